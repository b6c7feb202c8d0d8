//! What the tests share.

use memlimits_reference::{Error, Extern, ExternType, FuncAddr, Instance, Store, Value, ValueType};

/// A generator of numbers that are the same in every run.
pub(crate) struct Random(pub(crate) u64);

impl Random {
    /// A number below `bound`, which is not 0.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % bound
    }
}

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

fn value(ty: ValueType) -> Value {
    match ty {
        ValueType::I32 => Value::I32(3),
        ValueType::I64 => Value::I64(u64::MAX),
        ValueType::F32 => Value::F32(0x4040_0000),
        ValueType::F64 => Value::F64(0),
        ValueType::V128 => Value::V128(5),
        ValueType::FuncRef => Value::FuncRef(None),
        ValueType::ExternRef => Value::ExternRef(Some(1)),
    }
}

/// Validates, instantiates and calls everything, whatever comes of it. Answers whether there was an instance.
pub(crate) fn run_all(store: &mut Store, bytes: &[u8]) -> bool {
    let Ok(module) = store.module_validate(bytes) else { return false };
    let instance = match store.module_instantiate(&module, &[]) {
        Ok(instance) => instance,
        Err(Error::Misuse { message }) => panic!("misuse: {message}"),
        Err(_) => return false,
    };
    for item in module.exports() {
        if let ExternType::Func(ty) = &item.ty {
            let arguments: Vec<Value> = ty.params.iter().map(|ty| value(*ty)).collect();
            let function = export(store, instance, &item.name);
            if let Err(Error::Misuse { message }) = store.func_invoke(function, &arguments) {
                panic!("misuse: {message}");
            }
        }
    }
    true
}
