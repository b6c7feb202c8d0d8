//! Types of the specification's section "Types" (syntax/types), as far as memories need them.

use std::fmt;

/// The type of addresses and sizes of a memory or table (syntax/types, "Address Types").
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AddressType {
    /// 32-bit addresses.
    I32,
    /// 64-bit addresses.
    I64,
}

impl AddressType {
    /// The width in bits.
    pub fn bits(self) -> u32 {
        match self {
            Self::I32 => 32,
            Self::I64 => 64,
        }
    }

    /// The largest number of the type, which is also its -1.
    pub fn all_ones(self) -> u64 {
        match self {
            Self::I32 => u64::from(u32::MAX),
            Self::I64 => u64::MAX,
        }
    }

    /// The narrower of two address types (`$minat`).
    pub fn min(self, other: Self) -> Self {
        if self == Self::I32 { self } else { other }
    }

    /// The type of values that hold such an address.
    pub fn value_type(self) -> ValueType {
        match self {
            Self::I32 => ValueType::I32,
            Self::I64 => ValueType::I64,
        }
    }
}

/// The size range of a resizable storage, in pages or in table elements (syntax/types, "Limits").
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Limits {
    /// The smallest size.
    pub min: u64,
    /// The largest size, if there is one.
    pub max: Option<u64>,
}

/// The type of a memory (syntax/types, "Memory Types", with `shared` of the threads proposal and the page size of the
/// custom-page-sizes proposal).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct MemoryType {
    /// The type of its addresses.
    pub address_type: AddressType,
    /// Its size range, in pages of its own page size.
    pub limits: Limits,
    /// Whether several threads may hold it.
    pub shared: bool,
    /// The binary logarithm of its page size in bytes: 16 or, with custom page sizes, 0.
    pub page_size_log2: u32,
}

impl MemoryType {
    /// The binary logarithm of the core specification's page size, 64 KiB.
    pub const DEFAULT_PAGE_SIZE_LOG2: u32 = 16;

    /// An unshared memory with pages of 64 KiB.
    pub fn new(address_type: AddressType, min: u64, max: Option<u64>) -> Self {
        Self { address_type, limits: Limits { min, max }, shared: false, page_size_log2: Self::DEFAULT_PAGE_SIZE_LOG2 }
    }

    /// The same type with another minimum, in pages.
    #[must_use]
    pub fn with_min(self, min: u64) -> Self {
        Self { limits: Limits { min, ..self.limits }, ..self }
    }

    /// The same type with another maximum, in pages.
    #[must_use]
    pub fn with_max(self, max: Option<u64>) -> Self {
        Self { limits: Limits { max, ..self.limits }, ..self }
    }

    /// The same type, shared.
    #[must_use]
    pub fn shared(self) -> Self {
        Self { shared: true, ..self }
    }

    /// The same type with pages of `2^log2` bytes.
    #[must_use]
    pub fn with_page_size_log2(self, log2: u32) -> Self {
        Self { page_size_log2: log2, ..self }
    }
}

impl fmt::Display for MemoryType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.address_type == AddressType::I64 { "(memory i64 " } else { "(memory " })?;
        write!(f, "{}", self.limits.min)?;
        if let Some(max) = self.limits.max {
            write!(f, " {max}")?;
        }
        if self.shared {
            f.write_str(" shared")?;
        }
        if self.page_size_log2 != Self::DEFAULT_PAGE_SIZE_LOG2 {
            write!(f, " (pagesize 2^{})", self.page_size_log2)?;
        }
        f.write_str(")")
    }
}

/// The type of a value (syntax/types, "Value Types"), without the reference types of the GC proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ValueType {
    /// 32-bit integers.
    I32,
    /// 64-bit integers.
    I64,
    /// 32-bit floats.
    F32,
    /// 64-bit floats.
    F64,
    /// 128-bit vectors.
    V128,
    /// References to functions, or null.
    FuncRef,
    /// References of the host, or null.
    ExternRef,
}

/// The type of a function (syntax/types, "Function Types").
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct FuncType {
    /// The types of the parameters.
    pub params: Vec<ValueType>,
    /// The types of the results.
    pub results: Vec<ValueType>,
}

/// The type of a table (syntax/types, "Table Types").
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TableType {
    /// The type of its indices.
    pub address_type: AddressType,
    /// Its size range, in elements.
    pub limits: Limits,
    /// The type of its elements.
    pub element: ValueType,
}

/// The type of a global (syntax/types, "Global Types").
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct GlobalType {
    /// The type of its value.
    pub value: ValueType,
    /// Whether it may be set.
    pub mutable: bool,
}

/// The type of an import or export (syntax/types, "External Types").
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum ExternType {
    /// A function.
    Func(FuncType),
    /// A table.
    Table(TableType),
    /// A memory.
    Memory(MemoryType),
    /// A global.
    Global(GlobalType),
    /// An exception tag, which is linked but never thrown.
    Tag(FuncType),
}
