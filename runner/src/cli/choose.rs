//! Which engines are meant.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    sync::Arc,
};

use memlimits_engines::builtin;
use memlimits_reports::log::LeftOut;

use super::{BadInput, select::unknown};
use crate::{
    adapter::Adapter,
    fleet::Chosen,
    link::Guard,
    wanted::{self, NotWanted, Wanted},
};

/// Which engines are meant.
#[derive(Clone, Debug, Default, clap::Args)]
#[group(id = "engines_meant")]
pub(super) struct EngineArguments {
    /// Engines to run on, separated by commas, or `all` that are there; by default those that are built in, without
    /// variants and validators. `memlimits engines` lists them
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    pub(super) engine: Vec<String>,
    /// An engine behind an adapter of your own: a command that speaks the protocol of engines/PROTOCOL.md; may be given
    /// several times
    #[arg(long, value_name = "NAME=COMMAND")]
    adapter: Vec<String>,
}

/// The engines that are meant and there.
pub(super) struct Engines {
    /// Those to run on.
    pub(super) wanted: Vec<Wanted>,
    /// Those that `all` meant and that are not there.
    pub(super) left_out: Vec<LeftOut>,
}

impl EngineArguments {
    /// Whether none were named.
    pub(super) fn is_empty(&self) -> bool {
        self.engine.is_empty() && self.adapter.is_empty()
    }

    /// The same engines; where none were named, these.
    pub(super) fn or(&self, ids: &[String]) -> Self {
        match self.is_empty() {
            true => Self { engine: ids.to_vec(), adapter: Vec::new() },
            false => self.clone(),
        }
    }

    /// The engines, each once.
    pub(super) fn engines(&self) -> Result<Engines, BadInput> {
        let mut engines = Engines { wanted: Vec::new(), left_out: Vec::new() };
        if self.is_empty() {
            let is_here = |engine: &&builtin::LocalEngine| {
                engine.variant_of.is_none() && engine.program.is_none() && !engine.validates_only
            };
            let here = builtin::engines().iter().filter(is_here);
            engines.wanted.extend(here.map(|engine| Wanted::BuiltIn(Chosen::from(engine))));
        }
        for id in &self.engine {
            match id.as_str() {
                "all" => engines.add_all(),
                id => engines.wanted.push(find(id)?),
            }
        }
        for adapter in &self.adapter {
            engines.wanted.push(Wanted::Adapter(parse_adapter(adapter)?));
        }
        let mut seen = BTreeSet::new();
        engines.wanted.retain(|engine| seen.insert(engine.id().to_owned()));
        Ok(engines)
    }
}

/// The engines of these ids.
pub(super) fn engines(ids: &[String]) -> Result<Engines, BadInput> {
    EngineArguments::default().or(ids).engines()
}

impl Engines {
    fn add_all(&mut self) {
        for id in wanted::all() {
            match Wanted::find(&id) {
                Ok(wanted) => self.wanted.push(wanted),
                Err(error) => self.left_out.push(LeftOut { reason: error.reason(), id }),
            }
        }
    }
}

/// What ends the processes of these engines, and takes their adapters' files away, where this process is killed; none where
/// they end by themselves.
pub(super) fn guard(this: &Path, engines: &[Wanted]) -> Option<Arc<Guard>> {
    if !engines.iter().any(Wanted::is_foreign) {
        return None;
    }
    // A run without a guard is no worse a run: only a kill of it may leave something behind.
    let guard = Guard::start(this).ok()?;
    engines.iter().filter_map(Wanted::folder).for_each(|folder| guard.watch_folder(folder));
    Some(Arc::new(guard))
}

fn find(id: &str) -> Result<Wanted, BadInput> {
    Wanted::find(id).map_err(|error| match error {
        NotWanted::Unknown(name) => unknown("engine", &name, wanted::known_ids(), "`memlimits engines` lists them"),
        error => BadInput::new(error.to_string()),
    })
}

/// An adapter, as `NAME=COMMAND`.
fn parse_adapter(text: &str) -> Result<Adapter, BadInput> {
    let wrong = |message: String| BadInput::new(format!("--adapter {text}: {message}"));
    let Some((name, command)) = text.split_once('=') else {
        return Err(wrong("a name and a command are wanted, such as `mine=./adapter --fast`".into()));
    };
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "-_.@".contains(letter);
    if name.is_empty() || !name.chars().all(is_plain) {
        return Err(wrong(format!("the name `{name}` is not of letters, digits, `-`, `_`, `.` and `@`")));
    }
    if wanted::known_ids().any(|id| id == name) {
        return Err(wrong(format!("`{name}` is an engine that memlimits knows; take another name")));
    }
    let words = shlex::split(command).ok_or_else(|| wrong("a quote is not closed".into()))?;
    let Some((program, arguments)) = words.split_first() else {
        return Err(wrong("the command is empty".into()));
    };
    Ok(Adapter::new(name.to_owned(), PathBuf::from(program), arguments.iter().map(Into::into).collect()))
}
