//! The reference engine against wasmtime, on modules that nobody wrote: what one does, the other does.

#![cfg(all(feature = "reference", feature = "wasmtime"))]

mod determined;
mod generate;
mod known;
mod pair;
mod random;
#[path = "../scripted/mod.rs"]
mod scripted;
mod walk;

use std::{collections::BTreeMap, fs, path::Path};

use generate::Kind;
use memlimits_engines::{Command, ModuleId, Observation, Wasm};
use pair::{Apart, Ending, Pair};
use walk::{Compared, Walk};

/// Seeds of each kind of modules that are executed.
const SEEDS: u64 = 150;
/// Modules that are only validated.
const VALIDATED: usize = 6000;

/// Fails with the disagreement, and leaves the module where it can be looked at.
fn disagree(of: &str, seed: u64, wasm: &[u8], what: &str) -> ! {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{of} {seed}.wasm").replace(' ', "-"));
    fs::write(&path, wasm).expect("the target folder can be written");
    panic!("{of}, seed {seed}, {}: {what}", path.display());
}

/// Runs the modules of a kind on both engines; most of them must get far.
fn executed(kind: &Kind) {
    let mut pair = Pair::new();
    let mut endings = BTreeMap::<Ending, usize>::new();
    let (mut modules, mut instantiated) = (0, 0);
    let mut all = Compared::default();
    for module in kind.modules(SEEDS) {
        let mut walk = Walk::new(&mut pair, module.seed);
        match walk.go(&module.wasm) {
            Ok(()) => {}
            Err(Apart::Ended(ending)) => *endings.entry(ending).or_default() += 1,
            Err(Apart::Disagree(what)) => disagree(kind.name, module.seed, &module.wasm, &what),
        }
        modules += 1;
        instantiated += usize::from(walk.compared.instances > 0);
        all += walk.compared;
    }
    println!("{}: {modules} modules, {instantiated} instantiated; {all:?}; ended early: {endings:?}", kind.name);
    // What compares nothing has shown nothing.
    assert!(modules * 10 > SEEDS as usize * 6, "{modules} modules of {SEEDS} seeds");
    assert!(instantiated * 10 > modules * 6, "{instantiated} of {modules} modules were instantiated");
    for (what, count, least) in [
        ("calls", all.calls, 10),
        ("calls that returned", all.returned, 4),
        ("bytes", all.bytes, 1000),
        ("growths", all.growths, 1),
        ("operations on imports", all.operations, 10),
        ("operations on imports that did not trap", all.operations_done, 4),
    ] {
        assert!(count > least * modules, "{count} {what} of {modules} modules");
    }
    let ended: usize = endings.values().sum();
    assert!(ended * 10 < modules, "{ended} of {modules} modules were left early: {endings:?}");
}

#[test]
fn several_memories() {
    executed(&generate::SEVERAL_MEMORIES);
}

#[test]
fn memories_of_64_bits() {
    executed(&generate::MEMORIES_OF_64_BITS);
}

#[test]
fn pages_of_a_byte() {
    executed(&generate::PAGES_OF_A_BYTE);
}

#[test]
fn shared_memories() {
    executed(&generate::SHARED_MEMORIES);
}

/// Validates a module on both engines.
fn validate(pair: &mut Pair, wasm: &[u8]) -> Result<Observation, Apart> {
    pair.execute(&Command::Validate { module: ModuleId(0), wasm: Wasm(wasm.into()) })
}

/// Validates modules on both engines; answers how many both accepted and how many both rejected.
fn accepted(of: &str, modules: impl Iterator<Item = Vec<u8>>) -> (usize, usize) {
    let mut pair = Pair::new();
    let (mut accepted, mut rejected) = (0, 0);
    let mut endings = BTreeMap::<Ending, usize>::new();
    for (seed, wasm) in modules.enumerate() {
        match validate(&mut pair, &wasm) {
            Ok(Observation::Done) => accepted += 1,
            Ok(_) => rejected += 1,
            Err(Apart::Ended(ending)) => *endings.entry(ending).or_default() += 1,
            Err(Apart::Disagree(what)) => disagree(of, seed as u64, &wasm, &what),
        }
    }
    println!("{of}: {accepted} accepted, {rejected} rejected, not compared: {endings:?}");
    (accepted, rejected)
}

#[test]
fn mutated_modules() {
    let (accepted, rejected) = accepted("mutated modules", generate::mutated(VALIDATED));
    assert!(accepted > VALIDATED / 10 && rejected > VALIDATED / 2, "{accepted} accepted, {rejected} rejected");
}

#[test]
fn noise() {
    let (accepted, rejected) = accepted("noise", generate::noise(VALIDATED));
    assert!(accepted > VALIDATED / 100 && rejected > VALIDATED / 2, "{accepted} accepted, {rejected} rejected");
}

/// The comparison is only worth something if it sees an engine that is wrong.
#[test]
fn faults_of_an_engine_are_found() {
    for (name, kind) in [
        ("grow-failure-returns-zero", generate::SEVERAL_MEMORIES),
        ("growth-loses-last-byte", generate::SEVERAL_MEMORIES),
        ("load-from-memory-0", generate::SEVERAL_MEMORIES),
        ("partial-copy", generate::SEVERAL_MEMORIES),
        ("data-bounds-one-more", generate::SEVERAL_MEMORIES),
        ("bounds-stale-after-growth", generate::MEMORIES_OF_64_BITS),
        ("maximum-ignored", generate::MEMORIES_OF_64_BITS),
        ("bulk-bounds-wrap-64", generate::MEMORIES_OF_64_BITS),
        ("import-minimum-one-less", generate::PAGES_OF_A_BYTE),
        ("page-size-one-never-grows", generate::PAGES_OF_A_BYTE),
        ("atomic-alignment-of-operand", generate::SHARED_MEMORIES),
        ("import-sharedness-ignored", generate::SHARED_MEMORIES),
    ] {
        let mut pair = Pair::with_reference(&format!("fault={name}"));
        let found = kind
            .modules(SEEDS)
            .any(|module| matches!(Walk::new(&mut pair, module.seed).go(&module.wasm), Err(Apart::Disagree(_))));
        assert!(found, "no module of the kind {} finds {name}", kind.name);
    }
    for name in
        ["flags-unknown-ignored", "leb-padding-malformed", "limits-cap-minimum-unchecked", "page-size-any-power"]
    {
        let mut pair = Pair::with_reference(&format!("fault={name}"));
        let found =
            generate::mutated(VALIDATED).any(|wasm| matches!(validate(&mut pair, &wasm), Err(Apart::Disagree(_))));
        assert!(found, "no mutated module finds {name}");
    }
}
