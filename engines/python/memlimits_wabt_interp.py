"""The adapter for the interpreter of wabt (https://github.com/WebAssembly/wabt), driven by its `spectest-interp`.

That program runs a whole script and ends, and a script cannot be added to. So it runs all commands that have arrived; what
arrives later is run by another process, after all that has been run before. The interpreter does nothing by chance, so it
comes to the same state.

What it prints of a float is rounded, and of a global nothing: such results go through a module of the adapter's own, which
imports the function or the global and gives the integers of the bits.

    python3 memlimits_wabt_interp.py [PROGRAM]    where PROGRAM is `spectest-interp`, or its path
"""

import json
import os
import re
import subprocess
import sys
import time
from base64 import b64decode
from collections import deque
from dataclasses import dataclass, field

import memlimits_spectest_interp as spectest
import memlimits_wasm_module as wasm_module
from memlimits_adapter import (
    PROTOCOL,
    Instead,
    exception,
    exhausted,
    missing,
    no_export,
    rejected,
    trap,
    unlinkable,
    unsupported,
    write,
)

# The proposals that it can do without, by its names and the suite's. Exports of mutable globals it has in any case.
SWITCHES = (
    "bulk-memory custom-page-sizes extended-const function-references gc memory64 multi-memory multi-value "
    "reference-types relaxed-simd saturating-float-to-int sign-extension simd tail-call threads"
).split()

# What has to go with a proposal, since it brings the proposal back.
NEEDED_BY = {"reference-types": {"exceptions", "function-references"}}

# How its messages of traps begin. An atomic access that it calls invalid may be unaligned or out of bounds.
TRAPS = {
    "unreachable executed": "unreachable",
    "out of bounds memory access": "memory-out-of-bounds",
    "out of bounds table access": "table-out-of-bounds",
    "undefined table index": "table-out-of-bounds",
    "uninitialized table element": "uninitialized-element",
    "indirect call signature mismatch": "indirect-call-type-mismatch",
    "integer divide by zero": "divide-by-zero",
    "integer overflow": "integer-overflow",
    "invalid conversion to integer": "invalid-conversion",
}

COLOURS = re.compile("\x1b\\[[0-9]*m")

# How long it may be busy after the end of its input, in seconds.
GRACE = 0.3


class Program:
    """What `spectest-interp` is, and which proposals it can do without."""

    def __init__(self, path):
        self.path = path
        self.version = self.says("--version").strip()
        flags = set(re.findall(r"--((?:enable|disable)-\S+)", self.says("--help"))) - {"enable-all"}
        self.enable = {flag.removeprefix("enable-") for flag in flags if flag.startswith("enable-")}
        self.disable = {flag.removeprefix("disable-") for flag in flags if flag.startswith("disable-")}

    def says(self, flag):
        return subprocess.run([self.path, flag], stdout=subprocess.PIPE, check=True).stdout.decode()

    def about(self):
        return {
            "name": "wabt's interpreter",
            "version": self.version,
            "lineage": ["wabt"],
            "home": "https://github.com/WebAssembly/wabt",
            "issues": "https://github.com/WebAssembly/wabt/issues",
            "switches": [name for name in SWITCHES if name in self.enable | self.disable],
            "commits": "every-page",
        }

    def flags(self, without):
        """The flags that switch everything on, but what a store is made without."""
        if unknown := set(without) - set(self.about()["switches"]):
            raise unsupported("a store without " + ", ".join(sorted(unknown)))
        off = set(without).union(*(NEEDED_BY.get(name, ()) for name in without))
        on = [f"--enable-{flag}" for flag in sorted(self.enable - off)]
        return on + [f"--disable-{flag}" for flag in sorted(self.disable & off)]


@dataclass
class Step:
    """A command of the protocol: what the program is asked, and what is made of what it prints.

    `observe` gets what was printed of each of `asked`; it may raise `Instead`. What is in `kept` is asked again by every
    later process.
    """

    observe: object
    asked: list = field(default_factory=list)
    kept: list = field(default_factory=list)
    number: int = 0


