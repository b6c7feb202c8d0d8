//! memlimits beside the engines' own script runners, on the scripts that these pass.
//!
//! ```text
//! cargo bench                                     in runner/peers
//! cargo bench -- --once wasmi peer|here|workers   one round of one way, for a profiler
//! ```
//!
//! Rounds are interleaved, and each figure is the median of them: what counts is the ratio within a round's neighbours,
//! not any figure by itself. Both sides read the text of each script, encode its modules and run it.

use std::{
    collections::BTreeMap,
    process::ExitCode,
    time::{Duration, Instant},
};

use memlimits::{
    expectations::Expectations,
    fleet::{Chosen, Fleet, Source},
    plan::Plan,
    run::{self, Options, Task},
};
use memlimits_engines::{builtin, worker};
use memlimits_peers::{PEERS, Peer, Script, scripts};
use memlimits_suite::{Catalogue, Origin};
use rayon::prelude::*;

/// How often each way is taken.
const ROUNDS: usize = 5;
/// Asks this program to take one way once.
const ONCE: &str = "--once";

fn main() -> ExitCode {
    if let Some(code) = worker::serve_if_asked(builtin::engines()) {
        return code;
    }
    let arguments: Vec<String> = std::env::args().collect();
    if let Some(position) = arguments.iter().position(|argument| argument == ONCE) {
        once(&arguments[position + 1], &arguments[position + 2]);
        return ExitCode::SUCCESS;
    }
    beside_each_peer();
    side_by_side();
    ExitCode::SUCCESS
}

/// One round of one way, over the scripts that the engine's peer passes.
fn once(engine: &str, way: &str) {
    let peer = PEERS.into_iter().find(|peer| peer.engine == engine).expect("the engine has a peer");
    let scripts = passed(&peer);
    let time = timed(|| match way {
        "peer" => run_peer(&peer, &scripts),
        "here" => ours(&[peer], &scripts, Place::Here, 1),
        "workers" => ours(&[peer], &scripts, Place::Workers, 1),
        _ => panic!("the ways are peer, here and workers"),
    });
    println!("{:.0} ms", millis(time));
}

/// The scripts that a peer passes.
fn passed(peer: &Peer) -> Vec<Script> {
    let passed: BTreeMap<String, BTreeMap<String, Vec<String>>> =
        toml::from_str(include_str!("../passed.toml")).expect("passed.toml is generated");
    let sets = &passed[peer.engine];
    let is_passed = |script: &Script| {
        let (set, file) = script.name.split_once('/').expect("a script is of a set");
        sets.get(set).is_some_and(|files| files.iter().any(|name| name == file.trim_end_matches(".wast")))
    };
    scripts().into_iter().filter(is_passed).collect()
}

fn beside_each_peer() {
    println!("wall time over the scripts that the peer passes, one job; median of {ROUNDS} rounds\n");
    println!(
        "{:<22} {:>7} {:>9} {:>12} {:>9} {:>8} {:>8}",
        "peer", "scripts", "peer", "in process", "workers", "p/peer", "w/peer"
    );
    for peer in PEERS {
        let scripts = passed(&peer);
        let mut rounds = [Vec::new(), Vec::new(), Vec::new()];
        for _ in 0..ROUNDS {
            rounds[0].push(timed(|| run_peer(&peer, &scripts)));
            rounds[1].push(timed(|| ours(&[peer], &scripts, Place::Here, 1)));
            rounds[2].push(timed(|| ours(&[peer], &scripts, Place::Workers, 1)));
        }
        let [theirs, here, workers] = rounds.map(median);
        println!(
            "{:<22} {:>7} {:>7.0}ms {:>10.0}ms {:>7.0}ms {:>8.2} {:>8.2}",
            peer.name,
            scripts.len(),
            millis(theirs),
            millis(here),
            millis(workers),
            here.as_secs_f64() / theirs.as_secs_f64(),
            workers.as_secs_f64() / theirs.as_secs_f64(),
        );
    }
}

/// Over the scripts that both pass: a run has one selection for all engines.
fn side_by_side() {
    let [wasmtime, wasmi] = PEERS;
    let of_wasmi = passed(&wasmi);
    let is_shared = |script: &Script| of_wasmi.iter().any(|other| other.name == script.name);
    let scripts: Vec<Script> = passed(&wasmtime).into_iter().filter(is_shared).collect();
    let mut rounds = [Vec::new(), Vec::new()];
    for _ in 0..ROUNDS {
        rounds[0].push(timed(|| PEERS.iter().for_each(|peer| run_peer(peer, &scripts))));
        rounds[1].push(timed(|| ours(&PEERS, &scripts, Place::Workers, 2)));
    }
    let [theirs, ours] = rounds.map(median);
    println!(
        "\nover {} scripts, both peers one after the other {:.0} ms; both engines here, two jobs {:.0} ms: {:.2}",
        scripts.len(),
        millis(theirs),
        millis(ours),
        ours.as_secs_f64() / theirs.as_secs_f64()
    );
}

#[derive(Clone, Copy)]
enum Place {
    Here,
    Workers,
}

/// Runs scripts with memlimits on the engines of these peers.
fn ours(peers: &[Peer], scripts: &[Script], place: Place, jobs: usize) {
    let program = std::env::current_exe().expect("this program is somewhere");
    // As the command line does it: scripts are read side by side, too.
    let readers = rayon::ThreadPoolBuilder::new().num_threads(jobs).build().expect("the system has threads");
    let tasks: Vec<Task> = readers.install(|| scripts.par_iter().map(task).collect());
    let fleet = |peer: &Peer| {
        let engine = Chosen::from(builtin::engine(peer.engine).expect("it is built in"));
        let source = match place {
            Place::Here => Source::Here(engine),
            Place::Workers => Source::Worker { engine, program: program.clone() },
        };
        Fleet::new(source, Expectations::default())
    };
    let fleets: Vec<Fleet> = peers.iter().map(fleet).collect();
    let ran = run::run(&tasks, &fleets, &Options { jobs, ..Options::default() }, |_| ());
    let ran = ran.expect("the scripts stay as they are");
    let totals = ran.log.footer().totals;
    assert_eq!((totals.crash, totals.timeout, totals.memory), (0, 0, 0), "{totals:?}");
}

fn task(script: &Script) -> Task {
    /// Enough for each of them, in bytes. A script of unknown peak would run alone.
    const PEAK: u64 = 1 << 28;
    let source = memlimits_suite::Source { name: script.name.clone().into(), text: script.text.into() };
    let (script, plan) = Plan::read(source, Origin::User, Catalogue::builtin()).expect("the peer runs it");
    Task::new(&script, plan).with_peak(PEAK)
}

fn run_peer(peer: &Peer, scripts: &[Script]) {
    for script in scripts {
        (peer.run)(script).expect("the peer passes it");
    }
}

fn timed(work: impl FnOnce()) -> Duration {
    let started = Instant::now();
    work();
    started.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
