//! What the panel shows, as data: small, because every text stands in it once and every verdict is one letter.
//!
//! `assets/model.js` reads it, and is where to look for what each part means to a reader.

use std::collections::HashMap;

use serde::Serialize;

use super::Run;
use crate::{
    Verdict, harmless,
    harmless::is_web,
    model::sheet::{Seen, Subject},
};

/// How many characters of a text are kept: an engine's message, a directive's source, last words.
const TEXT: usize = 2_000;

/// The place of a text in [`Data::texts`]; -1 for none.
type TextId = i64;

#[derive(Serialize)]
struct Data {
    /// Name, sign, letter, meaning, and whether it is a failure and whether it is judged (1 or 0).
    verdicts: Vec<(&'static str, char, char, &'static str, u8, u8)>,
    /// Id, name, version: in the order of the matrix' columns.
    engines: Vec<(String, String, String)>,
    /// Id, strength, sentence, section's title, section's address, and 1 where it may be refused.
    requirements: Vec<(String, String, String, String, String, u8)>,
    texts: Vec<String>,
    scripts: Vec<Script>,
    /// Places in `requirements`, for directives that are evidence for the same.
    tags: Vec<Vec<usize>>,
    /// What verdict, expected, observed, reason and known have in common, for all directives that have it.
    details: Vec<[TextId; 4]>,
    /// Verdict's letter, reason, link.
    known: Vec<(char, TextId, TextId)>,
    /// A letter for each directive, with a blank where there is none: in the order of the matrix' columns.
    seen: Vec<String>,
    /// Directives that have details: the distance from the one before, and the details; for each engine.
    detailed: Vec<Vec<usize>>,
    /// The matrix' rows, from top to bottom: 0 and a requirement, or 1 and a script; and 1 where engines differ.
    rows: Vec<(u8, usize, u8)>,
    /// An engine's last words in a script: engine, script, text.
    last_words: Vec<(usize, usize, TextId)>,
}

#[derive(Serialize)]
struct Script {
    name: String,
    summary: String,
    /// 1 where it is tagged.
    tagged: u8,
    /// The command that runs it again, around the line and before the engines; empty where there is none.
    rerun: Vec<String>,
    /// For each directive: the line's distance from the one before, the column, the kind, the tags, the source.
    directives: Vec<i64>,
}

/// The data as a script that defines `memlimits`.
pub(super) fn script(run: &Run<'_>) -> String {
    let json = serde_json::to_string(&data(run)).expect("lists, texts and numbers are JSON");
    // Within a page, nothing in it may end the script or open a comment.
    format!("window.memlimits = {{ data: {} }};\n", json.replace('<', "\\u003c"))
}

fn data(run: &Run<'_>) -> Data {
    let columns: Vec<usize> = run.columns().collect();
    let mut texts = Texts::default();
    let requirements = Requirements::of(run);
    let mut tags = Interned::default();
    let scripts = scripts(run, &requirements, &mut tags, &mut texts);
    let mut known = Interned::default();
    let mut details = Interned::default();
    let (mut seen, mut detailed) = (Vec::new(), Vec::new());
    for column in &columns {
        let of_engine = &run.sheet.seen[*column];
        seen.push(of_engine.iter().map(|seen| seen.map_or(' ', |seen| letter(seen.directive.verdict))).collect());
        let (mut list, mut last) = (Vec::new(), 0);
        for (place, seen) in of_engine.iter().enumerate() {
            let Some(id) = seen.and_then(|seen| detail(&seen, &mut texts, &mut known, &mut details)) else { continue };
            list.extend([place - last, id]);
            last = place;
        }
        detailed.push(list);
    }
    let rows = run.sheet.chapters.iter().flat_map(|chapter| &chapter.rows).map(|row| {
        let (kind, place) = match row.subject {
            Subject::Requirement(id) => (0, requirements.places[id]),
            Subject::Script(_) => (1, run.sheet.places[row.places[0]].script),
        };
        (kind, place, u8::from(row.differs))
    });
    let last_words = last_words(run, &columns, &mut texts);
    Data {
        verdicts: Verdict::ALL.map(verdict).into(),
        engines: columns.iter().map(|column| engine(run, *column)).collect(),
        rows: rows.collect(),
        requirements: requirements.words,
        scripts,
        tags: tags.values,
        details: details.values,
        known: known.values,
        seen,
        detailed,
        last_words,
        texts: texts.values,
    }
}

fn verdict(verdict: Verdict) -> (&'static str, char, char, &'static str, u8, u8) {
    let (is_failure, is_judged) = (verdict.is_failure(), verdict.is_judged());
    (verdict.name(), verdict.sign(), letter(verdict), verdict.meaning(), is_failure.into(), is_judged.into())
}

const fn letter(verdict: Verdict) -> char {
    match verdict {
        Verdict::Pass => 'p',
        Verdict::Fail => 'f',
        Verdict::Crash => 'c',
        Verdict::Timeout => 't',
        Verdict::Memory => 'm',
        Verdict::Limit => 'l',
        Verdict::Unsupported => 'u',
        Verdict::Blocked => 'b',
        Verdict::NotRun => 'n',
    }
}

fn engine(run: &Run<'_>, engine: usize) -> (String, String, String) {
    let of_header = &run.input.log.engines()[engine];
    (run.names.engines[engine].clone(), harmless(&of_header.name, TEXT), harmless(&of_header.version, TEXT))
}

/// The requirements that directives name, and their places.
struct Requirements<'a> {
    words: Vec<(String, String, String, String, String, u8)>,
    places: HashMap<&'a str, usize>,
}

