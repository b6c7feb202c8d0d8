//! Modules (syntax/modules), decoded and validated.

use std::sync::Arc;

use crate::{
    instr::SharedCode,
    types::{ExternType, FuncType, GlobalType, MemoryType, TableType},
};

/// A valid module.
#[derive(Clone, Debug)]
pub struct Module(pub(crate) Arc<ModuleParts>);

/// A module's contents; each index space without what is imported, unless said otherwise.
#[derive(Debug, Default)]
pub(crate) struct ModuleParts {
    pub(crate) types: Vec<FuncType>,
    pub(crate) imports: Vec<Import>,
    pub(crate) functions: Vec<SharedCode>,
    pub(crate) tables: Vec<TableDefinition>,
    pub(crate) memories: Vec<MemoryType>,
    pub(crate) globals: Vec<GlobalDefinition>,
    pub(crate) tags: Vec<FuncType>,
    pub(crate) exports: Vec<ExportDefinition>,
    pub(crate) start: Option<u32>,
    pub(crate) elems: Vec<ElemSegment>,
    pub(crate) datas: Vec<DataSegment>,
}

#[derive(Debug)]
pub(crate) struct TableDefinition {
    pub(crate) ty: TableType,
    /// The value of all elements at first; null if there is none.
    pub(crate) init: Option<SharedCode>,
}

#[derive(Debug)]
pub(crate) struct GlobalDefinition {
    pub(crate) ty: GlobalType,
    pub(crate) init: SharedCode,
}

#[derive(Debug)]
pub(crate) struct ExportDefinition {
    pub(crate) name: String,
    pub(crate) item: ExternIndex,
    pub(crate) ty: ExternType,
}

/// The index of something that is exported.
#[derive(Clone, Copy, Debug)]
pub(crate) enum ExternIndex {
    Func(u32),
    Table(u32),
    Memory(u32),
    Global(u32),
    Tag(u32),
}

/// How a segment is used (syntax/modules, "Data Segments", "Element Segments").
#[derive(Debug)]
pub(crate) enum SegmentMode {
    /// Written to the memory or table of this index at instantiation.
    Active {
        index: u32,
        offset: SharedCode,
    },
    Passive,
    Declarative,
}

#[derive(Debug)]
pub(crate) struct DataSegment {
    pub(crate) bytes: Arc<[u8]>,
    pub(crate) mode: SegmentMode,
}

#[derive(Debug)]
pub(crate) struct ElemSegment {
    pub(crate) elements: Vec<SharedCode>,
    pub(crate) mode: SegmentMode,
}

/// An import, by its two names (appendix "Embedding", `module_imports`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    /// The name of the module.
    pub module: String,
    /// The name within the module.
    pub name: String,
    /// What is required.
    pub ty: ExternType,
}

/// An export (appendix "Embedding", `module_exports`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// The name.
    pub name: String,
    /// What is exported, with the declared type.
    pub ty: ExternType,
}

impl Module {
    /// The imports in their order (appendix "Embedding", `module_imports`).
    pub fn imports(&self) -> &[Import] {
        &self.0.imports
    }

    /// The exports in their order (appendix "Embedding", `module_exports`).
    pub fn exports(&self) -> impl Iterator<Item = Export> {
        self.0.exports.iter().map(|export| Export { name: export.name.clone(), ty: export.ty.clone() })
    }
}
