//! What a README or a pull request shows of a run: Markdown as GitHub reads it, and only what matters.
//!
//! Whatever comes from the log goes through [`harmless()`](crate::harmless()), and through `marked`, which leaves
//! nothing for Markdown or HTML to obey, and nobody for GitHub to notify.

mod page;
mod table;
#[cfg(test)]
mod tests;

use crate::{
    Digest, Explain, RunLog, Verdict, marked,
    model::{self, Finding, Standings, Unjudged},
    terminal::counted,
};
use page::Page;

/// How many characters of a name (script, engine, requirement) are shown.
const NAME: usize = 100;
/// How many characters of a text that an engine or the corpus provides are shown.
const TEXT: usize = 300;
/// How many findings are shown before the others are folded.
const OPEN: usize = 5;
/// How many requirements of a finding are shown.
const MOST_REQUIREMENTS: usize = 3;

/// The report: the matrix, each directive that is not as expected, known failures, refusals and what was not judged. It
/// is shorter than what GitHub takes in a comment, and says what was cut. `notes` are what readers must know of it, one
/// sentence each.
#[must_use]
pub fn markdown(log: &RunLog, explain: &dyn Explain, notes: &[String]) -> String {
    let digest = Digest::of(log);
    let sentences = [refused(&digest), not_judged(&digest)].into_iter().flatten();
    let mut page = Page::ending_with(sentences.chain(notes.iter().map(|note| marked::text(note, TEXT))));
    page.block(&heading(log));
    page.block(&what_ran(log));
    let table = table::table(log, &digest);
    if page.has_room_for(&table) {
        page.block(&table);
    } else {
        page.list(
            "There is no room here for the matrix of chapters by engines; each engine as a whole:",
            &table::totals(log),
            usize::MAX,
        );
    }
    let unexpected = model::unexpected(&digest);
    let items: Vec<String> = unexpected.iter().map(|finding| not_as_expected(finding, explain)).collect();
    page.list("#### Not as expected", &items, OPEN);
    let known: Vec<String> = model::known(&digest).iter().map(known).collect();
    page.list("#### Failures that are known", &known, OPEN);
    page.end()
}

fn heading(log: &RunLog) -> String {
    let version = marked::text(&log.header().suite.version, NAME);
    let result = match log.footer().unexpected {
        0 if log.is_complete() => "nothing unexpected".into(),
        0 => "nothing unexpected as far as it went".into(),
        1 => "1 directive is not as expected".into(),
        more => format!("{more} directives are not as expected"),
    };
    format!("### memlimits {version}: {result}")
}

fn what_ran(log: &RunLog) -> String {
    let header = log.header();
    let shard = header.shard.map_or_else(String::new, |shard| format!("Shard {shard} of "));
    let scripts = counted(header.selection.scripts, "script");
    let assertions = counted(header.selection.assertions, "assertion");
    let engines: Vec<String> = header
        .engines
        .iter()
        .map(|engine| marked::code(format!("{} {}", engine.id, engine.version).trim_end(), NAME))
        .collect();
    let Standings { expected, unexpected, unjudged } = Standings::of(log.scripts());
    let mut sentence = format!(
        "{shard}{scripts} with {assertions} on {}: {expected} directives as expected, {unexpected} not as expected, \
         {unjudged} not judged.",
        engines.join(", ")
    );
    if !header.left_out.is_empty() {
        let ids: Vec<String> = header.left_out.iter().map(|engine| marked::code(&engine.id, NAME)).collect();
        sentence.push_str(&format!("\n\nNot there, and left out: {}.", ids.join(", ")));
    }
    if !log.is_complete() {
        sentence.push_str("\n\n**The run did not come to its end: some scripts are missing from these counts.**");
    }
    sentence
}

