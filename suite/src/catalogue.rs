//! The requirements: what the specification says about the limits of memories, one statement each.

use crate::error::{Error, Errors, Position};
use crate::feature::Feature;
use std::borrow::Borrow;
use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::ops::Deref;
use std::sync::{Arc, LazyLock};
use toml::Spanned;

/// The name of a requirement, such as `GROW-RET-OLD`; cheap to clone.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(transparent)]
pub struct RequirementId(#[serde(serialize_with = "as_str")] Arc<str>);

fn as_str<S: serde::Serializer>(id: &Arc<str>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(id)
}

impl RequirementId {
    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Deref for RequirementId {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for RequirementId {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for RequirementId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for RequirementId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// How binding a requirement is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Strength {
    /// Every implementation has to.
    Must,
    /// A permission: only its consistency can be judged.
    May,
    /// Left to the implementation: recorded.
    ImplementationDefined,
    /// The text is unclear, and the question is open upstream: recorded, never failing anyone.
    Open,
}

impl Strength {
    /// Its name in the catalogue and in reports.
    pub const fn name(self) -> &'static str {
        match self {
            Strength::Must => "must",
            Strength::May => "may",
            Strength::ImplementationDefined => "implementation-defined",
            Strength::Open => "open",
        }
    }
}

impl fmt::Display for Strength {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// One normative statement.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Requirement {
    /// Its name.
    pub id: RequirementId,
    /// How binding it is.
    pub strength: Strength,
    /// Whether an engine may answer it by refusing a resource.
    pub refusable: bool,
    /// Whether it says something of a memory that has grown: a directive that is evidence for it says nothing where the
    /// growth before it was refused.
    pub after_growth: bool,
    /// Whether a module that breaks it may be called malformed as well as invalid: the text leaves it open, or editions of
    /// the specification differ.
    pub either_phase: bool,
    /// The section that says it.
    pub section: String,
    /// The address of that section.
    pub link: String,
    /// The statement, in our own words.
    pub sentence: String,
    /// What an engine needs to be asked about it.
    pub feature: Option<Feature>,
    /// Why no script can be evidence for it, if none can.
    pub untested: Option<String>,
    /// What embeddings with limits of their own make of it, by the name of the profile, such as `js-api`.
    pub profile: BTreeMap<String, Profile>,
}

/// A limit that an embedding adds: beyond it an engine of that profile has to refuse what core allows, at or below it
/// it must not.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// The most pages that a 64-bit memory may declare, as minimum or as maximum.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub declared_pages: Option<u64>,
    /// The most memories that a module may have, imported ones included.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub memories: Option<u64>,
    /// The address of the section that says it.
    pub link: String,
    /// The limit, in our own words.
    pub sentence: String,
}

impl Profile {
    /// What is wrong with it.
    fn problem(&self) -> Option<&'static str> {
        if self.declared_pages.is_none() && self.memories.is_none() {
            Some("has no bound: give `declared_pages` or `memories`")
        } else if self.sentence.trim().is_empty() {
            Some("has an empty sentence")
        } else if !self.link.starts_with("https://") {
            Some("has a link that is no https address")
        } else {
            None
        }
    }
}

/// All requirements, in the order of the table.
#[derive(Clone, Debug)]
pub struct Catalogue {
    requirements: Vec<Requirement>,
    by_id: HashMap<RequirementId, usize>,
}

/// The table's name in errors.
const NAME: &str = "requirements.toml";

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    #[serde(default)]
    requirement: Vec<Spanned<Entry>>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    id: Spanned<String>,
    strength: Strength,
    #[serde(default)]
    refusable: bool,
    #[serde(default)]
    after_growth: bool,
    #[serde(default)]
    either_phase: bool,
    section: String,
    link: String,
    sentence: String,
    feature: Option<Feature>,
    untested: Option<String>,
    #[serde(default)]
    profile: BTreeMap<String, Profile>,
}

