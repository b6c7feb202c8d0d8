//! What a directive expects, and whether what was observed is that.

use std::fmt;

use memlimits_engines::{HeapType, MemoryType, Reference, TrapKind, Value};
use wast::core::{AbstractHeapType, HeapType as WastHeap, NanPattern, V128Pattern, WastRetCore};

/// What a directive expects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expectation {
    /// That it can be done; a value that comes of it is of no interest.
    Success,
    /// Values.
    Returns(Vec<Pattern>),
    /// A trap of that kind, or of any kind where the script's message names none.
    Trap(Option<TrapKind>),
    /// An exception.
    Exception,
    /// A suspension that nothing handles.
    Suspension,
    /// An exhausted call stack.
    Exhaustion,
    /// A module that cannot be decoded.
    Malformed,
    /// A module that is not valid.
    Invalid,
    /// A valid module whose imports are missing or do not match.
    Unlinkable,
    /// A size in pages, from the host's side.
    Pages(u64),
    /// A byte, from the host's side.
    Byte(u8),
    /// A memory's type, from the host's side.
    Type(MemoryType),
    /// An error of the host's function.
    Error,
    /// That a script in JavaScript runs to its end.
    End,
    /// That a test in it passes.
    Passes,
    /// The first of these if the last growth before that may be refused was not, the second if it was.
    Growth(Box<[Expectation; 2]>),
}

/// What a value is compared with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// Exactly this value, to the bit.
    Exactly(Value),
    /// A 32-bit float.
    F32(Float<u32>),
    /// A 64-bit float.
    F64(Float<u64>),
    /// Four 32-bit floats, lane by lane.
    F32x4([Float<u32>; 4]),
    /// Two 64-bit floats, lane by lane.
    F64x2([Float<u64>; 2]),
    /// A null reference, of that hierarchy where one is named.
    Null(Option<HeapType>),
    /// A reference that is not null, to a value of that type or a subtype.
    NotNull(HeapType),
    /// One of several.
    Either(Vec<Pattern>),
    /// A pattern that engines cannot be asked about (shared-everything references).
    Unknown(&'static str),
}

/// A float, or a class of NaN. Core specification, "NaN propagation" (exec/numerics).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Float<B> {
    /// Exactly these bits.
    Bits(B),
    /// A NaN whose payload is only the quiet bit.
    CanonicalNan,
    /// A NaN whose payload has the quiet bit.
    ArithmeticNan,
}

impl Float<u32> {
    fn matches(self, bits: u32) -> bool {
        match self {
            Self::Bits(expected) => bits == expected,
            Self::CanonicalNan => bits & 0x7fff_ffff == 0x7fc0_0000,
            Self::ArithmeticNan => bits & 0x7fc0_0000 == 0x7fc0_0000,
        }
    }
}

impl Float<u64> {
    fn matches(self, bits: u64) -> bool {
        match self {
            Self::Bits(expected) => bits == expected,
            Self::CanonicalNan => bits & 0x7fff_ffff_ffff_ffff == 0x7ff8_0000_0000_0000,
            Self::ArithmeticNan => bits & 0x7ff8_0000_0000_0000 == 0x7ff8_0000_0000_0000,
        }
    }
}

impl Pattern {
    /// Whether a value is what is expected.
    pub fn matches(&self, value: Value) -> bool {
        match (self, value) {
            (Self::Either(patterns), _) => patterns.iter().any(|pattern| pattern.matches(value)),
            (Self::Exactly(expected), _) => value == *expected,
            (Self::F32(float), Value::F32(bits)) => float.matches(bits),
            (Self::F64(float), Value::F64(bits)) => float.matches(bits),
            (Self::F32x4(floats), Value::V128(bits)) => {
                (0..).zip(floats).all(|(lane, float)| float.matches((bits >> (32 * lane)) as u32))
            }
            (Self::F64x2(floats), Value::V128(bits)) => {
                (0..).zip(floats).all(|(lane, float)| float.matches((bits >> (64 * lane)) as u64))
            }
            (Self::Null(None), Value::Ref(Reference::Null(_))) => true,
            (Self::Null(Some(expected)), Value::Ref(Reference::Null(observed))) => {
                // Engines name a null by its hierarchy only, some not at all.
                observed.is_none_or(|observed| top(observed) == top(*expected))
            }
            (Self::NotNull(expected), Value::Ref(reference)) => match reference {
                Reference::Null(_) => false,
                Reference::Extern(_) => *expected == HeapType::Extern,
                Reference::Host(_) => *expected == HeapType::Any,
                Reference::Opaque(observed) => is_subtype(observed, *expected),
            },
            _ => false,
        }
    }