class Made:
    """A module or an instance that will be there if it can be made, as the step that makes it finds out."""

    def __init__(self, id, wasm, types):
        self.id, self.wasm, self.types = id, wasm, types
        self.there = False
        # Names in the program: of the instance, of its registration by the adapter, and of modules made from it.
        self.name = self.alias = None
        self.helpers = {}

    def known(self):
        if not self.there:
            raise missing(self.id)

    def lacks(self, kind, name):
        return Step(lambda _: (self.known(), raises(no_export(kind, name))))


class Superseded(Instead):
    """An observation after which the process has done something else than what was asked for."""


class Store:
    """One script's state: what was run, and plans of what is to be run."""

    def __init__(self, program, without):
        self.program, self.flags = program, program.flags(without)
        self.files = spectest.Modules()
        self.modules, self.instances = {}, {}
        self.names = 0
        # The program has a module of the name `spectest`, which no script has asked for.
        self.history = [
            spectest.instantiates(self.files.file(wasm_module.HEADER), "spectest"),
            spectest.registers("spectest", "spectest"),
        ]

    def close(self):
        self.files.clear()

    def name(self):
        self.names += 1
        return f"memlimits {self.names}"

    def plan(self, command):
        arguments = dict(command)
        do = arguments.pop("do")
        try:
            if do not in PLANS:
                raise unsupported(do)
            return PLANS[do](self, **arguments)
        except Instead as instead:
            return Step(lambda _, observation=instead: raises(observation))

    # Each plan knows what will be there if all before it goes well. What does not go well is found when it is observed.

    def validate(self, module, wasm):
        wasm = b64decode(wasm)
        made = self.modules[module] = Made(f"module {module}", wasm, types_of(wasm))
        asked = [spectest.asserts_invalid(self.files.file(made.wasm))]

        def observe(printed):
            if not printed[0].startswith("expected module to be invalid"):
                raise rejected(words(printed[0].removeprefix("assert_invalid passed:")))
            made.there = True

        return Step(observe, asked)

    def instantiate(self, instance, module):
        self.instances.pop(instance, None)
        module = known(self.modules, "module", module)
        made = self.instances[instance] = Made(f"instance {instance}", module.wasm, module.types)
        made.name = self.name()
        if made.types is None:
            return Step(lambda _: (module.known(), raises(unsupported("types that the adapter does not know"))))
        kept = [spectest.instantiates(self.files.file(module.wasm), made.name)]
        # Another module with the same imports is first: if it cannot be made either, they do not match.
        asked = [spectest.instantiates(self.files.file(made.types.imports), "")]

        def observe(printed):
            module.known()
            if printed[0]:
                raise unlinkable(not_instantiated(printed[0]))
            if printed[1]:
                raise instead_of(not_instantiated(printed[1]))
            made.there = True

        return Step(observe, asked + kept, kept)

    def register(self, name, instance):
        made = known(self.instances, "instance", instance)
        commands = [spectest.names(made.name), spectest.registers(made.name, name)]

        def observe(printed):
            if not made.there:
                # Yet the name is registered by now, and stands for nothing.
                raise Superseded("missing", id=made.id)

        return Step(observe, commands, commands)

    def invoke(self, instance, name, arguments):
        made = known(self.instances, "instance", instance)
        type = made.types and made.types.functions.get(name)
        if not type:
            return made.lacks("function", name)
        parameters, results = type
        arguments = [from_json(argument) for argument in arguments]
        if [type for type, _ in arguments] != parameters:
            raise unsupported("arguments that are not of the function's types")
        arguments = [value for _, value in arguments]
        if wasm_module.BITS.keys() & set(results):
            return self.asks_helper(made, "function", name, wasm_module.calls, type, results, arguments)
        return self.asks(made, [], spectest.invokes(made.name, name, arguments), results)

    def get(self, instance, name):
        made = known(self.instances, "instance", instance)
        type = made.types and made.types.globals.get(name)
        if not type:
            return made.lacks("global", name)
        return self.asks_helper(made, "global", name, wasm_module.reads, type, [type[0]], [])

    def asks_helper(self, made, kind, name, make, type, results, arguments):
        """A step that invokes a module of the adapter's own, which is made when it is first asked."""
        before = []
        if made.alias is None:
            made.alias = self.name()
            before += [spectest.names(made.name), spectest.registers(made.name, made.alias)]
        if (kind, name) not in made.helpers:
            made.helpers[kind, name] = self.name()
            file = self.files.file(make(made.alias, name, type))
            before += [spectest.instantiates(file, made.helpers[kind, name])]
        invoked = spectest.invokes(made.helpers[kind, name], wasm_module.EXPORT, arguments)
        return self.asks(made, before, invoked, results)

    def asks(self, made, before, invoked, results):
        commands = [*before, invoked]

        def observe(printed):
            made.known()
            return {"values": values_of(printed[-1], results)}

        return Step(observe, commands, commands)

    def run(self, steps, waiting):
        """Runs steps in one process, and yields an observation for each, as soon as there is one.

        Where the process dies before it has done one, so does this process.
        """
        while steps:
            asked = [command for step in steps for command in step.asked]
            if not asked:
                yield from unasked(steps)
                return
            process = spectest.Process(self.program.path, self.flags, self.files, self.history + asked)
            try:
                take(process, len(self.history), waiting)
                while steps:
                    step = steps[0]
                    printed = take(process, len(step.asked), waiting)
                    steps.popleft()
                    try:
                        observation = step.observe(printed) or "done"
                    except Superseded as superseded:
                        yield step, superseded.observation
                        break
                    except Instead as instead:
                        observation = instead.observation
                    self.history += step.kept
                    yield step, observation
                else:
                    process.end()
            finally:
                process.close()


