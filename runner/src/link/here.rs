//! An engine in this process, for a debugger: nothing stands between a fault of the engine's and the runner.

use std::panic::{AssertUnwindSafe, catch_unwind};

use memlimits_engines::{About, Execute};

use super::{Cause, End, Limits, Line, Link, Transcript};

/// An engine in this process. It heeds no limits.
pub struct Here {
    about: About,
    engine: Box<dyn Execute>,
}

impl Here {
    /// A link to an engine that was just made.
    pub fn new(engine: Box<dyn Execute>) -> Self {
        Self { about: engine.about(), engine }
    }
}

impl Link for Here {
    fn about(&self) -> &About {
        &self.about
    }

    fn run(&mut self, commands: &[Line<'_>], _limits: Limits) -> Transcript {
        let mut observations = Vec::with_capacity(commands.len());
        for line in commands {
            match catch_unwind(AssertUnwindSafe(|| self.engine.execute(line.command))) {
                Ok(observation) => observations.push(observation),
                Err(panic) => {
                    let words = panic.downcast_ref::<String>().map(String::as_str);
                    let words = words.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or_default();
                    let end = End { cause: Cause::Crash("panic".into()), last_words: words.to_owned() };
                    return Transcript { observations, ended: Some(end) };
                }
            }
        }
        Transcript { observations, ended: None }
    }
}
