//! Scripts in web-platform-tests' `.any.js` form: tests of the JavaScript API.
//!
//! ```js
//! //! summary = "A growth returns the size before it"
//! //@ JS-GROW-RET
//! test(() => { assert_equals(new WebAssembly.Memory({ initial: 1 }).grow(1), 1); }, "Old size");
//! ```
//!
//! A directive is a call of a test, wherever it stands: in a loop it is one call with many tests.

use std::ops::Range;

use crate::catalogue::Catalogue;
use crate::comments::{Comments, Mark, Reader};
use crate::error::{Error, Lines};
use crate::javascript::{self, Token, TokenKind};

/// The functions of the test harness whose calls are tests.
const CALLS: [&str; 3] = ["test", "promise_test", "async_test"];

/// A script that another one asks for by `// META: script=NAME`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Include {
    /// The path, as the script says it: from the root of the tree that it belongs to, or relative to itself.
    pub name: String,
    /// Its text; none where nobody has found it.
    pub text: Option<String>,
}

/// What there is in a script.
#[derive(Clone, Debug, Default)]
pub(crate) struct AnyJs {
    /// The scripts that it asks for, in order.
    pub(crate) includes: Vec<Include>,
    /// The calls of tests, in order: from the name of what is called to the closing parenthesis.
    pub(crate) calls: Vec<Range<usize>>,
}

/// Reads a script; what is wrong in its comments stands in the result.
///
/// Fails where it cannot be read at all.
pub(crate) fn read(name: &str, text: &str, lines: &Lines, catalogue: &Catalogue) -> Result<(Comments, AnyJs), Error> {
    let at = |offset| lines.position(text, offset);
    let tokens = javascript::tokens(text).map_err(|endless| {
        Error::new(name.to_owned(), at(endless.offset), format!("a {} without end", endless.what))
    })?;
    let is_comment = |token: &&Token| matches!(token.kind, TokenKind::LineComment | TokenKind::BlockComment);
    let (comments, code): (Vec<&Token>, Vec<&Token>) = tokens.iter().partition(is_comment);

    let mut found = AnyJs::default();
    for (index, token) in code.iter().enumerate() {
        if is_call(text, &code, index) {
            let Some(last) = closing(text, &code, index + 1) else {
                return Err(Error::new(name.to_owned(), at(token.at.start), "a call without its closing parenthesis"));
            };
            if !is_definition(text, &code, last) {
                found.calls.push(token.at.start..code[last].at.end);
            }
        }
    }

    let begin = code.first().map_or(text.len(), |token| token.at.start);
    let mut read = Comments::default();
    let mut reader = Reader::new(name, text, lines, Mark::Slashes);
    let mut header = Vec::new();
    for comment in comments.iter().filter(|token| token.kind == TokenKind::LineComment) {
        let line = &text[comment.at.clone()];
        if line.starts_with("//!") {
            match comment.at.start < begin {
                true => header.push(comment.at.clone()),
                false => drop(reader.error(comment.at.start, "a header line stands before the code")),
            }
        } else if is_tag_line(line) {
            match found.calls.iter().any(|call| call.contains(&comment.at.start)) {
                true => drop(reader.error(comment.at.start, "a tag line stands between tests, not inside one")),
                false => read.tags.push(reader.tags(comment.at.clone(), catalogue)),
            }
        } else if let Some(name) = included(line).filter(|_| comment.at.start < begin) {
            found.includes.push(Include { name: name.to_owned(), text: None });
        }
    }
    read.header = reader.header(&header);
    read.errors = reader.errors;
    Ok((read, found))
}

/// Whether a comment is a tag line. Others begin with the same characters: `//@ts-check`, `//@ sourceURL=…`.
fn is_tag_line(comment: &str) -> bool {
    comment.strip_prefix("//@").is_some_and(|rest| {
        !rest.starts_with(|c: char| c.is_ascii_lowercase()) && !rest.trim_start().starts_with("source")
    })
}

/// The script that a comment asks for.
fn included(comment: &str) -> Option<&str> {
    let meta = comment.strip_prefix("//")?.trim_start().strip_prefix("META:")?;
    Some(meta.trim().strip_prefix("script=")?.trim()).filter(|name| !name.is_empty())
}

/// Whether a call begins at a piece of code: the name of a test function, not as the member of something or as the name
/// of a function that is made here, and a parenthesis.
fn is_call(text: &str, code: &[&Token], index: usize) -> bool {
    let word = |index: usize| code.get(index).map(|token| &text[token.at.clone()]);
    let before = index.checked_sub(1).and_then(word);
    code[index].kind == TokenKind::Word
        && CALLS.contains(&&text[code[index].at.clone()])
        && word(index + 1) == Some("(")
        && !matches!(before, Some("." | "function" | "*"))
}

/// The piece of code that closes the parenthesis at an index.
fn closing(text: &str, code: &[&Token], open: usize) -> Option<usize> {
    let mut depth = 0_u32;
    (open..code.len()).find(|&index| {
        match &text[code[index].at.clone()] {
            "(" => depth += 1,
            ")" => depth -= 1,
            _ => {}
        }
        depth == 0
    })
}

/// Whether what looked like a call is the head of a method, with its body to follow.
fn is_definition(text: &str, code: &[&Token], closing: usize) -> bool {
    code.get(closing + 1).is_some_and(|next| {
        &text[next.at.clone()] == "{" && !text[code[closing].at.end..next.at.start].contains(['\n', ';'])
    })
}
