//! Does everything that can be done with a module from outside.

mod visit;

use std::ops::AddAssign;

use memlimits_engines::{
    Command, HeapType, InstanceId, MemoryId, ModuleId, Observation, Reference, TrapKind, Value, Wasm,
};
use memlimits_reference::{Config, ExternType, MemoryType, Module, Store, ValueType};

use crate::{
    pair::{Apart, Pair},
    random::Random,
};

const MODULE: ModuleId = ModuleId(0);
const MEMORY: MemoryId = MemoryId(0);
/// How often each function is called.
const CALLS: usize = 5;
/// The distance of the bytes that are read of a memory; odd, so that all alignments are met.
const STRIDE: u64 = 127;
/// At a memory's first and last bytes, all of so many are read.
const MARGIN: u64 = 256;

/// How much was compared.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Compared {
    /// Instances that both have.
    pub(crate) instances: usize,
    /// Calls with the same outcome, and among them those that returned.
    pub(crate) calls: usize,
    pub(crate) returned: usize,
    pub(crate) globals: usize,
    pub(crate) bytes: usize,
    /// Growths by the host that both granted.
    pub(crate) growths: usize,
    /// Operations of a second module on imported memories, and among them those that did not trap.
    pub(crate) operations: usize,
    pub(crate) operations_done: usize,
    /// Second modules whose memory types did not match, or whose segments did not fit.
    pub(crate) not_linked: usize,
}

impl AddAssign for Compared {
    fn add_assign(&mut self, more: Self) {
        self.instances += more.instances;
        self.calls += more.calls;
        self.returned += more.returned;
        self.globals += more.globals;
        self.bytes += more.bytes;
        self.growths += more.growths;
        self.operations += more.operations;
        self.operations_done += more.operations_done;
        self.not_linked += more.not_linked;
    }
}

/// One module on both engines.
pub(crate) struct Walk<'a> {
    pair: &'a mut Pair,
    random: Random,
    instance: InstanceId,
    pub(crate) compared: Compared,
}

impl<'a> Walk<'a> {
    /// In a store of its own.
    pub(crate) fn new(pair: &'a mut Pair, seed: u64) -> Self {
        pair.renew();
        Self { pair, random: Random::new(!seed), instance: InstanceId(0), compared: Compared::default() }
    }

    /// Calls all functions, then reads all globals and memories, as far as both engines come.
    pub(crate) fn go(&mut self, wasm: &[u8]) -> Result<(), Apart> {
        let validate = Command::Validate { module: MODULE, wasm: Wasm(wasm.into()) };
        if self.pair.execute(&validate)? != Observation::Done {
            return Err(Apart::Disagree("a generated module is valid, and both reject it".into()));
        }
        let module = Store::new(Config::default()).module_validate(wasm).expect("it was valid before");
        if !self.instantiate()? {
            return Ok(());
        }
        for _ in 0..CALLS {
            for (name, ty) in exports(&module) {
                let ExternType::Func(ty) = ty else { continue };
                let arguments = ty.params.iter().map(|ty| argument(*ty, &mut self.random)).collect();
                self.call(&module, name, arguments)?;
            }
        }
        self.visit(&module)?;
        self.state(&module)
    }

    /// Makes the current instance; answers whether both have it.
    fn instantiate(&mut self) -> Result<bool, Apart> {
        let done = self.pair.execute(&Command::Instantiate { instance: self.instance, module: MODULE })?;
        self.compared.instances += usize::from(done == Observation::Done);
        Ok(done == Observation::Done)
    }

    fn call(&mut self, module: &Module, name: String, arguments: Vec<Value>) -> Result<(), Apart> {
        let observed = self.pair.execute(&Command::Invoke { instance: self.instance, name, arguments })?;
        self.compared.calls += 1;
        match observed {
            Observation::Values(_) => self.compared.returned += 1,
            Observation::Trap { kind: TrapKind::Unreachable, .. } => {
                // Perhaps the instance's fuel is used up, and it would do nothing more.
                self.state(module)?;
                self.instance.0 += 1;
                self.instantiate()?;
            }
            _ => {}
        }
        Ok(())
    }

    /// Reads everything that the current instance exports.
    fn state(&mut self, module: &Module) -> Result<(), Apart> {
        let instance = self.instance;
        for (name, ty) in exports(module) {
            match ty {
                ExternType::Global(_) => {
                    self.pair.execute(&Command::Get { instance, name })?;
                    self.compared.globals += 1;
                }
                ExternType::Memory(ty) => {
                    self.pages(&name)?;
                    self.memory(ty)?;
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Makes that memory the current one; answers its size.
    fn pages(&mut self, name: &str) -> Result<u64, Apart> {
        let (memory, instance) = (MEMORY, self.instance);
        self.pair.execute(&Command::Memory { memory, instance, name: name.into() })?;
        self.size()
    }

    /// The current memory's size in pages.
    fn size(&mut self) -> Result<u64, Apart> {
        match self.pair.execute(&Command::MemSize { memory: MEMORY })? {
            Observation::Pages(pages) => Ok(pages),
            other => Err(Apart::Disagree(format!("{other} is not the size of a memory"))),
        }
    }

    /// Size, type and bytes, before and after the host grows the memory by a page.
    fn memory(&mut self, ty: MemoryType) -> Result<(), Apart> {
        self.bytes(ty)?;
        let grown = self.pair.execute(&Command::MemGrow { memory: MEMORY, delta: 1 })?;
        if let Observation::Pages(_) = grown {
            self.compared.growths += 1;
            self.bytes(ty)?;
        }
        Ok(())
    }

    fn bytes(&mut self, ty: MemoryType) -> Result<(), Apart> {
        self.pair.execute(&Command::MemType { memory: MEMORY })?;
        let pages = self.size()?;
        let length = pages << ty.page_size_log2;
        let first = self.random.below(STRIDE as usize) as u64;
        let sampled = (first..length).step_by(STRIDE as usize);
        let margins = (0..MARGIN.min(length)).chain(length.saturating_sub(MARGIN)..length + 2);
        for index in margins.chain(sampled) {
            self.pair.execute(&Command::MemRead { memory: MEMORY, index })?;
            self.compared.bytes += 1;
        }
        Ok(())
    }
}

fn exports(module: &Module) -> impl Iterator<Item = (String, ExternType)> {
    module.exports().map(|export| (export.name, export.ty))
}

/// Zero, or a number at an edge.
fn argument(ty: ValueType, random: &mut Random) -> Value {
    let (small, wide) = (random.one_of(&[0, 1, -1, 8, 0xffff, 0x1_0000, i32::MIN, i32::MAX]), random.number() as i64);
    match ty {
        ValueType::I32 => Value::I32(small),
        ValueType::I64 => Value::I64(random.one_of(&[small.into(), i64::MIN, i64::MAX, 1 << 32, wide])),
        ValueType::F32 => Value::F32(random.one_of(&[0, 0x8000_0000, 0x7f80_0000, 0x7fc0_0000, 1, wide as u32])),
        ValueType::F64 => Value::F64(random.one_of(&[0, 1 << 63, 0x7ff0 << 48, 0x7ff8 << 48, 1, wide as u64])),
        ValueType::V128 => Value::V128(wide as u128),
        ValueType::FuncRef => Value::Ref(Reference::Null(Some(HeapType::Func))),
        ValueType::ExternRef => {
            random.one_of(&[Value::Ref(Reference::Null(Some(HeapType::Extern))), Value::Ref(Reference::Extern(7))])
        }
    }
}
