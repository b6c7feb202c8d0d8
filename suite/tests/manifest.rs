//! The manifest names every script of the corpus with its hash, its assertions and the requirements that they are evidence
//! for: what disappears from the corpus is told by name.
//!
//! `BLESS=1 cargo test -p memlimits-suite --test manifest` writes it anew.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use memlimits_suite::{Catalogue, Evidence, Origin, Script, Source, corpus};
use sha2::{Digest, Sha256};

const MANIFEST: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/manifest.toml");
const RENEW: &str = "if that is meant: BLESS=1 cargo test -p memlimits-suite --test manifest";

/// What the manifest says of a script.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    /// The first half of the text's SHA-256, in hexadecimal digits.
    hash: String,
    /// How many assertions it has.
    assertions: usize,
    /// How many of them are evidence for each requirement.
    requirements: BTreeMap<String, usize>,
}

type Manifest = BTreeMap<String, Entry>;

fn entry(source: &Source) -> Entry {
    let catalogue = Catalogue::builtin();
    let script = Script::read(source.clone(), Origin::Corpus, catalogue).unwrap_or_else(|errors| panic!("{errors}"));
    let hash = Sha256::digest(script.text().as_bytes()).iter().take(16).fold(String::new(), |mut hash, byte| {
        write!(hash, "{byte:02x}").expect("a string takes everything");
        hash
    });
    let mut entry = Entry { hash, assertions: 0, requirements: BTreeMap::new() };
    for Evidence { assertions, requirements } in script.evidence().expect("it was read") {
        entry.assertions += assertions;
        for id in requirements {
            *entry.requirements.entry(id.to_string()).or_default() += assertions;
        }
    }
    entry
}

fn render(manifest: &Manifest) -> String {
    let assertions: usize = manifest.values().map(|entry| entry.assertions).sum();
    let mut text = format!(
        "# Generated: every script of the corpus, how many assertions it has, and for which requirements.\n\
         # {} scripts, {assertions} assertions.\n",
        manifest.len()
    );
    for (script, entry) in manifest {
        let requirements: Vec<String> =
            entry.requirements.iter().map(|(id, count)| format!("{id} = {count}")).collect();
        let requirements = match requirements.is_empty() {
            true => "{}".to_owned(),
            false => format!("{{ {} }}", requirements.join(", ")),
        };
        let Entry { hash, assertions, .. } = entry;
        write!(text, "\n[\"{script}\"]\nhash = \"{hash}\"\nassertions = {assertions}\nrequirements = {requirements}\n")
            .expect("a string takes everything");
    }
    text
}

/// What differs, what was lost first.
fn differences(then: &Manifest, now: &Manifest) -> Vec<String> {
    let (mut lost, mut other) = (Vec::new(), Vec::new());
    for (script, old) in then {
        let Some(new) = now.get(script) else {
            lost.push(format!("{script} is gone, with {} assertions", old.assertions));
            continue;
        };
        if new.assertions < old.assertions {
            lost.push(format!("{script}: {} assertions, there were {}", new.assertions, old.assertions));
        }
        for (id, &before) in &old.requirements {
            let after = new.requirements.get(id).copied().unwrap_or(0);
            if after < before {
                lost.push(format!("{script}: {after} assertions for {id}, there were {before}"));
            }
        }
        if new != old {
            other.push(format!("{script} has changed"));
        }
    }
    other.extend(now.keys().filter(|script| !then.contains_key(*script)).map(|script| format!("{script} is new")));
    lost.extend(other);
    lost
}

#[test]
fn the_manifest_is_that_of_the_corpus() {
    let now: Manifest = corpus().iter().map(|source| (source.name.to_string(), entry(source))).collect();
    let text = render(&now);
    if std::env::var_os("BLESS").is_some_and(|bless| bless == "1") {
        std::fs::write(Path::new(MANIFEST), text).expect("the manifest can be written");
        return;
    }
    let written = std::fs::read_to_string(MANIFEST).unwrap_or_default();
    let then: Manifest = toml::from_str(&written).unwrap_or_else(|error| panic!("{MANIFEST}: {error}\n{RENEW}"));
    let differences = differences(&then, &now);
    assert!(differences.is_empty(), "\n{}\n{RENEW}", differences.join("\n"));
    assert!(written == text, "manifest.toml is not as it would be written\n{RENEW}");
}

#[test]
fn what_was_lost_is_told_by_name() {
    let entry = |hash: &str, requirements: &[(&str, usize)]| Entry {
        hash: hash.into(),
        assertions: requirements.iter().map(|(_, count)| count).sum(),
        requirements: requirements.iter().map(|&(id, count)| (id.to_owned(), count)).collect(),
    };
    let then = Manifest::from([
        ("cap/a.wast".to_owned(), entry("1", &[("SIZE-UNITS", 2), ("GROW-ZERO", 1)])),
        ("cap/b.wast".to_owned(), entry("2", &[("SIZE-UNITS", 4)])),
        ("cap/c.wast".to_owned(), entry("3", &[("SIZE-UNITS", 1)])),
        ("cap/d.wast".to_owned(), entry("4", &[])),
    ]);
    let now = Manifest::from([
        ("cap/a.wast".to_owned(), entry("5", &[("SIZE-UNITS", 1)])),
        ("cap/c.wast".to_owned(), entry("6", &[("SIZE-UNITS", 1)])),
        ("cap/d.wast".to_owned(), entry("4", &[])),
        ("cap/e.wast".to_owned(), entry("7", &[])),
    ]);
    assert_eq!(
        differences(&then, &now),
        [
            "cap/a.wast: 1 assertions, there were 3",
            "cap/a.wast: 0 assertions for GROW-ZERO, there were 1",
            "cap/a.wast: 1 assertions for SIZE-UNITS, there were 2",
            "cap/b.wast is gone, with 4 assertions",
            "cap/a.wast has changed",
            "cap/c.wast has changed",
            "cap/e.wast is new",
        ]
    );
    let read: Manifest = toml::from_str(&render(&then)).unwrap();
    assert_eq!(read, then);
}
