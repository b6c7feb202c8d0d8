//! Text that Markdown, GitHub's additions to it and HTML leave as it is.

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use crate::{harmless, harmless::is_web};

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

/// Prose, at most `most` characters of it.
///
/// Character references stand for themselves wherever Markdown reads them: they begin no markup, end no cell, link
/// nothing.
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
    // Within `code` nobody is notified, and nothing invisible should be copied out of it.
    format!("<code>{}</code>", text(literal, most).replace("&#8203;", ""))
}

/// A link with these words, which are Markdown already; the words alone where the address is none of the web's.
pub(crate) fn link(words: &str, address: &str) -> String {
    if !is_web(address) {
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
        assert!(shown.starts_with("a&#124;b &#96;c&#96; "), "{shown}");
        assert!(shown.contains("&#38;lt;"), "{shown}");
    }

    #[test]
    fn plain_texts_stay_readable() {
        assert_eq!(
            text("memory.grow returns -1 (a refusal), at 100%: 2^48!", 100),
            "memory.grow returns -1 (a refusal), at 100%: 2&#94;48!"
        );
        assert_eq!(code("(i32.const 1)", 100), "<code>(i32.const 1)</code>");
    }

    #[test]
    fn long_texts_are_cut() {
        assert_eq!(code(&"|".repeat(1_000_000), 2), "<code>&#124;&#124;… (999998 more)</code>");
    }

    #[test]
    fn only_the_web_is_linked_and_an_address_stays_one() {
        assert_eq!(link("x", "https://e.org/a_b?c=d#e"), "[x](https://e.org/a_b?c=d#e)");
        assert_eq!(
            link("x", "https://e.org/)[y](javascript:z|<"),
            "[x](https://e.org/%29%5By%5D%28javascript:z%7C%3C)"
        );
        assert_eq!(link("x", "https://e.org/)\n[y]"), "x");
        assert_eq!(link("x", "javascript:alert(1)"), "x");
        assert_eq!(link("x", &format!("https://{}", "a".repeat(2_000))), "x");
    }
}
