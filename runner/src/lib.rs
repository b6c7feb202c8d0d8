//! Runs scripts about the limits of WebAssembly linear memory on engines, and judges what the engines do.

pub mod execute;
pub mod fleet;
pub mod judge;
pub mod link;
pub mod plan;
pub mod probe;
