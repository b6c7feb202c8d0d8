//! Which results of a script in JavaScript belong to which call of a test in it.

use std::collections::BTreeMap;

use memlimits_engines::TestResult;

use crate::plan::Step;

/// Results, sorted by the calls that they are of.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Sorted<'a> {
    /// The results of each call.
    pub(crate) of_call: Vec<Vec<&'a TestResult>>,
    /// The results of which nobody knows.
    pub(crate) of_no_call: Vec<&'a TestResult>,
}

impl<'a> Sorted<'a> {
    /// Sorts results: by their line, where one call begins there; else by their name, where it stands in one call only.
    /// Nothing is guessed beyond that.
    pub(crate) fn new(calls: &[Step], results: &'a [TestResult]) -> Self {
        let mut at_line: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
        for (index, call) in calls.iter().enumerate() {
            at_line.entry(call.at.line).or_default().push(index);
        }
        let all: Vec<usize> = (0..calls.len()).collect();
        let mut sorted = Self { of_call: vec![Vec::new(); calls.len()], of_no_call: Vec::new() };
        for result in results {
            let call = match result.line.and_then(|line| at_line.get(&line)).map(Vec::as_slice) {
                Some([call]) => Some(*call),
                Some(several) => named(calls, several, &result.name),
                None => named(calls, &all, &result.name),
            };
            match call {
                Some(call) => sorted.of_call[call].push(result),
                None => sorted.of_no_call.push(result),
            }
        }
        sorted
    }
}

/// The one call among some in which a test's name stands as a string.
fn named(calls: &[Step], among: &[usize], name: &str) -> Option<usize> {
    let quoted = ["\"", "'", "`"].map(|quote| format!("{quote}{name}{quote}"));
    let mut found = among.iter().filter(|call| quoted.iter().any(|name| calls[**call].text.contains(name)));
    found.next().copied().filter(|_| found.next().is_none())
}
