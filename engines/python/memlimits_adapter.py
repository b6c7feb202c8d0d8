"""The adapter's end of the memlimits protocol, for engines that are Python packages.

An adapter makes a class with the methods of `Store` that its engine can do, and calls `serve(about, Store)`.
"""

import base64
import json
import os

PROTOCOL = 1


class Instead(Exception):
    """What is observed in the place of a result."""

    def __init__(self, what, /, **details):
        super().__init__(what)
        self.observation = {what: details}


def rejected(message):
    return Instead("rejected", phase="undistinguished", message=str(message))


def unlinkable(message):
    return Instead("unlinkable", message=str(message))


def trap(kind, message):
    return Instead("trap", kind=kind, message=str(message))


def exception(message):
    return Instead("exception", message=str(message))


def exhausted(message):
    return Instead("exhausted", message=str(message))


def refused(at, message):
    return Instead("refused", at=at, message=str(message))


def out_of_range(message):
    return Instead("out-of-range", message=str(message))


def no_export(kind, name):
    return Instead("no-export", export=f"{kind} {json.dumps(name)}")


def unsupported(message):
    return Instead("unsupported", message=str(message))


def missing(id):
    return Instead("missing", id=id)


def unknown_import(module, name):
    return unlinkable(f"unknown import `{module}` `{name}`")


class Store:
    """One script's run-time state; every method may raise `Instead`.

    `provider(module, name)` says who provides an import: `("instance", instance)`, `("memory", memory)` or `None`.
    """

    def __init__(self, without):
        if without:
            raise unsupported("it cannot be run without " + ", ".join(without))

    def validate(self, wasm):
        raise NotImplementedError

    def instantiate(self, module, provider):
        raise NotImplementedError

    def invoke(self, instance, name, arguments):
        raise NotImplementedError

    def get(self, instance, name):
        raise NotImplementedError

    def memory(self, instance, name):
        raise unsupported("the host's side of a memory")

    def mem_alloc(self, type):
        raise unsupported("mem_alloc")

    def mem_type(self, memory):
        raise unsupported("mem_type")

    def mem_size(self, memory):
        raise unsupported("mem_size")

    def mem_grow(self, memory, delta):
        raise unsupported("mem_grow")

    def mem_read(self, memory, index):
        raise unsupported("mem_read")

    def mem_write(self, memory, index, byte):
        raise unsupported("mem_write")


class Named:
    """A store, and what the runner has given ids and names in it."""

    def __init__(self, store):
        self.store = store
        self.modules, self.instances, self.memories = {}, {}, {}
        self.registered, self.provided = {}, {}

    def provider(self, module, name):
        if (module, name) in self.provided:
            return "memory", self.provided[module, name]
        return ("instance", self.registered[module]) if module in self.registered else None

    def validate(self, module, wasm):
        # An id that is given again must not keep an old module alive if the new one is rejected.
        self.modules.pop(module, None)
        self.modules[module] = self.store.validate(base64.b64decode(wasm))

    def instantiate(self, instance, module):
        self.instances.pop(instance, None)
        self.instances[instance] = self.store.instantiate(known(self.modules, "module", module), self.provider)

    def register(self, name, instance):
        instance = known(self.instances, "instance", instance)
        # The last one to be registered has the name.
        self.provided = {names: memory for names, memory in self.provided.items() if names[0] != name}
        self.registered[name] = instance

    def invoke(self, instance, name, arguments):
        values = self.store.invoke(known(self.instances, "instance", instance), name, arguments)
        return {"values": values}

    def get(self, instance, name):
        return {"values": [self.store.get(known(self.instances, "instance", instance), name)]}

    def memory(self, memory, instance, name):
        self.memories[memory] = self.store.memory(known(self.instances, "instance", instance), name)

    def mem_alloc(self, memory, type):
        self.memories.pop(memory, None)
        self.memories[memory] = self.store.mem_alloc(type)

    def provide(self, memory, module, name):
        self.provided[module, name] = known(self.memories, "memory", memory)

    def mem_type(self, memory):
        return {"type": self.store.mem_type(known(self.memories, "memory", memory))}

    def mem_size(self, memory):
        return {"pages": str(self.store.mem_size(known(self.memories, "memory", memory)))}

    def mem_grow(self, memory, delta):
        return {"pages": str(self.store.mem_grow(known(self.memories, "memory", memory), int(delta)))}

    def mem_read(self, memory, index):
        return {"byte": self.store.mem_read(known(self.memories, "memory", memory), int(index))}

    def mem_write(self, memory, index, byte):
        self.store.mem_write(known(self.memories, "memory", memory), int(index), byte)


def known(table, kind, id):
    if id not in table:
        raise missing(f"{kind} {id}")
    return table[id]


# What is asked of a store, by the protocol's names.
COMMANDS = {
    name.replace("_", "-"): getattr(Named, name)
    for name in (
        "validate instantiate register invoke get memory mem_alloc provide "
        "mem_type mem_size mem_grow mem_read mem_write"
    ).split()
}


def serve(about, make_store):
    """Answers requests until they end."""
    # Nothing that the engine prints or reads may get between the lines.
    requests, replies = os.fdopen(os.dup(0), "rb"), os.dup(1)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(2, 1)
    named = Named(None)
    for line in requests:
        request = json.loads(line)
        if "hello" in request:
            reply = {"hello": {"protocol": PROTOCOL, "about": about}}
        else:
            number, command = request["run"]
            named, observation = answer(named, make_store, command)
            reply = {"ran": [number, observation]}
        # Written before the next command runs, so that a death is blamed on the right one.
        write(replies, json.dumps(reply).encode() + b"\n")


def answer(named, make_store, command):
    """The store after a command, and what was observed."""
    arguments = dict(command)
    do = arguments.pop("do")
    try:
        if do == "store":
            # The old one goes first: together they may be more than there is.
            named = Named(None)
            named.store = make_store(arguments.get("without", []))
            return named, "done"
        if named.store is None:
            raise missing("store")
        if do not in COMMANDS:
            raise unsupported(do)
        return named, COMMANDS[do](named, **arguments) or "done"
    except Instead as instead:
        return named, instead.observation


def write(file, data):
    while data:
        data = data[os.write(file, data) :]
