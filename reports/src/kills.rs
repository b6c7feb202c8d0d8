//! Which seeded faults the scripts find: the log of `memlimits mutants`, as far as reports need it.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::{self, BufRead},
};

use serde::Deserialize;

use crate::{harmless, log::Suite};

/// The format that can be read.
const FORMAT: u64 = 1;
/// How many characters of a parser's complaint, which may quote the log, are shown.
const COMPLAINT: usize = 200;

/// The kill matrix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KillMatrix {
    /// The suite whose scripts hunted.
    pub suite: Suite,
    /// Whether every script hunted every fault, not only until the first one killed it.
    pub full: bool,
    /// The faults, and what killed them.
    pub faults: Vec<Fault>,
}

/// A seeded fault, and what killed it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Fault {
    /// Its name.
    pub name: String,
    /// The requirement that it breaks, where one is nearest.
    pub requirement: Option<String>,
    /// What it does.
    pub sentence: String,
    /// At most one kill a script. None where it survives.
    pub by: Vec<Kill>,
}

/// How a script killed a fault.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Kill {
    /// The script's name.
    pub script: String,
    /// What the directives that did are evidence for.
    pub requirements: Vec<String>,
}

/// How many of so many faults were killed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Score {
    /// How many were.
    pub killed: usize,
    /// How many there are.
    pub of: usize,
}

/// Why a kill matrix cannot be read. Lines are counted from 1.
#[derive(Debug, thiserror::Error)]
pub enum KillsError {
    /// The file cannot be read.
    #[error("line {line}: {source}")]
    Io {
        /// The line that was being read.
        line: usize,
        /// What went wrong.
        source: io::Error,
    },
    /// The first line is not the header of a kill matrix.
    #[error("line 1: this is not a kill matrix, which `memlimits mutants --full --log FILE` writes")]
    NotOne,
    /// It was written in another format, by a newer version most likely.
    #[error("line 1: this kill matrix is of format {found}, and only format {FORMAT} can be read here")]
    UnknownFormat {
        /// The format that the header names.
        found: u64,
    },
    /// A line is not of the form that it needs.
    #[error("line {line}: {}", harmless(&source.to_string(), COMPLAINT))]
    Invalid {
        /// The line.
        line: usize,
        /// What is wrong with it.
        source: serde_json::Error,
    },
    /// There is no footer, as after a hunt that was killed.
    #[error("line {line}: the kill matrix ends here, without a footer")]
    NoFooter {
        /// The last line.
        line: usize,
    },
}

#[derive(Deserialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
enum Line {
    Header { suite: Suite, full: bool },
    Fault(Fault),
    Footer {},
}

/// What must be known of a first line before it can be read as a header: a newer format may have other fields, and a run
/// log's header does not have this one.
#[derive(Deserialize)]
struct Preface {
    r#type: String,
    format: u64,
    full: Option<bool>,
}

