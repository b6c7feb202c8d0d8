//! summary = "grow returns the size before it, in pages, and the memory has as many pages more"
//! pages = 65536

const page = 65_536;

//@ JS-GROW-RET
for (const [initial, delta] of [[0, 1], [0, 3], [1, 1], [1, 2], [1, 16], [2, 5], [16, 16], [17, 83]]) {
  test(() => {
    const memory = new_memory({ initial });
    assert_equals(grow_memory(memory, delta), initial);
    assert_equals(memory.buffer.byteLength, (initial + delta) * page);
  }, `From ${initial} by ${delta}`);
}

for (const initial of [0, 1, 2, 16]) {
  test(() => {
    const memory = new_memory({ initial });
    assert_equals(grow_memory(memory, 0), initial);
    assert_equals(memory.buffer.byteLength, initial * page);
  }, `From ${initial} by no pages`);
}

for (const [initial, maximum] of [[0, 0], [0, 1], [1, 1], [1, 3], [1, 100], [16, 256]]) {
  test(() => {
    const memory = new_memory({ initial, maximum });
    assert_equals(grow_memory(memory, maximum - initial), initial);
    assert_equals(memory.buffer.byteLength, maximum * page);
  }, `From ${initial} to a maximum of ${maximum}`);
}

test(() => {
  const memory = new_memory({ initial: 1, maximum: 100 });
  let size = 1;
  for (const delta of [1, 0, 2, 3, 0, 5, 8, 13, 21]) {
    assert_equals(grow_memory(memory, delta), size);
    size += delta;
    assert_equals(memory.buffer.byteLength, size * page);
  }
}, "Growth after growth returns what the one before has left");

test(() => {
  const memory = new_memory({ initial: 0, maximum: 64 });
  for (let size = 0; size < 64; size += 1) assert_equals(grow_memory(memory, 1), size);
  assert_throws_js(RangeError, () => memory.grow(1));
  assert_equals(memory.buffer.byteLength, 64 * page);
}, "Page by page up to the maximum");

test(() => {
  const memory = new_memory({ initial: 1 });
  const result = grow_memory(memory, 2);
  assert_equals(typeof result, "number");
  assert_not_equals(result, 3, "the new size");
  assert_not_equals(result, page, "the old size in bytes");
}, "The result is a number, not the new size and not in bytes");

//@ GROW-PRESERVE GROW-ZERO JS-GROW-RET
for (const [initial, delta] of [[1, 1], [1, 3], [2, 2], [3, 14]]) {
  test(() => {
    const memory = new_memory({ initial });
    new Uint8Array(memory.buffer).fill(0xa5);
    grow_memory(memory, delta);
    const bytes = new Uint8Array(memory.buffer);
    assert_true(bytes.subarray(0, initial * page).every((byte) => byte === 0xa5), "the old bytes");
    assert_true(bytes.subarray(initial * page).every((byte) => byte === 0), "the new bytes");
  }, `The old bytes are kept, the new ones are zero: from ${initial} by ${delta}`);
}

test(() => {
  const memory = new_memory({ initial: 1, maximum: 20 });
  for (let size = 1; size < 20; size += 1) {
    const bytes = new Uint8Array(memory.buffer);
    assert_true(bytes.subarray((size - 1) * page).every((byte) => byte === 0), `page ${size - 1}`);
    bytes.fill(size, (size - 1) * page);
    grow_memory(memory, 1);
  }
  const bytes = new Uint8Array(memory.buffer);
  for (let size = 1; size < 20; size += 1) {
    assert_equals(bytes[(size - 1) * page], size, `first byte of page ${size - 1}`);
    assert_equals(bytes[size * page - 1], size, `last byte of page ${size - 1}`);
  }
}, "Over nineteen growths, too");

// Nothing is written to most of these pages: where an engine only reserves them, they cost nothing.
//@ JS-GROW-RET GROW-CAP32-MUST-FAIL
test(() => {
  const memory = new_memory({ initial: 1 });
  assert_equals(grow_memory(memory, 65_535), 1);
  assert_equals(memory.buffer.byteLength, 2 ** 32);
  assert_throws_js(RangeError, () => memory.grow(1));
  assert_equals(memory.grow(0), 65_536);
}, "From one page to 65,536, which is the end");

test(() => {
  const memory = new_memory({ initial: 0, maximum: 65_536 });
  assert_equals(grow_memory(memory, 65_536), 0);
  assert_equals(memory.buffer.byteLength, 2 ** 32);
  assert_throws_js(RangeError, () => memory.grow(1));
}, "From none to 65,536, the maximum");

//@ JS-GROW-RET
for (const delta of [16_383, 32_767, 32_768, 65_534]) {
  test(() => {
    const memory = new_memory({ initial: 1 });
    assert_equals(grow_memory(memory, delta), 1);
    assert_equals(memory.buffer.byteLength, (1 + delta) * page);
    assert_equals(grow_memory(memory, 1), 1 + delta);
  }, `From one page by ${delta}, and by one more`);
}
