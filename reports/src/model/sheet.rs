//! Requirements by engines: every directive under what it is evidence for.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, HashMap},
};

use super::{Standing, behaviour, finding::reason_of};
use crate::{
    Explain, RunLog, Verdict,
    log::{Directive, ScriptEntry, Totals},
};

/// What all engines did, turned so that requirements are rows.
#[derive(Clone, Debug)]
pub struct Sheet<'a> {
    /// The scripts, by name.
    pub scripts: Vec<Script<'a>>,
    /// Every directive of every script once, whatever the number of engines: by script, then in the script's order.
    pub places: Vec<Place<'a>>,
    /// What each engine did at each place: engines in the log's order, then places.
    pub seen: Vec<Vec<Option<Seen<'a>>>>,
    /// The chapters that have rows, in reading order.
    pub chapters: Vec<Chapter<'a>>,
}

/// A script of the run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Script<'a> {
    /// Its name.
    pub name: &'a str,
    /// Whether it is tagged, so that its verdicts are the specification's and not only its own.
    pub tagged: bool,
}

/// A directive, wherever it was run.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// The script, as a place in [`Sheet::scripts`].
    pub script: usize,
    /// Line, column, kind and requirements; the rest is the first engine's affair.
    pub directive: &'a Directive,
}

/// What one engine did at one place.
#[derive(Clone, Copy, Debug)]
pub struct Seen<'a> {
    /// The directive, as the engine left it.
    pub directive: &'a Directive,
    /// Why the verdict is what it is, where somebody says so.
    pub reason: Option<&'a str>,
}

/// The rows of one chapter.
#[derive(Clone, Debug)]
pub struct Chapter<'a> {
    /// The folder part of the scripts' names; `None` for scripts without one.
    pub folder: Option<&'a str>,
    /// The rows: requirements in the catalogue's order, then scripts.
    pub rows: Vec<Row<'a>>,
}

/// What a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject<'a> {
    /// A requirement, by its id.
    Requirement(&'a str),
    /// The directives of a script that are evidence for no requirement.
    Script(&'a str),
}

/// One row: a subject on every engine.
#[derive(Clone, Debug)]
pub struct Row<'a> {
    /// What it is about.
    pub subject: Subject<'a>,
    /// The directives that are evidence for it, as places in [`Sheet::places`].
    pub places: Vec<usize>,
    /// What each engine made of them, in the log's order.
    pub cells: Vec<Cell>,
    /// Whether engines that were judged at the same directive had different verdicts there, or did different things; what
    /// they said of it in their own words is no difference.
    pub differs: bool,
}

/// What one engine made of the directives of a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// The directives by verdict.
    pub totals: Totals,
    /// How many of them are failures that were known.
    pub known: u64,
    /// How many of them are not as the run expected.
    pub unexpected: u64,
}

/// Verdicts from the one that matters most to a reader to the one that matters least.
const BY_WEIGHT: [Verdict; 9] = [
    Verdict::Crash,
    Verdict::Fail,
    Verdict::Memory,
    Verdict::Timeout,
    Verdict::Limit,
    Verdict::Pass,
    Verdict::Blocked,
    Verdict::NotRun,
    Verdict::Unsupported,
];

impl Cell {
    /// The verdict that stands for all of them: the gravest failure, else a limit, else a pass, else what was not
    /// judged. None where there are no directives.
    #[must_use]
    pub fn verdict(&self) -> Option<Verdict> {
        BY_WEIGHT.into_iter().find(|verdict| self.totals.get(*verdict) > 0)
    }

    /// What an engine did at these places.
    pub fn of<'a>(seen: impl IntoIterator<Item = &'a Directive>) -> Self {
        let mut cell = Self::default();
        for directive in seen {
            cell.totals += [directive].into_iter().collect();
            match directive.standing() {
                Standing::Unexpected => cell.unexpected += 1,
                Standing::Expected if directive.verdict.is_failure() => cell.known += 1,
                _ => {}
            }
        }
        cell
    }
}

impl<'a> Sheet<'a> {
    /// The sheet of this run. A requirement stands once, in the chapter that holds most of its evidence.
    #[must_use]
    pub fn of(log: &'a RunLog, explain: &'a dyn Explain) -> Self {
        let mut sheet = Self::with_places(log);
        sheet.chapters = chapters(&sheet, explain);
        sheet
    }

