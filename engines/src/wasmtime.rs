//! The adapter for [wasmtime](https://github.com/bytecodealliance/wasmtime), a compiler that validates with
//! `wasmparser` and reserves address space ahead of growth.

mod variants;

use std::cell::OnceCell;

use wasmtime::{
    Config, Extern, ExternRef, ExternType, HeapType as WasmtimeHeap, Instance, Linker, Memory, MemoryTypeBuilder,
    Module, SharedMemory, ThrownException, Trap, V128, Val,
};

pub(crate) use variants::{NO_MOVE, POOLING, PULLEY, SMALL, WASMTIME, WINCH};

use crate::{
    About, AddressType, Commits, Engine, HeapType, Imports, MemoryType, Observation, Observed, Provider, Reference,
    Share, Shared, Stage, Store, TrapKind, Value,
};

/// wasmtime in some configuration, with every proposal that it has there.
struct Wasmtime {
    /// What generates its code.
    compiler: &'static [&'static str],
    configure: fn(&mut Config),
    /// The compiler with every proposal, once it was needed: to make one takes about as long as to compile a small
    /// module, and stores share nothing by it that a script could see.
    complete: OnceCell<wasmtime::Engine>,
}

/// The version that the workspace pins; wasmtime does not tell it at run time.
const VERSION: &str = "48.0.8";

/// A switch of the configuration, by the suite's name for the proposal.
type Switch = fn(&mut Config, bool) -> &mut Config;

const SWITCHES: &[(&str, Switch)] = &[
    ("custom-page-sizes", Config::wasm_custom_page_sizes),
    ("exception-handling", Config::wasm_exceptions),
    ("extended-const", Config::wasm_extended_const),
    // They are a part of garbage collection, and stay as long as that does.
    ("function-references", |config, on| config.wasm_function_references(on).wasm_gc(on)),
    ("gc", Config::wasm_gc),
    ("memory64", Config::wasm_memory64),
    ("multi-memory", Config::wasm_multi_memory),
    ("multi-value", Config::wasm_multi_value),
    ("relaxed-simd", Config::wasm_relaxed_simd),
    ("tail-call", Config::wasm_tail_call),
    ("threads", Config::wasm_threads),
    ("wide-arithmetic", Config::wasm_wide_arithmetic),
];

/// How many bytes 64 bits can address.
const ALL_BYTES: u128 = 1 << 64;

impl Engine for Wasmtime {
    type Store = WasmtimeStore;

    fn about(&self) -> About {
        let lineage = ["wasmparser"].iter().chain(self.compiler).chain(&["wasmtime"]);
        About {
            name: "Wasmtime".into(),
            version: VERSION.into(),
            lineage: lineage.map(|name| (*name).into()).collect(),
            home: "https://github.com/bytecodealliance/wasmtime".into(),
            issues: "https://github.com/bytecodealliance/wasmtime/issues".into(),
            switches: SWITCHES.iter().map(|(name, _)| (*name).into()).collect(),
            commits: Commits::TouchedPages,
            core: None,
            profile: None,
            interfaces: Vec::new(),
        }
    }

    fn store(&self, without: &[String]) -> Observed<WasmtimeStore> {
        if !without.is_empty() {
            return Ok(WasmtimeStore::new(self.engine(without)?));
        }
        let engine = match self.complete.get() {
            Some(engine) => engine,
            None => {
                let engine = self.engine(&[])?;
                self.complete.get_or_init(|| engine)
            }
        };
        Ok(WasmtimeStore::new(engine.clone()))
    }
}

impl Wasmtime {
    const fn new(compiler: &'static [&'static str], configure: fn(&mut Config)) -> Self {
        Self { compiler, configure, complete: OnceCell::new() }
    }

    /// wasmtime's own engine, without these proposals.
    fn engine(&self, without: &[String]) -> Observed<wasmtime::Engine> {
        let mut config = Config::new();
        (self.configure)(&mut config);
        // Every other proposal that the compiler can do is on by itself.
        config.wasm_custom_page_sizes(true).wasm_wide_arithmetic(true).shared_memory(true);
        for (_, switch) in SWITCHES.iter().filter(|(name, _)| without.iter().any(|off| off == name)) {
            switch(&mut config, false);
        }
        wasmtime::Engine::new(&config).map_err(|error| Observation::unsupported(chain(&error)))
    }
}

