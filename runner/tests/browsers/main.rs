//! Browsers as engines, with those that are here: what a script costs that crashes, hangs or takes too much, what is left
//! behind, and what a browser that does not start says.
//!
//! Without a browser its trials are ignored, unless `MEMLIMITS_REQUIRE` names it.

mod asking;
mod family;
mod left_behind;
mod lost;
mod serve;

mod starting;

use std::process::ExitCode;

use libtest_mimic::{Arguments, Failed, Trial};
use memlimits::{
    browser::{self, Found},
    harness,
};

/// What must hold of every browser.
type Property = (&'static str, fn(&Found) -> Result<(), Failed>);

const PROPERTIES: &[Property] = &[
    ("says its version and its engine's", asking::versions),
    ("is isolated as its name says", asking::isolation),
    ("runs threads, if isolated", asking::threads),
    ("answers big messages", asking::big_messages),
    ("loses a tab that is killed and nothing else", lost::killed_tab),
    ("is started again where it was killed, for each script alone", lost::killed_browser),
    ("loses a tab that hangs and nothing else", lost::hanging_tab),
    ("is ended where it takes too much memory", lost::memory),
    ("leaves nothing behind", left_behind::ended),
    ("leaves nothing behind of a runner that is killed", left_behind::killed),
    ("leaves nothing behind of a runner that is interrupted", left_behind::interrupted),
    ("runs scripts in a page that a person opens", serve::served),
    ("goes on in a page where another server was killed", serve::resumed),
];

fn main() -> ExitCode {
    let mut arguments = Arguments::from_args();
    // A browser is busy enough with one of them.
    arguments.test_threads.get_or_insert(1);
    let mut trials = vec![
        Trial::test("a browser that does not start is reported with its last words", starting::does_not_start),
        Trial::test("a program that does not exist is a browser that is not there", starting::no_such_program),
    ];
    for model in browser::MODELS {
        let found = model.program.find(None).map(|program| Found::new(model.id.to_owned(), model, program));
        let is_required = harness::is_required(model.id);
        for (name, property) in PROPERTIES {
            let found = found.clone();
            let is_there = found.is_ok();
            let trial = Trial::test(format!("{} {name}", model.id), move || match &found {
                Ok(found) => property(found),
                Err(missing) => Err(format!("{}; {}", missing.reason, missing.help).into()),
            });
            trials.push(trial.with_ignored_flag(!is_there && !is_required));
        }
    }
    libtest_mimic::run(&arguments, trials).exit_code()
}
