//! The adapter for [wasmer](https://github.com/wasmerio/wasmer), which validates with `wasmparser`, compiles with
//! Cranelift or with a compiler of its own, and reserves address space ahead of growth.

use wasmer::{
    CompileError, Extern, ExternRef, ExternType, Imports as Provided, Instance, InstantiationError, LinkError, Memory,
    MemoryError, MemoryType as WasmerMemoryType, Module, Pages, RuntimeError, SharedMemory, WasmError,
    sys::{CompilerConfig, Cranelift, EngineBuilder, Features, Singlepass, Target},
};
use wasmer_types::TrapCode;

use crate::{
    About, AddressType, Commits, Engine, Execute, HeapType, Host, Imports, LocalEngine, MemoryType, Observation,
    Observed, Provider, Reference, Share, Shared, Stage, Store, TrapKind, Value, builtin::without_options,
};

pub(crate) const WASMER: LocalEngine = LocalEngine {
    id: "wasmer",
    variant_of: None,
    program: None,
    validates_only: false,
    answers_in_part: true,
    summary: "wasmer with Cranelift, default configuration",
    lacks: &[
        "custom-descriptors",
        "custom-page-sizes",
        "function-references",
        "gc",
        "legacy-exceptions",
        "memory-control",
        "memory64",
        "stack-switching",
        "tail-call",
    ],
    commits: Commits::TouchedPages,
    expectations: include_str!("../expectations/wasmer.toml"),
    open: |options| open(options, Wasmer { compiler: "cranelift", configure: || Box::new(Cranelift::default()) }),
};

pub(crate) const SINGLEPASS: LocalEngine = LocalEngine {
    id: "wasmer-singlepass",
    variant_of: Some(WASMER.id),
    summary: "wasmer with Singlepass, its own compiler",
    lacks: &[
        "custom-descriptors",
        "custom-page-sizes",
        "exception-handling",
        "function-references",
        "gc",
        "legacy-exceptions",
        "memory-control",
        "memory64",
        "relaxed-simd",
        "simd",
        "stack-switching",
        "tail-call",
        "wide-arithmetic",
    ],
    expectations: include_str!("../expectations/wasmer-singlepass.toml"),
    open: |options| open(options, Wasmer { compiler: "singlepass", configure: || Box::new(Singlepass::default()) }),
    ..WASMER
};

fn open(options: &str, engine: Wasmer) -> Result<Box<dyn Execute>, String> {
    without_options(options, || Host::new(engine))
}

/// wasmer with one of its compilers, with every proposal that this compiler has by default.
struct Wasmer {
    compiler: &'static str,
    configure: fn() -> Box<dyn CompilerConfig>,
}

/// The version that the workspace pins; wasmer does not tell it at run time.
const VERSION: &str = "7.3.0";

/// log2(65,536): no other page size is known to it.
const PAGE_SIZE_LOG2: u8 = 16;

/// A switch of the features, by the suite's name for the proposal.
type Switch = fn(&mut Features, bool) -> &mut Features;

const SWITCHES: &[(&str, Switch)] = &[
    ("bulk-memory", Features::bulk_memory),
    ("exception-handling", Features::exceptions),
    ("extended-const", Features::extended_const),
    ("memory64", Features::memory64),
    ("multi-memory", Features::multi_memory),
    ("multi-value", Features::multi_value),
    ("reference-types", Features::reference_types),
    ("relaxed-simd", Features::relaxed_simd),
    ("simd", Features::simd),
    ("tail-call", Features::tail_call),
    ("threads", Features::threads),
    ("wide-arithmetic", Features::wide_arithmetic),
];

impl Engine for Wasmer {
    type Store = WasmerStore;

    fn about(&self) -> About {
        About {
            name: "Wasmer".into(),
            version: VERSION.into(),
            lineage: vec!["wasmparser".into(), self.compiler.into(), "wasmer".into()],
            home: "https://github.com/wasmerio/wasmer".into(),
            issues: "https://github.com/wasmerio/wasmer/issues".into(),
            switches: SWITCHES.iter().map(|(name, _)| (*name).into()).collect(),
            commits: Commits::TouchedPages,
            core: None,
            profile: None,
            interfaces: Vec::new(),
        }
    }

    fn store(&self, without: &[String]) -> Observed<WasmerStore> {
        let mut features = (self.configure)().default_features_for_target(&Target::default());
        for (_, switch) in SWITCHES.iter().filter(|(name, _)| without.iter().any(|off| off == name)) {
            switch(&mut features, false);
        }
        let engine = EngineBuilder::new((self.configure)()).set_features(Some(features)).engine();
        Ok(WasmerStore(wasmer::Store::new(engine)))
    }
}

/// One script's wasmer store.
struct WasmerStore(wasmer::Store);

impl Store for WasmerStore {
    type Module = Module;
    type Instance = Instance;
    type Memory = Memory;

