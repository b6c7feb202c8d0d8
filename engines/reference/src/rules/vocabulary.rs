//! The words that the rules use beside the types.

/// Who makes a memory grow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caller {
    /// The instruction `memory.grow`.
    Instruction,
    /// The host, by `mem_grow`.
    Host,
}

/// The instructions that compute an effective address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// `t.load`, `t.loadN_sx`, `v128.load`
    Load,
    /// `t.store`, `t.storeN`, `v128.store`
    Store,
    /// `v128.loadNxM_sx`
    LoadExtend,
    /// `v128.loadN_splat`
    LoadSplat,
    /// `v128.loadN_zero`
    LoadZero,
    /// `v128.loadN_lane`
    LoadLane,
    /// `v128.storeN_lane`
    StoreLane,
    /// `t.atomic.load`
    AtomicLoad,
    /// `t.atomic.store`
    AtomicStore,
    /// `t.atomic.rmw.op`
    AtomicRmw,
    /// `t.atomic.rmw.cmpxchg`
    AtomicCmpxchg,
    /// `memory.atomic.notify`
    Notify,
    /// `memory.atomic.wait32`, `memory.atomic.wait64`
    Wait,
}

impl Access {
    /// Every kind of access.
    pub const ALL: [Self; 13] = [
        Self::Load,
        Self::Store,
        Self::LoadExtend,
        Self::LoadSplat,
        Self::LoadZero,
        Self::LoadLane,
        Self::StoreLane,
        Self::AtomicLoad,
        Self::AtomicStore,
        Self::AtomicRmw,
        Self::AtomicCmpxchg,
        Self::Notify,
        Self::Wait,
    ];

    /// Whether the access belongs to the threads proposal.
    pub fn is_atomic(self) -> bool {
        matches!(
            self,
            Self::AtomicLoad | Self::AtomicStore | Self::AtomicRmw | Self::AtomicCmpxchg | Self::Notify | Self::Wait
        )
    }
}

/// A memory's part in a bulk instruction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bulk {
    /// `memory.fill`
    Fill,
    /// The destination of `memory.copy`.
    CopyTo,
    /// The source of `memory.copy`.
    CopyFrom,
    /// The destination of `memory.init`.
    Init,
    /// `memory.discard`
    Discard,
}

impl Bulk {
    /// Every part.
    pub const ALL: [Self; 5] = [Self::Fill, Self::CopyTo, Self::CopyFrom, Self::Init, Self::Discard];
}

/// Everything that names a memory by its index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MemoryUse {
    /// A load, a store, an atomic access.
    Access(Access),
    /// A bulk instruction.
    Bulk(Bulk),
    /// `memory.size`
    Size,
    /// `memory.grow`
    Grow,
    /// An active data segment.
    ActiveData,
}

/// What a running frame knows of a memory's size, in pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SizesSeen {
    /// The size now.
    pub now: u64,
    /// The size when the frame was entered.
    pub at_entry: u64,
    /// The size at entry or after the frame's own latest `memory.grow`.
    pub after_own_growth: u64,
    /// By how much the frame grew the memory through other indices, since its latest `memory.grow` through this one.
    pub grown_by_other_index: u64,
}

/// Who asks for the size of a memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SizeReader {
    /// The bounds check of an access.
    Access(Access),
    /// The bounds check of a bulk instruction.
    Bulk(Bulk),
    /// `memory.size`
    Size,
}

/// Bytes to be set to one value: `length` bytes from byte `start` on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fill {
    /// The first byte's index.
    pub start: u128,
    /// How many bytes.
    pub length: u128,
    /// Their value.
    pub byte: u8,
}

/// What the flags of limits announce (binary/types, "Limits").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LimitsFlags {
    /// A maximum follows the minimum.
    pub maximum: bool,
    /// The memory is shared.
    pub shared: bool,
    /// The address type is i64.
    pub address64: bool,
    /// The logarithm of a page size follows.
    pub page_size: bool,
}

/// How the flags of limits are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FlagsEncoding {
    /// As one byte.
    Byte,
    /// As an unsigned LEB128 number.
    Leb,
}

/// The order in which the bytes of overlapping ranges are copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyOrder {
    /// As if all bytes were read before the first is written.
    Buffered,
    /// From the first byte to the last.
    Forward,
    /// From the last byte to the first.
    Backward,
}

/// What becomes of an instantiation whose active data segment does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DataFailure {
    /// It traps.
    Trap,
    /// It is refused as unlinkable.
    Unlinkable,
    /// The segment is skipped.
    Ignored,
}
