// Modules that pass functions and globals on with floats and vectors as integers: a NaN of JavaScript's has no bits, and a
// vector cannot cross.
//
// A classic script, as core.js is, which needs it.

(() => {
  "use strict";

  // A script of the JavaScript API's tests may replace these.
  const { Module, Instance } = WebAssembly;

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
  const codes = (types) => types.map((type) => type.code);
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

  const functionBridges = new Map();
  /** The module that calls a function of that signature, which names no declared types; one for all such functions. */
  function functionBridge({ parameters, results }) {
    const key = JSON.stringify([codes(parameters), codes(results)]);
    let module = functionBridges.get(key);
    if (module === undefined) functionBridges.set(key, (module = newFunctionBridge(parameters, results)));
    return module;
  }

  function newFunctionBridge(parameters, results) {
    const body = [];
    let local = 0;
    for (const type of parameters) {
      for (const from of crosses(type) ? CROSSINGS[type.number].from : [[]]) body.push(0x20, ...u32(local++), ...from);
    }
    body.push(0x10, 0);
    for (let result = results.length - 1; result >= 0; result--) body.push(0x21, ...u32(local + result));
    body.push(...giveBack(results, local));
    const types = [
      functionType(codes(parameters), codes(results)),
      functionType(plainly(parameters), plainly(results)),
    ];
    return bridge(types, [0, 0], parameters, codes(results), body);
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

  globalThis.memlimitsBridges = { anyHeap, crosses, functionBridge, globalBridge, plainly };
})();
