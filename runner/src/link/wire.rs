//! The bare lines to and from a process, whatever is on them: for a look at an adapter that may not keep to the protocol.

use std::{
    io,
    process::Command,
    sync::mpsc::{self, Receiver, RecvTimeoutError, Sender},
    thread,
    time::{Duration, Instant},
};

use super::{
    owed::Owed,
    process::{Event, GRACE, Owned, READ_AHEAD, class},
    replies::{LONGEST_REPLY, Unread, read},
    stderr::LastWords,
    streams::write,
};

/// How often a process that is to end is looked at.
const LOOK: Duration = Duration::from_millis(1);

/// A process whose lines are said and heard.
pub(crate) struct Wire {
    child: Owned,
    /// None once there is no more to say.
    to: Option<Sender<Vec<u8>>>,
    from: Receiver<Event>,
    /// Lines that have come and were not heard yet.
    unread: Unread,
    stderr: LastWords,
}

/// What came from a process.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Heard {
    /// A line, with its line feed.
    Line(Vec<u8>),
    /// Nothing, as long as was waited.
    Nothing,
    /// Nothing more that can be a reply, for this reason.
    End(String),
}

impl Wire {
    /// Starts a process, all three of whose streams must be piped.
    ///
    /// # Errors
    ///
    /// Where there is no such program, or it may not run.
    pub(crate) fn start(command: Command) -> io::Result<Self> {
        let mut child = Owned::spawn(command, None)?;
        let streams = (child.child.stdin().take(), child.child.stdout().take(), child.child.stderr().take());
        let (Some(stdin), Some(stdout), Some(stderr)) = streams else {
            return Err(io::Error::other("its streams are not piped"));
        };
        let (event, from) = mpsc::sync_channel(READ_AHEAD);
        let (to, queue) = mpsc::channel();
        let stderr = LastWords::of(stderr)?;
        let to_reader = event.clone();
        thread::Builder::new()
            .name("replies".into())
            .spawn(move || read(stdout, &Owed::default(), |line| to_reader.send(line).is_ok()))?;
        thread::Builder::new()
            .name("requests".into())
            .spawn(move || write(&stdin, &queue, || drop(event.send(Event::InputClosed))))?;
        Ok(Self { child, to: Some(to), from, unread: Unread::default(), stderr })
    }

    /// Says lines, without waiting until they are read.
    pub(crate) fn say(&self, lines: Vec<u8>) {
        if let Some(to) = &self.to {
            // That it does not read any more is heard.
            let _ = to.send(lines);
        }
    }

    /// Waits for what comes next.
    pub(crate) fn hear(&mut self, patience: Duration) -> Heard {
        if let Some(line) = self.next_unread() {
            return line;
        }
        let mut deadline = Instant::now() + patience;
        let mut is_deaf = false;
        loop {
            match self.from.recv_timeout(deadline.saturating_duration_since(Instant::now())) {
                Ok(Event::Lines(lines)) => {
                    self.unread = Unread::from(lines);
                    return self.next_unread().expect("there is a line at least");
                }
                Ok(Event::LongLine) => {
                    return Heard::End(format!("it wrote a line of more than {LONGEST_REPLY} bytes"));
                }
                Ok(Event::OutputClosed) | Err(RecvTimeoutError::Disconnected) => {
                    return Heard::End(self.ended().unwrap_or_else(|| "it closed its standard output".into()));
                }
                Ok(Event::InputClosed) => {
                    // What it read before it may still be answered.
                    is_deaf = true;
                    deadline = deadline.min(Instant::now() + GRACE);
                }
                Err(RecvTimeoutError::Timeout) if is_deaf => {
                    return Heard::End(self.ended().unwrap_or_else(|| "it closed its standard input".into()));
                }
                Err(RecvTimeoutError::Timeout) => return Heard::Nothing,
            }
        }
    }

    /// The next of the lines that have come already.
    fn next_unread(&mut self) -> Option<Heard> {
        self.unread.next().map(|line| Heard::Line(line.to_vec()))
    }

    /// Says that there is no more to say.
    pub(crate) fn hang_up(&mut self) {
        self.to = None;
    }

    /// How it ended, if it does so while it is waited for; lines that come meanwhile are dropped.
    pub(crate) fn wait(&mut self, patience: Duration) -> Option<String> {
        let deadline = Instant::now() + patience;
        loop {
            while self.from.try_recv().is_ok() {}
            match self.child.child.try_wait() {
                Ok(Some(status)) => return Some(class(status)),
                Ok(None) if Instant::now() < deadline => thread::sleep(LOOK),
                _ => return None,
            }
        }
    }

    fn ended(&mut self) -> Option<String> {
        self.wait(GRACE).map(|how| match how.as_str() {
            "it ended without an answer" => "it ended".into(),
            how => format!("it ended ({how})"),
        })
    }

    /// Makes sure that the process is gone, and gives what it wrote to standard error.
    pub(crate) fn end(mut self) -> String {
        self.child.kill();
        self.stderr.take()
    }
}
