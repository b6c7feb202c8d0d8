//! summary = "Resizing a memory's resizable buffer grows the memory by whole pages, and never shrinks it"
//! pages = 1024

const page = 65_536;
const resizable = (initial, maximum) => {
  assert_implements_optional("toResizableBuffer" in WebAssembly.Memory.prototype, "WebAssembly.Memory.prototype.toResizableBuffer");
  const { exports } = memory_instance({ memories: [{ minimum: initial, maximum }] });
  return { ...exports, buffer: exports.memory.toResizableBuffer() };
};

// Where the memory is not granted, a RangeError says so, and nothing has changed.
const resize = (buffer, length) => {
  const before = buffer.byteLength;
  try {
    return buffer.resize(length);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    assert_equals(buffer.byteLength, before, "the length after a failure");
    return refused(`${error}`);
  }
};

//@ JS-RESIZE
for (const [initial, maximum, pages] of [[0, 1, 1], [1, 2, 2], [1, 4, 3], [1, 4, 4], [2, 256, 100]]) {
  test(() => {
    const { memory, buffer, size, load } = resizable(initial, maximum);
    assert_equals(resize(buffer, pages * page), undefined);
    assert_equals(buffer.byteLength, pages * page);
    assert_equals(memory.buffer, buffer);
    assert_equals(size(), pages);
    assert_equals(load(pages * page - 1), 0);
    assert_throws_js(WebAssembly.RuntimeError, () => load(pages * page));
  }, `From ${initial} of ${maximum} to ${pages}`);
}

for (const pages of [0, 1, 4]) {
  test(() => {
    const { memory, buffer, size } = resizable(pages, 4);
    assert_equals(resize(buffer, pages * page), undefined);
    assert_equals(memory.buffer, buffer);
    assert_not_detached(buffer, pages * page);
    assert_equals(size(), pages);
  }, `To the length that it has: ${pages} pages`);
}

test(() => {
  const { memory, buffer, size } = resizable(0, 8);
  for (let pages = 1; pages <= 8; pages += 1) {
    resize(buffer, pages * page);
    assert_equals(size(), pages);
    assert_equals(memory.buffer, buffer);
  }
}, "Page by page up to the maximum");

for (const length of [0, 1, page - 1, page]) {
  test(() => {
    const { memory, buffer, size } = resizable(2, 4);
    const state = state_of(memory);
    assert_throws_js(RangeError, () => buffer.resize(length));
    assert_unchanged(memory, state);
    assert_equals(size(), 2);
  }, `A memory of two pages does not shrink to ${length} bytes`);
}

for (const length of [page + 1, page + 4_096, 2 * page - 1, 2 * page + 1, 4 * page - 1]) {
  test(() => {
    const { memory, buffer, size } = resizable(1, 4);
    const state = state_of(memory);
    assert_throws_js(RangeError, () => buffer.resize(length));
    assert_unchanged(memory, state);
    assert_equals(size(), 1);
  }, `${length} bytes are no whole pages`);
}

for (const length of [4 * page + 1, 5 * page, 65_536 * page, 65_537 * page, 2 ** 53 - 1]) {
  test(() => {
    const { memory, buffer, size } = resizable(1, 4);
    const state = state_of(memory);
    assert_throws_js(RangeError, () => buffer.resize(length));
    assert_unchanged(memory, state);
    assert_equals(size(), 1);
  }, `${length} bytes are more than the maximum of four pages`);
}

for (const length of [-1, 2 ** 53, Infinity]) {
  test(() => {
    const { memory, buffer } = resizable(1, 4);
    const state = state_of(memory);
    assert_throws_js(RangeError, () => buffer.resize(length));
    assert_unchanged(memory, state);
  }, `${length} is no length`);
}

test(() => {
  const { buffer, size } = resizable(1, 4);
  resize(buffer, { valueOf: () => 2 * page });
  resize(buffer, `${3 * page}`);
  resize(buffer, 3 * page + 0.9);
  assert_equals(buffer.byteLength, 3 * page);
  assert_equals(size(), 3);
}, "The length converts to a whole number of bytes");

test(() => {
  const { memory, buffer } = resizable(1, 4);
  const state = state_of(memory);
  for (const length of [1n, Symbol("1")]) assert_throws_js(TypeError, () => buffer.resize(length), format_value(length));
  assert_unchanged(memory, state);
}, "A BigInt is no length, nor is a symbol");

//@ JS-RESIZE GROW-PRESERVE GROW-ZERO
test(() => {
  const { buffer, store, load } = resizable(1, 4);
  new Uint8Array(buffer).fill(7);
  store(page - 1, 8);
  resize(buffer, 3 * page);
  const bytes = new Uint8Array(buffer);
  assert_true(bytes.subarray(0, page - 1).every((byte) => byte === 7), "the old bytes");
  assert_equals(bytes[page - 1], 8);
  assert_true(bytes.subarray(page).every((byte) => byte === 0), "the new bytes");
  bytes[3 * page - 1] = 9;
  assert_equals(load(3 * page - 1), 9);
}, "The old bytes are kept, the new ones are zero");

//@ JS-RESIZE JS-GROW-RET
test(() => {
  const { memory, buffer, grow, size } = resizable(1, 10);
  resize(buffer, 3 * page);
  assert_equals(grow_memory(memory, 2), 3);
  assert_equals(grow_by_instruction(grow, 1, memory), 5);
  resize(buffer, 8 * page);
  assert_equals(size(), 8);
  assert_equals(memory.buffer, buffer);
  assert_throws_js(RangeError, () => memory.grow(3));
  assert_equals(grow(3), -1);
  assert_throws_js(RangeError, () => buffer.resize(11 * page));
}, "Resizing, the method and the instruction take turns");

//@ JS-RESIZE LINK-MIN-CURRENT
test(() => {
  const { memory, buffer } = resizable(1, 4);
  const needs = (minimum) => memory_instance({ imports: [{ module: "m", name: "m", minimum }] }, { m: { m: memory } });
  assert_throws_js(WebAssembly.LinkError, () => needs(3));
  resize(buffer, 3 * page);
  needs(3);
}, "What it grows by counts when an import is matched");

//@ JS-RESIZE
test(() => {
  const { memory, buffer } = resizable(1, 4);
  memory.toFixedLengthBuffer();
  assert_detached(buffer);
  assert_throws_js(TypeError, () => buffer.resize(2 * page));
  assert_equals(memory.buffer.byteLength, page);
}, "A resizable buffer that is not the memory's any more cannot resize it");
