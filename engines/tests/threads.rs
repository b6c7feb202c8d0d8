//! Threads on every engine that is built in and has them: script language of the threads proposal.

mod scripted;

use std::time::{Duration, Instant};

use memlimits_engines::{
    Command, InstanceId, MemoryId, ModuleId, Observation, ThreadId, TrapKind, Value, builtin, protocol::SharedInstance,
};
use scripted::{Scripted, encode, engines, engines_with, i32, instance, pages};

/// The instance with the shared memory: under which id a thread knows it, and under which name it registers it.
const SHARED: InstanceId = InstanceId(1_000);
const NAME: &str = "shared";

/// The id of the instance that [`commands`] makes.
const INSIDE: InstanceId = InstanceId(1_001);

fn engines_with_threads() -> Vec<Scripted> {
    engines_with(&["threads"])
}

fn invoke(instance: InstanceId, name: &str) -> Command {
    Command::Invoke { instance, name: name.into(), arguments: vec![] }
}

/// What a thread does that instantiates a module with the shared memory and calls its functions.
fn commands(wat: &str, functions: &[&str]) -> Vec<Command> {
    let module = ModuleId(1_001);
    let mut commands = vec![
        Command::Register { name: NAME.into(), instance: SHARED },
        Command::Validate { module, wasm: encode(wat) },
        Command::Instantiate { instance: INSIDE, module },
    ];
    commands.extend(functions.iter().map(|name| invoke(INSIDE, name)));
    commands
}

fn start(engine: &mut Scripted, thread: u32, shared: InstanceId, commands: Vec<Command>) {
    let shared = vec![SharedInstance { instance: shared, id: SHARED }];
    let started = engine.run(Command::Thread { thread: ThreadId(thread), shared, commands });
    assert_eq!(started, Observation::Done, "{}", engine.id);
}

fn wait(engine: &mut Scripted, thread: u32) -> Observation {
    engine.run(Command::Wait { thread: ThreadId(thread) })
}

/// What the functions on a thread returned, after the three commands that made the instance.
fn returned(engine: &mut Scripted, thread: u32) -> Vec<Observation> {
    match wait(engine, thread) {
        Observation::Finished(observations) => {
            assert_eq!(observations[..3], [const { Observation::Done }; 3], "{}", engine.id);
            observations[3..].to_vec()
        }
        instead => panic!("{}: {instead}", engine.id),
    }
}

fn number(observation: &Observation) -> i32 {
    match observation {
        Observation::Values(values) if let [Value::I32(number)] = values[..] => number,
        instead => panic!("{instead}"),
    }
}

/// Grows a hundred times, counts each old size at its own place, and returns the sum of the old sizes.
const GROW: &str = r#"(module
  (import "shared" "memory" (memory 1 201 shared))
  (func (export "grow") (result i32) (local $n i32) (local $old i32) (local $sum i32)
    (loop $again
      (local.set $old (memory.grow (i32.const 1)))
      (drop (i32.atomic.rmw.add (i32.mul (local.get $old) (i32.const 4)) (i32.const 1)))
      (local.set $sum (i32.add (local.get $sum) (local.get $old)))
      (br_if $again (i32.lt_u (local.tee $n (i32.add (local.get $n) (i32.const 1))) (i32.const 100))))
    (local.get $sum)))"#;

#[test]
fn threads_that_grow_one_memory_get_distinct_old_sizes() {
    const ROUNDS: usize = 50;
    for mut engine in engines_with_threads() {
        for round in 0..ROUNDS {
            let shared = engine.instantiate(
                r#"(module (memory (export "memory") 1 201 shared)
                     (func (export "count") (param i32) (result i32)
                       (i32.atomic.load (i32.mul (local.get 0) (i32.const 4))))
                     (func (export "size") (result i32) (memory.size)))"#,
            );
            start(&mut engine, 0, shared, commands(GROW, &["grow"]));
            start(&mut engine, 1, shared, commands(GROW, &["grow"]));
            let sums = [returned(&mut engine, 0), returned(&mut engine, 1)].concat();
            let all: i32 = sums.iter().map(number).sum();
            assert_eq!(all, (1..=200).sum::<i32>(), "{} in round {round}", engine.id);
            assert_eq!(engine.run(invoke(shared, "size")), i32(201), "{}", engine.id);
            for old in 1..=200 {
                assert_eq!(engine.invoke(shared, "count", &[old]), i32(1), "{}: old size {old}", engine.id);
            }
        }
    }
}

/// Says 1 at one address and waits until the other side has said 1 at the other.
fn handshake(own: &str, others: &str) -> String {
    format!(
        r#"(module
          (import "shared" "memory" (memory 1 1 shared))
          (func (export "shake") (result i32)
            (i32.atomic.store (i32.const {own}) (i32.const 1))
            (drop (memory.atomic.notify (i32.const {own}) (i32.const -1)))
            (drop (memory.atomic.wait32 (i32.const {others}) (i32.const 0) (i64.const -1)))
            (i32.atomic.load (i32.const {others}))))"#
    )
}

