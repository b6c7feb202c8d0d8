//! From a script to its plan.

use std::{
    collections::{BTreeMap, BTreeSet, VecDeque},
    sync::Arc,
};

use memlimits_engines::{
    Command, InstanceId, MemoryId, ModuleId, Observation, Reference, ThreadId, Value, Wasm, protocol::SharedInstance,
};
use memlimits_suite::{
    Ast, Catalogue, Directive, Error, Errors, Execute, Feature, HostDirective, Kind, Origin, Position, RequirementId,
    Script, ScriptForm, Source, Strength, nearest,
};
use wast::{
    QuoteWat, WastArg, WastDirective, WastExecute, WastInvoke, WastRet, WastThread, Wat,
    core::{ModuleKind, WastArgCore},
    token::Id as Name,
};

use super::{
    Expectation, Form, Id, Pattern, Plan, Question, Rendered, Step,
    expectation::{self, heap_type},
    facts::Facts,
    javascript,
    profile::{self, Declared},
    spectest,
};

impl Plan {
    /// Makes the plan of a script.
    ///
    /// # Errors
    ///
    /// A directive that names what the script never defines, with its place in the script.
    pub fn new(script: &Script, catalogue: &Catalogue) -> Result<Self, Error> {
        if script.form() == ScriptForm::AnyJs {
            return Ok(javascript::plan(script, catalogue));
        }
        script.parsed(|script, directives| Self::of(script, directives, catalogue))
    }

    /// Reads a script and makes its plan; less work than one after the other.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the script, as [`Script::read`] finds it, and what [`Plan::new`] does.
    pub fn read(source: Source, origin: Origin, catalogue: &Catalogue) -> Result<(Script, Self), Errors> {
        if ScriptForm::of(&source.name) == Some(ScriptForm::AnyJs) {
            let script = Script::read(source, origin, catalogue)?;
            let plan = Self::new(&script, catalogue)?;
            return Ok((script, plan));
        }
        Script::read_and(source, origin, catalogue, |script, directives| Self::of(script, directives, catalogue))
    }

    /// The plan of these directives of a script.
    fn of(script: &Script, mut directives: Vec<Directive<'_>>, catalogue: &Catalogue) -> Result<Self, Error> {
        let mut encodings = VecDeque::new();
        for directive in &mut directives {
            match &mut directive.ast {
                Ast::Wast(directive) => encode_all(directive, &mut encodings),
                Ast::Host(HostDirective::AssertReturn { execute: Execute::Wast(WastExecute::Wat(module)), .. }) => {
                    encodings.push_back(Encoding::of(module.encode()));
                }
                Ast::Host(_) => {}
            }
        }

        let mut compiler = Compiler::new(script, catalogue, encodings);
        let spectest = compiler.spectest();
        // Both are large and may be many: there is room for just these steps, and each syntax tree goes when it was used.
        let mut steps = Vec::with_capacity(directives.len());
        for directive in directives {
            let context = Context { at: directive.at, text: directive.text, requirements: &directive.requirements };
            let step = match &directive.ast {
                Ast::Wast(directive) => compiler.step(directive, &context),
                Ast::Host(directive) => compiler.host(directive, &context),
            }?;
            compiler.growth_before |= step.growth;
            steps.push(step);
        }
        Ok(Self {
            script: script.name().to_owned(),
            tagged: script.tagged(),
            without: script.header().without.clone(),
            spectest,
            steps,
            rendered: Rendered::default(),
        })
    }
}

/// A module of the script.
pub(super) struct Encoding {
    /// Its binary and what stands in it, or why there is none.
    wasm: Result<(Wasm, Arc<Facts>), String>,
    /// Its text, where the script quotes one.
    quoted: Option<Result<String, String>>,
}

