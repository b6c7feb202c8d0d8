//! Which modules have one outcome only: where the specification leaves a choice, engines need not agree.

use wasmparser::{Operator, Parser, Payload, Result};

/// Whether a valid module has an instruction with more than one right outcome, beyond refused resources.
pub(crate) fn leaves_a_choice(wasm: &[u8]) -> bool {
    find_choice(wasm).expect("a generated module is well-formed")
}

fn find_choice(wasm: &[u8]) -> Result<bool> {
    let mut shared = false;
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::MemorySection(memories) => {
                for memory in memories {
                    shared |= memory?.shared;
                }
            }
            Payload::CodeSectionEntry(body) => {
                for operator in body.get_operators_reader()? {
                    if chooses(&operator?, shared) {
                        return Ok(true);
                    }
                }
            }
            _ => {}
        }
    }
    Ok(false)
}

fn chooses(operator: &Operator<'_>, shared: bool) -> bool {
    match operator {
        // Core specification, "NaN Propagation" (exec/numerics): any arithmetic NaN. `wasm-smith` makes the results of
        // all other instructions canonical.
        Operator::F32DemoteF64 | Operator::F64PromoteF32 => true,
        // wasmtime would wait for a thread that there is not, and perhaps for ever.
        Operator::MemoryAtomicWait32 { .. } | Operator::MemoryAtomicWait64 { .. } => shared,
        _ => false,
    }
}
