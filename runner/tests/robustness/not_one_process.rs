//! An engine that is not one process: an adapter with a process of its own, both busy.

use std::{
    path::Path,
    process::{Command, ExitCode, Stdio},
    sync::Arc,
    thread,
    time::{Duration, Instant},
};

use libtest_mimic::Failed;
use memlimits::{
    expectations::Expectations,
    fleet::Fleet,
    link::{Guard, Supervision},
    run::{self, Options},
    stop::Stop,
};

use crate::{
    faults::{self, HAS_A_CHILD},
    processes, scenario,
};

/// The first argument of a process that is a runner; the trial's folder follows.
const ASKED: &str = "--run-adapter";

/// How long processes may live on.
const SOON: Duration = Duration::from_secs(10);
/// How long it may take until they are there, on a machine that is busy itself.
const AT_LAST: Duration = Duration::from_secs(60);

/// A run that is stopped while the adapter does not answer.
pub(crate) fn stopped() -> Result<(), Failed> {
    let folder = tempfile::tempdir()?;
    let stop = Stop::default();
    let run = {
        let (folder, stop) = (folder.path().to_owned(), stop.clone());
        thread::spawn(move || run_adapter(&folder, Supervision { stop, ..Supervision::default() }))
    };
    busy(folder.path())?;
    stop.now();
    let asked = Instant::now();
    let is_complete = run.join().map_err(|_| "the run panicked")??;
    assert!(asked.elapsed() < SOON, "the run ended after {:?}", asked.elapsed());
    assert!(!is_complete);
    Ok(processes::vanish(folder.path(), SOON)?)
}

/// A runner that is killed while the adapter does not answer.
pub(crate) fn killed() -> Result<(), Failed> {
    let folder = tempfile::tempdir()?;
    let mut runner = Command::new(std::env::current_exe()?)
        .arg(ASKED)
        .arg(folder.path())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    let is_busy = busy(folder.path());
    runner.kill()?;
    runner.wait()?;
    is_busy?;
    Ok(processes::vanish(folder.path(), SOON)?)
}

/// Is the runner that is killed, if that is what the process was started for.
pub(crate) fn run_if_asked() -> Option<ExitCode> {
    let mut arguments = std::env::args_os().skip(1);
    if arguments.next()? != ASKED {
        return None;
    }
    let folder = arguments.next()?;
    let guard = Guard::start(Path::new(env!("CARGO_BIN_EXE_memlimits"))).expect("the guard starts");
    let supervision = Supervision { guard: Some(Arc::new(guard)), ..Supervision::default() };
    let ran = run_adapter(Path::new(&folder), supervision);
    Some(if ran.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Runs the adapter, which does not answer, and says whether the log is complete.
fn run_adapter(folder: &Path, supervision: Supervision) -> Result<bool, String> {
    let fault = faults::ALL.iter().find(|fault| fault.does == HAS_A_CHILD).ok_or("the fault is gone")?;
    let source = scenario::pretended(fault, folder).map_err(|error| error.to_string())?;
    let options = Options { memory_budget: 1 << 20, stop: supervision.stop.clone(), ..Options::default() };
    let fleets = [Fleet::new(source, Expectations::default()).supervised(supervision)];
    let tasks = scenario::tasks().map_err(|_| "the scripts cannot be read")?;
    let ran = run::run(&tasks, &fleets, &options, |_| ()).map_err(|_| "the scripts have changed")?;
    Ok(ran.log.is_complete())
}

/// Waits until an adapter's own process is there.
fn busy(folder: &Path) -> Result<(), Failed> {
    let deadline = Instant::now() + AT_LAST;
    let is_child =
        |(_, command): &(u32, Vec<std::ffi::OsString>)| command.iter().any(|argument| argument == "the child");
    while !processes::around(folder).iter().any(is_child) {
        if Instant::now() > deadline {
            return Err("the adapter's process does not start".into());
        }
        thread::sleep(Duration::from_millis(20));
    }
    Ok(())
}
