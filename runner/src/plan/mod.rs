//! The plan of a script: what every engine is asked, made once for all of them.

mod compile;
mod expectation;
mod facts;
mod host;
mod javascript;
mod profile;
mod spectest;

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
    sync::OnceLock,
};

use memlimits_engines::{About, Command, Include, InstanceId, Interface, MemoryId, ModuleId, Observation, ThreadId};
use memlimits_suite::{Feature, Kind, Position, RequirementId};

pub use expectation::{Expectation, Float, Pattern};
#[cfg(test)]
pub(crate) use facts::Facts;
pub use profile::Bound;

/// Why an engine without a text front end is not asked about a malformed text.
pub(crate) const TEXT_ONLY: &str = "malformed text is a question to text front ends only";

/// What a script asks of an engine, directive by directive.
#[derive(Debug)]
pub struct Plan {
    /// The script's name.
    pub script: String,
    /// Whether the script has requirement tags; if not, its verdicts are its own expectations, not the specification's.
    pub tagged: bool,
    /// Proposals that must be off while the script runs.
    pub without: Vec<Feature>,
    /// The module that scripts import test items from, where this one does: no directive of the script, but needed
    /// like one.
    pub spectest: Option<Step>,
    /// One step for each directive, in order.
    pub steps: Vec<Step>,
    rendered: Rendered,
}

/// The commands of each step as JSON, as far as somebody has asked: for engines of either form, where it matters.
#[derive(Debug, Default)]
struct Rendered {
    binary: OnceLock<Json>,
    text: OnceLock<Json>,
}

/// The commands of a plan as JSON, one after the other: there may be very many.
#[derive(Debug, Default)]
pub(crate) struct Json {
    text: Vec<u8>,
    /// Where each command ends in the text.
    commands: Vec<usize>,
    /// Up to which command each step goes.
    steps: Vec<usize>,
}

impl Json {
    fn of<'a>(steps: impl Iterator<Item = &'a [Command]>) -> Self {
        let mut json = Self::default();
        for step in steps {
            for command in step {
                serde_json::to_writer(&mut json.text, command).expect("commands are plain data");
                json.commands.push(json.text.len());
            }
            json.steps.push(json.commands.len());
        }
        json
    }

    /// Each step's commands.
    pub(crate) fn steps(&self) -> impl Iterator<Item = impl Iterator<Item = &[u8]>> {
        let before = |ends: &[usize], place: usize| place.checked_sub(1).map_or(0, |before| ends[before]);
        let command = move |place: usize| &self.text[before(&self.commands, place)..self.commands[place]];
        (0..self.steps.len()).map(move |step| (before(&self.steps, step)..self.steps[step]).map(command))
    }
}

/// What one directive asks of an engine, and what it expects.
#[derive(Debug)]
pub struct Step {
    /// Where the directive begins.
    pub at: Position,
    /// What kind of directive it is.
    pub kind: Kind,
    /// The directive's text.
    pub text: String,
    /// The requirements that it is evidence for.
    pub requirements: Vec<RequirementId>,
    /// Whether any of them lets an engine refuse a resource.
    pub refusable: bool,
    /// Whether any of them binds an engine: without a tag, the script itself does.
    pub binding: bool,
    /// Whether any of them leaves it open if a module is malformed or invalid.
    pub either_phase: bool,
    /// Whether any of them presumes that the growths before were not refused.
    pub after_growth: bool,
    /// For the embeddings that limit what may be declared, by their names: on which side of the bound the directive is.
    pub bounds: BTreeMap<String, Bound>,
    /// What an engine must have to be asked.
    pub needs: BTreeSet<Feature>,
    /// Whether it grows a memory, which the engine may refuse: directives after it may expect one thing or another by it.
    pub growth: bool,
    /// What must be there for the directive to make sense: seldom more than one thing, in ascending order.
    pub uses: Vec<Id>,
    /// What is there once the directive did what it should.
    pub makes: Option<Id>,
    /// What the engine is asked.
    pub question: Question,
    /// What is expected.
    pub expectation: Expectation,
    /// The directives that run on a thread, for the step that waits for it; the calls of tests, for the step that runs a
    /// script in JavaScript.
    pub nested: Vec<Step>,
}

/// What an engine is asked for a directive.
#[derive(Debug)]
pub enum Question {
    /// These commands; the first observation that is not [`Observation::Done`] counts, else the last.
    Commands(Vec<Command>),
    /// These commands; if each of them is [`Observation::Done`], this is what the runner itself finds.
    Then(Vec<Command>, Observation),
    /// About a module that the script quotes as a text.
    Quoted {
        /// About the text itself.
        text: Box<Question>,
        /// About what it encodes to.
        binary: Box<Question>,
    },
    /// Nothing: no engine can be asked, for this reason.
    None(String),
}

/// In which form an engine is given a module that a script quotes as a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// As it stands in the script: the engine has a text front end.
    Text,
    /// Encoded by the runner.
    Binary,
}

impl Form {
    /// The form on threads, whose commands are a part of the plan and so the same for every engine.
    pub const ON_THREADS: Self = Self::Binary;

    /// The form for an engine that says this of itself.
    pub fn of(about: &About) -> Self {
        if about.interfaces.contains(&Interface::Text) { Self::Text } else { Self::Binary }
    }
}

