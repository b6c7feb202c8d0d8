//! What an engine did when it was asked to do one thing.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{MemoryType, Value, text::as_decimal};

/// What an engine did for one command. Messages are for people: nothing ever depends on their text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Observation {
    /// It did what was asked, and there is nothing to report.
    Done,
    /// A function returned, a global was read, a memory gave a byte, a size or an old size.
    Values(Vec<Value>),
    /// The current type of a memory.
    Type(MemoryType),
    /// A size in pages, or the old size in pages of a memory that the host grew.
    Pages(
        #[serde(with = "as_decimal")]
        #[cfg_attr(test, schemars(with = "crate::text::Unsigned64"))]
        u64,
    ),
    /// The byte that was read.
    Byte(u8),
    /// A thread finished: what it observed, command by command.
    Finished(Vec<Observation>),
    /// A script of tests ran.
    Tests {
        /// What came of each test that ended, in that order.
        results: Vec<TestResult>,
        /// Why the script did not run to its end, where it did not: it cannot be parsed, it threw outside of its tests,
        /// a test never ended.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        error: Option<String>,
    },
    /// The module was not accepted.
    Rejected {
        /// How far the engine says that it got.
        phase: Phase,
        /// The engine's words.
        message: String,
    },
    /// An import is missing or does not match. Core specification, "Instantiation" (exec/modules).
    Unlinkable {
        /// The engine's words.
        message: String,
    },
    /// Execution trapped.
    Trap {
        /// Why.
        kind: TrapKind,
        /// The engine's words.
        message: String,
    },
    /// An exception was thrown and not caught.
    Exception {
        /// The engine's words.
        message: String,
    },
    /// The call stack was exhausted.
    Exhausted {
        /// The engine's words.
        message: String,
    },
    /// A resource was not granted. The specification lets an engine refuse: appendix "Implementation Limitations".
    Refused {
        /// What was being done.
        at: Stage,
        /// The engine's words.
        message: String,
    },
    /// The host was asked for something that is out of range: `mem_read` and `mem_write` beyond the memory's length.
    /// Appendix "Embedding", "Memories".
    OutOfRange {
        /// The engine's words.
        message: String,
    },
    /// The instance or the module has no such export. Appendix "Embedding", `instance_export`, `module_exports`.
    NoExport {
        /// What was looked for: `function "grow"`.
        export: String,
    },
    /// The module has no such import. Appendix "Embedding", `module_imports`.
    NoImport {
        /// What was looked for: `memory "host" "mem"`.
        import: String,
    },
    /// The adapter or the engine has no such operation. Never a guess.
    Unsupported {
        /// What is missing.
        message: String,
    },
    /// The command names an id that does not exist, because an earlier command did not get that far.
    Missing {
        /// The id, with its kind: `instance 3`.
        id: String,
    },
}

/// What came of one test of a script.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub struct TestResult {
    /// The test's own name.
    pub name: String,
    /// The line of the script on which the test is called, from 1; none where the host cannot tell. A call that is
    /// reached several times, as in a loop, has as many results.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// What came of it.
    pub outcome: TestOutcome,
    /// The engine's and the script's words for it; none where it passed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}

/// What can come of a test.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum TestOutcome {
    /// Everything that it asserts holds.
    Pass,
    /// Something that it asserts does not hold.
    Fail,
    /// A resource was not granted that the engine may refuse.
    Refused,
    /// What it is about is not offered.
    Unsupported,
}

/// How far a module got before it was rejected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    /// Decoding failed. Core specification, chapter "Binary Format".
    Malformed,
    /// Validation failed. Core specification, chapter "Validation".
    Invalid,
    /// The engine does not say which.
    Undistinguished,
}

/// What an engine was doing when it refused a resource.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the specification's own names")]
pub enum Stage {
    Validation,
    Compilation,
    Instantiation,
    Allocation,
    Growth,
}

/// Why execution trapped. Core specification, chapter "Execution"; the script language's messages name the same kinds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum TrapKind {
    /// `unreachable` was executed.
    Unreachable,
    /// An access beyond the bounds of a memory.
    MemoryOutOfBounds,
    /// An access beyond the bounds of a table, `call_indirect` included.
    TableOutOfBounds,
    /// A call through a table entry that is null.
    UninitializedElement,
    /// A call through a table entry of another type.
    IndirectCallTypeMismatch,
    /// A use of a null reference.
    NullReference,
    /// An access beyond the bounds of an array.
    ArrayOutOfBounds,
    /// A cast that failed.
    CastFailure,
    /// A division by zero.
    DivideByZero,
    /// An integer overflow.
    IntegerOverflow,
    /// A float that no integer stands for.
    InvalidConversion,
    /// An atomic access whose address is not aligned.
    UnalignedAtomic,
    /// An atomic wait on a memory that is not shared.
    ExpectedSharedMemory,
    /// The runtime ended the computation for reasons of its own, such as fuel or an embedder's limit.
    Terminated,
    /// The engine does not say why.
    Unknown,
}

impl Observation {
    /// A rejection by an engine that does not tell malformed from invalid.
    pub fn rejected(message: impl fmt::Display) -> Self {
        Self::Rejected { phase: Phase::Undistinguished, message: message.to_string() }
    }

    /// An import that is missing or does not match.
    pub fn unlinkable(message: impl fmt::Display) -> Self {
        Self::Unlinkable { message: message.to_string() }
    }

    /// A trap of the given kind.
    pub fn trap(kind: TrapKind, message: impl fmt::Display) -> Self {
        Self::Trap { kind, message: message.to_string() }
    }

    /// An exception that nothing caught.
    pub fn exception(message: impl fmt::Display) -> Self {
        Self::Exception { message: message.to_string() }
    }

