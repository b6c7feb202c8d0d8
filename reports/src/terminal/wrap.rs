//! Lines of a given width.

/// Joins `items` to lines of at most `width` characters. An item that is longer has a line of its own.
pub(crate) fn joined<S: AsRef<str>>(items: impl IntoIterator<Item = S>, separator: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for item in items {
        let item = item.as_ref();
        match lines.last_mut() {
            Some(line) if length(line) + length(separator) + length(item) <= width => {
                line.push_str(separator);
                line.push_str(item);
            }
            _ => lines.push(item.to_owned()),
        }
    }
    lines
}

/// Breaks `text` between words.
pub(crate) fn words(text: &str, width: usize) -> Vec<String> {
    joined(text.split_whitespace(), " ", width)
}

fn length(text: &str) -> usize {
    text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn breaks_between_items_only() {
        assert_eq!(words("one two  three", 7), ["one two", "three"]);
        assert_eq!(words("a incomprehensibilities b", 5), ["a", "incomprehensibilities", "b"]);
        assert_eq!(words("", 5), [""; 0]);
        assert_eq!(joined(["é é", "é"], "   ", 7), ["é é   é"]);
    }
}
