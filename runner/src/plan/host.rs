//! From the directives about the host's side of a memory to their steps.

use std::collections::BTreeSet;

use memlimits_engines::{AddressType, Command, MemoryId, MemoryType};
use memlimits_suite::{
    Error, ErrorAction, Execute, Expected, Feature, HostAction, HostDirective, MemFunction, ModuleAction,
    ModuleFunction, Outcome,
};
use wast::{core::MemoryType as WastMemoryType, token::Id as Name};

use super::{
    Expectation, Id, Question, Step,
    compile::{Compiler, Context, Known},
    expectation,
    profile::Declared,
};

impl Compiler<'_> {
    pub(super) fn host(&mut self, directive: &HostDirective<'_>, context: &Context<'_>) -> Result<Step, Error> {
        let mut step = self.blank(directive.kind(), context);
        step.needs.insert(Feature::HostMemories);
        match directive {
            HostDirective::Alloc { name, ty, .. } => {
                let (memory, r#type) = (MemoryId(self.new_id()), memory_type(ty, &mut step.needs));
                self.bound(Declared::of(&r#type), &mut step);
                step.question = Question::Commands(vec![Command::MemAlloc { memory, r#type }]);
                self.name_memory(*name, memory, &mut step);
            }
            HostDirective::Export { name, instance, export, .. } => {
                let known = self.use_instance(*instance, &mut step)?;
                self.demand_export(known.facts.as_deref(), "instance", export, &step)?;
                let memory = MemoryId(self.new_id());
                step.question =
                    Question::Commands(vec![Command::Memory { memory, instance: known.id, name: (*export).into() }]);
                self.name_memory(*name, memory, &mut step);
            }
            HostDirective::Register { module, name, memory, .. } => {
                let known = self.use_memory(*memory, &mut step)?;
                step.question = Question::Commands(vec![Command::Provide {
                    memory: known.id,
                    module: (*module).into(),
                    name: (*name).into(),
                }]);
                self.scope.provided.insert(((*module).into(), (*name).into()), known);
            }
            HostDirective::AssertReturn { execute, expected, .. } => {
                match execute {
                    // The host is not asked: only the growth before may have been its own.
                    Execute::Wast(execute) => {
                        step.needs.remove(&Feature::HostMemories);
                        self.execute(execute, &mut step)?;
                    }
                    Execute::Host(action) => self.action(action, &mut step)?,
                    Execute::Module(action) => {
                        step.needs.remove(&Feature::HostMemories);
                        self.module_action(action, &mut step)?;
                    }
                }
                step.expectation = match expected {
                    Expected::Always(outcome) => expectation(outcome),
                    Expected::Growth { grown, refused } => {
                        if !self.growth_before {
                            let message = "there is no growth before this that may be refused".to_owned();
                            return Err(self.error(step.at, message, None));
                        }
                        Expectation::Growth(Box::new([expectation(grown), expectation(refused)]))
                    }
                };
                step.growth = matches!(execute, Execute::Host(HostAction { function: MemFunction::Grow { .. }, .. }));
            }
            HostDirective::AssertError { action, .. } => {
                match action {
                    ErrorAction::Alloc(ty) => {
                        let (memory, r#type) = (MemoryId(self.new_id()), memory_type(ty, &mut step.needs));
                        step.question = Question::Commands(vec![Command::MemAlloc { memory, r#type }]);
                    }
                    ErrorAction::Host(action) => self.action(action, &mut step)?,
                }
                step.expectation = Expectation::Error;
            }
        }
        Ok(step)
    }

    /// Asks for a function on a memory.
    fn action(&mut self, action: &HostAction<'_>, step: &mut Step) -> Result<(), Error> {
        let memory = self.use_memory(action.memory, step)?.id;
        step.question = Question::Commands(vec![match action.function {
            MemFunction::Type => Command::MemType { memory },
            MemFunction::Size => Command::MemSize { memory },
            MemFunction::Grow { delta } => Command::MemGrow { memory, delta },
            MemFunction::Read { index } => Command::MemRead { memory, index },
            MemFunction::Write { index, byte } => Command::MemWrite { memory, index, byte },
        }]);
        Ok(())
    }

    /// Asks for a function on a module.
    fn module_action(&mut self, action: &ModuleAction<'_>, step: &mut Step) -> Result<(), Error> {
        let module = self.use_module(action.module, step)?;
        let facts = module.facts.as_deref();
        let command = match action.function {
            ModuleFunction::Exports { name } => {
                self.demand_export(facts, "module", name, step)?;
                Command::ModuleExports { module: module.id, name: name.into() }
            }
            ModuleFunction::Imports { module: from, name } => {
                let is_it = |(one, other): &(String, String)| (one.as_str(), other.as_str()) == (from, name);
                if facts.is_some_and(|facts| !facts.imports.iter().any(is_it)) {
                    return Err(self.error(step.at, format!("the module has no import {from:?} {name:?}"), None));
                }
                Command::ModuleImports { module: module.id, from: from.into(), name: name.into() }
            }
        };
        step.question = Question::Commands(vec![command]);
        Ok(())
    }

    /// The memory that a step makes: later directives find it by its name, or as the last one.
    fn name_memory(&mut self, name: Option<Name<'_>>, id: MemoryId, step: &mut Step) {
        let known = Known { id, facts: None, needs: step.needs.clone() };
        if let Some(name) = name {
            self.scope.memories.insert(name.name().into(), known.clone());
        }
        self.scope.last_memory = Some(known);
        step.makes = Some(Id::Memory(id));
    }

    /// The memory that a directive names: it must be there, and its features must be.
    fn use_memory(&mut self, name: Option<Name<'_>>, step: &mut Step) -> Result<Known<MemoryId>, Error> {
        let known = match name {
            Some(name) => self.scope.memories.get(name.name()),
            None => self.scope.last_memory.as_ref(),
        };
        let known = known.cloned().ok_or_else(|| self.no_such("memory", name, self.scope.memories.keys(), step))?;
        step.needs.extend(&known.needs);
        step.demand(Id::Memory(known.id));
        Ok(known)
    }
}

/// The type as the protocol has it, and what an engine needs for it.
fn memory_type(of: &WastMemoryType, needs: &mut BTreeSet<Feature>) -> MemoryType {
    needs.extend(of.limits.is64.then_some(Feature::Memory64));
    needs.extend(of.shared.then_some(Feature::Threads));
    needs.extend(of.page_size_log2.map(|_| Feature::CustomPageSizes));
    let address = if of.limits.is64 { AddressType::I64 } else { AddressType::I32 };
    let mut ty = MemoryType { shared: of.shared, ..MemoryType::new(address, of.limits.min, of.limits.max) };
    if let Some(log2) = of.page_size_log2 {
        // A page size in the text is a number of 32 bits.
        ty.page_size_log2 = u8::try_from(log2).unwrap_or(u8::MAX);
    }
    ty
}

fn expectation(outcome: &Outcome<'_>) -> Expectation {
    match outcome {
        Outcome::Values(results) => Expectation::Returns(results.iter().map(super::compile::pattern).collect()),
        Outcome::Trap(message) => Expectation::Trap(expectation::trap_kind(message)),
        Outcome::Done => Expectation::Success,
        Outcome::Pages(pages) => Expectation::Pages(*pages),
        Outcome::Byte(byte) => Expectation::Byte(*byte),
        Outcome::Type(ty) => Expectation::Type(memory_type(ty, &mut BTreeSet::new())),
        Outcome::Error => Expectation::Error,
    }
}