fn not_as_expected(finding: &Finding<'_>, explain: &dyn Explain) -> String {
    let directive = finding.directive;
    let mut item = headline(finding);
    let (shown, others) = directive.requirements.split_at(directive.requirements.len().min(MOST_REQUIREMENTS));
    for id in shown {
        let name = marked::code(id, NAME);
        match explain.requirement(id) {
            None => item.push_str(&format!("\n  - {name}")),
            Some(words) => {
                let (name, strength) = (marked::link(&name, words.section), marked::text(words.strength, NAME));
                item.push_str(&format!("\n  - {name} ({strength}): {}", marked::text(words.sentence, TEXT)));
            }
        }
    }
    if !others.is_empty() {
        item.push_str(&format!("\n  - and {} more requirements", others.len()));
    }
    if !finding.tagged {
        item.push_str("\n  - a script without tags: its own expectation, not the specification's");
    }
    if let Some(known) = &directive.known {
        let reason = marked::code(&known.reason, TEXT);
        item.push_str(&format!("\n  - known as {}, which is no longer so: {reason}", known.verdict));
    }
    let reason = finding.reason.filter(|reason| Some(*reason) != directive.observed.as_deref());
    let texts =
        [("expected", directive.expected.as_deref()), ("observed", directive.observed.as_deref()), ("reason", reason)];
    for (label, text) in texts {
        if let Some(text) = text {
            item.push_str(&format!("\n  - {label} {}", marked::code(text, TEXT)));
        }
    }
    if let Some(command) = explain.rerun(&finding.engines, finding.script, directive.line) {
        item.push_str(&format!("\n  - rerun {}", marked::code(&command, TEXT)));
    }
    item
}

fn known(finding: &Finding<'_>) -> String {
    let mut item = headline(finding);
    if let Some(known) = &finding.directive.known {
        item.push_str(&format!(": {}", marked::text(&known.reason, TEXT)));
        if let Some(address) = &known.link {
            let shown = marked::link("upstream", address);
            // What cannot be followed is still told.
            let shown = if shown == "upstream" { marked::code(address, NAME) } else { shown };
            item.push_str(&format!(" ({shown})"));
        }
    }
    item
}

/// The verdict, the place and the engines.
fn headline(finding: &Finding<'_>) -> String {
    let verdict = finding.directive.verdict;
    let place =
        marked::code(&format!("{}:{}", crate::harmless(finding.script, NAME), finding.directive.line), NAME + 40);
    let engines: Vec<String> = finding.engines.iter().map(|id| marked::code(id, NAME)).collect();
    format!("- **{} {verdict}** {place} on {}", table::sign(verdict), engines.join(", "))
}

fn refused(digest: &Digest) -> Option<String> {
    let of_engines: Vec<String> = model::refusals(digest)
        .iter()
        .map(|refusals| {
            let count: u64 = refusals.scripts.iter().map(|(_, count)| count).sum();
            format!("{} {count} times", marked::code(refusals.engine, NAME)).replace(" 1 times", " once")
        })
        .collect();
    if of_engines.is_empty() {
        return None;
    }
    let meaning = Verdict::Limit.meaning();
    Some(format!("{} Limits ({meaning}): {}.", table::sign(Verdict::Limit), of_engines.join(", ")))
}

fn not_judged(digest: &Digest) -> Option<String> {
    let unjudged = model::unjudged(digest);
    let mut groups = Vec::new();
    for group in unjudged.chunk_by(|a, b| (a.engine, a.verdict) == (b.engine, b.verdict)) {
        let Unjudged { engine, verdict, reason, .. } = group[0];
        let count: u64 = group.iter().map(|unjudged| unjudged.count).sum();
        let reason = reason.map_or_else(|| marked::text(verdict.meaning(), TEXT), |reason| marked::code(reason, NAME));
        let others = if group.len() > 1 { " and other reasons" } else { "" };
        groups.push(format!("{} {count} {verdict} ({reason}{others})", marked::code(engine, NAME)));
    }
    (!groups.is_empty()).then(|| format!("Not judged: {}.", groups.join(", ")))
}
