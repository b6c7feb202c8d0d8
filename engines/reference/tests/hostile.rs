//! Any bytes are answered in bounded time and memory, and never with a panic.

mod common;

use arbitrary::Unstructured;
use common::{encode, export};
use memlimits_reference::{
    Config, Error, ExternType, Features, Resources, Store, TrapKind, Value, ValueType, faults::faults,
};

/// A generator of numbers that are the same in every run.
struct Random(u64);

impl Random {
    /// A number below `bound`, which is not 0.
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % bound
    }
}

fn value(ty: ValueType) -> Value {
    match ty {
        ValueType::I32 => Value::I32(3),
        ValueType::I64 => Value::I64(u64::MAX),
        ValueType::F32 => Value::F32(0x4040_0000),
        ValueType::F64 => Value::F64(0),
        ValueType::V128 => Value::V128(5),
        ValueType::FuncRef => Value::FuncRef(None),
        ValueType::ExternRef => Value::ExternRef(Some(1)),
    }
}

/// Validates, instantiates and calls everything, whatever comes of it. Answers whether there was an instance.
fn run_all(store: &mut Store, bytes: &[u8]) -> bool {
    let Ok(module) = store.module_validate(bytes) else { return false };
    let instance = match store.module_instantiate(&module, &[]) {
        Ok(instance) => instance,
        Err(Error::Misuse { message }) => panic!("misuse: {message}"),
        Err(_) => return false,
    };
    for item in module.exports() {
        if let ExternType::Func(ty) = &item.ty {
            let arguments: Vec<Value> = ty.params.iter().map(|ty| value(*ty)).collect();
            let function = export(store, instance, &item.name);
            if let Err(Error::Misuse { message }) = store.func_invoke(function, &arguments) {
                panic!("misuse: {message}");
            }
        }
    }
    true
}

/// For modules of which nothing is known.
fn config() -> Config {
    let resources = Resources { stored_bytes: 16 << 20, ..Resources::default() };
    let features = Features { memory_control: true, ..Features::default() };
    Config { fuel: 20_000, resources, features, ..Config::default() }
}

fn store() -> Store {
    Store::new(config())
}

/// Modules with something of everything that is covered.
const VALID: [&str; 6] = [
    r#"(module (memory i64 0xffff_ffff_ffff_ffff (pagesize 1)) (memory $b 0 (pagesize 1))
        (func (export "f") (result i64) (drop (memory.grow $b (i32.const -1))) (memory.grow (i64.const 1))
          (memory.fill (i64.const 1) (i32.const 1) (i64.const -3)) (memory.discard (i64.const 3) (i64.const -9))))"#,
    r#"(module (memory i64 0x1_0000_0000_0000) (memory 65536 65536) (memory $z i64 0 (pagesize 1)) (data (i64.const -1) "x")
        (func (export "f") (result i64) (drop (memory.grow (i64.const 0))) (drop (memory.grow (i64.const -1)))
          (drop (memory.grow $z (i64.const -1))) (drop (memory.grow $z (i64.const 0)))
          (memory.copy (i64.const 1) (i64.const 0) (i64.const -1)) (i64.load offset=0xffff_ffff_ffff_ffff (i64.const -1))))"#,
    r#"(module (memory (export "m") 1 3) (data (i32.const 8) "abc") (data $p "xyz")
        (func (export "f") (param i32 i64) (result i32)
          (memory.init $p (i32.const 0) (i32.const 0) (i32.const 3)) (data.drop $p)
          (memory.fill (local.get 0) (i32.const 7) (i32.const 99))
          (memory.copy (i32.const 3) (local.get 0) (i32.const 50))
          (i64.store offset=5 (local.get 0) (local.get 1))
          (i32.add (memory.grow (local.get 0)) (memory.size))))"#,
    r#"(module (memory i64 0 5) (memory 1 (pagesize 1)) (memory 1 2 shared) (global (mut i64) (i64.const 3))
        (func (export "f") (param i32) (result i64) (local v128)
          (block $a (result i64) (loop $b (br_if $b (i32.eqz (local.get 0)))
            (br_table $a $a (i64.load 0 (i64.const -1)) (local.get 0))) (global.get 0)))
        (func (export "g") (param i32) (result i32)
          (i32.atomic.rmw.add 2 (local.get 0) (i32.const 1))
          (memory.copy 0 1 (i64.const 0) (i32.const 0) (local.get 0))
          (i32.add (memory.atomic.wait32 2 (i32.const 0) (i32.const 0) (i64.const 5)))))"#,
    r#"(module (type $t (func (param i32) (result i32))) (table $t 3 8 funcref) (elem (i32.const 1) $f $g)
        (func $f (export "f") (param i32) (result i32) (call_indirect (type $t) (local.get 0) (local.get 0)))
        (func $g (type $t) (if (result i32) (local.get 0) (then (call $g (i32.sub (local.get 0) (i32.const 1))))
          (else (table.grow $t (ref.null func) (i32.const 3)))))
        (func $s (drop (call $g (i32.const 5)))) (start $s))"#,
    r#"(module (memory 1) (func (export "f") (param i32 f64) (result v128)
        (i32.store8 (i32.const 1) (i32.trunc_f64_s (local.get 1)))
        (v128.load8_lane offset=3 15 (local.get 0) (v128.load16x4_s (local.get 0)))))"#,
];

