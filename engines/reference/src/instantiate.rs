//! Instantiation (exec/modules, "Instantiation").

use crate::{
    error::{Error, TrapKind},
    exec::{evaluate, invoke},
    linking::match_import,
    memory::MemoryInstance,
    module::{ExternIndex, Module, SegmentMode},
    rules::{DataFailure, MemoryUse},
    store::{DataInstance, FunctionInstance, GlobalInstance, ModuleInstance, Store},
    types::ExternType,
    value::{Extern, FuncAddr, GlobalAddr, Instance, MemAddr, NULL, TagAddr},
};

impl Store {
    /// Instantiates a module with its imports in their order (appendix "Embedding", `module_instantiate`).
    ///
    /// # Errors
    /// [`Error::Unlinkable`], a trap of a segment or of the start function, [`Error::Refused`], exhausted stack or fuel.
    pub fn module_instantiate(&mut self, module: &Module, imports: &[Extern]) -> Result<Instance, Error> {
        let instance = self.link(module, imports)?;
        let imported = self.imported_sizes(instance)?;
        self.define(module, instance)?;
        self.export(module, instance);
        match self.initialize(module, instance) {
            Ok(()) => Ok(instance),
            Err(error) => {
                self.leave_failed(instance, &imported)?;
                Err(error)
            }
        }
    }

    /// The steps that may trap: segments and the start function.
    fn initialize(&mut self, module: &Module, instance: Instance) -> Result<(), Error> {
        self.run_elems(module, instance)?;
        self.run_datas(module, instance)?;
        if let Some(start) = module.0.start {
            let start = self.instances[instance.0 as usize].functions[start as usize];
            invoke(self, start, &[])?;
        }
        Ok(())
    }

    /// The memories that an instance has from its imports, with their sizes in pages.
    fn imported_sizes(&self, instance: Instance) -> Result<Vec<(MemAddr, u64)>, Error> {
        let memories = &self.instance(instance)?.memories;
        memories.iter().map(|addr| Ok((*addr, self.memory(*addr)?.lock().size()))).collect()
    }

    /// Leaves an instance that trapped as the rules say. What it did before stays, and its functions may be in tables.
    fn leave_failed(&mut self, instance: Instance, imported: &[(MemAddr, u64)]) -> Result<(), Error> {
        let rules = self.config.rules.clone();
        for (addr, before) in imported {
            let mut memory = self.memory(*addr)?.lock();
            let size = rules.size_after_failed_instantiation(memory.size(), *before);
            memory.set_size(size);
        }
        if !rules.failed_instance_keeps_memories() {
            self.instances[instance.0 as usize].memories.clear();
        }
        Ok(())
    }

    /// Steps 1 to 5: the imports match, and come first in the index spaces.
    fn link(&mut self, module: &Module, imports: &[Extern]) -> Result<Instance, Error> {
        let parts = &*module.0;
        if imports.len() != parts.imports.len() {
            let message = format!("{} imports for {}", imports.len(), parts.imports.len());
            return Err(Error::unlinkable(message));
        }
        for (import, provided) in parts.imports.iter().zip(imports) {
            match_import(self, import, *provided)?;
        }
        let mut instance = ModuleInstance {
            types: parts.types.clone(),
            first_elem: self.elems.len(),
            first_data: self.datas.len(),
            ..ModuleInstance::default()
        };
        for (import, provided) in parts.imports.iter().zip(imports) {
            match (*provided, &import.ty) {
                (Extern::Func(addr), _) => instance.functions.push(addr),
                (Extern::Table(addr), _) => instance.tables.push(addr),
                (Extern::Global(addr), _) => instance.globals.push(addr),
                (Extern::Tag(addr), _) => instance.tags.push(addr),
                (Extern::Memory(addr), ExternType::Memory(required)) => {
                    let mut memory = self.memory(addr)?.lock();
                    let ty = self.config.rules.type_after_import(memory.ty(), required);
                    memory.set_type(ty);
                    drop(memory);
                    let alias = self.config.rules.import_is_alias();
                    instance.memories.push(if alias { addr } else { self.duplicate_memory(addr)? });
                }
                (Extern::Memory(_), _) => return Err(Error::unlinkable(import.name.as_str())),
            }
        }
        self.instances.push(instance);
        Ok(Instance((self.instances.len() - 1) as u32))
    }

