//! The last line of a run log.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Totals;

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
