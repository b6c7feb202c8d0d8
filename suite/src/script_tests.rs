//! Reading scripts, and saying what is wrong with them.

use super::*;
use crate::feature::Feature;

fn catalogue() -> Catalogue {
    let entry = |id: &str, refusable: bool| {
        format!(
            "[[requirement]]\nid = \"{id}\"\nstrength = \"must\"\nrefusable = {refusable}\nsection = \"s\"\n\
                 link = \"https://example.org\"\nsentence = \"s\"\n"
        )
    };
    Catalogue::parse(&(entry("GROW-RET-OLD", true) + &entry("SIZE-UNITS", false))).unwrap()
}

fn read(text: &str, origin: Origin) -> Result<Script, Errors> {
    let source = Source { name: "cap/x.wast".into(), text: text.to_owned().into() };
    Script::read(source, origin, &catalogue())
}

fn user(text: &str) -> String {
    read(text, Origin::User).unwrap_err().to_string()
}

fn corpus(text: &str) -> String {
    read(&format!(";;! summary = \"s\"\n{text}"), Origin::Corpus).unwrap_err().to_string()
}

#[test]
fn a_script_is_understood() {
    let script = read(
            ";;! summary = \"Growth\"\n;;! features = [\"memory64\"]\n;;! without = [\"threads\"]\n\n\
             ;;@ SIZE-UNITS\n(module)\n  ;;@ GROW-RET-OLD SIZE-UNITS\n(assert_return (invoke \"ä\"))\n;;@ -\n(invoke \"b\")\n",
            Origin::Corpus,
        )
        .unwrap();
    assert_eq!(script.header().summary, "Growth");
    assert_eq!(script.header().features, [Feature::Memory64]);
    assert_eq!(script.header().without, [Feature::Threads]);
    assert_eq!(script.chapter(), Some("cap"));
    assert!(script.tagged());
    let buffer = script.buffer().unwrap();
    let seen: Vec<_> = script
        .directives(&buffer)
        .unwrap()
        .into_iter()
        .map(|d| format!("{} {} {} {:?}", d.at, d.kind, d.text, d.requirements))
        .collect();
    assert_eq!(
        seen,
        [
            "6:1 module (module) [SIZE-UNITS]",
            "8:1 assert_return (assert_return (invoke \"ä\")) [GROW-RET-OLD, SIZE-UNITS]",
            "10:1 invoke (invoke \"b\") []",
        ]
    );
}

#[test]
fn the_directive_begins_at_its_parenthesis() {
    let script = read("(; ä ;) ( ;; comment\n  module $m)(invoke \"f\")", Origin::User).unwrap();
    let buffer = script.buffer().unwrap();
    let directives = script.directives(&buffer).unwrap();
    assert_eq!(directives[0].at.to_string(), "1:9");
    assert_eq!(directives[0].text, "( ;; comment\n  module $m)");
    assert_eq!(directives[1].at.to_string(), "2:13");
    let Ast::Wast(second) = &directives[1].ast else { panic!("a call is the script language's") };
    assert_eq!(script.opening(second.span()), directives[1].at);
}

#[test]
fn a_users_script_needs_neither_header_nor_tags() {
    let script = read("(module) (assert_return (invoke \"f\"))", Origin::User).unwrap();
    assert!(!script.tagged());
    assert_eq!(script.chapter(), None);
    assert_eq!(*script.header(), Header::default());
}

#[test]
fn a_bare_module_is_one_directive() {
    let script = read(";; fields\n(memory 1)\n(func)\n", Origin::User).unwrap();
    let buffer = script.buffer().unwrap();
    let directives = script.directives(&buffer).unwrap();
    assert_eq!(directives.len(), 1);
    assert_eq!(directives[0].kind, Kind::Module);
    assert_eq!(directives[0].at.to_string(), "2:1");
    assert_eq!(directives[0].text.trim_end(), "(memory 1)\n(func)");
}

