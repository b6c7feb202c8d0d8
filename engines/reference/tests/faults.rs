//! Every fault can be observed: by a module's own answers, by linking, by the decoder, or by the host.

mod common;

use std::{cell::RefCell, collections::HashMap, rc::Rc, sync::Arc};

use common::{encode, export};
use memlimits_reference::{
    AddressType, Config, Extern, ExternType, Features, MemAddr, MemoryType, Rules, Spec, Store, faults::faults,
};

thread_local! {
    /// Modules by their text, as the same ones are run for every fault.
    static ENCODED: RefCell<HashMap<String, Rc<[u8]>>> = RefCell::default();
}

/// What was observed, in order.
type Transcript = Vec<String>;

/// A script of modules, each of which may import from those before it by their names.
struct Session {
    store: Store,
    named: HashMap<String, Extern>,
    transcript: Transcript,
}

impl Session {
    fn new(rules: &Arc<dyn Rules>, features: Features) -> Self {
        let config = Config { rules: rules.clone(), fuel: 100_000, features, ..Config::default() };
        Self { store: Store::new(config), named: HashMap::new(), transcript: Vec::new() }
    }

    fn note(&mut self, what: impl std::fmt::Debug) {
        self.transcript.push(format!("{what:?}"));
    }

    /// Validates, instantiates, and calls every function without parameters in the order of the exports.
    fn module(&mut self, name: &str, bytes: &[u8]) {
        let module = match self.store.module_validate(bytes) {
            Ok(module) => module,
            Err(error) => return self.note(std::mem::discriminant(&error)),
        };
        let imports: Option<Vec<Extern>> =
            module.imports().iter().map(|import| self.named.get(&import.name).copied()).collect();
        let Some(imports) = imports else { return self.note("missing import") };
        let instance = match self.store.module_instantiate(&module, &imports) {
            Ok(instance) => instance,
            Err(error) => return self.note(error),
        };
        for item in module.exports() {
            if let Some(exported) = self.store.instance_export(instance, &item.name) {
                self.named.insert(format!("{name}.{}", item.name), exported);
            }
            if matches!(&item.ty, ExternType::Func(ty) if ty.params.is_empty()) {
                let function = export(&self.store, instance, &item.name);
                let outcome = self.store.func_invoke(function, &[]);
                self.note(outcome);
            }
        }
    }

    /// A module with these fields, and functions with these result types and bodies.
    fn functions(&mut self, fields: &str, bodies: &[(&str, &str)]) {
        let mut text = format!("(module {fields}");
        for (index, (result, body)) in bodies.iter().enumerate() {
            let result = if result.is_empty() { String::new() } else { format!("(result {result})") };
            text += &format!("(func (export \"f{index}\") {result} {body})");
        }
        text.push(')');
        let bytes = ENCODED
            .with_borrow_mut(|encoded| encoded.entry(text).or_insert_with_key(|text| Rc::from(encode(text))).clone());
        self.module("", &bytes);
    }

    /// A module that is nothing but a memory type, in bytes.
    fn memory_bytes(&mut self, ty: &[u8]) {
        let mut bytes = b"\0asm\x01\0\0\0\x05".to_vec();
        bytes.extend([ty.len() as u8 + 1, 1]);
        bytes.extend(ty);
        self.module("", &bytes);
    }
}

