//! The harness as libtest's users and nextest know it: this binary, started once more, is a corpus of its own.
//!
//! `BLESS=1 cargo test -p memlimits --test libtest` writes nextest's list of large scripts anew.

use std::{
    collections::BTreeSet,
    path::Path,
    process::{Command, ExitCode, Output},
};

use libtest_mimic::{Arguments, Failed, Trial};
use memlimits_engines::{Execute, LocalEngine, builtin, worker};
use memlimits_suite::{Peaks, ScriptForm, corpus};

/// Set where this binary is to be the harness under test.
const UNDER_TEST: &str = "MEMLIMITS_HARNESS_UNDER_TEST";
/// Names a file into which an engine writes the id of the process that it runs in.
const PROCESS: &str = "MEMLIMITS_TEST_PROCESS";
/// What nextest sets.
const NEXTEST: (&str, &str) = ("NEXTEST_EXECUTION_MODE", "process-per-test");

const NEXTEST_CONFIGURATION: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../.config/nextest.toml");
/// Scripts whose peak is above this many bytes take turns.
const LARGE: u64 = 1 << 30;

fn main() -> ExitCode {
    if std::env::var_os(UNDER_TEST).is_some() {
        return memlimits::harness::main(engines());
    }
    let trials = vec![
        Trial::test("every-script-has-a-trial-of-its-name", names),
        Trial::test("filters", filters),
        Trial::test("what-cannot-run-is-ignored-when-listed", ignored),
        Trial::test("events-are-json", json),
        Trial::test("an-engine-runs-in-the-process-that-nextest-starts", one_process),
        Trial::test("a-known-crash-has-a-worker-under-nextest-too", known_crash),
        Trial::test("nextest-knows-the-large-scripts", large_scripts),
    ];
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

/// wasmi as it is, and once more as an engine that tells where it runs.
fn engines() -> &'static [LocalEngine] {
    let wasmi = builtin::engine("wasmi").expect("it is built in");
    let telling = LocalEngine { id: "telling", open: tell, expectations: "", ..*wasmi };
    Box::leak(Box::new([*wasmi, telling]))
}

fn tell(options: &str) -> Result<Box<dyn Execute>, String> {
    if let Some(file) = std::env::var_os(PROCESS) {
        std::fs::write(file, std::process::id().to_string()).map_err(|error| error.to_string())?;
    }
    (builtin::engine("wasmi").expect("it is built in").open)(options)
}

fn harness(arguments: &[&str]) -> Command {
    let mut command = Command::new(std::env::current_exe().expect("it is running"));
    command.args(arguments).env(UNDER_TEST, "1").env_remove(NEXTEST.0).env_remove(worker::VARIABLE);
    command
}

fn passed(arguments: &[&str]) -> Result<String, Failed> {
    succeeded(&harness(arguments).output()?)
}

fn succeeded(output: &Output) -> Result<String, Failed> {
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    if output.status.success() { Ok(text) } else { Err(text.into()) }
}

/// The names in a list in libtest's terse form.
fn listed(arguments: &[&str]) -> Result<BTreeSet<String>, Failed> {
    let text = passed(&[&["--list", "--format", "terse"], arguments].concat())?;
    let name = |line: &str| line.strip_suffix(": test").map(str::to_owned);
    text.lines().map(|line| name(line).ok_or_else(|| format!("no name: {line}").into())).collect()
}

fn trial(engine: &str, script: &str) -> String {
    format!("{engine}::{}", ScriptForm::stem(script).replace('/', "::"))
}

fn same<T: PartialEq + std::fmt::Debug>(found: T, wanted: T) -> Result<(), Failed> {
    if found == wanted { Ok(()) } else { Err(format!("found {found:?}, wanted {wanted:?}").into()) }
}

fn names() -> Result<(), Failed> {
    let mut wanted = BTreeSet::new();
    for engine in ["wasmi", "telling"] {
        wanted.insert(format!("{engine}::known-failures-name-the-corpus"));
        wanted.extend(corpus().iter().map(|source| trial(engine, &source.name)));
    }
    same(listed(&[])?, wanted)
}

