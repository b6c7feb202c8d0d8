//! The report that a person reads in a terminal.
//!
//! It is plain text of a given width, with ANSI colours where they are wanted; whoever prints it knows the terminal.

mod cell;
mod closing;
mod counted;
mod findings;
mod matrix;
mod remarks;
mod report;
mod style;
pub(crate) mod wrap;

pub use counted::counted;
pub use report::{quiet_report, report};
pub use style::Style;
