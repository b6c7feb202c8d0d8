//! The exit codes, in one place.

use std::process::ExitCode;

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Everything was as expected.
    AsExpected,
    /// Something was not: an engine broke a requirement, crashed, or passed where a failure was known.
    Unexpected,
    /// Wrong use or bad input: nothing was run, or nothing was written.
    BadInput,
    /// A fault of memlimits.
    Fault,
    /// The run was interrupted: its log is not complete, and another run can go on with it. The number is what shells
    /// give a program that Ctrl-C ended; SIGTERM and SIGHUP count as the same.
    Interrupted,
}

/// What `--help` says about them.
pub(super) const HELP: &str = "Exit codes:
    0  as expected
    1  not as expected: a failure, a crash, a timeout or a memory stop that is not known, or an engine that does not start
    2  wrong use or bad input
    3  a fault of memlimits; please report it
  130  interrupted; `memlimits run --resume` goes on";

impl Exit {
    /// The code of [`Exit::Interrupted`].
    pub(super) const INTERRUPTED_CODE: i32 = 130;
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::AsExpected => 0,
            Exit::Unexpected => 1,
            Exit::BadInput => 2,
            Exit::Fault => 3,
            Exit::Interrupted => 130,
        })
    }
}
