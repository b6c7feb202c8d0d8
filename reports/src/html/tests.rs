//! The site as a whole.

use std::collections::{BTreeMap, BTreeSet};

use super::{File, Input, folder, single_file};
use crate::{
    ChapterText, ClaimText, Explain, RequirementText, Rerun, RunLog, Unexplained, Verdict,
    kills::{Fault, Kill, KillMatrix},
    log::{Known, Suite},
    sample,
};

/// Explains whatever the sample logs hold.
struct Omniscient;

impl Explain for Omniscient {
    fn requirement(&self, id: &str) -> Option<RequirementText<'_>> {
        (id == "GROW-RET-OLD").then_some(RequirementText {
            sentence: "memory.grow returns the size before the growth.",
            strength: "must",
            section: "https://example.org/core/exec#memory-grow",
            title: "Execution, Memory Instructions",
            refusable: true,
            untested: None,
        })
    }

    fn catalogue(&self) -> Vec<&str> {
        vec!["GROW-RET-OLD"]
    }

    fn chapters(&self) -> Vec<ChapterText<'_>> {
        vec![ChapterText { name: "grow", summary: "growth" }, ChapterText { name: "cap", summary: "the cap" }]
    }

    fn claims(&self) -> Vec<ClaimText<'_>> {
        let claim = ClaimText {
            id: "G30",
            claim: "A successful `grow` returns the old page count",
            kinds: vec!["core"],
            verdict: Some("right"),
            says: "So does the specification.",
            requirements: vec!["GROW-RET-OLD"],
            scripts: vec!["grow/returns.wast", "js-api/grow.any.js"],
        };
        let unchecked = ClaimText {
            id: "G14",
            claim: "clang compiles memory64",
            verdict: None,
            says: "",
            requirements: Vec::new(),
            scripts: Vec::new(),
            ..claim.clone()
        };
        vec![claim, unchecked]
    }

    fn source(&self, _: &str, line: u32, _: u32) -> Option<String> {
        Some(format!("(assert_return\n\t(invoke \"at {line}\"))"))
    }

    fn rerun_of(&self, script: &str) -> Option<Rerun> {
        Some(Rerun { before_line: format!("memlimits run {script}:"), before_engines: " --engine ".into() })
    }
}

fn input<'a>(log: &'a RunLog, explain: &'a dyn Explain) -> Input<'a> {
    Input { log, explain, kills: None, notes: &[] }
}

fn file<'a>(files: &'a [File], name: &str) -> &'a str {
    &files.iter().find(|file| file.name == name).unwrap_or_else(|| panic!("there is no {name}")).text
}

/// The values of an attribute, as written.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let opening = format!(" {attribute}=\"");
    html.split(&opening).skip(1).map(|rest| rest.split_once('"').unwrap().0).collect()
}

#[test]
fn every_link_leads_somewhere() {
    let log = sample::every_verdict();
    let files = folder(&input(&log, &Omniscient));
    let names: BTreeSet<&str> = files.iter().map(|file| file.name.as_str()).collect();
    let ids: BTreeMap<&str, BTreeSet<&str>> =
        files.iter().map(|file| (file.name.as_str(), values(&file.text, "id").into_iter().collect())).collect();
    let mut followed = 0;
    for File { name, text } in files.iter().filter(|file| file.name.ends_with(".html")) {
        for link in values(text, "href").into_iter().chain(values(text, "src")) {
            if link.starts_with("https://") {
                continue;
            }
            let (page, fragment) = link.split_once('#').unwrap_or((link, ""));
            let page = if page.is_empty() { name } else { page };
            assert!(names.contains(page), "{name}: {link}");
            let for_script = ["cell/", "script/", "filter/"].iter().any(|kind| fragment.starts_with(kind));
            assert!(fragment.is_empty() || for_script || ids[page].contains(fragment), "{name}: {link}");
            followed += 1;
        }
    }
    assert!(followed > 50, "{followed}");
}

#[test]
fn ids_are_unique_and_references_to_them_hold() {
    let log = sample::every_verdict();
    let html = single_file(&input(&log, &Omniscient));
    let ids = values(&html, "id");
    let unique: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), unique.len(), "{ids:?}");
    for id in values(&html, "aria-labelledby") {
        assert!(unique.contains(id) || id == "panel-title", "{id}");
    }
    for link in values(&html, "href").into_iter().filter_map(|link| link.strip_prefix('#')) {
        let for_script = ["cell/", "script/", "filter/"].iter().any(|kind| link.starts_with(kind));
        assert!(for_script || unique.contains(link), "{link}");
    }
}

