//! Every fault can be observed: by a module's own answers, by linking, by the decoder, or by the host.

mod accesses;
mod bulk;
#[path = "../common/mod.rs"]
mod common;
mod growth;
mod outside;

use std::{cell::RefCell, collections::HashMap, rc::Rc, sync::Arc};

use common::{encode, export};
use memlimits_reference::{Config, Extern, ExternType, Features, Rules, Spec, Store, faults::faults};

thread_local! {
    /// Modules by their text, as the same ones are run for every fault.
    static ENCODED: RefCell<HashMap<String, Rc<[u8]>>> = RefCell::default();
}

/// What was observed, in order.
type Transcript = Vec<String>;

/// A script of modules, each of which may import from those before it by their names.
struct Session {
    store: Store,
    named: HashMap<String, Extern>,
    transcript: Transcript,
}

impl Session {
    fn new(rules: &Arc<dyn Rules>, features: Features) -> Self {
        let config = Config { rules: rules.clone(), fuel: 100_000, features, ..Config::default() };
        Self { store: Store::new(config), named: HashMap::new(), transcript: Vec::new() }
    }

    fn note(&mut self, what: impl std::fmt::Debug) {
        self.transcript.push(format!("{what:?}"));
    }

    /// Validates, instantiates, and calls every function without parameters in the order of the exports.
    fn module(&mut self, name: &str, bytes: &[u8]) {
        let module = match self.store.module_validate(bytes) {
            Ok(module) => module,
            Err(error) => return self.note(std::mem::discriminant(&error)),
        };
        let imports: Option<Vec<Extern>> =
            module.imports().iter().map(|import| self.named.get(&import.name).copied()).collect();
        let Some(imports) = imports else { return self.note("missing import") };
        let instance = match self.store.module_instantiate(&module, &imports) {
            Ok(instance) => instance,
            Err(error) => return self.note(error),
        };
        for item in module.exports() {
            if let Some(exported) = self.store.instance_export(instance, &item.name) {
                self.named.insert(format!("{name}.{}", item.name), exported);
            }
            if matches!(&item.ty, ExternType::Func(ty) if ty.params.is_empty()) {
                let function = export(&self.store, instance, &item.name);
                let outcome = self.store.func_invoke(function, &[]);
                self.note(outcome);
            }
        }
    }

    /// A module with these fields, and functions with these result types and bodies.
    fn functions(&mut self, fields: &str, bodies: &[(&str, &str)]) {
        let mut text = format!("(module {fields}");
        for (index, (result, body)) in bodies.iter().enumerate() {
            let result = if result.is_empty() { String::new() } else { format!("(result {result})") };
            text += &format!("(func (export \"f{index}\") {result} {body})");
        }
        text.push(')');
        let bytes = ENCODED
            .with_borrow_mut(|encoded| encoded.entry(text).or_insert_with_key(|text| Rc::from(encode(text))).clone());
        self.module("", &bytes);
    }

    /// A module that is nothing but a memory type, in bytes.
    fn memory_bytes(&mut self, ty: &[u8]) {
        let mut bytes = b"\0asm\x01\0\0\0\x05".to_vec();
        bytes.extend([ty.len() as u8 + 1, 1]);
        bytes.extend(ty);
        self.module("", &bytes);
    }
}

/// The quick ones first.
const THEMES: [fn(&mut Session); 14] = [
    growth::growth_of_i32_memories,
    growth::caps,
    outside::binary,
    outside::linking,
    outside::host,
    accesses::indices,
    growth::page_sizes,
    growth::growth_seen_by_callers,
    bulk::data_segments,
    bulk::copies_between_indices,
    outside::failed_instances,
    accesses::alignment,
    accesses::accesses,
    bulk::bulk,
];

fn observe(rules: &Arc<dyn Rules>, theme: fn(&mut Session), features: Features) -> Transcript {
    let mut session = Session::new(rules, features);
    theme(&mut session);
    session.transcript
}

#[test]
fn every_fault_can_be_observed() {
    let all = Features { memory_control: true, ..Features::default() };
    let without = Features { threads: false, memory64: false, custom_page_sizes: false, ..Features::default() };
    let spec: Arc<dyn Rules> = Arc::new(Spec);
    let specified = THEMES.map(|theme| observe(&spec, theme, all));
    let specified_without = observe(&spec, outside::binary, without);
    let survivors: Vec<_> = faults()
        .iter()
        .filter(|fault| {
            let rules = fault.rules();
            THEMES.iter().zip(&specified).all(|(theme, specified)| observe(&rules, *theme, all) == *specified)
                && observe(&rules, outside::binary, without) == specified_without
        })
        .map(|fault| fault.name)
        .collect();
    assert!(survivors.is_empty(), "{survivors:?}");
}
