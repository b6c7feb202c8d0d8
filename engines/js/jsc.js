// The adapter in JavaScriptCore's own shell: `jsc jsc.js -- core.js`, both with their paths. The other files of the adapter
// stand beside core.js.

(async () => {
  "use strict";

  const [core] = arguments;
  const beside = (name) => core.replace(/core\.js$/, name);
  const before = ["observations.js", "errors.js", "declarations.js", "bridges.js", "values.js"];
  const adapterFiles = [...before.map(beside), core];
  const { agent } = $;
  const write = print;
  // Standard output is the protocol's.
  globalThis.print = printErr;
  globalThis.console ??= Object.fromEntries(["log", "info", "debug", "warn", "error"].map((name) => [name, printErr]));

  /** How many bytes more than after the last collection may be in use when a store begins. */
  const SLACK = 256 * 2 ** 20;
  /** How many stores may begin without a collection: each memory keeps some GiB of address space until then. */
  const STORES = 200;

  /** The shell does not tell its version. Where it is a package of Debian's, the list of packages does. */
  function version() {
    try {
      const status = readFile("/var/lib/dpkg/status");
      const [, version] = /^Package: libjavascriptcoregtk-(?:[\w.]+-)?bin\n(?:.+\n)*?Version: ([^\s-]+)/m.exec(status);
      return version;
    } catch {
      return "unknown";
    }
  }

  let stores = 0;
  let inUse = MemoryFootprint().current;
  let threads = 0;
  const reports = new Map();

  const host = {
    about: {
      name: "jsc",
      version: version(),
      lineage: ["javascriptcore"],
      home: "https://webkit.org",
      issues: "https://bugs.webkit.org",
      switches: [],
      commits: "touched-pages",
      profile: "js-api",
      interfaces: ["js"],
    },

    renewed() {
      if (++stores < STORES && MemoryFootprint().current < inUse + SLACK) return;
      stores = 0;
      fullGC();
      inUse = MemoryFootprint().current;
    },

    /** An agent gets memories one by one, and text only as its source. */
    startThread({ shared, commands }) {
      const thread = threads++;
      const memories = shared.flatMap((instance) => instance.memories.map(({ memory }) => memory));
      const start = {
        shared: shared.map(({ id, memories }) => ({ id, memories: memories.map(({ name, type }) => ({ name, type })) })),
        commands,
      };
      agent.start(`
        for (const file of ${JSON.stringify(adapterFiles)}) load(file);
        const start = JSON.parse(${JSON.stringify(JSON.stringify(start))});
        for (const { memories } of start.shared) {
          for (const entry of memories) $.agent.receiveBroadcast((memory) => void (entry.memory = memory));
        }
        $.agent.report(JSON.stringify([${thread}, memlimitsThread(start)]));
        $.agent.leaving();
      `);
      for (const memory of memories) agent.broadcast(memory);
      return thread;
    },

    waitThread(thread) {
      while (!reports.has(thread)) {
        const report = agent.getReport();
        if (report === null) {
          agent.sleep(1);
          continue;
        }
        const [from, observed] = JSON.parse(report);
        reports.set(from, observed);
      }
      const observed = reports.get(thread);
      reports.delete(thread);
      return observed;
    },

    async runScript(command) {
      if (globalThis.memlimitsHarness === undefined) {
        for (const script of ["assertions", "helpers", "harness"]) load(beside(`${script}.js`));
      }
      return globalThis.memlimitsHarness.run(command, { evaluate });
    },
  };

  /** Evaluated text has no lines in this shell's stacks, a file has. */
  function evaluate(text, name) {
    const file = beside(`${name.replace(/[^A-Za-z0-9.]+/g, "-")}.evaluated.js`);
    writeFile(file, `globalThis.memlimitsEvaluated = (${text})\n`);
    load(file);
    const value = globalThis.memlimitsEvaluated;
    delete globalThis.memlimitsEvaluated;
    return value;
  }

  adapterFiles.forEach((file) => load(file));
  const adapter = globalThis.memlimitsAdapter(host);
  try {
    // At the end of the input lines are empty.
    for (let line; (line = readline()) !== ""; ) {
      // A line's bytes come as the characters of that number.
      const text = /[\x80-\xff]/.test(line) ? decodeURIComponent(escape(line)) : line;
      const reply = adapter.handle(JSON.parse(text));
      write(typeof reply === "string" ? reply : await reply);
    }
    quit(0);
  } catch (error) {
    printErr(`memlimits adapter: ${error}`);
    quit(1);
  }
})();
