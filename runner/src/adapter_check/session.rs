//! A conversation with an adapter that may not keep to the protocol.

use std::time::Duration;

use memlimits_engines::{About, Command, Observation, Reply, Request, protocol};
use memlimits_reports::harmless;
use serde_json::Value;

use super::{
    Found,
    bench::Bench,
    checks::{Check, Stop, handshake},
};
use crate::{
    adapter::Adapter,
    lines,
    link::{Heard, Side, Wire},
};

/// Where numbers begin: an adapter that counts by itself instead of answering with the command's number is found out.
const FIRST: u64 = 1_000;

/// How many characters of what an adapter wrote are shown.
const SHOWN: usize = 200;

/// How long is waited for what must not come.
pub(super) const QUIET: Duration = Duration::from_millis(200);

/// An adapter, started anew whenever it is gone.
pub(super) struct Session {
    adapter: Adapter,
    patience: Duration,
    wire: Option<Wire>,
    has_shaken_hands: bool,
    next: u64,
    about: Option<About>,
    /// What it wrote to standard error where it last ended.
    last_words: String,
}

impl Session {
    /// Starts an adapter, and says nothing to it.
    pub(super) fn start(adapter: Adapter, patience: Duration) -> Result<Self, String> {
        let wire = start(&adapter)?;
        Ok(Self {
            adapter,
            patience,
            wire: Some(wire),
            has_shaken_hands: false,
            next: FIRST,
            about: None,
            last_words: String::new(),
        })
    }

    /// What it said of itself in its first handshake.
    pub(super) fn about(&self) -> Option<&About> {
        self.about.as_ref()
    }

    /// Makes a check, and makes sure that nothing of it is left for the next.
    pub(super) fn check(&mut self, check: &Check) -> Found {
        let mut answer = (check.run)(&mut Bench::new(self));
        let is_settled = check.topic == handshake::TOPIC || !self.has_shaken_hands;
        if answer.is_ok() && !is_settled {
            // What was answered twice is found now, where it belongs.
            let store = serde_json::to_value(Command::Store { without: Vec::new() }).expect("plain data");
            if let Err(stop) = self.ask(&[store]) {
                answer = Err(stop);
            }
        }
        match answer {
            Ok(remark) => Found::Ok { remark },
            Err(Stop::NotOffered(why)) => Found::NotOffered { why: harmless(&why, SHOWN) },
            Err(Stop::Wrong { what, advice }) => {
                // Whatever state it is in, the next check has a fresh one.
                self.end();
                let said = match harmless(&self.last_words, 2 * SHOWN) {
                    words if words.is_empty() => String::new(),
                    words => format!("; on standard error: {words}"),
                };
                self.last_words.clear();
                let advice = advice.unwrap_or_else(|| check.advice.to_owned());
                Found::Wrong { what: harmless(&what, 4 * SHOWN) + &said, advice }
            }
        }
    }

    /// What comes without anything being asked.
    pub(super) fn unasked(&mut self) -> Heard {
        self.wire.as_mut().map_or(Heard::Nothing, |wire| wire.hear(QUIET))
    }

    /// The running process, started and shaken hands with if there is none.
    fn wire(&mut self) -> Result<&mut Wire, Stop> {
        if self.wire.is_none() {
            self.wire = Some(start(&self.adapter).map_err(|error| Stop::wrong(error, "It started before."))?);
        }
        if !self.has_shaken_hands {
            self.hello()?;
        }
        Ok(self.wire.as_mut().expect("it was started"))
    }

    /// Shakes hands, and gives the answer as it came.
    pub(super) fn hello(&mut self) -> Result<Value, Stop> {
        let hello = serde_json::to_string(&Request::Hello { protocol: protocol::VERSION }).expect("plain data");
        let Some(wire) = &self.wire else { return Err(Stop::wrong("it is not running", "")) };
        wire.say(format!("{hello}\n").into_bytes());
        let (reply, value) = self.reply("hello")?;
        match reply {
            Reply::Hello { protocol: protocol::VERSION, about } => {
                self.about.get_or_insert(about);
                self.has_shaken_hands = true;
                self.next = FIRST;
                Ok(value)
            }
            Reply::Hello { protocol, .. } => Err(Stop::wrong(
                format!(
                    "it speaks version {protocol} of the protocol, and this memlimits version {}",
                    protocol::VERSION
                ),
                "Use the memlimits that speaks the adapter's version, or bring the adapter up to this one: PROTOCOL.md, \
                 \"Versions\".",
            )),
            Reply::Ran(number, _) => Err(Stop::wrong(
                format!("it answered `hello` with a reply to command {number}"),
                "The first line is `hello`, and so is the answer to it.",
            )),
        }
    }

