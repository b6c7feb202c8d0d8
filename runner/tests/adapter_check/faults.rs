//! What an adapter can do wrong, and how that is found out.

use std::{process, thread, time::Duration};

use libtest_mimic::Failed;
use memlimits::{
    adapter::Adapter,
    adapter_check::{self, Found, Report},
};
use serde_json::{Value, json};

use crate::spoilt::{self, Spoilt};

/// A way of not keeping to the protocol.
pub(crate) struct Fault {
    /// What the adapter does, in words that go on from "an adapter that".
    pub does: &'static str,
    /// What it does before anything is read.
    pub begins: fn(&mut Spoilt),
    /// Which requests the engine does not get.
    pub swallows: fn(&Value) -> bool,
    /// What it says instead of the right answer.
    pub spoils: fn(&mut Spoilt, &Value, Value),
    /// What it does at the end of its input.
    pub ends: fn(),
    /// The topics of the checks that must find something wrong, and words of the first.
    pub found: &'static [&'static str],
    pub words: &'static str,
    /// How long is waited for an answer.
    pub patience: Duration,
}

/// For what is found by waiting, before anything large is sent.
const SHORT: Duration = Duration::from_secs(2);
/// Much more than any answer takes, on a machine that is busy.
const LONG: Duration = Duration::from_secs(60);

/// An adapter that does everything right.
const GOOD: Fault = Fault {
    does: "is good",
    begins: |_| (),
    swallows: |_| false,
    spoils: |spoilt, _, answer| spoilt.say(&answer),
    ends: || (),
    found: &[],
    words: "",
    patience: LONG,
};

