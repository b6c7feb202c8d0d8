//! An adapter that would be good, did it not do one thing wrong.

use std::{
    env,
    io::{self, StdinLock, StdoutLock, Write},
    process::ExitCode,
};

use memlimits_engines::{Execute, Observation, Reply, Request, builtin, protocol};
use serde_json::{Value, json};

use crate::faults::{self, Fault};

/// The first argument of a process that is such an adapter; the fault's name follows.
const ASKED: &str = "--spoilt";

/// The arguments that make this binary such an adapter.
pub(crate) fn arguments(fault: &Fault) -> Vec<std::ffi::OsString> {
    vec![ASKED.into(), fault.does.into()]
}

/// The adapter's two ends, and the engine behind it.
pub(crate) struct Spoilt {
    requests: io::Lines<StdinLock<'static>>,
    replies: StdoutLock<'static>,
    engine: Box<dyn Execute>,
    /// How many requests were answered.
    pub(crate) answered: u64,
}

/// Is such an adapter, if that is what the process was started for.
pub(crate) fn if_asked() -> Option<ExitCode> {
    let mut arguments = env::args_os().skip(1);
    if arguments.next()? != ASKED {
        return None;
    }
    let does = arguments.next()?;
    let fault = faults::ALL.iter().find(|fault| *fault.does == *does)?;
    let engine = (builtin::engine("reference")?.open)("").ok()?;
    let mut spoilt = Spoilt { requests: io::stdin().lines(), replies: io::stdout().lock(), engine, answered: 0 };
    (fault.begins)(&mut spoilt);
    while let Some(request) = spoilt.request() {
        let answer = if (fault.swallows)(&request) { Value::Null } else { spoilt.answer(&request) };
        (fault.spoils)(&mut spoilt, &request, answer);
        spoilt.answered += 1;
    }
    (fault.ends)();
    Some(ExitCode::SUCCESS)
}

impl Spoilt {
    fn request(&mut self) -> Option<Value> {
        let line = self.requests.next()?.ok()?;
        // What is no JSON is what ends it.
        serde_json::from_str(&line).ok()
    }

    /// The answer that is right.
    pub(crate) fn answer(&mut self, request: &Value) -> Value {
        let reply = match serde_json::from_value(request.clone()) {
            Ok(Request::Hello { .. }) => Reply::Hello { protocol: protocol::VERSION, about: self.engine.about() },
            Ok(Request::Run(number, command)) => Reply::Ran(number, self.engine.execute(&command)),
            Err(error) => {
                let number = request["run"][0].as_u64().expect("requests have numbers");
                Reply::Ran(number, Observation::unsupported(error))
            }
        };
        json!(reply)
    }

    /// Writes a line.
    pub(crate) fn say(&mut self, answer: &Value) {
        self.write(format!("{answer}\n").as_bytes());
    }

    /// Writes bytes, whatever they are.
    pub(crate) fn write(&mut self, bytes: &[u8]) {
        if self.replies.write_all(bytes).and_then(|()| self.replies.flush()).is_err() {
            // Nobody listens any more.
            std::process::exit(0);
        }
    }
}
