//! A log in the making: scripts are appended as they end, so that another run can go on where one was cut short.
//!
//! A script has two lines, the log's own and what does not stand in a log, which are written in one piece. A run that is
//! killed leaves whole lines, and at most one script that is torn at the end, which is forgiven; anything else that does not
//! fit is refused. The log is made of the lines that are here: nothing of them has to be kept in memory.

mod preamble;

use std::{
    collections::BTreeMap,
    fs::{File, TryLockError},
    io::{self, BufRead, BufReader, Read, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};

use memlimits_reports::{
    Digest,
    log::{LogWriter, ScriptEntry, line_of},
};
use serde::{Deserialize, Serialize};

pub use preamble::Preamble;

use crate::{
    fleet::Fleet,
    run::{Aside, Finished, Key, Selection},
};

/// A line of the file.
#[derive(Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "lowercase")]
enum Line<P, S, A> {
    Header(P),
    /// As it will stand in the log.
    Script(S),
    /// What belongs to the script before it.
    Aside(A),
}

type ToRead = Line<Preamble, ScriptEntry, Aside>;
type ToWrite<'a> = Line<&'a Preamble, (), &'a Aside>;

/// A log in the making, for this run alone.
#[derive(Debug)]
pub struct Part {
    file: File,
    path: PathBuf,
    /// Where the next line goes, in bytes.
    end: u64,
    places: BTreeMap<Key, Place>,
}

/// Where a script's line of the log stands.
#[derive(Clone, Copy, Debug)]
struct Place {
    /// Where it begins, in bytes.
    start: u64,
    /// How long it is with its line feed, in bytes.
    length: usize,
    /// Whether other failures were known when it was written.
    is_outdated: bool,
}

/// Why there is no part of a log to write to, or to go on with.
#[derive(Debug, thiserror::Error)]
pub enum PartError {
    /// The system does not let it be read or written.
    #[error("{path}: {source}")]
    Io {
        /// The file.
        path: String,
        /// What the system says.
        source: io::Error,
    },
    /// Another run writes it at this moment.
    #[error("another run is writing {0}")]
    Busy(String),
    /// It was begun by a run of something else, or in another way.
    #[error("{path} is of another run:\n  {}", differences.join("\n  "))]
    Other {
        /// The file.
        path: String,
        /// In what it differs.
        differences: Vec<String>,
    },
    /// A line is not what a run writes.
    #[error("{path}: line {line}: {message}")]
    Line {
        /// The file.
        path: String,
        /// The line, from 1.
        line: usize,
        /// What is wrong with it.
        message: String,
    },
}

impl Part {
    /// Opens a part of a log, or begins an empty one; no other run can have it until this one ends.
    ///
    /// # Errors
    ///
    /// [`PartError::Busy`] and [`PartError::Io`].
    pub fn open(path: PathBuf) -> Result<Self, PartError> {
        let opened = File::options().read(true).write(true).create(true).truncate(false).open(&path);
        let file = opened.map_err(|source| PartError::Io { path: shown(&path), source })?;
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => Err(PartError::Busy(shown(&path))),
            // Where there can be no lock, two runs of one log are their user's affair.
            Ok(()) | Err(TryLockError::Error(_)) => Ok(Self { file, path, end: 0, places: BTreeMap::new() }),
        }
    }

    /// Whether nothing is there to go on with.
    pub fn is_empty(&self) -> bool {
        self.file.metadata().is_ok_and(|metadata| metadata.len() == 0)
    }

    /// Begins anew.
    ///
    /// # Errors
    ///
    /// [`PartError::Io`].
    pub fn begin(&mut self, preamble: &Preamble) -> Result<(), PartError> {
        self.places.clear();
        let line = line(&ToWrite::Header(preamble));
        let written = self.cut(0).and_then(|()| self.file.write_all(&line));
        written.map_err(|source| self.io(source))?;
        self.end = line.len() as u64;
        Ok(())
    }

    /// Goes on with what is there: `keep` is given each script that is finished already. A file that holds not even a whole
    /// first line is begun anew.
    ///
    /// # Errors
    ///
    /// [`PartError`], where this is not a part of the same run's log. The file stays as it is.
    pub fn resume(
        &mut self,
        preamble: &Preamble,
        selection: Selection<'_>,
        mut keep: impl FnMut(Finished),
    ) -> Result<(), PartError> {
        let mut awaited: BTreeMap<Key, usize> =
            selection.pairs().map(|(fleet, task)| (key(fleet.id(), task.name()), task.directives())).collect();
        let mut places = BTreeMap::new();
        let mut lines = Lines::of(&self.file).map_err(|source| self.io(source))?;
        let Some(first) = lines.next().map_err(|source| self.io(source))? else {
            return self.begin(preamble);
        };
        match parse(first) {
            Ok(ToRead::Header(before)) => {
                let differences = before.differences(preamble);
                if !differences.is_empty() {
                    return Err(PartError::Other { path: shown(&self.path), differences });
                }
            }
            _ => return Err(self.wrong(1, "this is no part of a log: it does not begin with a header")),
        }
        let mut end = lines.end;
        loop {
            let (start, number) = (lines.end, lines.number + 1);
            let Some(script) = lines.next().map_err(|source| self.io(source))? else { break };
            let length = script.len();
            let (entry, is_outdated) = match parse(script) {
                Ok(ToRead::Script(mut entry)) => {
                    // What is known of an engine may have changed meanwhile.
                    note_known(selection.fleets(), &mut entry);
                    let is_outdated = line_of(&entry) != script;
                    (entry, is_outdated)
                }
                Ok(ToRead::Header(_)) => return Err(self.wrong(number, "a second header")),
                Ok(ToRead::Aside(_)) => return Err(self.wrong(number, "this belongs to no script")),
                Err(error) => return Err(self.wrong(number, &no_place(&error))),
            };
            let key = key(&entry.engine, &entry.script);
            match awaited.remove(&key) {
                Some(directives) if directives == entry.directives.len() => {}
                Some(_) => return Err(self.wrong(number, "the script has other directives")),
                None => return Err(self.wrong(number, "a script that is not to be run here, or is here already")),
            }
            let number = lines.number + 1;
            let Some(aside) = lines.next().map_err(|source| self.io(source))? else { break };
            let aside = match parse(aside) {
                Ok(ToRead::Aside(aside)) if (&aside.engine, &aside.script) == (&entry.engine, &entry.script) => aside,
                Ok(_) => return Err(self.wrong(number, "this does not belong to the script before it")),
                Err(error) => return Err(self.wrong(number, &no_place(&error))),
            };
            places.insert(key, Place { start, length, is_outdated });
            keep(Finished { entry, aside });
            end = lines.end;
        }
        // What comes next must not be appended to half a script.
        self.cut(end).map_err(|source| self.io(source))?;
        (self.end, self.places) = (end, places);
        Ok(())
    }

    /// Appends a script that has ended.
    ///
    /// # Errors
    ///
    /// [`PartError::Io`]. Nothing may be appended after that.
    pub fn append(&mut self, finished: &Finished) -> Result<(), PartError> {
        let Finished { entry, aside } = finished;
        let mut lines = line_of(entry);
        let length = lines.len();
        lines.extend(line(&ToWrite::Aside(aside)));
        self.file.write_all(&lines).map_err(|source| self.io(source))?;
        self.places.insert(finished.key(), Place { start: self.end, length, is_outdated: false });
        self.end += lines.len() as u64;
        Ok(())
    }

    /// Writes the log of that digest: what is known of the engines now stands in it.
    ///
    /// # Errors
    ///
    /// What the system says, and where a script of the digest is not here.
    pub fn write_log(&mut self, to: impl Write, digest: &Digest, fleets: &[Fleet]) -> io::Result<()> {
        let mut log = LogWriter::new(to, digest.header())?;
        for script in digest.scripts() {
            log.line(&self.line(script.engine(), script.script(), fleets)?)?;
        }
        log.end(digest.footer())
    }

    /// A script's line of the log.
    fn line(&mut self, engine: &str, script: &str, fleets: &[Fleet]) -> io::Result<Vec<u8>> {
        let place = *self.places.get(&key(engine, script)).ok_or(io::ErrorKind::NotFound)?;
        let mut bytes = vec![0; place.length];
        self.file.seek(SeekFrom::Start(place.start))?;
        self.file.read_exact(&mut bytes)?;
        self.file.seek(SeekFrom::Start(self.end))?;
        if place.is_outdated
            && let ToRead::Script(mut entry) = parse(&bytes)?
        {
            note_known(fleets, &mut entry);
            bytes = line_of(&entry);
        }
        Ok(bytes)
    }

    /// Removes the file: the whole log is there.
    pub fn remove(self) {
        // Where it cannot be removed, the next run says that it replaces it.
        let _ = std::fs::remove_file(&self.path);
    }

    /// The file's path.
    pub fn path(&self) -> &Path {
        &self.path
    }

    fn io(&self, source: io::Error) -> PartError {
        PartError::Io { path: shown(&self.path), source }
    }

    fn wrong(&self, line: usize, message: &str) -> PartError {
        PartError::Line { path: shown(&self.path), line, message: message.to_owned() }
    }

    /// Leaves only so many bytes, and goes on behind them.
    fn cut(&mut self, end: u64) -> io::Result<()> {
        self.file.set_len(end)?;
        self.file.seek(SeekFrom::Start(end)).map(drop)
    }
}