fn growth_of_i32_memories(session: &mut Session) {
    let size = ("i32", "(memory.size)");
    let grow = |delta: &'static str| ("i32", delta);
    for memory in ["(memory 1 5)", "(memory 2)", "(memory 0 0)", "(memory 0)", "(memory 3 5 shared)"] {
        let touched = "(i32.store8 (i32.const 65535) (i32.const 7)) (i32.store8 (i32.const 0) (i32.const 8))";
        session.functions(
            memory,
            &[
                size,
                ("i32", "(i32.load8_u (i32.const 65535))"),
                ("", touched),
                grow("(memory.grow (i32.const 0))"),
                ("i32", "(i32.load8_u (i32.const 65535))"),
                ("i32", "(i32.load8_u (i32.const 0))"),
                grow("(memory.grow (i32.const 2))"),
                size,
                ("i32", "(i32.load8_u (i32.const 65535))"),
                ("i32", "(i32.load8_u (i32.const 65536))"),
                ("i32", "(i32.load8_u (i32.const 131072))"),
                ("i32", "(i32.load8_u (i32.const 196607))"),
                ("i32", "(i32.load8_u (i32.const 196608))"),
                ("", touched),
                grow("(memory.grow (i32.const -1))"),
                grow("(memory.grow (i32.const 0x80000001))"),
                grow("(memory.grow (i32.const 0x10001))"),
                grow("(memory.grow (i32.const 0x10000))"),
                grow("(memory.grow (i32.const 4))"),
                size,
                ("i32", "(i32.load8_u (i32.const 65535))"),
                ("i32", "(i32.load8_u (i32.const 0))"),
                grow("(memory.grow (i32.const 1))"),
                ("i32", "(i32.load8_u (i32.const 262144))"),
                size,
            ],
        );
    }
    session.functions(
        "(memory 1 4)",
        &[
            ("", "(i32.store8 (i32.const 65535) (i32.const 7))"),
            ("i32", "(memory.grow (i32.const 9))"),
            ("i32", "(i32.load8_u (i32.const 65535))"),
            ("i32", "(memory.grow (i32.const 1))"),
            ("i32", "(i32.load8_u (i32.const 65536))"),
            ("i32", "(memory.grow (i32.const 2))"),
            ("i32", "(memory.grow (i32.const 1))"),
            size,
        ],
    );
}

fn caps(session: &mut Session) {
    session.functions(
        "(memory 0)",
        &[
            ("i32", "(memory.grow (i32.const 32768))"),
            ("i32", "(memory.size)"),
            ("i32", "(memory.grow (i32.const 32767))"),
            ("i32", "(memory.grow (i32.const 1))"),
            ("i32", "(memory.grow (i32.const 0))"),
            ("i32", "(memory.grow (i32.const 1))"),
            ("i32", "(memory.size)"),
            ("", "(i32.store8 (i32.const -1) (i32.const 5))"),
            ("i32", "(i32.load8_u (i32.const -1))"),
            ("i32", "(i32.load8_u offset=0xffffffff (i32.const 0))"),
            ("i32", "(i32.load8_u offset=0xfffffffe (i32.const 1))"),
            ("i32", "(i32.load8_u offset=0x7fffffff (i32.const 0x80000000))"),
            ("i32", "(i32.load offset=0xfffffffc (i32.const 0))"),
            ("i32", "(i32.load (i32.const 0xfffffffd))"),
        ],
    );
    session.functions("(memory 0 65536)", &[("i32", "(memory.grow (i32.const 1))")]);
    session.functions(
        "(memory i64 1)",
        &[
            ("i64", "(memory.grow (i64.const 0x1_0000_0000))"),
            ("i64", "(memory.size)"),
            ("i64", "(memory.grow (i64.const 0))"),
            ("i64", "(memory.grow (i64.const 0x1_0000_0000_0000))"),
            ("i64", "(memory.grow (i64.const -1))"),
            ("i64", "(memory.grow (i64.const 0xfffe_ffff_ffff))"),
            ("i64", "(memory.size)"),
            ("i64", "(memory.grow (i64.const 1))"),
            ("", "(memory.fill (i64.const -16) (i32.const 3) (i64.const 16))"),
            ("i32", "(i32.load8_u (i64.const -1))"),
            ("i32", "(i32.load (i64.const -3))"),
            ("i32", "(i32.load8_u offset=0xffff_ffff_ffff_fff0 (i64.const 0))"),
            ("i32", "(i32.load8_u offset=1 (i64.const -1))"),
            ("i32", "(i32.load8_u (i64.const 0x0fff_ffff_ffff_fff5))"),
            ("i64", "(memory.grow (i64.const 0))"),
        ],
    );
    for limits in
        ["65536", "65537", "0 65536", "0 65537", "0 32769", "1 0", "5 5", "2 3", "0 0", "65536 65536", "70000 1"]
    {
        session.functions(&format!("(memory {limits})"), &[]);
        session.functions(&format!("(import \"\" \"none\" (memory {limits}))"), &[]);
        session.functions(&format!("(memory i64 {limits})"), &[]);
    }
    for bits in [37, 47, 48] {
        for number in [(1_u64 << bits) - 1, 1 << bits, (1 << bits) + 1] {
            session.functions(&format!("(memory i64 {number})"), &[]);
            session.functions(&format!("(memory i64 0 {number})"), &[]);
        }
    }
    session.functions("(memory i64 0 0xffff_ffff)", &[]);
    session.functions("(memory 1) (memory 1)", &[]);
}

