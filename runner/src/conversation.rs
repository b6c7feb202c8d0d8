//! What was said to an engine and what it answered, for people: command by command, directive by directive.

use memlimits_engines::{About, Command, Observation, Value};
use memlimits_reports::{Verdict, harmless};

use crate::{
    execute::{Execution, Outcome},
    judge::Judgement,
    link::{Limits, Line, Link, Transcript},
    plan::{Form, Plan, Step},
};

/// How many characters of a directive, a command or an observation are shown.
const SHOWN: usize = 160;

/// What was heard while a plan was executed.
pub(crate) struct Heard {
    /// The form in which the engine was asked.
    form: Form,
    /// What it answered, in order.
    observations: Vec<Observation>,
}

/// A link that keeps what it hears, if it is to.
pub(crate) struct Recorder<'a> {
    link: &'a mut dyn Link,
    heard: Option<Vec<Observation>>,
}

impl<'a> Recorder<'a> {
    pub(crate) fn new(link: &'a mut dyn Link, records: bool) -> Self {
        Self { link, heard: records.then(Vec::new) }
    }

    pub(crate) fn heard(self) -> Option<Heard> {
        let form = Form::of(self.link.about());
        self.heard.map(|observations| Heard { form, observations })
    }
}

impl Link for Recorder<'_> {
    fn about(&self) -> &About {
        self.link.about()
    }

    fn run(&mut self, commands: &[Line<'_>], limits: Limits) -> Transcript {
        let transcript = self.link.run(commands, limits);
        if let Some(heard) = &mut self.heard {
            heard.extend_from_slice(&transcript.observations);
        }
        transcript
    }
}

/// The conversation about a plan, from what was heard while it was executed.
pub(crate) fn text(
    engine: &str,
    plan: &Plan,
    execution: &Execution,
    judgements: &[Judgement],
    heard: &Heard,
) -> String {
    let mut text = format!("{} {}\n", show(engine), show(&plan.script));
    // The first answer is that of the store.
    let Heard { form, ref observations } = *heard;
    let mut heard = observations.iter();
    if let Some(store) = heard.next() {
        text.push_str(&exchange("store", Some(store)));
    }
    if let (Some(step), Some(outcome)) = (&plan.spectest, &execution.spectest) {
        text.push_str("  spectest\n");
        text.push_str(&exchanges(step, form, outcome, &mut heard));
    }
    let mut judgements = judgements.iter();
    for (step, (outcome, _)) in plan.steps.iter().zip(&execution.steps) {
        let Some(judgement) = judgements.next() else { break };
        text.push_str(&format!("  {} {}: {}", step.at, fold(&step.text), judgement.verdict));
        if !matches!(judgement.verdict, Verdict::Pass) {
            text.push_str(&format!(", expected {}", show(&step.expectation.to_string())));
        }
        text.push('\n');
        text.push_str(&exchanges(step, form, outcome, &mut heard));
        // What ran on a thread came back in the one answer to `wait`.
        for (nested, judgement) in step.nested.iter().zip(judgements.by_ref()) {
            text.push_str(&format!("    {} {}: {}\n", nested.at, fold(&nested.text), judgement.verdict));
        }
    }
    text
}

/// The commands of a step, each with its answer.
fn exchanges<'a>(
    step: &Step,
    form: Form,
    outcome: &Outcome,
    heard: &mut impl Iterator<Item = &'a Observation>,
) -> String {
    match outcome {
        Outcome::NotAsked(reason) => format!("    not asked: {}\n", show(reason)),
        Outcome::NotReached => "    not reached\n".to_owned(),
        Outcome::Observed(_) => {
            step.question.commands(form).iter().map(|command| exchange(&said(command), heard.next())).collect()
        }
        Outcome::Ended(cause) => {
            let mut text = String::new();
            for command in step.question.commands(form) {
                let answer = heard.next();
                text.push_str(&exchange(&said(command), answer));
                if answer.is_none() {
                    break;
                }
            }
            text + &format!("    the engine ended: {}\n", show(&cause.to_string()))
        }
    }
}

fn exchange(said: &str, heard: Option<&Observation>) -> String {
    let heard = heard.map_or_else(|| "no answer".to_owned(), |heard| show(&heard.to_string()));
    format!("    {} → {heard}\n", show(said))
}

