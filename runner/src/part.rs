//! A log in the making: scripts are appended as they end, so that another run can go on where one was cut short.
//!
//! A script has two lines, the log's own and what does not stand in a log, which are written in one piece. A run that is
//! killed leaves whole lines, and at most one script that is torn at the end, which is forgiven; anything else that does not
//! fit is refused. The log is made of the lines that are here: nothing of them has to be kept in memory.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs::{File, TryLockError},
    io::{self, BufRead, BufReader, Read, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};

use memlimits_reports::{
    Digest,
    log::{Engine, Header, LogWriter, ScriptEntry, line_of},
};
use serde::{Deserialize, Serialize};

use crate::{
    fleet::Fleet,
    run::{Aside, Finished, Key, Selection},
};

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
        match serde_json::from_slice(first) {
            Ok(ToRead::Header(before)) => {
                let differences = differences(&before, preamble);
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
            let (mut entry, is_outdated) = match serde_json::from_slice(script) {
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
            let aside = match serde_json::from_slice(aside) {
                Ok(ToRead::Aside(aside)) if (&aside.engine, &aside.script) == (&entry.engine, &entry.script) => aside,
                Ok(_) => return Err(self.wrong(number, "this does not belong to the script before it")),
                Err(error) => return Err(self.wrong(number, &no_place(&error))),
            };
            entry.directives.shrink_to_fit();
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
            && let ToRead::Script(mut entry) = serde_json::from_slice(&bytes)?
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
            run::run(&left.tasks, &left.fleets, &options, |ended| part.append(&ended.finished).unwrap()).unwrap();
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
            let mut finished = 0;
            let resumed = self.open().resume(preamble, self.selection(), |_| finished += 1);
            resumed
                .map(|()| finished)
                .map_err(|error| error.to_string().replace(&self.path().display().to_string(), "LOG.part"))
        }
    }

    #[test]
    fn however_a_part_is_torn_its_whole_scripts_count() {
        let left = Left::new();
        let whole = left.text();
        // A header, and two lines for each script.
        let ends: Vec<usize> = whole.match_indices('\n').map(|(end, _)| end + 1).collect();
        let [header, _, _, _, _] = ends[..] else { panic!("{whole}") };
        let is_seam = |end: &usize| whole[..*end].ends_with('\n') || whole[*end..].starts_with('\n');
        for end in (0..=whole.len()).filter(|end| end % 17 == 0 || is_seam(end)) {
            let torn = &whole.as_bytes()[..end];
            let scripts = ends[1..].iter().skip(1).step_by(2).filter(|whole| **whole <= end).count();
            assert_eq!(left.resume(torn), Ok(scripts), "cut after {end} bytes");
            // What was torn is gone, so that the next script can be appended.
            let kept = if scripts == 0 { header } else { ends[2 * scripts] };
            assert_eq!(left.text(), whole[..kept], "cut after {end} bytes");
        }
    }

    #[test]
    fn what_is_appended_after_a_torn_line_is_read() {
        let left = Left::new();
        let whole = left.text();
        fs::write(left.path(), &whole[..whole.len() - 9]).unwrap();
        let mut part = left.open();
        let mut finished = Vec::new();
        part.resume(&left.preamble, left.selection(), |one| finished.push(one)).unwrap();
        let Ok([Finished { mut entry, mut aside }]) = <[Finished; 1]>::try_from(finished) else { panic!("{whole}") };
        (entry.script, aside.script) = ("b.wast".into(), "b.wast".into());
        part.append(&Finished { entry, aside }).unwrap();
        drop(part);
        assert_eq!(left.resume_as(&left.preamble), Ok(2));
    }

    #[test]
    fn the_lines_of_the_log_are_here_whoever_wrote_them() {
        let left = Left::new();
        let mut part = left.open();
        part.resume(&left.preamble, left.selection(), |_| ()).unwrap();
        let lines: Vec<String> = left.text().split_inclusive('\n').map(str::to_owned).collect();
        let line = |part: &mut Part, script: &str| part.line("reference", script, &left.fleets);
        for (script, place) in [("b.wast", 3), ("a.wast", 1)] {
            assert_eq!(line(&mut part, script).unwrap(), lines[place].as_bytes());
        }
        assert_eq!(line(&mut part, "c.wast").unwrap_err().kind(), io::ErrorKind::NotFound);
        // Reading does not change where the next one goes.
        let aside = Aside { engine: "reference".into(), script: "d.wast".into(), seconds: 0.0, last_words: None };
        let entry = ScriptEntry { engine: "reference".into(), script: "d.wast".into(), ..entry_of(&lines[1]) };
        part.append(&Finished { entry: entry.clone(), aside }).unwrap();
        assert_eq!(entry_of(&String::from_utf8(line(&mut part, "d.wast").unwrap()).unwrap()), entry);
        assert!(left.text().starts_with(&lines.concat()));
    }

    #[test]
    fn what_is_known_now_stands_in_the_log() {
        let mut left = Left::new();
        let known = "[[known]]\nscript = \"a.wast\"\nverdict = \"crash\"\nreason = \"it did before\"\n";
        let expectations = Expectations::parse("reference.toml", known).unwrap();
        left.fleets =
            [Fleet::new(fleet::Source::Here(builtin::engine("reference").unwrap().into()), expectations)];
        let mut part = left.open();
        let mut reasons = Vec::new();
        let reason = |entry: &ScriptEntry| {
            let known = entry.directives.iter().find_map(|directive| directive.known.as_ref());
            known.map(|known| known.reason.clone())
        };
        part.resume(&left.preamble, left.selection(), |one| reasons.push(reason(&one.entry))).unwrap();
        assert_eq!(reasons, [Some("it did before".to_owned()), None]);
        let line = part.line("reference", "a.wast", &left.fleets).unwrap();
        assert_eq!(reason(&entry_of(&String::from_utf8(line).unwrap())), reasons[0]);
    }

    fn entry_of(line: &str) -> ScriptEntry {
        let Ok(ToRead::Script(entry)) = serde_json::from_str(line) else { panic!("{line}") };
        entry
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
        let [header, a, of_a, b, of_b] = whole.split_inclusive('\n').collect::<Vec<_>>()[..] else { panic!("{whole}") };
        let table = [
            (a.to_owned(), "line 1: this is no part of a log: it does not begin with a header"),
            ("\u{7f}ELF\n".to_owned(), "line 1: this is no part of a log: it does not begin with a header"),
            (format!("{header}{a}{of_a}{a}"), "line 4: a script that is not to be run here, or is here already"),
            (format!("{header}{}", a.replace("a.wast", "c.wast")), "line 2: a script that is not to be run here"),
            (format!("{header}{a}{of_a}{header}"), "line 4: a second header"),
            (format!("{header}{of_a}"), "line 2: this belongs to no script"),
            (format!("{header}{a}{b}"), "line 3: this does not belong to the script before it"),
            (format!("{header}{a}{of_b}"), "line 3: this does not belong to the script before it"),
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
