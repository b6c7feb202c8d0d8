// The adapter in a browser's dedicated worker, where blocking waits are allowed: lines of the protocol come and go by a
// WebSocket. Workers below it are its threads, and the fresh realms that scripts of tests get.
"use strict";

importScripts("observations.js", "errors.js", "declarations.js", "bridges.js", "values.js", "core.js");

const ROLE = new URLSearchParams(self.location.search).get("role");

/** A worker below this one. */
function below(role) {
  return new Worker(`browser-worker.js?role=${role}`);
}

/** What only a browser can do for the adapter. */
class Host {
  constructor(about) {
    this.about = about;
    /** The workers of scripts and threads. */
    this.workers = new Set();
    /** Settled once every thread that was started has got its commands. */
    this.started = Promise.resolve();
    // Memories get to another thread only where the page is cross-origin isolated.
    if (self.crossOriginIsolated) {
      this.startThread = (start) => this.start(start);
    }
  }

  start(start) {
    const worker = below("thread");
    this.workers.add(worker);
    let isReady;
    const ready = new Promise((resolve) => (isReady = resolve));
    const observed = new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => (data === "ready" ? isReady() : resolve(data.observed));
      worker.onerror = (event) => {
        isReady();
        reject(new Error(event.message ?? "the thread's worker did not load"));
      };
    });
    // Who never waits for the thread does not learn how it failed.
    observed.catch(() => {});
    worker.postMessage(start);
    // A browser needs this thread to start another, and to hand it its first message.
    this.started = Promise.all([this.started, ready]);
    return { worker, observed };
  }

  async waitThread({ worker, observed }) {
    const result = await observed;
    this.end(worker);
    return result;
  }

  endThread({ worker }) {
    this.end(worker);
  }

  /** Runs a script of tests in a realm of its own. */
  runScript(command) {
    const worker = below("script");
    this.workers.add(worker);
    return new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data.tests);
      worker.onerror = (event) => reject(new Error(event.message ?? "the script's worker did not load"));
      worker.postMessage(command);
    }).finally(() => this.end(worker));
  }

  /** Nothing leaks into the next store, a worker that goes on least of all. */
  renewed() {
    for (const worker of this.workers) {
      this.end(worker);
    }
  }

  end(worker) {
    worker.terminate();
    this.workers.delete(worker);
  }
}

async function serve() {
  const host = new Host(await about());
  const adapter = memlimitsAdapter(host);
  const address = new URL(`worker-socket${self.location.search}`, self.location);
  address.protocol = "ws:";
  const socket = new WebSocket(address);
  const lines = [];
  const turn = new MessageChannel();
  let isBusy = false;

  const answer = async (reply) => {
    socket.send(reply);
    await host.started;
    // The next command gets a turn of the event loop of its own: what was sent before it must be on its way if this
    // worker does not survive it.
    isBusy = false;
    next();
  };
  const next = () => {
    if (!isBusy && lines.length > 0) {
      isBusy = true;
      turn.port2.postMessage(null);
    }
  };
  turn.port1.onmessage = () => {
    const reply = adapter.handle(JSON.parse(lines.shift()));
    if (typeof reply === "string") {
      answer(reply);
    } else {
      reply.then(answer);
    }
  };
  socket.onmessage = ({ data }) => {
    lines.push(...data.split("\n").filter((line) => line !== ""));
    next();
  };
}

/** What the browser says of itself. */
async function about() {
  const browser = await identity();
  return { ...browser, switches: [], commits: "touched-pages", profile: "js-api", interfaces: ["js"] };
}

async function identity() {
  const agent = navigator.userAgent;
  const chromium = {
    name: "Chromium",
    lineage: ["v8"],
    home: "https://www.chromium.org/",
    issues: "https://issues.chromium.org/issues?q=componentid:1456672",
  };
  const firefox = {
    name: "Firefox",
    lineage: ["spidermonkey"],
    home: "https://www.firefox.com/",
    issues: "https://bugzilla.mozilla.org/enter_bug.cgi?product=Core&component=JavaScript%3A%20WebAssembly",
  };
  const safari = {
    name: "Safari",
    lineage: ["javascriptcore"],
    home: "https://webkit.org/",
    issues: "https://bugs.webkit.org/enter_bug.cgi?product=WebKit&component=WebAssembly",
  };
  // The string has only the major version; the hints have all of it.
  const hints = await navigator.userAgentData?.getHighEntropyValues(["fullVersionList"]).catch(() => undefined);
  const hinted = hints?.fullVersionList?.find(({ brand }) => brand === "Chromium")?.version;
  const of = (pattern) => pattern.exec(agent)?.[1];
  const chromiumVersion = hinted ?? of(/(?:Chrome|Chromium)\/([\d.]+)/);
  if (chromiumVersion !== undefined) {
    return { ...chromium, version: chromiumVersion, core: { name: "V8", version: v8(chromiumVersion) } };
  }
  const firefoxVersion = of(/Firefox\/([\d.]+)/);
  if (firefoxVersion !== undefined) {
    // SpiderMonkey has no number of its own.
    return { ...firefox, version: firefoxVersion, core: { name: "SpiderMonkey", version: firefoxVersion } };
  }
  const safariVersion = of(/Version\/([\d.]+).*Safari\//);
  if (safariVersion !== undefined) {
    return { ...safari, version: safariVersion };
  }
  return { name: agent, version: "", lineage: [], home: "", issues: "" };
}

/** V8's version follows from Chromium's: the milestone by ten. See https://v8.dev/docs/version-numbers. */
function v8(chromium) {
  const milestone = Number.parseInt(chromium, 10);
  return `${Math.floor(milestone / 10)}.${milestone % 10}`;
}

if (ROLE === "thread") {
  self.onmessage = ({ data }) => {
    // The thread above may block from now on: it is not needed any more to get its own message here.
    self.postMessage("ready");
    self.postMessage({ observed: memlimitsThread(data) });
  };
} else if (ROLE === "script") {
  importScripts("assertions.js", "helpers.js", "harness.js");
  self.onmessage = async ({ data }) => self.postMessage({ tests: await memlimitsHarness.run(data, {}) });
} else {
  // What fails in a promise is to be heard of like any other failure.
  serve().catch((failure) => setTimeout(() => { throw failure; }));
}
