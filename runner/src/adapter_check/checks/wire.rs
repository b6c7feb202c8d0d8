//! What is not about a command: order, amount, and the end.

use std::time::Duration;

use memlimits_engines::{Observation, Value, protocol};

use super::{Answer, Check, Stop};
use crate::{
    adapter_check::bench::{Bench, accept, i32, instantiate, invoke, store, validate},
    link::Heard,
};

/// How many commands are sent without waiting for an answer.
const MANY: i32 = 10_000;

/// How long an adapter may go on once its input has ended.
const LAST_WORDS: Duration = Duration::from_secs(1);

#[rustfmt::skip]
pub(super) const CHECKS: &[Check] = &[
    Check::new("the line", "10,000 commands that are sent ahead are answered in order", "Answer each line before the next is run, and never wait for the runner to read or write.", many),
    Check::new("the line", "a line that is no request is ignored, or ends the adapter", "Without a number it cannot be answered: write to standard error and end, or read on.", garbage),
    Check::new("the line", "it ends within a second once its input ends", "Leave when standard input is at its end; the runner may be gone.", end),
];

fn many(bench: &mut Bench<'_>) -> Answer {
    let module = r#"(module (global $n (mut i32) (i32.const 0))
      (func (export "count") (param i32) (result i32)
        (global.set $n (i32.add (global.get $n) (local.get 0))) (global.get $n)))"#;
    bench.store()?;
    bench.instance(0, module)?;
    let mut commands = vec![store(), validate(0, module), instantiate(0)];
    commands.extend((0..MANY).map(|_| invoke("count", &[Value::I32(1)])));
    let observed = bench.ask_all(&commands)?;
    for (observed, wanted) in observed.into_iter().skip(3).zip(1..) {
        accept("`count`, which counts its calls,", observed, &format!("{wanted}"), |observed| {
            *observed == i32(wanted)
        })?;
    }
    Ok(None)
}

/// A number that the conversation has not come to.
const NUMBER: u64 = 1 << 40;

fn garbage(bench: &mut Bench<'_>) -> Answer {
    bench.store()?;
    bench.session.say(format!("no request\n{{\"run\":[{NUMBER},{{\"do\":\"store\"}}]}}\n").as_bytes())?;
    let heard = bench.session.hear()?;
    let found = match &heard {
        Heard::End(_) => Ok(Some("it ends".into())),
        Heard::Line(line) => match serde_json::from_slice(line) {
            Ok(protocol::Reply::Ran(NUMBER, Observation::Done)) => Ok(Some("it is ignored".into())),
            _ => {
                let line = String::from_utf8_lossy(line).trim_end().to_owned();
                Err(Stop::Wrong { what: format!("to a line that is no request it said `{line}`"), advice: None })
            }
        },
        Heard::Nothing => {
            Err(Stop::wrong("after a line that is no request it neither answers the next one nor ends", ""))
        }
    };
    bench.session.end();
    found
}

fn end(bench: &mut Bench<'_>) -> Answer {
    bench.store()?;
    match bench.session.hang_up(LAST_WORDS)? {
        None => Err(Stop::wrong("it is still there a second after its standard input has ended", "")),
        Some(how) if how.contains("code") || how.contains("signal") => Ok(Some(format!("with {how}"))),
        Some(_) => Ok(None),
    }
}
