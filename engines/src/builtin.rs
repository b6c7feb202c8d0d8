//! The engines that this crate was built with.

use crate::{Commits, Execute, program::Program};

/// An engine that lives in this binary.
#[derive(Clone, Copy, Debug)]
pub struct LocalEngine {
    /// The id by which users name it.
    pub id: &'static str,
    /// The engine of which this is another configuration. A variant runs where it is asked for by name, or by `all`.
    pub variant_of: Option<&'static str>,
    /// What it needs beside this binary: a program that it drives. None for an engine that is here in full.
    pub program: Option<Program>,
    /// Whether it decodes and validates only. Then it runs where it is asked for by name, or by `all`, and that it is not
    /// asked for the rest is no surprise.
    pub validates_only: bool,
    /// Whether it leaves more unanswered than `lacks` can say: imports from other instances, numbers that its interface has
    /// no room for, scripts for which a proposal must be off that it cannot switch off. Then the corpus is one trial for
    /// it, in which what is unsupported is no surprise.
    pub answers_in_part: bool,
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

/// An engine that this crate has an adapter for, and was built without.
#[derive(Clone, Copy, Debug)]
pub struct NotBuilt {
    /// The id by which users would name it.
    pub id: &'static str,
    /// One line about it.
    pub summary: &'static str,
    /// The feature that builds it in.
    pub feature: &'static str,
}

/// The engines that other features would have built in.
pub fn not_built() -> &'static [NotBuilt] {
    NOT_BUILT
}

const NOT_BUILT: &[NotBuilt] = &[
    #[cfg(not(feature = "wasm-tools"))]
    NotBuilt { id: "wasm-tools", summary: "the validator and the text parser of wasm-tools", feature: "wasm-tools" },
    #[cfg(not(feature = "wabt"))]
    NotBuilt { id: "wabt", summary: "wabt's wasm-validate and wat2wasm", feature: "wabt" },
    #[cfg(not(feature = "binaryen"))]
    NotBuilt { id: "binaryen", summary: "binaryen's wasm-opt", feature: "binaryen" },
    #[cfg(not(feature = "tinywasm"))]
    NotBuilt { id: "tinywasm", summary: "tinywasm, an interpreter", feature: "tinywasm" },
    #[cfg(not(feature = "dlr"))]
    NotBuilt { id: "dlr", summary: "the interpreter of DLR", feature: "dlr" },
    #[cfg(not(feature = "stitch"))]
    NotBuilt { id: "stitch", summary: "makepad-stitch, an interpreter", feature: "stitch" },
    #[cfg(not(feature = "wain"))]
    NotBuilt { id: "wain", summary: "wain, an interpreter", feature: "wain" },
    #[cfg(not(feature = "wasm3x"))]
    NotBuilt { id: "wasm3x", summary: "Wasm3, an interpreter in C", feature: "wasm3x" },
    #[cfg(not(feature = "wasmer"))]
    NotBuilt { id: "wasmer", summary: "Wasmer, with Cranelift and with Singlepass", feature: "wasmer" },
];

/// Makes an engine that has no options.
#[cfg(any(
    feature = "wasmtime",
    feature = "wasmi",
    feature = "tinywasm",
    feature = "dlr",
    feature = "stitch",
    feature = "wain",
    feature = "wasm3x",
    feature = "wasmer",
    feature = "wasm-tools"
))]
pub(crate) fn without_options<E: Execute + 'static>(
    options: &str,
    make: impl FnOnce() -> E,
) -> Result<Box<dyn Execute>, String> {
    match options {
        "" => Ok(Box::new(make())),
        options => Err(format!("it has no options, so no `{options}`")),
    }
}

const ENGINES: &[LocalEngine] = &[
    #[cfg(feature = "wasmtime")]
    crate::wasmtime::WASMTIME,
    #[cfg(feature = "wasmtime")]
    crate::wasmtime::WINCH,
    #[cfg(feature = "wasmtime")]
    crate::wasmtime::PULLEY,
    #[cfg(feature = "wasmtime")]
    crate::wasmtime::POOLING,
    #[cfg(feature = "wasmtime")]
    crate::wasmtime::NO_MOVE,
    #[cfg(feature = "wasmtime")]
    crate::wasmtime::SMALL,
    #[cfg(feature = "wasmi")]
    crate::wasmi::WASMI,
    #[cfg(feature = "wasmi")]
    crate::wasmi::LIMITED,
    #[cfg(feature = "reference")]
    crate::reference::REFERENCE,
    #[cfg(feature = "tinywasm")]
    crate::tinywasm::TINYWASM,
    #[cfg(feature = "tinywasm")]
    crate::tinywasm::PAGED,
    #[cfg(feature = "dlr")]
    crate::dlr::DLR,
    #[cfg(feature = "stitch")]
    crate::stitch::STITCH,
    #[cfg(feature = "wain")]
    crate::wain::WAIN,
    #[cfg(feature = "wasm3x")]
    crate::wasm3x::WASM3X,
    #[cfg(feature = "wasmer")]
    crate::wasmer::WASMER,
    #[cfg(feature = "wasmer")]
    crate::wasmer::SINGLEPASS,
    #[cfg(feature = "wasm-tools")]
    crate::wasm_tools::WASM_TOOLS,
    #[cfg(feature = "wabt")]
    crate::wabt::WABT,
    #[cfg(feature = "binaryen")]
    crate::binaryen::BINARYEN,
];
