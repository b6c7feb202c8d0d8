//! `--rerun-failed`: what was not as expected in an earlier run.

use std::{collections::BTreeSet, fs::File, io::BufReader, path::Path};

use memlimits_reports::{RunLog, model::Standing};

use super::BadInput;
use crate::run::Pairs;

/// What was not as expected in an earlier run.
pub(super) struct Failed {
    /// The engines and scripts.
    pub(super) pairs: Pairs,
    /// The engines alone, in the order of the log.
    pub(super) engines: Vec<String>,
}

impl Failed {
    /// Reads it from a log.
    pub(super) fn read(path: &Path) -> Result<Self, BadInput> {
        let cannot = |error: &dyn std::fmt::Display| {
            BadInput::new(format!("cannot rerun what failed in {}: {error}", path.display()))
        };
        let file = File::open(path).map_err(|error| cannot(&error))?;
        let log = RunLog::read(BufReader::new(file)).map_err(|error| cannot(&error))?;
        let mut pairs = Pairs::new();
        for entry in log.scripts() {
            if entry.directives.iter().any(|directive| directive.standing() == Standing::Unexpected) {
                pairs.insert((entry.engine.clone(), entry.script.clone()));
            }
        }
        if pairs.is_empty() {
            return Err(cannot(&"everything in it was as expected"));
        }
        let failed: BTreeSet<&String> = pairs.iter().map(|(engine, _)| engine).collect();
        let ids = log.engines().iter().map(|engine| &engine.id);
        let engines = ids.filter(|id| failed.contains(id)).cloned().collect();
        Ok(Self { pairs, engines })
    }

    /// The scripts alone.
    pub(super) fn scripts(&self) -> impl Iterator<Item = &str> {
        self.pairs.iter().map(|(_, script)| script.as_str())
    }

    /// What is left where only these engines and scripts run.
    pub(super) fn keep(&mut self, is_meant: impl Fn(&str, &str) -> bool) -> Result<(), BadInput> {
        self.pairs.retain(|(engine, script)| is_meant(engine, script));
        if self.pairs.is_empty() {
            return Err(BadInput::new("nothing of what failed is among these scripts and engines"));
        }
        Ok(())
    }
}
