//! The specification's rules on memories, one small pure function each.
//!
//! The default methods are the rules; [`Spec`] changes none. A seeded fault overrides one of them
//! (see [`faults`](crate::faults)). Sections are those of the WebAssembly 3.0 core specification unless a proposal is
//! named; sizes are in pages of the memory's own page size and lengths and addresses in bytes.

mod vocabulary;

pub use vocabulary::{
    Access, Bulk, Caller, CopyOrder, DataFailure, Fill, FlagsEncoding, LimitsFlags, MemoryUse, SizeReader, SizesSeen,
};

use crate::{
    config::Features,
    error::TrapKind,
    types::{AddressType, Limits, MemoryType},
};

/// The specification itself: every rule as written.
#[derive(Clone, Copy, Debug, Default)]
pub struct Spec;

impl Rules for Spec {}

/// One method for each rule.
pub trait Rules: Send + Sync {
    // Binary format.

    /// binary/types, "Limits", `Blimits`: the flags are one byte.
    fn flags_encoding(&self) -> FlagsEncoding {
        FlagsEncoding::Byte
    }

    /// binary/types, "Limits", `Blimits`: 0x00, 0x01, 0x04, 0x05; the threads proposal adds bit 1, custom-page-sizes bit 3.
    fn limits_flags(&self, flags: u64, features: &Features) -> Option<LimitsFlags> {
        let has = |bit: u64| flags & bit != 0;
        let shape = LimitsFlags { maximum: has(1), shared: has(2), address64: has(4), page_size: has(8) };
        let known = flags <= 0x0f
            && (features.threads || !shape.shared)
            && (features.memory64 || !shape.address64)
            && (features.custom_page_sizes || !shape.page_size);
        known.then_some(shape)
    }

    /// binary/types, "Limits", `Blimits`: bounds are u64 for both address types, since memory64 exists.
    fn bound_bits(&self, _address_type: AddressType, features: &Features) -> u32 {
        if features.memory64 { 64 } else { 32 }
    }

    /// binary/values, "Integers": a number of N bits takes at most ceil(N/7) bytes.
    fn leb_bytes(&self, bits: u32) -> u32 {
        bits.div_ceil(7)
    }

    /// binary/values, "Integers": the bits of the last byte that are beyond N must be zero.
    fn leb_excess_bits_allowed(&self) -> bool {
        false
    }

    /// binary/values, "Integers", note: trailing zeros are allowed within the bytes that N bits take.
    fn leb_padding_allowed(&self) -> bool {
        true
    }

    /// custom-page-sizes, "Binary Encoding": the page size is 2^p, if p <= 64.
    fn page_size_decodes(&self, log2: u32) -> bool {
        log2 <= 64
    }

    // Validation.

    /// valid/types, "Limits", `Limits_ok`: within k, n <= k and n <= m <= k.
    fn limits_valid(&self, limits: &Limits, k: u64) -> bool {
        limits.min <= k && limits.max.is_none_or(|max| limits.min <= max && max <= k)
    }

    /// valid/types, "Memory Types", `Memtype_ok`: the largest size in pages, 2^16 or 2^48 with pages of 64 KiB;
    /// custom-page-sizes, "Validation": no more pages than the address type can count.
    fn page_cap(&self, address_type: AddressType, page_size_log2: u32) -> u64 {
        let pages = (1_u128 << address_type.bits()) >> page_size_log2.min(64);
        u64::try_from(pages).unwrap_or(u64::MAX).min(address_type.all_ones())
    }

    /// custom-page-sizes, "Validation": a page has 1 or 65,536 bytes.
    fn page_size_valid(&self, log2: u32) -> bool {
        log2 == 0 || log2 == 16
    }

    /// threads, "Validation", "Memory Types": a shared memory has a maximum.
    fn shared_valid(&self, ty: &MemoryType) -> bool {
        !ty.shared || ty.limits.max.is_some()
    }

    /// valid/types, "Memory Types", `Memtype_ok`, with the proposals' conditions.
    fn memory_type_valid(&self, ty: &MemoryType) -> bool {
        self.page_size_valid(ty.page_size_log2)
            && self.shared_valid(ty)
            && self.limits_valid(&ty.limits, self.page_cap(ty.address_type, ty.page_size_log2))
    }

