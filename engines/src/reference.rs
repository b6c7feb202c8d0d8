//! The adapter for the reference engine, the suite's own executable specification.
//!
//! It takes options, separated by `+`: `refuse=POLICY` (see [`Refuse`]), `fault=NAME` (see
//! [`memlimits_reference::faults`]), and `memory-control` for the experimental `memory.discard`.

use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use memlimits_reference::{
    Config, Error, Extern, ExternType, Features, Instance, MemAddr, Module, Refuse, SharedMemory, faults,
};

use crate::{
    About, AddressType, Commits, Engine, HeapType, Host, Imports, LocalEngine, MemoryType, Observation, Observed,
    Phase, Provider, Reference as Ref, Share, Shared, Stage, Store, TrapKind, Value,
};

pub(crate) const REFERENCE: LocalEngine = LocalEngine {
    id: "reference",
    variant_of: None,
    program: None,
    validates_only: false,
    answers_in_part: false,
    summary: "the suite's own executable specification; options: refuse=POLICY, fault=NAME, memory-control",
    lacks: &[
        "custom-descriptors",
        "exception-handling",
        "function-references",
        "gc",
        "legacy-exceptions",
        "memory-control",
        "relaxed-simd",
        "stack-switching",
        "tail-call",
        "wide-arithmetic",
    ],
    commits: Commits::TouchedPages,
    // The oracle has none, ever.
    expectations: "",
    open: |options| Ok(Box::new(Host::new(Reference::new(options)?))),
};

/// The reference engine, configured.
pub struct Reference {
    config: Config,
    cost: Meter,
}

/// What the scripts on a [`Reference`] have cost so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cost {
    /// The most that the memories of one script had at any time, in bytes. Threads count as if each had most at the same
    /// time.
    pub peak: u128,
    /// The steps of the current script, those of its threads included.
    pub steps: u64,
}

/// Reads the [`Cost`] while the engine is elsewhere.
#[derive(Clone, Debug, Default)]
pub struct Meter(Arc<Mutex<Metered>>);

#[derive(Debug, Default)]
struct Metered {
    /// The highest peak of the scripts before.
    peak: u128,
    /// The current script's own.
    current: Cost,
}

impl Meter {
    /// The cost so far.
    pub fn read(&self) -> Cost {
        let metered = self.lock();
        Cost { peak: metered.peak.max(metered.current.peak), ..metered.current }
    }

    fn begin(&self) {
        let mut metered = self.lock();
        metered.peak = metered.peak.max(metered.current.peak);
        metered.current = Cost::default();
    }

    /// Adds what a store of the current script has cost since it was `noted`.
    fn note(&self, store: &memlimits_reference::Store, noted: &mut Cost) {
        let now = Cost { peak: store.peak_bytes(), steps: store.steps() };
        let current = &mut self.lock().current;
        current.peak += now.peak - noted.peak;
        current.steps += now.steps - noted.steps;
        *noted = now;
    }

    fn lock(&self) -> MutexGuard<'_, Metered> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// How long a wait may last where a fault may have lost the notification: hundreds of faults are tried one by one.
const PATIENCE_WITH_FAULT: Duration = Duration::from_secs(2);

impl Reference {
    /// An engine with these options; none is the empty string.
    ///
    /// # Errors
    ///
    /// A message for an option that there is not.
    pub fn new(options: &str) -> Result<Self, String> {
        let mut config = Config::default();
        for option in options.split('+').filter(|option| !option.is_empty()) {
            match option.split_once('=') {
                Some(("refuse", policy)) => {
                    config.refuse = policy.parse::<Refuse>().map_err(|error| error.to_string())?;
                }
                Some(("fault", name)) => {
                    config.rules = faults::fault(name)
                        .ok_or_else(|| format!("there is no fault `{name}`; `memlimits mutants --list` lists them"))?;
                    config.patience = PATIENCE_WITH_FAULT;
                }
                None if option == "memory-control" => config.features.memory_control = true,
                _ => {
                    let options = "`refuse=POLICY`, `fault=NAME` or `memory-control`";
                    return Err(format!("the reference engine has no option `{option}`, only {options}"));
                }
            }
        }
        Ok(Self { config, cost: Meter::default() })
    }