fn growth_seen_by_callers(session: &mut Session) {
    let probe = |access: &str| {
        format!(
            r#"(module (memory 1 9 shared) (data $d "abcdefgh")
              (func $grow (drop (memory.grow (i32.const 2))))
              (func (export "own") (result i32) (drop (memory.grow (i32.const 2))) {access})
              (func (export "callee") (result i32) (call $grow) {access}))"#
        )
    };
    for access in [
        "(memory.size)",
        "(i32.load (i32.const 196600))",
        "(i32.load (i32.const 131060))",
        "(i32.load (i32.const 327676))",
        "(i32.atomic.load (i32.const 196600))",
        "(i32.atomic.load (i32.const 327676))",
        "(memory.fill (i32.const 196600) (i32.const 1) (i32.const 8)) (i32.const 1)",
        "(memory.fill (i32.const 327672) (i32.const 1) (i32.const 8)) (i32.const 1)",
    ] {
        session.module("", &encode(&probe(access)));
    }
}

/// Every kind of access at and beyond the end of a memory.
fn accesses(session: &mut Session) {
    let kinds = [
        ("i32", "i32.load8_u", "", 1),
        ("i32", "i32.load16_u", "", 2),
        ("i32", "i32.load", "", 4),
        ("i64", "i64.load", "", 8),
        ("v128", "v128.load", "", 16),
        ("v128", "v128.load8x8_s", "", 8),
        ("v128", "v128.load16_splat", "", 2),
        ("v128", "v128.load32_zero", "", 4),
        ("v128", "v128.load64_lane", "1", 8),
        ("", "i32.store8", "i32", 1),
        ("", "i32.store16", "i32", 2),
        ("", "i64.store", "i64", 8),
        ("", "v128.store", "v128", 16),
        ("", "v128.store64_lane", "1", 8),
        ("i32", "i32.atomic.load", "", 4),
        ("i32", "i32.atomic.load16_u", "", 2),
        ("i64", "i64.atomic.load", "", 8),
        ("", "i64.atomic.store", "i64", 8),
        ("i64", "i64.atomic.rmw.add", "i64", 8),
        ("i32", "memory.atomic.notify", "i32", 4),
    ];
    for (fields, constant, places) in [
        ("(memory 1)", "i32.const", &["0", "65536", "0x80000000", "0xffff_fff0", "0xffff_ffff"][..]),
        ("(memory i64 1)", "i64.const", &["65536", "0x1_0000_0000", "0x1_0000_0000_0000", "-1", "-16"]),
        ("(memory 0)", "i32.const", &["0"]),
        ("(memory 40 (pagesize 1))", "i32.const", &["40", "4096"]),
    ] {
        for (result, instruction, operand, width) in kinds {
            for place in places {
                for (offset, back) in
                    [("0", 0), ("0", width), ("0", width - 1), ("0", 1), ("1", 1), ("2", 2), ("16", 0)]
                {
                    let address = format!("({constant}.sub ({constant} {place}) ({constant} {back}))")
                        .replace("const.sub", "sub");
                    let (immediate, operands) = match operand {
                        "" => (String::new(), address),
                        "1" => ("1".to_owned(), format!("{address} (v128.const i64x2 5 -1)")),
                        "v128" => (String::new(), format!("{address} (v128.const i64x2 -1 -1)")),
                        other => (String::new(), format!("{address} ({other}.const -1)")),
                    };
                    let access = format!("({instruction} offset={offset} {immediate} {operands})");
                    session.functions(
                        fields,
                        &[
                            (result, &access),
                            ("i64", &format!("(i64.load ({constant} 65528))")),
                            ("i64", &format!("(i64.load ({constant} 0))")),
                        ],
                    );
                }
            }
        }
    }
    for (constant, memory) in [("i32.const", "(memory 1)"), ("i64.const", "(memory i64 1)")] {
        for offset in ["0xffff_ffff", "0x8000_0000", "0x1_0000_0000", "0xffff_ffff_ffff_fff8"] {
            if memory == "(memory 1)" && offset.len() > 11 {
                continue;
            }
            for access in ["i32.load8_u", "i32.load", "v128.load8_splat", "i32.atomic.load", "i32.atomic.load8_u"] {
                let result = if access.starts_with('v') { "v128" } else { "i32" };
                for address in ["0", "1", "8", "16", "0x8000_0000"] {
                    let load = format!("({access} offset={offset} ({constant} {address}))");
                    session.functions(memory, &[(result, &load)]);
                }
            }
            let lane = format!("(v128.load8_lane offset={offset} 0 ({constant} 16) (v128.const i64x2 0 0))");
            session.functions(
                memory,
                &[("", &format!("(i32.store8 offset={offset} ({constant} 16) (i32.const 1))")), ("v128", &lane)],
            );
        }
    }
    session.functions("(memory 1 (pagesize 1))", &[("i32", "(i32.load8_u (i32.const 1))")]);
    session.functions(
        "(memory 1)",
        &[("i32", "(i32.load offset=1 (i32.const 3))"), ("i32", "(i32.load offset=0 (i32.const 65533))")],
    );
    let wait = ("i32", "(memory.atomic.wait32 (i32.const 0) (i32.const 1) (i64.const 0))");
    session.functions("(memory 1)", &[wait, ("i64", "(i64.atomic.load (i32.const 4))")]);
    session.functions("(memory 1 1 shared)", &[wait]);
    let memory = "(memory 65536)";
    for at in ["0xffff_fffe", "0xffff_ffff", "0x8000_0000"] {
        session.functions(
            memory,
            &[
                ("", &format!("(i32.store8 (i32.const {at}) (i32.const 9))")),
                ("i32", &format!("(i32.load8_u (i32.const {at}))")),
                ("i32", &format!("(i32.load (i32.const {at}))")),
            ],
        );
    }
}

