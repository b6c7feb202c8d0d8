//! Holds lines of the protocol against its schema.

use std::sync::LazyLock;

use jsonschema::{ValidationError, Validator, error::ValidationErrorKind};
use memlimits_engines::{Reply, Request, protocol};
use serde_json::Value;

use crate::link::Side;

/// What is wrong with a line of that side, in words; none where it is as the schema has it, and can be read.
pub fn wrong(side: Side, line: &[u8]) -> Option<String> {
    let value: Value = match serde_json::from_slice(line) {
        Ok(value) => value,
        Err(error) => return Some(format!("no JSON: {error}")),
    };
    // The types find what a schema cannot say, such as a number of more than 64 bits, and have the better words.
    let unread = match side {
        Side::Runner => serde_json::from_slice::<Request>(line).err(),
        Side::Engine => serde_json::from_slice::<Reply>(line).err(),
    };
    let misfit = validator(side).validate(&value).err();
    match (unread, misfit) {
        (None, None) => None,
        (Some(unread), None) => Some(unread.to_string()),
        (unread, Some(misfit)) => {
            let misfit = innermost(&misfit);
            let place = match misfit.instance_path().as_str() {
                "" => String::new(),
                path => format!("at {path}: "),
            };
            Some(unread.map_or_else(|| format!("{place}{}", misfit.masked()), |unread| format!("{place}{unread}")))
        }
    }
}

/// Of the alternatives that a value fits none of, what is wrong with the one that it comes nearest to.
fn innermost<'a, 'b>(error: &'a ValidationError<'b>) -> &'a ValidationError<'b> {
    let depth = |error: &ValidationError<'_>| error.instance_path().as_str().matches('/').count();
    let (ValidationErrorKind::AnyOf { context } | ValidationErrorKind::OneOfNotValid { context }) = error.kind() else {
        return error;
    };
    let nearest = context.iter().flatten().map(innermost).max_by_key(|inner| depth(inner));
    nearest.filter(|inner| depth(inner) > depth(error)).unwrap_or(error)
}

fn validator(side: Side) -> &'static Validator {
    static REQUEST: LazyLock<Validator> = LazyLock::new(|| definition("Request"));
    static REPLY: LazyLock<Validator> = LazyLock::new(|| definition("Reply"));
    match side {
        Side::Runner => &REQUEST,
        Side::Engine => &REPLY,
    }
}

/// The part of the schema that describes one side's lines.
fn definition(name: &str) -> Validator {
    let mut schema: Value = serde_json::from_str(protocol::schema()).expect("the schema is tested");
    let root = schema.as_object_mut().expect("the schema is tested");
    root.remove("anyOf");
    root.insert("$ref".into(), format!("#/$defs/{name}").into());
    jsonschema::validator_for(&schema).expect("the schema is tested")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_fits_is_not_wrong() {
        for (side, line) in [
            (Side::Runner, r#"{"hello":{"protocol":1}}"#),
            (Side::Runner, r#"{"run":[7,{"do":"mem-grow","memory":1,"delta":"18446744073709551615"}]}"#),
            (Side::Engine, r#"{"ran":[7,{"values":[{"i32":-1},{"v128":"000000000000000000000000000000ff"}]}]}"#),
            (Side::Engine, r#"{"ran":[7,{"type":{"address":"i32","minimum":"1"}}]}"#),
        ] {
            assert_eq!(wrong(side, line.as_bytes()), None, "{line}");
        }
    }

    #[test]
    fn what_is_wrong_is_said_with_its_place() {
        for (line, words) in [
            (r#"growing..."#, "no JSON: expected value at line 1 column 1"),
            (
                r#"{"ran":[7,{"values":[{"i32":4294967295}]}]}"#,
                "at /ran/1/values/0/i32: invalid value: integer `4294967295`, expected i32",
            ),
            (
                r#"{"ran":[7,{"trap":{"kind":"sprung","message":""}}]}"#,
                "at /ran/1/trap/kind: unknown variant `sprung`, expected one of `unreachable`",
            ),
            (r#"{"ran":[7,{"trap":{"kind":"unknown"}}]}"#, "at /ran/1/trap: missing field `message`"),
            (r#"{"ran":[7,{"surprise":1}]}"#, "at /ran/1: unknown variant `surprise`, expected one of `done`"),
            (r#"{"ran":[7,{"pages":"+1"}]}"#, "at /ran/1/pages: value does not match"),
            (r#"{"ran":[7,{"pages":"99999999999999999999"}]}"#, "`99999999999999999999`: number too large"),
            (r#"{"run":[7,{"do":"store"}]}"#, "unknown variant `run`, expected `hello` or `ran`"),
        ] {
            let found = wrong(Side::Engine, line.as_bytes()).unwrap_or_default();
            assert!(found.starts_with(words), "{line}: {found}");
        }
    }
}
