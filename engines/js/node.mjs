// The adapter in hosts with Node's API: Node, Bun and Deno. Requests come on standard input, replies go to standard output.

import fs from "node:fs";
import v8 from "node:v8";
import vm from "node:vm";
import { Worker, isMainThread, parentPort, workerData } from "node:worker_threads";
import "./core.js";

const STDIN = 0;
const STDOUT = 1;
const CHUNK = 1 << 20;
/** How many bytes more than after the last collection may be resident when a store begins. */
const SLACK = 256 << 20;
/** How many stores may begin without a collection: each memory keeps some GiB of address space until then. */
const STORES = 200;

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

/** What gives back the memory of what nobody holds any more. */
function collector() {
  if (isBun) return () => Bun.gc(true);
  v8.setFlagsFromString("--expose-gc");
  return vm.runInNewContext("gc");
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
  const bytes = Buffer.from(text);
  for (let from = 0; from < bytes.length; ) from += transfer(() => fs.writeSync(STDOUT, bytes, from));
}

/** The lines of standard input, read without a turn of the event loop. */
function* lines() {
  const chunk = Buffer.allocUnsafe(CHUNK);
  let held = [];
  for (;;) {
    const length = transfer(() => fs.readSync(STDIN, chunk, 0, CHUNK));
    if (!length) return;
    let from = 0;
    for (let end; (end = chunk.indexOf(10, from)) !== -1 && end < length; from = end + 1) {
      held.push(chunk.subarray(from, end));
      yield (held.length === 1 ? held[0] : Buffer.concat(held)).toString();
      held = [];
    }
    if (from < length) held.push(Buffer.from(chunk.subarray(from, length)));
  }
}

class Host {
  about = about();
  #collect = collector();
  #stores = 0;
  #resident = process.memoryUsage.rss();

  /** Collects what earlier stores held, once it is worth the time. */
  renewed() {
    this.#stores++;
    if (this.#stores < STORES && process.memoryUsage.rss() < this.#resident + SLACK) return;
    this.#stores = 0;
    this.#collect();
    this.#resident = process.memoryUsage.rss();
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
    for (const script of ["assertions", "helpers", "harness"]) await import(`./${script}.js`);
    return globalThis.memlimitsHarness.run(command, {});
  }
}

async function serve() {
  // Standard output is the protocol's.
  for (const method of ["log", "info", "debug", "dir", "table", "trace"]) console[method] = console.error;
  const adapter = globalThis.memlimitsAdapter(new Host());
  for (const line of lines()) {
    let reply = adapter.handle(JSON.parse(line));
    if (typeof reply.then === "function") reply = await reply;
    write(`${JSON.stringify(reply)}\n`);
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
