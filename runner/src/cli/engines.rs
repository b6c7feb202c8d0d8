//! `memlimits engines`.

use std::{fmt::Write as _, time::Duration};

use memlimits_engines::{
    About, builtin,
    program::{self, split_version},
};
use memlimits_suite::Feature;

use super::{BadInput, Exit, choose, output, select};
use crate::{
    browser,
    expectations::Expectations,
    fleet::{Done, Fleet},
    link::{Limits, Supervision},
    probe::Features,
    wanted::{self, NotWanted, Wanted},
};

/// How long an engine may take to say what it has.
const PATIENCE: Duration = Duration::from_secs(10);

#[derive(Debug, clap::Args)]
#[group(id = "engines")]
pub(super) struct Arguments {
    /// Only these engines; by default every one that memlimits knows, there or not
    #[arg(value_name = "ID")]
    ids: Vec<String>,
}

pub(super) fn engines(arguments: &Arguments) -> Result<Exit, BadInput> {
    let ids = if arguments.ids.is_empty() { wanted::all() } else { arguments.ids.clone() };
    for id in &ids {
        let mut text = format!("{id}: {}\n", summary(id));
        match Wanted::find(id) {
            Ok(wanted) => describe(&mut text, &wanted)?,
            Err(NotWanted::Missing { missing, .. }) => {
                let _ = writeln!(text, "  not there  {}\n  to get it  {}", missing.reason, missing.help);
            }
            Err(NotWanted::NotBuilt { feature, .. }) => {
                let _ =
                    writeln!(text, "  not there  it is not built in\n  to get it  cargo build --features {feature}");
            }
            // An unknown name has a better message than any of this.
            Err(_) => return Err(choose::engines(std::slice::from_ref(id)).err().expect("it was not found")),
        }
        text.push('\n');
        output::print(&text)?;
    }
    Ok(Exit::AsExpected)
}

/// What an engine says of itself, as far as it answers.
fn describe(text: &mut String, wanted: &Wanted) -> Result<(), BadInput> {
    let limits = Limits { time: PATIENCE, memory: u64::MAX };
    let every = Feature::ALL.iter().copied().collect();
    let this = select::this_program()?;
    let guard = choose::guard(&this, std::slice::from_ref(wanted));
    let supervision = Supervision { guard, ..Supervision::default() };
    let fleet = Fleet::new(wanted.source(&this), Expectations::default()).supervised(supervision);
    let found = fleet
        .with(&every, limits, |link, features| Done { result: (link.about().clone(), features.clone()), alive: true });
    let program = match wanted {
        Wanted::Program(_, adapter) => Some(adapter.program()),
        Wanted::Browser(browser) => Some(browser.program()),
        Wanted::BuiltIn(_) | Wanted::Adapter(_) => None,
    };
    if let Some(program) = program {
        let _ = writeln!(text, "  program  {}", program.display());
    }
    match found {
        Ok((about, features)) => answered(text, &about, &features),
        Err(unavailable) => {
            let _ = writeln!(text, "  not there  {unavailable}");
            for line in unavailable.last_words.iter().flat_map(|words| words.lines()) {
                let _ = writeln!(text, "    {line}");
            }
        }
    }
    Ok(())
}

fn answered(text: &mut String, about: &About, features: &Features) {
    let names = |has: bool| {
        let of = features.iter().filter(|(_, found)| found.is_ok() == has);
        of.map(|(feature, _)| feature.name()).collect::<Vec<_>>().join(" ")
    };
    let core = about.core.as_ref().map(|core| format!(", {} {}", core.name, core.version)).unwrap_or_default();
    let _ = writeln!(text, "  version  {} {}{core}", about.name, about.version);
    let _ = writeln!(text, "  lineage  {}", about.lineage.join(", "));
    let _ = writeln!(text, "  home     {}", about.home);
    let _ = writeln!(text, "  has      {}", names(true));
    let _ = writeln!(text, "  has not  {}", names(false));
}

fn summary(id: &str) -> &'static str {
    let (name, _) = id.split_once(':').unwrap_or((id, ""));
    let (base, _) = split_version(name);
    let in_binary = builtin::engine(name).map(|engine| engine.summary);
    let in_program = || program::engine(base).map(|engine| engine.summary);
    let in_browser = || browser::model(base).map(|model| model.summary);
    let not_built = || builtin::not_built().iter().find(|engine| engine.id == name).map(|engine| engine.summary);
    in_binary.or_else(in_program).or_else(in_browser).or_else(not_built).unwrap_or_default()
}
