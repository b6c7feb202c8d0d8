//! Writes known failures anew, from what runs have found: entries that are true stay as they are, with their comments.

use std::collections::BTreeMap;

use memlimits_reports::{
    RunLog, Verdict,
    log::{Directive, Outcome, ScriptEntry},
};
use toml_edit::{ArrayOfTables, DocumentMut, Item, Table, value};

use super::{Entry, Expectations, comparable, has_threads};
use crate::plan::Plan;

/// A failure that runs have found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The script's name.
    pub script: String,
    /// `fail`, `crash`, `timeout` or `memory`.
    pub verdict: Verdict,
    /// For a `fail`, the directive's line, counted from 1.
    pub line: Option<u32>,
    /// For a `fail`, the first requirement that the directive is evidence for.
    pub requirement: Option<String>,
    /// What the script expects there.
    pub expected: Option<String>,
    /// What the engine did.
    pub observed: Option<String>,
    /// Whether it happened in some runs only.
    pub flaky: bool,
}

impl Failure {
    fn new(entry: &ScriptEntry, directive: &Directive) -> Self {
        let is_of_directive = directive.verdict == Verdict::Fail;
        Self {
            script: entry.script.clone(),
            verdict: directive.verdict,
            line: is_of_directive.then_some(directive.line),
            requirement: directive.requirements.first().filter(|_| is_of_directive).cloned(),
            expected: directive.expected.clone(),
            observed: directive.observed.clone(),
            flaky: false,
        }
    }

    /// What tells it from others.
    fn key(&self) -> Key {
        (self.script.clone(), self.line, self.verdict)
    }
}

type Key = (String, Option<u32>, Verdict);

/// What several runs of one engine have found together.
pub struct Found<'a> {
    version: String,
    runs: Vec<Vec<&'a ScriptEntry>>,
    corpus: Vec<&'a Plan>,
}

impl<'a> Found<'a> {
    /// What the logs of runs say of an engine of that version; `corpus` is the plans of all scripts, of which the runs
    /// may have had a selection.
    pub fn new(
        engine: &str,
        version: &str,
        logs: impl IntoIterator<Item = &'a RunLog>,
        corpus: impl IntoIterator<Item = &'a Plan>,
    ) -> Self {
        let of_engine = |log: &'a RunLog| log.scripts().iter().filter(|entry| entry.engine == engine).collect();
        Self {
            version: version.to_owned(),
            runs: logs.into_iter().map(of_engine).collect(),
            corpus: corpus.into_iter().collect(),
        }
    }

    /// The failures, each once, by script and line.
    pub fn failures(&self) -> Vec<Failure> {
        let mut found: BTreeMap<Key, (Failure, usize)> = BTreeMap::new();
        for entry in self.runs.iter().flatten() {
            for directive in entry.directives.iter().filter(|directive| directive.verdict.is_failure()) {
                let failure = Failure::new(entry, directive);
                found.entry(failure.key()).or_insert((failure, 0)).1 += 1;
            }
        }
        let in_all = self.runs.len();
        found.into_values().map(|(failure, times)| Failure { flaky: times < in_all, ..failure }).collect()
    }

    /// Failures that some runs had and others had not, in scripts where nothing may depend on chance: without threads,
    /// and without a stop that is known to be flaky.
    pub fn unsteady(&self, known: &Expectations) -> Vec<Failure> {
        let threads = |script: &str| self.corpus.iter().any(|plan| plan.script == script && has_threads(plan));
        let is_covered =
            |script: &str| known.entries.iter().any(|(_, entry)| entry.script == script && entry.covers_script());
        let is_unsteady =
            |failure: &Failure| failure.flaky && !threads(&failure.script) && !is_covered(&failure.script);
        self.failures().into_iter().filter(is_unsteady).collect()
    }

    /// Whether every run shows that what an entry says does not happen.
    fn refutes(&self, known: &Entry) -> bool {
        if known.flaky {
            // No number of runs without it shows that it is gone.
            return false;
        }
        let mut seen = self.runs.iter().flatten().filter(|entry| entry.script == known.script).peekable();
        seen.peek().is_some()
            && seen.all(|entry| match known.verdict {
                Verdict::Fail => {
                    let mut named = entry.directives.iter().filter(|directive| known.names(directive));
                    named.all(|directive| directive.verdict == Verdict::Pass)
                }
                _ => entry.outcome == Outcome::Ran,
            })
    }

    fn is_stale(&self, known: &Entry) -> bool {
        known.names_nothing(self.corpus.iter().copied()).is_some()
    }
}

/// Known failures, written anew.
#[derive(Debug)]
pub struct Refreshed {
    /// The file's new text.
    pub text: String,
    /// Failures that were not known.
    pub added: Vec<Failure>,
    /// What became of entries that are not there any more, one line each.
    pub dropped: Vec<String>,
    /// How many entries there are now.
    pub entries: usize,
}

