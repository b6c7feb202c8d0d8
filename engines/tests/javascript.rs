//! The adapter for JavaScript engines, in each host that is here. Node has to be.

mod scripted;

use std::{
    fs,
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Child, ChildStdin, ChildStdout, Command as Process, Stdio},
};

use memlimits_engines::{
    About, AddressType, Command, HeapType, InstanceId, Interface, MemoryId, MemoryType, ModuleId, Observation,
    Reference, Reply, Request, Stage, TestOutcome, TestResult, ThreadId, TrapKind, Value, program,
    protocol::{self, SharedInstance},
};
use scripted::{encode, i32, pages};

const HOSTS: &[&str] = &["node", "bun", "deno", "jsc", "gjs"];
const MEMORY: MemoryId = MemoryId(0);

/// A host that shook hands.
struct Host {
    id: &'static str,
    about: About,
    child: Child,
    requests: ChildStdin,
    replies: BufReader<ChildStdout>,
    next: u64,
    ids: u32,
}

impl Host {
    fn start(id: &'static str, test: &str) -> Option<Self> {
        let engine = program::engine(id).unwrap();
        let program = match engine.program.find(None) {
            Ok(program) => program,
            Err(missing) => {
                assert_ne!(id, "node", "{}: {}", missing.reason, missing.help);
                eprintln!("{id} is left out: {}", missing.reason);
                return None;
            }
        };
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{test}-{id}"));
        fs::create_dir_all(&folder).unwrap();
        engine.write_files(&folder).unwrap();
        let mut process = Process::new(program);
        process.args(engine.arguments_in(&folder)).envs(engine.environment.iter().copied());
        let mut child = process.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let requests = child.stdin.take().unwrap();
        let mut replies = BufReader::new(child.stdout.take().unwrap());
        let mut hello = Vec::new();
        (&requests).write_all(b"{\"hello\":{\"protocol\":1}}\n").unwrap();
        replies.read_until(b'\n', &mut hello).unwrap();
        let Ok(Reply::Hello { protocol: protocol::VERSION, about }) = serde_json::from_slice(&hello) else {
            panic!("{id}: {}", String::from_utf8_lossy(&hello))
        };
        let mut host = Self { id, about, child, requests, replies, next: 0, ids: 0 };
        assert_eq!(host.run(Command::Store { without: vec![] }), Observation::Done);
        Some(host)
    }

    fn send(&mut self, command: Command) {
        let mut line = serde_json::to_vec(&Request::Run(self.next, command)).unwrap();
        line.push(b'\n');
        self.requests.write_all(&line).unwrap();
        self.next += 1;
    }

    fn receive(&mut self, number: u64) -> Observation {
        let mut line = String::new();
        self.replies.read_line(&mut line).unwrap();
        match serde_json::from_str(&line) {
            Ok(Reply::Ran(ran, observation)) if ran == number => observation,
            _ => panic!("{}: {line}", self.id),
        }
    }

    fn run(&mut self, command: Command) -> Observation {
        self.send(command);
        self.receive(self.next - 1)
    }

    fn try_instantiate(&mut self, wat: &str) -> Observation {
        self.ids += 1;
        let (module, instance) = (ModuleId(self.ids), InstanceId(self.ids));
        match self.run(Command::Validate { module, wasm: encode(wat) }) {
            Observation::Done => self.run(Command::Instantiate { instance, module }),
            instead => instead,
        }
    }

    fn instantiate(&mut self, wat: &str) -> InstanceId {
        assert_eq!(self.try_instantiate(wat), Observation::Done, "{}: {wat}", self.id);
        InstanceId(self.ids)
    }

