//! Integer instructions (exec/numerics, "Integer Operations").

use wasmparser::Operator;

use crate::{error::TrapKind, instr::Instr};

/// An operation of one number.
macro_rules! unary {
    ($unsigned:ty, |$a:ident| $result:expr) => {
        Instr::Unary(|a| {
            let $a = a as $unsigned;
            Ok(u64::from($result))
        })
    };
}

/// An operation of two numbers.
macro_rules! binary {
    ($unsigned:ty, |$a:ident, $b:ident| $result:expr) => {
        Instr::Binary(|a, b| {
            let ($a, $b) = (a as $unsigned, b as $unsigned);
            Ok(u64::from($result))
        })
    };
}

/// A comparison or an arithmetic operation of signed numbers.
macro_rules! signed {
    ($unsigned:ty, |$a:ident, $b:ident| $result:expr) => {
        binary!($unsigned, |a, b| {
            let ($a, $b) = (a.cast_signed(), b.cast_signed());
            $result
        })
    };
}

/// A division of unsigned numbers.
macro_rules! divide {
    ($unsigned:ty, |$a:ident, $b:ident| $result:expr) => {
        Instr::Binary(|a, b| {
            let ($a, $b) = (a as $unsigned, b as $unsigned);
            if $b == 0 { Err(TrapKind::IntegerDivideByZero) } else { $result.map(u64::from) }
        })
    };
}

/// A division of signed numbers, which may overflow.
macro_rules! divide_signed {
    ($unsigned:ty, |$a:ident, $b:ident| $result:expr) => {
        divide!($unsigned, |a, b| {
            let ($a, $b) = (a.cast_signed(), b.cast_signed());
            $result.map(|result| result.cast_unsigned()).ok_or(TrapKind::IntegerOverflow)
        })
    };
}

/// Sign-extends the lowest bits.
macro_rules! extend {
    ($from:ty => $to:ty) => {
        Instr::Unary(|a| Ok(u64::from(<$to>::from(a as $from).cast_unsigned())))
    };
}

/// The instruction, if it is one on integers.
pub(super) fn integer(operator: &Operator<'_>) -> Option<Instr> {
    width_32(operator).or_else(|| width_64(operator))
}

fn width_32(operator: &Operator<'_>) -> Option<Instr> {
    Some(match operator {
        Operator::I32Eqz => unary!(u32, |a| a == 0),
        Operator::I32Clz => unary!(u32, |a| a.leading_zeros()),
        Operator::I32Ctz => unary!(u32, |a| a.trailing_zeros()),
        Operator::I32Popcnt => unary!(u32, |a| a.count_ones()),
        Operator::I32Eq => binary!(u32, |a, b| a == b),
        Operator::I32Ne => binary!(u32, |a, b| a != b),
        Operator::I32LtU => binary!(u32, |a, b| a < b),
        Operator::I32GtU => binary!(u32, |a, b| a > b),
        Operator::I32LeU => binary!(u32, |a, b| a <= b),
        Operator::I32GeU => binary!(u32, |a, b| a >= b),
        Operator::I32LtS => signed!(u32, |a, b| a < b),
        Operator::I32GtS => signed!(u32, |a, b| a > b),
        Operator::I32LeS => signed!(u32, |a, b| a <= b),
        Operator::I32GeS => signed!(u32, |a, b| a >= b),
        Operator::I32Add => binary!(u32, |a, b| a.wrapping_add(b)),
        Operator::I32Sub => binary!(u32, |a, b| a.wrapping_sub(b)),
        Operator::I32Mul => binary!(u32, |a, b| a.wrapping_mul(b)),
        Operator::I32And => binary!(u32, |a, b| a & b),
        Operator::I32Or => binary!(u32, |a, b| a | b),
        Operator::I32Xor => binary!(u32, |a, b| a ^ b),
        Operator::I32Shl => binary!(u32, |a, b| a.wrapping_shl(b)),
        Operator::I32ShrU => binary!(u32, |a, b| a.wrapping_shr(b)),
        Operator::I32ShrS => binary!(u32, |a, b| a.cast_signed().wrapping_shr(b).cast_unsigned()),
        Operator::I32Rotl => binary!(u32, |a, b| a.rotate_left(b % 32)),
        Operator::I32Rotr => binary!(u32, |a, b| a.rotate_right(b % 32)),
        Operator::I32DivU => divide!(u32, |a, b| Ok(a / b)),
        Operator::I32RemU => divide!(u32, |a, b| Ok(a % b)),
        Operator::I32DivS => divide_signed!(u32, |a, b| a.checked_div(b)),
        Operator::I32RemS => divide_signed!(u32, |a, b| Some(a.wrapping_rem(b))),
        Operator::I32Extend8S => extend!(i8 => i32),
        Operator::I32Extend16S => extend!(i16 => i32),
        Operator::I32WrapI64 => unary!(u64, |a| a as u32),
        _ => return None,
    })
}

