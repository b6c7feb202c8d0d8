//! The module `spectest`, from which the official scripts import, with exactly the items that a script asks for.
//!
//! It is made of wasm, so that no adapter writes host functions for it and no engine is asked for an item (a shared
//! memory, say) that the script does not use.

use std::collections::BTreeSet;

use wasm_encoder::{
    CodeSection, ConstExpr, ExportKind, ExportSection, Function, FunctionSection, GlobalSection, GlobalType,
    MemorySection, MemoryType, Module, RefType, TableSection, TableType, TypeSection, ValType,
};

/// The name that scripts import from.
pub(crate) const NAME: &str = "spectest";

/// The functions that print, and their parameters. Here they print nothing.
const FUNCTIONS: &[(&str, &[ValType])] = &[
    ("print", &[]),
    ("print_i32", &[ValType::I32]),
    ("print_i64", &[ValType::I64]),
    ("print_f32", &[ValType::F32]),
    ("print_f64", &[ValType::F64]),
    ("print_i32_f32", &[ValType::I32, ValType::F32]),
    ("print_f64_f64", &[ValType::F64, ValType::F64]),
];

/// The module with those of `items` that `spectest` has; none where it has none of them.
pub(crate) fn module(items: &BTreeSet<&str>) -> Option<Vec<u8>> {
    let (mut types, mut functions, mut code) = (TypeSection::new(), FunctionSection::new(), CodeSection::new());
    let (mut tables, mut memories, mut globals) = (TableSection::new(), MemorySection::new(), GlobalSection::new());
    let mut exports = ExportSection::new();

    for (name, parameters) in FUNCTIONS.iter().filter(|(name, _)| items.contains(name)) {
        let index = functions.len();
        types.ty().function(parameters.iter().copied(), []);
        functions.function(index);
        let mut body = Function::new([]);
        body.instructions().end();
        code.function(&body);
        exports.export(name, ExportKind::Func, index);
    }
    for (name, table64) in [("table", false), ("table64", true)].into_iter().filter(|(name, _)| items.contains(name)) {
        exports.export(name, ExportKind::Table, tables.len());
        tables.table(TableType {
            element_type: RefType::FUNCREF,
            table64,
            minimum: 10,
            maximum: Some(20),
            shared: false,
        });
    }
    for (name, shared) in
        [("memory", false), ("shared_memory", true)].into_iter().filter(|(name, _)| items.contains(name))
    {
        exports.export(name, ExportKind::Memory, memories.len());
        memories.memory(MemoryType { minimum: 1, maximum: Some(2), memory64: false, shared, page_size_log2: None });
    }
    for (name, val_type, value) in [
        ("global_i32", ValType::I32, ConstExpr::i32_const(666)),
        ("global_i64", ValType::I64, ConstExpr::i64_const(666)),
        ("global_f32", ValType::F32, ConstExpr::f32_const(666.6_f32.into())),
        ("global_f64", ValType::F64, ConstExpr::f64_const(666.6_f64.into())),
    ] {
        if items.contains(name) {
            exports.export(name, ExportKind::Global, globals.len());
            globals.global(GlobalType { val_type, mutable: false, shared: false }, &value);
        }
    }

    if exports.is_empty() {
        return None;
    }
    let mut module = Module::new();
    module.section(&types).section(&functions).section(&tables).section(&memories).section(&globals);
    module.section(&exports).section(&code);
    Some(module.finish())
}

#[cfg(test)]
mod tests {
    use memlimits_suite::Feature;

    use super::*;
    use crate::plan::facts::Facts;

    #[test]
    fn only_what_is_asked_for_is_there() {
        assert_eq!(module(&BTreeSet::new()), None);
        assert_eq!(module(&BTreeSet::from(["unknown"])), None);
        let facts = Facts::of(&module(&BTreeSet::from(["print_i32", "memory", "unknown"])).unwrap());
        assert_eq!(facts.exports.iter().collect::<Vec<_>>(), ["memory", "print_i32"]);
        assert!(facts.features.is_empty());
    }

    #[test]
    fn every_item_is_valid() {
        let all = FUNCTIONS.iter().map(|(name, _)| *name).chain([
            "table",
            "table64",
            "memory",
            "shared_memory",
            "global_i32",
            "global_i64",
            "global_f32",
            "global_f64",
        ]);
        let wasm = module(&all.collect()).unwrap();
        wasmparser::Validator::new_with_features(wasmparser::WasmFeatures::all()).validate_all(&wasm).unwrap();
        let facts = Facts::of(&wasm);
        assert_eq!(facts.exports.len(), 15);
        assert!(facts.features.contains(&Feature::Threads));
    }
}
