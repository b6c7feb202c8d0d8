// What scripts about memories need beside assertions: small modules, growth that may be refused, workers. A classic script
// without imports, loaded after assertions.js; it defines `globalThis.memlimitsHelpers`.

globalThis.memlimitsHelpers = (() => {
  "use strict";

  const { NotOffered, Refused, toText, functions: assertions } = globalThis.memlimitsAssertions;
  const { assert_equals, assert_not_equals, assert_true, assert_false, assert_array_equals } = assertions;

  /** Bytes in a page. */
  const PAGE = 65_536;

  // Modules

  const I32 = 0x7f;
  const I64 = 0x7e;

  const unsigned = (number) => {
    const bytes = [];
    let rest = BigInt(number);
    do {
      const low = Number(rest & 0x7fn);
      rest >>= 7n;
      bytes.push(rest === 0n ? low : low | 0x80);
    } while (rest !== 0n);
    return bytes;
  };

  const signed = (number) => {
    const bytes = [];
    let rest = BigInt(number);
    for (;;) {
      const low = Number(rest & 0x7fn);
      rest >>= 7n;
      if ((rest === 0n && low < 0x40) || (rest === -1n && low >= 0x40)) return [...bytes, low];
      bytes.push(low | 0x80);
    }
  };

  const vector = (items) => [...unsigned(items.length), ...items.flat()];
  const text = (string) => vector([...string].map((letter) => letter.charCodeAt(0)));
  const section = (id, items) => (items.length === 0 ? [] : [id, ...sized(vector(items))]);
  const sized = (bytes) => [...unsigned(bytes.length), ...bytes];

  const memory_type = ({ minimum = 0, maximum, shared = false, address = "i32" }) => [
    (maximum === undefined ? 0 : 1) | (shared ? 2 : 0) | (address === "i64" ? 4 : 0),
    ...unsigned(minimum),
    ...(maximum === undefined ? [] : unsigned(maximum)),
  ];

  /**
   * A module's bytes.
   *
   * - `imports`: memories, each with `module`, `name` and a memory's type;
   * - `memories`: the module's own memories: `minimum`, `maximum`, `shared`, `address`, in pages;
   * - `functions`: false for a module that only declares;
   * - `callback`: true to import a function `host.callback` and export what calls it in mid-function;
   * - `start`: the pages by which a start function grows memory 0;
   * - `data`: active segments of memory 0, each with `offset` and `bytes`.
   *
   * Memory number N is exported as `memoryN`, with `sizeN()`, `growN(delta)`, `loadN(address)` and `storeN(address, byte)`;
   * number 0 has no number in its names. With `callback` there are `call_then_size`, `call_then_load(address)` and
   * `grow_call_size(delta)`.
   */
  const memory_module = ({ imports = [], memories = [], functions = true, callback = false, start, data = [] } = {}) => {
    const all = [...imports, ...memories];
    const types = [];
    const type = (parameters, results) => {
      const bytes = [0x60, ...vector(parameters.map((each) => [each])), ...vector(results.map((each) => [each]))];
      const same = types.findIndex((other) => other.join() === bytes.join());
      return same >= 0 ? same : types.push(bytes) - 1;
    };
    const imported = imports.map((each) => [...text(each.module), ...text(each.name), 2, ...memory_type(each)]);
    if (callback) imported.push([...text("host"), ...text("callback"), 0, ...unsigned(type([], []))]);
    const before = callback ? 1 : 0;
    const declared = [];
    const bodies = [];
    const exported = [];
    const define = (name, parameters, results, code) => {
      declared.push(unsigned(type(parameters, results)));
      bodies.push(sized([0, ...code, 0x0b]));
      const index = before + bodies.length - 1;
      if (name !== undefined) exported.push([...text(name), 0, ...unsigned(index)]);
      return index;
    };
    const get = (local) => [0x20, local];
    all.forEach(({ address }, index) => {
      const at = address === "i64" ? I64 : I32;
      const number = index === 0 ? "" : String(index);
      const access = index === 0 ? [0, 0] : [0x40, ...unsigned(index), 0];
      exported.push([...text(`memory${number}`), 2, ...unsigned(index)]);
      if (!functions) return;
      define(`size${number}`, [], [at], [0x3f, ...unsigned(index)]);
      define(`grow${number}`, [at], [at], [...get(0), 0x40, ...unsigned(index)]);
      define(`load${number}`, [at], [I32], [...get(0), 0x2d, ...access]);
      define(`store${number}`, [at, I32], [], [...get(0), ...get(1), 0x3a, ...access]);
    });
    const at = all[0]?.address === "i64" ? I64 : I32;
    if (callback) {
      const call = [0x10, 0];
      define("call_then_size", [], [at], [...call, 0x3f, 0]);
      define("call_then_load", [at], [I32], [...call, ...get(0), 0x2d, 0, 0]);
      define("grow_call_size", [at], [at], [...get(0), 0x40, 0, 0x1a, ...call, 0x3f, 0]);
    }
    const constant = (number) => [at === I64 ? 0x42 : 0x41, ...signed(number)];
    const started =
      start === undefined ? [] : [8, ...sized(unsigned(define(undefined, [], [], [...constant(start), 0x40, 0, 0x1a])))];
    const segments = data.map(({ offset, bytes }) => [0, ...constant(offset), 0x0b, ...vector(bytes.map((each) => [each]))]);
    return new Uint8Array([
      ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
      ...section(1, types),
      ...section(2, imported),
      ...section(3, declared),
      ...section(5, memories.map(memory_type)),
      ...section(7, exported),
      ...started,
      ...section(10, bodies),
      ...section(11, segments),
    ]);
  };

  // Refusals

  const refused = (message) => {
    throw new Refused(message);
  };

  /** An instance of `memory_module(options)`; where its memory is not granted, the test is recorded as refused. */
  const memory_instance = (options, imports) => {
    const compiled = new WebAssembly.Module(memory_module(options));
    try {
      return new WebAssembly.Instance(compiled, imports);
    } catch (error) {
      // The class of what is thrown for want of memory is the implementation's own.
      const { CompileError, LinkError, RuntimeError } = WebAssembly;
      if ([CompileError, LinkError, RuntimeError, TypeError].some((known) => error instanceof known)) throw error;
      return refused(`the instance: ${toText(error)}`);
    }
  };

  /** A memory; where it is not granted, which a RangeError says, the test is recorded as refused. */
  const new_memory = (descriptor) => {
    try {
      return new WebAssembly.Memory(descriptor);
    } catch (error) {
      if (error instanceof RangeError) return refused(toText(error));
      throw error;
    }
  };

  const bytes_of = (buffer) => {
    try {
      return buffer.byteLength;
    } catch {
      // Before 2019 a detached buffer's getter threw a TypeError.
      return 0;
    }
  };

  /** What must be the same after a growth that failed: the buffer itself, its length, its first and its last byte. */
  const state_of = (memory) => {
    const { buffer } = memory;
    const bytes = new Uint8Array(buffer);
    return { buffer, length: bytes.length, first: bytes[0], last: bytes[bytes.length - 1] };
  };

  const assert_unchanged = (memory, state) => {
    assert_equals(memory.buffer, state.buffer, "the buffer after a failed growth");
    const now = state_of(memory);
    assert_equals(now.length, state.length, "its length after a failed growth");
    assert_equals(now.first, state.first, "its first byte after a failed growth");
    assert_equals(now.last, state.last, "its last byte after a failed growth");
  };

  /**
   * The old size, by a growth that may succeed. Where it is refused, which a RangeError says, everything has to be as it
   * was, and the test is recorded as refused.
   */
  const grow_memory = (memory, delta) => {
    const state = state_of(memory);
    try {
      return memory.grow(delta);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      assert_unchanged(memory, state);
      return refused(toText(error));
    }
  };

  /** The same by an exported `grow` of `memory`: refused where it gives -1. */
  const grow_by_instruction = (grow, delta, memory) => {
    const state = state_of(memory);
    const result = grow(delta);
    if (result !== -1 && result !== -1n) return result;
    assert_unchanged(memory, state);
    return refused("memory.grow gave -1");
  };

  /** A buffer that has been detached: no bytes, and no view of it can be had. */
  const assert_detached = (buffer, description = "the old buffer") => {
    assert_equals(bytes_of(buffer), 0, `${description}: byteLength`);
    if ("detached" in buffer) assert_true(buffer.detached, `${description}: detached`);
    assertions.assert_throws_js(TypeError, () => new Uint8Array(buffer), `${description}: a new view`);
  };

  // Workers

  const web_worker = (source) => {
    const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
    // Deno has module workers only.
    const worker = new Worker(address, typeof Deno === "undefined" ? {} : { type: "module" });
    return {
      worker,
      listen: (receive, fail) => {
        worker.onmessage = (event) => receive(event.data);
        worker.onmessageerror = () => fail(new Error("the worker's message cannot be read"));
        worker.onerror = (event) => {
          event.preventDefault?.();
          fail(new Error(`in the worker: ${event.message}`));
        };
      },
      stop: () => {
        worker.terminate();
        URL.revokeObjectURL(address);
      },
    };
  };

  const node_worker = (source) => {
    const worker = new (process.getBuiltinModule("node:worker_threads").Worker)(source, { eval: true });
    return {
      worker,
      listen: (receive, fail) => {
        worker.on("message", receive);
        worker.on("messageerror", () => fail(new Error("the worker's message cannot be read")));
        worker.on("error", fail);
      },
      stop: () => worker.terminate(),
    };
  };

  // The shell has agents. A memory is broadcast to all of them, with the number of the one that it is for, and what any
  // of them reports is a text in one queue.
  const agents = new Map();
  let agents_started = 0;

  const poll_agents = () => {
    for (let report = $262.agent.getReport(); report !== null; report = $262.agent.getReport()) {
      const [number, value] = JSON.parse(report);
      agents.get(number)?.(value);
    }
    if (agents.size > 0) setTimeout(poll_agents, 1);
  };

  const shell_agent = (source) => {
    agents_started += 1;
    const number = agents_started;
    $262.agent.start(`
      const reply = (value) => $262.agent.report(JSON.stringify([${number}, value]));
      ${source}
      for (let waiting = true; waiting; ) {
        $262.agent.receiveBroadcast((value, receiver) => {
          if (receiver !== ${number}) return;
          waiting = false;
          on_message(value);
        });
      }`);
    return {
      worker: { postMessage: (memory) => $262.agent.broadcast(memory, number) },
      listen: (receive) => {
        agents.set(number, receive);
        if (agents.size === 1) poll_agents();
      },
      stop: () => {
        agents.delete(number);
      },
    };
  };

  const in_web_worker = "const reply = (value) => postMessage(value); self.onmessage = (event) => on_message(event.data);";
  const in_node_worker =
    'const { parentPort } = require("node:worker_threads");' +
    "const reply = (value) => parentPort.postMessage(value); parentPort.on('message', (value) => on_message(value));";

  /**
   * A worker that runs `source`, in which `on_message(value)` is to be defined as a function declaration and `reply(value)`
   * can be called. `post(value)` sends it a value, `share(memory)` a shared memory where the host shares any, `receive()` is a
   * promise of its next reply. `test` is the test that it is for,
   * and ends it. Where the host has no workers, the test is recorded as not offered.
   *
   * In the jsc shell only one value can be posted, and replies are JSON.
   */
  const start_worker = (test, source) => {
    let made;
    const in_node = typeof process === "object" && typeof Bun === "undefined" && typeof Deno === "undefined";
    if (in_node && typeof process.getBuiltinModule === "function") {
      made = node_worker(in_node_worker + source);
    } else if (typeof Worker === "function" && typeof Blob === "function") {
      made = web_worker(in_web_worker + source);
    } else if (typeof $262 === "object" && typeof setTimeout === "function") {
      made = shell_agent(source);
    } else {
      throw new NotOffered("workers");
    }
    const replies = [];
    const waiting = [];
    const next = (settle) => (waiting.length > 0 ? settle(waiting.shift()) : replies.push(settle));
    made.listen(
      (value) => next(({ resolve }) => resolve(value)),
      (error) => next(({ reject }) => reject(error)),
    );
    test.add_cleanup(made.stop);
    return {
      post: (value) => made.worker.postMessage(value),
      share: (memory) => {
        // HTML lets no shared memory leave its agent where a page is not isolated from other origins.
        if (globalThis.crossOriginIsolated === false) throw new NotOffered("cross-origin isolation");
        made.worker.postMessage(memory);
      },
      receive: () =>
        new Promise((resolve, reject) => {
          if (replies.length > 0) replies.shift()({ resolve, reject });
          else waiting.push({ resolve, reject });
        }),
    };
  };

  // What upstream's files about memories take from files beside them, for where those are not at hand.

  const is_shared = (buffer) => toText(buffer) === "[object SharedArrayBuffer]";

  const assert_ArrayBuffer = (actual, { size = 0, shared = false, detached = false }, description = "buffer") => {
    assert_equals(is_shared(actual), shared, `${description}: shared`);
    assertions.assert_class_string(actual, shared ? "SharedArrayBuffer" : "ArrayBuffer", `${description}: class`);
    if (detached) {
      assert_equals(bytes_of(actual), 0, `${description}: length once detached`);
    } else {
      assert_equals(actual.byteLength, size * PAGE, `${description}: length`);
      const bytes = new Uint8Array(actual);
      if (bytes.length > 0) {
        assert_equals(bytes[0], 0, `${description}: first byte`);
        assert_equals(bytes[bytes.length - 1], 0, `${description}: last byte`);
      }
    }
    assert_equals(Object.isFrozen(actual), shared, `${description}: frozen`);
    assert_equals(Object.isExtensible(actual), !shared, `${description}: extensible`);
  };

  const assert_Memory = (memory, { size = 0, shared = false, address = "i32" }) => {
    assert_equals(Object.getPrototypeOf(memory), WebAssembly.Memory.prototype, "the memory's prototype");
    assert_true(Object.isExtensible(memory), "the memory is extensible");
    assert_equals(memory.buffer, memory.buffer, "the buffer is the same at each reading");
    assert_ArrayBuffer(memory.buffer, { size, shared });
    if (typeof memory.type === "function") assert_equals(memory.type().address, address, "the address type");
  };

  const assert_function_property = (key) => (call, expected, description) => {
    const property = Object.getOwnPropertyDescriptor(call, key);
    assert_equals(typeof property, "object", `${description}: ${key}`);
    assert_equals(property.value, expected, `${description}: ${key}`);
    assert_false(property.writable, `${description}: ${key} is writable`);
    assert_false(property.enumerable, `${description}: ${key} is enumerable`);
    assert_true(property.configurable, `${description}: ${key} is configurable`);
  };
  const assert_function_name = assert_function_property("name");
  const assert_function_length = assert_function_property("length");

  const assert_exported_function = (call, { name, length }, description) => {
    const { prototype } = WebAssembly.Function ?? Function;
    assert_equals(Object.getPrototypeOf(call), prototype, `${description}: prototype`);
    assert_function_name(call, name, description);
    assert_function_length(call, length, description);
  };

  const export_kinds = {
    function: assert_exported_function,
    global(actual, expected, description) {
      assert_equals(Object.getPrototypeOf(actual), WebAssembly.Global.prototype, `${description}: prototype`);
      assert_equals(actual.value, expected.value, `${description}: value`);
      assert_equals(actual.valueOf(), expected.value, `${description}: valueOf()`);
    },
    memory: (actual, expected) => assert_Memory(actual, { size: expected.size }),
    table(actual, expected, description) {
      assert_equals(Object.getPrototypeOf(actual), WebAssembly.Table.prototype, `${description}: prototype`);
      assert_equals(actual.length, expected.length, `${description}: length`);
    },
  };

  const assert_property = (object, key, attributes, description) => {
    const property = Object.getOwnPropertyDescriptor(object, key);
    assert_equals(typeof property, "object", `${description}: there`);
    for (const [attribute, expected] of Object.entries(attributes)) {
      assert_equals(property[attribute], expected, `${description}: ${attribute}`);
    }
    return property.value;
  };

  const assert_Instance = (instance, expected) => {
    assert_equals(Object.getPrototypeOf(instance), WebAssembly.Instance.prototype, "the instance's prototype");
    assert_true(Object.isExtensible(instance), "the instance is extensible");
    const { exports } = instance;
    assert_equals(instance.exports, exports, "the exports are the same at each reading");
    assert_equals(Object.getPrototypeOf(exports), null, "the exports' prototype");
    assert_false(Object.isExtensible(exports), "the exports are extensible");
    assert_array_equals(Object.keys(exports), Object.keys(expected), "the exports' names");
    for (const [key, each] of Object.entries(expected)) {
      const description = `export ${key}`;
      const actual = assert_property(exports, key, { writable: false, enumerable: true, configurable: false }, description);
      assert_true(Object.isExtensible(actual), `${description}: extensible`);
      export_kinds[each.kind](actual, each, description);
    }
  };

  const assert_WebAssemblyInstantiatedSource = (actual, expected = {}) => {
    assert_equals(Object.getPrototypeOf(actual), Object.prototype, "prototype");
    assert_true(Object.isExtensible(actual), "extensible");
    const ordinary = { writable: true, enumerable: true, configurable: true };
    const compiled = assert_property(actual, "module", ordinary, "module");
    assert_equals(Object.getPrototypeOf(compiled), WebAssembly.Module.prototype, "the module's prototype");
    assert_Instance(assert_property(actual, "instance", ordinary, "instance"), expected);
  };

  /** What stands in for a file of upstream's, by the end of its path. */
  const included = {
    "jsapi/memory/assertions.js": { assert_ArrayBuffer, assert_Memory },
    "jsapi/assertions.js": {
      assert_function_name,
      assert_function_length,
      assert_exported_function,
      assert_Instance,
      assert_WebAssemblyInstantiatedSource,
    },
  };

  return {
    included,
    // What scripts see.
    functions: {
      memory_module,
      memory_instance,
      new_memory,
      grow_memory,
      grow_by_instruction,
      state_of,
      assert_unchanged,
      assert_detached,
      assert_not_detached: (buffer, length, description = "the buffer") => {
        assert_equals(bytes_of(buffer), length, `${description}: byteLength`);
        assert_equals(new Uint8Array(buffer).length, length, `${description}: a new view`);
      },
      start_worker,
      refused,
    },
  };
})();
