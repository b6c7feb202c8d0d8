//! A part of a log, whole, torn and spoilt.

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
    left.fleets = [Fleet::new(fleet::Source::Here(builtin::engine("reference").unwrap().into()), expectations)];
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
