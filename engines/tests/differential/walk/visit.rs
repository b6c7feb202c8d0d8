//! A second module that imports a generated one's memories and does to them what generated code rarely does.

use memlimits_engines::{Command, InstanceId, ModuleId, Observation, Value};
use memlimits_reference::{AddressType, ExternType, MemoryType, Module};

use super::{Walk, exports};
use crate::{pair::Apart, random::Random, scripted};

const VISITOR: ModuleId = ModuleId(1);
const VISITOR_INSTANCE: InstanceId = InstanceId(u32::MAX);
/// The name under which the visited instance is registered.
const HOST: &str = "visited";
/// How many operations a visit does.
const OPERATIONS: usize = 30;

/// Operations on many bytes or none, then those on a few.
const BULK: usize = 8;
const ACCESSES: usize = 5;

/// A memory that is visited.
struct Visited {
    name: String,
    ty: MemoryType,
    /// Its size in pages when it is imported.
    pages: u64,
}

impl Visited {
    /// Its size in bytes when it is imported.
    fn length(&self) -> u64 {
        self.pages << self.ty.page_size_log2
    }
}

impl Walk<'_> {
    /// Visits two of the current instance's memories, or one twice.
    pub(super) fn visit(&mut self, module: &Module) -> Result<(), Apart> {
        let memories: Vec<(String, MemoryType)> = exports(module)
            .filter_map(|(name, ty)| if let ExternType::Memory(ty) = ty { Some((name, ty)) } else { None })
            .collect();
        if memories.is_empty() {
            return Ok(());
        }
        self.pair.execute(&Command::Register { name: HOST.into(), instance: self.instance })?;
        let a = self.visited(&memories)?;
        let b = self.visited(&memories)?;
        // Most of these do not match, so this is about linking.
        let (ta, tb) = (similar(&a, &mut self.random), similar(&b, &mut self.random));
        self.link(&visitor(&a, &ta, &b, &tb, ""))?;
        // Then the right types, first with segments that perhaps do not fit.
        let (ta, tb) = (exact(&a), exact(&b));
        let segments = segments(&a, &b, &mut self.random);
        self.link(&visitor(&a, &ta, &b, &tb, &segments))?;
        if !self.link(&visitor(&a, &ta, &b, &tb, ""))? {
            return Err(Apart::Disagree("memories do not match their own types".into()));
        }
        for _ in 0..OPERATIONS {
            let (name, arguments) = operation(&a, &b, &mut self.random);
            let observed =
                self.pair.execute(&Command::Invoke { instance: VISITOR_INSTANCE, name: name.into(), arguments })?;
            self.compared.operations += 1;
            self.compared.operations_done += usize::from(matches!(observed, Observation::Values(_)));
        }
        Ok(())
    }

    fn visited(&mut self, memories: &[(String, MemoryType)]) -> Result<Visited, Apart> {
        let (name, ty) = memories[self.random.below(memories.len())].clone();
        let pages = self.pages(&name)?;
        Ok(Visited { name, ty, pages })
    }

    /// Whether both engines accept a visitor and link it.
    fn link(&mut self, visitor: &str) -> Result<bool, Apart> {
        let validate = Command::Validate { module: VISITOR, wasm: scripted::encode(visitor) };
        if self.pair.execute(&validate)? != Observation::Done {
            return Ok(false);
        }
        let linked = self.pair.execute(&Command::Instantiate { instance: VISITOR_INSTANCE, module: VISITOR })?;
        self.compared.not_linked += usize::from(linked != Observation::Done);
        Ok(linked == Observation::Done)
    }
}

/// The type that the memory has now.
fn exact(of: &Visited) -> MemoryType {
    of.ty.with_min(of.pages)
}

/// A type that differs a little, or not at all.
fn similar(of: &Visited, random: &mut Random) -> MemoryType {
    let mut ty = exact(of);
    match random.below(8) {
        0 => ty.limits.min += 1,
        1 => ty.limits.min = ty.limits.min.saturating_sub(1),
        2 => ty.limits.max = ty.limits.max.map(|max| max + 1),
        3 => ty.limits.max = ty.limits.max.map(|max| max.saturating_sub(1)),
        4 => ty.limits.max = None,
        5 => ty.shared ^= true,
        6 => ty.page_size_log2 ^= 16,
        _ => ty.address_type = if ty.address_type == AddressType::I32 { AddressType::I64 } else { AddressType::I32 },
    }
    ty
}

