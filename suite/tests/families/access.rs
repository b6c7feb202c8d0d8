//! The instructions that access a memory, and modules that export each of them.

/// A load or a store.
#[derive(Clone, Copy)]
pub(crate) struct Access {
    /// The instruction.
    pub(crate) name: &'static str,
    /// How many bytes it accesses.
    pub(crate) width: u64,
    /// The type of its value as the module exports it: bits, where the instruction's own is a float or a vector.
    pub(crate) value: &'static str,
    /// From the instruction's value to the exported one, or back; empty where they are the same.
    pub(crate) convert: &'static str,
}

const fn access(name: &'static str, width: u64, value: &'static str, convert: &'static str) -> Access {
    Access { name, width, value, convert }
}

/// The loads of WebAssembly 1.0.
pub(crate) const LOADS: &[Access] = &[
    access("i32.load", 4, "i32", ""),
    access("i32.load8_s", 1, "i32", ""),
    access("i32.load8_u", 1, "i32", ""),
    access("i32.load16_s", 2, "i32", ""),
    access("i32.load16_u", 2, "i32", ""),
    access("i64.load", 8, "i64", ""),
    access("i64.load8_s", 1, "i64", ""),
    access("i64.load8_u", 1, "i64", ""),
    access("i64.load16_s", 2, "i64", ""),
    access("i64.load16_u", 2, "i64", ""),
    access("i64.load32_s", 4, "i64", ""),
    access("i64.load32_u", 4, "i64", ""),
    access("f32.load", 4, "i32", "i32.reinterpret_f32"),
    access("f64.load", 8, "i64", "i64.reinterpret_f64"),
];

/// The stores of WebAssembly 1.0.
pub(crate) const STORES: &[Access] = &[
    access("i32.store", 4, "i32", ""),
    access("i32.store8", 1, "i32", ""),
    access("i32.store16", 2, "i32", ""),
    access("i64.store", 8, "i64", ""),
    access("i64.store8", 1, "i64", ""),
    access("i64.store16", 2, "i64", ""),
    access("i64.store32", 4, "i64", ""),
    access("f32.store", 4, "i32", "f32.reinterpret_i32"),
    access("f64.store", 8, "i64", "f64.reinterpret_i64"),
];

/// The loads of vectors, of which the modules export the lowest eight bytes.
pub(crate) const VECTOR_LOADS: &[Access] = &[
    access("v128.load", 16, "i64", "i64x2.extract_lane 0"),
    access("v128.load8x8_u", 8, "i64", "i64x2.extract_lane 0"),
    access("v128.load16x4_u", 8, "i64", "i64x2.extract_lane 0"),
    access("v128.load32x2_u", 8, "i64", "i64x2.extract_lane 0"),
    access("v128.load8_splat", 1, "i64", "i64x2.extract_lane 0"),
    access("v128.load16_splat", 2, "i64", "i64x2.extract_lane 0"),
    access("v128.load32_splat", 4, "i64", "i64x2.extract_lane 0"),
    access("v128.load64_splat", 8, "i64", "i64x2.extract_lane 0"),
    access("v128.load32_zero", 4, "i64", "i64x2.extract_lane 0"),
    access("v128.load64_zero", 8, "i64", "i64x2.extract_lane 0"),
];

/// A value of `bytes` bytes that are all the same.
pub(crate) fn repeated(byte: u8, bytes: u64) -> u64 {
    (0..bytes.min(8)).fold(0, |value, _| value << 8 | u64::from(byte))
}

impl Access {
    /// What a load gives where every byte is this one, which has no sign.
    pub(crate) fn loaded(&self, byte: u8) -> u64 {
        assert!(byte < 0x80, "loads with and without sign agree");
        match self.name {
            // Each byte becomes a lane of 16 bits, and so on: these are the lowest eight bytes of that.
            "v128.load8x8_u" => u64::from(byte) * 0x0001_0001_0001_0001,
            "v128.load16x4_u" => repeated(byte, 2) * 0x1_0000_0001,
            "v128.load32x2_u" => repeated(byte, 4),
            name if name.ends_with("_splat") => repeated(byte, 8),
            _ => repeated(byte, self.width),
        }
    }

    /// An exported function that loads from an address, with an offset and from the memory of that index.
    pub(crate) fn load(&self, export: &str, address: &str, immediates: &str) -> String {
        let Access { name, value, convert, .. } = self;
        let load = format!("({name}{immediates} (local.get $address))");
        let body = if convert.is_empty() { load } else { format!("({convert} {load})") };
        format!("  (func (export {export:?}) (param $address {address}) (result {value}) {body})")
    }

    /// An exported function that stores a value to an address.
    pub(crate) fn store(&self, export: &str, address: &str, immediates: &str) -> String {
        let Access { name, value, convert, .. } = self;
        let stored = match convert.is_empty() {
            true => "(local.get $value)".to_owned(),
            false => format!("({convert} (local.get $value))"),
        };
        format!(
            "  (func (export {export:?}) (param $address {address}) (param $value {value}) \
             ({name}{immediates} (local.get $address) {stored}))"
        )
    }
}