/// One script's wasmtime store.
struct WasmtimeStore {
    engine: wasmtime::Engine,
    store: wasmtime::Store<()>,
}

/// A memory that the host can reach.
#[derive(Clone)]
enum HostMemory {
    Own(Memory),
    Shared(SharedMemory),
}

impl Store for WasmtimeStore {
    type Module = Module;
    type Instance = Instance;
    type Memory = HostMemory;

    fn module_validate(&mut self, wasm: &[u8]) -> Observed<Module> {
        Module::validate(&self.engine, wasm).map_err(|error| Observation::rejected(chain(&error)))?;
        Module::from_binary(&self.engine, wasm).map_err(|error| {
            // The compiler parses anew, by the proposals that are on, which validation on its own does not heed.
            match error.chain().any(|cause| cause.is::<wasmparser::BinaryReaderError>()) {
                true => Observation::rejected(chain(&error)),
                false => Observation::refused(Stage::Compilation, chain(&error)),
            }
        })
    }

    fn module_exports(&mut self, module: &Module, name: &str) -> Observed<MemoryType> {
        match module.get_export(name) {
            Some(ExternType::Memory(declared)) => Ok(memory_type(&declared)),
            _ => Err(Observation::no_export("memory", name)),
        }
    }

    fn module_imports(&mut self, module: &Module, from: &str, name: &str) -> Observed<MemoryType> {
        let named = module.imports().filter(|import| (import.module(), import.name()) == (from, name));
        let mut memories = named.filter_map(|import| import.ty().memory().map(memory_type));
        memories.next().ok_or_else(|| Observation::no_import("memory", from, name))
    }

    fn module_instantiate(
        &mut self,
        module: &Module,
        imports: &Imports<'_, Instance, HostMemory>,
    ) -> Observed<Instance> {
        let mut linker = Linker::new(&self.engine);
        // One import may stand in a module twice.
        linker.allow_shadowing(true);
        for import in module.imports() {
            let found = match imports.provider(import.module(), import.name()) {
                Some(Provider::Instance(instance)) => instance.get_export(&mut self.store, import.name()),
                Some(Provider::Memory(HostMemory::Own(memory))) => Some(Extern::Memory(*memory)),
                Some(Provider::Memory(HostMemory::Shared(memory))) => Some(Extern::SharedMemory(memory.clone())),
                None => None,
            };
            let found =
                found.ok_or_else(|| Imports::<Instance, HostMemory>::unknown(import.module(), import.name()))?;
            linker
                .define(&self.store, import.module(), import.name(), found)
                .map_err(|error| Observation::unlinkable(chain(&error)))?;
        }
        // Matching first, on its own: whatever fails after it is no question of types.
        let matched = linker.instantiate_pre(module).map_err(|error| Observation::unlinkable(chain(&error)))?;
        matched.instantiate(&mut self.store).map_err(|error| self.instead_of(&error))
    }

    fn func_invoke(&mut self, instance: &Instance, name: &str, arguments: &[Value]) -> Observed<Vec<Value>> {
        let function =
            instance.get_func(&mut self.store, name).ok_or_else(|| Observation::no_export("function", name))?;
        let arguments = arguments.iter().map(|value| self.val(value)).collect::<Observed<Vec<Val>>>()?;
        let mut results = vec![Val::I32(0); function.ty(&self.store).results().len()];
        function.call(&mut self.store, &arguments, &mut results).map_err(|error| self.instead_of(&error))?;
        results.iter().map(|result| self.value(result)).collect()
    }

    fn global_read(&mut self, instance: &Instance, name: &str) -> Observed<Value> {
        let global =
            instance.get_global(&mut self.store, name).ok_or_else(|| Observation::no_export("global", name))?;
        let value = global.get(&mut self.store);
        self.value(&value)
    }

