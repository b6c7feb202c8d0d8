//! Each kind of observation, on every engine that is built in: the phases have observations of their own.

mod scripted;

use std::{sync::Arc, thread};

use memlimits_engines::{Command, HeapType, ModuleId, Observation, Reference, TrapKind, Value, Wasm};
use scripted::{Scripted, engines, engines_with};

fn is_rejected(observation: &Observation) -> bool {
    matches!(observation, Observation::Rejected { .. })
}

/// Engines that do not tell the kind of every trap: wasm3x has texts only, and wain has two kinds in one.
const UNTOLD: &[&str] = &["wain", "wasm3x"];

/// Whether it is a trap of a kind; where an engine does not tell all of them, it may be unknown.
fn is_trap(engine: &Scripted, observation: &Observation, kind: TrapKind) -> bool {
    let may_be = |found| found == kind || found == TrapKind::Unknown && UNTOLD.contains(&engine.id);
    matches!(observation, Observation::Trap { kind: found, .. } if may_be(*found))
}

/// Engines with stores that can be without a proposal; those that cannot are left out.
fn engines_that_can_switch(proposal: &str) -> Vec<Scripted> {
    let (can, left_out): (Vec<Scripted>, Vec<Scripted>) =
        engines_with(&[proposal]).into_iter().partition(|engine| engine.can_switch(proposal));
    for engine in left_out {
        eprintln!("{} is left out: it cannot be without {proposal}", engine.id);
    }
    assert!(!can.is_empty());
    can
}

/// What a function `f` without parameters does.
fn call(engine: &mut Scripted, wat: &str) -> Observation {
    let instance = engine.instantiate(wat);
    engine.invoke(instance, "f", &[])
}

#[test]
fn malformed_and_invalid_modules_are_rejected() {
    for mut engine in engines() {
        for malformed in [&b""[..], b"\0asm", b"\0asm\x02\0\0\0", b"\0asm\x01\0\0\0\x05\x03\x01\x10\x00"] {
            let validate = Command::Validate { module: ModuleId(0), wasm: Wasm(malformed.into()) };
            let observed = engine.run(validate);
            assert!(is_rejected(&observed), "{} {malformed:?}: {observed}", engine.id);
        }
        for invalid in ["(module (memory 1 0))", "(module (memory 65537))", "(module (func (result i32)))"] {
            let observed = engine.try_instantiate(invalid);
            assert!(is_rejected(&observed), "{} {invalid}: {observed}", engine.id);
        }
    }
}

/// Engines whose instances cannot import from each other; their adapters say so.
const ALONE: &[&str] = &["wain", "wasm3x"];

#[test]
fn imports_that_do_not_match_are_unlinkable() {
    for mut engine in engines() {
        let owner = engine.instantiate("(module (memory (export \"m\") 1 2) (func (export \"f\")))");
        let register = Command::Register { name: "owner".into(), instance: owner };
        assert_eq!(engine.run(register), Observation::Done);
        if ALONE.contains(&engine.id) {
            let observed = engine.try_instantiate("(module (import \"owner\" \"m\" (memory 1 2)))");
            assert!(matches!(observed, Observation::Unsupported { .. }), "{}: {observed}", engine.id);
            let observed = engine.try_instantiate("(module (import \"nobody\" \"m\" (memory 1)))");
            assert!(matches!(observed, Observation::Unlinkable { .. }), "{}: {observed}", engine.id);
            continue;
        }
        for wat in [
            "(module (import \"owner\" \"m\" (memory 2)))",
            "(module (import \"owner\" \"m\" (memory 1 1)))",
            "(module (import \"owner\" \"m\" (memory i64 1)))",
            "(module (import \"owner\" \"m\" (func)))",
            "(module (import \"owner\" \"f\" (func (param i32))))",
            "(module (import \"owner\" \"no-such\" (memory 1)))",
            "(module (import \"nobody\" \"m\" (memory 1)))",
        ] {
            if wat.contains("i64") && !engine.has(&["memory64"]) {
                continue;
            }
            let observed = engine.try_instantiate(wat);
            assert!(matches!(observed, Observation::Unlinkable { .. }), "{} {wat}: {observed}", engine.id);
        }
        let twice = ["(import \"owner\" \"m\" (memory 1 2))", "(import \"owner\" \"m\" (memory 1 3))"];
        let imports =
            if engine.has(&["multi-memory"]) { vec![twice.concat()] } else { twice.map(String::from).to_vec() };
        for import in imports {
            engine.instantiate(&format!("(module {import})"));
        }
    }
}

