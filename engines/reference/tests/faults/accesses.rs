//! Probes of loads, stores, atomics and memory indices.

use crate::Session;

/// Every kind of access at and beyond the end of a memory.
pub(crate) fn accesses(session: &mut Session) {
    let kinds = [
        ("i32", "i32.load8_u", "", 1),
        ("i32", "i32.load16_u", "", 2),
        ("i32", "i32.load", "", 4),
        ("i64", "i64.load", "", 8),
        ("v128", "v128.load", "", 16),
        ("v128", "v128.load8x8_s", "", 8),
        ("v128", "v128.load16_splat", "", 2),
        ("v128", "v128.load32_zero", "", 4),
        ("v128", "v128.load64_lane", "1", 8),
        ("", "i32.store8", "i32", 1),
        ("", "i32.store16", "i32", 2),
        ("", "i64.store", "i64", 8),
        ("", "v128.store", "v128", 16),
        ("", "v128.store64_lane", "1", 8),
        ("i32", "i32.atomic.load", "", 4),
        ("i32", "i32.atomic.load16_u", "", 2),
        ("i64", "i64.atomic.load", "", 8),
        ("", "i64.atomic.store", "i64", 8),
        ("i64", "i64.atomic.rmw.add", "i64", 8),
        ("i32", "memory.atomic.notify", "i32", 4),
    ];
    for (fields, constant, places) in [
        ("(memory 1)", "i32.const", &["0", "65536", "0x80000000", "0xffff_fff0", "0xffff_ffff"][..]),
        ("(memory i64 1)", "i64.const", &["65536", "0x1_0000_0000", "0x1_0000_0000_0000", "-1", "-16"]),
        ("(memory 0)", "i32.const", &["0"]),
        ("(memory 40 (pagesize 1))", "i32.const", &["40", "4096"]),
    ] {
        for (result, instruction, operand, width) in kinds {
            for place in places {
                for (offset, back) in
                    [("0", 0), ("0", width), ("0", width - 1), ("0", 1), ("1", 1), ("2", 2), ("16", 0)]
                {
                    let address = format!("({constant}.sub ({constant} {place}) ({constant} {back}))")
                        .replace("const.sub", "sub");
                    let (immediate, operands) = match operand {
                        "" => (String::new(), address),
                        "1" => ("1".to_owned(), format!("{address} (v128.const i64x2 5 -1)")),
                        "v128" => (String::new(), format!("{address} (v128.const i64x2 -1 -1)")),
                        other => (String::new(), format!("{address} ({other}.const -1)")),
                    };
                    let access = format!("({instruction} offset={offset} {immediate} {operands})");
                    session.functions(
                        fields,
                        &[
                            (result, &access),
                            ("i64", &format!("(i64.load ({constant} 65528))")),
                            ("i64", &format!("(i64.load ({constant} 0))")),
                        ],
                    );
                }
            }
        }
    }
    for (constant, memory) in [("i32.const", "(memory 1)"), ("i64.const", "(memory i64 1)")] {
        for offset in ["0xffff_ffff", "0x8000_0000", "0x1_0000_0000", "0xffff_ffff_ffff_fff8"] {
            if memory == "(memory 1)" && offset.len() > 11 {
                continue;
            }
            for access in ["i32.load8_u", "i32.load", "v128.load8_splat", "i32.atomic.load", "i32.atomic.load8_u"] {
                let result = if access.starts_with('v') { "v128" } else { "i32" };
                for address in ["0", "1", "8", "16", "0x8000_0000"] {
                    let load = format!("({access} offset={offset} ({constant} {address}))");
                    session.functions(memory, &[(result, &load)]);
                }
            }
            let lane = format!("(v128.load8_lane offset={offset} 0 ({constant} 16) (v128.const i64x2 0 0))");
            session.functions(
                memory,
                &[("", &format!("(i32.store8 offset={offset} ({constant} 16) (i32.const 1))")), ("v128", &lane)],
            );
        }
    }
    session.functions("(memory 1 (pagesize 1))", &[("i32", "(i32.load8_u (i32.const 1))")]);
    session.functions(
        "(memory 1)",
        &[("i32", "(i32.load offset=1 (i32.const 3))"), ("i32", "(i32.load offset=0 (i32.const 65533))")],
    );
    let wait = ("i32", "(memory.atomic.wait32 (i32.const 0) (i32.const 1) (i64.const 0))");
    session.functions("(memory 1)", &[wait, ("i64", "(i64.atomic.load (i32.const 4))")]);
    session.functions("(memory 1 1 shared)", &[wait]);
    let memory = "(memory 65536)";
    for at in ["0xffff_fffe", "0xffff_ffff", "0x8000_0000"] {
        session.functions(
            memory,
            &[
                ("", &format!("(i32.store8 (i32.const {at}) (i32.const 9))")),
                ("i32", &format!("(i32.load8_u (i32.const {at}))")),
                ("i32", &format!("(i32.load (i32.const {at}))")),
            ],
        );
    }
}

/// Atomic accesses at an address that is not aligned.
pub(crate) fn alignment(session: &mut Session) {
    for access in [
        "(memory.atomic.notify (i32.const 2) (i32.const 1))",
        "(memory.atomic.wait32 (i32.const 2) (i32.const 1) (i64.const 0))",
        "(i32.atomic.rmw.cmpxchg (i32.const 2) (i32.const 1) (i32.const 1))",
    ] {
        session.functions("(memory 1 1 shared)", &[("i32", access)]);
    }
}

pub(crate) fn indices(session: &mut Session) {
    let fields = r#"(memory 1) (memory 2) (memory 3 9 shared) (data (memory 1) (i32.const 0) "1") (data (memory 2) (i32.const 0) "2")
        (data (i32.const 0) "0") (data $d "xyz")"#;
    for index in [1, 2] {
        for (result, instruction) in [
            ("i32", format!("(i32.load8_u {index} (i32.const 0))")),
            ("", format!("(i32.store8 {index} (i32.const 1) (i32.const 5))")),
            ("v128", format!("(v128.load8_lane {index} 0 (i32.const 0) (v128.const i64x2 0 0))")),
            ("", format!("(v128.store8_lane {index} 0 (i32.const 1) (v128.const i64x2 5 0))")),
            ("v128", format!("(v128.load8_splat {index} (i32.const 0))")),
            ("i32", format!("(i32.atomic.rmw.add {index} (i32.const 0) (i32.const 256))")),
            ("i32", format!("(memory.atomic.wait32 {index} (i32.const 0) (i32.const 0) (i64.const 0))")),
            ("i32", format!("(memory.size {index})")),
            ("i32", format!("(memory.grow {index} (i32.const 1))")),
            ("", format!("(memory.fill {index} (i32.const 1) (i32.const 6) (i32.const 2))")),
            ("", format!("(memory.copy {index} 0 (i32.const 1) (i32.const 0) (i32.const 1))")),
            ("", format!("(memory.copy 0 {index} (i32.const 1) (i32.const 0) (i32.const 1))")),
            ("", format!("(memory.init {index} $d (i32.const 1) (i32.const 0) (i32.const 3))")),
            ("", format!("(memory.discard {index} (i32.const 0) (i32.const 1))")),
        ] {
            session.functions(
                fields,
                &[
                    (result, &instruction),
                    ("i32", "(i32.load 0 (i32.const 0))"),
                    ("i32", "(i32.load 1 (i32.const 0))"),
                    ("i32", "(i32.load 2 (i32.const 0))"),
                ],
            );
        }
    }
}
