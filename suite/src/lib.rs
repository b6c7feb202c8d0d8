//! The corpus of memlimits, and the code that reads it.
//!
//! A script is a `.wast` file, or a `.any.js` file with tests of the JavaScript API. What is ours in it lives in line
//! comments, so that it runs unchanged elsewhere:
//!
//! ```wast
//! ;;! summary = "A growth returns the size before it"     header: TOML, before the first directive
//! ;;@ GROW-RET-OLD                                         tags: what the directives below are evidence for
//! (assert_return (invoke "grow" (i32.const 1)) (either (i32.const 2) (i32.const -1)))
//! ```
//!
//! In JavaScript the same lines begin with `//!` and `//@`.
//!
//! [`Script::read`] understands header and tags and finds every error with its line and column;
//! [`Script::directives`] gives the directives, [`Script::tests`] the calls of tests in JavaScript. Syntax trees borrow
//! from the text, while scripts are kept and sent between threads: so a [`Script`] owns its text and parses again when it
//! is asked, which costs little beside running it.
//!
//! [`Catalogue`] holds the requirements that tags name, [`Claims`] what a guide says about them, and [`Peaks`] how much
//! memory each script needs. The crate knows no engine.

mod any_js;
mod catalogue;
mod chapters;
mod claims;
mod comments;
mod corpus;
mod error;
mod feature;
mod host;
mod javascript;
mod kind;
mod lint;
mod nearest;
mod peaks;
mod script;

pub use any_js::Include;
pub use catalogue::{Catalogue, Profile, Requirement, RequirementId, Strength};
pub use chapters::Chapter;
pub use claims::{Claim, ClaimKind, ClaimVerdict, Claims};
pub use comments::Header;
pub use corpus::{Source, chapters, corpus};
pub use error::{Error, Errors, Position};
pub use feature::{Feature, UnknownFeature};
pub use host::{
    Ast, ErrorAction, Execute, Expected, HostAction, HostDirective, MemFunction, ModuleAction, ModuleFunction, Outcome,
};
pub use kind::Kind;
pub use nearest::nearest;
pub use peaks::Peaks;
pub use script::{Directive, Evidence, Origin, Script, ScriptForm, TestCall};
