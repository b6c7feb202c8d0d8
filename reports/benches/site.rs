//! How long a large run takes to become a site, and how large that is: 30 engines × 10,000 assertions in under 2 seconds
//! and 5 MB. From the log's bytes to the site's files; the median of five.

#[path = "../tests/common/mod.rs"]
mod common;

use std::time::{Duration, Instant};

use memlimits_reports::{
    RunLog,
    html::{self, Input},
};

fn main() {
    let (log, words) = common::run(common::Size { engines: 30, requirements: 300, assertions: 10_000 });
    let mut bytes = Vec::new();
    log.write(&mut bytes).expect("memory can be written to");
    println!("log: {:.1} MB", megabytes(bytes.len()));
    let folder = measure("folder", &bytes, |log| {
        let input = Input { log, explain: &words, kills: None, notes: &[] };
        html::folder(&input).iter().map(|file| file.text.len()).sum()
    });
    let single = measure("single file", &bytes, |log| {
        html::single_file(&Input { log, explain: &words, kills: None, notes: &[] }).len()
    });
    for (took, size) in [folder, single] {
        assert!(took < Duration::from_secs(2), "{took:?} are more than 2 s");
        assert!(size < 5_000_000, "{size} bytes are more than 5 MB");
    }
}

fn measure(name: &str, log: &[u8], render: impl Fn(&RunLog) -> usize) -> (Duration, usize) {
    let mut took = Vec::new();
    let mut size = 0;
    for _ in 0..5 {
        let started = Instant::now();
        let read = RunLog::read(log).expect("it was written here");
        let rendering = Instant::now();
        size = render(&read);
        took.push((started.elapsed(), rendering.elapsed()));
    }
    took.sort();
    let (all, rendering) = took[2];
    println!("{name}: {all:.2?}, of these {rendering:.2?} after reading the log; {:.2} MB", megabytes(size));
    (all, size)
}

fn megabytes(bytes: usize) -> f64 {
    bytes as f64 / 1e6
}
