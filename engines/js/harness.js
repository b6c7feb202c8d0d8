// Runs scripts in web-platform-tests' `.any.js` form, one after the other, in any JavaScript host. A classic script
// without imports, loaded after assertions.js and helpers.js; it defines `globalThis.memlimitsHarness`.
//
// A script runs as the body of a function in the global scope, in sloppy mode: what it declares is gone with it. What
// it adds to the global object is deleted afterwards, and what it changes of the WebAssembly namespace, of array
// buffers and of their prototypes is put back. Not isolated: objects that it froze, other built-in objects, timers that
// still run, memories that are still reachable from elsewhere, and whatever a promise does that outlives its test.

globalThis.memlimitsHarness = (() => {
  "use strict";

  const { NotOffered, Refused, toText, functions: assertions } = globalThis.memlimitsAssertions;
  const { included, functions: helpers } = globalThis.memlimitsHelpers;
  // As they are before any script can change them.
  const { setTimeout, clearTimeout } = globalThis;

  /** Calls after so many milliseconds, unless the function that comes back is called before. */
  const later = (call, milliseconds) => {
    if (typeof clearTimeout === "function") {
      const timer = setTimeout(call, milliseconds);
      return () => clearTimeout(timer);
    }
    // The jsc shell cannot take back a timer, and would wait for it when it ends.
    const end = Date.now() + milliseconds;
    let wanted = true;
    const tick = () => {
      if (!wanted) return;
      if (Date.now() >= end) call();
      else setTimeout(tick, 20);
    };
    setTimeout(tick, 20);
    return () => {
      wanted = false;
    };
  };

  // Places in a script

  const frames = () => {
    const limit = Error.stackTraceLimit;
    if (limit < 50) Error.stackTraceLimit = 50;
    const stack = String(new Error().stack ?? "").split("\n");
    if (limit < 50) Error.stackTraceLimit = limit;
    return stack
      .map((frame) => /(?:^|[@(]|\bat )([^@()]*):(\d+):\d+\)?\s*$/.exec(frame))
      .filter((found) => found !== null)
      .map(([, file, line]) => ({ file: file.trim(), line: Number(line) }));
  };

  /**
   * How this host shows a script's lines. `mark` is called from the first line of its text: the frames that are not
   * there when the harness itself asks are the script's, and the innermost of them says under which name it goes.
   */
  const places = (linesBefore) => {
    let file;
    let first;
    const own = new Set(frames().map((frame) => frame.file));
    return {
      mark() {
        const frame = frames().find((each) => !own.has(each.file));
        file = frame?.file;
        first = frame?.line;
      },
      /** The line of the source from which the harness was called; none where the host cannot tell. */
      line() {
        const frame = frames().find((each) => each.file === file && each.line - first >= linesBefore);
        return file === undefined || frame === undefined ? undefined : frame.line - first - linesBefore + 1;
      },
    };
  };

  // What scripts might leave behind

  const watched = () =>
    [WebAssembly, ...Object.values(Object.getOwnPropertyDescriptors(WebAssembly)).map(({ value }) => value)]
      .concat([globalThis.ArrayBuffer, globalThis.SharedArrayBuffer, globalThis.Worker])
      .filter((value) => typeof value === "function" || typeof value === "object")
      .filter((value) => value !== null)
      .flatMap((value) => (value.prototype ? [value, value.prototype] : [value]));

  const same = (left, right) =>
    left !== undefined && ["value", "get", "set", "writable", "enumerable"].every((key) => Object.is(left[key], right[key]));

  const restorer = () => {
    const globals = new Set(Reflect.ownKeys(globalThis));
    const shapes = watched().map((object) => [object, Object.getOwnPropertyDescriptors(object)]);
    return () => {
      for (const key of Reflect.ownKeys(globalThis)) {
        if (!globals.has(key)) Reflect.deleteProperty(globalThis, key);
      }
      for (const [object, shape] of shapes) {
        for (const key of Reflect.ownKeys(object)) {
          if (!Object.hasOwn(shape, key)) Reflect.deleteProperty(object, key);
        }
        for (const key of Reflect.ownKeys(shape)) {
          if (!same(Object.getOwnPropertyDescriptor(object, key), shape[key])) {
            Reflect.defineProperty(object, key, shape[key]);
          }
        }
      }
    };
  };

  // Tests

  const outcome_of = (error) => {
    if (error instanceof NotOffered) return { outcome: "unsupported", message: error.message };
    if (error instanceof Refused) return { outcome: "refused", message: error.message };
    return { outcome: "fail", message: toText(error) };
  };

  /** One run of one script: its tests in order, and what came of them. */
  class Run {
    constructor(place, timeLimit) {
      this.place = place;
      this.timeLimit = timeLimit;
      this.results = [];
      this.names = new Map();
      this.queue = Promise.resolve();
      this.pending = [];
      this.explicitDone = undefined;
      this.title = "untitled";
    }

    unique(name) {
      const wanted = name === undefined ? this.title : toText(name);
      const times = (this.names.get(wanted) ?? 0) + 1;
      this.names.set(wanted, times);
      return times === 1 ? wanted : `${wanted} (${times})`;
    }

    limited(promise) {
      if (typeof setTimeout !== "function") return promise;
      return new Promise((resolve, reject) => {
        const late = () => reject(new Error(`not settled within ${this.timeLimit / 1000} s`));
        const cancel = later(late, this.timeLimit);
        const settle = (how) => (value) => {
          cancel();
          how(value);
        };
        promise.then(settle(resolve), settle(reject));
      });
    }

    test(body, name) {
      const test = new Test(this, name);
      test.step(body, test, test);
      test.end();
    }

    promise_test(body, name) {
      const test = new Test(this, name);
      this.queue = this.queue.then(async () => {
        try {
          const promise = body.call(test, test);
          if (typeof promise?.then !== "function") throw new TypeError("the function of a promise_test gives no promise");
          await this.limited(Promise.resolve(promise));
        } catch (error) {
          test.failed(error);
        }
        await test.end();
      });
    }

    async_test(body, name) {
      const test = new Test(this, typeof body === "function" ? name : body);
      const ended = new Promise((resolve) => {
        test.onEnd = resolve;
      });
      this.pending.push(
        this.limited(ended).catch((error) => {
          test.failed(error);
          return test.end();
        }),
      );
      if (typeof body === "function") test.step(body, test, test);
      return test;
    }

    setup(first, second) {
      const properties = typeof first === "function" ? second : first;
      if (properties?.explicit_done && this.explicitDone === undefined) {
        const done = new Promise((resolve) => {
          this.done = resolve;
        });
        this.explicitDone = this.limited(done);
      }
      if (typeof first === "function") first();
    }

    async settled() {
      if (this.explicitDone !== undefined) await this.explicitDone;
      // A test that is waited for may add others.
      for (let queue; queue !== this.queue; ) {
        queue = this.queue;
        await queue;
        await Promise.all(this.pending);
      }
    }
  }

  /** A test, as the function that it runs sees it. */
  class Test {
    constructor(run, name) {
      this.run = run;
      this.name = run.unique(name);
      this.place = run.place.line();
      this.failure = undefined;
      this.ended = undefined;
      this.cleanups = [];
      this.onEnd = undefined;
    }

    failed(error) {
      // The first thing that goes wrong is what the test reports.
      this.failure ??= outcome_of(error);
    }

    step(body, self, ...values) {
      if (this.failure !== undefined || this.ended !== undefined) return undefined;
      try {
        return body.apply(self ?? this, values);
      } catch (error) {
        this.failed(error);
        if (this.onEnd !== undefined) this.end();
        return undefined;
      }
    }

    step_func(body, self) {
      const test = this;
      return function (...values) {
        return test.step(body, self ?? this, ...values);
      };
    }

    step_func_done(body, self) {
      const test = this;
      return function (...values) {
        if (body !== undefined) test.step(body, self ?? this, ...values);
        test.done();
      };
    }

    unreached_func(description) {
      return this.step_func(() => assertions.assert_unreached(description));
    }

    step_timeout(body, milliseconds, ...values) {
      return setTimeout(this.step_func(() => body.apply(this, values)), milliseconds);
    }

    add_cleanup(body) {
      this.cleanups.push(body);
    }

    done() {
      this.end();
    }

    end() {
      this.ended ??= this.finish();
      return this.ended;
    }

    finish() {
      // Nothing is awaited where nothing has to be: a test without promises ends where it stands.
      const waiting = [];
      for (const cleanup of this.cleanups.splice(0).reverse()) {
        try {
          const left = cleanup();
          if (typeof left?.then === "function") waiting.push(left);
        } catch (error) {
          this.failed(error);
        }
      }
      const report = () => {
        const { name, place: line, failure } = this;
        this.run.results.push({ name, ...(line === undefined ? {} : { line }), ...(failure ?? { outcome: "pass" }) });
        this.onEnd?.();
      };
      if (waiting.length === 0) return report();
      return this.run.limited(Promise.all(waiting)).catch((error) => this.failed(error)).then(report);
    }
  }

  const api_of = (run) => ({
    ...assertions,
    ...helpers,
    self: globalThis,
    test: (body, name) => run.test(body, name),
    promise_test: (body, name) => run.promise_test(body, name),
    async_test: (body, name) => run.async_test(body, name),
    setup: (first, second) => run.setup(first, second),
    done: () => run.done?.(),
    step_timeout: (body, milliseconds, ...values) => setTimeout(() => body(...values), milliseconds),
  });

  const stand_in = (path) => {
    const found = Object.entries(included).find(([end]) => path === end || path.endsWith(`/${end}`));
    if (found === undefined) throw new Error(`the script needs ${path}, which is not to be found`);
    return found[1];
  };

  const evaluate = (text, name) => (0, eval)(`${text}\n//# sourceURL=${name}`);

  /**
   * Runs the script of a `run-script` command: `name`, `source`, and `includes`, each with `name` and perhaps `source`. The
   * promise that comes back is never rejected. It has `results`, one for each test that ended, in that order (`name`, `line` in
   * `source` from 1, `outcome`: "pass", "fail", "refused" or "unsupported", `message`), and `error` if the script did not
   * run to its end.
   *
   * `host.evaluate(text, name)` gives the value of an expression in the global scope, for hosts whose indirect eval
   * leaves no lines in stacks; `host.timeLimit` is how many milliseconds a test with promises may take.
   */
  const run = async ({ name, source, includes = [] }, host = {}) => {
    const restore = restorer();
    const before = includes.map((each) => each.source ?? "").join("\n");
    const place = places(before === "" ? 0 : before.split("\n").length);
    const running = new Run(place, host.timeLimit ?? 10_000);
    running.title = name.replace(/^.*\//, "").replace(/\.any\.js$/, "");
    let error;
    try {
      const missing = includes.filter((each) => each.source === undefined).map((each) => stand_in(each.name));
      const api = Object.assign(api_of(running), ...missing);
      const names = Object.keys(api);
      // All before the source stands on its first line.
      const text = `(function (mark, ${names.join(", ")}) { mark(); return function () {${before === "" ? "" : `${before}\n`}${source}\n}; })`;
      const body = (host.evaluate ?? evaluate)(text, name)(place.mark, ...Object.values(api));
      body.call(globalThis);
    } catch (thrown) {
      error = thrown instanceof NotOffered ? `not offered: ${thrown.message}` : toText(thrown);
    }
    try {
      await running.settled();
    } catch (thrown) {
      error ??= toText(thrown);
    }
    restore();
    return { results: running.results, ...(error === undefined ? {} : { error }) };
  };

  return { run };
})();
