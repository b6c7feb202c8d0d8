//! `thread` and `wait`.

use memlimits_engines::{Command, InstanceId, Observation, ThreadId, Value, protocol::SharedInstance};

use super::{Answer, Check, Stop};
use crate::adapter_check::bench::{Bench, accept, i32, instantiate, invoke, invoke_of, register, validate};

#[rustfmt::skip]
pub(super) const CHECKS: &[Check] = &[
    Check::new("thread", "a thread shares the memory, and `wait` tells what it observed", "`thread` is answered with `done` at once, `wait` with {\"finished\":[…]}, an observation for each nested command.", shared),
    Check::new("thread", "what goes wrong on a thread is an observation there", "Commands after it run all the same.", goes_on),
    Check::new("wait", "a thread that does not exist is `missing`", "Look the id up; one that was waited for is gone.", missing),
];

const THREAD: ThreadId = ThreadId(1);
const WAIT: Command = Command::Wait { thread: THREAD };

/// A fresh store with an instance of a shared memory, of 1 page and at most 3.
fn memory(bench: &mut Bench<'_>) -> Result<(), Stop> {
    let text = r#"(module (memory (export "memory") 1 3 shared) (func (export "size") (result i32) (memory.size)))"#;
    bench.instance_if_taken(text)
}

fn thread(commands: Vec<Command>) -> Command {
    let shared = vec![SharedInstance { instance: InstanceId(0), id: InstanceId(5) }];
    Command::Thread { thread: THREAD, shared, commands }
}

fn shared(bench: &mut Bench<'_>) -> Answer {
    memory(bench)?;
    let text = r#"(module (import "main" "memory" (memory 1 3 shared))
      (func (export "grow") (param i32) (result i32) (memory.grow (local.get 0))))"#;
    let commands = vec![register("main", 5), validate(0, text), instantiate(0), invoke_of(0, "grow", &[Value::I32(2)])];
    bench.done(&thread(commands))?;
    let done = Observation::Done;
    bench.exactly(&WAIT, &Observation::Finished(vec![done.clone(), done.clone(), done, i32(1)]))?;
    bench.exactly(&invoke("size", &[]), &i32(3))?;
    Ok(None)
}

fn goes_on(bench: &mut Bench<'_>) -> Answer {
    memory(bench)?;
    let text = r#"(module (func (export "trap") (unreachable)) (func (export "answer") (result i32) (i32.const 42)))"#;
    let commands = vec![instantiate(9), validate(0, text), instantiate(0), invoke("trap", &[]), invoke("answer", &[])];
    bench.done(&thread(commands))?;
    let observed = bench.ask(&WAIT)?;
    accept("`wait`", observed, "`missing`, `done`, `done`, `trap` and 42", |observed| match observed {
        Observation::Finished(observed) => matches!(
            observed.as_slice(),
            [Observation::Missing { .. }, Observation::Done, Observation::Done, Observation::Trap { .. }, answer] if *answer == i32(42)
        ),
        _ => false,
    })?;
    Ok(None)
}

fn missing(bench: &mut Bench<'_>) -> Answer {
    memory(bench)?;
    bench.done(&thread(Vec::new()))?;
    bench.exactly(&WAIT, &Observation::Finished(Vec::new()))?;
    bench.missing(&WAIT)?;
    Ok(None)
}
