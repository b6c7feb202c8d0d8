//! Which features an engine has: found by asking it to run a small module that needs the feature, never by a list of
//! names.

use std::{collections::BTreeMap, sync::LazyLock};

use memlimits_engines::{AddressType, Command, InstanceId, MemoryId, MemoryType, ModuleId, Observation, Value, Wasm};
use memlimits_suite::Feature;
use wast::{
    Wat,
    parser::{self, ParseBuffer},
};

use crate::link::{Limits, Line, Link};

/// What an engine has, of the features that were asked about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Features(BTreeMap<Feature, Result<(), String>>);

impl Features {
    /// Whether the engine has a feature; if not, what it did when it was asked.
    pub fn has(&self, feature: Feature) -> Result<(), &str> {
        match self.0.get(&feature) {
            Some(Ok(())) => Ok(()),
            Some(Err(instead)) => Err(instead),
            None => Err("it was never asked"),
        }
    }

    /// Takes over what others found.
    pub(crate) fn merge(&mut self, others: Self) {
        self.0.extend(others.0);
    }

    /// Every feature that was asked about, and what was found.
    pub fn iter(&self) -> impl Iterator<Item = (Feature, Result<(), &str>)> {
        self.0.keys().map(|feature| (*feature, self.has(*feature)))
    }
}

/// What became of an engine while it was asked.
pub(crate) struct Probed {
    pub(crate) features: Features,
    /// Whether the link is still good.
    pub(crate) alive: bool,
}

/// Asks an engine about features it was not asked about before, all in one row.
pub(crate) fn ask(
    link: &mut dyn Link,
    about: impl IntoIterator<Item = Feature>,
    known: Features,
    limits: Limits,
) -> Probed {
    let mut features = known;
    let open: Vec<&Probe> = about.into_iter().filter(|one| !features.0.contains_key(one)).map(probe).collect();
    if open.is_empty() {
        return Probed { features, alive: true };
    }
    let lines: Vec<Line<'_>> = open.iter().flat_map(|probe| probe.lines()).collect();
    let transcript = link.run(&lines, limits);
    let mut alive = transcript.ended.is_none();
    let mut answers = transcript.observations.as_slice();
    let mut only_validates = None;
    for (position, probe) in open.iter().enumerate() {
        // Where the engine ended between two probes, the second is asked another time: its own end is nobody else's.
        if answers.is_empty() && position > 0 {
            break;
        }
        let (own, rest) = answers.split_at(answers.len().min(probe.commands.len()));
        answers = rest;
        let answer = own.iter().enumerate().find(|(_, answer)| **answer != Observation::Done);
        let found = match answer {
            Some((last, answer)) if matches!(probe.commands[last], Command::Invoke { .. }) => {
                match is_right(probe.feature, answer) {
                    true => Ok(()),
                    false => Err(format!("a call gave {answer}")),
                }
            }
            // It has the feature as far as it goes.
            Some((last, Observation::Unsupported { .. }))
                if matches!(probe.commands[last], Command::Instantiate { .. })
                    && *only_validates.get_or_insert_with(|| goes_no_further(link, limits, &mut alive)) =>
            {
                Ok(())
            }
            Some((_, answer)) => Err(answer.to_string()),
            // An engine that did not survive the question is not excused from it: the scripts will show what happens.
            None => Ok(()),
        };
        features.0.insert(probe.feature, found);
        if own.len() < probe.commands.len() {
            break;
        }
    }
    Probed { features, alive }
}

/// What an engine is asked to find out about a feature.
struct Probe {
    feature: Feature,
    commands: Vec<Command>,
    /// The commands as JSON.
    json: Vec<Vec<u8>>,
}

impl Probe {
    fn new(feature: Feature, commands: Vec<Command>) -> Self {
        let json = commands.iter().map(|command| serde_json::to_vec(command).expect("commands are plain data"));
        Self { json: json.collect(), feature, commands }
    }

    fn lines(&self) -> impl Iterator<Item = Line<'_>> {
        self.commands.iter().zip(&self.json).map(|(command, json)| Line { command, json })
    }
}

/// The probe of a feature: made once for all engines.
fn probe(feature: Feature) -> &'static Probe {
    static PROBES: LazyLock<BTreeMap<Feature, Probe>> = LazyLock::new(|| {
        Feature::ALL.iter().map(|feature| (*feature, Probe::new(*feature, commands(*feature)))).collect()
    });
    &PROBES[&feature]
}

/// Whether an engine goes no further than validation, whatever the module.
fn goes_no_further(link: &mut dyn Link, limits: Limits, alive: &mut bool) -> bool {
    static ANY: LazyLock<Vec<Command>> = LazyLock::new(|| instantiate("(module)"));
    if !*alive {
        return false;
    }
    let json: Vec<Vec<u8>> =
        ANY.iter().map(|command| serde_json::to_vec(command).expect("commands are plain data")).collect();
    let lines: Vec<Line<'_>> = ANY.iter().zip(&json).map(|(command, json)| Line { command, json }).collect();
    let transcript = link.run(&lines, limits);
    *alive = transcript.ended.is_none();
    transcript.observations.len() == ANY.len()
        && matches!(transcript.observations.last(), Some(Observation::Unsupported { .. }))
}

/// The commands that make an instance of a module in a store of its own.
fn instantiate(text: &str) -> Vec<Command> {
    let (module, instance) = (ModuleId(0), InstanceId(0));
    let validate = Command::Validate { module, wasm: encode(text) };
    vec![Command::Store { without: Vec::new() }, validate, Command::Instantiate { instance, module }]
}

