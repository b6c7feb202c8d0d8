//! Which pages of a memory cost resident memory: what the scheduler relies on, measured.

mod scripted;

use memlimits_engines::{Command, Commits, Observation, builtin};
use scripted::{engines, i32};
use sysinfo::{Pid, ProcessRefreshKind, ProcessesToUpdate, System};

/// How far a memory is grown, and what that is in bytes.
const PAGES: i32 = 4096;
const BYTES: u64 = 4096 << 16;

const GROW: &str = r#"(module (memory 1)
  (func (export "grow") (param i32) (result i32) (memory.grow (local.get 0))))"#;

/// The resident memory of this process, in bytes.
fn resident() -> u64 {
    let mut system = System::new().unwrap();
    let this = Pid::from_u32(std::process::id());
    system.refresh_processes_specifics(
        ProcessesToUpdate::Some(&[this]),
        true,
        ProcessRefreshKind::nothing().with_memory(),
    );
    system.process(this).unwrap().memory()
}

/// One test, so that nothing else is measured.
#[test]
fn engines_commit_the_pages_that_they_say() {
    let mut refused = Vec::new();
    for mut engine in engines() {
        let says = builtin::engine(engine.id).unwrap();
        assert_eq!((says.open)("").unwrap().about().commits, says.commits, "{}", engine.id);

        let instance = engine.instantiate(GROW);
        let before = resident();
        let grown = engine.invoke(instance, "grow", &[PAGES - 1]);
        if grown == i32(-1) {
            refused.push(engine.id);
            continue;
        }
        assert_eq!(grown, i32(1), "{}", engine.id);
        let cost = resident().saturating_sub(before);
        let commits = if cost > BYTES / 2 { Commits::EveryPage } else { Commits::TouchedPages };
        assert_eq!(commits, says.commits, "{}: {cost} bytes", engine.id);
        assert_eq!(engine.run(Command::Store { without: vec![] }), Observation::Done);
    }
    // Where no growth is granted there is nothing to measure: it must be those made for it.
    assert!(refused.iter().all(|id| ["wasmtime-small", "wasmi-limited"].contains(id)), "{refused:?}");
}
