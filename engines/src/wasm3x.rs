//! The adapter for [wasm3x](https://github.com/wasmi-labs/wasm3x), bindings of [Wasm3](https://github.com/wasm3/wasm3).
//!
//! A runtime of Wasm3 looks its functions up by name in all of its modules, and has one memory: each instance gets a
//! runtime of its own, and none can import from another. Errors are texts; of what they tell, only whether it was an
//! error of a call is known, and whether the stack was full: Wasm3 has one text for that, and says nothing else with it.

use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
    rc::Rc,
};

use wasm3x::{CompilationMode, Config, Linker, Val, ValType};
use wasmparser::{ExternalKind, Parser, Payload};

use crate::{
    About, Commits, Core, Engine, HeapType, Host, Imports, LocalEngine, Observation, Observed, Provider, Reference,
    Stage, Store, TrapKind, Value, builtin::without_options,
};

pub(crate) const WASM3X: LocalEngine = LocalEngine {
    id: "wasm3x",
    variant_of: None,
    program: None,
    validates_only: false,
    answers_in_part: true,
    summary: "Wasm3 through wasm3x, an interpreter, functions compiled ahead",
    lacks: &[
        "custom-descriptors",
        "exception-handling",
        "function-references",
        "gc",
        "host-memories",
        "legacy-exceptions",
        "memory-control",
        "memory64",
        "multi-memory",
        "relaxed-simd",
        "simd",
        "stack-switching",
        "threads",
        "wide-arithmetic",
    ],
    commits: Commits::EveryPage,
    expectations: include_str!("../expectations/wasm3x.toml"),
    open: |options| without_options(options, || Host::new(Wasm3x)),
};

/// Wasm3 as it is: it has no switches for proposals.
struct Wasm3x;

/// The version that the workspace pins; wasm3x does not tell it at run time.
const VERSION: &str = "0.2.1";

/// The version of Wasm3 in that version of wasm3x.
const CORE_VERSION: &str = "0.9.0";

impl Engine for Wasm3x {
    type Store = Wasm3xStore;

    fn about(&self) -> About {
        About {
            name: "wasm3x".into(),
            version: VERSION.into(),
            lineage: vec!["wasm3".into()],
            home: "https://github.com/wasmi-labs/wasm3x".into(),
            issues: "https://github.com/wasm3/wasm3/issues".into(),
            switches: Vec::new(),
            commits: Commits::EveryPage,
            core: Some(Core { name: "Wasm3".into(), version: CORE_VERSION.into() }),
            profile: None,
            interfaces: Vec::new(),
        }
    }

    fn store(&self, _without: &[String]) -> Observed<Wasm3xStore> {
        Ok(Wasm3xStore {
            lazy: wasm3x::Engine::new(&Config::default()),
            eager: wasm3x::Engine::new(Config::default().compilation_mode(CompilationMode::Eager)),
        })
    }
}

/// One script's environments: function bodies are validated when they are compiled, which only one of the two does at
/// once.
struct Wasm3xStore {
    lazy: wasm3x::Engine,
    eager: wasm3x::Engine,
}

/// A module, and what Wasm3 does not tell of it.
struct Module {
    module: wasm3x::Module,
    imports: Vec<(String, String)>,
    exports: Rc<BTreeMap<String, ExternalKind>>,
    has_active_segments: bool,
    /// Whether its memory begins with more than `MUCH_MEMORY` pages.
    has_much_memory: bool,
}

/// The most pages that are committed only to see whether a module is valid.
const MUCH_MEMORY: u64 = 256;

/// An instance in its own runtime.
#[derive(Clone)]
struct Instance {
    store: Rc<RefCell<wasm3x::Store<()>>>,
    instance: wasm3x::Instance,
    exports: Rc<BTreeMap<String, ExternalKind>>,
    /// Whether another instance should have imported from it: what that one would have done is missing here.
    is_incomplete: Rc<Cell<bool>>,
}

impl Store for Wasm3xStore {
    type Module = Module;
    type Instance = Instance;
    // No memory can be reached in a way that a script could use.
    type Memory = ();

    fn module_validate(&mut self, wasm: &[u8]) -> Observed<Module> {
        wasm3x::Module::new(&self.lazy, wasm).map_err(Observation::rejected)?;
        let module = wasm3x::Module::new(&self.eager, wasm).map_err(Observation::rejected)?;
        let mut found = Module {
            module,
            imports: Vec::new(),
            exports: Rc::default(),
            has_active_segments: false,
            has_much_memory: false,
        };
        found.read(wasm);
        // What can be loaded and cannot be loaded and compiled has a body that is not valid. To load a module commits
        // its memory, which nobody asked for yet.
        if !found.has_much_memory && self.load(&self.lazy, wasm).is_ok() {
            self.load(&self.eager, wasm).map_err(Observation::rejected)?;
        }
        Ok(found)
    }

    fn module_instantiate(&mut self, module: &Module, imports: &Imports<'_, Instance, ()>) -> Observed<Instance> {
        if let Some((namespace, name)) = module.imports.first() {
            match imports.provider(namespace, name) {
                Some(Provider::Instance(instance)) => {
                    instance.is_incomplete.set(true);
                    return Err(Observation::unsupported("imports from other instances"));
                }
                Some(Provider::Memory(())) | None => {
                    return Err(Imports::<Instance, ()>::unknown(namespace, name));
                }
            }
        }
        let linker = Linker::new(&self.eager);
        let mut store = wasm3x::Store::new(&self.eager, ());
        let instance = linker.instantiate_and_start(&mut store, &module.module).map_err(|error| {
            // Either the start function trapped, or a segment did, or there was no memory to be had.
            let without_start = linker.instantiate(&mut wasm3x::Store::new(&self.eager, ()), &module.module);
            if without_start.is_ok() || module.has_active_segments {
                Observation::trap(TrapKind::Unknown, error)
            } else {
                Observation::refused(Stage::Instantiation, error)
            }
        })?;
        Ok(Instance {
            store: Rc::new(RefCell::new(store)),
            instance,
            exports: Rc::clone(&module.exports),
            is_incomplete: Rc::default(),
        })
    }

