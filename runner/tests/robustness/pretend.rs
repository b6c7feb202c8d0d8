//! A process that pretends to be an engine, and misbehaves at one moment.
//!
//! It speaks the protocol by hand, as an adapter in another language would, and computes nothing: a function is named
//! after the number that it returns.

use std::{
    env,
    ffi::OsString,
    fs::File,
    io::{self, StdinLock, StdoutLock, Write},
    os::unix::process::CommandExt,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

use serde_json::{Value, json};

use crate::faults::{self, Fault};

/// The first argument of a process that pretends; the fault's name and a folder of the trial's own follow.
const ASKED: &str = "--pretend";

/// The function at which a fault strikes; see [`Moment::Unlucky`].
pub(crate) const UNLUCKY: &str = "13";

/// When a fault strikes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Moment {
    /// Before anything is read.
    Start,
    /// Instead of the answer to `hello`.
    Hello,
    /// Instead of every answer but that to `hello`.
    Always,
    /// Instead of the answer to an invocation of [`UNLUCKY`].
    Unlucky,
    /// Instead of the answer to the `store` that ends a script which invoked [`UNLUCKY`].
    Farewell,
}

/// The arguments that make this binary pretend.
pub(crate) fn arguments(fault: &Fault, folder: &Path) -> Vec<OsString> {
    vec![ASKED.into(), fault.does.into(), folder.into()]
}

/// A shell's command that has a process pretend and provokes its fault at once; its first argument is the folder.
pub(crate) fn unlucky(fault: &str) -> String {
    let program = env::current_exe().expect("Linux knows");
    let request = json!({ "run": [0, { "do": "invoke", "name": UNLUCKY }] });
    format!("echo '{request}' | '{}' {ASKED} '{fault}' \"$1\"", program.display())
}

/// Pretends, if that is what the process was started for.
pub(crate) fn if_asked() -> Option<ExitCode> {
    let mut arguments = env::args_os().skip(1);
    if arguments.next()? != ASKED {
        return None;
    }
    let does = arguments.next()?;
    let fault = faults::ALL.iter().find(|fault| *fault.does == *does)?;
    serve(&mut Wire::new(arguments.next()?.into()), fault);
    Some(ExitCode::SUCCESS)
}

fn serve(wire: &mut Wire, fault: &Fault) {
    if fault.moment == Moment::Start {
        (fault.strike)(wire, &Value::Null);
    }
    let mut was_unlucky = false;
    while let Some(request) = wire.request() {
        let command = &request["run"][1];
        let is_unlucky = command["name"] == UNLUCKY;
        let strikes = match fault.moment {
            Moment::Start => false,
            Moment::Hello => request.get("hello").is_some(),
            Moment::Always => request.get("run").is_some(),
            Moment::Unlucky => is_unlucky,
            Moment::Farewell => was_unlucky && command["do"] == "store",
        };
        was_unlucky = is_unlucky || was_unlucky && command["do"] != "store";
        let answer = answer(&request);
        if strikes { (fault.strike)(wire, &answer) } else { wire.say(&answer) }
    }
}

/// The answer that is right.
fn answer(request: &Value) -> Value {
    if request.get("hello").is_some() {
        return hello(memlimits_engines::protocol::VERSION);
    }
    let command = &request["run"][1];
    let observation = match command["do"].as_str() {
        Some("invoke") => {
            let number: i32 = command["name"].as_str().and_then(|name| name.parse().ok()).expect("a number's name");
            json!({ "values": [{ "i32": number }] })
        }
        _ => json!("done"),
    };
    ran(&request["run"][0], &observation)
}

/// The answer to `hello` of an engine that speaks that version of the protocol.
pub(crate) fn hello(protocol: u32) -> Value {
    let about = json!({
        "name": "Pretended", "version": "1.0.0", "lineage": [], "home": "https://example.org",
        "issues": "https://example.org/issues", "switches": [], "commits": "touched-pages",
    });
    json!({ "hello": { "protocol": protocol, "about": about } })
}

/// An answer to the command of that number.
pub(crate) fn ran(number: &Value, observation: &Value) -> Value {
    json!({ "ran": [number, observation] })
}

/// The two ends of the protocol.
pub(crate) struct Wire {
    requests: io::Lines<StdinLock<'static>>,
    replies: StdoutLock<'static>,
    folder: PathBuf,
}

impl Wire {
    fn new(folder: PathBuf) -> Self {
        Self { requests: io::stdin().lines(), replies: io::stdout().lock(), folder }
    }

    /// The trial's own folder.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// The next request; none once the runner is gone.
    pub(crate) fn request(&mut self) -> Option<Value> {
        let line = self.requests.next()?.ok()?;
        Some(serde_json::from_str(&line).expect("the runner writes JSON"))
    }

    /// Writes a line.
    pub(crate) fn say(&mut self, answer: &Value) {
        self.write(format!("{answer}\n").as_bytes());
    }

    /// Writes bytes, whatever they are.
    pub(crate) fn write(&mut self, bytes: &[u8]) {
        if self.replies.write_all(bytes).and_then(|()| self.replies.flush()).is_err() {
            // The runner is gone.
            std::process::exit(0);
        }
    }

    /// Starts over with another fault, in a process that ignores the signals that ask it to end.
    pub(crate) fn become_deaf(&self, fault: &str) -> ! {
        // What a shell ignores stays ignored in the program that it becomes.
        let mut shell = Command::new("sh");
        shell
            .args(["-c", r#"trap "" TERM INT HUP QUIT; exec "$0" "$@""#])
            .arg(env::current_exe().expect("Linux knows"));
        let error = shell.args([ASKED, fault]).arg(&self.folder).exec();
        panic!("there is no shell: {error}");
    }

    /// Which start of the engine in this trial this process is, from 1.
    pub(crate) fn attempt(&self) -> u32 {
        let is_first = |attempt: &u32| File::create_new(self.folder.join(attempt.to_string())).is_ok();
        (1..).find(is_first).expect("a folder holds many files")
    }
}
