// What a module declares. Core specification, chapter "Binary Format". Only what the engine accepted is read.
//
// A classic script, as core.js is, which needs it.

(() => {
  "use strict";

  /** The types of numbers and vectors, by their codes. */
  const NUMBERS = new Map(
    [[0x7f, "i32"], [0x7e, "i64"], [0x7d, "f32"], [0x7c, "f64"], [0x7b, "v128"]].map(([code, number]) => [
      code,
      { number, code: [code] },
    ]),
  );

  /** The abstract heap types, and the top of the hierarchy that each is in. */
  const HEAPS = {
    0x74: ["no-exn", "exn"],
    0x73: ["no-func", "func"],
    0x72: ["no-extern", "extern"],
    0x71: ["none", "any"],
    0x70: ["func", "func"],
    0x6f: ["extern", "extern"],
    0x6e: ["any", "any"],
    0x6d: ["eq", "any"],
    0x6c: ["i31", "any"],
    0x6b: ["struct", "any"],
    0x6a: ["array", "any"],
    0x69: ["exn", "exn"],
  };

  /** How constant expressions' instructions go on, by opcode: immediates that are integers in LEB128. */
  const CONSTANT = { 0x41: 1, 0x42: 1, 0x23: 1, 0xd2: 1, 0x6a: 0, 0x6b: 0, 0x6c: 0, 0x7c: 0, 0x7d: 0, 0x7e: 0 };
  /** The same behind the prefix 0xfb. */
  const CONSTANT_GC = { 0: 1, 1: 1, 6: 1, 7: 1, 8: 2, 26: 0, 27: 0, 28: 0 };

  class Reader {
    constructor(bytes, at, end) {
      this.bytes = bytes;
      this.at = at;
      this.end = end;
    }

    byte() {
      if (this.at >= this.end) throw new RangeError("beyond the section");
      return this.bytes[this.at++];
    }

    /** An integer in LEB128 that nobody needs. */
    skip() {
      while (this.byte() & 0x80);
    }

    u32() {
      let value = this.byte();
      if (value < 0x80) return value;
      value &= 0x7f;
      for (let unit = 128; ; unit *= 128) {
        const byte = this.byte();
        value += (byte & 0x7f) * unit;
        if (byte < 0x80) return value;
      }
    }

    u64() {
      let value = 0n;
      for (let shift = 0n; ; shift += 7n) {
        const byte = this.byte();
        value |= BigInt(byte & 0x7f) << shift;
        if (byte < 0x80) return value;
      }
    }

    name() {
      const length = this.u32();
      const end = this.at + length;
      if (end > this.end) throw new RangeError("beyond the section");
      let name = "";
      while (this.at < end) name += String.fromCharCode(this.bytes[this.at++]);
      return /[\x80-\xff]/.test(name) ? decodeURIComponent(escape(name)) : name;
    }

    /** A name that nobody needs. */
    skipName() {
      const length = this.u32();
      this.at += length;
    }

    /** Reads a vector's elements, one by one. */
    each(element) {
      for (let left = this.u32(); left > 0; left--) element();
    }

    vector(element) {
      const elements = [];
      this.each(() => elements.push(element()));
      return elements;
    }

    valueType() {
      const from = this.at;
      const byte = this.byte();
      const number = NUMBERS.get(byte);
      if (number !== undefined) return number;
      const heap = byte === 0x63 || byte === 0x64 ? this.heapType() : this.heapType(byte);
      return { ...heap, code: [...this.bytes.subarray(from, this.at)] };
    }

    /** A heap type by its name, or by the type that it names. */
    heapType(byte = this.byte()) {
      if (byte in HEAPS) return { heap: HEAPS[byte][0] };
      if (byte & 0x40 && byte < 0x80) throw new RangeError("a heap type of the future");
      this.at--;
      return { index: this.u32() };
    }

    storageType() {
      if (this.bytes[this.at] === 0x78 || this.bytes[this.at] === 0x77) this.byte();
      else this.valueType();
      this.byte();
    }

    /** The types of a recursive group or a single one: functions with their signatures, others by their kind only. */
    recursive(into) {
      if (this.bytes[this.at] !== 0x4e) return void into.push(this.subType());
      this.byte();
      this.each(() => into.push(this.subType()));
    }

    subType() {
      let form = this.byte();
      if (form === 0x50 || form === 0x4f) {
        this.each(() => this.skip());
        form = this.byte();
      }
      switch (form) {
        case 0x60:
          return {
            top: "func",
            parameters: this.vector(() => this.valueType()),
            results: this.vector(() => this.valueType()),
          };
        case 0x5f:
          this.each(() => this.storageType());
          return { top: "any", heap: "struct" };
        case 0x5e:
          this.storageType();
          return { top: "any", heap: "array" };
        default:
          throw new RangeError("a type of the future");
      }
    }

    limits() {
      const flags = this.byte();
      this.skip();
      return { flags, maximum: flags & 1 ? this.u64().toString() : null };
    }

    /** A memory type without its minimum, which follows the size. */
    memoryType() {
      const { flags, maximum } = this.limits();
      const pageSizeLog2 = flags & 8 ? this.u32() : 16;
      return { address: flags & 4 ? "i64" : "i32", maximum, shared: (flags & 2) !== 0, pageSizeLog2 };
    }

    globalType() {
      return { type: this.valueType(), mutable: this.byte() };
    }

    constantExpression() {
      for (;;) {
        const opcode = this.byte();
        if (opcode === 0x0b) return;
        if (opcode === 0x43) this.at += 4;
        else if (opcode === 0x44) this.at += 8;
        else if (opcode === 0xd0) this.heapType();
        else if (opcode === 0xfd && this.u32() === 12) this.at += 16;
        else {
          const integers = opcode === 0xfb ? CONSTANT_GC[this.u32()] : CONSTANT[opcode];
          if (integers === undefined) throw new RangeError("an instruction of the future");
          for (let left = integers; left > 0; left--) this.skip();
        }
      }
    }
  }

  /** What a module declares, as far as this reader knows the format. */
  class Declared {
    types = [];
    functions = [];
    memories = [];
    globals = [];
    /** Each export's kind and index, by its name. */
    exports = new Map();
    /** How many of each kind are imported. */
    imported = [0, 0, 0, 0, 0];
    hasTableOrArray = false;
    /** Whether some section could not be read. */
    gaps = false;
    #code = new Uint8Array();

    constructor(bytes) {
      const file = new Reader(bytes, 8, bytes.length);
      while (file.at < file.end) {
        const id = file.byte();
        const size = file.u32();
        try {
          this.#section(id, new Reader(bytes, file.at, file.at + size));
        } catch {
          this.gaps = true;
        }
        file.at += size;
      }
      this.hasTableOrArray ||= this.types.some((type) => type.heap === "array");
    }

    #section(id, reader) {
      switch (id) {
        case 1:
          return reader.each(() => reader.recursive(this.types));
        case 2:
          return reader.each(() => {
            reader.skipName();
            reader.skipName();
            const kind = reader.byte();
            this.#item(kind, reader);
            this.imported[kind]++;
          });
        case 3:
          return reader.each(() => this.#item(0, reader));
        case 4:
          this.hasTableOrArray ||= reader.u32() > 0;
          return;
        case 5:
          return reader.each(() => this.#item(2, reader));
        case 6:
          return reader.each(() => {
            this.#item(3, reader);
            reader.constantExpression();
          });
        case 7:
          return reader.each(() => {
            const name = reader.name();
            this.exports.set(name, { kind: reader.byte(), index: reader.u32() });
          });
        case 10:
          this.#code = reader.bytes.subarray(reader.at, reader.end);
      }
    }

    /** The type of something that is imported or defined. */
    #item(kind, reader) {
      switch (kind) {
        case 0:
          return this.functions.push(reader.u32());
        case 1:
          reader.valueType();
          reader.limits();
          this.hasTableOrArray = true;
          return;
        case 2:
          return this.memories.push(reader.memoryType());
        case 3:
          return this.globals.push(reader.globalType());
        case 4:
          reader.byte();
          return reader.skip();
        default:
          throw new RangeError("an import of the future");
      }
    }

    /** Whether the bytes of `memory.atomic.notify` or `memory.atomic.wait` are in the code. */
    get mayWait() {
      return this.#code.some((byte, index) => byte === 0xfe && this.#code[index + 1] <= 2);
    }
  }

  /** The top of the hierarchy of an abstract heap type. */
  const TOPS = new Map(Object.values(HEAPS));

  globalThis.memlimitsDeclarations = { Declared, topOfHeap: (heap) => TOPS.get(heap) };
})();
