//! Hostile text, made harmless to show.

/// `text` for people to read: whatever a terminal would obey or not show (control characters, escape sequences,
/// marks that reorder or hide text) as a visible escape, and no more than `most` characters of it, with the number of
/// those left out.
///
/// Markup is left alone: a rendering in a markup language escapes it in its own way.
///
/// ```
/// # use memlimits_reports::harmless;
/// assert_eq!(harmless("\x1b[31mred", 100), r"\u{1b}[31mred");
/// assert_eq!(harmless("abcdef", 4), "abcd… (2 more)");
/// ```
#[must_use]
pub fn harmless(text: &str, most: usize) -> String {
    let mut shown = String::with_capacity(text.len().min(most));
    let mut characters = text.chars();
    for character in characters.by_ref().take(most) {
        match character {
            // `escape_debug` would escape these as well, for the sake of Rust's literals.
            '"' | '\'' | '\\' => shown.push(character),
            _ => shown.extend(character.escape_debug()),
        }
    }
    let left_out = characters.count();
    if left_out > 0 {
        shown.push_str(&format!("… ({left_out} more)"));
    }
    shown
}

/// Whether a link that a log holds may become one that can be followed: an address of the web, as long and of such
/// characters as addresses are.
pub(crate) fn is_web(link: &str) -> bool {
    const LONGEST: usize = 2_000;
    let is_address = link.len() <= LONGEST && link.bytes().all(|byte| byte.is_ascii_graphic());
    is_address && ["https://", "http://"].iter().any(|scheme| link.starts_with(scheme))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_a_terminal_obeys_is_left() {
        let table = [
            ("plain \"text\" with \\ and 'quotes', ü and 漢", "plain \"text\" with \\ and 'quotes', ü and 漢"),
            ("two\nlines\tand\rmore", r"two\nlines\tand\rmore"),
            ("\x1b]0;title\x07", r"\u{1b}]0;title\u{7}"),
            ("\u{9b}31m", r"\u{9b}31m"),
            ("\u{202e}desrever", r"\u{202e}desrever"),
            ("zero\u{200b}width\u{feff}", r"zero\u{200b}width\u{feff}"),
            ("\u{7f}\u{0}", r"\u{7f}\0"),
            ("line\u{2028}separator", r"line\u{2028}separator"),
        ];
        for (hostile, shown) in table {
            assert_eq!(harmless(hostile, 100), shown);
        }
    }

    #[test]
    fn long_texts_say_what_they_left_out() {
        assert_eq!(harmless("abc", 3), "abc");
        assert_eq!(harmless(&"x".repeat(1_000_003), 3), "xxx… (1000000 more)");
        assert_eq!(harmless("漢字漢字", 2), "漢字… (2 more)");
    }

    #[test]
    fn only_links_to_the_web_can_be_followed() {
        assert!(is_web("https://example.org/issues/1"));
        let long = format!("https://example.org/{}", "a".repeat(1_000_000));
        let no_addresses =
            ["javascript:alert(1)", "data:text/html,x", "//example.org", "HTTPS//x", "", "https://x/\u{202e}"];
        for link in no_addresses.into_iter().chain(["https://x/\n", long.as_str()]) {
            assert!(!is_web(link), "{link}");
        }
    }
}
