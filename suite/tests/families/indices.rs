//! Every instruction that names a memory acts on the one that it names, whichever that is.

use crate::access::{Access, LOADS, STORES, VECTOR_LOADS, repeated};
use crate::table::{Call, Table, constant};

const PAGE: u64 = 0x1_0000;
/// The three memories have as many pages as their index plus one, and end in eight of these bytes.
const BYTES: [u8; 3] = [0x11, 0x22, 0x33];

pub(crate) fn scripts() -> Vec<(&'static str, String)> {
    vec![
        ("multi-memory/family-loads.wast", loads("Every load", LOADS, &["multi-memory"])),
        (
            "multi-memory/family-vector-loads.wast",
            loads("Every load of a vector", VECTOR_LOADS, &["multi-memory", "simd"]),
        ),
        ("multi-memory/family-stores.wast", stores()),
    ]
}

fn length(index: usize) -> u64 {
    (index as u64 + 1) * PAGE
}

fn export(access: &Access, index: usize) -> String {
    format!("{} {index}", access.name)
}

fn head(summary: &str, features: &[&str]) -> Table {
    let mut table = Table::new(
        summary,
        features,
        &[
            "Memory 0 has one page, memory 1 two, memory 2 three. Their last sixteen bytes are 0x11, 0x22 and 0x33. An",
            "export is named by its instruction and the index of its memory.",
        ],
    );
    table.tags("ALLOC-SIZE-EQ-MIN");
    table.line("(module $three");
    for index in 0..BYTES.len() {
        table.line(format_args!("  (memory {})", index + 1));
    }
    for (index, byte) in BYTES.into_iter().enumerate() {
        let at = constant("i32", length(index) - 16);
        let data = format!("\\{byte:02x}").repeat(16);
        table.line(format_args!("  (data (memory {index}) {at} \"{data}\")"));
    }
    table
}

fn loads(what: &str, loads: &[Access], features: &[&str]) -> String {
    let mut table = head(&format!("{what} reads the memory that it names, within the bounds of that one"), features);
    let functions: Vec<String> = loads
        .iter()
        .flat_map(|load| (0..BYTES.len()).map(|index| load.load(&export(load, index), "i32", &format!(" {index}"))))
        .collect();
    let (last, others) = functions.split_last().expect("there are functions");
    others.iter().for_each(|function| table.line(function));
    table.line(format_args!("{last})"));
    for load in loads {
        table.part(format_args!("{}: {} bytes", load.name, load.width));
        table.tags("MM-IDX-ALL-OPS EA-LAST-BYTE");
        for (index, byte) in BYTES.into_iter().enumerate() {
            let name = export(load, index);
            let call = |at: u64| Call::new("$three", &name, [constant("i32", at)]);
            table.returns(&call(0), constant(load.value, 0));
            // Here the last bytes of each smaller memory would be.
            for smaller in 0..index {
                table.returns(&call(length(smaller) - load.width), constant(load.value, 0));
            }
            table.returns(&call(length(index) - load.width), constant(load.value, load.loaded(byte)));
            table.traps(&call(length(index) - load.width + 1));
            table.traps(&call(length(index)));
        }
    }
    table.end()
}

fn stores() -> String {
    let mut table =
        head("Every store writes to the memory that it names, within the bounds of that one", &["multi-memory"]);
    let look = LOADS.iter().find(|load| load.name == "i64.load").expect("it is in the table");
    for index in 0..BYTES.len() {
        table.line(look.load(&format!("last-8 {index}"), "i32", &format!(" {index}")));
    }
    let functions: Vec<String> = STORES
        .iter()
        .flat_map(|store| (0..BYTES.len()).map(|index| store.store(&export(store, index), "i32", &format!(" {index}"))))
        .collect();
    let (last, others) = functions.split_last().expect("there are functions");
    others.iter().for_each(|function| table.line(function));
    table.line(format_args!("{last})"));

    // What the last eight bytes of each memory are.
    let mut ends = BYTES.map(|byte| repeated(byte, 8));
    for (round, store) in STORES.iter().enumerate() {
        table.part(format_args!("{}: {} bytes", store.name, store.width));
        table.tags("MM-IDX-ALL-OPS MM-INDEP");
        for index in 0..BYTES.len() {
            let byte = 0x41 + u8::try_from(4 * round + index).expect("there are few stores");
            let value = constant(store.value, repeated(byte, if store.value == "i64" { 8 } else { 4 }));
            let name = export(store, index);
            let at = length(index) - store.width;
            table.is_done(&Call::new("$three", &name, [constant("i32", at), value.clone()]));
            let kept = if store.width == 8 { 0 } else { ends[index] & (u64::MAX >> (8 * store.width)) };
            ends[index] = kept | repeated(byte, store.width) << (8 * (8 - store.width));
            table.traps(&Call::new("$three", &name, [constant("i32", at + 1), value.clone()]));
            for (other, end) in ends.into_iter().enumerate() {
                let name = format!("last-8 {other}");
                let call = Call::new("$three", &name, [constant("i32", length(other) - 8)]);
                table.returns(&call, constant("i64", end));
            }
        }
    }
    table.end()
}
