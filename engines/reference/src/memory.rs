//! Memory instances (exec/runtime, "Memory Instances").

mod sparse;
mod waiting;

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

pub(crate) use sparse::{Budget, OutOfStorage, Piece, SparseBytes};
pub(crate) use waiting::Wait;
use waiting::Waiters;

use crate::{
    error::{Error, TrapKind},
    rules::{Caller, Fill, Rules},
    types::MemoryType,
};

impl From<OutOfStorage> for Error {
    fn from(_: OutOfStorage) -> Self {
        Self::refused("more bytes differ than this store may hold")
    }
}

/// A memory that several stores, on several threads, may hold.
#[derive(Clone, Debug)]
pub struct SharedMemory(Arc<Held>);

/// A memory, and how its waiting threads learn that they were notified.
#[derive(Debug)]
struct Held {
    instance: Mutex<MemoryInstance>,
    notified: Condvar,
}

impl SharedMemory {
    pub(crate) fn new(instance: MemoryInstance) -> Self {
        Self(Arc::new(Held { instance: Mutex::new(instance), notified: Condvar::new() }))
    }

    /// The instance, for one step of execution. A step that panicked elsewhere leaves it as it was then.
    pub(crate) fn lock(&self) -> MutexGuard<'_, MemoryInstance> {
        self.0.instance.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A memory's type, size and bytes.
#[derive(Debug)]
pub(crate) struct MemoryInstance {
    /// The type it was allocated with.
    at_first: MemoryType,
    /// The type it has now.
    ty: MemoryType,
    /// Its size in pages.
    size: u64,
    pub(crate) bytes: SparseBytes,
    waiters: Waiters,
}

/// What a growth did.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Growth {
    /// The memory grew, from and to these sizes in pages.
    Grown { old: u64, new: u64 },
    /// No rule permits it, or a resource was refused.
    Failed { refused: bool },
}

impl MemoryInstance {
    /// exec/modules, "Memories", `allocmem`.
    pub(crate) fn allocate(rules: &dyn Rules, ty: MemoryType, budget: Budget) -> Result<Self, Error> {
        let mut instance = Self::new(ty, rules.initial_size(&ty), SparseBytes::new(budget));
        if let Some(fill) = rules.initial_fill(instance.length(rules)) {
            instance.fill(fill)?;
        }
        Ok(instance)
    }

    /// A memory of its own with the same type and bytes.
    pub(crate) fn duplicate(&self, rules: &dyn Rules, budget: Budget) -> Result<Self, Error> {
        let mut bytes = SparseBytes::new(budget);
        bytes.write_pieces(0, &self.bytes.pieces(0, self.length(rules)))?;
        Ok(Self { at_first: self.at_first, ..Self::new(self.ty, self.size, bytes) })
    }

    fn new(ty: MemoryType, size: u64, bytes: SparseBytes) -> Self {
        Self { at_first: ty, ty, size, bytes, waiters: Waiters::default() }
    }

    /// The type it was allocated with.
    pub(crate) fn at_first(&self) -> &MemoryType {
        &self.at_first
    }

    /// The type it has now.
    pub(crate) fn ty(&self) -> &MemoryType {
        &self.ty
    }

    pub(crate) fn set_type(&mut self, ty: MemoryType) {
        self.ty = ty;
    }

    pub(crate) fn set_size(&mut self, size: u64) {
        self.size = size;
    }

    /// Its size in pages.
    pub(crate) fn size(&self) -> u64 {
        self.size
    }

    /// `|mem.BYTES|`, in bytes.
    pub(crate) fn length(&self, rules: &dyn Rules) -> u128 {
        self.length_of(rules, self.size)
    }

    /// The bytes of so many pages.
    pub(crate) fn length_of(&self, rules: &dyn Rules, pages: u64) -> u128 {
        rules.byte_length(pages, self.ty.page_size_log2)
    }

    pub(crate) fn fill(&mut self, fill: Fill) -> Result<(), OutOfStorage> {
        self.bytes.fill(fill.start, fill.length, fill.byte)
    }

    /// exec/modules, "Growing memories", `growmem`, by `delta` pages; `refuse` is asked whether a growth to so many
    /// bytes, which the rules permit, is refused.
    pub(crate) fn grow(
        &mut self,
        rules: &dyn Rules,
        caller: Caller,
        delta: u64,
        refuse: impl FnOnce(u128) -> bool,
    ) -> Result<Growth, Error> {
        let old = self.size;
        let target = rules.growth_target(caller, &self.ty, old, delta);
        match target.filter(|new| !refuse(self.length_of(rules, *new))) {
            Some(new) => {
                let old_length = self.length(rules);
                self.size = rules.size_after_growth(old, new);
                self.ty = rules.type_after_growth(&self.ty, old, self.size);
                self.fill(rules.bytes_after_growth(old_length, self.length(rules)))?;
                Ok(Growth::Grown { old, new })
            }
            None => {
                let length = self.length(rules);
                self.size = rules.size_after_failed_growth(caller, &self.ty, old, delta);
                self.ty = rules.type_after_failed_growth(&self.ty, delta);
                if let Some(fill) = rules.bytes_after_failed_growth(length) {
                    self.fill(fill)?;
                }
                Ok(Growth::Failed { refused: target.is_some() })
            }
        }
    }

    /// Appendix "Embedding", `mem_read`.
    pub(crate) fn host_read(&self, rules: &dyn Rules, index: u64) -> Result<u8, Error> {
        let mut byte = [0];
        self.bytes.read(self.host_address(rules, index)?, &mut byte);
        Ok(byte[0])
    }

    /// Appendix "Embedding", `mem_write`.
    pub(crate) fn host_write(&mut self, rules: &dyn Rules, index: u64, byte: u8) -> Result<(), Error> {
        let address = self.host_address(rules, index)?;
        Ok(self.bytes.write(address, &[rules.host_written(byte)])?)
    }

    fn host_address(&self, rules: &dyn Rules, index: u64) -> Result<u128, Error> {
        let index = rules.host_index(index);
        let length = self.length_of(rules, rules.host_bound(self.size, &self.at_first));
        if rules.host_in_bounds(index, length) { Ok(u128::from(index)) } else { Err(TrapKind::HostAccess.into()) }
    }
}
