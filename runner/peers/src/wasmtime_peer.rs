//! wasmtime's own script runner, on wasmtime as memlimits' adapter configures it.

use wasmtime::{Config, Engine};
use wasmtime_wast::{Async, SpectestConfig, WastContext};

use crate::Script;

/// Runs a script. Messages of rejections are not compared: memlimits does not, either.
pub(crate) fn run(script: &Script) -> Result<(), String> {
    let mut config = Config::new();
    config.wasm_custom_page_sizes(true).wasm_wide_arithmetic(true).shared_memory(true);
    let engine = Engine::new(&config).map_err(|error| format!("{error:#}"))?;
    let mut context = WastContext::new(&engine, Async::No, |_| {});
    context.generate_dwarf(false).ignore_error_messages(true);
    let spectest = SpectestConfig { use_shared_memory: true, suppress_prints: true };
    context.register_spectest(&spectest).map_err(|error| format!("{error:#}"))?;
    context.run_wast(&script.name, script.text.as_bytes()).map_err(|error| format!("{error:#}"))
}
