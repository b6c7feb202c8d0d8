//! What readers do with the page of verdicts over versions.

use std::{fs, path::PathBuf};

use memlimits_reports::{
    RunLog, Verdict,
    history::{self, History},
};
use serde_json::json;
use tempfile::TempDir;

use crate::{
    DESKTOP, Test,
    chromium::Browser,
    common::{self, Size},
    fits, quiet,
};

pub(crate) const TRIALS: &[(&str, Test)] = &[
    ("the_history's_bars_are_drawn_to_the_numbers_of_its_tables", bars),
    ("the_history_leads_to_its_engines_by_pointer_and_keyboard", ways),
    ("the_history_says_what_changed", changes),
    ("the_history_fits_every_device", devices),
    ("hostile_text_in_the_history_stays_text", hostile),
];

const SIZE: Size = Size { engines: 3, requirements: 30, assertions: 1_000 };

/// The page of these runs, in a folder of its own.
struct Page {
    _folder: TempDir,
    file: PathBuf,
}

fn page(logs: &[(String, RunLog)]) -> Page {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("history.html");
    fs::write(&file, history::html(&History::of(logs))).unwrap();
    Page { _folder: folder, file }
}

/// Three runs. In the second, with engines of new versions, the first failure of each has gone and its first three passes
/// are failures; the third is of the first engine alone, as it was.
fn runs() -> Vec<(String, RunLog)> {
    let (first, _) = common::run(SIZE);
    let (mut header, mut scripts) = (first.header().clone(), first.scripts().to_vec());
    for engine in &mut header.engines {
        engine.version = "9.1.0".into();
        let of_engine = scripts.iter_mut().filter(|entry| entry.engine == engine.id);
        let mut directives: Vec<_> = of_engine.flat_map(|entry| &mut entry.directives).collect();
        let find = |verdict, many| {
            let places = (0..directives.len()).filter(|place| directives[*place].verdict == verdict);
            places.filter(|place| directives[*place].known.is_none()).take(many).collect::<Vec<_>>()
        };
        let (fails, passes) = (find(Verdict::Fail, 1), find(Verdict::Pass, 3));
        for place in fails {
            directives[place].verdict = Verdict::Pass;
            (directives[place].expected, directives[place].observed) = (None, None);
        }
        for place in passes {
            directives[place].verdict = Verdict::Fail;
            directives[place].expected = Some("(i32.const 1)".into());
            directives[place].observed = Some("(i32.const 65536)".into());
        }
    }
    let mut alone = first.header().clone();
    alone.engines.truncate(1);
    alone.engines[0].version = "10.0.0".into();
    let of_first = first.scripts().iter().filter(|entry| entry.engine == alone.engines[0].id).cloned().collect();
    vec![
        ("first.jsonl".into(), first),
        ("second.jsonl".into(), RunLog::new(header, scripts, true).unwrap()),
        ("third.jsonl".into(), RunLog::new(alone, of_first, true).unwrap()),
    ]
}

fn bars(program: &str) {
    let page = page(&runs());
    let mut browser = Browser::start(program);
    browser.look(DESKTOP, "light");
    browser.open(&page.file, "");
    assert_eq!(browser.value("document.querySelectorAll('section.engine').length"), 3);
    assert_eq!(browser.value("document.querySelectorAll('section.engine:first-of-type tbody tr').length"), 3);
    // Each part of the first chart of an engine, by what its title says: version, count and verdict.
    let drawn = "(() => {
        const parts = [...document.querySelectorAll('section.engine')].map((section) =>
            [...section.querySelector('svg').querySelectorAll('g')].map((part) => {
                const [version, count, verdict] = part.querySelector('title').textContent.split(/: | /);
                const box = part.querySelector('rect').getBoundingClientRect();
                return { version, count: Number(count), verdict, width: box.width, left: box.left, right: box.right };
            }));
        return parts; })()";
    let numbers = "[...document.querySelectorAll('section.engine')].map((section) => {
        const words = [...section.querySelectorAll('thead th')].slice(2, -2).map((head) => head.textContent.split(' ')[1]);
        return [...section.querySelectorAll('tbody tr')].flatMap((row) => {
            const version = row.querySelector('th').textContent;
            const counts = [...row.querySelectorAll('td')].slice(1, -2).map((cell) => Number(cell.textContent));
            return words.map((verdict, place) => ({ version, count: counts[place], verdict }));
        }).filter((part) => part.count > 0); })";
    let said = browser.value(&format!(
        "{drawn}.map((parts) => parts.map(({{ version, count, verdict }}) => ({{ version, count, verdict }})))"
    ));
    assert_eq!(said, browser.value(numbers));
    // On one scale, and side by side; the thinnest parts are kept visible, and may be wider than their share.
    let wrong = browser.value(&format!(
        "{drawn}.flatMap((parts) => {{
            const whole = (version) => parts.filter((part) => part.version === version);
            const sum = (all) => all.reduce((sum, part) => sum + part.count, 0);
            const span = Math.max(...parts.map((part) => part.right)) - Math.min(...parts.map((part) => part.left));
            const most = Math.max(...parts.map((part) => sum(whole(part.version))));
            return parts.filter((part, place) =>
                part.width < 1.5 ||
                part.width > 12 && Math.abs(part.width - span * part.count / most) > 0.02 * span ||
                place > 0 && parts[place - 1].version === part.version
                    && Math.abs(parts[place - 1].right - part.left) > 1);
        }})"
    ));
    assert_eq!(wrong, json!([]));
    // Verdicts have colours of their own, in both schemes, and a number stands within its part.
    for scheme in ["light", "dark"] {
        browser.look(DESKTOP, scheme);
        let colours = "['pass', 'fail', 'limit', 'blocked'].map((verdict) =>
            getComputedStyle(document.querySelector(`svg .s-${verdict} rect`)).fill)";
        let distinct = browser.value(&format!("new Set({colours}).size"));
        assert_eq!(distinct, 4, "{scheme}: {}", browser.value(colours));
    }
    let overflowing = "[...document.querySelectorAll('svg g')].filter((part) => {
        const [text, rect] = ['text', 'rect'].map((name) => part.querySelector(name)?.getBBox());
        return text && text.x + text.width > rect.x + rect.width; }).map((part) => part.textContent)";
    assert_eq!(browser.value(overflowing), json!([]));
    quiet(&mut browser);
}

