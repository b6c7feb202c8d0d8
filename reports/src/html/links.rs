//! Addresses within the site.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// How pages lie to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Links {
    /// A file each, in one folder.
    Folder,
    /// Sections of one file.
    Single,
}

/// The page with the matrix and its panel.
pub(super) const MATRIX: &str = "index";

/// What stands for itself in an address: RFC 3986's unreserved characters.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

impl Links {
    /// A page.
    pub(super) fn page(self, slug: &str) -> String {
        match self {
            Self::Folder => format!("{slug}.html"),
            Self::Single => format!("#{slug}"),
        }
    }

    /// What a requirement's cell is made of, from any page: all engines, or one.
    pub(super) fn requirement(self, id: &str, engine: Option<&str>) -> String {
        self.panel("cell", id, engine)
    }

    /// What a script's directives did, from any page: on all engines, or on one.
    pub(super) fn script(self, name: &str, engine: Option<&str>) -> String {
        self.panel("script", name, engine)
    }

    /// The matrix' rows in which an engine has this verdict.
    pub(super) fn verdict(self, verdict: &str) -> String {
        format!("{}#filter/verdict={}", self.matrix(), encoded(verdict))
    }

    fn panel(self, kind: &str, name: &str, engine: Option<&str>) -> String {
        let engine = engine.map_or_else(String::new, |engine| format!("/{}", encoded(engine)));
        format!("{}#{kind}/{}{engine}", self.matrix(), encoded(name))
    }

    /// What stands before a fragment that the matrix' page understands.
    fn matrix(self) -> &'static str {
        match self {
            Self::Folder => "index.html",
            Self::Single => "",
        }
    }
}

fn encoded(part: &str) -> String {
    utf8_percent_encode(part, ESCAPED).to_string()
}

/// A name that can be a part of a file's name and of an address as it is.
pub(super) fn slug(name: &str) -> String {
    let plain = |character: char| character.is_ascii_alphanumeric() || "-_".contains(character);
    // Dots could make a folder of it, and a slug is no place for long names.
    name.chars().take(60).map(|character| if plain(character) { character } else { '-' }).collect()
}

/// Whether a link that the log holds may become one that can be followed: an address of the web, as long and of such
/// characters as addresses are.
pub(super) fn is_web(link: &str) -> bool {
    const LONGEST: usize = 2_000;
    let is_address = link.len() <= LONGEST && link.bytes().all(|byte| byte.is_ascii_graphic());
    is_address && ["https://", "http://"].iter().any(|scheme| link.starts_with(scheme))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_a_name_holds_its_address_is_one() {
        assert_eq!(
            Links::Folder.requirement("GROW-RET-OLD", Some("reference:refuse=kth:2")),
            "index.html#cell/GROW-RET-OLD/reference%3Arefuse%3Dkth%3A2"
        );
        assert_eq!(Links::Single.script("cap/a b.wast", None), "#script/cap%2Fa%20b.wast");
        assert_eq!(slug("../e\"vil<漢>"), "---e-vil---");
    }

    #[test]
    fn only_links_to_the_web_can_be_followed() {
        assert!(is_web("https://example.org/issues/1"));
        let long = format!("https://example.org/{}", "a".repeat(1_000_000));
        for link in ["javascript:alert(1)", "data:text/html,x", "//x", "", "https://x/\u{202e}", "https://x/\n", &long]
        {
            assert!(!is_web(link), "{link}");
        }
    }
}