fn width_64(operator: &Operator<'_>) -> Option<Instr> {
    Some(match operator {
        Operator::I64Eqz => unary!(u64, |a| a == 0),
        Operator::I64Clz => unary!(u64, |a| a.leading_zeros()),
        Operator::I64Ctz => unary!(u64, |a| a.trailing_zeros()),
        Operator::I64Popcnt => unary!(u64, |a| a.count_ones()),
        Operator::I64Eq => binary!(u64, |a, b| a == b),
        Operator::I64Ne => binary!(u64, |a, b| a != b),
        Operator::I64LtU => binary!(u64, |a, b| a < b),
        Operator::I64GtU => binary!(u64, |a, b| a > b),
        Operator::I64LeU => binary!(u64, |a, b| a <= b),
        Operator::I64GeU => binary!(u64, |a, b| a >= b),
        Operator::I64LtS => signed!(u64, |a, b| a < b),
        Operator::I64GtS => signed!(u64, |a, b| a > b),
        Operator::I64LeS => signed!(u64, |a, b| a <= b),
        Operator::I64GeS => signed!(u64, |a, b| a >= b),
        Operator::I64Add => binary!(u64, |a, b| a.wrapping_add(b)),
        Operator::I64Sub => binary!(u64, |a, b| a.wrapping_sub(b)),
        Operator::I64Mul => binary!(u64, |a, b| a.wrapping_mul(b)),
        Operator::I64And => binary!(u64, |a, b| a & b),
        Operator::I64Or => binary!(u64, |a, b| a | b),
        Operator::I64Xor => binary!(u64, |a, b| a ^ b),
        Operator::I64Shl => binary!(u64, |a, b| a.wrapping_shl(b as u32)),
        Operator::I64ShrU => binary!(u64, |a, b| a.wrapping_shr(b as u32)),
        Operator::I64ShrS => binary!(u64, |a, b| a.cast_signed().wrapping_shr(b as u32).cast_unsigned()),
        Operator::I64Rotl => binary!(u64, |a, b| a.rotate_left((b % 64) as u32)),
        Operator::I64Rotr => binary!(u64, |a, b| a.rotate_right((b % 64) as u32)),
        Operator::I64DivU => divide!(u64, |a, b| Ok(a / b)),
        Operator::I64RemU => divide!(u64, |a, b| Ok(a % b)),
        Operator::I64DivS => divide_signed!(u64, |a, b| a.checked_div(b)),
        Operator::I64RemS => divide_signed!(u64, |a, b| Some(a.wrapping_rem(b))),
        Operator::I64Extend8S => extend!(i8 => i64),
        Operator::I64Extend16S => extend!(i16 => i64),
        Operator::I64Extend32S => extend!(i32 => i64),
        Operator::I64ExtendI32S => extend!(i32 => i64),
        Operator::I64ExtendI32U => unary!(u32, |a| a),
        _ => return None,
    })
}
