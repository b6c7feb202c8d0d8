//! What the judge makes of what was observed. The catalogue decides, not the script.

mod call;

use std::collections::BTreeMap;

use memlimits_engines::{Observation, Phase, Stage, ThreadId, TrapKind};
use memlimits_reports::Verdict;
use memlimits_suite::Kind;

use crate::{
    execute::{Execution, Outcome},
    link::Cause,
    plan::{Bound, Expectation, Form, Id, Plan, Step},
};

/// A directive's verdict, and what a reader needs to understand it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// The verdict.
    pub verdict: Verdict,
    /// What the engine did; none where it was not asked or the verdict is a pass.
    pub observed: Option<String>,
    /// Why the verdict is what it is, where what was expected and observed does not say it.
    pub reason: Option<String>,
}

/// Judges what an engine did for a plan: one judgement a directive, those on threads after the one that waits for them.
pub fn judge(plan: &Plan, execution: &Execution) -> Vec<Judgement> {
    let mut fates = Fates { profile: execution.profile.as_deref(), ..Fates::default() };
    if let (Some(step), Some(outcome)) = (&plan.spectest, &execution.spectest) {
        fates.judge(step, outcome);
    }
    let mut judgements = Vec::with_capacity(plan.directives());
    for (step, (outcome, nested)) in plan.steps.iter().zip(&execution.steps) {
        let judgement = fates.judge(step, outcome);
        let on_thread = fates.judge_thread(step, &judgement, nested);
        judgements.push(judgement);
        judgements.extend(on_thread);
    }
    judgements
}

/// What became of everything that directives can name.
#[derive(Default)]
struct Fates<'a> {
    /// The embedding whose own limits hold.
    profile: Option<&'a str>,
    /// What did not come to be: at which line, and with which verdict.
    gone: BTreeMap<Id, (u32, Verdict)>,
    /// The line where the engine ended.
    ended: Option<u32>,
    /// The line of the last growth that was refused.
    refused: Option<u32>,
    /// What became of the last growth that may be refused.
    growth: Option<Growth>,
    /// The lines of the threads that were started and not waited for.
    running: BTreeMap<ThreadId, u32>,
}

/// What became of a growth that may be refused.
#[derive(Clone, Copy)]
enum Growth {
    Grown,
    Refused,
    /// Neither: the engine was not asked, or did something else, at this line.
    Neither(u32),
}

