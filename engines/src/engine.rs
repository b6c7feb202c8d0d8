//! The traits that an engine's adapter implements: the core specification's appendix "Embedding", in its words.

use serde::{Deserialize, Serialize};

use crate::{MemoryType, Observation, Value};

/// A result, or the observation that stands in its place: why there is none.
pub type Observed<T> = Result<T, Observation>;

/// A configured implementation under test.
pub trait Engine: 'static {
    /// One script's run-time state.
    type Store: Store;

    /// What the engine says of itself.
    fn about(&self) -> About;

    /// `store_init`: a fresh store. Nothing leaks from one store to the next.
    ///
    /// `without` names proposals that must be off, all of them among [`About::switches`]: of others, the host answers by
    /// itself that they cannot be switched off.
    fn store(&self, without: &[String]) -> Observed<Self::Store>;
}

/// One engine's run-time state for one script.
///
/// The first four methods make an adapter. The rest is optional; a default answers [`Observation::Unsupported`].
pub trait Store: Sized + 'static {
    /// A module that was validated (and compiled, where the engine compiles).
    type Module;
    /// A module instance. Handles are cheap to clone.
    type Instance: Clone;
    /// A memory that the host can reach.
    type Memory: Clone;

    /// `module_validate`: decodes, validates and, where the engine does so, compiles.
    ///
    /// Each phase has an observation of its own: [`Observation::Rejected`] for decoding and validation,
    /// [`Observation::Refused`] for a resource or an implementation limit that was met on the way.
    fn module_validate(&mut self, wasm: &[u8]) -> Observed<Self::Module>;

    /// `module_parse`, then `module_validate`: the same from the text format, for an engine that has a parser of its own.
    fn module_parse(&mut self, _text: &str) -> Observed<Self::Module> {
        Err(Observation::unsupported("the text format"))
    }

    /// `module_exports`: the declared type of the memory that a module exports under a name, or
    /// [`Observation::NoExport`].
    fn module_exports(&mut self, _module: &Self::Module, _name: &str) -> Observed<MemoryType> {
        Err(Observation::unsupported("module_exports"))
    }

    /// `module_imports`: the declared type of the memory that a module imports by these two names, or
    /// [`Observation::NoImport`]. Where several imports have them, it is the first one of a memory.
    fn module_imports(&mut self, _module: &Self::Module, _from: &str, _name: &str) -> Observed<MemoryType> {
        Err(Observation::unsupported("module_imports"))
    }

    /// `module_instantiate`: matches the imports, allocates, runs data segments and the start function.
    ///
    /// A type that does not match is [`Observation::Unlinkable`], a memory that cannot be had
    /// [`Observation::Refused`], a segment out of bounds or a start function that traps [`Observation::Trap`].
    fn module_instantiate(
        &mut self,
        module: &Self::Module,
        imports: &Imports<'_, Self::Instance, Self::Memory>,
    ) -> Observed<Self::Instance>;

    /// `func_invoke` on an instance's exported function.
    fn func_invoke(&mut self, instance: &Self::Instance, name: &str, arguments: &[Value]) -> Observed<Vec<Value>>;

    /// `global_read` on an instance's exported global.
    fn global_read(&mut self, instance: &Self::Instance, name: &str) -> Observed<Value>;

    /// `instance_export` of a memory.
    fn instance_memory(&mut self, _instance: &Self::Instance, _name: &str) -> Observed<Self::Memory> {
        Err(Observation::unsupported("the host's side of a memory"))
    }

    /// `mem_alloc`: a memory of the given type, made by the host.
    fn mem_alloc(&mut self, _type: &MemoryType) -> Observed<Self::Memory> {
        Err(Observation::unsupported("mem_alloc"))
    }

    /// `mem_type`: the current type; its minimum is the current size in pages.
    fn mem_type(&mut self, _memory: &Self::Memory) -> Observed<MemoryType> {
        Err(Observation::unsupported("mem_type"))
    }

    /// `mem_size`, in pages of the memory's own page size.
    fn mem_size(&mut self, _memory: &Self::Memory) -> Observed<u64> {
        Err(Observation::unsupported("mem_size"))
    }

    /// `mem_grow` by `delta` pages: the old size in pages, or [`Observation::Refused`].
    fn mem_grow(&mut self, _memory: &Self::Memory, _delta: u64) -> Observed<u64> {
        Err(Observation::unsupported("mem_grow"))
    }

    /// `mem_read`: the byte at a byte index, or [`Observation::OutOfRange`].
    fn mem_read(&mut self, _memory: &Self::Memory, _index: u64) -> Observed<u8> {
        Err(Observation::unsupported("mem_read"))
    }

    /// `mem_write`: sets the byte at a byte index, or [`Observation::OutOfRange`].
    fn mem_write(&mut self, _memory: &Self::Memory, _index: u64, _byte: u8) -> Observed<()> {
        Err(Observation::unsupported("mem_write"))
    }

    /// What makes a store for another thread, one that knows the shared memories of these instances.
    ///
    /// The store is made and used on that thread only; none of the instances' other exports get there. Script language
    /// of the threads proposal, `thread`.
    fn share(&mut self, _instances: &[&Self::Instance]) -> Observed<Share<Self>> {
        Err(Observation::unsupported("threads"))
    }
}