#[test]
fn random_bytes() {
    let mut random = Random(1);
    for round in 0..20_000 {
        let mut bytes: Vec<u8> = if round % 4 == 0 { Vec::new() } else { b"\0asm\x01\0\0\0".to_vec() };
        let length = random.below(60);
        // Small numbers make sections; others are noise.
        bytes.extend((0..length).map(|_| random.below(if round % 2 == 0 { 14 } else { 256 }) as u8));
        run_all(&mut store(), &bytes);
    }
}

#[test]
fn mutated_modules() {
    let valid = VALID.map(encode);
    for bytes in &valid {
        store().module_validate(bytes).expect("the module to mutate is valid");
    }
    let mut random = Random(2);
    for round in 0..20_000 {
        let mut bytes = valid[round % valid.len()].clone();
        for _ in 0..=random.below(3) {
            let at = random.below(bytes.len());
            match random.below(4) {
                0 => bytes[at] = random.below(256) as u8,
                1 => bytes[at] ^= 1 << random.below(8),
                2 => bytes.insert(at, random.below(256) as u8),
                _ => drop(bytes.remove(at)),
            }
        }
        let fault = &faults()[round % faults().len()];
        run_all(&mut store(), &bytes);
        run_all(&mut Store::new(Config { rules: fault.rules(), ..config() }), &bytes);
    }
}

#[test]
fn extreme_limits_under_every_fault() {
    let beyond_the_caps =
        ["i64 0xffff_ffff_ffff_ffff", "i64 0 0xffff_ffff_ffff_ffff", "0xffff_ffff", "65537"].map(|limits| {
            let at = if limits.starts_with("i64") { "i64" } else { "i32" };
            let text = format!(
                r#"(module (memory {limits}) (data ({at}.const -1) "ab") (func (export "f") (result {at})
              (drop (memory.grow ({at}.const -1))) (drop (memory.grow ({at}.const 1)))
              (memory.fill ({at}.const 1) (i32.const 1) ({at}.const -1))
              (memory.copy ({at}.const 0) ({at}.const 7) ({at}.const -9))
              ({at}.store offset=0xffff_ffff ({at}.const -1) ({at}.const 1)) (memory.size)))"#
            );
            encode(&text)
        });
    let valid = VALID.map(encode);
    for fault in faults() {
        for bytes in valid.iter().chain(&beyond_the_caps) {
            run_all(&mut Store::new(Config { rules: fault.rules(), ..config() }), bytes);
        }
    }
}

