//! A run that is cut short at random moments, again and again, ends in the log of one that was not.

use std::{
    fs,
    path::Path,
    process::{Child, Command, ExitStatus, Stdio},
    thread,
    time::{Duration, Instant},
};

use libtest_mimic::Failed;
use memlimits_reports::RunLog;

use crate::processes;

/// Real engines, one of which crashes, on scripts that cost little memory.
const RUN: [&str; 8] =
    ["run", "page-units", "shared", "memory64", "--engine", "wasmtime,wasmi,reference", "--quiet", "--log"];
const LOG: &str = "run.jsonl";
const PART: &str = "run.jsonl.part";

/// How many runs are cut short until they end.
const ROUNDS: u32 = 3;
/// How often one run is cut short at most.
const CUTS: u32 = 6;

/// How long a worker may live on.
const SOON: Duration = Duration::from_secs(10);

/// The exit code of a run that could clean up.
const INTERRUPTED: i32 = 130;

/// SIGKILL.
pub(crate) fn killed() -> Result<(), Failed> {
    rounds("KILL", |status| status.code().is_none())
}

/// SIGINT, as Ctrl-C sends it.
pub(crate) fn interrupted() -> Result<(), Failed> {
    rounds("INT", |status| status.code() == Some(INTERRUPTED))
}

/// SIGTERM, as a CI's runner sends it.
pub(crate) fn terminated() -> Result<(), Failed> {
    rounds("TERM", |status| status.code() == Some(INTERRUPTED))
}

fn rounds(signal: &str, is_cut: impl Fn(ExitStatus) -> bool) -> Result<(), Failed> {
    let uncut = tempfile::tempdir()?;
    let started = Instant::now();
    assert!(run(uncut.path(), false)?.wait()?.success());
    let (long, log) = (started.elapsed(), fs::read(uncut.path().join(LOG))?);
    // The same moments on every run, as far as a clock goes.
    let mut random = Random(signal.bytes().map(u64::from).sum());
    let mut all = 0;
    for round in 1..=ROUNDS {
        let folder = tempfile::tempdir()?;
        let cuts = cut_short(folder.path(), &log, signal, &is_cut, long, &mut random)?;
        let resumed = fs::read(folder.path().join(LOG))?;
        assert!(resumed == log, "SIG{signal}, round {round}: {cuts} cuts changed the log");
        assert!(!folder.path().join(PART).exists(), "a whole log needs no part");
        all += cuts;
    }
    assert!(all > 0, "no run was cut short");
    Ok(())
}

/// Cuts a run short until it ends, and says how often.
fn cut_short(
    folder: &Path,
    log: &[u8],
    signal: &str,
    is_cut: impl Fn(ExitStatus) -> bool,
    long: Duration,
    random: &mut Random,
) -> Result<u32, Failed> {
    for cut in 0..CUTS {
        let mut runner = run(folder, cut > 0)?;
        thread::sleep(long.mul_f64(random.next()));
        send(signal, &runner)?;
        let status = runner.wait()?;
        processes::vanish(folder, SOON)?;
        if status.success() {
            return Ok(cut);
        }
        // A signal that comes before the runner heeds any ends it like any program.
        assert!(is_cut(status) || status.code().is_none(), "SIG{signal}: {status}");
        part_is_good(folder, log)?;
    }
    let status = run(folder, true)?.wait()?;
    assert!(status.success(), "resumed: {status}");
    Ok(CUTS)
}

fn run(folder: &Path, resume: bool) -> std::io::Result<Child> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_memlimits"));
    command.args(RUN).arg(LOG).args(resume.then_some("--resume"));
    command.current_dir(folder).stdout(Stdio::null()).stderr(Stdio::null()).spawn()
}

fn send(signal: &str, runner: &Child) -> std::io::Result<()> {
    Command::new("kill")
        .args([&format!("-{signal}"), &runner.id().to_string()])
        .stderr(Stdio::null())
        .status()
        .map(drop)
}

/// Every line of the part but a torn last one is JSON, and a log beside it says that it is not all, or is.
fn part_is_good(folder: &Path, log: &[u8]) -> Result<(), Failed> {
    if let Ok(part) = fs::read(folder.join(PART)) {
        let whole = part.split_inclusive(|byte| *byte == b'\n').filter(|line| line.ends_with(b"\n"));
        for line in whole {
            serde_json::from_slice::<serde_json::Value>(line)?;
        }
    }
    if let Ok(found) = fs::read(folder.join(LOG)) {
        // It may be cut short when all is written.
        assert!(found == log || !RunLog::read(found.as_slice())?.is_complete());
    }
    Ok(())
}

/// Numbers that look random: Knuth's generator.
struct Random(u64);

impl Random {
    /// The next number, from 0 to 1.
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        f64::from(u32::try_from(self.0 >> 32).expect("32 bits are left")) / f64::from(u32::MAX)
    }
}
