//! What the tests share.

use memlimits_reference::{Extern, FuncAddr, Instance, Store};

/// A module's bytes from its text.
pub(crate) fn encode(text: &str) -> Vec<u8> {
    let buffer = wast::parser::ParseBuffer::new(text).expect("text");
    wast::parser::parse::<wast::Wat<'_>>(&buffer).expect("module").encode().expect("encodes")
}

/// An exported function.
pub(crate) fn export(store: &Store, instance: Instance, name: &str) -> FuncAddr {
    match store.instance_export(instance, name) {
        Some(Extern::Func(addr)) => addr,
        other => panic!("{name} is {other:?}"),
    }
}