impl Fates<'_> {
    /// Judges the directives on the thread that a step waits for, or the tests of the script that it runs. What they name
    /// is in the thread's own store.
    fn judge_thread(&mut self, wait: &Step, waited: &Judgement, nested: &[Outcome]) -> Vec<Judgement> {
        let mut thread = Self { profile: self.profile, ended: self.ended, refused: self.refused, ..Self::default() };
        let judge = |(step, outcome): (&Step, &Outcome)| match (waited.verdict, outcome) {
            (Verdict::Unsupported, Outcome::NotReached) => {
                let why = waited.reason.as_ref().or(waited.observed.as_ref());
                unobserved(Verdict::Unsupported, why.cloned().unwrap_or_default())
            }
            _ => thread.judge(step, outcome),
        };
        let judgements = wait.nested.iter().zip(nested).map(judge).collect();
        self.refused = thread.refused;
        judgements
    }

    /// Notes which threads run. What ends an engine then may have happened on any of them.
    fn follow_threads(&mut self, step: &Step, outcome: &Outcome) {
        if let (Some(Id::Thread(id)), Outcome::Observed(Observation::Done)) = (step.makes, outcome) {
            self.running.insert(id, step.at.line);
        }
        if let (Kind::Wait, Outcome::Observed(_)) = (step.kind, outcome) {
            self.running.retain(|id, _| !step.uses.contains(&Id::Thread(*id)));
        }
    }

    fn were_running(&self) -> Option<String> {
        let lines: Vec<String> = self.running.values().map(u32::to_string).collect();
        match lines.as_slice() {
            [] => None,
            [line] => Some(format!("the thread that line {line} started was running")),
            lines => Some(format!("the threads that lines {} started were running", lines.join(", "))),
        }
    }

    fn judge(&mut self, step: &Step, outcome: &Outcome) -> Judgement {
        let judgement = match (outcome, self.unmet(step)) {
            (Outcome::Ended(cause), _) => {
                self.ended = Some(step.at.line);
                let verdict = match cause {
                    Cause::Crash(_) => Verdict::Crash,
                    Cause::Timeout(_) => Verdict::Timeout,
                    Cause::Memory(_) => Verdict::Memory,
                };
                Judgement { verdict, observed: Some(cause.to_string()), reason: self.were_running() }
            }
            (Outcome::NotAsked(reason), _) => unobserved(Verdict::Unsupported, reason.clone()),
            (Outcome::NotReached, _) => unobserved(
                Verdict::Blocked,
                match self.ended {
                    Some(line) => format!("the engine ended at line {line}"),
                    None if step.kind == Kind::Test => "the script did not run".into(),
                    None => "the thread did not get this far".into(),
                },
            ),
            // A module is rejected for its own sake, before anything is looked for that it needs.
            (Outcome::Observed(observation @ Observation::Rejected { .. }), _) => self.observed(step, observation),
            (Outcome::Observed(_), Some(unmet)) => unmet,
            // A `module` that was rejected makes no module either, which it is not said to make: only its instance.
            (Outcome::Observed(Observation::Missing { id }), None)
                if step.uses.iter().any(|id| matches!(id, Id::Module(_))) =>
            {
                unobserved(Verdict::Blocked, format!("there is no {id}"))
            }
            (Outcome::Observed(observation), None) => self.observed(step, observation),
        };
        if step.growth {
            self.growth = Some(match outcome {
                Outcome::Observed(observation) if judgement.verdict != Verdict::Blocked => {
                    match compare(step, &step.expectation, observation) {
                        Comparison::AsExpected => Growth::Grown,
                        Comparison::Refused => Growth::Refused,
                        Comparison::Otherwise => Growth::Neither(step.at.line),
                    }
                }
                _ => Growth::Neither(step.at.line),
            });
        }
        self.follow_threads(step, outcome);
        if let Some(id) = step.makes {
            if judgement.verdict == Verdict::Pass {
                self.gone.remove(&id);
            } else {
                self.gone.insert(id, (step.at.line, judgement.verdict));
            }
        }
        judgement
    }

    fn observed(&mut self, step: &Step, observation: &Observation) -> Judgement {
        let expectation = match (&step.expectation, self.growth) {
            (Expectation::Growth(cases), Some(Growth::Grown)) => &cases[0],
            (Expectation::Growth(cases), Some(Growth::Refused)) => &cases[1],
            (Expectation::Growth(_), Some(Growth::Neither(line))) => {
                return unobserved(Verdict::Blocked, format!("line {line} neither grew its memory nor was refused"));
            }
            (expectation, _) => expectation,
        };
        if let Observation::Tests { results, error } = observation {
            return match step.kind {
                Kind::Script => call::script(step, results, error.as_deref()),
                Kind::Test => call::test(step, results, error.as_deref()),
                _ => observed(step, expectation, observation, None),
            };
        }
        let bound = self.profile.and_then(|profile| step.bounds.get(profile));
        let judgement = observed(step, expectation, observation, bound);
        match (judgement.verdict, self.refused, observation) {
            (Verdict::Limit, _, Observation::Values(_) | Observation::Refused { at: Stage::Growth, .. }) => {
                self.refused = Some(step.at.line);
            }
            (Verdict::Fail, Some(line), _) if step.after_growth => {
                return unobserved(Verdict::Blocked, format!("the growth at line {line} was refused"));
            }
            _ => {}
        }
        judgement
    }

    /// The judgement of a step that names what is not there.
    fn unmet(&self, step: &Step) -> Option<Judgement> {
        let (line, verdict) = step.uses.iter().find_map(|id| self.gone.get(id))?;
        Some(match verdict {
            Verdict::Unsupported => unobserved(Verdict::Unsupported, format!("it needs what line {line} makes")),
            _ => unobserved(Verdict::Blocked, format!("line {line} did not make what it needs")),
        })
    }
}

/// Why what is not as expected is no failure.
const NOT_BINDING: &str = "the specification leaves it open, or to the implementation";

