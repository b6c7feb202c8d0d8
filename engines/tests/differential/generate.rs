//! Modules from `wasm-smith`, mutations of them, and noise; all from seeds.

use arbitrary::Unstructured;
use wasm_smith::{Config, InstructionKind, InstructionKinds};

use crate::{determined::leaves_a_choice, random::Random};

/// The bytes that one module is made from.
const ENTROPY: usize = 4096;
/// What a memory has at most: small enough that no engine has a reason to refuse growth.
const MEMORY_BYTES: u64 = 2 << 16;
/// Loop rounds and calls after which a generated module traps.
const FUEL: u32 = 1000;
/// Modules that are mutated.
const BASES: u64 = 100;

/// Everything that the reference covers, and nothing that it does not.
fn covered() -> Config {
    Config {
        bulk_memory_enabled: true,
        custom_page_sizes_enabled: false,
        exceptions_enabled: false,
        gc_enabled: false,
        max_imports: 0,
        max_memories: 4,
        memory64_enabled: false,
        min_memories: 1,
        relaxed_simd_enabled: false,
        // The reference moves vectors, but does not calculate with them.
        simd_enabled: false,
        tail_call_enabled: false,
        threads_enabled: false,
        ..Config::default()
    }
}

/// A kind of modules to execute.
pub(crate) struct Kind {
    pub(crate) name: &'static str,
    /// Its seeds are from here on.
    first: u64,
    change: fn(&mut Config),
}

pub(crate) const SEVERAL_MEMORIES: Kind = Kind { name: "several memories", first: 0, change: |_| {} };

pub(crate) const MEMORIES_OF_64_BITS: Kind =
    Kind { name: "memories of 64 bits", first: 10_000, change: |config| config.memory64_enabled = true };

pub(crate) const PAGES_OF_A_BYTE: Kind = Kind {
    name: "pages of a byte",
    first: 20_000,
    change: |config| {
        config.custom_page_sizes_enabled = true;
        config.memory64_enabled = true;
    },
};

pub(crate) const SHARED_MEMORIES: Kind = Kind {
    name: "shared memories",
    first: 30_000,
    change: |config| {
        config.threads_enabled = true;
        config.memory64_enabled = true;
    },
};

/// A generated module.
pub(crate) struct Generated {
    pub(crate) seed: u64,
    pub(crate) wasm: Vec<u8>,
}

impl Kind {
    /// Up to so many modules that have one outcome only.
    pub(crate) fn modules(&self, count: u64) -> impl Iterator<Item = Generated> {
        (self.first..self.first + count).filter_map(|seed| {
            let mut config = to_execute(seed);
            (self.change)(&mut config);
            let mut module = module(config, seed)?;
            module.ensure_termination(FUEL).expect("all functions were generated as instructions");
            let wasm = module.to_bytes();
            (!leaves_a_choice(&wasm)).then_some(Generated { seed, wasm })
        })
    }
}

/// For modules that are executed: they terminate, and resources are small.
fn to_execute(seed: u64) -> Config {
    Config {
        // Floats are rounded by every engine alike; what is on trial is where their bytes are.
        allow_floats: seed.is_multiple_of(3),
        allowed_instructions: instructions(seed),
        canonicalize_nans: true,
        // Every other module gets further than its first access out of bounds.
        disallow_traps: !seed.is_multiple_of(2),
        export_everything: true,
        max_data_segments: 6,
        max_element_segments: 6,
        max_funcs: 10,
        max_globals: 8,
        max_instructions: 80,
        max_memory32_bytes: MEMORY_BYTES,
        max_memory64_bytes: MEMORY_BYTES.into(),
        max_table_elements: 100,
        max_tables: 3,
        max_types: 10,
        memory_max_size_required: true,
        min_funcs: 3,
        min_globals: 1,
        min_types: 3,
        table_max_size_required: true,
        ..covered()
    }
}

/// All kinds of instructions, or in most modules few beside those on memories, which would be rare otherwise.
fn instructions(seed: u64) -> InstructionKinds {
    use InstructionKind as Is;
    match seed % 5 {
        0 => InstructionKinds::all(),
        1 => InstructionKinds::new(&[Is::Memory, Is::Variable]),
        2 => InstructionKinds::new(&[Is::Memory, Is::Variable, Is::Control]),
        3 => InstructionKinds::new(&[Is::Memory, Is::Variable, Is::Parametric, Is::Numeric]),
        _ => InstructionKinds::new(&[Is::Memory]),
    }
}

/// For modules that are mutated: little but memories, so that mutations meet them, with any limits.
fn to_mutate(seed: u64) -> Config {
    Config {
        custom_page_sizes_enabled: true,
        max_data_segments: 3,
        max_element_segments: 1,
        max_exports: 3,
        max_funcs: if seed.is_multiple_of(2) { 0 } else { 2 },
        max_globals: 2,
        max_imports: 3,
        max_instructions: 10,
        max_memories: 6,
        max_tables: 1,
        max_types: 3,
        memory64_enabled: true,
        min_memories: 2,
        min_uleb_size: 1 + (seed % 4) as u8,
        threads_enabled: true,
        ..covered()
    }
}

/// The module of that seed, if its bytes make one.
fn module(config: Config, seed: u64) -> Option<wasm_smith::Module> {
    let entropy = Random::new(seed).bytes(ENTROPY);
    wasm_smith::Module::new(config, &mut Unstructured::new(&entropy)).ok()
}

/// Modules with little but memories, each changed in a byte or two.
pub(crate) fn mutated(count: usize) -> impl Iterator<Item = Vec<u8>> {
    let bases: Vec<Vec<u8>> = (0..BASES).filter_map(|seed| Some(module(to_mutate(seed), seed)?.to_bytes())).collect();
    let mut random = Random::new(40_000);
    (0..count).map(move |round| {
        let mut bytes = bases[round % bases.len()].clone();
        mutate(&mut bytes, &mut random);
        bytes
    })
}

fn mutate(bytes: &mut Vec<u8>, random: &mut Random) {
    for _ in 0..random.one_of(&[1, 1, 1, 2]) {
        let at = random.below(bytes.len());
        match random.below(8) {
            0 => bytes.insert(at, random.byte()),
            1 => drop(bytes.remove(at)),
            2 | 3 => bytes[at] = random.byte(),
            // Small numbers are indices, flags and types.
            4 | 5 => bytes[at] = random.below(16) as u8,
            _ => bytes[at] ^= 1 << random.below(8),
        }
    }
}

/// Bytes without any plan, most of them behind a module's header.
pub(crate) fn noise(count: usize) -> impl Iterator<Item = Vec<u8>> {
    let mut random = Random::new(50_000);
    (0..count).map(move |_| {
        let mut bytes = if random.below(4) == 0 { Vec::new() } else { b"\0asm\x01\0\0\0".to_vec() };
        // Small numbers make sections.
        let bound = random.one_of(&[14, 256]);
        let length = random.below(40);
        bytes.extend((0..length).map(|_| random.below(bound) as u8));
        bytes
    })
}
