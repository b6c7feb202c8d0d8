//! Logs read back, and logs refused.

use super::*;
use crate::{Verdict, model::Standings, sample};

fn read(text: &str) -> Result<RunLog, LogError> {
    RunLog::read(text.as_bytes())
}

/// What a reader says of a log, which is to be an error.
fn complaint(text: &str) -> String {
    read(text).unwrap_err().to_string()
}

/// A written log with one thing replaced, which must be there.
fn altered(log: &RunLog, from: &str, to: &str) -> String {
    let text = sample::written(log);
    assert!(text.contains(from), "{from} is not in {text}");
    text.replacen(from, to, 1)
}

/// A log of one engine, one script and one passing assertion.
fn smallest() -> RunLog {
    sample::log([sample::script("wasmi", "grow/a.wast", [sample::directive(1, Verdict::Pass)])])
}

#[test]
fn the_names_are_those_of_the_format() {
    let expected = r#"{"type":"header","format":1,"suite":{"version":"0.1.0","hash":"5u1te"},"selection":{"hash":"5e1ect10n","scripts":1,"assertions":1},"shard":null,"engines":[{"id":"wasmi","name":"WASMI","version":"1.0.0","lineage":["wasmparser","wasmi"]}],"host":{"os":"linux","arch":"x86_64"}}
{"type":"script","engine":"wasmi","script":"grow/a.wast","tagged":true,"outcome":"ran","reason":null,"directives":[{"line":1,"column":1,"kind":"assert_return","requirements":["GROW-RET-OLD"],"verdict":"pass","known":null}]}
{"type":"footer","complete":true,"totals":{"pass":1,"fail":0,"limit":0,"unsupported":0,"blocked":0,"crash":0,"timeout":0,"memory":0,"not_run":0},"unexpected":0}
"#;
    assert_eq!(sample::written(&smallest()), expected);
}

#[test]
fn a_log_survives_writing_and_reading() {
    for log in [sample::every_verdict(), sample::hostile(), sample::interrupted(), smallest()] {
        let text = sample::written(&log);
        let again = read(&text).unwrap();
        assert_eq!(again, log);
        assert_eq!(sample::written(&again), text);
    }
}

#[test]
fn the_bytes_do_not_depend_on_the_order_in_which_scripts_end() {
    let log = sample::every_verdict();
    let mut scripts = log.scripts().to_vec();
    for _ in 0..scripts.len() {
        scripts.rotate_left(1);
        let other = RunLog::new(log.header().clone(), scripts.clone(), true).unwrap();
        assert_eq!(sample::written(&other), sample::written(&log));
    }
    let engines: Vec<_> = log.scripts().iter().map(|entry| entry.engine.as_str()).collect();
    assert_eq!((engines[0], engines[9]), ("wasmtime", "wasmi"), "engines stand in the header's order");
}

#[test]
fn hostile_texts_stay_within_their_line() {
    assert_eq!(sample::written(&sample::hostile()).lines().count(), 3);
}

#[test]
fn an_interrupted_log_is_read_and_says_so() {
    let log = read(&sample::written(&sample::interrupted())).unwrap();
    assert!(!log.is_complete());
    assert!(smallest().is_complete());
}

