//! Writes the table of the corpus: every script of `corpus/<chapter>/`, sorted by name, with its text.
//! So a script dropped into a chapter's folder is a new test without any other edit.

#[path = "src/chapters.rs"]
#[expect(unreachable_pub, reason = "the file is the library's, where the type is public")]
mod chapters;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/chapters.rs");
    println!("cargo::rerun-if-changed=corpus");
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo names the crate's folder"));
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo names the output folder"));
    match table(&root.join("corpus")) {
        Ok(table) => fs::write(out.join("corpus.rs"), table).expect("the table can be written"),
        Err(problem) => println!("cargo::error={problem}"),
    }
}

/// The Rust text of the table, or what is wrong with the corpus.
fn table(corpus: &Path) -> Result<String, String> {
    let mut names = Vec::new();
    for (chapter, folder) in entries(corpus)? {
        if !folder.is_dir() {
            return Err(format!("corpus/{chapter}: a script stands in a chapter's folder"));
        }
        println!("cargo::rerun-if-changed=corpus/{chapter}");
        if !chapters::CHAPTERS.iter().any(|known| known.name == chapter) {
            return Err(format!("corpus/{chapter}: unknown chapter; chapters are named in src/chapters.rs"));
        }
        for (file, _) in entries(&folder)? {
            let name = format!("{chapter}/{file}");
            if let Some(problem) = chapters::misplaced(&name) {
                return Err(format!("corpus/{name}: {problem}"));
            }
            names.push(name);
        }
    }
    names.sort();
    let mut table = String::from("&[\n");
    for name in names {
        let path = format!(r#"concat!(env!("CARGO_MANIFEST_DIR"), "/corpus/{name}")"#);
        writeln!(table, "    Source {{ name: Cow::Borrowed({name:?}), text: Cow::Borrowed(include_str!({path})) }},")
            .expect("a string takes everything");
    }
    table.push_str("]\n");
    Ok(table)
}

/// A folder's entries, by name.
fn entries(folder: &Path) -> Result<Vec<(String, PathBuf)>, String> {
    let problem = |error| format!("{}: {error}", folder.display());
    fs::read_dir(folder)
        .map_err(problem)?
        .map(|entry| {
            let entry = entry.map_err(problem)?;
            let name = entry.file_name().to_string_lossy().into_owned();
            Ok((name, entry.path()))
        })
        .collect()
}
