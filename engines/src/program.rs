//! Engines that live in programs of their own: how they are found, and how their adapters are started.
//!
//! A program is looked for where an environment variable says, `MEMLIMITS_NODE` for `node`, and else on `PATH`. A version
//! beside another has its own: `node@26` is the program that `MEMLIMITS_NODE_26` names.

use std::{
    env,
    ffi::OsString,
    fs, io,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

mod known;

pub use known::engines;

/// A program that somebody has to install.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Program {
    /// The id that its environment variable is named after: `MEMLIMITS_` and the id in capitals.
    pub id: &'static str,
    /// The names that it may have on `PATH`, the best first.
    pub names: &'static [&'static str],
    /// With these arguments it ends well where it is usable, as with a package that an interpreter has to have; none
    /// where it always is.
    pub check: &'static [&'static str],
    /// The command that installs it.
    pub install: &'static str,
}

/// A file of an adapter.
#[derive(Clone, Copy, Debug)]
pub struct File {
    /// Its name.
    pub name: &'static str,
    /// What stands in it.
    pub text: &'static str,
}

/// An argument of the program.
#[derive(Clone, Copy, Debug)]
pub enum Argument {
    /// As it stands.
    Plain(&'static str),
    /// The path of one of the adapter's files.
    File(&'static str),
}

/// An engine in a program, which an adapter written for that program drives.
#[derive(Clone, Copy, Debug)]
pub struct ProgramEngine {
    /// The id by which users name it.
    pub id: &'static str,
    /// The engine of which this is another configuration.
    pub variant_of: Option<&'static str>,
    /// One line about it, for `memlimits engines`.
    pub summary: &'static str,
    /// The program.
    pub program: Program,
    /// The adapter, whose files stand side by side.
    pub files: &'static [File],
    /// What the program is started with.
    pub arguments: &'static [Argument],
    /// What its environment has beside ours.
    pub environment: &'static [(&'static str, &'static str)],
    /// Its known failures, as the text of `expectations/ID.toml`.
    pub expectations: &'static str,
}

/// Why a program is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// What was looked for, and where.
    pub reason: String,
    /// What to do about it.
    pub help: String,
}

/// Splits `node@26` into the engine's id and the version that is meant.
pub fn split_version(id: &str) -> (&str, Option<&str>) {
    id.split_once('@').map_or((id, None), |(id, version)| (id, Some(version)))
}

/// The engine of that id.
pub fn engine(id: &str) -> Option<&'static ProgramEngine> {
    engines().iter().find(|engine| engine.id == id)
}

impl Program {
    /// The environment variable that says where it is, or one version of it.
    pub fn variable(&self, version: Option<&str>) -> String {
        let name = match version {
            Some(version) => format!("{}_{version}", self.id),
            None => self.id.to_owned(),
        };
        let letter = |letter: char| if letter.is_ascii_alphanumeric() { letter.to_ascii_uppercase() } else { '_' };
        format!("MEMLIMITS_{}", name.chars().map(letter).collect::<String>())
    }

    /// The versions beside the usual one that environment variables name, sorted.
    pub fn versions(&self) -> Vec<String> {
        let prefix = format!("{}_", self.variable(None));
        let mut versions: Vec<String> = env::vars_os()
            .filter_map(|(name, _)| name.to_str()?.strip_prefix(&prefix).map(str::to_owned))
            .filter(|version| version.starts_with(|first: char| first.is_ascii_digit()))
            .map(|version| version.replace('_', ".").to_ascii_lowercase())
            .collect();
        versions.sort();
        versions
    }

