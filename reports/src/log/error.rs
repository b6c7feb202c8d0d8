//! Why a run log cannot be read.

use std::io;

use super::{FORMAT, Inconsistency};
use crate::harmless;

/// How many characters of a parser's complaint, which may quote the log, are shown.
const COMPLAINT: usize = 200;

/// Why a run log cannot be read. Lines are counted from 1.
#[derive(Debug, thiserror::Error)]
pub enum LogError {
    /// The file cannot be read.
    #[error("line {line}: {source}")]
    Io {
        /// The line that was being read.
        line: u64,
        /// What went wrong.
        source: io::Error,
    },
    /// There is no line at all.
    #[error("the log is empty")]
    Empty,
    /// The first line is not a header.
    #[error("line 1: this is not a run log: it does not begin with a header")]
    NoHeader,
    /// The log was written in another format, by a newer version most likely.
    #[error("line 1: this log is of format {found}, and only format {FORMAT} can be read here")]
    UnknownFormat {
        /// The format that the header names.
        found: u64,
    },
    /// The log ends in the middle of a line.
    #[error("line {line}: the log ends in the middle of this line")]
    Torn {
        /// The last line.
        line: u64,
    },
    /// A line is not JSON, or not of the form that its type needs.
    #[error("line {line}: {}", complaint(source))]
    Invalid {
        /// The line.
        line: u64,
        /// What is wrong with it. Its own line number says nothing: the parser sees one line at a time.
        source: serde_json::Error,
    },
    /// A header stands within the log, as in two logs that were joined.
    #[error("line {line}: a second header: these are several logs in one file, which `memlimits merge` puts together")]
    SecondHeader {
        /// The second header's line.
        line: u64,
    },
    /// The log does not end with a footer, as after a run that was killed.
    #[error("line {line}: the log ends here, without a footer")]
    NoFooter {
        /// The last line.
        line: u64,
    },
    /// Something follows the footer.
    #[error("line {line}: nothing may follow the footer")]
    AfterFooter {
        /// The line that follows.
        line: u64,
    },
    /// A line contradicts itself or those before it.
    #[error("line {line}: {source}")]
    Inconsistent {
        /// The line.
        line: u64,
        /// The contradiction.
        source: Inconsistency,
    },
}

/// What the parser says, with the column as the only place: it counts lines within the one that it was given.
fn complaint(error: &serde_json::Error) -> String {
    let message = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    match message.strip_suffix(&place) {
        Some(message) => format!("column {}: {}", error.column(), harmless(message, COMPLAINT)),
        None => harmless(&message, COMPLAINT),
    }
}
