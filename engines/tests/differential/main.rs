//! The reference engine against wasmtime, on modules that nobody wrote: what one does, the other does.

#![cfg(all(feature = "reference", feature = "wasmtime"))]

mod determined;
mod generate;
mod pair;
mod random;
mod walk;

use std::{collections::BTreeMap, fs, path::Path};

use memlimits_engines::{Command, ModuleId, Observation, Wasm};
use pair::{Apart, Ending, Pair};
use random::Random;
use walk::{Compared, Walk};
use wasm_smith::Config;

/// Modules of each kind that are executed.
const SEEDS: u64 = 300;
/// Modules that are only validated.
const MUTATIONS: usize = 6000;

/// Fails with the disagreement, and leaves the module where it can be looked at.
fn disagree(of: &str, seed: u64, wasm: &[u8], what: &str) -> ! {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{of}-{seed}.wasm"));
    fs::write(&path, wasm).expect("the target folder can be written");
    panic!("{of}, seed {seed}, {}: {what}", path.display());
}

/// Runs the modules of so many seeds on both engines; most of them must get far.
fn executed(of: &str, seeds: std::ops::Range<u64>, change: impl Fn(&mut Config)) {
    let mut pair = Pair::new();
    let mut endings = BTreeMap::<Ending, usize>::new();
    let (mut modules, mut instantiated) = (0, 0);
    let mut all = Compared::default();
    for seed in seeds {
        let mut config = generate::to_execute(seed);
        change(&mut config);
        let Some(wasm) = generate::module(config, seed) else { continue };
        if determined::leaves_a_choice(&wasm) {
            continue;
        }
        modules += 1;
        pair.renew();
        let mut walk = Walk::new(&mut pair, seed);
        match walk.go(&wasm) {
            Ok(()) => {}
            Err(Apart::Ended(ending)) => *endings.entry(ending).or_default() += 1,
            Err(Apart::Disagree(what)) => disagree(of, seed, &wasm, &what),
        }
        instantiated += usize::from(walk.compared.instances > 0);
        all += walk.compared;
    }
    println!("{of}: {modules} modules, {instantiated} instantiated; {all:?}; ended early: {endings:?}");
    // What compares nothing has shown nothing.
    assert!(instantiated * 10 > modules * 6, "{instantiated} of {modules} modules were instantiated");
    assert!(all.returned > 4 * modules, "{} calls of {modules} modules returned", all.returned);
    assert!(all.bytes > 1000 * modules, "{} bytes of {modules} modules were read", all.bytes);
    assert!(all.growths > modules / 2, "{} memories of {modules} modules grew", all.growths);
    let ended: usize = endings.values().sum();
    assert!(ended * 10 < modules, "{ended} of {modules} modules were left early: {endings:?}");
}

#[test]
fn several_memories() {
    executed("several memories", 0..SEEDS, |_| {});
}

#[test]
fn memories_of_64_bits() {
    executed("memories of 64 bits", 10_000..10_000 + SEEDS, |config| config.memory64_enabled = true);
}

#[test]
fn pages_of_a_byte() {
    executed("pages of a byte", 20_000..20_000 + SEEDS, |config| {
        config.custom_page_sizes_enabled = true;
        config.memory64_enabled = true;
    });
}

#[test]
fn shared_memories() {
    executed("shared memories", 30_000..30_000 + SEEDS, |config| {
        config.threads_enabled = true;
        config.memory64_enabled = true;
    });
}

/// Validates modules on both engines; answers how many both accepted and how many both rejected.
fn accepted(of: &str, modules: impl Iterator<Item = Vec<u8>>) -> (usize, usize) {
    let mut pair = Pair::new();
    let (mut accepted, mut rejected) = (0, 0);
    let mut endings = BTreeMap::<Ending, usize>::new();
    for (seed, wasm) in modules.enumerate() {
        let validate = Command::Validate { module: ModuleId(0), wasm: Wasm(wasm.as_slice().into()) };
        match pair.execute(&validate) {
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
    let bases: Vec<Vec<u8>> = (0..100).filter_map(|seed| generate::module(generate::to_mutate(seed), seed)).collect();
    let mut random = Random::new(40_000);
    let mutated = (0..MUTATIONS).map(|round| {
        let mut bytes = bases[round % bases.len()].clone();
        generate::mutate(&mut bytes, &mut random);
        bytes
    });
    let (accepted, rejected) = accepted("mutated modules", mutated);
    assert!(accepted > MUTATIONS / 20 && rejected > MUTATIONS / 10, "{accepted} accepted, {rejected} rejected");
}

#[test]
fn noise() {
    let mut random = Random::new(50_000);
    let noise = (0..MUTATIONS).map(|_| generate::noise(&mut random));
    let (accepted, rejected) = accepted("noise", noise);
    assert!(accepted > 0 && rejected > MUTATIONS / 2, "{accepted} accepted, {rejected} rejected");
}

#[test]
fn zz_faults() {
    let mut found = 0;
    for fault in memlimits_reference::faults::faults() {
        let mut pair = Pair::of(&format!("fault={}", fault.name));
        let mut hit = None;
        'all: for seed in 0..SEEDS {
            for family in 0..4u64 {
                let seed = seed + family * 10_000;
                let mut config = generate::to_execute(seed);
                if family > 0 { config.memory64_enabled = true; }
                if family == 2 { config.custom_page_sizes_enabled = true; }
                if family == 3 { config.threads_enabled = true; }
                let Some(wasm) = generate::module(config, seed) else { continue };
                if determined::leaves_a_choice(&wasm) { continue; }
                pair.renew();
                if let Err(Apart::Disagree(what)) = Walk::new(&mut pair, seed).go(&wasm) {
                    hit = Some((seed, what));
                    break 'all;
                }
            }
            if seed > 20 { break; }
        }
        found += usize::from(hit.is_some());
        println!("FAULT {} {}", fault.name, hit.map_or("-".into(), |hit| format!("{} {}", hit.0, hit.1.lines().next().unwrap_or(""))));
    }
    println!("FOUND {found}");
}
