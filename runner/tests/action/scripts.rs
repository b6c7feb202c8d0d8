use std::{fs, process::Command};

use crate::stage::{Stage, project};

/// Does what `memlimits` would, as far as the scripts can see: a log and a summary, and the exit code that a test wants.
const MEMLIMITS: &str = r##"
command=$1
while [ $# -gt 0 ]; do
    case $1 in
    --log) [ -n "${NO_LOG:-}" ] || echo log >"$2" ;;
    --output | -o) echo merged >"$2" ;;
    --markdown) [ -n "${REPORT_EXIT:-}" ] || echo '### summary' >"$2" ;;
    --html) mkdir -p "$2" ;;
    --format) [ "$command" != compare ] || echo '### comparison' ;;
    esac
    shift
done
case $command in
run | compare) exit "${RUN_EXIT:-0}" ;;
report) exit "${REPORT_EXIT:-0}" ;;
esac
"##;

fn stage() -> Stage {
    let stage = Stage::new();
    stage.stand_in("memlimits", MEMLIMITS);
    stage
}

#[test]
fn a_run_gets_its_arguments_as_they_are() {
    let stage = stage()
        .with("MEMLIMITS_ENGINES", "wasmi,reference:refuse=kth:2")
        .with("MEMLIMITS_SHARD", "1/3")
        .with("MEMLIMITS_ARGUMENTS", "--adapter\nmine=my adapter --with \"quotes\" $(touch hacked) `x`; *\n")
        .with("MEMLIMITS_SCRIPTS", "grow\nmy scripts/it's one.wast\n-v\n");
    let (code, printed) = stage.step("run.sh");
    assert_eq!(code, 0, "{printed}");
    let name = "memlimits-wasmi-reference-refuse-kth-2-1-of-3";
    let log = stage.path("temp").join("memlimits").join(name).join(format!("{name}.jsonl"));
    let adapter = "mine=my adapter --with \"quotes\" $(touch hacked) `x`; *";
    let engines = "wasmi,reference:refuse=kth:2";
    let log = log.to_str().unwrap();
    let expected = [
        "run",
        "--log",
        log,
        "--engine",
        engines,
        "--shard",
        "1/3",
        "--adapter",
        adapter,
        "--",
        "grow",
        "my scripts/it's one.wast",
        "-v",
    ];
    assert_eq!(stage.calls()[0], expected);
    assert!(!stage.path("hacked").exists());
    assert_eq!(stage.output("name").unwrap(), name);
    assert_eq!(stage.output("log").unwrap(), log);
    assert_eq!(stage.output("exit-code").unwrap(), "0");
    assert_eq!(stage.read("summary"), "### summary\n");
}

#[test]
fn without_inputs_everything_runs() {
    let stage = stage();
    assert_eq!(stage.step("run.sh").0, 0);
    assert_eq!(stage.calls()[0][3..], ["--"]);
    assert_eq!(stage.output("name").unwrap(), "memlimits");
}

#[test]
fn a_failing_run_fails_the_job_after_the_upload() {
    for (exit, allowed, end) in
        [("0", "true", 0), ("1", "true", 1), ("1", "false", 0), ("2", "false", 2), ("130", "false", 130)]
    {
        let stage = stage().with("RUN_EXIT", exit);
        assert_eq!(stage.step("run.sh").0, 0, "the upload would not come to its turn");
        assert_eq!(stage.output("exit-code").unwrap(), exit);
        assert!(!stage.output("log").unwrap().is_empty());
        let stage = stage.with("MEMLIMITS_EXIT_CODE", exit).with("MEMLIMITS_FAIL_ON_UNEXPECTED", allowed);
        assert_eq!(stage.step("finish.sh").0, end, "{exit} {allowed}");
    }
}

#[test]
fn a_step_that_left_no_exit_code_is_a_failure() {
    for left in ["", "none"] {
        let code = Stage::new().with("MEMLIMITS_EXIT_CODE", left).step("finish.sh").0;
        assert_ne!(code, 0, "{left:?}");
    }
}

