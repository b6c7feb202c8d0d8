//! Instructions as the machine runs them: the specification's, with block ends resolved.

use std::sync::Arc;

use crate::{
    error::TrapKind,
    rules::Access,
    types::{FuncType, ValueType},
    value::Slot,
};

/// A function's body (syntax/modules, "Functions"), or a constant expression's.
#[derive(Debug)]
pub(crate) struct Code {
    pub(crate) ty: FuncType,
    /// The number of locals beside the parameters.
    pub(crate) locals: usize,
    pub(crate) instrs: Vec<Instr>,
}

/// A function's type and body.
pub(crate) type SharedCode = Arc<Code>;

/// One instruction.
#[derive(Debug)]
pub(crate) enum Instr {
    Control(Control),
    Variable(Variable),
    Const(Slot),
    Unary(fn(u64) -> Result<u64, TrapKind>),
    Binary(fn(u64, u64) -> Result<u64, TrapKind>),
    Vector(Vector),
    Load(Load),
    Store(Store),
    Memory(Memory),
    Atomic(Atomic),
    Table(Table),
}

/// exec/instructions, "Control Instructions" and "Parametric Instructions".
#[derive(Debug)]
pub(crate) enum Control {
    Unreachable,
    Nop,
    /// Leaves a label whose branches continue at `end`.
    Block {
        params: usize,
        results: usize,
        end: usize,
    },
    /// Leaves a label whose branches come back here.
    Loop {
        params: usize,
    },
    /// As `Block`, but continues at `otherwise` if the condition is zero.
    If {
        params: usize,
        results: usize,
        otherwise: usize,
        end: usize,
    },
    /// The end of the first branch of `if`: continues at `end`.
    Else {
        end: usize,
    },
    /// The end of a block.
    End,
    Br(u32),
    BrIf(u32),
    /// The default comes last.
    BrTable(Vec<u32>),
    Return,
    Call(u32),
    CallIndirect {
        ty: u32,
        table: u32,
    },
    Drop,
    Select,
}

/// exec/instructions, "Variable Instructions" and "Reference Instructions".
#[derive(Debug)]
pub(crate) enum Variable {
    LocalGet(u32),
    LocalSet(u32),
    LocalTee(u32),
    GlobalGet(u32),
    GlobalSet(u32),
    RefFunc(u32),
    RefIsNull,
    RefAsNonNull,
}

/// `memarg` (syntax/instructions, "Memory Instructions"); alignment is only a hint.
#[derive(Clone, Copy, Debug)]
pub(crate) struct MemArg {
    pub(crate) memory: u32,
    pub(crate) offset: u64,
}

/// What a load makes of the bytes it read.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Widen {
    /// The number itself, or zero-extended.
    Zero,
    /// Sign-extended to 32 bits.
    SignTo32,
    /// Sign-extended to 64 bits.
    SignTo64,
    /// Each of the eight bytes' numbers of `bits` bits extended to twice its width.
    Lanes { bits: u32, signed: bool },
    /// The number in every lane of so many bits.
    Splat(u32),
    /// The number in this lane of a vector operand.
    Lane(u8),
}

/// A load of `bytes` bytes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Load {
    pub(crate) access: Access,
    pub(crate) bytes: u32,
    pub(crate) widen: Widen,
    pub(crate) arg: MemArg,
}

/// A store of the lowest `bytes` bytes of its operand, or of a lane of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Store {
    pub(crate) access: Access,
    pub(crate) bytes: u32,
    pub(crate) lane: u8,
    pub(crate) arg: MemArg,
}

/// `memory.size`, `memory.grow` and the bulk instructions.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Memory {
    Size(u32),
    Grow(u32),
    Fill(u32),
    Copy { to: u32, from: u32 },
    Init { memory: u32, data: u32 },
    DataDrop(u32),
    Discard(u32),
}

/// What a read-modify-write makes of the old value and the operand.
pub(crate) type Modify = fn(u64, u64) -> u64;

/// threads, "Atomic Memory Instructions".
#[derive(Clone, Copy, Debug)]
pub(crate) enum Atomic {
    Fence,
    Load { bytes: u32, arg: MemArg },
    Store { bytes: u32, arg: MemArg },
    Rmw { bytes: u32, modify: Modify, arg: MemArg },
    Cmpxchg { bytes: u32, arg: MemArg },
    Notify { arg: MemArg },
    Wait { bytes: u32, arg: MemArg },
}

/// exec/instructions, "Table Instructions".
#[derive(Clone, Copy, Debug)]
pub(crate) enum Table {
    Get(u32),
    Set(u32),
    Size(u32),
    Grow(u32),
    Fill(u32),
    Copy { to: u32, from: u32 },
    Init { table: u32, elem: u32 },
    ElemDrop(u32),
}

/// exec/instructions, "Vector Instructions", those that only move bits.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Vector {
    Unary(fn(u128) -> u128),
    Binary(fn(u128, u128) -> u128),
    Bitselect,
    Extract { bits: u32, lane: u8, signed: bool },
    Replace { bits: u32, lane: u8 },
    Splat { bits: u32 },
}

impl Code {
    /// The body of a constant expression of one result.
    pub(crate) fn constant(result: ValueType, instrs: Vec<Instr>) -> Self {
        Self { ty: FuncType { params: Vec::new(), results: vec![result] }, locals: 0, instrs }
    }
}
