"""A process of wabt's `spectest-interp`, which runs a script in JSON once, from its beginning, and prints what comes of it.

The script is a list of commands, each followed by one that prints a line that nothing else prints: what is printed up to
it is of this command. The program reads the script and its modules from the memory of this process (`memfd_create`), so
there are no files that could be left behind.
"""

import errno
import os
import pty
import resource
import select
import signal
import subprocess
import sys
import tty

# The name of the script, with which it begins its lines.
SOURCE = "memlimits"

# What no instance is called.
NOBODY = "?"


def text(string):
    """A string in its JSON, which has one escape, of a byte."""
    return '"' + "".join(f"\\u{byte:04x}" for byte in string.encode()) + '"'


def named(name):
    return f'"name": {text(name)}, ' if name else ""


class Modules:
    """Modules as files that exist only in this process and those that it starts."""

    def __init__(self):
        self.files = {}
        # Each is a file descriptor, and a script has a hundred modules or more.
        most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))

    def file(self, wasm):
        if wasm not in self.files:
            self.files[wasm] = in_memory(wasm)
        return self.files[wasm]

    def clear(self):
        for file in self.files.values():
            os.close(file)
        self.files = {}


def in_memory(data):
    file = os.memfd_create("memlimits")
    with os.fdopen(os.dup(file), "wb") as writer:
        writer.write(data)
    return file


# The commands of a script: what follows their line.


def asserts_invalid(file):
    return "assert_invalid", f'"filename": "{file}", "text": "", "module_type": "binary"'


def instantiates(file, name):
    return "module", f'{named(name)}"filename": "{file}"'


def registers(name, registered):
    return "register", f'{named(name)}"as": {text(registered)}'


def invokes(instance, field, arguments):
    arguments = ", ".join(arguments)
    return "action", (
        f'"action": {{"type": "invoke", "module": {text(instance)}, "field": {text(field)}, "args": [{arguments}]}}, '
        '"expected": []'
    )


def names(instance):
    """Asks for nothing; what is not instantiated has a name then, with no exports, and can be registered."""
    action = f'{{"type": "get", "module": {text(instance)}, "field": {text(NOBODY)}}}'
    return "assert_return", f'"action": {action}, "expected": []'


class Process:
    """A run of commands, whose outputs are read one by one."""

    def __init__(self, program, flags, modules, commands):
        lines = []
        for number, command in enumerate(commands):
            lines += [(2 * number, command), (2 * number + 1, names(NOBODY))]
        commands = ",\n".join(f'{{"type": "{type}", "line": {line}, {rest}}}' for line, (type, rest) in lines)
        script = f'{{"source_filename": "{SOURCE}", "commands": [{commands}]}}'
        file = in_memory(script.encode())
        # To a terminal it writes line by line, to a pipe only when its buffer is full or at its end.
        self.output, terminal = pty.openpty()
        tty.setraw(terminal)
        self.process = subprocess.Popen(
            [program, *flags, f"/proc/self/fd/{file}"],
            stdin=subprocess.DEVNULL,
            stdout=terminal,
            pass_fds=[file, *modules.files.values()],
        )
        os.close(terminal)
        os.close(file)
        self.read, self.number = b"", 0

    def next(self, waiting):
        """What the next command has printed, without this program's own prefix, or `None` where it did not end.

        `waiting(file)` returns when there is something to read.
        """
        end = f'{SOURCE}:{2 * self.number + 1}: unknown invoke "{NOBODY}.{NOBODY}"\n'.encode()
        start = 0
        while (at := self.read.find(end, start)) < 0:
            start = max(0, len(self.read) - len(end))
            waiting(self.output)
            try:
                more = os.read(self.output, 1 << 16)
            except OSError as error:
                # A terminal whose other end is closed.
                if error.errno != errno.EIO:
                    raise
                more = b""
            if not more:
                return None
            self.read += more
        printed, self.read = self.read[:at].decode(errors="replace"), self.read[at + len(end) :]
        prefix = f"{SOURCE}:{2 * self.number}: "
        self.number += 1
        return printed.replace(prefix, "")

    def end(self):
        """Waits for its end. Where a signal ends it only now, so does this process."""
        if self.process.wait() < 0:
            self.die_alike()

    def close(self):
        """Ends it, whatever it is doing."""
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        os.close(self.output)

    def die_alike(self):
        """Ends this process as that one ends."""
        code = self.process.wait()
        print(f"spectest-interp: {how(code)}", file=sys.stderr, flush=True)
        if code < 0:
            if -code != signal.SIGKILL:
                signal.signal(-code, signal.SIG_DFL)
            os.kill(os.getpid(), -code)
        os._exit(code or 1)


def how(code):
    """How a process ended."""
    return signal.Signals(-code).name if code < 0 else f"exit code {code}"


def poll(files, seconds):
    """Which of these files can be read."""
    poller = select.poll()
    for file in files:
        poller.register(file, select.POLLIN)
    return {file for file, _ in poller.poll(None if seconds is None else seconds * 1000)}