def take(process, count, waiting):
    """What the process prints of so many commands. Where it dies before that, so does this process."""
    printed = []
    for _ in range(count):
        text = process.next(waiting)
        if text is None:
            process.die_alike()
        printed.append(COLOURS.sub("", text))
    return printed


PLANS = {name: getattr(Store, name) for name in ("validate", "instantiate", "register", "invoke", "get")}


def raises(instead):
    raise instead


def unasked(steps):
    """The observations of steps that the program need not be asked about."""
    for step in steps:
        try:
            yield step, step.observe([]) or "done"
        except Instead as instead:
            yield step, instead.observation


def known(table, kind, id):
    if id not in table:
        raise missing(f"{kind} {id}")
    return table[id]


def types_of(wasm):
    """What a module says of its types, or `None` where that cannot be told; of one that is not valid it is anything."""
    try:
        return wasm_module.read(wasm)
    except (wasm_module.Unknown, LookupError, UnicodeDecodeError):
        return None


def words(printed):
    """The first line that says something, without the name of the module's file."""
    line = next((line.strip() for line in printed.splitlines() if line.strip()), "")
    return re.sub("^/proc/self/fd/[0-9]+:", "", line)


def not_instantiated(printed):
    """Why a module could not be instantiated."""
    return printed.strip().removeprefix('error instantiating module: "').removesuffix('"')


def instead_of(message):
    if message == "call stack exhausted":
        return exhausted(message)
    if message == "uncaught exception":
        return exception(message)
    if message == "not implemented":
        return unsupported("an instruction that is not implemented")
    kinds = [kind for beginning, kind in TRAPS.items() if message.startswith(beginning)]
    return trap(kinds[0] if kinds else "unknown", message)


def values_of(printed, results):
    """The values in `NAME(ARGUMENTS) => VALUES`, or what came instead."""
    # The name may be anything, and comes first.
    result = printed.rpartition(") =>")[2].splitlines()[0].strip()
    if result.startswith("error: "):
        raise instead_of(result.removeprefix("error: "))
    values = result.split(", ") if result else []
    if len(values) != len(results):
        raise SystemExit(f"not understood: {printed!r}")
    return [to_json(type, value) for type, value in zip(results, values)]