    /// The directives of this script that were run, as places in [`Sheet::places`].
    #[must_use]
    pub fn places_of(&self, script: &str) -> std::ops::Range<usize> {
        let Ok(index) = self.scripts.binary_search_by(|known| known.name.cmp(script)) else { return 0..0 };
        let start = self.places.partition_point(|place| place.script < index);
        start..self.places.partition_point(|place| place.script <= index)
    }

    /// What each engine made of these places, in the log's order.
    #[must_use]
    pub fn cells(&self, places: &[usize]) -> Vec<Cell> {
        let seen = |of_engine: &Vec<Option<Seen<'a>>>| {
            Cell::of(places.iter().filter_map(|place| of_engine[*place].map(|seen| seen.directive)))
        };
        self.seen.iter().map(seen).collect()
    }

    fn with_places(log: &'a RunLog) -> Self {
        let columns: HashMap<&str, usize> =
            log.engines().iter().enumerate().map(|(column, engine)| (engine.id.as_str(), column)).collect();
        let mut entries: BTreeMap<&str, Vec<&'a ScriptEntry>> = BTreeMap::new();
        for entry in log.scripts() {
            entries.entry(&entry.script).or_default().push(entry);
        }
        let mut sheet = Self {
            scripts: Vec::new(),
            places: Vec::new(),
            seen: vec![Vec::new(); columns.len()],
            chapters: Vec::new(),
        };
        for (name, entries) in entries {
            let tagged = entries.iter().all(|entry| entry.tagged);
            sheet.scripts.push(Script { name, tagged });
            let (script, start) = (sheet.scripts.len() - 1, sheet.places.len());
            for entry in entries {
                let column = &mut sheet.seen[columns[entry.engine.as_str()]];
                for (order, directive) in entry.directives.iter().enumerate() {
                    let place = place_of(&mut sheet.places, column, (script, start, order), directive);
                    if column.len() <= place {
                        column.resize(place + 1, None);
                    }
                    column[place] = Some(Seen { directive, reason: reason_of(entry, directive) });
                }
            }
        }
        for column in &mut sheet.seen {
            column.resize(sheet.places.len(), None);
        }
        sheet
    }
}

/// The place of the directive that stands at `order` in script number `script`, whose places begin at `start`. Engines
/// agree on a script's directives, unless the log is strange.
fn place_of<'a>(
    places: &mut Vec<Place<'a>>,
    column: &[Option<Seen<'a>>],
    (script, start, order): (usize, usize, usize),
    directive: &'a Directive,
) -> usize {
    let free = |index: usize| column.get(index).is_none_or(Option::is_none);
    let fits = |index: usize, place: &Place<'_>| {
        (place.directive.line, place.directive.column) == (directive.line, directive.column) && free(index)
    };
    let expected = start + order;
    if places.get(expected).is_some_and(|place| fits(expected, place)) {
        return expected;
    }
    // With as many places as directives before this one, none of them is free.
    let others = if expected == places.len() { 0..0 } else { start..places.len() };
    others.into_iter().find(|index| fits(*index, &places[*index])).unwrap_or_else(|| {
        places.push(Place { script, directive });
        places.len() - 1
    })
}

