//! The first line of a log: what was run, on what.

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
        chosen.script(task);
    }
    log::Header {
        format: log::FORMAT,
        suite: log::Suite { version: env!("CARGO_PKG_VERSION").into(), hash: suite() },
        selection: log::Selection {
            hash: chosen.end(),
            scripts: tasks.clone().into_iter().count() as u64,
            assertions: tasks.into_iter().map(|task| task.plan.assertions() as u64).sum(),
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
fn suite() -> String {
    let mut hash = Hash::default();
    hash.part(Catalogue::builtin_text());
    for source in memlimits_suite::corpus() {
        hash.part(&source.name);
        hash.part(&source.text);
    }
    hash.end()
}

/// A hash of texts.
#[derive(Default)]
pub(super) struct Hash(Sha256);

impl Hash {
    pub(super) fn part(&mut self, text: &str) {
        // Lengths keep "a" "bc" apart from "ab" "c".
        self.0.update((text.len() as u64).to_le_bytes());
        self.0.update(text);
    }

    /// A script is chosen as far as its plan goes: up to the line that was named.
    pub(super) fn script(&mut self, task: &Task) {
        self.part(&task.plan.script);
        self.part(&task.text);
        for include in task.plan.includes() {
            self.part(&include.name);
            self.part(include.source.as_deref().unwrap_or_default());
        }
        self.0.update((task.plan.directives() as u64).to_le_bytes());
    }

    pub(super) fn end(self) -> String {
        self.0.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}
