//! Asks an engine what a plan wants to know.

use memlimits_engines::{About, Command, Interface, Observation, TestResult};
use memlimits_suite::Kind;

use crate::{
    calls::Sorted,
    link::{Cause, Limits, Line, Link},
    plan::{Form, Plan, Question, Step},
    probe::Features,
};

/// What came of one step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The engine did this.
    Observed(Observation),
    /// The engine was not asked, for this reason.
    NotAsked(String),
    /// The engine ended before it answered.
    Ended(Cause),
    /// The engine had ended before.
    NotReached,
}

/// What came of a script on one engine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Execution {
    /// What came of the module `spectest`, where the script imports from it.
    pub spectest: Option<Outcome>,
    /// One outcome a step; for a step with nested ones, theirs follow it in the second place.
    pub steps: Vec<(Outcome, Vec<Outcome>)>,
    /// The embedding whose own limits hold for the engine, if it named one.
    pub profile: Option<String>,
    /// What the engine last wrote to standard error, where it ended.
    pub last_words: Option<String>,
}

impl Execution {
    /// Whether the engine answered everything that it was asked.
    pub fn survived(&self) -> bool {
        self.last_words.is_none()
    }
}

/// Runs a plan in a fresh store: everything that the engine has the features for is sent ahead, in one go. Quoted texts
/// go to a text front end as they are.
pub fn execute(plan: &Plan, link: &mut dyn Link, features: &Features, limits: Limits) -> Execution {
    // What the engine does not have anyway need not be switched off.
    let without: Vec<_> = plan.without.iter().filter(|feature| features.has(**feature).is_ok()).collect();
    let stuck = without.iter().find(|feature| !link.about().switches.iter().any(|name| name == feature.name()));
    if let Some(feature) = stuck {
        return not_asked(plan, &format!("the engine cannot be run without {feature}"));
    }

    let store = Command::Store { without: without.iter().map(|feature| feature.name().to_owned()).collect() };
    let store_json = serde_json::to_vec(&store).expect("commands are plain data");
    let mut lines = vec![Line { command: &store, json: &store_json }];
    let lacking: Vec<Option<String>> = plan.in_order().map(|step| lacking(step, link.about(), features)).collect();
    let form = Form::of(link.about());
    for ((step, json), lacking) in plan.in_order().zip(plan.rendered(form).steps()).zip(&lacking) {
        if lacking.is_none() {
            lines.extend(step.question.commands(form).iter().zip(json).map(|(command, json)| Line { command, json }));
        }
    }

    let transcript = link.run(&lines, limits);
    let last_words = transcript.ended.as_ref().map(|end| end.last_words.clone());
    let mut observations = transcript.observations.into_iter();
    let mut cause = transcript.ended.map(|end| end.cause);
    let mut execution = match observations.next() {
        Some(Observation::Done) | None => answered(plan, form, lacking, &mut observations, &mut cause),
        Some(instead) => not_asked(plan, &format!("no store could be made: {instead}")),
    };
    // Where no step was asked what the engine ended of, such as making the store, it is the first one's.
    if let (Some(cause), Some((first, _))) = (cause, execution.steps.first_mut()) {
        *first = Outcome::Ended(cause);
    }
    Execution { profile: link.about().profile.clone(), last_words, ..execution }
}

/// The outcomes of a plan whose store was made.
fn answered(
    plan: &Plan,
    form: Form,
    lacking: Vec<Option<String>>,
    observations: &mut impl Iterator<Item = Observation>,
    cause: &mut Option<Cause>,
) -> Execution {
    let mut outcomes = plan.in_order().zip(lacking).map(|(step, lacking)| match lacking {
        Some(reason) => (step, Outcome::NotAsked(reason)),
        None => match outcome(&step.question, form, observations, cause) {
            // No directive of the script's: the first one that was to be answered gets the blame.
            Outcome::Ended(end) if plan.spectest.as_ref().is_some_and(|spectest| std::ptr::eq(spectest, step)) => {
                *cause = Some(end);
                (step, Outcome::NotReached)
            }
            outcome => (step, outcome),
        },
    });
    let spectest = plan.spectest.as_ref().and_then(|_| outcomes.next()).map(|(_, outcome)| outcome);
    let steps = outcomes
        .map(|(step, outcome)| {
            let nested = nested(step, &outcome);
            (outcome, nested)
        })
        .collect();
    Execution { spectest, steps, profile: None, last_words: None }
}

/// Why an engine of that kind, with these features, is not asked about a step.
fn lacking(step: &Step, about: &About, features: &Features) -> Option<String> {
    if step.kind == Kind::Script && !about.interfaces.contains(&Interface::Js) {
        return Some("a script of the JavaScript API, and the engine has no JavaScript".into());
    }
    let mut lacking = step.needs.iter().filter(|feature| features.has(**feature).is_err()).peekable();
    lacking.peek()?;
    let names: Vec<&str> = lacking.map(|feature| feature.name()).collect();
    Some(format!("the engine does not have {}", names.join(", ")))
}

fn not_asked(plan: &Plan, reason: &str) -> Execution {
    let outcome = || Outcome::NotAsked(reason.to_owned());
    Execution {
        spectest: plan.spectest.as_ref().map(|_| outcome()),
        steps: plan.steps.iter().map(|step| (outcome(), step.nested.iter().map(|_| outcome()).collect())).collect(),
        profile: None,
        last_words: None,
    }
}

/// The outcome of one question, from the observations that are left.
///
/// The engine's end belongs to the first question that is not answered in full; `cause` is taken by it.
fn outcome(
    question: &Question,
    form: Form,
    observations: &mut impl Iterator<Item = Observation>,
    cause: &mut Option<Cause>,
) -> Outcome {
    let then = match question.in_form(form) {
        Question::None(reason) => return Outcome::NotAsked(reason.clone()),
        Question::Then(_, found) => Some(found),
        Question::Commands(_) | Question::Quoted { .. } => None,
    };
    let mut decided = None;
    for _ in question.commands(form) {
        match observations.next() {
            Some(observation) => match decided {
                None | Some(Observation::Done) => decided = Some(observation),
                // Later commands only show that an earlier one did not do what it should.
                Some(_) => {}
            },
            None => return cause.take().map_or(Outcome::NotReached, Outcome::Ended),
        }
    }
    match (decided, then) {
        (Some(Observation::Done) | None, Some(found)) => Outcome::Observed(found.clone()),
        (Some(observation), _) => Outcome::Observed(observation),
        (None, None) => Outcome::Observed(Observation::Done),
    }
}

/// What came of the steps on a thread, from what its `wait` observed; and of the tests of a script, from its results.
fn nested(step: &Step, outcome: &Outcome) -> Vec<Outcome> {
    match outcome {
        Outcome::Observed(Observation::Finished(observations)) if step.kind == Kind::Wait => {
            let mut observations = observations.iter().cloned();
            let mut outcome =
                |nested: &Step| self::outcome(&nested.question, Form::ON_THREADS, &mut observations, &mut None);
            step.nested.iter().map(&mut outcome).collect()
        }
        Outcome::Observed(Observation::Tests { results, error }) if step.kind == Kind::Script => {
            let own = |results: Vec<&TestResult>| Observation::Tests {
                results: results.into_iter().cloned().collect(),
                error: error.clone(),
            };
            Sorted::new(&step.nested, results).of_call.into_iter().map(own).map(Outcome::Observed).collect()
        }
        Outcome::NotAsked(_) => step.nested.iter().map(|_| outcome.clone()).collect(),
        _ => step.nested.iter().map(|_| Outcome::NotReached).collect(),
    }
}
