//! Keeps the beginning and the end of what a process writes to standard error.

use std::{
    collections::VecDeque,
    io::Read,
    process::ChildStderr,
    sync::{Arc, Mutex, PoisonError},
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

/// How much is kept of the beginning, and as much of the end, in bytes: a panic says first what is wrong, an abort last.
const KEPT: usize = 4 * 1_024;

/// How long a process' standard error may stay open after its end, say by a grandchild that holds it.
const PATIENCE: Duration = Duration::from_millis(200);

/// What a process wrote to standard error, whatever the amount: its beginning and its end.
#[derive(Debug)]
pub(crate) struct LastWords {
    kept: Arc<Mutex<Kept>>,
    reader: JoinHandle<()>,
}

#[derive(Debug, Default)]
struct Kept {
    beginning: Vec<u8>,
    end: VecDeque<u8>,
    /// How many bytes stood between the two.
    left_out: usize,
}

impl Kept {
    fn extend(&mut self, bytes: &[u8]) {
        let (beginning, rest) = bytes.split_at(bytes.len().min(KEPT - self.beginning.len()));
        self.beginning.extend_from_slice(beginning);
        self.end.extend(rest);
        let surplus = self.end.len().saturating_sub(KEPT);
        self.end.drain(..surplus);
        self.left_out += surplus;
    }

    fn text(&self) -> String {
        let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
        let end = self.end.iter().copied();
        match self.left_out {
            // Joined first: a character may stand across the seam.
            0 => text(self.beginning.iter().copied().chain(end).collect()),
            left_out => {
                format!("{}\n[{left_out} bytes left out]\n{}", text(self.beginning.clone()), text(end.collect()))
            }
        }
    }
}

impl LastWords {
    /// Reads until the process closes its end, so that a process that writes a lot never waits for us.
    pub(crate) fn of(mut stderr: ChildStderr) -> std::io::Result<Self> {
        let kept = Arc::new(Mutex::new(Kept::default()));
        let shared = Arc::clone(&kept);
        let reader = thread::Builder::new().name("stderr".into()).spawn(move || {
            let mut chunk = [0; 4_096];
            while let Ok(length @ 1..) = stderr.read(&mut chunk) {
                shared.lock().unwrap_or_else(PoisonError::into_inner).extend(&chunk[..length]);
            }
        })?;
        Ok(Self { kept, reader })
    }

    /// What was kept. The process must have ended, so that nothing is missing.
    pub(crate) fn take(&self) -> String {
        let deadline = Instant::now() + PATIENCE;
        while !self.reader.is_finished() && Instant::now() < deadline {
            thread::sleep(Duration::from_millis(1));
        }
        self.so_far()
    }

    /// What was kept of a process that still runs.
    pub(crate) fn so_far(&self) -> String {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).text().trim().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn beginning_and_end_are_kept() {
        let mut kept = Kept::default();
        kept.extend(b"thread panicked");
        assert_eq!(kept.text(), "thread panicked");
        kept.extend(&[b'x'; 3 * KEPT]);
        kept.extend(b"aborting");
        let text = kept.text();
        assert!(text.starts_with("thread panickedx") && text.ends_with("xaborting"));
        assert!(text.contains(&format!("[{} bytes left out]", 3 * KEPT + 23 - 2 * KEPT)));
    }

    #[test]
    fn a_character_across_the_seam_is_whole() {
        let mut kept = Kept::default();
        kept.extend(&[b'x'; KEPT - 1]);
        kept.extend("ä".as_bytes());
        assert!(kept.text().ends_with("xä"));
    }
}
