//! Browsers that do not start.

use std::{path::Path, process::Command};

use libtest_mimic::Failed;

fn run(program: &Path, folder: &Path) -> std::io::Result<(Option<i32>, String)> {
    std::fs::write(folder.join("empty.wast"), "(module)")?;
    let ran = Command::new(env!("CARGO_BIN_EXE_memlimits"))
        .args(["run", "empty.wast", "--engine", "chromium", "--log", "log.jsonl"])
        .current_dir(folder)
        .env("MEMLIMITS_CHROMIUM", program)
        .output()?;
    let said = format!("{}{}", String::from_utf8_lossy(&ran.stdout), String::from_utf8_lossy(&ran.stderr));
    Ok((ran.status.code(), said))
}

#[cfg(unix)]
pub(crate) fn does_not_start() -> Result<(), Failed> {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir()?;
    let program = folder.path().join("no-browser");
    std::fs::write(&program, "#!/bin/sh\necho 'there is no display' >&2\nexit 3\n")?;
    std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755))?;
    let (code, said) = run(&program, folder.path())?;
    // It was asked for and has judged nothing, which nobody expects.
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("exit code 3") && said.contains("there is no display"), "{said}");
    // What is never the same twice does not stand in the log.
    let log = std::fs::read_to_string(folder.path().join("log.jsonl"))?;
    assert!(log.contains("not-run") && log.contains("exit code 3") && !log.contains("display"), "{log}");
    Ok(())
}

#[cfg(not(unix))]
pub(crate) fn does_not_start() -> Result<(), Failed> {
    Ok(())
}

pub(crate) fn no_such_program() -> Result<(), Failed> {
    let folder = tempfile::tempdir()?;
    let (code, said) = run(Path::new("no-such-browser"), folder.path())?;
    assert_eq!(code, Some(2), "{said}");
    assert!(
        said.contains("MEMLIMITS_CHROMIUM names no program") && said.contains("which no-such-browser is not"),
        "{said}"
    );
    Ok(())
}
