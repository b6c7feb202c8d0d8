//! A made-up run as large as they come.

use std::fmt::Write as _;

use memlimits_reports::{
    ChapterText, ClaimText, Explain, RequirementText, Rerun, RunLog, Verdict,
    log::{Directive, Engine, FORMAT, Header, Host, Known, Outcome, ScriptEntry, Selection, Suite},
};

/// How large a run is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Size {
    /// How many engines.
    pub(crate) engines: usize,
    /// How many requirements, spread over ten chapters.
    pub(crate) requirements: usize,
    /// How many assertions, one in two hundred of which fails on an engine; some of the engines lack two chapters.
    pub(crate) assertions: usize,
}

/// What the specification's text is for the real thing.
pub(crate) struct Words {
    requirements: Vec<(String, String)>,
    chapters: Vec<String>,
    scripts: Vec<String>,
}

const CHAPTERS: usize = 10;
const SCRIPTS: usize = 200;
const LINEAGES: [&[&str]; 8] = [
    &["wasmparser", "cranelift", "wasmtime"],
    &["v8"],
    &["wasmparser", "wasmi"],
    &["spidermonkey"],
    &["javascriptcore"],
    &["wabt"],
    &["stitch"],
    &["v8", "liftoff"],
];

/// A run of this size, and what explains it. The same size is the same run.
pub(crate) fn run(size: Size) -> (RunLog, Words) {
    let chapters: Vec<String> = (1..=CHAPTERS).map(|number| format!("chapter-{number}")).collect();
    let requirements: Vec<(String, String)> = (0..size.requirements)
        .map(|number| {
            let id = format!("GROW-{}-{number:03}", ["RET", "FAIL", "MAX", "KEEP"][number % 4]);
            let sentence = "If a growth fails for whatever reason, the memory keeps its size and every one of its bytes, \
                            and the result is the one that says so";
            (id, format!("{sentence}, in case {number}."))
        })
        .collect();
    let scripts: Vec<String> =
        (0..SCRIPTS).map(|number| format!("{}/script-{number:03}.wast", chapters[number % CHAPTERS])).collect();
    let engines: Vec<Engine> = (0..size.engines)
        .map(|number| Engine {
            id: format!("engine-{number:02}"),
            name: format!("Engine {number}"),
            version: format!("{}.{}.0", number / 3 + 1, number % 7),
            lineage: LINEAGES[number % LINEAGES.len()].iter().map(ToString::to_string).collect(),
            core: None,
            features: None,
        })
        .collect();
    let mut entries = Vec::new();
    for (number, engine) in engines.iter().enumerate() {
        for (script, name) in scripts.iter().enumerate() {
            let per_script = size.assertions / SCRIPTS;
            let directives =
                (0..per_script).map(|line| directive(number, script, line, &requirements)).collect::<Vec<_>>();
            let unsupported = directives.iter().all(|directive| directive.verdict == Verdict::Unsupported);
            entries.push(ScriptEntry {
                engine: engine.id.clone(),
                script: name.clone(),
                tagged: true,
                outcome: if unsupported { Outcome::Unsupported } else { Outcome::Ran },
                reason: unsupported.then(|| "the engine does not have memory64".to_owned()),
                directives,
            });
        }
    }
    let assertions = (size.assertions / SCRIPTS * SCRIPTS) as u64;
    let header = Header {
        format: FORMAT,
        suite: Suite { version: "0.1.0".into(), hash: "made up".into() },
        selection: Selection { hash: "made up".into(), scripts: SCRIPTS as u64, assertions, pairs: None },
        shard: None,
        engines,
        left_out: Vec::new(),
        host: Host { os: "linux".into(), arch: "x86_64".into() },
    };
    (RunLog::new(header, entries, true).expect("it adds up"), Words { requirements, chapters, scripts })
}

fn directive(engine: usize, script: usize, line: usize, requirements: &[(String, String)]) -> Directive {
    // Requirements keep to their chapters, as they mostly do.
    let per_chapter = requirements.len() / CHAPTERS;
    let chapter = script % CHAPTERS;
    let of = |step: usize| {
        requirements[chapter * per_chapter + (script / CHAPTERS * 7 + line / 4 + step) % per_chapter].0.clone()
    };
    let chance = (engine * 31 + script * 17 + line * 13) % 1000;
    let (verdict, known) = match chance {
        _ if chapter >= 8 && engine % 3 == 1 => (Verdict::Unsupported, false),
        0..5 => (Verdict::Fail, chance < 3),
        5..15 => (Verdict::Limit, false),
        15..17 => (Verdict::Blocked, false),
        _ => (Verdict::Pass, false),
    };
    let shown = verdict != Verdict::Pass && verdict.is_judged();
    Directive {
        line: 3 * line as u32 + 4,
        column: 1,
        kind: "assert_return".into(),
        requirements: vec![of(0), of(1)],
        verdict,
        expected: (verdict != Verdict::Pass).then(|| format!("(i32.const {line}) or (i32.const -1)")),
        observed: shown.then(|| format!("(i32.const {})", engine % 3 + line)),
        reason: match verdict {
            Verdict::Unsupported => Some("the engine does not have memory64".into()),
            Verdict::Blocked => Some(format!("the engine ended at line {line}")),
            _ => None,
        },
        known: known.then(|| Known {
            verdict,
            reason: "counts pages of 1 KiB".into(),
            link: Some("https://example.org/issues/7".into()),
            flaky: false,
        }),
    }
}

impl Explain for Words {
    fn requirement(&self, id: &str) -> Option<RequirementText<'_>> {
        let number = self.requirements.iter().position(|(known, _)| known == id)?;
        Some(RequirementText {
            sentence: &self.requirements[number].1,
            strength: ["must", "must", "must", "may", "implementation-defined", "open"][number % 6],
            section: "https://webassembly.github.io/spec/core/exec/instructions.html",
            title: "Execution, Memory Instructions",
            refusable: number % 5 == 0,
            untested: None,
        })
    }

    fn catalogue(&self) -> Vec<&str> {
        self.requirements.iter().map(|(id, _)| id.as_str()).collect()
    }

    fn chapters(&self) -> Vec<ChapterText<'_>> {
        self.chapters.iter().map(|name| ChapterText { name, summary: "a topic in one line" }).collect()
    }

    fn claims(&self) -> Vec<ClaimText<'_>> {
        vec![ClaimText {
            id: "G01",
            claim: "A claim about `memory.grow`",
            kinds: vec!["core"],
            verdict: Some("right"),
            says: "The specification says the same.",
            requirements: Vec::new(),
            scripts: vec![&self.scripts[0]],
        }]
    }

    fn source(&self, _: &str, line: u32, _: u32) -> Option<String> {
        let mut text = String::new();
        write!(
            text,
            "(assert_return (invoke \"grow-{line}\" (i32.const {line}))\n  (either (i32.const {line}) (i32.const -1)))"
        )
        .expect("a string takes everything");
        Some(text)
    }

    fn rerun_of(&self, script: &str) -> Option<Rerun> {
        Some(Rerun { before_line: format!("memlimits run {script}:"), before_engines: " --engine ".into() })
    }
}
