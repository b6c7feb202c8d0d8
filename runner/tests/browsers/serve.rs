//! A page that a person opens, in any browser.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::Path,
    process::{Child, ChildStdout, Command, Stdio},
    time::{Duration, Instant},
};

use libtest_mimic::Failed;
use memlimits::browser::{Family, Found};
use memlimits_reports::RunLog;

/// A script that passes.
const SCRIPT: &str = r#"(module (memory 1 2) (func (export "grow") (result i32) (memory.grow (i32.const 1))))
(assert_return (invoke "grow") (i32.const 1))
(assert_return (invoke "grow") (i32.const -1))
"#;

pub(crate) fn served(found: &Found) -> Result<(), Failed> {
    if found.model().variant_of.is_some() {
        return isolation_is_off(found);
    }
    let folder = tempfile::tempdir()?;
    serve(found, folder.path(), &["--log", "browser.jsonl"])?;
    let log = read(&folder.path().join("browser.jsonl"))?;
    let engine = &log.engines()[0];
    assert_eq!((engine.id.as_str(), log.footer().unexpected, log.scripts().len()), ("browser", 0, 1));
    assert!(engine.name.eq_ignore_ascii_case(found.model().id), "{}", engine.name);

    // What people's browsers did stands beside what ours do.
    let memlimits = |arguments: &[&str]| {
        Command::new(env!("CARGO_BIN_EXE_memlimits")).args(arguments).current_dir(folder.path()).output()
    };
    assert!(memlimits(&["run", "script.wast", "--engine", "wasmi", "--log", "wasmi.jsonl"])?.status.success());
    let merged = memlimits(&["merge", "browser.jsonl", "wasmi.jsonl", "-o", "both.jsonl"])?;
    assert!(merged.status.success(), "{}", String::from_utf8_lossy(&merged.stderr));
    assert_eq!(read(&folder.path().join("both.jsonl"))?.engines().len(), 2);
    Ok(())
}

fn isolation_is_off(found: &Found) -> Result<(), Failed> {
    let folder = tempfile::tempdir()?;
    serve(found, folder.path(), &["--log", "log.jsonl", "--unisolated", "--name", "mine"])?;
    assert_eq!(read(&folder.path().join("log.jsonl"))?.engines()[0].id, "mine");
    Ok(())
}

/// A script that never ends by itself.
const ENDLESS: &str = "(module (func (export \"f\") (loop (br 0))))\n(invoke \"f\")\n";

/// How long the first script may take to end.
const AT_LAST: Duration = Duration::from_secs(60);

/// A run whose server was killed goes on when the page of another is opened.
pub(crate) fn resumed(found: &Found) -> Result<(), Failed> {
    let folder = tempfile::tempdir()?;
    std::fs::write(folder.path().join("a.wast"), SCRIPT)?;
    std::fs::write(folder.path().join("b.wast"), ENDLESS)?;
    let part = folder.path().join("log.jsonl.part");
    let serve = |profile: &str, arguments: &[&str]| -> Result<(Ended, BufReader<ChildStdout>, Ended), Failed> {
        let scripts = ["serve", "a.wast", "b.wast", "--log", "log.jsonl", "--timeout", "5"];
        let (server, said, address) = start(folder.path(), &[&scripts, arguments].concat())?;
        let person = open(found, &folder.path().join(profile), &address)?;
        Ok((Ended(server), said, Ended(person)))
    };
    let cut = serve("first", &[])?;
    // A header, and two lines for the script.
    let has_ended = || std::fs::read_to_string(&part).is_ok_and(|part| part.lines().count() == 3);
    let began = Instant::now();
    while !has_ended() {
        assert!(began.elapsed() < AT_LAST, "the first script does not end");
        std::thread::sleep(Duration::from_millis(10));
    }
    drop(cut);

    let (mut server, mut said, _person) = serve("second", &["--resume"])?;
    let mut report = String::new();
    said.read_to_string(&mut report)?;
    assert_eq!(server.0.wait()?.code(), Some(1), "{report}");
    let log = read(&folder.path().join("log.jsonl"))?;
    let totals = log.footer().totals;
    assert_eq!((totals.pass, totals.timeout, log.is_complete(), part.exists()), (4, 1, true, false), "{report}");
    Ok(())
}

/// A server, what it says after its address, and that.
fn start(folder: &Path, arguments: &[&str]) -> Result<(Child, BufReader<ChildStdout>, String), Failed> {
    let mut server = Command::new(env!("CARGO_BIN_EXE_memlimits"))
        .args(arguments)
        .current_dir(folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    let mut said = BufReader::new(server.stdout.take().ok_or("no output")?);
    let mut address = String::new();
    while !address.trim_start().starts_with("http://") {
        address.clear();
        if said.read_line(&mut address)? == 0 {
            return Err("no address was printed".into());
        }
    }
    Ok((server, said, address.trim().to_owned()))
}

fn serve(found: &Found, folder: &Path, arguments: &[&str]) -> Result<(), Failed> {
    std::fs::write(folder.join("script.wast"), SCRIPT)?;
    let (mut server, mut said, address) = start(folder, &[&["serve", "script.wast"], arguments].concat())?;
    let mut person = Ended(open(found, &folder.join("profile"), &address)?);
    let mut rest = String::new();
    said.read_to_string(&mut rest)?;
    let status = server.wait()?;
    if found.model().family == Family::Chromium {
        // The verdicts stay on the page: it was not loaded again from a server that is gone.
        std::thread::sleep(Duration::from_secs(1));
        let titles = titles(&folder.join("profile"))?;
        assert!(titles.iter().any(|title| title == "memlimits"), "{titles:?}");
    }
    person.0.kill()?;
    assert!(status.success() && rest.contains("3 as expected"), "{status}: {rest}");
    Ok(())
}

/// The titles of what a Chromium shows.
fn titles(profile: &Path) -> Result<Vec<String>, Failed> {
    let port = std::fs::read_to_string(profile.join("DevToolsActivePort"))?;
    let port = port.lines().next().ok_or("the browser names no port")?.parse::<u16>()?;
    let mut connection = TcpStream::connect(("127.0.0.1", port))?;
    connection.set_read_timeout(Some(Duration::from_secs(10)))?;
    write!(connection, "GET /json HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")?;
    // It leaves the connection open, so the answer ends with the list.
    let mut answer = BufReader::new(connection);
    let mut line = String::from("?");
    while !line.trim().is_empty() {
        line.clear();
        answer.read_line(&mut line)?;
    }
    let pages = serde_json::Deserializer::from_reader(answer).into_iter::<Vec<serde_json::Value>>().next();
    let pages = pages.ok_or("no answer")??;
    Ok(pages.iter().filter_map(|page| page["title"].as_str().map(str::to_owned)).collect())
}

/// What a person does.
fn open(found: &Found, profile: &Path, address: &str) -> std::io::Result<Child> {
    std::fs::create_dir(profile)?;
    let mut command = Command::new(found.program());
    match found.model().family {
        Family::Chromium => {
            command.args([
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--remote-debugging-port=0",
            ]);
            command.arg(format!("--user-data-dir={}", profile.display()));
        }
        Family::Firefox => {
            command.args(["--headless", "--no-remote", "--profile"]).arg(profile);
        }
    }
    command.arg(address).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).env("TMPDIR", profile).spawn()
}

/// A process that ends with the test.
struct Ended(Child);

impl Drop for Ended {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn read(log: &Path) -> Result<RunLog, Failed> {
    Ok(RunLog::read(BufReader::new(std::fs::File::open(log)?))?)
}
