//! The adapter for [wabt](https://github.com/WebAssembly/wabt): `wasm-validate` for binaries, `wat2wasm` for texts,
//! `wasm-objdump` for what a module declares, one process a question.

mod details;

use std::{collections::BTreeSet, path::Path, sync::Arc};

use details::Details;

use crate::{
    About, Commits, Engine, Host, Interface, LocalEngine, Observation, Observed, Phase,
    declared::Declared,
    program::Program,
    tool::{Ended, Tool},
    validator::{Validate, Validator},
};

const PROGRAM: Program = Program { id: "wabt", names: &["wasm-validate"], check: &[], install: "apt-get install wabt" };

/// Its option is the version that a variable of its own names: `wabt:1.2` is what `MEMLIMITS_WABT_1_2` names.
pub(crate) const WABT: LocalEngine = LocalEngine {
    id: "wabt",
    variant_of: None,
    program: Some(PROGRAM),
    validates_only: true,
    answers_in_part: true,
    summary: "wabt: wasm-validate, wat2wasm and wasm-objdump; decodes and validates only, and reads limits",
    lacks: &[],
    commits: Commits::TouchedPages,
    expectations: include_str!("../expectations/wabt.toml"),
    open: |version| {
        let version = (!version.is_empty()).then_some(version);
        let found = PROGRAM.find(version).map_err(|missing| format!("{}; {}", missing.reason, missing.help))?;
        Ok(Box::new(Host::new(Wabt::at(&found)?)))
    },
};

/// The tools of one release.
pub(crate) struct Wabt {
    tools: Arc<Tools>,
    version: String,
}

struct Tools {
    wasm_validate: Tool,
    /// It comes in the same folder; without it there are no texts.
    wat2wasm: Option<Tool>,
    /// It comes in the same folder; without it nobody knows what a module declares.
    wasm_objdump: Option<Tool>,
    /// The flags that switch something on, without `--enable-`: what is off by itself.
    enable: BTreeSet<String>,
    /// The flags that switch something off, without `--disable-`: what is on by itself.
    disable: BTreeSet<String>,
}

/// wabt's name of a proposal, by the suite's.
const NAMES: &[(&str, &str)] = &[
    ("bulk-memory", "bulk-memory"),
    ("custom-page-sizes", "custom-page-sizes"),
    ("extended-const", "extended-const"),
    ("function-references", "function-references"),
    ("gc", "gc"),
    ("memory64", "memory64"),
    ("multi-memory", "multi-memory"),
    ("multi-value", "multi-value"),
    ("mutable-global", "mutable-globals"),
    ("reference-types", "reference-types"),
    ("relaxed-simd", "relaxed-simd"),
    ("saturating-float-to-int", "saturating-float-to-int"),
    ("sign-extension", "sign-extension"),
    ("simd", "simd"),
    ("tail-call", "tail-call"),
    ("threads", "threads"),
];

impl Wabt {
    /// The release that `wasm-validate` at that path belongs to.
    ///
    /// # Errors
    ///
    /// Where it does not run.
    pub(crate) fn at(wasm_validate: &Path) -> Result<Self, String> {
        let wasm_validate = Tool(wasm_validate.to_owned());
        let version = wasm_validate.run(&["--version"], b"")?;
        let help = wasm_validate.run(&["--help"], b"")?;
        if !version.well || !help.well {
            return Err(format!("{} does not tell its version: {}", wasm_validate.0.display(), version.words));
        }
        let (version, help) = (version.text(), help.text());
        let flags = |prefix| {
            let words = help.split_whitespace();
            words
                .filter_map(|word| word.strip_prefix(prefix))
                .filter(|name| *name != "all")
                .map(str::to_owned)
                .collect()
        };
        let (enable, disable) = (flags("--enable-"), flags("--disable-"));
        let (wat2wasm, wasm_objdump) = (wasm_validate.beside("wat2wasm"), wasm_validate.beside("wasm-objdump"));
        let version = version.trim().to_owned();
        Ok(Self { tools: Arc::new(Tools { wasm_validate, wat2wasm, wasm_objdump, enable, disable }), version })
    }
}

impl Engine for Wabt {
    type Store = Validator<Flags>;

