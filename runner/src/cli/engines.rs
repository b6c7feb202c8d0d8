//! `memlimits engines`.

use std::time::Duration;

use memlimits_engines::builtin;
use memlimits_suite::Feature;

use super::{BadInput, Exit, output, select};
use crate::{
    expectations::Expectations,
    fleet::{Done, Fleet, Source},
    link::Limits,
};

/// How long an engine may take to say what it has.
const PATIENCE: Duration = Duration::from_secs(10);

#[derive(Debug, clap::Args)]
#[group(id = "engines")]
pub(super) struct Arguments {}

pub(super) fn engines(_: &Arguments) -> Result<Exit, BadInput> {
    let program = select::this_program()?;
    let limits = Limits { time: PATIENCE, memory: u64::MAX };
    let all = Feature::ALL.iter().copied().collect();
    let mut text = String::new();
    for engine in builtin::engines() {
        let source = Source::Worker { engine: engine.into(), program: program.clone() };
        let fleet = Fleet::new(source, Expectations::default());
        let found = fleet.with(&all, limits, |link, features| Done {
            result: (link.about().clone(), features.clone()),
            alive: true,
        });
        text.push_str(&format!("{}: {}\n", engine.id, engine.summary));
        match found {
            Ok((about, features)) => {
                let names = |has: bool| {
                    let of = features.iter().filter(|(_, found)| found.is_ok() == has);
                    of.map(|(feature, _)| feature.name()).collect::<Vec<_>>().join(" ")
                };
                text.push_str(&format!("  version  {} {}\n", about.name, about.version));
                text.push_str(&format!("  lineage  {}\n", about.lineage.join(", ")));
                text.push_str(&format!("  home     {}\n", about.home));
                text.push_str(&format!("  has      {}\n", names(true)));
                text.push_str(&format!("  has not  {}\n", names(false)));
            }
            Err(unavailable) => text.push_str(&format!("  not there: {unavailable}\n")),
        }
        text.push('\n');
    }
    output::print(&text)?;
    Ok(Exit::AsExpected)
}
