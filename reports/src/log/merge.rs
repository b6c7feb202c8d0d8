//! Several logs, put together into one: the shards of a run, and runs of the same scripts on other engines.

use std::collections::BTreeSet;

use super::{Engine, Header, Inconsistency, LeftOut, RunLog, ScriptEntry};
use crate::harmless;

/// How many characters of a name from a log an error message shows.
const NAME: usize = 200;

/// Why logs do not fit together.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum MergeError {
    /// There is nothing to put together.
    #[error("there is no log")]
    Nothing,
    /// A run did not come to its end.
    #[error("{0} is the log of a run that was interrupted")]
    Interrupted(String),
    /// A run had scripts for some of its engines only.
    #[error("{0} is the log of a run of some pairs of engine and script, such as a rerun of failures")]
    Pairs(String),
    /// Two logs are not of the same.
    #[error("{one} and {other} do not have the same {what}")]
    Different {
        /// The first log.
        one: String,
        /// The log that differs from it.
        other: String,
        /// What differs.
        what: &'static str,
    },
    /// An engine is not the same in two logs.
    #[error("engine {} is of version {} in {one} and of version {} in {other}", harmless(engine, NAME), harmless(versions.0.as_str(), NAME), harmless(versions.1.as_str(), NAME))]
    Version {
        /// The engine's id.
        engine: String,
        /// The two versions.
        versions: (String, String),
        /// The log with the first.
        one: String,
        /// The log with the second.
        other: String,
    },
    /// An engine is described in two ways, under one version.
    #[error("engine {} is not described alike in {one} and in {other}", harmless(engine, NAME))]
    Description {
        /// The engine's id.
        engine: String,
        /// One log.
        one: String,
        /// The other.
        other: String,
    },
    /// Two logs hold the same part of an engine's run.
    #[error("{one} and {other} both have {part} of engine {}", harmless(engine, NAME))]
    Twice {
        /// The engine's id.
        engine: String,
        /// Which part: `shard 1/2`, or `all`.
        part: String,
        /// One log.
        one: String,
        /// The other.
        other: String,
    },
    /// An engine's run was split in two ways.
    #[error("engine {} is in {of} shards in {one} and in {other_of} in {other}", harmless(engine, NAME))]
    Split {
        /// The engine's id.
        engine: String,
        /// How many parts the first log speaks of.
        of: u32,
        /// How many the second.
        other_of: u32,
        /// One log.
        one: String,
        /// The other.
        other: String,
    },
    /// A part of an engine's run is in none of the logs.
    #[error("shard {missing} of engine {} is missing", harmless(engine, NAME))]
    Missing {
        /// The engine's id.
        engine: String,
        /// The first part that is missing: `2/3`.
        missing: String,
    },
    /// Put together, the logs are no log: a shard does not hold what it says.
    #[error("together they are no log: {0}")]
    Inconsistent(#[from] Inconsistency),
}

/// A part of one engine's run.
struct Part<'a> {
    engine: &'a Engine,
    log: &'a str,
    index: u32,
    of: u32,
}

/// Puts logs together, each with the name that errors call it by.
///
/// All of them are of the same suite, selection and kind of machine. Of each engine there is either the whole run or
/// every shard of it, once; engines come in the order in which the logs bring them. The shards of one run give the very
/// log that the run would have written.
///
/// # Errors
/// If logs do not fit together, by their names.
pub fn merge(logs: &[(String, RunLog)]) -> Result<RunLog, MergeError> {
    let [(first_name, first), others @ ..] = logs else { return Err(MergeError::Nothing) };
    for (name, log) in logs {
        if !log.is_complete() {
            return Err(MergeError::Interrupted(name.clone()));
        }
        if log.header().selection.pairs.is_some() {
            return Err(MergeError::Pairs(name.clone()));
        }
    }
    for (name, log) in others {
        if let Some(what) = difference(first.header(), log.header()) {
            return Err(MergeError::Different { one: first_name.clone(), other: name.clone(), what });
        }
    }
    let engines = engines(logs)?;
    let scripts: Vec<ScriptEntry> = logs.iter().flat_map(|(_, log)| log.scripts().iter().cloned()).collect();
    // What one run lacked, another may have.
    let left_out: BTreeSet<&LeftOut> = logs.iter().flat_map(|(_, log)| &log.header().left_out).collect();
    let is_there = |left_out: &LeftOut| engines.iter().any(|engine| engine.id == left_out.id);
    let left_out = left_out.into_iter().filter(|left_out| !is_there(left_out)).cloned().collect();
    let header = Header { engines, left_out, shard: None, ..first.header().clone() };
    Ok(RunLog::new(header, scripts, true)?)
}

