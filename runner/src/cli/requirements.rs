//! `memlimits requirements`.

use std::path::PathBuf;

use memlimits_suite::{Catalogue, nearest};

use super::{BadInput, Exit, output, select::Scripts};
use crate::{
    coverage::{Coverage, coverage},
    mutants::Kills,
    run,
};

#[derive(Debug, clap::Args)]
#[group(id = "requirements")]
pub(super) struct Arguments {
    /// Only these requirements; nothing means all
    #[arg(value_name = "ID")]
    ids: Vec<String>,
    /// Tell which seeded faults the assertions kill, from the kill matrix that `memlimits mutants --full` wrote
    #[arg(long, value_name = "FILE")]
    kills: Option<PathBuf>,
    /// What is printed: a list for people, or a JSON array
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    Text,
    Json,
}

pub(super) fn requirements(arguments: &Arguments) -> Result<Exit, BadInput> {
    let catalogue = Catalogue::builtin();
    for id in &arguments.ids {
        if catalogue.get(id).is_none() {
            let near = nearest(id, catalogue.iter().map(|requirement| requirement.id.as_str()));
            let near = near.map_or_else(String::new, |near| format!("did you mean `{near}`? "));
            return Err(BadInput::new(format!(
                "there is no requirement `{id}`\n  help: {near}`memlimits requirements` lists them"
            )));
        }
    }
    let tasks = Scripts::default().tasks()?;
    let kills = match &arguments.kills {
        None => None,
        Some(path) => {
            let problem = |message: String| BadInput::new(format!("{}: {message}", path.display()));
            let log = std::fs::read_to_string(path).map_err(|error| problem(error.to_string()))?;
            Some(Kills::read(&log, &run::header(&tasks, &[])).map_err(problem)?)
        }
    };
    let found = coverage(catalogue, &tasks, kills.as_ref());
    let mut found = found.map_err(|changed| BadInput::new(changed.to_string()))?;
    found
        .retain(|coverage| arguments.ids.is_empty() || arguments.ids.iter().any(|id| **id == *coverage.requirement.id));
    match arguments.format {
        Format::Text => output::print(&found.iter().map(text).collect::<Vec<String>>().join("\n"))?,
        Format::Json => {
            let json = serde_json::to_string_pretty(&found).expect("coverage is plain data");
            output::print(&(json + "\n"))?;
        }
    }
    Ok(Exit::AsExpected)
}

/// A requirement for people.
fn text(coverage: &Coverage<'_>) -> String {
    let requirement = coverage.requirement;
    let mut marks = vec![requirement.strength.name().to_owned()];
    marks.extend(requirement.refusable.then(|| "may be refused".to_owned()));
    marks.extend(requirement.feature.map(|feature| format!("needs {feature}")));
    let mut text = format!("{} ({})\n", requirement.id, marks.join(", "));
    text.push_str(&format!("  {}\n  {}\n  {}\n", requirement.sentence, requirement.section, requirement.link));
    for (name, profile) in &requirement.profile {
        text.push_str(&format!("  {name}: {} {}\n", profile.sentence, profile.link));
    }
    match &requirement.untested {
        Some(reason) => text.push_str(&format!("  untested: {reason}\n")),
        None => {
            let scripts: Vec<&str> = coverage.scripts.iter().copied().collect();
            let plural = if coverage.assertions == 1 { "" } else { "s" };
            text.push_str(&format!("  {} assertion{plural} in {}\n", coverage.assertions, scripts.join(", ")));
        }
    }
    if let Some(kills) = &coverage.kills {
        let names: Vec<&str> = kills.iter().copied().collect();
        match names.is_empty() {
            true => text.push_str("  kills no seeded fault\n"),
            false => text.push_str(&format!("  kills {}\n", names.join(", "))),
        }
    }
    text
}
