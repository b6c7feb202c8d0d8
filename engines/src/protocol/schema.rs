//! The JSON Schema of a line of the protocol.

/// The JSON Schema of a line of the protocol: of either side, or, by `#/$defs/Request` and `#/$defs/Reply`, of one. It is
/// checked in as `schema/protocol.schema.json`, derived from the types of this crate and their documentation; a test holds
/// the two against each other, and `BLESS=1 cargo test -p memlimits-engines --lib` rewrites the file.
///
/// It says what a reader has to accept. Fields that it does not know are for the adapter's side to add, and are ignored.
#[must_use]
pub const fn schema() -> &'static str {
    include_str!("../../schema/protocol.schema.json")
}

#[cfg(test)]
pub(super) mod tests {
    use std::{env, fs, path::Path};

    use schemars::{JsonSchema, Schema, generate::SchemaSettings, transform::transform_subschemas};
    use serde_json::{Value, json};

    use crate::{Reply, Request};

    /// Set to 1, this environment variable makes the test rewrite the checked-in schema.
    const BLESS: &str = "BLESS";

    /// A line of the protocol between memlimits, which sends requests, and an adapter, which sends replies.
    #[derive(JsonSchema)]
    #[schemars(untagged, title = "memlimits adapter protocol, a line")]
    #[expect(dead_code, reason = "the schema is made of the type alone")]
    enum Line {
        Request(Request),
        Reply(Reply),
    }

    /// Takes the links out of what was written for rustdoc.
    fn unlink(schema: &mut Schema) {
        if let Some(Value::String(text)) = schema.get_mut("description") {
            while let Some(start) = text.find("](crate::") {
                let end = start + text[start..].find(')').expect("a link ends");
                text.replace_range(start + 1..=end, "");
            }
            *text = text.replace("[`", "`").replace("`]", "`");
        }
        transform_subschemas(&mut unlink, schema);
    }

    #[test]
    fn the_schema_is_that_of_the_types() {
        // As read: what a reply may leave out is not required, and what a request leaves out has a default.
        let settings = SchemaSettings::draft2020_12().for_deserialize().with_transform(unlink);
        let derived = settings.into_generator().into_root_schema_for::<Line>();
        let derived = serde_json::to_string_pretty(&derived).unwrap() + "\n";
        if env::var(BLESS).is_ok_and(|value| value == "1") {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema/protocol.schema.json");
            fs::write(path, derived).unwrap();
        } else {
            assert!(
                derived == super::schema(),
                "schema/protocol.schema.json differs from the types: run with {BLESS}=1"
            );
        }
    }

    /// The checked-in schema of one side's lines: `Request` or `Reply`.
    pub(in crate::protocol) fn validator(side: &str) -> jsonschema::Validator {
        let mut schema: Value = serde_json::from_str(super::schema()).unwrap();
        let root = schema.as_object_mut().unwrap();
        root.remove("anyOf").expect("a line is of one of two sides");
        root.insert("$ref".into(), format!("#/$defs/{side}").into());
        jsonschema::validator_for(&schema).unwrap()
    }

    #[test]
    fn the_schema_refuses_what_is_no_line() {
        let (request, reply) = (validator("Request"), validator("Reply"));
        assert!(request.is_valid(&json!({ "run": [0, { "do": "wait", "thread": 1 }] })));
        for wrong in [
            json!({ "run": [0, { "do": "wait", "thread": 1, "patience": 3 }] }),
            json!({ "run": [0, { "do": "wait" }] }),
            json!({ "run": [0, { "do": "dance" }] }),
            json!({ "run": [-1, { "do": "store" }] }),
            json!({ "run": [0] }),
            json!({ "ran": [0, "done"] }),
        ] {
            assert!(!request.is_valid(&wrong), "{wrong}");
        }
        assert!(reply.is_valid(&json!({ "ran": [0, { "trap": { "kind": "unknown", "message": "", "new": 1 } }] })));
        for wrong in [
            json!({ "ran": [0, { "values": [{ "i32": 4_294_967_295_u32 }] }] }),
            json!({ "ran": [0, { "values": [{ "i64": -1 }] }] }),
            json!({ "ran": [0, { "values": [{ "i64": "1", "i32": 1 }] }] }),
            json!({ "ran": [0, { "pages": "-1" }] }),
            json!({ "ran": [0, { "byte": 256 }] }),
            json!({ "ran": [0, { "trap": { "kind": "sprung", "message": "" } }] }),
            json!({ "ran": ["0", "done"] }),
            json!({ "hello": { "protocol": 1 } }),
        ] {
            assert!(!reply.is_valid(&wrong), "{wrong}");
        }
    }
}
