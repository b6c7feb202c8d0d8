//! What readers do with the site.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use memlimits_reports::html::{self, Input};
use serde_json::json;
use tempfile::TempDir;

use crate::{
    DESKTOP, Test,
    chromium::Browser,
    common::{self, Size},
    fits, quiet,
};

pub(crate) const TRIALS: &[(&str, Test)] = &[
    ("a_cell_opens_and_leads_to_its_evidence", cells),
    ("the_filter_leaves_what_was_asked_for", filter),
    ("the_matrix_can_be_read_by_keyboard", keyboard),
    ("one_file_holds_every_page", single_file),
    ("thirty_engines_open_without_lag", large),
    ("hostile_text_stays_text", hostile),
    ("without_scripts_the_matrix_is_there", without_scripts),
    ("pictures", pictures),
];

const SMALL: Size = Size { engines: 4, requirements: 30, assertions: 1_000 };
const LARGE: Size = Size { engines: 30, requirements: 300, assertions: 10_000 };

/// A site in a folder of its own, and as a single file beside it.
struct Site {
    _folder: TempDir,
    index: PathBuf,
    single: PathBuf,
}

fn site(size: Size) -> Site {
    let (log, words) = common::run(size);
    written(&Input { log: &log, explain: &words, kills: None, notes: &[] })
}

fn written(input: &Input<'_>) -> Site {
    let folder = tempfile::tempdir().unwrap();
    for file in html::folder(input) {
        fs::write(folder.path().join(file.name), file.text).unwrap();
    }
    let (index, single) = (folder.path().join("index.html"), folder.path().join("single.html"));
    fs::write(&single, html::single_file(input)).unwrap();
    Site { _folder: folder, index, single }
}

fn cells(program: &str) {
    let site = site(SMALL);
    let mut browser = Browser::start(program);
    browser.look(DESKTOP, "light");
    browser.open(&site.index, "");
    let failing = "#matrix td.v-fail a";
    let address = browser.value(&format!("document.querySelector({failing:?}).getAttribute('href')"));
    browser.click(failing);
    assert_eq!(browser.value("location.hash"), address);
    assert_eq!(browser.value("document.querySelector('#panel').open"), true);
    let panel = browser.text("#panel");
    for said in [
        "If a growth fails for whatever reason",
        "must",
        "Execution, Memory Instructions",
        "On every engine",
        "(assert_return (invoke \"grow-",
        "Expected ",
        "Reproduce it: memlimits run chapter-",
    ] {
        assert!(panel.contains(said), "{said} is not in {panel}");
    }
    let open = browser.text("#panel details[open]");
    assert!(open.contains("engine-0") && open.contains("✗ fail") && open.contains("✓ pass"), "{open}");
    assert_eq!(browser.value("document.activeElement.id"), "panel-title");

    // The same cell by its address alone.
    let hash = address.as_str().unwrap();
    browser.open(&site.index, hash);
    assert_eq!(browser.value("document.querySelector('#panel').open"), true);
    assert_eq!(browser.text("#panel"), panel);

    // The next engine, and back to the matrix with the focus on its cell.
    browser.click("#panel a[rel=\"next\"], #panel a[rel=\"previous\"]");
    assert_ne!(browser.value("location.hash"), address);
    let second = browser.value("location.hash");
    browser.press("Escape");
    assert_eq!(browser.value("document.querySelector('#panel').open"), false);
    assert_eq!(browser.value("document.activeElement.getAttribute('href')"), second);

    // A script's panel, and an address that nothing has.
    browser.open(&site.index, "#script/chapter-1%2Fscript-000.wast");
    assert!(browser.text("#panel-title").contains("chapter-1/script-000.wast"));
    browser.open(&site.index, "#cell/NO-SUCH/engine");
    assert_eq!(browser.value("document.querySelector('#panel').open"), false);
    quiet(&mut browser);
}

const SHOWN: &str = "document.querySelectorAll('tbody.chapter tr:not(.head):not([hidden])').length";

fn filter(program: &str) {
    let site = site(SMALL);
    let mut browser = Browser::start(program);
    browser.look(DESKTOP, "light");
    browser.open(&site.index, "");
    assert_eq!(browser.value(SHOWN), 30);

    browser.click("#filter [name=\"text\"]");
    browser.write("ret-0 case");
    let by_text = browser.value(SHOWN).as_u64().unwrap();
    assert!(by_text > 0 && by_text < 30, "{by_text}");
    assert_eq!(browser.text("#filter output"), format!("{by_text} of 30 rows"));
    assert_eq!(browser.value("location.hash"), "#filter/text=ret-0+case");

    browser.click("#filter [type=\"reset\"]");
    assert_eq!(browser.value(SHOWN), 30);

    browser.click("#filter [name=\"differ\"]");
    let differing = browser.value(SHOWN);
    let rows = "memlimits.model.rows.filter((row) => row.differs).length";
    assert_eq!(browser.value(rows), differing);

    // As addresses, which is also how an engine's page asks for its failures.
    browser.open(&site.index, "#filter/verdict=fail");
    let failing = browser.value(SHOWN);
    let expected = "memlimits.model.rows.filter((row) => memlimits.model.engines.some((engine) =>
        memlimits.model.counts(engine.index, memlimits.model.subject(row.kind, row.name).places)
            .some((of) => of.verdict.name === 'fail'))).length";
    assert_eq!(browser.value(expected), failing);
    browser.open(&site.index, "#filter/chapter=chapter-3&strength=must");
    let shown =
        "[...document.querySelectorAll('tbody.chapter:not([hidden])')].map((part) => part.dataset.chapter).join()";
    assert_eq!(browser.value(shown), "chapter-3");
    assert_eq!(browser.value("document.querySelector('#filter').elements.strength.value"), "must");
    browser.open(&site.index, "#filter/text=nothing+has+this");
    assert_eq!(browser.value(SHOWN), 0);
    assert!(browser.text(".sheet .none").contains("No row matches"));
    quiet(&mut browser);
}

