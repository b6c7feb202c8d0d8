//! What `memlimits adapter check` says of adapters that are good, and of ones that are wrong in one way each.
//!
//! [`faults::ALL`] lists what an adapter can do wrong, and by which check that must be found out, in which words. The
//! adapter that does so is this binary: it has the reference engine answer, and spoils what it says.

mod faults;
mod good;
mod spoilt;

use std::process::ExitCode;

use libtest_mimic::{Arguments, Trial};

fn main() -> ExitCode {
    if let Some(code) = spoilt::if_asked() {
        return code;
    }
    let faults = faults::ALL
        .iter()
        .map(|fault| Trial::test(format!("an adapter that {}", fault.does), || faults::is_found_out(fault)));
    let built_in = memlimits_engines::builtin::engines().iter().filter(|engine| engine.program.is_none());
    let built_in =
        built_in.map(|engine| Trial::test(format!("the worker of {}", engine.id), || good::worker(engine.id)));
    let others = [
        Trial::test("the tutorial's adapter keeps to the protocol", good::tutorial),
        Trial::test("the tutorial's adapter runs a chapter of the corpus", good::tutorial_runs_a_chapter),
        Trial::test("memlimits' own adapter for Node keeps to the protocol", good::node),
        Trial::test("every check finds some fault", faults::every_topic_has_a_fault),
        Trial::test("a program that does not exist", good::no_such_program),
    ];
    libtest_mimic::run(&Arguments::from_args(), faults.chain(built_in).chain(others).collect()).exit_code()
}
