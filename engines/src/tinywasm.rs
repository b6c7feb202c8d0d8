//! The adapter for [tinywasm](https://github.com/explodingcamera/tinywasm), an interpreter that validates with
//! `wasmparser`; what a memory is kept in can be chosen.

use tinywasm::{
    Error, Extern, ExternItem, Imports as Provided, Memory, MemoryBackend, ModuleInstance, ParseError, Trap,
    engine::Config,
    types::{ExportType, ExternRef, FuncRef, ImportKind, MemoryArch, MemoryType as TinyMemoryType, Module, WasmValue},
};

use crate::{
    About, AddressType, Commits, Engine, Execute, HeapType, Host, Imports, LocalEngine, MemoryType, Observation,
    Observed, Provider, Reference, Stage, Store, TrapKind, Value, builtin::without_options,
};

pub(crate) const TINYWASM: LocalEngine = LocalEngine {
    id: "tinywasm",
    variant_of: None,
    program: None,
    validates_only: false,
    answers_in_part: true,
    summary: "tinywasm, an interpreter, default configuration: a memory is one vector",
    lacks: &[
        "custom-descriptors",
        "exception-handling",
        "function-references",
        "gc",
        "legacy-exceptions",
        "memory-control",
        "stack-switching",
        "threads",
    ],
    commits: Commits::EveryPage,
    expectations: include_str!("../expectations/tinywasm.toml"),
    open: |options| open(options, Tinywasm { backend: MemoryBackend::vec, commits: Commits::EveryPage }),
};

pub(crate) const PAGED: LocalEngine = LocalEngine {
    id: "tinywasm-paged",
    variant_of: Some(TINYWASM.id),
    summary: "tinywasm with memories in chunks of 64 KiB, made when they are written",
    commits: Commits::TouchedPages,
    expectations: include_str!("../expectations/tinywasm-paged.toml"),
    open: |options| {
        let backend = || MemoryBackend::paged(1 << 16);
        open(options, Tinywasm { backend, commits: Commits::TouchedPages })
    },
    ..TINYWASM
};

fn open(options: &str, engine: Tinywasm) -> Result<Box<dyn Execute>, String> {
    without_options(options, || Host::new(engine))
}

/// tinywasm with one kind of memory. It has no switches for proposals.
struct Tinywasm {
    backend: fn() -> MemoryBackend,
    commits: Commits,
}

/// The version that the workspace pins; tinywasm does not tell it at run time.
const VERSION: &str = "0.10.0";

impl Engine for Tinywasm {
    type Store = TinywasmStore;

    fn about(&self) -> About {
        About {
            name: "TinyWasm".into(),
            version: VERSION.into(),
            lineage: vec!["wasmparser".into(), "tinywasm".into()],
            home: "https://github.com/explodingcamera/tinywasm".into(),
            issues: "https://github.com/explodingcamera/tinywasm/issues".into(),
            switches: Vec::new(),
            commits: self.commits,
            core: None,
            profile: None,
            interfaces: Vec::new(),
        }
    }

    fn store(&self, _without: &[String]) -> Observed<TinywasmStore> {
        let config = Config::new().with_memory_backend((self.backend)());
        Ok(TinywasmStore(tinywasm::Store::new(tinywasm::Engine::new(config))))
    }
}

/// One script's tinywasm store.
struct TinywasmStore(tinywasm::Store);

impl Store for TinywasmStore {
    type Module = Module;
    type Instance = ModuleInstance;
    type Memory = Memory;

    fn module_validate(&mut self, wasm: &[u8]) -> Observed<Module> {
        tinywasm::parse_bytes(wasm).map_err(|error| match error {
            // The validator let it pass, and the translation has nothing for it.
            ParseError::UnsupportedOperator(_) => Observation::unsupported(error),
            error => Observation::rejected(error),
        })
    }

    fn module_exports(&mut self, module: &Module, name: &str) -> Observed<MemoryType> {
        match module.exports().find(|export| export.name == name).map(|export| export.ty) {
            Some(ExportType::Memory(declared)) => Ok(memory_type(declared)),
            _ => Err(Observation::no_export("memory", name)),
        }
    }

    fn module_imports(&mut self, module: &Module, from: &str, name: &str) -> Observed<MemoryType> {
        let named = module.imports.iter().filter(|import| (&*import.module, &*import.name) == (from, name));
        let mut memories = named.filter_map(|import| match &import.kind {
            ImportKind::Memory(declared) => Some(memory_type(declared)),
            _ => None,
        });
        memories.next().ok_or_else(|| Observation::no_import("memory", from, name))
    }

