//! JavaScript split into tokens, as far as finding the calls of tests needs: what is a comment, a string or a regular
//! expression is known for what it is, and nothing is understood beyond that.

use std::ops::Range;

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    pub(crate) kind: TokenKind,
    /// Where it stands, in bytes.
    pub(crate) at: Range<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TokenKind {
    /// To the end of its line, without the line's end.
    LineComment,
    BlockComment,
    /// A name or a keyword.
    Word,
    /// A string, a number, a regular expression, or a part of a template between its `${…}`.
    Literal,
    /// One character.
    Punctuation,
}

/// What begins and does not end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Endless {
    pub(crate) what: &'static str,
    /// Where it begins, in bytes.
    pub(crate) offset: usize,
}

/// The tokens of a text, in order. White space is left out.
pub(crate) fn tokens(text: &str) -> Result<Vec<Token>, Endless> {
    let mut scanner = Scanner { text, position: 0, tokens: Vec::new(), braces: Vec::new() };
    if text.starts_with("#!") {
        scanner.line_comment();
    }
    while let Some(next) = scanner.rest().chars().next() {
        scanner.token(next)?;
    }
    match scanner.braces.into_iter().flatten().next() {
        Some(offset) => Err(Endless { what: "template", offset }),
        None => Ok(scanner.tokens),
    }
}

struct Scanner<'t> {
    text: &'t str,
    position: usize,
    tokens: Vec<Token>,
    /// The braces that are open; for those of a template, which goes on after them, where its part before begins.
    braces: Vec<Option<usize>>,
}

impl<'t> Scanner<'t> {
    fn rest(&self) -> &'t str {
        &self.text[self.position..]
    }

    /// Ends a token that begins here, after so many bytes.
    fn push(&mut self, kind: TokenKind, length: usize) {
        let end = self.position + length;
        self.tokens.push(Token { kind, at: self.position..end });
        self.position = end;
    }

    fn token(&mut self, next: char) -> Result<(), Endless> {
        let rest = self.rest();
        match next {
            _ if next.is_whitespace() || next == '\u{feff}' => self.position += next.len_utf8(),
            '/' if rest.starts_with("//") => self.line_comment(),
            '/' if rest.starts_with("/*") => match rest[2..].find("*/") {
                Some(end) => self.push(TokenKind::BlockComment, end + 4),
                None => return Err(self.endless("comment")),
            },
            '/' if self.expects_value() => match regular_expression(rest) {
                Some(length) => self.push(TokenKind::Literal, length),
                None => self.push(TokenKind::Punctuation, 1),
            },
            '"' | '\'' => match string(rest, next) {
                Some(length) => self.push(TokenKind::Literal, length),
                None => return Err(self.endless("string")),
            },
            '`' => self.template()?,
            '{' => {
                self.braces.push(None);
                self.push(TokenKind::Punctuation, 1);
            }
            '}' if self.braces.pop().flatten().is_some() => self.template()?,
            _ if next.is_ascii_digit() => self.push(TokenKind::Literal, number(rest)),
            _ if is_of_word(next) => self.push(TokenKind::Word, end_of(rest, is_of_word)),
            _ => self.push(TokenKind::Punctuation, next.len_utf8()),
        }
        Ok(())
    }

    fn line_comment(&mut self) {
        self.push(TokenKind::LineComment, end_of(self.rest(), |c| !is_line_end(c)));
    }

    /// A part of a template, from its beginning or the end of a `${…}` to its end or the beginning of the next.
    fn template(&mut self) -> Result<(), Endless> {
        let rest = self.rest();
        let mut characters = rest.char_indices().skip(1);
        while let Some((offset, character)) = characters.next() {
            match character {
                '\\' => drop(characters.next()),
                '`' => {
                    self.push(TokenKind::Literal, offset + 1);
                    return Ok(());
                }
                '$' if rest[offset..].starts_with("${") => {
                    self.braces.push(Some(self.position));
                    self.push(TokenKind::Literal, offset + 2);
                    return Ok(());
                }
                _ => {}
            }
        }
        Err(self.endless("template"))
    }

    fn endless(&self, what: &'static str) -> Endless {
        Endless { what, offset: self.position }
    }

    /// Whether a value may begin here, so that `/` begins a regular expression, or an operator, so that it divides.
    fn expects_value(&self) -> bool {
        let is_comment = |token: &&Token| matches!(token.kind, TokenKind::LineComment | TokenKind::BlockComment);
        let Some(before) = self.tokens.iter().rev().find(|token| !is_comment(token)) else { return true };
        let word = &self.text[before.at.clone()];
        match before.kind {
            TokenKind::Word => BEFORE_VALUES.contains(&word),
            TokenKind::Literal => word.ends_with("${"),
            // What ends with `++` is a value that was counted up.
            _ => {
                !matches!(word, ")" | "]") && !["++", "--"].iter().any(|two| self.text[..before.at.end].ends_with(two))
            }
        }
    }
}

