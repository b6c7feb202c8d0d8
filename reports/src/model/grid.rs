//! The matrix: chapters by engines.

use std::collections::{BTreeMap, HashMap};

use crate::{Digest, log::Totals};

/// A row of the matrix: the scripts of one folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chapter<'a> {
    /// The folder part of the scripts' names; `None` for scripts without one.
    pub folder: Option<&'a str>,
    /// Whether all of its scripts are tagged with requirements, so that its verdicts are the specification's.
    pub tagged: bool,
    /// The chapter's totals, in the order of the log's engines.
    pub totals: Vec<Totals>,
}

/// Every verdict of a run, counted by chapter and engine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid<'a> {
    /// The engines' ids, in the log's order.
    pub engines: Vec<&'a str>,
    /// The chapters by name, scripts without a folder last.
    pub chapters: Vec<Chapter<'a>>,
    /// Each engine's totals over all chapters.
    pub totals: Vec<Totals>,
}

impl<'a> Grid<'a> {
    /// The grid of this run.
    #[must_use]
    pub fn of(digest: &'a Digest) -> Self {
        let engines: Vec<&str> = digest.engines().iter().map(|engine| engine.id.as_str()).collect();
        let columns: HashMap<&str, usize> = engines.iter().enumerate().map(|(column, id)| (*id, column)).collect();
        let mut totals = vec![Totals::default(); engines.len()];
        let mut chapters = BTreeMap::new();
        for summary in digest.scripts() {
            let folder = summary.script().rsplit_once('/').map(|(folder, _)| folder);
            let column = columns[summary.engine()];
            let chapter = chapters.entry((folder.is_none(), folder)).or_insert_with(|| Chapter {
                folder,
                tagged: true,
                totals: vec![Totals::default(); engines.len()],
            });
            chapter.tagged &= summary.tagged();
            chapter.totals[column] += summary.totals();
            totals[column] += summary.totals();
        }
        Self { engines, chapters: chapters.into_values().collect(), totals }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn rows_and_columns_add_up() {
        let digest = Digest::of(&sample::every_verdict());
        let grid = Grid::of(&digest);
        let mut whole = Totals::default();
        for (column, total) in grid.totals.iter().enumerate() {
            let mut rows = Totals::default();
            for chapter in &grid.chapters {
                rows += chapter.totals[column];
            }
            assert_eq!(rows, *total);
            whole += *total;
        }
        assert_eq!(whole, digest.footer().totals);
    }

    #[test]
    fn scripts_without_a_folder_come_last() {
        let digest = Digest::of(&sample::every_verdict());
        let folders: Vec<_> =
            Grid::of(&digest).chapters.iter().map(|chapter| (chapter.folder, chapter.tagged)).collect();
        assert_eq!(folders, [(Some("cap"), true), (Some("grow"), true), (Some("memory64"), true), (None, false)]);
    }
}
