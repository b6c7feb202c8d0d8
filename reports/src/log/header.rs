//! The first line of a run log: what was run, on what.

use std::{
    collections::{BTreeMap, HashMap},
    fmt,
};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The format that this crate writes, and the only one that it reads.
///
/// A field that older readers can ignore may be added without a new number; anything else needs one.
pub const FORMAT: u32 = 1;

/// The first line: what was run, on which engines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Header {
    /// The version of this format: 1.
    pub format: u32,
    /// The suite that the scripts come from.
    pub suite: Suite,
    /// Which scripts were chosen.
    pub selection: Selection,
    /// Which part of the selection this log holds; null where it holds all of it.
    pub shard: Option<Shard>,
    /// The engines, in the order in which the log and its reports list them; no id occurs twice.
    pub engines: Vec<Engine>,
    /// The engines that the run was asked for with `all`, and that are not there; left out where there are none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub left_out: Vec<LeftOut>,
    /// Where the run took place.
    pub host: Host,
}

impl Header {
    /// Puts what belongs to an engine and a script, both named by `key`, into the log's order: engines as they are
    /// listed here, then scripts by name.
    pub(crate) fn sort<T>(&self, entries: &mut [T], key: impl Fn(&T) -> (&str, &str)) {
        let places: HashMap<&str, usize> =
            self.engines.iter().enumerate().map(|(place, engine)| (engine.id.as_str(), place)).collect();
        entries.sort_by(|a, b| {
            let ((engine, script), (other, other_script)) = (key(a), key(b));
            (places[engine], script).cmp(&(places[other], other_script))
        });
    }
}

/// The suite that the scripts come from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Suite {
    /// The suite's version.
    pub version: String,
    /// A hash of the whole corpus, its requirements included.
    pub hash: String,
}

/// The chosen scripts, before they were split into shards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Selection {
    /// A hash of the chosen scripts' names and texts.
    pub hash: String,
    /// How many scripts were chosen. A complete log that is no shard has as many script lines for each engine, unless
    /// `pairs` says otherwise.
    pub scripts: u64,
    /// How many assertions these scripts hold: directives whose kind begins with `assert_`.
    pub assertions: u64,
    /// How many pairs of engine and script were chosen, where not every script was to run on every engine: a complete
    /// log that is no shard has as many script lines. Left out where every script was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pairs: Option<u64>,
}

/// One of several parts of a selection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Shard {
    /// Which part, counted from 1.
    pub index: u32,
    /// Into how many parts the selection was split.
    pub count: u32,
}

impl fmt::Display for Shard {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}/{}", self.index, self.count)
    }
}

/// An engine under test.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Engine {
    /// The id that script lines and the command line use: `wasmtime-winch`.
    pub id: String,
    /// The engine's own name.
    pub name: String,
    /// The engine's version; empty where the engine is not there to tell.
    pub version: String,
    /// The engine within, where what was started only hosts it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub core: Option<Core>,
    /// What the engine is made of (parser, validator, compiler): engines that share a part are not independent
    /// witnesses.
    pub lineage: Vec<String>,
    /// The features that the engine was asked about, and whether a probe found each; left out where it was not asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub features: Option<BTreeMap<String, bool>>,
}

/// An engine that was wanted and is not there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct LeftOut {
    /// Its id.
    pub id: String,
    /// Why it is not there: what was looked for and not found.
    pub reason: String,
}

/// The engine within a host.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Core {
    /// Its name: `V8`.
    pub name: String,
    /// Its version, as the host says it.
    pub version: String,
}

/// Where the run took place, as far as verdicts can depend on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Host {
    /// The operating system: `linux`.
    pub os: String,
    /// The processor's architecture: `x86_64`.
    pub arch: String,
}
