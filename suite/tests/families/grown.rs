//! A memory that grew from nothing to n pages is like one that was declared with n.

use crate::table::{Call, Table, constant};

const PAGE: u64 = 0x1_0000;

pub(crate) fn scripts() -> Vec<(&'static str, String)> {
    vec![("grow/family-grown-or-declared.wast", script())]
}

fn script() -> String {
    let mut table = Table::new(
        "A memory that grew from no pages to n is like one that was declared with n",
        &[],
        &[
            "Each pair has one memory that is declared with its pages, and one that its start function grows to as many.",
            "Growth may be refused: then the functions of the grown one have nothing to look at, and answer what they are",
            "told to. What is out of bounds for the one is out of bounds for the other, refused or not.",
        ],
    );
    for pages in 1..=4_u64 {
        let (declared, grown) = (format!("$declared-{pages}"), format!("$grown-{pages}"));
        table.part(if pages == 1 { "One page".to_owned() } else { format!("{pages} pages") });
        table.tags("ALLOC-SIZE-EQ-MIN");
        table.line(module(&declared, pages, false));
        table.line(module(&grown, pages, true));
        table.tags("GROW-RET-OLD");
        table.returns(&Call::new(&grown, "grown", []), "(either (i32.const 0) (i32.const -1))");

        let length = pages * PAGE;
        table.tags("SIZE-UNITS GROW-ALL-OR-NOTHING");
        for name in [&declared, &grown] {
            table.returns(&Call::new(name, "size", [constant("i32", pages)]), constant("i32", pages));
        }
        table.tags("GROW-ZERO ALLOC-ZERO");
        let mut places = vec![0, 1, PAGE - 1, length / 2, length - 1];
        places.sort_unstable();
        places.dedup();
        for at in places {
            for name in [&declared, &grown] {
                let call = Call::new(name, "load8", [constant("i32", at), constant("i32", 0)]);
                table.returns(&call, constant("i32", 0));
            }
        }
        table.tags("EA-LAST-BYTE GROW-FRESH");
        for at in [0, length / 2 - 4, length - 8] {
            for name in [&declared, &grown] {
                table.is_done(&Call::new(name, "store64", [constant("i32", at), constant("i64", 0x0102 + at)]));
                let call = Call::new(name, "load64", [constant("i32", at), constant("i64", 0x0102 + at)]);
                table.returns(&call, constant("i64", 0x0102 + at));
            }
        }
        for at in [length - 7, length - 1, length, length + 1, 5 * PAGE, 0x8000_0000, 0xffff_fff8, 0xffff_ffff] {
            for name in [&declared, &grown] {
                table.traps(&Call::new(name, "load64-or-trap", [constant("i32", at)]));
            }
        }
        table.tags("GROW-MAX-MUST-FAIL");
        // From no pages at all, six are too many as well.
        for delta in [6, 7, 0xffff, 0x1_0000, 0x8000_0000, 0xffff_ffff] {
            for name in [&declared, &grown] {
                table.returns(&Call::new(name, "grow", [constant("i32", delta)]), "(i32.const -1)");
            }
        }
        table.tags("GROW-FAIL-SIZE");
        for name in [&declared, &grown] {
            table.returns(&Call::new(name, "size", [constant("i32", pages)]), constant("i32", pages));
        }
    }
    table.end()
}

fn module(name: &str, pages: u64, grown: bool) -> String {
    let minimum = if grown { 0 } else { pages };
    let start = match grown {
        true => format!("\n  (func $start (global.set $grown (memory.grow (i32.const {pages}))))\n  (start $start)"),
        false => String::new(),
    };
    format!(
        "(module {name}
  (memory {minimum} 5)
  ;; What the growth answered; 0 where there was none.
  (global $grown (mut i32) (i32.const 0)){start}
  (func (export \"grown\") (result i32) (global.get $grown))
  (func (export \"size\") (param $else i32) (result i32)
    (if (result i32) (global.get $grown) (then (local.get $else)) (else (memory.size))))
  (func (export \"load8\") (param $at i32) (param $else i32) (result i32)
    (if (result i32) (global.get $grown) (then (local.get $else)) (else (i32.load8_u (local.get $at)))))
  (func (export \"load64\") (param $at i32) (param $else i64) (result i64)
    (if (result i64) (global.get $grown) (then (local.get $else)) (else (i64.load (local.get $at)))))
  (func (export \"store64\") (param $at i32) (param $value i64)
    (if (global.get $grown) (then) (else (i64.store (local.get $at) (local.get $value)))))
  (func (export \"load64-or-trap\") (param $at i32) (result i64) (i64.load (local.get $at)))
  (func (export \"grow\") (param $delta i32) (result i32) (memory.grow (local.get $delta))))"
    )
}
