//! Atomic instructions (threads, "Atomic Memory Instructions").

use wasmparser::Operator;

use super::memory::mem_arg;
use crate::instr::{Atomic, Modify};

/// The instruction, if it is atomic.
pub(super) fn atomic(operator: &Operator<'_>) -> Option<Atomic> {
    if let Operator::AtomicFence = operator {
        return Some(Atomic::Fence);
    }
    synchronisation(operator).or_else(|| access(operator)).or_else(|| read_modify_write(operator))
}

fn synchronisation(operator: &Operator<'_>) -> Option<Atomic> {
    Some(match operator {
        Operator::MemoryAtomicNotify { memarg } => Atomic::Notify { arg: mem_arg(memarg) },
        Operator::MemoryAtomicWait32 { memarg } => Atomic::Wait { bytes: 4, arg: mem_arg(memarg) },
        Operator::MemoryAtomicWait64 { memarg } => Atomic::Wait { bytes: 8, arg: mem_arg(memarg) },
        _ => return None,
    })
}

fn access(operator: &Operator<'_>) -> Option<Atomic> {
    let load = |immediate, bytes| Some(Atomic::Load { bytes, arg: mem_arg(immediate) });
    let store = |immediate, bytes| Some(Atomic::Store { bytes, arg: mem_arg(immediate) });
    match operator {
        Operator::I32AtomicLoad { memarg } => load(memarg, 4),
        Operator::I64AtomicLoad { memarg } => load(memarg, 8),
        Operator::I32AtomicLoad8U { memarg } => load(memarg, 1),
        Operator::I32AtomicLoad16U { memarg } => load(memarg, 2),
        Operator::I64AtomicLoad8U { memarg } => load(memarg, 1),
        Operator::I64AtomicLoad16U { memarg } => load(memarg, 2),
        Operator::I64AtomicLoad32U { memarg } => load(memarg, 4),
        Operator::I32AtomicStore { memarg } => store(memarg, 4),
        Operator::I64AtomicStore { memarg } => store(memarg, 8),
        Operator::I32AtomicStore8 { memarg } => store(memarg, 1),
        Operator::I32AtomicStore16 { memarg } => store(memarg, 2),
        Operator::I64AtomicStore8 { memarg } => store(memarg, 1),
        Operator::I64AtomicStore16 { memarg } => store(memarg, 2),
        Operator::I64AtomicStore32 { memarg } => store(memarg, 4),
        _ => None,
    }
}

