//! wasmi's own script runner, on wasmi as memlimits' adapter configures it.

use wasmi::Config;
use wasmi_wast::WastRunner;

use crate::Script;

/// Runs a script.
pub(crate) fn run(script: &Script) -> Result<(), String> {
    let mut config = Config::default();
    for switch in [
        Config::wasm_custom_page_sizes,
        Config::wasm_memory64,
        Config::wasm_multi_memory,
        Config::wasm_relaxed_simd,
        Config::wasm_tail_call,
        Config::wasm_wide_arithmetic,
    ] {
        // What is not named here is on by itself.
        switch(&mut config, true);
    }
    let mut runner = WastRunner::new(&config);
    runner.register_spectest().map_err(|error| error.to_string())?;
    runner.process_directives(&script.name, script.text).map_err(|error| format!("{error:#}"))
}