/// Encodes the modules of a directive, in the order in which [`Compiler::step`] asks for them.
///
/// What cannot be encoded is that directive's affair only.
fn encode_all(directive: &mut WastDirective<'_>, to: &mut VecDeque<Encoding>) {
    match directive {
        WastDirective::Module(module)
        | WastDirective::ModuleDefinition(module)
        | WastDirective::AssertInvalid { module, .. }
        | WastDirective::AssertInvalidCustom { module, .. } => {
            to.push_back(Encoding { quoted: quoted(module), ..Encoding::of(module.encode()) });
        }
        WastDirective::AssertMalformed { module, .. } | WastDirective::AssertMalformedCustom { module, .. } => {
            to.push_back(match module {
                QuoteWat::Wat(Wat::Module(binary)) if matches!(binary.kind, ModuleKind::Binary(_)) => {
                    Encoding::of(binary.encode())
                }
                // That there is a binary at all would be for our own text front end to say.
                _ => Encoding { wasm: Err(super::TEXT_ONLY.into()), quoted: quoted(module) },
            });
        }
        WastDirective::AssertUnlinkable { module, .. } => to.push_back(Encoding::of(module.encode())),
        WastDirective::AssertTrap { exec, .. }
        | WastDirective::AssertReturn { exec, .. }
        | WastDirective::AssertException { exec, .. }
        | WastDirective::AssertSuspension { exec, .. } => {
            if let WastExecute::Wat(module) = exec {
                to.push_back(Encoding::of(module.encode()));
            }
        }
        WastDirective::Thread(thread) => thread.directives.iter_mut().for_each(|nested| encode_all(nested, to)),
        WastDirective::ModuleInstance { .. }
        | WastDirective::Register { .. }
        | WastDirective::Invoke(_)
        | WastDirective::AssertExhaustion { .. }
        | WastDirective::Wait { .. } => {}
    }
}

impl Encoding {
    fn of(encoded: Result<Vec<u8>, wast::Error>) -> Self {
        let wasm = match encoded {
            Ok(wasm) => {
                let facts = Arc::new(Facts::of(&wasm));
                Ok((Wasm(wasm.into()), facts))
            }
            Err(error) => Err(format!("the text cannot be encoded: {}", error.message())),
        };
        Self { wasm, quoted: None }
    }
}

/// The text that a script quotes, its strings one after the other, or why it cannot be handed on; none where it quotes
/// none.
fn quoted(module: &QuoteWat<'_>) -> Option<Result<String, String>> {
    let QuoteWat::QuoteModule(_, strings) = module else { return None };
    let text = strings.iter().flat_map(|(_, string)| *string).copied().collect();
    Some(String::from_utf8(text).map_err(|_| "the text is not UTF-8, as the protocol's texts are".to_owned()))
}

/// A module, an instance or a memory as later directives see it.
#[derive(Clone)]
pub(super) struct Known<I> {
    pub(super) id: I,
    /// None where the module could not be encoded: then nobody knows what it exports.
    pub(super) facts: Option<Arc<Facts>>,
    pub(super) needs: BTreeSet<Feature>,
}

/// What the directives of one store can name.
#[derive(Default)]
pub(super) struct Scope {
    modules: BTreeMap<String, Known<ModuleId>>,
    last_module: Option<Known<ModuleId>>,
    instances: BTreeMap<String, Known<InstanceId>>,
    last_instance: Option<Known<InstanceId>>,
    registered: BTreeMap<String, Known<InstanceId>>,
    pub(super) memories: BTreeMap<String, Known<MemoryId>>,
    pub(super) last_memory: Option<Known<MemoryId>>,
    /// The memories that the host lends, by the two names of an import.
    pub(super) provided: BTreeMap<(String, String), Known<MemoryId>>,
    threads: BTreeMap<String, Thread>,
}

/// A thread that was started and not yet waited for.
struct Thread {
    id: ThreadId,
    needs: BTreeSet<Feature>,
    steps: Vec<Step>,
}

/// What a step takes over from its directive, or, on a thread, from the directive around it.
pub(super) struct Context<'a> {
    pub(super) at: Position,
    pub(super) text: &'a str,
    pub(super) requirements: &'a [RequirementId],
}

pub(super) struct Compiler<'a> {
    script: &'a Script,
    catalogue: &'a Catalogue,
    ids: u32,
    encodings: VecDeque<Encoding>,
    /// Whether a directive before this one grows a memory, which the engine may refuse.
    pub(super) growth_before: bool,
    pub(super) scope: Scope,
}