#[test]
fn generated_modules() {
    let config = wasm_smith::Config {
        bulk_memory_enabled: true,
        custom_page_sizes_enabled: true,
        exceptions_enabled: false,
        export_everything: true,
        gc_enabled: false,
        max_imports: 0,
        max_memories: 4,
        memory64_enabled: true,
        multi_value_enabled: true,
        reference_types_enabled: true,
        relaxed_simd_enabled: false,
        simd_enabled: false,
        tail_call_enabled: false,
        threads_enabled: true,
        ..wasm_smith::Config::default()
    };
    let mut random = Random(3);
    let mut ran = 0;
    for _ in 0..500 {
        let seed: Vec<u8> = (0..2000).map(|_| random.below(256) as u8).collect();
        let Ok(module) = wasm_smith::Module::new(config.clone(), &mut Unstructured::new(&seed)) else { continue };
        let mut store = store();
        let bytes = module.to_bytes();
        match store.module_validate(&bytes) {
            Ok(_) => ran += usize::from(run_all(&mut store, &bytes)),
            Err(Error::Unsupported { .. } | Error::Refused { .. }) => {}
            Err(other) => panic!("{other}: a generated module is valid"),
        }
    }
    assert!(ran > 100, "only {ran} modules ran");
}

/// The outcome of the only function of a module given as text.
fn outcome(store: &mut Store, text: &str) -> Result<Vec<Value>, Error> {
    let module = store.module_validate(&encode(text))?;
    let instance = store.module_instantiate(&module, &[])?;
    let function = export(store, instance, "f");
    store.func_invoke(function, &[])
}

#[test]
fn endless_loops_run_out_of_fuel() {
    assert_eq!(outcome(&mut store(), r#"(module (func (export "f") (loop (br 0))))"#), Err(Error::FuelExhausted));
    assert_eq!(outcome(&mut store(), r#"(module (func $f (loop (br 0))) (start $f))"#), Err(Error::FuelExhausted));
}

#[test]
fn endless_recursion_exhausts_the_stack() {
    let mut store = Store::new(Config::default());
    assert_eq!(outcome(&mut store, r#"(module (func $f (export "f") (call $f)))"#), Err(Error::Exhausted));
    let many_locals = format!(r#"(module (func $f (export "f") (local {}) (call $f)))"#, "i64 ".repeat(40_000));
    assert_eq!(outcome(&mut store, &many_locals), Err(Error::Exhausted));
}

#[test]
fn deep_nesting() {
    let mut body = [0x02, 0x40].repeat(100_000);
    body.extend(vec![0x0b; 100_001]);
    let mut bytes = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x03\x02\x01\0\x07\x05\x01\x01f\0\0\x0a".to_vec();
    let leb = |n: usize| [n as u8 | 0x80, (n >> 7) as u8 | 0x80, (n >> 14) as u8 & 0x7f];
    bytes.extend(leb(body.len() + 5));
    bytes.push(1);
    bytes.extend(leb(body.len() + 1));
    bytes.push(0);
    bytes.extend(body);
    let mut store = Store::new(Config::default());
    let module = store.module_validate(&bytes).unwrap();
    let instance = store.module_instantiate(&module, &[]).unwrap();
    let function = export(&store, instance, "f");
    assert_eq!(store.func_invoke(function, &[]), Ok(Vec::new()));
}

#[test]
fn stored_bytes_are_bounded() {
    let text = r#"(module (memory 4096) (func (export "f") (local i32)
        (loop (i32.store8 (local.get 0) (i32.const 1))
          (br_if 0 (i32.lt_u (local.tee 0 (i32.add (local.get 0) (i32.const 65536))) (i32.const 0x1000_0000))))))"#;
    assert!(matches!(outcome(&mut store(), text), Err(Error::Refused { .. })));
}

#[test]
fn huge_numbers() {
    let refused = r#"(module (table 2_000_000 funcref) (func (export "f")))"#;
    assert!(matches!(outcome(&mut store(), refused), Err(Error::Refused { .. })));
    let memories = format!(r#"(module {} (func (export "f")))"#, "(memory 0)".repeat(101));
    assert!(matches!(outcome(&mut store(), &memories), Err(Error::Refused { .. })));
    let trap = r#"(module (memory i64 0x1_0000_0000_0000) (func (export "f")
        (memory.fill (i64.const 0) (i32.const 1) (i64.const -1)) (memory.fill (i64.const 1) (i32.const 1) (i64.const -1))
        (memory.copy (i64.const 5) (i64.const 1) (i64.const -6)) (memory.fill (i64.const 2) (i32.const 1) (i64.const -1))))"#;
    let error = outcome(&mut store(), trap).unwrap_err();
    assert!(matches!(error, Error::Trap { kind: TrapKind::MemoryOutOfBounds, .. }), "{error}");
}
