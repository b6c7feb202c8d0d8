//! Which scripts are meant.

use std::path::{Path, PathBuf};

use globset::{Glob, GlobMatcher};
use memlimits_suite::{Catalogue, Errors, Origin, Script, ScriptForm, Source, chapters, corpus, nearest};
use rayon::prelude::*;

use super::BadInput;
use crate::{plan::Plan, run::Task};

/// Which scripts are meant.
#[derive(Clone, Debug, Default, clap::Args)]
#[group(id = "selection")]
pub(super) struct Scripts {
    /// Chapters of the corpus (`cap`), scripts of it (`cap/grow-to-cap.wast`), other .wast and .any.js files, or folders of them.
    /// SCRIPT:LINE runs a script up to the directive at that line. Nothing means the whole corpus; `./cap` is a folder
    /// where `cap` is a chapter.
    #[arg(value_name = "SCRIPT|FOLDER|CHAPTER")]
    names: Vec<String>,
    /// Only scripts that are evidence for this requirement; may be given several times
    #[arg(long, value_name = "ID")]
    requirement: Vec<String>,
    /// Only scripts whose name matches this pattern, such as `*/*maximum*`
    #[arg(long, value_name = "GLOB")]
    filter: Option<String>,
}

impl Scripts {
    /// The same scripts; where none were named, these.
    pub(super) fn or<'a>(&self, names: impl Iterator<Item = &'a str>) -> Self {
        let mut scripts = self.clone();
        if scripts.names.is_empty() {
            scripts.names = names.map(str::to_owned).collect();
        }
        scripts
    }

    /// The tasks, sorted by name, each with its plan. Every script that cannot be read is reported, not only the first.
    pub(super) fn tasks(&self) -> Result<Vec<Task>, BadInput> {
        self.read(|_, task| task)
    }

    /// The same for a run, in which each script has its turn: its plan is made again then. That costs some microseconds for
    /// each directive, little beside what engines take, and saves the memory of all plans at once.
    pub(super) fn tasks_to_run(&self) -> Result<Vec<Task>, BadInput> {
        self.read(|place, task| task.without_plan(move || place.task(Catalogue::builtin())))
    }

    /// The tasks, sorted by name, as `finish` has them.
    fn read(&self, finish: impl Fn(Place, Task) -> Task + Sync) -> Result<Vec<Task>, BadInput> {
        let catalogue = Catalogue::builtin();
        let filter = self.filter()?;
        self.check_requirements(catalogue)?;
        let read = |place: Place| -> Result<Option<Read>, String> {
            if !filter.as_ref().is_none_or(|glob| glob.is_match(&place.name)) {
                return place.script(catalogue).map(|_| None);
            }
            let task = place.task(catalogue)?;
            let is_evidence = self.is_evidence(&*task.plan().map_err(|changed| changed.to_string())?);
            Ok(Some(Read { task: finish(place, task), is_evidence }))
        };
        // Scripts know nothing of each other: as many are read at the same time as there are processors.
        let read: Vec<Result<Option<Read>, String>> = self.places()?.into_par_iter().map(read).collect();

        let (mut tasks, mut errors) = (Vec::new(), Vec::new());
        for read in read {
            match read {
                Ok(read) => tasks.extend(read),
                Err(wrong) => errors.push(wrong),
            }
        }
        if !errors.is_empty() {
            return Err(BadInput::new(errors.join("\n")));
        }
        if let (Some(pattern), true) = (&self.filter, tasks.is_empty()) {
            return Err(BadInput::new(format!("no script matches --filter {pattern}")));
        }
        tasks.retain(|read| read.is_evidence);
        if tasks.is_empty() && !self.requirement.is_empty() {
            let ids = self.requirement.join(" or ");
            return Err(BadInput::new(format!("none of these scripts is evidence for {ids}")));
        }
        if tasks.is_empty() {
            return Err(BadInput::new("no script is left to run: a run of nothing would look like a success"));
        }
        Ok(tasks.into_iter().map(|read| read.task).collect())
    }

    /// What was chosen, sorted by name.
    fn places(&self) -> Result<Vec<Place>, BadInput> {
        let mut places: Vec<Place> = Vec::new();
        if self.names.is_empty() {
            places.extend(corpus().iter().map(|source| Place::of_corpus(source, None)));
        }
        for wanted in &self.names {
            find(wanted, &mut places)?;
        }
        places.sort_by(|a, b| a.name.cmp(&b.name));
        places.dedup_by(|a, b| a.name == b.name);
        Ok(places)
    }

    fn filter(&self) -> Result<Option<GlobMatcher>, BadInput> {
        let Some(pattern) = &self.filter else { return Ok(None) };
        let glob = Glob::new(pattern).map_err(|error| BadInput::new(format!("--filter: {error}")))?;
        Ok(Some(glob.compile_matcher()))
    }

    /// Whether there are such requirements.
    fn check_requirements(&self, catalogue: &Catalogue) -> Result<(), BadInput> {
        let Some(id) = self.requirement.iter().find(|id| catalogue.get(id).is_none()) else { return Ok(()) };
        let ids = catalogue.iter().map(|requirement| requirement.id.as_str());
        Err(unknown("requirement", id, ids, "`memlimits requirements` lists them"))
    }

    /// Whether a script is evidence for one of the requirements, if any were named.
    fn is_evidence(&self, plan: &Plan) -> bool {
        let mut tags = plan.steps.iter().flat_map(|step| step.flat()).flat_map(|step| &step.requirements);
        self.requirement.is_empty() || tags.any(|id| self.requirement.iter().any(|wanted| wanted == id.as_str()))
    }
}

