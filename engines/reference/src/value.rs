//! Values (exec/runtime, "Values") and the addresses by which a store's contents are named.

use crate::types::ValueType;

macro_rules! address {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub(crate) u32);
    };
}

address!(
    /// The address of a function in the store that gave it out (exec/runtime, "Addresses").
    FuncAddr
);
address!(
    /// The address of a table in the store that gave it out.
    TableAddr
);
address!(
    /// The address of a memory in the store that gave it out.
    MemAddr
);
address!(
    /// The address of a global in the store that gave it out.
    GlobalAddr
);
address!(
    /// The address of an exception tag in the store that gave it out.
    TagAddr
);
address!(
    /// A module instance in the store that gave it out.
    Instance
);

/// What an instance imports or exports (exec/runtime, "External Addresses").
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Extern {
    /// A function.
    Func(FuncAddr),
    /// A table.
    Table(TableAddr),
    /// A memory.
    Memory(MemAddr),
    /// A global.
    Global(GlobalAddr),
    /// An exception tag.
    Tag(TagAddr),
}

/// A value, numbers as their bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Value {
    /// A 32-bit integer.
    I32(u32),
    /// A 64-bit integer.
    I64(u64),
    /// The bits of a 32-bit float.
    F32(u32),
    /// The bits of a 64-bit float.
    F64(u64),
    /// A vector, its first lane in the lowest bits.
    V128(u128),
    /// A reference to a function, or null.
    FuncRef(Option<FuncAddr>),
    /// A reference of the host, or null.
    ExternRef(Option<u64>),
}

impl Value {
    /// The type of the value.
    pub fn ty(self) -> ValueType {
        match self {
            Self::I32(_) => ValueType::I32,
            Self::I64(_) => ValueType::I64,
            Self::F32(_) => ValueType::F32,
            Self::F64(_) => ValueType::F64,
            Self::V128(_) => ValueType::V128,
            Self::FuncRef(_) => ValueType::FuncRef,
            Self::ExternRef(_) => ValueType::ExternRef,
        }
    }

    /// The value as the machine keeps it: its bits, or for a reference 0 for null and one more than its number.
    pub(crate) fn to_slot(self) -> Slot {
        match self {
            Self::I32(n) | Self::F32(n) => Slot::from(n),
            Self::I64(n) | Self::F64(n) => Slot::from(n),
            Self::V128(n) => n,
            Self::FuncRef(addr) => addr.map_or(NULL, |addr| Slot::from(addr.0) + 1),
            Self::ExternRef(host) => host.map_or(NULL, |host| Slot::from(host) + 1),
        }
    }

    pub(crate) fn from_slot(slot: Slot, ty: ValueType) -> Self {
        let reference = slot.checked_sub(1);
        match ty {
            ValueType::I32 => Self::I32(slot as u32),
            ValueType::I64 => Self::I64(slot as u64),
            ValueType::F32 => Self::F32(slot as u32),
            ValueType::F64 => Self::F64(slot as u64),
            ValueType::V128 => Self::V128(slot),
            ValueType::FuncRef => Self::FuncRef(reference.map(|addr| FuncAddr(addr as u32))),
            ValueType::ExternRef => Self::ExternRef(reference.map(|host| host as u64)),
        }
    }
}

/// One operand, local, global or table element of the running machine. Validation has proved its type.
pub(crate) type Slot = u128;

/// The slot of a null reference, and the default of every other type.
pub(crate) const NULL: Slot = 0;
