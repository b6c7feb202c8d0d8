//! Floating-point instructions (exec/numerics, "Floating-Point Operations").
//!
//! A NaN result is the canonical one, which the rules for NaN propagation always permit.

use wasmparser::Operator;

use crate::{error::TrapKind, instr::Instr};

/// An operation of one float, done in Rust.
macro_rules! unary {
    ($float:ident, $bits:ty, |$a:ident| $result:expr) => {
        Instr::Unary(|a| {
            let $a = <$float>::from_bits(a as $bits);
            Ok(u64::from(canonical::$float($result)))
        })
    };
}

/// An operation of two floats.
macro_rules! binary {
    ($float:ident, $bits:ty, |$a:ident, $b:ident| $result:expr) => {
        Instr::Binary(|a, b| {
            let ($a, $b) = (<$float>::from_bits(a as $bits), <$float>::from_bits(b as $bits));
            Ok(u64::from(canonical::$float($result)))
        })
    };
}

/// A comparison of two floats.
macro_rules! compare {
    ($float:ident, $bits:ty, |$a:ident, $b:ident| $result:expr) => {
        Instr::Binary(|a, b| {
            let ($a, $b) = (<$float>::from_bits(a as $bits), <$float>::from_bits(b as $bits));
            Ok(u64::from($result))
        })
    };
}

/// An operation on the bits of one float, which keeps NaNs as they are.
macro_rules! bits {
    ($bits:ty, |$a:ident| $result:expr) => {
        Instr::Unary(|a| {
            let $a = a as $bits;
            Ok(u64::from($result))
        })
    };
}

/// A conversion to an integer that traps where it has no result; the bounds are exclusive.
macro_rules! truncate {
    ($float:ident, $bits:ty => $int:ty, $unsigned:ty, $low:expr, $high:expr) => {
        Instr::Unary(|a| {
            let a = <$float>::from_bits(a as $bits);
            if a.is_nan() {
                Err(TrapKind::InvalidConversion)
            } else if a.trunc() <= $low || a.trunc() >= $high {
                Err(TrapKind::IntegerOverflow)
            } else {
                Ok(u64::from(a as $int as $unsigned))
            }
        })
    };
}

/// A conversion to an integer that takes the nearest result; Rust's is the same.
macro_rules! saturate {
    ($float:ident, $bits:ty => $int:ty, $unsigned:ty) => {
        Instr::Unary(|a| Ok(u64::from(<$float>::from_bits(a as $bits) as $int as $unsigned)))
    };
}

/// A conversion from an integer.
macro_rules! convert {
    ($int:ty => $float:ident) => {
        Instr::Unary(|a| Ok(u64::from((a as $int as $float).to_bits())))
    };
}

/// Results with every NaN made canonical.
mod canonical {
    pub(super) fn f32(result: f32) -> u32 {
        if result.is_nan() { 0x7fc0_0000 } else { result.to_bits() }
    }

    pub(super) fn f64(result: f64) -> u64 {
        if result.is_nan() { 0x7ff8_0000_0000_0000 } else { result.to_bits() }
    }
}

/// `fmin` and `fmax`: NaN if either is, and -0 is less than +0.
macro_rules! extremum {
    ($float:ident, $bits:ty, $less_first:expr) => {
        binary!($float, $bits, |a, b| {
            if a.is_nan() || b.is_nan() {
                $float::NAN
            } else if (a.total_cmp(&b).is_lt()) == $less_first {
                a
            } else {
                b
            }
        })
    };
}

/// The instruction, if it is one on floats.
pub(super) fn float(operator: &Operator<'_>) -> Option<Instr> {
    width_32(operator).or_else(|| width_64(operator)).or_else(|| conversion(operator))
}

fn width_32(operator: &Operator<'_>) -> Option<Instr> {
    Some(match operator {
        Operator::F32Eq => compare!(f32, u32, |a, b| a == b),
        Operator::F32Ne => compare!(f32, u32, |a, b| a != b),
        Operator::F32Lt => compare!(f32, u32, |a, b| a < b),
        Operator::F32Gt => compare!(f32, u32, |a, b| a > b),
        Operator::F32Le => compare!(f32, u32, |a, b| a <= b),
        Operator::F32Ge => compare!(f32, u32, |a, b| a >= b),
        Operator::F32Add => binary!(f32, u32, |a, b| a + b),
        Operator::F32Sub => binary!(f32, u32, |a, b| a - b),
        Operator::F32Mul => binary!(f32, u32, |a, b| a * b),
        Operator::F32Div => binary!(f32, u32, |a, b| a / b),
        Operator::F32Min => extremum!(f32, u32, true),
        Operator::F32Max => extremum!(f32, u32, false),
        Operator::F32Ceil => unary!(f32, u32, |a| a.ceil()),
        Operator::F32Floor => unary!(f32, u32, |a| a.floor()),
        Operator::F32Trunc => unary!(f32, u32, |a| a.trunc()),
        Operator::F32Nearest => unary!(f32, u32, |a| a.round_ties_even()),
        Operator::F32Sqrt => unary!(f32, u32, |a| a.sqrt()),
        Operator::F32Abs => bits!(u32, |a| a & !(1 << 31)),
        Operator::F32Neg => bits!(u32, |a| a ^ (1 << 31)),
        Operator::F32Copysign => Instr::Binary(|a, b| Ok((a & !(1 << 31)) | (b & (1 << 31)))),
        _ => return None,
    })
}

