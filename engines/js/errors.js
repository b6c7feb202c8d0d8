// What an error that an engine threw is an observation of.
//
// A classic script, as core.js is, which needs it; observations.js is loaded before it.

(() => {
  "use strict";

  // A script of the JavaScript API's tests may replace these.
  const { RuntimeError, Exception } = WebAssembly;
  const { refused, trap, unsupported, words } = globalThis.memlimitsObservations;

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
  ].map(([kind, phrases]) => [kind, new RegExp(phrases.map((phrase) => phrase.source ?? phrase).join("|"))]);

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

  /** The kinds that messages were found to be of. There are few messages, and many traps. */
  const kinds = new Map();

  function ofRuntimeError(thrown, message, store) {
    const known = kinds.get(thrown.message);
    if (known !== undefined) return trap(known, message);
    // JavaScriptCore adds which of the adapter's own expressions it was in.
    const text = thrown.message.replace(/ \(evaluating [^]*$/, "").toLowerCase();
    if (isStackOverflow(text)) return { exhausted: { message } };
    if (/^(.*: )?out of memory/.test(text)) return refused("allocation", message);
    for (const [kind, phrases] of TRAPS) {
      if (!phrases.test(text)) continue;
      kinds.set(thrown.message, kind);
      return trap(kind, message);
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

  globalThis.memlimitsErrors = { isStackOverflow, ofCall };
})();
