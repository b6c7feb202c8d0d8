//! Validation (appendix "Embedding", `module_validate`): memory types by this crate's rules, everything else by
//! wasmparser on the canonical module.

use wasmparser::{FuncValidatorAllocations, Payload, ValidPayload, Validator, WasmFeatures};

use crate::{
    binary::{Canonical, canonicalise},
    compile::compile,
    config::Config,
    decode::decode,
    error::Error,
    module::Module,
};

/// The memories that a module may have (appendix "Implementation Limitations", "Structure"); wasmparser's own limit.
const MEMORIES: usize = 100;

/// `module_decode` and `module_validate`.
pub(crate) fn validate(bytes: &[u8], config: &Config) -> Result<Module, Error> {
    let canonical = canonicalise(bytes, &*config.rules, &config.features)?;
    let payloads = decode(&canonical.bytes, &config.features)?;
    memory_types(&canonical, config)?;
    canonical_module(&payloads, config)?;
    compile(&payloads, canonical.imported, canonical.defined)
}

/// valid/types, "Memory Types", of imports and definitions.
fn memory_types(canonical: &Canonical, config: &Config) -> Result<(), Error> {
    for ty in &canonical.imported {
        if !config.rules.imported_memory_type_valid(ty) {
            return Err(Error::invalid(format!("imported memory type {ty}")));
        }
    }
    for ty in &canonical.defined {
        if !config.rules.memory_type_valid(ty) {
            return Err(Error::invalid(format!("memory type {ty}")));
        }
    }
    let count = canonical.imported.len() + canonical.defined.len();
    if !config.rules.memory_count_valid(count, &config.features) {
        return Err(Error::invalid(format!("{count} memories")));
    }
    if count > MEMORIES {
        return Err(Error::refused(format!("{count} memories")));
    }
    Ok(())
}

/// Everything else (valid/modules, "Modules").
fn canonical_module(payloads: &[Payload<'_>], config: &Config) -> Result<(), Error> {
    let mut validator = Validator::new_with_features(config.features.for_wasmparser());
    let mut allocations = FuncValidatorAllocations::default();
    for payload in payloads {
        if let ValidPayload::Func(function, body) = validator.payload(payload).map_err(rejected)? {
            let mut function = function.into_validator(allocations);
            function.validate(&body).map_err(rejected)?;
            allocations = function.into_allocations();
        }
    }
    Ok(())
}

/// An error of validation; but syntax that only an absent proposal knows is malformed.
fn rejected(error: wasmparser::Error) -> Error {
    /// Proposals that lift a condition of validation and add no syntax.
    const LIFTED_CONDITIONS: WasmFeatures =
        WasmFeatures::MULTI_MEMORY.union(WasmFeatures::MULTI_VALUE).union(WasmFeatures::EXTENDED_CONST);
    match error.missing_wasm_feature() {
        Some(feature) if !LIFTED_CONDITIONS.intersects(feature) => Error::malformed(error.to_string()),
        _ => Error::invalid(error.to_string()),
    }
}
