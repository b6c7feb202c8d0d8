//! The adapter for [stitch](https://github.com/makepad/stitch), an interpreter with a validator of its own that commits
//! every page of a memory. Its function bodies are compiled when they are first called.

use std::collections::BTreeSet;

use makepad_stitch::{
    Error, ExternRef, ExternType, ExternVal, FuncRef, Instance, Limits, Linker, Mem, MemType, Module, Val,
};

use crate::{
    About, AddressType, Commits, Engine, HeapType, Host, Imports, LocalEngine, MemoryType, Observation, Observed,
    Provider, Reference, Stage, Store, TrapKind, Value, builtin::without_options,
};

pub(crate) const STITCH: LocalEngine = LocalEngine {
    id: "stitch",
    variant_of: None,
    program: None,
    validates_only: false,
    answers_in_part: true,
    summary: "stitch, an interpreter, default configuration",
    lacks: &[
        "custom-descriptors",
        "custom-page-sizes",
        "exception-handling",
        "extended-const",
        "function-references",
        "gc",
        "legacy-exceptions",
        "memory-control",
        "memory64",
        "multi-memory",
        "relaxed-simd",
        "simd",
        "stack-switching",
        "tail-call",
        "threads",
        "wide-arithmetic",
    ],
    commits: Commits::EveryPage,
    expectations: include_str!("../expectations/stitch.toml"),
    open: |options| without_options(options, || Host::new(Stitch)),
};

/// stitch as it is: it has neither options nor switches for proposals.
struct Stitch;

/// The version that the workspace pins; stitch does not tell it at run time.
const VERSION: &str = "0.1.0";

/// log2(65,536): no other page size is known to it.
const PAGE_SIZE_LOG2: u8 = 16;

impl Engine for Stitch {
    type Store = StitchStore;

    fn about(&self) -> About {
        About {
            name: "Stitch".into(),
            version: VERSION.into(),
            lineage: vec!["stitch".into()],
            home: "https://github.com/makepad/stitch".into(),
            issues: "https://github.com/makepad/stitch/issues".into(),
            switches: Vec::new(),
            commits: Commits::EveryPage,
            core: None,
            profile: None,
            interfaces: Vec::new(),
        }
    }

    fn store(&self, _without: &[String]) -> Observed<StitchStore> {
        let engine = makepad_stitch::Engine::new();
        Ok(StitchStore { store: makepad_stitch::Store::new(engine.clone()), engine })
    }
}

/// One script's stitch store.
struct StitchStore {
    engine: makepad_stitch::Engine,
    store: makepad_stitch::Store,
}

impl Store for StitchStore {
    type Module = Module;
    type Instance = Instance;
    type Memory = Mem;

    fn module_validate(&mut self, wasm: &[u8]) -> Observed<Module> {
        Module::new(&self.engine, wasm).map_err(Observation::rejected)
    }

    fn module_exports(&mut self, module: &Module, name: &str) -> Observed<MemoryType> {
        match module.export(name) {
            Some(ExternType::Mem(declared)) => Ok(memory_type(declared)),
            _ => Err(Observation::no_export("memory", name)),
        }
    }

    fn module_imports(&mut self, module: &Module, from: &str, name: &str) -> Observed<MemoryType> {
        let mut memories = module.imports().filter_map(|(names, of)| match of {
            ExternType::Mem(declared) if names == (from, name) => Some(memory_type(declared)),
            _ => None,
        });
        memories.next().ok_or_else(|| Observation::no_import("memory", from, name))
    }

    fn module_instantiate(&mut self, module: &Module, imports: &Imports<'_, Instance, Mem>) -> Observed<Instance> {
        let mut linker = Linker::new();
        let mut defined = BTreeSet::new();
        for ((namespace, name), _) in module.imports() {
            // A name that is imported twice may be defined only once.
            if !defined.insert((namespace, name)) {
                continue;
            }
            let found = match imports.provider(namespace, name) {
                Some(Provider::Instance(instance)) => instance.exported_val(name),
                Some(Provider::Memory(memory)) => Some(ExternVal::Memory(*memory)),
                None => None,
            };
            let found = found.ok_or_else(|| Imports::<Instance, Mem>::unknown(namespace, name))?;
            linker.define(namespace, name, found);
        }
        linker.instantiate(&mut self.store, module).map_err(|error| instead_of(&error))
    }

    fn func_invoke(&mut self, instance: &Instance, name: &str, arguments: &[Value]) -> Observed<Vec<Value>> {
        let function = instance.exported_func(name).ok_or_else(|| Observation::no_export("function", name))?;
        let arguments = arguments.iter().map(|value| self.val(value)).collect::<Observed<Vec<Val>>>()?;
        let results = function.type_(&self.store).results();
        let mut results: Vec<Val> = results.iter().map(|of| Val::default(*of)).collect();
        function.call(&mut self.store, &arguments, &mut results).map_err(|error| instead_of(&error))?;
        Ok(results.iter().map(|result| self.value(result)).collect())
    }

    fn global_read(&mut self, instance: &Instance, name: &str) -> Observed<Value> {
        let global = instance.exported_global(name).ok_or_else(|| Observation::no_export("global", name))?;
        Ok(self.value(&global.get(&self.store)))
    }

    fn instance_memory(&mut self, instance: &Instance, name: &str) -> Observed<Mem> {
        instance.exported_mem(name).ok_or_else(|| Observation::no_export("memory", name))
    }

