//! Faults of wasmtime that the comparison stays away from. Each test fails when its fault is gone, and the exclusion with it.

use memlimits_engines::{Command, Observation};

use crate::scripted::engines;

/// As soon as two instances of a store have one shared memory, an access beyond it panics: `StoreOpaque::wasm_fault`
/// finds the address in the memories of both and asserts that it does not. It should trap
/// (exec/instructions, "Memory Instructions": `t.load` traps if ea + n > |mem.BYTES|).
#[test]
#[should_panic(expected = "fault.is_none()")]
fn wasmtime_panics_beyond_a_shared_memory_that_was_imported() {
    for mut engine in engines() {
        if engine.id == "wasmtime" {
            let owner = engine.instantiate("(module (memory (export \"m\") 1 1 shared))");
            let register = Command::Register { name: "owner".into(), instance: owner };
            assert_eq!(engine.run(register), Observation::Done);
            let importer = engine.instantiate(
                "(module (import \"owner\" \"m\" (memory 1 1 shared))
                   (func (export \"f\") (result i32) (i32.load (i32.const 65536))))",
            );
            let observed = engine.invoke(importer, "f", &[]);
            assert!(matches!(observed, Observation::Trap { .. }), "{observed}");
        }
    }
}