    /// A meter for the scripts that will run on this engine.
    pub fn meter(&self) -> Meter {
        self.cost.clone()
    }
}

/// A switch of the configuration, by the suite's name for the proposal.
type Switch = fn(&mut Features) -> &mut bool;

const SWITCHES: &[(&str, Switch)] = &[
    ("bulk-memory", |features| &mut features.bulk_memory),
    ("custom-page-sizes", |features| &mut features.custom_page_sizes),
    ("extended-const", |features| &mut features.extended_const),
    ("memory-control", |features| &mut features.memory_control),
    ("memory64", |features| &mut features.memory64),
    ("multi-memory", |features| &mut features.multi_memory),
    ("multi-value", |features| &mut features.multi_value),
    ("reference-types", |features| &mut features.reference_types),
    ("simd", |features| &mut features.simd),
    ("threads", |features| &mut features.threads),
];

impl Engine for Reference {
    type Store = ReferenceStore;

    fn about(&self) -> About {
        About {
            name: "memlimits reference".into(),
            version: env!("CARGO_PKG_VERSION").into(),
            // Function bodies are validated by `wasmparser`; limits, which are the subject, by its own code.
            lineage: vec!["memlimits-reference".into(), "wasmparser".into()],
            home: "memlimits, this project".into(),
            issues: "memlimits, this project".into(),
            switches: SWITCHES.iter().map(|(name, _)| (*name).into()).collect(),
            commits: Commits::TouchedPages,
            core: None,
            profile: None,
            interfaces: Vec::new(),
        }
    }

    fn store(&self, without: &[String]) -> Observed<ReferenceStore> {
        let mut config = self.config.clone();
        for (name, switch) in SWITCHES {
            if without.iter().any(|off| off == name) {
                *switch(&mut config.features) = false;
            }
        }
        self.cost.begin();
        Ok(ReferenceStore::new(config, self.cost.clone()))
    }
}

/// One script's reference store.
pub struct ReferenceStore {
    store: memlimits_reference::Store,
    cost: Meter,
    noted: Cost,
}

impl ReferenceStore {
    fn new(config: Config, cost: Meter) -> Self {
        Self { store: memlimits_reference::Store::new(config), cost, noted: Cost::default() }
    }

    fn note_cost(&mut self) {
        self.cost.note(&self.store, &mut self.noted);
    }

    /// The shared memories among an instance's exports.
    fn shared_memories(&self, instance: Instance) -> Observed<Vec<(String, SharedMemory)>> {
        let exports = self.store.instance_exports(instance).map_err(|error| instead_of(error, Stage::Instantiation))?;
        let shared = exports.filter_map(|(name, export)| match export {
            Extern::Memory(memory) => self.store.mem_share(memory).ok().map(|memory| (name.to_owned(), memory)),
            _ => None,
        });
        Ok(shared.collect())
    }
}

impl Store for ReferenceStore {
    type Module = Module;
    type Instance = Instance;
    type Memory = MemAddr;

    fn module_validate(&mut self, wasm: &[u8]) -> Observed<Module> {
        self.store.module_validate(wasm).map_err(|error| instead_of(error, Stage::Validation))
    }

    fn module_exports(&mut self, module: &Module, name: &str) -> Observed<MemoryType> {
        let export = module.exports().find(|export| export.name == name);
        match export.map(|export| export.ty) {
            Some(ExternType::Memory(declared)) => Ok(memory_type(&declared)),
            _ => Err(Observation::no_export("memory", name)),
        }
    }

    fn module_imports(&mut self, module: &Module, from: &str, name: &str) -> Observed<MemoryType> {
        let named = module.imports().iter().filter(|import| import.module == from && import.name == name);
        let mut memories = named.filter_map(|import| match &import.ty {
            ExternType::Memory(declared) => Some(memory_type(declared)),
            _ => None,
        });
        memories.next().ok_or_else(|| Observation::no_import("memory", from, name))
    }

