//! The harness for scripts in JavaScript, `js/harness.js`, in Node.

use std::io::Write;
use std::process::{Command, Stdio};

use memlimits_engines::{TestOutcome, TestResult};
use serde::Deserialize;
use serde_json::{Value, json};

const OUTCOMES: &str = include_str!("harness/outcomes.any.js");
const ASSERTIONS: &str = include_str!("harness/assertions.any.js");

/// Runs the commands that stand in its input, one after the other in one process.
const DRIVER: &str = r#"
const { readFileSync } = require("node:fs");
const { runInThisContext } = require("node:vm");
for (const name of ["assertions", "helpers", "harness"]) {
  const filename = `${process.argv[1]}/${name}.js`;
  runInThisContext(readFileSync(filename, "utf8"), { filename });
}
(async () => {
  const answers = [];
  for (const command of JSON.parse(readFileSync(0, "utf8"))) answers.push(await memlimitsHarness.run(command, { timeLimit: 200 }));
  console.log(JSON.stringify(answers));
})();
"#;

#[derive(Debug, Deserialize)]
struct Answer {
    results: Vec<TestResult>,
    error: Option<String>,
}

fn run(commands: &[Value]) -> Vec<Answer> {
    let node = std::env::var("MEMLIMITS_NODE").unwrap_or_else(|_| "node".to_owned());
    let mut child = Command::new(&node)
        .args(["-e", DRIVER, concat!(env!("CARGO_MANIFEST_DIR"), "/js")])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("{node} does not start: {error}; install Node.js or set MEMLIMITS_NODE"));
    child.stdin.take().unwrap().write_all(Value::from(commands).to_string().as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", output.status);
    serde_json::from_slice(&output.stdout).unwrap()
}

fn run_one(command: Value) -> Answer {
    run(&[command]).pop().unwrap()
}

fn script(source: &str) -> Value {
    json!({ "name": "js-api/of-a-test.any.js", "source": source })
}

/// Each test of a script that runs to its end passes.
fn assert_passes(answer: &Answer, tests: usize) {
    assert_eq!(answer.error, None);
    let failures: Vec<_> = answer.results.iter().filter(|result| result.outcome != TestOutcome::Pass).collect();
    assert!(failures.is_empty(), "{failures:?}");
    assert_eq!(answer.results.len(), tests);
}

#[test]
fn each_test_has_an_outcome_and_a_line() {
    use TestOutcome::{Fail, Pass, Refused, Unsupported};
    let mut answer = run_one(script(OUTCOMES));
    assert_eq!(answer.error, None);
    answer.results.sort_by_key(|result| result.line);
    let found: Vec<_> =
        answer.results.iter().map(|result| (result.line.unwrap(), &*result.name, result.outcome)).collect();
    let expected = [
        (2, "passes", Pass),
        (3, "fails", Fail),
        (4, "throws a string", Fail),
        (7, "is refused", Refused),
        (8, "is not offered", Unsupported),
        (9, "is refused in an assertion", Refused),
        (10, "fails when it cleans up", Fail),
        (11, "fails later", Fail),
        (12, "never settles", Fail),
        (13, "gives no promise", Fail),
        (14, "passes later", Pass),
        (15, "is done", Pass),
        (16, "reaches what it should not", Fail),
        (17, "is never done", Fail),
        (19, "in a loop", Pass),
        (19, "in a loop (2)", Pass),
        (22, "through a function", Pass),
        (25, "of-a-test", Pass),
    ];
    assert_eq!(found, expected);
    for result in &answer.results {
        assert_eq!(result.message.is_none(), result.outcome == Pass, "{result:?}");
    }
    let message =
        |line| answer.results.iter().find(|result| result.line == Some(line)).unwrap().message.as_deref().unwrap();
    assert_eq!(message(3), "AssertionError: assert_equals: expected (bigint) 1n but got (number) 1");
    assert_eq!(message(4), "out of memory");
    assert_eq!(message(12), "Error: not settled within 0.2 s");
}

#[test]
fn assertions_hold_or_do_not() {
    assert_passes(&run_one(script(ASSERTIONS)), 4);
}

