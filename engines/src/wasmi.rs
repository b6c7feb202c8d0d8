//! The adapter for [wasmi](https://github.com/wasmi-labs/wasmi), an interpreter that validates with `wasmparser` and
//! commits every page of a memory.

mod variants;

use wasmi::{
    Config, Extern, ExternRef, ExternType, Func, Instance, Memory, Module, Nullable, StoreLimits, StoreLimitsBuilder,
    TrapCode, V128, Val,
    errors::{ErrorKind, InstantiationError, MemoryError},
};

pub(crate) use variants::{LIMITED, WASMI};

use crate::{
    About, AddressType, Commits, Engine, HeapType, Imports, MemoryType, Observation, Observed, Provider, Reference,
    Stage, Store, TrapKind, Value,
};

/// wasmi in its default configuration, with every proposal it has.
struct Wasmi {
    /// The most bytes that a memory may have, where the embedder sets a limit.
    most: Option<usize>,
}

/// The version that the workspace pins; wasmi does not tell it at run time.
const VERSION: &str = "2.0.0";

/// A switch of the configuration, by the suite's name for the proposal.
type Switch = fn(&mut Config, bool) -> &mut Config;

const SWITCHES: &[(&str, Switch)] = &[
    ("bulk-memory", Config::wasm_bulk_memory),
    ("custom-page-sizes", Config::wasm_custom_page_sizes),
    ("extended-const", Config::wasm_extended_const),
    ("memory64", Config::wasm_memory64),
    ("multi-memory", Config::wasm_multi_memory),
    ("multi-value", Config::wasm_multi_value),
    ("mutable-global", Config::wasm_mutable_global),
    ("reference-types", Config::wasm_reference_types),
    ("relaxed-simd", Config::wasm_relaxed_simd),
    ("saturating-float-to-int", Config::wasm_saturating_float_to_int),
    ("sign-extension", Config::wasm_sign_extension),
    ("simd", Config::wasm_simd),
    ("tail-call", Config::wasm_tail_call),
    ("wide-arithmetic", Config::wasm_wide_arithmetic),
];

impl Engine for Wasmi {
    type Store = WasmiStore;

    fn about(&self) -> About {
        About {
            name: "Wasmi".into(),
            version: VERSION.into(),
            lineage: vec!["wasmparser".into(), "wasmi".into()],
            home: "https://github.com/wasmi-labs/wasmi".into(),
            issues: "https://github.com/wasmi-labs/wasmi/issues".into(),
            switches: SWITCHES.iter().map(|(name, _)| (*name).into()).collect(),
            commits: Commits::EveryPage,
            core: None,
            profile: None,
            interfaces: Vec::new(),
        }
    }

    fn store(&self, without: &[String]) -> Observed<WasmiStore> {
        let mut config = Config::default();
        for (name, switch) in SWITCHES {
            switch(&mut config, !without.iter().any(|off| off == name));
        }
        let engine = wasmi::Engine::new(&config);
        let limits = self.most.map(|most| StoreLimitsBuilder::new().memory_size(most).build());
        let is_limited = limits.is_some();
        let mut store = wasmi::Store::new(&engine, limits.unwrap_or_default());
        if is_limited {
            store.limiter(|limits| limits);
        }
        Ok(WasmiStore { store, engine })
    }
}

/// One script's wasmi store.
struct WasmiStore {
    engine: wasmi::Engine,
    store: wasmi::Store<StoreLimits>,
}

impl Store for WasmiStore {
    type Module = Module;
    type Instance = Instance;
    type Memory = Memory;

