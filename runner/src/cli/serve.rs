//! `memlimits serve`.

use std::{net::SocketAddr, path::PathBuf, sync::Arc, time::Duration};

use memlimits_reports::{Digest, model::Standing, terminal};
use serde_json::json;

use super::{
    BadInput, Exit, interrupt,
    logfile::{LogFile, default_path},
    output,
    progress::{Progress, counts},
    select::Scripts,
};
use crate::{
    browser::Browser,
    expectations::Expectations,
    explained::Explained,
    fleet::{Fleet, Source},
    link::Supervision,
    run::{self, Options, Selection, TIMEOUT},
    wanted,
};

#[derive(Debug, clap::Args)]
#[group(id = "serve")]
pub(super) struct Arguments {
    #[command(flatten)]
    scripts: Scripts,
    /// The id that the browser gets in reports
    #[arg(long, value_name = "ID", default_value = "browser")]
    name: String,
    /// Where the page is served. Only this machine can open it unless told otherwise; over the network, browsers do not
    /// isolate a page, and lack what needs it [example: 192.0.2.7:8000]
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:0")]
    listen: SocketAddr,
    /// Serve the page without the headers that isolate it from other origins
    #[arg(long)]
    unisolated: bool,
    /// How long the browser may take for one command, in seconds
    #[arg(long, value_name = "SECONDS", default_value_t = TIMEOUT.as_secs(), value_parser = clap::value_parser!(u64).range(1..))]
    timeout: u64,
    /// Where the log goes; by default target/memlimits/run.jsonl below a cargo project, else memlimits.jsonl here
    #[arg(long, value_name = "FILE")]
    log: Option<PathBuf>,
    /// Print no progress, and only what is not as expected
    #[arg(long, short)]
    quiet: bool,
}

pub(super) fn serve(arguments: &Arguments) -> Result<Exit, BadInput> {
    let Arguments { name, listen, .. } = arguments;
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "-_.@".contains(letter);
    if name.is_empty() || !name.chars().all(is_plain) {
        return Err(BadInput::new(format!("--name {name}: a name is of letters, digits, `-`, `_`, `.` and `@`")));
    }
    if wanted::known_ids().any(|id| id == name) {
        return Err(BadInput::new(format!("--name {name}: that is an engine that memlimits knows; take another name")));
    }
    let tasks = arguments.scripts.tasks()?;
    let log = LogFile::at(arguments.log.clone().unwrap_or_else(default_path))?;
    let stop = interrupt::heed();
    let supervision = Supervision { stop: stop.clone(), ..Supervision::default() };
    let browser = Browser::served(*listen, !arguments.unisolated, supervision)
        .map_err(|error| BadInput::new(format!("--listen {listen}: {error}")))?;
    let browser = Arc::new(browser);
    output::print(&format!("Open this address in a browser, and keep the page in front:\n  {}\n", browser.page()))?;

    let source = Source::Page { id: name.clone(), browser: Arc::clone(&browser) };
    let fleets = [Fleet::new(source, Expectations::default())];
    let selection = Selection::all(&tasks, &fleets);
    // A page has one worker.
    let options =
        Options { jobs: 1, timeout: Duration::from_secs(arguments.timeout), stop: stop.clone(), ..Options::default() };
    run::greet(selection, &options);
    if stop.is_now() {
        eprintln!("interrupted before anything was run");
        return Ok(Exit::Interrupted);
    }
    if let Some(about) = fleets[0].about() {
        browser.tell(&json!({ "engine": format!("{} {}", about.name, about.version) }));
    }
    let progress = Progress::new(tasks.len(), arguments.quiet);
    let ran = run::run_rest(selection, Vec::new(), &options, |done| {
        let entry = &done.finished.entry;
        let unexpected = entry.directives.iter().any(|one| one.standing() == Standing::Unexpected);
        browser.tell(&json!({
            "script": { "name": entry.script, "verdicts": counts(entry), "unexpected": unexpected },
            "progress": { "done": done.done, "of": done.of },
        }));
        progress.show(&done);
    });
    progress.end();
    log.write(&ran)?;
    let unexpected = ran.log.footer().unexpected;
    browser.tell(&json!({ "end": format!("The run has ended: {unexpected} not as expected.") }));
    let digest = Digest::of(&ran.log);
    let (explained, style) = (Explained { tasks: &tasks, asides: &ran.asides }, output::style());
    let report = match arguments.quiet {
        true => terminal::quiet_report(&digest, &explained, style),
        false => {
            format!("{}\nThe log is in {}\n", terminal::report(&digest, &explained, style), log.path().display())
        }
    };
    output::print(&report)?;
    Ok(match (ran.log.is_complete(), unexpected) {
        (false, _) => Exit::Interrupted,
        (true, 0) => Exit::AsExpected,
        (true, _) => Exit::Unexpected,
    })
}