fn bulk(session: &mut Session) {
    for (memory, constant) in
        [("(memory 1)", "i32.const"), ("(memory i64 1)", "i64.const"), ("(memory i64 65537)", "i64.const")]
    {
        let numbers = [
            "0",
            "1",
            "5",
            "65530",
            "65535",
            "65536",
            "65537",
            "0x8000_0000",
            "0xffff_ffff",
            "0x1_0000_0001",
            "-1",
            "-6",
        ];
        for start in numbers {
            for n in ["0", "1", "6", "65536", "0xffff_ffff", "-1", "0x1_0000_0000"] {
                if constant == "i32.const" && (start.len() > 11 || n.len() > 11) {
                    continue;
                }
                let before = format!("(memory.fill ({constant} 0) (i32.const 0x102) ({constant} 9))");
                let seen = format!(
                    "(i64.add (i64.load ({constant} 0)) (i64.add (i64.load ({constant} 4)) (i64.load ({constant} 65528))))"
                );
                let n32 = if n.len() > 11 { "7" } else { n };
                for instruction in [
                    format!("(memory.fill ({constant} {start}) (i32.const 0x1fe) ({constant} {n}))"),
                    format!("(memory.copy ({constant} {start}) ({constant} 2) ({constant} {n}))"),
                    format!("(memory.copy ({constant} 3) ({constant} {start}) ({constant} {n}))"),
                    format!("(memory.init $d ({constant} {start}) (i32.const 1) (i32.const {n32}))"),
                    format!("(memory.discard ({constant} {start}) ({constant} {n}))"),
                ] {
                    let fields = format!("{memory} (data $d \"abcdefg\")");
                    session.functions(&fields, &[("", &before), ("", &instruction), ("i64", &seen)]);
                }
            }
        }
    }
    session.functions(
        "(memory 1) (data (i32.const 0) \"0123456789\") (data $a (i32.const 20) \"abc\")",
        &[
            ("", "(memory.copy (i32.const 2) (i32.const 0) (i32.const 6))"),
            ("i64", "(i64.load (i32.const 1))"),
            ("", "(memory.copy (i32.const 0) (i32.const 3) (i32.const 6))"),
            ("i64", "(i64.load (i32.const 0))"),
            ("", "(memory.init $a (i32.const 0) (i32.const 0) (i32.const 1))"),
        ],
    );
    session.functions(
        "(memory 1) (data $d \"abcdefg\")",
        &[
            ("", "(memory.init $d (i32.const 0) (i32.const 0) (i32.const 7))"),
            ("", "(memory.init $d (i32.const 0) (i32.const -1) (i32.const 2))"),
            ("", "(memory.init $d (i32.const 0) (i32.const 7) (i32.const 0))"),
            ("", "(data.drop $d)"),
            ("", "(memory.init $d (i32.const 0) (i32.const 0) (i32.const 1))"),
        ],
    );
}

