//! Executes commands on an engine: keeps the ids, so that adapters need not.

mod threads;

use std::collections::BTreeMap;

use threads::Threads;

use crate::{
    About, Command, Engine, Imports, InstanceId, MemoryId, ModuleId, Observation, Observed, Shared, Store, ThreadId,
    protocol::SharedInstance,
};

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
    /// The proposals that the store was made without, as long as nobody has used it: then it is as good as another one.
    unused: Option<Vec<String>>,
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
    /// On a thread: the instances that the thread shares, of which it knows the shared memories by their exports' names.
    shared: BTreeMap<InstanceId, Vec<(String, S::Memory)>>,
    threads: Threads,
    store: S,
}

impl<E: Engine> Host<E> {
    /// A host without a store: the first command must be [`Command::Store`].
    pub fn new(engine: E) -> Self {
        Self { engine, store: None, unused: None }
    }

    fn renew(&mut self, without: &[String]) -> Observed<()> {
        if self.unused.as_deref() == Some(without) {
            return Ok(());
        }
        // The old store's memory is given back before the new one asks for any.
        (self.store, self.unused) = (None, None);
        if !without.is_empty() {
            let switches = self.engine.about().switches;
            if let Some(stuck) = without.iter().find(|name| !switches.contains(name)) {
                return Err(Observation::unsupported(format_args!("a store without {stuck}")));
            }
        }
        self.store = Some(Named::new(self.engine.store(without)?));
        self.unused = Some(without.to_vec());
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
            (_, Some(named)) => {
                self.unused = None;
                Ok(named.observe(command))
            }
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
    fn new(store: S) -> Self {
        Self {
            modules: BTreeMap::new(),
            instances: BTreeMap::new(),
            memories: BTreeMap::new(),
            registered: BTreeMap::new(),
            provided: BTreeMap::new(),
            shared: BTreeMap::new(),
            threads: Threads::default(),
            store,
        }
    }

    fn observe(&mut self, command: &Command) -> Observation {
        self.execute(command).unwrap_or_else(|instead| instead)
    }

    fn execute(&mut self, command: &Command) -> Observed<Observation> {
        match command {
            Command::Store { .. } => Err(Observation::unsupported("a store within a thread")),
            Command::Validate { module, wasm } => {
                // An id that is given again must not keep an old module alive if the new one is rejected.
                self.modules.remove(module);
                let validated = self.store.module_validate(&wasm.0)?;
                self.modules.insert(*module, validated);
                Ok(Observation::Done)
            }
            Command::ValidateText { module, text } => {
                self.modules.remove(module);
                let validated = self.store.module_parse(text)?;
                self.modules.insert(*module, validated);
                Ok(Observation::Done)
            }
            Command::ModuleExports { module, name } => {
                self.store.module_exports(get(&self.modules, module)?, name).map(Observation::Type)
            }
            Command::ModuleImports { module, from, name } => {
                self.store.module_imports(get(&self.modules, module)?, from, name).map(Observation::Type)
            }
            Command::RunScript { .. } => Err(Observation::unsupported("scripts of the JavaScript API")),
            Command::Instantiate { instance, module } => {
                self.instances.remove(instance);
                let imports = Imports { instances: &self.registered, memories: &self.provided };
                let instantiated = self.store.module_instantiate(get(&self.modules, module)?, &imports)?;
                self.instances.insert(*instance, instantiated);
                Ok(Observation::Done)
            }
            Command::Register { name, instance } => {
                // The last one to be registered has the name.
                if let Some(memories) = self.shared.get(instance) {
                    let named =
                        |(export, memory): &(String, S::Memory)| ((name.clone(), export.clone()), memory.clone());
                    let memories: Vec<_> = memories.iter().map(named).collect();
                    self.unregister(name);
                    self.provided.extend(memories);
                } else {
                    let instance = get(&self.instances, instance)?.clone();
                    self.unregister(name);
                    self.registered.insert(name.clone(), instance);
                }
                Ok(Observation::Done)
            }
            Command::Invoke { instance, name, arguments } => {
                self.demand_own(instance)?;
                self.store.func_invoke(get(&self.instances, instance)?, name, arguments).map(Observation::Values)
            }
            Command::Get { instance, name } => {
                self.demand_own(instance)?;
                let value = self.store.global_read(get(&self.instances, instance)?, name)?;
                Ok(Observation::Values(vec![value]))
            }
            Command::Memory { memory, instance, name } => {
                let exported = match self.shared.get(instance) {
                    Some(memories) => {
                        let found = memories.iter().find(|(export, _)| export == name);
                        found.map(|(_, memory)| memory.clone()).ok_or_else(|| Observation::no_export("memory", name))?
                    }
                    None => self.store.instance_memory(get(&self.instances, instance)?, name)?,
                };
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
            Command::Thread { thread, shared, commands } => self.start(*thread, shared, commands),
            Command::Wait { thread } => self.threads.wait(*thread).map(Observation::Finished),
        }
    }

    /// Takes a name from whatever has it.
    fn unregister(&mut self, name: &str) {
        self.registered.remove(name);
        self.provided.retain(|(module, _), _| module != name);
    }

    /// On a thread: that an instance is the thread's own.
    fn demand_own(&self, instance: &InstanceId) -> Observed<()> {
        match self.shared.contains_key(instance) {
            true => Err(Observation::unsupported("only an instance's shared memories get to another thread")),
            false => Ok(()),
        }
    }

    /// Starts a thread that does the commands in a store of its own.
    fn start(&mut self, thread: ThreadId, shared: &[SharedInstance], commands: &[Command]) -> Observed<Observation> {
        let instances =
            shared.iter().map(|shared| get(&self.instances, &shared.instance)).collect::<Observed<Vec<_>>>()?;
        let share = self.store.share(&instances)?;
        let ids: Vec<InstanceId> = shared.iter().map(|shared| shared.id).collect();
        let commands = commands.to_vec();
        self.threads.start(thread, move || match share() {
            Ok(Shared { store, memories }) => {
                let mut named = Self { shared: ids.into_iter().zip(memories).collect(), ..Self::new(store) };
                commands.iter().map(|command| named.observe(command)).collect()
            }
            Err(instead) => vec![instead; commands.len()],
        })?;
        Ok(Observation::Done)
    }
}

#[cfg(test)]
mod tests {
    use std::{cell::Cell, rc::Rc};

    use super::*;
    use crate::{Commits, Value};

    /// An engine that can do nothing, and counts its stores.
    struct Counting(Rc<Cell<u32>>);

    impl Engine for Counting {
        type Store = Idle;

        fn about(&self) -> About {
            About {
                name: "counting".into(),
                version: "1".into(),
                lineage: Vec::new(),
                home: String::new(),
                issues: String::new(),
                switches: vec!["threads".into()],
                commits: Commits::TouchedPages,
                core: None,
                profile: None,
                interfaces: Vec::new(),
            }
        }

        fn store(&self, _without: &[String]) -> Observed<Idle> {
            self.0.set(self.0.get() + 1);
            Ok(Idle)
        }
    }

    struct Idle;

    impl Store for Idle {
        type Module = ();
        type Instance = ();
        type Memory = ();

        fn module_validate(&mut self, _wasm: &[u8]) -> Observed<()> {
            Ok(())
        }

        fn module_instantiate(&mut self, _module: &(), _imports: &Imports<'_, (), ()>) -> Observed<()> {
            Ok(())
        }

        fn func_invoke(&mut self, _instance: &(), name: &str, _arguments: &[Value]) -> Observed<Vec<Value>> {
            Err(Observation::no_export("function", name))
        }

        fn global_read(&mut self, _instance: &(), name: &str) -> Observed<Value> {
            Err(Observation::no_export("global", name))
        }
    }

    #[test]
    fn a_store_that_nobody_used_is_a_new_one() {
        let stores = Rc::new(Cell::new(0));
        let mut host = Host::new(Counting(Rc::clone(&stores)));
        let store = |without: &[&str]| Command::Store { without: without.iter().map(|name| (*name).into()).collect() };
        let use_it = || Command::MemSize { memory: MemoryId(0) };
        for (command, made) in [
            (store(&[]), 1),
            (store(&[]), 1),
            (use_it(), 1),
            (store(&[]), 2),
            (store(&["threads"]), 3),
            (store(&["threads"]), 3),
            (store(&["simd"]), 3),
            (store(&["threads"]), 4),
        ] {
            host.execute(&command);
            assert_eq!(stores.get(), made, "{command:?}");
        }
    }
}