impl<'a> Compiler<'a> {
    pub(super) fn new(script: &'a Script, catalogue: &'a Catalogue, encodings: VecDeque<Encoding>) -> Self {
        Self { script, catalogue, ids: 0, encodings, growth_before: false, scope: Scope::default() }
    }

    pub(super) fn new_id(&mut self) -> u32 {
        self.ids += 1;
        self.ids - 1
    }

    pub(super) fn error(&self, at: Position, message: String, help: Option<String>) -> Error {
        Error { name: self.script.name().to_owned().into(), position: Some(at), message, help }
    }

    /// The step that makes `spectest`, with the items that any module of the script imports from it.
    fn spectest(&mut self) -> Option<Step> {
        let encodings = std::mem::take(&mut self.encodings);
        let items = encodings
            .iter()
            .filter_map(|encoding| encoding.wasm.as_ref().ok())
            .flat_map(|(_, facts)| &facts.imports)
            .filter(|(module, _)| module == spectest::NAME)
            .map(|(_, name)| name.as_str())
            .collect();
        let wasm = spectest::module(&items);
        self.encodings = encodings;

        let wasm = wasm?;
        let facts = Arc::new(Facts::of(&wasm));
        let (module, instance) = (ModuleId(self.new_id()), InstanceId(self.new_id()));
        let known = Known { id: instance, needs: facts.features.clone(), facts: Some(facts.clone()) };
        self.scope.registered.insert(spectest::NAME.into(), known);
        let context = Context { at: Position { line: 1, column: 1 }, text: "", requirements: &[] };
        let mut step = self.blank(Kind::Module, &context);
        step.needs.extend(&facts.features);
        step.makes = Some(Id::Instance(instance));
        step.question = Question::Commands(vec![
            Command::Validate { module, wasm: Wasm(wasm.into()) },
            Command::Instantiate { instance, module },
            Command::Register { name: spectest::NAME.into(), instance },
        ]);
        Some(step)
    }

    /// A step that asks nothing yet.
    pub(super) fn blank(&self, kind: Kind, context: &Context<'_>) -> Step {
        let tags = || context.requirements.iter().filter_map(|id| self.catalogue.get(id));
        Step {
            at: context.at,
            kind,
            text: context.text.to_owned(),
            requirements: context.requirements.to_vec(),
            refusable: tags().any(|requirement| requirement.refusable),
            either_phase: tags().any(|requirement| requirement.either_phase),
            after_growth: tags().any(|requirement| requirement.after_growth),
            binding: tags().next().is_none() || tags().any(|requirement| requirement.strength == Strength::Must),
            bounds: BTreeMap::new(),
            needs: self.script.header().features.iter().copied().collect(),
            uses: Vec::new(),
            makes: None,
            question: Question::Commands(Vec::new()),
            expectation: Expectation::Success,
            growth: false,
            nested: Vec::new(),
        }
    }

