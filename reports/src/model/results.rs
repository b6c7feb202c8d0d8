//! What each engine made of each chapter, and of all of them.

use std::collections::{BTreeMap, HashMap};

use super::sheet::Cell;
use crate::{RunLog, log::Directive};

/// What each engine made of each chapter, and of all of them. A cell without directives is that of an engine that ran none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Results<'a> {
    /// The chapters by name, scripts without a folder last; for each, the engines in the log's order.
    pub chapters: Vec<(Option<&'a str>, Vec<Cell>)>,
    /// Each engine as a whole, in the log's order.
    pub engines: Vec<Cell>,
}

impl<'a> Results<'a> {
    /// The results of this run.
    #[must_use]
    pub fn of(log: &'a RunLog) -> Self {
        let columns: HashMap<&str, usize> =
            log.engines().iter().enumerate().map(|(column, engine)| (engine.id.as_str(), column)).collect();
        let nothing: Vec<Vec<&Directive>> = vec![Vec::new(); columns.len()];
        let (mut chapters, mut engines) = (BTreeMap::new(), nothing.clone());
        for entry in log.scripts() {
            let folder = entry.script.rsplit_once('/').map(|(folder, _)| folder);
            let column = columns[entry.engine.as_str()];
            let chapter = chapters.entry((folder.is_none(), folder)).or_insert_with(|| nothing.clone());
            chapter[column].extend(&entry.directives);
            engines[column].extend(&entry.directives);
        }
        let cells = |of_engines: Vec<Vec<&'a Directive>>| of_engines.into_iter().map(Cell::of).collect();
        Self {
            chapters: chapters.into_iter().map(|((_, folder), of_engines)| (folder, cells(of_engines))).collect(),
            engines: cells(engines),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn chapters_add_up_to_engines_and_engines_to_the_log() {
        let log = sample::every_verdict();
        let results = Results::of(&log);
        let folders: Vec<_> = results.chapters.iter().map(|(folder, _)| *folder).collect();
        assert_eq!(folders, [Some("cap"), Some("grow"), Some("memory64"), None]);
        for (column, engine) in results.engines.iter().enumerate() {
            let sum: u64 = results.chapters.iter().map(|(_, cells)| cells[column].totals.sum()).sum();
            assert_eq!(sum, engine.totals.sum());
        }
        let unexpected: u64 = results.engines.iter().map(|engine| engine.unexpected).sum();
        assert_eq!(unexpected, log.footer().unexpected);
    }
}
