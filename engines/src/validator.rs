//! Engines that decode and validate modules, and do nothing else with them.

use std::{cell::OnceCell, convert::Infallible};

use crate::{Imports, MemoryType, Observation, Observed, Store, Value, declared::Declared};

/// What such an engine can be asked, with the proposals of one script.
pub(crate) trait Validate: 'static {
    /// What is kept of a valid module.
    type Module;

    /// `module_decode` and `module_validate`.
    fn binary(&mut self, wasm: &[u8]) -> Observed<Self::Module>;

    /// `module_parse` and `module_validate`.
    fn text(&mut self, text: &str) -> Observed<Self::Module>;

    /// `module_imports` and `module_exports`, of memories.
    fn declared(&mut self, module: &Self::Module) -> Observed<Declared>;

    /// Whether it can tell what has this name from everything else.
    fn can_tell(&self, _name: &str) -> bool {
        true
    }
}

/// A valid module, and what it declares, once that was asked.
pub(crate) struct Valid<M> {
    module: M,
    declared: OnceCell<Observed<Declared>>,
}

impl<M> Valid<M> {
    fn new(module: M) -> Self {
        Self { module, declared: OnceCell::new() }
    }

    fn declared(&self, by: &mut impl Validate<Module = M>) -> Observed<&Declared> {
        self.declared.get_or_init(|| by.declared(&self.module)).as_ref().map_err(Clone::clone)
    }
}

/// The store of an engine that makes no instances, so that nothing is ever in it.
pub(crate) struct Validator<V>(pub(crate) V);

impl<V: Validate> Store for Validator<V> {
    type Module = Valid<V::Module>;
    type Instance = Infallible;
    type Memory = Infallible;

    fn module_validate(&mut self, wasm: &[u8]) -> Observed<Self::Module> {
        self.0.binary(wasm).map(Valid::new)
    }

    fn module_parse(&mut self, text: &str) -> Observed<Self::Module> {
        self.0.text(text).map(Valid::new)
    }

    fn module_exports(&mut self, module: &Self::Module, name: &str) -> Observed<MemoryType> {
        self.demand_plain([name])?;
        module.declared(&mut self.0)?.export(name)
    }

    fn module_imports(&mut self, module: &Self::Module, from: &str, name: &str) -> Observed<MemoryType> {
        self.demand_plain([from, name])?;
        module.declared(&mut self.0)?.import(from, name)
    }

    fn module_instantiate(
        &mut self,
        _: &Self::Module,
        _: &Imports<'_, Infallible, Infallible>,
    ) -> Observed<Infallible> {
        Err(Observation::unsupported("it decodes and validates only"))
    }

    fn func_invoke(&mut self, instance: &Infallible, _: &str, _: &[Value]) -> Observed<Vec<Value>> {
        match *instance {}
    }

    fn global_read(&mut self, instance: &Infallible, _: &str) -> Observed<Value> {
        match *instance {}
    }
}

impl<V: Validate> Validator<V> {
    fn demand_plain<const N: usize>(&self, names: [&str; N]) -> Observed<()> {
        match names.into_iter().find(|name| !self.0.can_tell(name)) {
            None => Ok(()),
            Some(name) => Err(Observation::unsupported(format_args!("the name {name:?}"))),
        }
    }
}
