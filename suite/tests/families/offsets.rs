//! Where address and offset do not add up to more than 32 bits, it does not matter how much is in which.

use crate::access::{Access, LOADS, STORES};
use crate::table::{Call, Table, constant};

const LENGTH: u64 = 0x2_0000;
const OFFSETS: [u64; 8] = [0, 1, 7, 0xfff8, 0xffff, 0x1_0000, 0x7fff_ffff, 0xffff_ffff];

pub(crate) fn scripts() -> Vec<(&'static str, String)> {
    let of = |accesses: &[Access], names: &[&str]| -> Vec<Access> {
        accesses.iter().copied().filter(|access| names.contains(&access.name)).collect()
    };
    let loads = of(LOADS, &["i32.load8_u", "i32.load16_u", "i32.load", "i64.load"]);
    let stores = of(STORES, &["i32.store8", "i32.store16", "i32.store", "i64.store"]);
    vec![
        ("access-bounds/family-offsets-of-loads.wast", script("load", &loads)),
        ("access-bounds/family-offsets-of-stores.wast", script("store", &stores)),
    ]
}

fn script(what: &str, accesses: &[Access]) -> String {
    let mut table = Table::new(
        &format!("A {what} with an offset does what the same {what} does that has the offset added to its address"),
        &[],
        &[
            "Two pages: bytes up to 0x1_ffff. An export is named by the instruction and the offset; those of $folded have",
            "the offset in the instruction, those of $added add it to the address. No sum is beyond 32 bits: there the two",
            "differ, and other scripts look. Lines come in pairs.",
        ],
    );
    for folded in [true, false] {
        table.tags("ALLOC-SIZE-EQ-MIN");
        table.line(format_args!("(module {}", if folded { "$folded" } else { "$added" }));
        table.line("  (memory 2)");
        let functions: Vec<String> =
            accesses.iter().flat_map(|access| OFFSETS.map(|offset| function(access, what, offset, folded))).collect();
        let (last, others) = functions.split_last().expect("there are functions");
        others.iter().for_each(|function| table.line(function));
        table.line(format_args!("{last})"));
    }
    for access in accesses {
        table.part(format_args!("{}: {} bytes", access.name, access.width));
        table.tags("EA-SUM EA-LAST-BYTE");
        for offset in OFFSETS {
            let export = format!("{} {offset:#x}", access.name);
            for sum in [0, 1, LENGTH - access.width, LENGTH - access.width + 1, LENGTH, 0x8000_0000, 0xffff_ffff] {
                let Some(address) = u64::checked_sub(sum, offset) else { continue };
                for name in ["$folded", "$added"] {
                    let mut arguments = vec![constant("i32", address)];
                    arguments.extend((what == "store").then(|| constant(access.value, 0)));
                    let call = Call::new(name, &export, arguments);
                    match (sum + access.width <= LENGTH, what) {
                        (false, _) => table.traps(&call),
                        (true, "store") => table.is_done(&call),
                        (true, _) => table.returns(&call, constant(access.value, 0)),
                    }
                }
            }
        }
    }
    table.end()
}

fn function(access: &Access, what: &str, offset: u64, folded: bool) -> String {
    let export = format!("{} {offset:#x}", access.name);
    let immediates = if folded && offset > 0 { format!(" offset={offset:#x}") } else { String::new() };
    let text = match what {
        "store" => access.store(&export, "i32", &immediates),
        _ => access.load(&export, "i32", &immediates),
    };
    match folded {
        true => text,
        false => {
            let sum = format!("(i32.add (local.get $address) {})", constant("i32", offset));
            text.replace("(local.get $address)", &sum)
        }
    }
}
