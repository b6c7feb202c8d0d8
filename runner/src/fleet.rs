//! An engine under test, and the workers that run it.

mod engaged;

use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
    process::Command,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use engaged::{Engaged, Found};
use memlimits_engines::{About, Commits, Execute, LocalEngine, worker};
use memlimits_reports::log::ScriptEntry;
use memlimits_suite::Feature;

use crate::{
    adapter::Adapter,
    browser::{self, Browser},
    expectations::Expectations,
    link::{Here, Limits, Link, Process, Start, Supervision, Tab},
    probe::{self, Features},
    stop::Stop,
};

/// How often in a row a worker may fail to start before the engine counts as not there.
const ATTEMPTS: u32 = 3;

/// An engine of this binary, with options.
#[derive(Clone, Debug)]
pub struct Chosen {
    engine: &'static LocalEngine,
    /// As in reports: the engine's id, with its options behind a colon where there are any.
    id: String,
}

impl Chosen {
    /// The engine with options; none is the empty string.
    ///
    /// # Errors
    ///
    /// The engine's own message, where it has no such options.
    pub fn new(engine: &'static LocalEngine, options: &str) -> Result<Self, String> {
        if options.is_empty() {
            return Ok(engine.into());
        }
        (engine.open)(options)?;
        Ok(Self { engine, id: format!("{}:{options}", engine.id) })
    }

    /// The id by which users name it.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The known failures that the engine comes with.
    ///
    /// # Errors
    ///
    /// A message with file, line and column, where they cannot be read.
    pub fn expectations(&self) -> Result<Expectations, String> {
        Expectations::parse(&format!("{}.toml", self.engine.id), self.engine.expectations)
    }

    fn open(&self) -> Box<dyn Execute> {
        let options = self.id.split_once(':').map_or("", |(_, options)| options);
        (self.engine.open)(options).expect("the options were tried before")
    }
}

impl From<&'static LocalEngine> for Chosen {
    fn from(engine: &'static LocalEngine) -> Self {
        Self { engine, id: engine.id.to_owned() }
    }
}

/// How workers of an engine come to be.
#[derive(Clone, Debug)]
pub enum Source {
    /// Worker processes of a program that holds the engine and calls [`worker::serve_if_asked`] first thing.
    Worker {
        /// The engine.
        engine: Chosen,
        /// The program.
        program: PathBuf,
    },
    /// The calling process: for a debugger only, since nothing survives a crash.
    Here(Chosen),
    /// Processes of any program that speaks the protocol.
    Adapter(Adapter),
    /// Tabs of a browser.
    Browser(browser::Found),
    /// A page that people open in a browser of theirs.
    Page {
        /// The id by which users name it.
        id: String,
        /// What serves the page.
        browser: Arc<Browser>,
    },
}

impl Source {
    fn id(&self) -> &str {
        match self {
            Self::Worker { engine, .. } | Self::Here(engine) => &engine.id,
            Self::Adapter(adapter) => adapter.id(),
            Self::Browser(browser) => browser.id(),
            Self::Page { id, .. } => id,
        }
    }
}

/// An engine under test: starts workers as they are needed, keeps them for the next script, replaces the dead.
pub struct Fleet {
    source: Source,
    expectations: Expectations,
    supervision: Supervision,
    /// The browser that a source of tabs has, once it is needed.
    browser: Mutex<Option<Arc<Browser>>>,
    idle: Mutex<Vec<Worker>>,
    known: Mutex<Known>,
    /// Held while the first worker starts: see [`Fleet::start`].
    first: Mutex<()>,
}

/// A process, or a tab of a browser.
type Worker = Box<dyn Link + Send>;

/// What was found out about the engine so far.
#[derive(Default)]
struct Known {
    about: Option<About>,
    features: Features,
    /// What a survey found.
    surveyed: Option<Features>,
    /// Why it is not there, once that is certain.
    gone: Option<Unavailable>,
}

/// Why a script could not be given to an engine: no worker starts, so the engine is not there.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no worker starts: {reason}")]
pub struct Unavailable {
    /// Why not, in words that are the same on every run.
    pub reason: String,
    /// What it last wrote to standard error, if it came that far. For people only.
    pub last_words: Option<String>,
}

