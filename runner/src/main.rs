//! The command line of memlimits.

use std::process::ExitCode;

use memlimits::link::guard;
use memlimits_engines::{builtin, worker};

fn main() -> ExitCode {
    let served = guard::serve_if_asked().or_else(|| worker::serve_if_asked(builtin::engines()));
    served.unwrap_or_else(memlimits::cli::main)
}