#[test]
fn fields_of_later_versions_are_passed_over() {
    let text = altered(&smallest(), r#""verdict":"pass""#, r#""verdict":"pass","mood":["good"]"#);
    assert_eq!(read(&text).unwrap(), smallest());
}

#[test]
fn everything_adds_up() {
    let log = sample::every_verdict();
    let directives: usize = log.scripts().iter().map(|entry| entry.directives.len()).sum();
    let standings = Standings::of(log.scripts());
    assert_eq!(log.footer().totals.sum(), directives as u64);
    assert_eq!(standings.sum(), directives as u64);
    assert_eq!(standings.unexpected, log.footer().unexpected);
}

#[test]
fn what_is_not_a_whole_log_is_refused_by_name() {
    let whole = sample::written(&smallest());
    let lines: Vec<&str> = whole.split_inclusive('\n').collect();
    let [header, script, footer] = lines[..] else { panic!("{whole}") };
    let torn = &script[..40];
    let table = [
        (String::new(), "the log is empty"),
        (whole.replacen("header", "hat", 1), "line 1: this is not a run log: it does not begin with a header"),
        (format!("{script}{footer}"), "line 1: this is not a run log: it does not begin with a header"),
        (String::from("\u{7f}ELF\n"), "line 1: this is not a run log: it does not begin with a header"),
        (
            String::from("{\"type\":\"header\",\"format\":2,\"new\":true}\n"),
            "line 1: this log is of format 2, and only format 1 can be read here",
        ),
        (header[..20].to_owned(), "line 1: the log ends in the middle of this line"),
        (format!("{header}{torn}"), "line 2: the log ends in the middle of this line"),
        (format!("{header}{torn}\n{footer}"), "line 2: column 40: EOF while parsing a string"),
        (format!("{header}[]\n{footer}"), "line 2: column 2: missing field `type`"),
        (whole.replacen(r#""verdict":"pass""#, r#""verdict":"good""#, 1), "line 2: unknown variant `good`"),
        (header.to_owned(), "line 1: the log ends here, without a footer"),
        (format!("{header}{script}"), "line 2: the log ends here, without a footer"),
        (format!("{header}{script}{header}"), "line 3: a second header"),
        (format!("{whole}{whole}"), "line 4: nothing may follow the footer"),
        (format!("{whole}\n"), "line 4: nothing may follow the footer"),
    ];
    for (text, beginning) in table {
        let complaint = complaint(&text);
        assert!(complaint.starts_with(beginning), "{complaint}\nshould be: {beginning}");
    }
}

#[test]
fn no_part_of_a_log_passes_for_the_whole() {
    let whole = sample::written(&sample::every_verdict()).into_bytes();
    // Without its last line feed alone, nothing is missing that anybody wrote.
    for end in 0..whole.len() - 1 {
        let error = RunLog::read(&whole[..end]).expect_err("a part of a log was read as a whole one");
        assert!(
            matches!(error, LogError::Empty | LogError::Torn { .. } | LogError::NoFooter { .. }),
            "cut after {end} bytes: {error}"
        );
    }
    assert!(RunLog::read(&whole[..whole.len() - 1]).is_ok());
}

#[test]
fn bytes_that_are_no_text_are_refused() {
    let mut bytes = sample::written(&smallest()).into_bytes();
    let place = bytes.windows(4).position(|window| window == b"grow").unwrap();
    bytes[place] = 0xff;
    assert!(matches!(RunLog::read(bytes.as_slice()), Err(LogError::Invalid { line: 2, .. })));
}

#[test]
fn a_log_that_contradicts_itself_is_refused_by_name() {
    let whole = sample::written(&smallest());
    let script = whole.lines().nth(1).unwrap();
    let engine = r#"{"id":"wasmi","name":"WASMI","version":"1.0.0","lineage":["wasmparser","wasmi"]}"#;
    let table = [
        (engine.to_owned(), format!("{engine},{engine}"), "line 1: engine wasmi is listed twice"),
        (script.to_owned(), format!("{script}\n{script}"), "line 3: script grow/a.wast has two lines for engine wasmi"),
        (
            String::from(r#""engine":"wasmi""#),
            String::from(r#""engine":"\u001b[2J""#),
            r"line 2: engine \u{1b}[2J is not listed in the header",
        ),
        (
            String::from(r#""outcome":"ran""#),
            String::from(r#""outcome":"crash""#),
            "line 2: script grow/a.wast on engine wasmi: the outcome is crash, but its directives' verdicts are not",
        ),
        (
            String::from(r#""scripts":1"#),
            String::from(r#""scripts":2"#),
            "line 3: engine wasmi: scripts selected by the header: 2, found in its lines: 1",
        ),
        (
            String::from(r#""assertions":1"#),
            String::from(r#""assertions":0"#),
            "line 3: engine wasmi: assertions selected by the header: 0, found in its lines: 1",
        ),
        (
            String::from(r#""limit":0"#),
            String::from(r#""limit":3"#),
            "line 3: the footer's total of limit is 3, but the script lines add up to 0",
        ),
        (
            String::from(r#""unexpected":0"#),
            String::from(r#""unexpected":1"#),
            "line 3: the footer's number of unexpected directives is 1, but the script lines add up to 0",
        ),
    ];
    for (from, to, beginning) in table {
        let complaint = complaint(&altered(&smallest(), &from, &to));
        assert!(complaint.starts_with(beginning), "{complaint}\nshould be: {beginning}");
    }
}

#[test]
fn an_outcome_goes_with_its_directives() {
    use Verdict::{Blocked, Crash, Memory, NotRun, Pass, Timeout, Unsupported};
    let table: [(Outcome, &[Verdict], bool); 11] = [
        (Outcome::Ran, &[Pass, Unsupported, Blocked], true),
        (Outcome::Ran, &[Pass, Crash], false),
        (Outcome::Ran, &[], true),
        (Outcome::Crash, &[Pass, Crash, Blocked], true),
        (Outcome::Crash, &[Pass, Timeout], false),
        (Outcome::Timeout, &[Timeout, Blocked], true),
        (Outcome::Memory, &[Memory], true),
        (Outcome::Unsupported, &[Unsupported, Unsupported], true),
        (Outcome::Unsupported, &[Pass, Unsupported], false),
        (Outcome::NotRun, &[NotRun, NotRun], true),
        (Outcome::NotRun, &[Blocked, NotRun], false),
    ];
    for (outcome, verdicts, fits) in table {
        let directives: Vec<_> = verdicts.iter().map(|verdict| sample::directive(1, *verdict)).collect();
        let scripts = vec![sample::stopped(outcome, "so", sample::script("wasmi", "grow/a.wast", directives))];
        let made = RunLog::new(sample::header(&scripts), scripts, true);
        assert_eq!(made.is_ok(), fits, "{outcome:?} with {verdicts:?}");
    }
}

#[test]
fn only_a_part_of_the_selection_needs_an_excuse() {
    let log = sample::interrupted();
    let as_shard = |shard, complete| {
        let header = Header { shard, ..log.header().clone() };
        RunLog::new(header, log.scripts().to_vec(), complete)
    };
    assert!(as_shard(None, false).is_ok());
    assert!(as_shard(Some(Shard { index: 1, count: 2 }), true).is_ok());
    let missing = Inconsistency::Selection { engine: String::from("wasmi"), unit: "scripts", found: 1, selected: 2 };
    assert_eq!(as_shard(None, true), Err(missing));
}

#[test]
fn a_log_of_pairs_has_as_many_lines() {
    let log = sample::interrupted();
    let found = log.scripts().len() as u64;
    let as_pairs = |pairs, complete| {
        let mut header = log.header().clone();
        header.selection.pairs = Some(pairs);
        RunLog::new(header, log.scripts().to_vec(), complete)
    };
    assert!(as_pairs(found, true).is_ok());
    assert!(as_pairs(found + 1, false).is_ok());
    assert_eq!(as_pairs(found + 1, true), Err(Inconsistency::Pairs { found, selected: found + 1 }));
    assert_eq!(as_pairs(found - 1, false), Err(Inconsistency::Pairs { found, selected: found - 1 }));
}
