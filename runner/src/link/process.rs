//! An engine in a process of its own: a worker of ours, or any adapter that speaks the protocol.

use std::{
    io::Write,
    process::{self, ExitStatus},
    sync::{
        Arc,
        mpsc::{self, Receiver, RecvTimeoutError, Sender},
    },
    thread,
    time::{Duration, Instant},
};

use memlimits_engines::{About, Command, Observation, Reply, Request, protocol};
use process_wrap::std::{ChildWrapper, CommandWrap};

use super::{
    Cause, End, Guard, Limits, Line, Link, Side, Supervision, Transcript, memory,
    owed::Owed,
    replies::{Unread, read},
    stderr::LastWords,
    streams,
};

/// How many pieces of the output, each with a line at least, are read ahead of the judge: an adapter that floods is stopped by its own full pipe.
pub(super) const READ_AHEAD: usize = 256;

/// How long a process has to end once it closed one of its streams.
pub(super) const GRACE: Duration = Duration::from_secs(1);

/// How a process did not start.
#[derive(Debug, thiserror::Error)]
pub enum Start {
    /// There is no such program, or it may not run.
    #[error("cannot start the process: {0}")]
    Spawn(#[source] std::io::Error),
    /// It ran, but did not shake hands.
    #[error("the handshake failed: {}", .0.cause)]
    Handshake(End),
}

impl Start {
    /// What it last wrote to standard error, where it ran.
    pub fn last_words(&self) -> Option<&str> {
        match self {
            Self::Spawn(_) => None,
            Self::Handshake(end) => Some(&end.last_words),
        }
    }
}

/// A running process that shook hands.
pub struct Process {
    child: Owned,
    about: About,
    requests: Sender<Vec<u8>>,
    owed: Arc<Owed>,
    /// The number of the next command. No number is used twice, so that no answer passes for another.
    next: u64,
    /// Whether it does not read any more.
    is_deaf: bool,
    events: Receiver<Event>,
    /// Lines that have come and were not looked at yet.
    unread: Unread,
    last_words: LastWords,
    watch: memory::Watch,
    supervision: Supervision,
}

/// A child that does not outlive its owner, nor do its own children, as long as they stay in its process group.
///
/// A group of its own also keeps a terminal's Ctrl-C from it: whether it ends is for the runner to say.
#[derive(Debug)]
pub(crate) struct Owned {
    pub(super) child: Box<dyn ChildWrapper>,
    guard: Option<Arc<Guard>>,
}

impl Owned {
    pub(crate) fn spawn(command: process::Command, guard: Option<Arc<Guard>>) -> std::io::Result<Self> {
        let mut command = CommandWrap::from(command);
        #[cfg(unix)]
        command.wrap(process_wrap::std::ProcessGroup::leader());
        #[cfg(windows)]
        command.wrap(process_wrap::std::JobObject);
        let child = command.spawn()?;
        if let Some(guard) = &guard {
            guard.watch(child.id());
        }
        Ok(Self { child, guard })
    }

    /// The process' id, which is also its group's.
    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// Its standard error, if that is piped and nobody took it before.
    pub(crate) fn stderr(&mut self) -> Option<process::ChildStderr> {
        self.child.stderr().take()
    }

    /// How it ended; none where it runs.
    pub(crate) fn status(&mut self) -> std::io::Result<Option<ExitStatus>> {
        self.child.try_wait()
    }

