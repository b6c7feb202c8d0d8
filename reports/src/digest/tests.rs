//! Digests, and what reports make of them.

use super::*;
use crate::{Unexplained, annotations::annotations, junit::junit, log::Outcome, sample, terminal};

/// Every report that a run can end with.
fn reports(digest: &Digest) -> [String; 4] {
    let style = terminal::Style { width: 80, colour: true };
    [
        terminal::report(digest, &Unexplained, style),
        terminal::quiet_report(digest, &Unexplained, style),
        junit(digest, &Unexplained),
        annotations(digest, &Unexplained),
    ]
}

#[test]
fn a_digest_of_summaries_is_that_of_the_log_in_whatever_order_scripts_end() {
    for log in [sample::every_verdict(), sample::hostile(), sample::interrupted()] {
        let digest = Digest::of(&log);
        let mut summaries: Vec<Summary> = log.scripts().iter().map(Summary::of).collect();
        for _ in 0..summaries.len() {
            summaries.rotate_left(1);
            let other = Digest::new(log.header().clone(), summaries.clone(), log.is_complete()).unwrap();
            assert_eq!(other, digest);
            assert_eq!(reports(&other), reports(&digest));
        }
    }
}

#[test]
fn a_digest_adds_up_as_the_log_does() {
    for log in [sample::every_verdict(), sample::hostile(), sample::interrupted()] {
        let digest = Digest::of(&log);
        assert_eq!((digest.header(), digest.footer(), digest.engines()), (log.header(), log.footer(), log.engines()));
        let names = |digest: &Digest| -> Vec<(String, String)> {
            digest.scripts().iter().map(|summary| (summary.engine().into(), summary.script().into())).collect()
        };
        let of_log: Vec<_> = log.scripts().iter().map(|entry| (entry.engine.clone(), entry.script.clone())).collect();
        assert_eq!(names(&digest), of_log);
    }
}

#[test]
fn what_is_no_log_is_no_digest() {
    let of = |header: Header, scripts: &[crate::log::ScriptEntry], complete| {
        let digest = Digest::new(header.clone(), scripts.iter().map(Summary::of).collect(), complete);
        let log = RunLog::new(header, scripts.to_vec(), complete);
        assert_eq!(digest, log.map(|log| Digest::of(&log)));
        digest
    };
    let whole = sample::every_verdict();
    let (header, scripts) = (whole.header(), whole.scripts());
    assert!(of(header.clone(), scripts, true).is_ok());
    assert!(of(header.clone(), &scripts[1..], false).is_ok());
    // Without the pass that they hold, an outcome of other verdicts would fit.
    let unsupported = [sample::directive(1, crate::Verdict::Pass), sample::directive(2, crate::Verdict::Unsupported)];
    let unsupported = sample::stopped(Outcome::Unsupported, "so", sample::script("e", "a.wast", unsupported));
    let mut stranger = scripts.to_vec();
    stranger[0].engine = "stranger".into();
    let mut twice = scripts.to_vec();
    twice[1] = twice[0].clone();
    let mut engines = header.clone();
    engines.engines[1] = engines.engines[0].clone();
    let mut pairs = header.clone();
    pairs.selection.pairs = Some(3);
    let contradictions = [
        of(header.clone(), &scripts[1..], true),
        of(sample::header(std::slice::from_ref(&unsupported)), &[unsupported], true),
        of(header.clone(), &stranger, false),
        of(header.clone(), &twice, false),
        of(engines, scripts, true),
        of(pairs, scripts, true),
    ];
    let mut kinds: Vec<_> = contradictions.into_iter().map(|made| std::mem::discriminant(&made.unwrap_err())).collect();
    kinds.dedup();
    assert_eq!(kinds.len(), 6, "each contradiction is another one");
}

#[test]
fn passes_take_no_room() {
    let passes = |count: u32| {
        let directives: Vec<_> = (1..=count).map(|line| sample::directive(line, crate::Verdict::Pass)).collect();
        let digest = Digest::of(&sample::log([sample::script("e", "a.wast", directives)]));
        assert_eq!(digest.footer().totals.pass, u64::from(count));
        digest.scripts()[0].notable().len()
    };
    assert_eq!([passes(1), passes(10_000)], [0, 0]);
}
