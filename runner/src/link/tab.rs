//! An engine in a browser's tab.

use std::{
    fmt::Write,
    sync::{Arc, PoisonError},
    time::Instant,
};

use memlimits_engines::{About, Command, Observation, Reply, Request, protocol};

use super::{Cause, End, Limits, Line, Link, Side, Start, Transcript, memory};
use crate::browser::{Browser, Event, Opened};

/// A tab whose worker shook hands.
///
/// A script can cost more than its own tab: a browser that ends, or takes too much memory and is ended, does so with all
/// its tabs. A script that lost its tab like this while others ran is run once more, alone. What then happens is its own
/// doing.
#[derive(Debug)]
pub struct Tab {
    browser: Arc<Browser>,
    /// None once it is lost.
    opened: Option<Opened>,
    about: About,
    /// The number of the next command. No number is used twice, so that no answer passes for another.
    next: u64,
}

impl Tab {
    /// Opens a tab and shakes hands with its worker.
    ///
    /// # Errors
    ///
    /// [`Start`] says how far it came.
    pub fn open(browser: &Arc<Browser>, limits: Limits) -> Result<Self, Start> {
        let opened = browser.open(limits)?;
        let hello = serde_json::to_string(&Request::Hello { protocol: protocol::VERSION }).expect("plain data");
        let mut tab = Self { browser: Arc::clone(browser), opened: Some(opened), about: super::nobody(), next: 0 };
        tab.send(hello);
        let how = match tab.reply(limits) {
            Ok(Reply::Hello { protocol: protocol::VERSION, about }) => {
                let version = browser.version().map_or(about.version.clone(), str::to_owned);
                tab.about = About { version, ..about };
                return Ok(tab);
            }
            Ok(Reply::Hello { protocol, .. }) => {
                Cause::Crash(format!("it speaks version {protocol} of the protocol, not {}", protocol::VERSION))
            }
            Ok(Reply::Ran(..)) => Cause::Crash("it did not begin with `hello`".into()),
            Err(Lost::Because(cause)) => cause,
            Err(Lost::Gone(_)) => return Err(Start::Handshake(tab.why(limits, None).0)),
        };
        Err(Start::Handshake(End { cause: how, last_words: String::new() }))
    }

    fn send(&self, lines: String) {
        let Some(opened) = &self.opened else { return };
        if let Some(tap) = &self.browser.supervision().tap {
            lines.split_inclusive('\n').for_each(|line| tap(opened.process, Side::Runner, line.as_bytes()));
        }
        opened.worker.send(lines);
    }

    /// Waits for the next reply, watching time and memory.
    fn reply(&self, limits: Limits) -> Result<Reply, Lost> {
        let Some(opened) = &self.opened else { return Err(Lost::Gone(None)) };
        let deadline = Instant::now() + limits.time;
        loop {
            let event = opened.worker.next(deadline.saturating_duration_since(Instant::now()).min(memory::INTERVAL));
            if self.browser.supervision().stop.is_now() {
                return Err(Lost::Because(Cause::Crash("the run was stopped".into())));
            }
            self.browser.watch(opened.generation);
            match event {
                Some(Event::Text(line)) => {
                    if let Some(tap) = &self.browser.supervision().tap {
                        tap(opened.process, Side::Engine, format!("{line}\n").as_bytes());
                    }
                    let no_reply = |_| Lost::Because(Cause::Crash("its output is no reply".into()));
                    return serde_json::from_str(&line).map_err(no_reply);
                }
                Some(Event::Closed(reason)) => return Err(Lost::Gone(reason)),
                None if Instant::now() < deadline => {}
                None => return Err(Lost::Because(Cause::Timeout(limits.time))),
            }
        }
    }

