//! summary = "In a page that is cross-origin isolated, a worker and the page see what the other one grows"
//! features = ["threads"]
//! pages = 1024

const page = 65_536;
const with_isolation = () => {
  assert_implements_optional(typeof self.crossOriginIsolated === "boolean", "a browser");
  assert_implements_optional(self.crossOriginIsolated, "cross-origin isolation");
};

//@ SHARED-VISIBLE JS-SHARED-AGENTS GROW-MAY-FAIL
promise_test(async (t) => {
  with_isolation();
  const memory = new_memory({ initial: 1, maximum: 4, shared: true });
  const old = memory.buffer;
  const worker = start_worker(
    t,
    `function on_message(memory) {
      try {
        const old = memory.grow(2);
        new Uint8Array(memory.buffer)[memory.buffer.byteLength - 1] = 7;
        reply([old, memory.buffer.byteLength]);
      } catch (error) {
        reply([error.name]);
      }
    }`,
  );
  worker.post(memory);
  const [size, length] = await worker.receive();
  if (size === "RangeError") refused("the growth in the worker");
  assert_array_equals([size, length], [1, 3 * page]);
  assert_equals(old.byteLength, page);
  assert_equals(memory.buffer.byteLength, 3 * page);
  assert_equals(new Uint8Array(memory.buffer)[3 * page - 1], 7);
}, "The worker grows, the page sees it");

promise_test(async (t) => {
  with_isolation();
  const memory = new_memory({ initial: 1, maximum: 4, shared: true });
  const worker = start_worker(
    t,
    `let memory;
    function on_message(value) {
      if (value !== "now") memory = value;
      reply([memory.buffer.byteLength, new Uint8Array(memory.buffer)[memory.buffer.byteLength - 1]]);
    }`,
  );
  worker.post(memory);
  assert_array_equals(await worker.receive(), [page, 0]);
  grow_memory(memory, 3);
  new Uint8Array(memory.buffer)[4 * page - 1] = 8;
  worker.post("now");
  assert_array_equals(await worker.receive(), [4 * page, 8]);
}, "The page grows, the worker sees it");

promise_test(async (t) => {
  with_isolation();
  const memory = new_memory({ initial: 1, maximum: 4, shared: true });
  const options = { imports: [{ module: "m", name: "m", minimum: 1, maximum: 4, shared: true }] };
  const { exports } = memory_instance(options, { m: { m: memory } });
  const worker = start_worker(
    t,
    `async function on_message({ memory, bytes }) {
      const { instance } = await WebAssembly.instantiate(bytes, { m: { m: memory } });
      reply(instance.exports.grow(2));
    }`,
  );
  worker.post({ memory, bytes: memory_module(options) });
  const old = await worker.receive();
  if (old === -1) refused("memory.grow in the worker");
  assert_equals(old, 1);
  assert_equals(exports.size(), 3);
  assert_equals(exports.load(3 * page - 1), 0);
  assert_equals(memory.buffer.byteLength, 3 * page);
}, "WebAssembly grows in the worker, WebAssembly and JavaScript see it in the page");

//@ SHARED-GROW-MAX JS-GROW-THROWS
promise_test(async (t) => {
  with_isolation();
  const memory = new_memory({ initial: 1, maximum: 2, shared: true });
  const state = state_of(memory);
  const worker = start_worker(
    t,
    `function on_message(memory) {
      try {
        reply(memory.grow(2));
      } catch (error) {
        reply(error.name);
      }
    }`,
  );
  worker.post(memory);
  assert_equals(await worker.receive(), "RangeError");
  assert_unchanged(memory, state);
}, "A growth in the worker that fails changes nothing in the page");
