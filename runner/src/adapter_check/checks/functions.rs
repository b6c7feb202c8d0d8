//! `invoke` and `get`.

use memlimits_engines::{Command, HeapType, InstanceId, Observation, Reference, TrapKind, Value};

use super::{Answer, Check, Stop};
use crate::adapter_check::bench::{Bench, accept, i32, invoke, invoke_of};

#[rustfmt::skip]
pub(super) const CHECKS: &[Check] = &[
    Check::new("invoke", "a function without results gives no values", "Answer {\"values\":[]}.", nothing),
    Check::new("invoke", "i32 goes in and comes out", "A number from -2147483648 to 2147483647: {\"i32\":-1}.", i32s),
    Check::new("invoke", "i64 goes in and comes out", "A decimal string, signed: {\"i64\":\"-1\"}; JSON's numbers are too short in many languages.", i64s),
    Check::new("invoke", "f32 goes in and comes out", "The float's bits as a number: {\"f32\":1065353216} is 1.0.", f32s),
    Check::new("invoke", "f64 goes in and comes out", "The float's bits as a decimal string: {\"f64\":\"4607182418800017408\"} is 1.0.", f64s),
    Check::new("invoke", "a NaN keeps its bits", "Pass the bits, not a number of the adapter's language; where that cannot be, answer `unsupported`.", nans),
    Check::new("invoke", "v128 goes in and comes out", "Sixteen bytes as 32 hexadecimal digits, lane 0 in the last ones.", v128s),
    Check::new("invoke", "references go in and come out", "{\"ref\":{\"null\":\"extern\"}}, {\"ref\":{\"extern\":7}} for the host's value number 7.", references),
    Check::new("invoke", "arguments are in order", "The first argument is the function's first parameter.", arguments),
    Check::new("invoke", "several results are in order", "The first value is the function's first result.", results),
    Check::new("invoke", "an export may have any name", "Names are JSON strings: any Unicode, also the empty one.", names),
    Check::new("invoke", "an export that does not exist is `no-export`", "Look the export up before it is called, and look at what it is.", no_function),
    Check::new("invoke", "an instance that does not exist is `missing`", "Look the id up.", missing_instance),
    Check::new("invoke", "a trap is a `trap`, of the right kind or `unknown`", "Name the kind where the engine tells it; never guess it from a message.", traps),
    Check::new("invoke", "an instance lives on after a trap", "Keep the instance, and what it did before the trap.", lives_on),
    Check::new("invoke", "a recursion without end is `exhausted`", "Let the engine's own limit end it: give the thread that it runs on a stack large enough for that.", exhausted),
    Check::new("get", "a global's value comes out", "Answer {\"values\":[…]} with its one value.", globals),
    Check::new("get", "an export that does not exist is `no-export`", "Look the export up before it is read, and look at what it is.", no_global),
];

