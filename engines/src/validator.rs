//! Engines that decode and validate modules, and do nothing else with them.

use std::convert::Infallible;

use crate::{Imports, Observation, Observed, Store, Value};

/// What such an engine can be asked, with the proposals of one script.
pub(crate) trait Validate: 'static {
    /// `module_decode` and `module_validate`.
    fn binary(&mut self, wasm: &[u8]) -> Observed<()>;

    /// `module_parse` and `module_validate`.
    fn text(&mut self, text: &str) -> Observed<()>;
}

/// The store of an engine that makes no instances, so that nothing is ever in it.
pub(crate) struct Validator<V>(pub(crate) V);

impl<V: Validate> Store for Validator<V> {
    type Module = ();
    type Instance = Infallible;
    type Memory = Infallible;

    fn module_validate(&mut self, wasm: &[u8]) -> Observed<()> {
        self.0.binary(wasm)
    }

    fn module_parse(&mut self, text: &str) -> Observed<()> {
        self.0.text(text)
    }

    fn module_instantiate(&mut self, (): &(), _: &Imports<'_, Infallible, Infallible>) -> Observed<Infallible> {
        Err(Observation::unsupported("it decodes and validates only"))
    }

    fn func_invoke(&mut self, instance: &Infallible, _: &str, _: &[Value]) -> Observed<Vec<Value>> {
        match *instance {}
    }

    fn global_read(&mut self, instance: &Infallible, _: &str) -> Observed<Value> {
        match *instance {}
    }
}
