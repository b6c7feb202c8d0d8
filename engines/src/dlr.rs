//! The adapter for [DLR's interpreter](https://github.com/DLR-FT/wasm-interpreter), which has a decoder and a validator
//! of its own and commits every page of a memory; through its crate with the checked interface.

use dlr_wasm_interpreter::{
    ExternAddr, ExternType, F32, F64, Limits, MemAddr, MemType, Module, ModuleAddr, RefType, RuntimeError, TrapError,
    ValidationError, decode_and_validate,
};
use dlr_wasm_interpreter_checked::{Stored, StoredExternVal, StoredRef, StoredValue};

use crate::{
    About, AddressType, Commits, Engine, HeapType, Host, Imports, LocalEngine, MemoryType, Observation, Observed,
    Phase, Provider, Reference, Stage, Store, TrapKind, Value, builtin::without_options,
};

pub(crate) const DLR: LocalEngine = LocalEngine {
    id: "dlr",
    variant_of: None,
    program: None,
    validates_only: false,
    answers_in_part: true,
    summary: "DLR's interpreter for aviation, default configuration",
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
        "stack-switching",
        "tail-call",
        "threads",
        "wide-arithmetic",
    ],
    commits: Commits::EveryPage,
    expectations: include_str!("../expectations/dlr.toml"),
    open: |options| without_options(options, || Host::new(Dlr)),
};

/// The interpreter as it is: it has no switches for proposals.
struct Dlr;

/// The version that the workspace pins; the interpreter does not tell it at run time.
const VERSION: &str = "0.2.0";

/// log2(65,536): no other page size is known to it.
const PAGE_SIZE_LOG2: u8 = 16;

impl Engine for Dlr {
    type Store = DlrStore;

    fn about(&self) -> About {
        About {
            name: "DLR Wasm Interpreter".into(),
            version: VERSION.into(),
            lineage: vec!["dlr".into()],
            home: "https://github.com/DLR-FT/wasm-interpreter".into(),
            issues: "https://github.com/DLR-FT/wasm-interpreter/issues".into(),
            switches: Vec::new(),
            commits: Commits::EveryPage,
            core: None,
            profile: None,
            interfaces: Vec::new(),
        }
    }

    fn store(&self, _without: &[String]) -> Observed<DlrStore> {
        Ok(DlrStore(dlr_wasm_interpreter_checked::Store::new(())))
    }
}

