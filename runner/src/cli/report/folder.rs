//! A folder that is there in full or not at all.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use memlimits_reports::html::File;

use crate::cli::{BadInput, logfile};

/// The file that says whose the folder is, and what we have put into it.
const MARK: &str = "memlimits-report.txt";
/// Its first line.
const OURS: &str = "Written by `memlimits report`, which replaces this folder as a whole. Its files:";

/// Puts these files, and nothing else, into a folder: written beside it and renamed, so that whoever looks sees the old
/// report or the new one. The folder is made where it is missing. `option` is what names it on the command line.
///
/// # Errors
///
/// Where something stands there that `memlimits report` has not written, or the system will not have it.
pub(super) fn replace(folder: &Path, option: &str, files: &[File]) -> Result<(), BadInput> {
    let cannot = |reason: &dyn std::fmt::Display| {
        BadInput::new(format!(
            "cannot write the report to {}: {reason}\n  help: choose another folder with {option} DIR",
            folder.display()
        ))
    };
    let name = folder.file_name().ok_or_else(|| cannot(&"it names no folder"))?;
    if let Some(reason) = foreign(folder).map_err(|error| cannot(&error))? {
        return Err(cannot(&reason));
    }
    let parent = logfile::folder(folder);
    fs::create_dir_all(parent).map_err(|error| cannot(&error))?;
    let beside = tempfile::Builder::new()
        .prefix(&format!(".{}.", name.to_string_lossy()))
        .tempdir_in(parent)
        .map_err(|error| cannot(&error))?;
    let (new, old) = (beside.path().join("new"), beside.path().join("old"));
    write(&new, files).and_then(|()| swap(folder, &new, &old)).map_err(|error| cannot(&error))
}

/// What stands at the place of a folder that we have not written, if anything.
fn foreign(folder: &Path) -> io::Result<Option<String>> {
    if folder.symlink_metadata().is_err() {
        return Ok(file_above(folder));
    }
    if folder.is_symlink() || !folder.is_dir() {
        return Ok(Some("there is something else than a folder".into()));
    }
    let mark = fs::read_to_string(folder.join(MARK)).unwrap_or_default();
    let ours: Vec<&str> = match mark.split_once('\n') {
        Some((OURS, names)) => names.lines().chain([MARK]).collect(),
        _ => Vec::new(),
    };
    let mut found: Vec<String> = fs::read_dir(folder)?
        .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
        .collect::<io::Result<_>>()?;
    found.sort();
    let foreign = found.into_iter().find(|name| !ours.contains(&name.as_str()));
    Ok(foreign.map(|name| format!("it holds {name}, which memlimits has not written")))
}

fn file_above(folder: &Path) -> Option<String> {
    let file = folder.ancestors().skip(1).find(|above| above.is_file())?;
    Some(format!("{} is a file, not a folder", file.display()))
}

fn write(folder: &Path, files: &[File]) -> io::Result<()> {
    fs::create_dir(folder)?;
    let mut mark = format!("{OURS}\n");
    for file in files {
        fs::write(folder.join(&file.name), &file.text)?;
        mark.push_str(&format!("{}\n", file.name));
    }
    fs::write(folder.join(MARK), mark)
}

/// Puts the new folder where the old one is. What was there is back if that fails.
fn swap(folder: &Path, new: &PathBuf, old: &PathBuf) -> io::Result<()> {
    let is_replaced = folder.exists();
    if is_replaced {
        fs::rename(folder, old)?;
    }
    fs::rename(new, folder).inspect_err(|_| {
        if is_replaced {
            let _ = fs::rename(old, folder);
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, text: &str) -> File {
        File { name: name.into(), text: text.into() }
    }

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_report_replaces_the_one_before_it_as_a_whole() {
        let around = tempfile::tempdir().unwrap();
        let site = around.path().join("deep/site");
        replace(&site, "--html", &[file("index.html", "one"), file("gone.html", "one")]).unwrap();
        replace(&site, "--html", &[file("index.html", "two")]).unwrap();
        assert_eq!(fs::read_to_string(site.join("index.html")).unwrap(), "two");
        assert_eq!(names(&site), ["index.html", MARK]);
        assert_eq!(names(site.parent().unwrap()), ["site"]);
    }

    #[test]
    fn an_empty_folder_may_be_filled() {
        let around = tempfile::tempdir().unwrap();
        replace(around.path(), "--html", &[file("index.html", "one")]).unwrap();
        assert_eq!(names(around.path()), ["index.html", MARK]);
    }

    #[test]
    fn what_is_not_ours_stays() {
        let around = tempfile::tempdir().unwrap();
        let problem = |folder: &Path| replace(folder, "--html", &[file("index.html", "new")]).unwrap_err().to_string();
        let site = around.path().join("site");
        replace(&site, "--html", &[file("index.html", "old")]).unwrap();
        fs::write(site.join("CNAME"), "example.org").unwrap();
        assert!(problem(&site).contains("it holds CNAME, which memlimits has not written"));
        assert_eq!(fs::read_to_string(site.join("index.html")).unwrap(), "old");

        let mine = around.path().join("mine");
        fs::create_dir(&mine).unwrap();
        fs::write(mine.join("index.html"), "mine").unwrap();
        assert!(problem(&mine).contains("it holds index.html"));
        assert!(problem(&mine.join("index.html")).contains("something else than a folder"));
        assert!(problem(&mine.join("index.html/site")).contains("index.html is a file, not a folder"));
        assert!(problem(Path::new("/")).contains("it names no folder"));
        assert_eq!(names(&mine), ["index.html"]);
    }
}
