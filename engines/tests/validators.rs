//! The engines that decode and validate only, as far as their programs are here: wasm-tools always is.
#![cfg(all(feature = "wasm-tools", feature = "wabt", feature = "binaryen"))]

use std::sync::Arc;

use memlimits_engines::{
    AddressType, Command, Execute, InstanceId, Interface, MemoryType, ModuleId, Observation, Phase, Wasm, builtin,
    protocol::Command::{Instantiate, Store, Validate, ValidateText},
};

const MODULE: ModuleId = ModuleId(0);

/// `(module (memory 1))`, with these flags and bounds.
fn memory(limits: &[u8]) -> Command {
    let mut wasm = b"\0asm\x01\0\0\0\x05".to_vec();
    wasm.extend([u8::try_from(limits.len()).unwrap() + 1, 1]);
    wasm.extend(limits);
    Validate { module: MODULE, wasm: Wasm(wasm.into()) }
}

fn text(text: &str) -> Command {
    ValidateText { module: MODULE, text: text.into() }
}

/// Every validator that is here.
fn validators() -> Vec<(&'static str, Box<dyn Execute>)> {
    let mut found = Vec::new();
    for engine in builtin::engines().iter().filter(|engine| engine.validates_only) {
        match (engine.open)("") {
            Ok(opened) => found.push((engine.id, opened)),
            Err(missing) => {
                assert!(engine.program.is_some(), "{}: {missing}", engine.id);
                eprintln!("{} is left out: {missing}", engine.id);
            }
        }
    }
    assert!(found.iter().any(|(id, _)| *id == "wasm-tools"));
    found
}

fn phase(observation: &Observation) -> Option<Phase> {
    match observation {
        Observation::Rejected { phase, .. } => Some(*phase),
        _ => None,
    }
}

#[test]
fn binaries_are_validated_and_nothing_else() {
    for (id, mut engine) in validators() {
        assert_eq!(engine.execute(&Store { without: vec![] }), Observation::Done, "{id}");
        assert_eq!(engine.execute(&memory(&[0, 1])), Observation::Done, "{id}");
        let instance = engine.execute(&Instantiate { instance: InstanceId(0), module: MODULE });
        assert!(matches!(instance, Observation::Unsupported { .. }), "{id}: {instance}");
        // A minimum above the maximum, and a bound that ends too early. The module before is gone.
        for limits in [&[1, 2, 1][..], &[0, 0x80]] {
            let rejected = engine.execute(&memory(limits));
            assert_eq!(phase(&rejected), Some(Phase::Undistinguished), "{id}: {rejected}");
            let missing = engine.execute(&Instantiate { instance: InstanceId(0), module: MODULE });
            assert!(matches!(missing, Observation::Missing { .. }), "{id}: {missing}");
        }
    }
}

#[test]
fn proposals_are_switched_off() {
    for (id, mut engine) in validators() {
        let switches = engine.about().switches;
        assert!(switches.iter().any(|name| name == "memory64"), "{id}: {switches:?}");
        for (without, is_valid) in [(vec![], true), (vec!["memory64".to_owned()], false), (vec![], true)] {
            assert_eq!(engine.execute(&Store { without }), Observation::Done, "{id}");
            // The flag of 64-bit addresses.
            assert_eq!(engine.execute(&memory(&[4, 1])) == Observation::Done, is_valid, "{id}");
        }
    }
}

#[test]
fn texts_are_parsed_and_validated() {
    for (id, mut engine) in validators() {
        assert_eq!(engine.about().interfaces, [Interface::Text], "{id}");
        engine.execute(&Store { without: vec![] });
        assert_eq!(engine.execute(&text("(module (memory 0x1_0 65536))")), Observation::Done, "{id}");
        // Only binaryen makes no difference.
        let (malformed, invalid) = match id {
            "binaryen" => (Phase::Undistinguished, Phase::Undistinguished),
            _ => (Phase::Malformed, Phase::Invalid),
        };
        let rejected = engine.execute(&text("(module (memory 1)"));
        assert_eq!(phase(&rejected), Some(malformed), "{id}: {rejected}");
        let rejected = engine.execute(&text("(module (memory 65537))"));
        assert_eq!(phase(&rejected), Some(invalid), "{id}: {rejected}");
        // The parentheses of the module may be left out; where an engine does not know that, it says so.
        let fields = engine.execute(&text("(memory 1)"));
        assert!(matches!(fields, Observation::Done | Observation::Unsupported { .. }), "{id}: {fields}");
    }
}

#[test]
fn a_component_is_no_module() {
    for (id, mut engine) in validators() {
        engine.execute(&Store { without: vec![] });
        let component = Wasm(Arc::from(*b"\0asm\x0d\0\x01\0"));
        let rejected = engine.execute(&Validate { module: MODULE, wasm: component });
        assert_eq!(phase(&rejected), Some(Phase::Undistinguished), "{id}: {rejected}");
    }
}

#[test]
fn what_is_no_binary_is_never_taken_for_a_text() {
    for (id, mut engine) in validators() {
        engine.execute(&Store { without: vec![] });
        let text = Wasm(Arc::from(*b"(module)"));
        assert_ne!(engine.execute(&Validate { module: MODULE, wasm: text }), Observation::Done, "{id}");
    }
}

/// `(module (import "a" "b" (memory 1 2)) (export "mine" (memory 0)))`, the minimum in two bytes; then a text.
#[test]
fn what_a_module_declares_is_read_without_an_instance() {
    let imported =
        Wasm((*b"\0asm\x01\0\0\0\x02\x0a\x01\x01a\x01b\x02\x01\x81\0\x02\x07\x08\x01\x04mine\x02\0")[..].into());
    let exports = |name: &str| Command::ModuleExports { module: MODULE, name: name.into() };
    let imports = |from: &str| Command::ModuleImports { module: MODULE, from: from.into(), name: "b".into() };
    let of = |address, minimum, maximum| Observation::Type(MemoryType::new(address, minimum, maximum));
    for (id, mut engine) in validators() {
        engine.execute(&Store { without: vec![] });
        assert!(matches!(engine.execute(&exports("mine")), Observation::Missing { .. }), "{id}");
        assert_eq!(engine.execute(&Validate { module: MODULE, wasm: imported.clone() }), Observation::Done, "{id}");
        assert_eq!(engine.execute(&exports("mine")), of(AddressType::I32, 1, Some(2)), "{id}");
        assert_eq!(engine.execute(&imports("a")), of(AddressType::I32, 1, Some(2)), "{id}");
        assert_eq!(engine.execute(&exports("b")), Observation::no_export("memory", "b"), "{id}");
        assert_eq!(engine.execute(&imports("c")), Observation::no_import("memory", "c", "b"), "{id}");
        let wide = text(
            "(module (memory $m i64 1 0x1_0000_0000) (export \"wide\" (memory $m)) (func $f) (export \"f\" (func $f)))",
        );
        if engine.execute(&wide) == Observation::Done {
            assert_eq!(engine.execute(&exports("wide")), of(AddressType::I64, 1, Some(1 << 32)), "{id}");
            assert_eq!(engine.execute(&exports("f")), Observation::no_export("memory", "f"), "{id}");
        }
    }
}
