//! The adapter's end of the protocol, for engines that are Rust crates.
//!
//! A worker is a process of the same binary: [`command`] starts one, [`serve_if_asked`] becomes one. An engine that
//! crashes, aborts or hangs costs this process and nothing else.

use std::{
    ffi::OsStr,
    fs::File,
    io::{self, BufRead, BufReader, Read, Write},
    process::{Command as Process, ExitCode, Stdio},
    sync::mpsc,
    thread,
    time::Duration,
};

use crate::{
    Command, Execute, LocalEngine, Observation,
    protocol::{self, Reply, Request},
};

/// The environment variable that makes a binary a worker; its value is the engine's id, with its options behind a colon.
pub const VARIABLE: &str = "MEMLIMITS_WORKER";

/// How long a worker may go on answering once its runner has no more requests or is gone.
const LAST_WORDS: Duration = Duration::from_secs(1);

/// How much of the requests is read at once, in bytes: as much as a pipe holds.
const READ_AT_ONCE: usize = 64 * 1_024;

/// How many requests at most are parsed before the first of them is run.
const PIECE: usize = 32;

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
        // The channel has no bound: were it full, an engine that hangs would hide the runner's end from this thread.
        read(requests, |asked| sender.send(asked).is_ok());
        drop(sender);
        thread::sleep(LAST_WORDS);
        std::process::exit(0);
    })?;
    let mut line = Vec::new();
    for asked in receiver.into_iter().flatten() {
        let reply = match asked? {
            Asked::Hello => Reply::Hello { protocol: protocol::VERSION, about: engine.about() },
            Asked::Command(number, command) => Reply::Ran(number, engine.execute(&command)),
            Asked::Unknown(number, instead) => Reply::Ran(number, instead),
        };
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

/// A request, as far as this version knows it.
#[derive(Debug)]
enum Asked {
    Hello,
    Command(u64, Command),
    /// What a later runner may ask, and what is answered instead.
    Unknown(u64, Observation),
}

/// Hands on requests until they end, or `hand_on` wants no more. They are parsed here, while the engine is busy with those
/// before. What came at once is handed on in large pieces, since each may wake the engine's thread.
fn read(requests: impl Read, hand_on: impl Fn(Vec<io::Result<Asked>>) -> bool) {
    let mut requests = BufReader::with_capacity(READ_AT_ONCE, requests);
    let (mut line, mut piece) = (Vec::new(), Vec::new());
    loop {
        line.clear();
        let asked = match requests.read_until(b'\n', &mut line) {
            Ok(0) => return,
            Ok(_) => parse(line.strip_suffix(b"\n").unwrap_or(&line)),
            Err(error) => {
                hand_on(vec![Err(error)]);
                return;
            }
        };
        piece.push(asked);
        // A request that is whole waits for none that is not.
        let more_came = requests.buffer().contains(&b'\n');
        if (piece.len() == PIECE || !more_came) && !hand_on(std::mem::take(&mut piece)) {
            return;
        }
    }
}

fn parse(request: &[u8]) -> io::Result<Asked> {
    /// A command that a later runner may know.
    #[derive(serde::Deserialize)]
    struct Unknown {
        run: (u64, serde::de::IgnoredAny),
    }
    match serde_json::from_slice(request) {
        Ok(Request::Hello { .. }) => Ok(Asked::Hello),
        Ok(Request::Run(number, command)) => Ok(Asked::Command(number, command)),
        Err(error) => match serde_json::from_slice(request) {
            Ok(Unknown { run: (number, _) }) => Ok(Asked::Unknown(number, Observation::unsupported(error))),
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

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;

    /// Requests that come in these pieces, one at a time.
    struct Pieces<'a>(Vec<&'a [u8]>);

    impl Read for Pieces<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            if self.0.is_empty() {
                return Ok(0);
            }
            self.0.remove(0).read(buffer)
        }
    }

    /// What is handed on of these pieces, at once what is handed on at once.
    fn handed_on(pieces: &[&str]) -> Vec<Vec<String>> {
        let all = RefCell::new(Vec::new());
        read(Pieces(pieces.iter().map(|piece| piece.as_bytes()).collect()), |piece| {
            let words = |one: io::Result<Asked>| one.map_or_else(|error| error.to_string(), |one| format!("{one:?}"));
            all.borrow_mut().push(piece.into_iter().map(words).collect());
            true
        });
        all.into_inner()
    }

    const HELLO: &str = "{\"hello\":{\"protocol\":1}}\n";

    #[test]
    fn each_line_is_a_request() {
        let lines = ["{\"run\":[7,{\"do\":\"mem-size\",\"memory\":1}]}\n{\"run\":[8,", "{\"do\":\"store\"}]}"];
        let handed_on = handed_on(&[HELLO, lines[0], lines[1]]);
        assert_eq!(
            handed_on,
            [["Hello"], ["Command(7, MemSize { memory: MemoryId(1) })"], ["Command(8, Store { without: [] })"]]
        );
    }

    #[test]
    fn what_came_at_once_is_handed_on_at_once_up_to_a_number() {
        let handed_on = handed_on(&[&HELLO.repeat(PIECE + 2), HELLO]);
        assert_eq!(handed_on.iter().map(Vec::len).collect::<Vec<_>>(), [PIECE, 2, 1]);
    }

    #[test]
    fn what_is_not_known_is_told_from_what_is_no_request() {
        let lines = handed_on(&["{\"run\":[7,{\"do\":\"dance\"}]}\n{\"run\":\nx\n", HELLO]).concat();
        let [unknown, torn, other, hello] = &lines[..] else { panic!("there are four lines") };
        assert!(unknown.starts_with("Unknown(7, Unsupported { message: \"unknown variant `dance`"), "{unknown}");
        assert_eq!(torn, "not a request: EOF while parsing a value at line 1 column 7");
        assert!(other.starts_with("not a request: expected value"), "{other}");
        assert_eq!(hello, "Hello");
    }
}