/// Something in a store that directives name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Id {
    /// A module.
    Module(ModuleId),
    /// An instance.
    Instance(InstanceId),
    /// A memory that the host holds.
    Memory(MemoryId),
    /// A thread.
    Thread(ThreadId),
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Module(id) => id.fmt(f),
            Self::Instance(id) => id.fmt(f),
            Self::Memory(id) => id.fmt(f),
            Self::Thread(id) => id.fmt(f),
        }
    }
}

impl Question {
    /// The question as it is asked in one form: never [`Question::Quoted`].
    pub fn in_form(&self, form: Form) -> &Self {
        match self {
            Self::Quoted { text, .. } if form == Form::Text => text.in_form(form),
            Self::Quoted { binary, .. } => binary.in_form(form),
            Self::Commands(_) | Self::Then(..) | Self::None(_) => self,
        }
    }

    /// The question that goes on from this one's commands, in each of its forms.
    fn then(self, on: &dyn Fn(Vec<Command>) -> Self) -> Self {
        match self {
            Self::Commands(commands) => on(commands),
            Self::Quoted { text, binary } => {
                Self::Quoted { text: text.then(on).into(), binary: binary.then(on).into() }
            }
            Self::Then(..) | Self::None(_) => self,
        }
    }

    /// The commands of the question in one form.
    pub fn commands(&self, form: Form) -> &[Command] {
        match self.in_form(form) {
            Self::Commands(commands) | Self::Then(commands, _) => commands,
            Self::None(_) | Self::Quoted { .. } => &[],
        }
    }
}

impl Step {
    /// Notes what must be there for the directive to make sense.
    pub(crate) fn demand(&mut self, id: Id) {
        if let Err(place) = self.uses.binary_search(&id) {
            self.uses.insert(place, id);
        }
    }

    /// The step's directives as the log lists them: itself, then what runs on its thread or in its script.
    pub(crate) fn flat(&self) -> impl Iterator<Item = &Step> {
        // Threads do not nest: a thread's store can start none.
        std::iter::once(self).chain(&self.nested)
    }
}

impl Plan {
    /// How many directives the script has, those on threads included.
    pub fn directives(&self) -> usize {
        self.steps.iter().map(|step| step.flat().count()).sum()
    }

    /// How many of them are assertions.
    pub fn assertions(&self) -> usize {
        self.steps.iter().flat_map(Step::flat).filter(|step| step.kind.is_assertion()).count()
    }

    /// Leaves out what comes after the directive at a line.
    ///
    /// # Errors
    ///
    /// A message, where no directive covers the line.
    pub fn cut_after(&mut self, line: u32) -> Result<(), String> {
        let covers = |step: &Step| {
            let lines = u32::try_from(step.text.lines().count()).unwrap_or(u32::MAX);
            (step.at.line..step.at.line.saturating_add(lines)).contains(&line)
        };
        // The tests of a script in JavaScript stand in its one step.
        let steps = match self.steps.as_mut_slice() {
            [Step { kind: Kind::Script, nested, .. }] => nested,
            _ => &mut self.steps,
        };
        match steps.iter().rposition(covers) {
            Some(last) => steps.truncate(last + 1),
            None => return Err(format!("there is no directive at line {line}")),
        }
        self.rendered = Rendered::default();
        Ok(())
    }

    /// Whether it starts a thread that it does not wait for, which may still run when everything is answered.
    pub(crate) fn leaves_threads(&self) -> bool {
        let started = self.steps.iter().filter_map(|step| step.makes).filter(|id| matches!(id, Id::Thread(_)));
        let waited: BTreeSet<Id> = self.steps.iter().flat_map(|step| step.uses.iter().copied()).collect();
        started.into_iter().any(|id| !waited.contains(&id))
    }

    /// Whether only an engine with JavaScript can be asked.
    pub fn is_javascript(&self) -> bool {
        self.steps.iter().any(|step| step.kind == Kind::Script)
    }

    /// The texts of other scripts that this one asks for, with their names.
    pub(crate) fn includes(&self) -> impl Iterator<Item = &Include> {
        self.steps.iter().flat_map(|step| step.question.commands(Form::Binary)).flat_map(|command| match command {
            Command::RunScript { includes, .. } => includes.as_slice(),
            _ => &[],
        })
    }

    /// Every feature that some directive needs.
    pub fn needs(&self) -> BTreeSet<Feature> {
        self.steps.iter().flat_map(|step| step.needs.iter().copied()).collect()
    }

    /// The steps in the order of execution: `spectest` first.
    pub(crate) fn in_order(&self) -> impl Iterator<Item = &Step> {
        self.spectest.iter().chain(&self.steps)
    }

    /// The commands of each step of [`Plan::in_order`] as JSON, rendered once for all engines that are asked in a form.
    pub(crate) fn rendered(&self, form: Form) -> &Json {
        let quotes = || self.in_order().any(|step| matches!(step.question, Question::Quoted { .. }));
        let rendered = if form == Form::Text && quotes() { &self.rendered.text } else { &self.rendered.binary };
        rendered.get_or_init(|| Json::of(self.in_order().map(|step| step.question.commands(form))))
    }
}