def to_json(type, value):
    if type == "v128":
        lanes = re.fullmatch("v128 i32x4:0x([0-9a-f]{8}) 0x([0-9a-f]{8}) 0x([0-9a-f]{8}) 0x([0-9a-f]{8})", value)
        return {"v128": "".join(reversed(lanes.groups()))}
    printed, _, number = value.partition(":")
    number = int(number)
    match type:
        case "i32":
            return {"i32": signed(number, 32)}
        case "i64":
            return {"i64": str(signed(number, 64))}
        case "f32":
            return {"f32": number}
        case "f64":
            return {"f64": str(number)}
    # The number is a place among the program's objects, where none is null.
    heap = type.removesuffix("ref")
    return {"ref": {"opaque": heap} if number else {"null": heap}}


def signed(number, width):
    return number - (1 << width) if number >> (width - 1) else number


def from_json(value):
    """The type of an argument, and its JSON in a script: integers without a sign, and floats as their bits."""
    match value:
        case {"i32": number}:
            return "i32", plain("i32", number % (1 << 32))
        case {"i64": number}:
            return "i64", plain("i64", int(number) % (1 << 64))
        case {"f32": bits}:
            return "f32", plain("f32", bits)
        case {"f64": bits}:
            return "f64", plain("f64", bits)
        case {"v128": digits}:
            lanes = [int(digits[at : at + 8], 16) for at in (24, 16, 8, 0)]
            lanes = ", ".join(f'"{lane}"' for lane in lanes)
            return "v128", f'{{"type": "v128", "lane_type": "i32", "value": [{lanes}]}}'
        case {"ref": {"null": "func"}}:
            return "funcref", plain("funcref", "null")
        case {"ref": {"null": "extern"}}:
            return "externref", plain("externref", "null")
    raise unsupported(f"arguments such as {value}")


def plain(type, value):
    return f'{{"type": "{type}", "value": "{value}"}}'


class Requests:
    """The requests that have arrived."""

    def __init__(self, file):
        self.file, self.arrived, self.line = file, deque(), []
        self.end = None

    def read(self):
        data = os.read(self.file, 1 << 20)
        if not data:
            self.end = time.monotonic()
        *lines, rest = data.split(b"\n")
        for line in lines:
            self.arrived.append(json.loads(b"".join([*self.line, line])))
            self.line = []
        self.line.append(rest)

    def wait(self):
        """Waits for one at least, and takes all that are there; gives what is left at the end."""
        while self.end is None and (not self.arrived or spectest.poll([self.file], 0)):
            self.read()
        return bool(self.arrived)

    def waiting(self, other):
        """Waits until another file can be read, and takes what arrives; ends soon after the end of requests."""
        while True:
            files = [other] if self.end else [other, self.file]
            ready = spectest.poll(files, self.end and max(0, self.end + GRACE - time.monotonic()))
            if self.end and time.monotonic() > self.end + GRACE:
                raise SystemExit
            if self.file in ready:
                self.read()
            if other in ready:
                return


def serve(program):
    """Answers requests until they end."""
    requests, replies = Requests(os.dup(0)), os.dup(1)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(2, 1)

    def reply(**what):
        write(replies, json.dumps(what).encode() + b"\n")

    store = None
    while requests.wait():
        if "hello" in requests.arrived[0]:
            requests.arrived.popleft()
            reply(hello={"protocol": PROTOCOL, "about": program.about()})
            continue
        number, command = requests.arrived[0]["run"]
        if command["do"] == "store":
            requests.arrived.popleft()
            store and store.close()
            store = None
            try:
                store = Store(program, command.get("without", []))
                reply(ran=[number, "done"])
            except Instead as instead:
                reply(ran=[number, instead.observation])
            continue
        steps = deque()
        while requests.arrived and "run" in requests.arrived[0] and requests.arrived[0]["run"][1]["do"] != "store":
            number, command = requests.arrived.popleft()["run"]
            step = store.plan(command) if store else Step(lambda _: raises(missing("store")))
            step.number = number
            steps.append(step)
        for step, observation in store.run(steps, requests.waiting) if store else unasked(steps):
            reply(ran=[step.number, observation])


def main():
    path = sys.argv[1] if len(sys.argv) > 1 else "spectest-interp"
    try:
        program = Program(path)
    except (OSError, subprocess.CalledProcessError) as error:
        sys.exit(f"{path} does not run: {error}; install wabt, such as Debian's")
    serve(program)


if __name__ == "__main__":
    main()