    /// Asks commands, all sent ahead, and gives what was observed of each.
    pub(super) fn ask(&mut self, commands: &[Value]) -> Result<Vec<Observation>, Stop> {
        self.wire()?;
        let first = self.next;
        let mut lines = Vec::new();
        for (command, number) in commands.iter().zip(first..) {
            lines.extend_from_slice(format!("{{\"run\":[{number},{command}]}}\n").as_bytes());
        }
        self.next += commands.len() as u64;
        self.wire()?.say(lines);
        let mut observations = Vec::new();
        for (command, wanted) in commands.iter().zip(first..) {
            let name = command["do"].as_str().unwrap_or("a command");
            match self.reply(name)?.0 {
                Reply::Ran(number, observation) if number == wanted => observations.push(observation),
                Reply::Ran(number, observation) => {
                    return Err(Stop::wrong(
                        format!(
                            "it answered number {number} ({observation}) where number {wanted}, `{name}`, was to be answered"
                        ),
                        "Answer each command once, in the order in which they came, with the number that stands in it.",
                    ));
                }
                Reply::Hello { .. } => {
                    return Err(Stop::wrong(
                        format!("it said `hello` again where `{name}` was to be answered"),
                        "`hello` is said once, in answer to `hello`.",
                    ));
                }
            }
        }
        Ok(observations)
    }

    /// Writes bytes, whatever they are.
    pub(super) fn say(&mut self, bytes: &[u8]) -> Result<(), Stop> {
        self.wire()?.say(bytes.to_vec());
        Ok(())
    }

    /// The next reply, and the same as JSON.
    fn reply(&mut self, to: &str) -> Result<(Reply, Value), Stop> {
        let patience = self.patience;
        let Some(wire) = &mut self.wire else { return Err(Stop::wrong("it is not running", "")) };
        let line = match wire.hear(patience) {
            Heard::Line(line) => line,
            Heard::Nothing => {
                return Err(Stop::wrong(
                    format!("no answer to `{to}` within {} s", patience.as_secs_f64()),
                    "Answer each line as soon as it is there, and flush standard output after each answer. A runtime may \
                     buffer what goes to a pipe, or read its whole input first.",
                ));
            }
            Heard::End(how) => {
                return Err(Stop::wrong(
                    format!("{how} instead of answering `{to}`"),
                    "Whatever it is asked, an adapter answers, and reads on until its standard input ends.",
                ));
            }
        };
        if let Some(wrong) = lines::wrong(Side::Engine, &line) {
            let line = String::from_utf8_lossy(&line);
            let line = harmless(line.trim_end(), SHOWN);
            let advice = match wrong.starts_with("no JSON") {
                true => {
                    "Standard output is for the protocol alone: what the engine or the adapter prints goes to standard error."
                }
                false => "The reply must be as PROTOCOL.md and schema/protocol.schema.json have it.",
            };
            return Err(Stop::wrong(format!("it answered `{to}` with `{line}`: {wrong}"), advice));
        }
        let read = |line: &[u8]| Ok((serde_json::from_slice(line)?, serde_json::from_slice(line)?));
        read(&line).map_err(|error: serde_json::Error| Stop::wrong(error.to_string(), ""))
    }

    /// Ends its input, and says how the process ended; none where it did not, within that time.
    pub(super) fn hang_up(&mut self, patience: Duration) -> Result<Option<String>, Stop> {
        let wire = self.wire()?;
        wire.hang_up();
        let how = wire.wait(patience);
        self.end();
        Ok(how)
    }

    /// What comes next, whatever it is.
    pub(super) fn hear(&mut self) -> Result<Heard, Stop> {
        let patience = self.patience;
        Ok(self.wire()?.hear(patience))
    }

    /// Ends the process; the next question starts another.
    pub(super) fn end(&mut self) {
        if let Some(wire) = self.wire.take() {
            self.last_words = wire.end();
        }
        self.has_shaken_hands = false;
    }
}

fn start(adapter: &Adapter) -> Result<Wire, String> {
    Wire::start(adapter.command()).map_err(|error| format!("cannot start {}: {error}", adapter.program().display()))
}

impl Stop {
    pub(super) fn wrong(what: impl Into<String>, advice: &str) -> Self {
        let advice = if advice.is_empty() { None } else { Some(advice.to_owned()) };
        Self::Wrong { what: what.into(), advice }
    }
}
