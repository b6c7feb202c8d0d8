//! What a bad engine costs: its script and nothing else.
//!
//! [`faults::ALL`] lists what an engine's process can do wrong, and what must come of it. Each fault runs beside a good
//! engine, on scripts of which only some provoke it. The process that misbehaves is this binary: see [`pretend`].

mod faults;
mod interrupted_run;
mod killed_runner;
mod not_one_process;
mod pretend;
mod processes;
mod returned_memory;
mod scenario;
mod touched_memory;

use std::process::ExitCode;

use libtest_mimic::{Arguments, Trial};

/// Trials mostly wait for processes: more of them than there are processors run at the same time.
const THREADS: usize = 6;

fn main() -> ExitCode {
    if let Some(code) = pretend::if_asked().or_else(not_one_process::run_if_asked) {
        return code;
    }
    let mut arguments = Arguments::from_args();
    arguments.test_threads.get_or_insert(THREADS);
    let faults = faults::ALL
        .iter()
        .map(|fault| Trial::test(format!("an engine that {}", fault.does), || scenario::trial(fault)));
    let others = [
        Trial::test("a runner that is killed leaves no worker", killed_runner::killed),
        Trial::test("a runner that is interrupted leaves no worker", killed_runner::interrupted),
        Trial::test("a runner that is interrupted twice ends at once", killed_runner::interrupted_twice),
        Trial::test("a run that is killed at any moment is resumed to the same log", interrupted_run::killed),
        Trial::test("a run that is interrupted at any moment is resumed to the same log", interrupted_run::interrupted),
        Trial::test("a run that is terminated at any moment is resumed to the same log", interrupted_run::terminated),
        Trial::test("a run that is stopped leaves no process of an engine's own", not_one_process::stopped),
        Trial::test("a runner that is killed leaves no process of an engine's own", not_one_process::killed),
        Trial::test(
            "an engine that commits touched pages takes no more than it is counted with",
            touched_memory::trial,
        ),
        Trial::test("a worker gives memory back when its script ends", returned_memory::trial),
        Trial::test("a program that does not exist is an engine that is not there", scenario::no_such_program),
    ];
    let conclusion = libtest_mimic::run(&arguments, faults.chain(others).collect());

    // Whatever a trial looked for by name, nothing at all may be left of any of them, not even a zombie.
    let left = processes::children_of(std::process::id());
    if !left.is_empty() {
        eprintln!("processes are left behind: {left:?}");
        return ExitCode::FAILURE;
    }
    conclusion.exit_code()
}
