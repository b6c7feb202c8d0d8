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
        let line = format!("  {:widest$}  {assertions:>4}  {}", task.plan.script, task.summary);
        text.push_str(line.trim_end());
        text.push('\n');
    }
    let assertions: usize = tasks.iter().map(|task| task.plan.assertions()).sum();
    let counted = |count: usize, what: &str| format!("{count} {what}{}", if count == 1 { "" } else { "s" });
    text.push_str(&format!("\n{} with {}\n", counted(tasks.len(), "script"), counted(assertions, "assertion")));
    output::print(&text)?;
    Ok(Exit::AsExpected)
}
