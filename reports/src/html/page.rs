//! What stands around every page.

use std::fmt;

use askama::{Template, filters::HtmlSafe};

use super::{Run, links::MATRIX};

/// A page, before anything stands around it.
pub(super) struct Page {
    /// What it is called in addresses.
    pub(super) slug: String,
    /// What it is called in the browser's title.
    pub(super) title: String,
    /// The entry of the navigation under which it stands.
    pub(super) under: Entry,
    /// Its main part, as HTML.
    pub(super) html: String,
}

/// An entry of the navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Entry {
    Matrix,
    Engines,
    Evidence,
    Claims,
}

impl Entry {
    const ALL: [Self; 4] = [Self::Matrix, Self::Engines, Self::Evidence, Self::Claims];

    /// The slug of the page that the entry leads to.
    pub(super) const fn slug(self) -> &'static str {
        match self {
            Self::Matrix => MATRIX,
            Self::Engines => "engines",
            Self::Evidence => "evidence",
            Self::Claims => "claims",
        }
    }

    const fn label(self) -> &'static str {
        match self {
            Self::Matrix => "Matrix",
            Self::Engines => "Engines",
            Self::Evidence => "Evidence",
            Self::Claims => "Claims",
        }
    }
}

/// What a page holds that is a file of its own elsewhere.
#[derive(Clone, Copy)]
pub(super) struct Within<'a> {
    pub(super) style: &'a str,
    pub(super) data: &'a str,
    pub(super) script: &'a str,
}

#[derive(Template)]
#[template(path = "frame.html")]
struct Frame<'a> {
    version: &'a str,
    title: &'a str,
    /// The navigation: address, label, slug of the entry, and whether this is where we are.
    entries: Vec<(String, &'static str, &'static str, bool)>,
    pages: &'a [Page],
    home: String,
    within: Option<Within<'a>>,
    /// Whether the page needs scripts to be more than what is written in it.
    scripted: bool,
}

/// These pages of the site as one HTML file.
pub(super) fn frame(run: &Run<'_>, all: &[Page], shown: &[Page], within: Option<Within<'_>>) -> String {
    let first = &shown[0];
    let entries = Entry::ALL
        .into_iter()
        .filter(|entry| all.iter().any(|page| page.under == *entry))
        .map(|entry| (run.links.page(entry.slug()), entry.label(), entry.slug(), entry == first.under))
        .collect();
    let frame = Frame {
        version: env!("CARGO_PKG_VERSION"),
        title: &first.title,
        entries,
        pages: shown,
        home: run.links.page(MATRIX),
        within,
        scripted: shown.iter().any(|page| page.slug == MATRIX),
    };
    rendered(&frame)
}

/// A template with its values in it.
pub(super) fn rendered(template: &impl Template) -> String {
    template.render().expect("memory can be written to, and nothing else can go wrong in these templates")
}

/// A text as HTML, in which what stands between two backticks is code.
pub(super) struct Marked(String);

impl Marked {
    /// Escapes the text.
    pub(super) fn of(text: &str) -> Self {
        let pieces: Vec<&str> = text.split('`').collect();
        let mut html = String::with_capacity(text.len());
        for (place, piece) in pieces.iter().enumerate() {
            let Ok(escaped) = askama::filters::escape(piece, askama::filters::Html);
            // An odd piece is between two backticks, unless it is the last one.
            let (before, after) = match (place % 2 == 1, place + 1 < pieces.len()) {
                (true, true) => ("<code>", "</code>"),
                (true, false) => ("`", ""),
                (false, _) => ("", ""),
            };
            html.push_str(&format!("{before}{escaped}{after}"));
        }
        Self(html)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for Marked {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl HtmlSafe for Marked {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_is_marked_and_everything_escaped() {
        assert_eq!(Marked::of("`a < b` and <c>").0, "<code>a &#60; b</code> and &#60;c&#62;");
        assert_eq!(Marked::of("no `end").0, "no `end");
        assert_eq!(Marked::of("").0, "");
    }
}