fn data_segments(session: &mut Session) {
    for (memory, constant) in [
        ("(memory 1)", "i32.const"),
        ("(memory 65536)", "i32.const"),
        ("(memory i64 1)", "i64.const"),
        ("(memory 5 (pagesize 1))", "i32.const"),
    ] {
        for offset in ["0", "4", "5", "6", "65535", "65536", "65537", "0x8000_0000", "-1", "0x1_0000_0000"] {
            for bytes in ["", "a", "abc"] {
                if constant == "i32.const" && offset.len() > 11 {
                    continue;
                }
                let fields = format!("{memory} (data ({constant} {offset}) \"{bytes}\")");
                let load = format!("(i32.load8_u ({constant} 0))");
                session.functions(&fields, &[("i32", &load)]);
            }
        }
    }
    session.module(
        "owner",
        &encode(
            r#"(module (memory (export "m") 1 4) (func (export "grow") (result i32) (memory.grow (i32.const 1))))"#,
        ),
    );
    let import = r#"(import "" "owner.m" (memory 1))"#;
    session
        .functions(&format!("{import} (data (i32.const 65537) \"x\")"), &[("i32", "(i32.load8_u (i32.const 65537))")]);
    session.functions(&format!("{import} (data (i32.const 7) \"y\") (data (i32.const 131070) \"abc\")"), &[]);
    session.functions(import, &[("i32", "(i32.load8_u (i32.const 7))"), ("i32", "(i32.load16_u (i32.const 131070))")]);
}

fn linking(session: &mut Session) {
    let memories = ["1", "2 4", "i64 2 4", "2 4 shared", "2 4 (pagesize 1)", "0", "2 2"];
    let imports = [
        "0",
        "1",
        "2",
        "3",
        "4",
        "2 3",
        "2 4",
        "2 5",
        "1 1",
        "3 3",
        "3 4",
        "2 65536",
        "i64 2",
        "i64 2 4",
        "2 4 shared",
        "2 4 (pagesize 1)",
        "2 (pagesize 1)",
    ];
    for (index, memory) in memories.iter().enumerate() {
        let at = if memory.starts_with("i64") { "i64" } else { "i32" };
        let owner = format!("owner{index}");
        let grow = |delta: &str| format!("(result {at}) (memory.grow ({at}.const {delta}))");
        let probe = |session: &mut Session| {
            for import in imports {
                session.functions(&format!("(import \"\" \"{owner}.m\" (memory {import}))"), &[]);
            }
        };
        let define = |session: &mut Session| {
            session.module(&owner, &encode(&format!("(module (memory (export \"m\") {memory}))")));
        };
        define(session);
        probe(session);
        for delta in ["1", "9"] {
            let ty = match *memory {
                "i64 2 4" => "i64 1",
                "2 4 shared" => "2 4 shared",
                "2 4 (pagesize 1)" => "1 (pagesize 1)",
                _ => "0",
            };
            let module =
                format!("(module (import \"\" \"{owner}.m\" (memory {ty})) (func (export \"g\") {}))", grow(delta));
            session.module("", &encode(&module));
            probe(session);
        }
        define(session);
        if let Some(Extern::Memory(addr)) = session.named.get(&format!("{owner}.m")).copied() {
            session.note(session.store.mem_type(addr));
            session.functions(
                &format!("(import \"\" \"{owner}.m\" (memory 2 9)) (export \"n\" (memory 0))"),
                &[("", "(i32.store8 (i32.const 1) (i32.const 77))"), ("i32", "(memory.grow (i32.const 3))")],
            );
            session.note((session.store.mem_type(addr), session.store.mem_read(addr, 1)));
        }
    }
}

