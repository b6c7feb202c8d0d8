//! Scripts with threads, on engines in worker processes.

use std::{
    path::PathBuf,
    time::{Duration, Instant},
};

use memlimits::{
    expectations::Expectations,
    fleet::{Fleet, Source},
    plan::Plan,
    run::{self, Options, Task},
};
use memlimits_engines::builtin;
use memlimits_reports::{Verdict, log::ScriptEntry};
use memlimits_suite::{Catalogue, Origin, Script};

const THREADS: [&str; 2] = ["wasmtime", "reference"];

fn fleet(engine: &str) -> Fleet {
    let engine = builtin::engine(engine).unwrap().into();
    let program = PathBuf::from(env!("CARGO_BIN_EXE_memlimits"));
    Fleet::new(Source::Worker { engine, program }, Expectations::default())
}

fn run(fleet: &Fleet, text: &'static str, timeout: Duration) -> ScriptEntry {
    let catalogue = Catalogue::builtin();
    let source = memlimits_suite::Source { name: "x.wast".into(), text: text.into() };
    let script = Script::read(source, Origin::User, catalogue).unwrap();
    let task = Task::new(&script, Plan::new(&script, catalogue).unwrap());
    let options = Options { jobs: 1, memory_budget: 1 << 30, timeout, ..Options::default() };
    run::run_one(fleet, &task, &options).unwrap().expect("nobody stops it").0.entry
}

/// The line and the verdict of each directive.
fn verdicts(entry: &ScriptEntry) -> Vec<(u32, Verdict)> {
    entry.directives.iter().map(|directive| (directive.line, directive.verdict)).collect()
}

const PATIENT: Duration = Duration::from_secs(60);
const IMPATIENT: Duration = Duration::from_secs(2);

const GROWING: &str = r#"(module $m (memory (export "memory") 1 5 shared) (func (export "size") (result i32) (memory.size)))
(thread $a (shared (module $m))
  (register "m" $m)
  (module (import "m" "memory" (memory 1 5 shared)) (func (export "grow") (result i32) (memory.grow (i32.const 2))))
  (assert_return (invoke "grow") (either (i32.const 1) (i32.const 3))))
(thread $b (shared (module $m))
  (register "m" $m)
  (module (import "m" "memory" (memory 1 5 shared)) (global (export "one") i32 (i32.const 1)) (func (export "grow") (result i32) (memory.grow (i32.const 2))))
  (assert_return (invoke "grow") (either (i32.const 1) (i32.const 3)))
  (assert_return (get "one") (i32.const 77)))
(wait $a)
(wait $b)
(assert_return (invoke "size") (i32.const 5))
"#;

#[test]
fn what_a_thread_observes_is_judged_at_its_own_lines() {
    use Verdict::{Fail, Pass};
    for engine in THREADS {
        let entry = run(&fleet(engine), GROWING, PATIENT);
        let wanted = [
            (1, Pass),
            (2, Pass),
            (6, Pass),
            (11, Pass),
            (3, Pass),
            (4, Pass),
            (5, Pass),
            (12, Pass),
            (7, Pass),
            (8, Pass),
            (9, Pass),
            (10, Fail),
            (13, Pass),
        ];
        assert_eq!(verdicts(&entry), wanted, "{engine}: {entry:#?}");
    }
}

const WAITS_FOR_EVER: &str = r#"(module $m (memory (export "memory") 1 1 shared))
(thread $t (shared (module $m))
  (register "m" $m)
  (module (import "m" "memory" (memory 1 1 shared))
    (func (export "wait") (result i32) (memory.atomic.wait32 (i32.const 0) (i32.const 0) (i64.const -1))))
  (assert_return (invoke "wait") (i32.const 0)))
(wait $t)
"#;

const SPINS_FOR_EVER: &str = r#"(module $m (memory (export "memory") 1 1 shared))
(thread $t (shared (module $m))
  (module (func (export "spin") (loop $again (br $again))))
  (assert_return (invoke "spin")))
(module)
"#;

const HARMLESS: &str = "(module)\n(module)\n";

#[test]
fn a_thread_that_hangs_ends_by_the_timeout_of_its_wait() {
    use Verdict::{Blocked, Pass, Timeout};
    for engine in THREADS {
        let fleet = fleet(engine);
        let entry = run(&fleet, WAITS_FOR_EVER, IMPATIENT);
        let wanted = [(1, Pass), (2, Pass), (7, Timeout), (3, Blocked), (4, Blocked), (6, Blocked)];
        assert_eq!(verdicts(&entry), wanted, "{engine}: {entry:#?}");
        let why = entry.directives[2].reason.as_deref();
        assert_eq!(why, Some("the thread that line 2 started was running"), "{engine}");
        assert_eq!(verdicts(&run(&fleet, HARMLESS, PATIENT)), [(1, Pass), (2, Pass)], "{engine}");
    }
}

#[test]
fn a_thread_that_nobody_waits_for_holds_no_script_up() {
    use Verdict::Pass;
    for engine in THREADS {
        let fleet = fleet(engine);
        let started = Instant::now();
        assert_eq!(verdicts(&run(&fleet, SPINS_FOR_EVER, PATIENT)), [(1, Pass), (2, Pass), (5, Pass)], "{engine}");
        assert_eq!(verdicts(&run(&fleet, HARMLESS, PATIENT)), [(1, Pass), (2, Pass)], "{engine}");
        assert!(started.elapsed() < PATIENT / 2, "{engine}");
    }
}

#[test]
fn without_threads_all_of_it_is_unsupported() {
    let entry = run(&fleet("wasmi"), GROWING, PATIENT);
    assert!(entry.directives.iter().all(|directive| directive.verdict == Verdict::Unsupported), "{entry:#?}");
}
