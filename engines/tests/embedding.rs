//! The host's side of memories, on every engine that is built in: appendix "Embedding", "Memories".

mod scripted;

use std::panic::{AssertUnwindSafe, catch_unwind};

use memlimits_engines::{AddressType, Command, MemoryId, MemoryType, ModuleId, Observation, Stage};
use scripted::{Scripted, engines_with, pages};

const MEMORY: MemoryId = MemoryId(0);

fn alloc(engine: &mut Scripted, r#type: MemoryType) -> Observation {
    engine.run(Command::MemAlloc { memory: MEMORY, r#type })
}

fn read(engine: &mut Scripted, index: u64) -> Observation {
    engine.run(Command::MemRead { memory: MEMORY, index })
}

fn write(engine: &mut Scripted, index: u64, byte: u8) -> Observation {
    engine.run(Command::MemWrite { memory: MEMORY, index, byte })
}

fn is_out_of_range(observation: &Observation) -> bool {
    matches!(observation, Observation::OutOfRange { .. })
}

fn is_refused_growth(observation: &Observation) -> bool {
    matches!(observation, Observation::Refused { at: Stage::Growth, .. })
}

/// Engines whose interface has 32 bits for the index of a byte: nobody can ask them for a byte beyond, and the adapter
/// says so.
const NARROW_INDICES: &[&str] = &["dlr"];

/// Engines whose interface has 32 bits for a number of pages: nobody can ask them for more, and the adapter says so.
const NARROW_PAGES: &[&str] = &["dlr", "stitch", "wasmer", "wasmer-singlepass"];

/// Whether a number is one that none of these engines can be asked for.
fn is_too_wide(narrow: &[&str], engine: &Scripted, number: u64) -> bool {
    narrow.contains(&engine.id) && number > u32::MAX.into()
}

fn is_unsupported(observation: &Observation) -> bool {
    matches!(observation, Observation::Unsupported { .. })
}

#[test]
fn a_memory_of_the_host_has_its_type_its_size_and_its_bytes() {
    for mut engine in engines_with(&["host-memories"]) {
        for address in [AddressType::I32, AddressType::I64] {
            if address == AddressType::I64 && !engine.has(&["memory64"]) {
                eprintln!("{}: only memories of 32 bits", engine.id);
                continue;
            }
            let of = MemoryType::new(address, 1, Some(3));
            assert_eq!(alloc(&mut engine, of), Observation::Done, "{}", engine.id);
            assert_eq!(engine.run(Command::MemType { memory: MEMORY }), Observation::Type(of));
            assert_eq!(engine.run(Command::MemSize { memory: MEMORY }), pages(1));
            assert_eq!(read(&mut engine, 0xffff), Observation::Byte(0));
            assert_eq!(write(&mut engine, 0xffff, 0x5a), Observation::Done);
            assert_eq!(read(&mut engine, 0xffff), Observation::Byte(0x5a));
            for beyond in [0x1_0000, 1 << 32, u64::MAX] {
                let is_right = match is_too_wide(NARROW_INDICES, &engine, beyond) {
                    true => is_unsupported,
                    false => is_out_of_range,
                };
                assert!(is_right(&read(&mut engine, beyond)), "{} {beyond}", engine.id);
                assert!(is_right(&write(&mut engine, beyond, 1)), "{} {beyond}", engine.id);
            }
        }
    }
}

/// Every engine that has instances; what an adapter does not tell it leaves to be unsupported.
#[test]
fn a_module_declares_its_memories_whatever_becomes_of_them() {
    const MODULE: &str = "(module (memory (export \"m\") 1 3) (func (export \"f\")))";
    for mut engine in engines_with(&[]) {
        let instance = engine.instantiate(MODULE);
        let module = engine.last_module();
        let exports = |name: &str| Command::ModuleExports { module, name: name.into() };
        let declared = engine.run(exports("m"));
        if let Observation::Unsupported { .. } = declared {
            eprintln!("{}: {declared}", engine.id);
            continue;
        }
        let of = Observation::Type(MemoryType::new(AddressType::I32, 1, Some(3)));
        assert_eq!(declared, of, "{}", engine.id);
        assert_eq!(engine.run(exports("f")), Observation::no_export("memory", "f"), "{}", engine.id);
        assert_eq!(engine.run(exports("no")), Observation::no_export("memory", "no"), "{}", engine.id);
        if engine.has(&["host-memories"]) {
            engine.run(Command::Memory { memory: MEMORY, instance, name: "m".into() });
            engine.run(Command::MemGrow { memory: MEMORY, delta: 1 });
            assert_eq!(engine.run(exports("m")), of, "{}", engine.id);
        }
        let imports = Command::ModuleImports { module, from: "a".into(), name: "m".into() };
        assert_eq!(engine.run(imports), Observation::no_import("memory", "a", "m"), "{}", engine.id);
    }
}

#[test]
fn growth_returns_the_old_size_and_moves_the_minimum_only() {
    for mut engine in engines_with(&["host-memories"]) {
        assert_eq!(alloc(&mut engine, MemoryType::new(AddressType::I32, 1, Some(3))), Observation::Done);
        assert_eq!(write(&mut engine, 0xffff, 0x5a), Observation::Done);
        assert_eq!(engine.run(Command::MemGrow { memory: MEMORY, delta: 1 }), pages(1), "{}", engine.id);
        for delta in [2, 1 << 16, (1 << 32) + 1, 1 << 48, u64::MAX] {
            let is_right = match is_too_wide(NARROW_PAGES, &engine, delta) {
                true => is_unsupported,
                false => is_refused_growth,
            };
            let observed = engine.run(Command::MemGrow { memory: MEMORY, delta });
            assert!(is_right(&observed), "{} {delta}: {observed}", engine.id);
        }
        assert_eq!(engine.run(Command::MemSize { memory: MEMORY }), pages(2));
        let grown = MemoryType::new(AddressType::I32, 2, Some(3));
        assert_eq!(engine.run(Command::MemType { memory: MEMORY }), Observation::Type(grown), "{}", engine.id);
        assert_eq!(read(&mut engine, 0xffff), Observation::Byte(0x5a));
        assert_eq!(read(&mut engine, 0x1_0000), Observation::Byte(0));
        assert_eq!(read(&mut engine, 0x1_ffff), Observation::Byte(0));
        assert!(is_out_of_range(&read(&mut engine, 0x2_0000)));
    }
}

#[test]
fn a_page_may_be_a_byte() {
    for mut engine in engines_with(&["custom-page-sizes", "host-memories"]) {
        let of = MemoryType { page_size_log2: 0, ..MemoryType::new(AddressType::I32, 5, Some(7)) };
        assert_eq!(alloc(&mut engine, of), Observation::Done, "{}", engine.id);
        assert_eq!(engine.run(Command::MemType { memory: MEMORY }), Observation::Type(of), "{}", engine.id);
        assert_eq!(engine.run(Command::MemSize { memory: MEMORY }), pages(5));
        assert_eq!(read(&mut engine, 4), Observation::Byte(0));
        assert!(is_out_of_range(&read(&mut engine, 5)));
        assert_eq!(engine.run(Command::MemGrow { memory: MEMORY, delta: 2 }), pages(5));
        assert_eq!(read(&mut engine, 6), Observation::Byte(0));
        assert!(is_refused_growth(&engine.run(Command::MemGrow { memory: MEMORY, delta: 1 })));
    }
}

#[test]
fn a_shared_memory_is_the_hosts_too_where_there_are_any() {
    for mut engine in engines_with(&["host-memories"]) {
        let of = MemoryType { shared: true, ..MemoryType::new(AddressType::I32, 1, Some(2)) };
        match alloc(&mut engine, of) {
            Observation::Unsupported { .. } => assert!(!engine.has(&["threads"]), "{} has shared memories", engine.id),
            observed => {
                assert_eq!(observed, Observation::Done, "{}", engine.id);
                assert_eq!(engine.run(Command::MemType { memory: MEMORY }), Observation::Type(of));
                assert_eq!(write(&mut engine, 0xffff, 7), Observation::Done);
                assert_eq!(read(&mut engine, 0xffff), Observation::Byte(7));
                assert!(is_out_of_range(&read(&mut engine, 0x1_0000)));
                assert_eq!(engine.run(Command::MemGrow { memory: MEMORY, delta: 1 }), pages(1));
                assert_eq!(read(&mut engine, 0x1_ffff), Observation::Byte(0));
                assert!(is_refused_growth(&engine.run(Command::MemGrow { memory: MEMORY, delta: 1 })));
            }
        }
    }
}

#[test]
fn host_and_instructions_see_one_memory() {
    const EXPORTS: &str = "(module (memory (export \"m\") 1 3)
        (func (export \"grow\") (param i32) (result i32) (memory.grow (local.get 0)))
        (func (export \"size\") (result i32) (memory.size))
        (func (export \"load\") (param i32) (result i32) (i32.load8_u (local.get 0))))";
    for mut engine in engines_with(&["host-memories"]) {
        let instance = engine.instantiate(EXPORTS);
        assert_eq!(engine.run(Command::Memory { memory: MEMORY, instance, name: "m".into() }), Observation::Done);
        assert_eq!(engine.run(Command::MemGrow { memory: MEMORY, delta: 1 }), pages(1), "{}", engine.id);
        assert_eq!(engine.invoke(instance, "size", &[]), scripted::i32(2), "{}", engine.id);
        assert_eq!(write(&mut engine, 0x1_ffff, 0x5a), Observation::Done);
        assert_eq!(engine.invoke(instance, "load", &[0x1_ffff]), scripted::i32(0x5a));
        assert_eq!(engine.invoke(instance, "grow", &[1]), scripted::i32(2));
        assert_eq!(engine.run(Command::MemSize { memory: MEMORY }), pages(3));
        assert_eq!(read(&mut engine, 0x1_ffff), Observation::Byte(0x5a));
        let no_such = engine.run(Command::Memory { memory: MEMORY, instance, name: "size".into() });
        assert_eq!(no_such, Observation::no_export("memory", "size"));
    }
}

#[test]
fn a_memory_of_the_host_can_be_imported_at_its_current_size() {
    for mut engine in engines_with(&["host-memories"]) {
        assert_eq!(alloc(&mut engine, MemoryType::new(AddressType::I32, 1, Some(3))), Observation::Done);
        let provide = Command::Provide { memory: MEMORY, module: "host".into(), name: "m".into() };
        assert_eq!(engine.run(provide), Observation::Done);
        let before = engine.try_instantiate("(module (import \"host\" \"m\" (memory 2 3)))");
        assert!(matches!(before, Observation::Unlinkable { .. }), "{}: {before}", engine.id);
        assert_eq!(engine.run(Command::MemGrow { memory: MEMORY, delta: 1 }), pages(1));
        let instance = engine.instantiate(
            "(module (import \"host\" \"m\" (memory 2 3)) (func (export \"size\") (result i32) (memory.size)))",
        );
        assert_eq!(engine.invoke(instance, "size", &[]), scripted::i32(2), "{}", engine.id);
    }
}

#[test]
fn an_id_that_does_not_exist_is_missing_and_a_store_forgets() {
    for mut engine in engines_with(&["host-memories"]) {
        let missing = Observation::missing("memory 0");
        assert_eq!(engine.run(Command::MemSize { memory: MEMORY }), missing);
        assert_eq!(alloc(&mut engine, MemoryType::new(AddressType::I32, 0, None)), Observation::Done);
        assert_eq!(engine.run(Command::MemSize { memory: MEMORY }), pages(0));
        assert_eq!(engine.run(Command::Store { without: vec![] }), Observation::Done);
        assert_eq!(engine.run(Command::MemSize { memory: MEMORY }), missing, "{}", engine.id);
        let instantiate = Command::Instantiate { instance: scripted::instance(9), module: ModuleId(9) };
        assert_eq!(engine.run(instantiate), Observation::missing("module 9"));
    }
}

/// Engines that panic at a minimum of 2^48 pages. tinywasm 0.10.0 takes 4 GiB for the maximum of a memory that has none,
/// of 64 bits too, and asserts that a minimum is not beyond.
const PANICS_AT_2_48_PAGES: &[&str] = &["tinywasm", "tinywasm-paged"];

/// 2^48 pages are a valid minimum, even if no engine has 2^64 bytes: appendix "Embedding", `mem_alloc`.
#[test]
fn a_memory_of_all_bytes_there_can_be_is_refused_and_not_rejected() {
    for mut engine in engines_with(&["host-memories", "memory64"]) {
        let of = MemoryType::new(AddressType::I64, 1 << 48, None);
        if PANICS_AT_2_48_PAGES.contains(&engine.id) {
            let panicked = catch_unwind(AssertUnwindSafe(|| alloc(&mut engine, of)));
            assert!(panicked.is_err(), "{} does not panic any more", engine.id);
            continue;
        }
        let observed = alloc(&mut engine, of);
        let is_fine = matches!(observed, Observation::Done | Observation::Refused { at: Stage::Allocation, .. });
        assert!(is_fine, "{}: {observed}", engine.id);
    }
}
