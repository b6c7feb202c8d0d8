//! Holds `PROTOCOL.md` against the types, the schema and the tutorial's program.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{Reply, Request, schema, schema::tests::validator};

const DOCUMENT: &str = include_str!("../../PROTOCOL.md");
const TUTORIAL: &str = include_str!("../../tutorial/node.mjs");

/// What begins a line of an example: who says it.
const TO_ADAPTER: &str = "-> ";
const FROM_ADAPTER: &str = "<- ";

fn said(by: &'static str) -> impl Iterator<Item = &'static str> {
    DOCUMENT.lines().filter_map(move |line| line.strip_prefix(by))
}

#[test]
fn every_example_is_a_line_of_the_protocol() {
    let (request, reply) = (validator("Request"), validator("Reply"));
    for line in said(TO_ADAPTER) {
        let value: Value = serde_json::from_str(line).unwrap_or_else(|error| panic!("{line}: {error}"));
        request.validate(&value).unwrap_or_else(|error| panic!("{line}: {error}"));
        let read: Request = serde_json::from_str(line).unwrap_or_else(|error| panic!("{line}: {error}"));
        // As memlimits writes it, to the byte.
        assert_eq!(serde_json::to_string(&read).unwrap(), line);
    }
    for line in said(FROM_ADAPTER) {
        let value: Value = serde_json::from_str(line).unwrap_or_else(|error| panic!("{line}: {error}"));
        reply.validate(&value).unwrap_or_else(|error| panic!("{line}: {error}"));
        serde_json::from_str::<Reply>(line).unwrap_or_else(|error| panic!("{line}: {error}"));
    }
}

/// The names that the schema has for the alternatives of a type.
fn alternatives(of: &str, name: impl Fn(&Value) -> Option<String>) -> BTreeSet<String> {
    let schema: Value = serde_json::from_str(schema()).unwrap();
    let one_of = schema["$defs"][of]["oneOf"].as_array().expect("it has alternatives");
    one_of.iter().flat_map(|one| name(one).into_iter().chain(constants(one))).collect()
}

fn constants(schema: &Value) -> Vec<String> {
    let constants = schema["enum"].as_array().into_iter().flatten().chain([&schema["const"]]);
    constants.filter_map(|name| name.as_str().map(str::to_owned)).collect()
}

#[test]
fn everything_that_can_be_said_has_an_example() {
    let requests: Vec<Value> = said(TO_ADAPTER).map(|line| serde_json::from_str(line).unwrap()).collect();
    let shown: BTreeSet<String> =
        requests.iter().filter_map(|line| Some(line["run"][1]["do"].as_str()?.to_owned())).collect();
    let commands = alternatives("Command", |one| Some(one["properties"]["do"]["const"].as_str()?.to_owned()));
    assert!(commands.len() > 15, "the schema has another form: {commands:?}");
    assert_eq!(shown, commands);

    let replies: Vec<Value> = said(FROM_ADAPTER).map(|line| serde_json::from_str(line).unwrap()).collect();
    let shown: BTreeSet<String> = replies
        .iter()
        .filter_map(|line| match &line["ran"][1] {
            Value::String(name) => Some(name.clone()),
            other => other.as_object()?.keys().next().cloned(),
        })
        .collect();
    let key = |one: &Value| Some(one["required"][0].as_str()?.to_owned());
    let observations = alternatives("Observation", key);
    assert!(observations.len() > 15, "the schema has another form: {observations:?}");
    assert_eq!(shown, observations);
}

#[test]
fn every_name_of_an_enumeration_is_explained() {
    for of in ["Phase", "Stage", "TrapKind", "Commits", "Interface", "HeapType", "AddressType"] {
        let schema: Value = serde_json::from_str(schema()).unwrap();
        let schema = &schema["$defs"][of];
        let names = match schema["oneOf"].as_array() {
            Some(one_of) => one_of.iter().flat_map(constants).collect(),
            None => constants(schema),
        };
        assert!(names.len() > 1, "the schema of {of} has another form");
        for name in names {
            assert!(DOCUMENT.contains(&format!("`{name}`")), "{of}: `{name}` is not in the document");
        }
    }
}

#[test]
fn the_tutorial_is_the_program_that_is_tested() {
    assert!(DOCUMENT.contains(&format!("```js\n{TUTORIAL}```\n")), "PROTOCOL.md and tutorial/node.mjs differ");
    let lines = TUTORIAL.lines().count();
    assert!(lines < 60, "the tutorial promises fewer than 60 lines, and has {lines}");
}
