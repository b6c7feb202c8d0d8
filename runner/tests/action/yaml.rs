use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use serde::{Deserialize, de::DeserializeOwned};
use serde_json::Value;

use crate::stage::project;

/// An `action.yml` of steps, with the keys that we use and no others.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Action {
    name: String,
    description: String,
    inputs: BTreeMap<String, Input>,
    #[serde(default)]
    outputs: BTreeMap<String, Described>,
    runs: Runs,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Input {
    description: String,
    #[serde(default)]
    required: bool,
    default: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Described {
    description: String,
    value: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Runs {
    using: String,
    steps: Vec<Step>,
}

/// A workflow, with the keys that we use and no others.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Workflow {
    name: String,
    on: Value,
    permissions: BTreeMap<String, String>,
    #[serde(default)]
    #[expect(dead_code, reason = "it may be there")]
    concurrency: Value,
    jobs: BTreeMap<String, Job>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Job {
    runs_on: String,
    timeout_minutes: u32,
    needs: Option<String>,
    r#if: Option<String>,
    #[serde(default)]
    permissions: BTreeMap<String, String>,
    #[serde(default)]
    environment: Value,
    #[serde(default)]
    strategy: Value,
    #[serde(default)]
    env: BTreeMap<String, String>,
    steps: Vec<Step>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    name: Option<String>,
    id: Option<String>,
    r#if: Option<String>,
    uses: Option<String>,
    #[serde(default)]
    with: BTreeMap<String, Value>,
    shell: Option<String>,
    #[serde(default)]
    env: BTreeMap<String, String>,
    run: Option<String>,
}

fn read<T: DeserializeOwned>(path: &Path) -> T {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_saphyr::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn actions() -> Vec<(PathBuf, Action)> {
    let names = [
        "action.yml",
        ".github/action/report/action.yml",
        ".github/action/compare/action.yml",
        ".github/action/comment/action.yml",
    ];
    names.map(|name| (project().join(name), read(&project().join(name)))).into()
}

fn workflows() -> Vec<(PathBuf, Workflow)> {
    let folders = [".github/workflows", ".github/examples"];
    let entries = folders.iter().flat_map(|folder| fs::read_dir(project().join(folder)).unwrap());
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    assert!(paths.len() >= 4);
    paths.into_iter().map(|path| (path.clone(), read(&path))).collect()
}

/// What an expression names: `${{ inputs.name }}` is `inputs.name`.
fn named(text: &str, context: &str) -> BTreeSet<String> {
    let in_name = |character: char| character.is_ascii_alphanumeric() || "-_".contains(character);
    let expressions = text.split("${{").skip(1).filter_map(|rest| rest.split_once("}}"));
    let bodies: Vec<&str> = expressions.map(|(expression, _)| expression).collect();
    let mut found = BTreeSet::new();
    for body in bodies {
        for (place, _) in body.match_indices(context) {
            let name: String =
                body[place + context.len()..].chars().take_while(|character| in_name(*character)).collect();
            found.insert(name);
        }
    }
    found
}

/// Every text of a step in which an expression may stand.
fn texts(step: &Step) -> String {
    let with = step.with.values().map(ToString::to_string);
    // A condition is an expression without its braces.
    let condition = step.r#if.iter().map(|condition| format!("${{{{ {condition} }}}}"));
    with.chain(step.env.values().cloned()).chain(step.run.clone()).chain(condition).collect::<Vec<_>>().join("\n")
}

fn is_pinned(uses: &str) -> bool {
    let Some((action, version)) = uses.split_once('@') else { return uses.starts_with("./") };
    let digits = |text: &str| !text.is_empty() && text.chars().all(|character| character.is_ascii_digit());
    // GitHub's own actions, at a major version; nobody else's.
    let githubs = action.strip_prefix("actions/").is_some_and(|name| !name.contains('/'));
    let ours = action.strip_prefix("OWNER/memlimits").is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    (githubs && version.strip_prefix('v').is_some_and(digits)) || (ours && version == "v0.1.0")
}

#[test]
fn only_pins_pass() {
    for good in ["actions/checkout@v6", "OWNER/memlimits@v0.1.0", "./", "./.github/action/report"] {
        assert!(is_pinned(good), "{good}");
    }
    for bad in
        ["actions/checkout", "actions/checkout@main", "somebody/else@v1", "actions/a/b@v1", "OWNER/memlimitsx@v0.1.0"]
    {
        assert!(!is_pinned(bad), "{bad}");
    }
}

#[test]
fn steps_of_actions_are_complete() {
    for (path, action) in actions() {
        let at = path.display();
        assert!(!action.name.is_empty() && !action.description.is_empty());
        assert_eq!(action.runs.using, "composite", "{at}");
        let inputs: BTreeSet<&String> = action.inputs.keys().collect();
        let (mut named_inputs, mut ids) = (BTreeSet::new(), BTreeSet::new());
        for step in &action.runs.steps {
            let name = step.name.as_deref().unwrap_or_else(|| panic!("{at}: a step without a name"));
            assert!(step.uses.is_some() != step.run.is_some(), "{at}: {name}");
            // A composite action's step must name its shell.
            assert_eq!(step.run.is_some(), step.shell.is_some(), "{at}: {name}");
            for id in named(&texts(step), "steps.") {
                assert!(ids.contains(&id), "{at}: {name} names step {id}, which does not stand before it");
            }
            ids.extend(step.id.clone());
            named_inputs.append(&mut named(&texts(step), "inputs."));
        }
        for output in action.outputs.values() {
            assert!(!output.description.is_empty());
            assert!(named(&output.value, "steps.").iter().all(|id| ids.contains(id)), "{at}");
        }
        assert_eq!(
            named_inputs.iter().collect::<BTreeSet<_>>(),
            inputs,
            "{at}: inputs that are named, and that there are"
        );
        for (name, input) in &action.inputs {
            assert!(!input.description.is_empty());
            assert!(input.required != input.default.is_some(), "{at}: {name}");
        }
    }
}

#[test]
fn scripts_get_what_they_need_by_the_environment() {
    let folder = project().join(".github/action");
    let mut called = BTreeSet::new();
    for (path, action) in actions() {
        let at = path.display();
        for step in action.runs.steps.iter().filter(|step| step.run.is_some()) {
            // An expression in a script would be put into it as text, and run.
            let run = step.run.as_deref().unwrap();
            assert!(!run.contains("${{"), "{at}: {run}");
            let script = run.trim().trim_end_matches('"').rsplit_once('/').unwrap().1;
            let text = fs::read_to_string(folder.join(script)).unwrap();
            let steps = run.replace("$GITHUB_ACTION_PATH", path.parent().unwrap().to_str().unwrap());
            let called_path = steps.trim_start_matches("sh \"").trim_end_matches('"');
            assert!(Path::new(called_path).is_file(), "{at}: {called_path}");
            for variable in step.env.keys() {
                assert!(text.contains(&format!("#   {variable} ")), "{script} does not say what {variable} is");
            }
            for (place, _) in text.match_indices("$MEMLIMITS_").chain(text.match_indices("${MEMLIMITS_")) {
                let of = text[place..].trim_start_matches(['$', '{']);
                let name: String =
                    of.chars().take_while(|character| character.is_ascii_uppercase() || *character == '_').collect();
                assert!(step.env.contains_key(&name), "{at}: {script} wants {name}");
            }
            called.insert(script.to_owned());
        }
    }
    let entries = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
    let there: BTreeSet<String> = entries.filter(|name| name.ends_with(".sh")).collect();
    assert_eq!(called, there);
}

#[test]
fn a_failing_run_still_uploads() {
    let (_, action) = actions().remove(0);
    let place = |script: &str| {
        let is = |step: &Step| step.run.as_deref().or(step.uses.as_deref()).is_some_and(|text| text.contains(script));
        action.runs.steps.iter().position(is).unwrap()
    };
    let (run, upload, finish) = (place("/run.sh"), place("actions/upload-artifact@"), place("/finish.sh"));
    assert!(run < upload && upload < finish && finish == action.runs.steps.len() - 1);
    for later in [upload, finish] {
        assert!(action.runs.steps[later].r#if.as_deref().unwrap().starts_with("always()"));
    }
}

#[test]
fn workflows_ask_for_what_there_is_and_for_no_more_rights() {
    let actions: BTreeMap<PathBuf, Action> =
        actions().into_iter().map(|(path, action)| (path.parent().unwrap().canonicalize().unwrap(), action)).collect();
    for (path, workflow) in workflows() {
        let at = path.display();
        assert!(!workflow.name.is_empty() && !workflow.on.is_null(), "{at}");
        let runs_strangers_code = workflow.on.to_string().contains("pull_request\"") || workflow.on == "pull_request";
        let mut rights: Vec<&BTreeMap<String, String>> = vec![&workflow.permissions];
        rights.extend(workflow.jobs.values().map(|job| &job.permissions));
        let writes = rights.iter().flat_map(|rights| rights.values()).any(|right| right != "read");
        assert!(!(runs_strangers_code && writes), "{at}: a pull request's code could write");
        assert!(!workflow.on.to_string().contains("pull_request_target"), "{at}");
        for (name, job) in &workflow.jobs {
            let at = format!("{at}: {name}");
            assert!(job.timeout_minutes <= 120 && job.runs_on.starts_with("ubuntu-"), "{at}");
            if let Some(needs) = &job.needs {
                assert!(workflow.jobs.contains_key(needs), "{at} needs {needs}");
            }
            let matrix = &job.strategy["matrix"];
            let condition = job.r#if.iter().cloned();
            let all = job.steps.iter().map(texts).chain(condition).chain(job.env.values().cloned()).collect::<String>();
            for dimension in named(&(all + &job.environment.to_string()), "matrix.") {
                let include =
                    matrix["include"].as_array().is_some_and(|rows| rows.iter().all(|row| row[&dimension].is_string()));
                assert!(include || matrix[&dimension].is_array(), "{at}: there is no matrix.{dimension}");
            }
            for step in &job.steps {
                assert!(step.shell.is_none() && step.name.is_none(), "{at}");
                if let Some(run) = &step.run {
                    assert!(!run.contains("${{"), "{at}: {run}");
                }
                let Some(uses) = &step.uses else { continue };
                assert!(is_pinned(uses), "{at}: {uses}");
                let local = uses.strip_prefix("./").or_else(|| {
                    let rest = uses.strip_prefix("OWNER/memlimits")?;
                    Some(rest.split_once('@')?.0.trim_start_matches('/'))
                });
                let Some(local) = local else { continue };
                let action = &actions[&project().join(local).canonicalize().unwrap()];
                for given in step.with.keys() {
                    assert!(action.inputs.contains_key(given), "{at}: {uses} has no input {given}");
                }
                for (name, _) in action.inputs.iter().filter(|(_, input)| input.required) {
                    assert!(step.with.contains_key(name), "{at}: {uses} needs {name}");
                }
            }
        }
    }
}

#[test]
fn the_comment_follows_the_workflow_that_prepares_it() {
    let workflows: BTreeMap<String, Workflow> = workflows()
        .into_iter()
        .map(|(path, workflow)| (path.file_name().unwrap().to_string_lossy().into_owned(), workflow))
        .collect();
    let (prepares, comments) = (&workflows["pull-request.yml"], &workflows["pull-request-comment.yml"]);
    assert_eq!(comments.on["workflow_run"]["workflows"][0], prepares.name.as_str());
    // The logs stand where the action has put them.
    let compare = prepares.jobs["compare"].steps.iter().find(|step| step.with.contains_key("old")).unwrap();
    for (input, revision) in [("old", "before"), ("new", "after")] {
        let name = format!("memlimits-{revision}");
        assert!(compare.with[input].as_str().unwrap().ends_with(&format!("/logs/{name}/{name}.jsonl")));
    }
}
