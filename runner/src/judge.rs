//! What the judge makes of what was observed. The catalogue decides, not the script.

use std::collections::BTreeMap;

use memlimits_engines::{Observation, Phase, Stage, ThreadId, TrapKind};
use memlimits_reports::Verdict;
use memlimits_suite::Kind;

use crate::{
    execute::{Execution, Outcome},
    link::Cause,
    plan::{Expectation, Form, Id, Plan, Step},
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
    let mut fates = Fates::default();
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
struct Fates {
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

impl Fates {
    /// Judges the directives on the thread that a step waits for. What they name is in the thread's own store.
    fn judge_thread(&mut self, wait: &Step, waited: &Judgement, nested: &[Outcome]) -> Vec<Judgement> {
        let mut thread = Self { ended: self.ended, refused: self.refused, ..Self::default() };
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
                    None => "the thread did not get this far".into(),
                },
            ),
            (Outcome::Observed(_), Some(unmet)) => unmet,
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
        let judgement = observed(step, expectation, observation);
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

fn unobserved(verdict: Verdict, reason: String) -> Judgement {
    Judgement { verdict, observed: None, reason: Some(reason) }
}

fn observed(step: &Step, expectation: &Expectation, observation: &Observation) -> Judgement {
    let (verdict, reason) = match (compare(step, expectation, observation), observation) {
        (Comparison::AsExpected, _) => return Judgement { verdict: Verdict::Pass, observed: None, reason: None },
        (_, Observation::Unsupported { .. }) => (Verdict::Unsupported, None),
        (Comparison::Refused, _) if step.refusable => (Verdict::Limit, None),
        // Without a tag that allows it, -1 is one of the values that the script takes.
        (Comparison::Refused, Observation::Values(_)) => {
            return Judgement { verdict: Verdict::Pass, observed: None, reason: None };
        }
        (_, _) if !step.binding => {
            (Verdict::Limit, Some("the specification leaves it open, or to the implementation".to_owned()))
        }
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
#[path = "judge_host_tests.rs"]
mod host_tests;

#[cfg(test)]
mod tests {
    use memlimits_engines::{InstanceId, Stage, Value};
    use memlimits_suite::{Catalogue, Origin, Script, Source};

    use super::*;

    const CATALOGUE: &str = r#"
        [[requirement]]
        id = "MUST"
        strength = "must"
        refusable = false
        section = "s"
        link = "https://example.org"
        sentence = "s"

        [[requirement]]
        id = "MUST-OR-REFUSE"
        strength = "must"
        refusable = true
        section = "s"
        link = "https://example.org"
        sentence = "s"

        [[requirement]]
        id = "EITHER-PHASE"
        strength = "must"
        either_phase = true
        section = "s"
        link = "https://example.org"
        sentence = "s"

        [[requirement]]
        id = "AFTER-GROWTH"
        strength = "must"
        after_growth = true
        section = "s"
        link = "https://example.org"
        sentence = "s"

        [[requirement]]
        id = "OPEN"
        strength = "open"
        refusable = false
        section = "s"
        link = "https://example.org"
        sentence = "s"
    "#;

    pub(super) fn plan(text: &str) -> Plan {
        let catalogue = Catalogue::parse(CATALOGUE).unwrap();
        let source = Source { name: "x.wast".into(), text: text.to_owned().into() };
        let script = Script::read(source, Origin::User, &catalogue).unwrap();
        Plan::new(&script, &catalogue).unwrap()
    }

    pub(super) fn execution(outcomes: impl IntoIterator<Item = Outcome>) -> Execution {
        Execution {
            spectest: None,
            steps: outcomes.into_iter().map(|outcome| (outcome, Vec::new())).collect(),
            last_words: None,
        }
    }

    /// The verdict of a call under these tags that expects this and sees that.
    fn call(tags: &str, expected: &str, observation: Observation) -> Verdict {
        let plan = plan(&format!(
            "(module (func (export \"f\")))\n{}\n({expected})",
            if tags.is_empty() { String::new() } else { format!(";;@ {tags}") },
        ));
        let outcomes = [Outcome::Observed(Observation::Done), Outcome::Observed(observation)];
        judge(&plan, &execution(outcomes))[1].verdict
    }

    /// The verdict of a module of that form.
    fn module(tags: &str, form: &str, observation: Observation) -> Verdict {
        let plan = plan(&format!("{}\n({form})", if tags.is_empty() { String::new() } else { format!(";;@ {tags}") }));
        judge(&plan, &execution([Outcome::Observed(observation)]))[0].verdict
    }

    pub(super) fn i32(value: i32) -> Observation {
        Observation::Values(vec![Value::I32(value)])
    }

    pub(super) const GROW: &str = "assert_return (invoke \"f\") (either (i32.const 1) (i32.const -1))";
    const PLAIN: &str = "assert_return (invoke \"f\") (i32.const 1)";
    const TRAP: &str = "assert_trap (invoke \"f\") \"out of bounds memory access\"";
    const MALFORMED: &str = "assert_malformed (module binary \"\") \"unexpected end\"";
    const INVALID: &str = "assert_invalid (module (memory 1 0)) \"size minimum\"";
    const UNLINKABLE: &str = "assert_unlinkable (module) \"unknown import\"";

    #[test]
    fn pass_is_what_the_script_expects() {
        assert_eq!(call("MUST", PLAIN, i32(1)), Verdict::Pass);
        assert_eq!(call("MUST", GROW, i32(1)), Verdict::Pass);
        assert_eq!(call("MUST", "assert_return (invoke \"f\")", Observation::Values(vec![])), Verdict::Pass);
        assert_eq!(call("MUST", "invoke \"f\"", i32(7)), Verdict::Pass);
    }

    #[test]
    fn fail_is_anything_else() {
        assert_eq!(call("MUST", PLAIN, i32(2)), Verdict::Fail);
        assert_eq!(call("MUST", PLAIN, Observation::Values(vec![])), Verdict::Fail);
        assert_eq!(call("MUST", PLAIN, Observation::Values(vec![Value::I64(1)])), Verdict::Fail);
        assert_eq!(call("MUST", PLAIN, Observation::trap(TrapKind::Unknown, "")), Verdict::Fail);
        assert_eq!(call("MUST", PLAIN, Observation::no_export("function", "f")), Verdict::Fail);
        assert_eq!(call("MUST", PLAIN, Observation::missing("instance 1")), Verdict::Fail);
        assert_eq!(call("MUST-OR-REFUSE", GROW, i32(0)), Verdict::Fail);
        assert_eq!(call("MUST-OR-REFUSE", GROW, Observation::trap(TrapKind::Terminated, "")), Verdict::Fail);
        assert_eq!(call("MUST", "invoke \"f\"", Observation::exhausted("")), Verdict::Fail);
    }

    #[test]
    fn limit_is_a_refusal_where_one_is_allowed() {
        assert_eq!(call("MUST-OR-REFUSE", GROW, i32(-1)), Verdict::Limit);
        // Among several tags, any that allows it is enough.
        assert_eq!(call("MUST MUST-OR-REFUSE", GROW, i32(-1)), Verdict::Limit);
        // A growth that must fail is written plainly, and then -1 is just what is expected.
        assert_eq!(call("MUST-OR-REFUSE", "assert_return (invoke \"f\") (i32.const -1)", i32(-1)), Verdict::Pass);
        assert_eq!(call("MUST-OR-REFUSE", PLAIN, i32(-1)), Verdict::Fail);
        // Without a tag the script is taken literally: -1 is one of the values that it takes.
        assert_eq!(call("", GROW, i32(-1)), Verdict::Pass);

        let refused = || Observation::refused(Stage::Instantiation, "");
        assert_eq!(module("MUST-OR-REFUSE", "module (memory 1)", refused()), Verdict::Limit);
        assert_eq!(module("MUST", "module (memory 1)", refused()), Verdict::Fail);
        assert_eq!(module("", "module (memory 1)", refused()), Verdict::Fail);
        assert_eq!(module("MUST-OR-REFUSE", "module (memory 1)", Observation::rejected("")), Verdict::Fail);
        assert_eq!(module("MUST-OR-REFUSE", "assert_trap (module (memory 1)) \"out\"", refused()), Verdict::Limit);
    }

    #[test]
    fn what_presumes_a_growth_is_blocked_by_a_refused_one() {
        let plan = plan(&format!(
            "(module (func (export \"f\")))\n;;@ MUST-OR-REFUSE\n({GROW})\n;;@ AFTER-GROWTH\n({PLAIN})\n({PLAIN})\n;;@ MUST\n({PLAIN})"
        ));
        let verdicts = |grown: i32| -> Vec<Verdict> {
            let outcomes = [grown, 1, 0, 0].map(|value| Outcome::Observed(i32(value)));
            let outcomes = std::iter::once(Outcome::Observed(Observation::Done)).chain(outcomes);
            judge(&plan, &execution(outcomes)).iter().skip(1).map(|judgement| judgement.verdict).collect()
        };
        assert_eq!(verdicts(1), [Verdict::Pass, Verdict::Pass, Verdict::Fail, Verdict::Fail]);
        assert_eq!(verdicts(-1), [Verdict::Limit, Verdict::Pass, Verdict::Blocked, Verdict::Fail]);
    }

    #[test]
    fn an_open_question_fails_nobody() {
        assert_eq!(call("OPEN", PLAIN, i32(2)), Verdict::Limit);
        assert_eq!(call("OPEN", PLAIN, i32(1)), Verdict::Pass);
        assert_eq!(call("OPEN MUST", PLAIN, i32(2)), Verdict::Fail);
    }

    #[test]
    fn traps_are_compared_by_kind() {
        assert_eq!(call("MUST", TRAP, Observation::trap(TrapKind::MemoryOutOfBounds, "")), Verdict::Pass);
        assert_eq!(call("MUST", TRAP, Observation::trap(TrapKind::Unknown, "")), Verdict::Pass);
        assert_eq!(call("MUST", TRAP, Observation::trap(TrapKind::Unreachable, "")), Verdict::Fail);
        assert_eq!(call("MUST", TRAP, i32(0)), Verdict::Fail);
        let unknown = "assert_trap (invoke \"f\") \"a message of tomorrow\"";
        assert_eq!(call("MUST", unknown, Observation::trap(TrapKind::Unreachable, "")), Verdict::Pass);
    }

    #[test]
    fn phases_are_compared_where_the_engine_tells_them() {
        let rejected = |phase| Observation::Rejected { phase, message: String::new() };
        for (form, phase, verdict) in [
            (MALFORMED, Phase::Malformed, Verdict::Pass),
            (MALFORMED, Phase::Undistinguished, Verdict::Pass),
            (MALFORMED, Phase::Invalid, Verdict::Fail),
            (INVALID, Phase::Invalid, Verdict::Pass),
            (INVALID, Phase::Undistinguished, Verdict::Pass),
            (INVALID, Phase::Malformed, Verdict::Fail),
            (UNLINKABLE, Phase::Undistinguished, Verdict::Fail),
        ] {
            assert_eq!(module("MUST", form, rejected(phase)), verdict, "{form} {phase:?}");
        }
        assert_eq!(module("EITHER-PHASE MUST", INVALID, rejected(Phase::Malformed)), Verdict::Pass);
        assert_eq!(module("EITHER-PHASE", INVALID, Observation::Done), Verdict::Fail);
        assert_eq!(module("MUST", INVALID, Observation::Done), Verdict::Fail);
        assert_eq!(module("MUST", UNLINKABLE, Observation::unlinkable("")), Verdict::Pass);
        assert_eq!(module("MUST", UNLINKABLE, Observation::Done), Verdict::Fail);
    }

    #[test]
    fn other_expectations() {
        let exhaustion = "assert_exhaustion (invoke \"f\") \"call stack exhausted\"";
        assert_eq!(call("MUST", exhaustion, Observation::exhausted("")), Verdict::Pass);
        assert_eq!(call("MUST", exhaustion, Observation::trap(TrapKind::Unknown, "")), Verdict::Fail);
        let exception = "assert_exception (invoke \"f\")";
        assert_eq!(call("MUST", exception, Observation::exception("")), Verdict::Pass);
        assert_eq!(call("MUST", exception, i32(0)), Verdict::Fail);
    }

    #[test]
    fn unsupported_is_never_a_pass_and_never_a_failure() {
        assert_eq!(call("MUST", PLAIN, Observation::unsupported("")), Verdict::Unsupported);
        let plan = plan(
            "(module $a (memory i64 0) (func (export \"f\")))\n(invoke \"f\")\n(module (import \"b\" \"f\" (func)))",
        );
        let judged = judge(
            &plan,
            &execution([
                Outcome::NotAsked("no memory64".into()),
                // The engine was asked all the same, say by an adapter without a probe.
                Outcome::Observed(Observation::missing("instance 1")),
                Outcome::Observed(Observation::unlinkable("")),
            ]),
        );
        assert_eq!(judged[0].verdict, Verdict::Unsupported);
        assert_eq!(judged[1].verdict, Verdict::Unsupported);
        assert_eq!(judged[1].reason.as_deref(), Some("it needs what line 1 makes"));
        assert_eq!(judged[2].verdict, Verdict::Fail);
    }

    #[test]
    fn blocked_is_what_names_something_that_is_not_there() {
        let plan = plan(
            "(module $a (func (export \"f\")))\n(register \"a\" $a)\n(module $b (import \"a\" \"f\" (func)))\n(module $c (func (export \"f\")))\n(invoke $c \"f\")",
        );
        let missing = || Outcome::Observed(Observation::missing("instance 1"));
        let done = || Outcome::Observed(Observation::Done);
        let judged = judge(
            &plan,
            &execution([Outcome::Observed(Observation::rejected("")), missing(), missing(), done(), done()]),
        );
        let verdicts: Vec<Verdict> = judged.iter().map(|judgement| judgement.verdict).collect();
        assert_eq!(verdicts, [Verdict::Fail, Verdict::Blocked, Verdict::Blocked, Verdict::Pass, Verdict::Pass]);
        assert_eq!(judged[2].reason.as_deref(), Some("line 1 did not make what it needs"));
    }

    #[test]
    fn a_wrong_value_never_blocks() {
        let plan = plan(
            "(module (func (export \"f\")))\n(assert_return (invoke \"f\") (i32.const 1))\n(assert_return (invoke \"f\") (i32.const 1))",
        );
        let judged = judge(
            &plan,
            &execution([Outcome::Observed(Observation::Done), Outcome::Observed(i32(0)), Outcome::Observed(i32(1))]),
        );
        assert_eq!(judged[1].verdict, Verdict::Fail);
        assert_eq!(judged[2].verdict, Verdict::Pass);
    }

    #[test]
    fn an_end_is_blamed_on_the_first_directive_without_an_answer() {
        let plan = plan("(module (func (export \"f\")))\n(invoke \"f\")\n(invoke \"f\")");
        for (cause, verdict) in [
            (Cause::Crash("signal 11 (SIGSEGV)".into()), Verdict::Crash),
            (Cause::Timeout(std::time::Duration::from_secs(1)), Verdict::Timeout),
            (Cause::Memory(1 << 30), Verdict::Memory),
        ] {
            let judged = judge(
                &plan,
                &execution([Outcome::Observed(Observation::Done), Outcome::Ended(cause), Outcome::NotReached]),
            );
            assert_eq!(judged[0].verdict, Verdict::Pass);
            assert_eq!(judged[1].verdict, verdict);
            assert_eq!(judged[2].verdict, Verdict::Blocked);
            assert_eq!(judged[2].reason.as_deref(), Some("the engine ended at line 2"));
        }
    }

    #[test]
    fn ids_are_what_the_plan_says() {
        let plan = plan("(module $a (func (export \"f\")))\n(invoke $a \"f\")");
        assert_eq!(plan.steps[0].makes, plan.steps[1].uses.first().copied());
        assert!(matches!(plan.steps[0].makes, Some(Id::Instance(InstanceId(_)))));
    }

    /// A script with a thread of three directives: lines 1 to 6, the last of which waits.
    const THREAD: &str = r#"(module $m (memory (export "m") 1 1 shared))
;;@ MUST-OR-REFUSE
(thread $t (shared (module $m))
  (module (memory 1) (func (export "f"))) (assert_return (invoke "f")) (assert_return (invoke "f") (i32.const 1)))
(module)
(wait $t)"#;

    /// The judgements of [`THREAD`], from what came of the module before the end, of the end and of its directives.
    fn thread(before: Outcome, waited: Outcome, nested: [Outcome; 3]) -> Vec<Judgement> {
        let done = || (Outcome::Observed(Observation::Done), Vec::new());
        let steps = vec![done(), done(), (before, Vec::new()), (waited, nested.to_vec())];
        judge(&plan(THREAD), &Execution { spectest: None, steps, last_words: None })
    }

    fn verdicts(judgements: &[Judgement]) -> Vec<Verdict> {
        judgements.iter().map(|judgement| judgement.verdict).collect()
    }

    fn finished(observations: usize) -> Outcome {
        Outcome::Observed(Observation::Finished(vec![Observation::Done; observations]))
    }

    #[test]
    fn a_thread_is_judged_directive_by_directive() {
        use Verdict::{Blocked, Fail, Limit, Pass};
        let observed = Outcome::Observed;
        let done = || observed(Observation::Done);
        let values = |values| observed(Observation::Values(values));
        let as_expected = [done(), values(vec![]), values(vec![Value::I32(2)])];
        assert_eq!(verdicts(&thread(done(), finished(4), as_expected)), [Pass, Pass, Pass, Pass, Pass, Pass, Fail]);
        let refused = observed(Observation::refused(Stage::Instantiation, ""));
        let missing = || observed(Observation::missing("instance 5"));
        let judgements = thread(done(), finished(4), [refused, missing(), missing()]);
        assert_eq!(verdicts(&judgements), [Pass, Pass, Pass, Pass, Limit, Blocked, Blocked]);
    }

    #[test]
    fn a_thread_that_does_not_answer_for_each_command_fails() {
        use Verdict::{Blocked, Fail, Pass};
        let not_reached = || [const { Outcome::NotReached }; 3];
        let done = || Outcome::Observed(Observation::Done);
        for waited in [finished(3), finished(5), finished(0), done()] {
            let judgements = thread(done(), waited, not_reached());
            assert_eq!(verdicts(&judgements), [Pass, Pass, Pass, Fail, Blocked, Blocked, Blocked]);
        }
        // Nothing but a wait finishes.
        assert_eq!(verdicts(&thread(finished(0), finished(4), not_reached()))[2], Fail);
    }

    #[test]
    fn where_threads_ran_the_end_says_so() {
        use Verdict::{Blocked, Crash, Pass};
        let not_reached = || [const { Outcome::NotReached }; 3];
        let ended = || Outcome::Ended(Cause::Crash("signal 11".into()));
        let why = "the thread that line 3 started was running";
        let judgements = thread(Outcome::Observed(Observation::Done), ended(), not_reached());
        assert_eq!(verdicts(&judgements), [Pass, Pass, Pass, Crash, Blocked, Blocked, Blocked]);
        assert_eq!(judgements[3].reason.as_deref(), Some(why));
        assert_eq!(judgements[4].reason.as_deref(), Some("the engine ended at line 6"));
        let judgements = thread(ended(), Outcome::NotReached, not_reached());
        assert_eq!(verdicts(&judgements), [Pass, Pass, Crash, Blocked, Blocked, Blocked, Blocked]);
        assert_eq!(judgements[2].reason.as_deref(), Some(why));
    }

    #[test]
    fn a_thread_that_there_is_not_is_unsupported_with_all_its_directives() {
        let unsupported = Outcome::Observed(Observation::unsupported("threads"));
        let done = (Outcome::Observed(Observation::Done), Vec::new());
        let missing = Outcome::Observed(Observation::missing("thread 3"));
        let steps = vec![
            done.clone(),
            (unsupported, Vec::new()),
            done,
            (missing, vec![Outcome::NotReached, Outcome::NotReached, Outcome::NotReached]),
        ];
        let judgements = judge(&plan(THREAD), &Execution { spectest: None, steps, last_words: None });
        let (passed, unsupported) = (Verdict::Pass, Verdict::Unsupported);
        assert_eq!(
            verdicts(&judgements),
            [passed, unsupported, passed, unsupported, unsupported, unsupported, unsupported]
        );
    }
}
