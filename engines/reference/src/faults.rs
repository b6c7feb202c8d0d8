//! Seeded faults: the rules with one mistake in them, each like a bug that a real engine had, or a slip of the pen.
//!
//! A fault overrides one rule, rarely two that belong together. It is chosen by name at run time; it measures whether
//! a set of scripts would have found the bug.

mod address;
mod atomic;
mod binary;
mod bounds;
mod bulk;
mod bytes;
mod caps;
mod data;
mod delta;
mod host;
mod index;
mod linking;
mod maximum;
mod page_size;
mod result;
mod size;
mod stale;

use std::sync::{Arc, LazyLock};

use crate::rules::Rules;

/// A seeded fault.
#[derive(Clone, Copy, Debug)]
pub struct Fault {
    /// Its name.
    pub name: &'static str,
    /// The class of real engines' bugs that it belongs to, `K1` to `K16`, or `slip`.
    pub class: &'static str,
    /// The requirement that it breaks, where one is nearest.
    pub requirement: Option<&'static str>,
    /// What it does.
    pub sentence: &'static str,
    rules: fn() -> Arc<dyn Rules>,
}

impl Fault {
    /// The rules with the fault in them.
    pub fn rules(&self) -> Arc<dyn Rules> {
        (self.rules)()
    }
}

/// Defines a file's faults, each as `"name" (class, "REQUIREMENT") "Sentence." { overridden rules }`.
macro_rules! seed {
    ($($name:literal ($class:ident $(, $requirement:literal)?) $sentence:literal { $($rules:tt)* })*) => {
        pub(super) const FAULTS: &[crate::faults::Fault] = &[$(
            crate::faults::Fault {
                name: $name,
                class: stringify!($class),
                requirement: [$(Some($requirement),)? None][0],
                sentence: $sentence,
                rules: || {
                    struct Seeded;
                    impl crate::rules::Rules for Seeded { $($rules)* }
                    std::sync::Arc::new(Seeded)
                },
            },
        )*];
    };
}
use seed;

/// All faults, by theme.
pub fn faults() -> &'static [Fault] {
    static ALL: LazyLock<Vec<Fault>> = LazyLock::new(|| {
        [
            result::FAULTS,
            delta::FAULTS,
            caps::FAULTS,
            size::FAULTS,
            bytes::FAULTS,
            maximum::FAULTS,
            linking::FAULTS,
            stale::FAULTS,
            address::FAULTS,
            bounds::FAULTS,
            atomic::FAULTS,
            bulk::FAULTS,
            data::FAULTS,
            index::FAULTS,
            binary::FAULTS,
            page_size::FAULTS,
            host::FAULTS,
        ]
        .concat()
    });
    &ALL
}

/// The rules with the fault of that name in them.
pub fn fault(name: &str) -> Option<Arc<dyn Rules>> {
    faults().iter().find(|fault| fault.name == name).map(Fault::rules)
}

#[cfg(test)]
mod tests;
