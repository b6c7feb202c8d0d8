//! Histories of small logs.

use super::*;
use crate::{
    Verdict,
    log::Directive,
    sample::{self, directive, script},
};

fn run(name: &str, version: &str, directives: impl Into<Vec<Directive>>) -> (String, RunLog) {
    let scripts = vec![script("e", "grow/a.wast", directives)];
    let mut header = sample::header(&scripts);
    header.engines[0].version = version.into();
    (name.to_owned(), RunLog::new(header, scripts, true).unwrap())
}

fn names<'a>(history: &'a History<'_>) -> Vec<&'a str> {
    history.engines[0].points.iter().map(|point| point.log).collect()
}

fn pass() -> [Directive; 1] {
    [directive(1, Verdict::Pass)]
}

#[test]
fn versions_order_the_runs_and_else_the_logs() {
    let logs = [
        run("c", "10.0.0", pass()),
        run("a", "9.1", pass()),
        run("b", "v10.0.0-rc.1", pass()),
        run("d", "10.0.0", pass()),
    ];
    let history = History::of(&logs);
    assert_eq!((names(&history), history.engines[0].by_version), (vec!["a", "b", "c", "d"], true));
    let logs = [run("c", "nightly", pass()), run("a", "9.1.0", pass())];
    let history = History::of(&logs);
    assert_eq!((names(&history), history.engines[0].by_version), (vec!["c", "a"], false));
}

#[test]
fn short_versions_are_versions() {
    for (text, is_version) in
        [("26", true), ("26.1", true), ("v22.1.0", true), ("1.2.3-dev", true), ("13.6.233.8", false), ("", false)]
    {
        assert_eq!(version(text).is_some(), is_version, "{text}");
    }
}

#[test]
fn each_run_is_compared_with_the_one_before() {
    let logs = [run("b", "2.0.0", [directive(1, Verdict::Fail)]), run("a", "1.0.0", pass()), run("c", "3.0.0", pass())];
    let history = History::of(&logs);
    let changes: Vec<_> = history.engines[0]
        .points
        .iter()
        .map(|point| point.since.as_ref().map(|changes| (changes.regressions.len(), changes.fixes.len())))
        .collect();
    assert_eq!(changes, [None, Some((1, 0)), Some((0, 1))]);
}

#[test]
fn the_page_has_the_numbers_of_the_chart_as_a_table() {
    let logs =
        [("every.jsonl".to_owned(), sample::every_verdict()), ("again.jsonl".to_owned(), sample::every_verdict())];
    let page = html(&History::of(&logs));
    for (point, id) in History::of(&logs).engines.iter().map(|engine| (&engine.points[0], engine.id)) {
        for (verdict, count) in point.totals.given() {
            assert!(
                page.contains(&format!("<title>{}: {count} {verdict}</title>", point.engine.version)),
                "{id} {verdict}"
            );
            assert!(page.contains(&format!("<td class=\"number\">{count}</td>")), "{id} {verdict}");
        }
    }
    assert_eq!(page.matches("<svg").count(), page.matches("</svg>").count());
    assert!(page.contains("every.jsonl") && page.contains("again.jsonl"));
}

#[test]
fn hostile_texts_are_shown_harmlessly() {
    let hostile = sample::hostile();
    let mut passes = hostile.scripts().to_vec();
    passes[0].directives[0].verdict = Verdict::Pass;
    let mut header = hostile.header().clone();
    header.engines[0].version = "</title><script>alert(1)</script>\u{202e}".into();
    let logs = [("a\u{1b}.jsonl".to_owned(), RunLog::new(header, passes, true).unwrap()), ("b".to_owned(), hostile)];
    let page = html(&History::of(&logs));
    assert!(page.len() < 60_000, "{}", page.len());
    assert!(!page.contains("<script"));
    let bad = |character: char| character == '\u{202e}' || (character.is_control() && character != '\n');
    assert_eq!(page.find(bad), None);
}
