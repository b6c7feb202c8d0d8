//! exec/instructions, "Memory Instructions": loads and stores, `memory.size`, `memory.grow`.

use std::sync::MutexGuard;

use super::{
    KnownSize, Machine,
    vector::{extend_lanes, replace_lane, sign_extend, splat},
};
use crate::{
    error::{Error, TrapKind},
    instr::{Load, MemArg, Memory, Store, Widen},
    memory::{Growth, MemoryInstance, SharedMemory},
    rules::{Access, Caller, MemoryUse, SizeReader, SizesSeen},
    value::MemAddr,
};

/// A memory of the running instance.
#[derive(Clone, Copy, Debug)]
pub(super) struct Chosen {
    pub(super) index: u32,
    pub(super) addr: MemAddr,
}

/// Where an access goes. The memory is locked as long as the access lasts.
pub(super) struct Place<'m> {
    pub(super) memory: MutexGuard<'m, MemoryInstance>,
    /// The same, not locked.
    pub(super) shared: &'m SharedMemory,
    /// The address operand.
    pub(super) address: u64,
    /// The effective address.
    pub(super) ea: u128,
    /// The memory's length in bytes, as the bounds check knows it.
    pub(super) length: u128,
}

impl Machine<'_> {
    /// `z.mems[x]`.
    pub(super) fn choose(&self, who: MemoryUse, index: u32) -> Result<Chosen, Error> {
        let index = self.rules.memory_index(who, index);
        Ok(Chosen { index, addr: self.store.memory_at(self.frame.instance, index)? })
    }

    /// The size of a memory, in pages, as `reader` sees it.
    pub(super) fn size_seen(&self, reader: SizeReader, chosen: Chosen, memory: &MemoryInstance) -> u64 {
        let now = memory.size();
        let known = self.sizes.get(self.frame.sizes + chosen.index as usize);
        let known = *known.unwrap_or(&KnownSize { at_entry: now, after_own_growth: now, grown_by_other_index: 0 });
        let KnownSize { at_entry, after_own_growth, grown_by_other_index } = known;
        self.rules.size_seen(reader, &SizesSeen { now, at_entry, after_own_growth, grown_by_other_index })
    }

    /// The effective address of an access, and the bounds that it must keep.
    pub(super) fn place(&self, access: Access, arg: MemArg, operand: u64) -> Result<Place<'_>, Error> {
        let chosen = self.choose(MemoryUse::Access(access), arg.memory)?;
        let shared = self.store.memory(chosen.addr)?;
        let memory = shared.lock();
        let address_type = memory.ty().address_type;
        let address = self.rules.address(access, address_type, operand);
        let ea = self.rules.effective_address(access, address_type, address, arg.offset);
        let length = memory.length_of(&*self.rules, self.size_seen(SizeReader::Access(access), chosen, &memory));
        Ok(Place { memory, shared, address, ea, length })
    }

    /// Reads a number of `n` bytes.
    pub(super) fn read_number(&self, access: Access, n: u32, place: &Place<'_>) -> Result<u128, Error> {
        if !self.rules.access_in_bounds(access, place.ea, n, place.length) {
            return Err(TrapKind::MemoryOutOfBounds.into());
        }
        let mut bytes = [0; 16];
        place.memory.bytes.read(place.ea, &mut bytes[..n as usize]);
        Ok(u128::from_le_bytes(bytes))
    }

    /// Writes the lowest `n` bytes of a number.
    pub(super) fn write_number(
        &self,
        access: Access,
        n: u32,
        number: u128,
        place: &mut Place<'_>,
    ) -> Result<(), Error> {
        let bytes = &number.to_le_bytes()[..n as usize];
        if self.rules.access_in_bounds(access, place.ea, n, place.length) {
            return Ok(place.memory.bytes.write(place.ea, bytes)?);
        }
        let written = self.rules.stored_before_trap(access, place.ea, n, place.length).min(n);
        place.memory.bytes.write(place.ea, &bytes[..written as usize])?;
        Err(TrapKind::MemoryOutOfBounds.into())
    }

    /// `t.load`, `t.loadN_sx` and the vector loads.
    pub(super) fn load(&mut self, load: &Load) -> Result<(), Error> {
        let vector = if matches!(load.widen, Widen::Lane(_)) { self.pop() } else { 0 };
        let operand = self.pop_number();
        let place = self.place(load.access, load.arg, operand)?;
        let number = self.read_number(load.access, load.bytes, &place)?;
        drop(place);
        let bits = load.bytes * 8;
        self.push(match load.widen {
            Widen::Zero => number,
            Widen::SignTo32 => sign_extend(number, bits, 32),
            Widen::SignTo64 => sign_extend(number, bits, 64),
            Widen::Lanes { bits, signed } => extend_lanes(number, bits, signed),
            Widen::Splat(bits) => splat(number, bits),
            Widen::Lane(lane) => replace_lane(vector, bits, lane, number),
        });
        Ok(())
    }

    /// `t.store`, `t.storeN` and the vector stores.
    pub(super) fn store(&mut self, store: &Store) -> Result<(), Error> {
        let value = self.pop();
        let operand = self.pop_number();
        let number = value >> (u32::from(store.lane) * store.bytes * 8);
        let mut place = self.place(store.access, store.arg, operand)?;
        self.write_number(store.access, store.bytes, number, &mut place)
    }

    pub(super) fn memory_instruction(&mut self, memory: &Memory) -> Result<(), Error> {
        match *memory {
            Memory::Size(index) => self.size(index),
            Memory::Grow(index) => self.grow(index),
            Memory::Fill(index) => self.fill(index),
            Memory::Copy { to, from } => self.copy(to, from),
            Memory::Init { memory, data } => self.init(memory, data),
            Memory::DataDrop(data) => self.data_drop(data),
            Memory::Discard(index) => self.discard(index),
        }
    }

    /// `memory.size x`
    fn size(&mut self, index: u32) -> Result<(), Error> {
        let chosen = self.choose(MemoryUse::Size, index)?;
        let memory = self.store.memory(chosen.addr)?.lock();
        let result = self.rules.size_result(memory.ty(), self.size_seen(SizeReader::Size, chosen, &memory));
        let mask = memory.ty().address_type.all_ones();
        drop(memory);
        self.push_number(result & mask);
        Ok(())
    }

    /// `memory.grow x`
    fn grow(&mut self, index: u32) -> Result<(), Error> {
        let delta = self.pop_number();
        let chosen = self.choose(MemoryUse::Grow, index)?;
        let growth = self.store.grow_memory(Caller::Instruction, chosen.addr, delta)?;
        let memory = self.store.memory(chosen.addr)?.lock();
        let ty = *memory.ty();
        let size = memory.size();
        drop(memory);
        let result = match growth {
            Growth::Grown { old, new } => self.rules.growth_result(Caller::Instruction, &ty, old, new),
            Growth::Failed { .. } => self.rules.growth_failure(&ty, size, delta)?,
        };
        self.note_growth(chosen, growth, size)?;
        self.push_number(result & ty.address_type.all_ones());
        Ok(())
    }

    /// Notes for every index of the grown memory what the frame now knows of its size.
    fn note_growth(&mut self, grown: Chosen, growth: Growth, size: u64) -> Result<(), Error> {
        let memories = &self.store.instance(self.frame.instance)?.memories;
        for ((index, addr), known) in memories.iter().enumerate().zip(&mut self.sizes[self.frame.sizes..]) {
            if index == grown.index as usize {
                *known = KnownSize { after_own_growth: size, grown_by_other_index: 0, ..*known };
            } else if let (true, Growth::Grown { old, .. }) = (*addr == grown.addr, growth) {
                known.grown_by_other_index += size.saturating_sub(old);
            }
        }
        Ok(())
    }
}
