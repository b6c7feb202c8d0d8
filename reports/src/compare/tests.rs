//! Comparisons of small logs.

use super::*;
use crate::{
    log::Known,
    sample::{self, directive, interrupted, script},
    schema::{assert_keeps, validator},
    terminal::Style,
};

const PLAIN: Style = Style { width: 100, colour: false };

fn known(line: u32, verdict: Verdict) -> Directive {
    let known = Known { verdict: Verdict::Fail, reason: "known".into(), link: None, flaky: false };
    Directive { known: Some(known), ..directive(line, verdict) }
}

fn log(directives: impl Into<Vec<Directive>>) -> RunLog {
    sample::log([script("e", "grow/a.wast", directives)])
}

/// How many regressions, fixes and other changes.
fn counts(old: &RunLog, new: &RunLog) -> (usize, usize, usize) {
    let comparison = Comparison::of(old, new);
    let engine = &comparison.engines[0];
    (engine.regressions.len(), engine.fixes.len(), engine.others.len())
}

#[test]
fn a_change_is_a_regression_a_fix_or_neither() {
    use Verdict::{Blocked, Fail, Limit, Pass, Unsupported};
    let (regression, fix, other, none) = ((1, 0, 0), (0, 1, 0), (0, 0, 1), (0, 0, 0));
    let table = [
        (directive(1, Pass), directive(1, Fail), regression),
        (directive(1, Limit), directive(1, Fail), regression),
        (known(1, Fail), directive(1, Fail), regression),
        (directive(1, Fail), directive(1, Pass), fix),
        (directive(1, Fail), directive(1, Limit), fix),
        (known(1, Fail), known(1, Pass), fix),
        (directive(1, Fail), known(1, Fail), other),
        (directive(1, Pass), known(1, Fail), other),
        (directive(1, Pass), directive(1, Limit), other),
        (directive(1, Pass), directive(1, Unsupported), other),
        (directive(1, Unsupported), directive(1, Fail), other),
        (directive(1, Blocked), directive(1, Pass), other),
        (directive(1, Pass), directive(1, Pass), none),
        (known(1, Fail), known(1, Fail), none),
        (directive(1, Fail), directive(1, Fail), none),
    ];
    for (old, new, kind) in table {
        assert_eq!(counts(&log([old.clone()]), &log([new.clone()])), kind, "{old:?} to {new:?}");
    }
}

#[test]
fn a_run_compared_with_itself_has_no_change() {
    let log = sample::every_verdict();
    let comparison = Comparison::of(&log, &log);
    assert!(comparison.notes.is_empty() && comparison.new.is_empty() && comparison.gone.is_empty());
    let unchanged: usize = comparison.engines.iter().map(|engine| engine.unchanged).sum();
    assert_eq!(unchanged as u64, log.footer().totals.sum());
    assert_eq!(comparison.regressions(), 0);
}

#[test]
fn every_directive_of_both_runs_is_accounted_for() {
    let (old, new) = (sample::every_verdict(), log([directive(1, Verdict::Pass)]));
    for (one, other) in [(&old, &new), (&old, &old), (&new, &old)] {
        let comparison = Comparison::of(one, other);
        for changes in &comparison.engines {
            let compared = changes.regressions.len() + changes.fixes.len() + changes.others.len() + changes.unchanged;
            let of = |log: &RunLog| -> usize {
                log.scripts()
                    .iter()
                    .filter(|entry| entry.engine == changes.now.id)
                    .map(|entry| entry.directives.len())
                    .sum()
            };
            assert_eq!(compared, of(one));
        }
    }
}

#[test]
fn engines_and_scripts_come_and_go() {
    let pass = || directive(1, Verdict::Pass);
    let old = sample::log([script("a", "x.wast", [pass()]), script("b", "x.wast", [pass()])]);
    let new = sample::log([
        script("a", "y.wast", [pass(), directive(2, Verdict::Fail)]),
        script("c", "y.wast", [pass(), pass()]),
    ]);
    let comparison = Comparison::of(&old, &new);
    let ids = |engines: &[&Engine]| engines.iter().map(|engine| engine.id.clone()).collect::<Vec<_>>();
    assert_eq!((ids(&comparison.new), ids(&comparison.gone)), (vec!["c".to_owned()], vec!["b".to_owned()]));
    let a = &comparison.engines[0];
    assert_eq!((a.new.len(), a.gone.len(), a.new_failures().count(), comparison.regressions()), (2, 1, 1, 0));
}

