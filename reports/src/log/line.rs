//! One line of a run log.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Footer, Header, ScriptEntry};

// The parameters let a line be written from references and read as values with one definition of its form.
/// One line of a run log: a JSON object that names its type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "type", rename_all = "lowercase")]
#[schemars(rename = "memlimits run log, a line")]
pub enum Line<H = Header, S = ScriptEntry, F = Footer> {
    /// What was run, on which engines: the first line.
    Header(H),
    /// What one engine did with one script: one line for each engine and script.
    Script(S),
    /// What the log adds up to: the last line.
    Footer(F),
}

/// A line that is only written.
type Borrowed<'a> = Line<&'a Header, &'a ScriptEntry, &'a Footer>;

impl Borrowed<'_> {
    /// The line as it is written, with its line feed.
    pub(super) fn bytes(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec(self).expect("texts, numbers and maps by text are JSON");
        bytes.push(b'\n');
        bytes
    }
}

/// The line of a script on an engine, as a log holds it: JSON and a line feed. See
/// [`LogWriter::line`](super::LogWriter::line).
#[must_use]
pub fn line_of(entry: &ScriptEntry) -> Vec<u8> {
    Line::Script(entry).bytes()
}
