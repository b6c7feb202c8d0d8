//! Which engines are not independent of each other.

use std::collections::BTreeMap;

use crate::{RunLog, log::Engine};

/// Engines that share parts, directly or through each other: where they agree, it may be for one reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Family<'a> {
    /// The parts that several of its engines are made of, those of the most engines first; for an engine on its own,
    /// all of its parts.
    pub parts: Vec<&'a str>,
    /// The engines' places in the log's order.
    pub engines: Vec<usize>,
}

/// The families of a run's engines: in the order of their first engines, and in each the log's order.
#[must_use]
pub fn families(log: &RunLog) -> Vec<Family<'_>> {
    let engines = log.engines();
    let all: Vec<usize> = (0..engines.len()).collect();
    let families = related(engines, &all);
    families.into_iter().map(|family| Family { parts: parts(engines, &family), engines: family }).collect()
}

/// How many independent witnesses these engines (places in `engines`) are: those that share parts, directly or through
/// each other, are one.
#[must_use]
pub fn votes(engines: &[Engine], of: &[usize]) -> usize {
    related(engines, of).len()
}

/// These engines, those together that are related to each other.
fn related(engines: &[Engine], of: &[usize]) -> Vec<Vec<usize>> {
    let mut families: Vec<Vec<usize>> = Vec::new();
    for place in of {
        let related = |family: &Vec<usize>| family.iter().any(|other| is_related(&engines[*place], &engines[*other]));
        let (mut joined, others): (Vec<_>, Vec<_>) = families.into_iter().partition(related);
        families = others;
        joined.push(vec![*place]);
        families.push(joined.concat());
    }
    for family in &mut families {
        family.sort_unstable();
    }
    families.sort_unstable();
    families
}

fn is_related(a: &Engine, b: &Engine) -> bool {
    a.lineage.iter().any(|part| b.lineage.contains(part))
}

fn parts<'a>(engines: &'a [Engine], family: &[usize]) -> Vec<&'a str> {
    if let [alone] = family {
        return engines[*alone].lineage.iter().map(String::as_str).collect();
    }
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for engine in family {
        let mut parts: Vec<&str> = engines[*engine].lineage.iter().map(String::as_str).collect();
        parts.sort_unstable();
        parts.dedup();
        parts.into_iter().for_each(|part| *counts.entry(part).or_default() += 1);
    }
    let mut shared: Vec<(&str, usize)> = counts.into_iter().filter(|(_, engines)| *engines > 1).collect();
    shared.sort_by_key(|(_, engines)| std::cmp::Reverse(*engines));
    shared.into_iter().map(|(part, _)| part).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Verdict, sample};

    /// A run of engines that are made of these.
    fn log(lineages: &[&[&str]]) -> RunLog {
        let scripts: Vec<_> = (0..lineages.len())
            .map(|engine| sample::script(&format!("e{engine}"), "a.wast", [sample::directive(1, Verdict::Pass)]))
            .collect();
        let mut header = sample::header(&scripts);
        for (engine, lineage) in header.engines.iter_mut().zip(lineages) {
            engine.lineage = lineage.iter().map(ToString::to_string).collect();
        }
        RunLog::new(header, scripts, true).unwrap()
    }

    #[test]
    fn what_shares_a_part_is_one_family() {
        let log =
            log(&[&["wasmparser", "cranelift"], &["v8"], &["stitch"], &["v8", "liftoff"], &["wasmparser", "wasmi"]]);
        let families = families(&log);
        let families: Vec<_> =
            families.iter().map(|family| (family.parts.as_slice(), family.engines.as_slice())).collect();
        assert_eq!(families, [(&["wasmparser"][..], &[0, 4][..]), (&["v8"], &[1, 3]), (&["stitch"], &[2])]);
    }

    #[test]
    fn a_bridge_joins_two_families() {
        let log = log(&[&["a"], &["b"], &["b", "a"]]);
        assert_eq!(families(&log), [Family { parts: vec!["a", "b"], engines: vec![0, 1, 2] }]);
        // Without the bridge between them, they are two witnesses.
        assert_eq!(votes(log.engines(), &[0, 1, 2]), 1);
        assert_eq!(votes(log.engines(), &[0, 1]), 2);
        assert_eq!(votes(log.engines(), &[0, 2]), 1);
        assert_eq!(votes(log.engines(), &[]), 0);
    }
}
