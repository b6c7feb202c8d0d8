//! The reference engine is the oracle of the corpus: every script passes on it, and however it makes use of the freedom
//! to refuse, no script calls that a failure. It also says what each script costs.
//!
//! `BLESS=1 cargo test -p memlimits --test oracle` writes the peaks anew.

use std::{collections::BTreeMap, path::Path, process::ExitCode};

use libtest_mimic::{Arguments, Failed, Trial};
use memlimits::{
    judge::Judgement,
    oracle::Oracle,
    plan::{Form, Plan, Question, Step},
};
use memlimits_reports::Verdict;
use memlimits_suite::{Catalogue, Feature, Origin, Peaks, Script, ScriptForm, Source, corpus};

/// Ways to refuse: at every growth, at one of the first, above sizes that scripts like to go to, in pages of 64 KiB.
const POLICIES: [&str; 11] = [
    "always",
    "kth:1",
    "kth:2",
    "kth:3",
    "kth:5",
    "above:0",
    "above:1",
    "above:2",
    "above:16",
    "above:100",
    "above:65535",
];

/// More than this, 2^47 bytes in pages of 64 KiB, no 64-bit machine has addresses for: every real engine refuses it, so
/// it costs nothing.
const REFUSED_EVERYWHERE: &str = "above:2147483648";

/// How many steps of the reference engine a script may take.
const MOST_STEPS: u64 = 2_000_000;

/// What the reference engine does not transcribe: it is not about memories.
const BEYOND: [Feature; 1] = [Feature::TailCall];

/// What a script with threads takes is rounded up to so many bytes: how much of it depends on which thread is faster.
const OF_THREADS: u64 = 1 << 28;

const PEAKS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../suite/peaks.toml");

fn main() -> ExitCode {
    let mut trials = vec![
        Trial::test("every-script-passes", || each_script("never", passes)),
        Trial::test("no-script-takes-too-many-steps", few_steps),
        Trial::test("peaks-are-up-to-date", peaks),
    ];
    for policy in POLICIES {
        let name = format!("no-refusal-is-a-failure::{policy}");
        trials.push(Trial::test(name, || each_script(policy, |_, judgement| may_refuse(judgement))));
    }
    // What it is not asked about is to be seen.
    for source in scripts().1 {
        let never = || Err("the reference engine has no JavaScript".into());
        trials.push(Trial::test(format!("in-javascript::{}", source.name), never).with_ignored_flag(true));
    }
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

/// The scripts that the engine can be asked about, and those in JavaScript, which it does not have.
fn scripts() -> (Vec<&'static Source>, Vec<&'static Source>) {
    corpus().iter().partition(|source| ScriptForm::of(&source.name) == Some(ScriptForm::Wast))
}

/// The plans of the corpus. None at all would make every trial pass.
fn plans() -> Result<Vec<Plan>, Failed> {
    let catalogue = Catalogue::builtin();
    let plan = |source: &Source| -> Result<Plan, Failed> {
        let script = Script::read(source.clone(), Origin::Corpus, catalogue)?;
        Ok(Plan::new(&script, catalogue)?)
    };
    let plans = scripts().0.into_iter().map(plan).collect::<Result<Vec<Plan>, Failed>>()?;
    if plans.is_empty() { Err("the corpus has no scripts".into()) } else { Ok(plans) }
}

/// Fails with every directive of the corpus whose judgement under a policy is not what it should be.
fn each_script(policy: &str, is_right: impl Fn(&Step, &Judgement) -> bool) -> Result<(), Failed> {
    let oracle = Oracle::new(&format!("refuse={policy}"))?;
    let mut wrong = Vec::new();
    for plan in plans()? {
        let answer = oracle.ask(&plan);
        let directives = plan.steps.iter().flat_map(|step| std::iter::once(step).chain(&step.nested));
        for (step, judgement) in directives.zip(&answer.judgements) {
            if !is_right(step, judgement) {
                wrong.push(wrongly_judged(&plan, step, judgement));
            }
        }
    }
    nothing(wrong)
}

fn passes(step: &Step, judgement: &Judgement) -> bool {
    match judgement.verdict {
        Verdict::Pass => true,
        // Such as malformed text; and what has nothing to do with memories, but some script needs to show something.
        Verdict::Unsupported => {
            matches!(step.question.in_form(Form::Binary), Question::None(_))
                || step.needs.iter().any(|feature| BEYOND.contains(feature))
        }
        _ => false,
    }
}

fn may_refuse(judgement: &Judgement) -> bool {
    !judgement.verdict.is_failure()
}

fn wrongly_judged(plan: &Plan, step: &Step, judgement: &Judgement) -> String {
    let observed = [&judgement.observed, &judgement.reason].map(|text| text.as_deref().unwrap_or_default()).concat();
    let (script, at, verdict, expected) = (&plan.script, step.at, judgement.verdict, &step.expectation);
    format!("{script}:{at}: {verdict}: expected {expected}, observed {observed}")
}

fn few_steps() -> Result<(), Failed> {
    let oracle = Oracle::new("")?;
    let steps = |plan: Plan| (oracle.ask(&plan).cost.steps, plan.script);
    let many = plans()?.into_iter().map(steps).filter(|(steps, _)| *steps > MOST_STEPS);
    nothing(many.map(|(steps, script)| format!("{script}: {steps} steps, and {MOST_STEPS} are the most")).collect())
}

fn peaks() -> Result<(), Failed> {
    let oracle = Oracle::new(&format!("refuse={REFUSED_EVERYWHERE}"))?;
    let peak = |plan: Plan| {
        let bytes = u64::try_from(oracle.ask(&plan).cost.peak).unwrap_or(u64::MAX);
        let has_threads = plan.steps.iter().any(|step| !step.nested.is_empty());
        (plan.script, if has_threads { bytes.next_multiple_of(OF_THREADS) } else { bytes })
    };
    let peaks: BTreeMap<String, u64> = plans()?.into_iter().map(peak).collect();
    let text = Peaks::render(&peaks);
    if std::env::var_os("BLESS").is_some_and(|bless| bless == "1") {
        return Ok(std::fs::write(Path::new(PEAKS), text)?);
    }
    if std::fs::read_to_string(PEAKS)? == text {
        return Ok(());
    }
    let known = Peaks::builtin();
    let mut wrong: Vec<String> = peaks
        .iter()
        .filter(|&(script, peak)| known.get(script) != Some(*peak))
        .map(|(script, peak)| format!("{script}: {peak} bytes"))
        .collect();
    wrong.push("suite/peaks.toml is out of date: BLESS=1 cargo test -p memlimits --test oracle peaks".into());
    nothing(wrong)
}

fn nothing(wrong: Vec<String>) -> Result<(), Failed> {
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n").into()) }
}