fn unobserved(verdict: Verdict, reason: String) -> Judgement {
    Judgement { verdict, observed: None, reason: Some(reason) }
}

/// The judgement by what is expected, and by the bound on declarations where one holds.
fn observed(step: &Step, expectation: &Expectation, observation: &Observation, bound: Option<&Bound>) -> Judgement {
    let (verdict, reason) = match (compare(step, expectation, observation), observation) {
        (Comparison::AsExpected, _) => return Judgement { verdict: Verdict::Pass, observed: None, reason: None },
        (_, Observation::Unsupported { .. }) => (Verdict::Unsupported, None),
        (_, Observation::Rejected { .. } | Observation::Refused { .. }) if let Some(Bound::Beyond(why)) = bound => {
            (Verdict::Limit, Some(why.clone()))
        }
        (Comparison::Refused, _) if step.refusable => (Verdict::Limit, None),
        // Without a tag that allows it, -1 is one of the values that the script takes.
        (Comparison::Refused, Observation::Values(_)) => {
            return Judgement { verdict: Verdict::Pass, observed: None, reason: None };
        }
        (_, Observation::Rejected { .. }) if matches!(bound, Some(Bound::Within)) => (Verdict::Fail, None),
        (_, _) if !step.binding => (Verdict::Limit, Some(NOT_BINDING.to_owned())),
        (_, _) => (Verdict::Fail, None),
    };
    Judgement { verdict, observed: Some(observation.to_string()), reason }
}

/// How an observation compares to an expectation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Comparison {
    AsExpected,
    /// A resource was refused, in the way in which this has to be said.
    Refused,
    Otherwise,
}

fn compare(step: &Step, expectation: &Expectation, observation: &Observation) -> Comparison {
    let as_expected = match (expectation, observation) {
        // A growth by the host that must fail, and one that may, look alike.
        (
            Expectation::Error,
            Observation::Refused { .. } | Observation::OutOfRange { .. } | Observation::Rejected { .. },
        ) => true,
        (_, Observation::Refused { .. }) => return Comparison::Refused,
        (Expectation::Returns(patterns), Observation::Values(values)) => {
            let as_expected = patterns.len() == values.len()
                && patterns.iter().zip(values).all(|(pattern, value)| pattern.matches(*value));
            let refused = patterns.iter().zip(values).any(|(pattern, value)| pattern.is_refused_growth(*value));
            if as_expected && refused {
                return Comparison::Refused;
            }
            as_expected
        }
        (Expectation::Success, Observation::Finished(observed)) => {
            let commands = |nested: &Step| nested.question.commands(Form::ON_THREADS).len();
            let commands: usize = step.nested.iter().map(commands).sum();
            step.kind == Kind::Wait && observed.len() == commands
        }
        (Expectation::Success, Observation::Done | Observation::Values(_) | Observation::Pages(_)) => {
            step.kind != Kind::Wait
        }
        (Expectation::Pages(expected), Observation::Pages(pages)) => pages == expected,
        (Expectation::Byte(expected), Observation::Byte(byte)) => byte == expected,
        (Expectation::Type(expected), Observation::Type(ty)) => ty == expected,
        (Expectation::Trap(expected), Observation::Trap { kind, .. }) => {
            expected.is_none_or(|expected| *kind == expected || *kind == TrapKind::Unknown)
        }
        (Expectation::Suspension, Observation::Trap { kind: TrapKind::Unknown, .. }) => true,
        (Expectation::Malformed | Expectation::Invalid, Observation::Rejected { .. }) if step.either_phase => true,
        (Expectation::Malformed, Observation::Rejected { phase, .. }) => *phase != Phase::Invalid,
        (Expectation::Invalid, Observation::Rejected { phase, .. }) => *phase != Phase::Malformed,
        (Expectation::Exception, Observation::Exception { .. })
        | (Expectation::Exhaustion, Observation::Exhausted { .. })
        | (Expectation::Unlinkable, Observation::Unlinkable { .. }) => true,
        _ => false,
    };
    if as_expected { Comparison::AsExpected } else { Comparison::Otherwise }
}

#[cfg(test)]
mod host_tests;
#[cfg(test)]
mod profile_tests;
#[cfg(test)]
mod tests;
