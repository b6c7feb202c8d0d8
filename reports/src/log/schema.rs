//! The JSON Schema of a line of a run log.

/// The JSON Schema of a line of a run log, for readers in other languages and for tests. It is checked in as
/// `schema/run-log.schema.json`, derived from the types of this module and their documentation; a test holds the two
/// against each other, and `BLESS=1 cargo test -p memlimits-reports` rewrites the file.
#[must_use]
pub const fn schema() -> &'static str {
    include_str!("../../schema/run-log.schema.json")
}

#[cfg(test)]
mod tests {
    use std::{env, fs, path::Path};

    use schemars::generate::SchemaSettings;
    use serde_json::Value;

    use super::super::Line;
    use crate::sample;

    /// Set to 1, this environment variable makes the test rewrite the checked-in schema.
    const BLESS: &str = "BLESS";

    #[test]
    fn the_schema_is_that_of_the_types() {
        // As written, not as read: what a log always holds is required, even where our reader would forgive.
        let derived = SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<Line>();
        let derived = serde_json::to_string_pretty(&derived).unwrap() + "\n";
        if env::var(BLESS).is_ok_and(|value| value == "1") {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema/run-log.schema.json");
            fs::write(path, derived).unwrap();
        } else {
            assert!(
                derived == super::schema(),
                "schema/run-log.schema.json differs from the types: run with {BLESS}=1"
            );
        }
    }

    #[test]
    fn written_logs_keep_to_the_schema() {
        let schema: Value = serde_json::from_str(super::schema()).unwrap();
        let validator = jsonschema::validator_for(&schema).unwrap();
        for log in [sample::every_verdict(), sample::hostile(), sample::interrupted()] {
            for line in sample::written(&log).lines() {
                let line: Value = serde_json::from_str(line).unwrap();
                if let Err(error) = validator.validate(&line) {
                    panic!("{error}: {line}");
                }
            }
        }
    }

    #[test]
    fn the_schema_refuses_what_is_no_line() {
        let schema: Value = serde_json::from_str(super::schema()).unwrap();
        let validator = jsonschema::validator_for(&schema).unwrap();
        let log = sample::written(&sample::every_verdict());
        let mut script: Value = serde_json::from_str(log.lines().nth(1).unwrap()).unwrap();
        assert!(validator.is_valid(&script));
        script["outcome"] = Value::from("passed");
        assert!(!validator.is_valid(&script));
        assert!(!validator.is_valid(&serde_json::json!({ "type": "footer", "complete": true })));
    }
}
