//! What a tab is asked, and what comes back.

use std::{sync::Arc, time::Duration};

use libtest_mimic::Failed;
use memlimits::{
    browser::{Browser, Found},
    link::{Limits, Line, Link, Supervision, Tab, Transcript},
};
use memlimits_engines::{Command, InstanceId, ModuleId, Observation, TestOutcome, Value, Wasm};

/// More time and memory than anything here takes.
pub(crate) const LIMITS: Limits = Limits { time: Duration::from_secs(60), memory: 4 << 30 };

pub(crate) fn start(found: &Found) -> Result<Arc<Browser>, Failed> {
    Ok(Arc::new(Browser::new(found, Supervision::default())?))
}

pub(crate) fn run(tab: &mut Tab, commands: &[Command], limits: Limits) -> Transcript {
    let json: Vec<Vec<u8>> = commands.iter().map(|command| serde_json::to_vec(command).unwrap()).collect();
    let lines: Vec<Line<'_>> = commands.iter().zip(&json).map(|(command, json)| Line { command, json }).collect();
    tab.run(&lines, limits)
}

/// Makes an instance of a module and calls its `f`.
pub(crate) fn call(text: &str, arguments: &[Value]) -> Vec<Command> {
    let buffer = wast::parser::ParseBuffer::new(text).unwrap();
    let wasm = wast::parser::parse::<wast::Wat<'_>>(&buffer).unwrap().encode().unwrap();
    let (module, instance) = (ModuleId(0), InstanceId(0));
    vec![
        Command::Store { without: Vec::new() },
        Command::Validate { module, wasm: Wasm(wasm.into()) },
        Command::Instantiate { instance, module },
        Command::Invoke { instance, name: "f".into(), arguments: arguments.to_vec() },
    ]
}

/// Whether a tab still does what it is asked.
pub(crate) fn works(tab: &mut Tab) -> Result<(), Failed> {
    let add = r#"(module (func (export "f") (param i32) (result i32) (i32.add (local.get 0) (i32.const 1))))"#;
    let transcript = run(tab, &call(add, &[Value::I32(41)]), LIMITS);
    let expected = [Observation::Done, Observation::Done, Observation::Done, Observation::Values(vec![Value::I32(42)])];
    assert_eq!((transcript.observations.as_slice(), transcript.ended), (expected.as_slice(), None));
    Ok(())
}

pub(crate) fn versions(found: &Found) -> Result<(), Failed> {
    let browser = start(found)?;
    let mut tab = Tab::open(&browser, LIMITS)?;
    works(&mut tab)?;
    let about = tab.about();
    let said = std::process::Command::new(found.program()).arg("--version").output()?;
    let said = String::from_utf8(said.stdout)?;
    assert!(said.contains(&about.name) && said.contains(&about.version), "{about:?}, but the program says {said}");
    let core = about.core.as_ref().ok_or("it does not say its engine's version")?;
    let milestone: u32 = about.version.split('.').next().ok_or("no version")?.parse()?;
    let expected = match about.name.as_str() {
        "Chromium" => ("V8", format!("{}.{}", milestone / 10, milestone % 10)),
        _ => ("SpiderMonkey", format!("{milestone}.0")),
    };
    assert_eq!((core.name.as_str(), core.version.clone()), expected);
    Ok(())
}

pub(crate) fn isolation(found: &Found) -> Result<(), Failed> {
    let isolated = found.model().isolated;
    let source = format!(
        "test(() => assert_equals(self.crossOriginIsolated, {isolated}), 'isolated');
         test(() => assert_equals(typeof SharedArrayBuffer !== 'undefined', {isolated}), 'shared buffers');
         test(() => assert_true(new WebAssembly.Memory({{ initial: 0, maximum: 1, shared: true }}) instanceof \
         WebAssembly.Memory), 'shared memories');"
    );
    let script = Command::RunScript { name: "isolation.any.js".into(), source, includes: Vec::new() };
    let browser = start(found)?;
    let mut tab = Tab::open(&browser, LIMITS)?;
    // Each script has a realm of its own, so the second is none the worse for the first.
    for _ in 0..2 {
        let transcript = run(&mut tab, &[Command::Store { without: Vec::new() }, script.clone()], LIMITS);
        let Some(Observation::Tests { results, error: None }) = transcript.observations.get(1) else {
            return Err(format!("{transcript:?}").into());
        };
        let passed = results.iter().filter(|result| result.outcome == TestOutcome::Pass).count();
        assert_eq!((results.len(), passed), (3, 3), "{results:?}");
        assert_eq!(results.iter().map(|result| result.line).collect::<Vec<_>>(), [Some(1), Some(2), Some(3)]);
    }
    Ok(())
}

/// The script's own thread blocks until the other one wakes it, which a browser may need the first for to start.
pub(crate) fn threads(found: &Found) -> Result<(), Failed> {
    let other = r#"(module $shared (memory (export "m") 1 1 shared))
(register "shared" $shared)
(thread $t (shared (module $shared))
  (register "shared" $shared)
  (module (import "shared" "m" (memory 1 1 shared))
    (func (export "f") (i32.atomic.store (i32.const 0) (i32.const 1))
      (drop (memory.atomic.notify (i32.const 0) (i32.const 1)))))
  (invoke "f"))
"#;
    let blocks = r#"(module (import "shared" "m" (memory 1 1 shared))
  (func (export "f") (result i32)
    (drop (memory.atomic.wait32 (i32.const 0) (i32.const 0) (i64.const -1)))
    (i32.atomic.load (i32.const 0))))
(assert_return (invoke "f") (i32.const 1))
"#;
    // Where there is no other thread, nobody would wake it.
    let blocks = if found.model().isolated { blocks } else { "" };
    let script = format!("{other}{blocks}(wait $t)\n");
    let folder = tempfile::tempdir()?;
    std::fs::write(folder.path().join("blocks.wast"), script)?;
    let ran = std::process::Command::new(env!("CARGO_BIN_EXE_memlimits"))
        .args(["run", "blocks.wast", "--engine", found.id(), "--timeout", "30", "--log", "log.jsonl"])
        .current_dir(folder.path())
        .output()?;
    let log = std::fs::read_to_string(folder.path().join("log.jsonl"))?;
    assert!(ran.status.success(), "{}\n{log}", String::from_utf8_lossy(&ran.stdout));
    let unsupported = log.contains(r#""verdict":"unsupported""#);
    assert_eq!(unsupported, !found.model().isolated, "{log}");
    Ok(())
}

/// Modules of many bytes, and more answers than fit into any buffer on the way.
pub(crate) fn big_messages(found: &Found) -> Result<(), Failed> {
    let browser = start(found)?;
    let mut tab = Tab::open(&browser, LIMITS)?;
    let data = "x".repeat(8 << 20);
    let module = format!(
        r#"(module (memory 200) (data (i32.const 0) "{data}")
             (func (export "f") (result i32) (i32.load8_u (i32.const 8388607))))"#
    );
    let mut commands = call(&module, &[]);
    let call = commands.last().cloned().ok_or("no call")?;
    commands.extend(std::iter::repeat_n(call, 20_000));
    let transcript = run(&mut tab, &commands, LIMITS);
    assert_eq!((transcript.observations.len(), transcript.ended), (commands.len(), None));
    let x = Observation::Values(vec![Value::I32(i32::from(b'x'))]);
    assert!(transcript.observations[3..].iter().all(|observation| *observation == x));
    Ok(())
}
