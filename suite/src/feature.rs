//! What a script, a module or a requirement needs beyond WebAssembly 1.0.

use std::fmt;
use std::str::FromStr;

macro_rules! features {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)*) => {
        /// A part of WebAssembly, or of an engine's host side, that an engine may lack.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum Feature {
            $($(#[$doc])* #[serde(rename = $name)] $variant,)*
        }

        impl Feature {
            /// Every feature, in order.
            pub const ALL: &[Feature] = &[$(Feature::$variant),*];

            /// Its name in headers, reports and on the command line.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Feature::$variant => $name,)*
                }
            }
        }
    };
}

features! {
    /// Memories and tables with 64-bit addresses.
    Memory64 = "memory64",
    /// More than one memory in a module.
    MultiMemory = "multi-memory",
    /// Shared memories and atomic instructions.
    Threads = "threads",
    /// Memories with pages of one byte.
    CustomPageSizes = "custom-page-sizes",
    /// `memory.discard` and its kin.
    MemoryControl = "memory-control",
    /// `memory.fill`, `memory.copy`, `memory.init` and passive segments.
    BulkMemory = "bulk-memory",
    /// `externref`, and tables as operands.
    ReferenceTypes = "reference-types",
    /// Several results, and blocks with parameters.
    MultiValue = "multi-value",
    /// `i32.extend8_s` and its kin.
    SignExtension = "sign-extension",
    /// Conversions from floats that saturate instead of trapping.
    SaturatingFloatToInt = "saturating-float-to-int",
    /// Mutable globals imported or exported.
    MutableGlobal = "mutable-global",
    /// 128-bit vectors.
    Simd = "simd",
    /// Vector instructions whose results may differ between machines.
    RelaxedSimd = "relaxed-simd",
    /// Arithmetic in constant expressions.
    ExtendedConst = "extended-const",
    /// `return_call` and its kin.
    TailCall = "tail-call",
    /// References with a function's type.
    FunctionReferences = "function-references",
    /// Structures, arrays and `i31`.
    Gc = "gc",
    /// Exceptions with `try_table`.
    ExceptionHandling = "exception-handling",
    /// Exceptions with `try` and `catch`.
    LegacyExceptions = "legacy-exceptions",
    /// Continuations.
    StackSwitching = "stack-switching",
    /// Structures with descriptors, and exact references.
    CustomDescriptors = "custom-descriptors",
    /// 128-bit arithmetic on pairs of `i64`.
    WideArithmetic = "wide-arithmetic",
    /// The embedding's `mem_*` functions: the host's own access to memories.
    HostMemories = "host-memories",
}

impl fmt::Display for Feature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl FromStr for Feature {
    type Err = UnknownFeature;

    fn from_str(name: &str) -> Result<Feature, UnknownFeature> {
        Feature::ALL
            .iter()
            .copied()
            .find(|feature| feature.name() == name)
            .ok_or_else(|| UnknownFeature { name: name.to_owned() })
    }
}

/// A name that is no feature's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownFeature {
    /// The name as given.
    pub name: String,
}

impl UnknownFeature {
    /// The feature that was probably meant.
    pub fn nearest(&self) -> Option<Feature> {
        let name = crate::nearest(&self.name, Feature::ALL.iter().map(|feature| feature.name()))?;
        name.parse().ok()
    }
}

impl fmt::Display for UnknownFeature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown feature `{}`", self.name)?;
        match self.nearest() {
            Some(near) => write!(f, "; did you mean `{near}`?"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for UnknownFeature {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_read_as_it_is_shown() {
        for &feature in Feature::ALL {
            assert_eq!(feature.to_string().parse(), Ok(feature));
        }
    }

    #[test]
    fn an_unknown_name_gives_the_nearest() {
        let message = |name: &str| name.parse::<Feature>().unwrap_err().to_string();
        assert_eq!(message("memory46"), "unknown feature `memory46`; did you mean `memory64`?");
        assert_eq!(message("zebra"), "unknown feature `zebra`");
    }
}
