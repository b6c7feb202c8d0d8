//! A log in the making: scripts are appended as they end, so that another run can go on where one was cut short.
//!
//! Each line is written in one piece. A run that is killed leaves whole lines and at most one torn last line, which is
//! forgiven; anything else that does not fit is refused.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs::{File, TryLockError},
    io::{self, Read, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};

use memlimits_reports::log::{Engine, Header};
use serde::{Deserialize, Serialize};

use crate::run::{Finished, Selection};

/// What a run must have in common with the one that it goes on with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Preamble {
    /// What is run, on what.
    #[serde(flatten)]
    pub header: Header,
    /// The options that verdicts can depend on, with their values.
    pub options: BTreeMap<String, String>,
}

/// A line of the file.
#[derive(Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "lowercase")]
enum Line<P, F> {
    Header(P),
    Script(F),
}

/// A log in the making, for this run alone.
#[derive(Debug)]
pub struct Part {
    file: File,
    path: PathBuf,
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
            Ok(()) | Err(TryLockError::Error(_)) => Ok(Self { file, path }),
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
        let begin = |file: &mut File| {
            file.set_len(0)?;
            file.seek(SeekFrom::Start(0))?;
            write(file, &Line::<_, Finished>::Header(preamble))
        };
        begin(&mut self.file).map_err(|source| self.io(source))
    }

    /// What is finished already. A file that holds not even a whole first line is begun anew.
    ///
    /// # Errors
    ///
    /// [`PartError`], where this is not a part of the same run's log. The file stays as it is.
    pub fn resume(&mut self, preamble: &Preamble, selection: Selection<'_>) -> Result<Vec<Finished>, PartError> {
        let mut bytes = Vec::new();
        self.file.seek(SeekFrom::Start(0)).map_err(|source| self.io(source))?;
        self.file.read_to_end(&mut bytes).map_err(|source| self.io(source))?;
        let whole = bytes.iter().rposition(|byte| *byte == b'\n').map_or(0, |last| last + 1);
        let mut lines = bytes[..whole].split_inclusive(|byte| *byte == b'\n').map(<[u8]>::trim_ascii_end).enumerate();
        let Some((_, first)) = lines.next() else {
            self.begin(preamble)?;
            return Ok(Vec::new());
        };
        match serde_json::from_slice(first) {
            Ok(Line::<Preamble, Finished>::Header(before)) => {
                let differences = differences(&before, preamble);
                if !differences.is_empty() {
                    return Err(PartError::Other { path: shown(&self.path), differences });
                }
            }
            _ => return Err(self.wrong(0, "this is no part of a log: it does not begin with a header")),
        }

        let mut awaited: BTreeMap<(String, String), usize> =
            selection.pairs().map(|(fleet, task)| (key(fleet, task), task.plan.directives())).collect();
        let mut finished = Vec::new();
        for (number, line) in lines {
            let entry: Finished = match serde_json::from_slice(line) {
                Ok(Line::<Preamble, Finished>::Script(entry)) => entry,
                Ok(Line::Header(_)) => return Err(self.wrong(number, "a second header")),
                Err(error) => return Err(self.wrong(number, &no_place(&error))),
            };
            match awaited.remove(&entry.key()) {
                Some(directives) if directives == entry.entry.directives.len() => finished.push(entry),
                Some(_) => return Err(self.wrong(number, "the script has other directives")),
                None => return Err(self.wrong(number, "a script that is not to be run here, or is here already")),
            }
        }
        // What comes next must not be appended to half a line.
        let cut = |file: &mut File| {
            file.set_len(whole as u64)?;
            file.seek(SeekFrom::End(0)).map(drop)
        };
        cut(&mut self.file).map_err(|source| self.io(source))?;
        let fleets = selection.fleets();
        for one in &mut finished {
            // What is known of an engine may have changed meanwhile.
            if let Some(fleet) = fleets.iter().find(|fleet| fleet.id() == one.entry.engine) {
                fleet.note_known(&mut one.entry);
            }
        }
        Ok(finished)
    }

    /// Appends a script that has ended.
    ///
    /// # Errors
    ///
    /// [`PartError::Io`].
    pub fn append(&self, finished: &Finished) -> Result<(), PartError> {
        write(&mut &self.file, &Line::<Preamble, _>::Script(finished)).map_err(|source| self.io(source))
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

    fn wrong(&self, number: usize, message: &str) -> PartError {
        PartError::Line { path: shown(&self.path), line: number + 1, message: message.to_owned() }
    }
}

/// Writes a line in one piece: what is torn is torn by the system.
fn write<P: Serialize, F: Serialize>(to: &mut impl Write, line: &Line<P, F>) -> io::Result<()> {
    let mut bytes = serde_json::to_vec(line)?;
    bytes.push(b'\n');
    to.write_all(&bytes)
}

