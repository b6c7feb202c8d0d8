//! summary = "A growth that fails throws a RangeError, never returns -1, and changes nothing"
//! pages = 1024

const page = 65_536;

//@ JS-GROW-THROWS
for (const [initial, maximum, delta] of [
  [0, 0, 1],
  [1, 1, 1],
  [1, 1, 65_535],
  [1, 2, 2],
  [1, 3, 3],
  [2, 3, 2],
  [3, 3, 1],
  [16, 256, 241],
  [1, 2, 65_536],
  [1, 2, 2 ** 32 - 1],
  [1, 65_535, 65_535],
]) {
  test(() => {
    const memory = new_memory({ initial, maximum });
    const state = state_of(memory);
    assert_throws_js(RangeError, () => memory.grow(delta));
    assert_unchanged(memory, state);
  }, `Beyond the maximum: ${initial} of ${maximum} by ${delta}`);
}

for (const [initial, delta] of [
  [0, 65_537],
  [1, 65_536],
  [2, 65_535],
  [100, 65_437],
  [1, 2 ** 31],
  [1, 2 ** 32 - 1],
  [2, 2 ** 32 - 2],
]) {
  test(() => {
    const memory = new_memory({ initial });
    const state = state_of(memory);
    assert_throws_js(RangeError, () => memory.grow(delta));
    assert_unchanged(memory, state);
  }, `Beyond 65,536 pages without a maximum: ${initial} by ${delta}`);
}

test(() => {
  const memory = new_memory({ initial: 1, maximum: 2 });
  const bytes = new Uint8Array(memory.buffer);
  bytes.fill(0x5a);
  assert_throws_js(RangeError, () => memory.grow(2));
  assert_equals(bytes.length, page, "a view from before");
  assert_true(bytes.every((byte) => byte === 0x5a), "its bytes");
  assert_true(new Uint8Array(memory.buffer).every((byte) => byte === 0x5a), "the bytes of a new view");
  bytes[page - 1] = 1;
  assert_equals(new Uint8Array(memory.buffer)[page - 1], 1, "what is written to the old view");
}, "Views from before go on, and every byte is as it was");

test(() => {
  const memory = new_memory({ initial: 1, maximum: 4 });
  const state = state_of(memory);
  for (let times = 0; times < 100; times += 1) assert_throws_js(RangeError, () => memory.grow(4));
  assert_unchanged(memory, state);
}, "A hundred failures add nothing up");

//@ JS-GROW-THROWS JS-GROW-RET
test(() => {
  const memory = new_memory({ initial: 1, maximum: 4 });
  assert_throws_js(RangeError, () => memory.grow(4));
  assert_equals(grow_memory(memory, 3), 1);
  assert_throws_js(RangeError, () => memory.grow(1));
  assert_equals(memory.buffer.byteLength, 4 * page);
}, "After a failure a growth that fits is granted, up to the maximum");

test(() => {
  const memory = new_memory({ initial: 1, maximum: 3 });
  assert_array_equals([grow_memory(memory, 1), grow_memory(memory, 1)], [1, 2]);
  assert_throws_js(RangeError, () => memory.grow(1));
  assert_throws_js(RangeError, () => memory.grow(1));
  assert_equals(memory.grow(0), 3);
}, "The sizes before, then nothing but exceptions");

test(() => {
  const memory = new_memory({ initial: 1, maximum: 3 });
  grow_memory(memory, 1);
  new Uint8Array(memory.buffer).fill(7);
  const state = state_of(memory);
  assert_throws_js(RangeError, () => memory.grow(2));
  assert_unchanged(memory, state);
  grow_memory(memory, 1);
  const bytes = new Uint8Array(memory.buffer);
  assert_true(bytes.subarray(0, 2 * page).every((byte) => byte === 7), "the old bytes");
  assert_true(bytes.subarray(2 * page).every((byte) => byte === 0), "the new bytes");
}, "A failure between two growths leaves no trace");

//@ JS-GROW-THROWS
test(() => {
  const memory = new_memory({ initial: 1, maximum: 2 });
  const { exports } = memory_instance({ imports: [{ module: "m", name: "m", minimum: 1 }] }, { m: { m: memory } });
  assert_throws_js(RangeError, () => memory.grow(2));
  assert_equals(exports.size(), 1);
  assert_throws_js(WebAssembly.RuntimeError, () => exports.load(page));
  exports.store(page - 1, 9);
  assert_equals(new Uint8Array(memory.buffer)[page - 1], 9);
}, "An instance does not see a growth that failed");

// The maximum of the memory counts, not the wider one of an import.
test(() => {
  const memory = new_memory({ initial: 1, maximum: 2 });
  const { exports } = memory_instance(
    { imports: [{ module: "m", name: "m", minimum: 1, maximum: 10 }] },
    { m: { m: memory } },
  );
  assert_equals(exports.memory, memory);
  assert_throws_js(RangeError, () => exports.memory.grow(2));
}, "An import with a wider maximum does not widen the memory's own");
