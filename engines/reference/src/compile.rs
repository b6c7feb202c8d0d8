//! From a valid module's payloads to what the machine runs; what it cannot run is answered as unsupported, by name.

mod atomic;
mod code;
mod float;
mod integer;
mod memory;
mod sections;
mod types;
mod vector;

use std::sync::Arc;

use wasmparser::Payload;

use crate::{error::Error, module::Module, types::MemoryType};

/// The module of the payloads; the memories' types come from the module's own bytes.
pub(crate) fn compile(
    payloads: &[Payload<'_>],
    imported_memories: Vec<MemoryType>,
    memories: Vec<MemoryType>,
) -> Result<Module, Error> {
    let mut compiler = sections::Compiler::new(imported_memories, memories);
    for payload in payloads {
        compiler.payload(payload)?;
    }
    Ok(Module(Arc::new(compiler.module)))
}

/// What was decoded before decodes again.
fn decoded<T>(result: wasmparser::Result<T>) -> Result<T, Error> {
    result.map_err(|error| Error::malformed(error.to_string()))
}
