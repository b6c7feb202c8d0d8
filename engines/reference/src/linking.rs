//! Matching of imports (valid/matching, "External Types", and exec/modules, "Instantiation").

use crate::{
    error::Error,
    module::Import,
    rules::Rules,
    store::Store,
    types::{ExternType, Limits, MemoryType, TableType},
    value::Extern,
};

/// `Externaddr_ok`: what is provided matches what is required.
pub(crate) fn match_import(store: &Store, import: &Import, provided: Extern) -> Result<(), Error> {
    let provided = store.extern_type(provided)?;
    if matches(&*store.config.rules, &provided, &import.ty) {
        return Ok(());
    }
    let (module, name) = (&import.module, &import.name);
    Err(Error::unlinkable(format!(
        "incompatible import type: {module:?} {name:?} is {provided:?}, not {:?}",
        import.ty
    )))
}

fn matches(rules: &dyn Rules, provided: &ExternType, required: &ExternType) -> bool {
    match (provided, required) {
        (ExternType::Memory(provided), ExternType::Memory(required)) => memory_types(rules, provided, required),
        (ExternType::Table(provided), ExternType::Table(required)) => table_types(provided, required),
        (provided, required) => provided == required,
    }
}

/// valid/matching, "Memory Types", with the proposals' conditions.
pub(crate) fn memory_types(rules: &dyn Rules, provided: &MemoryType, required: &MemoryType) -> bool {
    rules.address_types_match(provided.address_type, required.address_type)
        && rules.sharedness_matches(provided.shared, required.shared)
        && rules.page_sizes_match(provided.page_size_log2, required.page_size_log2)
        && rules.limits_match(&provided.limits, &required.limits)
}

/// valid/matching, "Table Types".
fn table_types(provided: &TableType, required: &TableType) -> bool {
    let within = |provided: &Limits, required: &Limits| {
        provided.min >= required.min
            && required.max.is_none_or(|required| provided.max.is_some_and(|provided| provided <= required))
    };
    provided.address_type == required.address_type
        && provided.element == required.element
        && within(&provided.limits, &required.limits)
}
