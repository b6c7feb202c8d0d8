//! Executes commands on an engine: keeps the ids, so that adapters need not.

use std::collections::BTreeMap;

use crate::{About, Command, Engine, Imports, InstanceId, MemoryId, ModuleId, Observation, Observed, Store};

/// Something that executes commands: an engine in this process, whatever its types.
pub trait Execute {
    /// What the engine says of itself.
    fn about(&self) -> About;

    /// Executes one command and says what was observed.
    fn execute(&mut self, command: &Command) -> Observation;
}

/// An engine with its current store and the ids that scripts gave.
pub struct Host<E: Engine> {
    engine: E,
    store: Option<Named<E::Store>>,
}

/// A store and everything in it that has a name.
///
/// Fields are dropped in this order: handles before the store that they point into.
struct Named<S: Store> {
    modules: BTreeMap<ModuleId, S::Module>,
    instances: BTreeMap<InstanceId, S::Instance>,
    memories: BTreeMap<MemoryId, S::Memory>,
    registered: BTreeMap<String, S::Instance>,
    provided: BTreeMap<(String, String), S::Memory>,
    store: S,
}

impl<E: Engine> Host<E> {
    /// A host without a store: the first command must be [`Command::Store`].
    pub fn new(engine: E) -> Self {
        Self { engine, store: None }
    }

    fn renew(&mut self, without: &[String]) -> Observed<()> {
        // The old store's memory is given back before the new one asks for any.
        self.store = None;
        self.store = Some(Named {
            modules: BTreeMap::new(),
            instances: BTreeMap::new(),
            memories: BTreeMap::new(),
            registered: BTreeMap::new(),
            provided: BTreeMap::new(),
            store: self.engine.store(without)?,
        });
        Ok(())
    }
}

impl<E: Engine> Execute for Host<E> {
    fn about(&self) -> About {
        self.engine.about()
    }

    fn execute(&mut self, command: &Command) -> Observation {
        let observed = match (command, &mut self.store) {
            (Command::Store { without }, _) => self.renew(without).map(|()| Observation::Done),
            (_, Some(named)) => named.execute(command),
            (_, None) => Err(Observation::missing("store")),
        };
        observed.unwrap_or_else(|instead| instead)
    }
}

/// The thing of that id, or the observation that there is none.
fn get<'a, I: Ord + ToString, T>(things: &'a BTreeMap<I, T>, id: &I) -> Observed<&'a T> {
    things.get(id).ok_or_else(|| Observation::missing(id.to_string()))
}

impl<S: Store> Named<S> {
    fn execute(&mut self, command: &Command) -> Observed<Observation> {
        match command {
            Command::Store { .. } => unreachable!("the host makes stores itself"),
            Command::Validate { module, wasm } => {
                // An id that is given again must not keep an old module alive if the new one is rejected.
                self.modules.remove(module);
                let validated = self.store.module_validate(&wasm.0)?;
                self.modules.insert(*module, validated);
                Ok(Observation::Done)
            }
            Command::Instantiate { instance, module } => {
                self.instances.remove(instance);
                let imports = Imports { instances: &self.registered, memories: &self.provided };
                let instantiated = self.store.module_instantiate(get(&self.modules, module)?, &imports)?;
                self.instances.insert(*instance, instantiated);
                Ok(Observation::Done)
            }
            Command::Register { name, instance } => {
                let instance = get(&self.instances, instance)?.clone();
                self.registered.insert(name.clone(), instance);
                Ok(Observation::Done)
            }
            Command::Invoke { instance, name, arguments } => {
                self.store.func_invoke(get(&self.instances, instance)?, name, arguments).map(Observation::Values)
            }
            Command::Get { instance, name } => self
                .store
                .global_read(get(&self.instances, instance)?, name)
                .map(|value| Observation::Values(vec![value])),
            Command::Memory { memory, instance, name } => {
                let exported = self.store.instance_memory(get(&self.instances, instance)?, name)?;
                self.memories.insert(*memory, exported);
                Ok(Observation::Done)
            }
            Command::MemAlloc { memory, r#type } => {
                self.memories.remove(memory);
                let allocated = self.store.mem_alloc(r#type)?;
                self.memories.insert(*memory, allocated);
                Ok(Observation::Done)
            }
            Command::Provide { memory, module, name } => {
                let memory = get(&self.memories, memory)?.clone();
                self.provided.insert((module.clone(), name.clone()), memory);
                Ok(Observation::Done)
            }
            Command::MemType { memory } => self.store.mem_type(get(&self.memories, memory)?).map(Observation::Type),
            Command::MemSize { memory } => self.store.mem_size(get(&self.memories, memory)?).map(Observation::Pages),
            Command::MemGrow { memory, delta } => {
                self.store.mem_grow(get(&self.memories, memory)?, *delta).map(Observation::Pages)
            }
            Command::MemRead { memory, index } => {
                self.store.mem_read(get(&self.memories, memory)?, *index).map(Observation::Byte)
            }
            Command::MemWrite { memory, index, byte } => {
                self.store.mem_write(get(&self.memories, memory)?, *index, *byte).map(|()| Observation::Done)
            }
            Command::Thread { .. } | Command::Wait { .. } => Err(Observation::unsupported("threads")),
        }
    }
}
