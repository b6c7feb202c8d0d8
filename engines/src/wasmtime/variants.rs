//! The configurations of wasmtime that are engines of their own.

use wasmtime::{Config, InstanceAllocationStrategy, PoolingAllocationConfig, Strategy};

use super::Wasmtime;
use crate::{Commits, Execute, Host, LocalEngine, builtin::without_options};

pub(crate) const WASMTIME: LocalEngine = LocalEngine {
    id: "wasmtime",
    variant_of: None,
    program: None,
    validates_only: false,
    answers_in_part: false,
    summary: "wasmtime, compiled by Cranelift, default configuration",
    lacks: &["custom-descriptors", "legacy-exceptions", "memory-control", "stack-switching"],
    commits: Commits::TouchedPages,
    expectations: include_str!("../../expectations/wasmtime.toml"),
    open: |options| open(options, &["cranelift"], |_| {}),
};

/// What every other configuration has of the default one.
const VARIANT: LocalEngine = LocalEngine { variant_of: Some(WASMTIME.id), ..WASMTIME };

pub(crate) const WINCH: LocalEngine = LocalEngine {
    id: "wasmtime-winch",
    summary: "wasmtime, compiled by Winch, its baseline compiler",
    lacks: &[
        "custom-descriptors",
        "exception-handling",
        "function-references",
        "gc",
        "legacy-exceptions",
        "memory-control",
        "reference-types",
        "relaxed-simd",
        "stack-switching",
        "tail-call",
    ],
    expectations: include_str!("../../expectations/wasmtime-winch.toml"),
    open: |options| {
        open(options, &["winch"], |config| {
            config.strategy(Strategy::Winch);
        })
    },
    ..VARIANT
};

pub(crate) const PULLEY: LocalEngine = LocalEngine {
    id: "wasmtime-pulley",
    summary: "wasmtime, compiled to the bytecode of Pulley, its interpreter: every access is checked explicitly",
    lacks: &["custom-descriptors", "legacy-exceptions", "memory-control", "stack-switching", "threads"],
    expectations: include_str!("../../expectations/wasmtime-pulley.toml"),
    open: |options| {
        open(options, &["cranelift", "pulley"], |config| {
            config.target("pulley64").expect("wasmtime is built with Pulley");
        })
    },
    ..VARIANT
};

pub(crate) const POOLING: LocalEngine = LocalEngine {
    id: "wasmtime-pooling",
    summary: "wasmtime with the pooling allocator: memories of at most 4 GiB, in places made ahead",
    lacks: NO_SHARED_MEMORIES,
    expectations: include_str!("../../expectations/wasmtime-pooling.toml"),
    open: |options| {
        open(options, &["cranelift"], |config| {
            config.allocation_strategy(InstanceAllocationStrategy::Pooling(pool()));
        })
    },
    ..VARIANT
};

pub(crate) const SMALL: LocalEngine = LocalEngine {
    id: "wasmtime-small",
    summary: "wasmtime with a pool that refuses memories above 1 MiB",
    lacks: NO_SHARED_MEMORIES,
    expectations: include_str!("../../expectations/wasmtime-small.toml"),
    open: |options| {
        open(options, &["cranelift"], |config| {
            let mut pool = pool();
            pool.max_memory_size(1 << 20);
            config.allocation_strategy(InstanceAllocationStrategy::Pooling(pool));
        })
    },
    ..VARIANT
};

pub(crate) const NO_MOVE: LocalEngine = LocalEngine {
    id: "wasmtime-nomove",
    summary: "wasmtime where a memory may not move: it grows within the 4 GiB reserved for it",
    expectations: include_str!("../../expectations/wasmtime-nomove.toml"),
    open: |options| {
        open(options, &["cranelift"], |config| {
            config.memory_may_move(false).memory_reservation(4 << 30).memory_reservation_for_growth(0);
        })
    },
    ..VARIANT
};

/// The pooling allocator has no shared memories.
const NO_SHARED_MEMORIES: &[&str] =
    &["custom-descriptors", "legacy-exceptions", "memory-control", "stack-switching", "threads"];

/// As many of everything as a script may want in one store: each place is reserved ahead.
fn pool() -> PoolingAllocationConfig {
    const MANY: u32 = 200;
    let mut pool = PoolingAllocationConfig::new();
    pool.total_core_instances(MANY).total_memories(MANY).total_tables(MANY).total_gc_heaps(1);
    pool.max_memories_per_module(MANY).max_tables_per_module(MANY);
    pool
}

fn open(
    options: &str,
    compiler: &'static [&'static str],
    configure: fn(&mut Config),
) -> Result<Box<dyn Execute>, String> {
    without_options(options, || Host::new(Wasmtime::new(compiler, configure)))
}