    fn module_validate(&mut self, wasm: &[u8]) -> Observed<Module> {
        // Translation validates on its way. Only where it ends early is there a question of what it ended at.
        Module::new(&self.engine, wasm).map_err(|error| match Module::validate(&self.engine, wasm) {
            Err(invalid) => Observation::rejected(invalid),
            Ok(()) => Observation::refused(Stage::Compilation, error),
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

    fn module_instantiate(&mut self, module: &Module, imports: &Imports<'_, Instance, Memory>) -> Observed<Instance> {
        let provided = module
            .imports()
            .map(|import| {
                let found = match imports.provider(import.module(), import.name()) {
                    Some(Provider::Instance(instance)) => instance.get_export(&self.store, import.name()),
                    Some(Provider::Memory(memory)) => Some(Extern::Memory(*memory)),
                    None => None,
                };
                found.ok_or_else(|| Imports::<Instance, Memory>::unknown(import.module(), import.name()))
            })
            .collect::<Observed<Vec<Extern>>>()?;
        Instance::new(&mut self.store, module, &provided).map_err(|error| instead_of(&error, Stage::Instantiation))
    }

    fn func_invoke(&mut self, instance: &Instance, name: &str, arguments: &[Value]) -> Observed<Vec<Value>> {
        let function = instance.get_func(&self.store, name).ok_or_else(|| Observation::no_export("function", name))?;
        let arguments = arguments.iter().map(|value| self.val(value)).collect::<Observed<Vec<Val>>>()?;
        let mut results: Vec<Val> =
            function.ty(&self.store).results().iter().map(|ty| Val::default_for_ty(*ty)).collect();
        function
            .call(&mut self.store, &arguments, &mut results)
            .map_err(|error| instead_of(&error, Stage::Instantiation))?;
        Ok(results.iter().map(|result| self.value(result)).collect())
    }

    fn global_read(&mut self, instance: &Instance, name: &str) -> Observed<Value> {
        let global = instance.get_global(&self.store, name).ok_or_else(|| Observation::no_export("global", name))?;
        Ok(self.value(&global.get(&self.store)))
    }

    fn instance_memory(&mut self, instance: &Instance, name: &str) -> Observed<Memory> {
        instance.get_memory(&self.store, name).ok_or_else(|| Observation::no_export("memory", name))
    }

    fn mem_alloc(&mut self, of: &MemoryType) -> Observed<Memory> {
        if of.shared {
            return Err(Observation::unsupported("shared memories"));
        }
        let memory_type = wasmi_type(of).map_err(|error| of_memory(&error, Stage::Allocation))?;
        Memory::new(&mut self.store, memory_type).map_err(|error| instead_of(&error, Stage::Allocation))
    }

    fn mem_type(&mut self, memory: &Memory) -> Observed<MemoryType> {
        // wasmi's types say how a memory was made; the specification's say how it is.
        Ok(MemoryType { minimum: memory.size(&self.store), ..memory_type(&memory.ty(&self.store)) })
    }

    fn mem_size(&mut self, memory: &Memory) -> Observed<u64> {
        Ok(memory.size(&self.store))
    }

    fn mem_grow(&mut self, memory: &Memory, delta: u64) -> Observed<u64> {
        memory.grow(&mut self.store, delta).map_err(|error| of_memory(&error, Stage::Growth))
    }

    fn mem_read(&mut self, memory: &Memory, index: u64) -> Observed<u8> {
        let bytes = memory.data(&self.store);
        let byte = usize::try_from(index).ok().and_then(|index| bytes.get(index));
        byte.copied().ok_or_else(|| Observation::out_of_range(format_args!("the memory has {} bytes", bytes.len())))
    }

    fn mem_write(&mut self, memory: &Memory, index: u64, byte: u8) -> Observed<()> {
        let bytes = memory.data_mut(&mut self.store);
        let length = bytes.len();
        let place = usize::try_from(index).ok().and_then(|index| bytes.get_mut(index));
        *place.ok_or_else(|| Observation::out_of_range(format_args!("the memory has {length} bytes")))? = byte;
        Ok(())
    }
}

impl WasmiStore {
    fn val(&mut self, value: &Value) -> Observed<Val> {
        Ok(match *value {
            Value::I32(value) => Val::I32(value),
            Value::I64(value) => Val::I64(value),
            Value::F32(bits) => Val::F32(wasmi::F32::from_bits(bits)),
            Value::F64(bits) => Val::F64(wasmi::F64::from_bits(bits)),
            Value::V128(bits) => Val::V128(V128::from(bits)),
            Value::Ref(Reference::Null(Some(HeapType::Func))) => Val::FuncRef(Nullable::<Func>::Null),
            Value::Ref(Reference::Null(Some(HeapType::Extern))) => Val::ExternRef(Nullable::<ExternRef>::Null),
            Value::Ref(Reference::Extern(number)) => Val::ExternRef(ExternRef::new(&mut self.store, number).into()),
            Value::Ref(_) => return Err(Observation::unsupported(format_args!("the argument ({value})"))),
        })
    }

    fn value(&self, val: &Val) -> Value {
        match val {
            Val::I32(value) => Value::I32(*value),
            Val::I64(value) => Value::I64(*value),
            Val::F32(value) => Value::F32(value.to_bits()),
            Val::F64(value) => Value::F64(value.to_bits()),
            Val::V128(value) => Value::V128(value.as_u128()),
            Val::FuncRef(Nullable::Null) => Value::Ref(Reference::Null(Some(HeapType::Func))),
            Val::FuncRef(Nullable::Val(_)) => Value::Ref(Reference::Opaque(HeapType::Func)),
            Val::ExternRef(Nullable::Null) => Value::Ref(Reference::Null(Some(HeapType::Extern))),
            Val::ExternRef(Nullable::Val(reference)) => Value::Ref(
                reference
                    .data(&self.store)
                    .downcast_ref::<u32>()
                    .map_or(Reference::Opaque(HeapType::Extern), |number| Reference::Extern(*number)),
            ),
        }
    }
}

fn memory_type(is: &wasmi::MemoryType) -> MemoryType {
    let address = if is.is_64() { AddressType::I64 } else { AddressType::I32 };
    let usual = MemoryType::new(address, is.minimum(), is.maximum());
    // wasmi keeps a type's page size to itself; only 1 and 65,536 bytes can be built.
    let tiny = MemoryType { page_size_log2: 0, ..usual };
    if wasmi_type(&tiny).is_ok_and(|tiny| tiny == *is) { tiny } else { usual }
}

fn wasmi_type(of: &MemoryType) -> Result<wasmi::MemoryType, MemoryError> {
    let mut builder = wasmi::MemoryType::builder();
    builder.memory64(of.address == AddressType::I64).min(of.minimum).max(of.maximum).page_size_log2(of.page_size_log2);
    builder.build()
}

/// What an error of instantiation, allocation or execution is an observation of.
fn instead_of(error: &wasmi::Error, at: Stage) -> Observation {
    match error.kind() {
        ErrorKind::TrapCode(TrapCode::StackOverflow) => Observation::exhausted(error),
        ErrorKind::TrapCode(TrapCode::OutOfSystemMemory) => Observation::refused(at, error),
        ErrorKind::TrapCode(code) => Observation::trap(trap_kind(*code), error),
        ErrorKind::Memory(error) => of_memory(error, at),
        ErrorKind::Instantiation(instantiation) => match instantiation {
            InstantiationError::MismatchedNumberOfImports { .. }
            | InstantiationError::ImportTypeMismatch { .. }
            | InstantiationError::GlobalTypeMismatch { .. }
            | InstantiationError::FuncTypeMismatch { .. }
            | InstantiationError::TableTypeMismatch { .. }
            | InstantiationError::MemoryTypeMismatch { .. } => Observation::unlinkable(error),
            InstantiationError::ElementSegmentDoesNotFit { .. } => Observation::trap(TrapKind::TableOutOfBounds, error),
            _ => Observation::refused(at, error),
        },
        ErrorKind::Linker(_) => Observation::unlinkable(error),
        ErrorKind::Table(_) | ErrorKind::UserLimits(_) | ErrorKind::ImplementationLimits(_) => {
            Observation::refused(at, error)
        }
        _ => Observation::trap(TrapKind::Unknown, error),
    }
}

fn of_memory(error: &MemoryError, at: Stage) -> Observation {
    match error {
        MemoryError::OutOfBoundsAccess => Observation::trap(TrapKind::MemoryOutOfBounds, error),
        MemoryError::InvalidMemoryType => Observation::rejected(error),
        _ => Observation::refused(at, error),
    }
}

fn trap_kind(code: TrapCode) -> TrapKind {
    match code {
        TrapCode::UnreachableCodeReached => TrapKind::Unreachable,
        TrapCode::MemoryOutOfBounds => TrapKind::MemoryOutOfBounds,
        TrapCode::TableOutOfBounds => TrapKind::TableOutOfBounds,
        TrapCode::IndirectCallToNull => TrapKind::UninitializedElement,
        TrapCode::IntegerDivisionByZero => TrapKind::DivideByZero,
        TrapCode::IntegerOverflow => TrapKind::IntegerOverflow,
        TrapCode::BadConversionToInteger => TrapKind::InvalidConversion,
        TrapCode::BadSignature => TrapKind::IndirectCallTypeMismatch,
        TrapCode::OutOfFuel | TrapCode::GrowthOperationLimited => TrapKind::Terminated,
        _ => TrapKind::Unknown,
    }
}