#[test]
fn traps_have_their_kinds() {
    for mut engine in engines() {
        for (body, kind, needs) in [
            ("(unreachable)", TrapKind::Unreachable, None),
            ("(drop (i32.load (i32.const 65533)))", TrapKind::MemoryOutOfBounds, None),
            (
                "(memory.fill (i32.const 65536) (i32.const 0) (i32.const 1))",
                TrapKind::MemoryOutOfBounds,
                Some("bulk-memory"),
            ),
            ("(drop (i32.div_u (i32.const 1) (i32.const 0)))", TrapKind::DivideByZero, None),
            ("(drop (i32.div_s (i32.const 0x8000_0000) (i32.const -1)))", TrapKind::IntegerOverflow, None),
            ("(drop (i32.trunc_f32_s (f32.const nan)))", TrapKind::InvalidConversion, None),
            ("(drop (table.get 0 (i32.const 2)))", TrapKind::TableOutOfBounds, Some("reference-types")),
            ("(call_indirect (type $none) (i32.const 9))", TrapKind::TableOutOfBounds, None),
            ("(call_indirect (type $none) (i32.const 1))", TrapKind::UninitializedElement, None),
            ("(call_indirect (type $one) (i32.const 0))", TrapKind::IndirectCallTypeMismatch, None),
        ] {
            if needs.is_some_and(|feature| !engine.has(&[feature])) {
                continue;
            }
            let wat = format!(
                "(module (memory 1) (type $none (func)) (type $one (func (param) (result i64)))
                   (table 2 funcref) (elem (i32.const 0) $g) (func $g)
                   (func (export \"f\") {}))",
                if body.contains("$one") { format!("(drop {body})") } else { body.into() }
            );
            let observed = call(&mut engine, &wat);
            assert!(is_trap(&engine, &observed, kind), "{} {body}: {observed}", engine.id);
        }
    }
}

#[test]
fn a_segment_or_a_start_function_traps_at_instantiation() {
    for mut engine in engines() {
        for (wat, kind) in [
            ("(module (memory 1) (data (i32.const 65536) \"a\"))", TrapKind::MemoryOutOfBounds),
            ("(module (table 1 funcref) (elem (i32.const 1) $f) (func $f))", TrapKind::TableOutOfBounds),
            ("(module (func $f (unreachable)) (start $f))", TrapKind::Unreachable),
        ] {
            let observed = engine.try_instantiate(wat);
            assert!(is_trap(&engine, &observed, kind), "{} {wat}: {observed}", engine.id);
        }
    }
}

#[test]
fn a_full_stack_is_exhaustion() {
    let exhaust = || {
        for mut engine in engines() {
            // It recurses on the host's stack without a limit, and would end this process.
            if engine.id == "wain" {
                continue;
            }
            let observed = call(&mut engine, "(module (func $f (export \"f\") (call $f)))");
            assert!(matches!(observed, Observation::Exhausted { .. }), "{}: {observed}", engine.id);
        }
    };
    // Some interpreters' own limits are for the stack of a main thread, on which a worker runs them.
    thread::Builder::new().stack_size(8 << 20).spawn(exhaust).unwrap().join().unwrap();
}

#[test]
fn a_memory_that_nobody_has_is_refused_and_not_rejected() {
    for mut engine in engines_with(&["memory64"]) {
        // 2^60 bytes: valid, and more than any machine can address. A sparse memory has it all the same, and so has one that
        // is made when it is first touched.
        match engine.try_instantiate("(module (memory i64 0x1000_0000_0000))") {
            Observation::Done => {
                assert!(["reference", "tinywasm", "tinywasm-paged"].contains(&engine.id), "{}", engine.id)
            }
            observed => assert!(matches!(observed, Observation::Refused { .. }), "{}: {observed}", engine.id),
        }
    }
}

#[test]
fn what_an_instance_does_not_export_is_said() {
    for mut engine in engines() {
        let instance = engine.instantiate("(module (func (export \"f\")) (global (export \"g\") i32 (i32.const 0)))");
        assert_eq!(engine.invoke(instance, "no-such", &[]), Observation::no_export("function", "no-such"));
        assert_eq!(engine.invoke(instance, "g", &[]), Observation::no_export("function", "g"));
        let get = |name: &str| Command::Get { instance, name: name.into() };
        assert_eq!(engine.run(get("f")), Observation::no_export("global", "f"));
        assert_eq!(engine.run(get("g")), scripted::i32(0));
    }
}

#[test]
fn values_cross_the_border_to_the_bit() {
    for mut engine in engines_with(&["multi-value", "reference-types", "simd"]) {
        let instance = engine.instantiate(
            "(module (func (export \"f\") (param i32 i64 f32 f64 v128 funcref externref)
                                          (result i32 i64 f32 f64 v128 funcref externref)
               (local.get 0) (local.get 1) (local.get 2) (local.get 3) (local.get 4) (local.get 5) (local.get 6)))",
        );
        let arguments = vec![
            Value::I32(i32::MIN),
            Value::I64(-1),
            Value::F32(0x7fa0_0001),
            Value::F64(0xfff4_0000_0000_0001),
            Value::V128(u128::MAX - 1),
            Value::Ref(Reference::Null(Some(HeapType::Func))),
            Value::Ref(Reference::Extern(7)),
        ];
        let invoke = Command::Invoke { instance, name: "f".into(), arguments: arguments.clone() };
        assert_eq!(engine.run(invoke), Observation::Values(arguments), "{}", engine.id);
    }
}