fn difference(one: &Header, other: &Header) -> Option<&'static str> {
    if one.suite != other.suite {
        return Some("suite: they come from different versions of the corpus");
    }
    if one.selection != other.selection {
        return Some("selection of scripts");
    }
    (one.host != other.host).then_some("kind of machine")
}

/// The engines of all logs, each there in full.
fn engines(logs: &[(String, RunLog)]) -> Result<Vec<Engine>, MergeError> {
    let mut parts: Vec<Vec<Part<'_>>> = Vec::new();
    for (name, log) in logs {
        let (index, of) = log.header().shard.as_ref().map_or((1, 1), |shard| (shard.index, shard.count));
        for engine in log.engines() {
            let part = Part { engine, log: name, index, of };
            match parts.iter_mut().find(|parts| parts[0].engine.id == engine.id) {
                Some(parts) => {
                    parts.iter().try_for_each(|other| fits(other, &part))?;
                    parts.push(part);
                }
                None => parts.push(vec![part]),
            }
        }
    }
    for parts in &parts {
        let (of, engine) = (parts[0].of, &parts[0].engine.id);
        if let Some(missing) = (1..=of).find(|index| !parts.iter().any(|part| part.index == *index)) {
            return Err(MergeError::Missing { engine: engine.clone(), missing: format!("{missing}/{of}") });
        }
    }
    Ok(parts.into_iter().map(|parts| parts[0].engine.clone()).collect())
}