impl<'a> Requirements<'a> {
    fn of(run: &Run<'a>) -> Self {
        let mut found = Self { words: Vec::new(), places: HashMap::new() };
        for id in run.sheet.places.iter().flat_map(|place| &place.directive.requirements) {
            if found.places.contains_key(id.as_str()) {
                continue;
            }
            found.places.insert(id, found.words.len());
            let words = run.input.explain.requirement(id).unwrap_or_default();
            let link = if is_web(words.section) { words.section } else { "" };
            found.words.push((
                run.names.requirement(id),
                harmless(words.strength, TEXT),
                harmless(words.sentence, TEXT),
                harmless(if words.title.is_empty() { words.section } else { words.title }, TEXT),
                link.to_owned(),
                words.refusable.into(),
            ));
        }
        found
    }
}

fn scripts(
    run: &Run<'_>,
    requirements: &Requirements<'_>,
    tags: &mut Interned<Vec<usize>>,
    texts: &mut Texts,
) -> Vec<Script> {
    let explain = run.input.explain;
    let mut scripts: Vec<Script> = run
        .sheet
        .scripts
        .iter()
        .zip(&run.names.scripts)
        .map(|(script, name)| Script {
            name: name.clone(),
            summary: harmless(explain.summary(script.name).unwrap_or_default(), TEXT),
            tagged: script.tagged.into(),
            rerun: explain.rerun_of(script.name).map_or_else(Vec::new, |rerun| {
                [rerun.before_line, rerun.before_engines].map(|part| harmless(&part, TEXT)).into()
            }),
            directives: Vec::new(),
        })
        .collect();
    let (mut last_script, mut last_line) = (0, 0);
    for place in &run.sheet.places {
        if place.script != last_script {
            (last_script, last_line) = (place.script, 0);
        }
        let directive = place.directive;
        let mut of_directive: Vec<usize> =
            directive.requirements.iter().map(|id| requirements.places[id.as_str()]).collect();
        of_directive.dedup();
        let source = explain.source(run.sheet.scripts[place.script].name, directive.line, directive.column);
        let line = i64::from(directive.line);
        scripts[place.script].directives.extend([
            line - last_line,
            i64::from(directive.column),
            texts.id(&directive.kind),
            tags.id(of_directive) as i64,
            source.map_or(-1, |source| texts.id_of_lines(&source)),
        ]);
        last_line = line;
    }
    scripts
}

/// The details of what was seen, if there are any.
fn detail(
    seen: &Seen<'_>,
    texts: &mut Texts,
    known: &mut Interned<(char, TextId, TextId)>,
    details: &mut Interned<[TextId; 4]>,
) -> Option<usize> {
    let directive = seen.directive;
    let known = directive.known.as_ref().map_or(-1, |of| {
        let link = of.link.as_deref().filter(|link| is_web(link));
        known.id((letter(of.verdict), texts.id(&of.reason), texts.id_of(link))) as i64
    });
    let detail = [
        texts.id_of(directive.expected.as_deref()),
        texts.id_of(directive.observed.as_deref()),
        texts.id_of(seen.reason.filter(|reason| Some(*reason) != directive.observed.as_deref())),
        known,
    ];
    (detail != [-1; 4]).then(|| details.id(detail))
}

fn last_words(run: &Run<'_>, columns: &[usize], texts: &mut Texts) -> Vec<(usize, usize, TextId)> {
    let mut found = Vec::new();
    for (column, engine) in columns.iter().enumerate() {
        let id = &run.input.log.engines()[*engine].id;
        for (script, of) in run.sheet.scripts.iter().enumerate() {
            if let Some(words) = run.input.explain.last_words(id, of.name) {
                found.push((column, script, texts.id_of_lines(words)));
            }
        }
    }
    found
}

/// Values, each once.
struct Interned<T> {
    values: Vec<T>,
    ids: HashMap<T, usize>,
}

impl<T> Default for Interned<T> {
    fn default() -> Self {
        Self { values: Vec::new(), ids: HashMap::new() }
    }
}

impl<T: Clone + Eq + std::hash::Hash> Interned<T> {
    fn id(&mut self, value: T) -> usize {
        *self.ids.entry(value).or_insert_with_key(|value| {
            self.values.push(value.clone());
            self.values.len() - 1
        })
    }
}

/// Harmless texts, each once.
#[derive(Default)]
struct Texts {
    values: Vec<String>,
    ids: HashMap<String, i64>,
}

impl Texts {
    fn id(&mut self, text: &str) -> TextId {
        if let Some(id) = self.ids.get(text) {
            return *id;
        }
        self.add(text, harmless(text, TEXT))
    }

    fn id_of(&mut self, text: Option<&str>) -> TextId {
        text.map_or(-1, |text| self.id(text))
    }

    /// A text whose lines are to be seen.
    fn id_of_lines(&mut self, text: &str) -> TextId {
        // The lines of one text are another thing than the same text in one line.
        let key = format!("\n{text}");
        if let Some(id) = self.ids.get(&key) {
            return *id;
        }
        let tabs = text.replace('\t', "    ");
        let mut room = TEXT;
        let mut shown = Vec::new();
        for line in tabs.lines() {
            if room == 0 {
                shown.push("…".to_owned());
                break;
            }
            shown.push(harmless(line, room));
            room = room.saturating_sub(line.chars().count() + 1);
        }
        self.add(&key, shown.join("\n"))
    }

    fn add(&mut self, key: &str, text: String) -> TextId {
        let id = self.values.len() as i64;
        self.values.push(text);
        self.ids.insert(key.to_owned(), id);
        id
    }
}
