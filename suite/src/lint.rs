//! The style of the corpus, as far as it can be checked.

use crate::catalogue::{Catalogue, RequirementId};
use crate::chapters;
use crate::error::Error;
use crate::kind::Kind;
use crate::script::{Directive, Script};
use wast::core::WastRetCore;
use wast::{QuoteWat, WastDirective, WastExecute, WastRet};

/// What is wrong with a script of the corpus, its syntax aside.
pub(crate) fn check(script: &Script, directives: Vec<Directive<'_>>, catalogue: &Catalogue) -> Vec<Error> {
    let mut lint = Lint { script, catalogue, errors: Vec::new() };
    if let Some(problem) = chapters::misplaced(script.name()) {
        lint.errors.push(script.error(None, problem));
    }
    if script.header().summary.is_empty() {
        lint.errors.push(
            script
                .error(None, "a script of the corpus needs a summary")
                .with_help("begin it with `;;! summary = \"what it shows\"`"),
        );
    }
    for Directive { requirements, mut ast, .. } in directives {
        lint.directive(&mut ast, &requirements);
    }
    lint.errors
}

struct Lint<'s> {
    script: &'s Script,
    catalogue: &'s Catalogue,
    errors: Vec<Error>,
}

impl Lint<'_> {
    fn error(&mut self, directive: &WastDirective<'_>, message: impl Into<String>) {
        let position = self.script.opening(directive.span());
        self.errors.push(self.script.error(position, message));
    }

    fn directive(&mut self, directive: &mut WastDirective<'_>, tags: &[RequirementId]) {
        let kind = Kind::of(directive);
        if kind.is_assertion() && tags.is_empty() {
            self.error(directive, format!("{kind} without a requirement"));
        }
        if let WastDirective::AssertReturn { results, .. } = directive
            && let Some(problem) = results.iter().find_map(|result| self.either(result, tags))
        {
            self.error(directive, problem);
        }
        if let WastDirective::Thread(thread) = directive {
            for nested in &mut thread.directives {
                self.directive(nested, tags);
            }
        }
        if let Err(error) = encode(directive) {
            self.errors.push(self.script.syntax_error(&error));
        }
    }

    /// What is wrong with an expected result that gives alternatives.
    fn either(&self, result: &WastRet<'_>, tags: &[RequirementId]) -> Option<&'static str> {
        let WastRet::Core(WastRetCore::Either(cases)) = result else { return None };
        let refusal = |case: &WastRetCore<'_>| matches!(case, WastRetCore::I32(-1) | WastRetCore::I64(-1));
        let (last, others) = cases.split_last()?;
        let refusable = |id: &RequirementId| self.catalogue.get(id).is_some_and(|known| known.refusable);
        if others.iter().any(refusal) {
            Some("the -1 of an `either` stands last")
        } else if refusal(last) && !tags.iter().any(refusable) {
            Some("an `either` that ends in -1 needs a requirement that may be refused")
        } else {
            None
        }
    }
}

/// Tries to encode the module of a directive. Quoted text is a question to text front ends, and not encoded.
fn encode(directive: &mut WastDirective<'_>) -> Result<(), wast::Error> {
    match directive {
        WastDirective::AssertMalformed { module: QuoteWat::QuoteModule(..), .. } => Ok(()),
        WastDirective::Module(module)
        | WastDirective::ModuleDefinition(module)
        | WastDirective::AssertMalformed { module, .. }
        | WastDirective::AssertMalformedCustom { module, .. }
        | WastDirective::AssertInvalid { module, .. }
        | WastDirective::AssertInvalidCustom { module, .. } => module.encode().map(drop),
        WastDirective::AssertUnlinkable { module, .. } => module.encode().map(drop),
        WastDirective::AssertReturn { exec, .. }
        | WastDirective::AssertTrap { exec, .. }
        | WastDirective::AssertException { exec, .. }
        | WastDirective::AssertSuspension { exec, .. } => match exec {
            WastExecute::Wat(module) => module.encode().map(drop),
            WastExecute::Invoke(_) | WastExecute::Get { .. } => Ok(()),
        },
        WastDirective::ModuleInstance { .. }
        | WastDirective::Register { .. }
        | WastDirective::Invoke(_)
        | WastDirective::AssertExhaustion { .. }
        | WastDirective::Thread(_)
        | WastDirective::Wait { .. } => Ok(()),
    }
}