    fn module_instantiate(&mut self, module: &Module, imports: &Imports<'_, Instance, MemAddr>) -> Observed<Instance> {
        let provided = module
            .imports()
            .iter()
            .map(|import| {
                let found = match imports.provider(&import.module, &import.name) {
                    Some(Provider::Instance(instance)) => self.store.instance_export(*instance, &import.name),
                    Some(Provider::Memory(memory)) => Some(Extern::Memory(*memory)),
                    None => None,
                };
                found.ok_or_else(|| Imports::<Instance, MemAddr>::unknown(&import.module, &import.name))
            })
            .collect::<Observed<Vec<Extern>>>()?;
        let instance = self.store.module_instantiate(module, &provided);
        self.note_cost();
        instance.map_err(|error| instead_of(error, Stage::Instantiation))
    }

    fn func_invoke(&mut self, instance: &Instance, name: &str, arguments: &[Value]) -> Observed<Vec<Value>> {
        let Some(Extern::Func(function)) = self.store.instance_export(*instance, name) else {
            return Err(Observation::no_export("function", name));
        };
        let arguments = arguments.iter().map(argument).collect::<Observed<Vec<_>>>()?;
        let results = self.store.func_invoke(function, &arguments);
        self.note_cost();
        let results = results.map_err(|error| instead_of(error, Stage::Instantiation))?;
        Ok(results.into_iter().map(value).collect())
    }

    fn global_read(&mut self, instance: &Instance, name: &str) -> Observed<Value> {
        let Some(Extern::Global(global)) = self.store.instance_export(*instance, name) else {
            return Err(Observation::no_export("global", name));
        };
        self.store.global_read(global).map(value).map_err(|error| instead_of(error, Stage::Instantiation))
    }

    fn instance_memory(&mut self, instance: &Instance, name: &str) -> Observed<MemAddr> {
        match self.store.instance_export(*instance, name) {
            Some(Extern::Memory(memory)) => Ok(memory),
            _ => Err(Observation::no_export("memory", name)),
        }
    }

    fn mem_alloc(&mut self, of: &MemoryType) -> Observed<MemAddr> {
        let address_type = match of.address {
            AddressType::I32 => memlimits_reference::AddressType::I32,
            AddressType::I64 => memlimits_reference::AddressType::I64,
        };
        let limits = memlimits_reference::Limits { min: of.minimum, max: of.maximum };
        let memory_type = memlimits_reference::MemoryType {
            address_type,
            limits,
            shared: of.shared,
            page_size_log2: u32::from(of.page_size_log2),
        };
        let memory = self.store.mem_alloc(memory_type);
        self.note_cost();
        memory.map_err(|error| instead_of(error, Stage::Allocation))
    }

    fn mem_type(&mut self, memory: &MemAddr) -> Observed<MemoryType> {
        let is = self.store.mem_type(*memory).map_err(|error| instead_of(error, Stage::Allocation))?;
        Ok(memory_type(&is))
    }

    fn mem_size(&mut self, memory: &MemAddr) -> Observed<u64> {
        self.store.mem_size(*memory).map_err(|error| instead_of(error, Stage::Allocation))
    }

    fn mem_grow(&mut self, memory: &MemAddr, delta: u64) -> Observed<u64> {
        let old = self.store.mem_grow(*memory, delta);
        self.note_cost();
        old.map_err(|error| instead_of(error, Stage::Growth))
    }

    fn mem_read(&mut self, memory: &MemAddr, index: u64) -> Observed<u8> {
        self.store.mem_read(*memory, index).map_err(|error| instead_of(error, Stage::Allocation))
    }

    fn mem_write(&mut self, memory: &MemAddr, index: u64, byte: u8) -> Observed<()> {
        self.store.mem_write(*memory, index, byte).map_err(|error| instead_of(error, Stage::Allocation))
    }