/// Keywords after which a value comes.
const BEFORE_VALUES: &[&str] = &[
    "await",
    "case",
    "delete",
    "do",
    "else",
    "in",
    "instanceof",
    "new",
    "of",
    "return",
    "throw",
    "typeof",
    "void",
    "yield",
];

fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}')
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '$' | '#' | '\\' | '\u{200c}' | '\u{200d}')
}

/// How many bytes from the beginning on are such characters.
fn end_of(text: &str, is_inside: impl Fn(char) -> bool) -> usize {
    text.find(|c| !is_inside(c)).unwrap_or(text.len())
}

fn number(text: &str) -> usize {
    end_of(text, |c| is_of_word(c) || c == '.')
}

/// How long the string at the beginning is.
fn string(text: &str, quote: char) -> Option<usize> {
    let mut characters = text.char_indices().skip(1);
    while let Some((offset, character)) = characters.next() {
        match character {
            '\\' => drop(characters.next()),
            '\n' | '\r' => return None,
            _ if character == quote => return Some(offset + 1),
            _ => {}
        }
    }
    None
}

/// How long the regular expression at the beginning is; none if it is none, because the line ends first.
fn regular_expression(text: &str) -> Option<usize> {
    let mut in_class = false;
    let mut characters = text.char_indices().skip(1);
    while let Some((offset, character)) = characters.next() {
        match character {
            '\\' => drop(characters.next().filter(|(_, escaped)| !is_line_end(*escaped))?),
            '[' => in_class = true,
            ']' => in_class = false,
            '/' if !in_class => return Some(offset + 1 + end_of(&text[offset + 1..], is_of_word)),
            _ if is_line_end(character) => return None,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text with every token in brackets, but for comments, which are left out.
    fn split(text: &str) -> String {
        let comment = |kind| matches!(kind, TokenKind::LineComment | TokenKind::BlockComment);
        let tokens = tokens(text).unwrap().into_iter().filter(|token| !comment(token.kind));
        tokens.map(|token| text[token.at].to_owned()).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn comments_and_strings_are_not_code() {
        assert_eq!(split("a // test(1)\n/* test(2)\n */ b"), "a|b");
        assert_eq!(split(r#"f("test(\"1", 'it\'s //')"#), r#"f|(|"test(\"1"|,|'it\'s //'|)"#);
        assert_eq!(split("#!/usr/bin/env node\nx"), "x");
        assert_eq!(split("'a\\\nb' c"), "'a\\\nb'|c");
    }

    #[test]
    fn templates_hold_code() {
        assert_eq!(split("`a ${b + `c ${d}`} e` + f"), "`a ${|b|+|`c ${|d|}`|} e`|+|f");
        assert_eq!(split("`${ {a: {}}.a }`;x"), "`${|{|a|:|{|}|}|.|a|}`|;|x");
        assert_eq!(split("`\\` test(` x"), "`\\` test(`|x");
        assert_eq!(split("`$${a}$`"), "`$${|a|}$`");
    }

    #[test]
    fn a_slash_divides_or_quotes() {
        assert_eq!(split("a / b / c"), "a|/|b|/|c");
        assert_eq!(split("x = /[/\"]'/gu.exec(y)"), "x|=|/[/\"]'/gu|.|exec|(|y|)");
        assert_eq!(split("return /\\/'/;"), "return|/\\/'/|;");
        assert_eq!(split("(a) / 2 + b[0] / '/'"), "(|a|)|/|2|+|b|[|0|]|/|'/'");
        assert_eq!(split("i++ / 2 / j"), "i|+|+|/|2|/|j");
        assert_eq!(split("`${/'/}`"), "`${|/'/|}`");
        assert_eq!(split("} /'/.test(x)"), "}|/'/|.|test|(|x|)");
        assert_eq!(split("{}\n/ 2;\n'/'"), "{|}|/|2|;|'/'");
    }

    #[test]
    fn words_and_numbers_stay_whole() {
        assert_eq!(split("$test(_test, #p, 0x1p.5, 1n, té)"), "$test|(|_test|,|#p|,|0x1p.5|,|1n|,|té|)");
    }

    #[test]
    fn what_does_not_end_is_said() {
        let endless = |text| {
            let Endless { what, offset } = tokens(text).unwrap_err();
            (what, offset)
        };
        assert_eq!(endless("a /* b"), ("comment", 2));
        assert_eq!(endless("a 'b\n'"), ("string", 2));
        assert_eq!(endless("`a ${b} c"), ("template", 6));
        assert_eq!(endless("`a ${{}"), ("template", 0));
    }
}
