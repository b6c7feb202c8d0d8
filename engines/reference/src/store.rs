//! The store (exec/runtime, "Store") and what the embedder does with it (appendix "Embedding").

mod embedding;
mod tables;

use std::collections::HashMap;

pub(crate) use tables::{TableInstance, table_range};

use crate::{
    config::Config,
    error::Error,
    instr::SharedCode,
    memory::{Budget, Growth, MemoryInstance, SharedMemory},
    module::Module,
    rules::Caller,
    types::{FuncType, GlobalType, MemoryType},
    validate::validate,
    value::{Extern, FuncAddr, GlobalAddr, Instance, MemAddr, Slot, TableAddr, TagAddr},
};

/// All instances of functions, tables, memories, globals and segments. Nothing in it is ever freed before it is.
pub struct Store {
    pub(crate) config: Config,
    budget: Budget,
    pub(crate) functions: Vec<FunctionInstance>,
    pub(crate) tables: Vec<TableInstance>,
    memories: Vec<SharedMemory>,
    pub(crate) globals: Vec<GlobalInstance>,
    /// exec/runtime, "Tag Instances".
    pub(crate) tags: Vec<FuncType>,
    /// Dropped segments have no elements.
    pub(crate) elems: Vec<Vec<Slot>>,
    pub(crate) datas: Vec<DataInstance>,
    pub(crate) instances: Vec<ModuleInstance>,
    counters: Counters,
    table_elements: u64,
}

/// exec/runtime, "Function Instances".
#[derive(Clone, Debug)]
pub(crate) struct FunctionInstance {
    pub(crate) code: SharedCode,
    pub(crate) instance: Instance,
}

/// exec/runtime, "Global Instances".
#[derive(Debug)]
pub(crate) struct GlobalInstance {
    pub(crate) ty: GlobalType,
    pub(crate) value: Slot,
}

/// exec/runtime, "Data Instances".
#[derive(Debug)]
pub(crate) struct DataInstance {
    pub(crate) bytes: std::sync::Arc<[u8]>,
    pub(crate) dropped: bool,
}

/// exec/runtime, "Module Instances". Segments are numbered from the given addresses on.
#[derive(Debug, Default)]
pub(crate) struct ModuleInstance {
    pub(crate) types: Vec<FuncType>,
    pub(crate) functions: Vec<FuncAddr>,
    pub(crate) tables: Vec<TableAddr>,
    pub(crate) memories: Vec<MemAddr>,
    pub(crate) globals: Vec<GlobalAddr>,
    pub(crate) tags: Vec<TagAddr>,
    pub(crate) first_elem: usize,
    pub(crate) first_data: usize,
    pub(crate) exports: HashMap<String, Extern>,
}

/// What a store has counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counters {
    /// Steps executed.
    pub steps: u64,
    /// Growths that the rules permitted, refused ones included.
    pub growths: u64,
    /// Bytes that this store gave its memories: what other stores gave to shared ones counts there.
    pub bytes: u128,
    /// The most bytes of all memories at any time.
    pub peak_bytes: u128,
}

impl Store {
    /// An empty store (appendix "Embedding", `store_init`).
    pub fn new(config: Config) -> Self {
        let budget = Budget::new(config.resources.stored_bytes);
        Self {
            config,
            budget,
            functions: Vec::new(),
            tables: Vec::new(),
            memories: Vec::new(),
            globals: Vec::new(),
            tags: Vec::new(),
            elems: Vec::new(),
            datas: Vec::new(),
            instances: Vec::new(),
            counters: Counters::default(),
            table_elements: 0,
        }
    }

    /// Decodes and validates a module (appendix "Embedding", `module_decode` and `module_validate`).
    ///
    /// # Errors
    /// [`Error::Malformed`], [`Error::Invalid`], or [`Error::Unsupported`] and [`Error::Refused`] for a valid module
    /// that this interpreter cannot run.
    pub fn module_validate(&self, bytes: &[u8]) -> Result<Module, Error> {
        validate(bytes, &self.config)
    }

    /// What the store was made with.
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// What has been counted so far.
    pub fn counters(&self) -> Counters {
        self.counters
    }

