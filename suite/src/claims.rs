//! The guide's claims about the limits of memories, one by one, and what became of each.

use crate::catalogue::{Catalogue, RequirementId};
use crate::error::{Error, Errors, Position};
use crate::nearest::did_you_mean;
use std::collections::HashSet;
use std::fmt;
use std::sync::LazyLock;
use toml::Spanned;

/// How a claim can be checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ClaimKind {
    /// By a `.wast` script.
    Core,
    /// By a script for the JavaScript API.
    Js,
    /// By a page in a browser.
    Browser,
    /// By running a toolchain.
    Tool,
    /// By measuring.
    Cost,
}

impl ClaimKind {
    /// Its name in the list and in reports.
    pub const fn name(self) -> &'static str {
        match self {
            ClaimKind::Core => "core",
            ClaimKind::Js => "js",
            ClaimKind::Browser => "browser",
            ClaimKind::Tool => "tool",
            ClaimKind::Cost => "cost",
        }
    }
}

/// What the specification makes of a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ClaimVerdict {
    /// It says the same.
    Right,
    /// It says otherwise.
    Wrong,
    /// It agrees with a part, or under conditions that the guide leaves out.
    Partly,
    /// It says nothing about it: an engine's, a browser's or a toolchain's own affair.
    Outside,
}

impl ClaimVerdict {
    /// Its name in the list and in reports.
    pub const fn name(self) -> &'static str {
        match self {
            ClaimVerdict::Right => "right",
            ClaimVerdict::Wrong => "wrong",
            ClaimVerdict::Partly => "partly",
            ClaimVerdict::Outside => "outside",
        }
    }
}

impl fmt::Display for ClaimVerdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// A checkable sentence of the guide.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Claim {
    /// Its number: `G07`.
    pub id: String,
    /// What the guide says.
    pub claim: String,
    /// How it can be checked.
    pub kind: Vec<ClaimKind>,
    /// What the specification makes of it; none where nobody looked yet.
    pub verdict: Option<ClaimVerdict>,
    /// What the specification says; empty where nobody looked yet.
    pub says: String,
    /// The requirements that it is about.
    pub requirements: Vec<RequirementId>,
    /// The scripts that check it, by their paths below `corpus/`. A claim without scripts is not checked yet.
    pub scripts: Vec<String>,
}

/// All claims, in the guide's order.
#[derive(Clone, Debug)]
pub struct Claims(Vec<Claim>);

/// The list's name in errors.
const NAME: &str = "claims.toml";

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    #[serde(default)]
    claim: Vec<Entry>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    id: Spanned<String>,
    claim: Spanned<String>,
    kind: Kinds,
    verdict: Option<Spanned<ClaimVerdict>>,
    #[serde(default)]
    says: String,
    #[serde(default)]
    requirements: Vec<Spanned<String>>,
    #[serde(default)]
    scripts: Vec<Spanned<String>>,
}

/// One kind, or several.
#[derive(serde::Deserialize)]
#[serde(untagged)]
enum Kinds {
    One(ClaimKind),
    Several(Vec<ClaimKind>),
}

impl Claims {
    /// The suite's own list, `claims.toml`.
    ///
    /// # Panics
    ///
    /// Where the list that travels inside the crate is wrong, which a test finds.
    pub fn builtin() -> &'static Claims {
        static BUILTIN: LazyLock<Claims> =
            LazyLock::new(|| match Claims::parse(include_str!("../claims.toml"), Catalogue::builtin()) {
                Ok(claims) => claims,
                Err(errors) => panic!("the embedded claims are wrong:\n{errors}"),
            });
        &BUILTIN
    }

    /// Reads a list of claims about the requirements of a catalogue.
    ///
    /// # Errors
    ///
    /// With their places: a claim that stands twice or is empty, a verdict without a reason, a requirement that nobody
    /// knows.
    pub fn parse(text: &str, catalogue: &Catalogue) -> Result<Claims, Errors> {
        let at = |offset| Position::of(text, offset);
        let table: Table = toml::from_str(text).map_err(|error: toml::de::Error| {
            Error::new(NAME, error.span().map(|span| at(span.start)), error.message())
        })?;
        let (mut claims, mut errors, mut met) = (Vec::new(), Vec::new(), HashSet::new());
        for entry in table.claim {
            let (id, place) = (entry.id.get_ref().clone(), at(entry.id.span().start));
            if !met.insert(id.clone()) {
                errors.push(Error::new(NAME, place, format!("`{id}` stands twice in the list")));
            }
            if entry.claim.get_ref().trim().is_empty() {
                errors.push(Error::new(NAME, at(entry.claim.span().start), format!("`{id}` claims nothing")));
            }
            if let Some(verdict) = entry.verdict.as_ref().filter(|_| entry.says.trim().is_empty()) {
                errors.push(
                    Error::new(NAME, at(verdict.span().start), format!("`{id}` has a verdict without a reason"))
                        .with_help("`says` tells what the specification says"),
                );
            }
            let mut requirements = Vec::new();
            for wanted in &entry.requirements {
                match catalogue.get(wanted.get_ref()) {
                    Some(requirement) => requirements.push(requirement.id.clone()),
                    None => errors.push(unknown(wanted, &id, catalogue, at(wanted.span().start))),
                }
            }
            claims.push(Claim {
                id,
                claim: entry.claim.into_inner(),
                kind: match entry.kind {
                    Kinds::One(kind) => vec![kind],
                    Kinds::Several(kinds) => kinds,
                },
                verdict: entry.verdict.map(Spanned::into_inner),
                says: entry.says,
                requirements,
                scripts: entry.scripts.into_iter().map(Spanned::into_inner).collect(),
            });
        }
        Errors::check(errors)?;
        Ok(Claims(claims))
    }

    /// Every claim, in the guide's order.
    pub fn iter(&self) -> std::slice::Iter<'_, Claim> {
        self.0.iter()
    }
}