#[test]
fn a_run_without_a_log_is_no_success() {
    for (exit, kept) in [("2", "2"), ("0", "3")] {
        let stage = stage().with("NO_LOG", "1").with("RUN_EXIT", exit);
        assert_eq!(stage.step("run.sh").0, 0);
        assert_eq!((stage.output("log").unwrap(), stage.output("exit-code").unwrap()), (String::new(), kept.into()));
        assert_eq!(stage.calls().len(), 1, "there is nothing to report");
    }
}

#[test]
fn a_report_that_cannot_be_made_is_a_failure() {
    let stage = stage().with("REPORT_EXIT", "3");
    assert_eq!(stage.step("run.sh").0, 0);
    assert_eq!(stage.output("exit-code").unwrap(), "3");
    assert_eq!(stage.read("summary"), "");
}

#[test]
fn a_log_of_an_earlier_step_is_not_taken_for_this_one() {
    let stage = stage();
    stage.step("run.sh");
    let stage = stage.with("NO_LOG", "1").with("RUN_EXIT", "2");
    stage.write("output", "");
    stage.step("run.sh");
    assert_eq!(stage.output("log").unwrap(), "");
}

#[test]
fn every_log_is_merged_and_published() {
    let stage = Stage::new();
    let stage = stage.with("MEMLIMITS_LOGS", "my logs").with("MEMLIMITS_OUTPUT", "the output");
    stage.stand_in("memlimits", MEMLIMITS);
    for name in ["b/two.jsonl", "a 1/one.jsonl", "a 1/one.side.jsonl", "a 1/readme.txt"] {
        stage.write(&format!("my logs/{name}"), "");
    }
    let (code, printed) = stage.step("publish.sh");
    assert_eq!(code, 0, "{printed}");
    let calls = stage.calls();
    assert_eq!(calls[0], ["merge", "my logs/a 1/one.jsonl", "my logs/b/two.jsonl", "--output", "the output/run.jsonl"]);
    assert_eq!(calls[1], ["report", "the output/run.jsonl", "--html", "the output/site"]);
    assert_eq!(calls[2][..4], ["report", "the output/run.jsonl", "--github", "-"]);
    assert_eq!(stage.read("summary"), "### summary\n");
}

#[test]
fn nothing_to_publish_is_an_error() {
    let stage = stage().with("MEMLIMITS_LOGS", "logs").with("MEMLIMITS_OUTPUT", "output folder");
    stage.write("logs/run.side.jsonl", "");
    let (code, printed) = stage.step("publish.sh");
    assert_eq!(code, 2);
    assert!(printed.contains("::error title=memlimits::there is no log below logs"), "{printed}");
    assert!(stage.calls().is_empty());
    assert!(!stage.path("output folder").exists());
}

#[test]
fn a_comparison_is_kept_where_there_is_one() {
    for (exit, is_kept) in [("0", true), ("1", true), ("2", false), ("3", false)] {
        let stage = stage()
            .with("MEMLIMITS_OLD", "old log.jsonl")
            .with("MEMLIMITS_NEW", "new log.jsonl")
            .with("MEMLIMITS_OUTPUT", "the comparison")
            .with("RUN_EXIT", exit);
        assert_eq!(stage.step("compare.sh").0, 0);
        assert_eq!(stage.calls(), [["compare", "old log.jsonl", "new log.jsonl", "--format", "markdown"]]);
        assert_eq!(stage.output("exit-code").unwrap(), exit);
        assert_eq!(stage.path("the comparison/comment.md").exists(), is_kept);
        assert_eq!(stage.read("summary"), if is_kept { "### comparison\n" } else { "" });
    }
}

/// Answers as GitHub would: which pull request there is, and which comment.
const GH: &str = r#"
case $* in
*/pulls*) echo "${PULL:-}" ;;
*PATCH* | *POST*) for argument; do case $argument in body=@*) cp "${argument#body=@}" body ;; esac; done ;;
*comments*) printf '%b' "${COMMENTS:-}" ;;
esac
"#;

