//! The verdicts as one small JSON document, for others to build on.
//!
//! It holds what a compatibility table needs and no more: engines, chapters, and requirements, each with the verdict of
//! every engine and the counts behind it. Who needs single directives reads the run log. [`schema()`] describes it.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::{
    Explain, RunLog, Verdict, harmless,
    log::{Host, Suite},
    model::{
        Results, Sheet,
        sheet::{Cell, Subject},
    },
    naming::distinct,
};

/// The version of the export's format. A field that older readers can ignore may be added without a new number; anything
/// else needs one.
pub const FORMAT: u32 = 1;

/// How many characters of a name are kept.
const NAME: usize = 200;
/// How many characters of a sentence are kept.
const SENTENCE: usize = 1_000;

/// A run's verdicts.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Export {
    /// The version of this format: 1.
    pub format: u32,
    /// The suite that the scripts come from.
    pub suite: Suite,
    /// Where the run took place.
    pub host: Host,
    /// Whether the run has every script that was chosen: false after an interrupted run, and in a part of a run.
    pub complete: bool,
    /// The engines, in the order of the run.
    pub engines: Vec<Engine>,
    /// The engines that the run was asked for with `all`, and that are not there.
    pub left_out: Vec<LeftOut>,
    /// The chapters of the corpus, by name. Each directive counts in one of them.
    pub chapters: Vec<Chapter>,
    /// The requirements that directives of the run are evidence for, in the catalogue's order by chapters. A directive
    /// counts in each that it is evidence for; one that is evidence for none only in its chapter.
    pub requirements: Vec<Requirement>,
}

/// An engine.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Engine {
    /// The id by which `results` name it.
    pub id: String,
    /// The engine's own name.
    pub name: String,
    /// Its version; empty where it was not there to tell.
    pub version: String,
    /// The engine within, where this one only hosts it; null elsewhere.
    pub core: Option<Core>,
    /// What the engine is made of: engines that share a part are not independent witnesses.
    pub lineage: Vec<String>,
    /// The features that it was asked about, and whether a probe found each; null where it was not asked.
    pub features: Option<BTreeMap<String, bool>>,
    /// All of its directives together.
    pub result: Outcome,
}

/// An engine that was wanted and is not there.
#[derive(Debug, Serialize, JsonSchema)]
pub struct LeftOut {
    /// Its id.
    pub id: String,
    /// Why it is not there.
    pub reason: String,
}

/// The engine within a host.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Core {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
}

/// A chapter on every engine.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Chapter {
    /// The folder part of its scripts' names; null for scripts without one.
    pub chapter: Option<String>,
    /// What each engine made of it, by the engine's id. An engine that ran none of its scripts is left out.
    pub results: BTreeMap<String, Outcome>,
}

/// A requirement on every engine.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Requirement {
    /// Its id.
    pub id: String,
    /// The requirement, as one sentence; empty where it is not in the catalogue.
    pub sentence: String,
    /// How strongly it binds: `must`, `may`, `implementation-defined` or `open`; empty where it is not in the catalogue.
    pub strength: String,
    /// The section of the specification that it comes from; empty where it is not in the catalogue.
    pub section: String,
    /// The chapter that holds most of its evidence; null for scripts without a folder.
    pub chapter: Option<String>,
    /// What each engine made of it, by the engine's id. An engine that ran none of its directives is left out.
    pub results: BTreeMap<String, Outcome>,
}

/// What an engine made of several directives.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Outcome {
    /// The verdict that stands for all of them: the gravest failure, else a limit, else a pass, else what was not judged;
    /// null where there are no directives.
    pub verdict: Option<Verdict>,
    /// How many directives got each verdict; a verdict that none got is left out.
    pub counts: BTreeMap<Verdict, u64>,
    /// How many of them are failures that were known before the run; left out where none are.
    #[serde(skip_serializing_if = "is_zero")]
    pub known: u64,
    /// How many of them are not as expected: a failure that was not known, or a pass where a failure was. Left out where
    /// none are.
    #[serde(skip_serializing_if = "is_zero")]
    pub unexpected: u64,
}

impl Export {
    /// The export of a run.
    #[must_use]
    pub fn of(log: &RunLog, explain: &dyn Explain) -> Self {
        let ids = distinct(log.engines().iter().map(|engine| harmless(&engine.id, NAME)));
        let (sheet, results) = (Sheet::of(log, explain), Results::of(log));
        Self {
            format: FORMAT,
            suite: Suite {
                version: harmless(&log.header().suite.version, NAME),
                hash: harmless(&log.header().suite.hash, NAME),
            },
            host: Host { os: harmless(&log.header().host.os, NAME), arch: harmless(&log.header().host.arch, NAME) },
            complete: log.is_complete() && log.header().shard.is_none(),
            engines: engines(log, &results, &ids),
            left_out: log
                .header()
                .left_out
                .iter()
                .map(|engine| LeftOut { id: harmless(&engine.id, NAME), reason: harmless(&engine.reason, SENTENCE) })
                .collect(),
            chapters: results
                .chapters
                .iter()
                .map(|(folder, cells)| Chapter {
                    chapter: folder.map(|folder| harmless(folder, NAME)),
                    results: by_engine(cells, &ids),
                })
                .collect(),
            requirements: requirements(&sheet, explain, &ids),
        }
    }

    /// The document.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).expect("texts, numbers and maps by texts are JSON") + "\n"
    }
}

