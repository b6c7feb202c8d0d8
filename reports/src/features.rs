//! Which engine has which feature, in the shape of webassembly.org's `features.json`.
//!
//! Only what probes found stands in it. What a log does not know is left out: an engine's home page, logo and category,
//! and since which version it has a feature (`true` says "in an unknown version" there). `false` says that the engine, as it
//! was configured for the run, does not have it; a flag may change that.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::{RunLog, harmless, naming::distinct};

/// How many characters of a name are kept.
const NAME: usize = 200;

/// The shape of `features.json`.
#[derive(Debug, Serialize)]
struct Table {
    features: BTreeMap<&'static str, Feature>,
    /// Its word for engines of all kinds.
    browsers: BTreeMap<String, Engine>,
}

#[derive(Clone, Copy, Debug, Serialize)]
struct Feature {
    description: &'static str,
    url: &'static str,
}

#[derive(Debug, Serialize)]
struct Engine {
    features: BTreeMap<&'static str, bool>,
}

/// Our name of a feature, the one in `features.json`, its description and where it is specified. `features.json` does not
/// know the others that we ask about.
const FEATURES: [(&str, &str, &str, &str); 22] = [
    ("memory64", "memory64", "Memory64", "https://github.com/WebAssembly/memory64"),
    ("multi-memory", "multiMemory", "Multiple Memories", "https://github.com/WebAssembly/multi-memory"),
    ("threads", "threads", "Threads", "https://github.com/WebAssembly/threads"),
    ("custom-page-sizes", "customPageSizes", "Custom Page Sizes", "https://github.com/WebAssembly/custom-page-sizes"),
    ("memory-control", "memoryControl", "Memory Control", "https://github.com/WebAssembly/memory-control"),
    ("bulk-memory", "bulkMemory", "Bulk Memory Operations", "https://github.com/WebAssembly/bulk-memory-operations"),
    ("reference-types", "referenceTypes", "Reference Types", "https://github.com/WebAssembly/reference-types"),
    ("multi-value", "multiValue", "Multi-value", "https://github.com/WebAssembly/multi-value"),
    (
        "sign-extension",
        "signExtensions",
        "Sign-extension Operators",
        "https://github.com/WebAssembly/sign-extension-ops",
    ),
    (
        "saturating-float-to-int",
        "saturatedFloatToInt",
        "Non-trapping float-to-int Conversions",
        "https://github.com/WebAssembly/nontrapping-float-to-int-conversions",
    ),
    (
        "mutable-global",
        "mutableGlobals",
        "Import/Export of Mutable Globals",
        "https://github.com/WebAssembly/mutable-global",
    ),
    ("simd", "simd", "Fixed-width SIMD", "https://github.com/WebAssembly/simd"),
    ("relaxed-simd", "relaxedSimd", "Relaxed SIMD", "https://github.com/WebAssembly/relaxed-simd"),
    (
        "extended-const",
        "extendedConst",
        "Extended Constant Expressions",
        "https://github.com/WebAssembly/extended-const",
    ),
    ("tail-call", "tailCall", "Tail Call", "https://github.com/WebAssembly/tail-call"),
    (
        "function-references",
        "typedFunctionReferences",
        "Typed Function References",
        "https://github.com/WebAssembly/function-references",
    ),
    ("gc", "gc", "Garbage Collection", "https://github.com/WebAssembly/gc"),
    (
        "exception-handling",
        "exceptionsFinal",
        "Exception Handling with exnref",
        "https://github.com/WebAssembly/exception-handling",
    ),
    (
        "legacy-exceptions",
        "exceptions",
        "Legacy Exception Handling",
        "https://github.com/WebAssembly/exception-handling",
    ),
    ("stack-switching", "stackSwitching", "Stack Switching", "https://github.com/WebAssembly/stack-switching"),
    (
        "custom-descriptors",
        "customDescriptors",
        "Custom Descriptors and JS Interop",
        "https://github.com/WebAssembly/custom-descriptors",
    ),
    ("wide-arithmetic", "wideArithmetic", "Wide Arithmetic", "https://github.com/WebAssembly/wide-arithmetic"),
];

