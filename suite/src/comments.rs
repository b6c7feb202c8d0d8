//! The line comments that are ours: header lines `;;!` and tag lines `;;@`, in JavaScript `//!` and `//@`.

use crate::catalogue::{Catalogue, RequirementId};
use crate::error::{Error, Lines};
use crate::feature::Feature;
use crate::nearest::did_you_mean;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};
use wast::lexer::{Lexer, Token, TokenKind};

/// What a script says about itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Header {
    /// What the script shows, in one sentence.
    pub summary: String,
    /// What an engine needs to run it, beside what its modules need.
    pub features: Vec<Feature>,
    /// What must be absent for the script to be true.
    pub without: Vec<Feature>,
    /// The most pages of 64 KiB that its memories have at any time, where it says so: for scripts of the JavaScript API,
    /// which no reference engine measures.
    pub pages: Option<u64>,
}

/// What a comment begins with, before the `!` or `@` that makes it ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    Semicolons,
    Slashes,
}

impl Mark {
    /// How many bytes it has, with the `!` or `@`.
    const LENGTH: usize = 3;

    fn text(self) -> &'static str {
        match self {
            Mark::Semicolons => ";;",
            Mark::Slashes => "//",
        }
    }

    /// What a header can say.
    fn keys(self) -> &'static [&'static str] {
        match self {
            Mark::Semicolons => &["summary", "features", "without"],
            Mark::Slashes => &["summary", "features", "without", "pages"],
        }
    }
}

/// A tag line: from here on, these requirements.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Tags {
    /// Where the line stands.
    pub(crate) offset: usize,
    /// The requirements; none when the line clears them.
    pub(crate) ids: Vec<RequirementId>,
}

/// The comments of a script.
#[derive(Debug, Default)]
pub(crate) struct Comments {
    pub(crate) header: Header,
    pub(crate) tags: Vec<Tags>,
    pub(crate) errors: Vec<Error>,
}

/// Reads a script's header and tags; what is wrong with them stands in the result.
///
/// Fails where the text has some, and cannot even be split into tokens.
pub(crate) fn read(name: &str, text: &str, lines: &Lines, catalogue: &Catalogue) -> Result<Comments, wast::Error> {
    let mut found = Comments::default();
    // Most scripts of others have none: they are split into tokens by the parser alone.
    if !text.contains(";;!") && !text.contains(";;@") {
        return Ok(found);
    }
    let mut reader = Reader::new(name, text, lines, Mark::Semicolons);
    let mut header = Vec::new();
    let mut depth = 0_u32;
    let mut begun = false;
    for token in lexer(text).iter(0) {
        let token = token?;
        match token.kind {
            TokenKind::Whitespace | TokenKind::BlockComment => continue,
            TokenKind::LineComment => {
                let comment = token.src(text);
                if comment.starts_with(";;!") {
                    if begun {
                        reader.error(token.offset, "a header line stands before the first directive");
                    } else {
                        header.push(span(token));
                    }
                } else if comment.starts_with(";;@") {
                    if depth > 0 {
                        reader.error(token.offset, "a tag line stands between directives, not inside one");
                    } else {
                        found.tags.push(reader.tags(span(token), catalogue));
                    }
                }
                continue;
            }
            TokenKind::LParen => depth += 1,
            TokenKind::RParen => depth = depth.saturating_sub(1),
            _ => {}
        }
        begun = true;
    }
    found.header = reader.header(&header);
    found.errors = reader.errors;
    Ok(found)
}

/// The lexer for scripts. The official suite has characters that wast refuses by default.
pub(crate) fn lexer(text: &str) -> Lexer<'_> {
    let mut lexer = Lexer::new(text);
    lexer.allow_confusing_unicode(true);
    lexer
}

fn span(token: Token) -> Range<usize> {
    token.offset..token.offset + token.len as usize
}

/// Reads header lines and tag lines, whatever language the script is in.
pub(crate) struct Reader<'t> {
    name: &'t str,
    text: &'t str,
    lines: &'t Lines,
    mark: Mark,
    pub(crate) errors: Vec<Error>,
}

impl<'t> Reader<'t> {
    pub(crate) fn new(name: &'t str, text: &'t str, lines: &'t Lines, mark: Mark) -> Self {
        Self { name, text, lines, mark, errors: Vec::new() }
    }

    pub(crate) fn error(&mut self, offset: usize, message: impl Into<String>) -> &mut Error {
        let position = self.lines.position(self.text, offset);
        self.errors.push(Error::new(self.name.to_owned(), position, message));
        self.errors.last_mut().expect("it was pushed just now")
    }

