"""What a valid WebAssembly module says of its own types, and small modules that are made from it.

Nothing here decides anything about the module: the engine reads it itself, as it is.
"""

from dataclasses import dataclass

HEADER = b"\0asm\x01\0\0\0"

FUNCTION, TABLE, MEMORY, GLOBAL, TAG = range(5)

TYPES = {0x7F: "i32", 0x7E: "i64", 0x7D: "f32", 0x7C: "f64", 0x7B: "v128", 0x70: "funcref", 0x6F: "externref"}
CODES = {name: code for code, name in TYPES.items()}


class Unknown(Exception):
    """A form that this reader does not know."""


@dataclass
class Module:
    """The types of what a module exports, and what it is linked by."""

    # (parameters, results) by the name of an exported function.
    functions: dict
    # (type, mutable) by the name of an exported global.
    globals: dict
    # A module of the same imports and nothing else.
    imports: bytes


class Reader:
    def __init__(self, data):
        self.data, self.at = data, 0

    def byte(self):
        return self.bytes(1)[0]

    def bytes(self, length):
        if self.at + length > len(self.data):
            raise Unknown("the end")
        self.at += length
        return self.data[self.at - length : self.at]

    def number(self):
        """An unsigned number; of a signed one only the length is right."""
        number, shift, more = 0, 0, True
        while more:
            byte = self.byte()
            number |= (byte & 0x7F) << shift
            shift, more = shift + 7, byte & 0x80
        return number

    def name(self):
        return self.bytes(self.number()).decode()

    def vector(self, read):
        return [read() for _ in range(self.number())]

    def value_type(self):
        code = self.byte()
        if code not in TYPES:
            raise Unknown(f"type {code:#x}")
        return TYPES[code]

    def function_type(self):
        if (form := self.byte()) != 0x60:
            raise Unknown(f"type {form:#x}")
        return self.vector(self.value_type), self.vector(self.value_type)

    def limits(self):
        flags = self.byte()
        self.number()
        if flags & 1:
            self.number()
        if flags & 8:
            self.number()

    def imported(self):
        self.name(), self.name()
        return self.external(self.byte())

    def external(self, kind):
        """A kind with its type, as far as it is of use."""
        match kind:
            case 0:
                return FUNCTION, self.number()
            case 1:
                self.value_type()
                return TABLE, self.limits()
            case 2:
                return MEMORY, self.limits()
            case 3:
                return GLOBAL, self.global_type()
            case 4:
                return TAG, (self.byte(), self.number())
        raise Unknown(f"an import of kind {kind}")

    def global_type(self):
        return self.value_type(), self.byte() == 1

    def global_(self):
        type = self.global_type()
        while (opcode := self.byte()) != 0x0B:
            self.constant(opcode)
        return type

    def constant(self, opcode):
        """Skips what belongs to an instruction of a constant expression."""
        if opcode in (0x41, 0x42, 0x23, 0xD0, 0xD2):
            self.number()
        elif opcode in (0x43, 0x44):
            self.bytes(4 if opcode == 0x43 else 8)
        elif opcode == 0xFD and self.number() == 12:
            self.bytes(16)
        elif opcode not in (0x6A, 0x6B, 0x6C, 0x7C, 0x7D, 0x7E):
            raise Unknown(f"instruction {opcode:#x}")

    def export(self):
        return self.name(), self.byte(), self.number()


def read(wasm):
    """What a valid module says of its types.

    Raises `Unknown` where it cannot be told.
    """
    reader, sections, linked = Reader(wasm), {}, HEADER
    reader.bytes(len(HEADER))
    while reader.at < len(wasm):
        start, kind = reader.at, reader.byte()
        content = reader.bytes(reader.number())
        if kind:
            sections[kind] = Reader(content)
        if kind in (1, 2):
            linked += wasm[start : reader.at]

    def of(kind, name):
        return sections[kind].vector(getattr(sections[kind], name)) if kind in sections else []

    types, imports = of(1, "function_type"), of(2, "imported")
    functions = [type for kind, type in imports if kind == FUNCTION] + of(3, "number")
    globals = [type for kind, type in imports if kind == GLOBAL] + of(6, "global_")
    exports = of(7, "export")
    return Module(
        {name: types[functions[index]] for name, kind, index in exports if kind == FUNCTION},
        {name: globals[index] for name, kind, index in exports if kind == GLOBAL},
        linked,
    )


# The name of the function that a module made here exports.
EXPORT = "f"

# The integer that has a float's bits, and the instruction that gives it.
BITS = {"f32": ("i32", b"\xbc"), "f64": ("i64", b"\xbd")}


def calls(module, name, type):
    """A module whose function calls an imported one, and gives floats as the integers of their bits."""
    parameters, results = type
    imported = string(module) + string(name) + bytes([FUNCTION]) + number(0)
    body = b"".join(b"\x20" + number(at) for at in range(len(parameters))) + b"\x10" + number(0)
    # The results lie on the stack with the last one on top; each goes into a local and comes back as bits.
    places = range(len(parameters), len(parameters) + len(results))
    body += b"".join(b"\x21" + number(at) for at in reversed(places))
    body += b"".join(b"\x20" + number(at) + bits(type) for at, type in zip(places, results))
    return of_function([type, (parameters, as_bits(results))], imported, 1, 1, results, body)


def reads(module, name, type):
    """A module whose function reads an imported global, and gives a float as the integer of its bits."""
    value, mutable = type
    imported = string(module) + string(name) + bytes([GLOBAL, CODES[value], mutable])
    return of_function([([], as_bits([value]))], imported, 0, 0, [], b"\x23" + number(0) + bits(value))


def as_bits(types):
    return [BITS[type][0] if type in BITS else type for type in types]


def bits(type):
    return BITS[type][1] if type in BITS else b""


def of_function(types, imported, type, index, locals, body):
    def values(types):
        return vector([bytes([CODES[type]]) for type in types])

    locals = vector([number(1) + bytes([CODES[type]]) for type in locals])
    code = locals + body + b"\x0b"
    sections = {
        1: [b"\x60" + values(parameters) + values(results) for parameters, results in types],
        2: [imported],
        3: [number(type)],
        7: [string(EXPORT) + bytes([FUNCTION]) + number(index)],
        10: [number(len(code)) + code],
    }
    return HEADER + b"".join(bytes([kind]) + sized(vector(items)) for kind, items in sections.items())


def number(value):
    encoded = b""
    while value >= 0x80:
        encoded += bytes([value & 0x7F | 0x80])
        value >>= 7
    return encoded + bytes([value])


def vector(items):
    return number(len(items)) + b"".join(items)


def sized(data):
    return number(len(data)) + data


def string(text):
    return sized(text.encode())
