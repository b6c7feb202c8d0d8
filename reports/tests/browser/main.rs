//! The site in a real browser: opened from files, filtered, read by keyboard, without a complaint on the console.
//!
//! Where there is no browser these tests are *ignored*, which the harness shows; with `MEMLIMITS_REQUIRE_BROWSER` set, as
//! in `.ci/run`, that is a failure. `MEMLIMITS_PICTURES=DIR` keeps pictures of the pages, to be looked at.

mod chromium;
#[path = "../common/mod.rs"]
mod common;
mod site;

use std::{env, process::ExitCode};

use libtest_mimic::{Arguments, Trial};

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let browser = chromium::program();
    let is_required = env::var_os("MEMLIMITS_REQUIRE_BROWSER").is_some_and(|value| !value.is_empty());
    if browser.is_none() {
        eprintln!("There is no Chromium: install Debian's `chromium`, or name another one with MEMLIMITS_CHROMIUM.");
    }
    let trials = site::TRIALS.iter().map(|(name, trial)| {
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
