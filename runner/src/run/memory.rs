//! What scripts may cost together, and one alone.

use std::{sync::LazyLock, time::Duration};

use memlimits_engines::Commits;

use crate::link::Limits;

/// A process has this much beside the memories of a script, in bytes: code, stacks, an engine's own data. An engine that
/// copies a memory in order to grow it has that memory twice, hence the factor.
const BESIDE: u64 = 1 << 30;
const COPIES: u64 = 2;

/// The most that a script of the corpus costs an engine that commits only the pages that are touched, in bytes: scripts
/// touch large memories here and there only. A test holds this against what engines take.
pub const TOUCHED: u64 = 256 << 20;

/// What a run may take at most where nothing else is said, in bytes: with the processes themselves it stays inside 8 GiB.
const ENOUGH: u64 = 6 << 30;

/// What a script costs an engine of that habit, in bytes, if its memories take at most `peak` bytes. What nobody knows
/// takes the whole budget, so that it runs alone.
pub fn cost(peak: Option<u64>, commits: Commits, budget: u64) -> u64 {
    match (peak, commits) {
        (None, _) => budget,
        (Some(peak), Commits::EveryPage) => peak,
        (Some(peak), Commits::TouchedPages) => peak.min(TOUCHED),
    }
}

/// The limits of a script whose memories take at most `peak` bytes. Where a worker is stopped has nothing to do with its
/// engine's habit: an engine that commits more than it says is no danger yet.
pub fn limits(peak: Option<u64>, budget: u64, time: Duration) -> Limits {
    let memory = peak.unwrap_or(budget).saturating_mul(COPIES).saturating_add(BESIDE);
    // The machine must survive an engine that takes all it can get.
    let most = machine().map_or(u64::MAX, |machine| machine - machine / 8);
    Limits { time, memory: memory.min(most) }
}

/// What running scripts may take together where nothing else is said, in bytes: 6 GiB, or three quarters of what the
/// machine has where that is less.
pub fn default_budget() -> u64 {
    /// Where the system does not say: what the smallest machines in use have.
    const UNKNOWN: u64 = 4 << 30;
    (machine().unwrap_or(UNKNOWN) / 4 * 3).min(ENOUGH)
}

/// The machine's memory, or what its control group grants this process, in bytes, if the system says.
fn machine() -> Option<u64> {
    static MACHINE: LazyLock<Option<u64>> = LazyLock::new(|| {
        let mut system = sysinfo::System::new().ok()?;
        system.refresh_memory();
        let granted = system.cgroup_limits().map(|limits| limits.total_memory);
        Some(granted.unwrap_or(u64::MAX).min(system.total_memory())).filter(|total| *total > 0)
    });
    *MACHINE
}

#[cfg(test)]
mod tests {
    use super::*;

    const GIB: u64 = 1 << 30;

    #[test]
    fn a_script_costs_by_the_habit_of_its_engine() {
        use Commits::{EveryPage, TouchedPages};
        assert_eq!(cost(Some(4 * GIB), EveryPage, 2 * GIB), 4 * GIB);
        assert_eq!(cost(Some(4 * GIB), TouchedPages, 2 * GIB), TOUCHED);
        assert_eq!(cost(Some(65_536), TouchedPages, 2 * GIB), 65_536);
        for habit in [EveryPage, TouchedPages] {
            assert_eq!(cost(None, habit, 2 * GIB), 2 * GIB);
        }
    }

    #[test]
    fn a_worker_may_have_a_memory_twice_but_not_the_machine() {
        let memory = |peak| limits(peak, 2 * GIB, Duration::MAX).memory;
        assert_eq!(memory(Some(0)), GIB);
        assert!(memory(Some(GIB)) <= 3 * GIB);
        let most = memory(Some(u64::MAX));
        assert!(machine().is_none_or(|machine| most < machine), "{most}");
    }
}
