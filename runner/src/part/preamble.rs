//! What a run and the one that goes on with it must have in common.

use std::collections::{BTreeMap, BTreeSet};

use memlimits_reports::log::{Engine, Header};
use serde::{Deserialize, Serialize};

/// What a run must have in common with the one that it goes on with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Preamble {
    /// What is run, on what.
    #[serde(flatten)]
    pub header: Header,
    /// The options that verdicts can depend on, with their values.
    pub options: BTreeMap<String, String>,
}

impl Preamble {
    /// In what a run that began now differs from the one before, in words.
    pub(super) fn differences(&self, now: &Self) -> Vec<String> {
        let before = self;
        let mut differences = Vec::new();
        let mut differ = |what: &str, before: String, now: String| {
            if before != now {
                differences.push(memlimits_reports::harmless(&format!("{what}: before {before}; now {now}"), 300));
            }
        };
        let (then, here) = (&before.header, &now.header);
        differ("the log's format", then.format.to_string(), here.format.to_string());
        differ("memlimits", then.suite.version.clone(), here.suite.version.clone());
        differ("the corpus' hash", then.suite.hash.clone(), here.suite.hash.clone());
        let shard = |header: &Header| header.shard.map_or_else(|| "none".to_owned(), |shard| shard.to_string());
        differ("the shard", shard(then), shard(here));
        differ("the selected scripts", selected(then), selected(here));
        differ("the platform", platform(then), platform(here));
        let ids =
            |header: &Header| header.engines.iter().map(|engine| engine.id.clone()).collect::<Vec<_>>().join(", ");
        differ("the engines", ids(then), ids(here));
        for engine in &here.engines {
            if let Some(before) = then.engines.iter().find(|before| before.id == engine.id) {
                differ(&format!("the engine {}", engine.id), version(before), version(engine));
            }
        }
        let options: BTreeSet<&String> = before.options.keys().chain(now.options.keys()).collect();
        for option in options {
            let value = |of: &Preamble| of.options.get(option).cloned().unwrap_or_else(|| "none".to_owned());
            differ(option, value(before), value(now));
        }
        if differences.is_empty() && before != now {
            differences.push("its header differs".to_owned());
        }
        differences
    }
}

fn selected(header: &Header) -> String {
    let selection = &header.selection;
    let digits = selection.hash.get(..8).unwrap_or(&selection.hash);
    format!("{} with {} assertions, hash {digits}…", selection.scripts, selection.assertions)
}

fn platform(header: &Header) -> String {
    format!("{} on {}", header.host.os, header.host.arch)
}

fn version(engine: &Engine) -> String {
    match engine.version.as_str() {
        "" => "not there".to_owned(),
        version => format!("{} {version}", engine.name),
    }
}
