//! The adapter's end of the protocol, for engines that are Rust crates.
//!
//! A worker is a process of the same binary: [`command`] starts one, [`serve_if_asked`] becomes one. An engine that
//! crashes, aborts or hangs costs this process and nothing else.

use std::{
    ffi::OsStr,
    fs::File,
    io::{self, BufRead, BufReader, Write},
    process::{Command as Process, ExitCode, Stdio},
    sync::mpsc,
    thread,
    time::Duration,
};

use crate::{
    Execute, LocalEngine, Observation,
    protocol::{self, Reply, Request},
};

/// The environment variable that makes a binary a worker; its value is the engine's id, with its options behind a colon.
pub const VARIABLE: &str = "MEMLIMITS_WORKER";

/// How long a worker may go on answering once its runner has no more requests or is gone.
const LAST_WORDS: Duration = Duration::from_secs(1);

/// A process that becomes a worker for that engine (its id, with options behind a colon), its three streams piped.
///
/// `program` must call [`serve_if_asked`] before it does anything else.
pub fn command(program: impl AsRef<OsStr>, engine: &str) -> Process {
    let mut process = Process::new(program);
    process.env(VARIABLE, engine).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    process
}

/// Serves the protocol if this process was started as a worker; does nothing otherwise.
///
/// `engines` are those of this binary. The caller returns the exit code from `main`, or goes on where there is none.
pub fn serve_if_asked(engines: &[LocalEngine]) -> Option<ExitCode> {
    let asked = std::env::var(VARIABLE).ok()?;
    let (id, options) = asked.split_once(':').unwrap_or((&asked, ""));
    let opened = match engines.iter().find(|engine| engine.id == id) {
        None => Err(format!("there is no engine `{id}` in this binary")),
        Some(engine) => (engine.open)(options),
    };
    let served = opened.map_err(io::Error::other).and_then(|engine| {
        let (requests, replies) = own_streams()?;
        serve(engine, requests, replies)
    });
    Some(match served {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("worker for `{asked}`: {error}");
            ExitCode::FAILURE
        }
    })
}

/// Answers requests until they end.
///
/// Requests are read on a thread of their own: where they end while the engine is busy, the runner is gone and the
/// process with it. Each reply is flushed before the next request runs, so that a death is blamed on the right one.
fn serve(mut engine: Box<dyn Execute>, requests: File, mut replies: File) -> io::Result<()> {
    let (sender, receiver) = mpsc::channel();
    thread::Builder::new().name("requests".into()).spawn(move || {
        for line in BufReader::new(requests).split(b'\n') {
            if sender.send(line).is_err() {
                return;
            }
        }
        // The channel has no bound: were it full, an engine that hangs would hide the runner's end from this thread.
        drop(sender);
        thread::sleep(LAST_WORDS);
        std::process::exit(0);
    })?;
    let mut line = Vec::new();
    for request in receiver {
        let reply = answer(engine.as_mut(), &request?)?;
        line.clear();
        serde_json::to_writer(&mut line, &reply)?;
        line.push(b'\n');
        if let Err(error) = replies.write_all(&line) {
            // The runner does not read any more.
            return if error.kind() == io::ErrorKind::BrokenPipe { Ok(()) } else { Err(error) };
        }
    }
    Ok(())
}

fn answer(engine: &mut dyn Execute, request: &[u8]) -> io::Result<Reply> {
    /// A command that a later runner may know.
    #[derive(serde::Deserialize)]
    struct Unknown {
        run: (u64, serde::de::IgnoredAny),
    }
    match serde_json::from_slice(request) {
        Ok(Request::Hello { .. }) => Ok(Reply::Hello { protocol: protocol::VERSION, about: engine.about() }),
        Ok(Request::Run(number, command)) => Ok(Reply::Ran(number, engine.execute(&command))),
        Err(error) => match serde_json::from_slice(request) {
            Ok(Unknown { run: (number, _) }) => Ok(Reply::Ran(number, Observation::unsupported(error))),
            Err(_) => Err(io::Error::new(io::ErrorKind::InvalidData, format!("not a request: {error}"))),
        },
    }
}

/// Takes the protocol's two descriptors away from standard input and output, so that nothing an engine prints or reads
/// can get between the lines: standard input becomes empty, standard output goes where standard error goes.
#[cfg(unix)]
fn own_streams() -> io::Result<(File, File)> {
    let requests = rustix::io::fcntl_dupfd_cloexec(rustix::stdio::stdin(), 3)?;
    let replies = rustix::io::fcntl_dupfd_cloexec(rustix::stdio::stdout(), 3)?;
    rustix::stdio::dup2_stdin(File::open("/dev/null")?)?;
    rustix::stdio::dup2_stdout(rustix::stdio::stderr())?;
    Ok((requests.into(), replies.into()))
}

/// Elsewhere the standard streams themselves carry the protocol: an engine that prints there would corrupt it.
#[cfg(not(unix))]
fn own_streams() -> io::Result<(File, File)> {
    use std::os::windows::io::AsHandle;
    Ok((io::stdin().as_handle().try_clone_to_owned()?.into(), io::stdout().as_handle().try_clone_to_owned()?.into()))
}