    fn step(&mut self, directive: &WastDirective<'_>, context: &Context<'_>) -> Result<Step, Error> {
        let mut step = self.blank(Kind::of(directive), context);
        match directive {
            WastDirective::Module(module) => self.module(module.name(), &mut step),
            WastDirective::ModuleDefinition(module) => {
                let known = self.validate(&mut step);
                if let Some(name) = module.name() {
                    self.scope.modules.insert(name.name().into(), known.clone());
                }
                step.makes = Some(Id::Module(known.id));
                self.scope.last_module = Some(known);
            }
            WastDirective::ModuleInstance { instance, module, .. } => {
                let known = self.use_module(*module, &mut step)?;
                self.instantiate(&known, *instance, &mut step);
            }
            WastDirective::Register { name, module, .. } => {
                let known = self.use_instance(*module, &mut step)?;
                step.question =
                    Question::Commands(vec![Command::Register { name: (*name).into(), instance: known.id }]);
                self.scope.registered.insert((*name).into(), known);
            }
            WastDirective::Invoke(invoke) => self.invoke(invoke, &mut step)?,
            WastDirective::AssertReturn { exec, results, .. } => {
                self.execute(exec, &mut step)?;
                let patterns: Vec<Pattern> = results.iter().map(pattern).collect();
                step.growth = patterns.iter().any(Pattern::allows_refusal);
                step.expectation = Expectation::Returns(patterns);
            }
            WastDirective::AssertTrap { exec, message, .. } => {
                self.execute(exec, &mut step)?;
                step.expectation = Expectation::Trap(expectation::trap_kind(message));
            }
            WastDirective::AssertException { exec, .. } => {
                self.execute(exec, &mut step)?;
                step.expectation = Expectation::Exception;
            }
            WastDirective::AssertSuspension { exec, .. } => {
                self.execute(exec, &mut step)?;
                step.expectation = Expectation::Suspension;
            }
            WastDirective::AssertExhaustion { call, .. } => {
                self.invoke(call, &mut step)?;
                step.expectation = Expectation::Exhaustion;
            }
            WastDirective::AssertMalformed { .. } => {
                self.validate(&mut step);
                step.expectation = Expectation::Malformed;
            }
            WastDirective::AssertInvalid { .. } => {
                self.validate(&mut step);
                step.expectation = Expectation::Invalid;
            }
            WastDirective::AssertMalformedCustom { .. } => {
                self.custom_section(&mut step);
                step.expectation = Expectation::Malformed;
            }
            WastDirective::AssertInvalidCustom { .. } => {
                self.custom_section(&mut step);
                step.expectation = Expectation::Invalid;
            }
            WastDirective::AssertUnlinkable { .. } => {
                self.module(None, &mut step);
                step.expectation = Expectation::Unlinkable;
            }
            WastDirective::Thread(thread) => self.thread(thread, context, &mut step)?,
            WastDirective::Wait { thread, .. } => {
                let Some(waited) = self.scope.threads.remove(thread.name()) else {
                    let message = format!("there is no thread `${}` to wait for", thread.name());
                    return Err(self.error(step.at, message, None));
                };
                step.needs.extend(&waited.needs);
                step.demand(Id::Thread(waited.id));
                step.question = Question::Commands(vec![Command::Wait { thread: waited.id }]);
                step.nested = waited.steps;
            }
        }
        Ok(step)
    }

    /// Asks to validate the directive's module. A module that cannot be encoded gets an id that never comes to be.
    fn validate(&mut self, step: &mut Step) -> Known<ModuleId> {
        let id = ModuleId(self.new_id());
        let Encoding { wasm, quoted } = self.encodings.pop_front().expect("every module was encoded");
        let (binary, facts) = match wasm {
            Ok((wasm, facts)) => {
                step.needs.extend(&facts.features);
                self.bound(facts.declared, step);
                (Question::Commands(vec![Command::Validate { module: id, wasm }]), Some(facts))
            }
            Err(reason) => (Question::None(reason), None),
        };
        step.question = match quoted {
            None => binary,
            Some(text) => {
                let text = match text {
                    Ok(text) => Question::Commands(vec![Command::ValidateText { module: id, text }]),
                    Err(reason) => Question::None(reason),
                };
                Question::Quoted { text: text.into(), binary: binary.into() }
            }
        };
        Known { id, facts, needs: step.needs.clone() }
    }

    /// Notes what embeddings say of a declaration. A script without tags is judged by what it says itself.
    pub(super) fn bound(&self, declared: Declared, step: &mut Step) {
        if self.script.tagged() {
            step.bounds = profile::bounds(declared, &step.requirements, self.catalogue);
        }
    }

    /// Asks nothing about a module that is wrong only in a custom section.
    fn custom_section(&mut self, step: &mut Step) {
        self.validate(step);
        // Core specification, "Custom Section" (binary/modules): what is in one must not invalidate the module.
        step.question = Question::None("an engine may ignore custom sections".into());
    }

    /// Asks to validate and instantiate the directive's module; a name makes it the current one.
    fn module(&mut self, name: Option<Name<'_>>, step: &mut Step) {
        let known = self.validate(step);
        self.instantiate(&known, name, step);
        if step.kind == Kind::Module {
            if let Some(name) = name {
                self.scope.modules.insert(name.name().into(), known.clone());
            }
            self.scope.last_module = Some(known);
        }
    }