fn chapters<'a>(sheet: &Sheet<'a>, explain: &dyn Explain) -> Vec<Chapter<'a>> {
    let folder = |script: usize| sheet.scripts[script].name.rsplit_once('/').map(|(folder, _)| folder);
    let reading: HashMap<&str, usize> =
        explain.chapters().into_iter().enumerate().map(|(order, chapter)| (chapter.name, order)).collect();
    // Chapters that nobody knows come after those of the corpus, by name, and scripts without a folder last.
    let position = |folder: Option<&'a str>| {
        let known = folder.and_then(|folder| reading.get(folder).copied());
        (folder.is_none(), known.unwrap_or(usize::MAX), folder)
    };
    let catalogue: HashMap<&str, usize> =
        explain.catalogue().into_iter().enumerate().map(|(order, id)| (id, order)).collect();

    let mut found: BTreeMap<(bool, usize, Option<&'a str>), Vec<Row<'a>>> = BTreeMap::new();
    for (subject, places) in subjects(sheet) {
        let mut counts: BTreeMap<(bool, usize, Option<&'a str>), usize> = BTreeMap::new();
        for place in &places {
            *counts.entry(position(folder(sheet.places[*place].script))).or_default() += 1;
        }
        // Of chapters with as much evidence, the one that is read first.
        let Some((home, _)) = counts.into_iter().min_by_key(|(home, count)| (Reverse(*count), *home)) else { continue };
        let row = Row { subject, cells: sheet.cells(&places), differs: differs(sheet, &places), places };
        found.entry(home).or_default().push(row);
    }
    let mut chapters: Vec<Chapter<'a>> =
        found.into_iter().map(|((_, _, folder), rows)| Chapter { folder, rows }).collect();
    for chapter in &mut chapters {
        chapter.rows.sort_by_key(|row| match row.subject {
            Subject::Requirement(id) => (catalogue.get(id).copied().unwrap_or(usize::MAX), row.subject),
            Subject::Script(_) => (usize::MAX, row.subject),
        });
    }
    chapters
}

/// What the directives are evidence for. A tagged script's directives without a requirement only make the others
/// possible; they are worth a row where an engine did not get through them.
fn subjects<'a>(sheet: &Sheet<'a>) -> BTreeMap<Subject<'a>, Vec<usize>> {
    let mut subjects: BTreeMap<Subject<'a>, Vec<usize>> = BTreeMap::new();
    for (index, place) in sheet.places.iter().enumerate() {
        for id in &place.directive.requirements {
            let places = subjects.entry(Subject::Requirement(id)).or_default();
            if places.last() != Some(&index) {
                places.push(index);
            }
        }
        if place.directive.requirements.is_empty() {
            subjects.entry(Subject::Script(sheet.scripts[place.script].name)).or_default().push(index);
        }
    }
    let eventful = |place: &usize| {
        let mut seen = sheet.seen.iter().filter_map(|of_engine| of_engine[*place]);
        let eventful = |verdict: Verdict| verdict.is_failure() || verdict == Verdict::Limit;
        seen.any(|seen| eventful(seen.directive.verdict) || seen.directive.standing() == Standing::Unexpected)
    };
    subjects.retain(|subject, places| match subject {
        Subject::Requirement(_) => true,
        Subject::Script(_) => !sheet.scripts[sheet.places[places[0]].script].tagged || places.iter().any(eventful),
    });
    subjects
}

