//! Table instances (exec/runtime, "Table Instances").

use super::Store;
use crate::{
    error::{Error, TrapKind},
    types::{Limits, TableType},
    value::{Slot, TableAddr},
};

/// A table's type and elements.
#[derive(Debug)]
pub(crate) struct TableInstance {
    ty: TableType,
    pub(crate) elements: Vec<Slot>,
}

impl TableInstance {
    /// The type it has now: its minimum is its size.
    pub(crate) fn ty(&self) -> TableType {
        TableType { limits: Limits { min: self.elements.len() as u64, ..self.ty.limits }, ..self.ty }
    }

    /// `n` elements from `start` on.
    pub(crate) fn range(&self, start: u64, n: u64) -> Result<std::ops::Range<usize>, TrapKind> {
        table_range(self.elements.len(), start, n)
    }
}

/// `n` of `length` elements from `start` on, if there are so many.
pub(crate) fn table_range(length: usize, start: u64, n: u64) -> Result<std::ops::Range<usize>, TrapKind> {
    match start.checked_add(n) {
        Some(end) if end <= length as u64 => Ok(start as usize..end as usize),
        _ => Err(TrapKind::TableOutOfBounds),
    }
}

impl Store {
    /// exec/modules, "Tables", `alloctable`.
    pub(crate) fn allocate_table(&mut self, ty: TableType, init: Slot) -> Result<TableAddr, Error> {
        let count = self.take_table_elements(ty.limits.min).ok_or_else(|| Error::refused("table elements"))?;
        self.tables.push(TableInstance { ty, elements: vec![init; count] });
        Ok(TableAddr((self.tables.len() - 1) as u32))
    }

    /// exec/modules, "Growing Tables", `growtable`. Answers the old size, or nothing where it fails.
    pub(crate) fn grow_table(&mut self, addr: TableAddr, delta: u64, init: Slot) -> Option<u64> {
        let table = self.tables.get(addr.0 as usize)?;
        let old = table.elements.len() as u64;
        let new = old.checked_add(delta)?;
        let cap = table.ty.address_type.all_ones();
        if new > table.ty.limits.max.unwrap_or(cap).min(cap) {
            return None;
        }
        let count = self.take_table_elements(delta)?;
        let elements = &mut self.tables[addr.0 as usize].elements;
        elements.resize(elements.len() + count, init);
        Some(old)
    }

    fn take_table_elements(&mut self, count: u64) -> Option<usize> {
        let all = self.table_elements.checked_add(count)?;
        if all > self.config.resources.table_elements {
            return None;
        }
        self.table_elements = all;
        usize::try_from(count).ok()
    }
}
