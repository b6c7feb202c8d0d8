//! summary = "A shared memory's toResizableBuffer gives a growable SharedArrayBuffer, as the threads proposal has it so far"
//! features = ["threads"]
//! pages = 1024

const page = 65_536;
const shared = (initial, maximum) => {
  assert_implements_optional("toResizableBuffer" in WebAssembly.Memory.prototype, "WebAssembly.Memory.prototype.toResizableBuffer");
  return new_memory({ initial, maximum, shared: true });
};

// The proposal's text has open issues here, and counts the largest length in pages; what is expected is what the text for
// unshared memories says, but that nothing is ever detached.
//@ JS-SHARED-RESIZABLE
test(() => {
  const memory = shared(1, 4);
  const old = memory.buffer;
  const buffer = memory.toResizableBuffer();
  assert_class_string(buffer, "SharedArrayBuffer");
  assert_true(buffer.growable);
  assert_equals(buffer.byteLength, page);
  assert_equals(buffer.maxByteLength, 4 * page);
  assert_equals(memory.buffer, buffer);
  assert_equals(memory.toResizableBuffer(), buffer);
  assert_not_detached(old, page);
}, "A growable buffer takes the place, and the old one goes on");

test(() => {
  assert_true(Object.isFrozen(shared(1, 4).toResizableBuffer()));
}, "It is frozen");

test(() => {
  const memory = shared(1, 4);
  const buffer = memory.toResizableBuffer();
  assert_equals(grow_memory(memory, 1), 1);
  assert_equals(memory.buffer, buffer);
  assert_equals(buffer.byteLength, 2 * page);
}, "Growth lengthens it");

test(() => {
  const memory = shared(1, 4);
  const buffer = memory.toResizableBuffer();
  try {
    buffer.grow(3 * page);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    assert_equals(buffer.byteLength, page);
    refused(`${error}`);
  }
  assert_equals(memory.buffer, buffer);
  assert_equals(grow_memory(memory, 0), 3);
}, "Its own grow grows the memory");

test(() => {
  const memory = shared(2, 4);
  const buffer = memory.toResizableBuffer();
  for (const length of [0, page, 2 * page + 1, 5 * page]) assert_throws_js(RangeError, () => buffer.grow(length), `${length}`);
  assert_equals(buffer.byteLength, 2 * page);
}, "By whole pages up to the maximum, and never down");

test(() => {
  const memory = shared(1, 4);
  const growable = memory.toResizableBuffer();
  const fixed = memory.toFixedLengthBuffer();
  assert_not_equals(fixed, growable);
  assert_false(fixed.growable);
  assert_equals(memory.buffer, fixed);
  assert_not_detached(growable, page);
}, "toFixedLengthBuffer gives one of fixed length");
