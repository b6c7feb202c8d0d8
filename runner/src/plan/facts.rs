//! What can be read off a module without validating it: what it imports and exports, and which features it needs.
//!
//! Modules that are malformed or invalid on purpose are read as far as they decode.

use std::collections::BTreeSet;

use super::profile::Declared;
use memlimits_suite::Feature;
use wasmparser::{
    BinaryReaderError, BlockType, CompositeInnerType, ConstExpr, DataKind, ElementItems, ElementKind, ExternalKind,
    FunctionBody, Operator, Parser, Payload, TableInit, TypeRef, ValType,
};

/// What the plan knows of a module.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Facts {
    /// The two names of each import.
    pub(crate) imports: Vec<(String, String)>,
    /// The names of the exports.
    pub(crate) exports: BTreeSet<String>,
    /// What an engine must have to be asked about the module.
    pub(crate) features: BTreeSet<Feature>,
    /// What it declares of memories.
    pub(crate) declared: Declared,
    tables: usize,
    /// Whether each global is mutable, imported ones first.
    globals: Vec<bool>,
    imported_globals: usize,
}

impl Facts {
    /// Reads a module, as far as it decodes.
    pub(crate) fn of(wasm: &[u8]) -> Self {
        let mut facts = Self::default();
        for payload in Parser::new(0).parse_all(wasm) {
            if payload.and_then(|payload| facts.note(payload)).is_err() {
                break;
            }
        }
        facts
    }

    fn needs(&mut self, feature: Feature) {
        self.features.insert(feature);
    }

