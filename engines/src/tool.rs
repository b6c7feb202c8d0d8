//! Programs that are asked by one process each: a module on standard input, the answer in the exit code.

use std::{
    borrow::Cow,
    io::{ErrorKind, Write},
    path::PathBuf,
    process::{Command, Stdio},
};

/// A program.
#[derive(Clone, Debug)]
pub(crate) struct Tool(pub(crate) PathBuf);

/// How a process of a program ended.
pub(crate) struct Ended {
    /// Whether it ended well.
    pub(crate) well: bool,
    /// What it wrote to standard output.
    pub(crate) output: Vec<u8>,
    /// The first line that it wrote to standard error, without colours.
    pub(crate) words: String,
}

impl Ended {
    /// What it wrote to standard output, as a text.
    pub(crate) fn text(&self) -> Cow<'_, str> {
        String::from_utf8_lossy(&self.output)
    }
}

impl Tool {
    /// Another program in the same folder, if there is one.
    pub(crate) fn beside(&self, name: &str) -> Option<Self> {
        let path = self.0.with_file_name(name).with_extension(std::env::consts::EXE_EXTENSION);
        path.is_file().then_some(Self(path))
    }

    /// The program's name.
    pub(crate) fn name(&self) -> String {
        self.0.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }

    /// Runs it with that input.
    ///
    /// Where it crashes, so does this process: to the runner the program is the engine, and the engine has crashed.
    ///
    /// # Errors
    ///
    /// Where it cannot be started.
    pub(crate) fn run(&self, arguments: &[impl AsRef<std::ffi::OsStr>], input: &[u8]) -> Result<Ended, String> {
        let cannot = |error: std::io::Error| format!("cannot run {}: {error}", self.0.display());
        let mut command = Command::new(&self.0);
        command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().map_err(cannot)?;
        // These programs read all of their input before they write anything; one that does not want it all is done.
        match child.stdin.take().map_or(Ok(()), |mut stdin| stdin.write_all(input)) {
            Err(error) if error.kind() != ErrorKind::BrokenPipe => return Err(cannot(error)),
            _ => {}
        }
        let ended = child.wait_with_output().map_err(cannot)?;
        let words = without_colours(&String::from_utf8_lossy(&ended.stderr));
        if ended.status.code().is_none() {
            eprintln!("{}: {}\n{words}", self.name(), ended.status);
            std::process::abort();
        }
        Ok(Ended {
            well: ended.status.success(),
            output: ended.stdout,
            words: words.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default().to_owned(),
        })
    }
}

/// Takes a terminal's colours out of a text.
fn without_colours(text: &str) -> String {
    let mut parts = text.split("\u{1b}[");
    let first = parts.next().unwrap_or_default();
    let rest = parts.map(|part| part.split_once('m').map_or(part, |(_, rest)| rest));
    std::iter::once(first).chain(rest).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_no_words() {
        assert_eq!(without_colours("\u{1b}[1m-:1: \u{1b}[31merror: \u{1b}[0mno\u{1b}[0m"), "-:1: error: no");
        assert_eq!(without_colours("plain"), "plain");
    }

    #[test]
    #[cfg(unix)]
    fn the_exit_code_and_the_first_line_count() {
        let shell = Tool("/bin/sh".into());
        let ended = shell.run(&["-c", "cat; echo >&2; echo first >&2; echo second >&2; exit 3"], b"in").unwrap();
        assert_eq!((ended.well, &*ended.text(), ended.words.as_str()), (false, "in", "first"));
        // A program that does not read is no error.
        assert!(shell.run(&["-c", "exit 0"], &vec![0; 1 << 20]).unwrap().well);
        let missing = Tool("/no/such/program".into()).run(&["x"], b"").err().unwrap();
        assert!(missing.starts_with("cannot run /no/such/program: "), "{missing}");
        assert!(shell.beside("no-such-program").is_none());
    }
}
