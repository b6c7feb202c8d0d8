//! Probes of bulk instructions and data segments.

use crate::{Session, common::encode};

pub(crate) fn bulk(session: &mut Session) {
    for (memory, constant) in
        [("(memory 1)", "i32.const"), ("(memory i64 1)", "i64.const"), ("(memory i64 65537)", "i64.const")]
    {
        let numbers = [
            "0",
            "1",
            "5",
            "65530",
            "65535",
            "65536",
            "65537",
            "0x8000_0000",
            "0xffff_ffff",
            "0x1_0000_0001",
            "-1",
            "-6",
        ];
        for start in numbers {
            for n in ["0", "1", "6", "65536", "0xffff_ffff", "-1", "0x1_0000_0000"] {
                if constant == "i32.const" && (start.len() > 11 || n.len() > 11) {
                    continue;
                }
                let before = format!("(memory.fill ({constant} 0) (i32.const 0x102) ({constant} 9))");
                let seen = format!(
                    "(i64.add (i64.load ({constant} 0)) (i64.add (i64.load ({constant} 4)) (i64.load ({constant} 65528))))"
                );
                let n32 = if n.len() > 11 { "7" } else { n };
                for instruction in [
                    format!("(memory.fill ({constant} {start}) (i32.const 0x1fe) ({constant} {n}))"),
                    format!("(memory.copy ({constant} {start}) ({constant} 2) ({constant} {n}))"),
                    format!("(memory.copy ({constant} 3) ({constant} {start}) ({constant} {n}))"),
                    format!("(memory.init $d ({constant} {start}) (i32.const 1) (i32.const {n32}))"),
                    format!("(memory.discard ({constant} {start}) ({constant} {n}))"),
                ] {
                    let fields = format!("{memory} (data $d \"abcdefg\")");
                    session.functions(&fields, &[("", &before), ("", &instruction), ("i64", &seen)]);
                }
            }
        }
    }
    session.functions(
        "(memory 1) (data (i32.const 0) \"0123456789\") (data $a (i32.const 20) \"abc\")",
        &[
            ("", "(memory.copy (i32.const 2) (i32.const 0) (i32.const 6))"),
            ("i64", "(i64.load (i32.const 1))"),
            ("", "(memory.copy (i32.const 0) (i32.const 3) (i32.const 6))"),
            ("i64", "(i64.load (i32.const 0))"),
            ("", "(memory.init $a (i32.const 0) (i32.const 0) (i32.const 1))"),
        ],
    );
    session.functions(
        "(memory 1) (data $d \"abcdefg\")",
        &[
            ("", "(memory.init $d (i32.const 0) (i32.const 0) (i32.const 7))"),
            ("", "(memory.init $d (i32.const 0) (i32.const -1) (i32.const 2))"),
            ("", "(memory.init $d (i32.const 0) (i32.const 7) (i32.const 0))"),
            ("", "(data.drop $d)"),
            ("", "(memory.init $d (i32.const 0) (i32.const 0) (i32.const 1))"),
        ],
    );
}

/// Copies between two indices of one memory, and between memories of different address types.
pub(crate) fn copies_between_indices(session: &mut Session) {
    session.module("two", &encode(r#"(module (memory (export "m") 1) (data (i32.const 0) "0123456789"))"#));
    session.functions(
        r#"(import "" "two.m" (memory 1)) (import "" "two.m" (memory 1))"#,
        &[
            ("", "(memory.copy 0 1 (i32.const 2) (i32.const 0) (i32.const 6))"),
            ("i64", "(i64.load (i32.const 1))"),
            ("", "(memory.copy 1 0 (i32.const 0) (i32.const 3) (i32.const 6))"),
            ("i64", "(i64.load (i32.const 0))"),
        ],
    );
    session.functions(
        "(memory 1) (memory i64 1)",
        &[
            ("", "(memory.copy 0 1 (i32.const 0) (i64.const 0x1_0000_0000) (i32.const 1))"),
            ("", "(memory.copy 1 0 (i64.const 0x1_0000_0000) (i32.const 0) (i32.const 1))"),
        ],
    );
}

pub(crate) fn data_segments(session: &mut Session) {
    for (memory, constant) in [
        ("(memory 1)", "i32.const"),
        ("(memory 65536)", "i32.const"),
        ("(memory i64 1)", "i64.const"),
        ("(memory 5 (pagesize 1))", "i32.const"),
    ] {
        for offset in ["0", "4", "5", "6", "65535", "65536", "65537", "0x8000_0000", "-1", "0x1_0000_0000"] {
            for bytes in ["", "a", "abc"] {
                if constant == "i32.const" && offset.len() > 11 {
                    continue;
                }
                let fields = format!("{memory} (data ({constant} {offset}) \"{bytes}\")");
                let load = format!("(i32.load8_u ({constant} 0))");
                session.functions(&fields, &[("i32", &load)]);
            }
        }
    }
    session.module(
        "owner",
        &encode(
            r#"(module (memory (export "m") 1 4) (func (export "grow") (result i32) (memory.grow (i32.const 1))))"#,
        ),
    );
    let import = r#"(import "" "owner.m" (memory 1))"#;
    session.functions(&format!("{import} (data (i32.const 131072) \"x\")"), &[]);
    session
        .functions(&format!("{import} (data (i32.const 65537) \"x\")"), &[("i32", "(i32.load8_u (i32.const 65537))")]);
    session.functions(&format!("{import} (data (i32.const 7) \"y\") (data (i32.const 131070) \"abc\")"), &[]);
    session.functions(import, &[("i32", "(i32.load8_u (i32.const 7))"), ("i32", "(i32.load16_u (i32.const 131070))")]);
}