#[test]
fn one_file_needs_no_other() {
    let log = sample::every_verdict();
    let html = single_file(&input(&log, &Omniscient));
    assert_eq!(values(&html, "src"), Vec::<&str>::new());
    assert!(!html.contains("<link"));
    assert_eq!(html.matches("<script").count(), 3);
    // Its own texts must not end the element that they stand in.
    assert_eq!(html.matches("</script").count(), 3);
    assert_eq!(html.matches("</style").count(), 1);
}

#[test]
fn the_same_run_is_the_same_site() {
    let log = sample::every_verdict();
    assert_eq!(folder(&input(&log, &Omniscient)), folder(&input(&log, &Omniscient)));
    assert_eq!(single_file(&input(&log, &Omniscient)), single_file(&input(&log, &Omniscient)));
}

#[test]
fn cells_count_and_name_their_verdicts() {
    let log = sample::every_verdict();
    let files = folder(&input(&log, &Omniscient));
    let matrix = file(&files, "index.html");
    // grow/returns, cap/grow-to-cap, memory64/wide and cap/steps on wasmtime: 2 + 3 + 2 + 2 directives, and the worst of
    // them a stop for memory.
    assert!(matrix.contains(
        "<td class=\"v-memory new\"><a href=\"#cell/GROW-RET-OLD/wasmtime\" aria-label=\"memory, 1 of 11, not as expected\"><b>▲</b> 1/11</a></td>"
    ), "{matrix}");
    assert!(matrix.contains("<option value=\"not-run\">○ not-run</option>"));
    assert!(matrix.contains("These engines share wasmparser"));
}

#[test]
fn an_engines_page_says_what_went_wrong_and_what_was_known() {
    let log = sample::every_verdict();
    let files = folder(&input(&log, &Omniscient));
    let page = file(&files, "engine-wasmi.html");
    for said in [
        "counts pages of 1 KiB",
        "https://example.org/issues/7",
        "memlimits run grow/returns.wast:3 --engine wasmi",
        "needs 4.0 GiB, and the budget is 2.0 GiB",
        "signal 11 (SIGSEGV)",
        "The log does not say which features were probed.",
    ] {
        assert!(page.contains(said), "{said}");
    }
    assert!(file(&files, "engine-wasmtime.html").contains("cap/grow-to-cap.wast</code></a>: 2"));
}

#[test]
fn features_are_shown_as_found() {
    let mut header = sample::every_verdict().header().clone();
    header.engines[0].features = Some(BTreeMap::from([("memory64".to_owned(), true), ("threads<".to_owned(), false)]));
    let log = RunLog::new(header, sample::every_verdict().scripts().to_vec(), true).unwrap();
    let files = folder(&input(&log, &Unexplained));
    let page = file(&files, "engine-wasmtime.html");
    assert!(page.contains("<li class=\"v-pass\"><b aria-hidden=\"true\">✓</b> memory64<span"));
    assert!(page.contains("<li class=\"v-unsupported\"><b aria-hidden=\"true\">–</b> threads&#60;<span"));
}

#[test]
fn evidence_is_as_strong_as_the_faults_that_it_finds() {
    let log = sample::every_verdict();
    let without = folder(&input(&log, &Omniscient));
    assert!(file(&without, "evidence.html").contains("The kill matrix was not given"));
    assert!(!file(&without, "evidence.html").contains("Faults found"));

    let kill = Kill { script: "grow/returns.wast".into(), requirements: vec!["GROW-RET-OLD".into()] };
    let fault = |name: &str, by| Fault {
        name: name.into(),
        requirement: Some("GROW-RET-OLD".into()),
        sentence: "A mistake.".into(),
        by,
    };
    let kills = KillMatrix {
        suite: Suite { version: "0.1.0".into(), hash: "another".into() },
        full: false,
        faults: vec![fault("found", vec![kill]), fault("missed", Vec::new())],
    };
    let files = folder(&Input { kills: Some(&kills), ..input(&log, &Omniscient) });
    let page = file(&files, "evidence.html");
    for said in [
        "2 seeded faults",
        "1 of 2",
        "another version of the corpus",
        "hunted only until the first script found it",
        "<code>missed</code>",
        "<code>grow/returns.wast</code></a> <span class=\"count\">2, 1</span>",
    ] {
        assert!(page.contains(said), "{said}");
    }
}

