//! To its instructions, an imported memory is like one of the module's own.

use crate::access::{LOADS, STORES, repeated};
use crate::table::{Call, Table, constant};

const LENGTH: u64 = 0x2_0000;
const TWINS: [&str; 2] = ["$defined", "$imported"];

pub(crate) fn scripts() -> Vec<(&'static str, String)> {
    vec![("linking/family-imported-or-defined.wast", script())]
}

fn script() -> String {
    let mut table = Table::new(
        "Every load and store, size and growth do the same on an imported memory as on one that is defined",
        &[],
        &["Two pages of at most four. The last eight bytes of the first page are 0x44. Lines come in pairs."],
    );
    table.tags("ALLOC-SIZE-EQ-MIN");
    table.line("(module $owner (memory (export \"memory\") 2 4))");
    table.line("(register \"owner\" $owner)");
    for (name, memory) in TWINS.into_iter().zip(["(memory 2 4)", "(import \"owner\" \"memory\" (memory 2 4))"]) {
        table.line(format_args!("(module {name}"));
        table.line(format_args!("  {memory}"));
        table.line(format_args!("  (data (i32.const 0xfff8) {:?})", "D".repeat(8)));
        for load in LOADS {
            table.line(load.load(load.name, "i32", ""));
        }
        for store in STORES {
            table.line(store.store(store.name, "i32", ""));
        }
        table.line("  (func (export \"size\") (result i32) (memory.size))");
        table.line("  (func (export \"grow\") (param $delta i32) (result i32) (memory.grow (local.get $delta))))");
    }
    for load in LOADS {
        table.part(load.name);
        table.tags("LINK-ALIAS EA-LAST-BYTE");
        for (position, byte) in [(0, Some(0)), (0xfff8, Some(0x44)), (0x1_0000 - load.width, Some(0x44))]
            .into_iter()
            .chain([(LENGTH - load.width, Some(0)), (LENGTH - load.width + 1, None), (0xffff_ffff, None)])
        {
            for name in TWINS {
                let call = Call::new(name, load.name, [constant("i32", position)]);
                match byte {
                    Some(byte) => table.returns(&call, constant(load.value, load.loaded(byte))),
                    None => table.traps(&call),
                }
            }
        }
    }
    for store in STORES {
        table.part(store.name);
        table.tags("LINK-ALIAS EA-LAST-BYTE");
        let bytes = if store.value == "i64" { 8 } else { 4 };
        let value = constant(store.value, repeated(0x55, bytes));
        for position in [0x1000, LENGTH - store.width, LENGTH - store.width + 1, LENGTH, 0xffff_ffff] {
            for name in TWINS {
                let call = Call::new(name, store.name, [constant("i32", position), value.clone()]);
                if position + store.width > LENGTH {
                    table.traps(&call);
                    continue;
                }
                table.is_done(&call);
                let first = Call::new(name, "i32.load8_u", [constant("i32", position)]);
                table.returns(&first, constant("i32", 0x55));
                let last = Call::new(name, "i32.load8_u", [constant("i32", position + store.width - 1)]);
                table.returns(&last, constant("i32", 0x55));
            }
        }
    }
    table.part("Growth beyond the maximum, which is the memory's own.");
    table.tags("GROW-MAX-MUST-FAIL GROW-FAIL-M1 GROW-FAIL-SIZE");
    for delta in [3, 4, 0xfffe, 0xffff, 0x1_0000, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff] {
        for name in TWINS {
            table.returns(&Call::new(name, "grow", [constant("i32", delta)]), "(i32.const -1)");
            table.returns(&Call::new(name, "size", []), constant("i32", 2));
        }
    }
    table.end()
}
