//! The engines in programs that memlimits comes with an adapter for.

use super::ProgramEngine;

/// Every engine in a program that there is an adapter for, in the order of reports, whether or not it is there.
pub fn engines() -> &'static [ProgramEngine] {
    ENGINES
}

const ENGINES: &[ProgramEngine] = &[];
