//! The sections of a module, in their order.

use wasmparser::{
    DataKind, Element, ElementItems, ElementKind, ExternalKind, FunctionBody, Imports, Payload, SectionLimited,
    TableInit, TypeRef,
};

use super::{
    code::{constant, function, ref_func},
    decoded,
    types::{func_type, global_type, segment_type, table_type},
};
use crate::{
    error::Error,
    module::{
        DataSegment, ElemSegment, ExportDefinition, ExternIndex, GlobalDefinition, Import, ModuleParts, SegmentMode,
        TableDefinition,
    },
    types::{ExternType, FuncType, GlobalType, MemoryType, TableType, ValueType},
};

/// The module so far, and its index spaces, in which imports come first.
#[derive(Default)]
pub(super) struct Compiler {
    pub(super) module: ModuleParts,
    imported_memories: std::vec::IntoIter<MemoryType>,
    memory_space: Vec<MemoryType>,
    /// By their types' indices.
    function_space: Vec<u32>,
    imported_functions: usize,
    table_space: Vec<TableType>,
    global_space: Vec<GlobalType>,
    tag_space: Vec<FuncType>,
}

impl Compiler {
    pub(super) fn new(imported_memories: Vec<MemoryType>, memories: Vec<MemoryType>) -> Self {
        Self {
            memory_space: imported_memories.iter().chain(&memories).copied().collect(),
            imported_memories: imported_memories.into_iter(),
            module: ModuleParts { memories, ..ModuleParts::default() },
            ..Self::default()
        }
    }

    pub(super) fn payload(&mut self, payload: &Payload<'_>) -> Result<(), Error> {
        match payload {
            Payload::TypeSection(section) => each(section, |group| {
                self.module.types.push(func_type(&group)?);
                Ok(())
            }),
            Payload::ImportSection(section) => each(section, |imports| self.import(imports)),
            Payload::FunctionSection(section) => each(section, |ty| {
                self.function_space.push(ty);
                Ok(())
            }),
            Payload::TableSection(section) => each(section, |table| self.table(table)),
            Payload::TagSection(section) => each(section, |tag| {
                let ty = self.func_type(tag.func_type_idx)?.clone();
                self.tag_space.push(ty.clone());
                self.module.tags.push(ty);
                Ok(())
            }),
            Payload::GlobalSection(section) => each(section, |global| self.global(global)),
            Payload::ExportSection(section) => each(section, |export| self.export(export)),
            Payload::StartSection { func, .. } => {
                self.module.start = Some(*func);
                Ok(())
            }
            Payload::ElementSection(section) => each(section, |element| self.elem_segment(element)),
            Payload::DataSection(section) => each(section, |data| self.data_segment(data)),
            Payload::CodeSectionEntry(body) => self.function(body),
            _ => Ok(()),
        }
    }

    fn import(&mut self, imports: Imports<'_>) -> Result<(), Error> {
        let Imports::Single(_, import) = imports else {
            return Err(Error::unsupported("compact imports"));
        };
        let ty = match import.ty {
            TypeRef::Func(index) => {
                self.function_space.push(index);
                self.imported_functions += 1;
                ExternType::Func(self.func_type(index)?.clone())
            }
            TypeRef::Table(ty) => {
                let ty = table_type(ty)?;
                self.table_space.push(ty);
                ExternType::Table(ty)
            }
            TypeRef::Memory(_) => ExternType::Memory(self.imported_memories.next().ok_or_else(unknown)?),
            TypeRef::Global(ty) => {
                let ty = global_type(ty)?;
                self.global_space.push(ty);
                ExternType::Global(ty)
            }
            TypeRef::Tag(tag) => {
                let ty = self.func_type(tag.func_type_idx)?.clone();
                self.tag_space.push(ty.clone());
                ExternType::Tag(ty)
            }
            TypeRef::FuncExact(_) => return Err(Error::unsupported("exact function types")),
        };
        self.module.imports.push(Import { module: import.module.to_owned(), name: import.name.to_owned(), ty });
        Ok(())
    }

    fn table(&mut self, table: wasmparser::Table<'_>) -> Result<(), Error> {
        let ty = table_type(table.ty)?;
        let init = match table.init {
            TableInit::RefNull => None,
            TableInit::Expr(init) => Some(constant(&init, ty.element)?),
        };
        self.table_space.push(ty);
        self.module.tables.push(TableDefinition { ty, init });
        Ok(())
    }