    fn note(&mut self, payload: Payload<'_>) -> Result<(), BinaryReaderError> {
        match payload {
            Payload::TypeSection(groups) => {
                for group in groups {
                    let group = group?;
                    if group.is_explicit_rec_group() {
                        self.needs(Feature::Gc);
                    }
                    for sub in group.types() {
                        if !sub.is_final || sub.supertype_idx.is_some() {
                            self.needs(Feature::Gc);
                        }
                        let composite = &sub.composite_type;
                        if composite.descriptor_idx.is_some() || composite.describes_idx.is_some() {
                            self.needs(Feature::CustomDescriptors);
                        }
                        match &composite.inner {
                            CompositeInnerType::Func(function) => {
                                if function.results().len() > 1 {
                                    self.needs(Feature::MultiValue);
                                }
                                function.params().iter().chain(function.results()).for_each(|ty| self.value(*ty));
                            }
                            CompositeInnerType::Cont(_) => self.needs(Feature::StackSwitching),
                            _ => self.needs(Feature::Gc),
                        }
                    }
                }
            }
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    let import = import?;
                    self.imports.push((import.module.to_owned(), import.name.to_owned()));
                    match import.ty {
                        TypeRef::Memory(memory) => self.memory(&memory),
                        TypeRef::Table(table) => self.table(&table),
                        TypeRef::Global(global) => {
                            self.value(global.content_type);
                            self.globals.push(global.mutable);
                            self.imported_globals = self.globals.len();
                            if global.mutable {
                                self.needs(Feature::MutableGlobal);
                            }
                        }
                        TypeRef::Tag(_) => self.needs(Feature::ExceptionHandling),
                        TypeRef::FuncExact(_) => self.needs(Feature::CustomDescriptors),
                        _ => {}
                    }
                }
            }
            Payload::TableSection(tables) => tables.into_iter().try_for_each(|table| {
                let table = table?;
                self.table(&table.ty);
                if let TableInit::Expr(initial) = &table.init {
                    self.needs(Feature::FunctionReferences);
                    self.constant(initial)?;
                }
                Ok(())
            })?,
            Payload::MemorySection(memories) => memories.into_iter().try_for_each(|memory| {
                self.memory(&memory?);
                Ok(())
            })?,
            Payload::TagSection(_) => self.needs(Feature::ExceptionHandling),
            Payload::GlobalSection(globals) => {
                for global in globals {
                    let global = global?;
                    self.value(global.ty.content_type);
                    self.globals.push(global.ty.mutable);
                    self.constant(&global.init_expr)?;
                }
            }
            Payload::ExportSection(exports) => {
                for export in exports {
                    let export = export?;
                    self.exports.insert(export.name.to_owned());
                    let global = usize::try_from(export.index).ok().and_then(|index| self.globals.get(index));
                    if export.kind == ExternalKind::Global && global == Some(&true) {
                        self.needs(Feature::MutableGlobal);
                    }
                }
            }
            Payload::ElementSection(elements) => {
                for element in elements {
                    let element = element?;
                    match element.kind {
                        ElementKind::Active { table_index, offset_expr } => {
                            // A table's index is written in a form that came with bulk memory; before, its number was
                            // itself an index.
                            if let Some(index) = table_index {
                                self.needs(if index > 0 { Feature::ReferenceTypes } else { Feature::BulkMemory });
                            }
                            self.constant(&offset_expr)?;
                        }
                        ElementKind::Passive => self.needs(Feature::BulkMemory),
                        ElementKind::Declared => self.needs(Feature::ReferenceTypes),
                    }
                    if let ElementItems::Expressions(of, items) = element.items {
                        self.needs(Feature::ReferenceTypes);
                        self.value(ValType::Ref(of));
                        for item in items {
                            self.constant(&item?)?;
                        }
                    }
                }
            }
            Payload::DataCountSection { .. } => self.needs(Feature::BulkMemory),
            Payload::DataSection(segments) => {
                for segment in segments {
                    match segment?.kind {
                        DataKind::Active { memory_index, offset_expr } => {
                            if memory_index > 0 {
                                self.needs(Feature::MultiMemory);
                            }
                            self.constant(&offset_expr)?;
                        }
                        DataKind::Passive => self.needs(Feature::BulkMemory),
                    }
                }
            }
            Payload::CodeSectionEntry(body) => self.body(&body)?,
            _ => {}
        }
        Ok(())
    }

    fn memory(&mut self, memory: &wasmparser::MemoryType) {
        self.declared.memories += 1;
        if self.declared.memories > 1 {
            self.needs(Feature::MultiMemory);
        }
        if memory.memory64 {
            self.needs(Feature::Memory64);
            let pages = memory.initial.max(memory.maximum.unwrap_or_default());
            self.declared.pages = self.declared.pages.max(pages);
        }
        if memory.shared {
            self.needs(Feature::Threads);
        }
        if memory.page_size_log2.is_some() {
            self.needs(Feature::CustomPageSizes);
        }
    }

    fn table(&mut self, table: &wasmparser::TableType) {
        self.tables += 1;
        if self.tables > 1 {
            self.needs(Feature::ReferenceTypes);
        }
        if table.table64 {
            self.needs(Feature::Memory64);
        }
        if table.element_type != wasmparser::RefType::FUNCREF {
            self.value(ValType::Ref(table.element_type));
        }
    }

    fn value(&mut self, of: ValType) {
        match of {
            ValType::V128 => self.needs(Feature::Simd),
            ValType::Ref(reference)
                if reference == wasmparser::RefType::FUNCREF || reference == wasmparser::RefType::EXTERNREF =>
            {
                self.needs(Feature::ReferenceTypes);
            }
            ValType::Ref(reference) if reference.is_concrete_type_ref() || !reference.is_nullable() => {
                self.needs(Feature::FunctionReferences);
            }
            ValType::Ref(reference) if reference == wasmparser::RefType::EXNREF => {
                self.needs(Feature::ExceptionHandling)
            }
            ValType::Ref(_) => self.needs(Feature::Gc),
            _ => {}
        }
    }

    /// A constant expression: more than one instruction is an extended one.
    fn constant(&mut self, expression: &ConstExpr<'_>) -> Result<(), BinaryReaderError> {
        let mut operators = expression.get_operators_reader();
        while !operators.eof() {
            let operator = operators.read()?;
            match operator {
                Operator::I32Add
                | Operator::I32Sub
                | Operator::I32Mul
                | Operator::I64Add
                | Operator::I64Sub
                | Operator::I64Mul => self.needs(Feature::ExtendedConst),
                // That a constant may name a global of its own module came with garbage collection.
                Operator::GlobalGet { global_index } if global_index as usize >= self.imported_globals => {
                    self.needs(Feature::Gc);
                }
                _ => self.operator(&operator),
            }
        }
        Ok(())
    }

    fn body(&mut self, body: &FunctionBody<'_>) -> Result<(), BinaryReaderError> {
        for local in body.get_locals_reader()? {
            self.value(local?.1);
        }
        let mut operators = body.get_operators_reader()?;
        while !operators.eof() {
            self.operator(&operators.read()?);
        }
        Ok(())
    }

    fn operator(&mut self, operator: &Operator<'_>) {
        if let Some(feature) = proposal(operator) {
            self.needs(feature);
        }
        match *operator {
            Operator::Block { blockty: BlockType::FuncType(_) }
            | Operator::Loop { blockty: BlockType::FuncType(_) }
            | Operator::If { blockty: BlockType::FuncType(_) } => self.needs(Feature::MultiValue),
            Operator::MemorySize { mem } | Operator::MemoryGrow { mem } | Operator::MemoryFill { mem } if mem > 0 => {
                self.needs(Feature::MultiMemory);
            }
            Operator::CallIndirect { table_index, .. } if table_index > 0 => self.needs(Feature::ReferenceTypes),
            _ => {}
        }
    }
}

