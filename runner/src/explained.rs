//! What a report wants to say beside the log.

use memlimits_reports::{ChapterText, ClaimText, Explain, RequirementText, Rerun};
use memlimits_suite::{Catalogue, ClaimVerdict, Claims, chapters, corpus};

use crate::{
    plan::Step,
    run::{Aside, Task},
};

/// Explains a log by the catalogue, by the scripts of the run, and by what the engines said.
pub(crate) struct Explained<'a> {
    pub(crate) tasks: &'a [Task],
    pub(crate) asides: &'a [Aside],
}

impl Explain for Explained<'_> {
    fn requirement(&self, id: &str) -> Option<RequirementText<'_>> {
        let requirement = Catalogue::builtin().get(id)?;
        Some(RequirementText {
            sentence: &requirement.sentence,
            strength: requirement.strength.name(),
            section: &requirement.link,
            title: &requirement.section,
            refusable: requirement.refusable,
            untested: requirement.untested.as_deref(),
        })
    }

    fn catalogue(&self) -> Vec<&str> {
        Catalogue::builtin().iter().map(|requirement| requirement.id.as_str()).collect()
    }

    fn chapters(&self) -> Vec<ChapterText<'_>> {
        chapters().iter().map(|chapter| ChapterText { name: chapter.name, summary: chapter.summary }).collect()
    }

    fn claims(&self) -> Vec<ClaimText<'_>> {
        let text = |claim: &'static memlimits_suite::Claim| ClaimText {
            id: &claim.id,
            claim: &claim.claim,
            kinds: claim.kind.iter().map(|kind| kind.name()).collect(),
            verdict: claim.verdict.map(ClaimVerdict::name),
            says: &claim.says,
            requirements: claim.requirements.iter().map(|id| id.as_str()).collect(),
            scripts: claim.scripts.iter().map(String::as_str).collect(),
        };
        Claims::builtin().iter().map(text).collect()
    }

    fn summary(&self, script: &str) -> Option<&str> {
        let summary = self.tasks.iter().find(|task| task.name() == script)?.summary();
        (!summary.is_empty()).then_some(summary)
    }

    fn file(&self, script: &str) -> Option<String> {
        let is_ours = corpus().iter().any(|source| source.name == script);
        Some(if is_ours { format!("suite/corpus/{script}") } else { script.trim_start_matches("./").to_owned() })
    }

    fn source(&self, script: &str, line: u32, column: u32) -> Option<String> {
        // A script that is not any more what it was has no text to show.
        let plan = self.tasks.iter().find(|task| task.name() == script)?.plan().ok()?;
        let mut steps = plan.steps.iter().flat_map(Step::flat);
        let step = steps.find(|step| (step.at.line, step.at.column) == (line, column))?;
        Some(step.text.clone())
    }

    fn last_words(&self, engine: &str, script: &str) -> Option<&str> {
        let aside = self.asides.iter().find(|aside| aside.engine == engine && aside.script == script)?;
        aside.last_words.as_deref().filter(|words| !words.is_empty())
    }

    fn rerun_of(&self, script: &str) -> Option<Rerun> {
        let quote = if script.contains(char::is_whitespace) { "'" } else { "" };
        Some(Rerun {
            before_line: format!("memlimits run {quote}{script}:"),
            before_engines: format!("{quote} --engine "),
        })
    }
}
