//! What a script's directives come to.

use super::{Directive, Totals};
use crate::model::Standings;

/// What the directives of one script on one engine come to, all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Tally {
    /// How often each verdict was given.
    pub(crate) totals: Totals,
    /// How many did what the run expected.
    pub(crate) standings: Standings,
    /// How many are assertions.
    pub(crate) assertions: u64,
}

impl Tally {
    pub(crate) fn of(directives: &[Directive]) -> Self {
        Self {
            totals: directives.iter().collect(),
            standings: directives.iter().collect(),
            assertions: directives.iter().filter(|directive| directive.is_assertion()).count() as u64,
        }
    }
}