#[test]
fn threads_wait_for_each_other() {
    for mut engine in engines_with_threads() {
        for _ in 0..50 {
            let shared = engine.instantiate(r#"(module (memory (export "memory") 1 1 shared))"#);
            start(&mut engine, 0, shared, commands(&handshake("0", "64"), &["shake"]));
            start(&mut engine, 1, shared, commands(&handshake("64", "0"), &["shake"]));
            assert_eq!(returned(&mut engine, 0), [i32(1)], "{}", engine.id);
            assert_eq!(returned(&mut engine, 1), [i32(1)], "{}", engine.id);
        }
    }
}

#[test]
fn a_notification_wakes_as_many_as_it_says() {
    const WAIT: &str = r#"(module
      (import "shared" "memory" (memory 1 1 shared))
      (func (export "wait") (result i32)
        (drop (i32.atomic.rmw.add (i32.const 8) (i32.const 1)))
        (memory.atomic.wait32 (i32.const 0) (i32.const 0) (i64.const 20_000_000_000))))"#;
    for mut engine in engines_with_threads() {
        let shared = engine.instantiate(
            r#"(module (memory (export "memory") 1 1 shared)
                 (func (export "elsewhere") (result i32) (memory.atomic.notify (i32.const 4) (i32.const 9)))
                 (func (export "none") (result i32) (memory.atomic.notify (i32.const 0) (i32.const 0)))
                 (func (export "three") (result i32) (local $woken i32)
                   (loop $again
                     (local.set $woken
                       (i32.add (local.get $woken) (memory.atomic.notify (i32.const 0) (i32.const 1))))
                     (br_if $again (i32.lt_u (local.get $woken) (i32.const 3))))
                   (i32.add (local.get $woken) (memory.atomic.notify (i32.const 0) (i32.const 9)))))"#,
        );
        for thread in 0..3 {
            start(&mut engine, thread, shared, commands(WAIT, &["wait"]));
        }
        assert_eq!(engine.run(invoke(shared, "elsewhere")), i32(0), "{}", engine.id);
        assert_eq!(engine.run(invoke(shared, "none")), i32(0), "{}", engine.id);
        // Each thread waits once, so three are woken in all, however late they come.
        assert_eq!(engine.run(invoke(shared, "three")), i32(3), "{}", engine.id);
        for thread in 0..3 {
            assert_eq!(returned(&mut engine, thread), [i32(0)], "{}", engine.id);
        }
    }
}

#[test]
fn a_wait_ends_when_its_time_is_over() {
    const WAIT: &str = r#"(module
      (import "shared" "memory" (memory 1 1 shared))
      (func (export "in-vain") (result i32)
        (memory.atomic.wait32 (i32.const 0) (i32.const 0) (i64.const 30_000_000)))
      (func (export "other-value") (result i32)
        (memory.atomic.wait64 (i32.const 0) (i64.const 1) (i64.const -1))))"#;
    for mut engine in engines_with_threads() {
        let shared = engine.instantiate(r#"(module (memory (export "memory") 1 1 shared))"#);
        let started = Instant::now();
        start(&mut engine, 0, shared, commands(WAIT, &["in-vain", "other-value"]));
        assert_eq!(returned(&mut engine, 0), [i32(2), i32(1)], "{}", engine.id);
        assert!(started.elapsed() >= Duration::from_millis(30), "{}", engine.id);
    }
}

#[test]
fn a_trap_on_a_thread_is_observed_there_and_ends_only_its_command() {
    const TRAPS: &str = r#"(module
      (import "shared" "memory" (memory 1 1 shared))
      (func (export "beyond") (result i32) (i32.load (i32.const 65536)))
      (func (export "unaligned") (result i32) (i32.atomic.load (i32.const 1)))
      (func (export "one") (result i32) (i32.const 1)))"#;
    for mut engine in engines_with_threads() {
        let shared = engine.instantiate(r#"(module (memory (export "memory") 1 1 shared))"#);
        start(&mut engine, 0, shared, commands(TRAPS, &["beyond", "unaligned", "one", "none-such"]));
        let observed = returned(&mut engine, 0);
        let kinds = observed.iter().filter_map(|observation| match observation {
            Observation::Trap { kind, .. } => Some(*kind),
            _ => None,
        });
        assert_eq!(kinds.collect::<Vec<_>>(), [TrapKind::MemoryOutOfBounds, TrapKind::UnalignedAtomic]);
        assert_eq!(observed[2..], [i32(1), Observation::no_export("function", "none-such")], "{}", engine.id);
    }
}