    /// valid/types, "External Types", `Externtype_ok/mem`: an import's type must be valid as a definition's.
    fn imported_memory_type_valid(&self, ty: &MemoryType) -> bool {
        self.memory_type_valid(ty)
    }

    /// valid/modules, "Modules": any number of memories; one, before multi-memory.
    fn memory_count_valid(&self, count: usize, features: &Features) -> bool {
        features.multi_memory || count <= 1
    }

    /// valid/modules, "Modules": `C.MEMS`, by which an instruction's memory exists, holds a module's memories only.
    fn memories_in_context(&self, count: usize) -> usize {
        count
    }

    // Allocation and size.

    /// exec/modules, "Memories", `allocmem`: the size at first is the minimum, in pages.
    fn initial_size(&self, ty: &MemoryType) -> u64 {
        ty.limits.min
    }

    /// exec/modules, "Memories", `allocmem`: a new memory's bytes are zero; here, what else is written to it.
    fn initial_fill(&self, _length: u128) -> Option<Fill> {
        None
    }

    /// exec/runtime, "Memory Instances": the bytes of so many pages.
    fn byte_length(&self, pages: u64, page_size_log2: u32) -> u128 {
        u128::from(pages) << page_size_log2
    }

    /// exec/instructions, `memory.size`: the size in pages as a number of the address type.
    fn size_result(&self, _ty: &MemoryType, pages: u64) -> u64 {
        pages
    }

    /// exec/instructions: each step reads the memory instance anew, so the size is that of now.
    fn size_seen(&self, _reader: SizeReader, seen: &SizesSeen) -> u64 {
        seen.now
    }

    // Growth.

    /// exec/instructions, `memory.grow`: the operand is an unsigned number of pages.
    fn growth_delta(&self, _caller: Caller, _address_type: AddressType, operand: u64) -> u64 {
        operand
    }

    /// exec/modules, "Growing memories", `growmem`: the size after growth is at most the maximum and the cap, in pages.
    fn growth_ceiling(&self, _caller: Caller, ty: &MemoryType) -> u64 {
        let cap = self.page_cap(ty.address_type, ty.page_size_log2);
        ty.limits.max.map_or(cap, |max| max.min(cap))
    }

    /// exec/modules, "Growing memories", `growmem`: the new size `i' = |b*|/64Ki + n`, if it is within the ceiling.
    fn growth_target(&self, caller: Caller, ty: &MemoryType, size: u64, delta: u64) -> Option<u64> {
        size.checked_add(delta).filter(|new| *new <= self.growth_ceiling(caller, ty))
    }

    /// exec/modules, "Growing memories", `growmem`: all pages are added, or none.
    fn size_after_growth(&self, _old: u64, new: u64) -> u64 {
        new
    }

    /// exec/instructions, `memory.grow`, `grow-fail`: a failed growth leaves the size.
    fn size_after_failed_growth(&self, _caller: Caller, _ty: &MemoryType, size: u64, _delta: u64) -> u64 {
        size
    }

    /// exec/modules, "Growing memories", `growmem`: the appended bytes are zero, the old ones kept.
    fn bytes_after_growth(&self, old_length: u128, new_length: u128) -> Fill {
        Fill { start: old_length, length: new_length.saturating_sub(old_length), byte: 0 }
    }

    /// exec/instructions, `memory.grow`, `grow-fail`: a failed growth leaves the bytes.
    fn bytes_after_failed_growth(&self, _length: u128) -> Option<Fill> {
        None
    }

    /// exec/modules, "Growing memories", `growmem`: the type's minimum becomes the new size.
    fn type_after_growth(&self, ty: &MemoryType, _old: u64, new: u64) -> MemoryType {
        ty.with_min(new)
    }

    /// exec/instructions, `memory.grow`, `grow-fail`: a failed growth leaves the type.
    fn type_after_failed_growth(&self, ty: &MemoryType, _delta: u64) -> MemoryType {
        *ty
    }

    /// exec/instructions, `memory.grow`: the result of success is the old size; the host gets the same of `mem_grow`.
    fn growth_result(&self, _caller: Caller, _ty: &MemoryType, old: u64, _new: u64) -> u64 {
        old
    }

    /// exec/instructions, `memory.grow`, `grow-fail`: the result of failure is -1 of the address type.
    fn growth_failure(&self, ty: &MemoryType, _size: u64, _delta: u64) -> Result<u64, TrapKind> {
        Ok(ty.address_type.all_ones())
    }

