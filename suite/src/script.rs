//! A script: its text understood, directive by directive.

use crate::any_js::{self, AnyJs, Include};
use crate::catalogue::{Catalogue, RequirementId};
use crate::comments::{self, Header, Tags};
use crate::corpus::Source;
use crate::error::{Error, Errors, Lines, Position};
use crate::host::{self, Ast};
use crate::kind::Kind;
use crate::lint;
use crate::nearest::did_you_mean;
use wast::parser::{Cursor, Parse, ParseBuffer, Parser, Peek};
use wast::{QuoteWat, WastDirective, Wat};

/// Where a script comes from, and with it how strictly it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Our corpus: every assertion has a tag, every module can be encoded, and the corpus' style is checked.
    Corpus,
    /// A user's own, or a third party's: tags are optional.
    User,
}

/// The language that a script is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScriptForm {
    /// The script language of the specification's test suite, `.wast`.
    Wast,
    /// JavaScript that calls web-platform-tests' functions, `.any.js`.
    AnyJs,
}

impl ScriptForm {
    /// The ending of the names of scripts of this form.
    pub const fn ending(self) -> &'static str {
        match self {
            ScriptForm::Wast => ".wast",
            ScriptForm::AnyJs => ".any.js",
        }
    }

    /// The name of a script without its ending.
    pub fn stem(name: &str) -> &str {
        ScriptForm::of(name).and_then(|form| name.strip_suffix(form.ending())).unwrap_or(name)
    }

    /// The form of a file of that name; none for one whose name says that it is no script.
    pub fn of(name: &str) -> Option<ScriptForm> {
        [ScriptForm::Wast, ScriptForm::AnyJs].into_iter().find(|form| name.ends_with(form.ending()))
    }
}

/// A script that has been read: its header and tags are understood and its directives parse.
#[derive(Clone, Debug)]
pub struct Script {
    source: Source,
    lines: Lines,
    header: Header,
    tags: Vec<Tags>,
    origin: Origin,
    /// What there is in a script in JavaScript.
    any_js: Option<AnyJs>,
}

/// The call of a test in a script in JavaScript.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TestCall<'a> {
    /// Where it begins.
    pub at: Position,
    /// Its text, from the name of the function that is called to the closing parenthesis.
    pub text: &'a str,
    /// The requirements that it is evidence for: the tags in force.
    pub requirements: Vec<RequirementId>,
}

/// Assertions of a script, and what they are evidence for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// How many there are.
    pub assertions: usize,
    /// The requirements.
    pub requirements: Vec<RequirementId>,
}

/// A top-level form of a script.
#[derive(Debug)]
pub struct Directive<'a> {
    /// Where its opening parenthesis stands.
    pub at: Position,
    /// Its text, from the opening parenthesis to the closing one.
    pub text: &'a str,
    /// What it is.
    pub kind: Kind,
    /// The requirements that it is evidence for: the tags in force.
    pub requirements: Vec<RequirementId>,
    /// Its syntax tree.
    pub ast: Ast<'a>,
}

impl Directive<'_> {
    /// How many assertions it is or holds: those on a thread count with their thread.
    pub fn assertions(&self) -> usize {
        fn within(directive: &WastDirective<'_>) -> usize {
            match directive {
                WastDirective::Thread(thread) => thread.directives.iter().map(within).sum(),
                _ => usize::from(Kind::of(directive).is_assertion()),
            }
        }
        match &self.ast {
            Ast::Wast(directive) => within(directive),
            Ast::Host(directive) => usize::from(directive.kind().is_assertion()),
        }
    }
}

impl Script {
    /// Reads a script and everything in it that can be wrong.
    pub fn read(source: Source, origin: Origin, catalogue: &Catalogue) -> Result<Script, Errors> {
        if ScriptForm::of(&source.name) == Some(ScriptForm::AnyJs) {
            return Script::read_javascript(source, origin, catalogue);
        }
        let (script, mut errors) = Script::begin(source, origin, catalogue)?;
        let checked = script.parsed(|script, directives| {
            Ok(if origin == Origin::Corpus { lint::check(script, directives, catalogue) } else { Vec::new() })
        });
        match checked {
            Ok(found) => errors.extend(found),
            Err(error) => errors.push(error),
        }
        Errors::check(errors)?;
        Ok(script)
    }

