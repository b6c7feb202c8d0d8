//! Keeps the end of what a process writes to standard error.

use std::{
    collections::VecDeque,
    io::Read,
    process::ChildStderr,
    sync::{Arc, Mutex, PoisonError},
    thread::{self, JoinHandle},
};

/// How much is kept, in bytes: enough for a panic with its backtrace.
const KEPT: usize = 8 * 1_024;

/// The end of a process' standard error, whatever the amount that came before.
pub(super) struct LastWords {
    kept: Arc<Mutex<VecDeque<u8>>>,
    reader: Option<JoinHandle<()>>,
}

impl LastWords {
    /// Reads until the process closes its end, so that a process that writes a lot never waits for us.
    pub(super) fn of(mut stderr: ChildStderr) -> std::io::Result<Self> {
        let kept = Arc::new(Mutex::new(VecDeque::new()));
        let shared = Arc::clone(&kept);
        let reader = thread::Builder::new().name("stderr".into()).spawn(move || {
            let mut chunk = [0; 4_096];
            while let Ok(length @ 1..) = stderr.read(&mut chunk) {
                let mut kept = shared.lock().unwrap_or_else(PoisonError::into_inner);
                kept.extend(&chunk[..length]);
                let surplus = kept.len().saturating_sub(KEPT);
                kept.drain(..surplus);
            }
        })?;
        Ok(Self { kept, reader: Some(reader) })
    }

    /// What was kept. The process must have ended, so that nothing is missing; a grandchild that holds the stream open
    /// is not waited for.
    pub(super) fn take(&mut self) -> String {
        let deadline = std::time::Instant::now() + std::time::Duration::from_millis(200);
        while let Some(reader) = &self.reader {
            if reader.is_finished() || std::time::Instant::now() > deadline {
                break;
            }
            thread::sleep(std::time::Duration::from_millis(1));
        }
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        String::from_utf8_lossy(&kept.iter().copied().collect::<Vec<u8>>()).trim().to_owned()
    }
}
