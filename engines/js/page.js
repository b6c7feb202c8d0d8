// The page that a browser opens: it holds a dedicated worker, in which scripts run, and a connection of its own to the
// runner, which works when the worker does not. With `?hub` it opens such pages instead, each in a process of its own
// where the browser has one to spare.
"use strict";

(() => {
  const query = new URLSearchParams(location.search);
  const isHub = query.has("hub");
  // A page that a person opens may have any name that no other has.
  const tab = isHub ? "" : query.get("tab") ?? `visitor-${Date.now().toString(36)}-${Math.floor(Math.random() * 2 ** 32).toString(36)}`;

  const byId = (id) => document.getElementById(id);
  const say = (text) => {
    byId("state").textContent = text;
  };

  /** A connection to the runner; `roles` maps the key of a message to what it asks for. */
  function connect(role, roles, ended) {
    const address = new URL(`${role}-socket?tab=${encodeURIComponent(tab)}`, location);
    address.protocol = "ws:";
    const socket = new WebSocket(address);
    socket.addEventListener("message", ({ data }) => {
      for (const [key, value] of Object.entries(JSON.parse(data))) {
        roles[key]?.(value);
      }
    });
    socket.addEventListener("close", ended);
    return socket;
  }

  if (isHub) {
    say("This page opens others.");
    connect("hub", {
      open(name) {
        // A site of its own, and no opener: what a page needs to get a process of its own.
        const address = new URL(`?tab=${encodeURIComponent(name)}`, location);
        address.hostname = `tab-${name}.localhost`;
        window.open(address, "_blank", "noopener");
      },
    }, () => say("The run has ended."));
    return;
  }

  const worker = new Worker(`browser-worker.js?tab=${encodeURIComponent(tab)}`);
  const scripts = byId("scripts");
  const runner = connect("page", {
    engine(name) {
      byId("engine").textContent = name;
    },
    progress({ done, of }) {
      Object.assign(byId("progress"), { hidden: false, max: of, value: done });
      say(`${done} of ${of} scripts`);
    },
    script({ name, verdicts, unexpected }) {
      const row = scripts.insertRow(0);
      row.className = unexpected ? "unexpected" : "";
      row.insertCell().textContent = name;
      row.insertCell().textContent = verdicts;
    },
    /** A worker that is stuck is given up; the page that comes next has another. */
    again() {
      worker.terminate();
      // After the run's end nobody would answer, and the verdicts would be gone.
      if (!hasEnded) location.reload();
    },
    /** The tab is of no further use. */
    close() {
      worker.terminate();
      window.close();
    },
    end(text) {
      hasEnded = true;
      ended = text;
      say(text);
    },
  }, () => {
    worker.terminate();
    say(ended);
  });
  let hasEnded = false;
  let ended = "The runner is gone.";
  runner.addEventListener("open", () => say("Connected."));
  // A worker that fails says nothing itself.
  worker.addEventListener("error", (event) => {
    const failure = `the page's worker failed: ${event.message ?? "its script did not load"}`;
    say(failure);
    runner.readyState === WebSocket.OPEN ? runner.send(failure) : runner.addEventListener("open", () => runner.send(failure));
  });
})();
