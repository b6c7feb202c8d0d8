//! What an adapter may offer beyond the embedding interface, and what it does with what it does not know.

use memlimits_engines::{Command, Interface, ModuleId, Observation, Phase, TestOutcome, TestResult};
use serde_json::json;

use super::{Answer, Check, Stop};
use crate::adapter_check::bench::{Bench, accept, i32, instantiate, invoke};

#[rustfmt::skip]
pub(super) const CHECKS: &[Check] = &[
    Check::new("validate-text", "a module is read from its text", "Name `text` in `interfaces` if the engine has a text parser, and only then.", text),
    Check::new("validate-text", "a text that is no module is `rejected`", "Answer {\"rejected\":{\"phase\":\"malformed\",…}}, or \"undistinguished\".", malformed_text),
    Check::new("run-script", "each test of a script has its outcome", "Name `js` in `interfaces` if the host has the JavaScript API, and only then; PROTOCOL.md, \"run-script\".", script),
    Check::new("run-script", "a script that does not parse has an error", "Answer {\"tests\":{\"results\":[],\"error\":\"…\"}}.", broken_script),
    Check::new("the rest", "a command that does not exist is `unsupported`", "Answer what it does not know with {\"unsupported\":{…}}: a later memlimits may have more commands.", unknown_command),
    Check::new("the rest", "a field that does not exist is ignored or `unsupported`", "Ignore it, or answer {\"unsupported\":{…}}.", unknown_field),
];

/// Asks a command that only an adapter with this interface has to know.
fn ask_of(bench: &mut Bench<'_>, interface: Interface, name: &str, command: &Command) -> Result<Observation, Stop> {
    let is_named = bench.about()?.interfaces.contains(&interface);
    bench.store()?;
    match (bench.ask(command)?, is_named) {
        (Observation::Unsupported { message }, false) => Err(Stop::NotOffered(message)),
        (Observation::Unsupported { message }, true) => Err(Stop::Wrong {
            what: format!("`interfaces` names `{name}`, but it is unsupported: {message}"),
            advice: None,
        }),
        (observed, false) => Err(Stop::Wrong {
            what: format!("`interfaces` does not name `{name}`, but it is answered with: {observed}"),
            advice: None,
        }),
        (observed, true) => Ok(observed),
    }
}

fn validate_text(text: &str) -> Command {
    Command::ValidateText { module: ModuleId(0), text: text.into() }
}

fn text(bench: &mut Bench<'_>) -> Answer {
    let module = r#"(module (func (export "answer") (result i32) (i32.const 42)))"#;
    let observed = ask_of(bench, Interface::Text, "text", &validate_text(module))?;
    accept("the text", observed, "`done`", |observed| *observed == Observation::Done)?;
    bench.done(&instantiate(0))?;
    bench.exactly(&invoke("answer", &[]), &i32(42))?;
    Ok(None)
}

fn malformed_text(bench: &mut Bench<'_>) -> Answer {
    let observed = ask_of(bench, Interface::Text, "text", &validate_text("(module (memory 1)"))?;
    accept("half a text", observed, "`rejected`, not as invalid", |observed| {
        matches!(observed, Observation::Rejected { phase: Phase::Malformed | Phase::Undistinguished, .. })
    })?;
    Ok(None)
}

fn run_script(source: &str) -> Command {
    Command::RunScript { name: "check.any.js".into(), source: source.into(), includes: Vec::new() }
}

const SCRIPT: &str = r#"test(() => { assert_equals(1 + 1, 2); }, "right");
test(() => { assert_equals(1 + 1, 3); }, "wrong");

promise_test(async () => { assert_true(await Promise.resolve(true)); }, "later");
"#;

fn script(bench: &mut Bench<'_>) -> Answer {
    let observed = ask_of(bench, Interface::Js, "js", &run_script(SCRIPT))?;
    let Observation::Tests { results, error: None } = &observed else {
        return Err(Stop::Wrong {
            what: format!("a script of three tests is answered with: {observed}"),
            advice: None,
        });
    };
    let is = |result: &TestResult, name: &str, line: u32, outcome: TestOutcome| {
        result.name == name && result.line.is_none_or(|found| found == line) && result.outcome == outcome
    };
    match results.as_slice() {
        [right, wrong, later]
            if is(right, "right", 1, TestOutcome::Pass)
                && is(wrong, "wrong", 2, TestOutcome::Fail)
                && is(later, "later", 4, TestOutcome::Pass) =>
        {
            let tells_lines = results.iter().all(|result| result.line.is_some());
            Ok((!tells_lines).then(|| "it does not tell the tests' lines".into()))
        }
        _ => Err(Stop::Wrong {
            what: format!(
                "tests named right, wrong and later, on the lines 1, 2 and 4, pass, fail and pass; not: {}",
                json!(results)
            ),
            advice: None,
        }),
    }
}

fn broken_script(bench: &mut Bench<'_>) -> Answer {
    let observed = ask_of(bench, Interface::Js, "js", &run_script("test(() => {"))?;
    accept(
        "half a script",
        observed,
        "an error",
        |observed| matches!(observed, Observation::Tests { results, error: Some(_) } if results.is_empty()),
    )?;
    Ok(None)
}

fn unknown_command(bench: &mut Bench<'_>) -> Answer {
    bench.store()?;
    let observed = bench.session.ask(&[json!({ "do": "no-such-command", "module": 1 })])?.pop();
    match observed {
        Some(Observation::Unsupported { .. }) => Ok(None),
        Some(observed) => Err(Stop::Wrong {
            what: format!("the command `no-such-command` is answered with: {observed}"),
            advice: None,
        }),
        None => Err(Stop::wrong("it did not answer", "")),
    }
}

fn unknown_field(bench: &mut Bench<'_>) -> Answer {
    bench.store()?;
    match bench.session.ask(&[json!({ "do": "store", "no-such-field": 1 })])?.pop() {
        Some(Observation::Unsupported { .. }) => Ok(Some("it is unsupported".into())),
        Some(Observation::Done) => Ok(Some("it is ignored".into())),
        observed => {
            let observed = observed.map(|observed| observed.to_string()).unwrap_or_default();
            Err(Stop::Wrong {
                what: format!("`store` with a field that does not exist is answered with: {observed}"),
                advice: None,
            })
        }
    }
}
