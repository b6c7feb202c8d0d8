//! The run log: what one run wrote down, as JSON lines.
//!
//! A log is a [`Header`], one [`ScriptEntry`] for each engine and script, and a [`Footer`]. The order is fixed
//! (engines as in the header, then scripts by name), and nothing that changes from run to run stands in it, so that
//! two runs can be compared with `diff`. [`schema()`] describes a line for readers in other languages.
//!
//! A [`RunLog`] is consistent by construction: it cannot be made, and so neither written nor read, with duplicates,
//! unknown engines, or counts that do not add up ([`Inconsistency`]).
//! Who does not have all of it at once writes it line by line ([`LogWriter`]), and keeps a [`Digest`](crate::Digest).
//!
//! # How a log adds up
//! Every directive of every script counts once for each engine, under its own verdict, assertions and the modules and
//! actions between them alike. A script that stopped or never ran still lists all of its directives (as `blocked`,
//! `unsupported` or `not-run`). So totals by engine, by chapter and by verdict always have the same sum, and it is the
//! number of directives.

mod consistency;
mod error;
mod footer;
mod header;
mod line;
mod merge;
mod run_log;
mod schema;
mod script;
mod tally;
#[cfg(test)]
mod tests;
mod totals;
mod writer;

pub(crate) use consistency::Checker;
pub use consistency::Inconsistency;
pub use error::LogError;
pub use footer::Footer;
pub use header::{Core, Engine, FORMAT, Header, Host, LeftOut, Selection, Shard, Suite};
pub use line::{Line, line_of};
pub use merge::{MergeError, merge};
pub use run_log::RunLog;
pub use schema::schema;
pub use script::{Directive, Known, Outcome, ScriptEntry};
pub(crate) use tally::Tally;
pub use totals::Totals;
pub use writer::LogWriter;
