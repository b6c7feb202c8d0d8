//! A script that is to run: what must be known before it runs, and its plan.

use std::{
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use memlimits_suite::{Origin, Peaks, Script};

use super::header::Hash;
use crate::plan::Plan;

/// The size of a page in bytes.
const PAGE: u64 = 1 << 16;

/// A script that is to run, and what it may cost.
///
/// A plan takes 0.5 to 1 KB for each directive. A task need not keep its own: it makes it again when the script's turn has
/// come, and gives it up when no engine needs it any more.
pub struct Task {
    name: String,
    /// The most that the memories of the script take together, in bytes; none where nobody knows.
    peak: Option<u64>,
    summary: String,
    /// The length of the text, in bytes.
    length: usize,
    directives: usize,
    assertions: usize,
    hash: [u8; 32],
    plan: Mutex<Option<Arc<Plan>>>,
    /// Makes the task again from what it was made from; none where the plan is kept.
    again: Option<Again>,
}

/// Reads a script once more; a message says what is wrong with it now.
type Again = Box<dyn Fn() -> Result<Task, String> + Send + Sync>;

/// Why a plan could not be made once more: the script is another one now, or cannot be read any more.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{script}: the script has changed since the run began{}", what.as_ref().map(|what| format!("\n{what}")).unwrap_or_default())]
pub struct Changed {
    /// The script's name.
    script: String,
    /// What is wrong with it now, if anything is.
    what: Option<String>,
}

impl Task {
    /// The task of a script, which keeps its plan. What a script of the corpus may cost is written down; nobody knows it of
    /// another, but what its header says.
    pub fn new(script: &Script, plan: Plan) -> Self {
        let told = script.header().pages.map(|pages| pages.saturating_mul(PAGE));
        let peak = told.or_else(|| match script.origin() {
            Origin::Corpus => Peaks::builtin().get(script.name()),
            Origin::User => None,
        });
        Self {
            name: plan.script.clone(),
            peak,
            summary: script.header().summary.clone(),
            length: script.text().len(),
            directives: plan.directives(),
            assertions: plan.assertions(),
            hash: hash(script.text(), &plan),
            plan: Mutex::new(Some(Arc::new(plan))),
            again: None,
        }
    }

    /// The same without its plan, which `again` makes whenever it is asked for.
    #[must_use]
    pub fn without_plan(self, again: impl Fn() -> Result<Self, String> + Send + Sync + 'static) -> Self {
        Self { plan: Mutex::new(None), again: Some(Box::new(again)), ..self }
    }

    /// The same where it is known that the memories of the script take at most so many bytes together.
    #[must_use]
    pub fn with_peak(self, bytes: u64) -> Self {
        Self { peak: Some(bytes), ..self }
    }

    /// The script's name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The most that the memories of the script take together, in bytes; none where nobody knows.
    pub fn peak(&self) -> Option<u64> {
        self.peak
    }

    /// What the script says it is about.
    pub fn summary(&self) -> &str {
        &self.summary
    }

    /// How long the script's text is, in bytes.
    pub fn length(&self) -> usize {
        self.length
    }

    /// How many directives the script has, those on threads included.
    pub fn directives(&self) -> usize {
        self.directives
    }

    /// How many of them are assertions.
    pub fn assertions(&self) -> usize {
        self.assertions
    }

    /// A hash of all that decides what engines are asked: the text, those that it asks for, and how far it runs.
    pub(super) fn hash(&self) -> &[u8] {
        &self.hash
    }

    /// The plan.
    ///
    /// # Errors
    ///
    /// [`Changed`], where the script had to be read once more and is not what it was.
    pub fn plan(&self) -> Result<Arc<Plan>, Changed> {
        let mut plan = self.lock();
        if let (None, Some(again)) = (&*plan, &self.again) {
            let changed = |what| Changed { script: self.name.clone(), what };
            let made = again().map_err(|what| changed(Some(what)))?;
            if made.hash != self.hash {
                return Err(changed(None));
            }
            *plan = made.lock().take();
        }
        Ok(Arc::clone(plan.as_ref().expect("a task keeps its plan, or can make it again")))
    }

    /// Gives up the plan until it is asked for again, if that can be done.
    pub(super) fn forget(&self) {
        if self.again.is_some() {
            *self.lock() = None;
        }
    }

    fn lock(&self) -> MutexGuard<'_, Option<Arc<Plan>>> {
        self.plan.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Task {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Task").field("name", &self.name).field("peak", &self.peak).finish_non_exhaustive()
    }
}

fn hash(text: &str, plan: &Plan) -> [u8; 32] {
    let mut hash = Hash::default();
    hash.part(text);
    for include in plan.includes() {
        hash.part(&include.name);
        hash.part(include.source.as_deref().unwrap_or_default());
    }
    // A script is chosen as far as its plan goes: up to the line that was named.
    hash.number(plan.directives() as u64);
    hash.end()
}
