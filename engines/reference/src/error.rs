//! What can go wrong, in the specification's words.

use std::fmt;

/// Why an operation of the embedding interface gave no result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// The bytes are not a module of the binary format (appendix "Embedding", `module_decode`).
    Malformed {
        /// What the decoder met, for people.
        message: String,
    },
    /// The module decodes but is not valid (`module_validate`).
    Invalid {
        /// Which rule is broken, for people.
        message: String,
    },
    /// The imports do not match what is provided (`module_instantiate`).
    Unlinkable {
        /// Which import, and why, for people.
        message: String,
    },
    /// Execution trapped.
    Trap {
        /// The kind of trap.
        kind: TrapKind,
        /// Where and why, for people.
        message: String,
    },
    /// The call stack is exhausted.
    Exhausted,
    /// The budget of steps of one invocation or instantiation is used up.
    FuelExhausted,
    /// A `memory.atomic.wait` lasted too long, or nobody could ever have ended it.
    WaitNotEnded,
    /// A growth that no rule permits: beyond the maximum or the cap (`mem_grow` answering `error`).
    GrowthFailed {
        /// Which size was asked for, for people.
        message: String,
    },
    /// A resource was not granted, as the appendix "Implementation Limitations" permits.
    Refused {
        /// Which resource, for people.
        message: String,
    },
    /// Something that this interpreter does not cover.
    Unsupported {
        /// What, by the specification's name.
        message: String,
    },
    /// An address or a value that this store did not give out, or that has the wrong type.
    Misuse {
        /// What was wrong, for people.
        message: String,
    },
}

impl Error {
    pub(crate) fn malformed(message: impl Into<String>) -> Self {
        Self::Malformed { message: message.into() }
    }

    pub(crate) fn invalid(message: impl Into<String>) -> Self {
        Self::Invalid { message: message.into() }
    }

    pub(crate) fn unlinkable(message: impl Into<String>) -> Self {
        Self::Unlinkable { message: message.into() }
    }

    pub(crate) fn refused(message: impl Into<String>) -> Self {
        Self::Refused { message: message.into() }
    }

    pub(crate) fn unsupported(message: impl Into<String>) -> Self {
        Self::Unsupported { message: message.into() }
    }

    pub(crate) fn misuse(message: impl Into<String>) -> Self {
        Self::Misuse { message: message.into() }
    }
}

impl From<TrapKind> for Error {
    fn from(kind: TrapKind) -> Self {
        Self::Trap { kind, message: kind.to_string() }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Malformed { message } => write!(f, "malformed: {message}"),
            Self::Invalid { message } => write!(f, "invalid: {message}"),
            Self::Unlinkable { message } => write!(f, "unlinkable: {message}"),
            Self::Trap { message, .. } => write!(f, "trap: {message}"),
            Self::Exhausted => f.write_str("call stack exhausted"),
            Self::FuelExhausted => f.write_str("out of fuel"),
            Self::WaitNotEnded => f.write_str("no other thread ended a wait"),
            Self::GrowthFailed { message } => write!(f, "growth failed: {message}"),
            Self::Refused { message } => write!(f, "refused: {message}"),
            Self::Unsupported { message } => write!(f, "unsupported: {message}"),
            Self::Misuse { message } => write!(f, "misuse: {message}"),
        }
    }
}

impl std::error::Error for Error {}

/// The kinds of traps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TrapKind {
    /// The instruction `unreachable`.
    Unreachable,
    /// An access beyond the end of a memory, or of a data segment in `memory.init`.
    MemoryOutOfBounds,
    /// An access beyond the end of a table, or of an element segment in `table.init`.
    TableOutOfBounds,
    /// Integer division or remainder by zero.
    IntegerDivideByZero,
    /// An integer result that its type cannot hold.
    IntegerOverflow,
    /// A conversion of NaN to an integer.
    InvalidConversion,
    /// `call_indirect` beyond the end of the table.
    UndefinedElement,
    /// `call_indirect` of a null reference.
    UninitializedElement,
    /// `call_indirect` of a function of another type.
    IndirectCallTypeMismatch,
    /// An atomic access whose effective address is not a multiple of its width.
    UnalignedAtomic,
    /// A wait on a memory that is not shared.
    ExpectedSharedMemory,
    /// `ref.as_non_null` or a call of a null reference.
    NullReference,
    /// A byte that the host read or wrote does not exist (`mem_read` and `mem_write` answering `error`).
    HostAccess,
}

impl fmt::Display for TrapKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Unreachable => "unreachable",
            Self::MemoryOutOfBounds => "out of bounds memory access",
            Self::TableOutOfBounds => "out of bounds table access",
            Self::IntegerDivideByZero => "integer divide by zero",
            Self::IntegerOverflow => "integer overflow",
            Self::InvalidConversion => "invalid conversion to integer",
            Self::UndefinedElement => "undefined element",
            Self::UninitializedElement => "uninitialized element",
            Self::IndirectCallTypeMismatch => "indirect call type mismatch",
            Self::UnalignedAtomic => "unaligned atomic",
            Self::ExpectedSharedMemory => "expected shared memory",
            Self::NullReference => "null reference",
            Self::HostAccess => "host access out of bounds",
        })
    }
}