fn filters() -> Result<(), Failed> {
    let grow_from_zero = BTreeSet::from(["telling::grow::from-zero".to_owned()]);
    same(listed(&["--exact", "telling::grow::from-zero"])?, grow_from_zero.clone())?;
    same(listed(&["grow::from-zero", "--skip", "wasmi::"])?, grow_from_zero)?;
    same(listed(&["--exact", "grow::from-zero"])?, BTreeSet::new())?;
    let text = passed(&["--exact", "telling::grow::from-zero"])?;
    let others = 2 * (corpus().len() + 1) - 1;
    let summary = format!("1 passed; 0 failed; 0 ignored; 0 measured; {others} filtered out");
    if text.contains(&summary) { Ok(()) } else { Err(text.into()) }
}

fn ignored() -> Result<(), Failed> {
    let text = passed(&["shared::grow", "--skip", "shared::grow-"])?;
    // wasmi has no threads, under either name.
    if !text.contains("0 passed; 0 failed; 2 ignored") {
        return Err(text.into());
    }
    let run = harness(&["--ignored", "--exact", "wasmi::shared::grow"]).output()?;
    same(run.status.code(), Some(101))
}

fn json() -> Result<(), Failed> {
    let text = passed(&["--format", "json", "wasmi::page-units"])?;
    let events = text.lines().map(serde_json::from_str).collect::<Result<Vec<serde_json::Value>, _>>()?;
    let of_tests = events.iter().filter(|event| event["type"] == "test" && event["event"] == "ok").count();
    same(of_tests, corpus().iter().filter(|source| source.name.starts_with("page-units/")).count())
}

/// The process in which the engine of a trial ran, and the trial's own.
fn processes(under_nextest: bool) -> Result<(String, String), Failed> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("process");
    let mut command = harness(&["--exact", "telling::page-units::minimum"]);
    command.env(PROCESS, &file);
    if under_nextest {
        command.env(NEXTEST.0, NEXTEST.1);
    }
    let child = command.stdout(std::process::Stdio::piped()).spawn()?;
    let trial = child.id().to_string();
    succeeded(&child.wait_with_output()?)?;
    Ok((std::fs::read_to_string(file)?, trial))
}

fn one_process() -> Result<(), Failed> {
    let (engine, trial) = processes(true)?;
    same(engine, trial)?;
    let (engine, trial) = processes(false)?;
    if engine == trial { Err("outside nextest, trials share a process and need workers".into()) } else { Ok(()) }
}

fn known_crash() -> Result<(), Failed> {
    let mut command = harness(&["--exact", "wasmi::memory64::maximum-of-2-48"]);
    succeeded(&command.env(NEXTEST.0, NEXTEST.1).output()?).map(|_| ())
}

/// nextest's filter for the scripts that take turns.
fn filter() -> String {
    let name = |script: &str| ScriptForm::stem(script).replace('/', "::");
    let large: Vec<String> =
        Peaks::builtin().iter().filter(|(_, peak)| *peak > LARGE).map(|(script, _)| name(script)).collect();
    format!("binary(corpus) and test(/::({})$/)", large.join("|"))
}

fn large_scripts() -> Result<(), Failed> {
    let file = Path::new(NEXTEST_CONFIGURATION);
    let mut configuration: toml_edit::DocumentMut = std::fs::read_to_string(file)?.parse()?;
    let overrides = configuration["profile"]["default"]["overrides"].as_array_of_tables_mut();
    let large =
        overrides.and_then(|tables| tables.iter_mut().find(|table| table["test-group"].as_str() == Some("large")));
    let large = large.ok_or("the group `large` has no tests")?;
    if large["filter"].as_str() == Some(&filter()) {
        return Ok(());
    }
    if std::env::var_os("BLESS").is_none() {
        return Err(format!("BLESS=1 writes it anew: the filter is to be\n{}", filter()).into());
    }
    large["filter"] = toml_edit::value(filter());
    Ok(std::fs::write(file, configuration.to_string())?)
}
