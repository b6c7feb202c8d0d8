//! The adapter protocol: the embedding interface in JSON lines.
//!
//! The runner writes one [`Request`] a line, the adapter answers each with one [`Reply`] a line, in order. The runner
//! chooses all ids, so it sends commands ahead without waiting for answers. `PROTOCOL.md` in this crate describes it for
//! people, [`schema()`] for programs.

#[cfg(test)]
mod document;
mod schema;

use std::{fmt, sync::Arc};

use serde::{Deserialize, Serialize};

use crate::{
    About, MemoryType, Observation, Value,
    text::{as_base64, as_decimal},
};

pub use schema::schema;

/// The protocol's version; both sides name theirs in the handshake, and they must be equal.
pub const VERSION: u32 = 1;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident = $word:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(test, derive(schemars::JsonSchema))]
        #[serde(transparent)]
        pub struct $name(pub u32);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!($word, " {}"), self.0)
            }
        }
    )*};
}

ids! {
    /// Names a module within a store.
    ModuleId = "module";
    /// Names an instance within a store.
    InstanceId = "instance";
    /// Names a memory that the host holds, within a store.
    MemoryId = "memory";
    /// Names a thread within a store.
    ThreadId = "thread";
}

/// The bytes of a module: shared by all who send them, base64 on the wire.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Wasm(
    #[serde(with = "as_base64")]
    #[cfg_attr(test, schemars(with = "crate::text::Base64"))]
    pub Arc<[u8]>,
);

impl fmt::Debug for Wasm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Wasm({} bytes)", self.0.len())
    }
}

/// What an adapter can be asked to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(tag = "do", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Command {
    /// Drops the store that there is and makes a new one, without the named proposals.
    Store {
        /// Proposals that must be off.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        without: Vec<String>,
    },
    /// `module_validate`.
    Validate {
        /// The id that the module gets.
        module: ModuleId,
        /// The binary.
        wasm: Wasm,
    },
    /// `module_parse`, then `module_validate`: for an adapter that names [`Interface::Text`](crate::Interface::Text).
    ValidateText {
        /// The id that the module gets.
        module: ModuleId,
        /// The text.
        text: String,
    },
    /// `module_exports`: the declared type of an exported memory, without an instance.
    ModuleExports {
        /// The module.
        module: ModuleId,
        /// The export's name.
        name: String,
    },
    /// `module_imports`: the declared type of an imported memory.
    ModuleImports {
        /// The module.
        module: ModuleId,
        /// The import's first name.
        from: String,
        /// The import's second name.
        name: String,
    },
    /// Runs a script of tests in a fresh JavaScript realm: for an adapter that names
    /// [`Interface::Js`](crate::Interface::Js). Answered with [`Observation::Tests`].
    RunScript {
        /// The script's name, which places in it are known by.
        name: String,
        /// Its source, unchanged: lines are counted in it.
        source: String,
        /// The scripts that it asks for, to be evaluated before it, in this order.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        includes: Vec<Include>,
    },
    /// `module_instantiate`, with imports by registered name.
    Instantiate {
        /// The id that the instance gets.
        instance: InstanceId,
        /// The module.
        module: ModuleId,
    },
    /// Lets later modules import an instance's exports under a name.
    Register {
        /// The name.
        name: String,
        /// The instance.
        instance: InstanceId,
    },
    /// `func_invoke` on an export.
    Invoke {
        /// The instance.
        instance: InstanceId,
        /// The export's name.
        name: String,
        /// The arguments.
        arguments: Vec<Value>,
    },
    /// `global_read` on an export.
    Get {
        /// The instance.
        instance: InstanceId,
        /// The export's name.
        name: String,
    },
    /// `instance_export` of a memory, for the commands below.
    Memory {
        /// The id that the memory gets.
        memory: MemoryId,
        /// The instance.
        instance: InstanceId,
        /// The export's name.
        name: String,
    },
    /// `mem_alloc`.
    MemAlloc {
        /// The id that the memory gets.
        memory: MemoryId,
        /// Its type.
        r#type: MemoryType,
    },
    /// Lets later modules import a memory of the host.
    Provide {
        /// The memory.
        memory: MemoryId,
        /// The import's first name.
        module: String,
        /// The import's second name.
        name: String,
    },
    /// `mem_type`.
    MemType {
        /// The memory.
        memory: MemoryId,
    },
    /// `mem_size`, in pages.
    MemSize {
        /// The memory.
        memory: MemoryId,
    },
    /// `mem_grow`.
    MemGrow {
        /// The memory.
        memory: MemoryId,
        /// By how many pages.
        #[serde(with = "as_decimal")]
        #[cfg_attr(test, schemars(with = "crate::text::Unsigned64"))]
        delta: u64,
    },
    /// `mem_read`.
    MemRead {
        /// The memory.
        memory: MemoryId,
        /// The byte's index.
        #[serde(with = "as_decimal")]
        #[cfg_attr(test, schemars(with = "crate::text::Unsigned64"))]
        index: u64,
    },
    /// `mem_write`.
    MemWrite {
        /// The memory.
        memory: MemoryId,
        /// The byte's index.
        #[serde(with = "as_decimal")]
        #[cfg_attr(test, schemars(with = "crate::text::Unsigned64"))]
        index: u64,
        /// What to write.
        byte: u8,
    },
    /// Starts a thread that shares only the named instances' memories; answered at once with `done`.
    Thread {
        /// The id that the thread gets.
        thread: ThreadId,
        /// The instances whose shared memories the thread may import, each under the name that it gets there.
        shared: Vec<SharedInstance>,
        /// What the thread does, in a store of its own.
        commands: Vec<Command>,
    },
    /// Waits for a thread; answered with what it observed.
    Wait {
        /// The thread.
        thread: ThreadId,
    },
}