    fn mem_alloc(&mut self, of: &MemoryType) -> Observed<Mem> {
        if of.shared || of.address != AddressType::I32 || of.page_size_log2 != PAGE_SIZE_LOG2 {
            return Err(Observation::unsupported(format_args!("the memory type {of}")));
        }
        let pages =
            |pages: u64| u32::try_from(pages).map_err(|_| Observation::unsupported("numbers of pages beyond 32 bits"));
        let limits = Limits { min: pages(of.minimum)?, max: of.maximum.map(pages).transpose()? };
        let memory_type = MemType { limits };
        // stitch has its hosts ask before they make a memory.
        if !memory_type.is_valid() {
            return Err(Observation::rejected("stitch says that the memory type is not valid"));
        }
        Ok(Mem::new(&mut self.store, memory_type))
    }

    fn mem_type(&mut self, memory: &Mem) -> Observed<MemoryType> {
        Ok(memory_type(memory.type_(&self.store)))
    }

    fn mem_size(&mut self, memory: &Mem) -> Observed<u64> {
        Ok(memory.size(&self.store).into())
    }

    fn mem_grow(&mut self, memory: &Mem, delta: u64) -> Observed<u64> {
        let delta = u32::try_from(delta).map_err(|_| Observation::unsupported("growth by more than 32 bits say"))?;
        memory.grow(&mut self.store, delta).map(u64::from).map_err(|error| Observation::refused(Stage::Growth, error))
    }

    fn mem_read(&mut self, memory: &Mem, index: u64) -> Observed<u8> {
        let bytes = memory.bytes(&self.store);
        let byte = usize::try_from(index).ok().and_then(|index| bytes.get(index));
        byte.copied().ok_or_else(|| Observation::out_of_range(format_args!("the memory has {} bytes", bytes.len())))
    }

    fn mem_write(&mut self, memory: &Mem, index: u64, byte: u8) -> Observed<()> {
        let bytes = memory.bytes_mut(&mut self.store);
        let length = bytes.len();
        let place = usize::try_from(index).ok().and_then(|index| bytes.get_mut(index));
        *place.ok_or_else(|| Observation::out_of_range(format_args!("the memory has {length} bytes")))? = byte;
        Ok(())
    }
}

fn memory_type(MemType { limits: Limits { min, max } }: MemType) -> MemoryType {
    MemoryType::new(AddressType::I32, min.into(), max.map(u64::from))
}

impl StitchStore {
    fn val(&mut self, value: &Value) -> Observed<Val> {
        Ok(match *value {
            Value::I32(value) => Val::I32(value),
            Value::I64(value) => Val::I64(value),
            Value::F32(bits) => Val::F32(f32::from_bits(bits)),
            Value::F64(bits) => Val::F64(f64::from_bits(bits)),
            Value::Ref(Reference::Null(Some(HeapType::Func))) => Val::FuncRef(FuncRef::null()),
            Value::Ref(Reference::Null(Some(HeapType::Extern))) => Val::ExternRef(ExternRef::null()),
            Value::Ref(Reference::Extern(number)) => Val::ExternRef(ExternRef::new::<u32>(&mut self.store, number)),
            Value::V128(_) | Value::Ref(_) => {
                return Err(Observation::unsupported(format_args!("the argument ({value})")));
            }
        })
    }

    fn value(&self, val: &Val) -> Value {
        match val {
            Val::I32(value) => Value::I32(*value),
            Val::I64(value) => Value::I64(*value),
            Val::F32(value) => Value::F32(value.to_bits()),
            Val::F64(value) => Value::F64(value.to_bits()),
            Val::FuncRef(reference) if reference.is_null() => Value::Ref(Reference::Null(Some(HeapType::Func))),
            Val::FuncRef(_) => Value::Ref(Reference::Opaque(HeapType::Func)),
            Val::ExternRef(reference) => Value::Ref(match reference.get(&self.store) {
                None => Reference::Null(Some(HeapType::Extern)),
                Some(object) => object
                    .downcast_ref::<u32>()
                    .map_or(Reference::Opaque(HeapType::Extern), |number| Reference::Extern(*number)),
            }),
        }
    }
}

/// What an error of instantiation or execution is an observation of.
fn instead_of(error: &Error) -> Observation {
    match error {
        Error::Decode(error) => Observation::rejected(error),
        Error::Instantiate(error) => Observation::unlinkable(error),
        Error::Memory(error) => Observation::refused(Stage::Growth, error),
        // The enumeration of traps cannot be named from here: its numbers, in the order of the pinned version, can.
        Error::Trap(trap) => match *trap as u8 {
            0 => Observation::trap(TrapKind::Unreachable, trap),
            1 => Observation::trap(TrapKind::IndirectCallTypeMismatch, trap),
            2 => Observation::trap(TrapKind::UninitializedElement, trap),
            3 => Observation::trap(TrapKind::DivideByZero, trap),
            4 => Observation::trap(TrapKind::IntegerOverflow, trap),
            5 => Observation::trap(TrapKind::InvalidConversion, trap),
            6 => Observation::trap(TrapKind::TableOutOfBounds, trap),
            7 => Observation::trap(TrapKind::MemoryOutOfBounds, trap),
            8 => Observation::exhausted(trap),
            _ => Observation::trap(TrapKind::Unknown, trap),
        },
        error => Observation::trap(TrapKind::Unknown, error),
    }
}
