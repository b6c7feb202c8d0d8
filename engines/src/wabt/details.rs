//! What `wasm-objdump` says of memories: ` - memory[0] pages: initial=1 max=2 shared i64 <- module.name`.
//!
//! It prints names as they are, without quotes. So a section is only believed whose lines are as many as it says that
//! it has items, and a name only where nothing else could have been printed like it.

use crate::{AddressType, MemoryType, declared::Declared};

/// What it prints for `--details --section` of the sections that say something of memories; nothing for a section that
/// is not there.
#[derive(Default)]
pub(super) struct Details {
    pub(super) import: Option<String>,
    pub(super) memory: Option<String>,
    pub(super) export: Option<String>,
}

impl Details {
    /// What the module declares, or why that cannot be told.
    pub(super) fn read(&self) -> Result<Declared, String> {
        let mut declared = Declared::default();
        // By index, imported ones first.
        let mut memories = Vec::new();
        let mut names = Vec::new();
        for line in items("Import", self.import.as_deref())? {
            let (item, name) = line.split_once(" <- ").ok_or_else(|| unclear(line))?;
            if let Some(of) = memory(item, memories.len())? {
                memories.push(of);
                let (from, name) = name.split_once('.').ok_or_else(|| unclear(line))?;
                if name.contains('.') {
                    return Err(format!("which full stop is between the two names is not to be seen: {line}"));
                }
                declared.imports.push((from.to_owned(), name.to_owned(), of));
            }
            names.push(name);
        }
        demand_different(names)?;
        for line in items("Memory", self.memory.as_deref())? {
            memories.push(memory(line, memories.len())?.ok_or_else(|| unclear(line))?);
        }
        let mut names = Vec::new();
        for line in items("Export", self.export.as_deref())? {
            let (item, name) = line.split_once(" -> ").ok_or_else(|| unclear(line))?;
            let name = name.strip_prefix('"').and_then(|name| name.strip_suffix('"')).ok_or_else(|| unclear(line))?;
            if let Some(index) = item.strip_prefix("memory[") {
                let index = index.strip_suffix(']').and_then(|index| index.parse::<usize>().ok());
                let of = index.and_then(|index| memories.get(index)).ok_or_else(|| unclear(line))?;
                declared.exports.push((name.to_owned(), *of));
            }
            names.push(name);
        }
        demand_different(names)?;
        Ok(declared)
    }
}

/// The items of a section, one a line, without the dash before them.
fn items<'a>(section: &str, printed: Option<&'a str>) -> Result<Vec<&'a str>, String> {
    let Some(printed) = printed else { return Ok(Vec::new()) };
    let head = |line: &str| line.strip_prefix(section)?.strip_prefix('[')?.strip_suffix("]:")?.parse::<usize>().ok();
    let mut lines = printed.lines().map(|line| (line, head(line))).skip_while(|(_, count)| count.is_none());
    let (_, count) = lines.next().ok_or_else(|| format!("wasm-objdump shows no section `{section}`"))?;
    // A name with a line feed would look like more items than there are, or like other things.
    let items: Option<Vec<&str>> = lines.map(|(line, _)| line.strip_prefix(" - ")).collect();
    let is_whole = |items: &Vec<&str>| Some(items.len()) == count;
    items.filter(is_whole).ok_or_else(|| format!("wasm-objdump does not show the section `{section}` item by item"))
}

