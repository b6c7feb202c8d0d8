//! `memlimits list`.

use memlimits_suite::chapters;

use super::{BadInput, Exit, output, select::Scripts};
use crate::run::Task;

#[derive(Debug, clap::Args)]
#[group(id = "list")]
pub(super) struct Arguments {
    #[command(flatten)]
    scripts: Scripts,
}

pub(super) fn list(arguments: &Arguments) -> Result<Exit, BadInput> {
    let tasks = arguments.scripts.tasks_to_run()?;
    let widest = tasks.iter().map(|task| task.name().chars().count()).max().unwrap_or_default();
    let mut text = String::new();
    let mut chapter = None;
    for task in &tasks {
        let of = chapters().iter().find(|chapter| task.name().split('/').next() == Some(chapter.name));
        if let Some(of) = of.filter(|of| chapter != Some(of.name)) {
            let gap = if text.is_empty() { "" } else { "\n" };
            text.push_str(&format!("{gap}{}: {}\n", of.name, of.summary));
            chapter = Some(of.name);
        }
        let assertions = task.assertions();
        let line = format!("  {:widest$}  {assertions:>4}  {}", task.name(), task.summary());
        text.push_str(line.trim_end());
        text.push('\n');
    }
    let assertions: usize = tasks.iter().map(Task::assertions).sum();
    let counted = |count: usize, what: &str| format!("{count} {what}{}", if count == 1 { "" } else { "s" });
    text.push_str(&format!("\n{} with {}\n", counted(tasks.len(), "script"), counted(assertions, "assertion")));
    output::print(&text)?;
    Ok(Exit::AsExpected)
}