#[test]
fn documents_keep_to_the_schema() {
    let validator = validator(schema());
    let old = log([directive(1, Verdict::Pass), directive(2, Verdict::Fail), directive(3, Verdict::Pass)]);
    let new = log([directive(1, Verdict::Fail), known(2, Verdict::Fail), directive(3, Verdict::Pass)]);
    let pass = || directive(1, Verdict::Pass);
    let other = sample::log([script("e", "y.wast", [pass()]), script("f", "y.wast", [pass()])]);
    let (every, interrupted) = (sample::every_verdict(), interrupted());
    for (one, other) in [(&old, &new), (&old, &other), (&other, &old), (&every, &every), (&every, &interrupted)] {
        assert_keeps(&validator, &document(one, other));
    }
    let right = document(&old, &new);
    for (place, wrong) in [
        ("/type", "diff".into()),
        ("/engines/0/regressions/0/new/verdict", "failed".into()),
        ("/engines/0/others/0/old", serde_json::Value::Null),
    ] {
        let mut document = right.clone();
        *document.pointer_mut(place).unwrap() = wrong;
        assert!(!validator.is_valid(&document), "{place}");
    }
}

fn document(old: &RunLog, new: &RunLog) -> serde_json::Value {
    serde_json::from_str(&json(&Comparison::of(old, new))).unwrap()
}

#[test]
fn what_makes_runs_hard_to_compare_is_said() {
    let old = log([directive(1, Verdict::Pass)]);
    let changed = |change: fn(&mut crate::log::Header)| {
        let mut header = old.header().clone();
        change(&mut header);
        RunLog::new(header, old.scripts().to_vec(), true).unwrap()
    };
    let notes = |new: &RunLog| Comparison::of(&old, new).notes.len();
    assert_eq!(notes(&old), 0);
    assert_eq!(notes(&changed(|header| header.suite.hash = "other".into())), 1);
    assert_eq!(notes(&changed(|header| header.selection.hash = "other".into())), 1);
    assert_eq!(notes(&changed(|header| header.host.arch = "other".into())), 1);
    // Another script, and not all of them.
    assert_eq!(notes(&interrupted()), 2);
}

#[test]
fn the_text_says_everything() {
    let old = log([directive(1, Verdict::Pass), directive(2, Verdict::Fail), directive(3, Verdict::Pass)]);
    let mut new = sample::script(
        "e",
        "grow/a.wast",
        [directive(1, Verdict::Fail), directive(2, Verdict::Pass), directive(3, Verdict::Unsupported)],
    );
    new.directives[2].reason = Some("memory64 is not there".into());
    let mut header = sample::header(std::slice::from_ref(&new));
    header.engines[0].version = "2.0.0".into();
    let new = RunLog::new(header, vec![new], true).unwrap();
    let expected = "e 1.0.0 → 2.0.0
  Regressions
    grow/a.wast:1:1  assert_return GROW-RET-OLD  ✓ pass → ✗ fail
      expected i32 1
      observed i32 -1
  Fixes
    grow/a.wast:2:1  assert_return GROW-RET-OLD  ✗ fail → ✓ pass
  Other changes
    pass → unsupported: 1 (grow/a.wast 1)
  0 directives as before

1 regression, 1 fix, 1 other change; assertions: 0 new, 0 gone, in 1 engine.
";
    assert_eq!(text(&Comparison::of(&old, &new), PLAIN), expected);
}

#[test]
fn hostile_texts_are_shown_harmlessly() {
    let (hostile, mut passes) = (sample::hostile(), sample::hostile().scripts().to_vec());
    for directive in &mut passes[0].directives {
        directive.verdict = Verdict::Pass;
    }
    let old = RunLog::new(hostile.header().clone(), passes, true).unwrap();
    let comparison = Comparison::of(&old, &hostile);
    assert_eq!(comparison.regressions(), 1);
    for shown in [text(&comparison, PLAIN), markdown(&comparison), json(&comparison)] {
        assert!(shown.len() < 10_000, "{}", shown.len());
        let bad = |character: char| character == '\u{202e}' || (character.is_control() && character != '\n');
        assert!(!shown.contains(bad), "{shown}");
    }
    assert!(!markdown(&comparison).contains("</script"));
    let parsed: serde_json::Value = serde_json::from_str(&json(&comparison)).unwrap();
    assert_eq!(parsed["regressions"], 1);
}
