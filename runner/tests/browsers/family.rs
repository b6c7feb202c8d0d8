//! The processes of a browser.

use std::{
    collections::BTreeMap,
    iter, process, thread,
    time::{Duration, Instant},
};

use sysinfo::{Pid, Process, ProcessRefreshKind, ProcessStatus, ProcessesToUpdate, System, UpdateKind};

/// The processes below one: their ids, and the processor time of each.
pub(crate) fn below(root: u32) -> BTreeMap<u32, Duration> {
    let system = look();
    let processes = system.processes();
    let root = Pid::from_u32(root);
    let parent = |process: &Pid| processes.get(process)?.parent();
    let is_below = |process: Pid| iter::successors(parent(&process), parent).take(64).any(|above| above == root);
    let found = processes.iter().filter(|(id, process)| is_alive(process) && is_below(**id));
    found.map(|(id, process)| (id.as_u32(), Duration::from_millis(process.accumulated_cpu_time()))).collect()
}

/// Those of these processes that are still there.
pub(crate) fn left(processes: &BTreeMap<u32, Duration>) -> Vec<String> {
    let system = look();
    let there =
        system.processes().iter().filter(|(id, process)| is_alive(process) && processes.contains_key(&id.as_u32()));
    there.map(|(id, process)| format!("{id} {:?}", process.cmd())).collect()
}

/// The tab below one that computes most, once it has done so for a while; the machine may be busy with something else.
pub(crate) fn busiest(root: u32) -> Option<u32> {
    const AT_LAST: Duration = Duration::from_secs(90);
    const BUSY: Duration = Duration::from_millis(1_200);
    let is_tab = |id: u32| {
        let system = look();
        let command = system.process(Pid::from_u32(id)).map(|process| process.cmd().to_vec()).unwrap_or_default();
        // A process that renames itself has one argument with all of them.
        command.iter().any(|argument| {
            let argument = argument.to_string_lossy();
            argument.contains("--type=renderer") || argument.contains("-isForBrowser")
        })
    };
    let mut first = BTreeMap::new();
    within(AT_LAST, || {
        let now = below(root);
        let computed = |(id, now): (u32, Duration)| (now.saturating_sub(*first.entry(id).or_insert(now)), id);
        let (computed, busiest) = now.into_iter().map(computed).max()?;
        (computed > BUSY && is_tab(busiest)).then_some(busiest)
    })
}

/// The browser that this process has started.
pub(crate) fn browser() -> Option<u32> {
    let own = Pid::from_u32(process::id());
    let system = look();
    let mut children =
        system.processes().iter().filter(|(_, process)| process.parent() == Some(own) && is_alive(process));
    children.next().map(|(id, _)| id.as_u32())
}

pub(crate) fn kill(process: u32) {
    let killed = process::Command::new("kill").args(["-KILL", &process.to_string()]).status();
    assert!(killed.is_ok_and(|status| status.success()), "{process} cannot be killed");
}

/// Waits until something is so.
pub(crate) fn within<T>(limit: Duration, mut found: impl FnMut() -> Option<T>) -> Option<T> {
    let deadline = Instant::now() + limit;
    loop {
        match found() {
            None if Instant::now() < deadline => thread::sleep(Duration::from_millis(50)),
            found => return found,
        }
    }
}

/// A process that has ended and that nobody has asked about yet is not alive.
fn is_alive(process: &Process) -> bool {
    !matches!(process.status(), ProcessStatus::Zombie | ProcessStatus::Dead)
}

fn look() -> System {
    let mut system = System::new().expect("the system can be asked");
    let what = ProcessRefreshKind::nothing().with_cmd(UpdateKind::Always).with_cpu().without_tasks();
    system.refresh_processes_specifics(ProcessesToUpdate::All, true, what);
    system
}
