//! Browsers: a page is served, a browser opens it, and the page's worker speaks the adapter protocol.
//!
//! One browser serves a whole run, with a tab for each script that runs at the same time. The first page of a browser
//! that the runner starts only opens others, so that a tab that crashes can be replaced; where that does not help, the
//! browser itself is.

mod files;
mod model;
mod profile;
mod running;
mod server;
mod socket;

use std::{
    io,
    net::SocketAddr,
    path::{Path, PathBuf},
    sync::{
        Mutex, MutexGuard, PoisonError, RwLock,
        atomic::{AtomicU64, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use crate::link::{Cause, End, Limits, Start, Supervision};

pub use model::{Family, MODELS, Model};
pub(crate) use profile::remove;
pub use server::{Role, Server};
pub use socket::{Event, Socket, Voice};

use running::Running;
pub(crate) use running::Ticket;

/// How long a browser or a tab may take to be there, however short the time for a command is.
const STARTS: Duration = Duration::from_secs(60);

/// How often it is looked whether somebody has opened the page.
const GLANCE: Duration = Duration::from_millis(50);

/// How long a page may take to close its tab before the browser is ended for it.
const CLOSES: Duration = Duration::from_secs(3);

/// A browser whose program was found.
#[derive(Clone, Debug)]
pub struct Found {
    id: String,
    model: &'static Model,
    program: PathBuf,
}

impl Found {
    /// The browser that users call by that id.
    pub fn new(id: String, model: &'static Model, program: PathBuf) -> Self {
        Self { id, model, program }
    }

    /// The id by which users name it.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Which browser it is.
    pub fn model(&self) -> &'static Model {
        self.model
    }

    /// The program.
    pub fn program(&self) -> &Path {
        &self.program
    }
}

/// The browser of that id.
pub fn model(id: &str) -> Option<&'static Model> {
    MODELS.iter().find(|model| model.id == id)
}

/// A browser that is started when its first tab is wanted, and again where it has ended.
#[derive(Debug)]
pub struct Browser {
    /// None where people open the page.
    found: Option<Found>,
    version: Option<String>,
    supervision: Supervision,
    /// Ends before the server does.
    running: Mutex<Option<Running>>,
    server: Server,
    /// Read by scripts that run beside others, written by one that must be alone.
    pub(crate) turns: RwLock<()>,
    tabs: AtomicU64,
    audience: Mutex<Audience>,
}

/// Who looks at a page, and what was told so far.
#[derive(Debug, Default)]
struct Audience {
    voice: Option<Voice>,
    told: Vec<String>,
}

impl Audience {
    fn tell(&mut self, message: String) {
        if let Some(voice) = &self.voice {
            voice.say(message.clone());
        }
        self.told.push(message);
    }

    fn come(&mut self, voice: Voice) {
        self.told.iter().for_each(|message| voice.say(message.clone()));
        self.voice = Some(voice);
    }
}

/// A tab's two connections, and in which start of the browser it lives.
#[derive(Debug)]
pub(crate) struct Opened {
    pub(crate) page: Socket,
    pub(crate) worker: Socket,
    pub(crate) generation: u64,
    /// The browser's process.
    pub(crate) process: u32,
}

impl Browser {
    /// A browser that is not started yet; its server listens on loopback.
    ///
    /// # Errors
    ///
    /// Where no address is to be had.
    pub fn new(found: &Found, supervision: Supervision) -> io::Result<Self> {
        let server = Server::start(([127, 0, 0, 1], 0).into(), found.model.isolated)?;
        let version = found.model.version(&found.program);
        let tabs = AtomicU64::new(0);
        let (running, turns) = (Mutex::default(), RwLock::default());
        let (found, audience) = (Some(found.clone()), Mutex::default());
        Ok(Self { found, version, supervision, running, server, turns, tabs, audience })
    }

    /// A page for people, who open it in a browser of theirs.
    ///
    /// # Errors
    ///
    /// Where the address cannot be had.
    pub fn served(listen: SocketAddr, isolated: bool, supervision: Supervision) -> io::Result<Self> {
        let server = Server::start(listen, isolated)?;
        let (running, turns, audience) = (Mutex::default(), RwLock::default(), Mutex::default());
        let tabs = AtomicU64::new(0);
        Ok(Self { found: None, version: None, supervision, running, server, turns, tabs, audience })
    }

    /// The address of the page, with the token that lets a browser in.
    pub fn page(&self) -> String {
        self.server.page()
    }

    /// Tells the people's page something, as JSON: see `page.js`. A page that comes later is told as well.
    pub fn tell(&self, message: &serde_json::Value) {
        self.audience.lock().unwrap_or_else(PoisonError::into_inner).tell(message.to_string());
    }

    /// The browser's version as its program says it, where the page cannot know all of it.
    pub(crate) fn version(&self) -> Option<&str> {
        self.version.as_deref()
    }

    pub(crate) fn supervision(&self) -> &Supervision {
        &self.supervision
    }

    /// Opens a tab, in a new start of the browser if need be.
    pub(crate) fn open(&self, limits: Limits) -> Result<Opened, Start> {
        let Some(found) = &self.found else { return self.visit() };
        let deadline = Instant::now() + limits.time.max(STARTS);
        let mut running = self.running();
        let is_gone = running.as_mut().is_none_or(|running| running.has_ended());
        if is_gone {
            *running = None;
            self.server.forget();
            *running = Some(self.start(found, deadline)?);
        }
        let there = running.as_mut().expect("it was just started");
        let tab = self.tabs.fetch_add(1, Ordering::Relaxed).to_string();
        there.open_tab(&tab);
        let mut ends = || self.supervision.stop.is_now() || there.has_ended();
        let page = self.server.wait(Role::Page, &tab, deadline, &mut ends);
        let mut failure = None;
        if let Some(page) = page {
            let mut fails = || {
                // All that a page ever says is what is wrong with its worker.
                if let Some(Event::Text(text)) = page.next(Duration::ZERO) {
                    failure = Some(text);
                }
                failure.is_some() || ends()
            };
            if let Some(worker) = self.server.wait(Role::Worker, &tab, deadline, &mut fails) {
                there.settle();
                return Ok(Opened { page, worker, generation: there.generation(), process: there.process() });
            }
        }
        let end = running.take().expect("it is there").end("it opens no tab");
        Err(Start::Handshake(End { last_words: failure.unwrap_or(end.last_words), ..end }))
    }

    /// Waits for somebody to open the page, for as long as it takes.
    fn visit(&self) -> Result<Opened, Start> {
        loop {
            if self.supervision.stop.is_now() {
                let cause = Cause::Crash("the run was stopped".into());
                return Err(Start::Handshake(End { cause, last_words: String::new() }));
            }
            let Some(tab) = self.server.any_tab() else {
                thread::sleep(GLANCE);
                continue;
            };
            let take = |role| self.server.wait(role, &tab, Instant::now(), || false);
            if let (Some(page), Some(worker)) = (take(Role::Page), take(Role::Worker)) {
                self.audience.lock().unwrap_or_else(PoisonError::into_inner).come(page.voice());
                return Ok(Opened { page, worker, generation: 0, process: 0 });
            }
        }
    }

    fn start(&self, found: &Found, deadline: Instant) -> Result<Running, Start> {
        let page = format!("{}?hub", self.server.page());
        let generation = self.tabs.fetch_add(1, Ordering::Relaxed);
        let mut running = Running::start(found, &page, generation, &self.supervision).map_err(Start::Spawn)?;
        let mut ends = || self.supervision.stop.is_now() || running.has_ended();
        match self.server.wait(Role::Hub, "", deadline, &mut ends) {
            Some(hub) => {
                running.has_hub(hub);
                Ok(running)
            }
            None => Err(Start::Handshake(running.end("it does not open the page"))),
        }
    }

    /// A script begins: its memory counts in, as long as it runs. What comes back is for its end.
    pub(crate) fn grant(&self, generation: u64, memory: u64) -> Ticket {
        let mut running = self.running();
        let mut ticket = Ticket::default();
        if let Some(running) = running.as_mut().filter(|running| running.generation() == generation) {
            ticket = running.grant(memory);
        }
        ticket
    }

    /// A script has ended, and with it its memory. Whether no other ran in the meantime.
    pub(crate) fn take_back(&self, generation: u64, memory: u64, ticket: Ticket) -> bool {
        let mut running = self.running();
        let mut was_alone = false;
        if let Some(running) = running.as_mut().filter(|running| running.generation() == generation) {
            was_alone = running.take_back(memory, ticket);
        }
        was_alone
    }

    /// Ends the browser where all of it together takes more memory than its scripts may have.
    pub(crate) fn watch(&self, generation: u64) {
        // Where a tab is being opened, somebody else looks soon.
        if let Ok(mut running) = self.running.try_lock()
            && let Some(running) = running.as_mut().filter(|running| running.generation() == generation)
        {
            running.watch();
        }
    }

    /// Why a tab is gone, and whether all others are. A browser of which a tab has crashed goes on.
    pub(crate) fn why(&self, generation: Option<u64>, memory: u64) -> (End, bool) {
        if self.found.is_none() {
            return (End { cause: Cause::Crash("its page went away".into()), last_words: String::new() }, false);
        }
        let mut running = self.running();
        let Some(there) = running.as_mut().filter(|running| Some(running.generation()) == generation) else {
            return (End { cause: Cause::Crash("the browser ended".into()), last_words: String::new() }, true);
        };
        let is_too_large = there.is_too_large();
        if !is_too_large && !there.has_ended_soon() {
            // Tabs that share a process with the page that opens them are lost with it.
            let cause = Cause::Crash("its tab crashed".into());
            return (End { cause, last_words: there.heard() }, there.has_ended());
        }
        let end = running.take().expect("it is there").end("it ended");
        (if is_too_large { End { cause: Cause::Memory(memory), ..end } } else { end }, true)
    }

    /// Closes a tab; where its page does not react, ends the browser.
    pub(crate) fn close(&self, page: &Socket, generation: u64) {
        if self.found.is_none() {
            // A page that is loaded again has another worker.
            return page.send(r#"{"again":true}"#);
        }
        page.send(r#"{"close":true}"#);
        let deadline = Instant::now() + CLOSES;
        while Instant::now() < deadline {
            if let Some(Event::Closed(_)) = page.next(Duration::from_millis(50)) {
                return;
            }
        }
        let mut running = self.running();
        if running.as_ref().is_some_and(|running| running.generation() == generation) {
            *running = None;
        }
    }

    fn running(&self) -> MutexGuard<'_, Option<Running>> {
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
