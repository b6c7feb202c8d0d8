//! What an engine did, as far as engines can be compared by it.

use crate::{Verdict, log::Directive};

/// What an engine did at a directive, without its own words for it: of `trap (memory out of bounds): …` what stands before
/// the first `: `, and values whole. None where it was what the script expects, which a log does not repeat.
#[must_use]
pub fn behaviour(directive: &Directive) -> Option<&str> {
    if directive.verdict == Verdict::Pass {
        return None;
    }
    let observed = directive.observed.as_deref().unwrap_or_default();
    Some(observed.split_once(": ").map_or(observed, |(class, _)| class))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn words_are_left_out_and_values_are_not() {
        let of = |verdict, observed: &str| {
            let directive = Directive { observed: Some(observed.into()), ..sample::directive(1, verdict) };
            behaviour(&directive).map(str::to_owned)
        };
        assert_eq!(of(Verdict::Fail, "trap (unreachable): wasm: stop").as_deref(), Some("trap (unreachable)"));
        assert_eq!(of(Verdict::Limit, "(i32.const -1) (i64.const 2)").as_deref(), Some("(i32.const -1) (i64.const 2)"));
        assert_eq!(of(Verdict::Crash, "signal 11 (SIGSEGV)").as_deref(), Some("signal 11 (SIGSEGV)"));
        assert_eq!(behaviour(&sample::directive(1, Verdict::Pass)), None);
    }
}
