//! Badges: for each engine a picture, and what shields.io draws one from.

use serde::Serialize;
use shields::{BadgeStyle, builder::Badge};

use crate::{
    RunLog, Verdict, harmless,
    html::File,
    model::{Results, sheet::Cell},
    naming::{distinct, slug},
    terminal::counted,
};

/// What stands on the left of a badge.
const LABEL: &str = "memlimits";

/// A badge in the schema of shields.io's endpoint.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Endpoint {
    schema_version: u32,
    label: &'static str,
    message: String,
    color: &'static str,
    /// That shields.io shall not show anything else of its own accord.
    is_error: bool,
}

/// `ENGINE.svg` and `ENGINE.json` for each engine. An engine's id that cannot be a file's name stands with dashes for what
/// cannot be in one.
#[must_use]
pub fn badges(log: &RunLog) -> Vec<File> {
    let slugs = distinct(log.engines().iter().map(|engine| slug(&engine.id)));
    let mut files = Vec::new();
    for ((engine, slug), cell) in log.engines().iter().zip(slugs).zip(&Results::of(log).engines) {
        let badge = endpoint(cell, log.is_complete());
        let title = harmless(format!("{} {}", engine.id, engine.version).trim_end(), 100);
        files.push(File { name: format!("{slug}.svg"), text: picture(&badge, &title) });
        let json = serde_json::to_string_pretty(&badge).expect("texts and numbers are JSON");
        files.push(File { name: format!("{slug}.json"), text: json + "\n" });
    }
    files
}

/// What a badge says: the result, and what there is beside it. A limit or what was not judged is never left out.
fn endpoint(cell: &Cell, complete: bool) -> Endpoint {
    let count = |verdict| cell.totals.get(verdict);
    let unjudged: u64 = cell.totals.given().filter(|(verdict, _)| !verdict.is_judged()).map(|(_, count)| count).sum();
    let judged = cell.totals.sum() - unjudged;
    let (mut result, color) = if cell.unexpected > 0 {
        (format!("{} not as expected", cell.unexpected), "red")
    } else if !complete {
        ("incomplete".into(), "lightgrey")
    } else if judged == 0 {
        ("nothing judged".into(), "lightgrey")
    } else if cell.known > 0 {
        (counted(cell.known, "known failure"), "yellow")
    } else {
        ("as expected".into(), if unjudged == 0 { "brightgreen" } else { "green" })
    };
    if cell.known > 0 && (cell.unexpected > 0 || !complete) {
        result.push_str(&format!(", {}", counted(cell.known, "known failure")));
    }
    let counts = [(count(Verdict::Pass), "pass"), (count(Verdict::Limit), "limit"), (unjudged, "not judged")];
    for (count, what) in counts.into_iter().filter(|(count, _)| *count > 0) {
        result.push_str(&format!(", {count} {what}"));
    }
    Endpoint { schema_version: 1, label: LABEL, message: result, color, is_error: false }
}

fn picture(badge: &Endpoint, engine: &str) -> String {
    let svg =
        Badge::style(BadgeStyle::Flat).label(badge.label).message(&badge.message).message_color(badge.color).build();
    // Whoever has several of them wants to know which is whose.
    let title = format!("<title>{} on {}: ", badge.label, escaped(engine));
    svg.replacen(&format!("<title>{}: ", badge.label), &title, 1)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{log::Known, sample};

    fn message(verdicts: &[(Verdict, bool)], complete: bool) -> (String, &'static str) {
        let directives = verdicts.iter().map(|(verdict, known)| {
            let mut directive = sample::directive(1, *verdict);
            let reason = || Known { verdict: *verdict, reason: "why".into(), link: None, flaky: false };
            directive.known = known.then(reason);
            directive
        });
        let badge = endpoint(&Cell::of(&directives.collect::<Vec<_>>()), complete);
        (badge.message, badge.color)
    }

    #[test]
    fn a_badge_says_the_result_and_all_that_adds_up_to_it() {
        use Verdict::{Fail, Limit, NotRun, Pass, Unsupported};
        type Row = (&'static [(Verdict, bool)], bool, &'static str, &'static str);
        let table: [Row; 8] = [
            (&[(Pass, false), (Pass, false)], true, "as expected, 2 pass", "brightgreen"),
            (&[(Pass, false), (Limit, false)], true, "as expected, 1 pass, 1 limit", "brightgreen"),
            (&[(Pass, false), (Unsupported, false)], true, "as expected, 1 pass, 1 not judged", "green"),
            (&[(Pass, false), (Fail, true)], true, "1 known failure, 1 pass", "yellow"),
            (&[(Fail, true), (Fail, true), (Pass, false)], true, "2 known failures, 1 pass", "yellow"),
            (
                &[(Fail, true), (Fail, false), (NotRun, false)],
                true,
                "1 not as expected, 1 known failure, 1 not judged",
                "red",
            ),
            (&[(NotRun, false)], true, "nothing judged, 1 not judged", "lightgrey"),
            (&[(Pass, false)], false, "incomplete, 1 pass", "lightgrey"),
        ];
        for (verdicts, complete, text, color) in table {
            assert_eq!(message(verdicts, complete), (text.to_owned(), color));
        }
    }

    #[test]
    fn each_engine_has_a_picture_and_an_endpoint() {
        let log = sample::every_verdict();
        let files = badges(&log);
        let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
        assert_eq!(names, ["wasmtime.svg", "wasmtime.json", "wasmi.svg", "wasmi.json"]);
        let json: serde_json::Value = serde_json::from_str(&files[1].text).unwrap();
        assert_eq!(
            json,
            serde_json::json!({"schemaVersion": 1, "label": "memlimits", "message": "2 not as expected, 7 pass, 2 limit, 1 not judged", "color": "red", "isError": false})
        );
        assert!(files[0].text.contains("<title>memlimits on wasmtime 1.0.0: 2 not as expected"), "{}", files[0].text);
    }

    #[test]
    fn hostile_names_are_neither_folders_nor_markup() {
        let script = |engine: &str| sample::script(engine, "a.wast", [sample::directive(1, Verdict::Pass)]);
        let log = sample::log(["../../x", "--/--/x", "</title><script>alert(1)</script>\u{1b}"].map(script));
        let files = badges(&log);
        let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
        assert_eq!(names[0], "------x.svg");
        assert_eq!(names[2], "------x~2.svg");
        for file in &files {
            assert!(!file.text.contains("<script") && !file.text.contains('\u{1b}'), "{}", file.text);
            assert!(!file.name.contains('/') && !file.name.starts_with('.'));
        }
    }
}