fn comment(pull: &str, comments: &str, text: &str) -> Stage {
    let stage = Stage::new();
    stage.stand_in("gh", GH);
    stage.write("comment.md", text);
    let stage = stage
        .with("MEMLIMITS_COMMENT", "comment.md")
        .with("MEMLIMITS_HEAD_OWNER", "somebody")
        .with("MEMLIMITS_HEAD_BRANCH", "a branch; $(touch hacked)")
        .with("MEMLIMITS_HEAD_SHA", "0123abc")
        .with("PULL", pull)
        .with("COMMENTS", comments);
    let (code, printed) = stage.step("comment.sh");
    assert_eq!(code, 0, "{printed}");
    assert!(!stage.path("hacked").exists());
    stage
}

#[test]
fn a_comment_is_written_once_and_then_rewritten() {
    let first = comment("7", "", "hello\n");
    let calls = first.calls();
    assert!(calls[0].contains(&"head=somebody:a branch; $(touch hacked)".into()), "{calls:?}");
    assert_eq!(calls[2][..4], ["api", "--method", "POST", "repos/owner/engine/issues/7/comments"]);
    assert_eq!(first.read("body"), "<!-- memlimits -->\nhello\n");
    let again = comment("7", "41\\n42\\n", "hello\n");
    assert_eq!(again.calls()[2][..4], ["api", "--method", "PATCH", "repos/owner/engine/issues/comments/41"]);
}

#[test]
fn a_comment_without_its_pull_request_is_not_written() {
    assert_eq!(comment("", "", "hello\n").calls().len(), 1);
}

#[test]
fn a_comment_that_is_too_long_says_so() {
    let stage = comment("7", "", &"x".repeat(65_001));
    let body = stage.read("body");
    assert!(body.contains("is too long for a comment") && body.len() < 200, "{body}");
}

/// Puts a `memlimits` where cargo would.
const CARGO: &str = r#"
while [ "$1" != --root ]; do shift; done
mkdir -p "$2/bin" && printf '#!/bin/sh\necho memlimits 0.1.0\n' >"$2/bin/memlimits" && chmod +x "$2/bin/memlimits"
"#;

#[test]
fn memlimits_is_installed_from_where_it_should_be() {
    let install = |variables: &[(&str, &str)]| {
        let stage = Stage::new();
        stage.stand_in("cargo", CARGO);
        let root = root_of(&stage);
        let mut stage = stage.with("MEMLIMITS_ROOT", &root);
        for (name, value) in variables {
            stage = stage.with(name, *value);
        }
        let (code, printed) = stage.step("install.sh");
        assert_eq!((code, printed.as_str()), (0, "memlimits 0.1.0\n"));
        assert_eq!(stage.read("path"), format!("{root}/bin\n"));
        // A second time, it is there already.
        assert!(stage.step("install.sh").1.starts_with("memlimits is in the cache\n"));
        let calls = stage.calls();
        assert_eq!(calls.len(), 1);
        calls[0].iter().filter(|argument| **argument != root).cloned().collect::<Vec<_>>()
    };
    assert_eq!(
        install(&[("MEMLIMITS_VERSION", "0.1.0"), ("MEMLIMITS_PATH", "ignored")]),
        ["install", "--locked", "--root", "memlimits", "--version", "=0.1.0"]
    );
    assert_eq!(
        install(&[("MEMLIMITS_PATH", "a checkout"), ("MEMLIMITS_FEATURES", "tinywasm,wasmer")]),
        ["install", "--locked", "--root", "--features", "tinywasm,wasmer", "--path", "a checkout/runner"]
    );
}

fn root_of(stage: &Stage) -> String {
    stage.path("a root").to_str().unwrap().to_owned()
}

#[test]
fn an_installation_that_fails_fails_the_step() {
    let stage = Stage::new();
    let root = root_of(&stage);
    let stage = stage.with("MEMLIMITS_ROOT", root).with("MEMLIMITS_VERSION", "0.1.0");
    stage.stand_in("cargo", "exit 101");
    assert_eq!(stage.step("install.sh").0, 101);
    assert_eq!(stage.read("path"), "");
    let nothing = Stage::new().with("MEMLIMITS_ROOT", "root");
    assert_ne!(nothing.step("install.sh").0, 0);
}

