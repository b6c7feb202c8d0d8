//! `memlimits requirements`.

use std::collections::{BTreeMap, BTreeSet};

use memlimits_suite::{Catalogue, RequirementId};

use super::{BadInput, Exit, output, select::Scripts};

#[derive(Debug, clap::Args)]
#[group(id = "requirements")]
pub(super) struct Arguments {}

/// The evidence for one requirement.
#[derive(Default)]
struct Evidence<'a> {
    assertions: usize,
    scripts: BTreeSet<&'a str>,
}

pub(super) fn requirements(_: &Arguments) -> Result<Exit, BadInput> {
    let tasks = Scripts::default().tasks()?;
    let mut evidence: BTreeMap<&RequirementId, Evidence<'_>> = BTreeMap::new();
    for task in &tasks {
        for step in task.plan.steps.iter().filter(|step| step.kind.is_assertion()) {
            for id in &step.requirements {
                let evidence = evidence.entry(id).or_default();
                evidence.assertions += 1;
                evidence.scripts.insert(&task.plan.script);
            }
        }
    }
    let mut text = String::new();
    for requirement in Catalogue::builtin() {
        let refusable = if requirement.refusable { ", may be refused" } else { "" };
        text.push_str(&format!("{} ({}{refusable})\n", requirement.id, requirement.strength));
        text.push_str(&format!("  {}\n  {}\n  {}\n", requirement.sentence, requirement.section, requirement.link));
        for (name, profile) in &requirement.profile {
            text.push_str(&format!("  {name}: {} {}\n", profile.sentence, profile.link));
        }
        match evidence.get(&requirement.id) {
            Some(Evidence { assertions, scripts }) => {
                let scripts: Vec<&str> = scripts.iter().copied().collect();
                text.push_str(&format!("  {assertions} assertions in {}\n\n", scripts.join(", ")));
            }
            None => text.push_str("  no evidence yet\n\n"),
        }
    }
    output::print(&text)?;
    Ok(Exit::AsExpected)
}