/// The commands that only an engine with the feature can do.
fn commands(feature: Feature) -> Vec<Command> {
    match module(feature) {
        Some(text) if text.contains(CALLED) => {
            let call = Command::Invoke { instance: InstanceId(0), name: "f".into(), arguments: Vec::new() };
            instantiate(text).into_iter().chain([call]).collect()
        }
        Some(text) => instantiate(text),
        None => {
            let r#type = MemoryType::new(AddressType::I32, 0, Some(1));
            vec![Command::Store { without: Vec::new() }, Command::MemAlloc { memory: MemoryId(0), r#type }]
        }
    }
}

pub(crate) fn encode(text: &str) -> Wasm {
    let buffer = ParseBuffer::new(text).expect("the probes are tested");
    let wasm = parser::parse::<Wat<'_>>(&buffer).and_then(|mut wat| wat.encode()).expect("the probes are tested");
    Wasm(wasm.into())
}

/// What a module has where the feature shows in a call only: an interpreter may run what it does not know, if it does
/// not validate.
const CALLED: &str = "(export \"f\")";

/// Whether a call gave what it gives where the feature is there.
fn is_right(feature: Feature, answer: &Observation) -> bool {
    match (feature, answer) {
        (Feature::Memory64, Observation::Values(values)) => values[..] == [Value::I64(0)],
        (Feature::MultiMemory, Observation::Values(values)) => values[..] == [Value::I32(1)],
        (Feature::CustomPageSizes, answer) => matches!(answer, Observation::Trap { .. }),
        _ => false,
    }
}

/// A module that needs the feature to be validated and instantiated; none for a feature that is not wasm's.
///
/// Memories have no more than a page, so that no engine can lack the resources.
pub(crate) fn module(feature: Feature) -> Option<&'static str> {
    Some(match feature {
        Feature::Memory64 => "(module (memory i64 0 1) (func (export \"f\") (result i64) (memory.size)))",
        Feature::MultiMemory => "(module (memory 0) (memory $b 1) (func (export \"f\") (result i32) (memory.size $b)))",
        Feature::Threads => "(module (memory 0 1 shared) (func (drop (i32.atomic.load (i32.const 0)))))",
        Feature::CustomPageSizes => {
            "(module (memory 1 (pagesize 1)) (func (export \"f\") (result i32) (i32.load8_u (i32.const 1))))"
        }
        Feature::MemoryControl => "(module (memory 0) (func (memory.discard (i32.const 0) (i32.const 0))))",
        Feature::BulkMemory => {
            "(module (memory 0) (data \"\") (func (memory.fill (i32.const 0) (i32.const 0) (i32.const 0))))"
        }
        Feature::ReferenceTypes => "(module (table 0 externref) (func (result i32) (table.size 0)))",
        Feature::MultiValue => "(module (func (result i32 i32) (i32.const 0) (i32.const 0)))",
        Feature::SignExtension => "(module (func (result i32) (i32.extend8_s (i32.const 0))))",
        Feature::SaturatingFloatToInt => "(module (func (result i32) (i32.trunc_sat_f32_s (f32.const 0))))",
        Feature::MutableGlobal => "(module (global (export \"g\") (mut i32) (i32.const 0)))",
        Feature::Simd => "(module (func (result v128) (v128.const i64x2 0 0)))",
        Feature::RelaxedSimd => {
            "(module (func (param v128) (result v128) (i8x16.relaxed_swizzle (local.get 0) (local.get 0))))"
        }
        Feature::ExtendedConst => "(module (global i32 (i32.add (i32.const 0) (i32.const 0))))",
        Feature::TailCall => "(module (func $f (return_call $f)))",
        Feature::FunctionReferences => "(module (type $t (func)) (func (param (ref null $t))))",
        Feature::Gc => "(module (type (struct)) (func (param anyref)))",
        Feature::ExceptionHandling => "(module (tag $t) (func (throw $t)))",
        Feature::LegacyExceptions => {
            // The text format has forgotten them: a function with `try`, `catch_all`, `end`.
            r#"(module binary "\00asm\01\00\00\00\01\04\01\60\00\00\03\02\01\00\0a\08\01\06\00\06\40\19\0b\0b")"#
        }
        Feature::StackSwitching => "(module (type $f (func)) (type $c (cont $f)) (func (param (ref null $c))))",
        Feature::CustomDescriptors => {
            "(module (rec (type $a (descriptor $b) (struct)) (type $b (describes $a) (struct))))"
        }
        Feature::WideArithmetic => "(module (func (result i64 i64) (i64.mul_wide_u (i64.const 0) (i64.const 0))))",
        Feature::HostMemories => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{link::Here, plan::Facts};

    #[test]
    fn each_probe_needs_its_feature() {
        for feature in Feature::ALL {
            let Some(text) = module(*feature) else { continue };
            let needed = Facts::of(&encode(text).0).features;
            assert!(needed.contains(feature), "{feature}: {needed:?}");
        }
    }

    /// What the table of built-in engines says they lack decides which tests are ignored: it must be what a probe
    /// finds.
    #[test]
    fn built_in_engines_lack_what_the_table_says() {
        let limits = Limits { time: std::time::Duration::from_secs(60), memory: u64::MAX };
        for engine in memlimits_engines::builtin::engines().iter().filter(|engine| engine.program.is_none()) {
            let mut link = Here::new((engine.open)("").unwrap());
            let probed = ask(&mut link, Feature::ALL.iter().copied(), Features::default(), limits);
            let mut lacks: Vec<&str> =
                probed.features.iter().filter(|(_, found)| found.is_err()).map(|(feature, _)| feature.name()).collect();
            lacks.sort_unstable();
            assert_eq!(lacks, engine.lacks, "{}: {:#?}", engine.id, probed.features);
        }
    }
}