#[rustfmt::skip]
pub(crate) const ALL: &[Fault] = &[
    GOOD,

    // It does not begin.
    Fault { does: "prints a greeting", begins: |spoilt| spoilt.write(b"Welcome!\n"), found: &["hello"], words: "it wrote `Welcome!` before it was asked anything", ..GOOD },
    Fault { does: "dies before it is asked", begins: |_| { eprintln!("no such module"); process::exit(3) }, found: &["hello"], words: "it ended (exit code 3) before it was asked anything; on standard error: no such module", ..GOOD },
    Fault { does: "answers before it is asked", begins: |spoilt| spoilt.say(&json!({ "ran": [0, "done"] })), found: &["hello"], words: r#"it wrote `{"ran":[0,"done"]}` before"#, ..GOOD },
    Fault { does: "never answers", spoils: |_, _, _| (), found: &["hello"], words: "no answer to `hello` within 2 s", patience: SHORT, ..GOOD },
    Fault { does: "dies of hello", spoils: |_, _, _| process::abort(), found: &["hello"], words: "it ended (signal 6 (SIGABRT)) instead of answering `hello`", ..GOOD },
    Fault { does: "answers hello with garbage", spoils: |spoilt, _, _| spoilt.write(b"\xff\x00hello\n"), found: &["hello"], words: "no JSON", ..GOOD },
    Fault { does: "answers a line without end", spoils: |spoilt, _, _| loop { spoilt.write(&[b' '; 65_536]) }, found: &["hello"], words: "it wrote a line of more than 1048576 bytes", ..GOOD },
    Fault { does: "speaks another version", spoils: |spoilt, _, mut answer| { answer["hello"]["protocol"] = json!(7); spoilt.say(&answer) }, found: &["hello"], words: "it speaks version 7 of the protocol, and this memlimits version 1", ..GOOD },
    Fault { does: "answers hello as if it were a command", spoils: |spoilt, _, _| spoilt.say(&json!({ "ran": [0, "done"] })), found: &["hello"], words: "it answered `hello` with a reply to command 0", ..GOOD },
    Fault { does: "has no name", spoils: |spoilt, request, mut answer| { if is_hello(request) { answer["hello"]["about"]["name"] = json!("") } spoilt.say(&answer) }, found: &["hello"], words: "`name` is empty", ..GOOD },
    Fault { does: "does not say what its pages cost", spoils: |spoilt, _, mut answer| { answer["hello"]["about"].as_object_mut().expect("an object").remove("commits"); spoilt.say(&answer) }, found: &["hello"], words: "at /hello/about: missing field `commits`", ..GOOD },
    Fault { does: "names an interface that it does not have", spoils: |spoilt, request, mut answer| { if is_hello(request) { answer["hello"]["about"]["interfaces"] = json!(["text"]) } spoilt.say(&answer) }, found: &["validate-text", "validate-text"], words: "`interfaces` names `text`, but it is unsupported", ..GOOD },
    Fault { does: "names a switch that does nothing", swallows: |request| request["run"][1]["without"] == json!(["memory64"]), spoils: |spoilt, request, answer| { let answer = if answer.is_null() { let mut store = request.clone(); store["run"][1].as_object_mut().expect("an object").remove("without"); spoilt.answer(&store) } else { answer }; spoilt.say(&answer) }, found: &["store"], words: "in a store without memory64, a module that needs it is instantiated", ..GOOD },

    // It does not go on.
    Fault { does: "closes its output", spoils: |spoilt, request, answer| { if is(request, "store") { close_output() } spoilt.say(&answer) }, found: &["store", "store"], words: "it closed its standard output", ..GOOD },
    Fault { does: "counts by itself", spoils: |spoilt, request, mut answer| { if !is_hello(request) { answer["ran"][0] = json!(spoilt.answered) } spoilt.say(&answer) }, found: &["store", "store"], words: "it answered number 1 (there is no store) where number 1000, `invoke`, was to be answered", ..GOOD },
    Fault { does: "answers a global twice", spoils: |spoilt, request, answer| { if is(request, "get") { spoilt.say(&answer) } spoilt.say(&answer) }, found: &["get", "get"], words: "where number", ..GOOD },
    Fault { does: "says hello again", spoils: |spoilt, request, answer| { if is(request, "get") { return spoilt.say(&json!({ "hello": { "protocol": 1, "about": { "name": "", "version": "", "lineage": [], "home": "", "issues": "", "switches": [], "commits": "every-page" } } })) } spoilt.say(&answer) }, found: &["get", "get"], words: "it said `hello` again where `get` was to be answered", ..GOOD },
    Fault { does: "prints when a memory grows", spoils: |spoilt, request, answer| { if is(request, "mem-grow") { spoilt.write(b"growing...\n") } spoilt.say(&answer) }, found: &["memory", "mem-grow", "mem-grow"], words: "it answered `mem-grow` with `growing...`: no JSON", ..GOOD },
    Fault { does: "has no answer to the first store", swallows: |request| is(request, "store"), spoils: |spoilt, _, answer| if !answer.is_null() { spoilt.say(&answer) }, found: &["store", "store"], words: "no answer to `store` within 2 s", patience: SHORT, ..GOOD },
    Fault { does: "dies of a module that is none", spoils: |spoilt, _, answer| { if answer["ran"][1].get("rejected").is_some() { process::abort() } spoilt.say(&answer) }, found: &["store", "validate", "validate", "validate"], words: "it ended (signal 6 (SIGABRT)) instead of answering `validate`", ..GOOD },
    Fault { does: "dies of an id that does not exist", spoils: |spoilt, _, answer| { if answer["ran"][1].get("missing").is_some() { process::exit(101) } spoilt.say(&answer) }, found: &["store", "store", "validate", "instantiate", "instantiate", "register", "invoke", "memory", "wait"], words: "it ended (exit code 101)", ..GOOD },
    Fault { does: "cannot read a long line", swallows: |request| request["run"][1]["wasm"].as_str().is_some_and(|wasm| wasm.len() > 1 << 20), spoils: |spoilt, request, answer| spoilt.say(&if answer.is_null() { json!({ "ran": [request["run"][0], { "rejected": { "phase": "malformed", "message": "it ends early" } }] }) } else { answer }), found: &["validate", "instantiate"], words: "not with `{\"rejected\"", ..GOOD },
    Fault { does: "loses the ten-thousandth answer", spoils: |spoilt, request, answer| if request["run"][0].as_u64() != Some(11_000) || is(request, "store") { spoilt.say(&answer) }, found: &["the line"], words: "it answered number 11001", ..GOOD },
    Fault { does: "dies of a command that it does not know", spoils: |spoilt, request, answer| { if is(request, "no-such-command") { process::exit(2) } spoilt.say(&answer) }, found: &["the rest"], words: "it ended (exit code 2) instead of answering `no-such-command`", ..GOOD },
    Fault { does: "guesses what a field means that it does not know", spoils: |spoilt, request, answer| spoilt.say(&if request["run"][1].get("no-such-field").is_some() { json!({ "ran": [request["run"][0], { "byte": 1 }] }) } else { answer }), found: &["the rest"], words: "is answered with: byte 0x01", ..GOOD },
    Fault { does: "outlives its input", ends: || thread::sleep(Duration::from_secs(600)), found: &["the line", "the line"], words: "neither answers the next one nor ends", patience: Duration::from_secs(20), ..GOOD },

    // It says what is not so.
    Fault { does: "keeps the old store", swallows: |request| is(request, "store"), spoils: |spoilt, request, answer| { let answer = match answer.is_null() { true if request["run"][1].get("without").is_none() && spoilt.answered > 2 => json!({ "ran": [request["run"][0], "done"] }), true => spoilt.answer(request), false => answer }; spoilt.say(&answer) }, found: &["store", "memory"], words: "answered with `missing`, not with", ..GOOD },
    Fault { does: "has no sign on 32 bits", spoils: |spoilt, _, mut answer| { for value in values(&mut answer) { if let Some(number) = value["i32"].as_i64() { value["i32"] = json!(number as u32) } } spoilt.say(&answer) }, found: &["invoke", "get"], words: "invalid value: integer `4294967295`, expected i32", ..GOOD },
    Fault { does: "writes 64 bits as a number", spoils: |spoilt, _, mut answer| { for value in values(&mut answer) { if let Some(digits) = value["i64"].as_str() { value["i64"] = json!(digits.parse::<f64>().expect("digits")) } } spoilt.say(&answer) }, found: &["invoke", "invoke", "get"], words: "expected a string", ..GOOD },
    Fault { does: "has only one NaN", spoils: |spoilt, _, mut answer| { for value in values(&mut answer) { if value["f32"].as_u64().is_some_and(|bits| f32::from_bits(bits as u32).is_nan()) { value["f32"] = json!(0x7fc0_0000) } } spoilt.say(&answer) }, found: &["invoke"], words: "not with `{\"values\":[{\"f32\":2143289344}]}`", ..GOOD },
    Fault { does: "swaps results", spoils: |spoilt, _, mut answer| { values(&mut answer).reverse(); spoilt.say(&answer) }, found: &["invoke"], words: "{\"i64\":\"2\"},{\"i32\":1}", ..GOOD },
    Fault { does: "takes every trap for the same", spoils: |spoilt, _, mut answer| { if answer["ran"][1].get("trap").is_some() { answer["ran"][1]["trap"]["kind"] = json!("unreachable") } spoilt.say(&answer) }, found: &["invoke"], words: "`trap` of the kind memory-out-of-bounds, not with", ..GOOD },
    Fault { does: "has a kind of trap of its own", spoils: |spoilt, _, mut answer| { if answer["ran"][1].get("trap").is_some() { answer["ran"][1]["trap"]["kind"] = json!("sprung") } spoilt.say(&answer) }, found: &["instantiate", "instantiate", "invoke", "invoke"], words: "", ..GOOD },
    Fault { does: "rejects what it may refuse", spoils: |spoilt, request, answer| { let at = &answer["ran"][1]["refused"]["at"]; let answer = if at == "growth" { json!({ "ran": [request["run"][0], { "pages": "18446744073709551615" }] }) } else { answer }; spoilt.say(&answer) }, found: &["mem-grow"], words: "`refused` at growth, not with `{\"pages\":\"18446744073709551615\"}`", ..GOOD },
    Fault { does: "gives sizes in bytes", spoils: |spoilt, request, mut answer| { if is(request, "mem-size") && let Some(pages) = answer["ran"][1]["pages"].as_str() { answer["ran"][1]["pages"] = json!(format!("{}", pages.parse::<u64>().expect("digits") << 16)) } spoilt.say(&answer) }, found: &["mem-size", "mem-grow", "mem-grow"], words: "`{\"pages\":\"1\"}`, not with `{\"pages\":\"65536\"}`", ..GOOD },
    Fault { does: "links what does not match", spoils: |spoilt, request, answer| spoilt.say(&if answer["ran"][1].get("unlinkable").is_some() { json!({ "ran": [request["run"][0], "done"] }) } else { answer }), found: &["store", "instantiate", "instantiate"], words: "", ..GOOD },
    Fault { does: "forgets what its threads observed", spoils: |spoilt, request, answer| spoilt.say(&if is(request, "wait") && answer["ran"][1].get("finished").is_some() { json!({ "ran": [request["run"][0], { "finished": [] }] }) } else { answer }), found: &["thread", "thread"], words: "", ..GOOD },
];

fn is_hello(request: &Value) -> bool {
    request.get("hello").is_some()
}

fn is(request: &Value, command: &str) -> bool {
    request["run"][1]["do"] == command
}

/// The values of an answer.
fn values(answer: &mut Value) -> &mut [Value] {
    answer.pointer_mut("/ran/1/values").and_then(Value::as_array_mut).map_or(&mut [], Vec::as_mut_slice)
}

#[expect(unsafe_code, reason = "nothing else closes a standard stream")]
fn close_output() -> ! {
    use std::os::fd::{FromRawFd, OwnedFd};
    // SAFETY: nobody in this process writes to the stream any more.
    drop(unsafe { OwnedFd::from_raw_fd(1) });
    thread::sleep(Duration::from_secs(60));
    process::exit(0)
}

fn report(fault: &Fault) -> Result<Report, Failed> {
    let adapter = Adapter::new("spoilt".into(), std::env::current_exe()?, spoilt::arguments(fault));
    Ok(adapter_check::check(adapter, fault.patience, |_| ())?)
}

/// The checks that find something wrong are those that must, and no others.
pub(crate) fn is_found_out(fault: &Fault) -> Result<(), Failed> {
    let report = report(fault)?;
    let wrong = report.checks.iter().filter_map(|one| match &one.found {
        Found::Wrong { what, advice } => Some((one.topic, what, advice)),
        _ => None,
    });
    let wrong: Vec<_> = wrong.collect();
    let topics: Vec<_> = wrong.iter().map(|(topic, ..)| *topic).collect();
    assert_eq!(topics, fault.found, "{wrong:#?}");
    assert_eq!(report.is_good(), fault.found.is_empty());
    if let Some((_, what, advice)) = wrong.first() {
        assert!(what.contains(fault.words), "{what}");
        assert!(!advice.is_empty(), "{what}");
        assert!(what.chars().count() < 2_000 && !what.contains(char::is_control), "{what}");
    }
    Ok(())
}

/// No topic of which no fault is known to be found.
pub(crate) fn every_topic_has_a_fault() -> Result<(), Failed> {
    let topics = report(&GOOD)?.checks.into_iter().map(|one| one.topic);
    let unproven: Vec<_> = topics.filter(|topic| !ALL.iter().any(|fault| fault.found.contains(topic))).collect();
    // What the reference engine does not have cannot be spoilt; what is a memory's type or byte is spoilt like its size.
    assert_eq!(unproven, ["mem-type", "mem-read", "mem-alloc", "mem-alloc", "run-script", "run-script"]);
    Ok(())
}
