//! A run into a log by way of its part, with which another run can go on.

use std::collections::{BTreeMap, BTreeSet};

use memlimits_reports::{Digest, digest::Summary};

use super::{BadInput, logfile::LogFile, progress::Progress};
use crate::{
    part::{Part, PartError, Preamble},
    run::{self, Aside, Ended, Finished, Key, Options, Selection},
};

/// What is left of a run once its log is written: enough for its reports, however much it ran.
pub(super) struct Written {
    /// The log's digest.
    pub(super) digest: Digest,
    /// What does not stand in it, in the log's order.
    pub(super) asides: Vec<Aside>,
}

/// Runs a selection and writes its log; none where it was interrupted before it began. `tell` hears of each script as it
/// ends.
///
/// `conditions` are the options that verdicts can depend on: what a run goes on with must have the same.
pub(super) fn run(
    selection: Selection<'_>,
    options: &Options,
    conditions: BTreeMap<String, String>,
    resume: bool,
    log: &LogFile,
    progress: &Progress,
    mut tell: impl FnMut(&Ended) + Send,
) -> Result<Option<Written>, BadInput> {
    let mut part = log.part()?;
    run::greet(selection, options);
    if options.stop.is_now() {
        // What engines there are is not known.
        if part.is_empty() {
            part.remove();
        }
        return Ok(None);
    }
    let preamble = Preamble { header: selection.header(), options: conditions };
    let mut so_far = SoFar::default();
    begin(&mut part, resume, &preamble, selection, progress, &mut so_far)?;
    progress.begin_at(so_far.summaries.len());

    let before = so_far.keys();
    let mut trouble = None;
    let ran = run::run_rest(selection, &before, options, |ended| {
        // After half a line, nothing more may be appended: only a last one is forgiven.
        if trouble.is_some() {
            return;
        }
        if let Err(error) = part.append(&ended.finished) {
            // What cannot be written down is lost, and so would be all that comes after it.
            options.stop.now();
            trouble = Some(error);
            return;
        }
        tell(&ended);
        so_far.add(ended.finished);
    });
    progress.end();
    let SoFar { summaries, mut asides } = so_far;
    selection.sort(&mut asides);
    let complete = summaries.len() == selection.pairs().count();
    // A part that somebody has edited may say what no run does.
    let digest = Digest::new(selection.header(), summaries, complete).map_err(|wrong| {
        BadInput::new(format!(
            "{} does not add up: {wrong}\n  help: without --resume the run begins anew",
            part.path().display()
        ))
    })?;
    log.write(|to| part.write_log(to, &digest, selection.fleets()), &asides)?;
    if complete {
        part.remove();
    }
    match (ran, trouble) {
        (Err(changed), _) => Err(BadInput::new(changed.to_string())),
        (_, Some(error)) => Err(BadInput::new(format!("cannot write the log: {error}"))),
        (Ok(()), None) => Ok(Some(Written { digest, asides })),
    }
}

/// What has been run.
#[derive(Default)]
struct SoFar {
    summaries: Vec<Summary>,
    asides: Vec<Aside>,
}

impl SoFar {
    fn add(&mut self, finished: Finished) {
        self.summaries.push(Summary::of(&finished.entry));
        self.asides.push(finished.aside);
    }

    fn keys(&self) -> BTreeSet<Key> {
        self.asides.iter().map(|aside| (aside.engine.clone(), aside.script.clone())).collect()
    }
}

/// Begins the part of a log, or goes on with it, and adds what is finished already.
fn begin(
    part: &mut Part,
    resume: bool,
    preamble: &Preamble,
    selection: Selection<'_>,
    progress: &Progress,
    so_far: &mut SoFar,
) -> Result<(), BadInput> {
    let path = part.path().display().to_string();
    let refused = |error: PartError| {
        BadInput::new(format!("cannot resume: {error}\n  help: without --resume the run begins anew"))
    };
    match (resume, part.is_empty()) {
        (true, false) => {
            part.resume(preamble, selection, |finished| so_far.add(finished)).map_err(refused)?;
            progress.say(&format!("going on with {path}: {} were run before", so_far.summaries.len()));
            return Ok(());
        }
        (true, true) => progress.say(&format!("there is no {path} to go on with: the run begins anew")),
        (false, false) => progress.say(&format!("{path}, which --resume would have gone on with, is replaced")),
        (false, true) => {}
    }
    part.begin(preamble).map_err(|error| BadInput::new(format!("cannot write the log: {error}")))
}
