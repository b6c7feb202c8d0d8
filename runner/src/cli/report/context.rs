//! A log, and what can be said beside it.

use std::{collections::BTreeSet, path::Path};

use memlimits_reports::RunLog;
use memlimits_suite::{Catalogue, Origin, Script, Source, corpus};

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
        let is_script = Path::new(name).extension().is_some_and(|extension| extension == "wast");
        task(select::read_file(Path::new(name)).ok().filter(|_| is_script)?, Origin::User)
    });
    let mut tasks: Vec<Task> = of_corpus.chain(of_user).collect();
    tasks.sort_by(|a, b| a.plan.script.cmp(&b.plan.script));
    let (here, there) = (run::header(&tasks, &[]), log.header());
    if here.selection.hash == there.selection.hash {
        return (tasks, Vec::new());
    }
    let is_corpus = |task: &Task| ours.contains(&task.plan.script.as_str());
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
    let script = Script::read(source, origin, catalogue).ok()?;
    let plan = Plan::new(&script, catalogue).ok()?;
    Some(Task::new(&script, plan))
}