    fn module_validate(&mut self, wasm: &[u8]) -> Observed<Module> {
        Module::validate(&self.0, wasm).map_err(Observation::rejected)?;
        Module::from_binary(&self.0, wasm).map_err(|error| match error {
            CompileError::Validate(_) | CompileError::Wasm(WasmError::InvalidWebAssembly { .. }) => {
                Observation::rejected(error)
            }
            CompileError::UnsupportedFeature(_) | CompileError::Wasm(WasmError::Unsupported(_)) => {
                Observation::unsupported(error)
            }
            error => Observation::refused(Stage::Compilation, error),
        })
    }

    // wasmer's types do not say whether they are of 64 bits: no compiler that is built in has such memories.
    fn module_exports(&mut self, module: &Module, name: &str) -> Observed<MemoryType> {
        let mut exports = module.exports().filter(|export| export.name() == name);
        match exports.next().map(|export| export.ty().clone()) {
            Some(ExternType::Memory(declared)) => Ok(memory_type(&declared)),
            _ => Err(Observation::no_export("memory", name)),
        }
    }

    fn module_imports(&mut self, module: &Module, from: &str, name: &str) -> Observed<MemoryType> {
        let named = module.imports().filter(|import| (import.module(), import.name()) == (from, name));
        let mut memories = named.filter_map(|import| match import.ty() {
            ExternType::Memory(declared) => Some(memory_type(declared)),
            _ => None,
        });
        memories.next().ok_or_else(|| Observation::no_import("memory", from, name))
    }

    fn module_instantiate(&mut self, module: &Module, imports: &Imports<'_, Instance, Memory>) -> Observed<Instance> {
        let mut provided = Provided::new();
        for import in module.imports() {
            let found = match imports.provider(import.module(), import.name()) {
                Some(Provider::Instance(instance)) => instance.exports.get_extern(import.name()).cloned(),
                Some(Provider::Memory(memory)) => Some(Extern::Memory(memory.clone())),
                None => None,
            };
            let found = found.ok_or_else(|| Imports::<Instance, Memory>::unknown(import.module(), import.name()))?;
            provided.define(import.module(), import.name(), found);
        }
        Instance::new(&mut self.0, module, &provided).map_err(|error| match error {
            InstantiationError::Link(LinkError::Import(..)) => Observation::unlinkable(error),
            InstantiationError::Link(LinkError::Trap(trap)) | InstantiationError::Start(trap) => trapped(&trap),
            error => Observation::refused(Stage::Instantiation, error),
        })
    }

    fn func_invoke(&mut self, instance: &Instance, name: &str, arguments: &[Value]) -> Observed<Vec<Value>> {
        let function = instance.exports.get_function(name).map_err(|_| Observation::no_export("function", name))?;
        let arguments = arguments.iter().map(|value| self.val(value)).collect::<Observed<Vec<wasmer::Value>>>()?;
        let results = function.call(&mut self.0, &arguments).map_err(|error| trapped(&error))?;
        Ok(results.iter().map(|result| self.value(result)).collect())
    }

    fn global_read(&mut self, instance: &Instance, name: &str) -> Observed<Value> {
        let global = instance.exports.get_global(name).map_err(|_| Observation::no_export("global", name))?;
        let found = global.get(&mut self.0);
        Ok(self.value(&found))
    }

    fn instance_memory(&mut self, instance: &Instance, name: &str) -> Observed<Memory> {
        let memory = instance.exports.get_memory(name).map_err(|_| Observation::no_export("memory", name))?;
        Ok(memory.clone())
    }

    fn mem_alloc(&mut self, of: &MemoryType) -> Observed<Memory> {
        if of.address != AddressType::I32 || of.page_size_log2 != PAGE_SIZE_LOG2 {
            return Err(Observation::unsupported(format_args!("the memory type {of}")));
        }
        let pages = |pages: u64| {
            let pages = u32::try_from(pages);
            pages.map(Pages).map_err(|_| Observation::unsupported("numbers of pages beyond 32 bits"))
        };
        let maximum = of.maximum.map(pages).transpose()?;
        let memory_type = WasmerMemoryType { minimum: pages(of.minimum)?, maximum, shared: of.shared };
        Memory::new(&mut self.0, memory_type).map_err(|error| match error {
            MemoryError::InvalidMemory { .. } => Observation::rejected(error),
            error => Observation::refused(Stage::Allocation, error),
        })
    }

    fn mem_type(&mut self, memory: &Memory) -> Observed<MemoryType> {
        // wasmer's types say how a memory was made; the specification's say how it is.
        Ok(MemoryType { minimum: self.mem_size(memory)?, ..memory_type(&memory.ty(&self.0)) })
    }

    fn mem_size(&mut self, memory: &Memory) -> Observed<u64> {
        Ok(memory.size(&self.0).0.into())
    }

    fn mem_grow(&mut self, memory: &Memory, delta: u64) -> Observed<u64> {
        let delta = u32::try_from(delta).map_err(|_| Observation::unsupported("growth by more than 32 bits say"))?;
        let before = memory.grow(&mut self.0, delta);
        before.map(|Pages(pages)| pages.into()).map_err(|error| Observation::refused(Stage::Growth, error))
    }

    fn mem_read(&mut self, memory: &Memory, index: u64) -> Observed<u8> {
        memory.view(&self.0).read_u8(index).map_err(Observation::out_of_range)
    }

