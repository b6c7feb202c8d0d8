//! The two pipes to a process: what it says, and whether it still listens.

use std::{
    io::{ErrorKind, Write},
    process::ChildStdin,
    sync::mpsc::Receiver,
};

#[cfg(unix)]
pub(super) use attentive::Attentive;

/// Writes what is queued until the queue ends, or a write tells that the process does not read any more.
pub(super) fn write(mut stdin: &ChildStdin, queue: &Receiver<Vec<u8>>, closed: impl FnOnce()) {
    for lines in queue {
        match stdin.write_all(&lines).and_then(|()| stdin.flush()) {
            Ok(()) => {}
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(_) => return closed(),
        }
    }
}

#[cfg(unix)]
mod attentive {
    use std::{
        io::{self, Read},
        os::fd::AsFd,
        process::{ChildStdin, ChildStdout},
        sync::Arc,
    };

    use nix::poll::{PollFd, PollFlags, PollTimeout, poll};

    /// A process' output, whose reader also notices that the process does not read its input any more.
    ///
    /// Writes alone do not tell. There may be nothing left to write when the process closes its input. And a write is no
    /// error, though nobody will ever read it, as long as somebody else holds the end for reading: every process that
    /// this one forks at that moment does, until it becomes another program and loses what is to be closed on that.
    pub(in super::super) struct Attentive<F> {
        stdout: ChildStdout,
        stdin: Arc<ChildStdin>,
        /// Called when nobody reads the input any more; none once it was.
        closed: Option<F>,
    }

    impl<F: FnOnce()> Attentive<F> {
        /// The output of a process with that input. `closed` is called at most once, by a read.
        pub(in super::super) const fn new(stdout: ChildStdout, stdin: Arc<ChildStdin>, closed: F) -> Self {
            Self { stdout, stdin, closed: Some(closed) }
        }

        /// Waits until there is output, or the end of it.
        fn wait(&mut self) -> io::Result<()> {
            while self.closed.is_some() {
                // From an end for writing nothing can ever be read: whatever happens there is that the other is closed.
                let ends = [self.stdout.as_fd(), self.stdin.as_fd()];
                let mut ends = ends.map(|end| PollFd::new(end, PollFlags::POLLIN));
                poll(&mut ends, PollTimeout::NONE)?;
                let [has_output, is_closed] = ends.map(|end| end.any().unwrap_or(true));
                if is_closed && let Some(closed) = self.closed.take() {
                    closed();
                }
                if has_output {
                    break;
                }
            }
            Ok(())
        }
    }

    impl<F: FnOnce()> Read for Attentive<F> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            self.wait()?;
            self.stdout.read(buffer)
        }
    }
}