    fn instance_memory(&mut self, instance: &Instance, name: &str) -> Observed<HostMemory> {
        match instance.get_export(&mut self.store, name) {
            Some(Extern::Memory(memory)) => Ok(HostMemory::Own(memory)),
            Some(Extern::SharedMemory(memory)) => Ok(HostMemory::Shared(memory)),
            _ => Err(Observation::no_export("memory", name)),
        }
    }

    fn mem_alloc(&mut self, of: &MemoryType) -> Observed<HostMemory> {
        let memory_type = MemoryTypeBuilder::new()
            .memory64(of.address == AddressType::I64)
            .shared(of.shared)
            .min(of.minimum)
            .max(of.maximum)
            .page_size_log2(of.page_size_log2)
            .build()
            .map_err(|error| match u128::from(of.minimum).checked_shl(u32::from(of.page_size_log2)) {
                // The specification lets a memory have as many bytes, which wasmtime counts in 64 bits.
                Some(ALL_BYTES) => Observation::refused(Stage::Allocation, chain(&error)),
                _ => Observation::rejected(chain(&error)),
            })?;
        if of.shared {
            SharedMemory::new(&self.engine, memory_type).map(HostMemory::Shared)
        } else {
            Memory::new(&mut self.store, memory_type).map(HostMemory::Own)
        }
        .map_err(|error| Observation::refused(Stage::Allocation, chain(&error)))
    }

    fn mem_type(&mut self, memory: &HostMemory) -> Observed<MemoryType> {
        let (declared, size) = match memory {
            HostMemory::Own(memory) => (memory.ty(&self.store), memory.size(&self.store)),
            HostMemory::Shared(memory) => (memory.ty(), memory.size()),
        };
        // wasmtime's types say how a memory was made; the specification's say how it is.
        Ok(MemoryType { minimum: size, ..memory_type(&declared) })
    }

    fn mem_size(&mut self, memory: &HostMemory) -> Observed<u64> {
        Ok(match memory {
            HostMemory::Own(memory) => memory.size(&self.store),
            HostMemory::Shared(memory) => memory.size(),
        })
    }

    fn mem_grow(&mut self, memory: &HostMemory, delta: u64) -> Observed<u64> {
        match memory {
            HostMemory::Own(memory) => memory.grow(&mut self.store, delta),
            HostMemory::Shared(memory) => memory.grow(delta),
        }
        .map_err(|error| Observation::refused(Stage::Growth, chain(&error)))
    }

    fn mem_read(&mut self, memory: &HostMemory, index: u64) -> Observed<u8> {
        match memory {
            HostMemory::Own(memory) => {
                let bytes = memory.data(&self.store);
                let byte = usize::try_from(index).ok().and_then(|index| bytes.get(index));
                byte.copied().ok_or_else(|| beyond(bytes.len()))
            }
            HostMemory::Shared(memory) => {
                let cell = shared_byte(memory, index)?;
                // SAFETY: the byte is within the memory, which `memory` keeps alive; other threads may race on it,
                // which is why it is read as an atomic.
                #[expect(unsafe_code, reason = "wasmtime gives a shared memory's bytes as raw cells only")]
                Ok(unsafe { std::sync::atomic::AtomicU8::from_ptr(cell) }.load(std::sync::atomic::Ordering::SeqCst))
            }
        }
    }

    fn mem_write(&mut self, memory: &HostMemory, index: u64, byte: u8) -> Observed<()> {
        match memory {
            HostMemory::Own(memory) => {
                let bytes = memory.data_mut(&mut self.store);
                let length = bytes.len();
                let place = usize::try_from(index).ok().and_then(|index| bytes.get_mut(index));
                *place.ok_or_else(|| beyond(length))? = byte;
            }
            HostMemory::Shared(memory) => {
                let cell = shared_byte(memory, index)?;
                // SAFETY: as in `mem_read`.
                #[expect(unsafe_code, reason = "wasmtime gives a shared memory's bytes as raw cells only")]
                unsafe { std::sync::atomic::AtomicU8::from_ptr(cell) }.store(byte, std::sync::atomic::Ordering::SeqCst);
            }
        }
        Ok(())
    }

