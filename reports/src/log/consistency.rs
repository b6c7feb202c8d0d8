//! What must hold between the lines of a run log.

use std::collections::{HashMap, HashSet};

use super::{Footer, Header, Outcome, Tally, Totals};
use crate::{Verdict, harmless, model::Standings};

/// How many characters of a name from a log an error message shows.
const NAME: usize = 200;

/// What contradicts itself in a run log.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Inconsistency {
    /// The header lists an engine twice.
    #[error("engine {} is listed twice", harmless(.0, NAME))]
    DuplicateEngine(String),
    /// A script line names an engine that the header does not.
    #[error("engine {} is not listed in the header", harmless(.0, NAME))]
    UnknownEngine(String),
    /// A script has two lines for one engine.
    #[error("script {} has two lines for engine {}", harmless(script, NAME), harmless(engine, NAME))]
    DuplicateScript {
        /// The engine's id.
        engine: String,
        /// The script's name.
        script: String,
    },
    /// A script's outcome does not go with its directives' verdicts.
    #[error(
        "script {} on engine {}: the outcome is {}, but its directives' verdicts are not those of this outcome",
        harmless(script, NAME), harmless(engine, NAME), outcome.name()
    )]
    Outcome {
        /// The engine's id.
        engine: String,
        /// The script's name.
        script: String,
        /// The outcome that its line names.
        outcome: Outcome,
    },
    /// An engine has not as many scripts or assertions as the header selects.
    #[error(
        "engine {}: {unit} selected by the header: {selected}, found in its lines: {found}",
        harmless(engine, NAME)
    )]
    Selection {
        /// The engine's id.
        engine: String,
        /// What was counted: `scripts` or `assertions`.
        unit: &'static str,
        /// How many the engine's lines hold.
        found: u64,
        /// How many the header selects.
        selected: u64,
    },
    /// The log has not as many script lines as the header selects pairs of engine and script.
    #[error("pairs of engine and script selected by the header: {selected}, script lines found: {found}")]
    Pairs {
        /// How many script lines the log holds.
        found: u64,
        /// How many the header selects.
        selected: u64,
    },
    /// The footer's total of a verdict is not what the script lines hold.
    #[error("the footer's total of {verdict} is {stated}, but the script lines add up to {found}")]
    Totals {
        /// The first verdict that differs.
        verdict: Verdict,
        /// The footer's number.
        stated: u64,
        /// The number of such directives in the script lines.
        found: u64,
    },
    /// The footer's number of unexpected directives is not what the script lines hold.
    #[error("the footer's number of unexpected directives is {stated}, but the script lines add up to {found}")]
    Unexpected {
        /// The footer's number.
        stated: u64,
        /// The number of such directives in the script lines.
        found: u64,
    },
}

/// Looks at the lines of a log one after the other, so that a reader can say which one is wrong, and adds them up.
pub(crate) struct Checker<'a> {
    header: &'a Header,
    selected: HashMap<&'a str, Selected>,
    seen: HashSet<(String, String)>,
    totals: Totals,
    standings: Standings,
}

/// What an engine's script lines hold so far.
#[derive(Default)]
struct Selected {
    scripts: u64,
    assertions: u64,
}

impl<'a> Checker<'a> {
    pub(crate) fn new(header: &'a Header) -> Result<Self, Inconsistency> {
        let mut selected = HashMap::new();
        for engine in &header.engines {
            if selected.insert(engine.id.as_str(), Selected::default()).is_some() {
                return Err(Inconsistency::DuplicateEngine(engine.id.clone()));
            }
        }
        Ok(Self { header, selected, seen: HashSet::new(), totals: Totals::default(), standings: Standings::default() })
    }

    /// The line of a script on an engine, by what its directives, all of them, come to.
    pub(crate) fn script(
        &mut self,
        engine: &str,
        script: &str,
        outcome: Outcome,
        tally: &Tally,
    ) -> Result<(), Inconsistency> {
        let Some(selected) = self.selected.get_mut(engine) else {
            return Err(Inconsistency::UnknownEngine(engine.to_owned()));
        };
        let (engine, script) = (engine.to_owned(), script.to_owned());
        if !self.seen.insert((engine.clone(), script.clone())) {
            return Err(Inconsistency::DuplicateScript { engine, script });
        }
        if !outcome_fits(outcome, &tally.totals) {
            return Err(Inconsistency::Outcome { engine, script, outcome });
        }
        selected.scripts += 1;
        selected.assertions += tally.assertions;
        self.totals += tally.totals;
        self.standings += tally.standings;
        Ok(())
    }

    /// The footer of these lines.
    pub(crate) fn end(self, complete: bool) -> Result<Footer, Inconsistency> {
        self.check_selection(complete)?;
        Ok(Footer { complete, totals: self.totals, unexpected: self.standings.unexpected })
    }

    /// Whether a footer that was read is the one of these lines.
    pub(super) fn footer(self, footer: &Footer) -> Result<(), Inconsistency> {
        let sum = self.end(footer.complete)?;
        for verdict in Verdict::ALL {
            let (stated, found) = (footer.totals.get(verdict), sum.totals.get(verdict));
            if stated != found {
                return Err(Inconsistency::Totals { verdict, stated, found });
            }
        }
        let (stated, found) = (footer.unexpected, sum.unexpected);
        if stated != found {
            return Err(Inconsistency::Unexpected { stated, found });
        }
        Ok(())
    }

    fn check_selection(&self, complete: bool) -> Result<(), Inconsistency> {
        let selection = &self.header.selection;
        // A shard, or a run that was interrupted, holds a part of the selection, and no more than all of it.
        let all_there = complete && self.header.shard.is_none();
        if let Some(selected) = selection.pairs {
            let found = self.seen.len() as u64;
            if found > selected || (all_there && found < selected) {
                return Err(Inconsistency::Pairs { found, selected });
            }
        }
        let all_there = all_there && selection.pairs.is_none();
        for engine in &self.header.engines {
            let selected = &self.selected[engine.id.as_str()];
            for (unit, found, selected) in [
                ("scripts", selected.scripts, selection.scripts),
                ("assertions", selected.assertions, selection.assertions),
            ] {
                if found > selected || (all_there && found < selected) {
                    return Err(Inconsistency::Selection { engine: engine.id.clone(), unit, found, selected });
                }
            }
        }
        Ok(())
    }
}

fn outcome_fits(outcome: Outcome, totals: &Totals) -> bool {
    let none = |verdict| totals.get(verdict) == 0;
    let all = |verdict| totals.get(verdict) == totals.sum();
    match outcome {
        Outcome::Ran => none(Verdict::Crash) && none(Verdict::Timeout) && none(Verdict::Memory),
        Outcome::Unsupported => all(Verdict::Unsupported),
        Outcome::NotRun => all(Verdict::NotRun),
        Outcome::Crash => !none(Verdict::Crash),
        Outcome::Timeout => !none(Verdict::Timeout),
        Outcome::Memory => !none(Verdict::Memory),
    }
}
