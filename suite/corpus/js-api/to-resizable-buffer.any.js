//! summary = "toResizableBuffer puts a resizable buffer up to the maximum in the place of the fixed one, and growth goes on in it"
//! pages = 1024

const page = 65_536;
const offered = () =>
  assert_implements_optional("toResizableBuffer" in WebAssembly.Memory.prototype, "WebAssembly.Memory.prototype.toResizableBuffer");

//@ JS-TO-RESIZABLE
for (const [initial, maximum] of [[0, 0], [0, 1], [1, 1], [1, 4], [16, 256], [1, 32_768]]) {
  test(() => {
    offered();
    const memory = new_memory({ initial, maximum });
    const old = memory.buffer;
    const buffer = memory.toResizableBuffer();
    assert_class_string(buffer, "ArrayBuffer");
    assert_true(buffer.resizable);
    assert_equals(buffer.byteLength, initial * page);
    assert_equals(buffer.maxByteLength, maximum * page);
    assert_not_equals(buffer, old);
    assert_equals(memory.buffer, buffer);
    assert_detached(old);
  }, `${initial} of ${maximum}`);
}

test(() => {
  offered();
  const memory = new_memory({ initial: 0, maximum: 65_536 });
  assert_equals(memory.toResizableBuffer().maxByteLength, 2 ** 32);
}, "A maximum of 65,536 pages is one of 2^32 bytes");

test(() => {
  offered();
  const memory = new_memory({ initial: 1 });
  const state = state_of(memory);
  assert_throws_js(TypeError, () => memory.toResizableBuffer());
  assert_unchanged(memory, state);
  grow_memory(memory, 1);
  assert_throws_js(TypeError, () => memory.toResizableBuffer());
}, "Without a maximum it is a TypeError, and the buffer stays");

test(() => {
  offered();
  const { memory } = memory_instance({ memories: [{ minimum: 1 }] }).exports;
  const state = state_of(memory);
  assert_throws_js(TypeError, () => memory.toResizableBuffer());
  assert_unchanged(memory, state);
}, "So it is for a module's memory without a maximum");

test(() => {
  offered();
  const memory = new_memory({ initial: 1, maximum: 4 });
  const buffer = memory.toResizableBuffer();
  assert_equals(memory.toResizableBuffer(), buffer);
  assert_equals(memory.buffer, buffer);
  assert_not_detached(buffer, page);
}, "A buffer that is resizable already is kept");

test(() => {
  offered();
  const { memory, load, store } = memory_instance({ memories: [{ minimum: 1, maximum: 4 }] }).exports;
  store(5, 55);
  const bytes = new Uint8Array(memory.toResizableBuffer());
  assert_equals(bytes[5], 55);
  bytes[6] = 66;
  assert_equals(load(6), 66);
}, "It is of the same bytes");

test(() => {
  offered();
  for (const other of [undefined, null, 1, {}, new ArrayBuffer(8), WebAssembly.Memory, WebAssembly.Memory.prototype]) {
    assert_throws_js(TypeError, () => WebAssembly.Memory.prototype.toResizableBuffer.call(other), format_value(other));
  }
}, "It wants a memory");

// Growth refreshes a resizable buffer in place.
test(() => {
  offered();
  const memory = new_memory({ initial: 1, maximum: 4 });
  const buffer = memory.toResizableBuffer();
  const bytes = new Uint8Array(buffer);
  assert_equals(grow_memory(memory, 2), 1);
  assert_equals(memory.buffer, buffer);
  assert_not_detached(buffer, 3 * page);
  assert_equals(bytes.length, 3 * page, "a view that tracks the length");
  bytes[3 * page - 1] = 1;
  assert_equals(new Uint8Array(memory.buffer)[3 * page - 1], 1);
}, "grow lengthens it and does not detach it");

test(() => {
  offered();
  const memory = new_memory({ initial: 1, maximum: 4 });
  const buffer = memory.toResizableBuffer();
  assert_equals(grow_memory(memory, 0), 1);
  assert_equals(memory.buffer, buffer);
  assert_not_detached(buffer, page);
}, "Nor does a growth by no pages");

test(() => {
  offered();
  const { memory, grow, size } = memory_instance({ memories: [{ minimum: 1, maximum: 4 }] }).exports;
  const buffer = memory.toResizableBuffer();
  assert_equals(grow_by_instruction(grow, 2, memory), 1);
  assert_equals(memory.buffer, buffer);
  assert_not_detached(buffer, 3 * page);
  assert_equals(grow(0), 3);
  assert_equals(memory.buffer, buffer);
  assert_equals(size(), 3);
}, "The instruction lengthens it and does not detach it");

test(() => {
  offered();
  const { memory, grow } = memory_instance({ memories: [{ minimum: 1, maximum: 4 }] }).exports;
  memory.toResizableBuffer();
  const state = state_of(memory);
  assert_equals(grow(4), -1);
  assert_throws_js(RangeError, () => memory.grow(4));
  assert_unchanged(memory, state);
  assert_true(memory.buffer.resizable);
}, "A growth that fails leaves it");

test(() => {
  offered();
  const memory = new_memory({ initial: 2, maximum: 4 });
  const part = new Uint8Array(memory.toResizableBuffer(), page, 16);
  part[0] = 9;
  grow_memory(memory, 1);
  assert_equals(part.length, 16);
  assert_equals(part[0], 9);
}, "A view with a length of its own keeps it over a growth");

test(() => {
  offered();
  const memory = new_memory({ initial: 3, maximum: 10 });
  grow_memory(memory, 2);
  const buffer = memory.toResizableBuffer();
  assert_equals(buffer.byteLength, 5 * page);
  assert_equals(buffer.maxByteLength, 10 * page);
}, "After a growth it has the present size and the same maximum");

//@ JS-TO-RESIZABLE JS-DETACH-KEY
test(() => {
  offered();
  const memory = new_memory({ initial: 1, maximum: 4 });
  const buffer = memory.toResizableBuffer();
  assert_throws_js(TypeError, () => buffer.transfer());
  assert_throws_js(TypeError, () => buffer.transferToFixedLength());
  assert_equals(memory.buffer, buffer);
  assert_not_detached(buffer, page);
}, "Nobody else detaches it");

//@ JS-TO-RESIZABLE JS-LINK
test(() => {
  offered();
  const memory = new_memory({ initial: 1, maximum: 4 });
  const buffer = memory.toResizableBuffer();
  const { exports } = memory_instance({ imports: [{ module: "m", name: "m", minimum: 1, maximum: 4 }] }, { m: { m: memory } });
  assert_equals(exports.memory.buffer, buffer);
  grow_by_instruction(exports.grow, 1, memory);
  assert_equals(buffer.byteLength, 2 * page);
}, "An instance with the memory lengthens it");
