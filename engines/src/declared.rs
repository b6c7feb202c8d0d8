//! What a module declares of its memories, as a decoder has read it: appendix "Embedding", `module_imports` and
//! `module_exports`.

use crate::{MemoryType, Observation, Observed};

/// The memories that a module imports and exports, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Declared {
    /// By the import's two names.
    pub(crate) imports: Vec<(String, String, MemoryType)>,
    /// By the export's name.
    pub(crate) exports: Vec<(String, MemoryType)>,
}

impl Declared {
    /// The type of the memory that is exported under a name.
    pub(crate) fn export(&self, name: &str) -> Observed<MemoryType> {
        let found = self.exports.iter().find(|(export, _)| export == name);
        found.map(|(_, of)| *of).ok_or_else(|| Observation::no_export("memory", name))
    }

    /// The type of the first memory that is imported by two names.
    pub(crate) fn import(&self, from: &str, name: &str) -> Observed<MemoryType> {
        let found = self.imports.iter().find(|(module, item, _)| (module.as_str(), item.as_str()) == (from, name));
        found.map(|(.., of)| *of).ok_or_else(|| Observation::no_import("memory", from, name))
    }
}

#[cfg(any(feature = "wasm-tools", feature = "binaryen"))]
mod by_wasmparser {
    use wasmparser::types::{EntityType, TypesRef};

    use super::Declared;
    use crate::{AddressType, MemoryType};

    impl From<TypesRef<'_>> for Declared {
        fn from(types: TypesRef<'_>) -> Self {
            let imports = types.core_imports().into_iter().flatten().filter_map(|(from, name, of)| match of {
                EntityType::Memory(of) => Some((from.to_owned(), name.to_owned(), memory_type(&of))),
                _ => None,
            });
            let exports = types.core_exports().into_iter().flatten().filter_map(|(name, of)| match of {
                EntityType::Memory(of) => Some((name.to_owned(), memory_type(&of))),
                _ => None,
            });
            Self { imports: imports.collect(), exports: exports.collect() }
        }
    }

    fn memory_type(of: &wasmparser::MemoryType) -> MemoryType {
        let address = if of.memory64 { AddressType::I64 } else { AddressType::I32 };
        let mut found = MemoryType { shared: of.shared, ..MemoryType::new(address, of.initial, of.maximum) };
        if let Some(log2) = of.page_size_log2 {
            // The binary format has 32 bits for it; validation leaves 0 and 16.
            found.page_size_log2 = u8::try_from(log2).unwrap_or(u8::MAX);
        }
        found
    }
}
