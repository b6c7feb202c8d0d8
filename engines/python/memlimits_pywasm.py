"""The adapter for pywasm (https://github.com/mohanson/pywasm), an interpreter in Python with a decoder of its own.

It does not validate, and it traps by Python's own exceptions, without saying why.
"""

import io
import struct
import traceback
from importlib import metadata

import pywasm
from pywasm import ValInst, ValType

import memlimits_adapter
from memlimits_adapter import (
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
    "name": "pywasm",
    "version": metadata.version("pywasm"),
    "lineage": ["pywasm"],
    "home": "https://github.com/mohanson/pywasm",
    "issues": "https://github.com/mohanson/pywasm/issues",
    "switches": [],
    "commits": "every-page",
}

# What stands for a trap: a check, a division by zero, a place that a table does not have. Anything else that Python
# raises is a fault of the interpreter, and ends it.
TRAPS = (AssertionError, ArithmeticError, LookupError, ValueError)

# How many calls it lets be active.
DEEPEST = 1024

FUNCTION, MEMORY, GLOBAL = 0x00, 0x02, 0x03

# log2(65,536).
USUAL_PAGE = 16


class Store(memlimits_adapter.Store):
    def __init__(self, without):
        super().__init__(without)
        self.runtime = pywasm.Runtime()

    @property
    def machine(self):
        return self.runtime.machine

    def validate(self, wasm):
        try:
            return pywasm.ModuleDesc.from_reader(io.BytesIO(wasm))
        except MemoryError as error:
            raise refused("validation", words(error))
        except RecursionError as error:
            raise refused("validation", words(error))
        except Exception as error:
            raise rejected(words(error))

    def instantiate(self, module, provider):
        externs = []
        for wanted in module.imps:
            match provider(wanted.module, wanted.name):
                case ("memory", memory):
                    externs.append(memory)
                case ("instance", instance):
                    found = [export.data for export in instance.exps if export.name == wanted.name]
                    if not found:
                        raise unknown_import(wanted.module, wanted.name)
                    externs.append(found[0])
                case _:
                    raise unknown_import(wanted.module, wanted.name)
        try:
            return self.machine.instance(module, externs)
        except TRAPS as error:
            # Where it stood: it matches the imports first, and only then makes a frame to run anything in.
            calls = [frame.name for frame in traceback.extract_tb(error.__traceback__)]
            if "allocate" in calls:
                raise refused("instantiation", words(error))
            if "evaluate" in calls or self.machine.stack.frame:
                raise self.trapped(error)
            raise unlinkable(words(error))
        except MemoryError as error:
            raise refused("instantiation", words(error))
        finally:
            self.clear()

    def invoke(self, instance, name, arguments):
        function = export(instance, FUNCTION, "function", name)
        arguments = [from_json(argument) for argument in arguments]
        try:
            return [to_json(value) for value in self.machine.invocate(function.data, arguments)]
        except TRAPS as error:
            raise self.trapped(error)
        except RecursionError as error:
            raise exhausted(words(error))
        except MemoryError as error:
            raise refused("growth", words(error))
        finally:
            self.clear()

    def trapped(self, error):
        if len(self.machine.stack.frame) >= DEEPEST:
            return exhausted(words(error))
        return trap("unknown", words(error))

    def clear(self):
        # A trap leaves its stack as it was; it is the embedder's to clear.
        self.machine.stack = pywasm.Stack()

    def get(self, instance, name):
        found = export(instance, GLOBAL, "global", name)
        return to_json(self.machine.store.glob[found.data].data)

    def memory(self, instance, name):
        return export(instance, MEMORY, "memory", name)

    def mem_alloc(self, type):
        minimum, maximum = int(type["minimum"]), type.get("maximum")
        if type["address"] != "i32" or type.get("shared") or type.get("page-size-log2", USUAL_PAGE) != USUAL_PAGE:
            raise unsupported("memories that are not 32-bit, unshared and of usual pages")
        if maximum == "0":
            raise unsupported("a maximum of 0 pages: its types have 0 for no maximum")
        try:
            limits = pywasm.Limits(minimum, int(maximum or 0))
            return self.runtime.allocate_memory(pywasm.MemType(limits))
        except (AssertionError, MemoryError) as error:
            raise refused("allocation", words(error))

    def data(self, memory):
        return self.machine.store.mems[memory.data]

    def mem_type(self, memory):
        memory = self.data(memory)
        # A type says how large a memory is now.
        return {
            "address": "i32",
            "minimum": str(memory.size),
            "maximum": str(memory.type.limits.m) if memory.type.limits.m else None,
        }

    def mem_size(self, memory):
        return self.data(memory).size

    def mem_grow(self, memory, delta):
        memory = self.data(memory)
        before = memory.size
        try:
            memory.grow(delta)
        except (AssertionError, MemoryError) as error:
            raise refused("growth", words(error))
        return before

    def mem_read(self, memory, index):
        try:
            return self.data(memory).get_u8(index)
        except IndexError as error:
            raise out_of_range(words(error))

    def mem_write(self, memory, index, byte):
        try:
            self.data(memory).put_u8(index, byte)
        except IndexError as error:
            raise out_of_range(words(error))


def export(instance, kind, called, name):
    found = [export.data for export in instance.exps if export.name == name and export.data.kind == kind]
    if not found:
        raise no_export(called, name)
    return found[0]


def words(error):
    """An exception's own words; most have none."""
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__


def from_json(value):
    match value:
        case {"i32": number}:
            return ValInst.from_i32(number)
        case {"i64": number}:
            return ValInst.from_i64(int(number))
        case {"f32": bits}:
            return ValInst.from_f32_u32(bits)
        case {"f64": bits}:
            return ValInst.from_f64_u64(int(bits))
        case {"v128": digits}:
            return ValInst.from_v128(bytearray(bytes.fromhex(digits)[::-1]))
        case {"ref": {"null": "func"}}:
            return ValInst.zero(ValType.ref_func())
        case {"ref": {"null": "extern"}}:
            return ValInst.zero(ValType.ref_extern())
        case {"ref": {"extern": number}}:
            return ValInst.from_ref(ValType.ref_extern(), struct.unpack("<i", struct.pack("<I", number))[0])
    raise unsupported(f"arguments such as {value}")


def to_json(value):
    match value.type:
        case type if type == ValType.i32():
            return {"i32": value.into_i32()}
        case type if type == ValType.i64():
            return {"i64": str(value.into_i64())}
        case type if type == ValType.f32():
            return {"f32": value.into_u32()}
        case type if type == ValType.f64():
            return {"f64": str(value.into_u64())}
        case type if type == ValType.v128():
            return {"v128": bytes(value.into_v128()[::-1]).hex()}
    heap = "func" if value.type == ValType.ref_func() else "extern"
    if value.data[4] == 0:
        return {"ref": {"null": heap}}
    return {"ref": {"extern": value.into_u32()} if heap == "extern" else {"opaque": heap}}


if __name__ == "__main__":
    serve(ABOUT, Store)
