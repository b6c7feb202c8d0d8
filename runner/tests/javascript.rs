//! Scripts in JavaScript, on an engine that answers well and on engines that answer as they should not.

use std::sync::LazyLock;

use memlimits::{
    expectations::Expectations,
    fleet::{Chosen, Fleet, Source},
    plan::Plan,
    run::{self, Options, Task},
};
use memlimits_engines::{
    About, Command, Commits, Execute, Interface, LocalEngine, Observation, TestOutcome, TestResult, builtin,
};
use memlimits_reports::{
    Verdict,
    log::{self, Outcome, ScriptEntry},
};
use memlimits_suite::{Catalogue, Origin, Script};

const SCRIPT: &str = "//! summary = \"Growth\"
//@ JS-CTOR-VALID
test(() => {}, \"returns\");
for (const pages of [0, 1]) {
  test(() => {}, `grows by ${pages}`);
}
//@ GROW-MAY-FAIL
promise_test(async () => {}, 'late');
";
/// The lines of the script itself and of its tests.
const WHOLE: u32 = 1;
const RETURNS: u32 = 3;
const GROWS: u32 = 5;
const LATE: u32 = 8;

/// An engine that answers a script with what its options name.
static ENGINE: LazyLock<LocalEngine> = LazyLock::new(|| LocalEngine {
    id: "pretend",
    lacks: &[],
    commits: Commits::TouchedPages,
    expectations: "",
    open: |answer| Ok(Box::new(Pretend { answer: answer.to_owned() })),
    ..*builtin::engine("wasmi").expect("it is built in")
});

struct Pretend {
    answer: String,
}

impl Execute for Pretend {
    fn about(&self) -> About {
        About {
            name: "Pretend".into(),
            version: "1.0".into(),
            lineage: Vec::new(),
            home: String::new(),
            issues: String::new(),
            switches: Vec::new(),
            commits: Commits::TouchedPages,
            core: None,
            profile: Some("js-api".into()),
            interfaces: if self.answer == "no-javascript" { Vec::new() } else { vec![Interface::Js] },
        }
    }

    fn execute(&mut self, command: &Command) -> Observation {
        match command {
            Command::RunScript { name, source, includes } => {
                assert_eq!((name.as_str(), source.as_str(), includes.len()), ("x.any.js", SCRIPT, 0));
                answer(&self.answer)
            }
            _ => Observation::Done,
        }
    }
}

fn result(line: u32, name: &str, outcome: TestOutcome) -> TestResult {
    let message = (outcome != TestOutcome::Pass).then(|| "so".to_owned());
    TestResult { name: name.into(), line: (line > 0).then_some(line), outcome, message }
}

fn answer(which: &str) -> Observation {
    use TestOutcome::{Fail, Pass, Refused, Unsupported};
    let all = |late| {
        vec![
            result(RETURNS, "returns", Pass),
            result(GROWS, "grows by 0", Pass),
            result(GROWS, "grows by 1", Pass),
            result(LATE, "late", late),
        ]
    };
    let tests = |results| Observation::Tests { results, error: None };
    match which {
        "well" => tests(all(Pass)),
        "refusing" => tests(all(Refused)),
        "lacking" => tests(all(Unsupported)),
        "one-of-a-loop-fails" => tests([all(Pass), vec![result(GROWS, "grows by 1", Fail)]].concat()),
        "refusing-what-may-not-be" => tests([all(Pass), vec![result(RETURNS, "returns", Refused)]].concat()),
        "stopping" => {
            Observation::Tests { results: vec![result(RETURNS, "returns", Pass)], error: Some("threw".into()) }
        }
        "silent" | "no-javascript" => tests(Vec::new()),
        "without-lines" => tests(all(Pass).into_iter().map(|result| TestResult { line: None, ..result }).collect()),
        "with-wrong-lines" => tests(vec![
            result(0, "nobody", Pass),
            result(4, "nobody", Pass),
            result(u32::MAX, "returns", Pass),
            result(77, "nobody", Fail),
        ]),
        "twice" => tests([all(Pass), all(Pass)].concat()),
        "thousands" => tests((0..100_000).map(|_| result(GROWS, &"long ".repeat(50), Fail)).collect()),
        "done" => Observation::Done,
        "values" => Observation::Values(Vec::new()),
        "finished" => Observation::Finished(vec![Observation::Done; 3]),
        "unsupported" => Observation::unsupported("scripts"),
        other => panic!("no answer is called {other}"),
    }
}

/// What comes of the script on the engine that answers so.
fn ran(answer: &str) -> ScriptEntry {
    let catalogue = Catalogue::builtin();
    let source = memlimits_suite::Source { name: "x.any.js".into(), text: SCRIPT.into() };
    let script = Script::read(source, Origin::User, catalogue).unwrap();
    let task = Task::new(&script, Plan::new(&script, catalogue).unwrap());
    let fleet = Fleet::new(Source::Here(Chosen::new(&ENGINE, answer).unwrap()), Expectations::default());
    let ran = run::run(&[task], &[fleet], &Options { jobs: 1, ..Options::default() }, |_| ()).unwrap();
    let mut text = Vec::new();
    ran.log.write(&mut text).unwrap();
    let text = String::from_utf8(text).unwrap();
    assert!(text.len() < 10_000, "{} bytes", text.len());
    let validator = jsonschema::validator_for(&serde_json::from_str(log::schema()).unwrap()).unwrap();
    for line in text.lines() {
        validator.validate(&serde_json::from_str(line).unwrap()).unwrap_or_else(|error| panic!("{error}: {line}"));
    }
    ran.log.scripts()[0].clone()
}

/// The verdicts of the script itself and of its three calls of tests.
fn verdicts(answer: &str) -> [Verdict; 4] {
    let entry = ran(answer);
    let lines: Vec<u32> = entry.directives.iter().map(|directive| directive.line).collect();
    assert_eq!(lines, [WHOLE, RETURNS, GROWS, LATE]);
    let kinds: Vec<&str> = entry.directives.iter().map(|directive| directive.kind.as_str()).collect();
    assert_eq!(kinds, ["script", "test", "test", "test"]);
    [0, 1, 2, 3].map(|index: usize| entry.directives[index].verdict)
}

use Verdict::{Blocked, Fail, Limit, Pass, Unsupported};

#[test]
fn each_call_of_a_test_has_the_verdict_of_its_results() {
    assert_eq!(verdicts("well"), [Pass, Pass, Pass, Pass]);
    assert_eq!(verdicts("refusing"), [Pass, Pass, Pass, Limit]);
    assert_eq!(verdicts("lacking"), [Pass, Pass, Pass, Unsupported]);
    assert_eq!(verdicts("one-of-a-loop-fails"), [Pass, Pass, Fail, Pass]);
    assert_eq!(verdicts("refusing-what-may-not-be"), [Pass, Fail, Pass, Pass]);
}

#[test]
fn what_comes_after_a_throw_is_blocked_and_the_script_fails() {
    assert_eq!(verdicts("stopping"), [Fail, Pass, Blocked, Blocked]);
    let entry = ran("stopping");
    assert_eq!(entry.directives[0].observed.as_deref(), Some("threw"));
    assert_eq!(entry.directives[2].reason.as_deref(), Some("the script did not get this far"));
}

#[test]
fn an_engine_without_javascript_is_not_asked() {
    let entry = ran("no-javascript");
    assert_eq!(entry.outcome, Outcome::Unsupported);
    assert_eq!(verdicts("no-javascript"), [Unsupported; 4]);
    let reason = "a script of the JavaScript API, and the engine has no JavaScript";
    assert!(entry.directives.iter().all(|directive| directive.reason.as_deref() == Some(reason)));
    assert_eq!(verdicts("unsupported"), [Unsupported; 4]);
    // No engine of this binary has it.
    for engine in builtin::engines().iter().filter(|engine| engine.program.is_none()) {
        let about = (engine.open)("").unwrap().about();
        assert!(!about.interfaces.contains(&Interface::Js), "{}", engine.id);
    }
}

#[test]
fn nothing_passes_on_a_guess() {
    assert_eq!(verdicts("silent"), [Fail, Blocked, Blocked, Blocked]);
    // Names tell where lines do not; those of the loop stand nowhere as they are.
    assert_eq!(verdicts("without-lines"), [Pass, Pass, Blocked, Pass]);
    assert_eq!(verdicts("with-wrong-lines"), [Fail, Pass, Blocked, Blocked]);
    assert_eq!(verdicts("twice"), [Pass, Pass, Pass, Pass]);
    for answer in ["done", "values", "finished"] {
        assert_eq!(verdicts(answer), [Fail, Blocked, Blocked, Blocked], "{answer}");
    }
}

#[test]
fn a_flood_of_results_is_cut() {
    assert_eq!(verdicts("thousands"), [Pass, Blocked, Fail, Blocked]);
    let observed = ran("thousands").directives[2].observed.clone().unwrap();
    assert!(observed.ends_with("and 99997 more"), "{observed}");
}