#[test]
fn a_thread_is_waited_for_once() {
    for mut engine in engines_with_threads() {
        let shared = engine.instantiate(r#"(module (memory (export "memory") 1 1 shared))"#);
        start(&mut engine, 7, shared, vec![]);
        assert_eq!(wait(&mut engine, 8), Observation::missing("thread 8"), "{}", engine.id);
        assert_eq!(wait(&mut engine, 7), Observation::Finished(vec![]), "{}", engine.id);
        assert_eq!(wait(&mut engine, 7), Observation::missing("thread 7"), "{}", engine.id);
        let of_nothing = vec![SharedInstance { instance: instance(99), id: SHARED }];
        let started = engine.run(Command::Thread { thread: ThreadId(9), shared: of_nothing, commands: vec![] });
        assert_eq!(started, Observation::missing("instance 99"), "{}", engine.id);
        // A thread is a store's own: the next store does not know it.
        start(&mut engine, 7, shared, vec![]);
        assert_eq!(engine.run(Command::Store { without: vec![] }), Observation::Done);
        assert_eq!(wait(&mut engine, 7), Observation::missing("thread 7"), "{}", engine.id);
    }
}

#[test]
fn only_shared_memories_get_to_a_thread() {
    for mut engine in engines_with_threads() {
        let shared = engine.instantiate(
            r#"(module (memory (export "memory") 2 2 shared) (global (export "g") i32 (i32.const 0))
                 (func (export "f")))"#,
        );
        let (memory, name) = (MemoryId(0), String::from("memory"));
        let mut does = vec![
            invoke(SHARED, "f"),
            Command::Get { instance: SHARED, name: "g".into() },
            Command::Memory { memory, instance: SHARED, name },
            Command::MemSize { memory },
            Command::Memory { memory, instance: SHARED, name: "f".into() },
            Command::Store { without: vec![] },
            invoke(shared, "f"),
        ];
        does.extend(commands(r#"(module (import "shared" "f" (func)))"#, &[]));
        start(&mut engine, 0, shared, does);
        let Observation::Finished(observed) = wait(&mut engine, 0) else { panic!("{}", engine.id) };
        let is_unsupported = |observation: &Observation| matches!(observation, Observation::Unsupported { .. });
        assert!(observed[..2].iter().all(is_unsupported), "{}: {observed:?}", engine.id);
        assert_eq!(observed[2..4], [Observation::Done, pages(2)], "{}", engine.id);
        assert_eq!(observed[4], Observation::no_export("memory", "f"), "{}", engine.id);
        assert!(is_unsupported(&observed[5]), "{}: {observed:?}", engine.id);
        assert_eq!(observed[6], Observation::missing(shared), "{}", engine.id);
        let last = observed.last().unwrap();
        assert!(matches!(last, Observation::Unlinkable { .. }), "{}: {last}", engine.id);
    }
}

#[test]
fn the_last_one_to_be_registered_has_the_name() {
    const SIZE: &str = r#"(module (import "shared" "memory" (memory 1 2 shared))
      (func (export "size") (result i32) (memory.size)))"#;
    for mut engine in engines_with_threads() {
        let shared = engine.instantiate(r#"(module (memory (export "memory") 2 2 shared))"#);
        let own = (ModuleId(5), InstanceId(5));
        let mut does = vec![
            Command::Register { name: NAME.into(), instance: SHARED },
            Command::Validate { module: own.0, wasm: encode(r#"(module (memory (export "memory") 1 2 shared))"#) },
            Command::Instantiate { instance: own.1, module: own.0 },
            Command::Register { name: NAME.into(), instance: own.1 },
        ];
        does.extend(commands(SIZE, &["size"]).split_off(1));
        does.extend(commands(SIZE, &["size"]));
        start(&mut engine, 0, shared, does);
        let Observation::Finished(observed) = wait(&mut engine, 0) else { panic!("{}", engine.id) };
        let sizes: Vec<&Observation> =
            observed.iter().filter(|observation| **observation != Observation::Done).collect();
        assert_eq!(sizes, [&i32(1), &i32(2)], "{}", engine.id);
    }
}

#[test]
fn a_thread_that_nobody_waits_for_holds_nobody_up() {
    const FOR_EVER: &str = r#"(module
      (import "shared" "memory" (memory 1 1 shared))
      (func (export "wait") (result i32) (memory.atomic.wait32 (i32.const 0) (i32.const 0) (i64.const -1))))"#;
    for mut engine in engines_with_threads() {
        let shared = engine.instantiate(r#"(module (memory (export "memory") 1 1 shared))"#);
        let started = Instant::now();
        start(&mut engine, 0, shared, commands(FOR_EVER, &["wait"]));
        assert_eq!(engine.run(Command::Store { without: vec![] }), Observation::Done);
        assert!(started.elapsed() < Duration::from_secs(5), "{}", engine.id);
    }
}

#[test]
fn an_engine_without_threads_says_so() {
    for mut engine in engines() {
        // A variant has the adapter of its engine, which may know threads where the variant has no shared memory for them.
        let adapter = builtin::engine(engine.id).unwrap().variant_of.unwrap_or(engine.id);
        if !builtin::engine(adapter).unwrap().lacks.contains(&"threads") {
            continue;
        }
        let started = engine.run(Command::Thread { thread: ThreadId(0), shared: vec![], commands: vec![] });
        assert_eq!(started, Observation::unsupported("threads"), "{}", engine.id);
    }
}
