//! Which directive of a script is which, where the script was edited between two runs.

use std::collections::HashMap;

use similar::{Algorithm, DiffOp};

use crate::{Verdict, log::Directive};

/// The directives of a script in two runs, matched.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Alignment {
    /// Places in the old and in the new script of what is the same directive, in the new script's order.
    pub(super) pairs: Vec<(usize, usize)>,
    /// Places of what is only in the old script.
    pub(super) gone: Vec<usize>,
    /// Places of what is only in the new script.
    pub(super) new: Vec<usize>,
    /// Whether the text has moved, so that order says which directive is which, and not the place alone.
    pub(super) by_order: bool,
}

/// Matches the directives of a script.
///
/// What stands where it stood is the same. In an edited script, what comes before the first edit stands where it stood,
/// what comes after the last one has moved by as many lines as the end of the script, and what is between is matched by
/// its order among its like. Where that can be read in two ways, the one with fewer changes of verdict is taken.
pub(super) fn align(old: &[Directive], new: &[Directive]) -> Alignment {
    let all = |same: fn(&Directive, &Directive) -> bool| {
        old.len() == new.len() && old.iter().zip(new).all(|(old, new)| same(old, new))
    };
    if all(same_place) || all(same_shape) {
        let pairs = (0..old.len()).map(|place| (place, place)).collect();
        return Alignment { pairs, by_order: !all(same_place), ..Alignment::default() };
    }
    let before = beginning(old, new);
    let after = end(&old[before..], &new[before..]);
    let after_first = end(old, new);
    let before_then = beginning(&old[..old.len() - after_first], &new[..new.len() - after_first]);
    let one = around(old, new, before, after);
    let other = around(old, new, before_then, after_first);
    let changes = |alignment: &Alignment| {
        alignment.pairs.iter().filter(|(one, other)| old[*one].verdict != new[*other].verdict).count()
    };
    if changes(&other) < changes(&one) { other } else { one }
}

fn same_place(old: &Directive, new: &Directive) -> bool {
    (old.line, old.column, &old.kind) == (new.line, new.column, &new.kind)
}

fn same_shape(old: &Directive, new: &Directive) -> bool {
    shape(old) == shape(new)
}

/// What stays of a directive when it moves.
fn shape(directive: &Directive) -> (&str, &[String]) {
    (&directive.kind, &directive.requirements)
}

/// How many directives at the beginning stand where they stood.
fn beginning(old: &[Directive], new: &[Directive]) -> usize {
    let same = |(old, new): &(&Directive, &Directive)| same_shape(old, new) && same_place(old, new);
    old.iter().zip(new).take_while(same).count()
}

/// How many directives at the end have moved as the last one has.
fn end(old: &[Directive], new: &[Directive]) -> usize {
    let moved = |old: &Directive, new: &Directive| i64::from(new.line) - i64::from(old.line);
    let (Some(last_old), Some(last_new)) = (old.last(), new.last()) else { return 0 };
    let by = moved(last_old, last_new);
    let same = |(old, new): &(&Directive, &Directive)| {
        same_shape(old, new) && old.column == new.column && moved(old, new) == by
    };
    old.iter().rev().zip(new.iter().rev()).take_while(same).count()
}

/// The alignment with this many directives alike at the beginning and at the end.
fn around(old: &[Directive], new: &[Directive], before: usize, after: usize) -> Alignment {
    let (old_end, new_end) = (old.len() - after, new.len() - after);
    let mut alignment = between(&old[before..old_end], &new[before..new_end], before);
    alignment.pairs.extend((0..before).map(|place| (place, place)));
    alignment.pairs.extend((0..after).map(|place| (old_end + place, new_end + place)));
    alignment.pairs.sort_unstable_by_key(|pair| pair.1);
    alignment
}

