//! The configurations of wasmi that are engines of their own.

use super::Wasmi;
use crate::{Commits, Execute, Host, LocalEngine, builtin::without_options};

pub(crate) const WASMI: LocalEngine = LocalEngine {
    id: "wasmi",
    variant_of: None,
    program: None,
    validates_only: false,
    answers_in_part: false,
    summary: "wasmi, an interpreter, default configuration",
    lacks: &[
        "custom-descriptors",
        "exception-handling",
        "function-references",
        "gc",
        "legacy-exceptions",
        "memory-control",
        "stack-switching",
        "threads",
    ],
    commits: Commits::EveryPage,
    expectations: include_str!("../../expectations/wasmi.toml"),
    open: |options| open(options, None),
};

pub(crate) const LIMITED: LocalEngine = LocalEngine {
    id: "wasmi-limited",
    variant_of: Some(WASMI.id),
    summary: "wasmi with a resource limiter that refuses memories above 1 MiB",
    expectations: include_str!("../../expectations/wasmi-limited.toml"),
    open: |options| open(options, Some(1 << 20)),
    ..WASMI
};

fn open(options: &str, most: Option<usize>) -> Result<Box<dyn Execute>, String> {
    without_options(options, || Host::new(Wasmi { most }))
}
