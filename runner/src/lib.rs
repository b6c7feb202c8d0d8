//! Runs scripts about the limits of WebAssembly linear memory on engines, and judges what the engines do.
//!
//! ```text
//! Script ──Plan::new──▶ Plan ──execute──▶ Execution ──judge──▶ Judgement ──▶ run log
//!                one plan for all engines   one store an engine
//! ```
//!
//! - [`plan`]: what a script asks of an engine, made once for all of them;
//! - [`link`]: where an engine is, and how an end of it is survived;
//! - [`wanted`]: engines as users name them; [`adapter`]: those in programs of their own;
//! - [`browser`]: browsers as engines, a page each;
//! - [`fleet`]: an engine's workers; [`probe`]: which features it has;
//! - [`execute`], [`judge`]: what the engine did, and what to make of it;
//! - [`expectations`]: what an engine is known to do wrong;
//! - [`schedule`], [`run`]: many scripts on many engines, within a budget of memory; [`stop`] ends that early, and
//!   [`part`] lets another run go on with it;
//! - [`oracle`]: the reference engine in this process; [`mutants`]: which of its seeded faults the scripts find;
//! - [`coverage`]: what the scripts have to show for each requirement;
//! - [`adapter_check`]: whether an adapter keeps to the protocol; [`lines`] holds what is said against its schema;
//! - [`harness`]: the corpus under `cargo test`, here and in an engine's own repository;
//! - [`cli`]: the command line.

pub mod adapter;
pub mod adapter_check;
pub mod browser;
mod calls;
pub mod cli;
mod conversation;
pub mod coverage;
pub mod execute;
pub mod expectations;
mod explained;
pub mod fleet;
pub mod harness;
pub mod judge;
pub mod lines;
pub mod link;
pub mod mutants;
pub mod oracle;
pub mod part;
pub mod plan;
pub mod probe;
pub mod run;
pub mod schedule;
pub mod stop;
pub mod wanted;