    /// Whether this is an `either` whose last alternative is the -1 of a refused growth.
    pub(crate) fn allows_refusal(&self) -> bool {
        let Self::Either(patterns) = self else { return false };
        matches!(patterns.last(), Some(Self::Exactly(Value::I32(-1) | Value::I64(-1))))
    }

    /// Whether this is an `either` whose last alternative is the -1 of a refused growth, and the value is just that and
    /// none of the others.
    pub fn is_refused_growth(&self, value: Value) -> bool {
        let Self::Either(patterns) = self else { return false };
        let Some((last, others)) = patterns.split_last() else { return false };
        matches!(last, Self::Exactly(Value::I32(-1) | Value::I64(-1)))
            && last.matches(value)
            && !others.iter().any(|other| other.matches(value))
    }

    /// The pattern of a script's result.
    pub(crate) fn of(result: &WastRetCore<'_>) -> Self {
        match result {
            WastRetCore::I32(value) => Self::Exactly(Value::I32(*value)),
            WastRetCore::I64(value) => Self::Exactly(Value::I64(*value)),
            WastRetCore::F32(pattern) => Self::F32(float(pattern, |value| value.bits)),
            WastRetCore::F64(pattern) => Self::F64(float(pattern, |value| value.bits)),
            WastRetCore::V128(pattern) => vector(pattern),
            WastRetCore::RefNull(None) => Self::Null(None),
            WastRetCore::RefNull(Some(heap)) => Self::Null(heap_type(heap)),
            WastRetCore::RefExtern(None) => Self::NotNull(HeapType::Extern),
            WastRetCore::RefExtern(Some(number)) => Self::Exactly(Value::Ref(Reference::Extern(*number))),
            WastRetCore::RefHost(number) => Self::Exactly(Value::Ref(Reference::Host(*number))),
            WastRetCore::RefFunc(_) => Self::NotNull(HeapType::Func),
            WastRetCore::RefAny => Self::NotNull(HeapType::Any),
            WastRetCore::RefEq => Self::NotNull(HeapType::Eq),
            WastRetCore::RefArray => Self::NotNull(HeapType::Array),
            WastRetCore::RefStruct => Self::NotNull(HeapType::Struct),
            WastRetCore::RefI31 => Self::NotNull(HeapType::I31),
            WastRetCore::RefI31Shared => Self::Unknown("ref.i31_shared"),
            WastRetCore::Either(patterns) => Self::Either(patterns.iter().map(Self::of).collect()),
        }
    }
}

/// The heap type of a script, where it is an abstract one.
pub(crate) fn heap_type(heap: &WastHeap<'_>) -> Option<HeapType> {
    let WastHeap::Abstract { shared: false, ty } = heap else { return None };
    Some(match ty {
        AbstractHeapType::Func => HeapType::Func,
        AbstractHeapType::NoFunc => HeapType::NoFunc,
        AbstractHeapType::Extern => HeapType::Extern,
        AbstractHeapType::NoExtern => HeapType::NoExtern,
        AbstractHeapType::Any => HeapType::Any,
        AbstractHeapType::Eq => HeapType::Eq,
        AbstractHeapType::I31 => HeapType::I31,
        AbstractHeapType::Struct => HeapType::Struct,
        AbstractHeapType::Array => HeapType::Array,
        AbstractHeapType::None => HeapType::None,
        AbstractHeapType::Exn => HeapType::Exn,
        AbstractHeapType::NoExn => HeapType::NoExn,
        AbstractHeapType::Cont | AbstractHeapType::NoCont => return None,
    })
}

