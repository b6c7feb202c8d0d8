//! The host's side of a memory: `memory`, `provide`, `mem-*`.

use memlimits_engines::{AddressType, Command, InstanceId, MemoryId, MemoryType, Observation, Stage, Value};

use super::{Answer, Check, Stop};
use crate::adapter_check::bench::{Bench, i32, instantiate, invoke, validate};

#[rustfmt::skip]
pub(super) const CHECKS: &[Check] = &[
    Check::new("memory", "an exported memory can be had", "Answer `done`; the commands below then name the memory by its id.", exported),
    Check::new("memory", "an export that does not exist is `no-export`", "Look the export up, and look at what it is.", no_memory),
    Check::new("memory", "a memory that does not exist is `missing`", "Look the id up, in each of the `mem-` commands and in `provide`.", missing),
    Check::new("mem-size", "the size is in pages", "Answer {\"pages\":\"1\"}, a decimal string.", size),
    Check::new("mem-type", "the type's minimum is the size now, the maximum as declared", "Answer {\"type\":{…}}; where the engine does not tell the maximum, `unsupported`.", of_type),
    Check::new("mem-read", "bytes are written and read, beyond the end they are `out-of-range`", "Indices are decimal strings; {\"byte\":90}, `done`, {\"out-of-range\":{…}}.", bytes),
    Check::new("mem-grow", "growth gives the old size, and is `refused` beyond the maximum", "Answer {\"pages\":\"1\"} or {\"refused\":{\"at\":\"growth\",…}}, whatever the delta.", grow),
    Check::new("mem-grow", "wasm and the host see each other's growth", "Ask the engine for the size each time.", both_sides),
    Check::new("mem-alloc", "a memory of the host can be imported", "`mem-alloc` makes it, `provide` gives it two names.", allocated),
    Check::new("mem-alloc", "a memory of 2^48 pages is `refused`", "Answer {\"refused\":{\"at\":\"allocation\",…}} where it cannot be had.", immense),
];

const MEMORY: MemoryId = MemoryId(3);

const MODULE: &str = r#"(module (memory (export "memory") 1 3) (func (export "f"))
  (func (export "grow") (param i32) (result i32) (memory.grow (local.get 0)))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param i32) (result i32) (i32.load8_u (local.get 0))))"#;

fn of_export(name: &str) -> Command {
    Command::Memory { memory: MEMORY, instance: InstanceId(0), name: name.into() }
}

fn pages(pages: u64) -> Observation {
    Observation::Pages(pages)
}

const SIZE: Command = Command::MemSize { memory: MEMORY };
const TYPE: Command = Command::MemType { memory: MEMORY };

fn read(index: u64) -> Command {
    Command::MemRead { memory: MEMORY, index }
}

fn write(index: u64, byte: u8) -> Command {
    Command::MemWrite { memory: MEMORY, index, byte }
}

fn grown(delta: u64) -> Command {
    Command::MemGrow { memory: MEMORY, delta }
}

/// A fresh store with an instance whose memory, of 1 page and at most 3, is in the host's hand.
fn memory(bench: &mut Bench<'_>) -> Result<(), Stop> {
    bench.store()?;
    bench.instance(0, MODULE)?;
    bench.done(&of_export("memory"))
}

fn exported(bench: &mut Bench<'_>) -> Answer {
    memory(bench)?;
    Ok(None)
}

fn no_memory(bench: &mut Bench<'_>) -> Answer {
    memory(bench)?;
    for name in ["no such", "f"] {
        let is_no_export = |observed: &Observation| matches!(observed, Observation::NoExport { .. });
        bench.want(&of_export(name), "`no-export`", is_no_export)?;
    }
    Ok(None)
}

fn missing(bench: &mut Bench<'_>) -> Answer {
    memory(bench)?;
    bench.missing(&Command::Memory { memory: MEMORY, instance: InstanceId(7), name: "memory".into() })?;
    bench.store()?;
    let provide = Command::Provide { memory: MEMORY, module: "m".into(), name: "n".into() };
    for command in [SIZE, TYPE, grown(0), read(0), write(0, 0), provide] {
        bench.missing(&command)?;
    }
    Ok(None)
}

