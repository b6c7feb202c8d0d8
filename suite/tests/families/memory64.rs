//! Below 4 GiB, a 64-bit memory does what a 32-bit one does.

use crate::access::{Access, LOADS, STORES, repeated};
use crate::table::{Call, Table, constant};

const LENGTH: u64 = 0x1_0000;
const BYTE: u8 = 0x5a;
const TWINS: [(&str, &str); 2] = [("$memory32", "i32"), ("$memory64", "i64")];

pub(crate) fn scripts() -> Vec<(&'static str, String)> {
    vec![
        ("memory64/family-loads.wast", loads()),
        ("memory64/family-stores.wast", stores()),
        ("memory64/family-growth.wast", growth()),
        ("memory64/family-bulk.wast", bulk()),
    ]
}

/// Whether an access of so many bytes is in bounds there.
fn fits(address: u64, width: u64) -> bool {
    address + width <= LENGTH
}

/// Positions around the end, and far beyond it.
fn positions(width: u64) -> Vec<u64> {
    let mut positions = vec![0, LENGTH - width, LENGTH - width + 1, LENGTH - 1, LENGTH, 0x8000_0000, 0xffff_ffff];
    positions.dedup();
    positions
}

fn modules(table: &mut Table, memory: &str, functions: impl Fn(&str) -> Vec<String>) {
    for (name, address) in TWINS {
        table.tags("ALLOC-SIZE-EQ-MIN");
        table.line(format_args!("(module {name}"));
        let of = if address == "i64" { "i64 " } else { "" };
        table.line(format_args!("  (memory {of}{memory})"));
        let functions = functions(address);
        let (last, others) = functions.split_last().expect("there are functions");
        others.iter().for_each(|function| table.line(function));
        table.line(format_args!("{last})"));
    }
}

fn loads() -> String {
    let mut table = Table::new(
        "Every load does the same in a 64-bit memory as in a 32-bit one, at the end of a page and beyond",
        &["memory64"],
        &["The last sixteen bytes of the only page are 0x5a, all others are zero. Lines come in pairs."],
    );
    modules(&mut table, "1", |address| {
        let data = format!("  (data ({address}.const 0xfff0) {:?})", "Z".repeat(16));
        std::iter::once(data).chain(LOADS.iter().map(|load| load.load(load.name, address, ""))).collect()
    });
    for load in LOADS {
        table.part(format_args!("{}: {} bytes", load.name, load.width));
        table.tags("EA-LAST-BYTE");
        for position in positions(load.width) {
            for (name, address) in TWINS {
                let call = Call::new(name, load.name, [constant(address, position)]);
                if fits(position, load.width) {
                    let byte = if position == 0 { 0 } else { BYTE };
                    table.returns(&call, constant(load.value, load.loaded(byte)));
                } else {
                    table.traps(&call);
                }
            }
        }
    }
    table.end()
}

fn stores() -> String {
    let look = Access { name: "i64.load", width: 8, value: "i64", convert: "" };
    let mut table = Table::new(
        "Every store does the same in a 64-bit memory as in a 32-bit one, at the end of a page and beyond",
        &["memory64"],
        &[
            "After each store the last eight bytes are looked at: what it wrote, or, after one that trapped, zeros.",
            "Lines come in pairs.",
        ],
    );
    modules(&mut table, "1", |address| {
        let mut functions: Vec<String> = STORES.iter().map(|store| store.store(store.name, address, "")).collect();
        functions.push(look.load("last-8", address, ""));
        functions
    });
    for (round, store) in STORES.iter().enumerate() {
        // Another byte for each, so that an old one is not taken for a new one.
        let byte = 0x11 + u8::try_from(round).expect("there are few stores");
        table.part(format_args!("{}: {} bytes of {byte:#x}", store.name, store.width));
        table.tags("EA-LAST-BYTE EA-PARTIAL-STORE");
        let value = constant(store.value, repeated(byte, if store.value == "i64" { 8 } else { 4 }));
        let written = repeated(byte, store.width) << (8 * (8 - store.width));
        let look = |table: &mut Table, name, address, expected| {
            let call = Call::new(name, "last-8", [constant(address, LENGTH - 8)]);
            table.returns(&call, constant("i64", expected));
        };
        for (name, address) in TWINS {
            let at = constant(address, LENGTH - store.width);
            table.is_done(&Call::new(name, store.name, [at, value.clone()]));
            look(&mut table, name, address, written);
        }
        for (name, address) in TWINS {
            table.line(Call::new(name, "i64.store", [constant(address, LENGTH - 8), constant("i64", 0)]));
        }
        for position in positions(store.width).into_iter().filter(|&position| !fits(position, store.width)) {
            for (name, address) in TWINS {
                table.traps(&Call::new(name, store.name, [constant(address, position), value.clone()]));
                look(&mut table, name, address, 0);
            }
        }
    }
    table.end()
}

