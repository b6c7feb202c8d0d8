//! exec/instructions, "Vector Instructions", and what loads make of the bytes they read.

use super::Machine;
use crate::instr::Vector;

impl Machine<'_> {
    pub(super) fn vector(&mut self, vector: &Vector) {
        let result = match *vector {
            Vector::Unary(operation) => operation(self.pop()),
            Vector::Binary(operation) => {
                let b = self.pop();
                operation(self.pop(), b)
            }
            Vector::Bitselect => {
                let mask = self.pop();
                let second = self.pop();
                (self.pop() & mask) | (second & !mask)
            }
            Vector::Extract { bits, lane, signed } => {
                let lane = (self.pop() >> (u32::from(lane) * bits)) & mask(bits);
                if signed { sign_extend(lane, bits, 32) } else { lane }
            }
            Vector::Replace { bits, lane } => {
                let number = self.pop();
                replace_lane(self.pop(), bits, lane, number)
            }
            Vector::Splat { bits } => splat(self.pop(), bits),
        };
        self.push(result);
    }
}

/// The lowest `bits` bits.
pub(super) fn mask(bits: u32) -> u128 {
    u128::MAX >> (128 - bits)
}

/// The signed number of `from` bits as one of `to` bits.
pub(super) fn sign_extend(number: u128, from: u32, to: u32) -> u128 {
    let unused = 128 - from;
    ((number << unused).cast_signed() >> unused).cast_unsigned() & mask(to)
}

/// Numbers of `bits` bits, eight bytes of them, each extended to twice the width.
pub(super) fn extend_lanes(number: u128, bits: u32, signed: bool) -> u128 {
    let lanes = (0..64 / bits).map(|lane| {
        let narrow = (number >> (lane * bits)) & mask(bits);
        let wide = if signed { sign_extend(narrow, bits, bits * 2) } else { narrow };
        wide << (lane * bits * 2)
    });
    lanes.fold(0, |vector, lane| vector | lane)
}

/// The number in every lane of `bits` bits.
pub(super) fn splat(number: u128, bits: u32) -> u128 {
    (0..128 / bits).fold(0, |vector, lane| vector | (number & mask(bits)) << (lane * bits))
}

/// The vector with the number in one lane of `bits` bits.
pub(super) fn replace_lane(vector: u128, bits: u32, lane: u8, number: u128) -> u128 {
    let shift = u32::from(lane) * bits;
    (vector & !(mask(bits) << shift)) | (number & mask(bits)) << shift
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lanes() {
        assert_eq!(sign_extend(0x80, 8, 32), 0xffff_ff80);
        assert_eq!(extend_lanes(0x0000_0000_0000_ff01, 8, true), 0xffff_0001);
        assert_eq!(extend_lanes(0xffff_ffff_0000_0001, 32, false), 0xffff_ffff_0000_0000_0000_0001);
        assert_eq!(splat(0xab, 8), u128::from_le_bytes([0xab; 16]));
        assert_eq!(replace_lane(u128::MAX, 64, 1, 0), u128::from(u64::MAX));
    }
}