fn indices(session: &mut Session) {
    let fields = r#"(memory 1) (memory 2) (memory 3 9 shared) (data (memory 1) (i32.const 0) "1") (data (memory 2) (i32.const 0) "2")
        (data (i32.const 0) "0") (data $d "xyz")"#;
    for index in [1, 2] {
        for (result, instruction) in [
            ("i32", format!("(i32.load8_u {index} (i32.const 0))")),
            ("", format!("(i32.store8 {index} (i32.const 1) (i32.const 5))")),
            ("v128", format!("(v128.load8_lane {index} 0 (i32.const 0) (v128.const i64x2 0 0))")),
            ("", format!("(v128.store8_lane {index} 0 (i32.const 1) (v128.const i64x2 5 0))")),
            ("v128", format!("(v128.load8_splat {index} (i32.const 0))")),
            ("i32", format!("(i32.atomic.rmw.add {index} (i32.const 0) (i32.const 256))")),
            ("i32", format!("(memory.atomic.wait32 {index} (i32.const 0) (i32.const 0) (i64.const 0))")),
            ("i32", format!("(memory.size {index})")),
            ("i32", format!("(memory.grow {index} (i32.const 1))")),
            ("", format!("(memory.fill {index} (i32.const 1) (i32.const 6) (i32.const 2))")),
            ("", format!("(memory.copy {index} 0 (i32.const 1) (i32.const 0) (i32.const 1))")),
            ("", format!("(memory.copy 0 {index} (i32.const 1) (i32.const 0) (i32.const 1))")),
            ("", format!("(memory.init {index} $d (i32.const 1) (i32.const 0) (i32.const 3))")),
            ("", format!("(memory.discard {index} (i32.const 0) (i32.const 1))")),
        ] {
            session.functions(
                fields,
                &[
                    (result, &instruction),
                    ("i32", "(i32.load 0 (i32.const 0))"),
                    ("i32", "(i32.load 1 (i32.const 0))"),
                    ("i32", "(i32.load 2 (i32.const 0))"),
                ],
            );
        }
    }
}

fn binary(session: &mut Session) {
    for flags in 0..=0x20 {
        session.memory_bytes(&[flags, 1, 1]);
        session.memory_bytes(&[flags, 1, 1, 0]);
        session.memory_bytes(&[flags, 1]);
        session.memory_bytes(&[flags | 0x80, 0, 1, 1]);
    }
    session.memory_bytes(&[0x03, 1, 2]);
    for flags in [0, 4] {
        for length in 1..12 {
            let mut ty = vec![flags, 0x81];
            ty.extend(vec![0x80; length - 1]);
            ty.push(0);
            session.memory_bytes(&ty);
        }
        session.memory_bytes(&[flags, 0x80, 0x80, 0x80, 0x80, 0x10]);
        session.memory_bytes(&[flags, 0x81, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x02]);
        session.memory_bytes(&[flags, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01]);
    }
    for log2 in [0, 1, 2, 12, 15, 16, 17, 63, 64, 65, 66] {
        session.memory_bytes(&[0x08, 1, log2]);
    }
}

