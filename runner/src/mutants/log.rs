//! The kill matrix as JSON lines: a header, a line for each fault, a footer with totals. The same bytes for the same
//! scripts and faults, however many threads there were.

use std::{
    collections::BTreeMap,
    io::{self, Write},
};

use memlimits_reports::log::{Header, Selection, Suite};
use serde::Serialize;

use super::{Extent, Kill, Matrix, Reason, Score, Survivors};

/// The format that is written.
const FORMAT: u32 = 1;

#[derive(Serialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
enum Line<'a> {
    Header {
        format: u32,
        suite: &'a Suite,
        selection: &'a Selection,
        /// Whether every script hunted every fault, not only until the first kill.
        full: bool,
    },
    Fault {
        name: &'a str,
        class: &'a str,
        /// The requirement that it breaks, where one is nearest.
        requirement: Option<&'a str>,
        sentence: &'a str,
        killed: bool,
        by: &'a [Kill],
        /// Why it may survive, where it does.
        #[serde(skip_serializing_if = "Option::is_none")]
        listed: Option<Reason<'a>>,
    },
    Footer {
        #[serde(flatten)]
        total: Score,
        classes: BTreeMap<&'a str, Score>,
        /// Scripts that killed nothing but what others killed too; null where not every script hunted every fault.
        dispensable: Option<Vec<&'a str>>,
    },
}

impl Matrix {
    /// Writes the matrix. `of` is the header of a run of the same scripts.
    ///
    /// # Errors
    ///
    /// Those of the writer.
    pub fn write(&self, of: &Header, survivors: &Survivors, mut to: impl Write) -> io::Result<()> {
        let full = self.extent == Extent::Full;
        let header = Line::Header { format: FORMAT, suite: &of.suite, selection: &of.selection, full };
        let faults = self.mutants.iter().map(|mutant| Line::Fault {
            name: mutant.fault.name,
            class: mutant.fault.class,
            requirement: mutant.fault.requirement,
            sentence: mutant.fault.sentence,
            killed: mutant.is_killed(),
            by: &mutant.kills,
            listed: survivors.reason(mutant.fault).filter(|_| !mutant.is_killed()),
        });
        let footer = Line::Footer {
            total: self.score(),
            classes: self.classes().into_iter().collect(),
            dispensable: full.then(|| self.dispensable()),
        };
        for line in std::iter::once(header).chain(faults).chain([footer]) {
            serde_json::to_writer(&mut to, &line)?;
            to.write_all(b"\n")?;
        }
        to.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::tests::{MINUS_ONE, RETURNS, hunted, task},
        *,
    };

    #[test]
    fn every_fault_has_its_line() {
        let tasks = [task("a.wast", RETURNS), task("b.wast", MINUS_ONE)];
        let matrix = hunted(&tasks, &["grow-failure-returns-zero", "loads-unchecked"], Extent::Full).unwrap();
        let mut log = Vec::new();
        matrix.write(&crate::run::header(&tasks, &[]), &Survivors::default(), &mut log).unwrap();
        let lines: Vec<serde_json::Value> =
            String::from_utf8(log).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!(lines[0]["selection"]["scripts"], 2);
        assert_eq!(lines[0]["full"], true);
        assert_eq!(lines[1]["by"][0]["script"], "a.wast");
        assert_eq!(lines[1]["by"][0]["verdict"], "fail");
        assert_eq!(lines[1]["by"][1]["requirements"], serde_json::json!(["GROW-FAIL-M1", "GROW-MAX-MUST-FAIL"]));
        assert_eq!((&lines[2]["name"], &lines[2]["killed"]), (&"loads-unchecked".into(), &false.into()));
        let footer = serde_json::json!({
            "type": "footer",
            "killed": 1,
            "of": 2,
            "classes": { "K1": { "killed": 1, "of": 1 }, "K15": { "killed": 0, "of": 1 } },
            "dispensable": ["a.wast", "b.wast"],
        });
        assert_eq!(lines[3..], [footer]);
    }
}