/// A memory's type; none where the item is something else.
fn memory(item: &str, index: usize) -> Result<Option<MemoryType>, String> {
    if !item.starts_with("memory[") {
        return Ok(None);
    }
    let words = item.strip_prefix(&format!("memory[{index}] pages: ")).ok_or_else(|| unclear(item))?;
    let mut words = words.split(' ').peekable();
    let minimum = words.next().and_then(|word| word.strip_prefix("initial=")?.parse().ok());
    let mut of = MemoryType::new(AddressType::I32, minimum.ok_or_else(|| unclear(item))?, None);
    if let Some(maximum) = words.peek().and_then(|word| word.strip_prefix("max=")) {
        of.maximum = Some(maximum.parse().map_err(|_| unclear(item))?);
        words.next();
    }
    of.shared = words.next_if_eq(&"shared").is_some();
    if words.next_if_eq(&"i64").is_some() {
        of.address = AddressType::I64;
    }
    // Whatever else stands there is of a release that knows more than this adapter.
    match words.next() {
        None => Ok(Some(of)),
        Some(_) => Err(unclear(item)),
    }
}

/// Two names that look alike may have been different before they were printed.
fn demand_different(mut names: Vec<&str>) -> Result<(), String> {
    names.sort_unstable();
    match names.array_windows().find(|[one, other]| one == other) {
        None => Ok(()),
        Some([one, _]) => Err(format!("wasm-objdump shows two items of the same name: {one}")),
    }
}

fn unclear(line: &str) -> String {
    format!("what wasm-objdump shows is not clear: {line}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn section(name: &str, count: usize, items: &str) -> Option<String> {
        Some(format!("\n<stdin>:\tfile format wasm 0x1\n\nSection Details:\n\n{name}[{count}]:\n{items}"))
    }

    fn imports(items: &str) -> Result<Declared, String> {
        Details { import: section("Import", items.lines().count(), items), ..Details::default() }.read()
    }

    #[test]
    fn memories_have_their_index_over_both_sections() {
        let details = Details {
            import: section("Import", 2, " - func[0] sig=0 <e.f> <- e.f\n - memory[0] pages: initial=1 <- a b.c \"d\n"),
            memory: section("Memory", 1, " - memory[1] pages: initial=0 max=281474976710656 shared i64\n"),
            export: section(
                "Export",
                3,
                " - memory[1] -> \"m\"\n - func[0] <f> -> \"f\"\n - memory[0] -> \"x -> y\"\n",
            ),
        };
        let declared = details.read().unwrap();
        let plain = MemoryType::new(AddressType::I32, 1, None);
        let wide = MemoryType { shared: true, ..MemoryType::new(AddressType::I64, 0, Some(1 << 48)) };
        assert_eq!(declared.imports, [("a b".to_owned(), "c \"d".to_owned(), plain)]);
        assert_eq!(declared.exports, [("m".to_owned(), wide), ("x -> y".to_owned(), plain)]);
        assert_eq!(Details::default().read(), Ok(Declared::default()));
    }

    #[test]
    fn what_is_not_clear_is_not_guessed() {
        for items in [
            // A line feed in a name, one that hides another item, and full stops in names.
            " - memory[0] pages: initial=1 <- a\n.b\n",
            " - memory[0] pages: initial=1 <- a.b.c\n",
            " - memory[0] pages: initial=1 <- a.b\n - func[0] sig=0 <f> <- a.b\n",
            // Another release might say more, or count otherwise.
            " - memory[0] pages: initial=1 (pagesize 1) <- a.b\n",
            " - memory[0] pages: initial=-1 <- a.b\n",
            " - memory[1] pages: initial=1 <- a.b\n",
            " - memory[0] initial=1 <- a.b\n",
        ] {
            assert!(imports(items).is_err(), "{items}: {:?}", imports(items));
        }
        let two_for_one = section("Memory", 1, " - memory[0] pages: initial=1\n - memory[1] pages: initial=2\n");
        assert!(Details { memory: two_for_one, ..Details::default() }.read().is_err());
        // It goes on after an error, and shows what it has.
        let none_for_one = section("Memory", 1, "");
        assert!(Details { memory: none_for_one, ..Details::default() }.read().is_err());
        let no_section = Details { export: Some("\n<stdin>:\tfile format wasm 0x1\n".into()), ..Details::default() };
        assert!(no_section.read().is_err());
    }
}
