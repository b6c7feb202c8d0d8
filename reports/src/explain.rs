//! What a report wants to say beside the log, and only its caller knows.

/// The words of one requirement of the catalogue.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RequirementText<'a> {
    /// The requirement, as one sentence.
    pub sentence: &'a str,
    /// How strongly it binds: `must`, `may`, `implementation-defined` or `open`.
    pub strength: &'a str,
    /// The section of the specification that it comes from: a link, or a name where there is none.
    pub section: &'a str,
    /// The name of that section.
    pub title: &'a str,
    /// Whether an engine may answer it by refusing a resource.
    pub refusable: bool,
    /// Why no script can be evidence for it, if none can.
    pub untested: Option<&'a str>,
}

/// What a chapter of the corpus is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChapterText<'a> {
    /// The chapter's name: the folder part of its scripts' names.
    pub name: &'a str,
    /// Its topic, in one line.
    pub summary: &'a str,
}

/// A claim of the guide that the suite looks into.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimText<'a> {
    /// Its number: `G07`.
    pub id: &'a str,
    /// What the guide says.
    pub claim: &'a str,
    /// How it can be checked: `core`, `js`, `browser`, `tool`, `cost`.
    pub kinds: Vec<&'a str>,
    /// What the specification makes of it: `right`, `wrong`, `partly` or `outside`; none where nobody looked yet.
    pub verdict: Option<&'a str>,
    /// What the specification says; empty where nobody looked yet.
    pub says: &'a str,
    /// The ids of the requirements that it is about.
    pub requirements: Vec<&'a str>,
    /// The names of the scripts that check it. A claim without scripts is not checked yet.
    pub scripts: Vec<&'a str>,
}

/// The command that runs a script again, in two parts: the line goes between them, the engines behind them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rerun {
    /// Everything before the line's number.
    pub before_line: String,
    /// Everything between the line's number and the engines' ids, which are separated by commas.
    pub before_engines: String,
}

impl Rerun {
    /// The whole command, for these engines (ids) and up to this line.
    #[must_use]
    pub fn command(&self, engines: &[&str], line: u32) -> String {
        format!("{}{line}{}{}", self.before_line, self.before_engines, engines.join(","))
    }
}

/// Answers what the run log does not hold. `None`, or an empty list, means "not known", and the report leaves it out.
pub trait Explain {
    /// The words of the requirement with this id.
    fn requirement(&self, id: &str) -> Option<RequirementText<'_>> {
        let _ = id;
        None
    }

    /// The ids of all requirements, in the catalogue's order.
    fn catalogue(&self) -> Vec<&str> {
        Vec::new()
    }

    /// The chapters of the corpus, in the order in which a reader should meet them.
    fn chapters(&self) -> Vec<ChapterText<'_>> {
        Vec::new()
    }

    /// The guide's claims, in the guide's order.
    fn claims(&self) -> Vec<ClaimText<'_>> {
        Vec::new()
    }

    /// What `script` is about, in one line.
    fn summary(&self, script: &str) -> Option<&str> {
        let _ = script;
        None
    }

    /// Where `script` stands in the repository that it comes from, with `/` between the parts. None where nobody knows.
    fn file(&self, script: &str) -> Option<String> {
        let _ = script;
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

    /// The command that runs `script` again, for any line and any engines.
    fn rerun_of(&self, script: &str) -> Option<Rerun> {
        let _ = script;
        None
    }

    /// The command that runs `script` again on these engines (ids), to see what happens at this line.
    fn rerun(&self, engines: &[&str], script: &str, line: u32) -> Option<String> {
        Some(self.rerun_of(script)?.command(engines, line))
    }
}

/// Explains nothing: a report from the log alone.
#[derive(Clone, Copy, Debug, Default)]
pub struct Unexplained;

impl Explain for Unexplained {}
