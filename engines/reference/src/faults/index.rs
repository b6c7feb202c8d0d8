//! Memory indices: where an instruction uses memory 0 instead of its own.

use super::seed;
use crate::rules::{Access, Bulk, MemoryUse};

/// Memory 0, where `which` says so.
fn zero(which: bool, index: u32) -> u32 {
    if which { 0 } else { index }
}

/// Whether an access is of a vector's part.
fn is_vector_load(access: Access) -> bool {
    matches!(access, Access::LoadExtend | Access::LoadSplat | Access::LoadZero)
}

seed! {
    "load-from-memory-0" (K12, "MM-IDX-ALL-OPS") "Loads use memory 0." {
        fn memory_index(&self, who: MemoryUse, index: u32) -> u32 {
            zero(who == MemoryUse::Access(Access::Load), index)
        }
    }
    "store-to-memory-0" (K12, "MM-IDX-ALL-OPS") "Stores use memory 0." {
        fn memory_index(&self, who: MemoryUse, index: u32) -> u32 {
            zero(who == MemoryUse::Access(Access::Store), index)
        }
    }
    "lane-load-from-memory-0" (K12, "MM-IDX-ALL-OPS") "Lane loads use memory 0." {
        fn memory_index(&self, who: MemoryUse, index: u32) -> u32 {
            zero(who == MemoryUse::Access(Access::LoadLane), index)
        }
    }
    "lane-store-to-memory-0" (K12, "MM-IDX-ALL-OPS") "Lane stores use memory 0." {
        fn memory_index(&self, who: MemoryUse, index: u32) -> u32 {
            zero(who == MemoryUse::Access(Access::StoreLane), index)
        }
    }
    "vector-load-from-memory-0" (K12, "MM-IDX-ALL-OPS") "Extending, splat and zero loads use memory 0." {
        fn memory_index(&self, who: MemoryUse, index: u32) -> u32 {
            zero(matches!(who, MemoryUse::Access(access) if is_vector_load(access)), index)
        }
    }
    "atomic-on-memory-0" (K12, "MM-IDX-ALL-OPS") "Atomic loads, stores and read-modify-writes use memory 0." {
        fn memory_index(&self, who: MemoryUse, index: u32) -> u32 {
            let waits = MemoryUse::Access(Access::Wait);
            zero(matches!(who, MemoryUse::Access(access) if access.is_atomic()) && who != waits, index)
        }
    }
    "wait-on-memory-0" (K12, "MM-IDX-ALL-OPS") "Waits use memory 0." {
        fn memory_index(&self, who: MemoryUse, index: u32) -> u32 {
            zero(who == MemoryUse::Access(Access::Wait), index)
        }
    }
    "size-of-memory-0" (K12, "MM-IDX-ALL-OPS") "memory.size answers the size of memory 0." {
        fn memory_index(&self, who: MemoryUse, index: u32) -> u32 {
            zero(who == MemoryUse::Size, index)
        }
    }
    "grow-memory-0" (K12, "MM-IDX-ALL-OPS") "memory.grow grows memory 0." {
        fn memory_index(&self, who: MemoryUse, index: u32) -> u32 {
            zero(who == MemoryUse::Grow, index)
        }
    }
    "fill-memory-0" (K12, "MM-IDX-ALL-OPS") "memory.fill fills memory 0." {
        fn memory_index(&self, who: MemoryUse, index: u32) -> u32 {
            zero(who == MemoryUse::Bulk(Bulk::Fill), index)
        }
    }
    "copy-to-memory-0" (K12, "MM-IDX-ALL-OPS") "memory.copy writes to memory 0." {
        fn memory_index(&self, who: MemoryUse, index: u32) -> u32 {
            zero(who == MemoryUse::Bulk(Bulk::CopyTo), index)
        }
    }
    "copy-from-memory-0" (K12, "MM-IDX-ALL-OPS") "memory.copy reads from memory 0." {
        fn memory_index(&self, who: MemoryUse, index: u32) -> u32 {
            zero(who == MemoryUse::Bulk(Bulk::CopyFrom), index)
        }
    }
    "init-memory-0" (K12, "MM-IDX-ALL-OPS") "memory.init writes to memory 0." {
        fn memory_index(&self, who: MemoryUse, index: u32) -> u32 {
            zero(who == MemoryUse::Bulk(Bulk::Init), index)
        }
    }
    "discard-memory-0" (K12, "MM-IDX-ALL-OPS") "memory.discard discards memory 0." {
        fn memory_index(&self, who: MemoryUse, index: u32) -> u32 {
            zero(who == MemoryUse::Bulk(Bulk::Discard), index)
        }
    }
    "data-to-memory-0" (K12, "MM-IDX-ALL-OPS") "Active segments are written to memory 0." {
        fn memory_index(&self, who: MemoryUse, index: u32) -> u32 {
            zero(who == MemoryUse::ActiveData, index)
        }
    }
    "memory-0-always-exists" (K1, "VAL-MEM-EXISTS") "Instructions on memory 0 are valid in a module without memories." {
        fn memories_in_context(&self, count: usize) -> usize {
            count.max(1)
        }
    }
    "load-from-previous-memory" (K12, "MM-IMPORT-OFFSET") "Loads use the memory before theirs." {
        fn memory_index(&self, who: MemoryUse, index: u32) -> u32 {
            index.saturating_sub((who == MemoryUse::Access(Access::Load)).into())
        }
    }
    "indices-up-to-1" (K12, "MM-IDX-ALL-OPS") "Memory indices above 1 count as 1." {
        fn memory_index(&self, _: MemoryUse, index: u32) -> u32 {
            index.min(1)
        }
    }
}
