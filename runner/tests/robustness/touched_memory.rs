//! What the largest scripts take on engines that commit touched pages only: the budget counts them with less than their
//! peak.

use std::time::Duration;

use libtest_mimic::Failed;
use memlimits::{
    execute,
    link::{Limits, Process, Supervision},
    plan::Plan,
    probe::Features,
    run::TOUCHED,
};
use memlimits_engines::{Commits, builtin, worker};
use memlimits_suite::{Catalogue, Origin, Peaks, Script, corpus};

pub(crate) fn trial() -> Result<(), Failed> {
    let catalogue = Catalogue::builtin();
    let limits = Limits { time: Duration::from_secs(120), memory: u64::MAX };
    let large = corpus().iter().filter(|source| Peaks::builtin().get(&source.name).is_some_and(|peak| peak > TOUCHED));
    let large: Vec<_> = large.collect();
    let engines = builtin::engines().iter().filter(|engine| engine.commits == Commits::TouchedPages);
    let engines = engines.filter(|engine| !engine.validates_only);
    let mut measured = 0;
    for engine in engines {
        for source in &large {
            let script = Script::read((*source).clone(), Origin::Corpus, catalogue)?;
            let plan = Plan::new(&script, catalogue)?;
            let command = worker::command(env!("CARGO_BIN_EXE_memlimits"), engine.id);
            let mut process = Process::start(command, limits, Supervision::default())?;
            let execution = execute::execute(&plan, &mut process, &Features::default(), limits);
            assert!(execution.survived(), "{} on {}", source.name, engine.id);
            let most = most_resident(process.id())?;
            assert!(most < TOUCHED, "{} on {}: {most} bytes", source.name, engine.id);
            measured += 1;
        }
    }
    assert!(measured > 0, "no engine and no script was measured");
    Ok(())
}

/// The most resident memory that a process ever had, in bytes: Linux knows.
fn most_resident(process: u32) -> Result<u64, Failed> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status"))?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).ok_or("Linux does not say")?;
    let kilobytes: u64 = line.trim().trim_end_matches(" kB").parse()?;
    Ok(kilobytes * 1_024)
}
