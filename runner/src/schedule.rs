//! Which job runs when: as many at once as there are threads, as long as their memory fits the budget.

use std::sync::{Condvar, Mutex, PoisonError};

use crate::stop::Stop;

/// Something to do, and the resident memory that it may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Job<T> {
    /// What to do.
    pub item: T,
    /// What it may cost, in bytes.
    pub cost: u64,
}

/// Runs every job once, on the threads of `pool`, or fewer where it is stopped.
///
/// Jobs that run at the same time never cost more than `budget` bytes together. A job that costs more than the budget
/// must not be given: it could never start.
pub fn run<T: Sync + Send>(
    pool: &rayon::ThreadPool,
    budget: u64,
    stop: &Stop,
    mut jobs: Vec<Job<T>>,
    work: impl Fn(T) + Sync,
) {
    assert!(jobs.iter().all(|job| job.cost <= budget), "a job can never start");
    // The costliest first: they find room at once, and nothing waits for them at the end.
    jobs.sort_by_key(|job| std::cmp::Reverse(job.cost));
    let state = Mutex::new(State { waiting: jobs, free: budget });
    let freed = Condvar::new();
    pool.broadcast(|_| {
        while let Some(job) = next(&state, &freed, stop) {
            let _running = Running { state: &state, freed: &freed, cost: job.cost };
            work(job.item);
        }
    });
}

struct State<T> {
    waiting: Vec<Job<T>>,
    free: u64,
}

/// The first job that fits, as soon as one does; none when no job is left to start.
fn next<T>(state: &Mutex<State<T>>, freed: &Condvar, stop: &Stop) -> Option<Job<T>> {
    let mut state = state.lock().unwrap_or_else(PoisonError::into_inner);
    loop {
        // Where one waits for memory, others run, and their end wakes it.
        if state.waiting.is_empty() || !stop.may_start() {
            return None;
        }
        if let Some(fits) = state.waiting.iter().position(|job| job.cost <= state.free) {
            let job = state.waiting.remove(fits);
            state.free -= job.cost;
            return Some(job);
        }
        state = freed.wait(state).unwrap_or_else(PoisonError::into_inner);
    }
}

/// Gives a job's memory back when it ends, by a panic too.
struct Running<'a, T> {
    state: &'a Mutex<State<T>>,
    freed: &'a Condvar,
    cost: u64,
}

impl<T> Drop for Running<'_, T> {
    fn drop(&mut self) {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).free += self.cost;
        self.freed.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use std::{
        sync::atomic::{AtomicU64, Ordering::SeqCst},
        time::Duration,
    };

    use super::*;

    #[test]
    fn every_job_runs_once_and_the_budget_holds() {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(8).build().unwrap();
        let (budget, jobs) = (100, (0..60).map(|item| Job { item, cost: item * 37 % 101 % 100 }).collect::<Vec<_>>());
        let (running, most, seen) = (AtomicU64::new(0), AtomicU64::new(0), Mutex::new(Vec::new()));
        run(&pool, budget, &Stop::default(), jobs.clone(), |item| {
            let cost = jobs[usize::try_from(item).unwrap()].cost;
            most.fetch_max(running.fetch_add(cost, SeqCst) + cost, SeqCst);
            std::thread::sleep(Duration::from_millis(1));
            running.fetch_sub(cost, SeqCst);
            seen.lock().unwrap().push(item);
        });
        let mut seen = seen.into_inner().unwrap();
        seen.sort_unstable();
        assert_eq!(seen, (0..60).collect::<Vec<u64>>());
        assert!(most.load(SeqCst) <= budget);
    }

    #[test]
    fn jobs_that_fit_run_side_by_side() {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(2).build().unwrap();
        let meet = std::sync::Barrier::new(2);
        // Were they run one after the other, the first would wait for ever.
        run(&pool, 2, &Stop::default(), vec![Job { item: (), cost: 1 }, Job { item: (), cost: 1 }], |()| {
            meet.wait();
        });
    }
    #[test]
    fn a_stop_starts_no_more_jobs() {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
        let (stop, ran) = (Stop::default(), AtomicU64::new(0));
        let jobs = (0..5).map(|item| Job { item, cost: 0 }).collect();
        run(&pool, 0, &stop, jobs, |item: u64| {
            ran.fetch_add(1, SeqCst);
            if item == 2 {
                stop.start_no_more();
            }
        });
        assert_eq!(ran.load(SeqCst), 3);
    }
}