/// The top of a heap type's hierarchy. Core specification, "Heap Types" (valid/matching).
fn top(heap: HeapType) -> HeapType {
    match heap {
        HeapType::Func | HeapType::NoFunc => HeapType::Func,
        HeapType::Extern | HeapType::NoExtern => HeapType::Extern,
        HeapType::Exn | HeapType::NoExn => HeapType::Exn,
        HeapType::Any | HeapType::Eq | HeapType::I31 | HeapType::Struct | HeapType::Array | HeapType::None => {
            HeapType::Any
        }
    }
}

fn is_subtype(sub: HeapType, of: HeapType) -> bool {
    sub == of
        || match of {
            HeapType::Any => top(sub) == HeapType::Any,
            HeapType::Eq => matches!(sub, HeapType::I31 | HeapType::Struct | HeapType::Array),
            _ => false,
        }
}

fn float<T, B>(pattern: &NanPattern<T>, bits: impl Fn(&T) -> B) -> Float<B> {
    match pattern {
        NanPattern::CanonicalNan => Float::CanonicalNan,
        NanPattern::ArithmeticNan => Float::ArithmeticNan,
        NanPattern::Value(value) => Float::Bits(bits(value)),
    }
}

fn vector(pattern: &V128Pattern) -> Pattern {
    /// Lanes, lowest first, to the bits of a vector.
    fn lanes<const N: usize, B: AsRef<[u8]>>(lanes: [B; N]) -> Pattern {
        let mut bytes = [0; 16];
        bytes.chunks_mut(16 / N).zip(&lanes).for_each(|(place, lane)| place.copy_from_slice(lane.as_ref()));
        Pattern::Exactly(Value::V128(u128::from_le_bytes(bytes)))
    }
    match pattern {
        V128Pattern::I8x16(of) => lanes(of.map(i8::to_le_bytes)),
        V128Pattern::I16x8(of) => lanes(of.map(i16::to_le_bytes)),
        V128Pattern::I32x4(of) => lanes(of.map(i32::to_le_bytes)),
        V128Pattern::I64x2(of) => lanes(of.map(i64::to_le_bytes)),
        V128Pattern::F32x4(of) => Pattern::F32x4(of.map(|lane| float(&lane, |value| value.bits))),
        V128Pattern::F64x2(of) => Pattern::F64x2(of.map(|lane| float(&lane, |value| value.bits))),
    }
}

/// The kind of trap that a script's message names. The messages are those of the reference interpreter.
pub(crate) fn trap_kind(message: &str) -> Option<TrapKind> {
    // Scripts give a beginning of the message, or the message with details after it.
    const MESSAGES: &[(&str, TrapKind)] = &[
        ("unreachable", TrapKind::Unreachable),
        ("out of bounds memory access", TrapKind::MemoryOutOfBounds),
        ("out of bounds table access", TrapKind::TableOutOfBounds),
        ("undefined element", TrapKind::TableOutOfBounds),
        ("uninitialized element", TrapKind::UninitializedElement),
        ("indirect call type mismatch", TrapKind::IndirectCallTypeMismatch),
        ("out of bounds array access", TrapKind::ArrayOutOfBounds),
        ("null", TrapKind::NullReference),
        ("cast failure", TrapKind::CastFailure),
        ("integer divide by zero", TrapKind::DivideByZero),
        ("integer overflow", TrapKind::IntegerOverflow),
        ("invalid conversion to integer", TrapKind::InvalidConversion),
        ("unaligned atomic", TrapKind::UnalignedAtomic),
        ("expected shared memory", TrapKind::ExpectedSharedMemory),
    ];
    MESSAGES.iter().find(|(words, _)| message.starts_with(words)).map(|(_, kind)| *kind)
}