    // Accesses.

    /// exec/runtime, "Module Instances": index x of an instruction names the instance's memory x.
    fn memory_index(&self, _who: MemoryUse, index: u32) -> u32 {
        index
    }

    /// exec/instructions, "Memory Instructions": the address operand is an unsigned number.
    fn address(&self, _access: Access, _address_type: AddressType, operand: u64) -> u64 {
        operand
    }

    /// exec/instructions, "Memory Instructions": the effective address i + ao.OFFSET is a sum of mathematical integers.
    fn effective_address(&self, _access: Access, _address_type: AddressType, address: u64, offset: u64) -> u128 {
        u128::from(address) + u128::from(offset)
    }

    /// exec/instructions, "Memory Instructions": an access of n bytes traps if ea + n > |mem.BYTES|.
    fn access_in_bounds(&self, _access: Access, ea: u128, n: u32, length: u128) -> bool {
        ea + u128::from(n) <= length
    }

    /// exec/instructions, `t.store`: a trapping store writes nothing; here, how many bytes it writes first.
    fn stored_before_trap(&self, _access: Access, _ea: u128, _n: u32, _length: u128) -> u32 {
        0
    }

    /// threads, "Memory Instructions": an atomic access traps if ea is not a multiple of its width of n bytes.
    fn atomic_aligned(&self, _access: Access, ea: u128, _address: u64, n: u32) -> bool {
        ea.is_multiple_of(u128::from(n))
    }

    /// threads, `memory.atomic.wait`: traps if the memory is not shared.
    fn wait_permitted(&self, ty: &MemoryType) -> bool {
        ty.shared
    }

    // Bulk instructions.

    /// exec/instructions, `memory.fill`, `memory.copy`, `memory.init`: addresses and lengths are unsigned numbers.
    fn bulk_operand(&self, _bulk: Bulk, _address_type: AddressType, operand: u64) -> u64 {
        operand
    }

    /// exec/instructions, `memory.fill`, `memory.copy`, `memory.init`: trap if i + n > |mem.BYTES|, also for n = 0.
    fn bulk_in_bounds(&self, _bulk: Bulk, start: u64, n: u64, length: u128) -> bool {
        u128::from(start) + u128::from(n) <= length
    }

    /// exec/instructions, `memory.init`: traps if j + n > |data.BYTES|.
    fn segment_in_bounds(&self, start: u64, n: u64, length: u64) -> bool {
        u128::from(start) + u128::from(n) <= u128::from(length)
    }

    /// exec/instructions, `memory.fill`, `memory.copy`, `memory.init`: a trapping one writes nothing; here, how many
    /// bytes it writes first.
    fn bulk_before_trap(&self, _bulk: Bulk, _start: u64, _n: u64, _length: u128) -> u64 {
        0
    }

    /// exec/instructions, `memory.fill`: the byte is the operand's lowest 8 bits.
    fn fill_byte(&self, operand: u32) -> u8 {
        operand.to_le_bytes()[0]
    }

    /// exec/instructions, `memory.copy`: each address is of its own memory's address type, whatever the other's is.
    fn copy_address(&self, _bulk: Bulk, _own: AddressType, _other: AddressType, operand: u64) -> u64 {
        operand
    }

    /// exec/instructions, `memory.copy`: the order is chosen so that overlapping ranges copy as if buffered, also where
    /// two indices name one memory.
    fn copy_order(&self, _same_index: bool) -> CopyOrder {
        CopyOrder::Buffered
    }

    /// exec/instructions, `data.drop`: a dropped segment has no bytes.
    fn dropped_length(&self, _length: u64) -> u64 {
        0
    }

    /// memory-control, `memory.discard`: zeroes the pages from the start rounded down, of the size rounded up, in bytes.
    fn discarded(&self, start: u64, n: u64, page_size_log2: u32) -> Fill {
        let pages = |bytes: u128| bytes << page_size_log2;
        let length = pages(u128::from(n).div_ceil(1 << page_size_log2));
        Fill { start: pages(u128::from(start) >> page_size_log2), length, byte: 0 }
    }

    // Data segments.

    /// exec/modules, "Instantiation", `rundata`: the offset is an unsigned number of the address type.
    fn data_offset(&self, _address_type: AddressType, value: u64) -> u64 {
        value
    }

