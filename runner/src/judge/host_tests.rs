//! Judging what the host does with memories, and what depends on a growth.

use memlimits_engines::Stage;

use super::{
    tests::{GROW, execution, i32, plan},
    *,
};

/// The verdicts of a script about the host's memory, of which the growth at the third line observes this and the
/// size after it that.
fn growth_and_size(tags: &str, growth: Observation, size: u64) -> (Verdict, Verdict) {
    let plan = plan(&format!(
        ";;@ {tags}\n(mem_alloc $m (memory 1))\n(assert_return (mem_grow $m 1) 1)\n\
         (assert_return (mem_size $m) (grown 2 refused 1))"
    ));
    let outcomes = [Observation::Done, growth, Observation::Pages(size)].map(Outcome::Observed);
    let judged = judge(&plan, &execution(outcomes));
    (judged[1].verdict, judged[2].verdict)
}

#[test]
fn what_follows_a_growth_by_the_host_depends_on_it() {
    let refused = || Observation::refused(Stage::Growth, "no");
    let old = Observation::Pages(1);
    assert_eq!(growth_and_size("MUST-OR-REFUSE", old.clone(), 2), (Verdict::Pass, Verdict::Pass));
    assert_eq!(growth_and_size("MUST-OR-REFUSE", old, 1), (Verdict::Pass, Verdict::Fail));
    assert_eq!(growth_and_size("MUST-OR-REFUSE", refused(), 1), (Verdict::Limit, Verdict::Pass));
    assert_eq!(growth_and_size("MUST-OR-REFUSE", refused(), 2), (Verdict::Limit, Verdict::Fail));
    assert_eq!(growth_and_size("MUST", refused(), 1), (Verdict::Fail, Verdict::Pass));
    let wrong = Observation::Pages(2);
    assert_eq!(growth_and_size("MUST-OR-REFUSE", wrong, 2), (Verdict::Fail, Verdict::Blocked));
}

#[test]
fn what_follows_a_growth_by_an_instruction_may_depend_on_it() {
    let verdict = |growth: i32, size: i32| {
        let plan = plan(&format!(
            "(module (func (export \"f\")))\n;;@ MUST-OR-REFUSE\n({GROW})\n\
             (assert_return (invoke \"f\") (grown (i32.const 2) refused (i32.const 1)))"
        ));
        let outcomes = [Observation::Done, i32(growth), i32(size)].map(Outcome::Observed);
        judge(&plan, &execution(outcomes))[2].verdict
    };
    assert_eq!(verdict(1, 2), Verdict::Pass);
    assert_eq!(verdict(1, 1), Verdict::Fail);
    assert_eq!(verdict(-1, 1), Verdict::Pass);
    assert_eq!(verdict(-1, 2), Verdict::Fail);
    assert_eq!(verdict(7, 2), Verdict::Blocked);
}

#[test]
fn an_error_of_the_host_is_whichever_its_function_has() {
    let verdict = |form: &str, observation: Observation| {
        let plan = plan(&format!(";;@ MUST\n(mem_alloc $m (memory 1))\n({form})"));
        judge(&plan, &execution([Observation::Done, observation].map(Outcome::Observed)))[1].verdict
    };
    let beyond = || Observation::out_of_range("no");
    let refused = || Observation::refused(Stage::Growth, "no");
    assert_eq!(verdict("assert_error (mem_read $m 65536)", beyond()), Verdict::Pass);
    assert_eq!(verdict("assert_error (mem_read $m 65536)", Observation::Byte(0)), Verdict::Fail);
    assert_eq!(verdict("assert_error (mem_grow $m 65536)", refused()), Verdict::Pass);
    assert_eq!(verdict("assert_error (mem_grow $m 65536)", Observation::Pages(1)), Verdict::Fail);
    assert_eq!(verdict("assert_error (mem_alloc (memory 2 1))", Observation::rejected("no")), Verdict::Pass);
    assert_eq!(verdict("assert_error (mem_alloc (memory 2 1))", Observation::Done), Verdict::Fail);
    assert_eq!(verdict("assert_return (mem_read $m 0) 0", beyond()), Verdict::Fail);
    assert_eq!(verdict("assert_return (mem_read $m 0) 7", Observation::Byte(7)), Verdict::Pass);
    assert_eq!(verdict("assert_return (mem_write $m 0 7)", Observation::Done), Verdict::Pass);
    assert_eq!(verdict("assert_return (mem_grow $m 1)", Observation::Pages(1)), Verdict::Pass);
    let unsupported = Observation::unsupported("no");
    assert_eq!(verdict("assert_error (mem_read $m 65536)", unsupported), Verdict::Unsupported);
}

/// A `module` that was rejected is no instance and no module, and only of its instance is it said that the step makes it.
#[test]
fn what_a_module_declares_is_blocked_where_there_is_no_module() {
    let plan = plan(
        "(module (memory (export \"m\") 1))\n;;@ MUST\n(assert_return (module_exports \"m\") (memory 1))\n\
         (assert_return (module_exports \"m\") (memory 1 2))",
    );
    let of = memlimits_engines::MemoryType::new(memlimits_engines::AddressType::I32, 1, None);
    let verdicts = |outcomes: [Observation; 3]| -> Vec<Verdict> {
        let judged = judge(&plan, &execution(outcomes.map(Outcome::Observed)));
        judged.into_iter().map(|judgement| judgement.verdict).collect()
    };
    let missing = || Observation::missing("module 0");
    let rejected = verdicts([Observation::rejected("no"), missing(), missing()]);
    assert_eq!(rejected, [Verdict::Fail, Verdict::Blocked, Verdict::Blocked]);
    // A validator makes no instance, and still says what the module declares.
    let validated = verdicts([Observation::unsupported("no"), Observation::Type(of), Observation::Type(of)]);
    assert_eq!(validated, [Verdict::Unsupported, Verdict::Pass, Verdict::Fail]);
    let other = verdicts([Observation::Done, Observation::no_export("memory", "m"), Observation::unsupported("no")]);
    assert_eq!(other, [Verdict::Pass, Verdict::Fail, Verdict::Unsupported]);
}
