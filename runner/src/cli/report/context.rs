//! A log, and what can be said beside it.

use std::{collections::BTreeSet, path::Path};

use memlimits_reports::RunLog;
use memlimits_suite::{Catalogue, Origin, Source, corpus};

use crate::{
    cli::{BadInput, logs, select},
    explained::Explained,
    plan::Plan,
    run::{self, Aside, Task},
};

/// A log, and what can be said beside it.
pub(super) struct Context {
    pub(super) log: RunLog,
    /// What readers of a report must know, one sentence each.
    pub(super) notes: Vec<String>,
    tasks: Vec<Task>,
    asides: Vec<Aside>,
}

impl Context {
    /// Reads a log, the side file beside it if there is one, and the scripts, as far as they are those of the run.
    pub(super) fn read(path: &Path) -> Result<Self, BadInput> {
        let log = logs::read(path)?;
        let asides = logs::read_asides(path)?;
        let (tasks, notes) = tasks(&log);
        Ok(Self { log, notes, tasks, asides })
    }

    /// What explains the log.
    pub(super) fn explained(&self) -> Explained<'_> {
        Explained { tasks: &self.tasks, asides: &self.asides }
    }
}

/// The scripts of a log whose texts are certainly those of the run, and what to say of the others.
fn tasks(log: &RunLog) -> (Vec<Task>, Vec<String>) {
    let names: BTreeSet<&str> = log.scripts().iter().map(|entry| entry.script.as_str()).collect();
    let (ours, others): (Vec<&str>, Vec<&str>) =
        names.into_iter().partition(|name| corpus().iter().any(|source| source.name == *name));
    let of_corpus = ours.iter().filter_map(|name| {
        let source = corpus().iter().find(|source| source.name == *name)?;
        task(source.clone(), Origin::Corpus)
    });
    // A user's own script stands where it stood when it ran, or nowhere.
    let of_user = others.iter().filter_map(|name| {
        let is_script = select::is_script(Path::new(name));
        task(select::read_file(Path::new(name)).ok().filter(|_| is_script)?, Origin::User)
    });
    let mut tasks: Vec<Task> = of_corpus.chain(of_user).collect();
    tasks.sort_by(|a, b| a.name().cmp(b.name()));
    let (here, there) = (run::header(&tasks, &[]), log.header());
    if here.selection.hash == there.selection.hash {
        return (tasks, Vec::new());
    }
    let is_corpus = |task: &Task| ours.contains(&task.name());
    let mut notes = Vec::new();
    if here.suite.hash == there.suite.hash {
        tasks.retain(is_corpus);
        if !others.is_empty() {
            notes.push(
                "The texts of scripts that are not the corpus’ own are left out: they are not here, or not as they were."
                    .to_owned(),
            );
        }
    } else {
        tasks.clear();
        notes.push(
            "The run was made with another version of the corpus: the scripts’ texts are left out, and the \
             requirements’ sentences are today’s."
                .to_owned(),
        );
    }
    (tasks, notes)
}

fn task(source: Source, origin: Origin) -> Option<Task> {
    let catalogue = Catalogue::builtin();
    let script = select::read_script(source, origin, catalogue).ok()?;
    let plan = Plan::new(&script, catalogue).ok()?;
    Some(Task::new(&script, plan))
}

#[cfg(test)]
mod tests {
    use memlimits_reports::log::{Engine, Outcome, ScriptEntry};

    use super::*;

    /// A log of scripts without directives, as if they had run with this corpus.
    fn log(names: &[&str]) -> RunLog {
        let of_corpus = |name: &&str| corpus().iter().find(|source| source.name == *name).cloned();
        let tasks: Vec<Task> =
            names.iter().filter_map(of_corpus).filter_map(|source| task(source, Origin::Corpus)).collect();
        let mut header = run::header(&tasks, &[]);
        header.selection.scripts = names.len() as u64;
        header.engines = vec![Engine {
            id: "e".into(),
            name: "E".into(),
            version: "1".into(),
            core: None,
            lineage: Vec::new(),
            features: None,
        }];
        let entries = names.iter().map(|name| ScriptEntry {
            engine: "e".into(),
            script: (*name).to_owned(),
            tagged: true,
            outcome: Outcome::Ran,
            reason: None,
            directives: Vec::new(),
        });
        // Without directives it is not complete, which is nothing to this module.
        RunLog::new(header, entries.collect(), false).unwrap()
    }

    fn texts(log: &RunLog) -> (Vec<String>, Vec<String>) {
        let (tasks, notes) = tasks(log);
        (tasks.iter().map(|task| task.name().to_owned()).collect(), notes)
    }

    #[test]
    fn the_corpus_explains_its_own_runs() {
        let of_corpus = log(&["grow/from-zero.wast"]);
        assert_eq!(texts(&of_corpus), (vec!["grow/from-zero.wast".to_owned()], Vec::new()));
    }

    #[test]
    fn texts_that_may_be_others_are_left_out_and_that_is_said() {
        let with_another = log(&["grow/from-zero.wast", "gone.wast"]);
        let mut header = with_another.header().clone();
        header.selection.hash = "of both".into();
        let (names, notes) = texts(&RunLog::new(header, with_another.scripts().to_vec(), false).unwrap());
        assert_eq!(names, ["grow/from-zero.wast"]);
        assert!(notes[0].contains("not here, or not as they were"), "{notes:?}");

        let of_corpus = log(&["grow/from-zero.wast"]);
        let mut header = of_corpus.header().clone();
        header.suite.hash = "another".into();
        header.selection.hash = "another".into();
        let other = RunLog::new(header, of_corpus.scripts().to_vec(), false).unwrap();
        let (names, notes) = texts(&other);
        assert!(names.is_empty());
        assert!(notes[0].contains("another version of the corpus"), "{notes:?}");
    }
}
