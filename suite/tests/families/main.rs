//! Families: what must be equal is checked as such, in generated scripts.
//!
//! A family asks two or more modules that the specification makes equal the same questions, and expects the same answers.
//! The scripts stand in the corpus like any other; this test holds them equal to what their generator writes.
//!
//! `BLESS=1 cargo test -p memlimits-suite --test families` writes them anew.

mod access;
mod grown;
mod imported;
mod indices;
mod memory64;
mod offsets;
mod pages;
mod table;

use std::fs;
use std::path::Path;

use memlimits_suite::{Catalogue, Origin, Script, Source, corpus};

const CORPUS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/corpus");
const RENEW: &str = "BLESS=1 cargo test -p memlimits-suite --test families";

/// The generated scripts: each one's name below `corpus/`, and its text.
fn families() -> Vec<(&'static str, String)> {
    [
        grown::scripts(),
        imported::scripts(),
        indices::scripts(),
        memory64::scripts(),
        offsets::scripts(),
        pages::scripts(),
    ]
    .concat()
}

#[test]
fn the_generated_scripts_are_what_their_generator_writes() {
    let bless = std::env::var_os("BLESS").is_some_and(|bless| bless == "1");
    let mut wrong = Vec::new();
    for (name, text) in families() {
        let path = Path::new(CORPUS).join(name);
        if bless {
            fs::write(path, text).expect("the script can be written");
        } else if fs::read_to_string(path).ok().as_deref() != Some(&text) {
            wrong.push(name);
        }
    }
    assert!(wrong.is_empty(), "out of date: {}\n{RENEW}", wrong.join(", "));
}

#[test]
fn what_says_that_it_is_generated_is() {
    let families = families();
    for source in corpus() {
        if source.text.starts_with(table::MARK) {
            assert!(families.iter().any(|(name, _)| *name == source.name), "{} has no generator", source.name);
        }
    }
}

#[test]
fn the_generated_scripts_can_be_read() {
    for (name, text) in families() {
        let source = Source { name: name.into(), text: text.into() };
        if let Err(errors) = Script::read(source, Origin::Corpus, Catalogue::builtin()) {
            panic!("{errors}");
        }
    }
}
