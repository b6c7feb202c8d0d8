//! A worker with a job, and what it did before that.

use memlimits_engines::About;

use super::{Unavailable, Worker};
use crate::link::{Limits, Line, Link, Transcript};

/// A worker, and whether it was idle before.
pub(super) type Found = Result<(Worker, bool), Unavailable>;

/// A worker for one job. One that was idle, and ends before it has answered anything, is replaced, and the other is given
/// the same commands: what it did between two scripts is no script's fault.
///
/// So nobody has to ask an idle worker whether it is still there, and to wait for the answer.
pub(super) struct Engaged<'a> {
    worker: Worker,
    /// Whether it was idle, and was not heard of since.
    was_idle: bool,
    another: &'a dyn Fn() -> Found,
    /// Why it could not be replaced.
    unavailable: Option<Unavailable>,
}

impl<'a> Engaged<'a> {
    /// The first worker that `another` finds.
    pub(super) fn new(another: &'a dyn Fn() -> Found) -> Result<Self, Unavailable> {
        let (worker, was_idle) = another()?;
        Ok(Self { worker, was_idle, another, unavailable: None })
    }

    /// The worker that has done the job, or why there was none to do it.
    pub(super) fn release(self) -> Result<Worker, Unavailable> {
        self.unavailable.map_or(Ok(self.worker), Err)
    }
}

impl Link for Engaged<'_> {
    fn about(&self) -> &About {
        self.worker.about()
    }

    fn run(&mut self, commands: &[Line<'_>], limits: Limits) -> Transcript {
        loop {
            let transcript = self.worker.run(commands, limits);
            let is_own_doing = !std::mem::take(&mut self.was_idle) || !transcript.observations.is_empty();
            if transcript.ended.is_none() || is_own_doing {
                return transcript;
            }
            match (self.another)() {
                Ok((worker, was_idle)) => (self.worker, self.was_idle) = (worker, was_idle),
                Err(reason) => {
                    self.unavailable = Some(reason);
                    return transcript;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{cell::RefCell, time::Duration};

    use memlimits_engines::{Command, Observation};

    use super::*;
    use crate::link::{Cause, End, nobody};

    /// A worker that answers so many commands of the first script, and all of those after it, if there is one.
    struct Pretended(About, Option<usize>);

    impl Link for Pretended {
        fn about(&self) -> &About {
            &self.0
        }

        fn run(&mut self, commands: &[Line<'_>], _: Limits) -> Transcript {
            let answered = self.1.take().unwrap_or(commands.len());
            let end = || End { cause: Cause::Crash("signal 6".into()), last_words: String::new() };
            let ended = (answered < commands.len()).then(end);
            Transcript { observations: vec![Observation::Done; answered], ended }
        }
    }

    const LIMITS: Limits = Limits { time: Duration::from_secs(1), memory: u64::MAX };

    /// How many answers come to the first of two scripts of two commands, and to the second if there was no end, where
    /// workers are found in that order: whether each was idle, and how many answers it gives before it ends.
    fn answers(found: &[(bool, Option<usize>)]) -> Result<Vec<usize>, Unavailable> {
        let found = RefCell::new(found.iter());
        let another = || match found.borrow_mut().next() {
            Some((was_idle, answers)) => Ok((Box::new(Pretended(nobody(), *answers)) as Worker, *was_idle)),
            None => Err(Unavailable { reason: "there are no more".into(), last_words: None }),
        };
        let command = Command::Store { without: Vec::new() };
        let lines = [Line { command: &command, json: b"" }; 2];
        let mut engaged = Engaged::new(&another)?;
        let mut answers = Vec::new();
        for _ in 0..2 {
            let transcript = engaged.run(&lines, LIMITS);
            answers.push(transcript.observations.len());
            if transcript.ended.is_some() {
                break;
            }
        }
        engaged.release()?;
        Ok(answers)
    }

    #[test]
    fn who_ended_while_idle_is_replaced() {
        assert_eq!(answers(&[(true, Some(0)), (true, Some(0)), (false, None)]), Ok(vec![2, 2]));
        assert_eq!(answers(&[(true, Some(0)), (false, Some(1))]), Ok(vec![1]));
    }

    #[test]
    fn who_has_answered_ended_of_the_script() {
        assert_eq!(answers(&[(true, Some(1)), (false, None)]), Ok(vec![1]));
    }

    #[test]
    fn who_is_new_ended_of_the_script() {
        assert_eq!(answers(&[(false, Some(0)), (false, None)]), Ok(vec![0]));
        assert_eq!(answers(&[(true, Some(0)), (false, Some(0)), (false, None)]), Ok(vec![0]));
    }

    #[test]
    fn nobody_is_blamed_where_there_is_no_other() {
        assert_eq!(answers(&[(true, Some(0))]).unwrap_err().reason, "there are no more");
        assert_eq!(answers(&[]).unwrap_err().reason, "there are no more");
    }
}