/// The feature that an instruction came with; `wasmparser` tells each instruction's proposal.
fn proposal(operator: &Operator<'_>) -> Option<Feature> {
    macro_rules! proposals {
        ($( @$proposal:ident $op:ident $({ $($argument:ident: $type:ty),* })? => $visit:ident ($($annotation:tt)*))*) => {
            match operator {
                $(Operator::$op { .. } => stringify!($proposal),)*
                _ => "unknown",
            }
        };
    }
    Some(match wasmparser::for_each_operator!(proposals) {
        "bulk_memory" => Feature::BulkMemory,
        "custom_descriptors" => Feature::CustomDescriptors,
        "exceptions" => Feature::ExceptionHandling,
        "function_references" => Feature::FunctionReferences,
        "gc" => Feature::Gc,
        "legacy_exceptions" => Feature::LegacyExceptions,
        "memory_control" => Feature::MemoryControl,
        "reference_types" => Feature::ReferenceTypes,
        "relaxed_simd" => Feature::RelaxedSimd,
        "saturating_float_to_int" => Feature::SaturatingFloatToInt,
        "sign_extension" => Feature::SignExtension,
        "simd" => Feature::Simd,
        "stack_switching" => Feature::StackSwitching,
        "tail_call" => Feature::TailCall,
        "threads" => Feature::Threads,
        "wide_arithmetic" => Feature::WideArithmetic,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn features(wat: &str) -> Vec<Feature> {
        let buffer = wast::parser::ParseBuffer::new(wat).unwrap();
        let wasm = wast::parser::parse::<wast::Wat<'_>>(&buffer).unwrap().encode().unwrap();
        Facts::of(&wasm).features.into_iter().collect()
    }

    #[test]
    fn features_are_read_off_the_binary() {
        for (wat, expected) in [
            ("(module (memory 1 2) (func (drop (memory.grow (i32.const 1)))))", vec![]),
            ("(module (memory i64 1))", vec![Feature::Memory64]),
            ("(module (table i64 1 funcref))", vec![Feature::Memory64]),
            ("(module (memory 1) (memory 1))", vec![Feature::MultiMemory]),
            ("(module (import \"m\" \"a\" (memory 1)) (memory 1))", vec![Feature::MultiMemory]),
            ("(module (memory 1 2 shared))", vec![Feature::Threads]),
            ("(module (memory 1) (func (drop (i32.atomic.load (i32.const 0)))))", vec![Feature::Threads]),
            ("(module (memory 1 (pagesize 1)))", vec![Feature::CustomPageSizes]),
            (
                "(module (memory 1) (func (memory.fill (i32.const 0) (i32.const 0) (i32.const 0))))",
                vec![Feature::BulkMemory],
            ),
            ("(module (memory 1) (data \"a\"))", vec![Feature::BulkMemory]),
            ("(module (table funcref (elem $f)) (func $f))", vec![Feature::BulkMemory]),
            ("(module (table 1 funcref) (elem (i32.const 0) $f) (func $f))", vec![]),
            ("(module (func (result i32 i32) (i32.const 0) (i32.const 0)))", vec![Feature::MultiValue]),
            ("(module (func (drop (i32.extend8_s (i32.const 0)))))", vec![Feature::SignExtension]),
            ("(module (func (param v128)))", vec![Feature::Simd]),
            ("(module (func (local v128)))", vec![Feature::Simd]),
            ("(module (import \"m\" \"g\" (global (mut i32))))", vec![Feature::MutableGlobal]),
            ("(module (global (export \"g\") (mut i32) (i32.const 0)))", vec![Feature::MutableGlobal]),
            ("(module (global (mut i32) (i32.const 0)))", vec![]),
            ("(module (global i32 (i32.add (i32.const 0) (i32.const 0))))", vec![Feature::ExtendedConst]),
            ("(module (func (param externref)))", vec![Feature::ReferenceTypes]),
            ("(module (table 1 funcref) (table 1 funcref))", vec![Feature::ReferenceTypes]),
            ("(module (table 1 funcref) (elem (i32.const 0) $f) (func $f))", vec![]),
            ("(module (tag))", vec![Feature::ExceptionHandling]),
            ("(module (type (struct)))", vec![Feature::Gc]),
            ("(module (global $a i32 (i32.const 0)) (global i32 (global.get $a)))", vec![Feature::Gc]),
            ("(module (import \"m\" \"g\" (global $a i32)) (global i32 (global.get $a)))", vec![]),
            (
                "(module (func $f) (elem declare func $f) (table 1 funcref (ref.func $f)))",
                vec![Feature::ReferenceTypes, Feature::FunctionReferences],
            ),
        ] {
            assert_eq!(features(wat), expected, "{wat}");
        }
    }

    #[test]
    fn a_module_that_ends_early_is_read_as_far_as_it_goes() {
        // A shared memory without maximum, then a section that is cut off.
        let wasm = b"\0asm\x01\0\0\0\x05\x03\x01\x02\x01\x0a\x05";
        assert_eq!(Facts::of(wasm).features, BTreeSet::from([Feature::Threads]));
        assert_eq!(Facts::of(b"no module"), Facts::default());
    }

    #[test]
    fn names_are_kept() {
        let buffer = wast::parser::ParseBuffer::new(
            "(module (import \"a\" \"b\" (func)) (export \"c\" (func 0)) (memory (export \"m\") 0))",
        )
        .unwrap();
        let facts = Facts::of(&wast::parser::parse::<wast::Wat<'_>>(&buffer).unwrap().encode().unwrap());
        assert_eq!(facts.imports, [("a".to_owned(), "b".to_owned())]);
        assert_eq!(facts.exports, BTreeSet::from(["c".to_owned(), "m".to_owned()]));
    }
}
