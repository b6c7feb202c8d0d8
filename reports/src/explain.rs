//! What a report wants to say beside the log, and only its caller knows.

/// The words of one requirement of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RequirementText<'a> {
    /// The requirement, as one sentence.
    pub sentence: &'a str,
    /// How strongly it binds: `must`, `may`, `implementation-defined` or `open`.
    pub strength: &'a str,
    /// The section of the specification that it comes from: a link, or a name where there is none.
    pub section: &'a str,
}

/// Answers what the run log does not hold. `None` means "not known", and the report leaves it out.
pub trait Explain {
    /// The words of the requirement with this id.
    fn requirement(&self, id: &str) -> Option<RequirementText<'_>> {
        let _ = id;
        None
    }

    /// The text of the directive of `script` that begins at this line and column (both 1-based), as written.
    fn source(&self, script: &str, line: u32, column: u32) -> Option<String> {
        let _ = (script, line, column);
        None
    }

    /// What an engine (its id) wrote to standard error in `script` before it ended there.
    fn last_words(&self, engine: &str, script: &str) -> Option<&str> {
        let _ = (engine, script);
        None
    }

    /// The command that runs `script` again on these engines (ids), to see what happens at this line.
    fn rerun(&self, engines: &[&str], script: &str, line: u32) -> Option<String> {
        let _ = (engines, script, line);
        None
    }
}

/// Explains nothing: a report from the log alone.
#[derive(Clone, Copy, Debug, Default)]
pub struct Unexplained;

impl Explain for Unexplained {}
