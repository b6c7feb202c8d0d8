//! What a run takes as it grows: the time and the resident memory of `memlimits run`, by the number of assertions.
//!
//! ```text
//! cargo bench --package memlimits --bench growth
//! ```
//!
//! The assertions are generated. In scripts of a thousand, as a corpus has them, they are what a run's memory must not grow
//! with. As one single script they are what it does grow with: a script's plan is made as a whole.

use std::{
    error::Error,
    fs,
    path::Path,
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

/// How often each row is taken; the median is shown.
const ROUNDS: usize = 5;
/// How many assertions a script of many has.
const EACH: usize = 1_000;
/// How often the process is looked at. What it took at most is known until it ends.
const LOOK: Duration = Duration::from_millis(2);

fn main() -> Result<(), Box<dyn Error>> {
    println!("{:>10} {:>10} {:>10} {:>14} {:>14}", "assertions", "scripts", "time", "µs each", "resident, MiB");
    for (assertions, each) in [
        (1_000, EACH),
        (10_000, EACH),
        (100_000, EACH),
        (1_000_000, EACH),
        (1_000, usize::MAX),
        (10_000, usize::MAX),
        (100_000, usize::MAX),
    ] {
        let folder = tempfile::tempdir()?;
        let scripts = generate(folder.path(), assertions, each)?;
        let taken = (0..ROUNDS).map(|_| take(folder.path())).collect::<Result<Vec<Taken>, _>>()?;
        let (time, resident) =
            (median(taken.iter().map(|taken| taken.time)), median(taken.iter().map(|taken| taken.resident)));
        println!(
            "{assertions:>10} {scripts:>10} {:>8.0}ms {:>14.2} {:>14.1}",
            time.as_secs_f64() * 1e3,
            time.as_secs_f64() * 1e6 / assertions as f64,
            resident as f64 / 1024.0
        );
    }
    Ok(())
}

/// Writes so many assertions into scripts of at most `each`, and says how many scripts that are.
fn generate(folder: &Path, assertions: usize, each: usize) -> std::io::Result<usize> {
    let module =
        "(module (memory 1 2) (func (export \"grow\") (param i32) (result i32) (memory.grow (local.get 0))))\n";
    let assertion = "(assert_return (invoke \"grow\" (i32.const 0)) (either (i32.const 1) (i32.const -1)))\n";
    let scripts = assertions.div_ceil(each);
    for number in 0..scripts {
        let count = each.min(assertions - number * each);
        fs::write(folder.join(format!("{number:05}.wast")), module.to_owned() + &assertion.repeat(count))?;
    }
    Ok(scripts)
}

/// What a run took.
struct Taken {
    time: Duration,
    /// The most resident memory of the runner itself, in KiB.
    resident: u64,
}

fn take(folder: &Path) -> Result<Taken, Box<dyn Error>> {
    let log = tempfile::tempdir()?;
    let mut command = Command::new(env!("CARGO_BIN_EXE_memlimits"));
    command.arg("run").arg(folder).args(["--engine", "wasmi", "--quiet", "--log"]).arg(log.path().join("run.jsonl"));
    let started = Instant::now();
    let mut runner = command.stdout(Stdio::piped()).spawn()?;
    let mut resident = 0;
    let status = loop {
        resident = most_resident(runner.id()).unwrap_or(resident);
        if let Some(status) = runner.try_wait()? {
            break status;
        }
        thread::sleep(LOOK);
    };
    let time = started.elapsed();
    let report = std::io::read_to_string(runner.stdout.take().expect("it is piped"))?;
    match status.success() && report.contains("0 not as expected, 0 not judged") {
        true => Ok(Taken { time, resident }),
        false => Err(format!("{status}:\n{report}").into()),
    }
}

/// The most resident memory that a process has had, in KiB, where the system says (Linux).
fn most_resident(process: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches(" kB").parse().ok()
}

fn median<T: Ord>(figures: impl Iterator<Item = T>) -> T {
    let mut figures: Vec<T> = figures.collect();
    figures.sort_unstable();
    let middle = figures.len() / 2;
    figures.swap_remove(middle)
}