    fn module_instantiate(
        &mut self,
        module: &Module,
        imports: &Imports<'_, ModuleInstance, Memory>,
    ) -> Observed<ModuleInstance> {
        let mut provided = Provided::new();
        for import in module.imports.iter() {
            let found = match imports.provider(&import.module, &import.name) {
                Some(Provider::Instance(instance)) => exported(instance, &import.name).map(|item| match item {
                    ExternItem::Func(function) => Extern::Function(function),
                    ExternItem::Memory(memory) => Extern::Memory(memory),
                    ExternItem::Table(table) => Extern::Table(table),
                    ExternItem::Global(global) => Extern::Global(global),
                }),
                Some(Provider::Memory(memory)) => Some(Extern::Memory(*memory)),
                None => None,
            };
            let found = found.ok_or_else(|| Imports::<Self, Memory>::unknown(&import.module, &import.name))?;
            provided.define(&import.module, &import.name, found);
        }
        ModuleInstance::instantiate(&mut self.0, module, Some(provided))
            .map_err(|error| instead_of(error, Stage::Instantiation))
    }

    fn func_invoke(&mut self, instance: &ModuleInstance, name: &str, arguments: &[Value]) -> Observed<Vec<Value>> {
        let Some(ExternItem::Func(function)) = exported(instance, name) else {
            return Err(Observation::no_export("function", name));
        };
        let arguments = arguments.iter().map(wasm_value).collect::<Observed<Vec<WasmValue>>>()?;
        let results = function.call(&mut self.0, &arguments).map_err(|error| instead_of(error, Stage::Allocation))?;
        Ok(results.into_iter().map(value).collect())
    }

    fn global_read(&mut self, instance: &ModuleInstance, name: &str) -> Observed<Value> {
        let Some(ExternItem::Global(global)) = exported(instance, name) else {
            return Err(Observation::no_export("global", name));
        };
        global.get(&self.0).map(value).map_err(|error| instead_of(error, Stage::Allocation))
    }

    fn instance_memory(&mut self, instance: &ModuleInstance, name: &str) -> Observed<Memory> {
        match exported(instance, name) {
            Some(ExternItem::Memory(memory)) => Ok(memory),
            _ => Err(Observation::no_export("memory", name)),
        }
    }

    fn mem_alloc(&mut self, of: &MemoryType) -> Observed<Memory> {
        if of.shared {
            return Err(Observation::unsupported("shared memories"));
        }
        let arch = match of.address {
            AddressType::I32 => MemoryArch::I32,
            AddressType::I64 => MemoryArch::I64,
        };
        let page_size = 1_u64.checked_shl(of.page_size_log2.into());
        let page_size = page_size.ok_or_else(|| Observation::unsupported("pages that large"))?;
        let memory_type = TinyMemoryType::new(arch, of.minimum, of.maximum, Some(page_size));
        Memory::new(&mut self.0, memory_type).map_err(|error| instead_of(error, Stage::Allocation))
    }

    fn mem_type(&mut self, memory: &Memory) -> Observed<MemoryType> {
        let is = memory.ty(&self.0).map_err(|error| instead_of(error, Stage::Allocation))?;
        // tinywasm's types say how a memory was made; the specification's say how it is.
        Ok(MemoryType { minimum: self.mem_size(memory)?, ..memory_type(&is) })
    }

    fn mem_size(&mut self, memory: &Memory) -> Observed<u64> {
        let pages = memory.page_count(&self.0).map_err(|error| instead_of(error, Stage::Allocation))?;
        Ok(pages as u64)
    }

    fn mem_grow(&mut self, memory: &Memory, delta: u64) -> Observed<u64> {
        // tinywasm takes the operand of a 64-bit `memory.grow` as it stands on the stack, with a sign.
        match memory.grow(&mut self.0, delta.cast_signed()) {
            Ok(Some(pages)) => Ok(pages as u64),
            Ok(None) => Err(Observation::refused(Stage::Growth, "tinywasm did not grow the memory")),
            Err(error) => Err(instead_of(error, Stage::Growth)),
        }
    }

    fn mem_read(&mut self, memory: &Memory, index: u64) -> Observed<u8> {
        let mut byte = [0];
        let read = usize::try_from(index).ok().and_then(|index| memory.read_exact(&self.0, index, &mut byte).ok());
        read.map(|()| byte[0]).ok_or_else(|| self.out_of_range(memory))
    }

