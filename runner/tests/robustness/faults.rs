//! What an engine's process can do wrong, and what must come of it.

use std::{
    io::{self, Write},
    os::fd::{FromRawFd, OwnedFd, RawFd},
    process::{self, Command},
    thread,
    time::Duration,
};

use memlimits_reports::Verdict;
use serde_json::{Value, json};

use crate::{
    pretend::{self, Moment, Wire},
    scenario::{LAST, MODULE, NEXT, UNLUCKY},
};

/// A way of misbehaving.
pub(crate) struct Fault {
    /// What the process does, in one line that goes on from "an engine that".
    pub does: &'static str,
    /// When.
    pub moment: Moment,
    /// How: called with the answer that would be right.
    pub strike: fn(&mut Wire, &Value),
    /// What must come of it.
    pub costs: Costs,
}

/// What must come of a fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Costs {
    /// Nothing: the engine works.
    Nothing,
    /// The scripts that provoke it, from the directive at that line on: that one gets the verdict, in these words, what
    /// comes before has passed, what comes after is blocked.
    From(u32, Verdict, &'static str),
    /// The same of every script.
    EveryScriptFrom(u32, Verdict, &'static str),
    /// The engine, which is not there for these reasons.
    TheEngine(&'static str),
}

use Costs::{EveryScriptFrom, From, Nothing, TheEngine};
use Moment::{Always, Farewell, Hello, Start, Unlucky};
use Verdict::{Crash, Memory, Timeout};

/// How long a command may take in the trials of faults that are found by waiting.
pub(crate) const PATIENCE: Duration = Duration::from_secs(2);
const NO_ANSWER: &str = "no answer within 2 s";

#[rustfmt::skip]
pub(crate) const ALL: &[Fault] = &[
    // It dies.
    Fault { does: "aborts", moment: Unlucky, strike: |_, _| process::abort(), costs: From(UNLUCKY, Crash, "signal 6 (SIGABRT)") },
    Fault { does: "panics", moment: Unlucky, strike: |_, _| panic!("on purpose"), costs: From(UNLUCKY, Crash, "exit code 101") },
    Fault { does: "exits with a code", moment: Unlucky, strike: |_, _| process::exit(3), costs: From(UNLUCKY, Crash, "exit code 3") },
    Fault { does: "exits as if all were well", moment: Unlucky, strike: |_, _| process::exit(0), costs: From(UNLUCKY, Crash, "it ended without an answer") },
    Fault { does: "accesses memory that it does not have", moment: Unlucky, strike: |_, _| segmentation_fault(), costs: From(UNLUCKY, Crash, "signal 11 (SIGSEGV)") },
    Fault { does: "dies in the middle of an answer", moment: Unlucky, strike: dies_in_an_answer, costs: From(UNLUCKY, Crash, "signal 6 (SIGABRT)") },
    Fault { does: "dies when it gives a store up", moment: Farewell, strike: |_, _| process::abort(), costs: From(LAST, Crash, "signal 6 (SIGABRT)") },
    Fault { does: "ends between two scripts", moment: Farewell, strike: |wire, answer| { wire.say(answer); process::exit(0) }, costs: Nothing },

    // It does not go on.
    Fault { does: "hangs", moment: Unlucky, strike: |_, _| hang(), costs: From(UNLUCKY, Timeout, NO_ANSWER) },
    Fault { does: "spins", moment: Unlucky, strike: |_, _| loop { std::hint::spin_loop() }, costs: From(UNLUCKY, Timeout, NO_ANSWER) },
    Fault { does: "hangs and lets no signal but SIGKILL end it", moment: Start, strike: |wire, _| wire.become_deaf("hangs"), costs: From(UNLUCKY, Timeout, NO_ANSWER) },
    Fault { does: "closes its output and lives on", moment: Unlucky, strike: |_, _| { close(1); hang() }, costs: From(UNLUCKY, Crash, "it closed its output") },
    Fault { does: "closes its input at once and lives on", moment: Hello, strike: |wire, answer| { close(0); wire.say(answer); hang() }, costs: EveryScriptFrom(MODULE, Crash, "it closed its input") },
    Fault { does: "closes its input when there is nothing more to read, and lives on", moment: Unlucky, strike: |_, _| { close(0); hang() }, costs: From(UNLUCKY, Crash, "it closed its input") },
    Fault { does: "closes its input when it has read a script, and answers that", moment: Unlucky, strike: |wire, answer| { close(0); wire.say(answer) }, costs: Nothing },
    Fault { does: "is slow, but never too slow", moment: Always, strike: slow, costs: Nothing },
    Fault { does: "stutters", moment: Always, strike: stutter, costs: Nothing },

    Fault { does: HAS_A_CHILD, moment: Unlucky, strike: |wire, _| child(wire, "sleep 600"), costs: From(UNLUCKY, Timeout, NO_ANSWER) },

    // It talks nonsense.
    Fault { does: "answers no JSON", moment: Unlucky, strike: |wire, _| wire.write(b"\xff\x00 Segmentation violation\n"), costs: From(UNLUCKY, Crash, "its output is no reply") },
    Fault { does: "answers JSON that is no reply", moment: Unlucky, strike: |wire, _| wire.say(&json!({ "ran": "far" })), costs: From(UNLUCKY, Crash, "its output is no reply") },
    Fault { does: "answers what nobody observes", moment: Unlucky, strike: |wire, answer| wire.say(&pretend::ran(&answer["ran"][0], &json!({ "surprise": 1 }))), costs: From(UNLUCKY, Crash, "its output is no reply") },
    Fault { does: "prints among its answers", moment: Unlucky, strike: |wire, answer| { wire.write(b"growing...\n"); wire.say(answer) }, costs: From(UNLUCKY, Crash, "its output is no reply") },
    Fault { does: "answers half a line", moment: Unlucky, strike: |wire, _| { wire.write(b"{\"ran\":["); process::exit(0) }, costs: From(UNLUCKY, Crash, "it ended without an answer") },
    Fault { does: "answers out of order", moment: Unlucky, strike: answers_next_first, costs: From(UNLUCKY, Crash, "its replies are out of order") },
    Fault { does: "leaves out an answer", moment: Unlucky, strike: |_, _| (), costs: From(UNLUCKY, Crash, "its replies are out of order") },
    Fault { does: "answers twice", moment: Unlucky, strike: |wire, answer| { wire.say(answer); wire.say(answer) }, costs: From(NEXT, Crash, "its replies are out of order") },
    Fault { does: "says hello again", moment: Unlucky, strike: |wire, _| wire.say(&pretend::hello(1)), costs: From(UNLUCKY, Crash, "it said `hello` again") },
    Fault { does: "answers the last command of a script twice", moment: Farewell, strike: |wire, answer| { wire.say(answer); wire.say(answer) }, costs: Nothing },

    // It is too much.
    Fault { does: "floods with answers to questions that nobody asked", moment: Unlucky, strike: |wire, _| flood(wire), costs: From(UNLUCKY, Crash, "its replies are out of order") },
    Fault { does: "floods between two scripts", moment: Farewell, strike: |wire, answer| { wire.say(answer); flood(wire) }, costs: Nothing },
    Fault { does: "answers a line without end", moment: Unlucky, strike: |wire, _| loop { wire.write(&[b' '; 65_536]) }, costs: From(UNLUCKY, Crash, "its reply is too long") },
    Fault { does: "writes 256 MiB to standard error and works", moment: Unlucky, strike: complains_at_length, costs: Nothing },
    Fault { does: "eats memory", moment: Unlucky, strike: |_, _| eat_memory(), costs: From(UNLUCKY, Memory, "more than 1.0 GiB of resident memory") },
    Fault { does: "has a process of its own that eats memory", moment: Unlucky, strike: |wire, _| child(wire, &pretend::unlucky("eats memory")), costs: From(UNLUCKY, Memory, "more than 1.0 GiB of resident memory") },

    // It does not begin.
    Fault { does: "dies before it reads hello", moment: Start, strike: |_, _| process::exit(3), costs: TheEngine("the handshake failed: exit code 3") },
    Fault { does: "dies of hello", moment: Hello, strike: |_, _| process::abort(), costs: TheEngine("the handshake failed: signal 6 (SIGABRT)") },
    Fault { does: "is silent in the handshake", moment: Hello, strike: |_, _| hang(), costs: TheEngine("the handshake failed: no answer within 2 s") },
    Fault { does: "says no hello", moment: Hello, strike: |wire, _| wire.write(b"hello\n"), costs: TheEngine("the handshake failed: its output is no reply") },
    Fault { does: "answers before it says hello", moment: Hello, strike: |wire, _| wire.say(&pretend::ran(&json!(0), &json!("done"))), costs: TheEngine("the handshake failed: it did not begin with `hello`") },
    Fault { does: "speaks another version of the protocol", moment: Hello, strike: |wire, _| wire.say(&pretend::hello(7)), costs: TheEngine("the handshake failed: it speaks version 7 of the protocol, not 1") },
    Fault { does: "starts at the third attempt", moment: Start, strike: |wire, _| if wire.attempt() < 3 { process::exit(3) }, costs: Nothing },
];

impl Fault {
    /// Whether it is found, or passed over, only after some waiting.
    pub(crate) fn needs_patience(&self) -> bool {
        let waits = |words: &str| words.ends_with(NO_ANSWER);
        self.moment == Always
            || match self.costs {
                Nothing => false,
                From(_, _, words) | EveryScriptFrom(_, _, words) | TheEngine(words) => waits(words),
            }
    }
}

/// The fault of an engine that is not one process.
pub(crate) const HAS_A_CHILD: &str = "has a process of its own, and hangs";

fn child(wire: &mut Wire, does: &str) -> ! {
    let script = format!("{does}; :");
    let _ = Command::new("sh").args(["-c", &script, "the child"]).arg(wire.folder()).status();
    hang()
}

fn hang() -> ! {
    loop {
        thread::sleep(Duration::from_secs(60));
    }
}

/// A real one would need unsafe code; to the runner, a signal is a signal.
fn segmentation_fault() -> ! {
    loop {
        // The first one only makes Rust's own handler step aside.
        let _ = Command::new("kill").args(["-SEGV", &process::id().to_string()]).status();
    }
}

fn dies_in_an_answer(wire: &mut Wire, answer: &Value) {
    let line = answer.to_string();
    wire.write(&line.as_bytes()[..line.len() / 2]);
    process::abort()
}

#[expect(unsafe_code, reason = "nothing else closes a standard stream")]
fn close(stream: RawFd) {
    // SAFETY: nobody in this process relies on the stream any more, and the standard library takes a closed one for an
    // empty one.
    drop(unsafe { OwnedFd::from_raw_fd(stream) });
}

/// A script takes longer than a command may, no command does.
fn slow(wire: &mut Wire, answer: &Value) {
    thread::sleep(PATIENCE / 5);
    wire.say(answer);
}

fn stutter(wire: &mut Wire, answer: &Value) {
    for byte in format!("{answer}\r\n").bytes() {
        wire.write(&[byte]);
        thread::sleep(Duration::from_millis(1));
    }
}

fn answers_next_first(wire: &mut Wire, answer: &Value) {
    let next = answer["ran"][0].as_u64().map(|number| number + 1);
    wire.say(&pretend::ran(&json!(next), &json!("done")));
    wire.say(answer);
}

fn flood(wire: &mut Wire) -> ! {
    loop {
        wire.say(&pretend::ran(&json!(1_000_000), &json!("done")));
    }
}

fn complains_at_length(wire: &mut Wire, answer: &Value) {
    let complaint = vec![b'!'; 1 << 20];
    for _ in 0..256 {
        io::stderr().write_all(&complaint).expect("standard error is read");
    }
    wire.say(answer);
}

fn eat_memory() -> ! {
    /// More than any limit of a trial.
    const ENOUGH: usize = 4 << 30;
    const BITE: usize = 16 << 20;
    let eaten: Vec<Vec<u8>> = (0..ENOUGH / BITE).map(|_| vec![1; BITE]).collect();
    drop(std::hint::black_box(eaten));
    process::exit(4)
}