fn keyboard(program: &str) {
    let site = site(SMALL);
    let mut browser = Browser::start(program);
    browser.look(DESKTOP, "light");
    browser.open(&site.index, "");
    browser.press("Tab");
    assert_eq!(browser.text(":focus"), "Skip to the content");
    assert_eq!(browser.value("document.querySelectorAll('#matrix tbody a[tabindex=\"0\"]').length"), 1);
    // Filter, sheet, heads of the columns, then one cell: not hundreds.
    let mut presses = 0;
    while browser.value("document.activeElement.matches('#matrix tbody a')") == false {
        browser.press("Tab");
        presses += 1;
        assert!(presses < 25, "the matrix is out of reach");
    }
    let at = "(() => { const cell = document.activeElement.closest('td, th');
        return [cell.parentElement.rowIndex, cell.cellIndex]; })()";
    let start = browser.value(at);
    let [row, column] = [0, 1].map(|part| start[part].as_i64().unwrap());
    browser.press("ArrowRight");
    browser.press("ArrowDown");
    assert_eq!(browser.value(at), json!([row + 1, column + 1]));
    browser.press("End");
    assert_eq!(browser.value(at), json!([row + 1, 4]));
    browser.press("Home");
    assert_eq!(browser.value(at), json!([row + 1, 0]));
    browser.press("ArrowLeft");
    browser.press("ArrowUp");
    browser.press("ArrowUp");
    assert_eq!(browser.value(at), json!([row, 0]));
    browser.press("ArrowRight");
    let cell = browser.value("document.activeElement.getAttribute('href')");
    browser.press("Enter");
    assert_eq!(browser.value("document.querySelector('#panel').open"), true);
    browser.press("Escape");
    assert_eq!(browser.value("document.activeElement.getAttribute('href')"), cell);

    // Heads stay in sight, and what has the focus is not below them.
    for _ in 0..20 {
        browser.press("ArrowDown");
    }
    let is_clear = "(() => { const cell = document.activeElement.getBoundingClientRect();
        const head = document.querySelector('#matrix thead').getBoundingClientRect();
        return head.bottom <= cell.top + 1 && cell.bottom <= innerHeight; })()";
    assert_eq!(browser.value(is_clear), true);
    for _ in 0..18 {
        browser.press("ArrowUp");
        assert_eq!(browser.value(is_clear), true);
    }
    quiet(&mut browser);
}

fn single_file(program: &str) {
    let site = site(SMALL);
    let mut browser = Browser::start(program);
    browser.look(DESKTOP, "light");
    browser.open(&site.single, "");
    let shown = "[...document.querySelectorAll('section.page.shown')].map((page) => page.id).join()";
    assert_eq!(browser.value(shown), "index");
    browser.click("header.site [data-page=\"engines\"]");
    assert_eq!(browser.value(shown), "engines");
    assert_eq!(browser.value("document.title"), "Engines · memlimits");
    browser.click("#engines tbody a");
    assert_eq!(browser.value(shown), "engine-engine-00");
    assert!(browser.text("#engine-engine-00").contains("related to"));
    browser.click("#engine-engine-00 .findings a");
    assert_eq!(browser.value(shown), "index");
    assert_eq!(browser.value("document.querySelector('#panel').open"), true);
    browser.value("history.back()");
    browser.value("new Promise((done) => setTimeout(() => done(true), 200))");
    assert_eq!(browser.value(shown), "engine-engine-00");
    assert_eq!(browser.value("document.querySelector('#panel').open"), false);
    browser.open(&site.single, "#G01");
    assert_eq!(browser.value(shown), "claims");
    quiet(&mut browser);
}

