//! The first line of a log: what was run, on what.

use std::sync::LazyLock;

use memlimits_engines::About;
use memlimits_reports::log;
use memlimits_suite::Catalogue;
use sha2::{Digest, Sha256};

use super::Task;
use crate::fleet::Fleet;

/// The header of a log of all of these tasks on all of these engines.
pub fn header<'a>(
    tasks: impl IntoIterator<Item = &'a Task> + Clone,
    fleets: impl IntoIterator<Item = &'a Fleet>,
) -> log::Header {
    let mut chosen = Hash::default();
    for task in tasks.clone() {
        chosen.part(task.name());
        chosen.part(task.hash());
    }
    log::Header {
        format: log::FORMAT,
        suite: log::Suite { version: env!("CARGO_PKG_VERSION").into(), hash: suite().to_owned() },
        selection: log::Selection {
            hash: hexadecimal(chosen.end()),
            scripts: tasks.clone().into_iter().count() as u64,
            assertions: tasks.into_iter().map(|task| task.assertions() as u64).sum(),
            pairs: None,
        },
        shard: None,
        engines: fleets.into_iter().map(engine).collect(),
        left_out: Vec::new(),
        host: log::Host { os: std::env::consts::OS.into(), arch: std::env::consts::ARCH.into() },
    }
}

fn engine(fleet: &Fleet) -> log::Engine {
    let (id, features) = (fleet.id().to_owned(), fleet.features());
    match fleet.about() {
        Some(About { name, version, lineage, core, .. }) => {
            let core = core.map(|core| log::Core { name: core.name, version: core.version });
            log::Engine { id, name, version, core, lineage, features }
        }
        // It never shook hands: its id is all that is known of it.
        None => log::Engine { name: id.clone(), id, version: String::new(), core: None, lineage: Vec::new(), features },
    }
}

/// A hash of the corpus and its requirements.
fn suite() -> &'static str {
    static SUITE: LazyLock<String> = LazyLock::new(|| {
        let mut hash = Hash::default();
        hash.part(Catalogue::builtin_text());
        for source in memlimits_suite::corpus() {
            hash.part(source.name.as_ref());
            hash.part(source.text.as_ref());
        }
        hexadecimal(hash.end())
    });
    &SUITE
}

/// A hash as the log writes it.
pub(super) fn hexadecimal(hash: [u8; 32]) -> String {
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A hash of several parts.
#[derive(Default)]
pub(super) struct Hash(Sha256);

impl Hash {
    pub(super) fn part(&mut self, part: impl AsRef<[u8]>) {
        let part = part.as_ref();
        // Lengths keep "a" "bc" apart from "ab" "c".
        self.number(part.len() as u64);
        self.0.update(part);
    }

    pub(super) fn number(&mut self, number: u64) {
        self.0.update(number.to_le_bytes());
    }

    pub(super) fn end(self) -> [u8; 32] {
        self.0.finalize().into()
    }
}