/// The whole lines of a file, from its beginning.
struct Lines<'a> {
    reader: BufReader<&'a File>,
    line: Vec<u8>,
    /// The number of the last line, from 1.
    number: usize,
    /// Where it ended, in bytes.
    end: u64,
}

impl<'a> Lines<'a> {
    fn of(mut file: &'a File) -> io::Result<Self> {
        file.seek(SeekFrom::Start(0))?;
        Ok(Self { reader: BufReader::new(file), line: Vec::new(), number: 0, end: 0 })
    }

    /// The next line with its line feed; none at the end, or before a line that is torn.
    fn next(&mut self) -> io::Result<Option<&[u8]>> {
        self.line.clear();
        let length = self.reader.read_until(b'\n', &mut self.line)?;
        if !self.line.ends_with(b"\n") {
            return Ok(None);
        }
        self.number += 1;
        self.end += length as u64;
        Ok(Some(&self.line))
    }
}

fn parse(line: &[u8]) -> serde_json::Result<ToRead> {
    // A line that is torn is told by its end, which a line feed is not.
    serde_json::from_slice(line.trim_ascii_end())
}

/// A line with its line feed.
fn line(line: &ToWrite<'_>) -> Vec<u8> {
    let mut bytes = serde_json::to_vec(line).expect("plain data");
    bytes.push(b'\n');
    bytes
}

fn note_known(fleets: &[Fleet], entry: &mut ScriptEntry) {
    if let Some(fleet) = fleets.iter().find(|fleet| fleet.id() == entry.engine) {
        fleet.note_known(entry);
    }
}

fn key(engine: &str, script: &str) -> Key {
    (engine.to_owned(), script.to_owned())
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// What the parser says, without the place: it sees one line at a time.
fn no_place(error: &serde_json::Error) -> String {
    let message = error.to_string();
    let end = message.rfind(" at line ").unwrap_or(message.len());
    memlimits_reports::harmless(&message[..end], 200)
}

#[cfg(test)]
mod tests;