/// The alignment of what was edited, which begins at `offset` in both.
fn between(old: &[Directive], new: &[Directive], offset: usize) -> Alignment {
    let key = |directive: &Directive| -> (String, Vec<String>, Verdict) {
        (directive.kind.clone(), directive.requirements.clone(), directive.verdict)
    };
    let mut pairs = Vec::new();
    let (mut gone, mut added) = (Vec::new(), Vec::new());
    for operation in similar::capture_diff_slices_by_key(Algorithm::Myers, old, new, key) {
        match operation {
            DiffOp::Equal { old_index, new_index, len } => {
                pairs.extend((0..len).map(|place| (old_index + place, new_index + place)));
            }
            _ => {
                gone.extend(operation.old_range());
                added.extend(operation.new_range());
            }
        }
    }
    // What is left has changed its verdict, or is new: the first of its like is the first of its like.
    let mut left: HashMap<(&str, &[String]), Vec<usize>> = HashMap::new();
    for place in gone.iter().rev() {
        left.entry(shape(&old[*place])).or_default().push(*place);
    }
    added.retain(|place| match left.get_mut(&shape(&new[*place])).and_then(Vec::pop) {
        Some(other) => {
            pairs.push((other, *place));
            false
        }
        None => true,
    });
    gone.retain(|place| left.get(&shape(&old[*place])).is_some_and(|left| left.contains(place)));
    Alignment {
        pairs: pairs.into_iter().map(|(old, new)| (old + offset, new + offset)).collect(),
        gone: gone.into_iter().map(|place| place + offset).collect(),
        new: added.into_iter().map(|place| place + offset).collect(),
        by_order: true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::directive;

    /// Directives from `line verdict` with `p` for pass and `f` for fail; a capital letter has another requirement.
    fn script(text: &str) -> Vec<Directive> {
        let of = |(line, letter): (&str, &str)| {
            let verdict = if letter.eq_ignore_ascii_case("p") { Verdict::Pass } else { Verdict::Fail };
            let mut directive = directive(line.parse().unwrap(), verdict);
            if letter.to_uppercase() == letter {
                directive.requirements = vec!["OTHER".into()];
            }
            directive
        };
        text.split_whitespace().map(|word| of(word.split_at(word.len() - 1))).collect()
    }

    /// Pairs by line, the lines of what is gone and new, and whether that was found out by order.
    type Aligned = (Vec<(u32, u32)>, Vec<u32>, Vec<u32>, bool);

    fn aligned(old: &str, new: &str) -> Aligned {
        let (old, new) = (script(old), script(new));
        let alignment = align(&old, &new);
        (
            alignment.pairs.iter().map(|(one, other)| (old[*one].line, new[*other].line)).collect(),
            alignment.gone.iter().map(|place| old[*place].line).collect(),
            alignment.new.iter().map(|place| new[*place].line).collect(),
            alignment.by_order,
        )
    }

    #[test]
    fn what_stands_where_it_stood_is_the_same() {
        assert_eq!(aligned("1p 2f 3p", "1f 2f 3p"), (vec![(1, 1), (2, 2), (3, 3)], vec![], vec![], false));
        assert_eq!(aligned("", ""), (vec![], vec![], vec![], false));
    }

    #[test]
    fn a_comment_above_moves_everything() {
        assert_eq!(aligned("1p 2P 3f", "4p 5P 6p"), (vec![(1, 4), (2, 5), (3, 6)], vec![], vec![], true));
    }

    #[test]
    fn an_insertion_moves_what_follows() {
        let pairs = vec![(10, 10), (15, 17), (20, 22)];
        assert_eq!(aligned("10p 15p 20p", "10p 12p 17f 22p"), (pairs, vec![], vec![12], true));
        assert_eq!(aligned("1p 2p", "1p 2p 3f"), (vec![(1, 1), (2, 2)], vec![], vec![3], true));
        assert_eq!(aligned("1p", "1P 2p"), (vec![(1, 2)], vec![], vec![1], true));
    }

    #[test]
    fn a_deletion_is_gone() {
        assert_eq!(
            aligned("10p 12P 17f 22p", "10p 15f 20p"),
            (vec![(10, 10), (17, 15), (22, 20)], vec![12], vec![], true)
        );
        assert_eq!(aligned("1p 2p", ""), (vec![], vec![1, 2], vec![], true));
    }

    #[test]
    fn what_can_be_read_in_two_ways_is_read_with_fewer_changes() {
        // The new one is the second or the first, but the failure is no other than it was.
        let (pairs, gone, new, _) = aligned("1f 2p 3p", "1f 2p 3p 4p");
        assert!(pairs.contains(&(1, 1)) && gone.is_empty() && new.len() == 1);
        let (pairs, gone, new, _) = aligned("1p 2p 3f", "1p 2p 3p 4f");
        assert!(pairs.contains(&(3, 4)) && gone.is_empty() && new.len() == 1);
    }

    #[test]
    fn edits_on_both_sides_leave_the_order() {
        let (pairs, gone, new, by_order) = aligned("1p 5P 9p", "2p 3p 7F 20p");
        assert!(pairs.contains(&(5, 7)), "{pairs:?}");
        assert_eq!((pairs.len(), gone.len(), new.len(), by_order), (3, 0, 1, true));
    }

    #[test]
    fn everything_is_somewhere_once() {
        for (old, new) in [("1p 2F 3p 9f", "3p 4p 5F"), ("1p 3P 4p", "1P 2p 3P 9P"), ("1f", "2p 3F 4p"), ("", "1p")] {
            let (pairs, gone, added, _) = aligned(old, new);
            let mut olds: Vec<u32> = pairs.iter().map(|pair| pair.0).chain(gone).collect();
            let mut news: Vec<u32> = pairs.iter().map(|pair| pair.1).chain(added).collect();
            olds.sort_unstable();
            news.sort_unstable();
            assert_eq!(olds, script(old).iter().map(|directive| directive.line).collect::<Vec<_>>());
            assert_eq!(news, script(new).iter().map(|directive| directive.line).collect::<Vec<_>>());
        }
    }
}