/// Whether two parts can be of one run.
fn fits(one: &Part<'_>, other: &Part<'_>) -> Result<(), MergeError> {
    let engine = || one.engine.id.clone();
    let (one_log, other_log) = (one.log.to_owned(), other.log.to_owned());
    if one.engine.version != other.engine.version {
        let versions = (one.engine.version.clone(), other.engine.version.clone());
        return Err(MergeError::Version { engine: engine(), versions, one: one_log, other: other_log });
    }
    if one.engine != other.engine {
        return Err(MergeError::Description { engine: engine(), one: one_log, other: other_log });
    }
    if one.of != other.of {
        return Err(MergeError::Split {
            engine: engine(),
            of: one.of,
            other_of: other.of,
            one: one_log,
            other: other_log,
        });
    }
    if one.index == other.index {
        let part = if one.of == 1 { "all".into() } else { format!("shard {}/{}", one.index, one.of) };
        return Err(MergeError::Twice { engine: engine(), part, one: one_log, other: other_log });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Verdict,
        log::Shard,
        sample::{directive, script},
    };

    const ALL: [(&str, &str); 4] = [("e1", "a.wast"), ("e1", "b.wast"), ("e2", "a.wast"), ("e2", "b.wast")];

    fn entries(of: &[(&str, &str)]) -> Vec<ScriptEntry> {
        of.iter().map(|(engine, name)| script(engine, name, [directive(1, Verdict::Pass)])).collect()
    }

    fn whole() -> RunLog {
        crate::sample::log(entries(&ALL))
    }

    /// The part of the whole log with these lines and engines.
    fn part(lines: &[(&str, &str)], engines: &[&str], shard: Option<(u32, u32)>) -> RunLog {
        let mut header = whole().header().clone();
        header.engines.retain(|engine| engines.contains(&engine.id.as_str()));
        header.shard = shard.map(|(index, count)| Shard { index, count });
        RunLog::new(header, entries(lines), true).unwrap()
    }

    fn named(logs: impl IntoIterator<Item = RunLog>) -> Vec<(String, RunLog)> {
        logs.into_iter().enumerate().map(|(index, log)| (format!("{index}.jsonl"), log)).collect()
    }

    fn bytes(log: &RunLog) -> Vec<u8> {
        let mut bytes = Vec::new();
        log.write(&mut bytes).unwrap();
        bytes
    }

    fn halves() -> [RunLog; 2] {
        [part(&[ALL[0], ALL[2]], &["e1", "e2"], Some((1, 2))), part(&[ALL[1], ALL[3]], &["e1", "e2"], Some((2, 2)))]
    }

    #[test]
    fn shards_give_the_whole_run_in_any_order() {
        let [one, two] = halves();
        for logs in [[one.clone(), two.clone()], [two, one]] {
            assert_eq!(bytes(&merge(&named(logs)).unwrap()), bytes(&whole()));
        }
    }

    #[test]
    fn runs_on_other_engines_are_other_columns() {
        let logs = named([part(&ALL[..2], &["e1"], None), part(&ALL[2..], &["e2"], None)]);
        assert_eq!(bytes(&merge(&logs).unwrap()), bytes(&whole()));
        let shards = [
            part(&ALL[..1], &["e1"], Some((1, 2))),
            part(&ALL[1..2], &["e1"], Some((2, 2))),
            part(&ALL[2..], &["e2"], None),
        ];
        assert_eq!(bytes(&merge(&named(shards)).unwrap()), bytes(&whole()));
    }

    #[test]
    fn what_does_not_fit_is_refused_by_name() {
        let [one, two] = halves();
        let error = |logs: Vec<RunLog>| merge(&named(logs)).unwrap_err().to_string();
        assert_eq!(error(vec![]), "there is no log");
        assert_eq!(error(vec![one.clone()]), "shard 2/2 of engine e1 is missing");
        assert_eq!(
            error(vec![one.clone(), one.clone(), two.clone()]),
            "0.jsonl and 1.jsonl both have shard 1/2 of engine e1"
        );
        assert_eq!(error(vec![whole(), whole()]), "0.jsonl and 1.jsonl both have all of engine e1");

        let changed = |log: &RunLog, change: fn(&mut Header)| {
            let mut header = log.header().clone();
            change(&mut header);
            RunLog::new(header, log.scripts().to_vec(), true).unwrap()
        };
        let newer = changed(&two, |header| header.engines[1].version = "9".into());
        assert!(error(vec![one.clone(), newer]).starts_with("engine e2 is of version "));
        let other_scripts = changed(&two, |header| header.selection.hash = "other".into());
        assert_eq!(
            error(vec![one.clone(), other_scripts]),
            "0.jsonl and 1.jsonl do not have the same selection of scripts"
        );
        let thirds = changed(&two, |header| header.shard = Some(Shard { index: 2, count: 3 }));
        assert_eq!(error(vec![one.clone(), thirds]), "engine e1 is in 2 shards in 0.jsonl and in 3 in 1.jsonl");
        let interrupted = RunLog::new(two.header().clone(), Vec::new(), false).unwrap();
        assert_eq!(error(vec![one, interrupted]), "1.jsonl is the log of a run that was interrupted");
    }

    #[test]
    fn a_shard_that_lacks_a_line_is_no_shard() {
        let [one, _] = halves();
        let half_empty = part(&ALL[3..], &["e1", "e2"], Some((2, 2)));
        assert!(matches!(merge(&named([one, half_empty])), Err(MergeError::Inconsistent(_))));
    }
}