    /// The requirements of a tag line.
    pub(crate) fn tags(&mut self, line: Range<usize>, catalogue: &Catalogue) -> Tags {
        let mut ids: Vec<RequirementId> = Vec::new();
        let start = line.start + Mark::LENGTH;
        let words = words(&self.text[start..line.end]);
        if words.is_empty() {
            let help = format!("`{}@ -` clears the tags", self.mark.text());
            self.error(line.start, "a tag line without a requirement").help = Some(help);
        }
        for &(place, word) in &words {
            let offset = start + place;
            if word == "-" {
                if words.len() > 1 {
                    self.error(offset, "`-` clears the tags and stands alone");
                }
                continue;
            }
            match catalogue.get(word) {
                Some(requirement) if ids.contains(&requirement.id) => {
                    self.error(offset, format!("`{word}` stands twice in this tag line"));
                }
                Some(requirement) => ids.push(requirement.id.clone()),
                None => {
                    self.error(offset, format!("unknown requirement `{word}`")).help =
                        did_you_mean(word, catalogue.ids());
                }
            }
        }
        Tags { offset: line.start, ids }
    }

    /// Reads the header lines as one TOML document. In it every header line keeps its line and column, and the
    /// rest of the script is blank, so a place in the document is a place in the script.
    pub(crate) fn header(&mut self, header: &[Range<usize>]) -> Header {
        let mut document = String::new();
        let mut end = 0;
        for line in header {
            document.extend(self.text[end..line.start].chars().map(blank));
            document.push_str("   ");
            end = line.end;
            document.push_str(&self.text[line.start + Mark::LENGTH..end]);
        }
        let lines = Lines::new(&document);
        let mut errors = Vec::new();
        let mut problem = |offset: usize, message: String, help: Option<String>| {
            let mut error = Error::new(self.name.to_owned(), lines.position(&document, offset), message);
            error.help = help;
            errors.push(error);
        };
        let mut read = Header::default();
        match DeTable::parse(&document) {
            Err(error) => {
                let offset = error.span().map_or(0, |span| span.start);
                problem(offset, format!("in the header: {}", error.message()), None);
            }
            Ok(table) => {
                for (key, value) in table.get_ref() {
                    match key.get_ref().as_ref() {
                        "summary" => match value.get_ref() {
                            DeValue::String(summary) => read.summary = summary.trim().to_owned(),
                            other => problem(value.span().start, expected("a string", other), None),
                        },
                        "features" => read.features = features(value, &mut problem),
                        "without" => read.without = features(value, &mut problem),
                        "pages" if self.mark == Mark::Slashes => match number(value) {
                            Ok(pages) => read.pages = Some(pages),
                            Err(message) => problem(value.span().start, message, None),
                        },
                        other => problem(
                            key.span().start,
                            format!("unknown header key `{other}`"),
                            did_you_mean(other, self.mark.keys().iter().copied()).or_else(|| Some(self.keys())),
                        ),
                    }
                }
            }
        }
        self.errors.extend(errors);
        if let Some(feature) = read.features.iter().find(|feature| read.without.contains(feature)) {
            self.error(header[0].start, format!("`{feature}` is both needed and excluded"));
        }
        read
    }

    /// What a header can say, in words.
    fn keys(&self) -> String {
        let keys: Vec<String> = self.mark.keys().iter().map(|key| format!("`{key}`")).collect();
        let (last, others) = keys.split_last().expect("a header can say something");
        format!("a header has {} and {last}", others.join(", "))
    }
}

/// A character that is not the header's, blanked: lines stay lines and columns stay columns.
fn blank(c: char) -> char {
    if matches!(c, '\n' | '\r') { c } else { ' ' }
}

fn expected(what: &str, found: &DeValue<'_>) -> String {
    format!("expected {what}, found {} {}", article(found.type_str()), found.type_str())
}

/// A number of pages.
fn number(value: &Spanned<DeValue<'_>>) -> Result<u64, String> {
    match value.get_ref() {
        DeValue::Integer(integer) => u64::from_str_radix(integer.as_str(), integer.radix())
            .map_err(|_| "expected a number of pages, from 0 on".to_owned()),
        other => Err(expected("a number of pages", other)),
    }
}

fn article(noun: &str) -> &'static str {
    if noun.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" }
}

fn features(value: &Spanned<DeValue<'_>>, problem: &mut impl FnMut(usize, String, Option<String>)) -> Vec<Feature> {
    let Some(array) = value.get_ref().as_array() else {
        problem(value.span().start, expected("an array of features", value.get_ref()), None);
        return Vec::new();
    };
    let mut features = Vec::new();
    for item in array.iter() {
        let place = item.span().start;
        let Some(name) = item.get_ref().as_str() else {
            problem(place, expected("a feature's name", item.get_ref()), None);
            continue;
        };
        match name.parse::<Feature>() {
            Ok(feature) if features.contains(&feature) => problem(place, format!("`{name}` stands twice"), None),
            Ok(feature) => features.push(feature),
            Err(unknown) => problem(
                place,
                format!("unknown feature `{name}`"),
                did_you_mean(&unknown.name, Feature::ALL.iter().map(|feature| feature.name())),
            ),
        }
    }
    features
}

/// The words of a line with their offsets in it.
fn words(line: &str) -> Vec<(usize, &str)> {
    let mut words = Vec::new();
    let mut end = 0;
    for word in line.split_whitespace() {
        let start = end + line[end..].find(word).expect("the word is the line's");
        end = start + word.len();
        words.push((start, word));
    }
    words
}