    fn share(&mut self, instances: &[&Instance]) -> Observed<Share<Self>> {
        let memories = instances.iter().map(|instance| self.shared_memories(instance)).collect();
        // Memories can be shared only between stores of one engine.
        let engine = self.engine.clone();
        Ok(Box::new(move || Ok(Shared { store: Self::new(engine), memories })))
    }
}

fn memory_type(declared: &wasmtime::MemoryType) -> MemoryType {
    MemoryType {
        address: if declared.is_64() { AddressType::I64 } else { AddressType::I32 },
        minimum: declared.minimum(),
        maximum: declared.maximum(),
        shared: declared.is_shared(),
        page_size_log2: declared.page_size_log2(),
    }
}

fn beyond(length: usize) -> Observation {
    Observation::out_of_range(format_args!("the memory has {length} bytes"))
}

fn shared_byte(memory: &SharedMemory, index: u64) -> Observed<*mut u8> {
    let cells = memory.data();
    let cell = usize::try_from(index).ok().and_then(|index| cells.get(index));
    cell.map(std::cell::UnsafeCell::get).ok_or_else(|| beyond(cells.len()))
}

impl WasmtimeStore {
    fn new(engine: wasmtime::Engine) -> Self {
        Self { store: wasmtime::Store::new(&engine, ()), engine }
    }

    fn shared_memories(&mut self, instance: &Instance) -> Vec<(String, HostMemory)> {
        let exports = instance.exports(&mut self.store);
        let shared = exports.filter_map(|export| {
            let name = export.name().to_owned();
            export.into_extern().into_shared_memory().map(|memory| (name, HostMemory::Shared(memory)))
        });
        shared.collect()
    }

    fn val(&mut self, value: &Value) -> Observed<Val> {
        Ok(match *value {
            Value::I32(value) => Val::I32(value),
            Value::I64(value) => Val::I64(value),
            Value::F32(bits) => Val::F32(bits),
            Value::F64(bits) => Val::F64(bits),
            Value::V128(bits) => Val::V128(V128::from(bits)),
            Value::Ref(Reference::Null(Some(heap))) => match heap {
                HeapType::Func | HeapType::NoFunc => Val::FuncRef(None),
                HeapType::Extern | HeapType::NoExtern => Val::ExternRef(None),
                HeapType::Exn | HeapType::NoExn => Val::ExnRef(None),
                _ => Val::AnyRef(None),
            },
            Value::Ref(Reference::Extern(number)) => Val::ExternRef(Some(self.extern_ref(number)?)),
            Value::Ref(Reference::Host(number)) => {
                let host = self.extern_ref(number)?;
                let any = wasmtime::AnyRef::convert_extern(&mut self.store, host);
                Val::AnyRef(Some(any.map_err(|error| Observation::unsupported(chain(&error)))?))
            }
            Value::Ref(_) => return Err(Observation::unsupported(format_args!("the argument ({value})"))),
        })
    }

    fn extern_ref(&mut self, number: u32) -> Observed<wasmtime::Rooted<ExternRef>> {
        ExternRef::new(&mut self.store, number).map_err(|error| Observation::refused(Stage::Allocation, chain(&error)))
    }