fn read_modify_write(operator: &Operator<'_>) -> Option<Atomic> {
    const ADD: Modify = u64::wrapping_add;
    const SUB: Modify = u64::wrapping_sub;
    const AND: Modify = |old, operand| old & operand;
    const OR: Modify = |old, operand| old | operand;
    const XOR: Modify = |old, operand| old ^ operand;
    const XCHG: Modify = |_, operand| operand;
    let rmw = |immediate, bytes, modify| Some(Atomic::Rmw { bytes, modify, arg: mem_arg(immediate) });
    let cmpxchg = |immediate, bytes| Some(Atomic::Cmpxchg { bytes, arg: mem_arg(immediate) });
    match operator {
        Operator::I32AtomicRmwAdd { memarg } => rmw(memarg, 4, ADD),
        Operator::I64AtomicRmwAdd { memarg } => rmw(memarg, 8, ADD),
        Operator::I32AtomicRmw8AddU { memarg } => rmw(memarg, 1, ADD),
        Operator::I32AtomicRmw16AddU { memarg } => rmw(memarg, 2, ADD),
        Operator::I64AtomicRmw8AddU { memarg } => rmw(memarg, 1, ADD),
        Operator::I64AtomicRmw16AddU { memarg } => rmw(memarg, 2, ADD),
        Operator::I64AtomicRmw32AddU { memarg } => rmw(memarg, 4, ADD),
        Operator::I32AtomicRmwSub { memarg } => rmw(memarg, 4, SUB),
        Operator::I64AtomicRmwSub { memarg } => rmw(memarg, 8, SUB),
        Operator::I32AtomicRmw8SubU { memarg } => rmw(memarg, 1, SUB),
        Operator::I32AtomicRmw16SubU { memarg } => rmw(memarg, 2, SUB),
        Operator::I64AtomicRmw8SubU { memarg } => rmw(memarg, 1, SUB),
        Operator::I64AtomicRmw16SubU { memarg } => rmw(memarg, 2, SUB),
        Operator::I64AtomicRmw32SubU { memarg } => rmw(memarg, 4, SUB),
        Operator::I32AtomicRmwAnd { memarg } => rmw(memarg, 4, AND),
        Operator::I64AtomicRmwAnd { memarg } => rmw(memarg, 8, AND),
        Operator::I32AtomicRmw8AndU { memarg } => rmw(memarg, 1, AND),
        Operator::I32AtomicRmw16AndU { memarg } => rmw(memarg, 2, AND),
        Operator::I64AtomicRmw8AndU { memarg } => rmw(memarg, 1, AND),
        Operator::I64AtomicRmw16AndU { memarg } => rmw(memarg, 2, AND),
        Operator::I64AtomicRmw32AndU { memarg } => rmw(memarg, 4, AND),
        Operator::I32AtomicRmwOr { memarg } => rmw(memarg, 4, OR),
        Operator::I64AtomicRmwOr { memarg } => rmw(memarg, 8, OR),
        Operator::I32AtomicRmw8OrU { memarg } => rmw(memarg, 1, OR),
        Operator::I32AtomicRmw16OrU { memarg } => rmw(memarg, 2, OR),
        Operator::I64AtomicRmw8OrU { memarg } => rmw(memarg, 1, OR),
        Operator::I64AtomicRmw16OrU { memarg } => rmw(memarg, 2, OR),
        Operator::I64AtomicRmw32OrU { memarg } => rmw(memarg, 4, OR),
        Operator::I32AtomicRmwXor { memarg } => rmw(memarg, 4, XOR),
        Operator::I64AtomicRmwXor { memarg } => rmw(memarg, 8, XOR),
        Operator::I32AtomicRmw8XorU { memarg } => rmw(memarg, 1, XOR),
        Operator::I32AtomicRmw16XorU { memarg } => rmw(memarg, 2, XOR),
        Operator::I64AtomicRmw8XorU { memarg } => rmw(memarg, 1, XOR),
        Operator::I64AtomicRmw16XorU { memarg } => rmw(memarg, 2, XOR),
        Operator::I64AtomicRmw32XorU { memarg } => rmw(memarg, 4, XOR),
        Operator::I32AtomicRmwXchg { memarg } => rmw(memarg, 4, XCHG),
        Operator::I64AtomicRmwXchg { memarg } => rmw(memarg, 8, XCHG),
        Operator::I32AtomicRmw8XchgU { memarg } => rmw(memarg, 1, XCHG),
        Operator::I32AtomicRmw16XchgU { memarg } => rmw(memarg, 2, XCHG),
        Operator::I64AtomicRmw8XchgU { memarg } => rmw(memarg, 1, XCHG),
        Operator::I64AtomicRmw16XchgU { memarg } => rmw(memarg, 2, XCHG),
        Operator::I64AtomicRmw32XchgU { memarg } => rmw(memarg, 4, XCHG),
        Operator::I32AtomicRmwCmpxchg { memarg } => cmpxchg(memarg, 4),
        Operator::I64AtomicRmwCmpxchg { memarg } => cmpxchg(memarg, 8),
        Operator::I32AtomicRmw8CmpxchgU { memarg } => cmpxchg(memarg, 1),
        Operator::I32AtomicRmw16CmpxchgU { memarg } => cmpxchg(memarg, 2),
        Operator::I64AtomicRmw8CmpxchgU { memarg } => cmpxchg(memarg, 1),
        Operator::I64AtomicRmw16CmpxchgU { memarg } => cmpxchg(memarg, 2),
        Operator::I64AtomicRmw32CmpxchgU { memarg } => cmpxchg(memarg, 4),
        _ => None,
    }
}
