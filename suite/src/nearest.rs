//! The name that was probably meant.

/// The name nearest to a mistyped word, if one is near enough to be meant.
///
/// ```
/// assert_eq!(memlimits_suite::nearest("wasmtim", ["wasmi", "wasmtime"]), Some("wasmtime"));
/// assert_eq!(memlimits_suite::nearest("firefox", ["wasmi", "wasmtime"]), None);
/// ```
pub fn nearest<'a>(word: &str, of: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let lower = word.to_lowercase();
    let far = (word.chars().count() / 3).max(1);
    of.into_iter()
        .map(|name| (strsim::damerau_levenshtein(&lower, &name.to_lowercase()), name))
        .filter(|&(distance, _)| distance <= far)
        .min_by_key(|&(distance, _)| distance)
        .map(|(_, name)| name)
}

/// The help for a mistyped word, if a name is near.
pub(crate) fn did_you_mean<'a>(word: &str, of: impl IntoIterator<Item = &'a str>) -> Option<String> {
    nearest(word, of).map(|name| format!("did you mean `{name}`?"))
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn near_names_are_found_and_far_ones_are_not() {
        let names = ["page-units", "grow", "failed-grow", "cap"];
        assert_eq!(nearest("gorw", names), Some("grow"));
        assert_eq!(nearest("failed-growth", names), Some("failed-grow"));
        assert_eq!(nearest("GROW", names), Some("grow"));
        assert_eq!(nearest("threads", names), None);
        assert_eq!(nearest("", names), None);
    }
}
