//! Probes of sizes, caps and growth.

use crate::{Session, common::encode};

pub(crate) fn growth_of_i32_memories(session: &mut Session) {
    grown_bytes(session);
    let size = ("i32", "(memory.size)");
    let grow = |delta: &'static str| ("i32", delta);
    for memory in ["(memory 1 5)", "(memory 2)", "(memory 0 0)", "(memory 0)", "(memory 3 5 shared)"] {
        let touched = "(i32.store8 (i32.const 65535) (i32.const 7)) (i32.store8 (i32.const 0) (i32.const 8))";
        session.functions(
            memory,
            &[
                size,
                ("i32", "(i32.load8_u (i32.const 65535))"),
                ("", touched),
                grow("(memory.grow (i32.const 0))"),
                ("i32", "(i32.load8_u (i32.const 65535))"),
                ("i32", "(i32.load8_u (i32.const 0))"),
                grow("(memory.grow (i32.const 2))"),
                size,
                ("i32", "(i32.load8_u (i32.const 65535))"),
                ("i32", "(i32.load8_u (i32.const 65536))"),
                ("i32", "(i32.load8_u (i32.const 131072))"),
                ("i32", "(i32.load8_u (i32.const 196607))"),
                ("i32", "(i32.load8_u (i32.const 196608))"),
                ("", touched),
                grow("(memory.grow (i32.const -1))"),
                grow("(memory.grow (i32.const 0x80000001))"),
                grow("(memory.grow (i32.const 0x10001))"),
                grow("(memory.grow (i32.const 0x10000))"),
                grow("(memory.grow (i32.const 4))"),
                size,
                ("i32", "(i32.load8_u (i32.const 65535))"),
                ("i32", "(i32.load8_u (i32.const 0))"),
                grow("(memory.grow (i32.const 1))"),
                ("i32", "(i32.load8_u (i32.const 262144))"),
                size,
            ],
        );
    }
    session.functions(
        "(memory 1 4)",
        &[
            ("", "(i32.store8 (i32.const 65535) (i32.const 7))"),
            ("i32", "(memory.grow (i32.const 9))"),
            ("i32", "(i32.load8_u (i32.const 65535))"),
            ("i32", "(memory.grow (i32.const 1))"),
            ("i32", "(i32.load8_u (i32.const 65536))"),
            ("i32", "(memory.grow (i32.const 2))"),
            ("i32", "(memory.grow (i32.const 1))"),
            size,
        ],
    );
}

/// Bytes of pages that were added at once, and of a memory that had none.
fn grown_bytes(session: &mut Session) {
    let byte = |at: &str| format!("(i32.load8_u (i32.const {at}))");
    session.functions(
        "(memory 1)",
        &[
            ("i32", "(memory.grow (i32.const 3))"),
            ("i32", &byte("131072")),
            ("i32", &byte("262143")),
            ("i32", "(memory.grow (i32.const 32768))"),
            ("i32", &byte("0x8000_0000")),
        ],
    );
    session.functions("(memory 0)", &[("i32", "(memory.grow (i32.const 1))"), ("i32", &byte("0"))]);
}

