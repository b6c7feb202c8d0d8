//! The kill matrix, read back: which faults the assertions for a requirement kill.

use std::collections::{BTreeMap, BTreeSet};

use memlimits_reference::faults;
use memlimits_reports::log::{Header, Selection, Suite};
use memlimits_suite::RequirementId;

/// What killed whom, from the log of a hunt by every script.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kills(BTreeMap<String, BTreeSet<String>>);

/// A line of the log, as far as it is of interest here.
#[derive(serde::Deserialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
enum Line {
    Header { suite: Suite, selection: Selection, full: bool },
    Fault { name: String, by: Vec<Kill> },
    Footer {},
}

#[derive(serde::Deserialize)]
struct Kill {
    requirements: BTreeSet<String>,
}

impl Kills {
    /// Reads a log. `of` is the header of a run of the scripts that there are now.
    ///
    /// # Errors
    ///
    /// A message, where the log cannot be understood, or is not of these scripts and faults: it would tell of others.
    pub fn read(log: &str, of: &Header) -> Result<Self, String> {
        const ANEW: &str = "`memlimits mutants --full` writes it anew";
        let mut kills: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let (mut hunted, mut begun, mut ended) = (BTreeSet::new(), false, false);
        for (number, line) in log.lines().enumerate() {
            let line = serde_json::from_str(line).map_err(|error| format!("line {}: {error}", number + 1))?;
            match line {
                Line::Header { suite, selection, full } => {
                    if suite != of.suite || selection != of.selection {
                        return Err(format!("the kill matrix is of other scripts than there are now; {ANEW}"));
                    }
                    if !full {
                        return Err(format!("the kill matrix ends at each fault's first kill; {ANEW}"));
                    }
                    begun = true;
                }
                Line::Fault { name, by } => {
                    for id in by.into_iter().flat_map(|kill| kill.requirements) {
                        kills.entry(id).or_default().insert(name.clone());
                    }
                    hunted.insert(name);
                }
                Line::Footer {} => ended = true,
            }
        }
        if !begun || !ended {
            return Err(format!("the kill matrix is not complete; {ANEW}"));
        }
        if !hunted
            .iter()
            .map(String::as_str)
            .eq(faults::faults().iter().map(|fault| fault.name).collect::<BTreeSet<_>>())
        {
            return Err(format!("the kill matrix is of other faults than there are now; {ANEW}"));
        }
        Ok(Self(kills))
    }

    /// The faults that assertions for this requirement kill, by name.
    pub fn of(&self, requirement: &RequirementId) -> BTreeSet<&str> {
        self.0.get(requirement.as_str()).into_iter().flatten().map(String::as_str).collect()
    }
}

#[cfg(test)]
mod tests {
    use memlimits_suite::Catalogue;

    use super::{
        super::{
            Extent, Survivors,
            tests::{MINUS_ONE, RETURNS, hunted, task},
        },
        *,
    };
    use crate::run::{self, Task};

    fn log(tasks: &[Task], extent: Extent) -> String {
        let names: Vec<&str> = faults::faults().iter().map(|fault| fault.name).collect();
        let matrix = hunted(tasks, &names, extent).unwrap();
        let mut log = Vec::new();
        matrix.write(&run::header(tasks, &[]), &Survivors::default(), &mut log).unwrap();
        String::from_utf8(log).unwrap()
    }

    #[test]
    fn what_was_written_is_read() {
        let tasks = [task("a.wast", RETURNS), task("b.wast", MINUS_ONE)];
        let kills = Kills::read(&log(&tasks, Extent::Full), &run::header(&tasks, &[])).unwrap();
        let of = |id: &str| kills.of(&Catalogue::builtin().get(id).unwrap().id);
        assert!(of("GROW-FAIL-M1").contains("grow-failure-returns-zero"));
        assert!(of("EA-NO-WRAP64").is_empty());
    }

    #[test]
    fn a_matrix_of_something_else_is_refused() {
        let tasks = [task("a.wast", RETURNS), task("b.wast", MINUS_ONE)];
        let header = run::header(&tasks, &[]);
        let problem = |log: &str| Kills::read(log, &header).unwrap_err();
        let full = log(&tasks, Extent::Full);
        assert!(problem(&log(&tasks[..1], Extent::Full)).starts_with("the kill matrix is of other scripts"));
        assert!(
            problem(&log(&tasks, Extent::FirstKill)).starts_with("the kill matrix ends at each fault's first kill")
        );
        let lines: Vec<&str> = full.lines().collect();
        assert!(problem(&lines[..lines.len() - 1].join("\n")).starts_with("the kill matrix is not complete"));
        assert!(problem("").starts_with("the kill matrix is not complete"));
        let without_one = [&lines[..1], &lines[2..]].concat().join("\n");
        assert!(problem(&without_one).starts_with("the kill matrix is of other faults"));
        assert!(problem("{").starts_with("line 1: "));
    }
}