    /// Adds the instantiation of a module to the question, or what the runner itself knows to be missing.
    fn instantiate(&mut self, module: &Known<ModuleId>, name: Option<Name<'_>>, step: &mut Step) {
        let instance = InstanceId(self.new_id());
        let mut missing = None;
        for (from, item) in module.facts.iter().flat_map(|facts| &facts.imports) {
            if let Some(memory) = self.scope.provided.get(&(from.clone(), item.clone())) {
                step.needs.extend(&memory.needs);
                step.demand(Id::Memory(memory.id));
                continue;
            }
            match self.scope.registered.get(from) {
                Some(provider) => {
                    step.needs.extend(&provider.needs);
                    step.demand(Id::Instance(provider.id));
                    let lacks = provider.facts.as_ref().is_some_and(|facts| !facts.exports.contains(item));
                    if lacks && missing.is_none() {
                        missing = Some((from, item));
                    }
                }
                None => missing = missing.or(Some((from, item))),
            }
        }
        let question = std::mem::replace(&mut step.question, Question::None(String::new()));
        step.question = question.then(&|mut commands| match missing {
            Some((from, item)) => {
                Question::Then(commands, Observation::unlinkable(format_args!("unknown import `{from}` `{item}`")))
            }
            None => {
                commands.push(Command::Instantiate { instance, module: module.id });
                Question::Commands(commands)
            }
        });
        if matches!(step.kind, Kind::Module | Kind::ModuleInstance) {
            let known = Known { id: instance, facts: module.facts.clone(), needs: step.needs.clone() };
            if let Some(name) = name {
                self.scope.instances.insert(name.name().into(), known.clone());
            }
            self.scope.last_instance = Some(known);
            step.makes = Some(Id::Instance(instance));
        }
    }

    /// The module that a directive names: it must be there, and its features must be.
    pub(super) fn use_module(&self, name: Option<Name<'_>>, step: &mut Step) -> Result<Known<ModuleId>, Error> {
        let known = match name {
            Some(name) => self.scope.modules.get(name.name()),
            None => self.scope.last_module.as_ref(),
        };
        let known = known.cloned().ok_or_else(|| self.no_such("module", name, self.scope.modules.keys(), step))?;
        step.needs.extend(&known.needs);
        step.demand(Id::Module(known.id));
        Ok(known)
    }

    /// The instance that a directive names: it must be there, and its features must be.
    pub(super) fn use_instance(&self, name: Option<Name<'_>>, step: &mut Step) -> Result<Known<InstanceId>, Error> {
        let known = match name {
            Some(name) => self.scope.instances.get(name.name()),
            None => self.scope.last_instance.as_ref(),
        };
        let known = known.cloned().ok_or_else(|| self.no_such("instance", name, self.scope.instances.keys(), step))?;
        step.needs.extend(&known.needs);
        step.demand(Id::Instance(known.id));
        Ok(known)
    }