impl KillMatrix {
    /// Reads a kill matrix.
    ///
    /// # Errors
    /// If this is none, or not all of one.
    pub fn read(reader: impl BufRead) -> Result<Self, KillsError> {
        let mut lines = reader.lines().enumerate().map(|(index, line)| {
            let line = line.map_err(|source| KillsError::Io { line: index + 1, source })?;
            Ok((index + 1, line))
        });
        let Some((_, first)) = lines.next().transpose()? else { return Err(KillsError::NotOne) };
        match serde_json::from_str::<Preface>(&first) {
            Ok(Preface { r#type, format, full }) if r#type == "header" => {
                if format != FORMAT {
                    return Err(KillsError::UnknownFormat { found: format });
                }
                if full.is_none() {
                    return Err(KillsError::NotOne);
                }
            }
            _ => return Err(KillsError::NotOne),
        }
        let parse =
            |line, text: &str| serde_json::from_str(text).map_err(|source| KillsError::Invalid { line, source });
        let Line::Header { suite, full } = parse(1, &first)? else { return Err(KillsError::NotOne) };
        let mut matrix = Self { suite, full, faults: Vec::new() };
        let mut last = 1;
        for line in lines {
            let (number, text) = line?;
            last = number;
            match parse(number, &text)? {
                Line::Header { .. } => return Err(KillsError::NotOne),
                Line::Fault(fault) => matrix.faults.push(fault),
                Line::Footer {} => return Ok(matrix),
            }
        }
        Err(KillsError::NoFooter { line: last })
    }

    /// How many of all faults were killed.
    #[must_use]
    pub fn score(&self) -> Score {
        let mut score = Score::default();
        self.faults.iter().for_each(|fault| score.count(fault));
        score
    }

    /// How many of the faults that break each requirement were killed, by whatever script.
    #[must_use]
    pub fn scores(&self) -> BTreeMap<&str, Score> {
        let mut scores: BTreeMap<&str, Score> = BTreeMap::new();
        for fault in &self.faults {
            if let Some(requirement) = &fault.requirement {
                scores.entry(requirement).or_default().count(fault);
            }
        }
        scores
    }

    /// How many faults a script kills by directives that are evidence for a requirement: by requirement, then script.
    #[must_use]
    pub fn kills(&self) -> BTreeMap<(&str, &str), usize> {
        let mut kills = BTreeMap::new();
        for kill in self.faults.iter().flat_map(|fault| &fault.by) {
            let requirements: BTreeSet<&str> = kill.requirements.iter().map(String::as_str).collect();
            for requirement in requirements {
                *kills.entry((requirement, kill.script.as_str())).or_default() += 1;
            }
        }
        kills
    }

    /// How many faults are killed by directives that are evidence for each requirement.
    #[must_use]
    pub fn killed_for(&self) -> BTreeMap<&str, usize> {
        let mut killed = BTreeMap::new();
        for fault in &self.faults {
            let for_fault: BTreeSet<&str> =
                fault.by.iter().flat_map(|kill| &kill.requirements).map(String::as_str).collect();
            for requirement in for_fault {
                *killed.entry(requirement).or_default() += 1;
            }
        }
        killed
    }
}

impl Score {
    fn count(&mut self, fault: &Fault) {
        self.of += 1;
        self.killed += usize::from(!fault.by.is_empty());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MATRIX: &str = r#"{"type":"header","format":1,"suite":{"version":"0.1.0","hash":"h"},"selection":{"hash":"s","scripts":2,"assertions":3},"full":true}
{"type":"fault","name":"one","class":"K1","requirement":"A","sentence":"One.","killed":true,"by":[{"script":"a.wast","line":3,"requirements":["A","B"],"verdict":"fail"},{"script":"b.wast","line":4,"requirements":["A"],"verdict":"fail"}]}
{"type":"fault","name":"two","class":"K1","requirement":"A","sentence":"Two.","killed":false,"by":[],"listed":{"status":"to-come","reason":"r"}}
{"type":"fault","name":"three","class":"slip","requirement":null,"sentence":"Three.","killed":true,"by":[{"script":"a.wast","line":3,"requirements":["A"],"verdict":"fail"}]}
{"type":"footer","killed":2,"of":3,"classes":{},"dispensable":["b.wast"]}
"#;

    #[test]
    fn kills_are_counted_by_requirement_and_script() {
        let matrix = KillMatrix::read(MATRIX.as_bytes()).unwrap();
        assert!(matrix.full);
        assert_eq!(matrix.score(), Score { killed: 2, of: 3 });
        assert_eq!(matrix.scores(), BTreeMap::from([("A", Score { killed: 1, of: 2 })]));
        assert_eq!(matrix.kills(), BTreeMap::from([(("A", "a.wast"), 2), (("A", "b.wast"), 1), (("B", "a.wast"), 1)]));
        assert_eq!(matrix.killed_for(), BTreeMap::from([("A", 2), ("B", 1)]));
    }

    #[test]
    fn what_is_no_whole_kill_matrix_is_refused() {
        let problem = |text: &str| KillMatrix::read(text.as_bytes()).unwrap_err().to_string();
        let not_one = "line 1: this is not a kill matrix, which `memlimits mutants --full --log FILE` writes";
        assert_eq!(problem(""), not_one);
        assert_eq!(problem(&crate::sample::written(&crate::sample::every_verdict())), not_one);
        assert_eq!(
            problem(&MATRIX.replace("\"format\":1", "\"format\":2")),
            "line 1: this kill matrix is of format 2, and only format 1 can be read here"
        );
        let lines: Vec<&str> = MATRIX.lines().collect();
        assert_eq!(problem(&lines[..3].join("\n")), "line 3: the kill matrix ends here, without a footer");
        assert!(problem(&MATRIX.replace("\"by\":[]", "\"by\":3")).starts_with("line 3: invalid type"));
    }
}
