//! `validate`, `instantiate` and `register`.

use memlimits_engines::{Observation, Phase};

use super::{Answer, Check, Stop};
use crate::{
    adapter_check::bench::{
        Bench, accept, i32, instantiate, invoke, invoke_of, register, store, validate, validate_bytes,
    },
    probe::encode,
};

/// The size of the largest modules that are sent, in bytes.
const HUGE: usize = 16 << 20;

#[rustfmt::skip]
pub(super) const CHECKS: &[Check] = &[
    Check::new("validate", "a valid module is accepted", "`wasm` is the module's binary in base64.", valid),
    Check::new("validate", "bytes that are no module are `rejected`", "Answer {\"rejected\":{\"phase\":\"malformed\",…}}, or \"undistinguished\" where the engine does not tell.", malformed),
    Check::new("validate", "a module that is not valid is `rejected`", "Answer {\"rejected\":{\"phase\":\"invalid\",…}}, or \"undistinguished\" where the engine does not tell.", invalid),
    Check::new("validate", "what was rejected leaves no module behind", "Forget what had the id before the new module is validated.", leaves_nothing),
    Check::new("validate", "a module of 16 MiB is accepted or `refused`", "Read whole lines, however long: this one has some 22 million characters.", huge_custom_section),
    Check::new("instantiate", "an instance is made", "Instantiate the module of that id.", instance),
    Check::new("instantiate", "a module that does not exist is `missing`", "Look the id up.", missing_module),
    Check::new("instantiate", "an import that nobody provides is `unlinkable`", "Answer {\"unlinkable\":{…}} for a missing name, too.", unknown_import),
    Check::new("instantiate", "an import of another type is `unlinkable`", "Answer {\"unlinkable\":{…}} where the engine does not link.", incompatible_import),
    Check::new("instantiate", "a start function that traps is a `trap`", "Answer {\"trap\":{\"kind\":\"unreachable\",…}}, or \"unknown\".", start_traps),
    Check::new("instantiate", "a data segment out of bounds is a `trap`", "Answer {\"trap\":{\"kind\":\"memory-out-of-bounds\",…}}, or \"unknown\".", segment_traps),
    Check::new("instantiate", "a data segment of 16 MiB gets there", "Read whole lines, however long: this one has some 22 million characters.", huge_data),
    Check::new("instantiate", "a memory of 2^48 pages is `refused`", "Answer {\"refused\":{\"at\":…,…}} in whatever phase the engine finds that it cannot have it.", immense_memory),
    Check::new("register", "what is registered can be imported", "Imports are looked up by the name that an instance was registered under, then by its exports.", imported),
    Check::new("register", "the last one to be registered has the name", "A name that is registered again is the new instance's.", registered_again),
    Check::new("register", "an instance that does not exist is `missing`", "Look the id up.", missing_instance),
];

const PROVIDER: &str =
    r#"(module (memory (export "memory") 1 2) (func (export "answer") (result i32) (i32.const 42)))"#;
const OTHER: &str = r#"(module (func (export "answer") (result i32) (i32.const 43)))"#;
const IMPORTER: &str = r#"(module (func $answer (import "provider" "answer") (result i32)) (func (export "ask") (result i32) (call $answer)))"#;

fn is_unlinkable(observed: &Observation) -> bool {
    matches!(observed, Observation::Unlinkable { .. })
}

fn is_trap(observed: &Observation) -> bool {
    matches!(observed, Observation::Trap { .. })
}

fn valid(bench: &mut Bench<'_>) -> Answer {
    bench.store()?;
    bench.done(&validate(0, PROVIDER))?;
    Ok(None)
}