    pub(super) fn no_such<'n>(
        &self,
        what: &str,
        name: Option<Name<'_>>,
        names: impl Iterator<Item = &'n String>,
        step: &Step,
    ) -> Error {
        match name {
            None => self.error(step.at, format!("there is no {what} before this directive"), None),
            Some(name) => {
                let help =
                    nearest(name.name(), names.map(String::as_str)).map(|near| format!("did you mean `${near}`?"));
                self.error(step.at, format!("there is no {what} `${}`", name.name()), help)
            }
        }
    }

    /// That an instance or a module exports `name`, as far as the module could be read.
    pub(super) fn demand_export(&self, of: Option<&Facts>, what: &str, name: &str, step: &Step) -> Result<(), Error> {
        match of {
            Some(facts) if !facts.exports.contains(name) => {
                let help = nearest(name, facts.exports.iter().map(String::as_str));
                let help = help.map(|near| format!("did you mean \"{near}\"?"));
                Err(self.error(step.at, format!("the {what} has no export {name:?}"), help))
            }
            _ => Ok(()),
        }
    }

    pub(super) fn execute(&mut self, execute: &WastExecute<'_>, step: &mut Step) -> Result<(), Error> {
        match execute {
            WastExecute::Invoke(invoke) => self.invoke(invoke, step),
            WastExecute::Wat(_) => {
                self.module(None, step);
                Ok(())
            }
            WastExecute::Get { module, global, .. } => {
                let known = self.use_instance(*module, step)?;
                self.demand_export(known.facts.as_deref(), "instance", global, step)?;
                step.question = Question::Commands(vec![Command::Get { instance: known.id, name: (*global).into() }]);
                Ok(())
            }
        }
    }

    fn invoke(&mut self, invoke: &WastInvoke<'_>, step: &mut Step) -> Result<(), Error> {
        let known = self.use_instance(invoke.module, step)?;
        self.demand_export(known.facts.as_deref(), "instance", invoke.name, step)?;
        let mut arguments = Vec::with_capacity(invoke.args.len());
        let read = invoke.args.iter().try_for_each(|given| argument(given).map(|value| arguments.push(value)));
        step.question = match read {
            Ok(()) => {
                Question::Commands(vec![Command::Invoke { instance: known.id, name: invoke.name.into(), arguments }])
            }
            Err(reason) => Question::None(reason),
        };
        Ok(())
    }

    /// A thread has a store of its own, in which only the shared module is known. Script language of the threads
    /// proposal.
    fn thread(&mut self, thread: &WastThread<'_>, context: &Context<'_>, step: &mut Step) -> Result<(), Error> {
        let mut inside = Scope::default();
        let mut shared = Vec::new();
        if let Some(name) = thread.shared_module {
            let known = self.use_instance(Some(name), step)?;
            let id = InstanceId(self.new_id());
            shared.push(SharedInstance { instance: known.id, id });
            inside.instances.insert(name.name().into(), Known { id, ..known });
        }
        let id = ThreadId(self.new_id());
        let outside = std::mem::replace(&mut self.scope, inside);
        let steps =
            thread.directives.iter().map(|nested| self.nested(nested, context)).collect::<Result<Vec<Step>, Error>>();
        self.scope = outside;
        let steps = steps?;

        step.needs.extend(steps.iter().flat_map(|nested| nested.needs.iter().copied()));
        step.makes = Some(Id::Thread(id));
        let commands = |nested: &Step| nested.question.commands(Form::ON_THREADS).to_vec();
        let commands = steps.iter().flat_map(commands).collect();
        step.question = Question::Commands(vec![Command::Thread { thread: id, shared, commands }]);
        let started = Thread { id, needs: step.needs.clone(), steps };
        self.scope.threads.insert(thread.name.name().into(), started);
        Ok(())
    }

    fn nested(&mut self, directive: &WastDirective<'_>, around: &Context<'_>) -> Result<Step, Error> {
        let at = self.script.opening(directive.span());
        if let WastDirective::Thread(_) | WastDirective::Wait { .. } = directive {
            return Err(self.error(at, "a thread cannot start or wait for another".into(), None));
        }
        self.step(directive, &Context { at, text: around.text, requirements: around.requirements })
    }
}

fn argument(argument: &WastArg<'_>) -> Result<Value, String> {
    let WastArg::Core(core) = argument else { return Err("an argument that is no core value".into()) };
    Ok(match core {
        WastArgCore::I32(value) => Value::I32(*value),
        WastArgCore::I64(value) => Value::I64(*value),
        WastArgCore::F32(value) => Value::F32(value.bits),
        WastArgCore::F64(value) => Value::F64(value.bits),
        WastArgCore::V128(value) => Value::V128(u128::from_le_bytes(value.to_le_bytes())),
        WastArgCore::RefNull(heap) => match heap_type(heap) {
            Some(heap) => Value::Ref(Reference::Null(Some(heap))),
            None => return Err("a null argument of a type that only its module knows".into()),
        },
        WastArgCore::RefExtern(number) => Value::Ref(Reference::Extern(*number)),
        WastArgCore::RefHost(number) => Value::Ref(Reference::Host(*number)),
    })
}

pub(super) fn pattern(result: &WastRet<'_>) -> Pattern {
    match result {
        WastRet::Core(core) => Pattern::of(core),
        _ => Pattern::Unknown("a result that is no core value"),
    }
}

#[cfg(test)]
#[path = "compile_tests.rs"]
mod tests;