/// A script that was read.
struct Read {
    task: Task,
    /// Whether it is evidence for what was asked for.
    is_evidence: bool,
}

/// Where a script stands, and how far it is to run.
#[derive(Clone, Debug)]
struct Place {
    name: String,
    text: Text,
    /// The line that was named, if one was.
    until: Option<u32>,
}

/// Where a script's text is.
#[derive(Clone, Debug)]
enum Text {
    Corpus(&'static Source),
    File(PathBuf),
}

impl Place {
    fn of_corpus(source: &'static Source, until: Option<u32>) -> Self {
        Self { name: source.name.clone().into_owned(), text: Text::Corpus(source), until }
    }

    fn file(path: PathBuf, until: Option<u32>) -> Self {
        Self { name: path.display().to_string(), text: Text::File(path), until }
    }

    fn source(&self) -> Result<(Source, Origin), String> {
        match &self.text {
            Text::Corpus(source) => Ok(((*source).clone(), Origin::Corpus)),
            Text::File(path) => Ok((read_file(path).map_err(|wrong| wrong.message)?, Origin::User)),
        }
    }

    /// Reads the script; or what is wrong with it.
    fn script(&self, catalogue: &Catalogue) -> Result<Script, String> {
        let (source, origin) = self.source()?;
        read_script(source, origin, catalogue).map_err(|wrong| wrong.to_string())
    }

