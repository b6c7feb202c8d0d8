//! The command line of memlimits.

use std::process::ExitCode;

use memlimits_engines::{builtin, worker};

fn main() -> ExitCode {
    worker::serve_if_asked(builtin::engines()).unwrap_or_else(memlimits::cli::main)
}
