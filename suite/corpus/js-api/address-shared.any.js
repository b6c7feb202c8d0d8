//! summary = "A 64-bit memory can be shared"
//! features = ["memory64", "threads"]
//! pages = 1024

const page = 65_536;

//@ JS-SHARED-MAX
test(() => {
  assert_throws_js(TypeError, () => new WebAssembly.Memory({ initial: 1n, address: "i64", shared: true }));
}, "It needs a maximum");

//@ JS-SHARED-BUFFER
test(() => {
  const { buffer } = new_memory({ initial: 1n, maximum: 4n, address: "i64", shared: true });
  assert_class_string(buffer, "SharedArrayBuffer");
  assert_equals(buffer.byteLength, page);
  assert_true(Object.isFrozen(buffer));
}, "It has a SharedArrayBuffer that is frozen");

//@ JS-SHARED-KEEP JS-GROW-RET
test(() => {
  const memory = new_memory({ initial: 1n, maximum: 4n, address: "i64", shared: true });
  const old = memory.buffer;
  assert_equals(grow_memory(memory, 2n), 1n);
  assert_equals(old.byteLength, page);
  assert_equals(memory.buffer.byteLength, 3 * page);
}, "Growth leaves the old buffer as it is");

//@ JS-GROW-THROWS SHARED-GROW-MAX
test(() => {
  const memory = new_memory({ initial: 1n, maximum: 4n, address: "i64", shared: true });
  const state = state_of(memory);
  for (const delta of [4n, 2n ** 32n, 2n ** 64n - 1n]) assert_throws_js(RangeError, () => memory.grow(delta));
  assert_unchanged(memory, state);
}, "Growth beyond the maximum fails");

//@ JS-GROW-INSTR JS-SHARED-KEEP
test(() => {
  const { memory, grow, size } = memory_instance({
    memories: [{ minimum: 1, maximum: 4, address: "i64", shared: true }],
  }).exports;
  const old = memory.buffer;
  assert_equals(grow_by_instruction(grow, 1n, memory), 1n);
  assert_equals(size(), 2n);
  assert_equals(old.byteLength, page);
  assert_equals(memory.buffer.byteLength, 2 * page);
  assert_equals(grow(3n), -1n);
  assert_equals(memory.buffer.byteLength, 2 * page);
}, "So with the instruction");

//@ SHARED-VISIBLE JS-SHARED-AGENTS GROW-MAY-FAIL
promise_test(async (t) => {
  assert_implements_optional(self.crossOriginIsolated !== false, "posting shared memories");
  const memory = new_memory({ initial: 1n, maximum: 4n, address: "i64", shared: true });
  const worker = start_worker(
    t,
    `function on_message(memory) {
      try {
        reply(String(memory.grow(2n)));
      } catch (error) {
        reply(error.name);
      }
    }`,
  );
  worker.share(memory);
  const found = await worker.receive();
  if (found === "RangeError") refused("the growth in the worker");
  assert_equals(found, "1");
  assert_equals(memory.buffer.byteLength, 3 * page);
}, "A growth in a worker is seen here");
