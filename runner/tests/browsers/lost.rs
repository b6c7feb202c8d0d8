//! Tabs and browsers that are lost in the middle of a script.

use std::{
    thread,
    time::{Duration, Instant},
};

use libtest_mimic::Failed;
use memlimits::{
    browser::Found,
    link::{Cause, Limits, Tab},
};
use memlimits_engines::{Observation, Value};

use crate::{
    asking::{LIMITS, call, run, start, works},
    family,
};

const ENDLESS: &str = r#"(module (func (export "f") (loop (br 0))))"#;

/// Computes for some seconds.
const LONG: &str = r#"(module (func (export "f") (result i32) (local i64)
    (local.set 0 (i64.const 3_000_000_000))
    (loop (br_if 0 (i64.ne (i64.const 0) (local.tee 0 (i64.sub (local.get 0) (i64.const 1))))))
    (i32.const 7)))"#;

pub(crate) fn killed_tab(found: &Found) -> Result<(), Failed> {
    let browser = start(found)?;
    let mut tab = Tab::open(&browser, LIMITS)?;
    let mut other = Tab::open(&browser, LIMITS)?;
    let process = family::browser().ok_or("there is no browser")?;
    let killer = thread::spawn(move || family::busiest(process).map(family::kill));
    let transcript = run(&mut tab, &call(ENDLESS, &[]), LIMITS);
    killer.join().map_err(|_| "the killer failed")?.ok_or("no tab is busy")?;
    // What came before the last command is known.
    assert_eq!(transcript.observations, [Observation::Done, Observation::Done, Observation::Done]);
    let cause = transcript.ended.map(|end| end.cause);
    assert_eq!(cause, Some(Cause::Crash("its tab crashed".into())));
    works(&mut other)?;
    works(&mut Tab::open(&browser, LIMITS)?)?;
    assert_eq!(family::browser(), Some(process), "it is the same browser still");
    Ok(())
}

/// Neither of two scripts is to blame for the end of the browser: both are run again, each alone.
pub(crate) fn killed_browser(found: &Found) -> Result<(), Failed> {
    let browser = start(found)?;
    let mut tabs = [Tab::open(&browser, LIMITS)?, Tab::open(&browser, LIMITS)?];
    let process = family::browser().ok_or("there is no browser")?;
    let killer = thread::spawn(move || family::busiest(process).map(|_| family::kill(process)));
    let transcripts: Vec<_> = thread::scope(|scope| {
        let running: Vec<_> = tabs.iter_mut().map(|tab| scope.spawn(|| run(tab, &call(LONG, &[]), LIMITS))).collect();
        running.into_iter().map(|one| one.join().expect("a link does not panic")).collect()
    });
    killer.join().map_err(|_| "the killer failed")?.ok_or("no tab is busy")?;
    for transcript in transcripts {
        assert_eq!(transcript.ended, None);
        assert_eq!(transcript.observations.last(), Some(&Observation::Values(vec![Value::I32(7)])));
    }
    assert_ne!(family::browser(), Some(process), "another browser is started");
    for tab in &mut tabs {
        works(tab)?;
    }
    Ok(())
}

pub(crate) fn hanging_tab(found: &Found) -> Result<(), Failed> {
    let browser = start(found)?;
    let mut tab = Tab::open(&browser, LIMITS)?;
    let process = family::browser();
    let time = Duration::from_secs(2);
    let started = Instant::now();
    let transcript = run(&mut tab, &call(ENDLESS, &[]), Limits { time, ..LIMITS });
    assert_eq!(transcript.observations, [Observation::Done, Observation::Done, Observation::Done]);
    assert_eq!(transcript.ended.map(|end| end.cause), Some(Cause::Timeout(time)));
    assert!(started.elapsed() < Duration::from_secs(10), "{:?}", started.elapsed());
    works(&mut Tab::open(&browser, LIMITS)?)?;
    assert_eq!(family::browser(), process, "it is the same browser still");
    Ok(())
}

pub(crate) fn memory(found: &Found) -> Result<(), Failed> {
    let fills = r#"(module (memory 32768)
        (func (export "f") (loop (memory.fill (i32.const 0) (i32.const 1) (i32.const 0x7fff_ffff)) (br 0))))"#;
    let browser = start(found)?;
    let mut tab = Tab::open(&browser, LIMITS)?;
    let memory = 512 << 20;
    let transcript = run(&mut tab, &call(fills, &[]), Limits { memory, ..LIMITS });
    assert_eq!(transcript.ended.map(|end| end.cause), Some(Cause::Memory(memory)));
    works(&mut Tab::open(&browser, LIMITS)?)
}
