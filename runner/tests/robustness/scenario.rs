//! A bad engine and a good one side by side, on scripts that provoke the bad one's fault and scripts that do not.

use std::{
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use libtest_mimic::Failed;
use memlimits::{
    adapter::Adapter,
    expectations::Expectations,
    fleet::{Fleet, Source},
    plan::Plan,
    run::{self, Options, Task},
};
use memlimits_engines::builtin;
use memlimits_reports::{RunLog, Verdict, log};
use memlimits_suite::{Catalogue, Origin, Script};

use crate::{
    faults::{Costs, Fault, PATIENCE},
    pretend, processes,
};

/// The lines of the directives of [`PROVOKES`].
pub(crate) const MODULE: u32 = 1;
pub(crate) const UNLUCKY: u32 = 3;
pub(crate) const NEXT: u32 = 4;
pub(crate) const LAST: u32 = 5;

/// A script that provokes the fault, a line a directive.
const PROVOKES: &str = r#"(module (func (export "2") (result i32) (i32.const 2)) (func (export "13") (result i32) (i32.const 13)))
(assert_return (invoke "2") (i32.const 2))
(assert_return (invoke "13") (i32.const 13))
(assert_return (invoke "2") (i32.const 2))
(assert_return (invoke "2") (i32.const 2))
"#;

/// A script that does not.
const HARMLESS: &str = r#"(module (func (export "2") (result i32) (i32.const 2)))
(assert_return (invoke "2") (i32.const 2))
"#;

/// Another, which makes the runner ask its worker for a feature first.
const HARMLESS_WITH_A_FEATURE: &str = r#";;! features = ["memory64"]
(module (func (export "2") (result i32) (i32.const 2)))
(assert_return (invoke "2") (i32.const 2))
"#;

/// Another, which needs a module of the runner's own first.
const HARMLESS_WITH_SPECTEST: &str = r#"(module (import "spectest" "memory" (memory 1)) (func (export "2") (result i32) (i32.const 2)))
(assert_return (invoke "2") (i32.const 2))
"#;

/// Harmless scripts come before and after the others, so that whatever a fault leaves behind meets one.
const SCRIPTS: &[(&str, &str)] = &[
    ("a.wast", HARMLESS),
    ("b-provokes.wast", PROVOKES),
    ("c.wast", HARMLESS_WITH_A_FEATURE),
    ("d-provokes.wast", PROVOKES),
    ("e.wast", HARMLESS),
    ("f.wast", HARMLESS_WITH_SPECTEST),
];

/// How long a command may take where no fault is found by waiting.
const LONG: Duration = Duration::from_secs(600);

/// How long a run may take that waits for nothing, on a machine that is busy: much less than a command may.
const PROMPTLY: Duration = Duration::from_secs(120);

const BAD: &str = "bad";
const GOOD: &str = "wasmi";

/// Holds a run with a fault against what it must cost.
pub(crate) fn trial(fault: &Fault) -> Result<(), Failed> {
    if fault.needs_patience() {
        let folder = folder()?;
        check(&run_beside_good(&pretended(fault, folder.path())?, PATIENCE, 4)?, fault.costs)?;
        return Ok(processes::vanish(folder.path(), PROMPTLY)?);
    }
    let mut logs = Vec::new();
    for jobs in [1, 4] {
        let folder = folder()?;
        let started = Instant::now();
        let log = run_beside_good(&pretended(fault, folder.path())?, LONG, jobs)?;
        assert!(started.elapsed() < PROMPTLY, "the run took {:?}", started.elapsed());
        assert_eq!(processes::of_folder(folder.path()), [], "processes of the bad engine are left");
        check(&log, fault.costs)?;
        logs.push(log);
    }
    assert_eq!(logs[0], logs[1], "the log depends on how many scripts run at the same time");
    Ok(())
}

/// The same for an engine whose program is missing.
pub(crate) fn no_such_program() -> Result<(), Failed> {
    let source = adapter("/no/such/program".into(), Vec::new());
    let log = run_beside_good(&source, LONG, 4)?;
    check(&log, Costs::TheEngine("cannot start the process: No such file or directory (os error 2)"))
}

fn folder() -> std::io::Result<tempfile::TempDir> {
    tempfile::tempdir()
}

pub(crate) fn pretended(fault: &Fault, folder: &Path) -> std::io::Result<Source> {
    Ok(adapter(std::env::current_exe()?, pretend::arguments(fault, folder)))
}

fn adapter(program: PathBuf, arguments: Vec<std::ffi::OsString>) -> Source {
    Source::Adapter(Adapter::new(BAD.into(), program, arguments))
}

/// Runs the scripts on an engine, beside a good one, and gives the log's text.
fn run_beside_good(bad: &Source, timeout: Duration, jobs: usize) -> Result<String, Failed> {
    let good = builtin::engine(GOOD).ok_or("the good engine is not built in")?.into();
    let good = Source::Worker { engine: good, program: env!("CARGO_BIN_EXE_memlimits").into() };
    let fleets = [bad.clone(), good].map(|source| Fleet::new(source, Expectations::default()));
    let options = Options { jobs, memory_budget: 1 << 20, timeout, ..Options::default() };
    let ran = run::run(&tasks()?, &fleets, &options, |_| ())?;
    let mut text = Vec::new();
    ran.log.write(&mut text)?;
    Ok(String::from_utf8(text)?)
}

pub(crate) fn tasks() -> Result<Vec<Task>, Failed> {
    let catalogue = Catalogue::builtin();
    let task = |(name, text): &(&'static str, &'static str)| {
        let source = memlimits_suite::Source { name: (*name).into(), text: (*text).into() };
        let script = Script::read(source, Origin::User, catalogue)?;
        let plan = Plan::new(&script, catalogue)?;
        // With a known peak scripts run side by side.
        Ok(Task::new(&script, plan).with_peak(0))
    };
    SCRIPTS.iter().map(task).collect()
}

/// Holds a log against what a bad engine may cost.
fn check(text: &str, costs: Costs) -> Result<(), Failed> {
    keeps_to_schema(text)?;
    let log = RunLog::read(text.as_bytes())?;
    assert!(log.is_complete());
    for (engine, costs) in [(BAD, costs), (GOOD, Costs::Nothing)] {
        let entries: Vec<&log::ScriptEntry> = log.scripts().iter().filter(|entry| entry.engine == engine).collect();
        let found: Vec<String> = entries.iter().map(|entry| found(entry)).collect();
        let expected: Vec<String> = SCRIPTS.iter().map(|(name, text)| expected(name, text, costs)).collect();
        assert_eq!(found, expected, "on {engine}");
    }
    Ok(())
}

fn keeps_to_schema(text: &str) -> Result<(), Failed> {
    let schema = serde_json::from_str(log::schema())?;
    let validator = jsonschema::validator_for(&schema)?;
    for line in text.lines() {
        validator.validate(&serde_json::from_str(line)?).map_err(|error| format!("{error}: {line}"))?;
    }
    Ok(())
}

/// What the log says of a script: the outcome, its reason, and every directive's line, verdict and, where it is the
/// engine's end, observation.
fn found(entry: &log::ScriptEntry) -> String {
    let directives = entry.directives.iter().map(|directive| {
        let words = directive.observed.as_deref().map(|words| format!(" ({words})")).unwrap_or_default();
        format!("{} {}{words}", directive.line, directive.verdict.name())
    });
    let reason = entry.reason.as_deref().unwrap_or("-");
    format!("{}: {:?}, {reason}: {}", entry.script, entry.outcome, directives.collect::<Vec<_>>().join(", "))
}

fn expected(name: &str, text: &str, costs: Costs) -> String {
    let first = 1 + u32::from(text.starts_with(";;!"));
    let lines = first..=u32::try_from(text.lines().count()).expect("scripts are short");
    let all = |verdict: Verdict| {
        let directives = lines.clone().map(|line| format!("{line} {}", verdict.name()));
        directives.collect::<Vec<_>>().join(", ")
    };
    match costs {
        Costs::From(from, verdict, words) if text == PROVOKES => ends(name, lines, from, verdict, words),
        // An engine that does not survive being asked about a feature is not excused from it.
        Costs::EveryScriptFrom(from, verdict, words) => ends(name, lines, from.max(first), verdict, words),
        Costs::Nothing | Costs::From(..) => format!("{name}: Ran, -: {}", all(Verdict::Pass)),
        Costs::TheEngine(words) => format!("{name}: NotRun, {words}: {}", all(Verdict::NotRun)),
    }
}

fn ends(name: &str, lines: impl Iterator<Item = u32>, from: u32, verdict: Verdict, words: &str) -> String {
    let directives = lines.map(|line| match line.cmp(&from) {
        std::cmp::Ordering::Less => format!("{line} pass"),
        std::cmp::Ordering::Equal => format!("{line} {} ({words})", verdict.name()),
        std::cmp::Ordering::Greater => format!("{line} blocked"),
    });
    // The outcome is named like the verdict that decides it.
    format!("{name}: {verdict:?}, {words}: {}", directives.collect::<Vec<_>>().join(", "))
}
