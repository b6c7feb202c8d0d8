//! Judging by the limits of an embedding.

use memlimits_engines::Stage;

use super::{
    tests::{execution, plan},
    *,
};

/// The judgement of a directive of that form under these tags, on an engine of that profile.
fn judged(profile: Option<&str>, tags: &str, form: &str, observation: Observation) -> Judgement {
    let plan = plan(&format!("{tags}\n({form})"));
    let execution = Execution { profile: profile.map(str::to_owned), ..execution([Outcome::Observed(observation)]) };
    judge(&plan, &execution).remove(0)
}

fn rejected(profile: Option<&str>, tags: &str, form: &str) -> Verdict {
    judged(profile, tags, form, Observation::rejected("too much")).verdict
}

const MUST: &str = ";;@ MUST";
const BOUNDED: &str = ";;@ BOUNDED";

#[test]
fn beyond_the_bound_a_rejection_is_a_limit() {
    let form = "module (memory i64 0 101)";
    let judgement = judged(Some("web"), MUST, form, Observation::rejected(""));
    assert_eq!(judgement.verdict, Verdict::Limit);
    assert_eq!(judgement.reason.as_deref(), Some("The web has bounds."));
    for form in [
        form,
        "module (memory i64 101)",
        "module (import \"m\" \"m\" (memory i64 101))",
        "module (memory 0) (memory 0) (memory 0)",
        "module (import \"m\" \"m\" (memory 0)) (memory 0) (memory 0)",
        "assert_unlinkable (module (import \"m\" \"m\" (memory i64 0 101))) \"unknown import\"",
        "assert_trap (module (memory i64 101)) \"unreachable\"",
        "mem_alloc (memory i64 0 101)",
    ] {
        assert_eq!(rejected(Some("web"), MUST, form), Verdict::Limit, "{form}");
        let refused = judged(Some("web"), MUST, form, Observation::refused(Stage::Validation, ""));
        assert_eq!(refused.verdict, Verdict::Limit, "{form}");
        for elsewhere in [None, Some("desert")] {
            assert_eq!(rejected(elsewhere, MUST, form), Verdict::Fail, "{form}");
        }
    }
}

#[test]
fn at_or_below_the_bound_a_rejection_is_a_failure() {
    for form in ["module (memory i64 100 100)", "module (memory 101 65536)", "module (memory 0) (memory 0)"] {
        assert_eq!(rejected(Some("web"), MUST, form), Verdict::Fail, "{form}");
        // The requirement itself leaves it to the engine; the embedding does not.
        assert_eq!(rejected(Some("web"), BOUNDED, form), Verdict::Fail, "{form}");
        assert_eq!(rejected(None, BOUNDED, form), Verdict::Limit, "{form}");
    }
    let refused = judged(Some("web"), BOUNDED, "module (memory i64 100)", Observation::refused(Stage::Allocation, ""));
    assert_eq!(refused.verdict, Verdict::Limit, "resources may be refused as everywhere");
}

#[test]
fn a_bound_excuses_nothing_else() {
    let form = "module (memory i64 101)";
    assert_eq!(judged(Some("web"), MUST, form, Observation::Done).verdict, Verdict::Pass);
    assert_eq!(judged(Some("web"), MUST, form, Observation::unlinkable("")).verdict, Verdict::Fail);
    let invalid = "assert_invalid (module (memory i64 102 101)) \"\"";
    assert_eq!(rejected(Some("web"), MUST, invalid), Verdict::Pass);
    assert_eq!(judged(Some("web"), MUST, invalid, Observation::Done).verdict, Verdict::Fail);
    // Without tags, a script is judged by what it says.
    assert_eq!(rejected(Some("web"), "", form), Verdict::Fail);
}

#[test]
fn the_catalogue_has_the_bounds_of_the_js_api() {
    let catalogue = memlimits_suite::Catalogue::builtin();
    let text = |pages: u64| format!(";;@ VAL-CAP64-MAX\n(module (memory i64 0 {pages}))");
    for (pages, verdict) in [(1 << 37, Verdict::Limit), ((1 << 37) - 1, Verdict::Fail)] {
        let source = memlimits_suite::Source { name: "x.wast".into(), text: text(pages).into() };
        let script = memlimits_suite::Script::read(source, memlimits_suite::Origin::User, catalogue).unwrap();
        let plan = Plan::new(&script, catalogue).unwrap();
        let execution =
            Execution { profile: Some("js-api".into()), ..execution([Outcome::Observed(Observation::rejected(""))]) };
        assert_eq!(judge(&plan, &execution)[0].verdict, verdict, "{pages} pages");
    }
}