    /// A call stack that ran full.
    pub fn exhausted(message: impl fmt::Display) -> Self {
        Self::Exhausted { message: message.to_string() }
    }

    /// A resource that was not granted.
    pub fn refused(at: Stage, message: impl fmt::Display) -> Self {
        Self::Refused { at, message: message.to_string() }
    }

    /// A byte index beyond a memory's length.
    pub fn out_of_range(message: impl fmt::Display) -> Self {
        Self::OutOfRange { message: message.to_string() }
    }

    /// An export that an instance or a module does not have; `kind` is `function`, `global` or `memory`.
    pub fn no_export(kind: &str, name: &str) -> Self {
        Self::NoExport { export: format!("{kind} {name:?}") }
    }

    /// An import that a module does not have, by its two names; `kind` is `memory`.
    pub fn no_import(kind: &str, from: &str, name: &str) -> Self {
        Self::NoImport { import: format!("{kind} {from:?} {name:?}") }
    }

    /// An operation that the adapter or the engine does not have.
    pub fn unsupported(message: impl fmt::Display) -> Self {
        Self::Unsupported { message: message.to_string() }
    }

    /// An id that does not exist.
    pub fn missing(id: impl fmt::Display) -> Self {
        Self::Missing { id: id.to_string() }
    }
}

/// Writes a kebab-case enum's JSON name with spaces: `out of bounds memory` reads better than a Rust identifier.
fn write_name(f: &mut fmt::Formatter<'_>, name: &impl Serialize) -> fmt::Result {
    match serde_json::to_value(name) {
        Ok(serde_json::Value::String(name)) => f.write_str(&name.replace('-', " ")),
        _ => Err(fmt::Error),
    }
}

impl fmt::Display for TrapKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_name(f, self)
    }
}

impl fmt::Display for Stage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_name(f, self)
    }
}

impl fmt::Display for Observation {
    /// Writes the observation for a person: what happened, then the engine's own words.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Done => f.write_str("done"),
            Self::Values(values) if values.is_empty() => f.write_str("no values"),
            Self::Values(values) => {
                for (position, value) in values.iter().enumerate() {
                    write!(f, "{}({value})", if position == 0 { "" } else { " " })?;
                }
                Ok(())
            }
            Self::Type(memory_type) => write!(f, "memory type {memory_type}"),
            Self::Pages(pages) => write!(f, "{pages} pages"),
            Self::Byte(byte) => write!(f, "byte {byte:#04x}"),
            Self::Finished(observed) => write!(f, "a thread that finished after {} commands", observed.len()),
            Self::Tests { results, error } => {
                write!(f, "{} tests", results.len())?;
                for (outcome, word) in [
                    (TestOutcome::Fail, "failed"),
                    (TestOutcome::Refused, "refused"),
                    (TestOutcome::Unsupported, "unsupported"),
                ] {
                    match results.iter().filter(|result| result.outcome == outcome).count() {
                        0 => {}
                        count => write!(f, ", {count} {word}")?,
                    }
                }
                error.as_ref().map_or(Ok(()), |error| write!(f, ", then: {error}"))
            }
            Self::Rejected { phase: Phase::Malformed, message } => write!(f, "malformed: {message}"),
            Self::Rejected { phase: Phase::Invalid, message } => write!(f, "invalid: {message}"),
            Self::Rejected { phase: Phase::Undistinguished, message } => write!(f, "rejected: {message}"),
            Self::Unlinkable { message } => write!(f, "unlinkable: {message}"),
            Self::Trap { kind, message } => write!(f, "trap ({kind}): {message}"),
            Self::Exception { message } => write!(f, "exception: {message}"),
            Self::Exhausted { message } => write!(f, "call stack exhausted: {message}"),
            Self::Refused { at, message } => write!(f, "refused at {at}: {message}"),
            Self::OutOfRange { message } => write!(f, "out of range: {message}"),
            Self::NoExport { export } => write!(f, "there is no exported {export}"),
            Self::NoImport { import } => write!(f, "there is no imported {import}"),
            Self::Unsupported { message } => write!(f, "unsupported: {message}"),
            Self::Missing { id } => write!(f, "there is no {id}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_well() {
        let trap = Observation::trap(TrapKind::MemoryOutOfBounds, "beyond the end");
        assert_eq!(trap.to_string(), "trap (memory out of bounds): beyond the end");
        assert_eq!(
            Observation::Values(vec![Value::I32(1), Value::I64(-1)]).to_string(),
            "(i32.const 1) (i64.const -1)"
        );
        assert_eq!(Observation::refused(Stage::Growth, "no").to_string(), "refused at growth: no");
    }

    #[test]
    fn json_is_flat() {
        let json = serde_json::to_string(&Observation::rejected("no")).unwrap();
        assert_eq!(json, r#"{"rejected":{"phase":"undistinguished","message":"no"}}"#);
        assert_eq!(serde_json::to_string(&Observation::Done).unwrap(), r#""done""#);
        assert_eq!(serde_json::to_string(&Observation::Pages(65_536)).unwrap(), r#"{"pages":"65536"}"#);
    }

    #[test]
    fn a_script_of_tests_says_what_came_of_each() {
        let json = r#"{"tests":{"results":[{"name":"a","line":3,"outcome":"pass"},{"name":"b","outcome":"refused","message":"no"}],"error":"threw"}}"#;
        let observation: Observation = serde_json::from_str(json).unwrap();
        assert_eq!(serde_json::to_string(&observation).unwrap(), json);
        assert_eq!(observation.to_string(), "2 tests, 1 refused, then: threw");
        let empty = Observation::Tests { results: Vec::new(), error: None };
        assert_eq!(serde_json::to_string(&empty).unwrap(), r#"{"tests":{"results":[]}}"#);
    }
}
