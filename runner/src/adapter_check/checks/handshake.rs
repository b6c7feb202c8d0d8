//! Whether the adapter says what it is.

use memlimits_engines::About;
use memlimits_suite::Feature;
use serde_json::Value;

use super::{Answer, Check, Stop};
use crate::{adapter_check::bench::Bench, link::Heard};

/// The embeddings that have limits of their own.
const PROFILES: [&str; 1] = ["js-api"];

pub(in crate::adapter_check) const TOPIC: &str = "hello";

#[rustfmt::skip]
pub(super) const CHECKS: &[Check] = &[
    Check::new(TOPIC, "it starts, and says nothing before it is asked", "Standard output is for the protocol alone.", silent).vital(),
    Check::new(TOPIC, "`hello` is answered in this version of the protocol", "Answer the first line as PROTOCOL.md, \"The handshake\", has it.", hello).vital(),
    Check::new(TOPIC, "it says what it is", "Fill in `about` as PROTOCOL.md, \"The handshake\", has it.", about),
];

fn silent(bench: &mut Bench<'_>) -> Answer {
    match bench.session.unasked() {
        Heard::Nothing => Ok(None),
        Heard::Line(line) => {
            let what = format!("it wrote `{}` before it was asked anything", String::from_utf8_lossy(&line).trim_end());
            Err(Stop::Wrong { what, advice: None })
        }
        Heard::End(how) => Err(Stop::wrong(
            format!("{how} before it was asked anything"),
            "An adapter reads standard input until that ends.",
        )),
    }
}

fn hello(bench: &mut Bench<'_>) -> Answer {
    let reply = bench.session.hello()?;
    let told = &reply["hello"]["about"];
    let known = serde_json::to_value(bench.about()?).expect("plain data");
    let unknown: Vec<&str> =
        fields(told).filter(|field| known.get(field).is_none() && !told[field].is_null()).collect();
    Ok(match unknown.as_slice() {
        // A list that is empty may be left out, and is when the rest is written again.
        [] | ["interfaces"] => None,
        unknown => Some(format!("`about` has what memlimits does not know and ignores: {}", unknown.join(", "))),
    })
}

fn fields(object: &Value) -> impl Iterator<Item = &str> {
    object.as_object().into_iter().flat_map(|object| object.keys().map(String::as_str))
}

fn about(bench: &mut Bench<'_>) -> Answer {
    let about = bench.about()?;
    let wrong = shortcomings(about);
    match wrong.is_empty() {
        true => {
            let is_address = |place: &str| place.starts_with("https://") || place.starts_with("http://");
            let places = [("home", &about.home), ("issues", &about.issues)];
            let unlinked: String = places
                .into_iter()
                .filter(|(_, place)| !is_address(place))
                .map(|(field, _)| format!(", `{field}` is no address that a report could link"))
                .collect();
            let within = about.core.as_ref().map(|core| format!(", within it {} {}", core.name, core.version));
            Ok(Some(format!("{} {}{}{unlinked}", about.name, about.version, within.unwrap_or_default())))
        }
        false => Err(Stop::Wrong { what: wrong.join("; "), advice: None }),
    }
}

fn shortcomings(about: &About) -> Vec<String> {
    let mut wrong = Vec::new();
    let core = about.core.as_ref();
    let texts = [("name", Some(&about.name)), ("version", Some(&about.version))];
    let of_core = [("core.name", core.map(|core| &core.name)), ("core.version", core.map(|core| &core.version))];
    for (field, text) in texts.into_iter().chain(of_core) {
        if text.is_some_and(|text| text.trim().is_empty()) {
            wrong.push(format!("`{field}` is empty"));
        }
    }
    if about.lineage.iter().all(|name| name.trim().is_empty()) {
        wrong.push("`lineage` names nothing, not even the engine's own code".into());
    }
    for (field, place) in [("home", &about.home), ("issues", &about.issues)] {
        if place.trim().is_empty() {
            wrong.push(format!("`{field}` is empty; it is the address of a page, or says in words where that is"));
        }
    }
    for switch in &about.switches {
        if let Err(unknown) = switch.parse::<Feature>() {
            wrong.push(format!("`switches`: {unknown}"));
        }
    }
    if let Some(profile) = about.profile.as_ref().filter(|profile| !PROFILES.contains(&profile.as_str())) {
        wrong.push(format!("`profile` may be {}, not {profile:?}", PROFILES.join(" or ")));
    }
    wrong
}

#[cfg(test)]
mod tests {
    use memlimits_engines::{Commits, Core, builtin};

    use super::*;

    #[test]
    fn built_in_engines_say_what_they_are() {
        for engine in builtin::engines() {
            assert_eq!(shortcomings(&(engine.open)("").unwrap().about()), [""; 0], "{}", engine.id);
        }
    }

    #[test]
    fn everything_that_is_left_out_is_named() {
        let about = About {
            name: " ".into(),
            version: String::new(),
            lineage: Vec::new(),
            home: String::new(),
            issues: "https://example.org/".into(),
            switches: vec!["memory64".into(), "memory46".into()],
            commits: Commits::EveryPage,
            core: Some(Core { name: "V8".into(), version: String::new() }),
            profile: Some("js".into()),
            interfaces: Vec::new(),
        };
        let wrong = shortcomings(&about).join("; ");
        for field in ["`name`", "`version`", "`core.version`", "`lineage`", "`home`", "`switches`", "`profile`"] {
            assert!(wrong.contains(field), "{field}: {wrong}");
        }
        assert!(!wrong.contains("`issues`") && !wrong.contains("`core.name`"), "{wrong}");
    }
}
