//! The adapter for [wain](https://github.com/rhysd/wain), an interpreter of WebAssembly 1.0 with a decoder and a
//! validator of its own. Its instances cannot import from each other, and the host cannot change their memories.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use wain_ast::{ExportKind, FuncKind, GlobalKind, Import, Limits, MemType, Module, Root, ValType};
use wain_exec::{
    ImportInvalidError, ImportInvokeError, Importer, Memory, Runtime, Stack, Value as WainValue,
    trap::{Trap, TrapReason},
};
use wain_syntax_binary::{parse, source::BinarySource};

use crate::{
    About, AddressType, Commits, Engine, Host, Imports, LocalEngine, MemoryType, Observation, Observed, Phase,
    Provider, Store, TrapKind, Value, builtin::without_options,
};

pub(crate) const WAIN: LocalEngine = LocalEngine {
    id: "wain",
    variant_of: None,
    program: None,
    validates_only: false,
    answers_in_part: true,
    summary: "wain, an interpreter of WebAssembly 1.0",
    lacks: &[
        "bulk-memory",
        "custom-descriptors",
        "custom-page-sizes",
        "exception-handling",
        "extended-const",
        "function-references",
        "gc",
        "host-memories",
        "legacy-exceptions",
        "memory-control",
        "memory64",
        "multi-memory",
        "multi-value",
        "reference-types",
        "relaxed-simd",
        "saturating-float-to-int",
        "simd",
        "stack-switching",
        "tail-call",
        "threads",
        "wide-arithmetic",
    ],
    commits: Commits::EveryPage,
    expectations: include_str!("../expectations/wain.toml"),
    open: |options| without_options(options, || Host::new(Wain)),
};

/// wain as it is: it has neither options nor switches for proposals.
struct Wain;

/// The version that the workspace pins; wain does not tell it at run time.
const VERSION: &str = "0.3.1";

impl Engine for Wain {
    type Store = WainStore;

    fn about(&self) -> About {
        About {
            name: "wain".into(),
            version: VERSION.into(),
            lineage: vec!["wain".into()],
            home: "https://github.com/rhysd/wain".into(),
            issues: "https://github.com/rhysd/wain/issues".into(),
            switches: Vec::new(),
            commits: Commits::EveryPage,
            core: None,
            profile: None,
            interfaces: Vec::new(),
        }
    }

    fn store(&self, _without: &[String]) -> Observed<WainStore> {
        Ok(WainStore)
    }
}

/// wain has no stores: each instance is alone.
struct WainStore;

/// An instance with the module that it borrows from.
#[derive(Clone)]
struct Instance {
    runtime: Rc<RefCell<Runtime<'static, 'static, Nothing>>>,
    /// Whether another instance should have imported from it: what that one would have done is missing here.
    is_incomplete: Rc<Cell<bool>>,
}

impl Store for WainStore {
    // An instance borrows its module, and a module its bytes: both are leaked, the few hundred bytes that they are.
    type Module = &'static Root<'static, BinarySource<'static>>;
    type Instance = Instance;
    // No memory can be reached in a way that a script could use.
    type Memory = ();

    fn module_validate(&mut self, wasm: &[u8]) -> Observed<Self::Module> {
        let wasm: &'static [u8] = Box::leak(wasm.into());
        let root = parse(wasm)
            .map_err(|error| Observation::Rejected { phase: Phase::Malformed, message: error.to_string() })?;
        wain_validate::validate(&root)
            .map_err(|error| Observation::Rejected { phase: Phase::Invalid, message: error.to_string() })?;
        Ok(Box::leak(Box::new(root)))
    }

    fn module_exports(&mut self, module: &Self::Module, name: &str) -> Observed<MemoryType> {
        let export = module.module.exports.iter().find(|export| export.name.0 == name);
        match export.map(|export| &export.kind) {
            Some(ExportKind::Memory(index)) if let Some(memory) = module.module.memories.get(*index as usize) => {
                Ok(memory_type(&memory.ty))
            }
            _ => Err(Observation::no_export("memory", name)),
        }
    }

    fn module_imports(&mut self, module: &Self::Module, from: &str, name: &str) -> Observed<MemoryType> {
        let is_named = |import: &Import<'_>| import.mod_name.0 == from && import.name.0 == name;
        let mut memories = module.module.memories.iter();
        let found = memories.find(|memory| memory.import.as_ref().is_some_and(is_named));
        found.map(|memory| memory_type(&memory.ty)).ok_or_else(|| Observation::no_import("memory", from, name))
    }

    fn module_instantiate(&mut self, module: &Self::Module, imports: &Imports<'_, Instance, ()>) -> Observed<Instance> {
        for Import { mod_name, name } in imported(&module.module) {
            match imports.provider(&mod_name.0, &name.0) {
                Some(Provider::Instance(instance)) => {
                    instance.is_incomplete.set(true);
                    return Err(Observation::unsupported("imports from other instances"));
                }
                Some(Provider::Memory(())) | None => {}
            }
        }
        match Runtime::instantiate(&module.module, Nothing) {
            Ok(runtime) => Ok(Instance { runtime: Rc::new(RefCell::new(runtime)), is_incomplete: Rc::default() }),
            Err(trap) => Err(instead_of(&trap)),
        }
    }

