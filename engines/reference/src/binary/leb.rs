//! Unsigned LEB128 numbers (binary/values, "Integers").

use crate::{error::Error, rules::Rules};

/// Bytes being read one after the other.
pub(crate) struct Cursor<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Cursor<'a> {
    pub(crate) fn new(bytes: &'a [u8], at: usize) -> Self {
        Self { bytes, at }
    }

    /// The index of the next byte.
    pub(crate) fn position(&self) -> usize {
        self.at
    }

    pub(crate) fn byte(&mut self) -> Result<u8, Error> {
        let byte = self.bytes.get(self.at).ok_or_else(|| Error::malformed("unexpected end"))?;
        self.at += 1;
        Ok(*byte)
    }

    /// `uN`: at most ceil(N/7) bytes, unused bits zero.
    pub(crate) fn unsigned(&mut self, rules: &dyn Rules, bits: u32) -> Result<u64, Error> {
        let mut number = 0_u64;
        for index in 0..rules.leb_bytes(bits) {
            let byte = self.byte()?;
            let shift = 7 * index;
            let payload = u64::from(byte & 0x7f);
            let room = bits.saturating_sub(shift);
            if room < 7 && payload >> room != 0 && !rules.leb_excess_bits_allowed() {
                return Err(Error::malformed("integer too large"));
            }
            number |= payload.checked_shl(shift).unwrap_or(0);
            if byte & 0x80 == 0 {
                let padded = index > 0 && byte == 0;
                return if padded && !rules.leb_padding_allowed() {
                    Err(Error::malformed("integer representation not minimal"))
                } else {
                    Ok(if bits < 64 { number & ((1 << bits) - 1) } else { number })
                };
            }
        }
        Err(Error::malformed("integer representation too long"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::Spec;

    fn read(bytes: &[u8], bits: u32) -> Option<u64> {
        Cursor::new(bytes, 0).unsigned(&Spec, bits).ok()
    }

    #[test]
    fn lengths_and_unused_bits() {
        assert_eq!(read(&[0x80, 0x80, 0x80, 0x80, 0x00], 32), Some(0));
        assert_eq!(read(&[0x80, 0x80, 0x80, 0x80, 0x80, 0x00], 32), None);
        assert_eq!(read(&[0x80, 0x80, 0x80, 0x80, 0x10], 32), None);
        assert_eq!(read(&[0xff, 0xff, 0xff, 0xff, 0x0f], 32), Some(0xffff_ffff));
        assert_eq!(read(&[0x80, 0x80, 0x80, 0x80, 0x10], 64), Some(1 << 32));
        assert_eq!(read(&[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01], 64), Some(u64::MAX));
        assert_eq!(read(&[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x03], 64), None);
        assert_eq!(read(&[0x81, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x00], 64), Some(1));
        assert_eq!(read(&[0x81, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x00], 64), None);
        assert_eq!(read(&[0x80], 64), None);
    }
}