fn malformed(bench: &mut Bench<'_>) -> Answer {
    bench.store()?;
    let whole = encode(PROVIDER).0;
    for (what, bytes) in [
        ("no bytes at all", &[][..]),
        ("a text", b"(module)"),
        ("a module of version 99", b"\0asm\x63\0\0\0"),
        ("half a module", &whole[..whole.len() / 2]),
        ("a section of 4 GiB that is not there", b"\0asm\x01\0\0\0\x05\xff\xff\xff\xff\x0f"),
    ] {
        let observed = bench.ask(&validate_bytes(0, bytes))?;
        accept(what, observed, "`rejected`, not as invalid", |observed| {
            matches!(observed, Observation::Rejected { phase: Phase::Malformed | Phase::Undistinguished, .. })
        })?;
    }
    Ok(None)
}

fn invalid(bench: &mut Bench<'_>) -> Answer {
    bench.store()?;
    for (what, text) in [
        ("a function that leaves the wrong type", "(module (func (result i32) (i64.const 0)))"),
        ("a minimum above the maximum", "(module (memory 2 1))"),
    ] {
        let observed = bench.ask(&validate(0, text))?;
        accept(what, observed, "`rejected`, not as malformed", |observed| {
            matches!(observed, Observation::Rejected { phase: Phase::Invalid | Phase::Undistinguished, .. })
        })?;
    }
    Ok(None)
}

fn leaves_nothing(bench: &mut Bench<'_>) -> Answer {
    bench.store()?;
    bench.done(&validate(0, PROVIDER))?;
    bench.ask(&validate_bytes(0, b"no module"))?;
    bench.missing(&instantiate(0))?;
    Ok(None)
}

fn huge_custom_section(bench: &mut Bench<'_>) -> Answer {
    let mut module = wasm_encoder::Module::new();
    module.section(&wasm_encoder::CustomSection { name: "huge".into(), data: vec![0x5a; HUGE].into() });
    taken_or_refused(bench, &module.finish())?;
    Ok(None)
}

/// Whether a module in a fresh store is accepted; it may be refused.
fn taken_or_refused(bench: &mut Bench<'_>, module: &[u8]) -> Result<(), Stop> {
    bench.store()?;
    match bench.ask(&validate_bytes(0, module))? {
        Observation::Refused { message, .. } => Err(Stop::NotOffered(format!("it is refused: {message}"))),
        observed => accept("the module", observed, "`done`", |observed| *observed == Observation::Done).map(drop),
    }
}

fn huge_data(bench: &mut Bench<'_>) -> Answer {
    use wasm_encoder::{
        CodeSection, ConstExpr, DataSection, ExportKind, ExportSection, Function, FunctionSection, MemArg,
        MemorySection, MemoryType, Module, TypeSection, ValType,
    };
    let (mut types, mut functions, mut memories, mut exports, mut code, mut data) = (
        TypeSection::new(),
        FunctionSection::new(),
        MemorySection::new(),
        ExportSection::new(),
        CodeSection::new(),
        DataSection::new(),
    );
    types.ty().function([], [ValType::I32]);
    functions.function(0);
    let minimum = (HUGE >> 16) as u64;
    memories.memory(MemoryType { minimum, maximum: None, memory64: false, shared: false, page_size_log2: None });
    exports.export("last", ExportKind::Func, 0);
    let mut last = Function::new([]);
    let address = i32::try_from(HUGE - 1).expect("16 MiB are few");
    last.instructions().i32_const(address).i32_load8_u(MemArg { offset: 0, align: 0, memory_index: 0 }).end();
    code.function(&last);
    data.active(0, &ConstExpr::i32_const(0), vec![0x5a; HUGE]);
    let mut module = Module::new();
    module.section(&types).section(&functions).section(&memories).section(&exports).section(&code).section(&data);
    taken_or_refused(bench, &module.finish())?;
    bench.done(&instantiate(0))?;
    bench.exactly(&invoke("last", &[]), &i32(0x5a))?;
    Ok(None)
}

fn instance(bench: &mut Bench<'_>) -> Answer {
    bench.store()?;
    bench.instance(0, PROVIDER)?;
    Ok(None)
}

