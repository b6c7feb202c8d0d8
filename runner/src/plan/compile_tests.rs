use memlimits_engines::{Command, Observation};
use memlimits_suite::{Catalogue, Origin, Script, Source};

use crate::plan::{Form, Plan, Question, Step};

fn script(text: &str) -> Script {
    let source = Source { name: "x.wast".into(), text: text.to_owned().into() };
    Script::read(source, Origin::User, Catalogue::builtin()).unwrap()
}

fn plan(text: &str) -> Plan {
    Plan::new(&script(text), Catalogue::builtin()).unwrap()
}

fn error(text: &str) -> String {
    Plan::new(&script(text), Catalogue::builtin()).unwrap_err().to_string()
}

/// What a step asks, in a line.
fn asked(step: &Step) -> String {
    asked_in(Form::Binary, step)
}

fn asked_in(form: Form, step: &Step) -> String {
    let commands = step.question.commands(form).iter().map(short).collect::<Vec<_>>().join(", ");
    match step.question.in_form(form) {
        Question::Commands(_) => commands,
        Question::Then(_, found) => format!("{commands}, then {found}"),
        Question::None(reason) => format!("nothing: {reason}"),
        Question::Quoted { .. } => panic!("a form within a form"),
    }
}

fn short(command: &Command) -> String {
    match command {
        Command::Validate { module, .. } => format!("validate {module}"),
        Command::ValidateText { module, text } => format!("validate {module}, {text:?}"),
        Command::Instantiate { instance, module } => format!("{instance} of {module}"),
        Command::Register { name, instance } => format!("{instance} is {name:?}"),
        Command::Invoke { instance, name, arguments } => {
            format!("{instance} {name}({})", Observation::Values(arguments.clone()))
        }
        Command::Get { instance, name } => format!("{instance} {name}"),
        Command::Thread { thread, shared, commands } => {
            let shared: Vec<String> =
                shared.iter().map(|shared| format!("{} as {}", shared.instance, shared.id)).collect();
            let commands: Vec<String> = commands.iter().map(short).collect();
            format!("{thread} with {} does [{}]", shared.join(", "), commands.join(", "))
        }
        Command::Wait { thread } => format!("wait for {thread}"),
        Command::Memory { memory, instance, name } => format!("{memory} is {instance} {name}"),
        Command::MemAlloc { memory, r#type } => format!("{memory} of type {type}"),
        Command::Provide { memory, module, name } => format!("{memory} is {module:?} {name:?}"),
        Command::ModuleExports { module, name } => format!("type of {name:?} of {module}"),
        Command::ModuleImports { module, from, name } => format!("type of {from:?} {name:?} of {module}"),
        Command::MemType { memory } => format!("type of {memory}"),
        Command::MemSize { memory } => format!("size of {memory}"),
        Command::MemGrow { memory, delta } => format!("grow {memory} by {delta}"),
        Command::MemRead { memory, index } => format!("read {memory} at {index}"),
        Command::MemWrite { memory, index, byte } => format!("write {byte} to {memory} at {index}"),
        Command::RunScript { name, .. } => format!("run {name}"),
        Command::Store { .. } => panic!("no plan has a {command:?}"),
    }
}

fn all_asked(plan: &Plan) -> Vec<String> {
    plan.steps.iter().map(asked).collect()
}

fn uses(step: &Step) -> String {
    step.uses.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

fn needs(step: &Step) -> String {
    step.needs.iter().map(|feature| feature.name()).collect::<Vec<_>>().join(", ")
}

/// The parts of a module that the tests invoke and read.
const FIELDS: &str = r#"(func (export "f") (param i32)) (global (export "g") i32 (i32.const 0))"#;

#[test]
fn every_kind_of_directive_asks_and_expects() {
    let plan = plan(&format!(
        r#"(module {FIELDS})
           (module definition $d)
           (module instance $i $d)
           (register "r" $i)
           (module {FIELDS})
           (invoke "f" (i32.const 1))
           (assert_return (invoke "f" (i32.const 2)))
           (assert_return (get "g") (i32.const 0))
           (assert_trap (invoke "f" (i32.const 3)) "out of bounds memory access")
           (assert_trap (module) "unreachable")
           (assert_exhaustion (invoke "f" (i32.const 4)) "call stack exhausted")
           (assert_exception (invoke "f" (i32.const 5)))
           (assert_suspension (invoke "f" (i32.const 6)) "unhandled")
           (assert_malformed (module binary "") "unexpected end")
           (assert_malformed (module quote "(memory") "unexpected token")
           (assert_invalid (module (memory 65537)) "memory size")
           (assert_unlinkable (module (import "no" "such" (memory 0))) "unknown import")
           (assert_malformed_custom (module quote "(@name)") "malformed")
           (assert_invalid_custom (module (@name "m")) "invalid")"#
    ));
    let found: Vec<String> = plan
        .steps
        .iter()
        .map(|step| format!("{} {}: {} => {}", step.at.line, step.kind, asked(step), step.expectation))
        .collect();
    let expected = [
        "1 module: validate module 0, instance 1 of module 0 => success",
        "2 module_definition: validate module 2 => success",
        "3 module_instance: instance 3 of module 2 => success",
        r#"4 register: instance 3 is "r" => success"#,
        "5 module: validate module 4, instance 5 of module 4 => success",
        "6 invoke: instance 5 f((i32.const 1)) => success",
        "7 assert_return: instance 5 f((i32.const 2)) => no values",
        "8 assert_return: instance 5 g => (i32.const 0)",
        "9 assert_trap: instance 5 f((i32.const 3)) => trap (memory out of bounds)",
        "10 assert_trap: validate module 6, instance 7 of module 6 => trap (unreachable)",
        "11 assert_exhaustion: instance 5 f((i32.const 4)) => call stack exhausted",
        "12 assert_exception: instance 5 f((i32.const 5)) => exception",
        "13 assert_suspension: instance 5 f((i32.const 6)) => unhandled suspension",
        "14 assert_malformed: validate module 8 => malformed",
        "15 assert_malformed: nothing: malformed text is a question to text front ends only => malformed",
        "16 assert_invalid: validate module 10 => invalid",
        "17 assert_unlinkable: validate module 11, then unlinkable: unknown import `no` `such` => unlinkable",
        "18 assert_malformed_custom: nothing: an engine may ignore custom sections => malformed",
        "19 assert_invalid_custom: nothing: an engine may ignore custom sections => invalid",
    ];
    assert_eq!(found, expected);
    assert_eq!((plan.directives(), plan.assertions()), (19, 13));
}

#[test]
fn only_directives_that_define_make_something() {
    let plan = plan(r#"(module) (module definition) (module instance) (assert_trap (module) "") (register "m")"#);
    let made: Vec<String> = plan.steps.iter().map(|step| step.makes.map_or("-".into(), |id| id.to_string())).collect();
    assert_eq!(made, ["instance 1", "module 2", "instance 3", "-", "-"]);
}

#[test]
fn there_is_no_spectest_where_nothing_imports_it() {
    assert!(plan("(module)").spectest.is_none());
    assert!(plan(r#"(assert_unlinkable (module (import "spectest" "such" (func))) "")"#).spectest.is_none());
}

#[test]
fn spectest_has_what_the_script_imports() {
    let plan = plan(
        r#"(module (import "spectest" "memory" (memory 1)))
           (assert_unlinkable (module (import "spectest" "print_i32" (func))) "incompatible import type")
           (assert_unlinkable (module (import "spectest" "table" (memory 1)) (import "spectest" "no" (func))) "")"#,
    );
    let spectest = plan.spectest.as_ref().unwrap();
    assert_eq!(asked(spectest), r#"validate module 0, instance 1 of module 0, instance 1 is "spectest""#);
    let Some(Command::Validate { wasm, .. }) = spectest.question.commands(Form::Binary).first() else { panic!() };
    let exports = crate::plan::Facts::of(&wasm.0).exports;
    assert_eq!(exports.iter().collect::<Vec<_>>(), ["memory", "print_i32", "table"]);

    assert_eq!(
        all_asked(&plan),
        [
            "validate module 2, instance 3 of module 2",
            // The import is there, and of another type: that is for the engine to see.
            "validate module 4, instance 5 of module 4",
            "validate module 6, then unlinkable: unknown import `spectest` `no`",
        ]
    );
    assert!(plan.steps.iter().all(|step| uses(step) == "instance 1"));
}

#[test]
fn a_missing_import_is_found_without_asking() {
    let plan = plan(
        r#"(module $m (memory (export "memory") 1))
           (assert_unlinkable (module (import "m" "memory" (memory 1))) "unknown import")
           (register "m" $m)
           (module (import "m" "memory" (memory 1)))
           (assert_unlinkable (module (import "m" "table" (memory 1)) (import "n" "memory" (memory 1))) "")"#,
    );
    assert_eq!(
        all_asked(&plan)[1..],
        [
            "validate module 2, then unlinkable: unknown import `m` `memory`",
            r#"instance 1 is "m""#,
            "validate module 4, instance 5 of module 4",
            // The first that is missing.
            "validate module 6, then unlinkable: unknown import `m` `table`",
        ]
    );
}

#[test]
fn names_mean_the_last_that_has_them() {
    let plan = plan(&format!(
        r#"(module $a {FIELDS})
           (module $b {FIELDS})
           (invoke $a "f" (i32.const 0))
           (invoke "f" (i32.const 0))
           (module $a {FIELDS})
           (invoke $a "f" (i32.const 0))
           (module definition $d {FIELDS})
           (module instance $i $d)
           (module instance $j $d)
           (invoke $i "f" (i32.const 0))
           (invoke "f" (i32.const 0))
           (module instance $k $b)
           (assert_return (get $k "g") (i32.const 0))"#
    ));
    assert_eq!(
        all_asked(&plan),
        [
            "validate module 0, instance 1 of module 0",
            "validate module 2, instance 3 of module 2",
            "instance 1 f((i32.const 0))",
            "instance 3 f((i32.const 0))",
            "validate module 4, instance 5 of module 4",
            "instance 5 f((i32.const 0))",
            "validate module 6",
            "instance 7 of module 6",
            "instance 8 of module 6",
            "instance 7 f((i32.const 0))",
            "instance 8 f((i32.const 0))",
            "instance 9 of module 2",
            "instance 9 g",
        ]
    );
    assert_eq!(uses(&plan.steps[9]), "instance 7");
    assert_eq!(uses(&plan.steps[11]), "module 2");
}

#[test]
fn a_name_that_nothing_has_is_an_error() {
    let one = |directive: &str| error(&format!("(module $memory {FIELDS})\n  {directive}"));
    assert_eq!(error(r#"(invoke "f")"#), "x.wast:1:1: there is no instance before this directive");
    assert_eq!(
        one(r#"(invoke $memry "f")"#),
        "x.wast:2:3: there is no instance `$memry`\n  help: did you mean `$memory`?"
    );
    assert_eq!(one(r#"(register "m" $other)"#), "x.wast:2:3: there is no instance `$other`");
    assert_eq!(
        one("(module instance $i $memry)"),
        "x.wast:2:3: there is no module `$memry`\n  help: did you mean `$memory`?"
    );
    assert_eq!(error("(module instance)"), "x.wast:1:1: there is no module before this directive");
    assert_eq!(one("(wait $t)"), "x.wast:2:3: there is no thread `$t` to wait for");
}

#[test]
fn an_export_that_an_instance_does_not_have_is_an_error() {
    let module = r#"(module (func (export "grow")) (global (export "size") i32 (i32.const 0)))"#;
    assert_eq!(
        error(&format!("{module}\n (assert_return (invoke \"gro\"))")),
        "x.wast:2:2: the instance has no export \"gro\"\n  help: did you mean \"grow\"?"
    );
    assert_eq!(
        error(&format!("{module}\n (assert_return (get \"sizes\"))")),
        "x.wast:2:2: the instance has no export \"sizes\"\n  help: did you mean \"size\"?"
    );
    assert_eq!(error(&format!("{module}(invoke \"x\")")), "x.wast:1:75: the instance has no export \"x\"");
}

#[test]
fn features_are_inferred_and_inherited() {
    let plan = plan(
        r#";;! features = ["host-memories"]
           (module $wide (memory (export "memory") i64 1) (func (export "f")))
           (module $plain (func (export "f")))
           (invoke $wide "f")
           (invoke $plain "f")
           (register "wide" $wide)
           (module (import "wide" "memory" (memory i64 1)) (func (export "f")))
           (invoke "f")
           (module definition $d (memory 0 1 shared) (func (export "f")))
           (module instance $i $d)
           (assert_return (invoke $i "f"))
           (assert_invalid (module (memory 1) (memory 1) (func (memory.size 0))) "")"#,
    );
    let needed: Vec<String> = plan.steps.iter().map(needs).collect();
    let (wide, plain, threads) = ("memory64, host-memories", "host-memories", "threads, host-memories");
    assert_eq!(
        needed,
        [wide, plain, wide, plain, wide, wide, wide, threads, threads, threads, "multi-memory, host-memories"]
    );
}

#[test]
fn the_features_of_spectest_are_those_of_its_items() {
    let plan = plan(r#"(module) (module (import "spectest" "shared_memory" (memory 1 2 shared)))"#);
    assert_eq!(needs(plan.spectest.as_ref().unwrap()), "threads");
    let needed: Vec<String> = plan.steps.iter().map(needs).collect();
    assert_eq!(needed, ["", "threads"]);
}

#[test]
fn quoted_text_is_asked_about_unless_it_is_malformed() {
    let plan = plan(
        r#"(module quote "(memory 1)")
           (assert_invalid (module quote "(memory 65537)") "memory size")
           (assert_malformed (module quote "(memory 1)") "")
           (assert_malformed (module (memory 1)) "")
           (assert_malformed (module binary "\00asm") "")"#,
    );
    let text_only = "nothing: malformed text is a question to text front ends only";
    assert_eq!(
        all_asked(&plan),
        ["validate module 0, instance 1 of module 0", "validate module 2", text_only, text_only, "validate module 5",]
    );
}

#[test]
fn a_text_front_end_is_asked_about_the_quoted_text_itself() {
    let plan = plan(
        r#"(module quote "(memory" " 1)")
           (module quote "(import \"no\" \"such\" (memory 1))")
           (assert_invalid (module quote "(memory 65537)") "memory size")
           (assert_invalid (module quote "(func (call $none))") "unknown func")
           (assert_malformed (module quote "(memory") "")
           (assert_malformed (module quote "(memory 1) ;; \ff") "")
           (assert_malformed (module (memory 1)) "")
           (assert_malformed (module binary "\00asm") "")
           (module (memory 1))
           (thread $t (module quote "(memory 1)"))"#,
    );
    let asked: Vec<String> = plan.steps.iter().map(|step| asked_in(Form::Text, step)).collect();
    assert_eq!(
        asked,
        [
            r#"validate module 0, "(memory 1)", instance 1 of module 0"#,
            r#"validate module 2, "(import \"no\" \"such\" (memory 1))", then unlinkable: unknown import `no` `such`"#,
            r#"validate module 4, "(memory 65537)""#,
            r#"validate module 5, "(func (call $none))""#,
            r#"validate module 6, "(memory""#,
            "nothing: the text is not UTF-8, as the protocol's texts are",
            "nothing: malformed text is a question to text front ends only",
            "validate module 9",
            "validate module 10, instance 11 of module 10",
            "thread 12 with  does [validate module 13, instance 14 of module 13]",
        ]
    );
    let rendered = |form| -> Vec<Vec<&[u8]>> { plan.rendered(form).steps().map(Iterator::collect).collect() };
    let (text, binary) = (rendered(Form::Text), rendered(Form::Binary));
    assert_eq!(String::from_utf8_lossy(text[0][0]), r#"{"do":"validate-text","module":0,"text":"(memory 1)"}"#);
    assert!(String::from_utf8_lossy(binary[0][0]).starts_with(r#"{"do":"validate","module":0,"#));
    assert_eq!((text[8].len(), &text[8]), (2, &binary[8]));
    assert_eq!((text[4].len(), binary[4].len()), (1, 0));
}

#[test]
fn a_module_that_cannot_be_encoded_is_its_directives_affair() {
    let plan = plan(
        r#"(module $good (func (export "f")))
           (module $bad (func (export "f") (call $none)))
           (invoke $good "f")
           (invoke $bad "anything")
           (register "bad" $bad)
           (module (import "bad" "anything" (func)))
           (assert_invalid (module quote "(func (call $none))") "unknown func")"#,
    );
    let reason = "nothing: the text cannot be encoded: unknown func: failed to find name `$none`";
    assert_eq!(
        all_asked(&plan),
        [
            "validate module 0, instance 1 of module 0",
            reason,
            "instance 1 f(no values)",
            // Nobody knows what it exports; the judge finds that it is not there.
            "instance 3 anything(no values)",
            r#"instance 3 is "bad""#,
            "validate module 4, instance 5 of module 4",
            reason,
        ]
    );
    assert_eq!(uses(&plan.steps[3]), "instance 3");
    assert_eq!(uses(&plan.steps[5]), "instance 3");
}

#[test]
fn a_thread_runs_in_a_store_of_its_own() {
    let plan = plan(
        r#"(module $shared (memory (export "memory") 1 1 shared) (func (export "f")))
           (thread $t (shared (module $shared))
             (register "shared" $shared)
             (module (import "shared" "memory" (memory 1 1 shared)) (func (export "f")))
             (assert_return (invoke "f")))
           (invoke $shared "f")
           (wait $t)"#,
    );
    assert_eq!(
        all_asked(&plan),
        [
            "validate module 0, instance 1 of module 0",
            "thread 3 with instance 1 as instance 2 does [instance 2 is \"shared\", validate module 4, \
             instance 5 of module 4, instance 5 f(no values)]",
            "instance 1 f(no values)",
            "wait for thread 3",
        ]
    );
    let [_, started, _, waited] = &plan.steps[..] else { panic!() };
    assert_eq!((uses(started), uses(waited)), ("instance 1".into(), "thread 3".into()));
    assert_eq!((needs(started), needs(waited)), ("threads".into(), "threads".into()));
    assert!(started.nested.is_empty());
    let nested: Vec<String> = waited.nested.iter().map(|step| format!("{} {}", step.at, step.kind)).collect();
    assert_eq!(nested, ["3:14 register", "4:14 module", "5:14 assert_return"]);
    assert_eq!((plan.directives(), plan.assertions()), (7, 1));
    assert!(!plan.leaves_threads());
}

#[test]
fn a_thread_may_be_left_to_itself() {
    assert!(plan("(thread $t (module))").leaves_threads());
    let mut plan = plan("(thread $t (module))\n(module)\n(wait $t)");
    assert!(!plan.leaves_threads());
    plan.cut_after(2).unwrap();
    assert!(plan.leaves_threads());
}

#[test]
fn a_thread_sees_only_what_is_shared_with_it() {
    let thread = |inside: &str| error(&format!("(module $m (func (export \"f\")))\n(thread $t {inside})"));
    assert_eq!(thread(r#"(invoke $m "f")"#), "x.wast:2:12: there is no instance `$m`");
    assert_eq!(thread("(wait $t)"), "x.wast:2:12: a thread cannot start or wait for another");
    assert_eq!(thread("(thread $u)"), "x.wast:2:12: a thread cannot start or wait for another");
    assert_eq!(thread("(module)) (wait $t) (wait $t"), "x.wast:2:32: there is no thread `$t` to wait for");
    assert_eq!(error("(thread $t (shared (module $m)) (module))"), "x.wast:1:1: there is no instance `$m`");
    // What the thread defines stays there.
    assert_eq!(thread("(module $inner)) (register \"i\" $inner"), "x.wast:2:29: there is no instance `$inner`");
}

#[test]
fn tags_decide_what_binds_and_what_may_be_refused() {
    let plan = plan(
        r#"(module)
           ;;@ GROW-RET-OLD
           (module)
           ;;@ -
           (module)"#,
    );
    let found: Vec<(bool, bool)> = plan.steps.iter().map(|step| (step.binding, step.refusable)).collect();
    assert_eq!(found, [(true, false), (true, true), (true, false)]);
    assert!(plan.tagged);
}

#[test]
fn the_host_is_asked_about_its_memories() {
    let plan = plan(
        r#"(module $a (memory (export "m") 1))
           (mem_alloc $m (memory i64 1 3))
           (mem_export $n $a "m")
           (mem_register "host" "m" $m)
           (module (import "host" "m" (memory i64 1)))
           (assert_return (mem_type $m) (memory i64 1 3))
           (assert_return (mem_grow $m 0x1_0000_0000) 1)
           (assert_return (mem_size $m) (grown 2 refused 1))
           (assert_return (mem_read 0) 7)
           (assert_return (mem_write $n 65535 255))
           (assert_error (mem_read $n 65536))
           (assert_error (mem_alloc (memory 2 1 shared)))"#,
    );
    let found: Vec<String> =
        plan.steps.iter().map(|step| format!("{}: {} => {}", step.kind, asked(step), step.expectation)).collect();
    let expected = [
        "module: validate module 0, instance 1 of module 0 => success",
        "mem_alloc: memory 2 of type i64 1 3 => success",
        "mem_export: memory 3 is instance 1 m => success",
        r#"mem_register: memory 2 is "host" "m" => success"#,
        "module: validate module 4, instance 5 of module 4 => success",
        "assert_return: type of memory 2 => memory type i64 1 3",
        "assert_return: grow memory 2 by 4294967296 => 1 pages",
        "assert_return: size of memory 2 => 2 pages if the memory grew, 1 pages if that was refused",
        "assert_return: read memory 3 at 0 => byte 0x07",
        "assert_return: write 255 to memory 3 at 65535 => success",
        "assert_error: read memory 3 at 65536 => an error",
        "assert_error: memory 6 of type 2 1 shared => an error",
    ];
    assert_eq!(found, expected);
    assert_eq!(needs(&plan.steps[1]), "memory64, host-memories");
    assert_eq!(needs(&plan.steps[8]), "host-memories");
    assert_eq!(needs(&plan.steps[11]), "threads, host-memories");
    assert_eq!(uses(&plan.steps[4]), "memory 2");
    assert_eq!(uses(&plan.steps[6]), "memory 2");
    assert_eq!(plan.steps.iter().filter(|step| step.growth).count(), 1);
}

#[test]
fn what_a_module_declares_needs_no_instance_and_no_memory_of_the_host() {
    let plan = plan(
        r#"(module definition $m (import "a" "b" (memory i64 1)) (memory $n 2 3 shared) (export "n" (memory $n)))
           (assert_return (module_exports $m "n") (memory 2 3 shared))
           (module $i (memory (export "m") 1))
           (assert_return (module_exports "m") (memory 1))
           (assert_return (module_imports $m "a" "b") (memory i64 1))"#,
    );
    let found: Vec<String> = plan.steps.iter().map(|step| format!("{} => {}", asked(step), step.expectation)).collect();
    let expected = [
        "validate module 0 => success",
        r#"type of "n" of module 0 => memory type 2 3 shared"#,
        "validate module 1, instance 2 of module 1 => success",
        r#"type of "m" of module 1 => memory type 1"#,
        r#"type of "a" "b" of module 0 => memory type i64 1"#,
    ];
    assert_eq!(found, expected);
    assert_eq!(needs(&plan.steps[1]), "memory64, multi-memory, threads");
    assert_eq!((uses(&plan.steps[3]), needs(&plan.steps[3])), ("module 1".to_owned(), String::new()));
}

#[test]
fn what_a_module_does_not_declare_is_the_scripts_fault() {
    let module = "(module definition $m (import \"a\" \"b\" (memory 1)) (export \"mem\" (memory 0)))\n";
    for (text, problem) in [
        (
            "(assert_return (module_exports $m \"men\") (memory 1))",
            "x.wast:2:1: the module has no export \"men\"\n  help: did you mean \"mem\"?",
        ),
        (
            "(assert_return (module_imports $m \"a\" \"c\") (memory 1))",
            "x.wast:2:1: the module has no import \"a\" \"c\"",
        ),
        (
            "(assert_return (module_exports $n \"mem\") (memory 1))",
            "x.wast:2:1: there is no module `$n`\n  help: did you mean `$m`?",
        ),
    ] {
        assert_eq!(error(&format!("{module}{text}")), problem);
    }
}

#[test]
fn a_host_memory_that_is_not_there_is_the_scripts_fault() {
    assert_eq!(
        error("(mem_alloc $mem (memory 1))\n(assert_return (mem_size $men) 1)"),
        "x.wast:2:1: there is no memory `$men`\n  help: did you mean `$mem`?"
    );
    assert_eq!(error("(assert_return (mem_size) 1)"), "x.wast:1:1: there is no memory before this directive");
    assert_eq!(
        error("(module (memory (export \"mem\") 1))\n(mem_export $m \"men\")"),
        "x.wast:2:1: the instance has no export \"men\"\n  help: did you mean \"mem\"?"
    );
    assert_eq!(
        error("(mem_alloc (memory 1))\n(assert_return (mem_size) (grown 2 refused 1))"),
        "x.wast:2:1: there is no growth before this that may be refused"
    );
}

#[test]
fn what_depends_on_a_growth_may_be_a_call() {
    let plan = plan(&format!(
        "(module {FIELDS})
         (assert_return (invoke \"f\" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
         (assert_return (get \"g\") (grown (i32.const 2) refused (i32.const 1)))
         (assert_return (invoke \"f\" (i32.const 2)) (grown (i32.const 0) refused (trap \"out of bounds\")))"
    ));
    let growths: Vec<bool> = plan.steps.iter().map(|step| step.growth).collect();
    assert_eq!(growths, [false, true, false, false]);
    assert_eq!(
        plan.steps[2].expectation.to_string(),
        "(i32.const 2) if the memory grew, (i32.const 1) if that was refused"
    );
    assert_eq!(plan.steps[3].expectation.to_string(), "(i32.const 0) if the memory grew, trap if that was refused");
    assert_eq!(needs(&plan.steps[2]), "");
}
