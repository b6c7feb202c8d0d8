//! Vector instructions that move bits or compare them (exec/numerics, "Vector Operations"); arithmetic is not covered.

use wasmparser::Operator;

use crate::instr::{Instr, Vector};

/// The instruction, if it is one on vectors that is covered.
pub(super) fn vector(operator: &Operator<'_>) -> Option<Instr> {
    bitwise(operator).or_else(|| lane(operator)).map(Instr::Vector)
}

fn bitwise(operator: &Operator<'_>) -> Option<Vector> {
    Some(match operator {
        Operator::V128Not => Vector::Unary(|a| !a),
        Operator::V128AnyTrue => Vector::Unary(|a| u128::from(a != 0)),
        Operator::V128And => Vector::Binary(|a, b| a & b),
        Operator::V128AndNot => Vector::Binary(|a, b| a & !b),
        Operator::V128Or => Vector::Binary(|a, b| a | b),
        Operator::V128Xor => Vector::Binary(|a, b| a ^ b),
        Operator::V128Bitselect => Vector::Bitselect,
        _ => return None,
    })
}

fn lane(operator: &Operator<'_>) -> Option<Vector> {
    let extract = |bits, lane, signed| Some(Vector::Extract { bits, lane, signed });
    let replace = |bits, lane| Some(Vector::Replace { bits, lane });
    let splat = |bits| Some(Vector::Splat { bits });
    match *operator {
        Operator::I8x16ExtractLaneS { lane } => extract(8, lane, true),
        Operator::I8x16ExtractLaneU { lane } => extract(8, lane, false),
        Operator::I16x8ExtractLaneS { lane } => extract(16, lane, true),
        Operator::I16x8ExtractLaneU { lane } => extract(16, lane, false),
        Operator::I32x4ExtractLane { lane } | Operator::F32x4ExtractLane { lane } => extract(32, lane, false),
        Operator::I64x2ExtractLane { lane } | Operator::F64x2ExtractLane { lane } => extract(64, lane, false),
        Operator::I8x16ReplaceLane { lane } => replace(8, lane),
        Operator::I16x8ReplaceLane { lane } => replace(16, lane),
        Operator::I32x4ReplaceLane { lane } | Operator::F32x4ReplaceLane { lane } => replace(32, lane),
        Operator::I64x2ReplaceLane { lane } | Operator::F64x2ReplaceLane { lane } => replace(64, lane),
        Operator::I8x16Splat => splat(8),
        Operator::I16x8Splat => splat(16),
        Operator::I32x4Splat | Operator::F32x4Splat => splat(32),
        Operator::I64x2Splat | Operator::F64x2Splat => splat(64),
        _ => None,
    }
}
