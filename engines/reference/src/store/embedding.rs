//! The embedding interface's functions on instances, globals and memories.

use super::Store;
use crate::{
    error::Error,
    exec::invoke,
    memory::{Growth, SharedMemory},
    rules::Caller,
    types::{ExternType, FuncType, GlobalType, MemoryType},
    value::{Extern, FuncAddr, GlobalAddr, Instance, MemAddr, Value},
};

/// Instances and functions.
impl Store {
    /// The export of that name (appendix "Embedding", `instance_export`).
    pub fn instance_export(&self, instance: Instance, name: &str) -> Option<Extern> {
        self.instance(instance).ok()?.exports.get(name).copied()
    }

    /// All exports of an instance by their names, in no order.
    ///
    /// # Errors
    /// [`Error::Misuse`] for an instance that is not of this store.
    pub fn instance_exports(&self, instance: Instance) -> Result<impl Iterator<Item = (&str, Extern)>, Error> {
        Ok(self.instance(instance)?.exports.iter().map(|(name, export)| (name.as_str(), *export)))
    }

    /// The type of something in the store, as an import of it would be matched (exec/modules, "External Typing").
    ///
    /// # Errors
    /// [`Error::Misuse`] for what is not in this store.
    pub fn extern_type(&self, item: Extern) -> Result<ExternType, Error> {
        Ok(match item {
            Extern::Func(addr) => ExternType::Func(self.function(addr)?.code.ty.clone()),
            Extern::Table(addr) => ExternType::Table(self.table(addr)?.ty()),
            Extern::Memory(addr) => {
                let memory = self.memory(addr)?.lock();
                ExternType::Memory(self.config.rules.type_for_linking(memory.ty(), memory.at_first()))
            }
            Extern::Global(addr) => ExternType::Global(self.global(addr)?.ty),
            Extern::Tag(addr) => ExternType::Tag(self.tag(addr)?.clone()),
        })
    }

    /// The type of a function (appendix "Embedding", `func_type`).
    ///
    /// # Errors
    /// [`Error::Misuse`] for an address that is not of this store.
    pub fn func_type(&self, addr: FuncAddr) -> Result<FuncType, Error> {
        Ok(self.function(addr)?.code.ty.clone())
    }

    /// Invokes a function (appendix "Embedding", `func_invoke`).
    ///
    /// # Errors
    /// A trap, an exhausted call stack or fuel, a refused resource, or [`Error::Misuse`] for arguments of other types.
    pub fn func_invoke(&mut self, addr: FuncAddr, arguments: &[Value]) -> Result<Vec<Value>, Error> {
        let params = &self.function(addr)?.code.ty.params;
        if !params.iter().copied().eq(arguments.iter().map(|argument| argument.ty())) {
            return Err(Error::misuse(format!("arguments {arguments:?} for parameters {params:?}")));
        }
        for argument in arguments {
            if let Value::FuncRef(Some(addr)) = argument {
                self.function(*addr)?;
            }
        }
        invoke(self, addr, arguments)
    }
}

/// Globals.
impl Store {
    /// The type of a global (appendix "Embedding", `global_type`).
    ///
    /// # Errors
    /// [`Error::Misuse`] for an address that is not of this store.
    pub fn global_type(&self, addr: GlobalAddr) -> Result<GlobalType, Error> {
        Ok(self.global(addr)?.ty)
    }

    /// The value of a global (appendix "Embedding", `global_read`).
    ///
    /// # Errors
    /// [`Error::Misuse`] for an address that is not of this store.
    pub fn global_read(&self, addr: GlobalAddr) -> Result<Value, Error> {
        let global = self.global(addr)?;
        Ok(Value::from_slot(global.value, global.ty.value))
    }
}

/// Memories.
impl Store {
    /// A new memory (appendix "Embedding", `mem_alloc`).
    ///
    /// # Errors
    /// [`Error::Invalid`] for a type that is not valid, [`Error::Refused`].
    pub fn mem_alloc(&mut self, ty: MemoryType) -> Result<MemAddr, Error> {
        if self.config.rules.host_type_valid(&ty) {
            self.allocate_memory(ty)
        } else {
            Err(Error::invalid(format!("memory type {ty}")))
        }
    }

    /// The type that a memory has now: its minimum is its size (appendix "Embedding", `mem_type`).
    ///
    /// # Errors
    /// [`Error::Misuse`] for an address that is not of this store.
    pub fn mem_type(&self, addr: MemAddr) -> Result<MemoryType, Error> {
        let memory = self.memory(addr)?.lock();
        Ok(self.config.rules.host_type(memory.ty(), memory.at_first()))
    }

    /// The size in pages of the memory's own page size (appendix "Embedding", `mem_size`).
    ///
    /// # Errors
    /// [`Error::Misuse`] for an address that is not of this store.
    pub fn mem_size(&self, addr: MemAddr) -> Result<u64, Error> {
        let memory = self.memory(addr)?.lock();
        Ok(self.config.rules.host_size(memory.ty(), memory.size()))
    }

    /// Grows a memory by `delta` pages. Answers the old size in pages (appendix "Embedding", `mem_grow`).
    ///
    /// # Errors
    /// [`Error::GrowthFailed`] where no rule permits the new size, [`Error::Refused`] where the rules do.
    pub fn mem_grow(&mut self, addr: MemAddr, delta: u64) -> Result<u64, Error> {
        match self.grow_memory(Caller::Host, addr, delta)? {
            Growth::Grown { old, new } => {
                let memory = self.memory(addr)?.lock();
                Ok(self.config.rules.growth_result(Caller::Host, memory.ty(), old, new))
            }
            Growth::Failed { refused: true } => Err(Error::refused(format!("growth by {delta} pages"))),
            Growth::Failed { refused: false } => {
                Err(Error::GrowthFailed { message: format!("growth by {delta} pages") })
            }
        }
    }

    /// One byte (appendix "Embedding", `mem_read`).
    ///
    /// # Errors
    /// A trap of kind [`HostAccess`](crate::TrapKind::HostAccess) where there is no such byte.
    pub fn mem_read(&self, addr: MemAddr, index: u64) -> Result<u8, Error> {
        self.memory(addr)?.lock().host_read(&*self.config.rules, index)
    }

    /// Sets one byte (appendix "Embedding", `mem_write`).
    ///
    /// # Errors
    /// A trap of kind [`HostAccess`](crate::TrapKind::HostAccess) where there is no such byte, [`Error::Refused`].
    pub fn mem_write(&mut self, addr: MemAddr, index: u64, byte: u8) -> Result<(), Error> {
        self.memory(addr)?.lock().host_write(&*self.config.rules, index, byte)
    }

    /// A memory, to be given to another store, also on another thread.
    ///
    /// # Errors
    /// [`Error::Misuse`] for a memory that is not shared, or not of this store.
    pub fn mem_share(&self, addr: MemAddr) -> Result<SharedMemory, Error> {
        let memory = self.memory(addr)?;
        if memory.lock().ty().shared { Ok(memory.clone()) } else { Err(Error::misuse("the memory is not shared")) }
    }

    /// Takes another store's memory into this one.
    pub fn mem_adopt(&mut self, memory: SharedMemory) -> MemAddr {
        self.add_memory(memory)
    }
}
