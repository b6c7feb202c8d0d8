//! Loads, stores, and the instructions on whole memories.

use wasmparser::{MemArg as Immediate, Operator};

use crate::{
    instr::{Instr, Load, MemArg, Memory, Store, Widen},
    rules::Access,
};

/// The instruction, if it reads, writes or measures a memory without atomicity.
pub(super) fn memory(operator: &Operator<'_>) -> Option<Instr> {
    scalar_load(operator)
        .or_else(|| vector_load(operator))
        .map(Instr::Load)
        .or_else(|| store(operator).map(Instr::Store))
        .or_else(|| whole(operator).map(Instr::Memory))
}

/// The memory and the offset; the alignment is only a hint.
pub(super) fn mem_arg(immediate: &Immediate) -> MemArg {
    MemArg { memory: immediate.memory, offset: immediate.offset }
}

fn scalar_load(operator: &Operator<'_>) -> Option<Load> {
    let load = |immediate, bytes, widen| Some(Load { access: Access::Load, bytes, widen, arg: mem_arg(immediate) });
    match operator {
        Operator::I32Load { memarg } => load(memarg, 4, Widen::Zero),
        Operator::I64Load { memarg } => load(memarg, 8, Widen::Zero),
        Operator::F32Load { memarg } => load(memarg, 4, Widen::Zero),
        Operator::F64Load { memarg } => load(memarg, 8, Widen::Zero),
        Operator::V128Load { memarg } => load(memarg, 16, Widen::Zero),
        Operator::I32Load8S { memarg } => load(memarg, 1, Widen::SignTo32),
        Operator::I32Load8U { memarg } => load(memarg, 1, Widen::Zero),
        Operator::I32Load16S { memarg } => load(memarg, 2, Widen::SignTo32),
        Operator::I32Load16U { memarg } => load(memarg, 2, Widen::Zero),
        Operator::I64Load8S { memarg } => load(memarg, 1, Widen::SignTo64),
        Operator::I64Load8U { memarg } => load(memarg, 1, Widen::Zero),
        Operator::I64Load16S { memarg } => load(memarg, 2, Widen::SignTo64),
        Operator::I64Load16U { memarg } => load(memarg, 2, Widen::Zero),
        Operator::I64Load32S { memarg } => load(memarg, 4, Widen::SignTo64),
        Operator::I64Load32U { memarg } => load(memarg, 4, Widen::Zero),
        _ => None,
    }
}

fn vector_load(operator: &Operator<'_>) -> Option<Load> {
    let load = |access, immediate, bytes, widen| Some(Load { access, bytes, widen, arg: mem_arg(immediate) });
    let extend = |immediate, bits, signed| load(Access::LoadExtend, immediate, 8, Widen::Lanes { bits, signed });
    let splat = |immediate, bytes| load(Access::LoadSplat, immediate, bytes, Widen::Splat(bytes * 8));
    let zero = |immediate, bytes| load(Access::LoadZero, immediate, bytes, Widen::Zero);
    let lane = |immediate, bytes, lane| load(Access::LoadLane, immediate, bytes, Widen::Lane(lane));
    match operator {
        Operator::V128Load8x8S { memarg } => extend(memarg, 8, true),
        Operator::V128Load8x8U { memarg } => extend(memarg, 8, false),
        Operator::V128Load16x4S { memarg } => extend(memarg, 16, true),
        Operator::V128Load16x4U { memarg } => extend(memarg, 16, false),
        Operator::V128Load32x2S { memarg } => extend(memarg, 32, true),
        Operator::V128Load32x2U { memarg } => extend(memarg, 32, false),
        Operator::V128Load8Splat { memarg } => splat(memarg, 1),
        Operator::V128Load16Splat { memarg } => splat(memarg, 2),
        Operator::V128Load32Splat { memarg } => splat(memarg, 4),
        Operator::V128Load64Splat { memarg } => splat(memarg, 8),
        Operator::V128Load32Zero { memarg } => zero(memarg, 4),
        Operator::V128Load64Zero { memarg } => zero(memarg, 8),
        Operator::V128Load8Lane { memarg, lane: index } => lane(memarg, 1, *index),
        Operator::V128Load16Lane { memarg, lane: index } => lane(memarg, 2, *index),
        Operator::V128Load32Lane { memarg, lane: index } => lane(memarg, 4, *index),
        Operator::V128Load64Lane { memarg, lane: index } => lane(memarg, 8, *index),
        _ => None,
    }
}

fn store(operator: &Operator<'_>) -> Option<Store> {
    let store = |immediate, bytes| Some(Store { access: Access::Store, bytes, lane: 0, arg: mem_arg(immediate) });
    let lane = |immediate, bytes, lane| Some(Store { access: Access::StoreLane, bytes, lane, arg: mem_arg(immediate) });
    match operator {
        Operator::I32Store { memarg } => store(memarg, 4),
        Operator::I64Store { memarg } => store(memarg, 8),
        Operator::F32Store { memarg } => store(memarg, 4),
        Operator::F64Store { memarg } => store(memarg, 8),
        Operator::V128Store { memarg } => store(memarg, 16),
        Operator::I32Store8 { memarg } => store(memarg, 1),
        Operator::I32Store16 { memarg } => store(memarg, 2),
        Operator::I64Store8 { memarg } => store(memarg, 1),
        Operator::I64Store16 { memarg } => store(memarg, 2),
        Operator::I64Store32 { memarg } => store(memarg, 4),
        Operator::V128Store8Lane { memarg, lane: index } => lane(memarg, 1, *index),
        Operator::V128Store16Lane { memarg, lane: index } => lane(memarg, 2, *index),
        Operator::V128Store32Lane { memarg, lane: index } => lane(memarg, 4, *index),
        Operator::V128Store64Lane { memarg, lane: index } => lane(memarg, 8, *index),
        _ => None,
    }
}

fn whole(operator: &Operator<'_>) -> Option<Memory> {
    Some(match *operator {
        Operator::MemorySize { mem } => Memory::Size(mem),
        Operator::MemoryGrow { mem } => Memory::Grow(mem),
        Operator::MemoryFill { mem } => Memory::Fill(mem),
        Operator::MemoryCopy { dst_mem, src_mem } => Memory::Copy { to: dst_mem, from: src_mem },
        Operator::MemoryInit { data_index, mem } => Memory::Init { memory: mem, data: data_index },
        Operator::DataDrop { data_index } => Memory::DataDrop(data_index),
        Operator::MemoryDiscard { mem } => Memory::Discard(mem),
        _ => return None,
    })
}
