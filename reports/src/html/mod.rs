//! The site that people publish: pages that work from a folder or as one file, without a server and without a network.
//!
//! The pages are written here, once and for all: without scripting the matrix, the engines' pages, the evidence and the
//! claims are all there to read. What a cell is made of, every directive with what was expected and observed, is data
//! beside them (`data`), from which the reader's browser builds a panel when it is asked for one: written out, it
//! would be a hundred times the size.
//!
//! Whatever comes from the log goes through [`harmless()`](crate::harmless()) and through the templates' escaping, and
//! reaches the browser's scripts as data that they only ever show as text. The pages carry a content security policy under
//! which nothing is loaded from anywhere else.

mod claims;
mod data;
mod engines;
mod evidence;
mod findings;
mod links;
mod matrix;
mod names;
mod page;
#[cfg(test)]
mod tests;

use crate::{
    Digest, Explain, RunLog,
    kills::KillMatrix,
    model::{Family, Finding, Grid, Refusals, Sheet, Unjudged, families, known, refusals, unexpected, unjudged},
};
use links::Links;
use names::Names;
use page::Page;

/// What a site is made of.
#[derive(Clone, Copy)]
pub struct Input<'a> {
    /// The run.
    pub log: &'a RunLog,
    /// What the log does not hold.
    pub explain: &'a dyn Explain,
    /// Which seeded faults the scripts find, if that was given.
    pub kills: Option<&'a KillMatrix>,
    /// What readers must know of this report, one sentence each.
    pub notes: &'a [String],
}

/// A file of a site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name, without a folder.
    pub name: String,
    /// What is in it.
    pub text: String,
}

const STYLE: &str = include_str!("../../assets/report.css");
/// The scripts, in the order in which they need each other.
const SCRIPTS: [&str; 4] = [
    include_str!("../../assets/model.js"),
    include_str!("../../assets/panel.js"),
    include_str!("../../assets/matrix.js"),
    include_str!("../../assets/pages.js"),
];

/// The site as the files of one folder; `index.html` is where to begin.
#[must_use]
pub fn folder(input: &Input<'_>) -> Vec<File> {
    let digest = Digest::of(input.log);
    let run = Run::of(input, &digest, Links::Folder);
    let pages = run.pages();
    let mut files = vec![
        File { name: "report.css".into(), text: STYLE.into() },
        File { name: "report.js".into(), text: SCRIPTS.concat() },
        File { name: "data.js".into(), text: data::script(&run) },
    ];
    for page in &pages {
        let text = page::frame(&run, &pages, std::slice::from_ref(page), None);
        files.push(File { name: format!("{}.html", page.slug), text });
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));
    files
}

/// The site as one page that needs nothing beside it.
#[must_use]
pub fn single_file(input: &Input<'_>) -> String {
    let digest = Digest::of(input.log);
    let run = Run::of(input, &digest, Links::Single);
    let pages = run.pages();
    let within = page::Within { style: STYLE, data: &data::script(&run), script: &SCRIPTS.concat() };
    page::frame(&run, &pages, &pages, Some(within))
}

/// What all pages are made from.
struct Run<'a> {
    input: Input<'a>,
    links: Links,
    sheet: Sheet<'a>,
    grid: Grid<'a>,
    families: Vec<Family<'a>>,
    unexpected: Vec<Finding<'a>>,
    known: Vec<Finding<'a>>,
    refusals: Vec<Refusals<'a>>,
    unjudged: Vec<Unjudged<'a>>,
    names: Names<'a>,
}

impl<'a> Run<'a> {
    fn of(input: &Input<'a>, digest: &'a Digest, links: Links) -> Self {
        let sheet = Sheet::of(input.log, input.explain);
        let names = Names::of(input, &sheet);
        Self {
            input: *input,
            links,
            sheet,
            grid: Grid::of(digest),
            families: families(input.log),
            unexpected: unexpected(digest),
            known: known(digest),
            refusals: refusals(digest),
            unjudged: unjudged(digest),
            names,
        }
    }

    /// The name by which pages show and link a script of the log.
    fn script(&self, name: &str) -> &str {
        let script = self.sheet.scripts.binary_search_by(|script| script.name.cmp(name));
        &self.names.scripts[script.expect("the sheet has every script of the log")]
    }

    /// Every page of the site, the matrix first.
    fn pages(&self) -> Vec<Page> {
        let mut pages = vec![matrix::page(self), engines::overview(self)];
        pages.extend((0..self.input.log.engines().len()).map(|engine| engines::page(self, engine)));
        pages.push(evidence::page(self));
        pages.push(claims::page(self));
        pages
    }

    /// The engines' places, those of a family beside each other: the order of the matrix' columns.
    fn columns(&self) -> impl Iterator<Item = usize> {
        self.families.iter().flat_map(|family| family.engines.iter().copied())
    }
}

/// How many of something, in words.
fn counted(count: u64, one: &str) -> String {
    format!("{count} {one}{}", if count == 1 { "" } else { "s" })
}
