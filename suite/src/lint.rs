//! The style of the corpus, as far as it can be checked.

use crate::catalogue::{Catalogue, RequirementId};
use crate::chapters;
use crate::error::Error;
use crate::host::{Ast, Execute, HostDirective, MemFunction};
use crate::kind::Kind;
use crate::script::{Directive, Script};
use wast::core::WastRetCore;
use wast::token::Span;
use wast::{QuoteWat, WastDirective, WastExecute, WastRet};

/// The chapter whose scripts may use the directives for the host's side of a memory.
const OF_THE_HOST: &str = "embedding";

/// What is wrong with a script of the corpus, its syntax aside.
pub(crate) fn check(script: &Script, directives: Vec<Directive<'_>>, catalogue: &Catalogue) -> Vec<Error> {
    let mut lint = Lint { script, catalogue, errors: in_place(script, ";;!") };
    for Directive { requirements, mut ast, .. } in directives {
        lint.directive(&mut ast, &requirements);
    }
    lint.errors
}

/// What is wrong with a script in JavaScript, its syntax aside.
pub(crate) fn check_javascript(script: &Script) -> Vec<Error> {
    let mut errors = in_place(script, "//!");
    let tests = script.tests();
    for test in tests.iter().filter(|test| test.requirements.is_empty()) {
        errors.push(script.error(test.at, "a test without a requirement"));
    }
    for (_, second) in tests.iter().zip(tests.iter().skip(1)).filter(|(first, second)| first.at.line == second.at.line)
    {
        let help = "what comes of a test is told by its line: give each a line of its own";
        errors.push(script.error(second.at, "a second test on this line").with_help(help));
    }
    errors
}

/// What is wrong with a script's name and header.
fn in_place(script: &Script, header: &str) -> Vec<Error> {
    let mut errors = Vec::new();
    if let Some(problem) = chapters::misplaced(script.name()) {
        errors.push(script.error(None, problem));
    }
    if script.header().summary.is_empty() {
        let help = format!("begin it with `{header} summary = \"what it shows\"`");
        errors.push(script.error(None, "a script of the corpus needs a summary").with_help(help));
    }
    errors
}

struct Lint<'s> {
    script: &'s Script,
    catalogue: &'s Catalogue,
    errors: Vec<Error>,
}

impl Lint<'_> {
    fn error(&mut self, span: Span, message: impl Into<String>) {
        let position = self.script.opening(span);
        self.errors.push(self.script.error(position, message));
    }

    fn directive(&mut self, directive: &mut Ast<'_>, tags: &[RequirementId]) {
        match directive {
            Ast::Wast(directive) => self.wast(directive, tags),
            Ast::Host(directive) => self.host(directive, tags),
        }
    }

    fn wast(&mut self, directive: &mut WastDirective<'_>, tags: &[RequirementId]) {
        self.tagged(directive.span(), Kind::of(directive), tags);
        if let WastDirective::AssertReturn { results, .. } = directive
            && let Some(problem) = results.iter().find_map(|result| self.either(result, tags))
        {
            self.error(directive.span(), problem);
        }
        if let WastDirective::Thread(thread) = directive {
            for nested in &mut thread.directives {
                self.wast(nested, tags);
            }
        }
        if let Err(error) = encode(directive) {
            self.errors.push(self.script.syntax_error(&error));
        }
    }

    fn host(&mut self, directive: &HostDirective<'_>, tags: &[RequirementId]) {
        let span = directive.span();
        if self.script.chapter() != Some(OF_THE_HOST) {
            let help = format!("it belongs into the chapter `{}`: other runners do not know it", OF_THE_HOST);
            let error = self.script.error(self.script.opening(span), "a form that only this suite has");
            self.errors.push(error.with_help(help));
        }
        self.tagged(span, directive.kind(), tags);
        let may_be_refused = match directive {
            HostDirective::Alloc { .. } => true,
            HostDirective::AssertReturn { execute: Execute::Host(action), .. } => {
                matches!(action.function, MemFunction::Grow { .. })
            }
            _ => false,
        };
        if may_be_refused && !tags.iter().any(|id| self.is_refusable(id)) {
            self.error(span, "an allocation or a growth by the host needs a requirement that may be refused");
        }
    }

    fn tagged(&mut self, span: Span, kind: Kind, tags: &[RequirementId]) {
        if kind.is_assertion() && tags.is_empty() {
            self.error(span, format!("{kind} without a requirement"));
        }
    }

    fn is_refusable(&self, id: &RequirementId) -> bool {
        self.catalogue.get(id).is_some_and(|known| known.refusable)
    }

    /// What is wrong with an expected result that gives alternatives.
    fn either(&self, result: &WastRet<'_>, tags: &[RequirementId]) -> Option<&'static str> {
        let WastRet::Core(WastRetCore::Either(cases)) = result else { return None };
        let refusal = |case: &WastRetCore<'_>| matches!(case, WastRetCore::I32(-1) | WastRetCore::I64(-1));
        let (last, others) = cases.split_last()?;
        if others.iter().any(refusal) {
            Some("the -1 of an `either` stands last")
        } else if refusal(last) && !tags.iter().any(|id| self.is_refusable(id)) {
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
