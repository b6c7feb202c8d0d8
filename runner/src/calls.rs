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

#[cfg(test)]
mod tests {
    use memlimits_engines::TestOutcome;
    use memlimits_suite::{Catalogue, Origin, Script, Source};

    use super::*;
    use crate::plan::Plan;

    const SCRIPT: &str = "test(f, \"a\");\ntest(g, 'b'); test(h, \"c\");\nfor (x of y) test(x, `d ${x}`);\ntest(f, 'same');\ntest(f, 'same');\n";

    /// Which call each of these results goes to: results are lines and names.
    fn sorted(results: &[(Option<u32>, &str)]) -> Vec<Option<usize>> {
        let source = Source { name: "x.any.js".into(), text: SCRIPT.into() };
        let script = Script::read(source, Origin::User, Catalogue::builtin()).unwrap();
        let plan = Plan::new(&script, Catalogue::builtin()).unwrap();
        let result = |(line, name): &(Option<u32>, &str)| TestResult {
            name: (*name).into(),
            line: *line,
            outcome: TestOutcome::Pass,
            message: None,
        };
        let results: Vec<TestResult> = results.iter().map(result).collect();
        let sorted = Sorted::new(&plan.steps[0].nested, &results);
        let all = sorted.of_call.iter().map(Vec::len).sum::<usize>() + sorted.of_no_call.len();
        assert_eq!(all, results.len(), "no result is lost or counted twice");
        let call_of = |result: &TestResult| {
            sorted.of_call.iter().position(|own| own.iter().any(|other| std::ptr::eq(*other, result)))
        };
        results.iter().map(call_of).collect()
    }

    #[test]
    fn results_are_told_by_their_line() {
        assert_eq!(sorted(&[(Some(1), "z"), (Some(3), "d 1"), (Some(3), "d 2")]), [Some(0), Some(3), Some(3)]);
        assert_eq!(sorted(&[(Some(4), "same"), (Some(5), "same")]), [Some(4), Some(5)]);
    }

    #[test]
    fn where_the_line_does_not_tell_the_name_does_if_it_can() {
        assert_eq!(sorted(&[(None, "a"), (None, "b"), (Some(77), "c")]), [Some(0), Some(1), Some(2)]);
        assert_eq!(sorted(&[(Some(2), "c"), (Some(2), "b"), (Some(2), "a")]), [Some(2), Some(1), None]);
    }

    #[test]
    fn nothing_is_guessed() {
        assert_eq!(sorted(&[(None, "same"), (None, "d 1"), (None, ""), (Some(0), "z")]), [None, None, None, None]);
        assert_eq!(sorted(&[(Some(u32::MAX), "same")]), [None]);
    }
}