/// Calls the identity of a type with each of these values.
fn identity(bench: &mut Bench<'_>, of: &str, values: &[Value]) -> Result<(), Stop> {
    let text = format!(r#"(module (func (export "same") (param {of}) (result {of}) (local.get 0)))"#);
    bench.instance_if_taken(&text)?;
    values.iter().try_for_each(|value| bench.exactly(&invoke("same", &[*value]), &Observation::Values(vec![*value])))
}

fn nothing(bench: &mut Bench<'_>) -> Answer {
    bench.store()?;
    bench.instance(0, r#"(module (func (export "nothing")))"#)?;
    bench.exactly(&invoke("nothing", &[]), &Observation::Values(Vec::new()))?;
    Ok(None)
}

fn i32s(bench: &mut Bench<'_>) -> Answer {
    identity(bench, "i32", &[0, 1, -1, i32::MAX, i32::MIN].map(Value::I32))?;
    Ok(None)
}

fn i64s(bench: &mut Bench<'_>) -> Answer {
    identity(bench, "i64", &[0, 1, -1, (1 << 53) + 1, i64::MAX, i64::MIN].map(Value::I64))?;
    Ok(None)
}

fn f32s(bench: &mut Bench<'_>) -> Answer {
    let floats = [0.0, -0.0, 1.0, f32::MIN_POSITIVE / 2.0, f32::MAX, f32::INFINITY, f32::NEG_INFINITY];
    identity(bench, "f32", &floats.map(|float| Value::F32(float.to_bits())))?;
    Ok(None)
}

fn f64s(bench: &mut Bench<'_>) -> Answer {
    let floats = [0.0, -0.0, 1.0, 0.1, f64::MIN_POSITIVE / 2.0, f64::MAX, f64::INFINITY, f64::NEG_INFINITY];
    identity(bench, "f64", &floats.map(|float| Value::F64(float.to_bits())))?;
    Ok(None)
}

fn nans(bench: &mut Bench<'_>) -> Answer {
    // Canonical, with a payload, and signalling.
    identity(bench, "f32", &[0x7fc0_0000, 0xffc0_0001, 0x7fa0_0000].map(Value::F32))?;
    identity(bench, "f64", &[0x7ff8_0000_0000_0000, 0xfff8_0000_0000_0001, 0x7ff4_0000_0000_0000].map(Value::F64))?;
    Ok(None)
}

fn v128s(bench: &mut Bench<'_>) -> Answer {
    identity(bench, "v128", &[0, 1, u128::MAX, 0x0f0e_0d0c_0b0a_0908_0706_0504_0302_0100].map(Value::V128))?;
    Ok(None)
}

fn references(bench: &mut Bench<'_>) -> Answer {
    identity(bench, "externref", &[Value::Ref(Reference::Extern(7)), Value::Ref(Reference::Extern(0))])?;
    let null = Value::Ref(Reference::Null(Some(HeapType::Extern)));
    let observed = bench.ask(&invoke("same", &[null]))?;
    let is_null = |observed: &Observation| match observed {
        Observation::Values(values) => matches!(
            values.as_slice(),
            [Value::Ref(Reference::Null(None | Some(HeapType::Extern | HeapType::NoExtern)))]
        ),
        _ => false,
    };
    accept("a null reference", observed, "a null reference", is_null)?;
    Ok(None)
}

fn arguments(bench: &mut Bench<'_>) -> Answer {
    bench.store()?;
    let text = r#"(module (func (export "minus") (param i32 i32) (result i32) (i32.sub (local.get 0) (local.get 1))))"#;
    bench.instance(0, text)?;
    bench.exactly(&invoke("minus", &[Value::I32(7), Value::I32(3)]), &i32(4))?;
    Ok(None)
}

fn results(bench: &mut Bench<'_>) -> Answer {
    bench.instance_if_taken(r#"(module (func (export "two") (result i32 i64) (i32.const 1) (i64.const 2)))"#)?;
    bench.exactly(&invoke("two", &[]), &Observation::Values(vec![Value::I32(1), Value::I64(2)]))?;
    Ok(None)
}

fn names(bench: &mut Bench<'_>) -> Answer {
    bench.store()?;
    let text = r#"(module
      (func (export "") (result i32) (i32.const 1))
      (func (export "\22\\\0a") (result i32) (i32.const 2))
      (func (export "__proto__") (result i32) (i32.const 3))
      (func (export "größer 🧠") (result i32) (i32.const 4)))"#;
    bench.instance(0, text)?;
    for (name, value) in [("", 1), ("\"\\\n", 2), ("__proto__", 3), ("größer 🧠", 4)] {
        bench.exactly(&invoke(name, &[]), &i32(value))?;
    }
    Ok(None)
}

fn is_no_export(observed: &Observation) -> bool {
    matches!(observed, Observation::NoExport { .. })
}

fn no_function(bench: &mut Bench<'_>) -> Answer {
    bench.store()?;
    bench.instance(0, r#"(module (memory (export "memory") 1))"#)?;
    for name in ["no such", "memory", "constructor"] {
        bench.want(&invoke(name, &[]), "`no-export`", is_no_export)?;
    }
    Ok(None)
}

fn missing_instance(bench: &mut Bench<'_>) -> Answer {
    bench.store()?;
    bench.missing(&invoke_of(7, "f", &[]))?;
    Ok(None)
}

const TRAPS: &str = r#"(module (memory 1)
  (func (export "unreachable") (unreachable))
  (func (export "memory-out-of-bounds") (drop (i32.load (i32.const 65536))))
  (func (export "divide-by-zero") (drop (i32.div_s (i32.const 1) (i32.const 0))))
  (func (export "integer-overflow") (drop (i32.div_s (i32.const 0x80000000) (i32.const -1))))
  (func (export "invalid-conversion") (drop (i32.trunc_f32_s (f32.const nan)))))"#;

fn traps(bench: &mut Bench<'_>) -> Answer {
    bench.store()?;
    bench.instance(0, TRAPS)?;
    let mut untold = Vec::new();
    for kind in [
        TrapKind::Unreachable,
        TrapKind::MemoryOutOfBounds,
        TrapKind::DivideByZero,
        TrapKind::IntegerOverflow,
        TrapKind::InvalidConversion,
    ] {
        let name = kind.to_string().replace(' ', "-");
        let wanted = format!("`trap` of the kind {name}");
        let observed = bench.want(&invoke(&name, &[]), &wanted, |observed| match observed {
            Observation::Trap { kind: found, .. } => [kind, TrapKind::Unknown].contains(found),
            _ => false,
        })?;
        if matches!(observed, Observation::Trap { kind: TrapKind::Unknown, .. }) {
            untold.push(name);
        }
    }
    let remark = || format!("unknown: {}", untold.join(", "));
    Ok(if untold.is_empty() { None } else { Some(remark()) })
}

fn lives_on(bench: &mut Bench<'_>) -> Answer {
    bench.store()?;
    let text = r#"(module (memory 1)
      (func (export "trap") (i32.store8 (i32.const 3) (i32.const 77)) (unreachable))
      (func (export "read") (result i32) (i32.load8_u (i32.const 3))))"#;
    bench.instance(0, text)?;
    bench.want(&invoke("trap", &[]), "`trap`", |observed| matches!(observed, Observation::Trap { .. }))?;
    bench.exactly(&invoke("read", &[]), &i32(77))?;
    Ok(None)
}

fn exhausted(bench: &mut Bench<'_>) -> Answer {
    bench.store()?;
    let text = r#"(module (func $f (export "f") (result i32) (i32.add (call $f) (i32.const 1)))
      (func (export "answer") (result i32) (i32.const 42)))"#;
    bench.instance(0, text)?;
    bench.want(&invoke("f", &[]), "`exhausted`", |observed| matches!(observed, Observation::Exhausted { .. }))?;
    bench.exactly(&invoke("answer", &[]), &i32(42))?;
    Ok(None)
}

fn get(name: &str) -> Command {
    Command::Get { instance: InstanceId(0), name: name.into() }
}

fn globals(bench: &mut Bench<'_>) -> Answer {
    bench.store()?;
    let text = r#"(module (global (export "i32") i32 (i32.const -7)) (global (export "i64") i64 (i64.const -8)))"#;
    bench.instance(0, text)?;
    bench.exactly(&get("i32"), &Observation::Values(vec![Value::I32(-7)]))?;
    bench.exactly(&get("i64"), &Observation::Values(vec![Value::I64(-8)]))?;
    Ok(None)
}

fn no_global(bench: &mut Bench<'_>) -> Answer {
    bench.store()?;
    bench.instance(0, r#"(module (func (export "f")) (global (export "g") i32 (i32.const 0)))"#)?;
    // First whether globals are offered at all.
    bench.exactly(&get("g"), &i32(0))?;
    for name in ["no such", "f"] {
        bench.want(&get(name), "`no-export`", is_no_export)?;
    }
    Ok(None)
}
