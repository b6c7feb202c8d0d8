//! What checks are made of: questions whose answers are certain.

use memlimits_engines::{About, Command, InstanceId, ModuleId, Observation, Value, Wasm};

use super::{checks::Stop, session::Session};
use crate::probe::encode;

/// A conversation for one check.
pub(super) struct Bench<'a> {
    pub(super) session: &'a mut Session,
}

impl<'a> Bench<'a> {
    pub(super) fn new(session: &'a mut Session) -> Self {
        Self { session }
    }

    /// What the adapter says of itself.
    pub(super) fn about(&self) -> Result<&About, Stop> {
        self.session.about().ok_or_else(|| Stop::wrong("it has not said what it is", ""))
    }

    /// Asks commands, all sent ahead.
    pub(super) fn ask_all(&mut self, commands: &[Command]) -> Result<Vec<Observation>, Stop> {
        let commands: Vec<_> = commands.iter().map(|one| serde_json::to_value(one).expect("plain data")).collect();
        self.session.ask(&commands)
    }

    /// Asks one command.
    pub(super) fn ask(&mut self, command: &Command) -> Result<Observation, Stop> {
        let mut observations = self.ask_all(std::slice::from_ref(command))?;
        observations.pop().ok_or_else(|| Stop::wrong("it did not answer", ""))
    }

    /// Asks a command that is answered so, or `unsupported`.
    pub(super) fn want(
        &mut self,
        command: &Command,
        wanted: &str,
        is: impl Fn(&Observation) -> bool,
    ) -> Result<Observation, Stop> {
        let observed = self.ask(command)?;
        accept(&said(command), observed, wanted, is)
    }

    /// Asks a command that is answered with `done`; an engine may refuse it, or not have it.
    pub(super) fn done(&mut self, command: &Command) -> Result<(), Stop> {
        let is_done = |observed: &Observation| matches!(observed, Observation::Done | Observation::Refused { .. });
        match self.want(command, "`done`", is_done)? {
            Observation::Refused { message, .. } => Err(Stop::NotOffered(format!("the engine refuses it: {message}"))),
            _ => Ok(()),
        }
    }

    /// Asks a command that is answered with exactly that, or `unsupported`.
    pub(super) fn exactly(&mut self, command: &Command, wanted: &Observation) -> Result<(), Stop> {
        self.want(command, &format!("`{}`", json(wanted)), |observed| observed == wanted).map(drop)
    }

    /// Asks a command that names an id which does not exist.
    pub(super) fn missing(&mut self, command: &Command) -> Result<(), Stop> {
        self.want(command, "`missing`", |observed| matches!(observed, Observation::Missing { .. })).map(drop)
    }

    /// A fresh store.
    pub(super) fn store(&mut self) -> Result<(), Stop> {
        self.done(&store())
    }

    /// A module of the store, and an instance of it, both of that id.
    pub(super) fn instance(&mut self, id: u32, text: &str) -> Result<(), Stop> {
        self.done(&validate(id, text))?;
        self.done(&instantiate(id))
    }

    /// A fresh store with an instance 0 of a module that an engine may not take.
    pub(super) fn instance_if_taken(&mut self, text: &str) -> Result<(), Stop> {
        self.store()?;
        self.taken(0, text)?;
        self.done(&instantiate(0))
    }

    /// A module that an engine may not take.
    pub(super) fn taken(&mut self, id: u32, text: &str) -> Result<(), Stop> {
        let command = validate(id, text);
        let is_answer = |observed: &Observation| {
            matches!(observed, Observation::Done | Observation::Rejected { .. } | Observation::Refused { .. })
        };
        match self.want(&command, "`done`", is_answer)? {
            Observation::Done => Ok(()),
            instead => Err(Stop::NotOffered(format!("the engine does not take such a module: {instead}"))),
        }
    }
}

/// An observation that is as wanted; `unsupported` is no fault.
pub(super) fn accept(
    said: &str,
    observed: Observation,
    wanted: &str,
    is: impl Fn(&Observation) -> bool,
) -> Result<Observation, Stop> {
    match observed {
        observed if is(&observed) => Ok(observed),
        Observation::Unsupported { message } => Err(Stop::NotOffered(message)),
        observed => Err(Stop::Wrong {
            what: format!("{said} is to be answered with {wanted}, not with `{}`", json(&observed)),
            advice: None,
        }),
    }
}

/// A command as it is named in a report.
fn said(command: &Command) -> String {
    let json = serde_json::to_value(command).expect("plain data");
    let name = json["do"].as_str().unwrap_or_default();
    match json["name"].as_str() {
        Some(of) => format!("`{name}` of {of:?}"),
        None => format!("`{name}`"),
    }
}

fn json(observation: &Observation) -> String {
    serde_json::to_string(observation).expect("plain data")
}

pub(super) fn store() -> Command {
    Command::Store { without: Vec::new() }
}

pub(super) fn validate(id: u32, text: &str) -> Command {
    Command::Validate { module: ModuleId(id), wasm: encode(text) }
}

pub(super) fn validate_bytes(id: u32, bytes: &[u8]) -> Command {
    Command::Validate { module: ModuleId(id), wasm: Wasm(bytes.into()) }
}

/// Instantiates the module of an id as the instance of the same id.
pub(super) fn instantiate(id: u32) -> Command {
    Command::Instantiate { instance: InstanceId(id), module: ModuleId(id) }
}

pub(super) fn register(name: &str, id: u32) -> Command {
    Command::Register { name: name.into(), instance: InstanceId(id) }
}

/// Calls an export of instance 0.
pub(super) fn invoke(name: &str, arguments: &[Value]) -> Command {
    invoke_of(0, name, arguments)
}

pub(super) fn invoke_of(id: u32, name: &str, arguments: &[Value]) -> Command {
    Command::Invoke { instance: InstanceId(id), name: name.into(), arguments: arguments.to_vec() }
}

pub(super) fn i32(value: i32) -> Observation {
    Observation::Values(vec![Value::I32(value)])
}
