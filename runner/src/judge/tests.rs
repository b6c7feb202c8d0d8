//! Judging, verdict by verdict.

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
        id = "BOUNDED"
        strength = "implementation-defined"
        refusable = true
        section = "s"
        link = "https://example.org"
        sentence = "s"

        [requirement.profile.web]
        declared_pages = 100
        memories = 2
        link = "https://example.org"
        sentence = "The web has bounds."

        [[requirement]]
        id = "OPEN"
        strength = "open"
        refusable = false
        section = "s"
        link = "https://example.org"
        sentence = "s"
    "#;

pub(super) fn plan(text: &str) -> Plan {
    plan_of("x.wast", text)
}

/// The plan of a script of that name, which tells its form.
pub(super) fn plan_of(name: &'static str, text: &str) -> Plan {
    let catalogue = Catalogue::parse(CATALOGUE).unwrap();
    let source = Source { name: name.into(), text: text.to_owned().into() };
    let script = Script::read(source, Origin::User, &catalogue).unwrap();
    Plan::new(&script, &catalogue).unwrap()
}

pub(super) fn execution(outcomes: impl IntoIterator<Item = Outcome>) -> Execution {
    Execution {
        spectest: None,
        steps: outcomes.into_iter().map(|outcome| (outcome, Vec::new())).collect(),
        profile: None,
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
    let plan =
        plan("(module $a (memory i64 0) (func (export \"f\")))\n(invoke \"f\")\n(module (import \"b\" \"f\" (func)))");
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
    let judged =
        judge(&plan, &execution([Outcome::Observed(Observation::rejected("")), missing(), missing(), done(), done()]));
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
    judge(&plan(THREAD), &Execution { spectest: None, steps, profile: None, last_words: None })
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
    let judgements = judge(&plan(THREAD), &Execution { spectest: None, steps, profile: None, last_words: None });
    let (passed, unsupported) = (Verdict::Pass, Verdict::Unsupported);
    assert_eq!(
        verdicts(&judgements),
        [passed, unsupported, passed, unsupported, unsupported, unsupported, unsupported]
    );
}
