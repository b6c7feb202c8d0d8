"""The adapter for wasmtime's Python package (https://github.com/bytecodealliance/wasmtime-py)."""

import math
import struct
from importlib import metadata

import wasmtime
from wasmtime import Func, Global, Limits, Memory, MemoryType, Trap, TrapCode, Val, WasmtimeError

import memlimits_adapter
from memlimits_adapter import (
    exception,
    exhausted,
    no_export,
    out_of_range,
    refused,
    rejected,
    serve,
    trap,
    unknown_import,
    unlinkable,
    unsupported,
)

ABOUT = {
    "name": "Wasmtime for Python",
    "version": metadata.version("wasmtime"),
    "lineage": ["wasmparser", "cranelift", "wasmtime"],
    "home": "https://github.com/bytecodealliance/wasmtime-py",
    "issues": "https://github.com/bytecodealliance/wasmtime-py/issues",
    # Some could be, but what its compiler then says of a module it does not tell from a refusal.
    "switches": [],
    "commits": "touched-pages",
}

# Everything else that it has is on by itself, or off for good: in 50.0.1 the package cannot import a shared memory, nor
# ask for its size (both end in Python's own TypeError), so that it has no threads worth the name.
ON = ("multi_memory", "memory64", "custom_page_sizes", "wide_arithmetic", "gc", "exceptions")
OFF = ("threads",)

TRAPS = {
    TrapCode.UNREACHABLE: "unreachable",
    TrapCode.MEMORY_OUT_OF_BOUNDS: "memory-out-of-bounds",
    TrapCode.TABLE_OUT_OF_BOUNDS: "table-out-of-bounds",
    TrapCode.INDIRECT_CALL_TO_NULL: "uninitialized-element",
    TrapCode.BAD_SIGNATURE: "indirect-call-type-mismatch",
    TrapCode.NULL_REFERENCE: "null-reference",
    TrapCode.ARRAY_OUT_OF_BOUNDS: "array-out-of-bounds",
    TrapCode.CAST_FAILURE: "cast-failure",
    TrapCode.INTEGER_DIVISION_BY_ZERO: "divide-by-zero",
    TrapCode.INTEGER_OVERFLOW: "integer-overflow",
    TrapCode.BAD_CONVERSION_TO_INTEGER: "invalid-conversion",
    TrapCode.HEAP_MISALIGNED: "unaligned-atomic",
    TrapCode.ATOMIC_WAIT_NON_SHARED_MEMORY: "expected-shared-memory",
    TrapCode.INTERRUPT: "terminated",
    TrapCode.OUT_OF_FUEL: "terminated",
}


