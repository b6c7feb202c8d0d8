//! The reference engine in this process, with every feature that it can have: what the specification says of a script,
//! and what it costs.

use std::{collections::BTreeSet, sync::LazyLock, time::Duration};

use memlimits_engines::{
    Host,
    reference::{Cost, Reference},
};
use memlimits_suite::Feature;

use crate::{
    execute::execute,
    judge::{Judgement, judge},
    link::{Here, Limits},
    plan::Plan,
    probe::{self, Features},
};

/// What an engine of this process heeds none of.
const NO_LIMITS: Limits = Limits { time: Duration::MAX, memory: u64::MAX };

/// The features that are experimental enough to be off by default.
const EXPERIMENTAL: &str = "memory-control";

/// The reference engine with options.
#[derive(Clone, Debug)]
pub struct Oracle {
    options: String,
}

/// What the reference engine makes of a script.
#[derive(Clone, Debug)]
pub struct Answer {
    /// One judgement a directive.
    pub judgements: Vec<Judgement>,
    /// The most bytes of memory at any time, and the steps of the whole script.
    pub cost: Cost,
}

impl Oracle {
    /// The engine with options, as [`Reference::new`] takes them.
    ///
    /// # Errors
    ///
    /// A message for an option that there is not.
    pub fn new(options: &str) -> Result<Self, String> {
        let options = format!("{EXPERIMENTAL}+{options}");
        Reference::new(&options)?;
        Ok(Self { options })
    }

    /// Runs a script on an engine of its own.
    ///
    /// What it has features for does not depend on the options: a fault cannot hide behind a probe that fails.
    pub fn ask(&self, plan: &Plan) -> Answer {
        let engine = self.engine();
        let cost = engine.meter();
        let execution = execute(plan, &mut Here::new(Box::new(Host::new(engine))), features(), NO_LIMITS);
        // The script had the engine's only store, so the store's steps are the script's.
        Answer { judgements: judge(plan, &execution), cost: cost.read() }
    }

    fn engine(&self) -> Reference {
        Reference::new(&self.options).expect("the options were tried before")
    }
}

/// The features of the reference engine as it is.
fn features() -> &'static Features {
    static FEATURES: LazyLock<Features> = LazyLock::new(|| {
        let engine = Oracle::new("").expect("no options are right").engine();
        let all: BTreeSet<Feature> = Feature::ALL.iter().copied().collect();
        probe::ask(&mut Here::new(Box::new(Host::new(engine))), all, Features::default(), NO_LIMITS).features
    });
    &FEATURES
}

#[cfg(test)]
mod tests {
    use memlimits_reports::Verdict;
    use memlimits_suite::{Catalogue, Origin, Script, Source};

    use super::*;

    fn verdicts(options: &str, text: &'static str) -> (Vec<Verdict>, Cost) {
        let source = Source { name: "x.wast".into(), text: text.into() };
        let script = Script::read(source, Origin::User, Catalogue::builtin()).unwrap();
        let plan = Plan::new(&script, Catalogue::builtin()).unwrap();
        let answer = Oracle::new(options).unwrap().ask(&plan);
        (answer.judgements.iter().map(|judgement| judgement.verdict).collect(), answer.cost)
    }

    const GROW: &str = r#"
        (module (memory 1) (func (export "grow") (result i32) (memory.grow (i32.const 2))))
        (assert_return (invoke "grow") (i32.const 1))
    "#;

    #[test]
    fn the_specification_passes_and_a_fault_fails() {
        let (specified, cost) = verdicts("", GROW);
        assert_eq!(specified, [Verdict::Pass, Verdict::Pass]);
        assert_eq!(cost.peak, 3 << 16);
        assert!((1..100).contains(&cost.steps), "{cost:?}");
        assert_eq!(verdicts("fault=grow-returns-new-size", GROW).0, [Verdict::Pass, Verdict::Fail]);
        assert!(Oracle::new("fault=none-such").is_err());
    }

    #[test]
    fn a_fault_does_not_hide_behind_a_feature_that_it_breaks() {
        let shared = "(module (memory 1 2 shared))";
        assert_eq!(verdicts("fault=shared-rejected", shared).0, [Verdict::Fail]);
    }
}