fn large(program: &str) {
    let site = site(LARGE);
    let mut browser = Browser::start(program);
    browser.look(DESKTOP, "light");
    for file in [&site.index, &site.single] {
        browser.open(file, "");
        assert_eq!(browser.value(SHOWN), 300);
        let open = browser.busy();
        browser.value(
            "(() => { const form = document.querySelector('#filter');
                form.elements.verdict.value = 'limit'; form.elements.text.value = 'grow-ret';
                form.dispatchEvent(new Event('input')); document.body.getBoundingClientRect(); })()",
        );
        let filter = browser.busy() - open;
        browser.value("memlimits.panel.open(memlimits.model.subject('cell', memlimits.model.rows[16].name), 17)");
        let panel = browser.busy() - open - filter;
        println!("{}: opens in {open:.0} ms, filters in {filter:.0} ms, opens a cell in {panel:.0} ms", file.display());
        for (took, most) in [(open, 3_000.0), (filter, 500.0), (panel, 500.0)] {
            assert!(took < most, "{took} ms are more than {most} ms");
        }
    }
    quiet(&mut browser);
}

fn hostile(program: &str) {
    let (log, words) = common::run(SMALL);
    let evil =
        "\"'></script><script>window.owned = 1</script><img src=x onerror=\"window.owned = 1\">\u{1b}[31m\u{202e}";
    let mut header = log.header().clone();
    let mut scripts = log.scripts().to_vec();
    header.engines[0].version = evil.into();
    header.engines[1].id = evil.into();
    for entry in &mut scripts {
        if entry.engine == "engine-01" {
            entry.engine = evil.into();
        }
        for directive in &mut entry.directives {
            if directive.observed.is_some() {
                directive.observed = Some(format!("{evil}{}", "A".repeat(1_000_000 / 500)));
            }
            if let Some(known) = &mut directive.known {
                known.link = Some("javascript:window.owned = 1".into());
            }
        }
    }
    let log = memlimits_reports::RunLog::new(header, scripts, true).unwrap();
    let notes = [evil.to_owned()];
    let site = written(&Input { log: &log, explain: &words, kills: None, notes: &notes });
    let mut browser = Browser::start(program);
    browser.look(DESKTOP, "light");
    for file in [&site.index, &site.single] {
        browser.open(file, "");
        browser.click("#matrix td.v-fail a");
        assert!(browser.text("#panel").contains("</script><script>window.owned = 1</script>"));
        assert_eq!(browser.value("document.querySelectorAll('img, [href^=\"javascript\"]').length"), 0);
        assert_eq!(browser.value("window.owned ?? null"), json!(null));
        // Its address is its own, whatever it is called.
        browser.press("Escape");
        let addresses = "(() => { const link = document.querySelector('#matrix td a[href*=\"%3C%2Fscript\"]');
            location.hash = link.getAttribute('href'); return true; })()";
        browser.value(addresses);
        browser.value("new Promise((done) => setTimeout(() => done(true), 100))");
        assert!(browser.text("#panel-title").contains(r"</script>"));
    }
    quiet(&mut browser);
}

fn without_scripts(program: &str) {
    let site = site(SMALL);
    let mut browser = Browser::start(program);
    browser.look(DESKTOP, "light");
    browser.disable_scripts();
    for file in [&site.index, &site.single] {
        browser.open(file, "");
        let tree = browser.words();
        assert!(tree.contains("All rows"), "{tree}");
        assert!(tree.contains("Without scripting"), "{tree}");
        assert!(!tree.contains("Only where engines differ"), "{tree}");
    }
}

/// Pictures for somebody to look at, in both sizes and both schemes; a page that is wider than the device is a fault.
fn pictures(program: &str) {
    let mut sites: Vec<(String, PathBuf)> = Vec::new();
    let made: Vec<(&str, Site)> = vec![("small", site(SMALL)), ("large", site(LARGE))];
    sites.extend(made.iter().map(|(name, site)| ((*name).to_owned(), site.index.clone())));
    if let Some(real) = env::var_os("MEMLIMITS_SITE") {
        sites.push(("real".to_owned(), Path::new(&real).join("index.html")));
    }
    let mut browser = Browser::start(program);
    for (name, index) in &sites {
        let beside = |page: &str| index.with_file_name(page);
        browser.open(index, "");
        let engine = browser.value("document.querySelector('#matrix .engines a').getAttribute('href')");
        let worst = "(document.querySelector('#matrix td.v-crash a, #matrix td.v-fail a, #matrix td.v-limit a')
            || document.querySelector('#matrix td a')).getAttribute('href')";
        let cell = browser.value(worst).as_str().unwrap().to_owned();
        let pages = [
            ("matrix", index.clone(), String::new()),
            ("cell", index.clone(), cell),
            ("engine", beside(engine.as_str().unwrap()), String::new()),
            ("engines", beside("engines.html"), String::new()),
            ("evidence", beside("evidence.html"), String::new()),
            ("claims", beside("claims.html"), String::new()),
        ];
        // Of the largest run the matrix is what may not fit; its other pages are like those of the small one.
        let most = if name == "large" { 2 } else { pages.len() };
        for (page, file, fragment) in pages.into_iter().take(most) {
            browser.look(DESKTOP, "light");
            browser.open(&file, &fragment);
            fits(&mut browser, &format!("{name}-{page}"));
        }
    }
    quiet(&mut browser);
}
