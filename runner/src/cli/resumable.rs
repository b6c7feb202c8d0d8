//! A run into a log by way of its part, with which another run can go on.

use std::{collections::BTreeMap, sync::OnceLock};

use super::{BadInput, logfile::LogFile, progress::Progress};
use crate::{
    part::{Part, PartError, Preamble},
    run::{self, Finished, Options, Ran, Selection},
};

/// Runs a selection and writes its log; none where it was interrupted before it began.
///
/// `conditions` are the options that verdicts can depend on: what a run goes on with must have the same.
pub(super) fn run(
    selection: Selection<'_>,
    options: &Options,
    conditions: BTreeMap<String, String>,
    resume: bool,
    log: &LogFile,
    progress: &Progress,
) -> Result<Option<Ran>, BadInput> {
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
    let finished = begin(&mut part, resume, &preamble, selection, progress)?;
    progress.begin_at(finished.len());

    let trouble = OnceLock::new();
    let ran = run::run_rest(selection, finished, options, |done| {
        // After half a line, nothing more may be appended: only a last one is forgiven.
        if trouble.get().is_none()
            && let Err(error) = part.append(done.finished)
        {
            let _ = trouble.set(error);
        }
        progress.show(&done);
    });
    progress.end();
    if let Some(error) = trouble.get() {
        progress.say(&format!("warning: not all of this run can be gone on with: {error}"));
    }
    log.write(&ran)?;
    if ran.log.is_complete() {
        part.remove();
    }
    Ok(Some(ran))
}

/// Begins the part of a log, or goes on with it, and gives what is finished already.
fn begin(
    part: &mut Part,
    resume: bool,
    preamble: &Preamble,
    selection: Selection<'_>,
    progress: &Progress,
) -> Result<Vec<Finished>, BadInput> {
    let path = part.path().display().to_string();
    let refused = |error: PartError| {
        BadInput::new(format!("cannot resume: {error}\n  help: without --resume the run begins anew"))
    };
    match (resume, part.is_empty()) {
        (true, false) => {
            let finished = part.resume(preamble, selection).map_err(refused)?;
            progress.say(&format!("going on with {path}: {} were run before", finished.len()));
            return Ok(finished);
        }
        (true, true) => progress.say(&format!("there is no {path} to go on with: the run begins anew")),
        (false, false) => progress.say(&format!("{path}, which --resume would have gone on with, is replaced")),
        (false, true) => {}
    }
    part.begin(preamble).map_err(|error| BadInput::new(format!("cannot write the log: {error}")))?;
    Ok(Vec::new())
}