#[test]
fn a_store_can_be_without_a_proposal() {
    for mut engine in engines_that_can_switch("memory64") {
        let wide = "(module (memory i64 1))";
        assert_eq!(engine.try_instantiate(wide), Observation::Done, "{}", engine.id);
        assert_eq!(engine.run(Command::Store { without: vec!["memory64".into()] }), Observation::Done);
        let observed = engine.try_instantiate(wide);
        assert!(is_rejected(&observed), "{}: {observed}", engine.id);
    }
}

#[test]
fn a_store_without_what_cannot_be_switched_off_is_unsupported() {
    for mut engine in engines_with(&["memory64"]) {
        for without in ["no-such-proposal", ""] {
            let observed = engine.run(Command::Store { without: vec!["memory64".into(), without.into()] });
            assert!(matches!(observed, Observation::Unsupported { .. }), "{} {without:?}: {observed}", engine.id);
            let observed = engine.run(Command::Validate { module: ModuleId(0), wasm: Wasm(Arc::from(*b"")) });
            assert!(matches!(observed, Observation::Missing { .. }), "{}: {observed}", engine.id);
        }
    }
}

/// A maximum in six bytes is none of 32 bits. With 64-bit memories switched off it cannot be decoded, which is no
/// refusal.
#[test]
fn what_only_the_compiler_cannot_decode_is_rejected_too() {
    let module = ModuleId(1);
    let wasm = Wasm(Arc::from(*b"\0asm\x01\0\0\0\x05\x09\x01\x01\0\x81\x80\x80\x80\x80\0"));
    for mut engine in engines_that_can_switch("memory64") {
        assert_eq!(engine.run(Command::Store { without: vec!["memory64".into()] }), Observation::Done);
        let observed = engine.run(Command::Validate { module, wasm: wasm.clone() });
        assert!(matches!(observed, Observation::Rejected { .. }), "{}: {observed}", engine.id);
    }
}
