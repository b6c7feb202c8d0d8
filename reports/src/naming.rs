//! Names that can stand for what a log names, in files and addresses.

use std::collections::HashSet;

/// A name that can be a part of a file's name and of an address as it is.
pub(crate) fn slug(name: &str) -> String {
    let plain = |character: char| character.is_ascii_alphanumeric() || "-_".contains(character);
    // Dots could make a folder of it, and a slug is no place for long names.
    name.chars().take(60).map(|character| if plain(character) { character } else { '-' }).collect()
}

/// The names, with a number behind those that were there before: what differs must not look the same, whatever an engine
/// calls itself. Case does not tell names apart, since it does not tell files apart everywhere.
pub(crate) fn distinct(names: impl Iterator<Item = String>) -> Vec<String> {
    let mut taken: HashSet<String> = HashSet::new();
    let free = |name: String| {
        let numbered = (2..).map(|number| format!("{name}~{number}"));
        let free = std::iter::once(name.clone()).chain(numbered).find(|name| !taken.contains(&name.to_lowercase()));
        let free = free.expect("numbers do not end");
        taken.insert(free.to_lowercase());
        free
    };
    names.map(free).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stay_different() {
        let names = ["a", "b", "a", "A", "a~2"].map(String::from);
        assert_eq!(distinct(names.into_iter()), ["a", "b", "a~2", "A~3", "a~2~2"]);
    }

    #[test]
    fn a_slug_is_never_a_folder() {
        assert_eq!(slug("../e\"vil<漢>"), "---e-vil---");
    }
}
