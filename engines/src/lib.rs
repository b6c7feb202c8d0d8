//! How memlimits drives an engine.
//!
//! - [`Engine`] and [`Store`]: what an adapter implements, in the words of the core specification's appendix
//!   "Embedding".
//! - [`Observation`]: what an engine did, typed; messages are for people only.
//! - [`protocol`]: the same as JSON lines, for engines in other processes and other languages.
//! - [`worker`]: the adapter's end of the protocol, for engines that are Rust crates.
//! - [`builtin`]: the engines that this crate was built with.
//! - [`program`]: engines in programs of their own, and how they are found.
//!
//! With default features off, the crate holds no engine: an engine's author implements the two traits and hands a
//! [`Host`] of the engine to the runner.

#[cfg(feature = "binaryen")]
mod binaryen;
pub mod builtin;
#[cfg(any(feature = "wabt", feature = "binaryen", feature = "wasm-tools"))]
mod declared;
#[cfg(feature = "dlr")]
mod dlr;
mod engine;
mod host;
mod memory_type;
mod observation;
pub mod program;
pub mod protocol;
#[cfg(feature = "reference")]
pub mod reference;
#[cfg(feature = "stitch")]
mod stitch;
mod text;
#[cfg(feature = "tinywasm")]
mod tinywasm;
#[cfg(any(feature = "wabt", feature = "binaryen"))]
mod tool;
#[cfg(any(feature = "wabt", feature = "binaryen", feature = "wasm-tools"))]
mod validator;
mod value;
#[cfg(feature = "wabt")]
mod wabt;
#[cfg(feature = "wain")]
mod wain;
#[cfg(feature = "wasm3x")]
mod wasm3x;
#[cfg(feature = "wasm-tools")]
mod wasm_tools;
#[cfg(feature = "wasmer")]
mod wasmer;
#[cfg(feature = "wasmi")]
mod wasmi;
#[cfg(feature = "wasmtime")]
mod wasmtime;
pub mod worker;

pub use builtin::LocalEngine;
pub use engine::{About, Commits, Core, Engine, Imports, Interface, Observed, Provider, Share, Shared, Store};
pub use host::{Execute, Host};
pub use memory_type::{AddressType, MemoryType};
pub use observation::{Observation, Phase, Stage, TestOutcome, TestResult, TrapKind};
pub use protocol::{Command, Include, InstanceId, MemoryId, ModuleId, Reply, Request, ThreadId, Wasm};
pub use value::{HeapType, Reference, Value};