impl Fleet {
    /// An engine whose workers will come to be as said, and what is known of it. None is started yet.
    pub fn new(source: Source, expectations: Expectations) -> Self {
        // An adapter may be anything; ours are one process.
        let has_family = matches!(source, Source::Adapter(_));
        Self {
            source,
            expectations,
            supervision: Supervision { has_family, ..Supervision::default() },
            browser: Mutex::default(),
            idle: Mutex::default(),
            known: Mutex::default(),
            first: Mutex::default(),
        }
    }

    /// The same with workers that are supervised.
    #[must_use]
    pub fn supervised(self, supervision: Supervision) -> Self {
        let has_family = self.supervision.has_family;
        Self { supervision: Supervision { has_family, ..supervision }, ..self }
    }

    /// The id by which users name the engine.
    pub fn id(&self) -> &str {
        self.source.id()
    }

    /// The engine's known failures.
    pub fn expectations(&self) -> &Expectations {
        &self.expectations
    }

    /// What the engine says of itself; none as long as no worker shook hands.
    pub fn about(&self) -> Option<About> {
        self.known().about.clone()
    }

    /// Notes in a script's line what is known of it, for the engine's version; what was noted before is forgotten.
    pub fn note_known(&self, entry: &mut ScriptEntry) {
        for directive in &mut entry.directives {
            directive.known = None;
        }
        let version = self.about().map(|about| about.version).unwrap_or_default();
        self.expectations.apply(&version, entry);
    }

    /// Why the engine is not there, once that is certain.
    pub fn unavailable(&self) -> Option<Unavailable> {
        self.known().gone.clone()
    }

    /// What stops the engine's workers.
    fn stop(&self) -> &Stop {
        &self.supervision.stop
    }

    /// Which pages of a memory the engine commits: every one, as long as it has not said otherwise.
    pub fn commits(&self) -> Commits {
        self.known().about.as_ref().map_or(Commits::EveryPage, |about| about.commits)
    }

    /// Has the engine say what it is and which features it has, unless it did so before. An engine that is not there says
    /// nothing.
    ///
    /// The worker that says it is kept for the first script.
    pub fn greet(&self, limits: Limits) {
        if self.known().surveyed.is_some() {
            return;
        }
        if let Source::Here(engine) = &self.source {
            self.known().about.get_or_insert_with(|| engine.open().about());
        }
        self.survey(limits);
    }

    /// Asks the engine about every feature there is: what a report tells of it must not depend on the scripts of a run,
    /// so nothing that they have found out is taken over. An engine that is not there is not asked, and one that does
    /// not survive the questions is not asked for ever.
    fn survey(&self, limits: Limits) {
        let mut found = Features::default();
        for _ in 0..ATTEMPTS {
            let (features, alive) = match &self.source {
                Source::Here(engine) => ask_all(&mut Here::new(engine.open()), found, limits),
                _ => {
                    let another = || self.idle_or_new(limits);
                    let Ok(mut engaged) = Engaged::new(&another) else { return };
                    let asked = ask_all(&mut engaged, found, limits);
                    let Ok(worker) = engaged.release() else { return };
                    if asked.1 {
                        lock(&self.idle).push(worker);
                    }
                    asked
                }
            };
            found = features;
            if alive {
                break;
            }
        }
        self.known().surveyed = Some(found);
    }

    /// Every feature, and whether the engine has it, as far as it survived the questions; none before it was
    /// [greeted](Fleet::greet).
    pub fn features(&self) -> Option<BTreeMap<String, bool>> {
        let known = self.known();
        let found = known.surveyed.as_ref()?.iter();
        Some(found.map(|(feature, found)| (feature.name().to_owned(), found.is_ok())).collect())
    }

    /// Does something with a worker that knows whether the engine has the features in `needs`.
    ///
    /// # Errors
    ///
    /// [`Unavailable`], where no worker could be had, or the run was stopped.
    pub fn with<R>(
        &self,
        needs: &BTreeSet<Feature>,
        limits: Limits,
        job: impl FnOnce(&mut dyn Link, &Features) -> Done<R>,
    ) -> Result<R, Unavailable> {
        if let Source::Here(engine) = &self.source {
            let mut here = Here::new(engine.open());
            let (features, _) = self.probe(&mut here, needs, limits);
            return Ok(job(&mut here, &features).result);
        }
        loop {
            let another = || self.idle_or_new(limits);
            let mut engaged = Engaged::new(&another)?;
            let (features, alive) = self.probe(&mut engaged, needs, limits);
            if !alive {
                continue;
            }
            let done = job(&mut engaged, &features);
            let worker = engaged.release()?;
            if done.alive {
                lock(&self.idle).push(worker);
            }
            return Ok(done.result);
        }
    }

