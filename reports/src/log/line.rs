//! One line of a run log.

use std::io::{self, Write};

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
    /// Writes the line and its line feed, in one piece: what appends to a file while others look at it is torn as
    /// seldom as possible.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn write(&self, mut writer: impl Write) -> io::Result<()> {
        let mut bytes = serde_json::to_vec(self)?;
        bytes.push(b'\n');
        writer.write_all(&bytes)
    }
}
