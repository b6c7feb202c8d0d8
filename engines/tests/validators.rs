//! The engines that decode and validate only, as far as their programs are here: wasm-tools always is.
#![cfg(all(feature = "wasm-tools", feature = "wabt", feature = "binaryen"))]

use std::sync::Arc;

use memlimits_engines::{
    Command, Execute, InstanceId, Interface, ModuleId, Observation, Phase, Wasm, builtin,
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
