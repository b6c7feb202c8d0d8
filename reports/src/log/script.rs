//! A line for one script on one engine.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Verdict, model::Standing};

/// What one engine did with one script.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ScriptEntry {
    /// The engine's id, as in the header.
    pub engine: String,
    /// The script's name: its path below the corpus with `/` between the parts, or a user's own script as it was
    /// named on the command line.
    pub script: String,
    /// Whether the script's assertions are tagged with requirements. Without tags, verdicts are the script's own
    /// expectation and not the specification's.
    pub tagged: bool,
    /// How far the script got as a whole.
    pub outcome: Outcome,
    /// Why it got no further, where the outcome is not `ran`.
    pub reason: Option<String>,
    /// Every directive of the script, in its order, whether it was reached or not.
    pub directives: Vec<Directive>,
}

/// How far a script got as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// The engine answered every directive that it was asked.
    Ran,
    /// The engine lacks what the whole script needs: every directive is unsupported.
    Unsupported,
    /// The engine died: one directive is a crash.
    Crash,
    /// The engine did not answer in time: one directive is a timeout.
    Timeout,
    /// The engine was stopped for the memory that it used: one directive says so.
    Memory,
    /// The script was not started: every directive is not-run.
    NotRun,
}

impl Outcome {
    /// The verdict that this outcome puts on all directives, or on the one where the script stopped.
    #[must_use]
    pub const fn verdict(self) -> Option<Verdict> {
        match self {
            Self::Ran => None,
            Self::Unsupported => Some(Verdict::Unsupported),
            Self::Crash => Some(Verdict::Crash),
            Self::Timeout => Some(Verdict::Timeout),
            Self::Memory => Some(Verdict::Memory),
            Self::NotRun => Some(Verdict::NotRun),
        }
    }

    /// The name, as the run log writes it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self.verdict() {
            None => "ran",
            Some(verdict) => verdict.name(),
        }
    }
}

/// One directive of a script, and what became of it on the engine.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Directive {
    /// The line of its opening parenthesis, counted from 1.
    pub line: u32,
    /// The column of its opening parenthesis, counted from 1.
    pub column: u32,
    /// Its keyword: `module`, `invoke`, `assert_return`.
    pub kind: String,
    /// The ids of the requirements that it is evidence for.
    pub requirements: Vec<String>,
    /// What the judge made of it.
    pub verdict: Verdict,
    /// What the script expects; left out where the verdict is `pass`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected: Option<String>,
    /// What the engine did, in the engine's words where it has any; left out where the verdict is `pass`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub observed: Option<String>,
    /// Why the verdict is what it is, where expected and observed do not say it: the missing feature, the directive
    /// that blocks this one. Left out where there is nothing to say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// What was known of this directive on this engine before the run; null where nothing was. A known crash, timeout
    /// or memory stop of the script stands at the directive where it happened and, where it did not happen, at the
    /// last directive that passed.
    pub known: Option<Known>,
}

impl Directive {
    /// Whether this is an assertion, and not a module or an action.
    #[must_use]
    pub fn is_assertion(&self) -> bool {
        self.kind == "test" || self.kind.starts_with("assert_")
    }

    /// Whether the run expected this verdict. A failure is expected if it was known, in the same form; a pass is
    /// unexpected where a failure was known, unless it is known to happen in some runs only. A limit, or what was not
    /// judged, neither confirms a known failure nor refutes it.
    #[must_use]
    pub fn standing(&self) -> Standing {
        let foretold = self.known.as_ref().map(|known| known.verdict);
        match self.verdict {
            verdict if !verdict.is_judged() => Standing::Unjudged,
            verdict if foretold == Some(verdict) => Standing::Expected,
            Verdict::Pass if self.known.as_ref().is_some_and(|known| !known.flaky) => Standing::Unexpected,
            verdict if verdict.is_failure() => Standing::Unexpected,
            _ => Standing::Expected,
        }
    }
}

/// A failure that is known of an engine.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Known {
    /// The verdict that is known: `fail`, `crash`, `timeout` or `memory`.
    pub verdict: Verdict,
    /// Why the engine fails here.
    pub reason: String,
    /// Where the engine's developers track it; null where they do not.
    pub link: Option<String>,
    /// Whether it happens in some runs only, as it may where threads race. Left out where it does not.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub flaky: bool,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn a_directive_stands_by_its_verdict_and_what_was_known() {
        use Standing::{Expected, Unexpected, Unjudged};
        use Verdict::{Blocked, Crash, Fail, Limit, Memory, NotRun, Pass, Timeout, Unsupported};
        let table = [
            (Pass, None, Expected),
            (Limit, None, Expected),
            (Fail, None, Unexpected),
            (Crash, None, Unexpected),
            (Timeout, None, Unexpected),
            (Memory, None, Unexpected),
            (Unsupported, None, Unjudged),
            (Blocked, None, Unjudged),
            (NotRun, None, Unjudged),
            (Fail, Some(Fail), Expected),
            (Crash, Some(Crash), Expected),
            (Crash, Some(Fail), Unexpected),
            (Pass, Some(Fail), Unexpected),
            (Limit, Some(Fail), Expected),
            (Blocked, Some(Crash), Unjudged),
        ];
        for (verdict, known, standing) in table {
            assert_eq!(standing_of(verdict, known, false), standing, "{verdict} where {known:?} was known");
        }
    }

    #[test]
    fn what_happens_in_some_runs_only_may_pass() {
        use Verdict::{Crash, Fail, Pass};
        assert_eq!(standing_of(Pass, Some(Fail), true), Standing::Expected);
        assert_eq!(standing_of(Fail, Some(Fail), true), Standing::Expected);
        assert_eq!(standing_of(Crash, Some(Fail), true), Standing::Unexpected);
    }

    fn standing_of(verdict: Verdict, known: Option<Verdict>, flaky: bool) -> Standing {
        let mut directive = sample::directive(1, verdict);
        directive.known = known.map(|verdict| Known { verdict, reason: String::from("known"), link: None, flaky });
        directive.standing()
    }
}