/// The features of the log's engines; none where no engine was asked about any. An engine stands under its name, or under
/// its id where several have that name.
#[must_use]
pub fn features(log: &RunLog) -> Option<String> {
    let engines = log.engines();
    let asked: Vec<_> = engines.iter().filter(|engine| engine.features.is_some()).collect();
    let name = |engine: &&crate::log::Engine| {
        let is_shared = engines.iter().filter(|other| other.name == engine.name).count() > 1;
        harmless(if is_shared { &engine.id } else { &engine.name }, NAME)
    };
    let names = distinct(asked.iter().map(name));
    let mut table = Table { features: BTreeMap::new(), browsers: BTreeMap::new() };
    for (engine, name) in asked.iter().zip(names) {
        let mut found = BTreeMap::new();
        for (ours, theirs, description, url) in FEATURES {
            let Some(has) = engine.features.as_ref().and_then(|features| features.get(ours)) else { continue };
            found.insert(theirs, *has);
            table.features.insert(theirs, Feature { description, url });
        }
        if !found.is_empty() {
            table.browsers.insert(name, Engine { features: found });
        }
    }
    let json = || serde_json::to_string_pretty(&table).expect("texts and truths are JSON") + "\n";
    (!table.browsers.is_empty()).then(json)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::{Verdict, sample};

    /// An engine's id and name, and what it was asked about.
    type Asked<'a> = (&'a str, &'a str, &'a [(&'a str, bool)]);

    fn log(engines: &[Asked<'_>]) -> RunLog {
        let scripts: Vec<_> = engines
            .iter()
            .map(|(id, ..)| sample::script(id, "a.wast", [sample::directive(1, Verdict::Pass)]))
            .collect();
        let mut header = sample::header(&scripts);
        for (engine, (_, name, features)) in header.engines.iter_mut().zip(engines) {
            engine.name = (*name).to_owned();
            let found = features.iter().map(|(feature, found)| ((*feature).to_owned(), *found)).collect();
            engine.features = (!features.is_empty()).then_some(found);
        }
        RunLog::new(header, scripts, true).unwrap()
    }

    #[test]
    fn what_probes_found_stands_under_the_names_of_features_json() {
        let log = log(&[
            ("a", "Alpha", &[("memory64", true), ("threads", false), ("host-memories", true)]),
            ("b", "Beta", &[]),
        ]);
        let table: Value = serde_json::from_str(&features(&log).unwrap()).unwrap();
        assert_eq!(table["browsers"], json!({ "Alpha": { "features": { "memory64": true, "threads": false } } }));
        assert_eq!(
            table["features"],
            json!({
                "memory64": { "description": "Memory64", "url": "https://github.com/WebAssembly/memory64" },
                "threads": { "description": "Threads", "url": "https://github.com/WebAssembly/threads" },
            })
        );
    }

    #[test]
    fn engines_of_one_name_stand_under_their_ids() {
        let log = log(&[
            ("w", "W", &[("gc", true)]),
            ("w-winch", "W", &[("gc", false)]),
            ("\u{1b}x", "\u{1b}", &[("gc", true)]),
        ]);
        let table: Value = serde_json::from_str(&features(&log).unwrap()).unwrap();
        let names: Vec<&String> = table["browsers"].as_object().unwrap().keys().collect();
        assert_eq!(names, [r"\u{1b}", "w", "w-winch"]);
    }

    #[test]
    fn nothing_asked_is_nothing_found() {
        assert_eq!(features(&log(&[("a", "A", &[])])), None);
        assert_eq!(features(&log(&[("a", "A", &[("host-memories", true)])])), None);
    }
}
