// Observations, by the protocol's names, and the replies that tell them.
//
// A classic script, as core.js is, which needs it.

(() => {
  "use strict";

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

  /** What JSON.stringify makes of an observation. Most are of a few kinds, and put together in a fraction of its time. */
  function json(observed) {
    if (observed === "done") return '"done"';
    const { values, trap } = observed;
    if (values !== undefined && values.length < 2) {
      if (values.length === 0) return '{"values":[]}';
      const { i32, i64 } = values[0];
      if (i32 !== undefined) return `{"values":[{"i32":${i32}}]}`;
      if (i64 !== undefined) return `{"values":[{"i64":"${i64}"}]}`;
    }
    if (trap !== undefined) return `{"trap":{"kind":"${trap.kind}","message":${JSON.stringify(trap.message)}}}`;
    return JSON.stringify(observed);
  }

  /** The reply to the command of that number, as JSON. */
  const reply = (number, observed) => `{"ran":[${number},${json(observed)}]}`;

  globalThis.memlimitsObservations = {
    Instead,
    missing,
    noExport,
    refused,
    reply,
    trap,
    unlinkable,
    unsupported,
    words,
  };
})();