fn missing_module(bench: &mut Bench<'_>) -> Answer {
    bench.store()?;
    bench.missing(&instantiate(7))?;
    Ok(None)
}

fn unknown_import(bench: &mut Bench<'_>) -> Answer {
    bench.store()?;
    bench.done(&validate(0, IMPORTER))?;
    bench.want(&instantiate(0), "`unlinkable`", is_unlinkable)?;
    // Nor does a provider help that has no such export.
    bench.instance(1, "(module)")?;
    bench.done(&register("provider", 1))?;
    bench.want(&instantiate(0), "`unlinkable`", is_unlinkable)?;
    Ok(None)
}

fn incompatible_import(bench: &mut Bench<'_>) -> Answer {
    bench.store()?;
    bench.instance(0, PROVIDER)?;
    bench.done(&register("provider", 0))?;
    for text in [
        r#"(module (import "provider" "answer" (func (result i64))))"#,
        r#"(module (import "provider" "answer" (memory 1)))"#,
        r#"(module (import "provider" "memory" (memory 2)))"#,
    ] {
        bench.done(&validate(1, text))?;
        bench.want(&instantiate(1), "`unlinkable`", is_unlinkable)?;
    }
    Ok(None)
}

fn start_traps(bench: &mut Bench<'_>) -> Answer {
    bench.store()?;
    bench.done(&validate(0, "(module (func $start (unreachable)) (start $start))"))?;
    bench.want(&instantiate(0), "`trap`", is_trap)?;
    bench.missing(&invoke("start", &[]))?;
    Ok(None)
}

fn segment_traps(bench: &mut Bench<'_>) -> Answer {
    bench.store()?;
    bench.done(&validate(0, r#"(module (memory 1) (data (i32.const 65536) "x"))"#))?;
    bench.want(&instantiate(0), "`trap`", is_trap)?;
    Ok(None)
}

fn immense_memory(bench: &mut Bench<'_>) -> Answer {
    bench.store()?;
    bench.taken(0, "(module (memory i64 1))")?;
    let commands = [store(), validate(0, "(module (memory i64 0x1_0000_0000_0000))"), instantiate(0)];
    let observed = bench.ask_all(&commands)?;
    let profile = bench.about()?.profile.clone();
    match &observed[1..] {
        [Observation::Done, Observation::Done] => Ok(Some("it is granted".into())),
        [Observation::Refused { .. }, _] | [Observation::Done, Observation::Refused { .. }] => Ok(None),
        // Some embeddings have a limit of their own, which counts as validation.
        [Observation::Rejected { .. }, _] if profile.is_some() => Ok(Some("it is rejected".into())),
        [first, second] => {
            let decisive = if *first == Observation::Done { second } else { first };
            accept("a memory of 2^48 pages", decisive.clone(), "`refused`", |_| false)?;
            Ok(None)
        }
        _ => Err(Stop::wrong("it did not answer", "")),
    }
}

fn imported(bench: &mut Bench<'_>) -> Answer {
    bench.store()?;
    bench.instance(0, PROVIDER)?;
    bench.done(&register("provider", 0))?;
    bench.instance(1, IMPORTER)?;
    bench.exactly(&invoke_of(1, "ask", &[]), &i32(42))?;
    Ok(None)
}

fn registered_again(bench: &mut Bench<'_>) -> Answer {
    bench.store()?;
    bench.instance(0, PROVIDER)?;
    bench.instance(2, OTHER)?;
    bench.done(&register("provider", 0))?;
    bench.done(&register("provider", 2))?;
    bench.instance(1, IMPORTER)?;
    bench.exactly(&invoke_of(1, "ask", &[]), &i32(43))?;
    Ok(None)
}

fn missing_instance(bench: &mut Bench<'_>) -> Answer {
    bench.store()?;
    bench.missing(&register("provider", 7))?;
    Ok(None)
}
