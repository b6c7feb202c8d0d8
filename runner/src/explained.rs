//! What a report wants to say beside the log.

use memlimits_reports::{Explain, RequirementText};
use memlimits_suite::Catalogue;

use crate::run::{Aside, Task};

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
        })
    }

    fn source(&self, script: &str, line: u32, column: u32) -> Option<String> {
        let plan = &self.tasks.iter().find(|task| task.plan.script == script)?.plan;
        let step = plan.steps.iter().find(|step| (step.at.line, step.at.column) == (line, column))?;
        Some(step.text.clone())
    }

    fn last_words(&self, engine: &str, script: &str) -> Option<&str> {
        let aside = self.asides.iter().find(|aside| aside.engine == engine && aside.script == script)?;
        aside.last_words.as_deref().filter(|words| !words.is_empty())
    }

    fn rerun(&self, engines: &[&str], script: &str, line: u32) -> Option<String> {
        let script = format!("{script}:{line}");
        let script = if script.contains(char::is_whitespace) { format!("'{script}'") } else { script };
        Some(format!("memlimits run {script} --engine {}", engines.join(",")))
    }
}
