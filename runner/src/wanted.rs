//! Engines as users name them: in this binary, in a program that has to be found, or behind an adapter of their own.

use std::path::{Path, PathBuf};

use memlimits_engines::{
    builtin,
    program::{self, Missing, ProgramEngine, split_version},
};

use crate::{
    adapter::Adapter,
    browser::{self, Found},
    expectations::Expectations,
    fleet::{Chosen, Source},
};

/// An engine that a user named, and that is there.
#[derive(Clone, Debug)]
pub enum Wanted {
    /// In this binary.
    BuiltIn(Chosen),
    /// In a program, behind an adapter that memlimits has.
    Program(&'static ProgramEngine, Adapter),
    /// Behind an adapter of the user's own.
    Adapter(Adapter),
    /// A browser that is started by the runner.
    Browser(Found),
}

/// Why an engine that a user named cannot be had.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotWanted {
    /// Nothing has that name.
    #[error("there is no engine `{0}`")]
    Unknown(String),
    /// It is there only where a feature builds it in.
    #[error("{id} is not built in\n  help: build memlimits with `--features {feature}`")]
    NotBuilt {
        /// The engine's id.
        id: String,
        /// The feature.
        feature: &'static str,
    },
    /// Its program is not there.
    #[error("{id} is not there: {}\n  help: {}", .missing.reason, .missing.help)]
    Missing {
        /// The engine's id.
        id: String,
        /// What was looked for.
        missing: Missing,
    },
    /// It cannot be made as it was asked for.
    #[error("{id}: {message}")]
    Refused {
        /// The engine's id.
        id: String,
        /// Why.
        message: String,
    },
}

impl NotWanted {
    /// Why, without the engine's name and without what to do about it.
    pub fn reason(&self) -> String {
        match self {
            Self::Unknown(_) => "there is no such engine".to_owned(),
            Self::NotBuilt { .. } => "not built in".to_owned(),
            Self::Missing { missing, .. } => missing.reason.clone(),
            Self::Refused { message, .. } => message.clone(),
        }
    }
}

impl Wanted {
    /// The engine that a user means by an id, with options behind a colon or a version behind an `@`.
    ///
    /// # Errors
    ///
    /// [`NotWanted`] says why there is none.
    pub fn find(wanted: &str) -> Result<Self, NotWanted> {
        let refused = |message| NotWanted::Refused { id: wanted.to_owned(), message };
        let missing = |missing| NotWanted::Missing { id: wanted.to_owned(), missing };
        let (name, options) = wanted.split_once(':').unwrap_or((wanted, ""));
        if let Some(engine) = builtin::engine(name) {
            if let Some(program) = &engine.program {
                // The one option that such an engine has is a version of its program.
                program.find((!options.is_empty()).then_some(options)).map_err(missing)?;
            }
            return Chosen::new(engine, options).map(Self::BuiltIn).map_err(refused);
        }
        let (base, version) = split_version(name);
        if let Some(engine) = program::engine(base) {
            if !options.is_empty() {
                return Err(refused(format!("it has no options, so no `{options}`")));
            }
            let program = engine.program.find(version).map_err(missing)?;
            return Self::program(engine, wanted.to_owned(), program).map_err(refused);
        }
        if let Some(model) = browser::model(base) {
            if !options.is_empty() {
                return Err(refused(format!("it has no options, so no `{options}`")));
            }
            let program = model.program.find(version).map_err(missing)?;
            return Ok(Self::Browser(Found::new(wanted.to_owned(), model, program)));
        }
        match builtin::not_built().iter().find(|engine| engine.id == name) {
            Some(engine) => Err(NotWanted::NotBuilt { id: name.to_owned(), feature: engine.feature }),
            None => Err(NotWanted::Unknown(name.to_owned())),
        }
    }

    fn program(engine: &'static ProgramEngine, id: String, program: PathBuf) -> Result<Self, String> {
        let adapter = Adapter::of(engine, id, program)
            .map_err(|error| format!("there is no temporary folder for the adapter's files: {error}"))?;
        Ok(Self::Program(engine, adapter))
    }

    /// The id by which the user names it.
    pub fn id(&self) -> &str {
        match self {
            Self::BuiltIn(chosen) => chosen.id(),
            Self::Program(_, adapter) | Self::Adapter(adapter) => adapter.id(),
            Self::Browser(browser) => browser.id(),
        }
    }

    /// The id that its file of known failures is named after: all versions of an engine have one.
    pub fn expectations_id(&self) -> &str {
        match self {
            Self::Program(engine, _) => engine.id,
            Self::Browser(browser) => browser.model().id,
            Self::BuiltIn(_) | Self::Adapter(_) => self.id(),
        }
    }

    /// The known failures that it comes with.
    ///
    /// # Errors
    ///
    /// A message with file, line and column, where they cannot be read.
    pub fn expectations(&self) -> Result<Expectations, String> {
        match self {
            Self::BuiltIn(chosen) => chosen.expectations(),
            Self::Program(engine, _) => Expectations::parse(&format!("{}.toml", engine.id), engine.expectations),
            Self::Adapter(_) => Ok(Expectations::default()),
            Self::Browser(browser) => {
                let model = browser.model();
                Expectations::parse(&format!("{}.toml", model.id), model.expectations)
            }
        }
    }

    /// Where its processes come from; `this` is a program that becomes a worker when it is asked to.
    pub fn source(&self, this: &Path) -> Source {
        match self {
            Self::BuiltIn(engine) => Source::Worker { engine: engine.clone(), program: this.to_owned() },
            Self::Program(_, adapter) | Self::Adapter(adapter) => Source::Adapter(adapter.clone()),
            Self::Browser(browser) => Source::Browser(browser.clone()),
        }
    }

    /// The temporary folder that its adapter's files are in, where there is one.
    pub fn folder(&self) -> Option<&Path> {
        match self {
            Self::Program(_, adapter) | Self::Adapter(adapter) => adapter.folder(),
            Self::BuiltIn(_) | Self::Browser(_) => None,
        }
    }

    /// Whether its processes are programs that know nothing of memlimits' own ways to end.
    pub fn is_foreign(&self) -> bool {
        !matches!(self, Self::BuiltIn(_))
    }
}

/// Every id that an engine can be asked for by, whether or not it is there.
pub fn known_ids() -> impl Iterator<Item = &'static str> {
    let built = builtin::engines().iter().map(|engine| engine.id);
    let in_programs = program::engines().iter().map(|engine| engine.id);
    let browsers = browser::MODELS.iter().map(|model| model.id);
    built.chain(in_programs).chain(browsers).chain(builtin::not_built().iter().map(|engine| engine.id))
}

/// Every engine that `all` means, those that are not there included: one id for each version that is named.
pub fn all() -> Vec<String> {
    let mut ids: Vec<String> = builtin::engines().iter().map(|engine| engine.id.to_owned()).collect();
    for engine in program::engines() {
        ids.push(engine.id.to_owned());
        ids.extend(engine.program.versions().into_iter().map(|version| format!("{}@{version}", engine.id)));
    }
    ids.extend(browser::MODELS.iter().map(|model| model.id.to_owned()));
    ids.extend(builtin::not_built().iter().map(|engine| engine.id.to_owned()));
    ids
}
