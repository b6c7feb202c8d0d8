//! The engines' own script runners, and the scripts over which memlimits' runner is held against them.

mod scripts;
mod wasmi_peer;
mod wasmtime_peer;

pub use scripts::{Script, scripts};

/// An engine's own script runner.
#[derive(Clone, Copy, Debug)]
pub struct Peer {
    /// The engine's id in memlimits.
    pub engine: &'static str,
    /// The crate, with its version.
    pub name: &'static str,
    /// Runs a script; an error is whatever the peer says of the first thing that is not as the script expects.
    pub run: fn(&Script) -> Result<(), String>,
}

/// Every peer.
pub const PEERS: [Peer; 2] = [
    Peer { engine: "wasmtime", name: "wasmtime-wast 48.0.8", run: wasmtime_peer::run },
    Peer { engine: "wasmi", name: "wasmi_wast 2.0.0", run: wasmi_peer::run },
];

/// The peer of an engine.
pub fn peer(engine: &str) -> Option<Peer> {
    PEERS.into_iter().find(|peer| peer.engine == engine)
}
