// The adapter in gjs, GNOME's host of SpiderMonkey.

(() => {
  "use strict";

  const { Gio, GLib } = imports.gi;
  const { system } = imports;
  const folder = GLib.path_get_dirname(system.programPath);
  imports.searchPath.unshift(folder);
  // Standard output is the protocol's.
  const output = Gio.UnixOutputStream.new(1, false);
  globalThis.print = printerr;

  /** How many pages more than after the last collection may be resident when a store begins. */
  const SLACK = (256 * 2 ** 20) / 4096;
  /** How many stores may begin without a collection: each memory keeps some GiB of address space until then. */
  const STORES = 200;

  /** A file of the process' own, where the system has them. */
  function ofProcess(name) {
    try {
      const [, bytes] = GLib.file_get_contents(`/proc/self/${name}`);
      return new TextDecoder().decode(bytes);
    } catch {
      return "";
    }
  }

  const resident = () => Number(ofProcess("statm").split(" ")[1] ?? 0);

  function about() {
    const [, spiderMonkey] = /libmozjs-\d+\.so\.([\d.]+)/.exec(ofProcess("maps")) ?? [];
    const { version } = system;
    return {
      name: "gjs",
      version: [Math.floor(version / 10_000), Math.floor(version / 100) % 100, version % 100].join("."),
      lineage: ["spidermonkey"],
      home: "https://gjs.guide",
      issues: "https://gitlab.gnome.org/GNOME/gjs/-/issues",
      switches: [],
      commits: "touched-pages",
      core: spiderMonkey && { name: "SpiderMonkey", version: spiderMonkey },
      profile: "js-api",
      interfaces: ["js"],
    };
  }

  let stores = 0;
  let resting = resident();

  const host = {
    about: about(),

    renewed() {
      if (++stores < STORES && resident() < resting + SLACK) return;
      stores = 0;
      system.gc();
      resting = resident();
    },

    async runScript(command) {
      for (const script of ["assertions", "helpers", "harness"]) imports[script];
      return globalThis.memlimitsHarness.run(command, {});
    },
  };

  /** What comes of a promise, while the event loop turns. */
  function settled(promise) {
    const loop = GLib.MainLoop.new(null, false);
    let outcome;
    const settle = (how) => {
      outcome = how;
      loop.quit();
    };
    promise.then(
      (value) => settle(() => value),
      (error) =>
        settle(() => {
          throw error;
        }),
    );
    loop.run();
    return outcome();
  }

  for (const script of ["observations", "errors", "declarations", "bridges", "values", "core"]) imports[script];
  const adapter = globalThis.memlimitsAdapter(host);
  const input = Gio.DataInputStream.new(Gio.UnixInputStream.new(0, false));
  try {
    for (;;) {
      const [line] = input.read_line_utf8(null);
      if (line === null) break;
      const reply = adapter.handle(JSON.parse(line));
      const text = typeof reply === "string" ? reply : settled(reply);
      output.write_all(new TextEncoder().encode(`${text}\n`), null);
    }
    system.exit(0);
  } catch (error) {
    printerr(`memlimits adapter: ${error}`);
    system.exit(1);
  }
})();