/// Writes the text of known failures anew. `reason` is asked for the reason of each failure that has none; it may be
/// empty.
///
/// Entries for other versions, and those of which the runs show nothing, stay. An entry whose directive has moved keeps
/// its reason.
///
/// # Errors
///
/// A message with file, line and column, where the text cannot be read.
pub fn refresh(
    name: &str,
    text: &str,
    found: &Found<'_>,
    mut reason: impl FnMut(&Failure) -> String,
) -> Result<Refreshed, String> {
    let old = Expectations::parse_unfinished(name, text)?;
    let mut document: DocumentMut = text.parse().map_err(|error| format!("{name}: {error}"))?;
    let mut tables: Vec<Option<Table>> = match document.remove("known") {
        Some(Item::ArrayOfTables(tables)) => tables.into_iter().map(Some).collect(),
        None => Vec::new(),
        Some(_) => return Err(format!("{name}: write known failures as `[[known]]` tables")),
    };
    let entries: Vec<&Entry> = old.entries.iter().map(|(_, entry)| entry).collect();
    let header = header(tables.first().and_then(Option::as_ref));
    let version = comparable(&found.version);

    let mut is_true = vec![false; entries.len()];
    let mut added = Vec::new();
    let mut new_tables = Vec::new();
    for failure in found.failures() {
        let is_same = |entry: &Entry| {
            entry.script == failure.script && entry.verdict == failure.verdict && entry.line == failure.line
        };
        let is_moved = |entry: &Entry| {
            let same = entry.script == failure.script && entry.verdict == failure.verdict;
            same && entry.requirement == failure.requirement && found.is_stale(entry)
        };
        let covers =
            |entry: &&Entry| entry.script == failure.script && entry.covers_script() && entry.is_of(version.as_ref());
        if entries.iter().any(covers) {
            continue;
        }
        let free = |index: &usize| !is_true[*index];
        let known = (0..entries.len())
            .filter(free)
            .find(|index| is_same(entries[*index]) && entries[*index].is_of(version.as_ref()));
        let known = known.or_else(|| (0..entries.len()).filter(free).find(|index| is_moved(entries[*index])));
        if let Some(index) = known {
            is_true[index] = true;
            let table = tables[index].as_mut().expect("no table is dropped yet");
            update(table, entries[index], &failure, &mut reason);
            continue;
        }
        let told_before = entries.iter().find(|entry| is_same(entry));
        new_tables.push(table(&failure, told_before.copied(), version.as_ref(), &mut reason));
        added.push(failure);
    }

    let mut dropped = Vec::new();
    for (index, entry) in entries.iter().enumerate().filter(|(index, _)| !is_true[*index]) {
        let what = match entry.line {
            Some(line) => format!("{}:{line}", entry.script),
            None => format!("{}: {}", entry.script, entry.verdict),
        };
        if let Some(stale) = entry.names_nothing(found.corpus.iter().copied()) {
            dropped.push(format!("{what}: it names nothing: {stale}"));
        } else if entry.is_of(version.as_ref()) && found.refutes(entry) {
            dropped.push(format!("{what}: it does not happen any more"));
        } else {
            continue;
        }
        tables[index] = None;
    }

    let mut written: Vec<Table> = tables.into_iter().flatten().chain(new_tables).collect();
    keep_header(&mut document, &mut written, &header);
    for (position, table) in written.iter_mut().enumerate() {
        table.set_position(Some(isize::try_from(position).unwrap_or(isize::MAX)));
    }
    let count = written.len();
    if count > 0 {
        document.insert("known", Item::ArrayOfTables(written.into_iter().collect::<ArrayOfTables>()));
    }
    Ok(Refreshed { text: document.to_string(), added, dropped, entries: count })
}

/// What stands above the first entry and is not about it: its comment up to the first empty line.
fn header(first: Option<&Table>) -> String {
    let prefix = first.and_then(|table| table.decor().prefix()?.as_str()).unwrap_or_default();
    prefix.find("\n\n").map_or(String::new(), |end| prefix[..end + 1].to_owned())
}

/// Puts the file's header where it belongs, whichever entry is the first now.
fn keep_header(document: &mut DocumentMut, tables: &mut [Table], header: &str) {
    let Some(first) = tables.first_mut() else {
        if !header.is_empty() {
            document.set_trailing(header);
        }
        return;
    };
    // Of a file without entries, all that is there is its header.
    let trailing = document.trailing().as_str().unwrap_or_default().to_owned();
    let prefix = first.decor().prefix().and_then(|prefix| prefix.as_str()).unwrap_or_default().to_owned();
    let above = if header.is_empty() { trailing } else { header.to_owned() };
    if !above.is_empty() && !prefix.starts_with(&above) {
        let gap = if prefix.starts_with('\n') { "" } else { "\n" };
        first.decor_mut().set_prefix(format!("{above}{gap}{prefix}"));
        document.set_trailing("");
    }
}