    /// Reads a script of directives, and makes something of them: a user's own is parsed only once for both.
    ///
    /// What `make` finds wrong stands among the errors. A script in JavaScript has no directives: that is an error.
    pub fn read_and<R>(
        source: Source,
        origin: Origin,
        catalogue: &Catalogue,
        make: impl FnOnce(&Script, Vec<Directive<'_>>) -> Result<R, Error>,
    ) -> Result<(Script, R), Errors> {
        // The check of the corpus' style encodes the modules, which can be done only once.
        if origin == Origin::Corpus || ScriptForm::of(&source.name) == Some(ScriptForm::AnyJs) {
            let script = Script::read(source, origin, catalogue)?;
            let made = script.parsed(make)?;
            return Ok((script, made));
        }
        let (script, mut errors) = Script::begin(source, origin, catalogue)?;
        match script.parsed(make) {
            Ok(made) => Errors::check(errors).map(|()| (script, made)),
            Err(error) => {
                errors.push(error);
                Err(Errors::check(errors).expect_err("there is one"))
            }
        }
    }

    /// A script of which only the comments are understood yet, and what is wrong with them.
    fn begin(source: Source, origin: Origin, catalogue: &Catalogue) -> Result<(Script, Vec<Error>), Errors> {
        let lines = Lines::new(&source.text);
        let comments = match comments::read(&source.name, &source.text, &lines, catalogue) {
            Ok(comments) => comments,
            Err(error) => return Err(syntax_error(&source, &lines, &error).into()),
        };
        let script = Script { source, lines, header: comments.header, tags: comments.tags, origin, any_js: None };
        Ok((script, comments.errors))
    }

    /// Parses the directives, and makes something of them.
    pub fn parsed<R>(&self, make: impl FnOnce(&Script, Vec<Directive<'_>>) -> Result<R, Error>) -> Result<R, Error> {
        let buffer = self.buffer()?;
        let directives = self.directives(&buffer)?;
        make(self, directives)
    }

    fn read_javascript(source: Source, origin: Origin, catalogue: &Catalogue) -> Result<Script, Errors> {
        let lines = Lines::new(&source.text);
        let (comments, any_js) = any_js::read(&source.name, &source.text, &lines, catalogue)?;
        let mut errors = comments.errors;
        let (header, tags) = (comments.header, comments.tags);
        let script = Script { source, lines, header, tags, origin, any_js: Some(any_js) };
        if script.tests().is_empty() {
            let error = script.error(None, "a script without tests");
            errors.push(error.with_help("a test is a call of `test`, `promise_test` or `async_test`"));
        }
        if origin == Origin::Corpus {
            errors.extend(lint::check_javascript(&script));
        }
        Errors::check(errors)?;
        Ok(script)
    }

    /// The language that it is written in.
    pub fn form(&self) -> ScriptForm {
        if self.any_js.is_some() { ScriptForm::AnyJs } else { ScriptForm::Wast }
    }

    /// Its path below `corpus/`, or as the user gave it.
    pub fn name(&self) -> &str {
        &self.source.name
    }

    /// Its text.
    pub fn text(&self) -> &str {
        &self.source.text
    }

    /// Where it comes from.
    pub fn origin(&self) -> Origin {
        self.origin
    }

    /// What it says about itself.
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// The chapter it belongs to; none for a user's own.
    pub fn chapter(&self) -> Option<&str> {
        match self.origin {
            Origin::Corpus => self.name().split_once('/').map(|(chapter, _)| chapter),
            Origin::User => None,
        }
    }

    /// Whether it has any tag line.
    pub fn tagged(&self) -> bool {
        !self.tags.is_empty()
    }

    /// The scripts that one in JavaScript asks for.
    pub fn includes(&self) -> &[Include] {
        self.any_js.as_ref().map_or(&[], |any_js| &any_js.includes)
    }

    /// Gives it the texts of the scripts that it asks for, where they are found by their paths.
    pub fn find_includes(&mut self, mut find: impl FnMut(&str) -> Option<String>) {
        for include in self.any_js.iter_mut().flat_map(|any_js| &mut any_js.includes) {
            include.text = find(&include.name);
        }
    }

    /// The calls of tests of a script in JavaScript, in order; none in another.
    pub fn tests(&self) -> Vec<TestCall<'_>> {
        let calls = self.any_js.iter().flat_map(|any_js| &any_js.calls);
        let test = |call: &std::ops::Range<usize>| TestCall {
            at: self.position(call.start),
            text: &self.text()[call.clone()],
            requirements: self.tags_at(call.start).to_vec(),
        };
        calls.map(test).collect()
    }

    /// What it is evidence for, whatever its form: the assertions of each directive or call that has any, in order.
    pub fn evidence(&self) -> Result<Vec<Evidence>, Error> {
        if self.form() == ScriptForm::AnyJs {
            let evidence = |test: TestCall<'_>| Evidence { assertions: 1, requirements: test.requirements };
            return Ok(self.tests().into_iter().map(evidence).collect());
        }
        let buffer = self.buffer()?;
        let evidence = |directive: Directive<'_>| Evidence {
            assertions: directive.assertions(),
            requirements: directive.requirements,
        };
        let all = self.directives(&buffer)?.into_iter().map(evidence);
        Ok(all.filter(|evidence| evidence.assertions > 0).collect())
    }