fn width_64(operator: &Operator<'_>) -> Option<Instr> {
    Some(match operator {
        Operator::F64Eq => compare!(f64, u64, |a, b| a == b),
        Operator::F64Ne => compare!(f64, u64, |a, b| a != b),
        Operator::F64Lt => compare!(f64, u64, |a, b| a < b),
        Operator::F64Gt => compare!(f64, u64, |a, b| a > b),
        Operator::F64Le => compare!(f64, u64, |a, b| a <= b),
        Operator::F64Ge => compare!(f64, u64, |a, b| a >= b),
        Operator::F64Add => binary!(f64, u64, |a, b| a + b),
        Operator::F64Sub => binary!(f64, u64, |a, b| a - b),
        Operator::F64Mul => binary!(f64, u64, |a, b| a * b),
        Operator::F64Div => binary!(f64, u64, |a, b| a / b),
        Operator::F64Min => extremum!(f64, u64, true),
        Operator::F64Max => extremum!(f64, u64, false),
        Operator::F64Ceil => unary!(f64, u64, |a| a.ceil()),
        Operator::F64Floor => unary!(f64, u64, |a| a.floor()),
        Operator::F64Trunc => unary!(f64, u64, |a| a.trunc()),
        Operator::F64Nearest => unary!(f64, u64, |a| a.round_ties_even()),
        Operator::F64Sqrt => unary!(f64, u64, |a| a.sqrt()),
        Operator::F64Abs => bits!(u64, |a| a & !(1 << 63)),
        Operator::F64Neg => bits!(u64, |a| a ^ (1 << 63)),
        Operator::F64Copysign => Instr::Binary(|a, b| Ok((a & !(1 << 63)) | (b & (1 << 63)))),
        _ => return None,
    })
}

fn conversion(operator: &Operator<'_>) -> Option<Instr> {
    Some(match operator {
        Operator::I32ReinterpretF32
        | Operator::I64ReinterpretF64
        | Operator::F32ReinterpretI32
        | Operator::F64ReinterpretI64 => Instr::Unary(Ok),
        Operator::F32DemoteF64 => Instr::Unary(|a| Ok(u64::from(canonical::f32(f64::from_bits(a) as f32)))),
        Operator::F64PromoteF32 => Instr::Unary(|a| Ok(canonical::f64(f64::from(f32::from_bits(a as u32))))),
        Operator::I32TruncF32S => truncate!(f32, u32 => i32, u32, -2_147_483_904.0, 2_147_483_648.0),
        Operator::I32TruncSatF32S => saturate!(f32, u32 => i32, u32),
        Operator::F32ConvertI32S => convert!(i32 => f32),
        Operator::I32TruncF32U => truncate!(f32, u32 => u32, u32, -1.0, 4_294_967_296.0),
        Operator::I32TruncSatF32U => saturate!(f32, u32 => u32, u32),
        Operator::F32ConvertI32U => convert!(u32 => f32),
        Operator::I32TruncF64S => truncate!(f64, u64 => i32, u32, -2_147_483_649.0, 2_147_483_648.0),
        Operator::I32TruncSatF64S => saturate!(f64, u64 => i32, u32),
        Operator::F64ConvertI32S => convert!(i32 => f64),
        Operator::I32TruncF64U => truncate!(f64, u64 => u32, u32, -1.0, 4_294_967_296.0),
        Operator::I32TruncSatF64U => saturate!(f64, u64 => u32, u32),
        Operator::F64ConvertI32U => convert!(u32 => f64),
        Operator::I64TruncF32S => {
            truncate!(f32, u32 => i64, u64, -9_223_373_136_366_403_584.0, 9_223_372_036_854_775_808.0)
        }
        Operator::I64TruncSatF32S => saturate!(f32, u32 => i64, u64),
        Operator::F32ConvertI64S => convert!(i64 => f32),
        Operator::I64TruncF32U => truncate!(f32, u32 => u64, u64, -1.0, 18_446_744_073_709_551_616.0),
        Operator::I64TruncSatF32U => saturate!(f32, u32 => u64, u64),
        Operator::F32ConvertI64U => convert!(u64 => f32),
        Operator::I64TruncF64S => {
            truncate!(f64, u64 => i64, u64, -9_223_372_036_854_777_856.0, 9_223_372_036_854_775_808.0)
        }
        Operator::I64TruncSatF64S => saturate!(f64, u64 => i64, u64),
        Operator::F64ConvertI64S => convert!(i64 => f64),
        Operator::I64TruncF64U => truncate!(f64, u64 => u64, u64, -1.0, 18_446_744_073_709_551_616.0),
        Operator::I64TruncSatF64U => saturate!(f64, u64 => u64, u64),
        Operator::F64ConvertI64U => convert!(u64 => f64),
        _ => return None,
    })
}