/// Makes a thread's store, on that thread.
pub type Share<S> = Box<dyn FnOnce() -> Observed<Shared<S>> + Send>;

/// A thread's store, and what other stores share with it.
pub struct Shared<S: Store> {
    /// The store.
    pub store: S,
    /// For each instance that is shared, in order: its shared memories as memories of this store, by the names of its
    /// exports.
    pub memories: Vec<Vec<(String, S::Memory)>>,
}

/// What an engine says of itself in the handshake.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub struct About {
    /// The engine's own name: `Wasmtime`.
    pub name: String,
    /// Its version, as it prints it.
    pub version: String,
    /// What it shares with other engines, such as a validator: engines that agree for this reason have one vote.
    pub lineage: Vec<String>,
    /// Where the engine lives.
    pub home: String,
    /// Where its faults are reported.
    pub issues: String,
    /// The proposals that a store can be made without, by the names of the suite's features.
    pub switches: Vec<String>,
    /// Which pages of a memory cost resident memory.
    pub commits: Commits,
    /// The engine within, where what is started only hosts it: V8 in Node.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub core: Option<Core>,
    /// The embedding whose own limits hold, by the catalogue's name for it: `js-api`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profile: Option<String>,
    /// What it can be asked beyond the embedding interface.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub interfaces: Vec<Interface>,
}

/// The engine within a host.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub struct Core {
    /// Its name: `V8`.
    pub name: String,
    /// Its version, as the host says it.
    pub version: String,
}

/// What an adapter can be asked beyond the embedding interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Interface {
    /// Modules in the text format: [`Command::ValidateText`](crate::Command::ValidateText).
    Text,
    /// Scripts of the JavaScript API: [`Command::RunScript`](crate::Command::RunScript).
    Js,
}

/// Which pages of a memory an engine commits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Commits {
    /// Every page, as soon as the memory has it.
    EveryPage,
    /// Only pages that were touched. Where a growth moves a memory, the copy touches every page that it had before.
    TouchedPages,
}

/// What is registered for import: instances under one name, and memories of the host under two.
pub struct Imports<'a, I, M> {
    pub(crate) instances: &'a std::collections::BTreeMap<String, I>,
    pub(crate) memories: &'a std::collections::BTreeMap<(String, String), M>,
}

/// Who provides an import.
pub enum Provider<'a, I, M> {
    /// An instance, by its export of the import's second name.
    Instance(&'a I),
    /// A memory of the host.
    Memory(&'a M),
}

impl<I, M> Imports<'_, I, M> {
    /// Who provides the import `module` `name`, if anybody does.
    ///
    /// Whether an instance has such an export is for the adapter to see; it answers [`Imports::unknown`] if not.
    pub fn provider(&self, module: &str, name: &str) -> Option<Provider<'_, I, M>> {
        let memory = self.memories.get(&(module.to_owned(), name.to_owned())).map(Provider::Memory);
        memory.or_else(|| self.instances.get(module).map(Provider::Instance))
    }

    /// The observation for an import that nobody provides.
    pub fn unknown(module: &str, name: &str) -> Observation {
        Observation::unlinkable(format_args!("unknown import `{module}` `{name}`"))
    }
}
