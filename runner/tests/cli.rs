//! The command line, as users see it: each file of `cli/` is a page of commands with what they print.
//!
//! `TRYCMD=overwrite cargo test --test cli` rewrites the pages; what changes from version to version stands there as
//! `[..]`, and has to be put back by hand.

use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
    process::Command,
    time::{Duration, Instant},
};

use memlimits_engines::builtin;

const MEMLIMITS: &str = env!("CARGO_BIN_EXE_memlimits");

#[test]
fn the_command_line_prints_what_the_pages_say() {
    let pages = trycmd::TestCases::new();
    pages.register_bin("memlimits", Path::new(MEMLIMITS)).env("NO_COLOR", "1").case("tests/cli/*.trycmd");
    if builtin::engine("tinywasm").is_some() {
        pages.skip("tests/cli/not-built.trycmd");
    }
}

#[test]
fn bad_input_writes_nothing() {
    let page = fs::read_to_string("tests/cli/bad-input.trycmd").unwrap();
    let commands: Vec<&str> = page.lines().filter_map(|line| line.strip_prefix("$ memlimits ")).collect();
    assert!(commands.len() > 20, "the page has another form");
    let folder = tempfile::tempdir().unwrap();
    copy(Path::new("tests/cli/bad-input.in"), folder.path()).unwrap();
    let before = contents(folder.path()).unwrap();
    for command in commands {
        let arguments = command.split_whitespace();
        let output = Command::new(MEMLIMITS).args(arguments).current_dir(folder.path()).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{command}");
        assert_eq!(output.stdout, b"", "{command}");
        assert!(contents(folder.path()).unwrap() == before, "{command} has written something");
    }
}

#[test]
fn a_log_is_readable_for_whom_new_files_are() {
    let folder = tempfile::tempdir().unwrap();
    let script = fs::canonicalize("tests/cli/run.in/passes.wast").unwrap();
    let run = Command::new(MEMLIMITS)
        .arg(script)
        .args(["--engine", "wasmi", "--quiet", "--log", "run.jsonl"])
        .current_dir(folder.path())
        .output()
        .unwrap();
    assert!(run.status.success());
    fs::write(folder.path().join("other"), "").unwrap();
    let permissions = |name: &str| fs::metadata(folder.path().join(name)).unwrap().permissions();
    assert_eq!(permissions("run.jsonl"), permissions("other"));
    assert_eq!(permissions("run.side.jsonl"), permissions("other"));
}

#[test]
fn shards_together_are_the_whole() {
    let folder = tempfile::tempdir().unwrap();
    let memlimits = |arguments: &[&str]| {
        let output = Command::new(MEMLIMITS).args(arguments).current_dir(folder.path()).output().unwrap();
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    };
    let run = |log: &str, shard: &[&str]| {
        let scripts = ["run", "page-units", "grow", "--engine", "reference,wasmi", "--quiet", "--log", log];
        memlimits(&[&scripts, shard].concat());
    };
    let text = |log: &str| fs::read_to_string(folder.path().join(log)).unwrap();
    run("whole.jsonl", &[]);
    for shard in ["1/3", "2/3", "3/3"] {
        let log = format!("{}.jsonl", &shard[..1]);
        run(&log, &["--shard", shard]);
        assert!(text(&log).lines().count() < text("whole.jsonl").lines().count(), "nothing was split");
    }
    memlimits(&["merge", "3.jsonl", "1.jsonl", "2.jsonl", "--output", "together.jsonl"]);
    assert!(text("together.jsonl") == text("whole.jsonl"), "the shards are not the whole");
    // What stands beside the logs has times in it; it is of the same scripts, in the same order.
    assert_eq!(text("together.side.jsonl").lines().count(), text("whole.side.jsonl").lines().count());
}

/// A folder with the log of an engine that says whatever may do harm.
fn hostile() -> tempfile::TempDir {
    let log = fs::read_to_string("tests/cli/report.in/features.jsonl").unwrap();
    let evil =
        format!("</script><script>alert(1)</script>\\u001b[31m\\u202e]]>\\n::warning::|`{}", "A".repeat(1_000_000));
    let log = log.replace("(i32.const 65536)", &evil).replace("2.0.0", "<img src=x onerror=alert(1)>\\u0007");
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("run.jsonl"), log).unwrap();
    folder
}

#[test]
fn every_rendering_of_hostile_texts_is_harmless() {
    let folder = hostile();
    let mut report = Command::new(MEMLIMITS);
    report.args(["report", "run.jsonl", "--badges", "badges"]).current_dir(folder.path());
    for option in ["markdown", "junit", "github", "json", "features"] {
        report.args([format!("--{option}"), format!("out/{option}")]);
    }
    let output = report.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut files = contents(&folder.path().join("out")).unwrap();
    files.append(&mut contents(&folder.path().join("badges")).unwrap());
    assert_eq!(files.len(), 5 + 5);
    for (path, bytes) in files {
        let text = String::from_utf8(bytes.unwrap()).unwrap();
        assert!(text.len() < 20_000, "{} has {} bytes", path.display(), text.len());
        let is_markup = ["markdown", "junit", "svg"].iter().any(|name| path.to_string_lossy().ends_with(name));
        assert!(!is_markup || !text.contains("<script>") && !text.contains("<img"), "{}: {text}", path.display());
        assert!(!text.lines().any(|line| line.starts_with("::warning")), "{}", path.display());
        let bad =
            text.chars().find(|character| *character == '\u{202e}' || (character.is_control() && *character != '\n'));
        assert_eq!(bad, None, "{}", path.display());
    }
}

