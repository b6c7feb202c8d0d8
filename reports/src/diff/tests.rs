//! Differences of small logs.

use super::*;
use crate::{
    log::{Outcome, ScriptEntry},
    sample::{self, directive, script},
    schema::{assert_keeps, validator},
    terminal::Style,
};

/// A catalogue of one binding and one open requirement.
struct Catalogue;

impl Explain for Catalogue {
    fn requirement(&self, id: &str) -> Option<RequirementText<'_>> {
        let strength = if id == "OPEN" { "open" } else { "must" };
        let section = "https://example.org/spec";
        Some(RequirementText { sentence: "It is so.", strength, section, title: "spec", ..RequirementText::default() })
    }
}

fn seen(verdict: Verdict, observed: &str) -> Directive {
    let passes = verdict == Verdict::Pass || !verdict.is_judged();
    Directive { observed: (!passes).then(|| observed.to_owned()), ..directive(2, verdict) }
}

/// A log with one directive, as these engines left it. Each is on its own, unless its name has a part before a dash.
fn log(engines: &[(&str, Directive)]) -> RunLog {
    let entry = |(engine, directive): &(&str, Directive)| {
        let outcome = if directive.verdict == Verdict::Crash { Outcome::Crash } else { Outcome::Ran };
        ScriptEntry { outcome, ..script(engine, "grow/a.wast", [directive.clone()]) }
    };
    let scripts: Vec<ScriptEntry> = engines.iter().map(entry).collect();
    let mut header = sample::header(&scripts);
    for engine in &mut header.engines {
        engine.lineage = vec![engine.id.split('-').next().unwrap_or_default().to_owned()];
    }
    RunLog::new(header, scripts, true).unwrap()
}

/// What the engines did: observed, engines, lineages and word.
fn stances(log: &RunLog) -> Vec<(Option<String>, Vec<usize>, usize, Word)> {
    let differences = Differences::of(log, &Catalogue, 0..log.engines().len());
    let groups = differences.groups.iter().flat_map(|group| &group.differences);
    let stances = groups.flat_map(|difference| difference.stances.clone());
    stances.map(|stance| (stance.observed.map(str::to_owned), stance.engines, stance.lineages, stance.word)).collect()
}

#[test]
fn agreement_counts_by_lineage_and_the_judge_says_who_is_right() {
    use Verdict::{Crash, Fail, Limit, Pass};
    let log = log(&[
        ("v8-chrome", seen(Fail, "(i32.const 7)")),
        ("v8-node", seen(Fail, "(i32.const 7)")),
        ("wasmi", seen(Pass, "")),
        ("small", seen(Limit, "(i32.const -1)")),
        ("dead", seen(Crash, "signal 11 (SIGSEGV)")),
    ]);
    assert_eq!(
        stances(&log),
        [
            (None, vec![2], 1, Word::Right),
            (Some("(i32.const 7)".into()), vec![0, 1], 1, Word::Wrong),
            (Some("signal 11 (SIGSEGV)".into()), vec![4], 1, Word::NoAnswer),
            (Some("(i32.const -1)".into()), vec![3], 1, Word::Freedom),
        ]
    );
    let differences = Differences::of(&log, &Catalogue, 0..5);
    assert_eq!((differences.lineages, differences.compared, differences.differing), (4, 1, 1));
}

#[test]
fn messages_are_never_compared_and_values_always_are() {
    use Verdict::{Fail, Pass};
    let differ =
        |one: &str, other: &str| !stances(&log(&[("a", seen(Fail, one)), ("b", seen(Fail, other))])).is_empty();
    assert!(!differ("trap (unreachable): in words", "trap (unreachable): in other words"));
    assert!(!differ("rejected: a: b", "rejected: c"));
    assert!(differ("trap (unreachable): same", "trap (unknown): same"));
    assert!(differ("(i32.const 1)", "(i32.const 2)"));
    assert!(stances(&log(&[("a", seen(Pass, "")), ("b", seen(Pass, ""))])).is_empty());
}

#[test]
fn the_same_behaviour_is_no_difference_however_it_is_judged() {
    let log = log(&[("a", seen(Verdict::Fail, "rejected: x")), ("b", seen(Verdict::Limit, "rejected: y"))]);
    assert!(stances(&log).is_empty());
}

#[test]
fn what_was_not_judged_is_no_vote() {
    use Verdict::{Blocked, Fail, NotRun, Unsupported};
    for verdict in [Blocked, NotRun, Unsupported] {
        let fails = seen(Fail, "(i32.const 7)");
        let mut scripts = vec![script("a", "grow/a.wast", [fails]), script("b", "grow/a.wast", [seen(verdict, "")])];
        scripts[1].outcome = match verdict {
            NotRun => Outcome::NotRun,
            Unsupported => Outcome::Unsupported,
            _ => Outcome::Ran,
        };
        let log = sample::log(scripts);
        let differences = Differences::of(&log, &Catalogue, 0..2);
        assert_eq!((differences.compared, differences.groups.len()), (0, 0), "{verdict}");
    }
}

