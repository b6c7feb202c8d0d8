//! The site and the history in a real browser: opened from files, filtered, read by keyboard, without a complaint on the
//! console.
//!
//! Where there is no browser these tests are *ignored*, which the harness shows; with `MEMLIMITS_REQUIRE_BROWSER` set, as
//! in `.ci/run`, that is a failure. `MEMLIMITS_PICTURES=DIR` keeps pictures of the pages, to be looked at.

mod chromium;
#[path = "../common/mod.rs"]
mod common;
mod history;
mod site;

use std::{env, fs, path::PathBuf, process::ExitCode};

use libtest_mimic::{Arguments, Trial};

use chromium::Browser;

/// What is tried with a browser of this name.
type Test = fn(&str);

const DESKTOP: (u32, u32) = (1440, 900);
const PHONE: (u32, u32) = (390, 844);
/// A4 across, without its margins, in CSS pixels.
const PAPER: (u32, u32) = (1032, 703);

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let browser = chromium::program();
    let is_required = env::var_os("MEMLIMITS_REQUIRE_BROWSER").is_some_and(|value| !value.is_empty());
    if browser.is_none() {
        eprintln!("There is no Chromium: install Debian's `chromium`, or name another one with MEMLIMITS_CHROMIUM.");
    }
    let trials = site::TRIALS.iter().chain(history::TRIALS).map(|(name, trial)| {
        let program = browser.clone();
        let run = move || {
            let program = program.ok_or("there is no browser, and MEMLIMITS_REQUIRE_BROWSER is set")?;
            trial(&program);
            Ok(())
        };
        Trial::test(*name, run).with_ignored_flag(browser.is_none() && !is_required)
    });
    libtest_mimic::run(&arguments, trials.collect()).exit_code()
}

/// The page has not complained.
fn quiet(browser: &mut Browser) {
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

/// An open page is no wider than the device in any size and scheme, nor than paper. Pictures of it are kept under this
/// name, for somebody to look at.
fn fits(browser: &mut Browser, name: &str) {
    let keep = env::var_os("MEMLIMITS_PICTURES").map(PathBuf::from);
    let check = |browser: &mut Browser, most: u32, how: &str| {
        let width = browser.value("document.documentElement.scrollWidth");
        assert!(width.as_u64().unwrap() <= most.into(), "{name} {how}: {width} wide");
        if let Some(keep) = &keep {
            fs::create_dir_all(keep).unwrap();
            fs::write(keep.join(format!("{name}-{how}.png")), browser.picture()).unwrap();
        }
    };
    for (device, size) in [("desktop", DESKTOP), ("phone", PHONE)] {
        for scheme in ["light", "dark"] {
            browser.look(size, scheme);
            check(browser, size.0, &format!("{device}-{scheme}"));
        }
    }
    browser.look_printed(PAPER);
    check(browser, PAPER.0, "printed");
}