/// Brings a true entry up to date: its line, its reason where it has none, whether chance has a part in it.
fn update(table: &mut Table, entry: &Entry, failure: &Failure, reason: &mut impl FnMut(&Failure) -> String) {
    if entry.line != failure.line
        && let Some(line) = failure.line
    {
        table["line"] = value(i64::from(line));
    }
    if entry.lacks_reason() {
        table["reason"] = value(reason(failure));
    }
    // One more run that shows it does not make it certain.
    if failure.flaky {
        table["flaky"] = value(true);
    }
}

/// A new entry. Where an entry for other versions tells the reason, it is that.
fn table(
    failure: &Failure,
    told_before: Option<&Entry>,
    version: Option<&semver::Version>,
    reason: &mut impl FnMut(&Failure) -> String,
) -> Table {
    let mut table = Table::new();
    table.decor_mut().set_prefix("\n");
    table["script"] = value(&failure.script);
    table["verdict"] = value(failure.verdict.name());
    if let Some(requirement) = &failure.requirement {
        table["requirement"] = value(requirement);
    }
    if let Some(line) = failure.line {
        table["line"] = value(i64::from(line));
    }
    if let Some(version) = version {
        table["versions"] = value(format!(">={version}"));
    }
    if failure.flaky {
        table["flaky"] = value(true);
    }
    let told = told_before.filter(|entry| !entry.lacks_reason()).map(|entry| entry.reason.clone());
    table["reason"] = value(told.unwrap_or_else(|| reason(failure)));
    if let Some(link) = told_before.and_then(|entry| entry.link.as_ref()) {
        table["link"] = value(link);
    }
    table
}

#[cfg(test)]
mod tests {
    use memlimits_reports::log::{Engine, Header, Host, Selection, Suite};
    use memlimits_suite::{Catalogue, Origin, Script, Source};

    use super::*;

    const SCRIPT: &str = ";;! summary = \"s\"\n\
                          ;;@ ALLOC-SIZE-EQ-MIN\n\
                          (module (memory 1) (func (export \"size\") (result i32) (memory.size)))\n\
                          ;;@ SIZE-UNITS\n\
                          (assert_return (invoke \"size\") (i32.const 1))\n\
                          (assert_return (invoke \"size\") (i32.const 1))\n";
    const KNOWN: &str = "# Known failures.\n\n# Found in May.\n[[known]]\nscript = \"a/x.wast\"\nverdict = \"fail\"\n\
                         requirement = \"SIZE-UNITS\"\nline = 5\nversions = \">=1.0.0\"\nreason = \"counts bytes\"\n";

    fn plan() -> Plan {
        let source = Source { name: "a/x.wast".into(), text: SCRIPT.into() };
        let script = Script::read(source, Origin::User, Catalogue::builtin()).unwrap();
        Plan::new(&script, Catalogue::builtin()).unwrap()
    }

    /// The log of a run in which the directives at lines 3, 5 and 6 got these verdicts.
    fn log(version: &str, verdicts: [Verdict; 3]) -> RunLog {
        let directive = |(line, verdict)| Directive {
            line,
            column: 1,
            kind: if line == 3 { "module".into() } else { "assert_return".into() },
            requirements: vec![if line == 3 { "ALLOC-SIZE-EQ-MIN".into() } else { "SIZE-UNITS".into() }],
            verdict,
            expected: (verdict != Verdict::Pass).then(|| "(i32.const 1)".into()),
            observed: (verdict != Verdict::Pass).then(|| "(i32.const 65536)".into()),
            reason: None,
            known: None,
        };
        let crash = verdicts.contains(&Verdict::Crash);
        let entry = ScriptEntry {
            engine: "e".into(),
            script: "a/x.wast".into(),
            tagged: true,
            outcome: if crash { Outcome::Crash } else { Outcome::Ran },
            reason: crash.then(|| "signal 6".into()),
            directives: [3, 5, 6].into_iter().zip(verdicts).map(directive).collect(),
        };
        let engine = Engine {
            id: "e".into(),
            name: "E".into(),
            version: version.into(),
            core: None,
            lineage: Vec::new(),
            features: None,
        };
        let header = Header {
            format: memlimits_reports::log::FORMAT,
            suite: Suite { version: "0".into(), hash: "0".into() },
            selection: Selection { hash: "0".into(), scripts: 1, assertions: 2, pairs: None },
            shard: None,
            engines: vec![engine],
            left_out: Vec::new(),
            host: Host { os: "o".into(), arch: "a".into() },
        };
        RunLog::new(header, vec![entry], true).unwrap()
    }