    /// The tokens of the text, for [`directives`](Script::directives) to borrow from.
    ///
    /// A script in JavaScript has no such directives: that is an error.
    pub fn buffer(&self) -> Result<ParseBuffer<'_>, Error> {
        if self.form() == ScriptForm::AnyJs {
            return Err(self.error(None, "a script in JavaScript has tests, and no directives of the script language"));
        }
        ParseBuffer::new_with_lexer(comments::lexer(self.text())).map_err(|error| self.syntax_error(&error))
    }

    /// The directives, in order, parsed anew.
    pub fn directives<'a>(&'a self, buffer: &'a ParseBuffer<'a>) -> Result<Vec<Directive<'a>>, Error> {
        let items: Items<'a> = wast::parser::parse(buffer).map_err(|error| self.syntax_error(&error))?;
        let directive = |item: Item<'a>| Directive {
            at: self.position(item.start),
            text: &self.text()[item.start..item.end],
            kind: item.ast.kind(),
            requirements: self.tags_at(item.start).to_vec(),
            ast: item.ast,
        };
        Ok(items.0.into_iter().map(directive).collect())
    }

    /// The position of a byte in the text.
    pub fn position(&self, offset: usize) -> Position {
        self.lines.position(self.text(), offset)
    }

    /// The position of a form's opening parenthesis, from the span of its keyword: for directives inside a
    /// `thread`, and whatever else [`Directive::at`] does not say.
    pub fn opening(&self, keyword: wast::token::Span) -> Position {
        let offset = keyword.offset().min(self.text().len());
        self.position(self.text()[..offset].rfind('(').unwrap_or(offset))
    }

    /// An error of this script.
    pub(crate) fn error(&self, position: impl Into<Option<Position>>, message: impl Into<String>) -> Error {
        Error::new(self.source.name.clone(), position, message)
    }

    /// An error of wast about this script's text, in our form.
    pub(crate) fn syntax_error(&self, error: &wast::Error) -> Error {
        syntax_error(&self.source, &self.lines, error)
    }

    fn tags_at(&self, offset: usize) -> &[RequirementId] {
        match self.tags.partition_point(|tags| tags.offset < offset) {
            0 => &[],
            after => &self.tags[after - 1].ids,
        }
    }
}