    fn share(&mut self, instances: &[&Instance]) -> Observed<Share<Self>> {
        let shared = instances.iter().map(|instance| self.shared_memories(**instance)).collect::<Observed<Vec<_>>>()?;
        let (config, cost) = (self.store.config().clone(), self.cost.clone());
        Ok(Box::new(move || {
            let mut thread = Self::new(config, cost);
            let mut adopt = |(name, memory)| (name, thread.store.mem_adopt(memory));
            let memories = shared.into_iter().map(|shared| shared.into_iter().map(&mut adopt).collect()).collect();
            Ok(Shared { store: thread, memories })
        }))
    }
}

fn memory_type(is: &memlimits_reference::MemoryType) -> MemoryType {
    MemoryType {
        address: match is.address_type {
            memlimits_reference::AddressType::I32 => AddressType::I32,
            memlimits_reference::AddressType::I64 => AddressType::I64,
        },
        minimum: is.limits.min,
        maximum: is.limits.max,
        shared: is.shared,
        page_size_log2: u8::try_from(is.page_size_log2).unwrap_or(u8::MAX),
    }
}

fn argument(value: &Value) -> Observed<memlimits_reference::Value> {
    use memlimits_reference::Value as Is;
    Ok(match *value {
        Value::I32(value) => Is::I32(value.cast_unsigned()),
        Value::I64(value) => Is::I64(value.cast_unsigned()),
        Value::F32(bits) => Is::F32(bits),
        Value::F64(bits) => Is::F64(bits),
        Value::V128(bits) => Is::V128(bits),
        Value::Ref(Ref::Null(Some(HeapType::Func))) => Is::FuncRef(None),
        Value::Ref(Ref::Null(Some(HeapType::Extern))) => Is::ExternRef(None),
        Value::Ref(Ref::Extern(number)) => Is::ExternRef(Some(u64::from(number))),
        Value::Ref(_) => return Err(Observation::unsupported(format_args!("the argument ({value})"))),
    })
}

fn value(of: memlimits_reference::Value) -> Value {
    use memlimits_reference::Value as Is;
    match of {
        Is::I32(value) => Value::I32(value.cast_signed()),
        Is::I64(value) => Value::I64(value.cast_signed()),
        Is::F32(bits) => Value::F32(bits),
        Is::F64(bits) => Value::F64(bits),
        Is::V128(bits) => Value::V128(bits),
        Is::FuncRef(None) => Value::Ref(Ref::Null(Some(HeapType::Func))),
        Is::FuncRef(Some(_)) => Value::Ref(Ref::Opaque(HeapType::Func)),
        Is::ExternRef(None) => Value::Ref(Ref::Null(Some(HeapType::Extern))),
        Is::ExternRef(Some(number)) => Value::Ref(match u32::try_from(number) {
            Ok(number) => Ref::Extern(number),
            Err(_) => Ref::Opaque(HeapType::Extern),
        }),
    }
}

/// What an error is an observation of; a resource is refused while doing what `at` says.
fn instead_of(error: Error, at: Stage) -> Observation {
    use memlimits_reference::TrapKind as Is;
    match error {
        Error::Malformed { message } => Observation::Rejected { phase: Phase::Malformed, message },
        Error::Invalid { message } => Observation::Rejected { phase: Phase::Invalid, message },
        Error::Unlinkable { message } => Observation::Unlinkable { message },
        Error::Trap { kind: Is::HostAccess, message } => Observation::OutOfRange { message },
        Error::Trap { kind, message } => Observation::Trap {
            kind: match kind {
                Is::Unreachable => TrapKind::Unreachable,
                Is::MemoryOutOfBounds => TrapKind::MemoryOutOfBounds,
                Is::TableOutOfBounds | Is::UndefinedElement => TrapKind::TableOutOfBounds,
                Is::IntegerDivideByZero => TrapKind::DivideByZero,
                Is::IntegerOverflow => TrapKind::IntegerOverflow,
                Is::InvalidConversion => TrapKind::InvalidConversion,
                Is::UninitializedElement => TrapKind::UninitializedElement,
                Is::IndirectCallTypeMismatch => TrapKind::IndirectCallTypeMismatch,
                Is::UnalignedAtomic => TrapKind::UnalignedAtomic,
                Is::ExpectedSharedMemory => TrapKind::ExpectedSharedMemory,
                Is::NullReference => TrapKind::NullReference,
                Is::HostAccess => unreachable!("matched above"),
            },
            message,
        },
        error @ Error::Exhausted => Observation::exhausted(error),
        error @ (Error::FuelExhausted | Error::WaitNotEnded) => Observation::trap(TrapKind::Terminated, error),
        Error::GrowthFailed { message } => Observation::Refused { at: Stage::Growth, message },
        Error::Refused { message } => Observation::Refused { at, message },
        Error::Unsupported { message } => Observation::Unsupported { message },
        error @ Error::Misuse { .. } => Observation::trap(TrapKind::Unknown, error),
    }
}