    fn refreshed(text: &str, version: &str, runs: &[[Verdict; 3]]) -> Refreshed {
        let logs: Vec<RunLog> = runs.iter().map(|verdicts| log(version, *verdicts)).collect();
        let plan = plan();
        let found = Found::new("e", version, &logs, [&plan]);
        refresh("e.toml", text, &found, |_| "because".into()).unwrap()
    }

    use Verdict::{Blocked, Crash, Fail, Pass};

    #[test]
    fn what_is_true_stays_as_it_is() {
        let same = refreshed(KNOWN, "1.2.0", &[[Pass, Fail, Pass]]);
        assert_eq!((same.text.as_str(), same.added.len(), same.dropped.len()), (KNOWN, 0, 0));
    }

    #[test]
    fn what_is_new_is_written_with_its_reason() {
        let new = refreshed("# Known failures.\n", "1.2.0", &[[Pass, Fail, Pass]]);
        assert_eq!(
            new.text,
            "# Known failures.\n\n[[known]]\nscript = \"a/x.wast\"\nverdict = \"fail\"\nrequirement = \"SIZE-UNITS\"\n\
             line = 5\nversions = \">=1.2.0\"\nreason = \"because\"\n"
        );
        assert_eq!(refreshed(&new.text, "1.2.0", &[[Pass, Fail, Pass]]).text, new.text);
        let crash = refreshed("", "1.2.0", &[[Pass, Crash, Blocked]]);
        assert!(crash.text.contains("verdict = \"crash\"\nversions"), "{}", crash.text);
    }

    #[test]
    fn what_does_not_happen_any_more_goes_and_the_header_stays() {
        let gone = refreshed(KNOWN, "1.2.0", &[[Pass, Pass, Pass]]);
        assert_eq!(gone.text, "# Known failures.\n");
        assert_eq!(gone.dropped, ["a/x.wast:5: it does not happen any more"]);
    }

    #[test]
    fn what_was_not_reached_or_is_of_other_versions_stays() {
        for (version, run) in [("1.2.0", [Crash, Blocked, Blocked]), ("0.9.0", [Pass, Pass, Pass])] {
            let kept = refreshed(KNOWN, version, &[run]);
            assert!(kept.text.starts_with(KNOWN), "{}", kept.text);
            assert_eq!(kept.dropped, [""; 0]);
        }
    }

    #[test]
    fn a_failure_that_other_versions_have_keeps_its_reason() {
        let again = refreshed(KNOWN, "0.9.0", &[[Pass, Fail, Pass]]);
        assert_eq!(again.entries, 2);
        assert_eq!(again.text.matches("counts bytes").count(), 2, "{}", again.text);
    }

    #[test]
    fn what_has_moved_keeps_its_reason() {
        let moved = refreshed(&KNOWN.replace("line = 5", "line = 2"), "1.2.0", &[[Pass, Fail, Pass]]);
        assert_eq!(moved.text, KNOWN);
    }

    #[test]
    fn what_names_nothing_goes() {
        let gone = refreshed(&KNOWN.replace("a/x", "a/y"), "1.2.0", &[[Pass, Pass, Pass]]);
        assert_eq!((gone.entries, gone.dropped.len()), (0, 1));
    }

    #[test]
    fn what_some_runs_have_is_flaky() {
        let logs = [log("1.0.0", [Pass, Fail, Pass]), log("1.0.0", [Pass, Pass, Pass])];
        let plan = plan();
        let found = Found::new("e", "1.0.0", &logs, [&plan]);
        assert!(found.failures()[0].flaky);
        assert_eq!(found.unsteady(&Expectations::default()).len(), 1, "the script has no threads");
    }

    #[test]
    fn a_flaky_stop_stays_and_covers_what_else_goes_wrong() {
        let flaky = "[[known]]\nscript = \"a/x.wast\"\nverdict = \"crash\"\nflaky = true\nreason = \"r\"\n";
        for run in [[Pass, Fail, Crash], [Pass, Crash, Blocked], [Pass, Pass, Pass]] {
            let same = refreshed(flaky, "1.2.0", &[run]);
            assert_eq!((same.text.as_str(), same.added.len(), same.dropped.len()), (flaky, 0, 0));
        }
        let logs = [log("1.0.0", [Pass, Crash, Blocked]), log("1.0.0", [Pass, Pass, Crash])];
        let plan = plan();
        let known = Expectations::parse("e.toml", flaky).unwrap();
        assert_eq!(Found::new("e", "1.0.0", &logs, [&plan]).unsteady(&known), []);
    }

    #[test]
    fn reasons_are_asked_for_where_there_are_none() {
        let told = refreshed(&KNOWN.replace("counts bytes", ""), "1.2.0", &[[Pass, Fail, Pass]]);
        assert!(told.text.contains("reason = \"because\""), "{}", told.text);
    }
}
