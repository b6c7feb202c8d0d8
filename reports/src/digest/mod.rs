//! What a run's reports need of it, without every directive that passed.
//!
//! A run writes each script's line down when it ends, and keeps a [`Summary`] of it. At the end the summaries are a
//! [`Digest`], which is to its log what a [`Summary`] is to a line: consistent with its header and in the log's order like
//! a [`RunLog`], and the same reports come of either.

mod summary;
#[cfg(test)]
mod tests;

pub use summary::Summary;

use crate::{
    RunLog,
    log::{Checker, Engine, Footer, Header, Inconsistency},
};

/// What the reports of a run need of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Digest {
    header: Header,
    scripts: Vec<Summary>,
    footer: Footer,
}

impl Digest {
    /// The digest of these scripts, in any order. `complete` says that no engine and script of the selection (or of its
    /// shard) is missing.
    ///
    /// # Errors
    /// If the scripts contradict the header or themselves: where [`RunLog::new`] has errors.
    pub fn new(header: Header, mut scripts: Vec<Summary>, complete: bool) -> Result<Self, Inconsistency> {
        let mut checker = Checker::new(&header)?;
        for summary in &scripts {
            checker.script(summary.engine(), summary.script(), summary.outcome(), summary.tally())?;
        }
        let footer = checker.end(complete)?;
        header.sort(&mut scripts, |summary| (summary.engine(), summary.script()));
        Ok(Self { header, scripts, footer })
    }

    /// The digest of this log.
    #[must_use]
    pub fn of(log: &RunLog) -> Self {
        Self {
            header: log.header().clone(),
            scripts: log.scripts().iter().map(Summary::of).collect(),
            footer: *log.footer(),
        }
    }

    /// What was run, on which engines.
    #[must_use]
    pub const fn header(&self) -> &Header {
        &self.header
    }

    /// What is left of each script on each engine: engines in the header's order, then scripts by name.
    #[must_use]
    pub fn scripts(&self) -> &[Summary] {
        &self.scripts
    }

    /// What the log adds up to.
    #[must_use]
    pub const fn footer(&self) -> &Footer {
        &self.footer
    }

    /// The engines, in the order in which reports list them.
    #[must_use]
    pub fn engines(&self) -> &[Engine] {
        &self.header.engines
    }

    /// Whether the run came to its end, with a line for every engine and script.
    #[must_use]
    pub const fn is_complete(&self) -> bool {
        self.footer.complete
    }
}