fn page_sizes(session: &mut Session) {
    session.functions(
        "(memory 5 (pagesize 1))",
        &[
            ("i32", "(memory.size)"),
            ("i32", "(i32.load8_u (i32.const 4))"),
            ("i32", "(i32.load8_u (i32.const 5))"),
            ("i32", "(memory.grow (i32.const 1))"),
            ("i32", "(memory.grow (i32.const 70000))"),
            ("i32", "(memory.size)"),
            ("i32", "(memory.grow (i32.const 0xfffe_ee89))"),
            ("i32", "(memory.grow (i32.const 1))"),
        ],
    );
    for limits in ["0 0xffff_ffff", "0 0x8000_0001", "0 0xffff_fffe"] {
        session
            .functions(&format!("(memory {limits} (pagesize 1))"), &[("i32", "(memory.grow (i32.const 0x8000_0001))")]);
    }
    session.functions(
        "(memory i64 0 (pagesize 1))",
        &[("i64", "(memory.grow (i64.const -1))"), ("i64", "(memory.grow (i64.const 1))")],
    );
    session.memory_bytes(&[0x08, 0x80, 0x80, 0x80, 0x80, 0x10, 0]);
}

fn host(session: &mut Session) {
    let types = [
        MemoryType::new(AddressType::I32, 1, Some(3)),
        MemoryType::new(AddressType::I32, 2, None),
        MemoryType::new(AddressType::I64, 1, None),
        MemoryType::new(AddressType::I32, 7, Some(70_000)).with_page_size_log2(0),
        MemoryType::new(AddressType::I32, 65_536, None),
        MemoryType::new(AddressType::I32, 65_537, None),
        MemoryType::new(AddressType::I32, 3, Some(2)),
        MemoryType::new(AddressType::I32, 0, Some(65_536)),
    ];
    for ty in types {
        let allocated = session.store.mem_alloc(ty);
        session.note(&allocated);
        let Ok(addr) = allocated else { continue };
        for delta in [0, 1, 1 << 32, u64::MAX, 9, 65_535] {
            look(session, addr);
            let grown = session.store.mem_grow(addr, delta);
            session.note(grown);
        }
        look(session, addr);
    }
}

/// The host's view of a memory.
fn look(session: &mut Session, addr: MemAddr) {
    session.note((session.store.mem_type(addr), session.store.mem_size(addr)));
    for index in [0, 6, 7, 65_535, 65_536, 131_071, 131_072, 1 << 32, (1 << 32) + 1, u64::MAX] {
        let written = session.store.mem_write(addr, index, 9);
        session.note((written, session.store.mem_read(addr, index)));
    }
}

/// The quick ones first.
const THEMES: [fn(&mut Session); 11] = [
    growth_of_i32_memories,
    caps,
    binary,
    linking,
    host,
    indices,
    page_sizes,
    growth_seen_by_callers,
    data_segments,
    accesses,
    bulk,
];

fn observe(rules: &Arc<dyn Rules>, theme: fn(&mut Session), features: Features) -> Transcript {
    let mut session = Session::new(rules, features);
    theme(&mut session);
    session.transcript
}

#[test]
fn every_fault_can_be_observed() {
    let all = Features { memory_control: true, ..Features::default() };
    let without = Features { threads: false, memory64: false, custom_page_sizes: false, ..Features::default() };
    let spec: Arc<dyn Rules> = Arc::new(Spec);
    let specified = THEMES.map(|theme| observe(&spec, theme, all));
    let specified_without = observe(&spec, binary, without);
    let survivors: Vec<_> = faults()
        .iter()
        .filter(|fault| {
            let rules = fault.rules();
            THEMES.iter().zip(&specified).all(|(theme, specified)| observe(&rules, *theme, all) == *specified)
                && observe(&rules, binary, without) == specified_without
        })
        .map(|fault| fault.name)
        .collect();
    assert!(survivors.is_empty(), "{survivors:?}");
}
