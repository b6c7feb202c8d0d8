//! The reference and wasmtime side by side: one command, two observations, one answer.

use std::panic::{AssertUnwindSafe, catch_unwind};

use memlimits_engines::{Command, Execute, Observation, Stage, TrapKind, builtin};

/// Both engines, which must agree on everything.
pub(crate) struct Pair {
    reference: Box<dyn Execute>,
    wasmtime: Box<dyn Execute>,
}

/// Why nothing after it can be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Ending {
    /// One of the two refused a resource, which the specification lets it do.
    Refused,
    /// The call stack of one of the two was full.
    Exhausted,
    /// One of the two ran out of fuel.
    Terminated,
    /// The reference does not cover something.
    Unsupported,
}

/// Why there is no observation of both.
#[derive(Debug)]
pub(crate) enum Apart {
    Ended(Ending),
    /// A fault of one of the two.
    Disagree(String),
}

impl Pair {
    /// Both engines with a fresh store.
    pub(crate) fn new() -> Self {
        Self::with_reference("")
    }

    /// The same, the reference with options.
    pub(crate) fn with_reference(options: &str) -> Self {
        let open = |id, options| {
            let engine = builtin::engine(id).expect("it is built in");
            (engine.open)(options).expect("it has these options")
        };
        let mut pair = Self { reference: open("reference", options), wasmtime: open("wasmtime", "") };
        pair.renew();
        pair
    }

    /// Gives both a fresh store.
    pub(crate) fn renew(&mut self) {
        assert_eq!(self.reference.execute(&Command::Store { without: vec![] }), Observation::Done);
        // A proposal without a word about memories that the reference lacks.
        let without = vec!["wide-arithmetic".into()];
        assert_eq!(self.wasmtime.execute(&Command::Store { without }), Observation::Done);
    }

    /// What both observed; messages are the reference's.
    pub(crate) fn execute(&mut self, command: &Command) -> Result<Observation, Apart> {
        let reference = catch_unwind(AssertUnwindSafe(|| self.reference.execute(command)))
            .map_err(|_| Apart::Disagree(format!("{command:?}: the reference panicked")))?;
        let wasmtime = self.wasmtime.execute(command);
        if agree(&reference, &wasmtime) {
            return Ok(reference);
        }
        Err(match ending(&reference).or_else(|| ending(&wasmtime)) {
            Some(ending) => Apart::Ended(ending),
            None => Apart::Disagree(format!("{command:?}\n  reference: {reference}\n  wasmtime:  {wasmtime}")),
        })
    }
}

/// Whether two observations are the same but for the words.
fn agree(a: &Observation, b: &Observation) -> bool {
    use Observation as Is;
    match (a, b) {
        (Is::Trap { kind: TrapKind::Terminated | TrapKind::Unknown, .. }, _) => false,
        (Is::Trap { kind: a, .. }, Is::Trap { kind: b, .. }) => a == b,
        (Is::Rejected { .. }, Is::Rejected { .. })
        | (Is::Unlinkable { .. }, Is::Unlinkable { .. })
        | (Is::OutOfRange { .. }, Is::OutOfRange { .. })
        // Growth that both refuse leaves the same state behind.
        | (Is::Refused { at: Stage::Growth, .. }, Is::Refused { at: Stage::Growth, .. }) => true,
        (Is::Exhausted { .. } | Is::Unsupported { .. } | Is::Missing { .. }, _) => false,
        (a, b) => a == b,
    }
}

fn ending(observation: &Observation) -> Option<Ending> {
    match observation {
        Observation::Refused { .. } => Some(Ending::Refused),
        Observation::Exhausted { .. } => Some(Ending::Exhausted),
        Observation::Trap { kind: TrapKind::Terminated, .. } => Some(Ending::Terminated),
        Observation::Unsupported { .. } => Some(Ending::Unsupported),
        _ => None,
    }
}