impl fmt::Display for Expectation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Success => f.write_str("success"),
            Self::Returns(patterns) if patterns.is_empty() => f.write_str("no values"),
            Self::Returns(patterns) => write_separated(f, patterns, " "),
            Self::Trap(Some(kind)) => write!(f, "trap ({kind})"),
            Self::Trap(None) => f.write_str("trap"),
            Self::Exception => f.write_str("exception"),
            Self::Suspension => f.write_str("unhandled suspension"),
            Self::Exhaustion => f.write_str("call stack exhausted"),
            Self::Malformed => f.write_str("malformed"),
            Self::Invalid => f.write_str("invalid"),
            Self::Unlinkable => f.write_str("unlinkable"),
            Self::Pages(pages) => write!(f, "{pages} pages"),
            Self::Byte(byte) => write!(f, "byte {byte:#04x}"),
            Self::Type(ty) => write!(f, "memory type {ty}"),
            Self::Error => f.write_str("an error"),
            Self::End => f.write_str("the script runs to its end"),
            Self::Passes => f.write_str("the test passes"),
            Self::Growth(cases) => write!(f, "{} if the memory grew, {} if that was refused", cases[0], cases[1]),
        }
    }
}

impl fmt::Display for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exactly(value) => write!(f, "({value})"),
            Self::F32(Float::Bits(bits)) => write!(f, "({})", Value::F32(*bits)),
            Self::F64(Float::Bits(bits)) => write!(f, "({})", Value::F64(*bits)),
            Self::F32(float) => write!(f, "(f32.const {float})"),
            Self::F64(float) => write!(f, "(f64.const {float})"),
            Self::F32x4(floats) => {
                f.write_str("(v128.const f32x4 ")?;
                write_separated(f, floats, " ")?;
                f.write_str(")")
            }
            Self::F64x2(floats) => {
                f.write_str("(v128.const f64x2 ")?;
                write_separated(f, floats, " ")?;
                f.write_str(")")
            }
            Self::Null(None) => f.write_str("(ref.null)"),
            Self::Null(Some(heap)) => write!(f, "(ref.null {heap})"),
            Self::NotNull(heap) => write!(f, "(ref.{heap})"),
            Self::Either(patterns) => write_separated(f, patterns, " or "),
            Self::Unknown(name) => write!(f, "({name})"),
        }
    }
}

impl<B: fmt::LowerHex> fmt::Display for Float<B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bits(bits) => write!(f, "{bits:#x}"),
            Self::CanonicalNan => f.write_str("nan:canonical"),
            Self::ArithmeticNan => f.write_str("nan:arithmetic"),
        }
    }
}

