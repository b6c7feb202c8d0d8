//! Limits that an embedding adds to what may be declared, as the catalogue has them.

use std::collections::BTreeMap;

use memlimits_engines::{AddressType, MemoryType};
use memlimits_suite::{Catalogue, Profile, RequirementId};

/// On which side of an embedding's bound a declaration is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Bound {
    /// More is declared than the embedding accepts, with what says so: an engine there rejects it by right.
    Beyond(String),
    /// A requirement tells the bound, and it is kept: there is nothing to reject.
    Within,
}

/// What a module or the host declares of memories.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Declared {
    /// The most pages that a 64-bit memory has as its minimum or maximum, in pages of its own size.
    pub(crate) pages: u64,
    /// How many memories there are, imported ones included.
    pub(crate) memories: u64,
}

impl Declared {
    /// What a memory of the host declares.
    pub(super) fn of(memory: &MemoryType) -> Self {
        let pages = match memory.address {
            AddressType::I32 => 0,
            AddressType::I64 => memory.minimum.max(memory.maximum.unwrap_or_default()),
        };
        Self { pages, memories: 1 }
    }

    fn keeps(self, bound: &Profile) -> bool {
        bound.declared_pages.is_none_or(|most| self.pages <= most)
            && bound.memories.is_none_or(|most| self.memories <= most)
    }
}

/// On which side of each embedding's bounds a declaration is, for a directive with these tags.
///
/// A bound holds for every declaration, whatever it is evidence for. That it has to be accepted up to there, only a
/// requirement can say that has the bound.
pub(super) fn bounds(declared: Declared, tags: &[RequirementId], catalogue: &Catalogue) -> BTreeMap<String, Bound> {
    let mut bounds = BTreeMap::new();
    for (name, bound) in catalogue.iter().flat_map(|requirement| &requirement.profile) {
        if !declared.keeps(bound) {
            bounds.entry(name.clone()).or_insert_with(|| Bound::Beyond(bound.sentence.clone()));
        }
    }
    for (name, _) in tags.iter().filter_map(|id| catalogue.get(id)).flat_map(|requirement| &requirement.profile) {
        bounds.entry(name.clone()).or_insert(Bound::Within);
    }
    bounds
}
