// The adapter for JavaScript engines: the embedding interface in terms of the JavaScript API. See engines/PROTOCOL.md
// for what is asked and answered.
//
// A classic script without imports that runs in every host and in a browser's worker: it defines `memlimitsAdapter`, to
// which a host gives what only it can do, and which answers one parsed request at a time.
//
// The JavaScript API says less than the embedding interface asks: a number may be an i32 or a float, a NaN has no bits,
// a vector cannot cross. So types are read from the modules themselves (declarations.js), and functions with floats or
// vectors are called through small modules that take them as integers (bridges.js, values.js). What cannot be said
// exactly is `unsupported`, never a guess. These files are loaded before this, as are observations.js and errors.js.

(() => {
  "use strict";

  /** The version of the protocol. */
  const PROTOCOL = 1;

  // A script of the JavaScript API's tests may replace these.
  const { Module, Instance, Memory, Global, CompileError, LinkError } = WebAssembly;
  const { imports: importsOf } = Module;
  const { Declared, topOfHeap } = globalThis.memlimitsDeclarations;
  const { crosses, globalBridge } = globalThis.memlimitsBridges;
  const { Instead, missing, noExport, refused, reply, unlinkable, unsupported, words } = globalThis.memlimitsObservations;
  const { isStackOverflow, ofCall } = globalThis.memlimitsErrors;
  const { HostValue, Signature, pushArgument, results } = globalThis.memlimitsValues;

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
      const run = COMMANDS[command.do];
      if (run === undefined) return unsupported(`the command ${JSON.stringify(command.do)}`);
      try {
        return run(this, command);
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

  /** A module with what it declares, which is read when somebody asks: most modules are never asked about. */
  class Compiled {
    constructor(module, bytes) {
      this.module = module;
      this.bytes = bytes;
      this.read = undefined;
      this.signatures = undefined;
      this.imports = undefined;
    }

    get declared() {
      return (this.read ??= new Declared(this.bytes));
    }

    topOf(type) {
      if (type.heap !== undefined) return topOfHeap(type.heap);
      return this.declared.types[type.index]?.top ?? null;
    }

    signature(name) {
      this.signatures ??= new Map();
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
    __proto__: null,

    validate(store, { module: id, wasm }) {
      // An id that is given again must not keep an old module alive if the new one is rejected.
      store.modules.delete(id);
      const bytes = store.host.bytesOf?.(wasm) ?? bytesOf(wasm);
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
      const { crossed } = signature;
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
   * held something; `bytesOf(base64)`, a faster way to the bytes, which gives none where the text is not in base64;
   * `startThread(start)`, which has `memlimitsThread(start)` called on another thread, and `waitThread(thread)`, the
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
      /** The reply to a request, a line's text or a promise of it; throws what is no request. */
      handle(request) {
        if (request.hello !== undefined) return JSON.stringify({ hello: { protocol: PROTOCOL, about: host.about } });
        const number = request.run[0];
        const observed = execute(request.run[1]);
        return typeof observed.then === "function"
          ? observed.then((observation) => reply(number, observation))
          : reply(number, observed);
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