impl Catalogue {
    /// The suite's own catalogue, `requirements.toml`.
    pub fn builtin() -> &'static Catalogue {
        static BUILTIN: LazyLock<Catalogue> = LazyLock::new(|| match Catalogue::parse(Catalogue::builtin_text()) {
            Ok(catalogue) => catalogue,
            Err(errors) => panic!("the embedded catalogue is wrong:\n{errors}"),
        });
        &BUILTIN
    }

    /// The text of the suite's own catalogue.
    pub fn builtin_text() -> &'static str {
        include_str!("../requirements.toml")
    }

    /// Reads a catalogue.
    pub fn parse(text: &str) -> Result<Catalogue, Errors> {
        let at = |offset| Position::of(text, offset);
        let table: Table = toml::from_str(text).map_err(|error: toml::de::Error| {
            Error::new(NAME, error.span().map(|span| at(span.start)), error.message())
        })?;
        let mut errors = Vec::new();
        let mut catalogue = Catalogue { requirements: Vec::new(), by_id: HashMap::new() };
        for entry in table.requirement {
            let start = at(entry.span().start);
            let entry = entry.into_inner();
            let (id, place) = (RequirementId(entry.id.get_ref().as_str().into()), at(entry.id.span().start));
            if !is_id(&id) {
                errors.push(
                    Error::new(NAME, place, format!("`{id}` is no requirement id"))
                        .with_help("an id is made of capital letters and digits, in words joined by `-`"),
                );
            }
            for (key, text) in [("section", &entry.section), ("sentence", &entry.sentence)] {
                if text.trim().is_empty() {
                    errors.push(Error::new(NAME, start, format!("the {key} of `{id}` is empty")));
                }
            }
            if !entry.link.starts_with("https://") {
                errors.push(Error::new(NAME, start, format!("the link of `{id}` is no https address")));
            }
            for (profile, limit) in &entry.profile {
                if let Some(problem) = limit.problem() {
                    errors.push(Error::new(NAME, start, format!("the profile `{profile}` of `{id}` {problem}")));
                }
            }
            if catalogue.by_id.insert(id.clone(), catalogue.requirements.len()).is_some() {
                errors.push(Error::new(NAME, place, format!("`{id}` stands twice in the catalogue")));
            }
            catalogue.requirements.push(Requirement {
                id,
                strength: entry.strength,
                refusable: entry.refusable,
                after_growth: entry.after_growth,
                either_phase: entry.either_phase,
                section: entry.section,
                link: entry.link,
                sentence: entry.sentence,
                feature: entry.feature,
                untested: entry.untested,
                profile: entry.profile,
            });
        }
        Errors::check(errors)?;
        Ok(catalogue)
    }

    /// The requirement of that name.
    pub fn get(&self, id: &str) -> Option<&Requirement> {
        self.by_id.get(id).map(|&index| &self.requirements[index])
    }

    /// Every requirement, in the order of the table.
    pub fn iter(&self) -> std::slice::Iter<'_, Requirement> {
        self.requirements.iter()
    }

    /// The ids as text, in the order of the table.
    pub(crate) fn ids(&self) -> impl Iterator<Item = &str> {
        self.iter().map(|requirement| requirement.id.as_str())
    }
}

impl<'a> IntoIterator for &'a Catalogue {
    type Item = &'a Requirement;
    type IntoIter = std::slice::Iter<'a, Requirement>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

fn is_id(id: &str) -> bool {
    id.split('-')
        .all(|word| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: &str = r#"[[requirement]]
id = "GROW-RET-OLD"
strength = "must"
refusable = true
section = "memory.grow"
link = "https://example.org/"
sentence = "Growth returns the old size."
feature = "memory64"
"#;

    fn problem(text: &str) -> String {
        Catalogue::parse(text).unwrap_err().to_string()
    }

    #[test]
    fn a_requirement_is_found_by_its_id() {
        let catalogue = Catalogue::parse(ONE).unwrap();
        let requirement = catalogue.get("GROW-RET-OLD").unwrap();
        assert_eq!(requirement.strength, Strength::Must);
        assert!(requirement.refusable);
        assert_eq!(requirement.feature, Some(Feature::Memory64));
        assert_eq!(requirement.id.to_string(), "GROW-RET-OLD");
        assert!(catalogue.get("GROW").is_none());
        assert_eq!(catalogue.iter().count(), 1);
    }

    #[test]
    fn what_is_wrong_is_said_with_its_place() {
        assert_eq!(
            problem("[[requirement]]\nid = 3\n"),
            "requirements.toml:2:6: invalid type: integer `3`, expected a string"
        );
        assert_eq!(
            problem(&format!("{ONE}\n{ONE}")),
            "requirements.toml:11:6: `GROW-RET-OLD` stands twice in the catalogue"
        );
        assert_eq!(
            problem(&ONE.replace("GROW-RET-OLD", "grow_old")),
            "requirements.toml:2:6: `grow_old` is no requirement id\n  help: an id is made of capital letters and digits, in words joined by `-`"
        );
        assert_eq!(
            problem(&ONE.replace("https", "http")),
            "requirements.toml:1:1: the link of `GROW-RET-OLD` is no https address"
        );
        assert_eq!(
            problem(&ONE.replace("memory.grow", " ")),
            "requirements.toml:1:1: the section of `GROW-RET-OLD` is empty"
        );
        assert!(problem(&format!("{ONE}colour = 1\n")).starts_with("requirements.toml:9:1: unknown field `colour`"));
        assert!(
            problem(&ONE.replace("must", "should")).starts_with("requirements.toml:3:12: unknown variant `should`")
        );
    }

    #[test]
    fn a_profile_has_a_bound_and_says_where_it_comes_from() {
        const PROFILE: &str = "[requirement.profile.js-api]\nmemories = 100\nlink = \"https://example.org/\"\nsentence = \"At most 100.\"\n";
        let catalogue = Catalogue::parse(&format!("{ONE}{PROFILE}")).unwrap();
        let profile = &catalogue.get("GROW-RET-OLD").unwrap().profile["js-api"];
        assert_eq!((profile.memories, profile.declared_pages), (Some(100), None));
        let wrong = |from, to| problem(&format!("{ONE}{}", PROFILE.replace(from, to)));
        assert_eq!(
            wrong("memories = 100\n", ""),
            "requirements.toml:1:1: the profile `js-api` of `GROW-RET-OLD` has no bound: give `declared_pages` or `memories`"
        );
        assert_eq!(
            wrong("https", "http"),
            "requirements.toml:1:1: the profile `js-api` of `GROW-RET-OLD` has a link that is no https address"
        );
        assert_eq!(
            wrong("At most 100.", ""),
            "requirements.toml:1:1: the profile `js-api` of `GROW-RET-OLD` has an empty sentence"
        );
        assert!(wrong("memories", "tables").contains("unknown field `tables`"));
    }

    #[test]
    fn the_builtin_catalogue_is_in_order() {
        assert!(Catalogue::builtin().iter().count() > 20);
    }
}