    fn invoke(&mut self, instance: InstanceId, name: &str, arguments: &[Value]) -> Observation {
        self.run(Command::Invoke { instance, name: name.into(), arguments: arguments.to_vec() })
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Every host that is here.
fn hosts(test: &str) -> Vec<Host> {
    HOSTS.iter().filter_map(|id| Host::start(id, test)).collect()
}

fn kind(observation: &Observation) -> Option<TrapKind> {
    let Observation::Trap { kind, .. } = observation else { return None };
    Some(*kind)
}

#[test]
fn a_host_says_what_it_is() {
    for host in hosts("about") {
        let about = &host.about;
        assert!(about.version.starts_with(|first: char| first.is_ascii_digit()), "{}: {about:?}", host.id);
        assert_eq!(about.profile.as_deref(), Some("js-api"));
        assert_eq!(about.interfaces, [Interface::Js]);
        if let "node" | "deno" = host.id {
            assert_eq!(about.core.as_ref().unwrap().name, "V8");
        }
    }
}

#[test]
fn every_bit_of_a_value_crosses() {
    // A signalling NaN with a payload, which a JavaScript number does not keep.
    let (f32, f64) = (Value::F32(0x7fa0_1234), Value::F64(0xfff4_0000_dead_beef));
    let v128 = Value::V128(0x0123_4567_89ab_cdef_8000_0000_0000_0001);
    let values = [f32, Value::I64(i64::MIN), v128, f64, Value::I32(-1)];
    for mut host in hosts("values") {
        let instance = host.instantiate(
            "(module
               (func (export \"all\") (param f32 i64 v128 f64 i32) (result i32 f64 v128 i64 f32)
                 (local.get 4) (local.get 3) (local.get 2) (local.get 1) (local.get 0))
               (func (export \"one\") (param f32) (result f32) (local.get 0))
               (func (export \"extern\") (param externref) (result externref) (local.get 0))
               (global (export \"f32\") (mut f32) (f32.const nan:0x201234))
               (global (export \"i64\") i64 (i64.const -1))
               (global (export \"v128\") v128 (v128.const i64x2 1 -1)))",
        );
        let backwards: Vec<Value> = values.iter().rev().copied().collect();
        assert_eq!(host.invoke(instance, "all", &values), Observation::Values(backwards), "{}", host.id);
        assert_eq!(host.invoke(instance, "one", &[f32]), Observation::Values(vec![f32]), "{}", host.id);
        for reference in [Reference::Extern(7), Reference::Null(Some(HeapType::Extern))] {
            let value = Value::Ref(reference);
            assert_eq!(host.invoke(instance, "extern", &[value]), Observation::Values(vec![value]), "{}", host.id);
        }
        for (name, value) in
            [("f32", f32), ("i64", Value::I64(-1)), ("v128", Value::V128(u128::from(u64::MAX) << 64 | 1))]
        {
            let got = host.run(Command::Get { instance, name: name.into() });
            assert_eq!(got, Observation::Values(vec![value]), "{} {name}", host.id);
        }
        assert!(matches!(host.invoke(instance, "one", &[]), Observation::Unsupported { .. }));
        assert!(matches!(host.invoke(instance, "one", &[Value::I32(1)]), Observation::Unsupported { .. }));
    }
}

#[test]
fn traps_have_their_kinds_and_the_stack_is_no_trap() {
    for mut host in hosts("traps") {
        let instance = host.instantiate(
            "(module (memory 1)
               (func (export \"unreachable\") (unreachable))
               (func (export \"load\") (param i32) (result i32) (i32.load (local.get 0)))
               (func (export \"divide\") (param i32) (result i32) (i32.div_s (i32.const 1) (local.get 0)))
               (func $f (export \"deeper\") (call $f) (call $f)))",
        );
        assert_eq!(kind(&host.invoke(instance, "unreachable", &[])), Some(TrapKind::Unreachable), "{}", host.id);
        let beyond = host.invoke(instance, "load", &[Value::I32(65_533)]);
        assert_eq!(kind(&beyond), Some(TrapKind::MemoryOutOfBounds), "{}", host.id);
        assert_eq!(host.invoke(instance, "load", &[Value::I32(65_532)]), i32(0));
        let by_zero = host.invoke(instance, "divide", &[Value::I32(0)]);
        assert_eq!(kind(&by_zero), Some(TrapKind::DivideByZero), "{}", host.id);
        let deep = host.invoke(instance, "deeper", &[]);
        assert!(matches!(deep, Observation::Exhausted { .. }), "{}: {deep}", host.id);
        let segment = host.try_instantiate("(module (memory 1) (data (i32.const 65536) \"a\"))");
        assert_eq!(kind(&segment), Some(TrapKind::MemoryOutOfBounds), "{}: {segment}", host.id);
        let start = host.try_instantiate("(module (func $f (unreachable)) (start $f))");
        assert_eq!(kind(&start), Some(TrapKind::Unreachable), "{}", host.id);
    }
}

/// What one engine says of a null entry, another says of a signature: only what is said of one kind names it.
#[test]
fn a_call_through_a_null_entry_is_never_taken_for_another_trap() {
    for mut host in hosts("null-entry") {
        let instance = host.instantiate(
            "(module (table 1 funcref) (type $t (func (result i32)))
               (func (export \"call\") (result i32) (call_indirect (type $t) (i32.const 0))))",
        );
        let called = kind(&host.invoke(instance, "call", &[]));
        assert!(matches!(called, Some(TrapKind::UninitializedElement | TrapKind::Unknown)), "{}: {called:?}", host.id);
    }
}

#[test]
fn imports_are_found_by_name_and_matched_by_type() {
    for mut host in hosts("imports") {
        let instance = host.instantiate("(module (memory (export \"é\") 1 2))");
        assert_eq!(host.run(Command::Register { name: "日本".into(), instance }), Observation::Done);
        host.instantiate("(module (import \"日本\" \"é\" (memory 1 2)))");
        for wat in [
            "(module (import \"日本\" \"e\" (memory 1)))",
            "(module (import \"nobody\" \"é\" (memory 1)))",
            "(module (import \"日本\" \"é\" (memory 2)))",
            "(module (import \"日本\" \"é\" (func)))",
            "(module (import \"日本\" \"__proto__\" (memory 1)))",
        ] {
            let observed = host.try_instantiate(wat);
            assert!(matches!(observed, Observation::Unlinkable { .. }), "{}: {wat}: {observed}", host.id);
        }
        let invalid = host.try_instantiate("(module (func (drop)))");
        assert!(matches!(invalid, Observation::Rejected { .. }), "{}: {invalid}", host.id);
        let missing = host.run(Command::Instantiate { instance: InstanceId(90), module: ModuleId(99) });
        assert_eq!(missing, Observation::missing("module 99"));
    }
}

#[test]
fn memories_of_the_host_grow_and_refuse() {
    for mut host in hosts("memories") {
        let of = MemoryType::new(AddressType::I32, 1, Some(3));
        assert_eq!(host.run(Command::MemAlloc { memory: MEMORY, r#type: of }), Observation::Done, "{}", host.id);
        assert_eq!(host.run(Command::MemType { memory: MEMORY }), Observation::Type(of), "{}", host.id);
        assert_eq!(host.run(Command::MemWrite { memory: MEMORY, index: 0xffff, byte: 0x5a }), Observation::Done);
        assert_eq!(host.run(Command::MemGrow { memory: MEMORY, delta: 1 }), pages(1));
        assert_eq!(host.run(Command::MemRead { memory: MEMORY, index: 0xffff }), Observation::Byte(0x5a));
        for delta in [2, (1 << 32) + 1, 1 << 48, u64::MAX] {
            let observed = host.run(Command::MemGrow { memory: MEMORY, delta });
            assert!(matches!(observed, Observation::Refused { at: Stage::Growth, .. }), "{} {delta}", host.id);
        }
        assert_eq!(host.run(Command::MemSize { memory: MEMORY }), pages(2));
        for index in [0x2_0000, 1 << 53, u64::MAX] {
            let observed = host.run(Command::MemRead { memory: MEMORY, index });
            assert!(matches!(observed, Observation::OutOfRange { .. }), "{} {index}", host.id);
        }
        let invalid = MemoryType::new(AddressType::I32, 2, Some(1));
        let rejected = host.run(Command::MemAlloc { memory: MEMORY, r#type: invalid });
        assert!(matches!(rejected, Observation::Rejected { .. }), "{}: {rejected}", host.id);
    }
}

#[test]
fn threads_share_memories_and_wake_the_one_that_waits_for_them() {
    const WAT: &str = "(module (import \"owner\" \"memory\" (memory 1 2 shared))
       (func (export \"wake\") (result i32)
         (drop (memory.grow (i32.const 1)))
         (i32.atomic.store (i32.const 0) (i32.const 1))
         (memory.atomic.notify (i32.const 0) (i32.const 1))))";
    for mut host in hosts("threads") {
        if host.id == "gjs" {
            // It has no shared memories.
            continue;
        }
        let owner = host.instantiate(
            "(module (memory (export \"memory\") 1 2 shared)
               (func (export \"wait\") (result i32)
                 (memory.atomic.wait32 (i32.const 0) (i32.const 0) (i64.const 60000000000)))
               (func (export \"last\") (result i32) (i32.load (i32.const 0x1_fffc))))",
        );
        let (shared, inside, module) = (InstanceId(1_000), InstanceId(1_001), ModuleId(1_002));
        let commands = vec![
            Command::Register { name: "owner".into(), instance: shared },
            Command::Validate { module, wasm: encode(WAT) },
            Command::Instantiate { instance: inside, module },
            Command::Invoke { instance: inside, name: "wake".into(), arguments: vec![] },
            Command::Invoke { instance: shared, name: "wait".into(), arguments: vec![] },
        ];
        let thread = ThreadId(1);
        let shared = vec![SharedInstance { instance: owner, id: shared }];
        assert_eq!(host.run(Command::Thread { thread, shared, commands }), Observation::Done, "{}", host.id);
        // 0: it was woken; 1: the thread was faster.
        let waited = host.invoke(owner, "wait", &[]);
        assert!(waited == i32(0) || waited == i32(1), "{}: {waited}", host.id);
        let finished = host.run(Command::Wait { thread });
        let Observation::Finished(observed) = finished else { panic!("{}: {finished}", host.id) };
        assert_eq!(observed[..3], [const { Observation::Done }; 3], "{}", host.id);
        assert!(matches!(observed[3], Observation::Values(_)), "{}: {}", host.id, observed[3]);
        assert!(matches!(observed[4], Observation::Unsupported { .. }), "{}: {}", host.id, observed[4]);
        assert_eq!(host.run(Command::Wait { thread }), Observation::missing("thread 1"));
    }
}

#[test]
fn what_is_no_base64_is_no_module() {
    for mut host in hosts("base64") {
        // Digits of addresses, blanks, padding in the middle: decoders that are lenient take them.
        for wasm in ["AGFzbQEAAA-_", "AGFz bQEAAAA=", "AGFzbQ==AQAA", "*"] {
            let line =
                format!("{{\"run\":[{},{{\"do\":\"validate\",\"module\":0,\"wasm\":\"{wasm}\"}}]}}\n", host.next);
            host.requests.write_all(line.as_bytes()).unwrap();
            host.next += 1;
            let observed = host.receive(host.next - 1);
            assert!(matches!(observed, Observation::Unsupported { .. }), "{} {wasm}: {observed}", host.id);
        }
    }
}

/// Requests come in pieces that end within a line and within a character.
#[test]
fn requests_are_put_together_from_what_arrives() {
    const CALLS: u64 = 40;
    let name = "größer".repeat(300);
    for mut host in hosts("pieces") {
        let instance = host.instantiate(&format!("(module (func (export \"{name}\") (result i32) (i32.const 7)))"));
        let first = host.next;
        for _ in 0..CALLS {
            host.send(Command::Invoke { instance, name: name.clone(), arguments: vec![] });
        }
        for number in first..host.next {
            assert_eq!(host.receive(number), i32(7), "{} {number}", host.id);
        }
    }
}

/// Node's commands do without what costs time: the stacks of errors and JavaScript's optimising compilers.
#[test]
fn a_script_of_tests_has_the_stacks_of_errors() {
    let source = "test(() => assert_true(/:[0-9]+/.test(new Error().stack)), 'stack');\n";
    for mut host in hosts("stacks") {
        let script = Command::RunScript { name: "x.any.js".into(), source: source.into(), includes: vec![] };
        for _ in 0..2 {
            let observed = host.run(script.clone());
            let Observation::Tests { results, error } = &observed else { panic!("{}: {observed}", host.id) };
            assert_eq!(error, &None, "{}", host.id);
            assert!(matches!(results[..], [TestResult { outcome: TestOutcome::Pass, .. }]), "{}: {observed}", host.id);
        }
    }
}

/// Each memory keeps some GiB of address space as long as nobody collects it.
#[test]
fn a_thousand_stores_leave_nothing_behind() {
    const STORES: u64 = 1_000;
    let wasm = encode("(module (memory 1) (memory 1))");
    for mut host in hosts("stores") {
        let two = host.run(Command::Validate { module: ModuleId(0), wasm: wasm.clone() }) == Observation::Done;
        let wasm = if two { wasm.clone() } else { encode("(module (memory 1))") };
        for _ in 0..STORES {
            let first = host.next;
            host.send(Command::Store { without: vec![] });
            host.send(Command::Validate { module: ModuleId(0), wasm: wasm.clone() });
            for instance in 0..10 {
                host.send(Command::Instantiate { instance: InstanceId(instance), module: ModuleId(0) });
            }
            for number in first..host.next {
                assert_eq!(host.receive(number), Observation::Done, "{} {number}", host.id);
            }
        }
    }
}