fn unknown(wanted: &Spanned<String>, id: &str, catalogue: &Catalogue, place: Position) -> Error {
    let wanted = wanted.get_ref();
    let help = did_you_mean(wanted, catalogue.ids());
    Error { help, ..Error::new(NAME, place, format!("`{id}` names the unknown requirement `{wanted}`")) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus;

    const ONE: &str = r#"[[claim]]
id = "G09"
claim = "The instruction pushes the previous size."
kind = ["core", "js"]
verdict = "right"
says = "memory.grow pushes the old size in pages, or -1."
requirements = ["GROW-RET-OLD"]
scripts = ["grow/from-zero.wast"]
"#;

    fn parse(text: &str) -> Result<Claims, String> {
        Claims::parse(text, Catalogue::builtin()).map_err(|errors| errors.to_string())
    }

    #[test]
    fn a_claim_has_all_its_parts() {
        let claims = parse(ONE).unwrap();
        let claim = claims.iter().next().unwrap();
        assert_eq!((claim.id.as_str(), claim.verdict), ("G09", Some(ClaimVerdict::Right)));
        assert_eq!(claim.kind, [ClaimKind::Core, ClaimKind::Js]);
        assert_eq!(claim.requirements[0].as_str(), "GROW-RET-OLD");
        let unchecked = parse("[[claim]]\nid = \"G99\"\nclaim = \"c\"\nkind = \"tool\"\n").unwrap();
        assert!(unchecked.iter().all(|claim| claim.verdict.is_none() && claim.scripts.is_empty()));
    }

    #[test]
    fn what_is_wrong_is_said_with_its_place() {
        let problem = |text: &str| parse(text).unwrap_err();
        assert_eq!(problem(&format!("{ONE}{ONE}")), "claims.toml:10:6: `G09` stands twice in the list");
        assert_eq!(
            problem(&ONE.replace("GROW-RET-OLD", "GROW-RET-OL")),
            "claims.toml:7:17: `G09` names the unknown requirement `GROW-RET-OL`\n  help: did you mean `GROW-RET-OLD`?"
        );
        assert_eq!(
            problem(&ONE.replace("memory.grow pushes the old size in pages, or -1.", "")),
            "claims.toml:5:11: `G09` has a verdict without a reason\n  help: `says` tells what the specification says"
        );
        assert_eq!(
            problem(&ONE.replace("The instruction pushes the previous size.", " ")),
            "claims.toml:3:9: `G09` claims nothing"
        );
        assert!(problem(&ONE.replace("right", "maybe")).starts_with("claims.toml:5:11: unknown variant `maybe`"));
        assert!(problem(&format!("{ONE}colour = 1\n")).starts_with("claims.toml:9:1: unknown field `colour`"));
    }

    #[test]
    fn the_guide_has_42_claims_and_their_scripts_are_there() {
        let claims = Claims::builtin();
        let ids: Vec<&str> = claims.iter().map(|claim| claim.id.as_str()).collect();
        assert_eq!(ids, (1..=42).map(|number| format!("G{number:02}")).collect::<Vec<_>>());
        for claim in claims.iter() {
            // A script of another form is checked where it is read.
            for script in claim.scripts.iter().filter(|script| script.ends_with(".wast")) {
                let is_there = corpus().iter().any(|source| source.name == script.as_str());
                assert!(is_there, "{} names the script {script}, which is not in the corpus", claim.id);
            }
        }
    }
}