fn ways(program: &str) {
    let page = page(&runs());
    let mut browser = Browser::start(program);
    browser.look(DESKTOP, "light");
    browser.open(&page.file, "");
    // A page that runs no script reads the same for everybody.
    assert_eq!(browser.value("document.scripts.length"), 0);
    browser.press("Tab");
    assert_eq!(browser.text(":focus"), "Skip to the content");
    browser.press("Enter");
    assert_eq!(browser.value("document.activeElement.id"), "main");
    browser.click("header.site nav a[href=\"#engine-3\"]");
    assert_eq!(browser.value("location.hash"), "#engine-3");
    let top = browser.value("document.querySelector('#engine-3').getBoundingClientRect().top");
    let top = top.as_f64().unwrap();
    assert!((0.0..450.0).contains(&top), "the engine's title is at {top}");
    assert_eq!(browser.text(":target"), "engine-02");
    // What may be wider than the page can be reached, and so scrolled, without a pointer.
    let regions = "[...document.querySelectorAll('.scroll')].filter((region) => region.tabIndex !== 0).length";
    assert_eq!(browser.value(regions), 0);
    let words = browser.words();
    for said in ["All directives, run by run; the table below has the numbers", "Directives of engine-00 by verdict"] {
        assert!(words.contains(said), "{said} is not in {words}");
    }
    quiet(&mut browser);
}

fn changes(program: &str) {
    let page = page(&runs());
    let mut browser = Browser::start(program);
    browser.look(DESKTOP, "light");
    browser.open(&page.file, "");
    let steps = "[...document.querySelectorAll('section.engine')].map((section) =>
        [...section.querySelectorAll('h3')].map((step) => step.innerText))";
    assert_eq!(
        browser.value(steps),
        json!([["1.0.0 → 9.1.0", "9.1.0 → 10.0.0"], ["1.1.0 → 9.1.0"], ["1.2.0 → 9.1.0"]])
    );
    let section = browser.text("section.engine");
    for said in ["Regressions", "Fixes", "✓ pass → ✗ fail", "✗ fail → ✓ pass", "observed (i32.const 65536)"]
    {
        assert!(section.contains(said), "{said} is not in {section}");
    }
    // Three regressions and a fix, and back.
    let lists = "['v-fail', 'v-pass'].map((list) =>
        document.querySelectorAll(`section.engine:first-of-type ul.${list}-list > li`).length)";
    assert_eq!(browser.value(lists), json!([4, 4]));
    quiet(&mut browser);
}

fn devices(program: &str) {
    let page = page(&runs());
    let mut browser = Browser::start(program);
    browser.open(&page.file, "");
    fits(&mut browser, "history");
    quiet(&mut browser);
}

fn hostile(program: &str) {
    let evil = "\"'></title></svg><script>window.owned = 1</script><img src=x onerror=\"window.owned = 1\">\u{202e}";
    let mut runs = runs();
    for (name, log) in &mut runs {
        *name = format!("{name}{evil}");
        let (mut header, mut scripts) = (log.header().clone(), log.scripts().to_vec());
        header.engines[0].version.push_str(evil);
        let id = std::mem::replace(&mut header.engines[0].id, evil.into());
        for entry in &mut scripts {
            if entry.engine == id {
                entry.engine = evil.into();
            }
            for directive in &mut entry.directives {
                directive.observed = directive.observed.take().map(|observed| format!("{observed}{evil}"));
            }
        }
        *log = RunLog::new(header, scripts, true).unwrap();
    }
    let page = page(&runs);
    let mut browser = Browser::start(program);
    browser.look(DESKTOP, "light");
    browser.open(&page.file, "");
    assert!(browser.text("section.engine h2").contains("<script>window.owned = 1</script>"));
    assert!(browser.text("section.engine").contains("observed (i32.const 65536)\"'></title></svg><script>"));
    assert_eq!(browser.value("window.owned ?? null"), json!(null));
    assert_eq!(browser.value("document.querySelectorAll('img, script').length"), 0);
    assert_eq!(browser.value("document.querySelectorAll('section.engine').length"), 3);
    assert_eq!(browser.value("document.body.innerText.includes('\\u202e')"), false);
    quiet(&mut browser);
}