#[test]
fn what_a_run_prints_of_hostile_texts_is_harmless() {
    let folder = hostile();
    for option in ["--markdown", "--junit", "--github", "--json"] {
        let mut report = Command::new(MEMLIMITS);
        let output = report.args(["report", "run.jsonl", option, "-"]).current_dir(folder.path()).output().unwrap();
        assert!(output.status.success());
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(text.len() < 20_000 && !text.contains('\u{1b}') && !text.contains('\u{202e}'), "{option}");
    }
}

#[test]
fn a_report_of_hostile_texts_is_harmless() {
    let folder = hostile();
    for options in [&["--html", "site"][..], &["--html", "report.html", "--single-file"]] {
        let mut report = Command::new(MEMLIMITS);
        report.args(["report", "run.jsonl"]).args(options).current_dir(folder.path());
        let output = report.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    let mut pages = contents(&folder.path().join("site")).unwrap();
    pages.append(&mut contents(folder.path()).unwrap());
    pages.retain(|path, _| path.extension().is_some_and(|extension| extension == "html" || extension == "js"));
    assert!(pages.len() > 5);
    for (path, bytes) in pages {
        let text = String::from_utf8(bytes.unwrap()).unwrap();
        assert!(text.len() < 200_000, "{} has {} bytes", path.display(), text.len());
        assert!(!text.contains("<script>alert") && !text.contains("<img"), "{}", path.display());
        let bad =
            text.chars().find(|character| *character == '\u{202e}' || (character.is_control() && *character != '\n'));
        assert_eq!(bad, None, "{}", path.display());
    }
}

#[test]
fn hostile_logs_are_compared_harmlessly() {
    let folder = tempfile::tempdir().unwrap();
    let log = fs::read_to_string("tests/cli/report.in/run.jsonl").unwrap();
    let hostile = log.replace("(i32.const 65536)", &format!("\\u001b[2J\\u202e{}", "A".repeat(1_000_000)));
    let hostile = hostile.replace("\"two\"", "\"two\\u001b[31m<b>\"").replace("returns.wast", "re\\u0007turns.wast");
    fs::write(folder.path().join("run.jsonl"), hostile.replace("2.0.0", "2\\n<script>")).unwrap();
    fs::write(folder.path().join("other.jsonl"), hostile.replace("65536", "7")).unwrap();
    for (arguments, code) in [
        (&["diff", "run.jsonl"][..], 0),
        (&["diff", "run.jsonl", "--format", "markdown"], 0),
        (&["diff", "run.jsonl", "--format", "json"], 0),
        (&["diff", "run.jsonl", "one", "twoo"], 2),
        (&["compare", "run.jsonl", "other.jsonl"], 0),
        (&["compare", "run.jsonl", "other.jsonl", "--format", "markdown"], 0),
        (&["merge", "run.jsonl", "other.jsonl", "-o", "all.jsonl"], 2),
        (&["history", "run.jsonl", "other.jsonl", "--html", "history.html"], 0),
    ] {
        let output = Command::new(MEMLIMITS).args(arguments).current_dir(folder.path()).output().unwrap();
        assert_eq!(output.status.code(), Some(code), "{arguments:?}");
        let page = fs::read_to_string(folder.path().join("history.html")).unwrap_or_default();
        let text = String::from_utf8([output.stdout, output.stderr].concat()).unwrap() + &page;
        // JSON is for programs, and has its own escapes.
        let bad = text.chars().find(|character| character.is_control() && *character != '\n');
        assert_eq!(bad, None, "{arguments:?}");
        let is_json = arguments.contains(&"json");
        assert!(is_json || (!text.contains('\u{202e}') && text.len() < 60_000), "{arguments:?}: {}", text.len());
        let is_markup = arguments.contains(&"markdown") || arguments.contains(&"--html");
        assert!(!is_markup || !text.contains("<script"), "{arguments:?}");
    }
}

/// Every file and folder below a folder; folders have no contents.
fn contents(folder: &Path) -> io::Result<BTreeMap<PathBuf, Option<Vec<u8>>>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.append(&mut contents(&path)?);
            found.insert(path, None);
        } else {
            let bytes = fs::read(&path)?;
            found.insert(path, Some(bytes));
        }
    }
    Ok(found)
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    for (path, bytes) in contents(from)? {
        let to = to.join(path.strip_prefix(from).expect("it is below"));
        match bytes {
            None => fs::create_dir_all(to)?,
            Some(bytes) => {
                fs::create_dir_all(to.parent().expect("it is below"))?;
                fs::write(to, bytes)?;
            }
        }
    }
    Ok(())
}

/// The files of Node's adapter lie in a temporary folder, which nobody but the guard can take away after this.
#[test]
#[cfg(unix)]
fn a_killed_run_leaves_no_files_of_an_adapter() {
    let (temporary, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let files = || fs::read_dir(temporary.path()).unwrap().count();
    let soon = |what: &str, holds: &dyn Fn() -> bool| {
        let until = Instant::now() + Duration::from_secs(30);
        while !holds() {
            assert!(Instant::now() < until, "{what}");
            std::thread::sleep(Duration::from_millis(20));
        }
    };
    let mut run = Command::new(MEMLIMITS)
        .args(["run", "--engine", "node", "--quiet", "--log", "run.jsonl"])
        .current_dir(folder.path())
        .env("TMPDIR", temporary.path())
        .spawn()
        .unwrap();
    soon("the adapter has files", &|| files() > 0);
    // By then the guard knows of them: the part of a log is begun once the engine was greeted.
    soon("the run has begun", &|| folder.path().join("run.jsonl.part").exists());
    run.kill().unwrap();
    run.wait().unwrap();
    soon("the files are gone", &|| files() == 0);
}
