//! What an embedder sees: true bounds at no cost, refusals, peaks, shared memories, absent proposals.

mod common;

use std::{thread, time::Instant};

use common::{encode, export};
use memlimits_reference::{AddressType, Config, Error, Features, MemoryType, Refuse, Store, Value};

fn store(refuse: Refuse) -> Store {
    Store::new(Config { refuse, ..Config::default() })
}

fn i32_memory(min: u64, max: Option<u64>) -> MemoryType {
    MemoryType::new(AddressType::I32, min, max)
}

/// Calls `f` without arguments.
fn call(store: &mut Store, text: &str) -> Result<Vec<Value>, Error> {
    let module = store.module_validate(&encode(text))?;
    let instance = store.module_instantiate(&module, &[])?;
    let function = export(store, instance, "f");
    store.func_invoke(function, &[])
}

#[test]
fn true_bounds_cost_nothing() {
    let started = Instant::now();
    let mut store = store(Refuse::Never);
    let i32_cap = r#"(module (memory 0) (func (export "f") (result i32)
        (drop (memory.grow (i32.const 65536))) (memory.fill (i32.const 0) (i32.const 7) (i32.const -1))
        (memory.copy (i32.const 1) (i32.const 0) (i32.const -1)) (i32.load (i32.const -4))))"#;
    assert_eq!(call(&mut store, i32_cap), Ok(vec![Value::I32(0x0707_0707)]));
    let i64_cap = r#"(module (memory i64 0) (func (export "f") (result i32)
        (drop (memory.grow (i64.const 0x1_0000_0000_0000))) (memory.fill (i64.const 0) (i32.const 9) (i64.const -1))
        (memory.copy (i64.const 1) (i64.const 0) (i64.const -1)) (i32.load (i64.const -4))))"#;
    assert_eq!(call(&mut store, i64_cap), Ok(vec![Value::I32(0x0909_0909)]));
    assert_eq!(store.peak_bytes(), (1 << 32) + (1 << 64));
    assert!(started.elapsed().as_millis() < 500, "{:?}", started.elapsed());
}

#[test]
fn refusals() {
    let mut always = store(Refuse::Always);
    let memory = always.mem_alloc(i32_memory(1, None)).unwrap();
    assert!(matches!(always.mem_grow(memory, 0), Err(Error::Refused { .. })));
    assert!(matches!(always.mem_grow(memory, 65_536), Err(Error::GrowthFailed { .. })));
    assert_eq!(always.mem_size(memory), Ok(1));

    let mut second = store(Refuse::Kth(2));
    let memory = second.mem_alloc(i32_memory(1, Some(3))).unwrap();
    assert_eq!(second.mem_grow(memory, 1), Ok(1));
    assert!(matches!(second.mem_grow(memory, 9), Err(Error::GrowthFailed { .. })));
    assert!(matches!(second.mem_grow(memory, 1), Err(Error::Refused { .. })));
    assert_eq!(second.mem_grow(memory, 1), Ok(2));

    let mut above = store(Refuse::Above(2));
    assert!(matches!(above.mem_alloc(i32_memory(3, None)), Err(Error::Refused { .. })));
    let memory = above.mem_alloc(i32_memory(1, None)).unwrap();
    assert_eq!(above.mem_grow(memory, 1), Ok(1));
    assert!(matches!(above.mem_grow(memory, 1), Err(Error::Refused { .. })));
    let grow = r#"(module (memory 2) (func (export "f") (result i32) (memory.grow (i32.const 1))))"#;
    assert_eq!(call(&mut above, grow), Ok(vec![Value::I32(u32::MAX)]));
    assert!(matches!(call(&mut above, r#"(module (memory 3) (func (export "f")))"#), Err(Error::Refused { .. })));
}

#[test]
fn peaks_count_all_memories() {
    let mut store = store(Refuse::Never);
    let first = store.mem_alloc(i32_memory(1, None)).unwrap();
    store.mem_alloc(i32_memory(70, None).with_page_size_log2(0)).unwrap();
    store.mem_grow(first, 2).unwrap();
    assert_eq!(store.peak_bytes(), (3 << 16) + 70);
    assert_eq!(store.steps(), 0);
}

#[test]
fn stores_on_two_threads_share_a_memory() {
    const GROWTHS: u64 = 200;
    let mut first = store(Refuse::Never);
    let own = first.mem_alloc(i32_memory(1, Some(1 + 2 * GROWTHS)).shared()).unwrap();
    let shared = first.mem_share(own).unwrap();
    let other = thread::spawn(move || {
        let mut second = store(Refuse::Never);
        let adopted = second.mem_adopt(shared);
        (0..GROWTHS).map(|_| second.mem_grow(adopted, 1).unwrap()).collect::<Vec<_>>()
    });
    let mut sizes: Vec<u64> = (0..GROWTHS).map(|_| first.mem_grow(own, 1).unwrap()).collect();
    sizes.extend(other.join().unwrap());
    sizes.sort_unstable();
    assert_eq!(sizes, (1..=2 * GROWTHS).collect::<Vec<_>>());
    assert_eq!(first.mem_size(own), Ok(1 + 2 * GROWTHS));

    let unshared = first.mem_alloc(i32_memory(1, None)).unwrap();
    assert!(matches!(first.mem_share(unshared), Err(Error::Misuse { .. })));
}

#[test]
fn absent_proposals_are_malformed() {
    let without = Features { threads: false, memory64: false, custom_page_sizes: false, ..Features::default() };
    let store = Store::new(Config { features: without, ..Config::default() });
    for text in [
        "(module (memory 1 1 shared))",
        "(module (memory i64 1))",
        "(module (memory 1 (pagesize 1)))",
        "(module (memory 1) (func (drop (i32.atomic.load (i32.const 0)))))",
        "(module (memory 1) (func (memory.discard (i32.const 0) (i32.const 0))))",
    ] {
        assert!(matches!(store.module_validate(&encode(text)), Err(Error::Malformed { .. })), "{text}");
    }
    let single =
        Store::new(Config { features: Features { multi_memory: false, ..Features::default() }, ..Config::default() });
    let two = encode("(module (memory 1) (memory 1))");
    assert!(matches!(single.module_validate(&two), Err(Error::Invalid { .. })));
}

#[test]
fn uncovered_instructions_are_named() {
    let store = store(Refuse::Never);
    let text = "(module (func (result v128) (i8x16.add (v128.const i64x2 0 0) (v128.const i64x2 0 0))))";
    let error = store.module_validate(&encode(text)).unwrap_err();
    assert_eq!(error, Error::Unsupported { message: "instruction I8x16Add".into() });
    let invalid = "(module (func (result i32) (i8x16.add (v128.const i64x2 0 0) (v128.const i64x2 0 0))))";
    assert!(matches!(store.module_validate(&encode(invalid)), Err(Error::Invalid { .. })));
}

#[test]
fn discard_zeroes_whole_pages() {
    let mut store =
        Store::new(Config { features: Features { memory_control: true, ..Features::default() }, ..Config::default() });
    let text = r#"(module (memory 2) (func (export "f") (result i32 i32)
        (memory.fill (i32.const 0) (i32.const 1) (i32.const 131072))
        (memory.discard (i32.const 70000) (i32.const 1))
        (i32.load8_u (i32.const 65535)) (i32.load8_u (i32.const 131071))))"#;
    assert_eq!(call(&mut store, text), Ok(vec![Value::I32(1), Value::I32(0)]));
}
