//! A page that does not grow beyond what GitHub takes.

/// How many characters GitHub takes in a comment.
const GITHUB: usize = 65_536;
/// What is kept free of them: for the note of what was cut, and for what others put around the page.
const KEPT_FREE: usize = 5_000;

/// How much of the page its closing may take.
const CLOSING: usize = 15_000;

/// A page that does not grow beyond what GitHub takes.
pub(super) struct Page {
    text: String,
    /// What stands at the end, for which there is always room.
    closing: String,
    /// How many characters there is room for.
    room: usize,
    /// Whether a block was left out.
    cut: bool,
}

impl Page {
    /// A page that ends with these blocks: a flood of what comes before must not wash them away.
    pub(super) fn ending_with(closing: impl IntoIterator<Item = String>) -> Self {
        let mut page = Self { text: String::new(), closing: String::new(), room: CLOSING, cut: false };
        closing.into_iter().for_each(|block| page.block(&block));
        page.closing = std::mem::take(&mut page.text);
        page.room = GITHUB - KEPT_FREE - page.closing.chars().count();
        page
    }

    /// Adds a block, with an empty line behind it. Where it does not fit, the page's end says that something is missing.
    pub(super) fn block(&mut self, block: &str) {
        self.cut |= !self.add(&format!("{}\n\n", block.trim_end()));
    }

    /// Whether there is room for a block.
    pub(super) fn has_room_for(&self, block: &str) -> bool {
        block.chars().count() + 2 <= self.room
    }

    /// Adds items of a list under a heading: the first ones open, the others folded. Those that do not fit are counted in
    /// a note. Nothing where there are none.
    pub(super) fn list(&mut self, heading: &str, items: &[String], open: usize) {
        if items.is_empty() {
            return;
        }
        // A note alone would not say of what there is more; there is room kept free for a few headings.
        self.text.push_str(&format!("{heading}\n\n"));
        let (first, folded) = items.split_at(items.len().min(open));
        let mut shown = self.items(first);
        if shown == first.len() && !folded.is_empty() {
            let which = if first.is_empty() { "Show all" } else { "Show the other" };
            let count = folded.len();
            if self.add(&format!("<details><summary>{which} {count}</summary>\n\n")) {
                shown += self.items(folded);
                self.text.push_str("</details>\n\n");
            }
        }
        if let Some(cut @ 1..) = items.len().checked_sub(shown) {
            self.text
                .push_str(&format!("… and {cut} more, for which there is no room here: the run log has them all.\n\n"));
        }
    }

    pub(super) fn end(mut self) -> String {
        self.text.push_str(&self.closing);
        if self.cut {
            self.text.push_str("What else there is to say has no room here: the run log has it all.");
        }
        format!("{}\n", self.text.trim_end())
    }

    /// Adds items as long as they fit, and says how many did.
    fn items(&mut self, items: &[String]) -> usize {
        let shown = items.iter().take_while(|item| self.add(&format!("{}\n", item.trim_end()))).count();
        if shown > 0 {
            self.text.push('\n');
        }
        shown
    }

    fn add(&mut self, text: &str) -> bool {
        let length = text.chars().count();
        if length > self.room {
            // Nothing smaller may follow in its place: what is shown is the beginning.
            self.room = 0;
            return false;
        }
        self.room -= length;
        self.text.push_str(text);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn items(count: usize, length: usize) -> Vec<String> {
        (0..count).map(|number| format!("- {number} {}", "x".repeat(length))).collect()
    }

    #[test]
    fn long_lists_are_folded() {
        let mut page = Page::ending_with([]);
        page.list("Heading", &items(3, 1), 2);
        let expected =
            "Heading\n\n- 0 x\n- 1 x\n\n<details><summary>Show the other 1</summary>\n\n- 2 x\n\n</details>\n";
        assert_eq!(page.end(), expected);
    }

    #[test]
    fn what_does_not_fit_is_counted() {
        for open in [0, 10, 10_000] {
            let mut page = Page::ending_with(["The end".into()]);
            page.list("Heading", &items(2_000, 100), open);
            page.list("Another", &items(7, 100), open);
            page.block("One block more");
            let text = page.end();
            assert!(text.chars().count() < GITHUB, "{}", text.chars().count());
            let shown = text.lines().filter(|line| line.starts_with("- ")).count();
            assert!(shown > 400);
            let noted = format!("… and {} more, for which there is no room here", 2_000 - shown);
            assert!(text.contains(&noted), "{noted}");
            assert!(text.contains("… and 7 more, for which"));
            assert!(text.contains("\n\nThe end\n\nWhat else"));
            assert!(text.ends_with("has no room here: the run log has it all.\n"));
            assert_eq!(text.matches("<details>").count(), text.matches("</details>").count());
        }
    }
}
