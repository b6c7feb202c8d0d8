//! exec/instructions, "Table Instructions".

use super::Machine;
use crate::{
    error::Error,
    instr::Table,
    store::{TableInstance, table_range},
    value::TableAddr,
};

/// Elements that cost one unit of fuel.
const ELEMENTS_PER_STEP: u64 = 256;

impl Machine<'_> {
    pub(super) fn table(&mut self, table: &Table) -> Result<(), Error> {
        match *table {
            Table::Get(index) => {
                let at = self.pop_number();
                let table = self.store.table(self.table_addr(index)?)?;
                let element = table.elements[table.range(at, 1)?][0];
                self.push(element);
                Ok(())
            }
            Table::Set(index) => {
                let element = self.pop();
                let at = self.pop_number();
                let table = self.table_mut(index)?;
                let range = table.range(at, 1)?;
                table.elements[range].fill(element);
                Ok(())
            }
            Table::Size(index) => {
                let size = self.store.table(self.table_addr(index)?)?.elements.len();
                self.push_number(size as u64);
                Ok(())
            }
            Table::Grow(index) => self.table_grow(index),
            Table::Fill(index) => {
                let n = self.pop_number();
                let element = self.pop();
                let start = self.pop_number();
                let range = self.table_mut(index)?.range(start, n)?;
                self.burn(n / ELEMENTS_PER_STEP)?;
                self.table_mut(index)?.elements[range].fill(element);
                Ok(())
            }
            Table::Copy { to, from } => self.table_copy(to, from),
            Table::Init { table, elem } => self.table_init(table, elem),
            Table::ElemDrop(elem) => {
                let segment = self.store.instance(self.frame.instance)?.first_elem + elem as usize;
                self.store.elems[segment] = Vec::new();
                Ok(())
            }
        }
    }

    fn table_addr(&self, index: u32) -> Result<TableAddr, Error> {
        Ok(self.store.instance(self.frame.instance)?.tables[index as usize])
    }

    fn table_mut(&mut self, index: u32) -> Result<&mut TableInstance, Error> {
        let addr = self.table_addr(index)?;
        Ok(&mut self.store.tables[addr.0 as usize])
    }

    /// `table.grow x`
    fn table_grow(&mut self, index: u32) -> Result<(), Error> {
        let delta = self.pop_number();
        let init = self.pop();
        let addr = self.table_addr(index)?;
        let failure = self.store.table(addr)?.ty().address_type.all_ones();
        let old = self.store.grow_table(addr, delta, init);
        if old.is_some() {
            self.burn(delta / ELEMENTS_PER_STEP)?;
        }
        self.push_number(old.unwrap_or(failure));
        Ok(())
    }

    /// `table.copy x y`
    fn table_copy(&mut self, to: u32, from: u32) -> Result<(), Error> {
        let n = self.pop_number();
        let source = self.pop_number();
        let destination = self.pop_number();
        let source = self.table_mut(from)?.range(source, n)?;
        let destination = self.table_mut(to)?.range(destination, n)?;
        self.burn(n / ELEMENTS_PER_STEP)?;
        if self.table_addr(to)? == self.table_addr(from)? {
            self.table_mut(to)?.elements.copy_within(source, destination.start);
        } else {
            let elements = self.table_mut(from)?.elements[source].to_vec();
            self.table_mut(to)?.elements[destination].copy_from_slice(&elements);
        }
        Ok(())
    }

    /// `table.init x y`
    fn table_init(&mut self, table: u32, elem: u32) -> Result<(), Error> {
        let n = self.pop_number();
        let source = self.pop_number();
        let destination = self.pop_number();
        let segment = self.store.instance(self.frame.instance)?.first_elem + elem as usize;
        let elements = &self.store.elems[segment];
        let source = table_range(elements.len(), source, n)?;
        let elements = elements[source].to_vec();
        self.burn(n / ELEMENTS_PER_STEP)?;
        let table = self.table_mut(table)?;
        let destination = table.range(destination, n)?;
        table.elements[destination].copy_from_slice(&elements);
        Ok(())
    }
}
