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
    }
}