#[test]
fn tests_with_promises_run_one_after_the_other() {
    let source = "const order = [];
        promise_test(async () => { order.push(1); await null; await null; order.push(2); }, 'first');
        promise_test(async () => { order.push(3); }, 'second');
        test(() => { order.push(0); }, 'at once');
        promise_test(async () => assert_array_equals(order, [0, 1, 2, 3]), 'in order');";
    let answer = run_one(script(source));
    assert_passes(&answer, 4);
    let names: Vec<_> = answer.results.iter().map(|result| &*result.name).collect();
    assert_eq!(names, ["at once", "first", "second", "in order"]);
}

#[test]
fn a_script_that_does_not_run_to_its_end_says_why() {
    let answers = run(&[
        script("test(() => {}, 'before');\nnull.x;\ntest(() => {}, 'after');"),
        script("test(() => { let = ; }, 'never');"),
        script("setup({ explicit_done: true }); test(() => {}, 'before');"),
        script(
            "setup({ explicit_done: true }); step_timeout(() => { test(() => {}, 'late'); done(); }, 5); // the end",
        ),
    ]);
    assert_eq!(answers.iter().map(|answer| answer.results.len()).collect::<Vec<_>>(), [1, 0, 1, 1]);
    let errors: Vec<_> = answers.iter().map(|answer| answer.error.as_deref().unwrap_or("none")).collect();
    assert!(errors[0].starts_with("TypeError"), "{errors:?}");
    assert!(errors[1].starts_with("SyntaxError"), "{errors:?}");
    assert!(errors[2].contains("not settled"), "{errors:?}");
    assert_eq!(errors[3], "none");
}

#[test]
fn scripts_do_not_see_what_others_have_done() {
    let dirty = "leaked = 1; var declared = 1;
        test(() => {
          const { prototype } = WebAssembly.Memory;
          prototype.grow = () => -1;
          delete prototype.buffer;
          prototype.added = ArrayBuffer.prototype.added = 1;
          WebAssembly.Memory = class {};
        }, 'dirty');";
    let clean = "test(() => {
          assert_equals(typeof leaked + typeof declared, 'undefinedundefined');
          const memory = new WebAssembly.Memory({ initial: 1 });
          assert_equals(memory.grow(1), 1);
          assert_equals(memory.buffer.byteLength, 131_072);
          assert_false('added' in memory || 'added' in memory.buffer);
        }, 'clean');";
    for answer in run(&[script(dirty), script(clean)]) {
        assert_passes(&answer, 1);
    }
}

#[test]
fn includes_come_before_the_script_and_do_not_move_its_lines() {
    let source = "\n\ntest(() => assert_equals(answer, 42), 'uses it');\nthrough('in the other script');";
    let include = "// One, two,\nconst answer = 42;\nfunction through(name) {\n  test(() => {}, name);\n}";
    let answer = run_one(json!({
        "name": "own.any.js",
        "source": source,
        "includes": [{ "name": "/other.js", "source": include }],
    }));
    assert_passes(&answer, 2);
    assert_eq!(answer.results.iter().map(|result| result.line).collect::<Vec<_>>(), [Some(3), Some(4)]);
}

#[test]
fn a_file_of_upstreams_that_is_not_at_hand_has_a_stand_in() {
    let source = "test(() => {
          assert_Memory(new WebAssembly.Memory({ initial: 1 }), { size: 1 });
          assert_function_name(WebAssembly.Memory, 'Memory', 'name');
        }, 'with both');";
    let includes = |names: &[&str]| names.iter().map(|name| json!({ "name": name })).collect::<Vec<_>>();
    let known = includes(&["/wasm/jsapi/assertions.js", "/wasm/jsapi/memory/assertions.js"]);
    let unknown = includes(&["/wasm/jsapi/wasm-module-builder.js"]);
    let answers = run(&[
        json!({ "name": "own.any.js", "source": source, "includes": known }),
        json!({ "name": "own.any.js", "source": source, "includes": unknown }),
    ]);
    assert_passes(&answers[0], 1);
    assert!(answers[1].results.is_empty());
    assert!(answers[1].error.as_deref().unwrap().contains("wasm-module-builder.js"), "{:?}", answers[1].error);
}