    fn func_invoke(&mut self, instance: &Instance, name: &str, arguments: &[Value]) -> Observed<Vec<Value>> {
        instance.demand(ExternalKind::Func, "function", name)?;
        let mut store = instance.store.borrow_mut();
        let function = instance.instance.get_func(&*store, name);
        let function = function.ok_or_else(|| Observation::no_export("function", name))?;
        let arguments = arguments.iter().map(val).collect::<Observed<Vec<Val>>>()?;
        let of = function.ty(&*store).map_err(Observation::unsupported)?;
        let results = of.results().iter().map(|of: &ValType| Val::default_for_ty(*of)).collect::<Option<Vec<Val>>>();
        let mut results = results.ok_or_else(|| Observation::unsupported("external references"))?;
        function.call(&mut store, &arguments, &mut results).map_err(trapped)?;
        Ok(results.iter().map(value).collect())
    }

    fn global_read(&mut self, instance: &Instance, name: &str) -> Observed<Value> {
        instance.demand(ExternalKind::Global, "global", name)?;
        let store = instance.store.borrow();
        let global = instance.instance.get_global(&*store, name);
        let global = global.ok_or_else(|| Observation::no_export("global", name))?;
        global.get(&*store).map(|found| value(&found)).map_err(Observation::unsupported)
    }
}

impl Wasm3xStore {
    /// Instantiates a module in a runtime that is dropped again, without its start function.
    fn load(&self, engine: &wasm3x::Engine, wasm: &[u8]) -> wasm3x::Result<()> {
        let module = wasm3x::Module::new(engine, wasm)?;
        Linker::new(engine).instantiate(&mut wasm3x::Store::new(engine, ()), &module)?;
        Ok(())
    }
}

impl Module {
    /// Reads what Wasm3 does not tell. Where it took what cannot be read, there is nothing to be known.
    fn read(&mut self, wasm: &[u8]) {
        let mut exports = BTreeMap::new();
        for payload in Parser::new(0).parse_all(wasm).map_while(Result::ok) {
            match payload {
                Payload::ImportSection(section) => {
                    let imports = section.into_imports().map_while(Result::ok);
                    self.imports.extend(imports.map(|import| (import.module.into(), import.name.into())));
                }
                Payload::MemorySection(section) => {
                    let mut memories = section.into_iter().map_while(Result::ok);
                    self.has_much_memory |= memories.any(|memory| memory.initial > MUCH_MEMORY);
                }
                Payload::ExportSection(section) => {
                    let found = section.into_iter().map_while(Result::ok);
                    exports.extend(found.map(|export| (export.name.to_owned(), export.kind)));
                }
                Payload::ElementSection(section) => {
                    self.has_active_segments |= section
                        .into_iter()
                        .map_while(Result::ok)
                        .any(|segment| matches!(segment.kind, wasmparser::ElementKind::Active { .. }));
                }
                Payload::DataSection(section) => {
                    self.has_active_segments |= section
                        .into_iter()
                        .map_while(Result::ok)
                        .any(|segment| matches!(segment.kind, wasmparser::DataKind::Active { .. }));
                }
                _ => {}
            }
        }
        self.exports = Rc::new(exports);
    }
}

impl Instance {
    /// That the instance is what the script takes it for, and has that export.
    fn demand(&self, kind: ExternalKind, called: &str, name: &str) -> Observed<()> {
        if self.is_incomplete.get() {
            return Err(Observation::unsupported("an instance from which another one imports"));
        }
        match self.exports.get(name) {
            Some(found) if *found == kind => Ok(()),
            _ => Err(Observation::no_export(called, name)),
        }
    }
}

/// What an error of a call is an observation of.
fn trapped(error: wasm3x::Error) -> Observation {
    match error.is_trap() && error.to_string().contains(STACK_OVERFLOW) {
        true => Observation::exhausted(error),
        false => Observation::trap(TrapKind::Unknown, error),
    }
}

/// Wasm3's `m3Err_trapStackOverflow`.
const STACK_OVERFLOW: &str = "[trap] stack overflow";

fn val(value: &Value) -> Observed<Val> {
    Ok(match *value {
        Value::I32(value) => Val::I32(value),
        Value::I64(value) => Val::I64(value),
        Value::F32(bits) => Val::F32(f32::from_bits(bits)),
        Value::F64(bits) => Val::F64(f64::from_bits(bits)),
        Value::Ref(Reference::Null(Some(HeapType::Func))) => Val::FuncRef(None),
        Value::V128(_) | Value::Ref(_) => {
            return Err(Observation::unsupported(format_args!("the argument ({value})")));
        }
    })
}

fn value(val: &Val) -> Value {
    match val {
        Val::I32(value) => Value::I32(*value),
        Val::I64(value) => Value::I64(*value),
        Val::F32(value) => Value::F32(value.to_bits()),
        Val::F64(value) => Value::F64(value.to_bits()),
        Val::FuncRef(None) => Value::Ref(Reference::Null(Some(HeapType::Func))),
        Val::FuncRef(Some(_)) => Value::Ref(Reference::Opaque(HeapType::Func)),
    }
}
