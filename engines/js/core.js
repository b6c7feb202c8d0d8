// The adapter for JavaScript engines: the embedding interface in terms of the JavaScript API. See engines/PROTOCOL.md
// for what is asked and answered.
//
// A classic script without imports that runs in every host and in a browser's worker: it defines `memlimitsAdapter`, to
// which a host gives what only it can do, and which answers one parsed request at a time.
//
// The JavaScript API says less than the embedding interface asks: a number may be an i32 or a float, a NaN has no bits,
// a vector cannot cross. So types are read from the modules themselves, and functions with floats or vectors are called
// through small modules that take them as integers. What cannot be said exactly is `unsupported`, never a guess.

(() => {
  "use strict";

  /** The version of the protocol. */
  const PROTOCOL = 1;

  // A script of the JavaScript API's tests may replace these.
  const { Module, Instance, Memory, Global, CompileError, LinkError, RuntimeError, Exception } = WebAssembly;
  const { imports: importsOf } = Module;

  /** An observation that stands in the place of a result; thrown. */
  class Instead {
    constructor(observation) {
      this.observation = observation;
    }
  }

  const unsupported = (message) => ({ unsupported: { message } });
  const missing = (kind, id) => ({ missing: { id: `${kind} ${id}` } });
  const unlinkable = (message) => ({ unlinkable: { message } });
  const refused = (at, message) => ({ refused: { at, message } });
  const noExport = (kind, name) => ({ "no-export": { export: `${kind} ${JSON.stringify(name)}` } });
  const trap = (kind, message) => ({ trap: { kind, message } });

  /** What was thrown, in words. Engines also throw what is no error, such as SpiderMonkey's "out of memory". */
  function words(thrown) {
    try {
      return thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
    } catch {
      return "something that cannot be shown";
    }
  }

  // Base64.

  const DIGITS = new Uint8Array(128).fill(255);
  [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"].forEach((digit, value) => {
    DIGITS[digit.charCodeAt(0)] = value;
  });

  function bytesOf(base64) {
    const padding = base64.endsWith("==") ? 2 : base64.endsWith("=") ? 1 : 0;
    const digits = base64.length - padding;
    const bytes = new Uint8Array((digits * 3) >> 2);
    for (let from = 0, to = 0, bits = 0, held = 0; from < digits; from++) {
      const value = DIGITS[base64.charCodeAt(from) & 127];
      if (value === 255) throw new Instead(unsupported("a module that is not in base64"));
      held = ((held << 6) | value) & 0xffff;
      bits += 6;
      if (bits >= 8) bytes[to++] = held >> (bits -= 8);
    }
    return bytes;
  }

  // What a module declares. Core specification, chapter "Binary Format". Only what the engine accepted is read.

  const NUMBERS = { 0x7f: "i32", 0x7e: "i64", 0x7d: "f32", 0x7c: "f64", 0x7b: "v128" };

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
      Object.assign(this, { bytes, at, end });
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
      let value = 0;
      for (let unit = 1; ; unit *= 128) {
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
      const escaped = Array.from({ length }, () => `%${this.byte().toString(16).padStart(2, "0")}`);
      return decodeURIComponent(escaped.join(""));
    }

    vector(element) {
      return Array.from({ length: this.u32() }, (_, index) => element(index));
    }

    valueType() {
      const from = this.at;
      const byte = this.byte();
      if (byte in NUMBERS) return { number: NUMBERS[byte], code: [byte] };
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
      this.vector(() => into.push(this.subType()));
    }

    subType() {
      let form = this.byte();
      if (form === 0x50 || form === 0x4f) {
        this.vector(() => this.skip());
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
          this.vector(() => this.storageType());
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
  function readModule(bytes) {
    const read = {
      types: [],
      functions: [],
      memories: [],
      globals: [],
      exports: new Map(),
      imported: [0, 0, 0, 0, 0],
      hasTableOrArray: false,
      /** Whether the bytes of `memory.atomic.notify` or `memory.atomic.wait` are in the code. */
      mayWait: false,
    };
    const kinds = [
      (reader) => read.functions.push(reader.u32()),
      (reader) => {
        reader.valueType();
        reader.limits();
        read.hasTableOrArray = true;
      },
      (reader) => read.memories.push(reader.memoryType()),
      (reader) => read.globals.push(reader.globalType()),
      (reader) => (reader.byte(), reader.skip()),
    ];
    const sections = {
      1: (reader) => reader.vector(() => reader.recursive(read.types)),
      2: (reader) =>
        reader.vector(() => {
          reader.name();
          reader.name();
          const kind = reader.byte();
          kinds[kind](reader);
          read.imported[kind]++;
        }),
      3: (reader) => reader.vector(() => kinds[0](reader)),
      4: (reader) => {
        read.hasTableOrArray ||= reader.u32() > 0;
      },
      5: (reader) => reader.vector(() => kinds[2](reader)),
      6: (reader) =>
        reader.vector(() => {
          kinds[3](reader);
          reader.constantExpression();
        }),
      7: (reader) =>
        reader.vector(() => {
          const name = reader.name();
          read.exports.set(name, { kind: reader.byte(), index: reader.u32() });
        }),
      10: ({ bytes, at, end }) => {
        read.mayWait = bytes.subarray(at, end).some((byte, index) => byte === 0xfe && bytes[at + index + 1] <= 2);
      },
    };
    const file = new Reader(bytes, 8, bytes.length);
    while (file.at < file.end) {
      const id = file.byte();
      const size = file.u32();
      try {
        sections[id]?.(new Reader(bytes, file.at, file.at + size));
      } catch {
        read.gaps = true;
      }
      file.at += size;
    }
    read.hasTableOrArray ||= read.types.some((type) => type.heap === "array");
    return read;
  }

  // Modules that pass functions and globals on with floats and vectors as integers.

  const I32 = 0x7f;
  const I64 = 0x7e;
  const V128 = 0x7b;
  /** Of a number that cannot cross as it is: the integers as which it does, how it comes of them and becomes them. */
  const CROSSINGS = {
    f32: { as: [I32], from: [[0xbe]], to: [[0xbc]] },
    f64: { as: [I64], from: [[0xbf]], to: [[0xbd]] },
    v128: { as: [I64, I64], from: [[0xfd, 0x12], [0xfd, 0x1e, 1]], to: [[0xfd, 0x1d, 0], [0xfd, 0x1d, 1]] },
  };

  const u32 = (value) => {
    const bytes = [];
    for (; value > 0x7f; value >>>= 7) bytes.push((value & 0x7f) | 0x80);
    return [...bytes, value];
  };
  const vector = (elements) => [...u32(elements.length), ...elements.flat()];
  const section = (id, contents) => [id, ...u32(contents.length), ...contents];
  const functionType = (parameters, results) => [0x60, ...vector(parameters), ...vector(results)];

  const crosses = (type) => type.number in CROSSINGS;
  const plainly = (types) =>
    types.flatMap((type) => (crosses(type) ? CROSSINGS[type.number].as.map((as) => [as]) : [type.code]));

  /** The module that has the import `"" ""` and the function `""`. */
  function bridge(types, imported, parameters, locals, body) {
    const code = [...vector(locals.map((type) => [1, ...type])), ...body, 0x0b];
    return new Module(
      new Uint8Array([
        ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
        ...section(1, vector(types)),
        ...section(2, vector([[0, 0, ...imported]])),
        ...section(3, vector([[types.length - 1]])),
        ...section(7, vector([[0, 0, imported[0] === 0 ? 1 : 0]])),
        ...section(10, vector([[...u32(code.length), ...code]])),
      ]),
    );
  }

  /** What puts locals on the stack, as integers where they could not cross otherwise. */
  function giveBack(types, firstLocal) {
    return types.flatMap((type, index) => {
      const get = [0x20, ...u32(firstLocal + index)];
      return crosses(type) ? CROSSINGS[type.number].to.flatMap((to) => [...get, ...to]) : get;
    });
  }

  /** The module that calls a function of that signature. */
  function functionBridge({ parameters, results }) {
    const body = [];
    let local = 0;
    for (const type of parameters) {
      for (const from of crosses(type) ? CROSSINGS[type.number].from : [[]]) body.push(0x20, ...u32(local++), ...from);
    }
    body.push(0x10, 0);
    for (let result = results.length - 1; result >= 0; result--) body.push(0x21, ...u32(local + result));
    body.push(...giveBack(results, local));
    const code = (types) => types.map((type) => type.code);
    const types = [
      functionType(code(parameters), code(results)),
      functionType(plainly(parameters), plainly(results)),
    ];
    return bridge(types, [0, 0], parameters, code(results), body);
  }

  /** The module that reads a global of that type. */
  function globalBridge({ type, mutable }) {
    const body = [0x23, 0, 0x21, 0, ...giveBack([type], 0)];
    return bridge([functionType([], plainly([type]))], [3, ...type.code, mutable], [], [type.code], body);
  }

  /** Tells `i31`, `struct` and `array` from each other; the engine needs the gc proposal. */
  let heapOf;
  function anyHeap(value) {
    if (heapOf === undefined) {
      const test = (code, answer) => [0x20, 0, 0xfb, 0x14, code, 0x04, 0x40, 0x41, answer, 0x0f, 0x0b];
      const body = [0, ...test(0x6c, 1), ...test(0x6b, 2), ...test(0x6a, 3), 0x41, 0, 0x0b];
      const sections = [
        ...section(1, vector([functionType([[0x6e]], [[I32]])])),
        ...section(3, vector([[0]])),
        ...section(7, vector([[0, 0, 0]])),
        ...section(10, vector([[...u32(body.length), ...body]])),
      ];
      heapOf = new Instance(new Module(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, ...sections]))).exports[""];
    }
    return ["any", "i31", "struct", "array"][heapOf(value)];
  }

  // Values.

  /** A host value that a script names by a number. */
  class HostValue {
    constructor(number) {
      this.number = number;
    }
  }

  /** A signature with what calls by it need to know. */
  class Signature {
    constructor(type, topOf) {
      this.parameters = type.parameters;
      this.results = type.results;
      this.topOf = topOf;
      const all = [...type.parameters, ...type.results];
      this.isPlain = !all.some(crosses);
      this.unsupported =
        (all.some((value) => topOf(value) === "exn") && "exception references, which do not cross to JavaScript") ||
        (!this.isPlain &&
          all.some((value) => value.index !== undefined) &&
          "floats beside references of declared types");
      this.module = undefined;
    }

    /** The function itself, or one that takes and gives floats and vectors as integers. */
    through(callee) {
      if (this.isPlain) return callee;
      this.module ??= functionBridge(this);
      return new Instance(this.module, { "": { "": callee } }).exports[""];
    }
  }

  const hex = (value) => BigInt.asUintN(64, value).toString(16).padStart(16, "0");

  /** Reads the integers as which values of these types crossed. */
  function results(types, integers, topOf) {
    let next = 0;
    return types.map((type) => {
      const value = integers[next++];
      switch (type.number) {
        case "i32":
          return { i32: value };
        case "i64":
          return { i64: value.toString() };
        case "f32":
          return { f32: value >>> 0 };
        case "f64":
          return { f64: BigInt.asUintN(64, value).toString() };
        case "v128":
          return { v128: hex(integers[next++]) + hex(value) };
        default:
          return { ref: reference(value, type, topOf(type)) };
      }
    });
  }

  function reference(value, type, top) {
    if (value === null) return { null: top };
    if (top === "func") return { opaque: "func" };
    if (top === "extern") return value instanceof HostValue ? { extern: value.number } : { opaque: "extern" };
    if (value instanceof HostValue) return { host: value.number };
    return { opaque: anyHeap(value) };
  }

  /** An argument for a parameter of that type: one value, or two for a vector. */
  function pushArgument(into, value, type, store, topOf) {
    if (type.number !== undefined) {
      const given = value[type.number];
      if (given === undefined) throw new Instead(unsupported(`an argument that is no ${type.number}`));
      if (type.number === "i32" || type.number === "f32") return void into.push(given);
      if (type.number !== "v128") return void into.push(BigInt(given));
      return void into.push(BigInt(`0x${given.slice(16)}`), BigInt(`0x${given.slice(0, 16)}`));
    }
    const given = value.ref;
    const top = topOf(type);
    if (given?.null !== undefined) return void into.push(null);
    if (given?.extern !== undefined && top === "extern") return void into.push(store.hostValue(given.extern));
    if (given?.host !== undefined && top === "any") return void into.push(store.hostValue(given.host));
    throw new Instead(unsupported(`the argument ${JSON.stringify(value)} for a parameter of another type`));
  }

  // Errors.

  /**
   * Of each kind of trap, words that only its messages have: those of V8, JavaScriptCore and SpiderMonkey. Messages
   * that are missing here are said of several kinds: V8 and JavaScriptCore say of a null entry of a table, too, that its
   * signature does not match.
   */
  const TRAPS = [
    ["unreachable", ["unreachable"]],
    [
      "table-out-of-bounds",
      [
        "table index is out of bounds",
        "table index out of bounds",
        "out of bounds table",
        "table access out of bounds",
        "out of bounds call_indirect",
        "element segment",
      ],
    ],
    ["memory-out-of-bounds", ["memory access out of bounds", "data segment"]],
    ["uninitialized-element", ["null table entry", "indirect call to null", /^null function$/]],
    ["indirect-call-type-mismatch", ["indirect call signature mismatch"]],
    ["null-reference", ["dereferencing a null pointer", "null reference"]],
    ["array-out-of-bounds", ["array element access out of bounds", "out of bounds array"]],
    ["cast-failure", ["illegal cast", "bad cast", "ref\\.cast failed"]],
    ["divide-by-zero", ["divide by zero", "remainder by zero", "division by zero"]],
    ["integer-overflow", ["divide result unrepresentable", "integer overflow"]],
    ["invalid-conversion", ["invalid conversion to integer"]],
    ["unaligned-atomic", ["unaligned"]],
    ["expected-shared-memory", ["non-shared memory"]],
  ];

  const isStackOverflow = (message) => /call stack|too much recursion|stack overflow/i.test(message);

  /** What an error of a call is an observation of; `store` is where it happened. */
  function ofCall(thrown, store) {
    const message = words(thrown);
    if (Exception !== undefined && thrown instanceof Exception) {
      return { exception: { message: "WebAssembly.Exception" } };
    }
    // What the JavaScript API says of values that cannot cross.
    if (thrown instanceof TypeError) return unsupported(message);
    if (thrown instanceof RuntimeError) return ofRuntimeError(thrown, message, store);
    // The call stack is what a call runs out of: a RangeError, in SpiderMonkey an InternalError.
    if (isStackOverflow(message)) return { exhausted: { message } };
    if (/memory|allocat/i.test(message)) return refused("allocation", message);
    if (thrown instanceof RangeError || thrown?.name === "InternalError") return { exhausted: { message } };
    return { exception: { message } };
  }

  function ofRuntimeError(thrown, message, store) {
    // JavaScriptCore adds which of the adapter's own expressions it was in.
    const text = thrown.message.replace(/ \(evaluating [^]*$/, "").toLowerCase();
    if (isStackOverflow(text)) return { exhausted: { message } };
    if (/^(.*: )?out of memory/.test(text)) return refused("allocation", message);
    for (const [kind, phrases] of TRAPS) {
      if (phrases.some((phrase) => text.search(phrase) !== -1)) return trap(kind, message);
    }
    // V8 says so of a memory that is not shared, and of an agent that may not wait.
    if (text.includes("atomics.wait cannot be called")) {
      return mayWait() ? trap("expected-shared-memory", message) : unsupported("this agent may not wait");
    }
    // SpiderMonkey says the one of memories, tables and arrays, JavaScriptCore the other also of whatever else keeps an
    // agent from waiting and notifying.
    const isOutOfBounds =
      (text.includes("index out of bounds") && !store.has((declared) => declared.hasTableOrArray)) ||
      (text.includes("out of bounds memory access") && !store.has((declared) => declared.mayWait));
    return trap(isOutOfBounds ? "memory-out-of-bounds" : "unknown", message);
  }

  function mayWait() {
    try {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 1);
      return true;
    } catch {
      return false;
    }
  }

  // Memories.

  /** Whether the host has memories with an `address`: where it has not, it ignores the word. */
  let hasAddress;
  function hostHasAddress() {
    if (hasAddress === undefined) {
      try {
        new Memory({ address: "i64", initial: 0n });
        hasAddress = true;
      } catch {
        hasAddress = false;
      }
    }
    return hasAddress;
  }

  /** Whether the core specification knows a memory of that type. */
  function isValidType({ address, minimum, maximum, shared }) {
    const most = address === "i64" ? 1n << 48n : 65536n;
    const upTo = maximum === null ? most : BigInt(maximum);
    return BigInt(minimum) <= upTo && upTo <= most && !(shared && maximum === null);
  }

  // A browser hides the name where a page is not isolated, not the thing.
  const SharedBuffer = (() => {
    if (typeof SharedArrayBuffer !== "undefined") return SharedArrayBuffer;
    try {
      const { constructor } = new Memory({ initial: 0, maximum: 0, shared: true }).buffer;
      return constructor === ArrayBuffer ? undefined : constructor;
    } catch {
      return undefined;
    }
  })();
  const isShared = (memory) => SharedBuffer !== undefined && memory.buffer instanceof SharedBuffer;

  // Stores.

  /** A script's run-time state: everything that has an id or a name. */
  class Store {
    constructor(host) {
      this.host = host;
      this.modules = new Map();
      this.instances = new Map();
      this.memories = new Map();
      this.registered = new Map();
      this.provided = new Map();
      this.threads = new Map();
      /** On a thread: instances of which only the shared memories are known, by their exports' names. */
      this.shared = new Map();
      this.hostValues = new Map();
      /** The types of memories, as they were declared where they were made. */
      this.memoryTypes = new WeakMap();
    }

    get(kind, things, id) {
      const thing = things.get(id);
      if (thing === undefined) throw new Instead(missing(kind, id));
      return thing;
    }

    ownInstance(id) {
      if (this.shared.has(id)) {
        throw new Instead(unsupported("only an instance's shared memories get to another thread"));
      }
      return this.get("instance", this.instances, id);
    }

    hostValue(number) {
      let value = this.hostValues.get(number);
      if (value === undefined) this.hostValues.set(number, (value = new HostValue(number)));
      return value;
    }

    /** Whether some module of the script has what a test looks for, or declares more than this adapter can read. */
    has(test) {
      const declared = (thing) => (thing.of ?? thing).declared;
      return [...this.modules.values(), ...this.instances.values()].map(declared).some((one) => one.gaps || test(one));
    }

    /** The command's observation, or a promise of it. */
    execute(command) {
      if (!Object.hasOwn(COMMANDS, command.do)) return unsupported(`the command ${JSON.stringify(command.do)}`);
      try {
        return COMMANDS[command.do](this, command);
      } catch (thrown) {
        if (thrown instanceof Instead) return thrown.observation;
        return unsupported(`the adapter failed: ${words(thrown)}`);
      }
    }

    provider(module, name) {
      const memory = this.provided.get(module)?.get(name);
      if (memory !== undefined) return memory;
      const exports = this.registered.get(module)?.exports;
      if (exports !== undefined && name in exports) return exports[name];
      throw new Instead(unlinkable(`unknown import \`${module}\` \`${name}\``));
    }

    /** Takes a name from whatever has it. */
    unregister(name) {
      this.registered.delete(name);
      this.provided.delete(name);
    }

    provide(module, name, memory) {
      if (!this.provided.has(module)) this.provided.set(module, new Map());
      this.provided.get(module).set(name, memory);
    }

    declaredType(memory) {
      if (!this.memoryTypes.has(memory)) {
        for (const { exports, of } of this.instances.values()) {
          const { memories, imported, exports: declared } = of.declared;
          for (const [name, { kind, index }] of declared) {
            if (kind === 2 && index >= imported[2] && memories[index] !== undefined) {
              this.memoryTypes.set(exports[name], memories[index]);
            }
          }
        }
      }
      const declared = this.memoryTypes.get(memory);
      if (declared === undefined) throw new Instead(unsupported("a memory whose declaration this adapter cannot read"));
      return declared;
    }
  }

  /** A module with what it declares, read when somebody asks. */
  class Compiled {
    constructor(module, bytes) {
      Object.assign(this, { module, bytes, read: undefined, signatures: new Map(), imports: undefined });
    }

    get declared() {
      return (this.read ??= readModule(this.bytes));
    }

    topOf(type) {
      if (type.heap !== undefined) return Object.values(HEAPS).find(([name]) => name === type.heap)[1];
      return this.declared.types[type.index]?.top ?? null;
    }

    signature(name) {
      let signature = this.signatures.get(name);
      if (signature === undefined) {
        const { types, functions, exports, gaps } = this.declared;
        const type = types[functions[exports.get(name)?.index]];
        if (gaps || type?.parameters === undefined) {
          throw new Instead(unsupported("a function of a module whose types this adapter cannot read"));
        }
        this.signatures.set(name, (signature = new Signature(type, (value) => this.topOf(value))));
      }
      if (signature.unsupported) throw new Instead(unsupported(signature.unsupported));
      return signature;
    }
  }

  const COMMANDS = {
    validate(store, { module: id, wasm }) {
      // An id that is given again must not keep an old module alive if the new one is rejected.
      store.modules.delete(id);
      const bytes = bytesOf(wasm);
      let module;
      try {
        module = new Module(bytes);
      } catch (thrown) {
        const message = words(thrown);
        if (thrown instanceof CompileError) return { rejected: { phase: "undistinguished", message } };
        return refused("compilation", message);
      }
      store.modules.set(id, new Compiled(module, bytes));
      return "done";
    },

    instantiate(store, { instance: id, module }) {
      const of = store.get("module", store.modules, module);
      of.imports ??= importsOf(of.module);
      const provided = Object.create(null);
      for (const { module, name } of of.imports) {
        provided[module] ??= Object.create(null);
        provided[module][name] = store.provider(module, name);
      }
      let instance;
      try {
        instance = new Instance(of.module, provided);
      } catch (thrown) {
        const message = words(thrown);
        if (thrown instanceof LinkError || thrown instanceof TypeError) return unlinkable(message);
        if (thrown instanceof RangeError && !isStackOverflow(message)) return refused("instantiation", message);
        const instead = ofCall(thrown, store);
        return instead.refused ? refused("instantiation", message) : instead;
      }
      store.instances.set(id, { exports: instance.exports, of, functions: new Map() });
      return "done";
    },

    register(store, { name, instance: id }) {
      // The last one to be registered has the name.
      const shared = store.shared.get(id);
      if (shared !== undefined) {
        store.unregister(name);
        for (const [item, memory] of shared) store.provide(name, item, memory);
        return "done";
      }
      const instance = store.get("instance", store.instances, id);
      store.unregister(name);
      store.registered.set(name, instance);
      return "done";
    },

    invoke(store, { instance: id, name, arguments: values }) {
      const instance = store.ownInstance(id);
      let called = instance.functions.get(name);
      if (called === undefined) {
        const callee = instance.exports[name];
        if (typeof callee !== "function") return noExport("function", name);
        const signature = instance.of.signature(name);
        called = { signature, callee: signature.through(callee) };
        instance.functions.set(name, called);
      }
      const { signature, callee } = called;
      const { parameters } = signature;
      if (values.length !== parameters.length) {
        return unsupported(`${values.length} arguments for a function that takes ${parameters.length}`);
      }
      const given = [];
      for (let index = 0; index < values.length; index++) {
        pushArgument(given, values[index], parameters[index], store, signature.topOf);
      }
      let returned;
      try {
        returned = callee(...given);
      } catch (thrown) {
        return ofCall(thrown, store);
      }
      const crossed = plainly(signature.results).length;
      const integers = crossed === 0 ? [] : crossed === 1 ? [returned] : returned;
      return { values: results(signature.results, integers, signature.topOf) };
    },

    get(store, { instance: id, name }) {
      const { exports, of } = store.ownInstance(id);
      const global = exports[name];
      if (!(global instanceof Global)) return noExport("global", name);
      const { globals, exports: declared, gaps } = of.declared;
      const declaration = globals[declared.get(name)?.index];
      if (gaps || declaration === undefined) return unsupported("a global whose type this adapter cannot read");
      const topOf = (type) => of.topOf(type);
      const { type } = declaration;
      if (topOf(type) === "exn") return unsupported("exception references, which do not cross to JavaScript");
      if (!crosses(type)) return { values: results([type], [global.value], topOf) };
      const read = new Instance(globalBridge(declaration), { "": { "": global } }).exports[""]();
      return { values: results([type], Array.isArray(read) ? read : [read], topOf) };
    },

    memory(store, { memory, instance: id, name }) {
      const shared = store.shared.get(id);
      const exported = shared ? shared.get(name) : store.get("instance", store.instances, id).exports[name];
      if (!(exported instanceof Memory)) return noExport("memory", name);
      store.memories.set(memory, exported);
      return "done";
    },

    "mem-alloc"(store, { memory: id, type }) {
      store.memories.delete(id);
      const { address, minimum, maximum = null, shared = false, "page-size-log2": pageSizeLog2 = 16 } = type;
      if (pageSizeLog2 !== 16) return unsupported("a memory of the host with pages of another size");
      if (shared && SharedBuffer === undefined) return unsupported("shared memories");
      const is64 = address === "i64";
      if (is64 && !hostHasAddress()) return unsupported("a memory of the host that is addressed by i64");
      const pages = is64 ? BigInt : Number;
      const descriptor = { initial: pages(minimum), shared };
      if (is64) descriptor.address = address;
      if (maximum !== null) descriptor.maximum = pages(maximum);
      let memory;
      try {
        memory = new Memory(descriptor);
      } catch (thrown) {
        // Which error it is, and whether it is the right one, is for the scripts of the JavaScript API.
        if (isValidType({ address, minimum, maximum, shared })) return refused("allocation", words(thrown));
        return { rejected: { phase: "undistinguished", message: words(thrown) } };
      }
      store.memoryTypes.set(memory, { address, maximum, shared, pageSizeLog2 });
      store.memories.set(id, memory);
      return "done";
    },

    provide(store, { memory, module, name }) {
      store.provide(module, name, store.get("memory", store.memories, memory));
      return "done";
    },

    "mem-type"(store, { memory: id }) {
      const memory = store.get("memory", store.memories, id);
      if (typeof memory.type === "function") {
        const { minimum, maximum, shared = false, address = "i32" } = memory.type();
        return typeOf(address, minimum, maximum ?? null, shared, 16);
      }
      const { address, maximum, shared, pageSizeLog2 } = store.declaredType(memory);
      return typeOf(address, pagesOf(store, memory), maximum, shared, pageSizeLog2);
    },

    "mem-size"(store, { memory: id }) {
      const memory = store.get("memory", store.memories, id);
      return { pages: pagesOf(store, memory).toString() };
    },

    "mem-grow"(store, { memory: id, delta }) {
      const memory = store.get("memory", store.memories, id);
      const pages = store.declaredType(memory).address === "i64" ? BigInt : Number;
      try {
        return { pages: memory.grow(pages(delta)).toString() };
      } catch (thrown) {
        // A TypeError, too: to an argument that is beyond the address type, which no memory grows by.
        return refused("growth", words(thrown));
      }
    },

    "mem-read"(store, { memory: id, index }) {
      const byte = byteAt(store.get("memory", store.memories, id), index);
      return { byte: typeof Atomics === "undefined" ? byte[0] : Atomics.load(byte, 0) };
    },

    "mem-write"(store, { memory: id, index, byte: value }) {
      const byte = byteAt(store.get("memory", store.memories, id), index);
      // A host without atomics has no shared memories.
      if (typeof Atomics === "undefined") byte[0] = value;
      else Atomics.store(byte, 0, value);
      return "done";
    },

    thread(store, { thread: id, shared, commands }) {
      if (store.host.startThread === undefined) return unsupported("threads");
      const sharing = shared.map(({ instance, id: there }) => {
        const { exports } = store.get("instance", store.instances, instance);
        const names = Object.keys(exports).filter((name) => exports[name] instanceof Memory && isShared(exports[name]));
        const share = (name) => ({ name, memory: exports[name], type: store.declaredType(exports[name]) });
        return { id: there, memories: names.map(share) };
      });
      let thread;
      try {
        thread = store.host.startThread({ shared: sharing, commands });
      } catch (thrown) {
        return refused("allocation", words(thrown));
      }
      store.threads.set(id, thread);
      return "done";
    },

    wait(store, { thread: id }) {
      const thread = store.get("thread", store.threads, id);
      store.threads.delete(id);
      const finished = store.host.waitThread(thread);
      if (typeof finished?.then !== "function") return { finished };
      return finished.then((observed) => ({ finished: observed }));
    },

    "run-script"(store, command) {
      if (store.host.runScript === undefined) return unsupported("scripts of the JavaScript API");
      return store.host.runScript(command).then(
        (tests) => ({ tests }),
        (thrown) => unsupported(words(thrown)),
      );
    },

    store() {
      return unsupported("a store within a thread");
    },
  };

  function typeOf(address, minimum, maximum, shared, pageSizeLog2) {
    const limits = { minimum: minimum.toString(), maximum: maximum === null ? null : maximum.toString() };
    return { type: { address, ...limits, shared, "page-size-log2": pageSizeLog2 } };
  }

  const pagesOf = (store, memory) => memory.buffer.byteLength / 2 ** store.declaredType(memory).pageSizeLog2;

  /** An array of just the byte at an index. */
  function byteAt(memory, index) {
    const { buffer } = memory;
    if (BigInt(index) >= BigInt(buffer.byteLength)) {
      throw new Instead({ "out-of-range": { message: `the memory has ${buffer.byteLength} bytes` } });
    }
    return new Uint8Array(buffer, Number(index), 1);
  }

  /**
   * The adapter in a host.
   *
   * A host has `about`, what the handshake says, and as far as it can: `renewed()`, called when a store was dropped that
   * held something; `startThread(start)`, which has `memlimitsThread(start)` called on another thread, and `waitThread(thread)`, the
   * observations that came of it or a promise of them; `endThread(thread)`; and `runScript(command)`, a promise of what
   * came of a script of tests.
   */
  globalThis.memlimitsAdapter = (host) => {
    let store;

    const renew = ({ without = [] }) => {
      for (const thread of store?.threads.values() ?? []) host.endThread?.(thread);
      const held = store !== undefined && store.instances.size + store.memories.size > 0;
      store = undefined;
      if (held) host.renewed?.();
      if (without.length > 0) return unsupported(`a store without ${without.join(", ")}`);
      store = new Store(host);
      return "done";
    };

    const execute = (command) => {
      if (command.do === "store") return renew(command);
      // A script of tests has a store of its own making.
      const there = command.do === "run-script" ? (store ?? new Store(host)) : store;
      return there === undefined ? { missing: { id: "store" } } : there.execute(command);
    };

    return {
      /** The reply to a request, or a promise of it; throws what is no request. */
      handle(request) {
        if (request.hello !== undefined) return { hello: { protocol: PROTOCOL, about: host.about } };
        const [number, command] = request.run;
        const observed = execute(command);
        return typeof observed?.then === "function"
          ? observed.then((observation) => ({ ran: [number, observation] }))
          : { ran: [number, observed] };
      },
    };
  };

  /** Does a thread's commands in a store of its own: what was observed, command by command. */
  globalThis.memlimitsThread = ({ shared, commands }) => {
    const store = new Store({});
    for (const { id, memories } of shared) {
      store.shared.set(id, new Map(memories.map(({ name, memory }) => [name, memory])));
      for (const { memory, type } of memories) store.memoryTypes.set(memory, type);
    }
    return commands.map((command) => store.execute(command));
  };
})();
