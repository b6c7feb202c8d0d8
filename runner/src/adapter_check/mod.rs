//! Tests an adapter itself: whether it keeps to the protocol, whatever its engine can do.
//!
//! Each check asks something of which the answer is certain for every engine, or that an engine may not
//! have, which is then said. One that finds something wrong costs nothing but itself: the adapter is started anew.

mod bench;
mod checks;
mod session;

use std::time::Duration;

use memlimits_engines::About;
use serde::Serialize;

use session::Session;

use crate::adapter::Adapter;

/// What was found out about an adapter.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Report {
    /// The version of the protocol that it was held against.
    pub protocol: u32,
    /// What it says of itself; none where it does not shake hands.
    pub about: Option<About>,
    /// What came of each check, in order.
    pub checks: Vec<Checked>,
}

/// What came of a check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Checked {
    /// What it is about: a command, or a part of the protocol.
    pub topic: &'static str,
    /// What was to be.
    pub check: &'static str,
    /// What came of it.
    #[serde(flatten)]
    pub found: Found,
}

/// What can come of a check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "found", rename_all = "kebab-case")]
pub enum Found {
    /// It is as it was to be.
    Ok {
        /// What else is worth knowing.
        #[serde(skip_serializing_if = "Option::is_none")]
        remark: Option<String>,
    },
    /// It is not.
    Wrong {
        /// What the adapter did.
        what: String,
        /// What to do about it.
        advice: String,
    },
    /// The adapter, or its engine, does not have it, and says so.
    NotOffered {
        /// Its words, or what was found.
        why: String,
    },
    /// It could not be tried, because of what is wrong before.
    NotTried,
}

impl Report {
    /// How many checks came out so.
    pub fn count(&self, is: impl Fn(&Found) -> bool) -> usize {
        self.checks.iter().filter(|checked| is(&checked.found)).count()
    }

    /// Whether nothing is wrong.
    pub fn is_good(&self) -> bool {
        self.checks.iter().all(|checked| matches!(checked.found, Found::Ok { .. } | Found::NotOffered { .. }))
    }
}

/// Checks an adapter. `patience` is how long it may take for an answer; `heard` hears of each check as it ends.
///
/// # Errors
///
/// A message for the user, where the program cannot be started at all.
pub fn check(adapter: Adapter, patience: Duration, mut heard: impl FnMut(&Checked)) -> Result<Report, String> {
    let mut session = Session::start(adapter, patience)?;
    let mut checks = Vec::new();
    let mut is_lost = false;
    for check in checks::all() {
        let found = if is_lost { Found::NotTried } else { session.check(check) };
        is_lost |= check.is_vital && matches!(found, Found::Wrong { .. });
        let checked = Checked { topic: check.topic, check: check.name, found };
        heard(&checked);
        checks.push(checked);
    }
    Ok(Report { protocol: memlimits_engines::protocol::VERSION, about: session.about().cloned(), checks })
}
