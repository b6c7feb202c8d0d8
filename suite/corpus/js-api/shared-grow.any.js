//! summary = "Growth of a shared memory makes a longer SharedArrayBuffer over the same bytes, and leaves the old one as it is"
//! features = ["threads"]
//! pages = 1024

const page = 65_536;

//@ JS-SHARED-KEEP JS-GROW-RET
for (const [initial, maximum, delta] of [[0, 1, 1], [0, 4, 3], [1, 2, 1], [1, 10, 9], [16, 256, 16]]) {
  test(() => {
    const memory = new_memory({ initial, maximum, shared: true });
    const old = memory.buffer;
    assert_equals(grow_memory(memory, delta), initial);
    assert_equals(old.byteLength, initial * page);
    assert_not_equals(memory.buffer, old);
    assert_equals(memory.buffer.byteLength, (initial + delta) * page);
  }, `${initial} of ${maximum} by ${delta}`);
}

//@ JS-SHARED-KEEP
test(() => {
  const memory = new_memory({ initial: 1, maximum: 2, shared: true });
  const old = new Uint8Array(memory.buffer);
  grow_memory(memory, 1);
  const bytes = new Uint8Array(memory.buffer);
  old[page - 1] = 1;
  assert_equals(bytes[page - 1], 1);
  bytes[0] = 2;
  assert_equals(old[0], 2);
  assert_equals(old.length, page);
}, "Views of both are of the same bytes");

test(() => {
  const memory = new_memory({ initial: 1, maximum: 5, shared: true });
  const buffers = [];
  for (let size = 1; size < 5; size += 1) {
    buffers.push(memory.buffer);
    grow_memory(memory, 1);
  }
  buffers.forEach((buffer, index) => assert_equals(buffer.byteLength, (index + 1) * page));
  assert_equals(new Set([...buffers, memory.buffer]).size, 5);
}, "Each old buffer keeps the length that it had");

test(() => {
  const memory = new_memory({ initial: 1, maximum: 3, shared: true });
  grow_memory(memory, 1);
  assert_true(Object.isFrozen(memory.buffer));
  assert_class_string(memory.buffer, "SharedArrayBuffer");
  assert_equals(memory.buffer, memory.buffer);
}, "The new buffer is frozen, and the same at each reading");

//@ JS-SHARED-KEEP JS-GROW-INSTR
test(() => {
  const { memory, grow, load } = memory_instance({ memories: [{ minimum: 1, maximum: 4, shared: true }] }).exports;
  const old = memory.buffer;
  assert_equals(grow_by_instruction(grow, 2, memory), 1);
  assert_equals(old.byteLength, page);
  assert_equals(memory.buffer.byteLength, 3 * page);
  new Uint8Array(memory.buffer)[3 * page - 1] = 6;
  assert_equals(load(3 * page - 1), 6);
}, "Growth by the instruction");

test(() => {
  const { memory, grow } = memory_instance({ memories: [{ minimum: 1, maximum: 2, shared: true }] }).exports;
  const state = state_of(memory);
  for (const delta of [2, 65_536, 2 ** 31, -1]) assert_equals(grow(delta), -1);
  assert_unchanged(memory, state);
}, "A growth by the instruction that fails leaves the buffer");

//@ JS-GROW-THROWS SHARED-GROW-MAX
for (const [initial, maximum, delta] of [[0, 0, 1], [1, 1, 1], [1, 4, 4], [1, 4, 65_535], [1, 4, 2 ** 32 - 1]]) {
  test(() => {
    const memory = new_memory({ initial, maximum, shared: true });
    const state = state_of(memory);
    assert_throws_js(RangeError, () => memory.grow(delta));
    assert_unchanged(memory, state);
  }, `Beyond the maximum: ${initial} of ${maximum} by ${delta}`);
}

//@ GROW-PRESERVE GROW-ZERO JS-GROW-RET
test(() => {
  const memory = new_memory({ initial: 1, maximum: 8, shared: true });
  new Uint8Array(memory.buffer).fill(0x3c);
  grow_memory(memory, 7);
  const bytes = new Uint8Array(memory.buffer);
  assert_true(bytes.subarray(0, page).every((byte) => byte === 0x3c), "the old bytes");
  assert_true(bytes.subarray(page).every((byte) => byte === 0), "the new bytes");
}, "The old bytes are kept, the new ones are zero");

//@ JS-GROW-RET
test(() => {
  const memory = new_memory({ initial: 3, maximum: 8, shared: true });
  assert_equals(grow_memory(memory, 0), 3);
  assert_equals(memory.buffer.byteLength, 3 * page);
}, "A growth by no pages returns the size");

// The formal text makes a new buffer, the proposal's overview keeps the one that is there.
//@ JS-SHARED-GROW-0
test(() => {
  const memory = new_memory({ initial: 1, maximum: 2, shared: true });
  const old = memory.buffer;
  grow_memory(memory, 0);
  assert_not_equals(memory.buffer, old);
}, "A growth by no pages makes another buffer");

//@ JS-SHARED-KEEP
test(() => {
  const memory = new_memory({ initial: 1, maximum: 2, shared: true });
  const old = memory.buffer;
  grow_memory(memory, 0);
  assert_equals(old.byteLength, page);
  new Uint8Array(old)[0] = 1;
  assert_equals(new Uint8Array(memory.buffer)[0], 1);
}, "Whatever buffer is there after it, the old one goes on");

//@ HTML-TRANSFER
test(() => {
  assert_implements_optional(typeof structuredClone === "function" && typeof DOMException === "function", "structuredClone");
  const memory = new_memory({ initial: 1, maximum: 2, shared: true });
  const { buffer } = memory;
  assert_throws_dom("DataCloneError", () => structuredClone(buffer, { transfer: [buffer] }));
  assert_equals(buffer.byteLength, page);
}, "A SharedArrayBuffer cannot be transferred");
