//! `memlimits list`.

use memlimits_suite::chapters;

use super::{BadInput, Exit, output, select::Scripts};

#[derive(Debug, clap::Args)]
#[group(id = "list")]
pub(super) struct Arguments {
    #[command(flatten)]
    scripts: Scripts,
}

pub(super) fn list(arguments: &Arguments) -> Result<Exit, BadInput> {
    let tasks = arguments.scripts.tasks()?;
    let widest = tasks.iter().map(|task| task.plan.script.chars().count()).max().unwrap_or_default();
    let mut text = String::new();
    let mut chapter = None;
    for task in &tasks {
        let of = chapters().iter().find(|chapter| task.plan.script.split('/').next() == Some(chapter.name));
        if let Some(of) = of.filter(|of| chapter != Some(of.name)) {
            let gap = if text.is_empty() { "" } else { "\n" };
            text.push_str(&format!("{gap}{}: {}\n", of.name, of.summary));
            chapter = Some(of.name);
        }
        let assertions = task.plan.assertions();
        text.push_str(&format!("  {:widest$}  {assertions:>4}  {}\n", task.plan.script, task.summary));
    }
    let assertions: usize = tasks.iter().map(|task| task.plan.assertions()).sum();
    text.push_str(&format!("\n{} scripts with {assertions} assertions\n", tasks.len()));
    output::print(&text)?;
    Ok(Exit::AsExpected)
}
