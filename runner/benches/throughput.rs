//! Assertions per second of one script: through a worker, in this process, and in a bare loop over the engine's own API.
//!
//! ```text
//! cargo bench --package memlimits --bench throughput
//! ```
//!
//! Rounds are interleaved, and each figure is the median of them; the machine's noise is in all alike. What a worker
//! costs is the ratio of the first two columns to the third, not any figure by itself.

use std::{
    collections::BTreeSet,
    process::ExitCode,
    time::{Duration, Instant},
};

use memlimits::{
    execute::execute,
    expectations::Expectations,
    fleet::{Chosen, Done, Fleet, Source},
    judge::judge,
    link::Limits,
    plan::Plan,
};
use memlimits_engines::{builtin, worker};
use memlimits_reports::Verdict;
use memlimits_suite::{Catalogue, Origin, Script};

/// How many assertions the script has.
const ASSERTIONS: u32 = 20_000;
/// How often each way is taken.
const ROUNDS: usize = 5;

const MODULE: &str =
    "(module (memory 1 2) (func (export \"grow\") (param i32) (result i32) (memory.grow (local.get 0))))";

fn main() -> ExitCode {
    if let Some(code) = worker::serve_if_asked(builtin::engines()) {
        return code;
    }
    let plan = plan();
    println!("{ASSERTIONS} assertions on a growth by 0, per second; median of {ROUNDS} rounds\n");
    println!(
        "{:<10} {:>12} {:>12} {:>12} {:>9} {:>9}",
        "engine", "worker", "in process", "bare loop", "w/bare", "p/bare"
    );
    for (id, bare) in [("wasmtime", bare_wasmtime as fn() -> Duration), ("wasmi", bare_wasmi)] {
        let engine = builtin::engine(id).expect("it is built in");
        let program = std::env::current_exe().expect("this program is somewhere");
        let worker = Fleet::new(Source::Worker { engine: Chosen::from(engine), program }, Expectations::default());
        let here = Fleet::new(Source::Here(Chosen::from(engine)), Expectations::default());
        run(&worker, &plan); // The worker's start is measured elsewhere.

        let mut rounds = [Vec::new(), Vec::new(), Vec::new()];
        for _ in 0..ROUNDS {
            rounds[0].push(run(&worker, &plan));
            rounds[1].push(run(&here, &plan));
            rounds[2].push(bare());
        }
        let [worker, here, bare] = rounds.map(|round| f64::from(ASSERTIONS) / median(round).as_secs_f64());
        println!("{id:<10} {worker:>12.0} {here:>12.0} {bare:>12.0} {:>9.2} {:>9.2}", bare / worker, bare / here);
    }
    println!("\nstart of a worker, handshake included; median of {ROUNDS}");
    for engine in builtin::engines().iter().filter(|engine| engine.program.is_none()) {
        let start = |_| {
            let program = std::env::current_exe().expect("this program is somewhere");
            let source = Source::Worker { engine: Chosen::from(engine), program };
            let fleet = Fleet::new(source, Expectations::default());
            let started = Instant::now();
            fleet
                .with(&BTreeSet::new(), limits(), |_, _| Done { result: (), alive: true })
                .expect("the engine is there");
            started.elapsed()
        };
        let milliseconds = median((0..ROUNDS).map(start).collect()).as_secs_f64() * 1_000.0;
        println!("{:<10} {milliseconds:>9.1} ms", engine.id);
    }
    ExitCode::SUCCESS
}

fn limits() -> Limits {
    Limits { time: Duration::from_secs(60), memory: u64::MAX }
}

fn plan() -> Plan {
    let assertion = "(assert_return (invoke \"grow\" (i32.const 0)) (i32.const 1))\n";
    let text = format!("{MODULE}\n{}", assertion.repeat(ASSERTIONS as usize));
    let source = memlimits_suite::Source { name: "throughput.wast".into(), text: text.into() };
    let catalogue = Catalogue::builtin();
    let script = Script::read(source, Origin::User, catalogue).expect("the script is right");
    Plan::new(&script, catalogue).expect("the script is right")
}

/// From the plan to the last verdict.
fn run(fleet: &Fleet, plan: &Plan) -> Duration {
    let started = Instant::now();
    let execution = fleet
        .with(&plan.needs(), limits(), |link, features| {
            let execution = execute(plan, link, features, limits());
            Done { alive: execution.survived(), result: execution }
        })
        .expect("the engine is there");
    let passed = judge(plan, &execution).iter().filter(|judgement| judgement.verdict == Verdict::Pass).count();
    assert_eq!(passed, ASSERTIONS as usize + 1);
    started.elapsed()
}

fn wasm() -> Vec<u8> {
    let buffer = wast::parser::ParseBuffer::new(MODULE).expect("the module is right");
    wast::parser::parse::<wast::Wat<'_>>(&buffer).and_then(|mut wat| wat.encode()).expect("the module is right")
}

fn bare_wasmtime() -> Duration {
    let wasm = wasm();
    let started = Instant::now();
    let engine = wasmtime::Engine::default();
    let module = wasmtime::Module::new(&engine, wasm).expect("it is valid");
    let mut store = wasmtime::Store::new(&engine, ());
    let instance = wasmtime::Instance::new(&mut store, &module, &[]).expect("it can be instantiated");
    for _ in 0..ASSERTIONS {
        let grow = instance.get_func(&mut store, "grow").expect("it is exported");
        let mut result = [wasmtime::Val::I32(0)];
        grow.call(&mut store, &[wasmtime::Val::I32(0)], &mut result).expect("it does not trap");
        assert_eq!(result[0].unwrap_i32(), 1);
    }
    started.elapsed()
}

fn bare_wasmi() -> Duration {
    let wasm = wasm();
    let started = Instant::now();
    let engine = wasmi::Engine::default();
    let module = wasmi::Module::new(&engine, wasm).expect("it is valid");
    let mut store = wasmi::Store::new(&engine, ());
    let instance = wasmi::Instance::new(&mut store, &module, &[]).expect("it can be instantiated");
    for _ in 0..ASSERTIONS {
        let grow = instance.get_func(&store, "grow").expect("it is exported");
        let mut result = [wasmi::Val::I32(0)];
        grow.call(&mut store, &[wasmi::Val::I32(0)], &mut result).expect("it does not trap");
        assert_eq!(result[0].i32(), Some(1));
    }
    started.elapsed()
}

fn median(mut durations: Vec<Duration>) -> Duration {
    durations.sort_unstable();
    durations[durations.len() / 2]
}
