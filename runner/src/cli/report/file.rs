//! Renderings that are one file, or go to standard output.

use std::{fs, path::Path};

use crate::cli::{BadInput, logfile, output};

/// A rendering that is one file.
pub(super) struct Rendering<'a> {
    /// The option that asked for it: `--markdown`.
    pub(super) option: &'static str,
    /// What it is, in the words of what is said about it.
    pub(super) what: &'static str,
    /// Where it goes; `-` is standard output.
    pub(super) path: &'a Path,
    /// What is in it.
    pub(super) text: String,
}

impl Rendering<'_> {
    /// Writes it, whole or not at all, and says where it is.
    pub(super) fn write(&self) -> Result<Option<String>, BadInput> {
        if self.is_printed() {
            return output::print(&self.text).map(|()| None);
        }
        logfile::write_report(self.path, &self.help(), self.text.as_bytes())?;
        Ok(Some(format!("{} in {}", self.what, self.path.display())))
    }

    fn is_printed(&self) -> bool {
        self.path.as_os_str() == "-"
    }

    fn help(&self) -> String {
        format!("{} FILE", self.option)
    }
}

/// Whether each of them can be written without harm, as far as that can be seen from outside.
pub(super) fn check(renderings: &[Rendering<'_>], log: &Path) -> Result<(), BadInput> {
    for (place, rendering) in renderings.iter().enumerate() {
        let Rendering { option, path, .. } = rendering;
        if let Some(other) = renderings[..place].iter().find(|other| other.path == *path) {
            let to = if rendering.is_printed() { "standard output".into() } else { path.display().to_string() };
            return Err(BadInput::new(format!("{} and {option} cannot both go to {to}", other.option)));
        }
        if rendering.is_printed() {
            continue;
        }
        logfile::check_report(path, &rendering.help())?;
        let is_log = || Some(fs::canonicalize(path).ok()? == fs::canonicalize(log).ok()?);
        if is_log() == Some(true) {
            return Err(BadInput::new(format!(
                "cannot write the report to {}: it is the log\n  help: choose another file with {option} FILE",
                path.display()
            )));
        }
    }
    Ok(())
}

/// Says where everything is: on standard error where a rendering is on standard output.
pub(super) fn say(renderings: &[Rendering<'_>], said: &[String]) -> Result<(), BadInput> {
    if renderings.iter().any(Rendering::is_printed) {
        said.iter().for_each(|line| anstream::eprintln!("{line}"));
        return Ok(());
    }
    output::print(&said.iter().map(|line| format!("{line}\n")).collect::<String>())
}