#[test]
fn where_the_text_leaves_it_open_nobody_is_wrong() {
    let open = |verdict, observed| Directive { requirements: vec!["OPEN".into()], ..seen(verdict, observed) };
    let log = log(&[("a", open(Verdict::Pass, "")), ("b", open(Verdict::Limit, "(i32.const 3)"))]);
    assert!(stances(&log).iter().all(|(_, _, _, word)| *word == Word::Open));
}

#[test]
fn an_untagged_script_is_no_word_of_the_specification() {
    let mut scripts = vec![
        script("a", "own.wast", [seen(Verdict::Pass, "")]),
        script("b", "own.wast", [seen(Verdict::Fail, "(i32.const 7)")]),
    ];
    scripts.iter_mut().for_each(|entry| entry.tagged = false);
    let words: Vec<Word> = stances(&sample::log(scripts)).into_iter().map(|stance| stance.3).collect();
    assert_eq!(words, [Word::AsScripted, Word::NotAsScripted]);
}

#[test]
fn only_the_engines_that_were_asked_for_are_compared() {
    use Verdict::{Fail, Pass};
    let log = log(&[("a", seen(Pass, "")), ("b", seen(Pass, "")), ("c", seen(Fail, "(i32.const 7)"))]);
    assert_eq!(Differences::of(&log, &Catalogue, [0, 1]).differing, 0);
    assert_eq!(Differences::of(&log, &Catalogue, [2, 0]).differing, 1);
    assert_eq!(Differences::of(&log, &Catalogue, [0]).compared, 0);
}

#[test]
fn alike_differences_of_a_script_are_one() {
    let entry = |engine, verdict| {
        let at = |line| Directive { line, ..seen(verdict, "(i32.const 7)") };
        script(engine, "grow/a.wast", [at(2), at(5), at(9)])
    };
    let log = sample::log([entry("a", Verdict::Pass), entry("b", Verdict::Fail)]);
    let differences = Differences::of(&log, &Catalogue, 0..2);
    assert_eq!(differences.groups[0].differences[0].places, [(2, 1), (5, 1), (9, 1)]);
    assert_eq!((differences.groups[0].differences.len(), differences.differing), (1, 3));
}

#[test]
fn documents_keep_to_the_schema() {
    let validator = validator(schema());
    let document = |log: &RunLog, explain: &dyn Explain| -> serde_json::Value {
        let differences = Differences::of(log, explain, 0..log.engines().len());
        serde_json::from_str(&json(&differences)).unwrap()
    };
    let mut untagged = [Verdict::Pass, Verdict::Fail].map(|verdict| script("e", "own.wast", [seen(verdict, "7")]));
    untagged[1].engine = "f".into();
    untagged.iter_mut().for_each(|entry| {
        entry.tagged = false;
        entry.directives[0].requirements.clear();
    });
    let log = log(&[
        ("a", seen(Verdict::Pass, "")),
        ("b", seen(Verdict::Limit, "(i32.const -1)")),
        ("c", seen(Verdict::Crash, "signal 11 (SIGSEGV)")),
    ]);
    let right = document(&log, &Catalogue);
    for document in [&right, &document(&log, &crate::Unexplained), &document(&sample::log(untagged), &Catalogue)] {
        assert_eq!(document["differing"], 1);
        assert_keeps(&validator, document);
    }
    for (place, wrong) in [
        ("/type", "compare".into()),
        ("/groups/0/differences/0/stances/0/specification", "correct".into()),
        ("/groups/0/differences/0/places/0", serde_json::json!([2, 1])),
    ] {
        let mut document = right.clone();
        *document.pointer_mut(place).unwrap() = wrong;
        assert!(!validator.is_valid(&document), "{place}");
    }
}

#[test]
fn the_text_says_everything() {
    let log = log(&[("a", seen(Verdict::Pass, "")), ("b", seen(Verdict::Fail, "(i32.const 7)"))]);
    let shown = text(&Differences::of(&log, &Catalogue, 0..2), Style { width: 80, colour: false });
    let expected = "GROW-RET-OLD  must
  It is so.
  https://example.org/spec
  grow/a.wast:2:1  assert_return
    ✓ as expected, i32 1: a (1 engine, 1 lineage); right
    ✗ (i32.const 7): b (1 engine, 1 lineage); wrong

2 engines, 2 lineages: 1 directive judged on at least two. They differ at 1.
";
    assert_eq!(shown, expected);
}

#[test]
fn hostile_texts_are_shown_harmlessly() {
    let hostile = "\x1b[2J</script>|`x`\n\u{202e}";
    let engines = [("a\x1b|", seen(Verdict::Pass, "")), (hostile, seen(Verdict::Fail, &hostile.repeat(100_000)))];
    let log = log(&engines);
    let differences = Differences::of(&log, &Catalogue, 0..2);
    for shown in [text(&differences, Style { width: 80, colour: false }), markdown(&differences)] {
        assert!(shown.len() < 5_000, "{}", shown.len());
        let bad = |character: char| character == '\u{202e}' || (character.is_control() && character != '\n');
        assert!(!shown.contains(bad), "{shown}");
    }
    assert!(!markdown(&differences).contains("<script") && !markdown(&differences).contains("</script"));
    let parsed: serde_json::Value = serde_json::from_str(&json(&differences)).unwrap();
    assert_eq!(parsed["differing"], 1);
}
