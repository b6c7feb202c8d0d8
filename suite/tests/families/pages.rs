//! A memory of 65,536 pages of one byte has the bytes of one that has one page of 65,536.

use crate::access::{LOADS, STORES};
use crate::table::{Call, Table, constant};

const LENGTH: u64 = 0x1_0000;
/// Name, limits, and how many pages a page's worth of bytes is.
const TWINS: [(&str, &str, u64); 3] =
    [("$pages", "1 2", 1), ("$same", "1 2 (pagesize 65536)", 1), ("$bytes", "65536 131072 (pagesize 1)", LENGTH)];

pub(crate) fn scripts() -> Vec<(&'static str, String)> {
    vec![("custom-page-sizes/family-same-bytes.wast", script())]
}

fn script() -> String {
    let mut table = Table::new(
        "A memory with pages of one byte has the bounds of one with as many bytes in pages of 65,536",
        &["custom-page-sizes"],
        &["Lines come in threes: no page size, that of 65,536 in words, and one of 1."],
    );
    for (name, limits, _) in TWINS {
        table.tags("ALLOC-SIZE-EQ-MIN CPS-ALLOC");
        table.line(format_args!("(module {name}"));
        table.line(format_args!("  (memory {limits})"));
        for load in LOADS {
            table.line(load.load(load.name, "i32", ""));
        }
        for store in STORES {
            table.line(store.store(store.name, "i32", ""));
        }
        table.line("  (func (export \"size\") (result i32) (memory.size))");
        table.line("  (func (export \"grow\") (param $delta i32) (result i32) (memory.grow (local.get $delta))))");
    }
    table.part("The sizes are those of the same bytes.");
    table.tags("CPS-SIZE SIZE-UNITS");
    for (name, _, pages) in TWINS {
        table.returns(&Call::new(name, "size", []), constant("i32", pages));
    }
    for load in LOADS {
        table.part(load.name);
        table.tags("EA-LAST-BYTE CPS-BYTE-EXACT CPS-DEFAULT-EQ");
        for at in [0, LENGTH - load.width, LENGTH - load.width + 1, LENGTH, 0xffff_ffff] {
            for (name, ..) in TWINS {
                let call = Call::new(name, load.name, [constant("i32", at)]);
                if at + load.width <= LENGTH {
                    table.returns(&call, constant(load.value, 0));
                } else {
                    table.traps(&call);
                }
            }
        }
    }
    for store in STORES {
        table.part(store.name);
        table.tags("EA-LAST-BYTE CPS-BYTE-EXACT CPS-DEFAULT-EQ");
        for at in [LENGTH - store.width, LENGTH - store.width + 1, LENGTH, 0xffff_ffff] {
            for (name, ..) in TWINS {
                let call = Call::new(name, store.name, [constant("i32", at), constant(store.value, 0)]);
                if at + store.width <= LENGTH { table.is_done(&call) } else { table.traps(&call) }
            }
        }
    }
    table.part("One page, or one byte, beyond the maximum.");
    table.tags("GROW-MAX-MUST-FAIL CPS-GROW-MUST-FAIL");
    for (name, _, pages) in TWINS {
        for delta in [pages + 1, 2 * LENGTH, 0x8000_0000, 0xffff_fffe, 0xffff_ffff] {
            table.returns(&Call::new(name, "grow", [constant("i32", delta)]), "(i32.const -1)");
        }
        table.returns(&Call::new(name, "size", []), constant("i32", pages));
    }
    table.part("The same bytes more: whether or not they are granted, there are none beyond them.");
    table.tags("GROW-RET-OLD CPS-GROW");
    for (name, _, pages) in TWINS {
        let old = format!("(either {} (i32.const -1))", constant("i32", pages));
        table.returns(&Call::new(name, "grow", [constant("i32", pages)]), old);
    }
    table.tags("EA-LAST-BYTE CPS-BYTE-EXACT");
    for load in LOADS {
        for (name, ..) in TWINS {
            table.traps(&Call::new(name, load.name, [constant("i32", 2 * LENGTH - load.width + 1)]));
        }
    }
    table.end()
}