    /// Where it is, or one version of it.
    ///
    /// # Errors
    ///
    /// Why it is not there, and what to do about it.
    pub fn find(&self, version: Option<&str>) -> Result<PathBuf, Missing> {
        let variable = self.variable(version);
        let found = match (env::var_os(&variable).filter(|value| !value.is_empty()), version) {
            (Some(value), _) => on_path(Path::new(&value)).ok_or_else(|| Missing {
                // Where things are stands in no log, and reasons do.
                reason: format!("{variable} names no program"),
                help: format!(
                    "let {variable} name a program, which {} is not, or take it away",
                    Path::new(&value).display()
                ),
            }),
            (None, Some(version)) => Err(Missing {
                reason: format!("{variable} is not set"),
                help: format!("install version {version}, and let {variable} name its program"),
            }),
            (None, None) => self.names.iter().find_map(|name| on_path(Path::new(name))).ok_or_else(|| Missing {
                reason: format!("{} is not on PATH", self.names.join(" or ")),
                help: format!("{}, or let {variable} name the program", self.install),
            }),
        }?;
        if self.check.is_empty() || succeeds(&found, self.check) {
            return Ok(found);
        }
        Err(Missing {
            reason: format!("`{} {}` fails", self.names.first().unwrap_or(&self.id), self.check.join(" ")),
            help: format!("{}, or let {variable} name the program", self.install),
        })
    }
}

impl ProgramEngine {
    /// Writes the adapter's files into a folder.
    ///
    /// # Errors
    ///
    /// Where the folder cannot be written to.
    pub fn write_files(&self, folder: &Path) -> io::Result<()> {
        self.files.iter().try_for_each(|file| fs::write(folder.join(file.name), file.text))
    }

    /// The arguments of the program, with the adapter's files in that folder.
    pub fn arguments_in(&self, folder: &Path) -> Vec<OsString> {
        let argument = |argument: &Argument| match argument {
            Argument::Plain(text) => text.into(),
            Argument::File(name) => folder.join(name).into_os_string(),
        };
        self.arguments.iter().map(argument).collect()
    }
}

/// The program of that name, or at that path.
fn on_path(name: &Path) -> Option<PathBuf> {
    if name.components().count() > 1 {
        return is_program(name).then(|| name.to_owned());
    }
    let path = env::var_os("PATH")?;
    let mut file = name.as_os_str().to_owned();
    file.push(env::consts::EXE_SUFFIX);
    let mut candidates = env::split_paths(&path).map(|folder| folder.join(&file));
    candidates.find(|candidate| is_program(candidate))
}

#[cfg(unix)]
fn is_program(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    fs::metadata(path).is_ok_and(|found| found.is_file() && found.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_program(path: &Path) -> bool {
    path.is_file()
}

fn succeeds(program: &Path, arguments: &[&str]) -> bool {
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHELL: Program =
        Program { id: "a-shell", names: &["no-such-shell", "sh"], check: &[], install: "get a shell" };

    #[test]
    fn variables_are_named_after_ids() {
        assert_eq!(SHELL.variable(None), "MEMLIMITS_A_SHELL");
        assert_eq!(SHELL.variable(Some("26.1")), "MEMLIMITS_A_SHELL_26_1");
        assert_eq!(split_version("node@26"), ("node", Some("26")));
        assert_eq!(split_version("node"), ("node", None));
    }

    #[test]
    #[cfg(unix)]
    fn a_program_is_found_or_the_reason_and_the_remedy_are_said() {
        assert!(SHELL.find(None).unwrap().ends_with("sh"));
        let none = Program { names: &["no-such-shell"], ..SHELL };
        let missing = none.find(None).unwrap_err();
        assert_eq!(missing.reason, "no-such-shell is not on PATH");
        assert_eq!(missing.help, "get a shell, or let MEMLIMITS_A_SHELL name the program");
        let missing = SHELL.find(Some("9")).unwrap_err();
        assert_eq!(missing.reason, "MEMLIMITS_A_SHELL_9 is not set");
        let unusable = Program { check: &["-c", "exit 3"], ..SHELL };
        assert_eq!(unusable.find(None).unwrap_err().reason, "`no-such-shell -c exit 3` fails");
        assert!(Program { check: &["-c", "exit 0"], ..SHELL }.find(None).is_ok());
    }

    #[test]
    fn every_engine_has_a_name_of_its_own_and_its_files() {
        let ids =
            engines().iter().map(|engine| engine.id).chain(crate::builtin::engines().iter().map(|engine| engine.id));
        let mut ids: Vec<&str> = ids.collect();
        ids.sort_unstable();
        assert!(ids.windows(2).all(|pair| pair[0] != pair[1]), "{ids:?}");
        for engine in engines() {
            for argument in engine.arguments {
                let Argument::File(name) = argument else { continue };
                assert!(engine.files.iter().any(|file| file.name == *name), "{}: {name}", engine.id);
            }
        }
    }
}
