//! Made-up logs for this crate's tests.

use crate::{
    RunLog, Verdict,
    log::{Directive, Engine, FORMAT, Header, Host, Known, Outcome, ScriptEntry, Selection, Suite},
};

/// An assertion at `line` with this verdict.
pub(crate) fn directive(line: u32, verdict: Verdict) -> Directive {
    let shown = verdict.is_judged() && verdict != Verdict::Pass;
    Directive {
        line,
        column: 1,
        kind: String::from("assert_return"),
        requirements: vec![String::from("GROW-RET-OLD")],
        verdict,
        expected: shown.then(|| String::from("i32 1")),
        observed: shown.then(|| String::from("i32 -1")),
        reason: None,
        known: None,
    }
}

/// A tagged script that ran.
pub(crate) fn script(engine: &str, name: &str, directives: impl Into<Vec<Directive>>) -> ScriptEntry {
    ScriptEntry {
        engine: String::from(engine),
        script: String::from(name),
        tagged: true,
        outcome: Outcome::Ran,
        reason: None,
        directives: directives.into(),
    }
}

/// A script that did not come to its end.
pub(crate) fn stopped(outcome: Outcome, reason: &str, entry: ScriptEntry) -> ScriptEntry {
    ScriptEntry { outcome, reason: Some(String::from(reason)), ..entry }
}

/// The header of these scripts: the engines in the order of their first script, and the counts of the first engine.
pub(crate) fn header(scripts: &[ScriptEntry]) -> Header {
    let mut engines: Vec<Engine> = Vec::new();
    for entry in scripts {
        if engines.iter().all(|engine| engine.id != entry.engine) {
            engines.push(Engine {
                id: entry.engine.clone(),
                name: entry.engine.to_uppercase(),
                version: format!("{}.0.0", engines.len() + 1),
                lineage: vec![String::from("wasmparser"), entry.engine.clone()],
                core: None,
                features: None,
            });
        }
    }
    let of_first = || scripts.iter().filter(|entry| entry.engine == scripts[0].engine);
    let assertions = of_first().flat_map(|entry| &entry.directives).filter(|directive| directive.is_assertion());
    Header {
        format: FORMAT,
        suite: Suite { version: String::from("0.1.0"), hash: String::from("5u1te") },
        selection: Selection {
            hash: String::from("5e1ect10n"),
            scripts: of_first().count() as u64,
            assertions: assertions.count() as u64,
            pairs: None,
        },
        shard: None,
        engines,
        left_out: Vec::new(),
        host: Host { os: String::from("linux"), arch: String::from("x86_64") },
    }
}

/// A complete log of these scripts.
pub(crate) fn log(scripts: impl Into<Vec<ScriptEntry>>) -> RunLog {
    let scripts = scripts.into();
    RunLog::new(header(&scripts), scripts, true).unwrap()
}

/// A log as it is written.
pub(crate) fn written(log: &RunLog) -> String {
    let mut bytes = Vec::new();
    log.write(&mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

/// A run of two engines with every verdict, a known failure, and an untagged script.
pub(crate) fn every_verdict() -> RunLog {
    use Verdict::{Blocked, Crash, Fail, Limit, Memory, NotRun, Pass, Timeout, Unsupported};
    let with = |verdicts: &[Verdict]| -> Vec<Directive> {
        verdicts.iter().zip(1..).map(|(verdict, line)| directive(line, *verdict)).collect()
    };
    let mut module = directive(1, Pass);
    module.kind = String::from("module");
    module.requirements.clear();
    let mut known = directive(2, Fail);
    known.known = Some(Known {
        verdict: Fail,
        reason: String::from("counts pages of 1 KiB"),
        link: Some(String::from("https://example.org/issues/7")),
        flaky: false,
    });
    let mut unsupported = with(&[Unsupported, Unsupported]);
    for directive in &mut unsupported {
        directive.reason = Some(String::from("memory64 is not there"));
    }
    let mut scripts = vec![
        script("wasmtime", "grow/returns.wast", [module.clone(), directive(2, Pass), directive(3, Pass)]),
        script("wasmtime", "cap/grow-to-cap.wast", with(&[Pass, Limit, Limit])),
        script("wasmtime", "memory64/wide.wast", with(&[Pass, Pass])),
        stopped(Outcome::Memory, "used 2.1 GiB", script("wasmtime", "cap/steps.wast", with(&[Memory, Blocked]))),
        stopped(Outcome::Timeout, "no answer within 10 s", script("wasmtime", "own.wast", with(&[Pass, Timeout]))),
        script("wasmi", "grow/returns.wast", [module, known, directive(3, Fail)]),
        stopped(
            Outcome::NotRun,
            "needs 4.0 GiB, and the budget is 2.0 GiB",
            script("wasmi", "cap/grow-to-cap.wast", with(&[NotRun, NotRun, NotRun])),
        ),
        stopped(Outcome::Unsupported, "memory64", script("wasmi", "memory64/wide.wast", unsupported)),
        stopped(Outcome::Crash, "signal 11 (SIGSEGV)", script("wasmi", "cap/steps.wast", with(&[Crash, Blocked]))),
        script("wasmi", "own.wast", with(&[Pass, Pass])),
    ];
    for entry in &mut scripts {
        entry.tagged = entry.script != "own.wast";
    }
    log(scripts)
}

/// A run whose engine writes whatever may do harm.
pub(crate) fn hostile() -> RunLog {
    let mut failure = directive(1, Verdict::Fail);
    failure.observed = Some(format!("\x1b[2J\x1b]0;owned\x07\r\n</script>\u{202e}{}", "A".repeat(1_000_000)));
    failure.expected = Some(String::from("\"quoted\\\" \u{0}\u{9b}31m"));
    failure.reason = Some(String::from("line\nfeed"));
    failure.requirements = vec![String::from("\x1b[31mRED")];
    log([script("e\x1bvil", "grow/\x1b[1mbold.wast", [failure])])
}

/// A run that was interrupted after its first script.
pub(crate) fn interrupted() -> RunLog {
    let scripts = vec![script("wasmi", "grow/first.wast", [directive(1, Verdict::Pass)])];
    let mut header = header(&scripts);
    header.selection.scripts = 2;
    header.selection.assertions = 5;
    RunLog::new(header, scripts, false).unwrap()
}

/// A text without the ANSI styles that this crate writes.
pub(crate) fn uncoloured(text: &str) -> String {
    let mut pieces = text.split("\x1b[");
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |plain, piece| plain + piece.split_once('m').unwrap().1)
}
