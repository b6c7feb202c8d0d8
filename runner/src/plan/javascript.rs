//! From a script in JavaScript to its plan: one command, and a step for each call of a test in it.

use std::{collections::VecDeque, sync::OnceLock};

use memlimits_engines::{Command, Include};
use memlimits_suite::{Catalogue, Kind, Position, Script};

use super::{
    Expectation, Plan, Question, Step,
    compile::{Compiler, Context},
};

/// The plan of a script in JavaScript.
pub(super) fn plan(script: &Script, catalogue: &Catalogue) -> Plan {
    let compiler = Compiler::new(script, catalogue, VecDeque::new());
    let whole = Context { at: Position { line: 1, column: 1 }, text: script.name(), requirements: &[] };
    let mut run = compiler.blank(Kind::Script, &whole);
    run.question = Question::Commands(vec![Command::RunScript {
        name: script.name().to_owned(),
        source: script.text().to_owned(),
        includes: script.includes().iter().map(include).collect(),
    }]);
    run.expectation = Expectation::End;
    run.nested = script.tests().iter().map(|test| call(&compiler, test)).collect();
    Plan {
        script: script.name().to_owned(),
        tagged: script.tagged(),
        without: script.header().without.clone(),
        spectest: None,
        steps: vec![run],
        rendered: OnceLock::new(),
    }
}

/// The step of a call: it asks nothing of its own.
fn call(compiler: &Compiler<'_>, test: &memlimits_suite::TestCall<'_>) -> Step {
    let context = Context { at: test.at, text: test.text, requirements: &test.requirements };
    Step { expectation: Expectation::Passes, ..compiler.blank(Kind::Test, &context) }
}

fn include(include: &memlimits_suite::Include) -> Include {
    Include { name: include.name.clone(), source: include.text.clone() }
}