fn size(bench: &mut Bench<'_>) -> Answer {
    memory(bench)?;
    bench.exactly(&SIZE, &pages(1))?;
    Ok(None)
}

fn of_type(bench: &mut Bench<'_>) -> Answer {
    memory(bench)?;
    let of = |minimum| Observation::Type(MemoryType::new(AddressType::I32, minimum, Some(3)));
    bench.exactly(&TYPE, &of(1))?;
    bench.exactly(&invoke("grow", &[Value::I32(1)]), &i32(1))?;
    bench.exactly(&TYPE, &of(2))?;
    Ok(None)
}

fn is_out_of_range(observed: &Observation) -> bool {
    matches!(observed, Observation::OutOfRange { .. })
}

fn bytes(bench: &mut Bench<'_>) -> Answer {
    memory(bench)?;
    bench.exactly(&read(0xffff), &Observation::Byte(0))?;
    bench.done(&write(0xffff, 0x5a))?;
    bench.exactly(&read(0xffff), &Observation::Byte(0x5a))?;
    bench.exactly(&invoke("load", &[Value::I32(0xffff)]), &i32(0x5a))?;
    for beyond in [0x1_0000, 1 << 32, (1 << 53) + 1, u64::MAX] {
        bench.want(&read(beyond), "`out-of-range`", is_out_of_range)?;
        bench.want(&write(beyond, 1), "`out-of-range`", is_out_of_range)?;
    }
    bench.exactly(&read(0), &Observation::Byte(0))?;
    Ok(None)
}

fn grow(bench: &mut Bench<'_>) -> Answer {
    memory(bench)?;
    bench.exactly(&grown(1), &pages(1))?;
    bench.exactly(&grown(0), &pages(2))?;
    for beyond in [2, 65_536, 1 << 32, u64::MAX] {
        let is_refused = |observed: &Observation| matches!(observed, Observation::Refused { at: Stage::Growth, .. });
        bench.want(&grown(beyond), "`refused` at growth", is_refused)?;
    }
    bench.exactly(&SIZE, &pages(2))?;
    Ok(None)
}

fn both_sides(bench: &mut Bench<'_>) -> Answer {
    memory(bench)?;
    bench.exactly(&invoke("grow", &[Value::I32(1)]), &i32(1))?;
    bench.exactly(&SIZE, &pages(2))?;
    bench.exactly(&read(0x1_ffff), &Observation::Byte(0))?;
    bench.exactly(&grown(1), &pages(2))?;
    bench.exactly(&invoke("size", &[]), &i32(3))?;
    Ok(None)
}

fn alloc(of: MemoryType) -> Command {
    Command::MemAlloc { memory: MEMORY, r#type: of }
}

fn allocated(bench: &mut Bench<'_>) -> Answer {
    bench.store()?;
    bench.done(&alloc(MemoryType::new(AddressType::I32, 1, Some(2))))?;
    bench.done(&write(5, 0x5a))?;
    bench.done(&Command::Provide { memory: MEMORY, module: "host".into(), name: "memory".into() })?;
    let text = r#"(module (import "host" "memory" (memory 1 2))
      (func (export "load") (param i32) (result i32) (i32.load8_u (local.get 0))))"#;
    bench.done(&validate(0, text))?;
    bench.done(&instantiate(0))?;
    bench.exactly(&invoke("load", &[Value::I32(5)]), &i32(0x5a))?;
    Ok(None)
}

fn immense(bench: &mut Bench<'_>) -> Answer {
    bench.store()?;
    bench.done(&alloc(MemoryType::new(AddressType::I64, 1, None)))?;
    let observed = bench.want(&alloc(MemoryType::new(AddressType::I64, 1 << 48, None)), "`refused`", |observed| {
        matches!(observed, Observation::Refused { .. } | Observation::Done)
    })?;
    Ok((observed == Observation::Done).then(|| "it is granted".into()))
}