/// The JSON Schema of an export. It is checked in as `schema/export.schema.json`, derived from the types of this module; a
/// test holds the two against each other, and `BLESS=1 cargo test -p memlimits-reports` rewrites the file.
#[must_use]
pub const fn schema() -> &'static str {
    include_str!("../schema/export.schema.json")
}

fn engines(log: &RunLog, results: &Results<'_>, ids: &[String]) -> Vec<Engine> {
    let engine = |(place, engine): (usize, &crate::log::Engine)| Engine {
        id: ids[place].clone(),
        name: harmless(&engine.name, NAME),
        version: harmless(&engine.version, NAME),
        core: engine
            .core
            .as_ref()
            .map(|core| Core { name: harmless(&core.name, NAME), version: harmless(&core.version, NAME) }),
        lineage: engine.lineage.iter().map(|part| harmless(part, NAME)).collect(),
        features: engine
            .features
            .as_ref()
            .map(|features| features.iter().map(|(feature, found)| (harmless(feature, NAME), *found)).collect()),
        result: Outcome::of(&results.engines[place]),
    };
    log.engines().iter().enumerate().map(engine).collect()
}

/// The cells of those engines that ran anything, by their ids.
fn by_engine(cells: &[Cell], ids: &[String]) -> BTreeMap<String, Outcome> {
    let ran = ids.iter().zip(cells).filter(|(_, cell)| cell.totals.sum() > 0);
    ran.map(|(id, cell)| (id.clone(), Outcome::of(cell))).collect()
}

fn requirements(sheet: &Sheet<'_>, explain: &dyn Explain, ids: &[String]) -> Vec<Requirement> {
    let mut requirements = Vec::new();
    for chapter in &sheet.chapters {
        for row in &chapter.rows {
            let Subject::Requirement(id) = row.subject else { continue };
            let words = explain.requirement(id).unwrap_or_default();
            requirements.push(Requirement {
                id: harmless(id, NAME),
                sentence: harmless(words.sentence, SENTENCE),
                strength: harmless(words.strength, NAME),
                section: harmless(words.section, SENTENCE),
                chapter: chapter.folder.map(|folder| harmless(folder, NAME)),
                results: by_engine(&row.cells, ids),
            });
        }
    }
    requirements
}

impl Outcome {
    fn of(cell: &Cell) -> Self {
        Self {
            verdict: cell.verdict(),
            counts: cell.totals.given().collect(),
            known: cell.known,
            unexpected: cell.unexpected,
        }
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
const fn is_zero(count: &u64) -> bool {
    *count == 0
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::{
        Unexplained, sample,
        schema::{assert_derived_from, assert_keeps, validator},
    };

    fn exported(log: &RunLog) -> Value {
        serde_json::from_str(&Export::of(log, &Unexplained).to_json()).unwrap()
    }

    #[test]
    fn the_schema_is_that_of_the_types() {
        assert_derived_from::<Export>("export", schema());
    }

    #[test]
    fn exports_keep_to_the_schema() {
        let validator = validator(schema());
        for log in [sample::every_verdict(), sample::hostile(), sample::interrupted()] {
            assert_keeps(&validator, &exported(&log));
        }
        let mut wrong = exported(&sample::every_verdict());
        wrong["chapters"][0]["results"]["wasmi"]["verdict"] = Value::from("passed");
        assert!(!validator.is_valid(&wrong));
        assert!(!validator.is_valid(&json!({ "format": 1 })));
    }

    #[test]
    fn engines_and_chapters_add_up_to_the_log() {
        let log = sample::every_verdict();
        let export = Export::of(&log, &Unexplained);
        let sum = |outcome: &Outcome| outcome.counts.values().sum::<u64>();
        let by_engine: u64 = export.engines.iter().map(|engine| sum(&engine.result)).sum();
        let by_chapter: u64 = export.chapters.iter().flat_map(|chapter| chapter.results.values()).map(sum).sum();
        assert_eq!((by_engine, by_chapter), (log.footer().totals.sum(), log.footer().totals.sum()));
        let unexpected: u64 = export.engines.iter().map(|engine| engine.result.unexpected).sum();
        assert_eq!(unexpected, log.footer().unexpected);
        assert!(export.complete);
        assert!(!Export::of(&sample::interrupted(), &Unexplained).complete);
    }

    #[test]
    fn a_requirement_has_its_verdict_on_each_engine() {
        let log = sample::log([
            sample::script(
                "one",
                "grow/a.wast",
                [sample::directive(1, Verdict::Pass), sample::directive(2, Verdict::Fail)],
            ),
            sample::script(
                "two",
                "grow/a.wast",
                [sample::directive(1, Verdict::Pass), sample::directive(2, Verdict::Limit)],
            ),
        ]);
        let export = exported(&log);
        assert_eq!(
            export["requirements"],
            json!([{
                "id": "GROW-RET-OLD", "sentence": "", "strength": "", "section": "", "chapter": "grow",
                "results": {
                    "one": { "verdict": "fail", "counts": { "pass": 1, "fail": 1 }, "unexpected": 1 },
                    "two": { "verdict": "limit", "counts": { "pass": 1, "limit": 1 } },
                }
            }])
        );
    }

    #[test]
    fn hostile_texts_are_harmless() {
        let text = Export::of(&sample::hostile(), &Unexplained).to_json();
        assert!(text.len() < 2_000, "{}", text.len());
        assert!(!text.trim_end().contains(|character: char| character.is_control() || character == '\u{202e}'));
    }
}