/// A script that another one asks for by `// META: script=NAME`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Include {
    /// The path by which it is asked for.
    pub name: String,
    /// Its source; none where it was not found. Then an adapter that has such a script of its own evaluates that, and one
    /// that has not answers with the error that it is missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

/// An instance that a thread shares, and the id under which the thread knows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct SharedInstance {
    /// The instance in the store that starts the thread.
    pub instance: InstanceId,
    /// The id in the thread's store.
    pub id: InstanceId,
}

/// A line to the adapter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Request {
    /// The first line of a connection.
    Hello {
        /// The runner's version of the protocol.
        protocol: u32,
    },
    /// A command, with the number that its reply must carry.
    Run(u64, Command),
}

/// A line from the adapter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Reply {
    /// The answer to `hello`.
    Hello {
        /// The adapter's version of the protocol.
        protocol: u32,
        /// The engine.
        about: About,
    },
    /// The observation for the command of that number.
    Ran(u64, Observation),
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::AddressType;

    fn both_ways(request: Request, json: &str) {
        assert_eq!(serde_json::to_string(&request).unwrap(), json);
        assert_eq!(serde_json::from_str::<Request>(json).unwrap(), request);
    }

    #[test]
    fn lines_are_short_and_exact() {
        both_ways(Request::Hello { protocol: 1 }, r#"{"hello":{"protocol":1}}"#);
        both_ways(Request::Run(0, Command::Store { without: vec![] }), r#"{"run":[0,{"do":"store"}]}"#);
        both_ways(
            Request::Run(1, Command::Validate { module: ModuleId(2), wasm: Wasm(Arc::from(*b"\0asm")) }),
            r#"{"run":[1,{"do":"validate","module":2,"wasm":"AGFzbQ=="}]}"#,
        );
        both_ways(
            Request::Run(
                7,
                Command::Invoke { instance: InstanceId(0), name: "grow".into(), arguments: vec![Value::I64(-1)] },
            ),
            r#"{"run":[7,{"do":"invoke","instance":0,"name":"grow","arguments":[{"i64":"-1"}]}]}"#,
        );
        both_ways(
            Request::Run(8, Command::MemGrow { memory: MemoryId(1), delta: u64::MAX }),
            r#"{"run":[8,{"do":"mem-grow","memory":1,"delta":"18446744073709551615"}]}"#,
        );
        both_ways(
            Request::Run(
                9,
                Command::MemAlloc { memory: MemoryId(1), r#type: MemoryType::new(AddressType::I32, 1, Some(2)) },
            ),
            r#"{"run":[9,{"do":"mem-alloc","memory":1,"type":{"address":"i32","minimum":"1","maximum":"2","shared":false,"page-size-log2":16}}]}"#,
        );
    }

    #[test]
    fn a_script_is_sent_with_what_it_asks_for() {
        let include = |source: Option<&str>| Include { name: "/a.js".into(), source: source.map(str::to_owned) };
        let command = |includes| Command::RunScript { name: "x.any.js".into(), source: "test();".into(), includes };
        both_ways(
            Request::Run(3, command(vec![])),
            r#"{"run":[3,{"do":"run-script","name":"x.any.js","source":"test();"}]}"#,
        );
        both_ways(
            Request::Run(4, command(vec![include(Some(";")), include(None)])),
            r#"{"run":[4,{"do":"run-script","name":"x.any.js","source":"test();","includes":[{"name":"/a.js","source":";"},{"name":"/a.js"}]}]}"#,
        );
    }

    #[test]
    fn unknown_fields_are_refused() {
        assert!(serde_json::from_str::<Request>(r#"{"run":[0,{"do":"wait","thread":1,"patience":3}]}"#).is_err());
    }
}