    pub(crate) fn kill(&mut self) {
        // All fail only where the processes are gone already.
        let _ = self.child.start_kill();
        if let Some(guard) = self.guard.take() {
            guard.forget(self.child.id());
        }
        let _ = self.child.wait();
    }
}

impl Drop for Owned {
    fn drop(&mut self) {
        self.kill();
    }
}

/// What the two threads on a process' streams tell.
pub(super) enum Event {
    /// Lines came: whole ones, as many as were there at once, at least one.
    Lines(Vec<u8>),
    /// A line came that is too long.
    LongLine,
    /// The process closed its output.
    OutputClosed,
    /// The process does not read its input any more. This may be told twice.
    InputClosed,
}

impl Process {
    /// Starts a process and shakes hands with it.
    ///
    /// All three of the command's streams must be piped. Where the run is stopped at once, so is the process, with
    /// whatever it was asked: what it then seems to have done, a crash, must not be logged.
    ///
    /// # Errors
    ///
    /// [`Start`] says how far it came. The process is gone then.
    pub fn start(command: process::Command, limits: Limits, supervision: Supervision) -> Result<Self, Start> {
        let mut owned = Owned::spawn(command, supervision.guard.clone()).map_err(Start::Spawn)?;
        let child = &mut owned.child;
        let streams = (child.stdin().take(), child.stdout().take(), child.stderr().take());
        let (Some(stdin), Some(stdout), Some(stderr)) = streams else {
            return Err(Start::Spawn(std::io::Error::other("its streams are not piped")));
        };
        let (event, events) = mpsc::sync_channel(READ_AHEAD);
        let (requests, queue) = mpsc::channel();
        let watch = memory::Watch::new(child.id(), supervision.has_family);
        let last_words = LastWords::of(stderr).map_err(Start::Spawn)?;
        let stdin = Arc::new(stdin);
        let hand_on = event.clone();
        #[cfg(unix)]
        let stdout = {
            let event = event.clone();
            streams::Attentive::new(stdout, Arc::clone(&stdin), move || drop(event.send(Event::InputClosed)))
        };
        let owed = Arc::new(Owed::default());
        let owed_to_reader = Arc::clone(&owed);
        let reader = move || read(stdout, &owed_to_reader, |lines| hand_on.send(lines).is_ok());
        thread::Builder::new().name("replies".into()).spawn(reader).map_err(Start::Spawn)?;
        let writer = move || streams::write(&stdin, &queue, || drop(event.send(Event::InputClosed)));
        thread::Builder::new().name("requests".into()).spawn(writer).map_err(Start::Spawn)?;

        let mut process = Self {
            child: owned,
            about: super::nobody(),
            requests,
            owed,
            next: 0,
            is_deaf: false,
            events,
            unread: Unread::default(),
            last_words,
            watch,
            supervision,
        };
        let hello = serde_json::to_vec(&Request::Hello { protocol: protocol::VERSION }).expect("plain data");
        process.send([hello.as_slice(), b"\n"].concat());
        match process.reply(limits) {
            Ok(Reply::Hello { protocol: protocol::VERSION, about }) => process.about = about,
            Ok(Reply::Hello { protocol, .. }) => {
                let how = format!("it speaks version {protocol} of the protocol, not {}", protocol::VERSION);
                return Err(Start::Handshake(process.end(Cause::Crash(how))));
            }
            Ok(Reply::Ran(..)) => {
                let how = "it did not begin with `hello`".into();
                return Err(Start::Handshake(process.end(Cause::Crash(how))));
            }
            Err(cause) => return Err(Start::Handshake(process.end(cause))),
        }
        Ok(process)
    }

    /// The process' id.
    pub fn id(&self) -> u32 {
        self.child.child.id()
    }

    fn send(&self, lines: Vec<u8>) {
        if let Some(tap) = &self.supervision.tap {
            lines.split_inclusive(|byte| *byte == b'\n').for_each(|line| tap(self.id(), Side::Runner, line));
        }
        // That a process does not read any more comes as an event.
        let _ = self.requests.send(lines);
    }

