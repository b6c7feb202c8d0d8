//! The last line of a run log.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{ScriptEntry, Totals};
use crate::model::Standings;

/// The last line: that the log ends here, and what it adds up to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Footer {
    /// Whether every engine and script of the selection (of its shard, where this is one) has its line. False after
    /// an interrupted run.
    pub complete: bool,
    /// How often each verdict was given.
    pub totals: Totals,
    /// How many directives are not as expected: a failure that was not known, or a pass where a failure was. The run
    /// is as it should be if this is zero.
    pub unexpected: u64,
}

impl Footer {
    /// The footer of these scripts.
    #[must_use]
    pub fn of(scripts: &[ScriptEntry], complete: bool) -> Self {
        Self { complete, totals: Totals::of(scripts), unexpected: Standings::of(scripts).unexpected }
    }
}