    /// The task of the script, as far as it is to run; or what is wrong with it.
    fn task(&self, catalogue: &Catalogue) -> Result<Task, String> {
        let (source, origin) = self.source()?;
        task(source, origin, self.until, catalogue)
    }
}

/// Finds what one argument means. The corpus wins over files.
fn find(wanted: &str, places: &mut Vec<Place>) -> Result<(), BadInput> {
    let before = places.len();
    let chapter = wanted.trim_end_matches('/');
    if chapters().iter().any(|known| known.name == chapter) {
        let of_chapter = corpus().iter().filter(|source| source.name.split('/').next() == Some(chapter));
        places.extend(of_chapter.map(|source| Place::of_corpus(source, None)));
        if places.len() == before {
            return Err(BadInput::new(format!("the chapter `{chapter}` has no scripts yet")));
        }
        return Ok(());
    }
    let (name, until) = split_line(wanted);
    if let Some(source) = corpus().iter().find(|source| source.name == name) {
        places.push(Place::of_corpus(source, until));
        return Ok(());
    }
    let path = Path::new(name);
    if path.is_dir() {
        places.extend(scripts_below(path)?.into_iter().map(|file| Place::file(file, None)));
        if places.len() == before {
            return Err(BadInput::new(format!("the folder {name} has no .wast and no .any.js scripts")));
        }
        return Ok(());
    }
    if path.is_file() {
        places.push(Place::file(path.to_owned(), until));
        return Ok(());
    }
    let beside = beside(path);
    let known = chapters().iter().map(|chapter| chapter.name);
    let known =
        known.chain(corpus().iter().map(|source| source.name.as_ref())).chain(beside.iter().map(String::as_str));
    Err(unknown("script, folder or chapter", wanted, known, "`memlimits list` lists the corpus"))
}

/// The scripts and folders that stand where a path points to, named as its user would name them.
fn beside(path: &Path) -> Vec<String> {
    let parent = path.parent().unwrap_or(Path::new(""));
    let folder = if parent.as_os_str().is_empty() { Path::new(".") } else { parent };
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let named = entries.map(|entry| parent.join(entry.file_name()));
    let found = named.filter(|path| path.is_dir() || is_script(path));
    found.map(|path| path.display().to_string()).collect()
}

/// `SCRIPT:LINE` into its parts.
fn split_line(wanted: &str) -> (&str, Option<u32>) {
    match wanted.rsplit_once(':') {
        Some((name, line)) => line.parse().map_or((wanted, None), |line| (name, Some(line))),
        None => (wanted, None),
    }
}

fn scripts_below(folder: &Path) -> Result<Vec<PathBuf>, BadInput> {
    let cannot = |error: std::io::Error| BadInput::new(format!("cannot read the folder {}: {error}", folder.display()));
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(cannot)? {
        let path = entry.map_err(cannot)?.path();
        if path.is_dir() {
            found.extend(scripts_below(&path)?);
        } else if is_script(&path) {
            found.push(path);
        }
    }
    Ok(found)
}

/// Whether a file's name says that it is a script.
pub(super) fn is_script(path: &Path) -> bool {
    path.file_name().is_some_and(|name| ScriptForm::of(&name.to_string_lossy()).is_some())
}

/// The task of a script, as far as the directive at that line; or what is wrong with it.
fn task(source: Source, origin: Origin, until: Option<u32>, catalogue: &Catalogue) -> Result<Task, String> {
    let planned = || -> Result<(Script, Plan), Errors> {
        if ScriptForm::of(&source.name) != Some(ScriptForm::AnyJs) {
            return Plan::read(source, origin, catalogue);
        }
        let script = read_script(source, origin, catalogue)?;
        let plan = Plan::new(&script, catalogue)?;
        Ok((script, plan))
    };
    let (script, mut plan) = planned().map_err(|wrong| wrong.to_string())?;
    if let Some(line) = until {
        plan.cut_after(line).map_err(|message| format!("{}: {message}", script.name()))?;
    }
    Ok(Task::new(&script, plan))
}

/// Reads a script, with those that it asks for where it is a user's own.
pub(super) fn read_script(source: Source, origin: Origin, catalogue: &Catalogue) -> Result<Script, Errors> {
    let path = PathBuf::from(source.name.as_ref());
    let mut script = Script::read(source, origin, catalogue)?;
    if origin == Origin::User {
        script.find_includes(|name| included(&path, name));
    }
    Ok(script)
}

/// The text of a script that another one asks for: by a path from the root of the tree that they stand in, which is one
/// of the folders above, or by a path from where it stands itself.
fn included(script: &Path, name: &str) -> Option<String> {
    let script = std::path::absolute(script).ok()?;
    let mut folders = script.ancestors().skip(1);
    let mut paths: Box<dyn Iterator<Item = PathBuf>> = match name.strip_prefix('/') {
        Some(name) => Box::new(folders.map(move |folder| folder.join(name))),
        None => Box::new(folders.next().map(|folder| folder.join(name)).into_iter()),
    };
    paths.find_map(|path| std::fs::read_to_string(path).ok())
}

/// A script of a user's own.
pub(super) fn read_file(path: &Path) -> Result<Source, BadInput> {
    let name = path.display().to_string();
    let text = std::fs::read(path).map_err(|error| BadInput::new(format!("cannot read {name}: {error}")))?;
    let text = String::from_utf8(text).map_err(|error| {
        let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let at = memlimits_suite::Position::of(&String::from_utf8_lossy(valid), valid.len());
        BadInput::new(format!("{name}:{at}: the text is not UTF-8"))
    })?;
    Ok(Source { name: name.into(), text: text.into() })
}

/// This program, which is also its own workers.
pub(super) fn this_program() -> Result<PathBuf, BadInput> {
    std::env::current_exe()
        .map_err(|error| BadInput::new(format!("cannot find this program to start workers of it: {error}")))
}

/// The error for a name that nothing has, with the nearest one meant.
pub(super) fn unknown<'a>(what: &str, name: &str, known: impl Iterator<Item = &'a str>, list: &str) -> BadInput {
    let help = match nearest(name, known) {
        Some(near) => format!("did you mean `{near}`? {list}"),
        None => list.to_owned(),
    };
    BadInput::new(format!("there is no {what} `{name}`\n  help: {help}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_users_script_comes_with_those_that_it_asks_for() {
        let tree = tempfile::tempdir().unwrap();
        let folder = tree.path().join("wasm/jsapi/memory");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(tree.path().join("wasm/jsapi/assertions.js"), "1;").unwrap();
        std::fs::write(folder.join("beside.js"), "2;").unwrap();
        let path = folder.join("grow.any.js");
        std::fs::write(
            &path,
            "// META: script=/wasm/jsapi/assertions.js\n// META: script=beside.js\n// META: script=/beside.js\n\
             // META: script=../assertions.js\n// META: script=none.js\ntest();\n",
        )
        .unwrap();
        let found = |origin| {
            let script = read_script(read_file(&path).unwrap(), origin, Catalogue::builtin()).unwrap();
            script.includes().iter().map(|include| include.text.clone().unwrap_or_default()).collect::<Vec<String>>()
        };
        assert_eq!(found(Origin::User), ["1;", "2;", "2;", "1;", ""]);
    }

    #[test]
    fn scripts_are_known_by_their_names() {
        for (name, is) in
            [("a.wast", true), ("b/a.any.js", true), ("a.js", false), ("a.any.jsx", false), ("a.wat", false)]
        {
            assert_eq!(is_script(Path::new(name)), is, "{name}");
        }
    }
}
