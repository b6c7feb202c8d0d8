//! A runner that ends while an engine is busy: with no chance to clean up, and with one.

use std::{
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use libtest_mimic::Failed;
use memlimits_reports::RunLog;

use crate::processes;

/// A script that never ends by itself.
const ENDLESS: &str = r#"(module (func (export "f") (loop (br 0))))
(invoke "f")
"#;

/// How long a worker may live on.
const SOON: Duration = Duration::from_secs(3);

/// How long it may take until a worker is busy, on a machine that is busy itself.
const AT_LAST: Duration = Duration::from_secs(60);

/// SIGKILL.
pub(crate) fn killed() -> Result<(), Failed> {
    let folder = leaves_nothing(Child::kill)?;
    assert!(!folder.path().join("log.jsonl").exists(), "half a run is no log");
    Ok(())
}

/// SIGINT to the runner alone: a terminal would send it to the workers as well.
pub(crate) fn interrupted() -> Result<(), Failed> {
    let folder =
        leaves_nothing(|runner| Command::new("kill").args(["-INT", &runner.id().to_string()]).status().map(drop))?;
    // A script that was given up has no line.
    let log = RunLog::read(std::io::BufReader::new(std::fs::File::open(folder.path().join("log.jsonl"))?))?;
    assert!(!log.is_complete() && log.scripts().is_empty());
    Ok(())
}

/// SIGINT twice, where an engine in the runner's own process does not end.
pub(crate) fn interrupted_twice() -> Result<(), Failed> {
    let folder = tempfile::tempdir()?;
    std::fs::write(folder.path().join("endless.wast"), ENDLESS)?;
    let mut runner = endless(folder.path(), &["--isolation", "none"])?;
    let id = runner.id();
    let busy = || processes::usage(id).filter(|(_, computed)| *computed > Duration::from_millis(500));
    let is_busy = within(AT_LAST, busy);
    let interrupt = || Command::new("kill").args(["-INT", &id.to_string()]).status();
    interrupt()?;
    thread::sleep(Duration::from_millis(300));
    let is_there = runner.try_wait()?.is_none();
    interrupt()?;
    let status = within(SOON, || runner.try_wait().ok().flatten());
    runner.kill()?;
    runner.wait()?;
    is_busy.ok_or("the runner runs no endless loop")?;
    assert!(is_there, "the first signal lets a script end");
    assert_eq!(status.ok_or("the second signal ends nothing")?.code(), Some(130));
    assert!(folder.path().join("log.jsonl.part").exists(), "another run can go on");
    Ok(())
}

fn endless(folder: &Path, arguments: &[&str]) -> std::io::Result<Child> {
    Command::new(env!("CARGO_BIN_EXE_memlimits"))
        .args(["run", "endless.wast", "--engine", "wasmtime", "--timeout", "600", "--log", "log.jsonl"])
        .args(arguments)
        .current_dir(folder)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
}

fn leaves_nothing(end: impl FnOnce(&mut Child) -> std::io::Result<()>) -> Result<tempfile::TempDir, Failed> {
    let folder = tempfile::tempdir()?;
    std::fs::write(folder.path().join("endless.wast"), ENDLESS)?;
    let mut runner = endless(folder.path(), &[])?;
    let worker = busy_worker(runner.id());
    end(&mut runner)?;
    let status = runner.wait()?;
    let worker = worker?;

    assert!(!status.success(), "the runner ended by itself");
    within(SOON, || processes::usage(worker).is_none().then_some(())).ok_or("the worker outlives its runner")?;
    Ok(folder)
}

/// The id of the runner's worker, once it has computed for a while.
fn busy_worker(runner: u32) -> Result<u32, Failed> {
    let busy = || {
        let (worker, _) = processes::children_of(runner).pop()?;
        let (_, computed) = processes::usage(worker)?;
        (computed > Duration::from_millis(300)).then_some(worker)
    };
    within(AT_LAST, busy).ok_or_else(|| "no worker runs the endless loop".into())
}

fn within<T>(limit: Duration, mut found: impl FnMut() -> Option<T>) -> Option<T> {
    let deadline = Instant::now() + limit;
    loop {
        match found() {
            None if Instant::now() < deadline => thread::sleep(Duration::from_millis(20)),
            found => return found,
        }
    }
}
