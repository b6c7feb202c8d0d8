// The adapter in hosts with Node's API: Node, Bun and Deno. Requests come on standard input, replies go to standard output.

import fs from "node:fs";
import { createRequire } from "node:module";
import v8 from "node:v8";
import vm from "node:vm";
import { Worker, isMainThread, parentPort, workerData } from "node:worker_threads";

// Node imports a classic script only after it has looked for what it exports, which takes longer than to start Node.
const require = createRequire(import.meta.url);
for (const script of ["observations", "errors", "declarations", "bridges", "values", "core"]) require(`./${script}.js`);

const STDIN = 0;
const STDOUT = 1;
/** What a pipe holds, usually. */
const CHUNK = 1 << 16;
/** How many bytes more than after the last collection may be resident when a store begins. */
const SLACK = 256 << 20;
/** How many stores may begin without a collection: each memory keeps some GiB of address space until then. */
const STORES = 500;

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

const isBun = typeof Bun !== "undefined";
const isDeno = typeof Deno !== "undefined";

function about() {
  const usual = {
    switches: [],
    commits: "touched-pages",
    profile: "js-api",
    interfaces: ["js"],
  };
  if (isBun) {
    return {
      name: "Bun",
      version: Bun.version,
      lineage: ["javascriptcore"],
      home: "https://bun.com",
      issues: "https://github.com/oven-sh/bun/issues",
      core: { name: "JavaScriptCore", version: process.versions.webkit },
      ...usual,
    };
  }
  const core = { name: "V8", version: process.versions.v8 };
  if (isDeno) {
    return {
      name: "Deno",
      version: Deno.version.deno,
      lineage: ["v8"],
      home: "https://deno.com",
      issues: "https://github.com/denoland/deno/issues",
      core,
      ...usual,
    };
  }
  return {
    name: "Node.js",
    version: process.versions.node,
    lineage: ["v8"],
    home: "https://nodejs.org",
    issues: "https://github.com/nodejs/node/issues",
    core,
    ...usual,
  };
}

/** What tells about how many bytes are resident. */
function meter() {
  const rss = () => process.memoryUsage.rss();
  let statm;
  try {
    statm = fs.openSync("/proc/self/statm");
  } catch {
    return rss;
  }
  // Where the system has a file of it, that costs a fraction of the call. It counts pages, whose size it does not tell.
  const text = Buffer.alloc(128);
  const pages = () => Number(text.latin1Slice(0, fs.readSync(statm, text, 0, text.length, 0)).split(" ")[1]);
  const page = rss() / pages();
  return () => pages() * page;
}

/** What gives back the memory of what nobody holds any more. */
function collector() {
  if (isBun) return () => Bun.gc(true);
  v8.setFlagsFromString("--expose-gc");
  return vm.runInNewContext("gc");
}

/** How many frames the stack of an error has. */
const FRAMES = Error.stackTraceLimit;

/** Whether errors have their stack. Of a command's error nobody looks at it, and it costs several times the trap. */
function keepStacks(isUsual) {
  // JavaScriptCore also has its words about an error from the frames.
  if (!isBun) Error.stackTraceLimit = isUsual ? FRAMES : 0;
}

const pause = new Int32Array(new SharedArrayBuffer(4));
/** Reads or writes, again where a stream that does not block is not ready. */
function transfer(operation) {
  for (;;) {
    try {
      return operation();
    } catch (error) {
      if (error.code !== "EAGAIN") throw error;
      Atomics.wait(pause, 0, 0, 1);
    }
  }
}

function write(text) {
  const whole = Buffer.byteLength(text);
  let written = transfer(() => fs.writeSync(STDOUT, text));
  if (written === whole) return;
  for (const bytes = Buffer.from(text); written < whole; ) {
    written += transfer(() => fs.writeSync(STDOUT, bytes, written));
  }
}

/** The requests on standard input, read without a turn of the event loop. */
function* requests() {
  const chunk = Buffer.allocUnsafe(CHUNK);
  const decoder = new TextDecoder();
  let begun = [];
  for (;;) {
    const length = transfer(() => fs.readSync(STDIN, chunk, 0, CHUNK));
    if (!length) return;
    const text = decoder.decode(chunk.subarray(0, length), { stream: true });
    const end = text.lastIndexOf("\n");
    if (end === -1) {
      begun.push(text);
      continue;
    }
    begun.push(text.slice(0, end));
    yield* parsed(begun.join(""));
    begun = [text.slice(end + 1)];
  }
}

/** What stands in whole lines: parsed at once, which is faster, or line by line where some line is not one value. */
function* parsed(text) {
  const lines = text.split("\n");
  let values;
  try {
    values = JSON.parse(`[${lines.join(",")}]`);
  } catch {
    // Found again below, when it is its turn.
  }
  if (values?.length === lines.length) yield* values;
  else for (const line of lines) yield JSON.parse(line);
}

class Host {
  about = about();
  #collect;
  #stores = 0;
  #meter = meter();
  #resident = this.#meter();

  /** Collects what earlier stores held, once it is worth the time. */
  renewed() {
    this.#stores++;
    if (this.#stores < STORES && this.#meter() < this.#resident + SLACK) return;
    this.#stores = 0;
    this.#collect ??= collector();
    this.#collect();
    this.#resident = this.#meter();
  }

  bytesOf(base64) {
    // A buffer makes something of anything.
    return BASE64.test(base64) ? Buffer.from(base64, "base64") : undefined;
  }

  startThread(start) {
    const worker = new Worker(new URL(import.meta.url), { workerData: start, stdout: true, stderr: true });
    const observed = new Promise((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
      worker.once("exit", (code) => reject(new Error(`the thread ended with code ${code}`)));
    });
    // Whoever waits is told; nobody may.
    observed.catch(() => {});
    return { worker, observed };
  }

  waitThread({ observed }) {
    return observed;
  }

  endThread({ worker }) {
    worker.terminate();
  }

  async runScript(command) {
    for (const script of ["assertions", "helpers", "harness"]) require(`./${script}.js`);
    keepStacks(true);
    try {
      return await globalThis.memlimitsHarness.run(command, {});
    } finally {
      keepStacks(false);
    }
  }
}

async function serve() {
  // Standard output is the protocol's.
  for (const method of ["log", "info", "debug", "dir", "table", "trace"]) console[method] = console.error;
  const adapter = globalThis.memlimitsAdapter(new Host());
  keepStacks(false);
  for (const request of requests()) {
    const reply = adapter.handle(request);
    write(`${typeof reply === "string" ? reply : await reply}\n`);
  }
}

if (isMainThread) {
  try {
    await serve();
    process.exit(0);
  } catch (error) {
    // The runner does not read any more.
    if (error.code === "EPIPE") process.exit(0);
    console.error(`memlimits adapter: ${error}`);
    process.exit(1);
  }
} else {
  parentPort.postMessage(globalThis.memlimitsThread(workerData));
}
