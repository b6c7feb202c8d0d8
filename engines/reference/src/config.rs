//! What a store is made with.

use std::{sync::Arc, time::Duration};

use wasmparser::WasmFeatures;

use crate::{
    refuse::Refuse,
    rules::{Rules, Spec},
};

/// How a [`Store`](crate::Store) behaves.
#[derive(Clone)]
pub struct Config {
    /// The rules on memories: [`Spec`], or a seeded fault.
    pub rules: Arc<dyn Rules>,
    /// Which growths and allocations are refused.
    pub refuse: Refuse,
    /// Steps that one invocation or instantiation may take.
    pub fuel: u64,
    /// How long a `memory.atomic.wait` may last that no other thread ends.
    pub patience: Duration,
    /// Which proposals exist.
    pub features: Features,
    /// What the store may hold.
    pub resources: Resources,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            rules: Arc::new(Spec),
            refuse: Refuse::Never,
            fuel: 100_000_000,
            patience: Duration::from_secs(10),
            features: Features::default(),
            resources: Resources::default(),
        }
    }
}

/// The appendix "Implementation Limitations": what is beyond is [`Refused`](crate::Error::Refused), or for frames and
/// operands [`Exhausted`](crate::Error::Exhausted).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Resources {
    /// Bytes stored over all memories: those of every 64 KiB chunk whose bytes differ, and 64 for a run of chunks whose
    /// bytes are equal but not zero.
    pub stored_bytes: u64,
    /// Elements over all tables.
    pub table_elements: u64,
    /// Frames on the call stack.
    pub frames: usize,
    /// Locals and operands over all frames, and as many labels.
    pub operands: usize,
}

impl Default for Resources {
    fn default() -> Self {
        Self { stored_bytes: 256 << 20, table_elements: 1_000_000, frames: 10_000, operands: 1 << 20 }
    }
}

/// Which parts of WebAssembly exist beyond the first version's. The default is all of 3.0 with threads and custom
/// page sizes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is one proposal, and independent of the others")]
pub struct Features {
    /// `memory.fill`, `memory.copy`, `memory.init`, passive segments.
    pub bulk_memory: bool,
    /// 64-bit memories and tables.
    pub memory64: bool,
    /// More than one memory.
    pub multi_memory: bool,
    /// Shared memories and atomics (phase 4).
    pub threads: bool,
    /// Pages of one byte (phase 3).
    pub custom_page_sizes: bool,
    /// `memory.discard` (phase 1).
    pub memory_control: bool,
    /// Vectors.
    pub simd: bool,
    /// `funcref` and `externref` values, table instructions.
    pub reference_types: bool,
    /// Blocks and functions with several results.
    pub multi_value: bool,
    /// Arithmetic in constant expressions.
    pub extended_const: bool,
}

impl Default for Features {
    fn default() -> Self {
        Self {
            bulk_memory: true,
            memory64: true,
            multi_memory: true,
            threads: true,
            custom_page_sizes: true,
            memory_control: false,
            simd: true,
            reference_types: true,
            multi_value: true,
            extended_const: true,
        }
    }
}

impl Features {
    /// The same in wasmparser's terms, for everything that is not about memories' limits.
    pub(crate) fn for_wasmparser(self) -> WasmFeatures {
        /// The proposal and what is built on it.
        const REFERENCES: WasmFeatures = WasmFeatures::REFERENCE_TYPES
            .union(WasmFeatures::FUNCTION_REFERENCES)
            .union(WasmFeatures::GC)
            .union(WasmFeatures::EXCEPTIONS);
        let mut features = WasmFeatures::WASM3;
        for (flag, present) in [
            (WasmFeatures::BULK_MEMORY, self.bulk_memory),
            (WasmFeatures::MEMORY64, self.memory64),
            (WasmFeatures::MULTI_MEMORY, self.multi_memory),
            (WasmFeatures::THREADS, self.threads),
            (WasmFeatures::CUSTOM_PAGE_SIZES, self.custom_page_sizes),
            (WasmFeatures::MEMORY_CONTROL, self.memory_control),
            (WasmFeatures::SIMD | WasmFeatures::RELAXED_SIMD, self.simd),
            (REFERENCES, self.reference_types),
            (WasmFeatures::MULTI_VALUE, self.multi_value),
            (WasmFeatures::EXTENDED_CONST, self.extended_const),
        ] {
            features.set(flag, present);
        }
        features
    }
}
