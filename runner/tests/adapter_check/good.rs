//! Adapters that keep to the protocol.

use std::{
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

use libtest_mimic::Failed;
use memlimits::{
    adapter::Adapter,
    adapter_check::{self, Checked, Found, Report},
    wanted::Wanted,
};

/// Much more than any answer takes, on a machine that is busy.
const PATIENCE: Duration = Duration::from_secs(60);

const TUTORIAL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../engines/tutorial/node.mjs");

/// What engines do wrong where their adapters can do nothing about it: the engine, and the check's topic and name.
const KNOWN: &[(&str, &str, &str)] = &[
    // It takes 4 GiB for the maximum of a memory that has none, of 64 bits too, and asserts that a minimum is not beyond.
    ("tinywasm", "mem-alloc", "a memory of 2^48 pages is `refused`"),
    ("tinywasm-paged", "mem-alloc", "a memory of 2^48 pages is `refused`"),
    // A segment of more than 1,000,000 bytes is an error of decoding to it, like any other.
    ("stitch", "instantiate", "a data segment of 16 MiB gets there"),
    // It recurses on the host's stack without a limit, which ends the process.
    ("wain", "invoke", "a recursion without end is `exhausted`"),
];

/// An adapter in which nothing is wrong but what is known, and what it does not offer.
fn is_good(adapter: Adapter) -> Result<Vec<Checked>, Failed> {
    let known = KNOWN.iter().filter(|(engine, ..)| *engine == adapter.id());
    let known: Vec<_> = known.map(|(_, topic, check)| (*topic, *check)).collect();
    let Report { checks, .. } = adapter_check::check(adapter, PATIENCE, |_| ())?;
    let wrong = checks.iter().filter(|one| matches!(one.found, Found::Wrong { .. } | Found::NotTried));
    let wrong: Vec<_> = wrong.collect();
    let found: Vec<_> = wrong.iter().map(|one| (one.topic, one.check)).collect();
    assert_eq!(found, known, "{wrong:#?}");
    assert!(checks.len() > 50, "{} checks", checks.len());
    Ok(checks.into_iter().filter(|one| matches!(one.found, Found::NotOffered { .. })).collect())
}

pub(crate) fn worker(engine: &str) -> Result<(), Failed> {
    let worker = format!("{}={engine}", memlimits_engines::worker::VARIABLE);
    let arguments = vec![worker.into(), env!("CARGO_BIN_EXE_memlimits").into()];
    let not_offered = is_good(Adapter::new(engine.into(), "env".into(), arguments))?;
    if engine == "reference" {
        let topics: Vec<_> = not_offered.iter().map(|one| one.topic).collect();
        assert_eq!(topics, ["validate-text", "validate-text", "run-script", "run-script"]);
    }
    Ok(())
}

pub(crate) fn tutorial() -> Result<(), Failed> {
    let not_offered = is_good(Adapter::new("tutorial".into(), "node".into(), vec![TUTORIAL.into()]))?;
    let offers = |topic: &str| not_offered.iter().all(|one| one.topic != topic);
    assert!(["hello", "validate", "register", "the line"].iter().all(|topic| offers(topic)), "{not_offered:#?}");
    Ok(())
}

pub(crate) fn tutorial_runs_a_chapter() -> Result<(), Failed> {
    let folder = tempfile::tempdir()?;
    let output = Command::new(env!("CARGO_BIN_EXE_memlimits"))
        .args(["run", "grow", "--validate", "--log", "run.jsonl", "--adapter"])
        .arg(format!("tutorial=node '{}'", Path::new(TUTORIAL).display()))
        .current_dir(folder.path())
        .output()?;
    let said = String::from_utf8(output.stderr)?;
    assert!(output.status.success(), "{said}");
    assert!(said.contains("--validate: all "), "{said}");
    let log = memlimits_reports::RunLog::read(std::fs::read(folder.path().join("run.jsonl"))?.as_slice())?;
    let totals = log.footer().totals;
    let judged = totals.get(memlimits_reports::Verdict::Pass);
    assert!(judged > 900, "only {judged} passed");
    Ok(())
}

pub(crate) fn node() -> Result<(), Failed> {
    let Wanted::Program(_, adapter) = Wanted::find("node")? else { return Err("node is no program".into()) };
    is_good(adapter)?;
    Ok(())
}

pub(crate) fn no_such_program() -> Result<(), Failed> {
    let adapter = Adapter::new("none".into(), PathBuf::from("/no/such/program"), Vec::new());
    let error = adapter_check::check(adapter, PATIENCE, |_| ()).expect_err("there is none");
    assert!(error.starts_with("cannot start /no/such/program: No such file"), "{error}");
    Ok(())
}
