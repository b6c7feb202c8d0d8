//! The command line of memlimits.

use std::process::ExitCode;

use memlimits_engines::{builtin, worker};

fn main() -> ExitCode {
    let open = |id: &str| builtin::engine(id).map(|engine| (engine.open)());
    worker::serve_if_asked(open).unwrap_or_else(memlimits::cli::main)
}