/// One script's store.
struct DlrStore(dlr_wasm_interpreter_checked::Store<'static, ()>);

impl Store for DlrStore {
    // A module borrows its bytes: they are leaked, the few hundred that they are.
    type Module = Module<'static>;
    type Instance = Stored<ModuleAddr>;
    type Memory = Stored<MemAddr>;

    fn module_validate(&mut self, wasm: &[u8]) -> Observed<Module<'static>> {
        decode_and_validate(Box::leak(wasm.into()), &mut ()).map_err(|error| {
            let phase = match error {
                ValidationError::Decoding(_) => Phase::Malformed,
                // Some of the others are about the binary format, too.
                _ => Phase::Undistinguished,
            };
            Observation::Rejected { phase, message: error.to_string() }
        })
    }

    fn module_exports(&mut self, module: &Module<'static>, name: &str) -> Observed<MemoryType> {
        match module.exports().find(|(export, _)| *export == name) {
            Some((_, ExternType::Mem(declared))) => Ok(memory_type(declared)),
            _ => Err(Observation::no_export("memory", name)),
        }
    }

    fn module_imports(&mut self, module: &Module<'static>, from: &str, name: &str) -> Observed<MemoryType> {
        let mut memories = module.imports().filter_map(|(namespace, item, of)| match of {
            ExternType::Mem(declared) if (namespace, item) == (from, name) => Some(memory_type(declared)),
            _ => None,
        });
        memories.next().ok_or_else(|| Observation::no_import("memory", from, name))
    }

    fn module_instantiate(
        &mut self,
        module: &Module<'static>,
        imports: &Imports<'_, Stored<ModuleAddr>, Stored<MemAddr>>,
    ) -> Observed<Stored<ModuleAddr>> {
        let provided = module
            .imports()
            .map(|(namespace, name, _)| {
                let found = match imports.provider(namespace, name) {
                    Some(Provider::Instance(instance)) => self.exported(instance, name),
                    Some(Provider::Memory(memory)) => Some(StoredExternVal::Mem(*memory)),
                    None => None,
                };
                found.ok_or_else(|| Imports::<Stored<ModuleAddr>, Stored<MemAddr>>::unknown(namespace, name))
            })
            .collect::<Observed<Vec<StoredExternVal>>>()?;
        let outcome = self.0.module_instantiate(module, provided, None).map_err(|error| instead_of(&error))?;
        Ok(outcome.module_addr)
    }

    fn func_invoke(&mut self, instance: &Stored<ModuleAddr>, name: &str, arguments: &[Value]) -> Observed<Vec<Value>> {
        let function = self.exported(instance, name).and_then(StoredExternVal::as_func);
        let function = function.ok_or_else(|| Observation::no_export("function", name))?;
        let arguments = arguments.iter().map(stored_value).collect::<Observed<Vec<StoredValue>>>()?;
        let results = self.0.invoke_simple(function, arguments).map_err(|error| instead_of(&error))?;
        Ok(results.into_iter().map(value).collect())
    }

    fn global_read(&mut self, instance: &Stored<ModuleAddr>, name: &str) -> Observed<Value> {
        let global = self.exported(instance, name).and_then(StoredExternVal::as_global);
        let global = global.ok_or_else(|| Observation::no_export("global", name))?;
        Ok(value(self.0.global_read(global)))
    }

    fn instance_memory(&mut self, instance: &Stored<ModuleAddr>, name: &str) -> Observed<Stored<MemAddr>> {
        let memory = self.exported(instance, name).and_then(StoredExternVal::as_mem);
        memory.ok_or_else(|| Observation::no_export("memory", name))
    }

    fn mem_alloc(&mut self, of: &MemoryType) -> Observed<Stored<MemAddr>> {
        if of.shared || of.address != AddressType::I32 || of.page_size_log2 != PAGE_SIZE_LOG2 {
            return Err(Observation::unsupported(format_args!("the memory type {of}")));
        }
        let pages =
            |pages: u64| u32::try_from(pages).map_err(|_| Observation::unsupported("numbers of pages beyond 32 bits"));
        let limits = Limits { min: pages(of.minimum)?, max: of.maximum.map(pages).transpose()? };
        Ok(self.0.mem_alloc(MemType { limits }))
    }

    fn mem_type(&mut self, memory: &Stored<MemAddr>) -> Observed<MemoryType> {
        Ok(memory_type(self.0.mem_type(*memory)))
    }

    fn mem_size(&mut self, memory: &Stored<MemAddr>) -> Observed<u64> {
        Ok(self.0.mem_size(*memory).into())
    }

    fn mem_grow(&mut self, memory: &Stored<MemAddr>, delta: u64) -> Observed<u64> {
        let delta = u32::try_from(delta).map_err(|_| Observation::unsupported("growth by more than 32 bits say"))?;
        let before = self.0.mem_size(*memory);
        self.0.mem_grow(*memory, delta).map_err(|error| Observation::refused(Stage::Growth, error))?;
        Ok(before.into())
    }

    fn mem_read(&mut self, memory: &Stored<MemAddr>, index: u64) -> Observed<u8> {
        let index = u32::try_from(index).map_err(|_| Observation::unsupported("an index beyond 32 bits"))?;
        self.0.mem_read(*memory, index).map_err(Observation::out_of_range)
    }

    fn mem_write(&mut self, memory: &Stored<MemAddr>, index: u64, byte: u8) -> Observed<()> {
        let index = u32::try_from(index).map_err(|_| Observation::unsupported("an index beyond 32 bits"))?;
        self.0.mem_write(*memory, index, byte).map_err(Observation::out_of_range)
    }
}

