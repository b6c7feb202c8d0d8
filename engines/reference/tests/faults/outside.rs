//! Probes from a module's outside: the binary format, linking, and the host's functions.

use memlimits_reference::{AddressType, Extern, MemAddr, MemoryType};

use crate::{Session, common::encode};

pub(crate) fn binary(session: &mut Session) {
    for flags in 0..=0x20 {
        session.memory_bytes(&[flags, 1, 1]);
        session.memory_bytes(&[flags, 1, 1, 0]);
        session.memory_bytes(&[flags, 1]);
        session.memory_bytes(&[flags | 0x80, 0, 1, 1]);
    }
    session.memory_bytes(&[0x03, 1, 2]);
    for flags in [0, 4] {
        for length in 1..12 {
            let mut ty = vec![flags, 0x81];
            ty.extend(vec![0x80; length - 1]);
            ty.push(0);
            session.memory_bytes(&ty);
        }
        session.memory_bytes(&[flags, 0x80, 0x80, 0x80, 0x80, 0x10]);
        session.memory_bytes(&[flags, 0x81, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x02]);
        session.memory_bytes(&[flags, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01]);
    }
    for log2 in [0, 1, 2, 12, 15, 16, 17, 63, 64, 65, 66] {
        session.memory_bytes(&[0x08, 1, log2]);
    }
}

pub(crate) fn linking(session: &mut Session) {
    let memories = ["1", "2 4", "i64 2 4", "2 4 shared", "2 4 (pagesize 1)", "0", "2 2"];
    let imports = [
        "0",
        "1",
        "2",
        "3",
        "4",
        "2 3",
        "2 4",
        "2 5",
        "1 1",
        "3 3",
        "3 4",
        "2 65536",
        "i64 2",
        "i64 2 4",
        "2 4 shared",
        "2 4 (pagesize 1)",
        "2 (pagesize 1)",
    ];
    for (index, memory) in memories.iter().enumerate() {
        let at = if memory.starts_with("i64") { "i64" } else { "i32" };
        let owner = format!("owner{index}");
        let grow = |delta: &str| format!("(result {at}) (memory.grow ({at}.const {delta}))");
        let probe = |session: &mut Session| {
            for import in imports {
                session.functions(&format!("(import \"\" \"{owner}.m\" (memory {import}))"), &[]);
            }
        };
        let define = |session: &mut Session| {
            session.module(&owner, &encode(&format!("(module (memory (export \"m\") {memory}))")));
        };
        define(session);
        probe(session);
        for delta in ["1", "9"] {
            let ty = match *memory {
                "i64 2 4" => "i64 1",
                "2 4 shared" => "2 4 shared",
                "2 4 (pagesize 1)" => "1 (pagesize 1)",
                _ => "0",
            };
            let module =
                format!("(module (import \"\" \"{owner}.m\" (memory {ty})) (func (export \"g\") {}))", grow(delta));
            session.module("", &encode(&module));
            probe(session);
        }
        define(session);
        if let Some(Extern::Memory(addr)) = session.named.get(&format!("{owner}.m")).copied() {
            session.note(session.store.mem_type(addr));
            session.functions(
                &format!("(import \"\" \"{owner}.m\" (memory 2 9)) (export \"n\" (memory 0))"),
                &[("", "(i32.store8 (i32.const 1) (i32.const 77))"), ("i32", "(memory.grow (i32.const 3))")],
            );
            session.note((session.store.mem_type(addr), session.store.mem_read(addr, 1)));
        }
    }
}

/// What an instantiation that traps leaves behind.
pub(crate) fn failed_instances(session: &mut Session) {
    session.module("owner", &encode(r#"(module (memory (export "m") 1 9) (table (export "t") 1 funcref))"#));
    session.functions(
        r#"(import "" "owner.m" (memory 1)) (import "" "owner.t" (table 1 funcref)) (start $start)
          (elem (i32.const 0) $size)
          (func $size (result i32) (memory.size))
          (func $start (drop (memory.grow (i32.const 2))) (unreachable))"#,
        &[],
    );
    session.functions(
        r#"(import "" "owner.m" (memory 1)) (import "" "owner.t" (table 1 funcref))"#,
        &[("i32", "(memory.size)"), ("i32", "(call_indirect (result i32) (i32.const 0))")],
    );
}

pub(crate) fn host(session: &mut Session) {
    let types = [
        MemoryType::new(AddressType::I32, 1, Some(3)),
        MemoryType::new(AddressType::I32, 2, None),
        MemoryType::new(AddressType::I64, 1, None),
        MemoryType::new(AddressType::I32, 7, Some(70_000)).with_page_size_log2(0),
        MemoryType::new(AddressType::I32, 65_536, None),
        MemoryType::new(AddressType::I32, 65_537, None),
        MemoryType::new(AddressType::I32, 3, Some(2)),
        MemoryType::new(AddressType::I32, 0, Some(65_536)),
    ];
    for ty in types {
        let allocated = session.store.mem_alloc(ty);
        session.note(&allocated);
        let Ok(addr) = allocated else { continue };
        for delta in [0, 1, 1 << 32, u64::MAX, 9, 65_535] {
            look(session, addr);
            let grown = session.store.mem_grow(addr, delta);
            session.note(grown);
        }
        look(session, addr);
    }
}

/// The host's view of a memory.
fn look(session: &mut Session, addr: MemAddr) {
    session.note((session.store.mem_type(addr), session.store.mem_size(addr)));
    for index in [0, 6, 7, 65_535, 65_536, 131_071, 131_072, 1 << 32, (1 << 32) + 1, u64::MAX] {
        let written = session.store.mem_write(addr, index, 9);
        session.note((written, session.store.mem_read(addr, index)));
    }
}