    /// exec/modules, "Instantiation", `rundata`: bounds are the current ones, also of an imported memory, in pages.
    fn data_bound(&self, current: u64, _declared: &MemoryType) -> u64 {
        current
    }

    /// exec/modules, "Instantiation", `rundata`, as `memory.init`: traps if d + n > |mem.BYTES|, also for n = 0.
    fn data_in_bounds(&self, offset: u64, n: u64, length: u128) -> bool {
        u128::from(offset) + u128::from(n) <= length
    }

    /// exec/modules, "Instantiation": the failing segment writes nothing; here, how many bytes it writes first.
    fn data_before_trap(&self, _offset: u64, _n: u64, _length: u128) -> u64 {
        0
    }

    /// exec/modules, "Instantiation": segments are written one after the other, so those before a failing one stay.
    fn all_data_checked_first(&self) -> bool {
        false
    }

    /// exec/modules, "Instantiation": a segment that does not fit is a trap.
    fn data_failure(&self) -> DataFailure {
        DataFailure::Trap
    }

    /// exec/modules, "Instantiation", `rundata`: an active segment is dropped after it was written.
    fn active_data_dropped(&self) -> bool {
        true
    }

    // Linking.

    /// valid/matching, "Limits", `Limits_sub`: n1 >= n2, and m1 <= m2 where the import has a maximum.
    fn limits_match(&self, provided: &Limits, required: &Limits) -> bool {
        provided.min >= required.min
            && required.max.is_none_or(|required| provided.max.is_some_and(|provided| provided <= required))
    }

    /// valid/matching, "Memory Types", `Memtype_sub`: equal address types.
    fn address_types_match(&self, provided: AddressType, required: AddressType) -> bool {
        provided == required
    }

    /// threads, "Import Matching", "Memories": both shared or both not.
    fn sharedness_matches(&self, provided: bool, required: bool) -> bool {
        provided == required
    }

    /// custom-page-sizes, "Import Matching": equal page sizes, given as their logarithms.
    fn page_sizes_match(&self, provided: u32, required: u32) -> bool {
        provided == required
    }

    /// exec/modules, "Instantiation": an import is matched against the type that the memory has now, not at first.
    fn type_for_linking(&self, current: &MemoryType, _at_first: &MemoryType) -> MemoryType {
        *current
    }

    /// exec/modules, "Instantiation": importing a memory leaves its type.
    fn type_after_import(&self, own: &MemoryType, _required: &MemoryType) -> MemoryType {
        *own
    }

    /// exec/modules, "Instantiation": an import is the provided memory itself.
    fn import_is_alias(&self) -> bool {
        true
    }

    /// exec/modules, "Instantiation", and exec/conventions: a trap leaves the store as it is; here, the size of an
    /// imported memory after an instantiation that failed, in pages.
    fn size_after_failed_instantiation(&self, now: u64, _before: u64) -> u64 {
        now
    }

    /// exec/modules, "Instantiation": functions of an instance that trapped can be reached by tables, and keep its
    /// memories.
    fn failed_instance_keeps_memories(&self) -> bool {
        true
    }

    // The host's side, appendix "Embedding", "Memories".

    /// `mem_alloc`: the type must be valid.
    fn host_type_valid(&self, ty: &MemoryType) -> bool {
        self.memory_type_valid(ty)
    }

    /// `mem_type`: the type that the memory has now.
    fn host_type(&self, current: &MemoryType, _at_first: &MemoryType) -> MemoryType {
        *current
    }

    /// `mem_size`: the current size in pages.
    fn host_size(&self, _ty: &MemoryType, pages: u64) -> u64 {
        pages
    }

    /// `mem_read`, `mem_write`: the index is an unsigned number of 64 bits.
    fn host_index(&self, index: u64) -> u64 {
        index
    }

    /// `mem_read`, `mem_write`: error if i >= |mem.BYTES|.
    fn host_in_bounds(&self, index: u64, length: u128) -> bool {
        u128::from(index) < length
    }

    /// `mem_read`, `mem_write`: the bounds are those of the current size, in pages.
    fn host_bound(&self, current: u64, _at_first: &MemoryType) -> u64 {
        current
    }

    /// `mem_write`: the byte written, at the index given.
    fn host_written(&self, byte: u8) -> u8 {
        byte
    }
}

#[cfg(test)]
mod tests;