fn differs(sheet: &Sheet<'_>, places: &[usize]) -> bool {
    places.iter().any(|place| {
        let seen = sheet.seen.iter().filter_map(|of_engine| of_engine[*place]);
        let mut judged = seen.map(|seen| seen.directive).filter(|directive| directive.verdict.is_judged());
        let Some(first) = judged.next() else { return false };
        judged.any(|other| (other.verdict, behaviour(other)) != (first.verdict, behaviour(first)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ChapterText, Unexplained, sample};

    struct Reading;

    impl Explain for Reading {
        fn catalogue(&self) -> Vec<&str> {
            vec!["B", "A"]
        }

        fn chapters(&self) -> Vec<ChapterText<'_>> {
            ["grow", "cap"].map(|name| ChapterText { name, summary: "" }).into()
        }
    }

    fn tagged(line: u32, verdict: Verdict, requirements: &[&str]) -> Directive {
        Directive {
            requirements: requirements.iter().map(ToString::to_string).collect(),
            ..sample::directive(line, verdict)
        }
    }

    fn subjects_of<'a>(sheet: &Sheet<'a>) -> Vec<(Option<&'a str>, Vec<Subject<'a>>)> {
        let rows = |chapter: &Chapter<'a>| chapter.rows.iter().map(|row| row.subject).collect();
        sheet.chapters.iter().map(|chapter| (chapter.folder, rows(chapter))).collect()
    }

    #[test]
    fn a_requirement_stands_once_where_most_of_its_evidence_is() {
        use Verdict::Pass;
        let log = sample::log([
            sample::script("e", "cap/a.wast", [tagged(1, Pass, &["A"]), tagged(2, Pass, &["A", "B"])]),
            sample::script("e", "grow/b.wast", [tagged(1, Pass, &["A", "C"]), tagged(2, Pass, &["B"])]),
            sample::script("e", "other/c.wast", [tagged(1, Pass, &["D"])]),
        ]);
        use Subject::Requirement;
        let sheet = Sheet::of(&log, &Reading);
        assert_eq!(
            subjects_of(&sheet),
            [
                (Some("grow"), vec![Requirement("B"), Requirement("C")]),
                (Some("cap"), vec![Requirement("A")]),
                (Some("other"), vec![Requirement("D")]),
            ]
        );
        assert_eq!(sheet.chapters[1].rows[0].cells[0].totals.pass, 3);
        assert_eq!(sheet.places_of("grow/b.wast"), 2..4);
        assert_eq!(sheet.places_of("grow/c.wast"), 0..0);
    }

    #[test]
    fn what_no_requirement_covers_is_a_row_of_its_script() {
        let own = |verdict| tagged(1, verdict, &[]);
        let mut untagged = sample::script("e", "own.wast", [own(Verdict::Pass)]);
        untagged.tagged = false;
        let log = sample::log([
            sample::script("e", "cap/quiet.wast", [own(Verdict::Pass), tagged(2, Verdict::Pass, &["A"])]),
            sample::script("e", "cap/loud.wast", [own(Verdict::Fail), tagged(2, Verdict::Pass, &["A"])]),
            untagged,
        ]);
        use Subject::{Requirement, Script};
        assert_eq!(
            subjects_of(&Sheet::of(&log, &Unexplained)),
            [(Some("cap"), vec![Requirement("A"), Script("cap/loud.wast")]), (None, vec![Script("own.wast")])]
        );
    }

    #[test]
    fn every_directive_is_seen_where_it_stands() {
        let log = sample::every_verdict();
        let sheet = Sheet::of(&log, &Unexplained);
        let mut seen = Totals::default();
        for of_engine in &sheet.seen {
            assert_eq!(of_engine.len(), sheet.places.len());
            for (place, at) in sheet.places.iter().zip(of_engine) {
                let Some(at) = at else { continue };
                assert_eq!(place.directive.line, at.directive.line);
                seen += [at.directive].into_iter().collect();
            }
        }
        assert_eq!(seen, log.footer().totals);
    }

    #[test]
    fn engines_that_do_not_agree_on_a_script_still_have_all_their_directives() {
        let lines = |engine, lines: &[u32]| {
            let directives: Vec<_> = lines.iter().map(|line| sample::directive(*line, Verdict::Pass)).collect();
            sample::script(engine, "a.wast", directives)
        };
        let log = sample::log([lines("one", &[1, 2, 3]), lines("two", &[1, 4, 3])]);
        let sheet = Sheet::of(&log, &Unexplained);
        let found: Vec<Vec<Option<u32>>> = sheet
            .seen
            .iter()
            .map(|of_engine| of_engine.iter().map(|seen| seen.map(|seen| seen.directive.line)).collect())
            .collect();
        assert_eq!(found, [[Some(1), Some(2), Some(3), None], [Some(1), None, Some(3), Some(4)]]);
    }

    #[test]
    fn only_what_was_judged_can_differ() {
        let differ = |a, b| {
            let log = sample::log([
                sample::script("one", "a.wast", [sample::directive(1, a)]),
                sample::script("two", "a.wast", [sample::directive(1, b)]),
            ]);
            Sheet::of(&log, &Unexplained).chapters[0].rows[0].differs
        };
        assert!(differ(Verdict::Pass, Verdict::Fail));
        assert!(differ(Verdict::Pass, Verdict::Limit));
        assert!(!differ(Verdict::Pass, Verdict::Pass));
        assert!(!differ(Verdict::Fail, Verdict::Fail));
        assert!(!differ(Verdict::Pass, Verdict::Unsupported));
        assert!(!differ(Verdict::Blocked, Verdict::NotRun));
    }

    #[test]
    fn words_are_no_difference() {
        let differ = |one: &str, other: &str| {
            let seen = |engine, observed: &str| {
                let directive = Directive { observed: Some(observed.into()), ..sample::directive(1, Verdict::Fail) };
                sample::script(engine, "a.wast", [directive])
            };
            let log = sample::log([seen("one", one), seen("two", other)]);
            Sheet::of(&log, &Unexplained).chapters[0].rows[0].differs
        };
        assert!(!differ("rejected: in words", "rejected: in others"));
        assert!(differ("(i32.const 1)", "(i32.const 2)"));
    }

    #[test]
    fn the_gravest_verdict_stands_for_a_cell() {
        let cell = |verdicts: &[Verdict]| {
            let directives: Vec<_> = verdicts.iter().map(|verdict| sample::directive(1, *verdict)).collect();
            Cell::of(&directives).verdict()
        };
        use Verdict::{Blocked, Crash, Fail, Limit, Pass, Unsupported};
        assert_eq!(cell(&[]), None);
        assert_eq!(cell(&[Pass, Blocked]), Some(Pass));
        assert_eq!(cell(&[Pass, Limit]), Some(Limit));
        assert_eq!(cell(&[Limit, Fail, Pass]), Some(Fail));
        assert_eq!(cell(&[Fail, Crash]), Some(Crash));
        assert_eq!(cell(&[Unsupported, Blocked]), Some(Blocked));
    }
}
