//! The engines in programs that memlimits comes with an adapter for.

use super::{
    Argument::{self, File as Path, Plain},
    File, Program, ProgramEngine,
};

/// Every engine in a program that there is an adapter for, in the order of reports, whether or not it is there.
pub fn engines() -> &'static [ProgramEngine] {
    ENGINES
}

macro_rules! javascript {
    ($name:literal) => {
        File { name: $name, text: include_str!(concat!("../../js/", $name)) }
    };
}

macro_rules! python {
    ($name:literal) => {
        File { name: $name, text: include_str!(concat!("../../python/", $name)) }
    };
}

/// The protocol's end of every adapter in Python.
const PYTHON: File = python!("memlimits_adapter.py");

/// What every JavaScript host has of the adapter: [`core.js`](../../js/core.js) drives the engine, by those before it; the
/// others are for scripts of the JavaScript API.
const SHARED: [File; 9] = [
    javascript!("observations.js"),
    javascript!("errors.js"),
    javascript!("declarations.js"),
    javascript!("bridges.js"),
    javascript!("values.js"),
    javascript!("core.js"),
    javascript!("assertions.js"),
    javascript!("helpers.js"),
    javascript!("harness.js"),
];

const fn with_shared(host: File) -> [File; 10] {
    let [observations, errors, declarations, bridges, values, core, assertions, helpers, harness] = SHARED;
    [host, observations, errors, declarations, bridges, values, core, assertions, helpers, harness]
}

const NODE_FILES: &[File] = &with_shared(javascript!("node.mjs"));
const JSC_FILES: &[File] = &with_shared(javascript!("jsc.js"));
const GJS_FILES: &[File] = &with_shared(javascript!("gjs.js"));

const NODE: ProgramEngine = ProgramEngine {
    id: "node",
    variant_of: None,
    summary: "Node.js, a host of V8",
    program: Program {
        id: "node",
        names: &["node", "nodejs"],
        check: &[],
        install: "install Node.js from https://nodejs.org, or `npm install node`",
    },
    files: NODE_FILES,
    arguments: &[Path("node.mjs")],
    environment: &[],
    expectations: include_str!("../../expectations/node.toml"),
};

/// How many pages the variant lets a memory have: 16 MiB.
const SMALL: &[Argument] = &[Plain("--wasm-max-mem-pages=256"), Path("node.mjs")];

const ENGINES: &[ProgramEngine] = &[
    NODE,
    ProgramEngine {
        id: "node-small",
        variant_of: Some("node"),
        summary: "Node.js with V8's flag that refuses memories above 256 pages (--wasm-max-mem-pages)",
        arguments: SMALL,
        expectations: include_str!("../../expectations/node-small.toml"),
        ..NODE
    },
    ProgramEngine {
        id: "node-jitless",
        variant_of: Some("node"),
        summary: "Node.js with V8's WebAssembly interpreter (--wasm-jitless)",
        // Older versions do not know the flag.
        program: Program { check: &["--wasm-jitless", "--eval", ""], ..NODE.program },
        arguments: &[Plain("--wasm-jitless"), Path("node.mjs")],
        expectations: include_str!("../../expectations/node-jitless.toml"),
        ..NODE
    },
    ProgramEngine {
        id: "bun",
        variant_of: None,
        summary: "Bun, a host of JavaScriptCore",
        program: Program { id: "bun", names: &["bun"], check: &[], install: "`npm install bun`" },
        files: NODE_FILES,
        arguments: &[Path("node.mjs")],
        environment: &[("BUN_JSC_useWasmMemory64", "1")],
        expectations: include_str!("../../expectations/bun.toml"),
    },
    ProgramEngine {
        id: "deno",
        variant_of: None,
        summary: "Deno, a host of V8",
        program: Program { id: "deno", names: &["deno"], check: &[], install: "`npm install deno`" },
        files: NODE_FILES,
        arguments: &[Plain("run"), Plain("--quiet"), Plain("--allow-all"), Path("node.mjs")],
        environment: &[("DENO_NO_UPDATE_CHECK", "1")],
        expectations: include_str!("../../expectations/deno.toml"),
    },
    ProgramEngine {
        id: "jsc",
        variant_of: None,
        summary: "the shell of WebKit's JavaScriptCore",
        program: Program {
            id: "jsc",
            names: &["jsc"],
            check: &[],
            install: "install Debian's libjavascriptcoregtk-4.0-bin, or build WebKit's jsc",
        },
        files: JSC_FILES,
        arguments: &[Path("jsc.js"), Plain("--"), Path("core.js")],
        environment: &[],
        expectations: include_str!("../../expectations/jsc.toml"),
    },
    ProgramEngine {
        id: "gjs",
        variant_of: None,
        summary: "gjs, GNOME's host of SpiderMonkey",
        program: Program { id: "gjs", names: &["gjs-console", "gjs"], check: &[], install: "install Debian's gjs" },
        files: GJS_FILES,
        arguments: &[Path("gjs.js")],
        environment: &[],
        expectations: include_str!("../../expectations/gjs.toml"),
    },
    ProgramEngine {
        id: "pywasm",
        variant_of: None,
        summary: "pywasm, an interpreter in Python; it does not validate",
        program: Program {
            id: "pywasm",
            names: &["python3", "python"],
            check: &["-c", "import pywasm"],
            install: "`pip install pywasm`",
        },
        files: &[PYTHON, python!("memlimits_pywasm.py")],
        arguments: &[Path("memlimits_pywasm.py")],
        environment: &[],
        expectations: include_str!("../../expectations/pywasm.toml"),
    },
    ProgramEngine {
        id: "wabt-interp",
        variant_of: None,
        summary: "wabt's interpreter, driven by spectest-interp",
        program: Program {
            id: "wabt-interp",
            names: &["python3", "python"],
            // It needs Linux's files in memory, too.
            check: &["-c", "import os, shutil; os.memfd_create; assert shutil.which('spectest-interp')"],
            install: "apt-get install wabt python3",
        },
        files: &[
            PYTHON,
            python!("memlimits_wasm_module.py"),
            python!("memlimits_spectest_interp.py"),
            python!("memlimits_wabt_interp.py"),
        ],
        arguments: &[Path("memlimits_wabt_interp.py")],
        environment: &[],
        expectations: include_str!("../../expectations/wabt-interp.toml"),
    },
    ProgramEngine {
        id: "wasmtime-py",
        variant_of: None,
        summary: "wasmtime's Python package, whose wasmtime has a version of its own",
        program: Program {
            id: "wasmtime-py",
            names: &["python3", "python"],
            check: &["-c", "import wasmtime"],
            install: "`pip install wasmtime`",
        },
        files: &[PYTHON, python!("memlimits_wasmtime.py")],
        arguments: &[Path("memlimits_wasmtime.py")],
        environment: &[],
        expectations: include_str!("../../expectations/wasmtime-py.toml"),
    },
];
