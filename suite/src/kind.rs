//! What a directive is.

use std::fmt;

use wast::WastDirective;

macro_rules! kinds {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)*) => {
        /// What a directive is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Kind {
            $($(#[$doc])* $variant,)*
        }

        impl Kind {
            /// Its keyword, with `_` for a space.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Kind::$variant => $name,)*
                }
            }
        }
    };
}

kinds! {
    /// A module, defined and instantiated.
    Module = "module",
    /// A module, defined only.
    ModuleDefinition = "module_definition",
    /// An instance of a module defined before.
    ModuleInstance = "module_instance",
    /// A name for an instance, to import from.
    Register = "register",
    /// A call without an expectation.
    Invoke = "invoke",
    /// A call or a global, and its values.
    AssertReturn = "assert_return",
    /// A call or an instantiation that traps.
    AssertTrap = "assert_trap",
    /// A call that exhausts the stack.
    AssertExhaustion = "assert_exhaustion",
    /// A call that throws.
    AssertException = "assert_exception",
    /// A call that suspends without a handler.
    AssertSuspension = "assert_suspension",
    /// A module that cannot be decoded or parsed.
    AssertMalformed = "assert_malformed",
    /// A module with a custom section that cannot be decoded.
    AssertMalformedCustom = "assert_malformed_custom",
    /// A module that is not valid.
    AssertInvalid = "assert_invalid",
    /// A module with a custom section that is not valid.
    AssertInvalidCustom = "assert_invalid_custom",
    /// A valid module whose imports are missing or do not match.
    AssertUnlinkable = "assert_unlinkable",
    /// A memory of the host's own.
    MemAlloc = "mem_alloc",
    /// A name for the memory that an instance exports.
    MemExport = "mem_export",
    /// Two names for a memory, to import it by.
    MemRegister = "mem_register",
    /// A function on a memory that gives an error.
    AssertError = "assert_error",
    /// Directives on a thread of their own.
    Thread = "thread",
    /// The end of a thread.
    Wait = "wait",
    /// A script in JavaScript, run from its beginning to its end.
    Script = "script",
    /// A call of a test in it.
    Test = "test",
}

impl Kind {
    /// The kind of a directive of the script language.
    pub fn of(directive: &WastDirective<'_>) -> Kind {
        match directive {
            WastDirective::Module(_) => Kind::Module,
            WastDirective::ModuleDefinition(_) => Kind::ModuleDefinition,
            WastDirective::ModuleInstance { .. } => Kind::ModuleInstance,
            WastDirective::Register { .. } => Kind::Register,
            WastDirective::Invoke(_) => Kind::Invoke,
            WastDirective::AssertReturn { .. } => Kind::AssertReturn,
            WastDirective::AssertTrap { .. } => Kind::AssertTrap,
            WastDirective::AssertExhaustion { .. } => Kind::AssertExhaustion,
            WastDirective::AssertException { .. } => Kind::AssertException,
            WastDirective::AssertSuspension { .. } => Kind::AssertSuspension,
            WastDirective::AssertMalformed { .. } => Kind::AssertMalformed,
            WastDirective::AssertMalformedCustom { .. } => Kind::AssertMalformedCustom,
            WastDirective::AssertInvalid { .. } => Kind::AssertInvalid,
            WastDirective::AssertInvalidCustom { .. } => Kind::AssertInvalidCustom,
            WastDirective::AssertUnlinkable { .. } => Kind::AssertUnlinkable,
            WastDirective::Thread(_) => Kind::Thread,
            WastDirective::Wait { .. } => Kind::Wait,
        }
    }

    /// Whether it states an expectation.
    pub fn is_assertion(self) -> bool {
        self == Kind::Test || self.name().starts_with("assert_")
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}
