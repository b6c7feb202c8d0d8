//! summary = "A shared memory can be posted to a worker where the page is cross-origin isolated, and nowhere else"
//! features = ["threads"]
//! pages = 1024

const page = 65_536;
const isolated = () => {
  assert_implements_optional(typeof self.crossOriginIsolated === "boolean", "a browser");
  return self.crossOriginIsolated;
};
const with_isolation = () => assert_implements_optional(isolated(), "cross-origin isolation");
const without_isolation = () => assert_implements_optional(!isolated(), "a page without cross-origin isolation");
const shared = () => new_memory({ initial: 1, maximum: 4, shared: true });

const through_channel = (t, value) => {
  const { port1, port2 } = new MessageChannel();
  t.add_cleanup(() => {
    port1.close();
    port2.close();
  });
  return new Promise((resolve, reject) => {
    port2.onmessage = (event) => resolve(event.data);
    port2.onmessageerror = () => reject(new Error("messageerror"));
    port1.postMessage(value);
  });
};

//@ HTML-SAB-SERIALIZE
test(() => {
  without_isolation();
  const { buffer } = shared();
  assert_throws_dom("DataCloneError", () => structuredClone(buffer));
}, "Not isolated: the buffer cannot be cloned");

test(() => {
  without_isolation();
  const { port1, port2 } = new MessageChannel();
  try {
    assert_throws_dom("DataCloneError", () => port1.postMessage(shared().buffer));
    assert_throws_dom("DataCloneError", () => port1.postMessage([{ in: shared().buffer }]));
    assert_throws_dom("DataCloneError", () => port1.postMessage(new Uint8Array(shared().buffer)));
  } finally {
    port1.close();
    port2.close();
  }
}, "Not isolated: the buffer cannot be posted through a channel, nor what holds it");

promise_test(async (t) => {
  without_isolation();
  const worker = start_worker(t, "function on_message(value) { reply(String(value)); }");
  assert_throws_dom("DataCloneError", () => worker.post(shared().buffer));
  worker.post("still there");
  assert_equals(await worker.receive(), "still there");
}, "Not isolated: the buffer cannot be posted to a worker");

//@ HTML-MEMORY-SERIALIZE
promise_test(async (t) => {
  without_isolation();
  const worker = start_worker(t, "function on_message(value) { reply(String(value)); }");
  assert_throws_dom("DataCloneError", () => worker.post(shared()));
  worker.post("still there");
  assert_equals(await worker.receive(), "still there");
}, "Not isolated: the memory cannot be posted to a worker");

//@ HTML-SAB-SERIALIZE
test(() => {
  with_isolation();
  const { buffer } = shared();
  const clone = structuredClone(buffer);
  assert_not_equals(clone, buffer);
  assert_class_string(clone, "SharedArrayBuffer");
  assert_equals(clone.byteLength, page);
  new Uint8Array(clone)[9] = 99;
  assert_equals(new Uint8Array(buffer)[9], 99);
}, "Isolated: a clone of the buffer is of the same bytes");

promise_test(async (t) => {
  with_isolation();
  const { buffer } = shared();
  const received = await through_channel(t, buffer);
  assert_equals(received.byteLength, page);
  new Uint8Array(received)[9] = 99;
  assert_equals(new Uint8Array(buffer)[9], 99);
}, "Isolated: so is what comes through a channel");

promise_test(async (t) => {
  with_isolation();
  const memory = shared();
  const worker = start_worker(
    t,
    `function on_message(buffer) {
      new Uint8Array(buffer)[9] = 99;
      reply([Object.prototype.toString.call(buffer), buffer.byteLength]);
    }`,
  );
  worker.post(memory.buffer);
  assert_array_equals(await worker.receive(), ["[object SharedArrayBuffer]", page]);
  assert_equals(new Uint8Array(memory.buffer)[9], 99);
}, "Isolated: a worker writes to the bytes of the buffer that it is sent");

promise_test(async (t) => {
  with_isolation();
  const memory = shared();
  const received = await through_channel(t, memory.buffer);
  grow_memory(memory, 2);
  assert_equals(received.byteLength, page);
  assert_equals(memory.buffer.byteLength, 3 * page);
}, "Isolated: a buffer that was posted keeps its length when the memory grows");

//@ HTML-MEMORY-SERIALIZE
promise_test(async (t) => {
  with_isolation();
  const memory = shared();
  const worker = start_worker(
    t,
    `function on_message(memory) {
      new Uint8Array(memory.buffer)[9] = 99;
      reply([memory instanceof WebAssembly.Memory, memory.buffer.byteLength]);
    }`,
  );
  worker.post(memory);
  assert_array_equals(await worker.receive(), [true, page]);
  assert_equals(new Uint8Array(memory.buffer)[9], 99);
}, "Isolated: the memory itself can be posted to a worker");

//@ HTML-MEMORY-UNSHARED
test(() => {
  isolated();
  assert_throws_dom("DataCloneError", () => structuredClone(new_memory({ initial: 1 })));
  assert_throws_dom("DataCloneError", () => structuredClone(new_memory({ initial: 1, maximum: 2 })));
}, "Isolated or not: an unshared memory cannot be cloned");

promise_test(async (t) => {
  isolated();
  const worker = start_worker(t, "function on_message(value) { reply(String(value)); }");
  assert_throws_dom("DataCloneError", () => worker.post(new_memory({ initial: 1 })));
  worker.post("still there");
  assert_equals(await worker.receive(), "still there");
}, "Isolated or not: nor can it be posted");

//@ HTML-TRANSFER
test(() => {
  isolated();
  const memory = new_memory({ initial: 1 });
  const state = state_of(memory);
  assert_throws_js(TypeError, () => structuredClone(memory.buffer, { transfer: [memory.buffer] }));
  assert_unchanged(memory, state);
}, "Isolated or not: an unshared memory's buffer cannot be transferred");