/// Active segments at edges, the second of which may be empty.
fn segments(a: &Visited, b: &Visited, random: &mut Random) -> String {
    let segment = |index: usize, of: &Visited, bytes: &str, random: &mut Random| {
        let (at, offset) = (word(&of.ty), edge(of.length(), random));
        let offset = if at == "i32" { offset & 0xffff_ffff } else { offset };
        format!(r#"(data (memory {index}) ({at}.const {offset}) "{bytes}")"#)
    };
    let second = random.one_of(&["", "b", "bcdefgh"]);
    segment(0, a, "a", random) + &segment(1, b, second, random)
}

/// A module that declares `a` and `b` with these types, as its memories 0 and 1.
fn visitor(a: &Visited, ta: &MemoryType, b: &Visited, tb: &MemoryType, segments: &str) -> String {
    let (at, to) = (word(ta), word(tb));
    // The length of a copy between two memories is of the smaller address type.
    let n = if at == "i64" { to } else { at };
    let import = |of: &Visited, ty: &MemoryType| {
        // A name may be any text.
        let name: String = of.name.bytes().map(|byte| format!("\\{byte:02x}")).collect();
        let max = ty.limits.max.map(|max| max.to_string()).unwrap_or_default();
        let shared = if ty.shared { "shared" } else { "" };
        let page_size = 1_u64 << ty.page_size_log2;
        let (at, min) = (word(ty), ty.limits.min);
        format!(r#"(import "{HOST}" "{name}" (memory {at} {min} {max} {shared} (pagesize {page_size})))"#)
    };
    format!(
        r#"(module {} {} {segments}
          (data $d "segment")
          (func (export "size") (result {at}) (memory.size 0))
          (func (export "grow") (param {at}) (result {at}) (memory.grow 0 (local.get 0)))
          (func (export "fill") (param {at} i32 {at}) (memory.fill 0 (local.get 0) (local.get 1) (local.get 2)))
          (func (export "init") (param {at} i32 i32) (memory.init 0 $d (local.get 0) (local.get 1) (local.get 2)))
          (func (export "drop") (data.drop $d))
          (func (export "within") (param {at} {at} {at}) (memory.copy 0 0 (local.get 0) (local.get 1) (local.get 2)))
          (func (export "across") (param {at} {to} {n}) (memory.copy 0 1 (local.get 0) (local.get 1) (local.get 2)))
          (func (export "load") (param {at}) (result i64) (i64.load 0 offset=3 align=1 (local.get 0)))
          (func (export "far") (param {at}) (result i32) (i32.load8_u 0 offset=0xffff_ffff (local.get 0)))
          (func (export "store") (param {at} i64) (i64.store32 0 offset=1 align=1 (local.get 0) (local.get 1)))
          (func (export "add") (param {at} i64) (result i64)
            (i64.atomic.rmw16.add_u 0 offset=2 (local.get 0) (local.get 1)))
          (func (export "stale") (param {at} {at}) (result {at})
            (drop (memory.size 0)) (drop (memory.grow 0 (local.get 0)))
            (i32.store8 0 (local.get 1) (i32.const 2)) (memory.size 0)))"#,
        import(a, ta),
        import(b, tb),
    )
}

fn word(ty: &MemoryType) -> &'static str {
    if ty.address_type == AddressType::I32 { "i32" } else { "i64" }
}

/// A call of one of the visitor's functions, with operands at edges.
fn operation(a: &Visited, b: &Visited, random: &mut Random) -> (&'static str, Vec<Value>) {
    let (la, lb) = (a.length(), b.length());
    let room = a.ty.limits.max.unwrap_or(0).saturating_sub(a.pages);
    let (at, from) = (edge(la, random), edge(lb, random));
    let count = match random.below(4) {
        0 => edge(la, random),
        1 => la.wrapping_sub(at),
        2 => la.wrapping_sub(at).wrapping_add(1),
        _ => random.below(20) as u64,
    };
    let byte = Value::I32(random.number() as i32);
    let wide = Value::I64(random.number() as i64);
    let small = |random: &mut Random| Value::I32(random.one_of(&[0, 1, 3, 7, 8, -1, -6]));
    let address = |number: u64| in_words(&a.ty, number);
    let pages = random.one_of(&[0, 0, 1, room, room + 1, 1 << 16, u64::MAX]);
    // Accesses to a shared memory from a second instance are left out: see `known`.
    let operations = if a.ty.shared { BULK } else { BULK + ACCESSES };
    match random.below(operations) {
        0 => ("size", vec![]),
        1 => ("grow", vec![address(pages)]),
        2 | 3 => ("fill", vec![address(at), byte, address(count)]),
        4 => ("init", vec![address(at), small(random), small(random)]),
        5 if random.below(4) == 0 => ("drop", vec![]),
        5 | 6 => ("within", vec![address(at), address(edge(la, random)), address(count)]),
        7 => {
            let both = if a.ty.address_type == AddressType::I64 { &b.ty } else { &a.ty };
            ("across", vec![address(at), in_words(&b.ty, from), in_words(both, count)])
        }
        BULK => ("load", vec![address(at)]),
        9 => ("far", vec![address(at)]),
        10 => ("store", vec![address(at), wide]),
        11 => ("add", vec![address(at), wide]),
        _ => ("stale", vec![address(pages.min(1)), address(at)]),
    }
}

/// A number of bytes that has to do with a memory of that length.
fn edge(length: u64, random: &mut Random) -> u64 {
    let inside = random.number() % (length + 1);
    let choices = [
        0,
        1,
        2,
        inside,
        inside,
        inside,
        length.wrapping_sub(7),
        length.wrapping_sub(1),
        length,
        length + 1,
        length / 2,
    ];
    let beyond = [1 << 16, 1 << 31, 1 << 32, (1 << 32) + inside, u64::MAX, u64::MAX - 6, 1 << 63];
    if random.below(4) == 0 { random.one_of(&beyond) } else { random.one_of(&choices) }
}

/// A number as an address of that memory.
fn in_words(ty: &MemoryType, number: u64) -> Value {
    match ty.address_type {
        AddressType::I32 => Value::I32(number as i32),
        AddressType::I64 => Value::I64(number as i64),
    }
}
