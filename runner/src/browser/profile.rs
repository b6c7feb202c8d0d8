//! The folder of a browser's profile.

use std::{
    fs, io,
    path::Path,
    sync::Arc,
    thread,
    time::{Duration, Instant},
};

use tempfile::TempDir;

use crate::link::Guard;

/// How long processes that were killed may go on writing into the folder.
const PATIENCE: Duration = Duration::from_secs(5);

/// A fresh folder that is gone when it is dropped, and also where this process was killed.
#[derive(Debug)]
pub(super) struct Profile {
    folder: TempDir,
    guard: Option<Arc<Guard>>,
}

impl Profile {
    pub(super) fn new(guard: Option<Arc<Guard>>) -> io::Result<Self> {
        let folder = tempfile::Builder::new().prefix("memlimits-").tempdir()?;
        if let Some(guard) = &guard {
            guard.watch_folder(folder.path());
        }
        Ok(Self { folder, guard })
    }

    pub(super) fn path(&self) -> &Path {
        self.folder.path()
    }
}

impl Drop for Profile {
    fn drop(&mut self) {
        remove(self.folder.path());
        if let Some(guard) = &self.guard {
            guard.forget_folder(self.folder.path());
        }
    }
}

/// Removes a folder into which processes may still write that are about to end.
pub(crate) fn remove(folder: &Path) {
    let deadline = Instant::now() + PATIENCE;
    while let Err(error) = fs::remove_dir_all(folder) {
        if error.kind() == io::ErrorKind::NotFound || Instant::now() > deadline {
            return;
        }
        thread::sleep(Duration::from_millis(20));
    }
}
