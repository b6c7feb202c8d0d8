// Values: how they cross to JavaScript and back, by the signatures of functions.
//
// A classic script, as core.js is, which needs it; observations.js and bridges.js are loaded before it.

(() => {
  "use strict";

  // A script of the JavaScript API's tests may replace it.
  const { Instance } = WebAssembly;
  const { Instead, unsupported } = globalThis.memlimitsObservations;
  const { anyHeap, crosses, functionBridge, plainly } = globalThis.memlimitsBridges;

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
      const references = all.filter((value) => value.number === undefined);
      this.isPlain = !all.some(crosses);
      /** As how many integers the results cross. */
      this.crossed = this.isPlain ? type.results.length : plainly(type.results).length;
      this.unsupported =
        (references.some((value) => topOf(value) === "exn") &&
          "exception references, which do not cross to JavaScript") ||
        (!this.isPlain &&
          references.some((value) => value.index !== undefined) &&
          "floats beside references of declared types");
    }

    /** The function itself, or one that takes and gives floats and vectors as integers. */
    through(callee) {
      if (this.isPlain) return callee;
      return new Instance(functionBridge(this), { "": { "": callee } }).exports[""];
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

  globalThis.memlimitsValues = { HostValue, Signature, pushArgument, results };
})();
