//! `store`: nothing leaks from one to the next.

use memlimits_engines::{Command, Observation};
use memlimits_suite::Feature;

use super::{Answer, Check, Stop};
use crate::{
    adapter_check::bench::{Bench, accept, i32, instantiate, invoke, register, validate},
    probe,
};

#[rustfmt::skip]
pub(super) const CHECKS: &[Check] = &[
    Check::new("store", "a command before the first `store` is answered with `missing`", "Answer {\"missing\":{\"id\":\"store\"}} as long as there is no store.", before),
    Check::new("store", "a store can be made", "Without a store nothing can be asked.", store).vital(),
    Check::new("store", "a store without what cannot be switched off is `unsupported`", "Look at `without`: what is not in `switches` cannot be had.", without_unknown),
    Check::new("store", "what `switches` names can be switched off", "Name in `switches` only what a store can be made without.", switches),
    Check::new("store", "a new store forgets the old one", "Drop all modules, instances, memories and registered names.", forgets),
];

const ANSWER: &str = r#"(module (memory (export "memory") 1) (func (export "answer") (result i32) (i32.const 42)))"#;

fn before(bench: &mut Bench<'_>) -> Answer {
    bench.session.end();
    bench.missing(&invoke("answer", &[]))?;
    bench.missing(&validate(0, ANSWER))?;
    Ok(None)
}

fn store(bench: &mut Bench<'_>) -> Answer {
    match bench.store() {
        Err(Stop::NotOffered(message)) => Err(Stop::wrong(format!("`store` is `unsupported`: {message}"), "")),
        made => made.map(|()| None),
    }
}

fn without(name: &str) -> Command {
    Command::Store { without: vec![name.to_owned()] }
}

fn without_unknown(bench: &mut Bench<'_>) -> Answer {
    let is_unsupported = |observed: &Observation| matches!(observed, Observation::Unsupported { .. });
    bench.want(&without("no-such-proposal"), "`unsupported`", is_unsupported)?;
    bench.store()?;
    Ok(None)
}

fn switches(bench: &mut Bench<'_>) -> Answer {
    let names = bench.about()?.switches.clone();
    if names.is_empty() {
        return Err(Stop::NotOffered("it names none".into()));
    }
    for name in &names {
        let made = bench.ask(&without(name))?;
        if made != Observation::Done {
            let what = format!("a store without {name}, which `switches` names, is answered with: {made}");
            return Err(Stop::Wrong { what, advice: None });
        }
        let module = name.parse::<Feature>().ok().and_then(probe::module);
        if let Some(text) = module
            && bench.ask(&validate(0, text))? == Observation::Done
            && bench.ask(&instantiate(0))? == Observation::Done
        {
            let what = format!("in a store without {name}, a module that needs it is instantiated");
            return Err(Stop::Wrong { what, advice: None });
        }
    }
    Ok(Some(names.join(", ")))
}

fn forgets(bench: &mut Bench<'_>) -> Answer {
    bench.store()?;
    bench.instance(0, ANSWER)?;
    bench.exactly(&invoke("answer", &[]), &i32(42))?;
    bench.done(&register("old", 0))?;
    bench.store()?;
    bench.missing(&invoke("answer", &[]))?;
    bench.missing(&instantiate(0))?;
    bench.done(&validate(1, r#"(module (import "old" "memory" (memory 1)))"#))?;
    let observed = bench.ask(&instantiate(1))?;
    accept("an import of what the old store registered", observed, "`unlinkable`", |observed| {
        matches!(observed, Observation::Unlinkable { .. })
    })?;
    Ok(None)
}