class Store(memlimits_adapter.Store):
    def __init__(self, without):
        super().__init__(without)
        config = wasmtime.Config()
        for proposal in ON + OFF:
            setattr(config, f"wasm_{proposal}", proposal in ON)
        self.engine = wasmtime.Engine(config)
        self.store = wasmtime.Store(self.engine)

    def validate(self, wasm):
        try:
            wasmtime.Module.validate(self.engine, wasm)
        except WasmtimeError as error:
            raise rejected(error)
        try:
            return wasmtime.Module(self.engine, wasm)
        except WasmtimeError as error:
            raise refused("compilation", error)

    def instantiate(self, module, provider):
        linker = wasmtime.Linker(self.engine)
        # One import may stand in a module twice.
        linker.allow_shadowing = True
        for wanted in module.imports:
            match provider(wanted.module, wanted.name):
                case ("memory", memory):
                    found = memory
                case ("instance", instance):
                    found = instance.exports(self.store).get(wanted.name)
                case _:
                    found = None
            if found is None:
                raise unknown_import(wanted.module, wanted.name)
            linker.define(self.store, wanted.module, wanted.name, found)
        try:
            linked = linker.instantiate_pre(module)
        except WasmtimeError as error:
            raise unlinkable(error)
        try:
            return linked.instantiate(self.store)
        except Trap as error:
            raise instead_of(error)
        except WasmtimeError as error:
            raise refused("instantiation", error)

    def export(self, instance, kind, called, name):
        found = instance.exports(self.store).get(name)
        if not isinstance(found, kind):
            raise no_export(called, name)
        return found

    def invoke(self, instance, name, arguments):
        function = self.export(instance, Func, "function", name)
        types = [str(type) for type in function.type(self.store).results]
        for type in types:
            if type not in TO_JSON:
                raise unsupported(f"results of type {type}")
        arguments = [from_json(argument) for argument in arguments]
        try:
            results = function(self.store, *arguments)
        except Trap as error:
            raise instead_of(error)
        except WasmtimeError as error:
            raise exception(error)
        # One result comes alone, several in a list, and none as nothing.
        results = results if len(types) > 1 else [results][: len(types)]
        return [TO_JSON[type](result) for type, result in zip(types, results)]

    def get(self, instance, name):
        found = self.export(instance, Global, "global", name)
        type = str(found.type(self.store).content)
        if type not in TO_JSON:
            raise unsupported(f"globals of type {type}")
        value = found.value(self.store)
        return TO_JSON[type](value.value if isinstance(value, Val) else value)

    def memory(self, instance, name):
        return self.export(instance, Memory, "memory", name)

    def mem_alloc(self, type):
        if type.get("shared"):
            raise unsupported("shared memories")
        maximum = type.get("maximum")
        limits = Limits(int(type["minimum"]), None if maximum is None else int(maximum))
        wide, page_size = type["address"] == "i64", type.get("page-size-log2", 16)
        try:
            return Memory(self.store, MemoryType(limits, is_64=wide, page_size_log2=page_size))
        except WasmtimeError as error:
            raise refused("allocation", error)

    def mem_type(self, memory):
        type = memory.type(self.store)
        return {
            "address": "i64" if type.is_64 else "i32",
            # A type says how large a memory is now.
            "minimum": str(memory.size(self.store)),
            "maximum": None if type.limits.max is None else str(type.limits.max),
            "shared": type.is_shared,
            "page-size-log2": type.page_size_log2,
        }

    def mem_size(self, memory):
        return memory.size(self.store)

    def mem_grow(self, memory, delta):
        try:
            return memory.grow(self.store, delta)
        except WasmtimeError as error:
            raise refused("growth", error)

    def bytes(self, memory, index):
        length = memory.data_len(self.store)
        if index >= length:
            raise out_of_range(f"byte {index} of {length}")
        return memory.data_ptr(self.store)

    def mem_read(self, memory, index):
        return self.bytes(memory, index)[index]

    def mem_write(self, memory, index, byte):
        self.bytes(memory, index)[index] = byte


def instead_of(error):
    code = error.trap_code
    if code == TrapCode.STACK_OVERFLOW:
        return exhausted(error)
    if code == TrapCode.UNCAUGHT_EXCEPTION:
        return exception(error)
    return trap(TRAPS.get(code, "unknown"), error.message)


def from_json(value):
    match value:
        case {"i32": number}:
            return Val.i32(number)
        case {"i64": number}:
            return Val.i64(int(number))
        case {"f32": bits}:
            return Val.f32(no_nan(struct.unpack("<f", struct.pack("<I", bits))[0]))
        case {"f64": bits}:
            return Val.f64(struct.unpack("<d", struct.pack("<Q", int(bits)))[0])
        case {"ref": {"null": "func"}}:
            return Val.funcref(None)
        case {"ref": {"null": "extern"}}:
            return Val.externref(None)
        case {"ref": {"extern": number}}:
            return Val.externref(number)
    raise unsupported(f"arguments such as {value}")


def no_nan(value):
    # On its way through a float of 64 bits it may become another.
    if math.isnan(value):
        raise unsupported("NaNs of 32 bits, which Python's floats do not keep")
    return value


TO_JSON = {
    "i32": lambda value: {"i32": value},
    "i64": lambda value: {"i64": str(value)},
    "f32": lambda value: {"f32": struct.unpack("<I", struct.pack("<f", no_nan(value)))[0]},
    "f64": lambda value: {"f64": str(struct.unpack("<Q", struct.pack("<d", value))[0])},
    # The package's name for externref.
    "anyref": lambda value: {"ref": {"null": "extern"} if value is None else {"extern": value}},
    "funcref": lambda value: {"ref": {"null": "func"} if value is None else {"opaque": "func"}},
}


if __name__ == "__main__":
    serve(ABOUT, Store)
