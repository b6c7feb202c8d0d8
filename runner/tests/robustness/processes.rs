//! What is left running.

use std::{
    ffi::OsString,
    path::Path,
    process, thread,
    time::{Duration, Instant},
};

use sysinfo::{Pid, Process, ProcessRefreshKind, ProcessesToUpdate, System, UpdateKind};

/// The processes that have that one as parent: their ids and their command lines, which a zombie does not have.
pub(crate) fn children_of(parent: u32) -> Vec<(u32, Vec<OsString>)> {
    let parent = Some(Pid::from_u32(parent));
    select(|process| process.parent() == parent)
}

/// The processes that this one started with that folder as an argument.
pub(crate) fn of_folder(folder: &Path) -> Vec<(u32, Vec<OsString>)> {
    let parent = Some(Pid::from_u32(process::id()));
    select(|process| process.parent() == parent && process.cmd().iter().any(|argument| argument == folder))
}

/// The processes, whosever they are, that have that folder as an argument or work in it.
pub(crate) fn around(folder: &Path) -> Vec<(u32, Vec<OsString>)> {
    select(|process| {
        process.cwd().is_some_and(|cwd| cwd == folder) || process.cmd().iter().any(|argument| argument == folder)
    })
}

/// Waits until a folder has no processes any more.
pub(crate) fn vanish(folder: &Path, limit: Duration) -> Result<(), String> {
    let deadline = Instant::now() + limit;
    loop {
        match around(folder) {
            left if left.is_empty() => return Ok(()),
            left if Instant::now() > deadline => return Err(format!("processes are left behind: {left:?}")),
            _ => thread::sleep(Duration::from_millis(20)),
        }
    }
}

/// The resident memory, in bytes, and the processor time of a process; none where there is no such process.
pub(crate) fn usage(id: u32) -> Option<(u64, Duration)> {
    let processes = look(ProcessesToUpdate::Some(&[Pid::from_u32(id)]));
    let process = processes.process(Pid::from_u32(id))?;
    Some((process.memory(), Duration::from_millis(process.accumulated_cpu_time())))
}

fn select(wanted: impl Fn(&Process) -> bool) -> Vec<(u32, Vec<OsString>)> {
    let processes = look(ProcessesToUpdate::All);
    let found = processes.processes().iter().filter(|(_, process)| wanted(process));
    found.map(|(id, process)| (id.as_u32(), process.cmd().to_vec())).collect()
}

fn look(at: ProcessesToUpdate<'_>) -> System {
    let mut system = System::new().expect("the system can be asked");
    let what = ProcessRefreshKind::nothing()
        .with_cmd(UpdateKind::Always)
        .with_cwd(UpdateKind::Always)
        .with_memory()
        .with_cpu()
        .without_tasks();
    system.refresh_processes_specifics(at, true, what);
    system
}
