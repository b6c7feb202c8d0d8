//! Decoding of memory types by this crate's own rules (binary/types, "Memory Types").
//!
//! Everything else is decoded and validated by wasmparser, which must not decide about memories' limits. So
//! [`canonicalise`] reads every memory type itself and hands on a module in which each is replaced by a harmless one of
//! the same address type and sharedness.

mod canonical;
mod leb;
mod limits;

pub(crate) use canonical::{Canonical, canonicalise};
