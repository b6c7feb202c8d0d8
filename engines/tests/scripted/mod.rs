//! Drives the engines that are built in, command by command.

#![allow(dead_code, clippy::allow_attributes, reason = "each test binary uses a part of it")]

use memlimits_engines::{Command, Execute, InstanceId, ModuleId, Observation, Value, Wasm, builtin};
use wast::{
    Wat,
    parser::{self, ParseBuffer},
};

/// An engine with a fresh store.
pub(crate) struct Scripted {
    pub(crate) id: &'static str,
    engine: Box<dyn Execute>,
    ids: u32,
}

/// Every engine that is built in and makes instances.
pub(crate) fn engines() -> Vec<Scripted> {
    let engines = builtin::engines().iter().filter(|engine| !engine.validates_only).map(|engine| {
        let mut scripted = Scripted { id: engine.id, engine: (engine.open)("").unwrap(), ids: 0 };
        assert_eq!(scripted.run(Command::Store { without: vec![] }), Observation::Done);
        scripted
    });
    let engines: Vec<Scripted> = engines.collect();
    assert!(!engines.is_empty());
    engines
}

/// Every engine that is built in and has these features of the suite's, by the table that a probe is held against; who
/// is left out is said. Of the default engines, wasmtime and the reference engine have them all.
pub(crate) fn engines_with(features: &[&str]) -> Vec<Scripted> {
    let (has, left_out): (Vec<Scripted>, Vec<Scripted>) =
        engines().into_iter().partition(|engine| engine.has(features));
    for engine in left_out {
        eprintln!("{} is left out: it does not have all of {}", engine.id, features.join(", "));
    }
    for id in ["wasmtime", "reference"] {
        assert!(builtin::engine(id).is_none() || has.iter().any(|engine| engine.id == id), "{id}: {features:?}");
    }
    has
}

impl Scripted {
    /// Whether the engine has these features of the suite's.
    pub(crate) fn has(&self, features: &[&str]) -> bool {
        let lacks = builtin::engine(self.id).unwrap().lacks;
        !features.iter().any(|feature| lacks.contains(feature))
    }

    /// Whether a store can be made without a proposal.
    pub(crate) fn can_switch(&self, proposal: &str) -> bool {
        self.engine.about().switches.iter().any(|switch| switch == proposal)
    }

    pub(crate) fn run(&mut self, command: Command) -> Observation {
        self.engine.execute(&command)
    }

    /// The observation of validating a module, or if that is done, of instantiating it.
    pub(crate) fn try_instantiate(&mut self, wat: &str) -> Observation {
        self.ids += 1;
        let (module, instance) = (ModuleId(self.ids), InstanceId(self.ids));
        match self.run(Command::Validate { module, wasm: encode(wat) }) {
            Observation::Done => self.run(Command::Instantiate { instance, module }),
            instead => instead,
        }
    }

    pub(crate) fn instantiate(&mut self, wat: &str) -> InstanceId {
        assert_eq!(self.try_instantiate(wat), Observation::Done, "{}: {wat}", self.id);
        InstanceId(self.ids)
    }

    /// The module that was validated last.
    pub(crate) fn last_module(&self) -> ModuleId {
        ModuleId(self.ids)
    }

    pub(crate) fn invoke(&mut self, instance: InstanceId, name: &str, arguments: &[i32]) -> Observation {
        let arguments = arguments.iter().map(|argument| Value::I32(*argument)).collect();
        self.run(Command::Invoke { instance, name: name.into(), arguments })
    }
}

pub(crate) fn encode(wat: &str) -> Wasm {
    let buffer = ParseBuffer::new(wat).unwrap();
    Wasm(parser::parse::<Wat<'_>>(&buffer).unwrap().encode().unwrap().into())
}

pub(crate) fn instance(id: u32) -> InstanceId {
    InstanceId(id)
}

pub(crate) fn pages(pages: u64) -> Observation {
    Observation::Pages(pages)
}

pub(crate) fn i32(value: i32) -> Observation {
    Observation::Values(vec![Value::I32(value)])
}
