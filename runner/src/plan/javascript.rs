//! From a script in JavaScript to its plan: one command, and a step for each call of a test in it.

use std::collections::VecDeque;

use memlimits_engines::{Command, Include};
use memlimits_suite::{Catalogue, Kind, Position, Script};

use super::{
    Expectation, Plan, Question, Rendered, Step,
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
        rendered: Rendered::default(),
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

#[cfg(test)]
mod tests {
    use memlimits_suite::{Feature, Origin, Source};

    use super::*;
    use crate::plan::Form;

    fn planned(text: &str) -> Plan {
        let source = Source { name: "x.any.js".into(), text: text.to_owned().into() };
        let mut script = Script::read(source, Origin::User, Catalogue::builtin()).unwrap();
        script.find_includes(|name| (name == "/a.js").then(|| "1;".to_owned()));
        Plan::new(&script, Catalogue::builtin()).unwrap()
    }

    const SCRIPT: &str = "//! features = [\"memory64\"]\n//! without = [\"threads\"]\n// META: script=/a.js\n\
                          // META: script=b.js\n//@ GROW-MAY-FAIL\ntest(f);\n  test(\n  g);\n//@ -\ntest(h);\n";

    #[test]
    fn a_script_is_one_command_and_a_step_for_each_call() {
        let plan = planned(SCRIPT);
        assert!(plan.is_javascript() && plan.tagged && plan.spectest.is_none());
        assert_eq!(plan.without, [Feature::Threads]);
        assert_eq!((plan.directives(), plan.assertions()), (4, 3));
        let [run] = plan.steps.as_slice() else { panic!("{:?}", plan.steps) };
        assert_eq!(
            (run.at.to_string().as_str(), run.kind, run.expectation.clone()),
            ("1:1", Kind::Script, Expectation::End)
        );
        let includes = vec![
            Include { name: "/a.js".into(), source: Some("1;".into()) },
            Include { name: "b.js".into(), source: None },
        ];
        let command = Command::RunScript { name: "x.any.js".into(), source: SCRIPT.into(), includes };
        assert_eq!(run.question.commands(Form::Binary), [command]);
        let said = |step: &Step| format!("{} {} {:?} {}", step.at, step.text, step.requirements, step.refusable);
        let calls: Vec<String> = run.nested.iter().map(said).collect();
        assert_eq!(
            calls,
            ["6:1 test(f) [GROW-MAY-FAIL] true", "7:3 test(\n  g) [GROW-MAY-FAIL] true", "10:1 test(h) [] false"]
        );
        assert!(plan.in_order().flat_map(Step::flat).all(|step| step.needs.contains(&Feature::Memory64)));
    }

    #[test]
    fn a_script_is_cut_after_a_test() {
        let cut = |line| {
            let mut plan = planned(SCRIPT);
            plan.cut_after(line).map(|()| plan.assertions())
        };
        assert_eq!((cut(6), cut(7), cut(8), cut(10)), (Ok(1), Ok(2), Ok(2), Ok(3)));
        assert_eq!(cut(9), Err("there is no directive at line 9".to_owned()));
    }
}