    fn mem_write(&mut self, memory: &Memory, index: u64, byte: u8) -> Observed<()> {
        memory.view(&self.0).write_u8(index, byte).map_err(Observation::out_of_range)
    }

    fn share(&mut self, instances: &[&Instance]) -> Observed<Share<Self>> {
        let shared: Vec<_> = instances.iter().map(|instance| self.shared_memories(instance)).collect();
        let engine = self.0.engine().clone();
        Ok(Box::new(move || {
            let mut store = wasmer::Store::new(engine);
            let mut attach = |(name, memory): (String, SharedMemory)| (name, memory.attach(&mut store));
            let memories = shared.into_iter().map(|of| of.into_iter().map(&mut attach).collect()).collect();
            Ok(Shared { store: Self(store), memories })
        }))
    }
}

fn memory_type(is: &WasmerMemoryType) -> MemoryType {
    let Pages(minimum) = is.minimum;
    let maximum = is.maximum.map(|Pages(pages)| pages.into());
    MemoryType { shared: is.shared, ..MemoryType::new(AddressType::I32, minimum.into(), maximum) }
}

impl WasmerStore {
    fn shared_memories(&self, instance: &Instance) -> Vec<(String, SharedMemory)> {
        let memories = instance.exports.iter().memories();
        memories.filter_map(|(name, memory)| Some((name.clone(), memory.as_shared(&self.0)?))).collect()
    }

    fn val(&mut self, value: &Value) -> Observed<wasmer::Value> {
        Ok(match *value {
            Value::I32(value) => wasmer::Value::I32(value),
            Value::I64(value) => wasmer::Value::I64(value),
            Value::F32(bits) => wasmer::Value::F32(f32::from_bits(bits)),
            Value::F64(bits) => wasmer::Value::F64(f64::from_bits(bits)),
            Value::V128(bits) => wasmer::Value::V128(bits),
            Value::Ref(Reference::Null(Some(HeapType::Func))) => wasmer::Value::FuncRef(None),
            Value::Ref(Reference::Null(Some(HeapType::Extern))) => wasmer::Value::ExternRef(None),
            Value::Ref(Reference::Extern(number)) => {
                wasmer::Value::ExternRef(Some(ExternRef::new(&mut self.0, number)))
            }
            Value::Ref(_) => return Err(Observation::unsupported(format_args!("the argument ({value})"))),
        })
    }

    fn value(&self, value: &wasmer::Value) -> Value {
        match value {
            wasmer::Value::I32(value) => Value::I32(*value),
            wasmer::Value::I64(value) => Value::I64(*value),
            wasmer::Value::F32(value) => Value::F32(value.to_bits()),
            wasmer::Value::F64(value) => Value::F64(value.to_bits()),
            wasmer::Value::V128(bits) => Value::V128(*bits),
            wasmer::Value::FuncRef(None) => Value::Ref(Reference::Null(Some(HeapType::Func))),
            wasmer::Value::FuncRef(Some(_)) => Value::Ref(Reference::Opaque(HeapType::Func)),
            wasmer::Value::ExternRef(None) => Value::Ref(Reference::Null(Some(HeapType::Extern))),
            wasmer::Value::ExternRef(Some(reference)) => {
                let number = reference.downcast::<u32>(&self.0);
                Value::Ref(number.map_or(Reference::Opaque(HeapType::Extern), |number| Reference::Extern(*number)))
            }
            wasmer::Value::ExceptionRef(None) => Value::Ref(Reference::Null(Some(HeapType::Exn))),
            wasmer::Value::ExceptionRef(Some(_)) => Value::Ref(Reference::Opaque(HeapType::Exn)),
        }
    }
}

/// What an error of execution is an observation of.
fn trapped(error: &RuntimeError) -> Observation {
    if error.is_exception() {
        return Observation::exception(error);
    }
    let kind = match error.clone().to_trap() {
        Some(TrapCode::StackOverflow) => return Observation::exhausted(error),
        Some(TrapCode::UncaughtException) => return Observation::exception(error),
        Some(TrapCode::HeapAccessOutOfBounds) => TrapKind::MemoryOutOfBounds,
        Some(TrapCode::HeapMisaligned | TrapCode::UnalignedAtomic) => TrapKind::UnalignedAtomic,
        Some(TrapCode::TableAccessOutOfBounds) => TrapKind::TableOutOfBounds,
        Some(TrapCode::IndirectCallToNull) => TrapKind::UninitializedElement,
        Some(TrapCode::BadSignature) => TrapKind::IndirectCallTypeMismatch,
        Some(TrapCode::IntegerOverflow) => TrapKind::IntegerOverflow,
        Some(TrapCode::IntegerDivisionByZero) => TrapKind::DivideByZero,
        Some(TrapCode::BadConversionToInteger) => TrapKind::InvalidConversion,
        Some(TrapCode::UnreachableCodeReached) => TrapKind::Unreachable,
        Some(TrapCode::UninitializedExnRef) => TrapKind::NullReference,
        // An interruption by the host is said of a wait on a memory that is not shared, too.
        _ => TrapKind::Unknown,
    };
    Observation::trap(kind, error)
}
