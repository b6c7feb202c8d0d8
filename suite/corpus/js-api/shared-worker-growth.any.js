//! summary = "What one agent grows, the others see: its size, its zero bytes, and a longer buffer"
//! features = ["threads"]
//! pages = 1024

const page = 65_536;

// The worker grows a memory that it is sent, by `delta`, writes to the last byte, and tells what it has found.
const grower = (delta) => `
function on_message(memory) {
  let old;
  try {
    old = memory.grow(${delta});
  } catch (error) {
    reply({ thrown: error.name });
    return;
  }
  const bytes = new Uint8Array(memory.buffer);
  if (bytes.length > 0) bytes[bytes.length - 1] = 0x5e;
  reply({ old, bytes: bytes.length });
}`;

const grown_elsewhere = async (t, memory, delta) => {
  const worker = start_worker(t, grower(delta));
  worker.share(memory);
  return worker.receive();
};

//@ SHARED-VISIBLE JS-SHARED-AGENTS GROW-MAY-FAIL
for (const [initial, maximum, delta] of [[1, 2, 1], [0, 4, 4], [2, 20, 7]]) {
  promise_test(async (t) => {
    const memory = new_memory({ initial, maximum, shared: true });
    const old = memory.buffer;
    const found = await grown_elsewhere(t, memory, delta);
    if (found.thrown === "RangeError") refused("the growth in the worker");
    assert_equals(found.thrown, undefined);
    assert_equals(found.old, initial, "the worker's old size");
    assert_equals(found.bytes, (initial + delta) * page, "the worker's buffer");
    assert_equals(old.byteLength, initial * page, "the buffer from before");
    assert_equals(memory.buffer.byteLength, (initial + delta) * page, "the buffer now");
    const bytes = new Uint8Array(memory.buffer);
    assert_equals(bytes[bytes.length - 1], 0x5e, "what the worker wrote");
    assert_true(bytes.subarray(initial * page, -1).every((byte) => byte === 0), "the new bytes");
  }, `Growth in a worker: ${initial} of ${maximum} by ${delta}`);
}

promise_test(async (t) => {
  const { memory, size, load } = memory_instance({ memories: [{ minimum: 1, maximum: 3, shared: true }] }).exports;
  const found = await grown_elsewhere(t, memory, 2);
  if (found.thrown === "RangeError") refused("the growth in the worker");
  assert_equals(found.old, 1);
  assert_equals(size(), 3);
  assert_equals(load(3 * page - 1), 0x5e);
  assert_equals(load(3 * page - 2), 0);
}, "A WebAssembly instance sees it, too");

promise_test(async (t) => {
  const memory = new_memory({ initial: 1, maximum: 3, shared: true });
  const found = await grown_elsewhere(t, memory, 1);
  if (found.thrown === "RangeError") refused("the growth in the worker");
  assert_equals(grow_memory(memory, 1), 2);
  assert_equals(memory.buffer.byteLength, 3 * page);
}, "The next growth starts from there");

//@ SHARED-GROW-MAX JS-GROW-THROWS
promise_test(async (t) => {
  const memory = new_memory({ initial: 1, maximum: 3, shared: true });
  const state = state_of(memory);
  const found = await grown_elsewhere(t, memory, 3);
  assert_equals(found.thrown, "RangeError");
  assert_unchanged(memory, state);
}, "A growth in a worker that fails throws there, and changes nothing here");

//@ SHARED-VISIBLE JS-SHARED-AGENTS GROW-MAY-FAIL
promise_test(async (t) => {
  const memory = new_memory({ initial: 1, maximum: 2, shared: true });
  const worker = start_worker(
    t,
    `function on_message(memory) {
      const word = new Int32Array(memory.buffer);
      const old = memory.buffer.byteLength;
      Atomics.store(word, 0, 1);
      while (Atomics.load(word, 0) === 1);
      reply({ outcome: Atomics.load(word, 0), old, kept: word.byteLength, now: memory.buffer.byteLength });
    }`,
  );
  const word = new Int32Array(memory.buffer);
  worker.share(memory);
  while (Atomics.load(word, 0) === 0) await new Promise((resolve) => step_timeout(resolve, 1));
  let outcome = 2;
  try {
    grow_memory(memory, 1);
  } catch (error) {
    outcome = 3;
    throw error;
  } finally {
    Atomics.store(word, 0, outcome);
  }
  const { old, kept, now } = await worker.receive();
  assert_array_equals([old, kept, now], [page, page, 2 * page]);
}, "A worker that is running sees a growth made here once it knows of it");

//@ SHARED-GROW-SC JS-SHARED-AGENTS
promise_test(async (t) => {
  const memory = new_memory({ initial: 0, maximum: 60, shared: true });
  const agents = [1, 2, 3];
  const results = await Promise.all(
    agents.map((agent) => {
      const worker = start_worker(
        t,
        `function on_message(memory) {
          const old = [];
          for (let times = 0; times < 20; times += 1) {
            try {
              old.push(memory.grow(1));
            } catch (error) {
              if (!(error instanceof RangeError)) throw error;
            }
          }
          reply(old);
        }`,
      );
      worker.share(memory);
      return worker.receive();
    }),
  );
  const old = results.flat();
  assert_equals(new Set(old).size, old.length, "no old size twice");
  assert_array_equals([...old].sort((a, b) => a - b), Array.from(old, (_, index) => index), "every size once");
  assert_equals(memory.buffer.byteLength, old.length * page);
  for (const sizes of results) assert_array_equals([...sizes].sort((a, b) => a - b), sizes, "sizes only rise");
}, "Three agents that grow at once are told different old sizes");