#[test]
fn every_directive_of_the_language_has_its_kind() {
    let script = read(
            "(module definition $d) (module instance $i $d) (register \"r\" $i) (invoke \"f\")
             (assert_return (get \"g\") (i32.const 0)) (assert_trap (invoke \"f\") \"\") (assert_exhaustion (invoke \"f\") \"\")
             (assert_exception (invoke \"f\")) (assert_suspension (invoke \"f\") \"\") (assert_malformed (module quote \"\") \"\")
             (assert_invalid (module) \"\") (assert_unlinkable (module) \"\") (assert_malformed_custom (module) \"\")
             (assert_invalid_custom (module) \"\") (thread $t (invoke \"f\")) (wait $t) (module binary \"\")",
            Origin::User,
        )
        .unwrap();
    let buffer = script.buffer().unwrap();
    let kinds: Vec<_> = script.directives(&buffer).unwrap().iter().map(|d| d.kind.name()).collect();
    assert_eq!(
        kinds.join(" "),
        "module_definition module_instance register invoke assert_return assert_trap assert_exhaustion \
             assert_exception assert_suspension assert_malformed assert_invalid assert_unlinkable \
             assert_malformed_custom assert_invalid_custom thread wait module"
    );
}

#[test]
fn confusing_characters_and_marks_in_strings_are_text() {
    let script = read("(; ;;@ NO ;)\n(module (memory (data \";;@ NO \u{202e}\"))) ;; \u{2066}", Origin::User);
    assert!(!script.unwrap().tagged());
}

#[test]
fn syntax_errors_have_a_place() {
    assert_eq!(user(""), "cap/x.wast:1:1: a script without directives");
    assert_eq!(user(" ;; nothing\n"), "cap/x.wast:2:1: a script without directives");
    assert_eq!(
        user("(module)\n (asert_return (invoke \"f\"))"),
        "cap/x.wast:2:3: unknown directive `asert_return`\n  help: did you mean `assert_return`?"
    );
    assert_eq!(user("(grow 1)"), "cap/x.wast:1:2: unknown directive `grow`");
    assert_eq!(user("(module)\n(module"), "cap/x.wast:2:8: expected `)`");
    assert_eq!(user("(module)\n  )"), "cap/x.wast:2:3: extra tokens remaining after parse");
    assert_eq!(user("(module (func (;ä;) bogus))"), "cap/x.wast:1:21: unknown operator or unexpected token");
    assert_eq!(user("(module) \"open"), "cap/x.wast:1:15: unexpected end-of-file");
}

#[test]
fn header_errors_have_a_place() {
    assert_eq!(
        user(";; about\n;;! sumary = \"s\"\n(module)"),
        "cap/x.wast:2:5: unknown header key `sumary`\n  help: did you mean `summary`?"
    );
    assert_eq!(
        user(";;! colour = 1\n(module)"),
        "cap/x.wast:1:5: unknown header key `colour`\n  help: a header has `summary`, `features` and `without`"
    );
    assert_eq!(user(";;! summary = 1\n(module)"), "cap/x.wast:1:15: expected a string, found an integer");
    assert_eq!(
        user("(; ä\n ä ;) ;;! features = [\"memory46\"]\n(module)"),
        "cap/x.wast:2:23: unknown feature `memory46`\n  help: did you mean `memory64`?"
    );
    assert_eq!(
        user(";;! features = \"threads\"\n(module)"),
        "cap/x.wast:1:16: expected an array of features, found a string"
    );
    assert_eq!(
        user(";;! features = [\n;;!   1 ]\n(module)"),
        "cap/x.wast:2:7: expected a feature's name, found an integer"
    );
    assert_eq!(user(";;! without = [\"gc\", \"gc\"]\n(module)"), "cap/x.wast:1:22: `gc` stands twice");
    assert_eq!(
        user(";;! features = [\"gc\"]\n;;! without = [\"gc\"]\n(module)"),
        "cap/x.wast:1:1: `gc` is both needed and excluded"
    );
    assert_eq!(
        user(";;! summary = \"a\"\n;;! summary = \"b\"\n(module)"),
        "cap/x.wast:2:5: in the header: duplicate key"
    );
    assert_eq!(
        user("(module)\n  ;;! summary = \"late\"\n"),
        "cap/x.wast:2:3: a header line stands before the first directive"
    );
}

#[test]
fn tag_errors_have_a_place() {
    assert_eq!(
        user("(module)\n;;@ SIZE-UNITS GROW-RET-OL\n"),
        "cap/x.wast:2:16: unknown requirement `GROW-RET-OL`\n  help: did you mean `GROW-RET-OLD`?"
    );
    assert_eq!(
        user("(module\n  ;;@ SIZE-UNITS\n)"),
        "cap/x.wast:2:3: a tag line stands between directives, not inside one"
    );
    assert_eq!(
        user(";;@\n(module)"),
        "cap/x.wast:1:1: a tag line without a requirement\n  help: `;;@ -` clears the tags"
    );
    assert_eq!(user(";;@ - SIZE-UNITS\n(module)"), "cap/x.wast:1:5: `-` clears the tags and stands alone");
    assert_eq!(
        user(";;@ SIZE-UNITS SIZE-UNITS\n(module)"),
        "cap/x.wast:1:16: `SIZE-UNITS` stands twice in this tag line"
    );
}

#[test]
fn all_errors_are_told_in_order() {
    assert_eq!(
        user(";;@ NO\n(module)\n;;@ NO\n(bogus)"),
        "cap/x.wast:1:5: unknown requirement `NO`\ncap/x.wast:3:5: unknown requirement `NO`\n\
             cap/x.wast:4:2: unknown directive `bogus`"
    );
}

#[test]
fn the_corpus_needs_a_summary_tags_and_a_place() {
    assert_eq!(
        read("(module)", Origin::Corpus).unwrap_err().to_string(),
        "cap/x.wast: a script of the corpus needs a summary\n  help: begin it with `;;! summary = \"what it shows\"`"
    );
    assert_eq!(
        corpus("(module)\n;;@ SIZE-UNITS\n;;@ -\n (assert_return (invoke \"f\"))"),
        "cap/x.wast:5:2: assert_return without a requirement"
    );
    assert_eq!(
        corpus("(thread $t\n  (assert_return (invoke \"f\")))"),
        "cap/x.wast:3:3: assert_return without a requirement"
    );
    let place = |name: &'static str| {
        let source = Source { name: name.into(), text: ";;! summary = \"s\"\n(module)".into() };
        Script::read(source, Origin::Corpus, &catalogue()).unwrap_err().to_string()
    };
    assert_eq!(place("x.wast"), "x.wast: a script stands in a chapter's folder");
    assert_eq!(place("cap/x.wat"), "cap/x.wat: not a .wast script");
    assert_eq!(place("cup/x.wast"), "cup/x.wast: unknown chapter `cup`; chapters are named in src/chapters.rs");
    assert_eq!(place("cap/at_cap.wast"), "cap/at_cap.wast: a script's name is in kebab-case");
}

#[test]
fn the_corpus_says_refusal_last_and_where_it_is_allowed() {
    let either = |tag: &str, cases: &str| {
        let text = format!(";;@ {tag}\n(assert_return (invoke \"f\") (either {cases}))");
        read(&format!(";;! summary = \"s\"\n{text}"), Origin::Corpus).map_err(|errors| errors.to_string())
    };
    assert!(either("GROW-RET-OLD", "(i32.const 1) (i32.const -1)").is_ok());
    assert!(either("SIZE-UNITS GROW-RET-OLD", "(i64.const 1) (i64.const 0xffff_ffff_ffff_ffff)").is_ok());
    assert_eq!(
        either("SIZE-UNITS", "(i64.const 1) (i64.const -1)").unwrap_err(),
        "cap/x.wast:3:1: an `either` that ends in -1 needs a requirement that may be refused"
    );
    assert_eq!(
        either("GROW-RET-OLD", "(i32.const -1) (i32.const 1)").unwrap_err(),
        "cap/x.wast:3:1: the -1 of an `either` stands last"
    );
}

#[test]
fn the_forms_for_hosts_stand_in_their_chapter() {
    let check = |chapter: &str, text: &str| {
        let name = format!("{chapter}/x.wast").into();
        let source = Source { name, text: format!(";;! summary = \"s\"\n{text}").into() };
        Script::read(source, Origin::Corpus, &catalogue()).map_err(|errors| errors.to_string())
    };
    let text = ";;@ GROW-RET-OLD\n(mem_alloc $m (memory 1))\n(assert_return (mem_grow $m 1) 1)";
    assert!(check("embedding", text).is_ok());
    assert_eq!(
        check("cap", ";;@ GROW-RET-OLD\n(mem_alloc $m (memory 1))").unwrap_err(),
        "cap/x.wast:3:1: a form that only this suite has\n  help: it belongs into the chapter `embedding`: other \
             runners do not know it"
    );
    assert_eq!(
        check("embedding", &text.replace("GROW-RET-OLD", "SIZE-UNITS")).unwrap_err(),
        "embedding/x.wast:3:1: an allocation or a growth by the host needs a requirement that may be refused\n\
             embedding/x.wast:4:1: an allocation or a growth by the host needs a requirement that may be refused"
    );
    assert_eq!(
        check("embedding", "(assert_error (mem_alloc (memory 2 1)))").unwrap_err(),
        "embedding/x.wast:2:1: assert_error without a requirement"
    );
}

#[test]
fn the_corpus_holds_only_modules_that_can_be_encoded() {
    assert_eq!(
        corpus(";;@ SIZE-UNITS\n(module\n  (func (call $none)))"),
        "cap/x.wast:4:15: unknown func: failed to find name `$none`"
    );
    let quoted = ";;! summary = \"s\"\n;;@ SIZE-UNITS\n(assert_malformed (module quote \"(memory\") \"\")";
    assert!(read(quoted, Origin::Corpus).is_ok());
}

#[test]
fn every_script_of_the_corpus_can_be_read() {
    for source in crate::corpus() {
        if let Err(errors) = Script::read(source.clone(), Origin::Corpus, Catalogue::builtin()) {
            panic!("{errors}");
        }
    }
}