    /// A worker that is idle, or a new one.
    fn idle_or_new(&self, limits: Limits) -> Found {
        let idle = lock(&self.idle).pop();
        let was_idle = idle.is_some();
        Ok((idle.map_or_else(|| self.start(limits), Ok)?, was_idle))
    }

    fn start(&self, limits: Limits) -> Result<Worker, Unavailable> {
        // The first worker starts alone: what becomes of an engine that is not there must not depend on how many
        // scripts wait for it.
        let is_unknown = self.known().about.is_none();
        let _alone = is_unknown.then(|| lock(&self.first));
        if let Some(reason) = self.known().gone.clone() {
            return Err(reason);
        }
        let mut failure = Unavailable { reason: String::new(), last_words: None };
        for _ in 0..ATTEMPTS {
            if self.stop().is_now() {
                // That says nothing of the engine.
                let reason = "the run was stopped".into();
                return Err(Unavailable { reason, last_words: None });
            }
            match self.begin(limits) {
                Ok(worker) => {
                    self.known().about.get_or_insert_with(|| worker.about().clone());
                    return Ok(worker);
                }
                Err(error) => {
                    failure =
                        Unavailable { reason: error.to_string(), last_words: error.last_words().map(str::to_owned) }
                }
            }
        }
        if !self.stop().is_now() {
            self.known().gone = Some(failure.clone());
        }
        Err(failure)
    }

    fn begin(&self, limits: Limits) -> Result<Worker, Start> {
        let browser = match &self.source {
            Source::Page { browser, .. } => Arc::clone(browser),
            Source::Browser(found) => {
                let mut browser = lock(&self.browser);
                match &*browser {
                    Some(browser) => Arc::clone(browser),
                    None => {
                        let new = Browser::new(found, self.supervision.clone()).map_err(Start::Spawn)?;
                        Arc::clone(browser.insert(Arc::new(new)))
                    }
                }
            }
            _ => return Ok(Box::new(Process::start(self.command(), limits, self.supervision.clone())?)),
        };
        Ok(Box::new(Tab::open(&browser, limits)?))
    }

    fn command(&self) -> Command {
        match &self.source {
            Source::Worker { engine, program } => worker::command(program, engine.id()),
            Source::Here(engine) => unreachable!("{} runs in this process", engine.id()),
            Source::Adapter(adapter) => adapter.command(),
            Source::Browser(_) | Source::Page { .. } => unreachable!("{} runs in tabs", self.id()),
        }
    }

    /// Asks about what is not known yet. A link that does not survive it is of no further use, but the answer is.
    fn probe(&self, link: &mut dyn Link, needs: &BTreeSet<Feature>, limits: Limits) -> (Features, bool) {
        let known = {
            let mut known = self.known();
            known.about.get_or_insert_with(|| link.about().clone());
            known.features.clone()
        };
        let probed = probe::ask(link, needs.iter().copied(), known, limits);
        self.known().features.merge(probed.features.clone());
        (probed.features, probed.alive)
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        lock(&self.known)
    }
}

/// Asks about every feature that is not among those that were found; and whether the link is still good.
fn ask_all(link: &mut dyn Link, found: Features, limits: Limits) -> (Features, bool) {
    let probed = probe::ask(link, Feature::ALL.iter().copied(), found, limits);
    (probed.features, probed.alive)
}

/// A lock that a panicking job cannot take away from the others.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What came of a job on a link, and whether the link is good for another.
pub struct Done<R> {
    /// What came of it.
    pub result: R,
    /// Whether the link is still good.
    pub alive: bool,
}

#[cfg(test)]
mod tests {
    use memlimits_engines::builtin;

    /// The harness decides by the table what a script costs; the handshake says it to everybody else.
    #[test]
    fn built_in_engines_commit_what_the_table_says() {
        for engine in builtin::engines().iter().filter(|engine| engine.program.is_none()) {
            assert_eq!((engine.open)("").unwrap().about().commits, engine.commits, "{}", engine.id);
        }
    }
}