fn write_separated(f: &mut fmt::Formatter<'_>, items: &[impl fmt::Display], between: &str) -> fmt::Result {
    items.iter().enumerate().try_for_each(|(position, item)| {
        if position > 0 {
            f.write_str(between)?;
        }
        item.fmt(f)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn patterns(results: &str) -> Vec<Pattern> {
        let text = format!("(assert_return (invoke \"f\") {results})");
        let buffer = wast::parser::ParseBuffer::new(&text).unwrap();
        let directive = wast::parser::parse::<wast::Wast<'_>>(&buffer).unwrap().directives.remove(0);
        let wast::WastDirective::AssertReturn { results, .. } = directive else { unreachable!() };
        results
            .iter()
            .map(|result| match result {
                wast::WastRet::Core(core) => Pattern::of(core),
                _ => unreachable!(),
            })
            .collect()
    }

    fn matches(pattern: &str, value: Value) -> bool {
        patterns(pattern)[0].matches(value)
    }

    #[test]
    fn integers_match_to_the_bit_and_the_type() {
        assert!(matches("(i32.const -1)", Value::I32(-1)));
        assert!(!matches("(i32.const -1)", Value::I64(-1)));
        assert!(!matches("(i64.const 1)", Value::I64(2)));
    }

    #[test]
    fn nan_classes() {
        for (pattern, bits, expected) in [
            ("nan:canonical", 0x7fc0_0000, true),
            ("nan:canonical", 0xffc0_0000, true),
            ("nan:canonical", 0x7fc0_0001, false),
            ("nan:arithmetic", 0x7fc0_0001, true),
            ("nan:arithmetic", 0x7fa0_0000, false),
            ("nan:0x200000", 0x7fa0_0000, true),
            ("-0.0", 0x8000_0000, true),
            ("-0.0", 0, false),
        ] {
            assert_eq!(matches(&format!("(f32.const {pattern})"), Value::F32(bits)), expected, "{pattern} {bits:#x}");
        }
        assert!(matches("(f64.const nan:canonical)", Value::F64(0xfff8_0000_0000_0000)));
        assert!(!matches("(f64.const nan:canonical)", Value::F64(0x7ff8_0000_0000_0001)));
        assert!(matches("(f64.const nan:arithmetic)", Value::F64(0x7ff8_0000_0000_0001)));
        assert!(!matches("(f64.const nan:arithmetic)", Value::F64(0x7ff4_0000_0000_0000)));
    }

    #[test]
    fn vectors_match_lane_by_lane() {
        let ones = 1 | 1 << 32 | 1 << 64 | 1 << 96;
        assert!(matches("(v128.const i32x4 1 1 1 1)", Value::V128(ones)));
        assert!(!matches("(v128.const i32x4 1 1 1 2)", Value::V128(ones)));
        assert!(matches("(v128.const i8x16 1 0 0 0 1 0 0 0 1 0 0 0 1 0 0 0)", Value::V128(ones)));
        let nan_in_lane_three = 0x7fc0_0001 << 96;
        assert!(matches("(v128.const f32x4 0 0 0 nan:arithmetic)", Value::V128(nan_in_lane_three)));
        assert!(!matches("(v128.const f32x4 0 0 0 nan:canonical)", Value::V128(nan_in_lane_three)));
        assert!(!matches("(v128.const f32x4 0 0 nan:arithmetic 0)", Value::V128(nan_in_lane_three)));
    }

    #[test]
    fn references() {
        let null = |heap| Value::Ref(Reference::Null(heap));
        assert!(matches("(ref.null)", null(Some(HeapType::Extern))));
        assert!(matches("(ref.null func)", null(Some(HeapType::NoFunc))));
        assert!(matches("(ref.null func)", null(None)));
        assert!(!matches("(ref.null func)", null(Some(HeapType::Extern))));
        assert!(matches("(ref.extern 1)", Value::Ref(Reference::Extern(1))));
        assert!(!matches("(ref.extern 1)", Value::Ref(Reference::Extern(2))));
        assert!(matches("(ref.extern)", Value::Ref(Reference::Extern(2))));
        assert!(matches("(ref.eq)", Value::Ref(Reference::Opaque(HeapType::Struct))));
        assert!(!matches("(ref.i31)", Value::Ref(Reference::Opaque(HeapType::Struct))));
        assert!(!matches("(ref.func)", null(Some(HeapType::Func))));
    }

    #[test]
    fn a_refused_growth_is_the_last_alternative_and_no_other() {
        let pattern = &patterns("(either (i32.const 1) (i32.const -1))")[0];
        assert!(pattern.matches(Value::I32(1)) && pattern.matches(Value::I32(-1)) && !pattern.matches(Value::I32(0)));
        assert!(pattern.is_refused_growth(Value::I32(-1)));
        assert!(!pattern.is_refused_growth(Value::I32(1)));
        // -1 first, or as a value that was expected anyway, is no refusal.
        assert!(!patterns("(either (i32.const -1) (i32.const 1))")[0].is_refused_growth(Value::I32(-1)));
        assert!(!patterns("(i32.const -1)")[0].is_refused_growth(Value::I32(-1)));
        assert!(!patterns("(either (i64.const -1) (i64.const -1))")[0].is_refused_growth(Value::I64(-1)));
    }

    #[test]
    fn reads_as_the_script_was_written() {
        let shown = |results| Expectation::Returns(patterns(results)).to_string();
        assert_eq!(shown("(either (i32.const 1) (i32.const -1))"), "(i32.const 1) or (i32.const -1)");
        assert_eq!(shown("(i64.const 1) (f32.const nan:canonical)"), "(i64.const 1) (f32.const nan:canonical)");
        assert_eq!(shown(""), "no values");
    }

    #[test]
    fn messages_name_kinds() {
        assert_eq!(trap_kind("out of bounds memory access"), Some(TrapKind::MemoryOutOfBounds));
        assert_eq!(trap_kind("undefined element 7"), Some(TrapKind::TableOutOfBounds));
        assert_eq!(trap_kind("null i31 reference"), Some(TrapKind::NullReference));
        assert_eq!(trap_kind("something new"), None);
    }
}
