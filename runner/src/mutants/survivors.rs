//! The seeded faults that no script of the corpus kills, each with the reason.

use std::{collections::BTreeMap, sync::LazyLock};

use memlimits_reference::faults::{self, Fault};
use memlimits_suite::{Position, nearest};
use serde::Deserialize;

use super::Matrix;

/// The survivors that are known, `survivors.toml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Survivors {
    /// Fault and reason, for those that nothing can kill.
    #[serde(default)]
    equivalent: BTreeMap<String, String>,
    /// Fault and reason, for those that the corpus will kill.
    #[serde(default)]
    to_come: BTreeMap<String, String>,
}

/// What will become of a survivor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// No script can tell it from the specification.
    Equivalent,
    /// A script that is still to be written will kill it.
    ToCome,
}

/// Why a survivor is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Reason<'a> {
    /// What will become of it.
    pub status: Status,
    /// Why.
    pub reason: &'a str,
}

impl Status {
    /// Its name in lists and reports.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Equivalent => "equivalent",
            Self::ToCome => "to come",
        }
    }
}

impl Survivors {
    /// The survivors of the corpus.
    ///
    /// # Panics
    ///
    /// Where the list that travels inside the crate is wrong, which a test finds.
    pub fn builtin() -> &'static Survivors {
        static BUILTIN: LazyLock<Survivors> = LazyLock::new(|| {
            Survivors::parse(include_str!("survivors.toml")).unwrap_or_else(|message| panic!("{message}"))
        });
        &BUILTIN
    }

    /// Reads a list.
    ///
    /// # Errors
    ///
    /// A message: the text is no such list, names what is no fault, or has one twice or without a reason.
    pub fn parse(text: &str) -> Result<Self, String> {
        let survivors: Self = toml::from_str(text).map_err(|error| {
            let at = error.span().map_or_else(String::new, |span| format!(":{}", Position::of(text, span.start)));
            format!("survivors.toml{at}: {}", error.message())
        })?;
        for (name, reason) in survivors.equivalent.iter().chain(&survivors.to_come) {
            let problem = if super::fault(name).is_none() {
                let near = nearest(name, faults::faults().iter().map(|fault| fault.name));
                near.map_or("there is no such fault".into(), |near| format!("there is only `{near}`"))
            } else if reason.trim().is_empty() {
                "a reason is wanted".into()
            } else if survivors.equivalent.contains_key(name) && survivors.to_come.contains_key(name) {
                "it is either equivalent or to come".into()
            } else {
                continue;
            };
            return Err(format!("survivors.toml: `{name}`: {problem}"));
        }
        Ok(survivors)
    }

    /// Why a fault may survive, if it may.
    pub fn reason(&self, fault: &Fault) -> Option<Reason<'_>> {
        let tables = [(Status::Equivalent, &self.equivalent), (Status::ToCome, &self.to_come)];
        tables.into_iter().find_map(|(status, table)| Some(Reason { status, reason: table.get(fault.name)? }))
    }

    /// How a hunt by the whole corpus differs from the list: survivors that are not in it, and entries that are stale.
    pub fn differences(&self, matrix: &Matrix) -> Vec<String> {
        let mut differences = Vec::new();
        for mutant in &matrix.mutants {
            let fault = mutant.fault;
            match (mutant.kills.first(), self.reason(fault)) {
                (None, None) => differences.push(format!(
                    "`{}` survives and is not in survivors.toml ({}): {}",
                    fault.name, fault.class, fault.sentence
                )),
                (Some(kill), Some(_)) => differences.push(format!(
                    "`{}` is in survivors.toml, but {}:{} kills it: take it out",
                    fault.name, kill.script, kill.line
                )),
                _ => {}
            }
        }
        differences
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::tests::{MINUS_ONE, hunted, task},
        *,
    };
    use crate::mutants::Extent;

    #[test]
    fn the_list_of_the_corpus_can_be_read() {
        Survivors::parse(include_str!("survivors.toml")).unwrap();
    }

    #[test]
    fn a_wrong_list_is_refused_with_its_place() {
        let problem = |text| Survivors::parse(text).unwrap_err();
        assert_eq!(
            problem("[to-come]\nloads-uncheckd = \"x\"\n"),
            "survivors.toml: `loads-uncheckd`: there is only `loads-unchecked`"
        );
        assert_eq!(
            problem("[equivalent]\nloads-unchecked = \" \"\n"),
            "survivors.toml: `loads-unchecked`: a reason is wanted"
        );
        let twice = "[equivalent]\nloads-unchecked = \"x\"\n[to-come]\nloads-unchecked = \"x\"\n";
        assert_eq!(problem(twice), "survivors.toml: `loads-unchecked`: it is either equivalent or to come");
        assert!(problem("[gone]\n").starts_with("survivors.toml:1:2: unknown field `gone`"));
    }

    #[test]
    fn survivors_have_to_be_listed_and_the_killed_must_not() {
        let faults =
            ["grow-failure-returns-zero", "grow-failure-returns-minus-two", "loads-unchecked", "stores-unchecked"];
        let matrix = hunted(&[task("a.wast", MINUS_ONE)], &faults, Extent::FirstKill).unwrap();
        let list = "[to-come]\ngrow-failure-returns-minus-two = \"x\"\nstores-unchecked = \"x\"\n";
        assert_eq!(
            Survivors::parse(list).unwrap().differences(&matrix),
            [
                "`grow-failure-returns-minus-two` is in survivors.toml, but a.wast:4 kills it: take it out",
                "`loads-unchecked` survives and is not in survivors.toml (K15): Loads beyond the end read zeros.",
            ]
        );
    }
}
