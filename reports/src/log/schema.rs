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
    use serde_json::Value;

    use super::super::Line;
    use crate::{
        sample,
        schema::{assert_derived_from, assert_keeps, validator},
    };

    #[test]
    fn the_schema_is_that_of_the_types() {
        assert_derived_from::<Line>("run-log", super::schema());
    }

    #[test]
    fn written_logs_keep_to_the_schema() {
        let validator = validator(super::schema());
        for log in [sample::every_verdict(), sample::hostile(), sample::interrupted()] {
            for line in sample::written(&log).lines() {
                assert_keeps(&validator, &serde_json::from_str(line).unwrap());
            }
        }
    }

    #[test]
    fn the_schema_refuses_what_is_no_line() {
        let validator = validator(super::schema());
        let log = sample::written(&sample::every_verdict());
        let mut script: Value = serde_json::from_str(log.lines().nth(1).unwrap()).unwrap();
        assert!(validator.is_valid(&script));
        script["outcome"] = Value::from("passed");
        assert!(!validator.is_valid(&script));
        assert!(!validator.is_valid(&serde_json::json!({ "type": "footer", "complete": true })));
    }
}