pub(crate) fn caps(session: &mut Session) {
    session.functions(
        "(memory 0)",
        &[
            ("i32", "(memory.grow (i32.const 32768))"),
            ("i32", "(memory.size)"),
            ("i32", "(memory.grow (i32.const 32767))"),
            ("i32", "(memory.grow (i32.const 1))"),
            ("i32", "(memory.grow (i32.const 0))"),
            ("i32", "(memory.grow (i32.const 1))"),
            ("i32", "(memory.size)"),
            ("", "(i32.store8 (i32.const -1) (i32.const 5))"),
            ("i32", "(i32.load8_u (i32.const -1))"),
            ("i32", "(i32.load8_u offset=0xffffffff (i32.const 0))"),
            ("i32", "(i32.load8_u offset=0xfffffffe (i32.const 1))"),
            ("i32", "(i32.load8_u offset=0x7fffffff (i32.const 0x80000000))"),
            ("i32", "(i32.load offset=0xfffffffc (i32.const 0))"),
            ("i32", "(i32.load (i32.const 0xfffffffd))"),
        ],
    );
    session.functions("(memory 0 65536)", &[("i32", "(memory.grow (i32.const 1))")]);
    session.functions(
        "(memory i64 1)",
        &[
            ("i64", "(memory.grow (i64.const 0x1_0000_0000))"),
            ("i64", "(memory.size)"),
            ("i64", "(memory.grow (i64.const 0))"),
            ("i64", "(memory.grow (i64.const 0x1_0000_0000_0000))"),
            ("i64", "(memory.grow (i64.const -1))"),
            ("i64", "(memory.grow (i64.const 0xfffe_ffff_ffff))"),
            ("i64", "(memory.size)"),
            ("i64", "(memory.grow (i64.const 1))"),
            ("", "(memory.fill (i64.const -16) (i32.const 3) (i64.const 16))"),
            ("i32", "(i32.load8_u (i64.const -1))"),
            ("i32", "(i32.load (i64.const -3))"),
            ("i32", "(i32.load8_u offset=0xffff_ffff_ffff_fff0 (i64.const 0))"),
            ("i32", "(i32.load8_u offset=1 (i64.const -1))"),
            ("i32", "(i32.load8_u (i64.const 0x0fff_ffff_ffff_fff5))"),
            ("i64", "(memory.grow (i64.const 0))"),
        ],
    );
    for limits in
        ["65536", "65537", "0 65536", "0 65537", "0 32769", "1 0", "5 5", "2 3", "0 0", "65536 65536", "70000 1"]
    {
        session.functions(&format!("(memory {limits})"), &[]);
        session.functions(&format!("(import \"\" \"none\" (memory {limits}))"), &[]);
        session.functions(&format!("(memory i64 {limits})"), &[]);
    }
    for bits in [37, 47, 48] {
        for number in [(1_u64 << bits) - 1, 1 << bits, (1 << bits) + 1] {
            session.functions(&format!("(memory i64 {number})"), &[]);
            session.functions(&format!("(memory i64 0 {number})"), &[]);
        }
    }
    session.functions("(memory i64 0 0xffff_ffff)", &[]);
    session.functions("(memory 1) (memory 1)", &[]);
    session.functions("", &[("i32", "(memory.grow (i32.const 1))")]);
}

pub(crate) fn growth_seen_by_callers(session: &mut Session) {
    let probe = |access: &str| {
        format!(
            r#"(module (memory 1 9 shared) (data $d "abcdefgh")
              (func $grow (drop (memory.grow (i32.const 2))))
              (func (export "own") (result i32) (drop (memory.grow (i32.const 2))) {access})
              (func (export "callee") (result i32) (call $grow) {access}))"#
        )
    };
    for access in [
        "(memory.size)",
        "(i32.load (i32.const 196600))",
        "(i32.load (i32.const 131060))",
        "(i32.load (i32.const 327676))",
        "(i32.atomic.load (i32.const 196600))",
        "(i32.atomic.load (i32.const 327676))",
        "(memory.fill (i32.const 196600) (i32.const 1) (i32.const 8)) (i32.const 1)",
        "(memory.fill (i32.const 327672) (i32.const 1) (i32.const 8)) (i32.const 1)",
    ] {
        session.module("", &encode(&probe(access)));
    }
    session.module("two", &encode("(module (memory (export \"m\") 1 9 shared))"));
    for access in [
        "(memory.size 0)",
        "(i32.load (i32.const 65536))",
        "(i32.atomic.load (i32.const 65536))",
        "(memory.fill (i32.const 65536) (i32.const 1) (i32.const 8)) (i32.const 1)",
    ] {
        session.functions(
            r#"(import "" "two.m" (memory 1 9 shared)) (import "" "two.m" (memory 1 9 shared))"#,
            &[("i32", &format!("(drop (memory.grow 1 (i32.const 1))) {access}"))],
        );
        session.module("two", &encode("(module (memory (export \"m\") 1 9 shared))"));
    }
}

pub(crate) fn page_sizes(session: &mut Session) {
    session.functions(
        "(memory 5 (pagesize 1))",
        &[
            ("i32", "(memory.size)"),
            ("i32", "(i32.load8_u (i32.const 4))"),
            ("i32", "(i32.load8_u (i32.const 5))"),
            ("i32", "(memory.grow (i32.const 1))"),
            ("i32", "(memory.grow (i32.const 70000))"),
            ("i32", "(memory.size)"),
            ("i32", "(memory.grow (i32.const 0xfffe_ee89))"),
            ("i32", "(memory.grow (i32.const 1))"),
        ],
    );
    for limits in ["0 0xffff_ffff", "0 0x8000_0001", "0 0xffff_fffe"] {
        session
            .functions(&format!("(memory {limits} (pagesize 1))"), &[("i32", "(memory.grow (i32.const 0x8000_0001))")]);
    }
    session.functions(
        "(memory i64 0 (pagesize 1))",
        &[("i64", "(memory.grow (i64.const -1))"), ("i64", "(memory.grow (i64.const 1))")],
    );
    session.memory_bytes(&[0x08, 0x80, 0x80, 0x80, 0x80, 0x10, 0]);
}
