//! Types from wasmparser's to this crate's; reference types beyond `funcref` and `externref` are not covered.

use wasmparser::{AbstractHeapType, CompositeInnerType, HeapType, RecGroup, RefType, ValType};

use crate::{
    error::Error,
    types::{AddressType, FuncType, GlobalType, Limits, TableType, ValueType},
};

pub(super) fn value_type(ty: ValType) -> Result<ValueType, Error> {
    Ok(match ty {
        ValType::I32 => ValueType::I32,
        ValType::I64 => ValueType::I64,
        ValType::F32 => ValueType::F32,
        ValType::F64 => ValueType::F64,
        ValType::V128 => ValueType::V128,
        ValType::Ref(RefType::FUNCREF) => ValueType::FuncRef,
        ValType::Ref(RefType::EXTERNREF) => ValueType::ExternRef,
        ValType::Ref(other) => return Err(Error::unsupported(format!("reference type {other}"))),
    })
}

fn value_types(types: &[ValType]) -> Result<Vec<ValueType>, Error> {
    types.iter().map(|ty| value_type(*ty)).collect()
}

/// The element type of a segment, which may exclude null.
pub(super) fn segment_type(ty: RefType) -> Result<ValueType, Error> {
    let nullable = if ty == RefType::FUNC { RefType::FUNCREF } else { ty };
    value_type(ValType::Ref(nullable))
}

/// The type of `ref.null`.
pub(super) fn null_type(ty: HeapType) -> Result<(), Error> {
    match ty {
        HeapType::Abstract { shared: false, ty: AbstractHeapType::Func | AbstractHeapType::Extern } => Ok(()),
        other => Err(Error::unsupported(format!("ref.null {other:?}"))),
    }
}

/// The function type of a group of one.
pub(super) fn func_type(group: &RecGroup) -> Result<FuncType, Error> {
    let mut types = group.types();
    match (types.next(), types.next()) {
        (Some(sub), None) if sub.is_final && sub.supertype_idx.is_none() => match &sub.composite_type.inner {
            CompositeInnerType::Func(ty) => {
                Ok(FuncType { params: value_types(ty.params())?, results: value_types(ty.results())? })
            }
            _ => Err(Error::unsupported("types other than functions'")),
        },
        _ => Err(Error::unsupported("recursive types and subtypes")),
    }
}

pub(super) fn table_type(ty: wasmparser::TableType) -> Result<TableType, Error> {
    Ok(TableType {
        address_type: if ty.table64 { AddressType::I64 } else { AddressType::I32 },
        limits: Limits { min: ty.initial, max: ty.maximum },
        element: value_type(ValType::Ref(ty.element_type))?,
    })
}

pub(super) fn global_type(ty: wasmparser::GlobalType) -> Result<GlobalType, Error> {
    Ok(GlobalType { value: value_type(ty.content_type)?, mutable: ty.mutable })
}