    fn mem_write(&mut self, memory: &Memory, index: u64, byte: u8) -> Observed<()> {
        let index = usize::try_from(index).ok();
        let written = index.and_then(|index| memory.copy_from_slice(&mut self.0, index, &[byte]).ok());
        written.ok_or_else(|| self.out_of_range(memory))
    }
}

impl TinywasmStore {
    fn out_of_range(&self, memory: &Memory) -> Observation {
        let length = memory.len(&self.0).unwrap_or_default();
        Observation::out_of_range(format_args!("the memory has {length} bytes"))
    }
}

fn memory_type(is: &TinyMemoryType) -> MemoryType {
    // tinywasm gives its own bound for a maximum that was not declared, and does not say which of the two it is.
    let is_unbounded = *is == is.with_page_count_max(None);
    MemoryType {
        address: match is.arch() {
            MemoryArch::I32 => AddressType::I32,
            MemoryArch::I64 => AddressType::I64,
        },
        minimum: is.page_count_initial(),
        maximum: (!is_unbounded).then(|| is.page_count_max()),
        shared: false,
        page_size_log2: is.page_size().ilog2() as u8,
    }
}

/// An export, whatever it is.
fn exported(instance: &ModuleInstance, name: &str) -> Option<ExternItem> {
    instance.extern_item(name).ok()
}

fn wasm_value(value: &Value) -> Observed<WasmValue> {
    Ok(match *value {
        Value::I32(value) => WasmValue::I32(value),
        Value::I64(value) => WasmValue::I64(value),
        Value::F32(bits) => WasmValue::F32(f32::from_bits(bits)),
        Value::F64(bits) => WasmValue::F64(f64::from_bits(bits)),
        Value::V128(bits) => WasmValue::V128(bits.to_le_bytes()),
        Value::Ref(Reference::Null(Some(HeapType::Func))) => WasmValue::RefFunc(FuncRef::null()),
        Value::Ref(Reference::Null(Some(HeapType::Extern))) => WasmValue::RefExtern(ExternRef::null()),
        Value::Ref(Reference::Extern(number)) => WasmValue::RefExtern(ExternRef::new(Some(number))),
        Value::Ref(_) => return Err(Observation::unsupported(format_args!("the argument ({value})"))),
    })
}

fn value(value: WasmValue) -> Value {
    match value {
        WasmValue::I32(value) => Value::I32(value),
        WasmValue::I64(value) => Value::I64(value),
        WasmValue::F32(value) => Value::F32(value.to_bits()),
        WasmValue::F64(value) => Value::F64(value.to_bits()),
        WasmValue::V128(bytes) => Value::V128(u128::from_le_bytes(bytes)),
        WasmValue::RefFunc(reference) if reference.is_null() => Value::Ref(Reference::Null(Some(HeapType::Func))),
        WasmValue::RefFunc(_) => Value::Ref(Reference::Opaque(HeapType::Func)),
        WasmValue::RefExtern(reference) => Value::Ref(match reference.addr() {
            Some(number) => Reference::Extern(number),
            None => Reference::Null(Some(HeapType::Extern)),
        }),
    }
}

/// What an error of instantiation, allocation or execution is an observation of.
fn instead_of(error: Error, at: Stage) -> Observation {
    match &error {
        Error::Linker(_) => Observation::unlinkable(error),
        Error::Trap(Trap::CallStackOverflow | Trap::ValueStackOverflow) => Observation::exhausted(error),
        Error::Trap(Trap::OutOfMemory) => Observation::refused(at, error),
        Error::Trap(trap) => Observation::trap(trap_kind(trap), error),
        // What it says of a memory beyond the host's addresses.
        Error::UnsupportedFeature(_) => Observation::refused(at, error),
        _ => Observation::trap(TrapKind::Unknown, error),
    }
}

fn trap_kind(trap: &Trap) -> TrapKind {
    match trap {
        Trap::Unreachable => TrapKind::Unreachable,
        Trap::MemoryOutOfBounds { .. } => TrapKind::MemoryOutOfBounds,
        Trap::TableOutOfBounds { .. } | Trap::UndefinedElement { .. } => TrapKind::TableOutOfBounds,
        Trap::UninitializedElement { .. } => TrapKind::UninitializedElement,
        Trap::IndirectCallTypeMismatch { .. } => TrapKind::IndirectCallTypeMismatch,
        Trap::DivisionByZero => TrapKind::DivideByZero,
        Trap::IntegerOverflow => TrapKind::IntegerOverflow,
        Trap::InvalidConversionToInt => TrapKind::InvalidConversion,
        _ => TrapKind::Unknown,
    }
}
