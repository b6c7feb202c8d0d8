//! The engines that this crate was built with.

use crate::{Execute, Host};

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
    /// Makes it.
    pub open: fn() -> Box<dyn Execute>,
}

/// Every engine that this crate was built with, in the order of reports.
pub fn engines() -> &'static [LocalEngine] {
    ENGINES
}

/// The engine of that id.
pub fn engine(id: &str) -> Option<&'static LocalEngine> {
    ENGINES.iter().find(|engine| engine.id == id)
}

const ENGINES: &[LocalEngine] = &[
    #[cfg(feature = "wasmtime")]
    LocalEngine {
        id: "wasmtime",
        summary: "wasmtime, compiled by Cranelift, default configuration",
        lacks: &["legacy-exceptions", "memory-control", "stack-switching"],
        open: || Box::new(Host::new(crate::wasmtime::Wasmtime)),
    },
    #[cfg(feature = "wasmi")]
    LocalEngine {
        id: "wasmi",
        summary: "wasmi, an interpreter, default configuration",
        lacks: &[
            "exception-handling",
            "function-references",
            "gc",
            "legacy-exceptions",
            "memory-control",
            "stack-switching",
            "threads",
        ],
        open: || Box::new(Host::new(crate::wasmi::Wasmi)),
    },
];
