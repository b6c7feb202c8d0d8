//! An executable specification of WebAssembly linear memory.
//!
//! A small interpreter to be read beside the WebAssembly 3.0 core specification and the proposals threads,
//! custom-page-sizes and memory-control (`memory.discard`). What concerns memories is written out rule by rule in
//! [`Rules`]; everything else is there so that modules about memories run. It is not fast and need not be.
//!
//! - Memories are stored sparsely: a memory of 65,536 pages, or of 2^48, costs nothing until its bytes differ.
//! - [`Refuse`] makes use of the freedom that growth and allocation may fail.
//! - [`faults`] are rules with a mistake in them, each like one that a real engine had, chosen at run time.
//! - Any bytes are answered with an [`Error`], in bounded time and memory.
//!
//! ```
//! use memlimits_reference::{AddressType, Config, MemoryType, Store};
//!
//! let mut store = Store::new(Config::default());
//! let memory = store.mem_alloc(MemoryType::new(AddressType::I64, 1, None))?;
//! assert_eq!(store.mem_grow(memory, (1 << 48) - 1), Ok(1));
//! assert_eq!(store.mem_size(memory), Ok(1 << 48));
//! assert!(store.mem_grow(memory, 1).is_err());
//! # Ok::<(), memlimits_reference::Error>(())
//! ```

mod binary;
mod compile;
mod config;
mod decode;
mod error;
mod exec;
pub mod faults;
mod instantiate;
mod instr;
mod linking;
mod memory;
mod module;
mod refuse;
pub mod rules;
mod store;
mod types;
mod validate;
mod value;

pub use config::{Config, Features, Resources};
pub use error::{Error, TrapKind};
pub use memory::SharedMemory;
pub use module::{Export, Import, Module};
pub use refuse::{ParseRefuseError, Refuse};
pub use rules::{Rules, Spec};
pub use store::{Counters, Store};
pub use types::{AddressType, ExternType, FuncType, GlobalType, Limits, MemoryType, TableType, ValueType};
pub use value::{Extern, FuncAddr, GlobalAddr, Instance, MemAddr, TableAddr, TagAddr, Value};