    fn func_invoke(&mut self, instance: &Instance, name: &str, arguments: &[Value]) -> Observed<Vec<Value>> {
        instance.demand_complete()?;
        let mut runtime = instance.runtime.borrow_mut();
        let is_function = |kind: &ExportKind| matches!(kind, ExportKind::Func(_));
        if !runtime.module().exports.iter().any(|export| export.name.0 == name && is_function(&export.kind)) {
            return Err(Observation::no_export("function", name));
        }
        let arguments = arguments.iter().map(wain_value).collect::<Observed<Vec<WainValue>>>()?;
        let result = runtime.invoke(name, &arguments).map_err(|trap| instead_of(&trap))?;
        Ok(result.into_iter().map(value).collect())
    }

    fn global_read(&mut self, instance: &Instance, name: &str) -> Observed<Value> {
        instance.demand_complete()?;
        let found = instance.runtime.borrow().get_global(name);
        found.map(value).ok_or_else(|| Observation::no_export("global", name))
    }
}

fn memory_type(of: &MemType) -> MemoryType {
    let (minimum, maximum) = match of.limit {
        Limits::Range(minimum, maximum) => (minimum, Some(maximum.into())),
        Limits::From(minimum) => (minimum, None),
    };
    MemoryType::new(AddressType::I32, minimum.into(), maximum)
}

impl Instance {
    /// That the instance is what the script takes it for.
    fn demand_complete(&self) -> Observed<()> {
        match self.is_incomplete.get() {
            true => Err(Observation::unsupported("an instance from which another one imports")),
            false => Ok(()),
        }
    }
}

/// Every import of a module.
fn imported<'a>(module: &'a Module<'static>) -> impl Iterator<Item = &'a Import<'static>> {
    let functions = module.funcs.iter().filter_map(|function| match &function.kind {
        FuncKind::Import(import) => Some(import),
        FuncKind::Body { .. } => None,
    });
    let tables = module.tables.iter().filter_map(|table| table.import.as_ref());
    let memories = module.memories.iter().filter_map(|memory| memory.import.as_ref());
    let globals = module.globals.iter().filter_map(|global| match &global.kind {
        GlobalKind::Import(import) => Some(import),
        GlobalKind::Init(_) => None,
    });
    functions.chain(tables).chain(memories).chain(globals)
}

/// What wain is offered for imports.
struct Nothing;

impl Importer for Nothing {
    fn validate(&self, _: &str, _: &[ValType], _: Option<ValType>) -> Option<ImportInvalidError> {
        Some(ImportInvalidError::NotFound)
    }

    fn call(&mut self, name: &str, _: &mut Stack, _: &mut Memory) -> Result<(), ImportInvokeError> {
        Err(ImportInvokeError::Fatal { message: format!("there is no function `{name}`") })
    }
}

fn wain_value(value: &Value) -> Observed<WainValue> {
    Ok(match *value {
        Value::I32(value) => WainValue::I32(value),
        Value::I64(value) => WainValue::I64(value),
        Value::F32(bits) => WainValue::F32(f32::from_bits(bits)),
        Value::F64(bits) => WainValue::F64(f64::from_bits(bits)),
        Value::V128(_) | Value::Ref(_) => {
            return Err(Observation::unsupported(format_args!("the argument ({value})")));
        }
    })
}

fn value(value: WainValue) -> Value {
    match value {
        WainValue::I32(value) => Value::I32(value),
        WainValue::I64(value) => Value::I64(value),
        WainValue::F32(value) => Value::F32(value.to_bits()),
        WainValue::F64(value) => Value::F64(value.to_bits()),
    }
}

/// What wain calls a trap, linking errors among them, is an observation of.
fn instead_of(trap: &Trap) -> Observation {
    match &trap.reason {
        TrapReason::UnknownImport { .. } | TrapReason::FuncSignatureMismatch { import: Some(_), .. } => {
            Observation::unlinkable(trap)
        }
        reason => Observation::trap(trap_kind(reason), trap),
    }
}

fn trap_kind(reason: &TrapReason) -> TrapKind {
    match reason {
        TrapReason::ReachUnreachable => TrapKind::Unreachable,
        TrapReason::DataSegmentOutOfBuffer { .. } | TrapReason::LoadMemoryOutOfRange { .. } => {
            TrapKind::MemoryOutOfBounds
        }
        TrapReason::ElemSegmentLargerThanTable { .. } | TrapReason::IdxOutOfTable { .. } => TrapKind::TableOutOfBounds,
        TrapReason::UninitializedElem(_) => TrapKind::UninitializedElement,
        TrapReason::FuncSignatureMismatch { .. } => TrapKind::IndirectCallTypeMismatch,
        TrapReason::RemZeroDivisor => TrapKind::DivideByZero,
        // The rest is two kinds in one, or none.
        _ => TrapKind::Unknown,
    }
}
