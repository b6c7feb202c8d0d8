//! What is left of a browser.

use std::{
    collections::BTreeMap,
    path::Path,
    process::{Child, Command, Stdio},
    time::Duration,
};

use libtest_mimic::Failed;
use memlimits::{browser::Found, link::Tab};
use tempfile::TempDir;

use crate::{
    asking::{LIMITS, start, works},
    family,
};

/// How long processes may live on that were ended, and their folder.
const SOON: Duration = Duration::from_secs(10);

pub(crate) fn ended(found: &Found) -> Result<(), Failed> {
    let browser = start(found)?;
    works(&mut Tab::open(&browser, LIMITS)?)?;
    let process = family::browser().ok_or("there is no browser")?;
    let mut processes = family::below(process);
    processes.insert(process, Duration::ZERO);
    drop(browser);
    nothing_of(&processes)
}

/// SIGKILL.
pub(crate) fn killed(found: &Found) -> Result<(), Failed> {
    leaves_nothing(found, Child::kill)
}

/// SIGINT to the runner alone.
pub(crate) fn interrupted(found: &Found) -> Result<(), Failed> {
    leaves_nothing(found, |runner| Command::new("kill").args(["-INT", &runner.id().to_string()]).status().map(drop))
}

fn leaves_nothing(found: &Found, end: impl FnOnce(&mut Child) -> std::io::Result<()>) -> Result<(), Failed> {
    let folder = tempfile::tempdir()?;
    // Profiles go there.
    let temporary = TempDir::new_in(folder.path())?;
    let mut runner = endless(found, folder.path(), temporary.path())?;
    let busy = family::busiest(runner.id());
    let processes = family::below(runner.id());
    let profiles = std::fs::read_dir(temporary.path())?.count();
    end(&mut runner)?;
    let status = runner.wait()?;
    busy.ok_or("no tab runs the endless loop")?;
    assert!(!status.success() && profiles > 0, "{status}, {profiles} profiles");
    nothing_of(&processes)?;
    let is_empty = || std::fs::read_dir(temporary.path()).ok()?.next().is_none().then_some(());
    family::within(SOON, is_empty).ok_or_else(|| {
        let left: Vec<_> = std::fs::read_dir(temporary.path()).into_iter().flatten().flatten().collect();
        format!("a folder is left behind: {left:?}").into()
    })
}

fn endless(found: &Found, folder: &Path, temporary: &Path) -> std::io::Result<Child> {
    std::fs::write(folder.join("endless.wast"), r#"(module (func (export "f") (loop (br 0)))) (invoke "f")"#)?;
    Command::new(env!("CARGO_BIN_EXE_memlimits"))
        .args(["run", "endless.wast", "--engine", found.id(), "--timeout", "600", "--log", "log.jsonl"])
        .current_dir(folder)
        .env("TMPDIR", temporary)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
}

fn nothing_of(processes: &BTreeMap<u32, Duration>) -> Result<(), Failed> {
    assert!(processes.len() > 3, "a browser has more processes than {processes:?}");
    let are_gone = || family::left(processes).is_empty().then_some(());
    family::within(SOON, are_gone)
        .ok_or_else(|| format!("processes are left behind: {:?}", family::left(processes)).into())
}