impl DlrStore {
    /// An export, whatever it is.
    fn exported(&self, instance: &Stored<ModuleAddr>, name: &str) -> Option<StoredExternVal> {
        self.0.instance_export(*instance, name).ok()
    }
}

fn memory_type(MemType { limits: Limits { min, max } }: MemType) -> MemoryType {
    MemoryType::new(AddressType::I32, min.into(), max.map(u64::from))
}

fn stored_value(value: &Value) -> Observed<StoredValue> {
    Ok(match *value {
        Value::I32(value) => StoredValue::I32(value.cast_unsigned()),
        Value::I64(value) => StoredValue::I64(value.cast_unsigned()),
        Value::F32(bits) => StoredValue::F32(F32(f32::from_bits(bits))),
        Value::F64(bits) => StoredValue::F64(F64(f64::from_bits(bits))),
        Value::V128(bits) => StoredValue::V128(bits.to_le_bytes()),
        Value::Ref(Reference::Null(Some(HeapType::Func))) => StoredValue::Ref(StoredRef::Null(RefType::FuncRef)),
        Value::Ref(Reference::Null(Some(HeapType::Extern))) => StoredValue::Ref(StoredRef::Null(RefType::ExternRef)),
        Value::Ref(Reference::Extern(number)) => StoredValue::Ref(StoredRef::Extern(ExternAddr(number as usize))),
        Value::Ref(_) => return Err(Observation::unsupported(format_args!("the argument ({value})"))),
    })
}

fn value(value: StoredValue) -> Value {
    match value {
        StoredValue::I32(value) => Value::I32(value.cast_signed()),
        StoredValue::I64(value) => Value::I64(value.cast_signed()),
        StoredValue::F32(F32(value)) => Value::F32(value.to_bits()),
        StoredValue::F64(F64(value)) => Value::F64(value.to_bits()),
        StoredValue::V128(bytes) => Value::V128(u128::from_le_bytes(bytes)),
        StoredValue::Ref(reference) => Value::Ref(match reference {
            StoredRef::Null(RefType::FuncRef) => Reference::Null(Some(HeapType::Func)),
            StoredRef::Null(RefType::ExternRef) => Reference::Null(Some(HeapType::Extern)),
            StoredRef::Func(_) => Reference::Opaque(HeapType::Func),
            StoredRef::Extern(ExternAddr(address)) => {
                u32::try_from(address).map_or(Reference::Opaque(HeapType::Extern), Reference::Extern)
            }
        }),
    }
}

/// What an error of instantiation or execution is an observation of.
fn instead_of(error: &RuntimeError) -> Observation {
    match error {
        RuntimeError::Trap(trap) => Observation::trap(trap_kind(trap), error),
        RuntimeError::StackExhaustion => Observation::exhausted(error),
        RuntimeError::InvalidImportType | RuntimeError::ExternValsLenMismatch => Observation::unlinkable(error),
        error => Observation::trap(TrapKind::Unknown, error),
    }
}

fn trap_kind(trap: &TrapError) -> TrapKind {
    match trap {
        TrapError::DivideBy0 => TrapKind::DivideByZero,
        TrapError::UnrepresentableResult => TrapKind::IntegerOverflow,
        TrapError::BadConversionToInteger => TrapKind::InvalidConversion,
        TrapError::MemoryOrDataAccessOutOfBounds => TrapKind::MemoryOutOfBounds,
        TrapError::TableOrElementAccessOutOfBounds | TrapError::TableAccessOutOfBounds => TrapKind::TableOutOfBounds,
        TrapError::UninitializedElement | TrapError::IndirectCallNullFuncRef => TrapKind::UninitializedElement,
        TrapError::SignatureMismatch => TrapKind::IndirectCallTypeMismatch,
        TrapError::ReachedUnreachable => TrapKind::Unreachable,
    }
}
