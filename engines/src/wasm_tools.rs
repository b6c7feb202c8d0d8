//! The adapter for [wasm-tools](https://github.com/bytecodealliance/wasm-tools): its validator, the crate `wasmparser`,
//! and its text parser, the crate `wast`.

use wasmparser::{WasmFeatures, types::Types};
use wast::{
    Wat,
    parser::{self, ParseBuffer},
};

use crate::{
    About, Commits, Engine, Host, Interface, LocalEngine, Observation, Observed, Phase,
    builtin::without_options,
    declared::Declared,
    validator::{Validate, Validator},
};

pub(crate) const WASM_TOOLS: LocalEngine = LocalEngine {
    id: "wasm-tools",
    variant_of: None,
    program: None,
    validates_only: true,
    answers_in_part: true,
    summary: "the validator and the text parser of wasm-tools; decodes and validates only, and reads limits",
    lacks: &["host-memories"],
    commits: Commits::TouchedPages,
    expectations: include_str!("../expectations/wasm-tools.toml"),
    open: |options| without_options(options, || Host::new(WasmTools)),
};

/// The validator with every proposal that the suite has a name for.
struct WasmTools;

/// The release whose crates the workspace is built with; they do not tell it at run time.
const VERSION: &str = "1.254.2";

const SWITCHES: &[(&str, WasmFeatures)] = &[
    ("bulk-memory", WasmFeatures::BULK_MEMORY),
    ("custom-descriptors", WasmFeatures::CUSTOM_DESCRIPTORS),
    ("custom-page-sizes", WasmFeatures::CUSTOM_PAGE_SIZES),
    ("exception-handling", WasmFeatures::EXCEPTIONS),
    ("extended-const", WasmFeatures::EXTENDED_CONST),
    ("function-references", WasmFeatures::FUNCTION_REFERENCES),
    ("gc", WasmFeatures::GC),
    ("legacy-exceptions", WasmFeatures::LEGACY_EXCEPTIONS),
    ("memory-control", WasmFeatures::MEMORY_CONTROL),
    ("memory64", WasmFeatures::MEMORY64),
    ("multi-memory", WasmFeatures::MULTI_MEMORY),
    ("multi-value", WasmFeatures::MULTI_VALUE),
    ("mutable-global", WasmFeatures::MUTABLE_GLOBAL),
    ("reference-types", WasmFeatures::REFERENCE_TYPES),
    ("relaxed-simd", WasmFeatures::RELAXED_SIMD),
    ("saturating-float-to-int", WasmFeatures::SATURATING_FLOAT_TO_INT),
    ("sign-extension", WasmFeatures::SIGN_EXTENSION),
    ("simd", WasmFeatures::SIMD),
    ("stack-switching", WasmFeatures::STACK_SWITCHING),
    ("tail-call", WasmFeatures::TAIL_CALL),
    ("threads", WasmFeatures::THREADS),
    ("wide-arithmetic", WasmFeatures::WIDE_ARITHMETIC),
];

impl Engine for WasmTools {
    type Store = Validator<Features>;

    fn about(&self) -> About {
        About {
            name: "wasm-tools".into(),
            version: VERSION.into(),
            lineage: vec!["wasmparser".into()],
            home: "https://github.com/bytecodealliance/wasm-tools".into(),
            issues: "https://github.com/bytecodealliance/wasm-tools/issues".into(),
            switches: SWITCHES.iter().map(|(name, _)| (*name).into()).collect(),
            commits: Commits::TouchedPages,
            core: None,
            profile: None,
            interfaces: vec![Interface::Text],
        }
    }

    fn store(&self, without: &[String]) -> Observed<Self::Store> {
        // Otherwise a component would pass for a module.
        let mut features = WasmFeatures::default() - WasmFeatures::COMPONENT_MODEL;
        for (name, feature) in SWITCHES {
            features.set(*feature, !without.iter().any(|off| off == name));
        }
        Ok(Validator(Features(features)))
    }
}

/// What is switched on.
struct Features(WasmFeatures);

impl Features {
    fn validate(&self, wasm: &[u8], phase: Phase) -> Observed<Types> {
        let validated = wasmparser::Validator::new_with_features(self.0).validate_all(wasm);
        validated.map_err(|error| Observation::Rejected { phase, message: error.to_string() })
    }
}

impl Validate for Features {
    type Module = Types;

    fn binary(&mut self, wasm: &[u8]) -> Observed<Types> {
        self.validate(wasm, Phase::Undistinguished)
    }

    fn text(&mut self, text: &str) -> Observed<Types> {
        let malformed =
            |error: wast::Error| Observation::Rejected { phase: Phase::Malformed, message: error.message() };
        let buffer = ParseBuffer::new(text).map_err(malformed)?;
        // Names are resolved when a module is encoded.
        let wasm = parser::parse::<Wat<'_>>(&buffer).and_then(|mut module| module.encode()).map_err(malformed)?;
        // What its own encoder wrote is well-formed.
        self.validate(&wasm, Phase::Invalid)
    }

    fn declared(&mut self, module: &Types) -> Observed<Declared> {
        Ok(module.as_ref().into())
    }
}
