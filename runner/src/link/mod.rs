//! Where an engine is: in a process of its own, or in this one.

pub mod guard;
mod here;
mod memory;
mod owed;
mod process;
mod replies;
mod stderr;
mod streams;
mod tab;
mod wire;

use std::{sync::Arc, time::Duration};

use memlimits_engines::{About, Command, Commits, Observation};

use crate::stop::Stop;

pub use guard::Guard;
pub use here::Here;
pub use process::{Process, Start};
pub use tab::Tab;

pub(crate) use memory::Watch;
pub(crate) use process::{Owned, class};
pub(crate) use stderr::LastWords;
pub(crate) use wire::{Heard, Wire};

/// A connection to an engine.
pub trait Link {
    /// What the engine said of itself.
    fn about(&self) -> &About;

    /// Has the engine run commands, all sent ahead, and returns what was observed of each, in order.
    ///
    /// Where it ends before the last command, the link is of no further use. Otherwise the engine has given up the
    /// store with all that is in it: an idle engine holds no memory, and one that does not survive this is blamed where
    /// it did so, on the last command.
    fn run(&mut self, commands: &[Line<'_>], limits: Limits) -> Transcript;
}

/// What a process is run with beside its commands.
#[derive(Clone, Default)]
pub struct Supervision {
    /// What ends it before it has answered.
    pub stop: Stop,
    /// What hears every line of the protocol.
    pub tap: Option<Tap>,
    /// Whether it may start processes of its own, whose memory counts as its own.
    pub has_family: bool,
    /// What ends it where this process was killed.
    pub guard: Option<Arc<Guard>>,
}

impl std::fmt::Debug for Supervision {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Supervision").field("stop", &self.stop).field("guard", &self.guard).finish_non_exhaustive()
    }
}

/// Hears a line of the protocol, with its line feed where it has one, and the id of the process.
pub type Tap = Arc<dyn Fn(u32, Side, &[u8]) + Send + Sync>;

/// Who said a line of the protocol.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The runner.
    Runner,
    /// The engine's process.
    Engine,
}

/// A command, and the JSON of it.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    /// The command.
    pub command: &'a Command,
    /// The same as JSON, without the envelope that numbers it.
    pub json: &'a [u8],
}

/// What a script may cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// How long one command may take.
    pub time: Duration,
    /// How much resident memory the engine's process may have, in bytes.
    pub memory: u64,
}

/// What was observed of a row of commands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transcript {
    /// One observation a command, as far as it went.
    pub observations: Vec<Observation>,
    /// Why it did not go further; none where it reached the end.
    pub ended: Option<End>,
}

/// Why an engine did not answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct End {
    /// What became of it.
    pub cause: Cause,
    /// The last that it wrote to standard error. For people only: it is never the same twice.
    pub last_words: String,
}

/// What became of an engine that did not answer, in words that are the same on every run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// Its process ended, or did not keep to the protocol.
    Crash(String),
    /// A command took too long.
    Timeout(Duration),
    /// Its process took more resident memory than it may have, in bytes.
    Memory(u64),
}

impl std::fmt::Display for Cause {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Crash(how) => f.write_str(how),
            Self::Timeout(after) => write!(f, "no answer within {} s", after.as_secs_f64()),
            Self::Memory(limit) => {
                write!(f, "more than {} of resident memory", bytesize::ByteSize::b(*limit).display().iec())
            }
        }
    }
}

/// What is said of an engine before it shook hands.
pub(crate) fn nobody() -> About {
    About {
        name: String::new(),
        version: String::new(),
        lineage: Vec::new(),
        home: String::new(),
        issues: String::new(),
        switches: Vec::new(),
        commits: Commits::EveryPage,
        core: None,
        profile: None,
        interfaces: Vec::new(),
    }
}