    fn value(&mut self, val: &Val) -> Observed<Value> {
        let unreadable = |error: wasmtime::Error| Observation::unsupported(chain(&error));
        let null = |heap| Value::Ref(Reference::Null(Some(heap)));
        let opaque = |heap| Value::Ref(Reference::Opaque(heap));
        Ok(match val {
            Val::I32(value) => Value::I32(*value),
            Val::I64(value) => Value::I64(*value),
            Val::F32(bits) => Value::F32(*bits),
            Val::F64(bits) => Value::F64(*bits),
            Val::V128(value) => Value::V128(value.as_u128()),
            Val::FuncRef(None) => null(HeapType::Func),
            Val::FuncRef(Some(_)) => opaque(HeapType::Func),
            Val::ExternRef(None) => null(HeapType::Extern),
            Val::ExternRef(Some(reference)) => match self.number(reference).map_err(unreadable)? {
                Some(number) => Value::Ref(Reference::Extern(number)),
                None => opaque(HeapType::Extern),
            },
            Val::AnyRef(None) => null(HeapType::Any),
            Val::AnyRef(Some(reference)) => {
                let heap = reference.ty(&self.store).map_err(unreadable)?;
                match heap {
                    WasmtimeHeap::I31 => opaque(HeapType::I31),
                    WasmtimeHeap::Struct | WasmtimeHeap::ConcreteStruct(_) => opaque(HeapType::Struct),
                    WasmtimeHeap::Array | WasmtimeHeap::ConcreteArray(_) => opaque(HeapType::Array),
                    _ => {
                        let host = ExternRef::convert_any(&mut self.store, *reference).map_err(unreadable)?;
                        match self.number(&host).map_err(unreadable)? {
                            Some(number) => Value::Ref(Reference::Host(number)),
                            None => opaque(HeapType::Any),
                        }
                    }
                }
            }
            Val::ExnRef(None) => null(HeapType::Exn),
            Val::ExnRef(Some(_)) => opaque(HeapType::Exn),
            Val::ContRef(_) => return Err(Observation::unsupported("continuations")),
        })
    }

    /// The number that a script gave to a host reference.
    fn number(&self, reference: &wasmtime::Rooted<ExternRef>) -> wasmtime::Result<Option<u32>> {
        Ok(reference.data(&self.store)?.and_then(|data| data.downcast_ref::<u32>()).copied())
    }

    /// What an error of instantiation or execution is an observation of.
    fn instead_of(&mut self, error: &wasmtime::Error) -> Observation {
        if error.is::<ThrownException>() {
            // The store keeps the exception until it is taken; it must not leak into the next command.
            let _ = self.store.take_pending_exception();
            return Observation::exception(chain(error));
        }
        match error.downcast_ref::<Trap>() {
            Some(Trap::StackOverflow) => Observation::exhausted(chain(error)),
            Some(Trap::AllocationTooLarge) => Observation::refused(Stage::Allocation, chain(error)),
            Some(trap) => Observation::trap(trap_kind(*trap), chain(error)),
            // Imports were matched before and wasm signals failure by traps: what is left is a resource.
            None => Observation::refused(Stage::Instantiation, chain(error)),
        }
    }
}

/// An error with its causes, on one line.
fn chain(error: &wasmtime::Error) -> String {
    format!("{error:#}").replace('\n', " ")
}

fn trap_kind(trap: Trap) -> TrapKind {
    match trap {
        Trap::MemoryOutOfBounds => TrapKind::MemoryOutOfBounds,
        Trap::HeapMisaligned => TrapKind::UnalignedAtomic,
        Trap::TableOutOfBounds => TrapKind::TableOutOfBounds,
        Trap::IndirectCallToNull => TrapKind::UninitializedElement,
        Trap::BadSignature => TrapKind::IndirectCallTypeMismatch,
        Trap::IntegerOverflow => TrapKind::IntegerOverflow,
        Trap::IntegerDivisionByZero => TrapKind::DivideByZero,
        Trap::BadConversionToInteger => TrapKind::InvalidConversion,
        Trap::UnreachableCodeReached => TrapKind::Unreachable,
        Trap::Interrupt | Trap::OutOfFuel => TrapKind::Terminated,
        Trap::AtomicWaitNonSharedMemory => TrapKind::ExpectedSharedMemory,
        Trap::NullReference => TrapKind::NullReference,
        Trap::ArrayOutOfBounds => TrapKind::ArrayOutOfBounds,
        Trap::CastFailure => TrapKind::CastFailure,
        _ => TrapKind::Unknown,
    }
}
