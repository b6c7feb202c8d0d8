//! Text that Markdown, GitHub's additions to it and HTML leave as it is.

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use crate::harmless;

/// What may not stand in a link's destination as it is, since it would end the destination, the cell or the line.
const NOT_IN_LINKS: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'(')
    .add(b')')
    .add(b'[')
    .add(b']')
    .add(b'\\')
    .add(b'`')
    .add(b'|');

/// Prose, at most `most` characters of it. Character references begin no markup, end no cell and link nothing.
pub(crate) fn text(text: &str, most: usize) -> String {
    let mut escaped = String::new();
    let shown = harmless(text, most);
    for (place, character) in shown.char_indices() {
        match character {
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '$' | '^' => {
                escaped.push_str(&format!("&#{};", u32::from(character)));
            }
            // GitHub looks for people and issues in what is shown: a space without a width keeps it from notifying.
            '@' | '#' => escaped.push_str(&format!("&#{};&#8203;", u32::from(character))),
            // A plain address would become a link.
            ':' if shown[place..].starts_with("://") => escaped.push_str("&#58;"),
            '.' if shown[..place].to_lowercase().ends_with("www") => escaped.push_str("&#46;"),
            _ => escaped.push(character),
        }
    }
    escaped
}

/// Something literal, at most `most` characters of it. A code span would let a text's own backticks end it, and a cell's
/// bars; the element does not, and GitHub looks for no names in it.
pub(crate) fn code(literal: &str, most: usize) -> String {
    format!("<code>{}</code>", text(literal, most).replace("&#8203;", ""))
}

/// A link with these words, which are Markdown already; the words alone where the address is none of the web's.
pub(crate) fn link(words: &str, address: &str) -> String {
    if !address.starts_with("https://") && !address.starts_with("http://") {
        return words.to_owned();
    }
    format!("[{words}]({})", utf8_percent_encode(address, NOT_IN_LINKS))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_markdown_or_html_would_obey_is_left() {
        let hostile = "a|b `c` **d** <img src=x> &lt; [e](f) ~~g~~ $h$ @octocat #1 https://e.org www.e.org\nnew \\";
        let shown = text(hostile, 1_000);
        for forbidden in ["|", "`", "*", "<", ">", "[", "]", "~", "$", "@", "# ", "://", "www.", "\n", "\\"] {
            assert!(!shown.contains(forbidden), "{forbidden} in {shown}");
        }
        assert_eq!(code("(i32.const 1)", 100), "<code>(i32.const 1)</code>");
    }

    #[test]
    fn only_the_web_is_linked_and_an_address_stays_one() {
        assert_eq!(link("x", "https://e.org/a_b?c=d#e"), "[x](https://e.org/a_b?c=d#e)");
        assert_eq!(link("x", "https://e.org/)\n|<"), "[x](https://e.org/%29%0A%7C%3C)");
        assert_eq!(link("x", "javascript:alert(1)"), "x");
    }
}
