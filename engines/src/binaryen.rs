//! The adapter for [binaryen](https://github.com/WebAssembly/binaryen): `wasm-opt` without a pass reads a module, binary
//! or text, and validates it. One process a module.

use std::{path::Path, sync::Arc};

use wasmparser::{Validator, WasmFeatures};

use crate::{
    About, Commits, Engine, Host, Interface, LocalEngine, Observation, Observed,
    declared::Declared,
    program::Program,
    tool::{Ended, Tool},
    validator::{self, Validate},
};

const PROGRAM: Program =
    Program { id: "binaryen", names: &["wasm-opt"], check: &[], install: "apt-get install binaryen" };

/// Its option is the version that a variable of its own names: `binaryen:1.2` is what `MEMLIMITS_BINARYEN_1_2` names.
pub(crate) const BINARYEN: LocalEngine = LocalEngine {
    id: "binaryen",
    variant_of: None,
    program: Some(PROGRAM),
    validates_only: true,
    answers_in_part: true,
    summary: "binaryen: wasm-opt, as a reader and validator of binaries and texts; decodes and validates only, and reads limits",
    lacks: &[],
    commits: Commits::TouchedPages,
    expectations: include_str!("../expectations/binaryen.toml"),
    open: |version| {
        let version = (!version.is_empty()).then_some(version);
        let found = PROGRAM.find(version).map_err(|missing| format!("{}; {}", missing.reason, missing.help))?;
        Ok(Box::new(Host::new(Binaryen::at(&found)?)))
    },
};

/// One release.
pub(crate) struct Binaryen {
    wasm_opt: Arc<WasmOpt>,
    version: String,
    switches: Vec<(&'static str, String)>,
}

struct WasmOpt {
    tool: Tool,
    /// Whether it takes the fields of a module for a module, as the text format has it.
    takes_fields: bool,
}

/// binaryen's name of a proposal, by the suite's.
const NAMES: &[(&str, &str)] = &[
    ("bulk-memory", "bulk-memory"),
    ("custom-descriptors", "custom-descriptors"),
    ("custom-page-sizes", "custom-page-sizes"),
    ("exception-handling", "exception-handling"),
    ("extended-const", "extended-const"),
    ("gc", "gc"),
    ("memory64", "memory64"),
    ("multi-memory", "multimemory"),
    ("multi-value", "multivalue"),
    ("mutable-global", "mutable-globals"),
    ("reference-types", "reference-types"),
    ("relaxed-simd", "relaxed-simd"),
    ("saturating-float-to-int", "nontrapping-float-to-int"),
    ("sign-extension", "sign-ext"),
    ("simd", "simd"),
    ("stack-switching", "stack-switching"),
    ("tail-call", "tail-call"),
    ("threads", "threads"),
    ("wide-arithmetic", "wide-arithmetic"),
];

/// Switches every proposal on.
const ALL: &str = "--all-features";

/// What a binary begins with, to `wasm-opt`; everything else is a text to it.
const MAGIC: &[u8] = b"\0asm";

impl Binaryen {
    /// The release that `wasm-opt` at that path belongs to.
    ///
    /// # Errors
    ///
    /// Where it does not run.
    pub(crate) fn at(wasm_opt: &Path) -> Result<Self, String> {
        let tool = Tool(wasm_opt.to_owned());
        let version = tool.run(&["--version"], b"")?;
        let help = tool.run(&["--help"], b"")?;
        if !version.well || !help.well {
            return Err(format!("{} does not tell its version: {}", tool.0.display(), version.words));
        }
        let (version, help) = (version.text(), help.text());
        // `wasm-opt version 132 (version_132)`
        let version = version.split_whitespace().find(|word| word.starts_with(|first: char| first.is_ascii_digit()));
        let version = version.unwrap_or_default().to_owned();
        let flag = |name: &str| format!("--disable-{name}");
        let flags: Vec<&str> = help.split_whitespace().filter(|word| word.starts_with("--")).collect();
        let switches = NAMES.iter().map(|(name, flagged)| (*name, flag(flagged)));
        let switches = switches.filter(|(_, flag)| flags.contains(&flag.as_str())).collect();
        let takes_fields = tool.run(&[ALL, "-"], b"(memory 0)")?.well;
        Ok(Self { wasm_opt: Arc::new(WasmOpt { tool, takes_fields }), version, switches })
    }
}

impl Engine for Binaryen {
    type Store = validator::Validator<Flags>;

    fn about(&self) -> About {
        About {
            name: "Binaryen".into(),
            version: self.version.clone(),
            lineage: vec!["binaryen".into()],
            home: "https://github.com/WebAssembly/binaryen".into(),
            issues: "https://github.com/WebAssembly/binaryen/issues".into(),
            switches: self.switches.iter().map(|(name, _)| (*name).into()).collect(),
            commits: Commits::TouchedPages,
            core: None,
            profile: None,
            interfaces: vec![Interface::Text],
        }
    }

    fn store(&self, without: &[String]) -> Observed<Self::Store> {
        let off = self.switches.iter().filter(|(name, _)| without.iter().any(|off| off == name));
        let off = off.map(|(_, flag)| flag.clone());
        let flags = std::iter::once(ALL.to_owned()).chain(off).chain(["-".to_owned()]).collect();
        Ok(validator::Validator(Flags { wasm_opt: Arc::clone(&self.wasm_opt), flags }))
    }
}

/// The tool, with what is switched on.
pub(crate) struct Flags {
    wasm_opt: Arc<WasmOpt>,
    flags: Vec<String>,
}

impl Flags {
    fn ask(&self, input: &[u8]) -> Observed<Vec<u8>> {
        let ended = self.run(&[], input)?;
        // It exits alike for what it cannot read and for what is not valid.
        if ended.well { Ok(input.to_owned()) } else { Err(Observation::rejected(ended.words)) }
    }

    fn run(&self, more: &[&str], input: &[u8]) -> Observed<Ended> {
        let arguments: Vec<&str> = self.flags.iter().map(String::as_str).chain(more.iter().copied()).collect();
        self.wasm_opt.tool.run(&arguments, input).map_err(Observation::unsupported)
    }
}

impl Validate for Flags {
    /// What `wasm-opt` was given: a binary or a text.
    type Module = Vec<u8>;

    fn binary(&mut self, wasm: &[u8]) -> Observed<Vec<u8>> {
        if !wasm.starts_with(MAGIC) {
            return Err(Observation::unsupported("wasm-opt takes what does not begin with \\0asm for a text"));
        }
        self.ask(wasm)
    }

    fn text(&mut self, text: &str) -> Observed<Vec<u8>> {
        // A rejection would say nothing of what stands in the text.
        if !self.wasm_opt.takes_fields && !text.trim_start().starts_with("(module") {
            return Err(Observation::unsupported("this wasm-opt reads no text without `(module` around it"));
        }
        self.ask(text.as_bytes())
    }

    /// Reads what `wasm-opt` writes of the module that it has read: what it prints is no text format in every version.
    fn declared(&mut self, module: &Vec<u8>) -> Observed<Declared> {
        let ended = self.run(&["--output=-"], module)?;
        if !ended.well {
            return Err(Observation::unsupported(format_args!("wasm-opt does not write the module: {}", ended.words)));
        }
        let validated = Validator::new_with_features(WasmFeatures::all()).validate_all(&ended.output);
        let unreadable = |error| Observation::unsupported(format_args!("what wasm-opt has written: {error}"));
        Ok(validated.map_err(unreadable)?.as_ref().into())
    }
}
