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

#[cfg(test)]
mod tests {
    use std::{
        collections::BTreeSet,
        sync::atomic::{AtomicUsize, Ordering::Relaxed},
    };

    use memlimits_engines::builtin;
    use memlimits_suite::{Catalogue, Source};

    use super::*;
    use crate::{
        expectations::Expectations,
        fleet::{self, Fleet},
        run::{self, Options, Selection},
    };

    const TEXT: &str = "(module (memory 1))\n(module (memory 2))\n";

    fn task(name: &'static str, text: &'static str) -> Result<Task, String> {
        let source = Source { name: name.into(), text: text.into() };
        let read = Plan::read(source, Origin::User, Catalogue::builtin());
        read.map(|(script, plan)| Task::new(&script, plan)).map_err(|wrong| wrong.to_string())
    }

    /// A task without a plan, which finds another text when it reads its script again.
    fn again(name: &'static str, text: &'static str) -> Task {
        task(name, TEXT).unwrap().without_plan(move || task(name, text))
    }

    #[test]
    fn a_plan_is_made_once_until_it_is_given_up() {
        let made = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&made);
        let task = task("a.wast", TEXT).unwrap().without_plan(move || {
            count.fetch_add(1, Relaxed);
            task("a.wast", TEXT)
        });
        for turn in 1..3 {
            assert_eq!(task.plan().unwrap().directives(), 2);
            assert!(Arc::ptr_eq(&task.plan().unwrap(), &task.plan().unwrap()));
            assert_eq!(made.load(Relaxed), turn);
            task.forget();
        }
        // All else is known without it.
        assert_eq!((task.directives(), task.assertions(), task.length(), made.load(Relaxed)), (2, 0, TEXT.len(), 2));
    }

    #[test]
    fn a_script_that_has_changed_has_no_plan() {
        let wrong = |text| again("a.wast", text).plan().unwrap_err().to_string();
        assert_eq!(wrong("(module (memory 1))"), "a.wast: the script has changed since the run began");
        let unreadable = wrong("(module (memory 1)");
        assert!(
            unreadable.starts_with("a.wast: the script has changed since the run began\na.wast:1:1"),
            "{unreadable}"
        );
        assert!(again("a.wast", TEXT).plan().is_ok());
    }

    #[test]
    fn a_run_ends_at_a_script_that_has_changed() {
        let tasks =
            ["a.wast", "b.wast", "c.wast"].map(|name| again(name, if name == "b.wast" { "(module)" } else { TEXT }));
        let fleet =
            |engine| Fleet::new(fleet::Source::Here(builtin::engine(engine).unwrap().into()), Expectations::default());
        let fleets = ["reference", "wasmi"].map(fleet);
        let mut ended = Vec::new();
        let options = Options { jobs: 1, ..Options::default() };
        // Of unknown cost they run one after the other, by their names.
        let ran = run::run_rest(Selection::all(&tasks, &fleets), &BTreeSet::new(), &options, |one| {
            ended.push(one.finished.key());
        });
        assert_eq!(ran.unwrap_err().script, "b.wast");
        let of_a = |engine: &str| (engine.to_owned(), "a.wast".to_owned());
        assert_eq!(ended, [of_a("reference"), of_a("wasmi")]);
        assert!(tasks.iter().all(|task| task.lock().is_none()), "no plan is kept");
    }
}