#[test]
fn the_cache_is_for_one_source_and_one_compiler() {
    let stage = Stage::new();
    stage.stand_in("rustc", "echo rustc 1.95.0");
    stage.write("checkout/src/my main.rs", "fn main() {}");
    let stage = stage.with("MEMLIMITS_PATH", "checkout");
    let key = |stage: &Stage| {
        stage.write("output", "");
        let (code, printed) = stage.step("key.sh");
        assert_eq!(code, 0, "{printed}");
        stage.output("key").unwrap()
    };
    let first = key(&stage);
    stage.write("checkout/target/debug/x", "built");
    stage.write("checkout/src/my main.rs", "fn main() {}");
    assert_eq!(key(&stage), first);
    let mut keys = vec![first];
    stage.write("checkout/src/my main.rs", "fn main() { }");
    keys.push(key(&stage));
    stage.stand_in("rustc", "echo rustc 1.96.0");
    keys.push(key(&stage));
    let stage = stage.with("MEMLIMITS_FEATURES", "wasmer");
    keys.push(key(&stage));
    let stage = stage.with("MEMLIMITS_VERSION", "0.1.0");
    keys.push(key(&stage));
    let different: std::collections::BTreeSet<&String> = keys.iter().collect();
    assert_eq!(different.len(), keys.len());
}

#[test]
fn the_real_binary_runs_and_publishes() {
    let stage = Stage::new();
    std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_memlimits"), stage.path("bin/memlimits")).unwrap();
    let fails =
        "(module (func (export \"f\") (result i32) (i32.const 1)))\n(assert_return (invoke \"f\") (i32.const 2))\n";
    stage.write("my scripts/fails.wast", fails);
    let temp = stage.path("temp/memlimits").to_str().unwrap().to_owned();
    let stage = stage
        .with("MEMLIMITS_SCRIPTS", "grow\nmy scripts/fails.wast")
        .with("MEMLIMITS_ARGUMENTS", "--jobs\n1")
        .with("MEMLIMITS_LOGS", temp)
        .with("MEMLIMITS_OUTPUT", "published");
    for shard in ["1/2", "2/2"] {
        let (code, printed) =
            stage.step_with("run.sh", &[("MEMLIMITS_ENGINES", "reference"), ("MEMLIMITS_SHARD", shard)]);
        assert_eq!(code, 0, "{printed}");
    }
    let (code, printed) = stage.step("publish.sh");
    assert_eq!(code, 0, "{printed}");
    assert!(
        printed.contains("::error file=my scripts/fails.wast,line=2,col=1,title=memlimits%3A fail on reference::"),
        "{printed}"
    );
    assert!(stage.read("summary").contains("1 directive is not as expected"));
    for file in [
        "run.jsonl",
        "run.side.jsonl",
        "summary.md",
        "site/index.html",
        "site/memlimits.json",
        "site/badges/reference.svg",
    ] {
        assert!(stage.path("published").join(file).exists(), "{file}");
    }

    let log = stage.path("published/run.jsonl").to_str().unwrap().to_owned();
    let inputs = [("MEMLIMITS_OLD", log.as_str()), ("MEMLIMITS_NEW", &log), ("MEMLIMITS_OUTPUT", "the comparison")];
    stage.write("output", "");
    let (code, printed) = stage.step_with("compare.sh", &inputs);
    assert_eq!((code, stage.output("exit-code").as_deref()), (0, Some("0")), "{printed}");
    assert!(stage.read("summary").ends_with(&stage.read("the comparison/comment.md")));
    let inputs =
        [("MEMLIMITS_OLD", log.as_str()), ("MEMLIMITS_NEW", "missing"), ("MEMLIMITS_OUTPUT", "the comparison")];
    stage.write("output", "");
    let (code, printed) = stage.step_with("compare.sh", &inputs);
    assert_eq!((code, stage.output("exit-code").as_deref()), (0, Some("2")), "{printed}");
    assert!(!stage.path("the comparison/comment.md").exists());
}

#[test]
fn shellcheck_finds_nothing() {
    let scripts: Vec<_> = fs::read_dir(project().join(".github/action"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "sh"))
        .collect();
    assert!(scripts.len() >= 7);
    for script in &scripts {
        let parsed = Command::new("sh").arg("-n").arg(script).status().unwrap();
        assert!(parsed.success(), "{}", script.display());
    }
    // It is not everywhere; where it is, it is heard.
    let Ok(output) = Command::new("shellcheck").args(&scripts).output() else { return };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}
