//! One start of a browser.

use std::{
    io,
    process::Stdio,
    time::{Duration, Instant},
};

use super::{Event, Found, Socket, profile::Profile};
use crate::link::{Cause, End, LastWords, Owned, Supervision, Watch, class};

/// How long a browser may take to end once a connection of its is closed.
const GRACE: Duration = Duration::from_millis(500);

/// A browser that was started; ends with all its processes, and loses its profile, when it is dropped.
#[derive(Debug)]
pub(super) struct Running {
    // In this order: the processes end before their folder goes.
    process: Owned,
    _profile: Profile,
    generation: u64,
    last_words: LastWords,
    watch: Watch,
    hub: Option<Socket>,
    /// What it takes itself, with a tab that does nothing, in bytes.
    base: Option<u64>,
    /// What its scripts may have together beside that, in bytes.
    granted: u64,
    /// How many scripts were begun, and how many of them have not ended.
    begun: u64,
    active: u64,
    is_too_large: bool,
}

/// What a script gets when it begins.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Ticket {
    begun: u64,
    was_first: bool,
}

impl Running {
    pub(super) fn start(found: &Found, page: &str, generation: u64, supervision: &Supervision) -> io::Result<Self> {
        let profile = Profile::new(supervision.guard.clone())?;
        let mut command = found.model.command(&found.program, profile.path(), page)?;
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
        let mut process = Owned::spawn(command, supervision.guard.clone())?;
        let stderr = process.stderr().ok_or_else(|| io::Error::other("its standard error is not piped"))?;
        Ok(Self {
            watch: Watch::new(process.id(), true),
            last_words: LastWords::of(stderr)?,
            process,
            _profile: profile,
            generation,
            hub: None,
            base: None,
            granted: 0,
            begun: 0,
            active: 0,
            is_too_large: false,
        })
    }

    /// Which start of the browser this is.
    pub(super) fn generation(&self) -> u64 {
        self.generation
    }

    /// The id of its first process.
    pub(super) fn process(&self) -> u32 {
        self.process.id()
    }

    pub(super) fn has_hub(&mut self, hub: Socket) {
        self.hub = Some(hub);
    }

    /// Has the hub open a tab.
    pub(super) fn open_tab(&self, tab: &str) {
        if let Some(hub) = &self.hub {
            hub.send(format!(r#"{{"open":"{tab}"}}"#));
        }
    }

    /// Whether it has ended, or the page is gone that opens tabs.
    pub(super) fn has_ended(&mut self) -> bool {
        let hub_is_gone =
            self.hub.as_ref().is_some_and(|hub| matches!(hub.next(Duration::ZERO), Some(Event::Closed(_))));
        hub_is_gone || !matches!(self.process.status(), Ok(None))
    }

    /// The same where it may take a moment.
    pub(super) fn has_ended_soon(&mut self) -> bool {
        let deadline = Instant::now() + GRACE;
        loop {
            match self.process.status() {
                Ok(None) if Instant::now() < deadline => std::thread::sleep(Duration::from_millis(5)),
                Ok(None) => return false,
                _ => return true,
            }
        }
    }

    /// The first tab is there, so what it takes now it takes for itself.
    pub(super) fn settle(&mut self) {
        if self.base.is_none() {
            self.base = self.watch.look_now();
        }
    }

    /// A script begins.
    pub(super) fn grant(&mut self, memory: u64) -> Ticket {
        self.granted = self.granted.saturating_add(memory);
        self.begun += 1;
        self.active += 1;
        Ticket { begun: self.begun, was_first: self.active == 1 }
    }

    /// A script has ended: whether it was alone all the time.
    pub(super) fn take_back(&mut self, memory: u64, ticket: Ticket) -> bool {
        self.granted = self.granted.saturating_sub(memory);
        self.active -= 1;
        ticket.was_first && ticket.begun == self.begun
    }

    /// Ends its processes where they take too much.
    pub(super) fn watch(&mut self) {
        let may = self.base.unwrap_or(0).saturating_add(self.granted);
        if self.granted > 0 && !self.is_too_large && self.watch.look().is_some_and(|resident| resident > may) {
            self.is_too_large = true;
            self.process.kill();
        }
    }

    pub(super) fn is_too_large(&self) -> bool {
        self.is_too_large
    }

    /// What it wrote to standard error so far.
    pub(super) fn heard(&self) -> String {
        self.last_words.so_far()
    }

    /// Makes sure that it is gone, and says how it ended: by itself, or as said.
    pub(super) fn end(mut self, otherwise: &str) -> End {
        let how = match self.process.status() {
            Ok(Some(status)) => class(status),
            _ => otherwise.to_owned(),
        };
        self.process.kill();
        End { cause: Cause::Crash(how), last_words: self.last_words.take() }
    }
}
