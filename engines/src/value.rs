//! Values as they cross the embedding interface, exact to the bit.
//!
//! In JSON a 32-bit integer is a number, everything wider is a decimal string (JavaScript's numbers end at 2^53), floats
//! are their bits and a vector is sixteen bytes in hexadecimal, lowest lane last.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::text::{as_decimal, as_hex};

/// A WebAssembly value. Core specification, section "Values" (exec/runtime).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Value {
    /// A 32-bit integer.
    I32(#[cfg_attr(test, schemars(range(min = -2_147_483_648_i64, max = 2_147_483_647)))] i32),
    /// A 64-bit integer.
    I64(
        #[serde(with = "as_decimal")]
        #[cfg_attr(test, schemars(with = "crate::text::Signed64"))]
        i64,
    ),
    /// The bits of a 32-bit float.
    F32(#[cfg_attr(test, schemars(range(min = 0, max = 4_294_967_295_i64)))] u32),
    /// The bits of a 64-bit float.
    F64(
        #[serde(with = "as_decimal")]
        #[cfg_attr(test, schemars(with = "crate::text::Unsigned64"))]
        u64,
    ),
    /// The bits of a vector, lane 0 in the lowest bits.
    V128(
        #[serde(with = "as_hex")]
        #[cfg_attr(test, schemars(with = "crate::text::Hexadecimal128"))]
        u128,
    ),
    /// A reference.
    Ref(Reference),
}

/// What a script can see of a reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Reference {
    /// A null reference, of the heap type's hierarchy where the engine tells it.
    Null(Option<HeapType>),
    /// A host value that the script named by a number (`ref.extern N`).
    Extern(u32),
    /// A host value in the `any` hierarchy (`ref.host N`).
    Host(u32),
    /// Any other reference that is not null.
    Opaque(HeapType),
}

/// The heap types that scripts can tell apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the specification's own names")]
pub enum HeapType {
    Func,
    NoFunc,
    Extern,
    NoExtern,
    Any,
    Eq,
    I31,
    Struct,
    Array,
    None,
    Exn,
    NoExn,
}

impl fmt::Display for HeapType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Func => "func",
            Self::NoFunc => "nofunc",
            Self::Extern => "extern",
            Self::NoExtern => "noextern",
            Self::Any => "any",
            Self::Eq => "eq",
            Self::I31 => "i31",
            Self::Struct => "struct",
            Self::Array => "array",
            Self::None => "none",
            Self::Exn => "exn",
            Self::NoExn => "noexn",
        })
    }
}

impl fmt::Display for Value {
    /// Writes the value as a script would: `i32.const -1`, `ref.null extern`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::I32(value) => write!(f, "i32.const {value}"),
            Self::I64(value) => write!(f, "i64.const {value}"),
            Self::F32(bits) => write_float(f, "f32", f64::from(f32::from_bits(bits)), u64::from(bits)),
            Self::F64(bits) => write_float(f, "f64", f64::from_bits(bits), bits),
            Self::V128(bits) => {
                f.write_str("v128.const i32x4")?;
                (0..4).try_for_each(|lane| write!(f, " {:#010x}", (bits >> (32 * lane)) as u32))
            }
            Self::Ref(Reference::Null(Some(heap))) => write!(f, "ref.null {heap}"),
            Self::Ref(Reference::Null(None)) => write!(f, "ref.null"),
            Self::Ref(Reference::Extern(number)) => write!(f, "ref.extern {number}"),
            Self::Ref(Reference::Host(number)) => write!(f, "ref.host {number}"),
            Self::Ref(Reference::Opaque(heap)) => write!(f, "ref.{heap}"),
        }
    }
}

fn write_float(f: &mut fmt::Formatter<'_>, of: &str, value: f64, bits: u64) -> fmt::Result {
    if value.is_nan() { write!(f, "{of}.const nan (bits {bits:#x})") } else { write!(f, "{of}.const {value:?}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_keeps_every_bit() {
        for (value, json) in [
            (Value::I32(-1), r#"{"i32":-1}"#),
            (Value::I64(i64::MIN), r#"{"i64":"-9223372036854775808"}"#),
            (Value::F32(0x7fa0_0000), r#"{"f32":2141192192}"#),
            (Value::F64(u64::MAX), r#"{"f64":"18446744073709551615"}"#),
            (Value::V128(0xff), r#"{"v128":"000000000000000000000000000000ff"}"#),
            (Value::Ref(Reference::Null(Some(HeapType::Func))), r#"{"ref":{"null":"func"}}"#),
            (Value::Ref(Reference::Null(None)), r#"{"ref":{"null":null}}"#),
            (Value::Ref(Reference::Extern(7)), r#"{"ref":{"extern":7}}"#),
            (Value::Ref(Reference::Opaque(HeapType::NoExn)), r#"{"ref":{"opaque":"no-exn"}}"#),
        ] {
            assert_eq!(serde_json::to_string(&value).unwrap(), json);
            assert_eq!(serde_json::from_str::<Value>(json).unwrap(), value);
        }
    }

    #[test]
    fn reads_as_a_script_would_write_it() {
        assert_eq!(Value::I64(-1).to_string(), "i64.const -1");
        assert_eq!(Value::F32(0x3f80_0000).to_string(), "f32.const 1.0");
        assert_eq!(Value::F64(f64::NAN.to_bits()).to_string(), "f64.const nan (bits 0x7ff8000000000000)");
        assert_eq!(Value::V128(1 << 32).to_string(), "v128.const i32x4 0x00000000 0x00000001 0x00000000 0x00000000");
        assert_eq!(Value::Ref(Reference::Null(None)).to_string(), "ref.null");
    }
}