fn key(fleet: &crate::fleet::Fleet, task: &crate::run::Task) -> (String, String) {
    (fleet.id().to_owned(), task.plan.script.clone())
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

/// In what two runs differ, in words.
fn differences(before: &Preamble, now: &Preamble) -> Vec<String> {
    let mut differences = Vec::new();
    let mut differ = |what: &str, before: String, now: String| {
        if before != now {
            differences.push(memlimits_reports::harmless(&format!("{what}: before {before}; now {now}"), 300));
        }
    };
    let (then, here) = (&before.header, &now.header);
    differ("the log's format", then.format.to_string(), here.format.to_string());
    differ("memlimits", then.suite.version.clone(), here.suite.version.clone());
    differ("the corpus' hash", then.suite.hash.clone(), here.suite.hash.clone());
    let shard = |header: &Header| header.shard.map_or_else(|| "none".to_owned(), |shard| shard.to_string());
    differ("the shard", shard(then), shard(here));
    differ("the selected scripts", selected(then), selected(here));
    differ("the platform", platform(then), platform(here));
    let ids = |header: &Header| header.engines.iter().map(|engine| engine.id.clone()).collect::<Vec<_>>().join(", ");
    differ("the engines", ids(then), ids(here));
    for engine in &here.engines {
        if let Some(before) = then.engines.iter().find(|before| before.id == engine.id) {
            differ(&format!("the engine {}", engine.id), version(before), version(engine));
        }
    }
    let options: BTreeSet<&String> = before.options.keys().chain(now.options.keys()).collect();
    for option in options {
        let value = |of: &Preamble| of.options.get(option).cloned().unwrap_or_else(|| "none".to_owned());
        differ(option, value(before), value(now));
    }
    if differences.is_empty() && before != now {
        differences.push("its header differs".to_owned());
    }
    differences
}

fn selected(header: &Header) -> String {
    let selection = &header.selection;
    let digits = selection.hash.get(..8).unwrap_or(&selection.hash);
    format!("{} with {} assertions, hash {digits}…", selection.scripts, selection.assertions)
}

fn platform(header: &Header) -> String {
    format!("{} on {}", header.host.os, header.host.arch)
}

fn version(engine: &Engine) -> String {
    match engine.version.as_str() {
        "" => "not there".to_owned(),
        version => format!("{} {version}", engine.name),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use memlimits_engines::builtin;
    use memlimits_reports::log::Shard;
    use memlimits_suite::{Catalogue, Origin, Script, Source};

    use super::*;
    use crate::{
        expectations::Expectations,
        fleet::{self, Fleet},
        plan::Plan,
        run::{self, Options, Task},
    };

    fn task(name: &'static str) -> Task {
        let source = Source { name: name.into(), text: "(module (memory 1))".into() };
        let script = Script::read(source, Origin::User, Catalogue::builtin()).unwrap();
        Task::new(&script, Plan::new(&script, Catalogue::builtin()).unwrap())
    }

    fn fleet() -> Fleet {
        Fleet::new(fleet::Source::Here(builtin::engine("reference").unwrap().into()), Expectations::default())
    }

    /// What a run of two scripts leaves at its end, if it does not remove it.
    struct Left {
        folder: tempfile::TempDir,
        tasks: [Task; 2],
        fleets: [Fleet; 1],
        preamble: Preamble,
    }

    impl Left {
        fn new() -> Self {
            let (tasks, fleets) = ([task("a.wast"), task("b.wast")], [fleet()]);
            let options = Options { jobs: 1, ..Options::default() };
            run::greet(Selection::all(&tasks, &fleets), &options);
            let header = Selection::all(&tasks, &fleets).header();
            let preamble = Preamble { header, options: BTreeMap::from([("--timeout".to_owned(), "60 s".to_owned())]) };
            let left = Self { folder: tempfile::tempdir().unwrap(), tasks, fleets, preamble };
            let mut part = left.open();
            part.begin(&left.preamble).unwrap();
            run::run(&left.tasks, &left.fleets, &options, |done| part.append(done.finished).unwrap());
            left
        }

        fn selection(&self) -> Selection<'_> {
            Selection::all(&self.tasks, &self.fleets)
        }

        fn path(&self) -> PathBuf {
            self.folder.path().join("log.part")
        }

        fn open(&self) -> Part {
            Part::open(self.path()).unwrap()
        }

        fn text(&self) -> String {
            fs::read_to_string(self.path()).unwrap()
        }

        /// How many scripts are finished in a file with that text, or why it is refused.
        fn resume(&self, text: &[u8]) -> Result<usize, String> {
            fs::write(self.path(), text).unwrap();
            self.resume_as(&self.preamble)
        }

        fn resume_as(&self, preamble: &Preamble) -> Result<usize, String> {
            let resumed = self.open().resume(preamble, self.selection());
            resumed
                .map(|finished| finished.len())
                .map_err(|error| error.to_string().replace(&self.path().display().to_string(), "LOG.part"))
        }
    }

    #[test]
    fn however_a_part_is_torn_its_whole_lines_count() {
        let left = Left::new();
        let whole = left.text();
        let header = whole.find('\n').unwrap() + 1;
        let is_seam = |end: &usize| whole[..*end].ends_with('\n') || whole[*end..].starts_with('\n');
        for end in (0..=whole.len()).filter(|end| end % 17 == 0 || is_seam(end)) {
            let torn = &whole.as_bytes()[..end];
            let lines = torn.iter().filter(|byte| **byte == b'\n').count();
            assert_eq!(left.resume(torn), Ok(lines.saturating_sub(1)), "cut after {end} bytes");
            // What was torn is gone, so that the next line can be appended.
            let kept = torn.iter().rposition(|byte| *byte == b'\n').map_or(header, |last| last + 1);
            assert_eq!(left.text(), whole[..kept], "cut after {end} bytes");
        }
    }

    #[test]
    fn what_is_appended_after_a_torn_line_is_read() {
        let left = Left::new();
        let whole = left.text();
        fs::write(left.path(), &whole[..whole.len() - 9]).unwrap();
        let mut part = left.open();
        let finished = part.resume(&left.preamble, left.selection()).unwrap();
        assert_eq!(finished.len(), 1);
        let again = Finished { entry: finished[0].entry.clone(), ..finished[0].clone() };
        let again =
            Finished { entry: memlimits_reports::log::ScriptEntry { script: "b.wast".into(), ..again.entry }, ..again };
        part.append(&again).unwrap();
        drop(part);
        assert_eq!(left.resume_as(&left.preamble), Ok(2));
    }

    #[test]
    fn another_run_is_refused_by_name() {
        let left = Left::new();
        let mut other = left.preamble.clone();
        other.header.suite.hash = "another".into();
        other.header.selection.assertions = 7;
        other.header.shard = Some(Shard { index: 1, count: 2 });
        other.header.engines[0].version = "9.9.9".into();
        other.header.host.arch = "pdp11".into();
        other.options.insert("--timeout".into(), "1 s".into());
        let refused = left.resume_as(&other).unwrap_err();
        let beginnings = [
            "LOG.part is of another run:",
            "  the corpus' hash: ",
            "  the shard: before none; now 1/2",
            "  the selected scripts: before 2 with 0 assertions, hash ",
            "  the platform: ",
            "  the engine reference: before memlimits reference 0.1.0; now memlimits reference 9.9.9",
            "  --timeout: before 60 s; now 1 s",
        ];
        assert_eq!(refused.lines().count(), beginnings.len(), "{refused}");
        for (line, beginning) in refused.lines().zip(beginnings) {
            assert!(line.starts_with(beginning), "{line}\nshould be: {beginning}");
        }
        // Nothing is lost by the attempt.
        assert_eq!(left.resume_as(&left.preamble), Ok(2));
    }

    #[test]
    fn lines_that_no_run_writes_are_refused_by_number() {
        let left = Left::new();
        let whole = left.text();
        let [header, a, b] = whole.split_inclusive('\n').collect::<Vec<_>>()[..] else { panic!("{whole}") };
        let table = [
            (a.to_owned(), "line 1: this is no part of a log: it does not begin with a header"),
            ("\u{7f}ELF\n".to_owned(), "line 1: this is no part of a log: it does not begin with a header"),
            (format!("{header}{a}{a}"), "line 3: a script that is not to be run here, or is here already"),
            (format!("{header}{}", a.replace("a.wast", "c.wast")), "line 2: a script that is not to be run here"),
            (format!("{header}{a}{header}"), "line 3: a second header"),
            (format!("{header}{}\n{b}", &a[..30]), "line 2: EOF while parsing"),
            (format!("{header}{}", a.replace("\"pass\"", "\"fine\"")), "line 2: unknown variant `fine`"),
            (
                format!("{header}{}", a.replace("\"directives\":[", "\"directives\":[{\"line\":1,\"column\":1,\"kind\":\"module\",\"requirements\":[],\"verdict\":\"pass\",\"known\":null},")),
                "line 2: the script has other directives",
            ),
        ];
        for (text, beginning) in table {
            let refused = left.resume(text.as_bytes()).unwrap_err();
            assert!(refused.starts_with(&format!("LOG.part: {beginning}")), "{refused}\nshould be: {beginning}");
            assert_eq!(left.text(), text, "a part that is refused stays as it is");
        }
    }

    #[test]
    fn two_runs_do_not_share_a_part() {
        let left = Left::new();
        let _first = left.open();
        assert!(matches!(Part::open(left.path()), Err(PartError::Busy(_))));
    }
}
