//! The engines that this crate was built with.

#[cfg(any(feature = "wasmtime", feature = "wasmi", feature = "reference"))]
use crate::Host;
use crate::{Commits, Execute};

/// An engine that lives in this binary.
#[derive(Clone, Copy, Debug)]
pub struct LocalEngine {
    /// The id by which users name it.
    pub id: &'static str,
    /// One line about it, for `memlimits engines`.
    pub summary: &'static str,
    /// The suite's features that it is known not to have, sorted. What cannot run is known from this before anything
    /// is started; a probe that finds otherwise fails a test.
    pub lacks: &'static [&'static str],
    /// Which pages of a memory cost it resident memory: from this it is known before anything is started what a script
    /// costs. Its [`About`](crate::About) says the same.
    pub commits: Commits,
    /// Its known failures, as the text of `expectations/ID.toml`.
    pub expectations: &'static str,
    /// Makes it, with options where it has any; none is the empty string. The error is a message for the user.
    pub open: fn(&str) -> Result<Box<dyn Execute>, String>,
}

/// Every engine that this crate was built with, in the order of reports.
pub fn engines() -> &'static [LocalEngine] {
    ENGINES
}

/// The engine of that id.
pub fn engine(id: &str) -> Option<&'static LocalEngine> {
    ENGINES.iter().find(|engine| engine.id == id)
}

/// Makes an engine that has no options.
#[cfg(any(feature = "wasmtime", feature = "wasmi"))]
fn without_options<E: Execute + 'static>(options: &str, make: fn() -> E) -> Result<Box<dyn Execute>, String> {
    match options {
        "" => Ok(Box::new(make())),
        options => Err(format!("it has no options, so no `{options}`")),
    }
}

const ENGINES: &[LocalEngine] = &[
    #[cfg(feature = "wasmtime")]
    LocalEngine {
        id: "wasmtime",
        summary: "wasmtime, compiled by Cranelift, default configuration",
        lacks: &["custom-descriptors", "legacy-exceptions", "memory-control", "stack-switching"],
        commits: Commits::TouchedPages,
        expectations: include_str!("../expectations/wasmtime.toml"),
        open: |options| without_options(options, || Host::new(crate::wasmtime::Wasmtime)),
    },
    #[cfg(feature = "wasmi")]
    LocalEngine {
        id: "wasmi",
        summary: "wasmi, an interpreter, default configuration",
        lacks: &[
            "custom-descriptors",
            "exception-handling",
            "function-references",
            "gc",
            "legacy-exceptions",
            "memory-control",
            "stack-switching",
            "threads",
        ],
        commits: Commits::EveryPage,
        expectations: include_str!("../expectations/wasmi.toml"),
        open: |options| without_options(options, || Host::new(crate::wasmi::Wasmi)),
    },
    #[cfg(feature = "reference")]
    LocalEngine {
        id: "reference",
        summary: "the suite's own executable specification; options: refuse=POLICY, fault=NAME, memory-control",
        lacks: &[
            "custom-descriptors",
            "exception-handling",
            "function-references",
            "gc",
            "legacy-exceptions",
            "memory-control",
            "relaxed-simd",
            "stack-switching",
            "tail-call",
            "wide-arithmetic",
        ],
        commits: Commits::TouchedPages,
        // The oracle has none, ever.
        expectations: "",
        open: |options| Ok(Box::new(Host::new(crate::reference::Reference::new(options)?))),
    },
];