    fn about(&self) -> About {
        let has = |flag: &str| self.tools.enable.contains(flag) || self.tools.disable.contains(flag);
        About {
            name: "wabt".into(),
            version: self.version.clone(),
            lineage: vec!["wabt".into()],
            home: "https://github.com/WebAssembly/wabt".into(),
            issues: "https://github.com/WebAssembly/wabt/issues".into(),
            switches: NAMES.iter().filter(|(_, flag)| has(flag)).map(|(name, _)| (*name).into()).collect(),
            commits: Commits::TouchedPages,
            core: None,
            profile: None,
            interfaces: self.tools.wat2wasm.iter().map(|_| Interface::Text).collect(),
        }
    }

    fn store(&self, without: &[String]) -> Observed<Self::Store> {
        let off: BTreeSet<&str> =
            NAMES.iter().filter(|(name, _)| without.iter().any(|off| off == name)).map(|(_, flag)| *flag).collect();
        let on = self.tools.enable.iter().filter(|flag| !off.contains(flag.as_str()));
        let on = on.map(|flag| format!("--enable-{flag}"));
        let off = self.tools.disable.iter().filter(|flag| off.contains(flag.as_str()));
        let flags = on.chain(off.map(|flag| format!("--disable-{flag}"))).collect();
        Ok(Validator(Flags { tools: Arc::clone(&self.tools), flags }))
    }
}

/// The tools, with what is switched on.
pub(crate) struct Flags {
    tools: Arc<Tools>,
    flags: Vec<String>,
}

impl Flags {
    /// What a tool makes of its input.
    fn ask(&self, tool: &Tool, more: &[&str], phase: Phase, input: &[u8]) -> Observed<Ended> {
        let arguments: Vec<&str> = self.flags.iter().map(String::as_str).chain(more.iter().copied()).collect();
        let ended = tool.run(&arguments, input).map_err(Observation::unsupported)?;
        match ended.well {
            true => Ok(ended),
            false => Err(Observation::Rejected { phase, message: ended.words }),
        }
    }
}

impl Validate for Flags {
    /// The binary; of a text, the one that `wat2wasm` makes of it.
    type Module = Vec<u8>;

    fn binary(&mut self, wasm: &[u8]) -> Observed<Vec<u8>> {
        self.ask(&self.tools.wasm_validate, &["-"], Phase::Undistinguished, wasm)?;
        Ok(wasm.to_owned())
    }

    fn text(&mut self, text: &str) -> Observed<Vec<u8>> {
        let Some(wat2wasm) = &self.tools.wat2wasm else {
            return Err(Observation::unsupported("there is no wat2wasm beside wasm-validate"));
        };
        // With `--no-check` it parses only.
        self.ask(wat2wasm, &["--no-check", "--output=-", "-"], Phase::Malformed, text.as_bytes())?;
        self.ask(wat2wasm, &["--output=-", "-"], Phase::Invalid, text.as_bytes()).map(|ended| ended.output)
    }

    /// `wasm-objdump` has every proposal on: what it shows of a valid module does not depend on any.
    fn declared(&mut self, module: &Vec<u8>) -> Observed<Declared> {
        let Some(wasm_objdump) = &self.tools.wasm_objdump else {
            return Err(Observation::unsupported("there is no wasm-objdump beside wasm-validate"));
        };
        let show = |what: &[&str]| wasm_objdump.run(what, module).map_err(Observation::unsupported);
        // It is an error to ask for a section that is not there.
        let headers = show(&["--headers", "-"])?;
        let headers = headers.text();
        let section = |name: &str| {
            let is_there = headers.lines().any(|line| line.split_whitespace().next() == Some(name));
            is_there
                .then(|| show(&["--details", "--section", name, "-"]).map(|shown| shown.text().into_owned()))
                .transpose()
        };
        let details = Details { import: section("Import")?, memory: section("Memory")?, export: section("Export")? };
        details.read().map_err(Observation::unsupported)
    }

    /// `wasm-objdump` prints a name as it is, and no further than to a NUL.
    fn can_tell(&self, name: &str) -> bool {
        !name.contains(['\0', '\n'])
    }
}