/// A command in words.
fn said(command: &Command) -> String {
    match command {
        Command::Store { without } if without.is_empty() => "store".to_owned(),
        Command::Store { without } => format!("store without {}", without.join(", ")),
        Command::Validate { module, wasm } => format!("validate {module}, {} bytes of wasm", wasm.0.len()),
        Command::ValidateText { module, text } => format!("validate {module}, {} bytes of text", text.len()),
        Command::RunScript { name, source, .. } => format!("run {name}, {} bytes of JavaScript", source.len()),
        Command::ModuleExports { module, name } => format!("module_exports of {module}: {name:?}"),
        Command::ModuleImports { module, from, name } => format!("module_imports of {module}: {from:?} {name:?}"),
        Command::Instantiate { instance, module } => format!("instantiate {module} as {instance}"),
        Command::Register { name, instance } => format!("register {instance} as {name:?}"),
        Command::Invoke { instance, name, arguments } => {
            let arguments: String = arguments.iter().map(argument).collect();
            format!("invoke {name:?}{arguments} of {instance}")
        }
        Command::Get { instance, name } => format!("get {name:?} of {instance}"),
        Command::Memory { memory, instance, name } => format!("take {name:?} of {instance} as {memory}"),
        Command::MemAlloc { memory, r#type } => format!("mem_alloc {memory} of type {type}"),
        Command::Provide { memory, module, name } => format!("provide {memory} as {module:?} {name:?}"),
        Command::MemType { memory } => format!("mem_type of {memory}"),
        Command::MemSize { memory } => format!("mem_size of {memory}"),
        Command::MemGrow { memory, delta } => format!("mem_grow {memory} by {delta} pages"),
        Command::MemRead { memory, index } => format!("mem_read {memory} at {index}"),
        Command::MemWrite { memory, index, byte } => format!("mem_write {memory} at {index}: {byte:#04x}"),
        Command::Thread { thread, commands, .. } => format!("start {thread} with {} commands", commands.len()),
        Command::Wait { thread } => format!("wait for {thread}"),
    }
}

fn argument(value: &Value) -> String {
    format!(" ({value})")
}

/// A directive's text on one line.
fn fold(text: &str) -> String {
    show(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Text that may be anybody's.
fn show(text: &str) -> String {
    harmless(text, SHOWN)
}

#[cfg(test)]
mod tests {
    use memlimits_engines::builtin;
    use memlimits_suite::{Catalogue, Origin, Script, Source};

    use super::*;
    use crate::{judge::judge, link::Here, probe::Features};

    const SCRIPT: &str = r#"(module
  (memory 1)
  (func (export "grow") (param i32) (result i32) (memory.grow (local.get 0))))
(assert_return (invoke "grow" (i32.const 2)) (i32.const 1))
(assert_return (invoke "grow" (i32.const 0)) (i32.const 1))
(assert_malformed (module quote "(memory") "unexpected end")
"#;

    fn conversation(engine: &str) -> String {
        let catalogue = Catalogue::builtin();
        let source = Source { name: "x.wast".into(), text: SCRIPT.into() };
        let script = Script::read(source, Origin::User, catalogue).unwrap();
        let plan = Plan::new(&script, catalogue).unwrap();
        let mut here = Here::new((builtin::engine(engine).unwrap().open)("").unwrap());
        let mut recorder = Recorder::new(&mut here, true);
        let limits = Limits { time: std::time::Duration::MAX, memory: u64::MAX };
        let execution = crate::execute::execute(&plan, &mut recorder, &Features::default(), limits);
        let heard = recorder.heard().unwrap();
        text(engine, &plan, &execution, &judge(&plan, &execution), &heard)
    }

    /// A text front end is asked about the text; what it does not do is no answer.
    #[test]
    fn texts_go_to_text_front_ends() {
        let conversation = conversation("wasm-tools");
        let lines: Vec<&str> = conversation.lines().collect();
        assert_eq!(lines[4], "    instantiate module 0 as instance 1 → unsupported: it decodes and validates only");
        let (text, answer) = ("(assert_malformed (module quote \"(memory\") \"unexpected end\")", "malformed: ");
        assert_eq!(lines[9], format!("  6:1 {text}: pass"));
        assert!(lines[10].starts_with(&format!("    validate module 2, 7 bytes of text → {answer}")), "{}", lines[10]);
    }

    #[test]
    fn commands_and_answers_stand_below_their_directives() {
        let conversation = conversation("reference");
        let lines: Vec<&str> = conversation.lines().collect();
        assert_eq!(lines[0], "reference x.wast");
        assert_eq!(lines[1], "    store → done");
        assert!(lines[2].starts_with("  1:1 (module (memory 1) (func (export \"grow\")"), "{}", lines[2]);
        assert!(lines[3].starts_with("    validate module 0, ") && lines[3].ends_with(" bytes of wasm → done"));
        assert_eq!(lines[4], "    instantiate module 0 as instance 1 → done");
        assert_eq!(
            lines[5..],
            [
                "  4:1 (assert_return (invoke \"grow\" (i32.const 2)) (i32.const 1)): pass",
                "    invoke \"grow\" (i32.const 2) of instance 1 → (i32.const 1)",
                "  5:1 (assert_return (invoke \"grow\" (i32.const 0)) (i32.const 1)): fail, expected (i32.const 1)",
                "    invoke \"grow\" (i32.const 0) of instance 1 → (i32.const 3)",
                "  6:1 (assert_malformed (module quote \"(memory\") \"unexpected end\"): unsupported, expected malformed",
                "    not asked: malformed text is a question to text front ends only",
            ]
        );
    }
}
