//! exec/instructions, "Memory Instructions": `memory.fill`, `memory.copy`, `memory.init`, `data.drop`, and
//! `memory.discard` of the memory-control proposal.

use super::{Machine, memory::Chosen};
use crate::{
    error::{Error, TrapKind},
    memory::{MemoryInstance, Piece},
    rules::{Bulk, CopyOrder, MemoryUse, SizeReader},
    types::AddressType,
};

/// Bytes that cost one unit of fuel.
const BYTES_PER_STEP: usize = 1 << 12;

/// A range of a memory that a bulk instruction works on.
#[derive(Clone, Copy, Debug)]
struct Range {
    chosen: Chosen,
    start: u64,
    n: u64,
    /// The memory's length in bytes, as the bounds check knows it.
    length: u128,
    in_bounds: bool,
}

impl Machine<'_> {
    /// `n` bytes from `start` on, both as operands.
    fn range(&self, bulk: Bulk, index: u32, start: u64, n: u64) -> Result<Range, Error> {
        let chosen = self.choose(MemoryUse::Bulk(bulk), index)?;
        let memory = self.store.memory(chosen.addr)?.lock();
        let start = self.rules.bulk_operand(bulk, memory.ty().address_type, start);
        let n = self.rules.bulk_operand(bulk, memory.ty().address_type, n);
        let length = memory.length_of(&*self.rules, self.size_seen(SizeReader::Bulk(bulk), chosen, &memory));
        let in_bounds = self.rules.bulk_in_bounds(bulk, start, n, length);
        Ok(Range { chosen, start, n, length, in_bounds })
    }

    fn address_type(&self, bulk: Bulk, index: u32) -> Result<AddressType, Error> {
        let chosen = self.choose(MemoryUse::Bulk(bulk), index)?;
        Ok(self.store.memory(chosen.addr)?.lock().ty().address_type)
    }

    /// How many bytes are to be written: all, or those that a trapping instruction writes first.
    fn written(&self, bulk: Bulk, range: &Range, all_in_bounds: bool) -> u64 {
        if all_in_bounds {
            range.n
        } else {
            self.rules.bulk_before_trap(bulk, range.start, range.n, range.length).min(range.n)
        }
    }

    fn memory_of(
        &self,
        range: &Range,
        action: impl FnOnce(&mut MemoryInstance) -> Result<(), Error>,
    ) -> Result<(), Error> {
        action(&mut self.store.memory(range.chosen.addr)?.lock())
    }

    /// `memory.fill x`
    pub(super) fn fill(&mut self, index: u32) -> Result<(), Error> {
        let n = self.pop_number();
        let value = self.pop_number();
        let byte = self.rules.fill_byte(value as u32);
        let start = self.pop_number();
        let range = self.range(Bulk::Fill, index, start, n)?;
        let written = self.written(Bulk::Fill, &range, range.in_bounds);
        self.memory_of(&range, |memory| Ok(memory.bytes.fill(range.start.into(), written.into(), byte)?))?;
        trap_unless(range.in_bounds)
    }

    /// `memory.copy x y`; `n` is of the narrower address type.
    pub(super) fn copy(&mut self, to: u32, from: u32) -> Result<(), Error> {
        let n = self.pop_number();
        let source = self.pop_number();
        let destination = self.pop_number();
        let (to_type, from_type) = (self.address_type(Bulk::CopyTo, to)?, self.address_type(Bulk::CopyFrom, from)?);
        let destination = self.rules.copy_address(Bulk::CopyTo, to_type, from_type, destination);
        let source = self.rules.copy_address(Bulk::CopyFrom, from_type, to_type, source);
        let destination = self.range(Bulk::CopyTo, to, destination, n)?;
        let source = self.range(Bulk::CopyFrom, from, source, n)?;
        let in_bounds = destination.in_bounds && source.in_bounds;
        let written = self.written(Bulk::CopyTo, &destination, in_bounds);
        let pieces = self.store.memory(source.chosen.addr)?.lock().bytes.pieces(source.start.into(), written.into());
        self.burn(work(&pieces))?;
        let overlap = destination.chosen.addr == source.chosen.addr;
        match self.rules.copy_order(destination.chosen.index == source.chosen.index) {
            CopyOrder::Forward if overlap => self.copy_bytewise(&destination, &source, written, false)?,
            CopyOrder::Backward if overlap => self.copy_bytewise(&destination, &source, written, true)?,
            _ => self.memory_of(&destination, |memory| {
                Ok(memory.bytes.write_pieces(destination.start.into(), &pieces)?)
            })?,
        }
        trap_unless(in_bounds)
    }

    /// Copies byte after byte within one memory, whether or not that is the order that the ranges need.
    fn copy_bytewise(&mut self, to: &Range, from: &Range, n: u64, backward: bool) -> Result<(), Error> {
        self.burn(n)?;
        self.memory_of(to, |memory| {
            for step in 0..n {
                let index = u128::from(if backward { n - 1 - step } else { step });
                let mut byte = [0];
                memory.bytes.read(u128::from(from.start) + index, &mut byte);
                memory.bytes.write(u128::from(to.start) + index, &byte)?;
            }
            Ok(())
        })
    }

    /// `memory.init x y`; the segment's start and the number of bytes are of type i32.
    pub(super) fn init(&mut self, index: u32, data: u32) -> Result<(), Error> {
        let n = self.pop_number();
        let source = self.pop_number();
        let source = self.rules.bulk_operand(Bulk::Init, AddressType::I32, source);
        let start = self.pop_number();
        let range = self.range(Bulk::Init, index, start, n)?;
        let segment = self.store.instance(self.frame.instance)?.first_data + data as usize;
        let data = &self.store.datas[segment];
        let stored = data.bytes.len() as u64;
        let length = if data.dropped { self.rules.dropped_length(stored) } else { stored };
        let in_bounds = range.in_bounds && self.rules.segment_in_bounds(source, range.n, length);
        let written = self.written(Bulk::Init, &range, in_bounds);
        let bytes = data.bytes.clone();
        let from = usize::try_from(source).unwrap_or(usize::MAX).min(bytes.len());
        let to = from.saturating_add(written as usize).min(bytes.len());
        self.burn(((to - from) / BYTES_PER_STEP) as u64)?;
        self.memory_of(&range, |memory| Ok(memory.bytes.write(range.start.into(), &bytes[from..to])?))?;
        trap_unless(in_bounds)
    }

    /// `data.drop x`
    pub(super) fn data_drop(&mut self, data: u32) -> Result<(), Error> {
        let segment = self.store.instance(self.frame.instance)?.first_data + data as usize;
        self.store.datas[segment].dropped = true;
        Ok(())
    }

    /// `memory.discard x`
    pub(super) fn discard(&mut self, index: u32) -> Result<(), Error> {
        let n = self.pop_number();
        let start = self.pop_number();
        let range = self.range(Bulk::Discard, index, start, n)?;
        trap_unless(range.in_bounds)?;
        self.memory_of(&range, |memory| {
            let fill = self.rules.discarded(range.start, range.n, memory.ty().page_size_log2);
            Ok(memory.fill(fill)?)
        })
    }
}

fn trap_unless(in_bounds: bool) -> Result<(), Error> {
    if in_bounds { Ok(()) } else { Err(TrapKind::MemoryOutOfBounds.into()) }
}

/// The fuel for moving pieces.
fn work(pieces: &[Piece]) -> u64 {
    let steps = |piece: &Piece| match piece {
        Piece::Uniform { .. } => 1,
        Piece::Bytes(bytes) => 1 + (bytes.len() / BYTES_PER_STEP) as u64,
    };
    pieces.iter().map(steps).sum()
}
