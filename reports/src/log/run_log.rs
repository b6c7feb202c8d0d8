//! A whole run log, read and written.

use std::io::{self, BufRead, Write};

use serde::Deserialize;

use super::{Checker, Engine, FORMAT, Footer, Header, Inconsistency, Line, LogError, LogWriter, ScriptEntry, Tally};

/// What one run wrote down, consistent in itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunLog {
    header: Header,
    scripts: Vec<ScriptEntry>,
    footer: Footer,
}

impl RunLog {
    /// A log of these scripts, in any order. `complete` says that no engine and script of the selection (or of its
    /// shard) is missing.
    ///
    /// # Errors
    /// If the scripts contradict the header or themselves.
    pub fn new(header: Header, scripts: Vec<ScriptEntry>, complete: bool) -> Result<Self, Inconsistency> {
        let mut checker = Checker::new(&header)?;
        for entry in &scripts {
            check(&mut checker, entry)?;
        }
        let footer = checker.end(complete)?;
        Ok(Self::in_order(header, scripts, footer))
    }

    /// Reads a log, whatever the order of its script lines.
    ///
    /// An interrupted run's log is read like any other: see [`RunLog::is_complete`].
    ///
    /// # Errors
    /// If this is no log, not all of a log, or a log that contradicts itself.
    pub fn read(reader: impl BufRead) -> Result<Self, LogError> {
        let mut lines = Lines::of(reader);
        let header = lines.header()?;
        let inconsistent = |line| move |source| LogError::Inconsistent { line, source };
        let mut checker = Checker::new(&header).map_err(inconsistent(1))?;
        let mut scripts = Vec::new();
        let footer = loop {
            match lines.next()? {
                None => return Err(LogError::NoFooter { line: lines.number }),
                Some(Line::Header(_)) => return Err(LogError::SecondHeader { line: lines.number }),
                Some(Line::Script(entry)) => {
                    check(&mut checker, &entry).map_err(inconsistent(lines.number))?;
                    scripts.push(entry);
                }
                Some(Line::Footer(footer)) => break footer,
            }
        };
        checker.footer(&footer).map_err(inconsistent(lines.number))?;
        if lines.advance()? {
            return Err(LogError::AfterFooter { line: lines.number });
        }
        Ok(Self::in_order(header, scripts, footer))
    }

    /// Writes the log: the same bytes for the same run, whatever order its scripts ended in.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn write(&self, writer: impl Write) -> io::Result<()> {
        let mut writer = LogWriter::new(writer, &self.header)?;
        for entry in &self.scripts {
            writer.script(entry)?;
        }
        writer.end(&self.footer)
    }

    /// What was run, on which engines.
    #[must_use]
    pub const fn header(&self) -> &Header {
        &self.header
    }

    /// What each engine did with each script: engines in the header's order, then scripts by name.
    #[must_use]
    pub fn scripts(&self) -> &[ScriptEntry] {
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

    fn in_order(header: Header, mut scripts: Vec<ScriptEntry>, footer: Footer) -> Self {
        header.sort(&mut scripts, |entry| (&entry.engine, &entry.script));
        Self { header, scripts, footer }
    }
}

fn check(checker: &mut Checker<'_>, entry: &ScriptEntry) -> Result<(), Inconsistency> {
    checker.script(&entry.engine, &entry.script, entry.outcome, &Tally::of(&entry.directives))
}

/// The lines of a log that is being read.
struct Lines<R> {
    reader: R,
    /// The number of the current line, counted from 1.
    number: u64,
    /// The current line, without its line feed.
    bytes: Vec<u8>,
    /// Whether the current line had its line feed.
    ended: bool,
}

/// What must be known of a first line before it can be read as a header: a newer format may have other fields.
#[derive(Deserialize)]
struct Preface {
    r#type: String,
    format: u64,
}

impl<R: BufRead> Lines<R> {
    const fn of(reader: R) -> Self {
        Self { reader, number: 0, bytes: Vec::new(), ended: false }
    }

    fn header(&mut self) -> Result<Header, LogError> {
        if !self.advance()? {
            return Err(LogError::Empty);
        }
        match serde_json::from_slice::<Preface>(&self.bytes) {
            Ok(preface) if preface.r#type == "header" => {
                if preface.format != u64::from(FORMAT) {
                    return Err(LogError::UnknownFormat { found: preface.format });
                }
            }
            Err(error) if error.is_eof() && !self.ended => return Err(LogError::Torn { line: self.number }),
            _ => return Err(LogError::NoHeader),
        }
        match self.parse()? {
            Line::Header(header) => Ok(header),
            Line::Script(_) | Line::Footer(_) => Err(LogError::NoHeader),
        }
    }

    fn next(&mut self) -> Result<Option<Line>, LogError> {
        if self.advance()? { self.parse().map(Some) } else { Ok(None) }
    }

    /// Goes on to the next line; false at the end of the log.
    fn advance(&mut self) -> Result<bool, LogError> {
        self.bytes.clear();
        let read = self
            .reader
            .read_until(b'\n', &mut self.bytes)
            .map_err(|source| LogError::Io { line: self.number + 1, source })?;
        if read == 0 {
            return Ok(false);
        }
        self.number += 1;
        self.ended = self.bytes.pop_if(|last| *last == b'\n').is_some();
        Ok(true)
    }

    fn parse(&self) -> Result<Line, LogError> {
        let line = self.number;
        serde_json::from_slice(&self.bytes).map_err(|source| {
            if source.is_eof() && !self.ended { LogError::Torn { line } } else { LogError::Invalid { line, source } }
        })
    }
}
