use super::*;
use crate::{RequirementText, Unexplained, log::Known, sample};

struct Words;

impl Explain for Words {
    fn requirement(&self, _: &str) -> Option<RequirementText<'_>> {
        Some(RequirementText {
            sentence: "memory.grow returns the size before, in pages.",
            strength: "must",
            section: "https://example.org/exec#memory-grow",
            ..RequirementText::default()
        })
    }

    fn rerun(&self, engines: &[&str], script: &str, line: u32) -> Option<String> {
        Some(format!("memlimits run {script}:{line} --engine {}", engines.join(",")))
    }
}

#[test]
fn the_report_says_what_matters() {
    let mut known = sample::directive(2, Verdict::Fail);
    known.known = Some(Known {
        verdict: Verdict::Fail,
        reason: "off by one | in <pages>".into(),
        link: Some("https://example.org/issues/7".into()),
        flaky: false,
    });
    let mut lacks = sample::directive(4, Verdict::Unsupported);
    lacks.reason = Some("the engine does not have threads".into());
    let pass = |line| sample::directive(line, Verdict::Pass);
    let log = sample::log([
        sample::script("one", "grow/a.wast", [pass(1), pass(2), sample::directive(3, Verdict::Limit), pass(4)]),
        sample::script("two", "grow/a.wast", [sample::directive(1, Verdict::Fail), known, pass(3), lacks]),
    ]);
    let expected = "\
### memlimits 0.1.0: 1 directive is not as expected

1 script with 4 assertions on <code>one 1.0.0</code>, <code>two 2.0.0</code>: 6 directives as expected, 1 not as expected, 1 not judged.

| chapter | <code>one</code> | <code>two</code> |
| :-- | :-- | :-- |
| grow | ✓ 3 &#126; 1 | ✓ 1 ✗ 2 – 1 **(1 not as expected)** |
| **total** | ✓ 3 &#126; 1 | ✓ 1 ✗ 2 – 1 **(1 not as expected)** |

<sub>Counts of directives: ✓ pass, ✗ fail, &#126; limit, – unsupported</sub>

#### Not as expected

- **✗ fail** <code>grow/a.wast:1</code> on <code>two</code>
  - [<code>GROW-RET-OLD</code>](https://example.org/exec#memory-grow) (must): memory.grow returns the size before, in pages.
  - expected <code>i32 1</code>
  - observed <code>i32 -1</code>
  - rerun <code>memlimits run grow/a.wast:1 --engine two</code>

#### Failures that are known

- **✗ fail** <code>grow/a.wast:2</code> on <code>two</code>: off by one &#124; in &#60;pages&#62; ([upstream](https://example.org/issues/7))

&#126; Limits (refused a resource, as the specification allows): <code>one</code> once.

Not judged: <code>two</code> 1 unsupported (<code>the engine does not have threads</code>).
";
    assert_eq!(markdown(&log, &Words, &[]), expected);
}

#[test]
fn nothing_to_tell_is_told_shortly() {
    let log = sample::log([sample::script("e", "grow/a.wast", [sample::directive(1, Verdict::Pass)])]);
    let text = markdown(&log, &Unexplained, &[]);
    assert!(text.starts_with("### memlimits 0.1.0: nothing unexpected\n"), "{text}");
    assert!(!text.contains("####"), "{text}");
    assert!(markdown(&sample::interrupted(), &Unexplained, &[]).contains("**The run did not come to its end"));
}

#[test]
fn hostile_texts_are_shown_as_they_are() {
    let mut log = sample::hostile();
    let text = markdown(&log, &Unexplained, &[]);
    assert!(text.len() < 10_000, "{}", text.len());
    assert!(!text.contains("</script>"));
    let bad = text.chars().find(|character| *character == '\u{202e}' || (character.is_control() && *character != '\n'));
    assert_eq!(bad, None);

    let evil = "`|</code><img src=x onerror=alert(1)>\n\n# @octocat [x](javascript:alert(1))|";
    let mut entry = log.scripts()[0].clone();
    let directive = &mut entry.directives[0];
    for text in [&mut directive.expected, &mut directive.observed, &mut directive.reason] {
        *text = Some(evil.into());
    }
    let mut known = directive.clone();
    known.line = 2;
    known.known = Some(Known { verdict: Verdict::Fail, reason: evil.into(), link: Some(evil.into()), flaky: false });
    entry.script = format!("{evil}/{evil}.wast");
    directive.requirements = vec![evil.into()];
    entry.directives.push(known);
    entry.engine = evil.into();
    let mut header = log.header().clone();
    header.engines[0].id = evil.into();
    header.engines[0].version = evil.into();
    header.suite.version = evil.into();
    header.selection.assertions = 2;
    log = RunLog::new(header, vec![entry], true).unwrap();
    let text = markdown(&log, &Unexplained, &[evil.to_owned()]);
    for forbidden in ["<img", "](javascript", "`", "</code><", "@octocat", "[x]"] {
        assert!(!text.contains(forbidden), "{forbidden} in {text}");
    }
    // The bars of the table are its own.
    let rows: Vec<usize> =
        text.lines().filter(|line| line.starts_with('|')).map(|line| line.matches('|').count()).collect();
    assert_eq!(rows, [3, 3, 3, 3]);
}

#[test]
fn whatever_the_run_it_fits_into_a_comment() {
    let failing = |engine: usize, scripts: usize, lines: u32| {
        (0..scripts).map(move |script| {
            let directives: Vec<_> = (1..=lines)
                .map(|line| {
                    let mut directive = sample::directive(line, Verdict::Fail);
                    directive.observed = Some(format!("|{engine}").repeat(100));
                    directive
                })
                .collect();
            sample::script(&format!("engine-{engine}"), &format!("chapter-{script}/script.wast"), directives)
        })
    };
    for (engines, scripts, lines) in [(2, 100, 20), (30, 30, 5), (60, 60, 1)] {
        let log = sample::log((0..engines).flat_map(|engine| failing(engine, scripts, lines)).collect::<Vec<_>>());
        let text = markdown(&log, &Words, &["A note.".into()]);
        let length = text.chars().count();
        assert!(length < 65_536, "{engines} engines with {scripts} chapters: {length}");
        assert!(text.contains("the run log has them all"), "{engines} {scripts}");
        assert!(text.ends_with("A note.\n"), "{engines} {scripts}");
        let table = if engines < 60 { "| **total** |" } else { "There is no room here for the matrix" };
        assert!(text.contains(table), "{engines} {scripts}");
    }
}
