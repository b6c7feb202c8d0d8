//! The scripts that travel inside the crate.

use crate::chapters::{CHAPTERS, Chapter};
use std::borrow::Cow;

/// A script's text before it is understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The path below `corpus/`, or as the user gave it.
    pub name: Cow<'static, str>,
    /// The text.
    pub text: Cow<'static, str>,
}

static CORPUS: &[Source] = include!(concat!(env!("OUT_DIR"), "/corpus.rs"));

/// Every script of the corpus, sorted by name.
pub fn corpus() -> &'static [Source] {
    CORPUS
}

/// Every chapter of the corpus, in reading order.
pub fn chapters() -> &'static [Chapter] {
    CHAPTERS
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Catalogue, Origin, Script};
    use std::collections::BTreeSet;

    #[test]
    fn the_corpus_is_sorted_and_every_chapter_has_scripts() {
        assert!(corpus().is_sorted_by(|a, b| a.name < b.name));
        for chapter in chapters() {
            assert!(
                corpus().iter().any(|source| source.name.split('/').next() == Some(chapter.name)),
                "{} is empty",
                chapter.name
            );
        }
    }

    #[test]
    fn every_requirement_has_evidence_or_a_reason_why_not() {
        let catalogue = Catalogue::builtin();
        let mut evidence = BTreeSet::new();
        for source in corpus() {
            let script = Script::read(source.clone(), Origin::Corpus, catalogue).unwrap();
            evidence.extend(script.evidence().unwrap().into_iter().flat_map(|evidence| evidence.requirements));
        }
        let mut wrong = Vec::new();
        for requirement in catalogue {
            if evidence.contains(&requirement.id) == requirement.untested.is_some() {
                wrong.push(requirement.id.as_str());
            }
        }
        assert!(wrong.is_empty(), "without evidence, or called untested although there is some: {}", wrong.join(", "));
    }
}