    /// Runs commands in the tab as it is.
    fn attempt(&mut self, commands: &[Line<'_>], limits: Limits) -> (Vec<Observation>, Option<Lost>) {
        let farewell = serde_json::to_string(&Command::Store { without: Vec::new() }).expect("plain data");
        let mut lines = String::with_capacity(commands.iter().map(|line| line.json.len() + 32).sum());
        let first = self.next;
        for json in commands.iter().map(|line| line.json).chain([farewell.as_bytes()]) {
            // The envelope of `Request::Run`.
            writeln!(lines, "{{\"run\":[{},{}]}}", self.next, String::from_utf8_lossy(json))
                .expect("writing to memory");
            self.next += 1;
        }
        self.send(lines);

        let mut observations: Vec<Observation> = Vec::with_capacity(commands.len() + 1);
        for wanted in first..self.next {
            let lost = match self.reply(limits) {
                Ok(Reply::Ran(number, observation)) if number == wanted => {
                    observations.push(observation);
                    continue;
                }
                Ok(Reply::Ran(..)) => Lost::Because(Cause::Crash("its replies are out of order".into())),
                Ok(Reply::Hello { .. }) => Lost::Because(Cause::Crash("it said `hello` again".into())),
                Err(lost) => lost,
            };
            // An engine that does not survive the farewell has not got through the last command.
            observations.truncate(commands.len().saturating_sub(1));
            return (observations, Some(lost));
        }
        observations.pop();
        (observations, None)
    }

    /// The same, with the memory of the script counted in; and whether no other script ran meanwhile.
    fn counted(&mut self, commands: &[Line<'_>], limits: Limits) -> (Vec<Observation>, Option<Lost>, bool) {
        let Some(generation) = self.opened.as_ref().map(|opened| opened.generation) else {
            return (Vec::new(), Some(Lost::Gone(None)), true);
        };
        let ticket = self.browser.grant(generation, limits.memory);
        let (observations, lost) = self.attempt(commands, limits);
        let was_alone = self.browser.take_back(generation, limits.memory, ticket);
        (observations, lost, was_alone)
    }

    /// Why the tab gives no answer, and whether all tabs are lost with it; none where it is not lost.
    fn end(&mut self, lost: Option<Lost>, limits: Limits) -> Option<(End, bool)> {
        match lost? {
            Lost::Because(cause) => Some((End { cause, last_words: String::new() }, false)),
            Lost::Gone(reason) => Some(self.why(limits, reason)),
        }
    }

    /// Why the tab went away by itself, and whether all tabs did.
    fn why(&mut self, limits: Limits, reason: Option<String>) -> (End, bool) {
        let generation = self.opened.take().map(|opened| opened.generation);
        let (mut end, of_all) = self.browser.why(generation, limits.memory);
        if let Some(reason) = reason {
            end.last_words = format!("{}\n{reason}", end.last_words).trim().to_owned();
        }
        (end, of_all)
    }

    /// A new tab in the place of one that is lost.
    fn renew(&mut self, limits: Limits) -> Result<(), Start> {
        let other = Self::open(&self.browser, limits)?;
        // The tab that is replaced is lost already, so nothing is closed.
        *self = other;
        Ok(())
    }
}

/// Why a tab gives no answer.
enum Lost {
    /// It is still there, but of no use.
    Because(Cause),
    /// It is not there any more, for a reason that it may have given.
    Gone(Option<String>),
}

impl Link for Tab {
    fn about(&self) -> &About {
        &self.about
    }

    fn run(&mut self, commands: &[Line<'_>], limits: Limits) -> Transcript {
        let browser = Arc::clone(&self.browser);
        let beside = browser.turns.read().unwrap_or_else(PoisonError::into_inner);
        let (mut observations, mut lost, was_alone) = self.counted(commands, limits);
        drop(beside);
        let mut end = self.end(lost, limits);
        if !was_alone && end.as_ref().is_some_and(|(_, of_all)| *of_all) {
            let _alone = browser.turns.write().unwrap_or_else(PoisonError::into_inner);
            // Where no tab can be had any more, what is known is that the first was lost.
            if self.renew(limits).is_ok() {
                (observations, lost, _) = self.counted(commands, limits);
                end = self.end(lost, limits);
            }
        }
        let Some((end, _)) = end else { return Transcript { observations, ended: None } };
        self.close();
        Transcript { observations, ended: Some(end) }
    }
}

impl Tab {
    fn close(&mut self) {
        if let Some(opened) = self.opened.take() {
            self.browser.close(&opened.page, opened.generation);
        }
    }
}

impl Drop for Tab {
    fn drop(&mut self) {
        // With the last of its tabs the browser itself goes: nothing is to be closed one by one.
        if Arc::strong_count(&self.browser) > 1 {
            self.close();
        }
    }
}