    /// Waits for the next reply, watching time and memory.
    fn reply(&mut self, limits: Limits) -> Result<Reply, Cause> {
        if let Some(reply) = self.next_unread() {
            return reply;
        }
        let patience = if self.is_deaf { limits.time.min(GRACE) } else { limits.time };
        let mut deadline = Instant::now() + patience;
        loop {
            let patience = deadline.saturating_duration_since(Instant::now()).min(memory::INTERVAL);
            // Looked at before the wait, not after it: what has come then was answered before there was too much.
            if self.watch.look().is_some_and(|resident| resident > limits.memory) {
                return Err(Cause::Memory(limits.memory));
            }
            let event = self.events.recv_timeout(patience);
            if self.supervision.stop.is_now() {
                return Err(Cause::Crash("the run was stopped".into()));
            }
            match event {
                Ok(Event::Lines(lines)) => {
                    self.unread = Unread::from(lines);
                    return self.next_unread().expect("there is a line at least");
                }
                Ok(Event::LongLine) => return Err(Cause::Crash("its reply is too long".into())),
                Ok(Event::OutputClosed) | Err(RecvTimeoutError::Disconnected) => {
                    return Err(self.ended("output", GRACE));
                }
                Ok(Event::InputClosed) => {
                    // What it read before it may still be answered.
                    self.is_deaf = true;
                    deadline = deadline.min(Instant::now() + GRACE);
                }
                Err(RecvTimeoutError::Timeout) if Instant::now() < deadline => {}
                // All that it had to end was this time.
                Err(RecvTimeoutError::Timeout) if self.is_deaf => return Err(self.ended("input", Duration::ZERO)),
                Err(RecvTimeoutError::Timeout) => return Err(Cause::Timeout(limits.time)),
            }
        }
    }

    /// The next of the replies that have come already.
    fn next_unread(&mut self) -> Option<Result<Reply, Cause>> {
        let line = self.unread.next()?;
        if let Some(tap) = &self.supervision.tap {
            tap(self.child.child.id(), Side::Engine, line);
        }
        Some(serde_json::from_slice(line).map_err(|_| Cause::Crash("its output is no reply".into())))
    }

    /// How a process ended that closed a stream, if it does so in time.
    fn ended(&mut self, stream: &str, patience: Duration) -> Cause {
        let deadline = Instant::now() + patience;
        loop {
            match self.child.child.try_wait() {
                Ok(Some(status)) => return Cause::Crash(class(status)),
                Ok(None) if Instant::now() < deadline => thread::sleep(Duration::from_millis(1)),
                _ => return Cause::Crash(format!("it closed its {stream}")),
            }
        }
    }

    /// Makes sure that the process is gone, and says why it is.
    fn end(&mut self, cause: Cause) -> End {
        self.child.kill();
        End { cause, last_words: self.last_words.take() }
    }
}

impl Link for Process {
    fn about(&self) -> &About {
        &self.about
    }

    fn run(&mut self, commands: &[Line<'_>], limits: Limits) -> Transcript {
        let farewell = serde_json::to_vec(&Command::Store { without: Vec::new() }).expect("plain data");
        let mut lines = Vec::with_capacity(commands.iter().map(|line| line.json.len() + 32).sum());
        let first = self.next;
        for json in commands.iter().map(|line| line.json).chain([farewell.as_slice()]) {
            // The envelope of `Request::Run`.
            write!(lines, "{{\"run\":[{},", self.next).expect("writing to memory");
            lines.extend_from_slice(json);
            lines.extend_from_slice(b"]}\n");
            self.next += 1;
        }
        self.owed.more(commands.len() + 1);
        self.send(lines);

        let mut observations: Vec<Observation> = Vec::with_capacity(commands.len() + 1);
        for wanted in first..self.next {
            let cause = match self.reply(limits) {
                Ok(Reply::Ran(number, observation)) if number == wanted => {
                    observations.push(observation);
                    continue;
                }
                Ok(Reply::Ran(..)) => Cause::Crash("its replies are out of order".into()),
                Ok(Reply::Hello { .. }) => Cause::Crash("it said `hello` again".into()),
                Err(cause) => cause,
            };
            // An engine that does not survive the farewell has not got through the last command.
            observations.truncate(commands.len().saturating_sub(1));
            return Transcript { observations, ended: Some(self.end(cause)) };
        }
        observations.pop();
        Transcript { observations, ended: None }
    }
}

/// The class of a process' end: what is the same on every run.
pub(crate) fn class(status: ExitStatus) -> String {
    // Whether a core was dumped depends on the machine.
    match status.to_string().trim_end_matches(" (core dumped)") {
        "exit status: 0" => "it ended without an answer".into(),
        other => other.replace("exit status:", "exit code").replace("signal:", "signal"),
    }
}
