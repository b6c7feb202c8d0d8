//! The command line, as users see it: each file of `cli/` is a page of commands with what they print.
//!
//! `TRYCMD=overwrite cargo test --test cli` rewrites the pages; what changes from version to version stands there as
//! `[..]`, and has to be put back by hand.

use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
    process::Command,
};

const MEMLIMITS: &str = env!("CARGO_BIN_EXE_memlimits");

#[test]
fn the_command_line_prints_what_the_pages_say() {
    trycmd::TestCases::new()
        .register_bin("memlimits", Path::new(MEMLIMITS))
        .env("NO_COLOR", "1")
        .case("tests/cli/*.trycmd");
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
    let scripts = |log: &str, shard: &[&str]| {
        let run = Command::new(MEMLIMITS)
            .args(["run", "page-units", "grow", "--engine", "reference,wasmi", "--quiet", "--log", log])
            .args(shard)
            .current_dir(folder.path())
            .output()
            .unwrap();
        assert!(run.status.success());
        let text = fs::read_to_string(folder.path().join(log)).unwrap();
        text.lines().filter(|line| line.starts_with(r#"{"type":"script""#)).map(str::to_owned).collect::<Vec<_>>()
    };
    let mut whole = scripts("whole.jsonl", &[]);
    let shards = ["1/3", "2/3", "3/3"].map(|shard| scripts("shard.jsonl", &["--shard", shard]));
    assert!(shards.iter().all(|shard| shard.len() < whole.len()), "nothing was split");
    let mut together = shards.concat();
    whole.sort();
    together.sort();
    assert!(together == whole);
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
