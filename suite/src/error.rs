//! What is wrong with a script, and where.

use std::borrow::Cow;
use std::fmt;

/// A place in a text: line and column, both from 1, the column in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub struct Position {
    /// The line.
    pub line: u32,
    /// The column.
    pub column: u32,
}

impl Position {
    /// The position of a byte in a text; an offset beyond the end is the end.
    pub fn of(text: &str, offset: usize) -> Position {
        Lines::new(text).position(text, offset)
    }
}

/// Where the lines of a text begin, to find many positions in it.
#[derive(Clone, Debug)]
pub(crate) struct Lines(Vec<usize>);

impl Lines {
    /// The lines of a text.
    pub(crate) fn new(text: &str) -> Lines {
        let after = text.match_indices('\n').map(|(newline, _)| newline + 1);
        Lines(std::iter::once(0).chain(after).collect())
    }

    /// The position of a byte in the same text; an offset beyond the end is the end.
    pub(crate) fn position(&self, text: &str, offset: usize) -> Position {
        let offset = text.floor_char_boundary(offset);
        let line = self.0.partition_point(|&start| start <= offset);
        let column = text[self.0[line - 1]..offset].chars().count() + 1;
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Position { line: count(line), column: count(column) }
    }
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// One thing that is wrong with a script or a table of this crate.
///
/// It is shown as `NAME:LINE:COLUMN: MESSAGE`, and the help, where there is one, on a line of its own.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct Error {
    /// The script's name, or the table's.
    pub name: Cow<'static, str>,
    /// Where in its text; none where the whole text is meant.
    pub position: Option<Position>,
    /// What is wrong.
    pub message: String,
    /// What was probably meant, or what to do.
    pub help: Option<String>,
}

impl Error {
    /// An error without help.
    pub(crate) fn new(
        name: impl Into<Cow<'static, str>>,
        position: impl Into<Option<Position>>,
        message: impl Into<String>,
    ) -> Error {
        Error { name: name.into(), position: position.into(), message: message.into(), help: None }
    }

    /// The same error, with help.
    pub(crate) fn with_help(mut self, help: impl Into<String>) -> Error {
        self.help = Some(help.into());
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)?;
        if let Some(position) = self.position {
            write!(f, ":{position}")?;
        }
        write!(f, ": {}", self.message)?;
        if let Some(help) = &self.help {
            write!(f, "\n  help: {help}")?;
        }
        Ok(())
    }
}

/// Everything that is wrong with one script, in the order of its text; never empty.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct Errors(Vec<Error>);

impl Errors {
    /// `Ok` when nothing was found.
    pub(crate) fn check(mut found: Vec<Error>) -> Result<(), Errors> {
        if found.is_empty() {
            return Ok(());
        }
        found.sort_by_key(|error| error.position);
        Err(Errors(found))
    }

    /// The errors one by one.
    pub fn iter(&self) -> std::slice::Iter<'_, Error> {
        self.0.iter()
    }
}

impl From<Error> for Errors {
    fn from(error: Error) -> Errors {
        Errors(vec![error])
    }
}

impl IntoIterator for Errors {
    type Item = Error;
    type IntoIter = std::vec::IntoIter<Error>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a> IntoIterator for &'a Errors {
    type Item = &'a Error;
    type IntoIter = std::slice::Iter<'a, Error>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl fmt::Display for Errors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, error) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            error.fmt(f)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_counts_characters() {
        let text = "ä(b\n ü(c";
        let at = |c: char| Position::of(text, text.find(c).unwrap()).to_string();
        assert_eq!(at('ä'), "1:1");
        assert_eq!(at('b'), "1:3");
        assert_eq!(at('c'), "2:4");
        assert_eq!(Position::of(text, 1_000).to_string(), "2:5");
    }

    #[test]
    fn an_error_says_file_line_column_and_help() {
        let position = Position { line: 3, column: 5 };
        let error = Error::new("cap/x.wast", position, "unknown requirement `GROW-RET-OL`")
            .with_help("did you mean `GROW-RET-OLD`?");
        assert_eq!(
            error.to_string(),
            "cap/x.wast:3:5: unknown requirement `GROW-RET-OL`\n  help: did you mean `GROW-RET-OLD`?"
        );
        assert_eq!(Error::new("x.wast", None, "is empty").to_string(), "x.wast: is empty");
    }

    #[test]
    fn errors_stand_in_the_order_of_the_text() {
        let at = |line| Position { line, column: 1 };
        let errors = Errors::check(vec![Error::new("x", at(2), "b"), Error::new("x", at(1), "a")]);
        assert_eq!(errors.unwrap_err().to_string(), "x:1:1: a\nx:2:1: b");
        assert_eq!(Errors::check(Vec::new()), Ok(()));
    }
}