#[test]
fn a_claim_without_scripts_is_not_yet_checked() {
    let log = sample::every_verdict();
    let files = folder(&input(&log, &Omniscient));
    let page = file(&files, "claims.html");
    let [_, checked, unchecked] = page.split("<article").collect::<Vec<_>>()[..] else { panic!("{page}") };
    assert!(checked.contains("A successful <code>grow</code> returns"));
    assert!(checked.contains("c-right") && !checked.contains("not yet checked"));
    assert!(checked.contains("<code>js-api/grow.any.js</code> (not in this run)"));
    assert!(checked.contains("wasmi <span class=\"count\">2</span>"), "{checked}");
    assert!(unchecked.contains("not yet checked by a script"));
    assert!(unchecked.contains("not yet held against the specification"));
    assert!(file(&folder(&input(&log, &Unexplained)), "claims.html").contains("without the list of claims"));
}

#[test]
fn hostile_text_is_shown_harmlessly() {
    let mut log = sample::hostile();
    let mut header = log.header().clone();
    let mut scripts = log.scripts().to_vec();
    let evil = "\"><script>alert(1)</script><img src=x onerror=alert(1)>";
    scripts[0].directives[0].known = Some(Known {
        verdict: Verdict::Fail,
        reason: evil.into(),
        link: Some("javascript:alert(1)".into()),
        flaky: false,
    });
    header.engines[0].name = evil.into();
    header.engines[0].version = format!("<b>\u{1b}[31m{}", "9".repeat(1_000_000));
    header.engines[0].lineage = vec![evil.into(), "\u{202e}".into()];
    log = RunLog::new(header, scripts, true).unwrap();

    let files = folder(&input(&log, &Unexplained));
    let single = File { name: "single.html".into(), text: single_file(&input(&log, &Unexplained)) };
    for File { name, text } in files.iter().chain([&single]) {
        assert!(text.len() < 150_000, "{name} has {} bytes", text.len());
        assert!(name.chars().all(|character| character.is_ascii_alphanumeric() || "-_.".contains(character)), "{name}");
        let bad = text.chars().find(|character| {
            (character.is_control() && *character != '\n') || ['\u{202e}', '\u{200b}', '\u{feff}'].contains(character)
        });
        assert_eq!(bad, None, "{name}");
        assert!(!text.contains("<img") && !text.contains("<script>alert") && !text.contains("<b>\\u"), "{name}");
        assert!(values(text, "href").iter().all(|link| !link.starts_with("javascript")), "{name}");
    }
    let data = file(&files, "data.js");
    assert!(!data.contains('<'));
    assert!(!data.contains("javascript:"));
    assert!(data.contains("\\u003c/script>"));
}

#[test]
fn engines_that_call_themselves_alike_stay_apart() {
    let log = sample::log([
        sample::script("e\u{1}", "a.wast", [sample::directive(1, Verdict::Pass)]),
        sample::script("e\\u{1}", "a.wast", [sample::directive(1, Verdict::Pass)]),
        sample::script("../E", "a.wast", [sample::directive(1, Verdict::Pass)]),
    ]);
    let names: Vec<String> = folder(&input(&log, &Unexplained)).into_iter().map(|file| file.name).collect();
    assert_eq!(
        names,
        [
            "claims.html",
            "data.js",
            "engine----E.html",
            "engine-e-u-1--2.html",
            "engine-e-u-1-.html",
            "engines.html",
            "evidence.html",
            "index.html",
            "report.css",
            "report.js",
        ]
    );
}

#[test]
fn an_interrupted_run_says_so() {
    let log = sample::interrupted();
    let notes = ["The texts are another version’s.".to_owned()];
    let files = folder(&Input { notes: &notes, ..input(&log, &Unexplained) });
    let matrix = file(&files, "index.html");
    assert!(matrix.contains("The run was interrupted: some scripts are missing."));
    assert!(matrix.contains("The texts are another version’s."));
}
