//! The names that a log holds, harmless and still different from each other.

use std::collections::{HashMap, HashSet};

use super::Input;
use crate::{
    harmless,
    model::Sheet,
    naming::{distinct, slug},
};

/// How many characters of a name are shown.
const NAME: usize = 200;

/// The names by which pages show and link what the log names.
pub(super) struct Names<'a> {
    /// The engines' ids, in the log's order.
    pub(super) engines: Vec<String>,
    /// What the engines' pages are called in addresses, in the log's order.
    pub(super) slugs: Vec<String>,
    /// The scripts, as in [`Sheet::scripts`].
    pub(super) scripts: Vec<String>,
    requirements: HashMap<&'a str, String>,
}

impl<'a> Names<'a> {
    pub(super) fn of(input: &Input<'a>, sheet: &Sheet<'a>) -> Self {
        let engines = distinct(input.log.engines().iter().map(|engine| harmless(&engine.id, NAME)));
        let slugs = distinct(engines.iter().map(|id| format!("engine-{}", slug(id))));
        let scripts = distinct(sheet.scripts.iter().map(|script| harmless(script.name, NAME)));
        let mut ids = input.explain.catalogue();
        ids.extend(sheet.places.iter().flat_map(|place| &place.directive.requirements).map(String::as_str));
        let mut met = HashSet::new();
        ids.retain(|id| met.insert(*id));
        let shown = distinct(ids.iter().map(|id| harmless(id, NAME)));
        Self { engines, slugs, scripts, requirements: ids.into_iter().zip(shown).collect() }
    }

    /// A requirement's id.
    pub(super) fn requirement(&self, id: &str) -> String {
        self.requirements.get(id).cloned().unwrap_or_else(|| harmless(id, NAME))
    }
}