    fn global(&mut self, global: wasmparser::Global<'_>) -> Result<(), Error> {
        let ty = global_type(global.ty)?;
        let init = constant(&global.init_expr, ty.value)?;
        self.global_space.push(ty);
        self.module.globals.push(GlobalDefinition { ty, init });
        Ok(())
    }

    fn export(&mut self, export: wasmparser::Export<'_>) -> Result<(), Error> {
        let (index, at) = (export.index, export.index as usize);
        let (item, ty) = match export.kind {
            ExternalKind::Func => {
                let ty = *self.function_space.get(at).ok_or_else(unknown)?;
                (ExternIndex::Func(index), ExternType::Func(self.func_type(ty)?.clone()))
            }
            ExternalKind::Table => {
                (ExternIndex::Table(index), ExternType::Table(*self.table_space.get(at).ok_or_else(unknown)?))
            }
            ExternalKind::Memory => (ExternIndex::Memory(index), ExternType::Memory(*self.memory_type(index)?)),
            ExternalKind::Global => {
                (ExternIndex::Global(index), ExternType::Global(*self.global_space.get(at).ok_or_else(unknown)?))
            }
            ExternalKind::Tag => {
                (ExternIndex::Tag(index), ExternType::Tag(self.tag_space.get(at).ok_or_else(unknown)?.clone()))
            }
            ExternalKind::FuncExact => return Err(Error::unsupported("exact function types")),
        };
        self.module.exports.push(ExportDefinition { name: export.name.to_owned(), item, ty });
        Ok(())
    }

    fn elem_segment(&mut self, element: Element<'_>) -> Result<(), Error> {
        let mode = match element.kind {
            ElementKind::Passive => SegmentMode::Passive,
            ElementKind::Declared => SegmentMode::Declarative,
            ElementKind::Active { table_index, offset_expr } => {
                let index = table_index.unwrap_or(0);
                let table = self.table_space.get(index as usize).ok_or_else(unknown)?;
                SegmentMode::Active { index, offset: constant(&offset_expr, table.address_type.value_type())? }
            }
        };
        let mut elements = Vec::new();
        match element.items {
            ElementItems::Functions(functions) => each(&functions, |function| {
                elements.push(ref_func(function));
                Ok(())
            })?,
            ElementItems::Expressions(ty, expressions) => {
                let ty = segment_type(ty)?;
                each(&expressions, |expression| {
                    elements.push(constant(&expression, ty)?);
                    Ok(())
                })?;
            }
        }
        self.module.elems.push(ElemSegment { elements, mode });
        Ok(())
    }

    fn data_segment(&mut self, data: wasmparser::Data<'_>) -> Result<(), Error> {
        let mode = match data.kind {
            DataKind::Passive => SegmentMode::Passive,
            DataKind::Active { memory_index, offset_expr } => {
                let ty: ValueType = self.memory_type(memory_index)?.address_type.value_type();
                SegmentMode::Active { index: memory_index, offset: constant(&offset_expr, ty)? }
            }
        };
        self.module.datas.push(DataSegment { bytes: data.data.into(), mode });
        Ok(())
    }

    fn function(&mut self, body: &FunctionBody<'_>) -> Result<(), Error> {
        let index = self.imported_functions + self.module.functions.len();
        let ty = *self.function_space.get(index).ok_or_else(unknown)?;
        let ty = self.func_type(ty)?.clone();
        self.module.functions.push(function(body, ty, &self.module.types)?);
        Ok(())
    }

    fn func_type(&self, index: u32) -> Result<&FuncType, Error> {
        self.module.types.get(index as usize).ok_or_else(unknown)
    }

    fn memory_type(&self, index: u32) -> Result<&MemoryType, Error> {
        self.memory_space.get(index as usize).ok_or_else(unknown)
    }
}

/// Does something with each item of a list.
fn each<'a, T: wasmparser::FromReader<'a>>(
    list: &SectionLimited<'a, T>,
    mut action: impl FnMut(T) -> Result<(), Error>,
) -> Result<(), Error> {
    list.clone().into_iter().try_for_each(|item| action(decoded(item)?))
}

/// An index beyond its space, which validation has excluded.
fn unknown() -> Error {
    Error::invalid("unknown index")
}