fn growth() -> String {
    let mut table = Table::new(
        "Growth and size do the same in a 64-bit memory as in a 32-bit one, for every delta that both can have",
        &["memory64"],
        &["Lines come in pairs; the results differ in their type only."],
    );
    modules(&mut table, "2 5", |address| {
        vec![
            format!(
                "  (func (export \"grow\") (param $delta {address}) (result {address}) (memory.grow (local.get $delta)))"
            ),
            format!("  (func (export \"size\") (result {address}) (memory.size))"),
        ]
    });
    table.part("Too much, in each of these ways. -1 is not among them: in a 64-bit memory it is another delta.");
    table.tags("GROW-MAX-MUST-FAIL GROW-FAIL-M1 GROW-FAIL-SIZE");
    let deltas =
        [4, 5, 0xfffe, 0xffff, 0x1_0000, 0x1_0001, 0x7fff_ffff, 0x8000_0000, 0xffff_0000, 0xffff_fffe, 0xffff_ffff];
    for delta in deltas {
        for (name, address) in TWINS {
            let minus_one = format!("({address}.const -1)");
            table.returns(&Call::new(name, "grow", [constant(address, delta)]), minus_one);
            table.returns(&Call::new(name, "size", []), constant(address, 2));
        }
    }
    table.part("By nothing.");
    table.tags("GROW-RET-OLD");
    for (name, address) in TWINS {
        let result = format!("(either {} ({address}.const -1))", constant(address, 2));
        table.returns(&Call::new(name, "grow", [constant(address, 0)]), result);
    }
    table.tags("GROW-ALL-OR-NOTHING");
    for (name, address) in TWINS {
        table.returns(&Call::new(name, "size", []), constant(address, 2));
    }
    table.end()
}

fn bulk() -> String {
    let mut table = Table::new(
        "memory.fill, memory.copy and memory.init do the same in a 64-bit memory as in a 32-bit one",
        &["bulk-memory", "memory64"],
        &["Ranges around the end of the only page; the passive segment has eight bytes. Lines come in pairs."],
    );
    modules(&mut table, "1", |address| {
        vec![
            "  (data $eight \"abcdefgh\")".to_owned(),
            format!(
                "  (func (export \"fill\") (param $to {address}) (param $length {address}) (memory.fill (local.get $to) \
                 (i32.const 0x33) (local.get $length)))"
            ),
            format!(
                "  (func (export \"copy\") (param $to {address}) (param $from {address}) (param $length {address}) \
                 (memory.copy (local.get $to) (local.get $from) (local.get $length)))"
            ),
            format!(
                "  (func (export \"init\") (param $to {address}) (param $length i32) (memory.init $eight (local.get $to) \
                 (i32.const 0) (local.get $length)))"
            ),
        ]
    });
    let ranges = [
        (0, 0),
        (0, 8),
        (LENGTH - 8, 8),
        (LENGTH - 7, 8),
        (LENGTH - 1, 1),
        (LENGTH - 1, 2),
        (LENGTH, 0),
        (LENGTH, 1),
        (LENGTH + 1, 0),
        (0x8000_0000, 0),
        (0xffff_ffff, 0),
        (0xffff_ffff, 1),
        (0xffff_fff8, 8),
    ];
    let judge = |table: &mut Table, call: &Call<'_>, fits: bool| {
        if fits { table.is_done(call) } else { table.traps(call) }
    };
    table.part("memory.fill");
    table.tags("BULK-OOB BULK-ZERO-AT-END BULK-OVERFLOW");
    for (at, length) in ranges.into_iter().chain([(1, LENGTH - 1), (1, LENGTH), (0, LENGTH + 1), (2, 0xffff_ffff)]) {
        for (name, address) in TWINS {
            let call = Call::new(name, "fill", [constant(address, at), constant(address, length)]);
            judge(&mut table, &call, fits(at, length));
        }
    }
    table.part("memory.copy, to there and from there");
    table.tags("BULK-OOB BULK-ZERO-AT-END BULK-OVERFLOW");
    for (at, length) in ranges {
        for (to, from) in [(at, 0), (0, at)] {
            for (name, address) in TWINS {
                let operands = [to, from, length].map(|operand| constant(address, operand));
                judge(&mut table, &Call::new(name, "copy", operands), fits(at, length));
            }
        }
    }
    table.part("memory.init");
    table.tags("BULK-OOB BULK-ZERO-AT-END BULK-OVERFLOW");
    for (at, length) in ranges {
        for (name, address) in TWINS {
            let call = Call::new(name, "init", [constant(address, at), constant("i32", length)]);
            judge(&mut table, &call, fits(at, length));
        }
    }
    table.end()
}