    /// The most bytes that all memories together had at any time.
    pub fn peak_bytes(&self) -> u128 {
        self.counters.peak_bytes
    }

    /// Steps executed so far.
    pub fn steps(&self) -> u64 {
        self.counters.steps
    }

    pub(crate) fn count_steps(&mut self, steps: u64) {
        self.counters.steps += steps;
    }

    pub(crate) fn memory(&self, addr: MemAddr) -> Result<&SharedMemory, Error> {
        self.memories.get(addr.0 as usize).ok_or_else(|| Error::misuse(format!("no memory {}", addr.0)))
    }

    pub(crate) fn table(&self, addr: TableAddr) -> Result<&TableInstance, Error> {
        self.tables.get(addr.0 as usize).ok_or_else(|| Error::misuse(format!("no table {}", addr.0)))
    }

    pub(crate) fn function(&self, addr: FuncAddr) -> Result<&FunctionInstance, Error> {
        self.functions.get(addr.0 as usize).ok_or_else(|| Error::misuse(format!("no function {}", addr.0)))
    }

    pub(crate) fn global(&self, addr: GlobalAddr) -> Result<&GlobalInstance, Error> {
        self.globals.get(addr.0 as usize).ok_or_else(|| Error::misuse(format!("no global {}", addr.0)))
    }

    pub(crate) fn tag(&self, addr: TagAddr) -> Result<&FuncType, Error> {
        self.tags.get(addr.0 as usize).ok_or_else(|| Error::misuse(format!("no tag {}", addr.0)))
    }

    pub(crate) fn instance(&self, instance: Instance) -> Result<&ModuleInstance, Error> {
        self.instances.get(instance.0 as usize).ok_or_else(|| Error::misuse(format!("no instance {}", instance.0)))
    }

    /// exec/modules, "Memories", `allocmem`, unless the resource is refused.
    pub(crate) fn allocate_memory(&mut self, ty: MemoryType) -> Result<MemAddr, Error> {
        let rules = &*self.config.rules;
        let length = rules.byte_length(rules.initial_size(&ty), ty.page_size_log2);
        if self.config.refuse.allocation(length) {
            return Err(Error::refused(format!("a memory of {length} bytes")));
        }
        let instance = MemoryInstance::allocate(rules, ty, self.budget.clone())?;
        Ok(self.add_own_memory(instance))
    }

    /// A memory of its own, equal to the one at `addr`.
    pub(crate) fn duplicate_memory(&mut self, addr: MemAddr) -> Result<MemAddr, Error> {
        let copy = self.memory(addr)?.lock().duplicate(&*self.config.rules, self.budget.clone())?;
        Ok(self.add_own_memory(copy))
    }

    fn add_own_memory(&mut self, memory: MemoryInstance) -> MemAddr {
        self.count_bytes(0, memory.length(&*self.config.rules));
        self.add_memory(SharedMemory::new(memory))
    }

    fn add_memory(&mut self, memory: SharedMemory) -> MemAddr {
        self.memories.push(memory);
        MemAddr((self.memories.len() - 1) as u32)
    }

    /// exec/modules, "Growing memories", `growmem`, by as many pages as `operand` says, unless the resource is refused.
    pub(crate) fn grow_memory(&mut self, caller: Caller, addr: MemAddr, operand: u64) -> Result<Growth, Error> {
        let Self { config, counters, memories, .. } = self;
        let rules = &*config.rules;
        let mut memory =
            memories.get(addr.0 as usize).ok_or_else(|| Error::misuse(format!("no memory {}", addr.0)))?.lock();
        let before = memory.length(rules);
        let delta = rules.growth_delta(caller, memory.ty().address_type, operand);
        let growth = memory.grow(rules, caller, delta, |bytes| {
            counters.growths += 1;
            config.refuse.growth(counters.growths, bytes)
        });
        let after = memory.length(rules);
        drop(memory);
        self.count_bytes(before, after);
        growth
    }

    fn count_bytes(&mut self, before: u128, after: u128) {
        self.counters.bytes = self.counters.bytes.saturating_sub(before).saturating_add(after);
        self.counters.peak_bytes = self.counters.peak_bytes.max(self.counters.bytes);
    }
}
