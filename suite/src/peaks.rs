//! How much memory each script needs at its peak.

use crate::error::{Error, Errors, Position};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The peak of each script in bytes, as an engine that commits every page would need it.
///
/// `peaks.toml` is generated, not written by hand: [`Peaks::render`] gives its text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Peaks(BTreeMap<String, u64>);

impl Peaks {
    /// The peaks of the corpus, `peaks.toml`.
    pub fn builtin() -> &'static Peaks {
        static BUILTIN: LazyLock<Peaks> = LazyLock::new(|| match Peaks::parse(include_str!("../peaks.toml")) {
            Ok(peaks) => peaks,
            Err(errors) => panic!("the embedded table of peaks is wrong:\n{errors}"),
        });
        &BUILTIN
    }

    /// Reads a table of peaks.
    pub fn parse(text: &str) -> Result<Peaks, Errors> {
        toml::from_str(text).map(Peaks).map_err(|error| {
            let position = error.span().map(|span| Position::of(text, span.start));
            Error::new("peaks.toml", position, error.message()).into()
        })
    }

    /// The peak of a script in bytes, if it is known.
    pub fn get(&self, script: &str) -> Option<u64> {
        self.0.get(script).copied()
    }

    /// Every script with its peak in bytes, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, u64)> {
        self.0.iter().map(|(script, &peak)| (script.as_str(), peak))
    }

    /// The text of a table with these peaks; what is beyond TOML's numbers, and any machine, is written as their largest.
    pub fn render(peaks: &BTreeMap<String, u64>) -> String {
        let mut text = String::from(
            "# Generated: the memory that each script needs at its peak, in bytes, on an engine that commits every page.\n",
        );
        for (script, &peak) in peaks {
            let peak = peak.min(i64::MAX.unsigned_abs());
            text.push_str(&format!("{} = {peak}\n", toml::Value::from(script.as_str())));
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_rendered_is_read_again() {
        let peaks = BTreeMap::from([
            ("grow/returns-old-size.wast".to_owned(), 131_072),
            ("cap/grow-to-cap.wast".to_owned(), 1 << 32),
            ("memory64/grow-to-cap.wast".to_owned(), u64::MAX),
        ]);
        let text = Peaks::render(&peaks);
        assert_eq!(
            text,
            "# Generated: the memory that each script needs at its peak, in bytes, on an engine that commits every page.\n\
             \"cap/grow-to-cap.wast\" = 4294967296\n\
             \"grow/returns-old-size.wast\" = 131072\n\
             \"memory64/grow-to-cap.wast\" = 9223372036854775807\n"
        );
        let read = Peaks::parse(&text).unwrap();
        assert_eq!(read.get("cap/grow-to-cap.wast"), Some(1 << 32));
        assert_eq!(read.get("cap/none.wast"), None);
        assert_eq!(read.iter().count(), 3);
    }

    #[test]
    fn a_wrong_table_is_refused_with_its_place() {
        let problem = |text| Peaks::parse(text).unwrap_err().to_string();
        assert_eq!(problem("\"a\" = 1\n\"b\" = true\n"), "peaks.toml:2:7: invalid type: boolean `true`, expected u64");
    }

    #[test]
    fn the_builtin_table_names_scripts_of_the_corpus() {
        for (script, _) in Peaks::builtin().iter() {
            assert!(crate::corpus().iter().any(|source| source.name == script), "{script} is gone");
        }
    }
}
