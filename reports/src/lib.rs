//! The run log of memlimits, and everything rendered from it.
//!
//! - [`log`]: what one run wrote down, its types, its JSON Schema, reading and writing;
//! - [`digest`]: what is left of a run once it is written down, enough for the reports that a run ends with;
//! - [`model`]: what a report counts and groups, worked out once for every rendering;
//! - [`kills`]: which seeded faults the scripts find, as `memlimits mutants` wrote it down;
//! - [`terminal`]: the report that a person reads in a terminal;
//! - [`html`]: the site that people publish;
//! - [`diff`]: where the engines of a run differ, and who is right;
//! - [`compare`]: what changed between two runs;
//! - [`history`]: how engines' verdicts changed over their versions;
//! - [`markdown`]: what a README or a pull request shows;
//! - [`junit`], [`annotations`]: what continuous integration reads;
//! - [`badges`], [`export`], [`features`]: what other people's pages and tools build on.
//!
//! This crate knows no engine and runs nothing. What only the corpus or the command line can tell, such as a
//! requirement's sentence or the command that reruns a directive, comes in through [`Explain`]. Text in a log is not
//! to be trusted: an engine chose it. [`harmless()`] is what every rendering shows it through.

pub mod annotations;
pub mod badges;
pub mod compare;
pub mod diff;
pub mod digest;
mod explain;
pub mod export;
pub mod features;
mod harmless;
pub mod history;
pub mod html;
pub mod junit;
pub mod kills;
pub mod log;
pub mod markdown;
mod marked;
pub mod model;
mod naming;
#[cfg(test)]
mod sample;
#[cfg(test)]
mod schema;
pub mod terminal;
mod verdict;

pub use digest::Digest;
pub use explain::{ChapterText, ClaimText, Explain, RequirementText, Rerun, Unexplained};
pub use harmless::harmless;
pub use log::{LogError, RunLog};
pub use verdict::Verdict;