fn syntax_error(source: &Source, lines: &Lines, error: &wast::Error) -> Error {
    let position = lines.position(&source.text, error.span().offset());
    let message = error.message();
    let (message, help) = match message.split_once(HELP) {
        Some((message, help)) => (message.to_owned(), Some(help.to_owned())),
        None => (message, None),
    };
    Error { help, ..Error::new(source.name.clone(), position, message) }
}

/// Between message and help where an error of ours goes through wast's type, which has no help.
const HELP: &str = "\n  help: ";

/// The top level of a script. The loop is our own, so that it can know keywords that wast does not.
struct Items<'a>(Vec<Item<'a>>);

struct Item<'a> {
    start: usize,
    end: usize,
    ast: Ast<'a>,
}

impl<'a> Parse<'a> for Items<'a> {
    fn parse(parser: Parser<'a>) -> wast::parser::Result<Items<'a>> {
        // Annotations that wast's module parser understands; it skips all others.
        let _custom = parser.register_annotation("custom");
        let _producers = parser.register_annotation("producers");
        let _name = parser.register_annotation("name");
        let _dylink = parser.register_annotation("dylink.0");
        let _hint = parser.register_annotation("metadata.code.branch_hint");

        if parser.is_empty() {
            return Err(parser.error("a script without directives"));
        }
        let mut items = Vec::new();
        let start = parser.cur_span().offset();
        if parser.peek2::<ModuleField>()? {
            // A file may be a module's fields without the module around them.
            let ast = Ast::Wast(WastDirective::Module(QuoteWat::Wat(parser.parse::<Wat<'a>>()?)));
            items.push(Item { start, end: parser.prev_span().offset(), ast });
        }
        while !parser.is_empty() {
            let start = parser.cur_span().offset();
            let ast = parser.parens(directive)?;
            items.push(Item { start, end: parser.prev_span().offset(), ast });
        }
        Ok(Items(items))
    }
}

/// The keywords that begin a directive of the script language.
const DIRECTIVES: &[&str] = &[
    "module",
    "component",
    "register",
    "invoke",
    "assert_return",
    "assert_trap",
    "assert_exhaustion",
    "assert_exception",
    "assert_suspension",
    "assert_malformed",
    "assert_malformed_custom",
    "assert_invalid",
    "assert_invalid_custom",
    "assert_unlinkable",
    "thread",
    "wait",
];

/// Parses one directive, its parentheses aside.
fn directive<'a>(parser: Parser<'a>) -> wast::parser::Result<Ast<'a>> {
    let keyword = parser.step(|cursor| Ok((cursor.keyword()?.map(|(keyword, _)| keyword), cursor)))?;
    match keyword {
        Some("assert_return") => host::assert_return(parser),
        Some(keyword) if host::DIRECTIVES.contains(&keyword) => host::directive(parser).map(Ast::Host),
        Some(keyword) if !DIRECTIVES.contains(&keyword) => {
            let mut message = format!("unknown directive `{keyword}`");
            if let Some(help) = did_you_mean(keyword, DIRECTIVES.iter().chain(host::DIRECTIVES).copied()) {
                message.push_str(HELP);
                message.push_str(&help);
            }
            Err(parser.error(message))
        }
        _ => parser.parse().map(Ast::Wast),
    }
}

/// The keyword of a module's field.
struct ModuleField;

impl Peek for ModuleField {
    fn peek(cursor: Cursor<'_>) -> wast::parser::Result<bool> {
        const FIELDS: &[&str] =
            &["type", "rec", "import", "func", "table", "memory", "global", "export", "start", "elem", "data", "tag"];
        let field = |keyword: &str| FIELDS.contains(&keyword);
        Ok(cursor.keyword()?.is_some_and(|(keyword, _)| field(keyword)) || cursor.annotation()?.is_some())
    }

    fn display() -> &'static str {
        "a module field"
    }
}

#[cfg(test)]
#[path = "script_tests.rs"]
mod tests;
