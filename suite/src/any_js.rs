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

#[cfg(test)]
mod tests {
    use crate::feature::Feature;
    use crate::{Catalogue, Origin, Script, ScriptForm, Source};

    fn read(name: &'static str, text: &str, origin: Origin) -> Result<Script, String> {
        let source = Source { name: name.into(), text: text.to_owned().into() };
        Script::read(source, origin, Catalogue::builtin()).map_err(|errors| errors.to_string())
    }

    fn user(text: &str) -> Script {
        read("x.any.js", text, Origin::User).unwrap()
    }

    fn wrong(text: &str) -> String {
        read("x.any.js", text, Origin::User).unwrap_err()
    }

    /// The calls of a script, each with its place, its text on one line and its tags.
    fn calls(text: &str) -> Vec<String> {
        let script = user(text);
        let call = |test: crate::TestCall<'_>| format!("{} {} {:?}", test.at, test.text, test.requirements);
        script.tests().into_iter().map(call).collect()
    }

    #[test]
    fn a_script_is_understood() {
        let script = read(
            "js-api/x.any.js",
            "// META: global=window,jsshell\n//! summary = \"Growth\"\n//! features = [\"memory64\"]\n//! pages = 1_024\n\n\
             // META: script=/wasm/jsapi/assertions.js\n//META:script=helper.js\n'use strict';\n\
             // META: script=late.js\n//@ SIZE-UNITS\ntest(() => {}, 'a');\n  //@ GROW-RET-OLD SIZE-UNITS\nfor (const x of []) {\n  \
             promise_test(async () => (1), `b ${x}`);\n}\n",
            Origin::Corpus,
        )
        .unwrap();
        assert_eq!(script.form(), ScriptForm::AnyJs);
        assert_eq!(script.header().summary, "Growth");
        assert_eq!(script.header().features, [Feature::Memory64]);
        assert_eq!(script.header().pages, Some(1024));
        assert_eq!(script.chapter(), Some("js-api"));
        let includes: Vec<&str> = script.includes().iter().map(|include| include.name.as_str()).collect();
        assert_eq!(includes, ["/wasm/jsapi/assertions.js", "helper.js"]);
        let tests = script.tests();
        assert_eq!(tests.len(), 2);
        assert_eq!((tests[0].at.to_string().as_str(), tests[0].text), ("11:1", "test(() => {}, 'a')"));
        assert_eq!(
            (tests[1].at.to_string().as_str(), tests[1].text),
            ("14:3", "promise_test(async () => (1), `b ${x}`)")
        );
        assert_eq!(format!("{:?}", tests[1].requirements), "[GROW-RET-OLD, SIZE-UNITS]");
        assert!(script.buffer().is_err());
        let assertions: usize = script.evidence().unwrap().iter().map(|evidence| evidence.assertions).sum();
        assert_eq!(assertions, 2);
    }

    #[test]
    fn only_calls_of_tests_are_calls_of_tests() {
        assert_eq!(
            calls(
                "function test(f) {}\nasync function promise_test(f) {}\nfunction* async_test() {}\n\
                 x.test(1); x?.test(2); /a/.test(b); const test2 = test;\nclass T { test(a) { } }\n\
                 // test(3)\n'test(4)'; `test(5) ${test /* of */ (\n6)}`; await async_test(')')"
            ),
            ["7:23 test /* of */ (\n6) []", "8:13 async_test(')') []"]
        );
        assert_eq!(calls("#!/bin/node\ntest()\n{ }"), ["2:1 test() []"]);
        assert_eq!(calls("const f = x => test(x)\nreturn test(/[)]/)"), ["1:16 test(x) []", "2:8 test(/[)]/) []"]);
    }

    #[test]
    fn other_comments_are_none_of_ours() {
        let script = user("//@ts-check\n//@ sourceURL=a.js\n//@ sourceMappingURL=b\n/// x\n/*! y */\ntest();\n");
        assert!(!script.tagged());
        assert_eq!(script.header().summary, "");
    }

    #[test]
    fn includes_are_found_by_whoever_knows_where() {
        let mut script = user("// META: script=/a.js\n// META: script=b.js\ntest();");
        script.find_includes(|name| (name == "/a.js").then(|| "1;".to_owned()));
        let texts: Vec<Option<&str>> = script.includes().iter().map(|include| include.text.as_deref()).collect();
        assert_eq!(texts, [Some("1;"), None]);
    }

    #[test]
    fn errors_have_a_place() {
        assert_eq!(
            wrong("// test()\n"),
            "x.any.js: a script without tests\n  help: a test is a call of `test`, `promise_test` or `async_test`"
        );
        assert_eq!(wrong("test(1);\n 'a"), "x.any.js:2:2: a string without end");
        assert_eq!(wrong("test(`a ${1`"), "x.any.js:1:12: a template without end");
        assert_eq!(wrong("test(1"), "x.any.js:1:1: a call without its closing parenthesis");
        assert_eq!(wrong("test();\n//! summary = \"\"\n"), "x.any.js:2:1: a header line stands before the code");
        assert_eq!(wrong("test(\n//@ SIZE-UNITS\n);"), "x.any.js:2:1: a tag line stands between tests, not inside one");
        assert_eq!(
            wrong("//@\n//@ SIZE-UNIT\n//@SIZE-UNITS -\ntest();"),
            "x.any.js:1:1: a tag line without a requirement\n  help: `//@ -` clears the tags\n\
             x.any.js:2:5: unknown requirement `SIZE-UNIT`\n  help: did you mean `SIZE-UNITS`?\n\
             x.any.js:3:15: `-` clears the tags and stands alone"
        );
        assert_eq!(
            wrong("//! colour = 1\ntest();"),
            "x.any.js:1:5: unknown header key `colour`\n  help: a header has `summary`, `features`, `without` and `pages`"
        );
        assert_eq!(wrong("//! pages = -1\ntest();"), "x.any.js:1:13: expected a number of pages, from 0 on");
        assert_eq!(wrong("//! pages = \"1\"\ntest();"), "x.any.js:1:13: expected a number of pages, found a string");
    }

    #[test]
    fn the_corpus_needs_a_summary_tags_a_place_and_a_line_for_each_test() {
        let wrong = |name, text: &str| read(name, text, Origin::Corpus).unwrap_err();
        assert_eq!(
            wrong("js-api/x.any.js", "test();"),
            "js-api/x.any.js: a script of the corpus needs a summary\n  help: begin it with `//! summary = \"what it shows\"`\n\
             js-api/x.any.js:1:1: a test without a requirement"
        );
        assert_eq!(
            wrong("js-api/x.any.js", "//! summary = \"s\"\n//@ SIZE-UNITS\ntest(); test();\n//@ -\n test();"),
            "js-api/x.any.js:3:9: a second test on this line\n  help: what comes of a test is told by its line: give each \
             a line of its own\njs-api/x.any.js:5:2: a test without a requirement"
        );
        let place = |name| wrong(name, "//! summary = \"s\"\n//@ SIZE-UNITS\ntest();");
        assert_eq!(place("cap/x.any.js"), "cap/x.any.js: not a .wast script");
        assert_eq!(place("js-api/a_b.any.js"), "js-api/a_b.any.js: a script's name is in kebab-case");
        let source = Source { name: "browser/x.wast".into(), text: ";;! summary = \"s\"\n(module)".into() };
        let errors = Script::read(source, Origin::Corpus, Catalogue::builtin()).unwrap_err();
        assert_eq!(errors.to_string(), "browser/x.wast: not a .any.js script");
    }
}
