//! What an idle worker holds: the budget counts only the scripts that run.

use std::time::Duration;

use libtest_mimic::Failed;
use memlimits::{
    execute,
    link::{Limits, Process, Supervision},
    plan::Plan,
    probe::Features,
};
use memlimits_engines::worker;
use memlimits_suite::{Catalogue, Origin, Script, Source};

use crate::processes;

/// A memory of 256 MiB, of which wasmi commits every page.
const LARGE: &str = "(module (memory 4096))";
const HALF: u64 = 128 << 20;

pub(crate) fn trial() -> Result<(), Failed> {
    let catalogue = Catalogue::builtin();
    let script = Script::read(Source { name: "large.wast".into(), text: LARGE.into() }, Origin::User, catalogue)?;
    let plan = Plan::new(&script, catalogue)?;
    let limits = Limits { time: Duration::from_secs(120), memory: u64::MAX };
    let mut process =
        Process::start(worker::command(env!("CARGO_BIN_EXE_memlimits"), "wasmi"), limits, Supervision::default())?;
    let execution = execute::execute(&plan, &mut process, &Features::default(), limits);
    assert!(execution.survived());
    let (resident, _) = processes::usage(process.id()).ok_or("the worker is gone")?;
    assert!(resident < HALF, "an idle worker holds {resident} bytes");
    Ok(())
}