    /// exec/modules, "Modules", `allocmodule`, and the evaluation of globals, tables and element segments.
    fn define(&mut self, module: &Module, instance: Instance) -> Result<(), Error> {
        let parts = &*module.0;
        let at = instance.0 as usize;
        for code in &parts.functions {
            self.functions.push(FunctionInstance { code: code.clone(), instance });
            self.instances[at].functions.push(FuncAddr((self.functions.len() - 1) as u32));
        }
        for ty in &parts.tags {
            self.tags.push(ty.clone());
            self.instances[at].tags.push(TagAddr((self.tags.len() - 1) as u32));
        }
        for ty in &parts.memories {
            let addr = self.allocate_memory(*ty)?;
            self.instances[at].memories.push(addr);
        }
        for global in &parts.globals {
            let value = evaluate(self, instance, &global.init)?;
            self.globals.push(GlobalInstance { ty: global.ty, value });
            self.instances[at].globals.push(GlobalAddr((self.globals.len() - 1) as u32));
        }
        for table in &parts.tables {
            let init = table.init.as_ref().map_or(Ok(NULL), |init| evaluate(self, instance, init))?;
            let addr = self.allocate_table(table.ty, init)?;
            self.instances[at].tables.push(addr);
        }
        for elem in &parts.elems {
            let elements: Result<_, Error> =
                elem.elements.iter().map(|element| evaluate(self, instance, element)).collect();
            self.elems.push(elements?);
        }
        for data in &parts.datas {
            self.datas.push(DataInstance { bytes: data.bytes.clone(), dropped: false });
        }
        Ok(())
    }

    fn export(&mut self, module: &Module, instance: Instance) {
        let instance = &mut self.instances[instance.0 as usize];
        for export in &module.0.exports {
            let item = match export.item {
                ExternIndex::Func(index) => Extern::Func(instance.functions[index as usize]),
                ExternIndex::Table(index) => Extern::Table(instance.tables[index as usize]),
                ExternIndex::Memory(index) => Extern::Memory(instance.memories[index as usize]),
                ExternIndex::Global(index) => Extern::Global(instance.globals[index as usize]),
                ExternIndex::Tag(index) => Extern::Tag(instance.tags[index as usize]),
            };
            instance.exports.insert(export.name.clone(), item);
        }
    }

    /// `runelem`: active segments are written and dropped, declarative ones dropped.
    fn run_elems(&mut self, module: &Module, instance: Instance) -> Result<(), Error> {
        for (index, elem) in module.0.elems.iter().enumerate() {
            let addr = self.instance(instance)?.first_elem + index;
            match &elem.mode {
                SegmentMode::Passive => continue,
                SegmentMode::Declarative => {}
                SegmentMode::Active { index, offset } => {
                    let table = self.instance(instance)?.tables[*index as usize];
                    let offset = evaluate(self, instance, offset)? as u64;
                    let elements = std::mem::take(&mut self.elems[addr]);
                    let range = self.table(table)?.range(offset, elements.len() as u64)?;
                    self.tables[table.0 as usize].elements[range].copy_from_slice(&elements);
                }
            }
            self.elems[addr] = Vec::new();
        }
        Ok(())
    }

    /// `rundata`: active segments are written one after the other, and dropped.
    fn run_datas(&mut self, module: &Module, instance: Instance) -> Result<(), Error> {
        if self.config.rules.all_data_checked_first() {
            self.each_active_data(module, instance, |_, _| Ok(()))?;
        }
        self.each_active_data(module, instance, |memory, write| {
            Ok(memory.bytes.write(write.offset.into(), write.bytes)?)
        })
    }

    /// Does `action` with each active segment that fits.
    fn each_active_data(
        &mut self,
        module: &Module,
        instance: Instance,
        action: impl Fn(&mut MemoryInstance, &DataWrite<'_>) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let rules = self.config.rules.clone();
        for (index, data) in module.0.datas.iter().enumerate() {
            let SegmentMode::Active { index: memory, offset } = &data.mode else { continue };
            let offset = evaluate(self, instance, offset)? as u64;
            let addr = self.memory_at(instance, rules.memory_index(MemoryUse::ActiveData, *memory))?;
            let mut memory = self.memory(addr)?.lock();
            let offset = rules.data_offset(memory.ty().address_type, offset);
            let n = data.bytes.len() as u64;
            let length = memory.length_of(&*rules, rules.data_bound(memory.size(), memory.at_first()));
            if rules.data_in_bounds(offset, n, length) {
                action(&mut memory, &DataWrite { offset, bytes: &data.bytes })?;
            } else {
                let written = rules.data_before_trap(offset, n, length).min(n) as usize;
                memory.bytes.write(offset.into(), &data.bytes[..written])?;
                match rules.data_failure() {
                    DataFailure::Trap => return Err(TrapKind::MemoryOutOfBounds.into()),
                    DataFailure::Unlinkable => return Err(Error::unlinkable("data segment does not fit")),
                    DataFailure::Ignored => {}
                }
            }
            drop(memory);
            let addr = self.instance(instance)?.first_data + index;
            self.datas[addr].dropped = rules.active_data_dropped();
        }
        Ok(())
    }

    /// The address of an instance's memory of this index. Only faulty rules let a program name one that does not exist.
    pub(crate) fn memory_at(&self, instance: Instance, index: u32) -> Result<MemAddr, Error> {
        let memories = &self.instance(instance)?.memories;
        memories.get(index as usize).copied().ok_or_else(|| TrapKind::MemoryOutOfBounds.into())
    }
}

/// Bytes of an active segment and where they go.
struct DataWrite<'a> {
    offset: u64,
    bytes: &'a [u8],
}
