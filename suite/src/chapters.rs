//! The chapters of the corpus. The build script reads this file too: it stands on its own.

/// A folder of the corpus: one topic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chapter {
    /// The folder's name below `corpus/`.
    pub name: &'static str,
    /// What its scripts are about, in one line.
    pub summary: &'static str,
}

/// Every chapter, in the order in which a reader should meet them.
pub(crate) const CHAPTERS: &[Chapter] = &[
    Chapter { name: "page-units", summary: "sizes are counted in pages of 65,536 bytes" },
    Chapter { name: "limits-encoding", summary: "how limits are written: flags, numbers of variable length, text" },
    Chapter { name: "grow", summary: "growth returns the old size, keeps what was there and appends zeros" },
    Chapter { name: "failed-grow", summary: "a growth that fails returns -1 and changes nothing" },
    Chapter { name: "cap", summary: "a 32-bit memory ends at 65,536 pages, declared or grown" },
    Chapter {
        name: "growth-visibility",
        summary: "a growth is seen at once by whoever comes next, wherever it happened",
    },
    Chapter { name: "zeroing", summary: "new bytes are zero, whatever was there before" },
    Chapter {
        name: "access-bounds",
        summary: "an access is in bounds up to the last byte, and no sum of address and offset wraps",
    },
    Chapter { name: "data-segments", summary: "segments are written at instantiation, as far as they fit" },
    Chapter {
        name: "linking",
        summary: "which memories match an import, before and after growth, and that they stay one memory",
    },
    Chapter { name: "memory64", summary: "64-bit memories: wide deltas, wide results, 2^48 pages" },
    Chapter { name: "multi-memory", summary: "every instruction acts on the memory that it names, and on no other" },
    Chapter { name: "custom-page-sizes", summary: "memories with pages of one byte (proposal)" },
    Chapter { name: "shared", summary: "shared memories have a maximum and grow up to it" },
    Chapter { name: "threads", summary: "several threads grow one memory (proposal)" },
    Chapter { name: "embedding", summary: "the host's functions on memories agree with the instructions" },
    Chapter { name: "js-api", summary: "memories as JavaScript sees them: construction, growth, buffers, limits" },
    Chapter {
        name: "browser",
        summary: "shared memories in pages that are isolated from other origins, and in others",
    },
    Chapter { name: "memory-control", summary: "memory.discard (experimental: the proposal is at an early stage)" },
    Chapter { name: "regressions", summary: "what real engines got wrong, one script each" },
    Chapter { name: "guide", summary: "what a guide to memory sizes claims, and what the specification says of it" },
];

/// The chapters whose scripts are in JavaScript; in no other one they are.
const IN_JAVASCRIPT: [&str; 2] = ["js-api", "browser"];

/// What is wrong with the place of a script, given as its path below `corpus/`.
pub(crate) fn misplaced(name: &str) -> Option<String> {
    let Some((chapter, file)) = name.split_once('/') else {
        return Some("a script stands in a chapter's folder".to_owned());
    };
    let ending = if IN_JAVASCRIPT.contains(&chapter) { ".any.js" } else { ".wast" };
    let Some(stem) = file.strip_suffix(ending) else {
        return Some(format!("not a {ending} script"));
    };
    if !CHAPTERS.iter().any(|known| known.name == chapter) {
        return Some(format!("unknown chapter `{chapter}`; chapters are named in src/chapters.rs"));
    }
    let is_word =
        |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    if !stem.split('-').all(is_word) {
        return Some("a script's name is in kebab-case".to_owned());
    }
    None
}
