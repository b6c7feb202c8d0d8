//! Holds the checked-in JSON Schemas against the types that they are derived from, and documents against schemas.

use std::{env, fs, path::Path};

use jsonschema::Validator;
use schemars::{JsonSchema, generate::SchemaSettings};

/// Set to 1, this environment variable makes the tests rewrite the checked-in schemas.
const BLESS: &str = "BLESS";

/// Fails where `schema/NAME.schema.json`, which holds `checked_in`, is not the schema of `T`.
pub(crate) fn assert_derived_from<T: JsonSchema>(name: &str, checked_in: &str) {
    // As written, not as read: what a document always holds is required, even where our reader would forgive.
    let derived = SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<T>();
    let derived = serde_json::to_string_pretty(&derived).unwrap() + "\n";
    let file = format!("schema/{name}.schema.json");
    if env::var(BLESS).is_ok_and(|value| value == "1") {
        fs::write(Path::new(env!("CARGO_MANIFEST_DIR")).join(file), derived).unwrap();
    } else {
        assert!(derived == checked_in, "{file} differs from the types: run with {BLESS}=1");
    }
}

/// What tells documents that keep to a schema from others.
pub(crate) fn validator(schema: &str) -> Validator {
    jsonschema::validator_for(&serde_json::from_str(schema).unwrap()).unwrap()
}

/// Fails where a document does not keep to the schema.
pub(crate) fn assert_keeps(validator: &Validator, document: &serde_json::Value) {
    if let Err(error) = validator.validate(document) {
        panic!("{error}: {document}");
    }
}
