//! summary = "toFixedLengthBuffer keeps a buffer of fixed length, and puts one in the place of a resizable one"
//! pages = 1024

const page = 65_536;
const offered = () =>
  assert_implements_optional("toFixedLengthBuffer" in WebAssembly.Memory.prototype, "WebAssembly.Memory.prototype.toFixedLengthBuffer");

//@ JS-TO-FIXED
for (const descriptor of [{ initial: 0 }, { initial: 1 }, { initial: 1, maximum: 1 }, { initial: 2, maximum: 10 }]) {
  test(() => {
    offered();
    const memory = new_memory(descriptor);
    const { buffer } = memory;
    assert_equals(memory.toFixedLengthBuffer(), buffer);
    assert_equals(memory.buffer, buffer);
    assert_not_detached(buffer, descriptor.initial * page);
  }, `A new memory's buffer has a fixed length: ${descriptor.initial} of ${descriptor.maximum}`);
}

for (const [initial, maximum] of [[0, 1], [1, 1], [2, 10]]) {
  test(() => {
    offered();
    const memory = new_memory({ initial, maximum });
    const old = memory.toResizableBuffer();
    const buffer = memory.toFixedLengthBuffer();
    assert_not_equals(buffer, old);
    assert_equals(memory.buffer, buffer);
    assert_false(buffer.resizable);
    assert_equals(buffer.maxByteLength, buffer.byteLength);
    assert_not_detached(buffer, initial * page);
    assert_detached(old);
  }, `From a resizable one: ${initial} of ${maximum}`);
}

test(() => {
  offered();
  const memory = new_memory({ initial: 1, maximum: 4 });
  memory.toResizableBuffer();
  const buffer = memory.toFixedLengthBuffer();
  assert_equals(memory.toFixedLengthBuffer(), buffer);
  assert_not_detached(buffer, page);
}, "Asked for again it is the same");

test(() => {
  offered();
  const { memory, load } = memory_instance({ memories: [{ minimum: 1, maximum: 4 }] }).exports;
  new Uint8Array(memory.toResizableBuffer())[3] = 3;
  const bytes = new Uint8Array(memory.toFixedLengthBuffer());
  assert_equals(bytes[3], 3);
  bytes[4] = 4;
  assert_equals(load(4), 4);
}, "It is of the same bytes");

test(() => {
  offered();
  const memory = new_memory({ initial: 1, maximum: 10 });
  const seen = [memory.buffer];
  for (let times = 0; times < 3; times += 1) seen.push(memory.toResizableBuffer(), memory.toFixedLengthBuffer());
  assert_equals(new Set(seen).size, 7);
  for (const buffer of seen.slice(0, -1)) assert_detached(buffer);
  assert_not_detached(memory.buffer, page);
}, "To and fro, each change makes another buffer and detaches the one before");

//@ JS-TO-FIXED JS-DETACH
test(() => {
  offered();
  const memory = new_memory({ initial: 1, maximum: 4 });
  memory.toResizableBuffer();
  const buffer = memory.toFixedLengthBuffer();
  assert_throws_js(TypeError, () => buffer.resize(2 * page));
  assert_equals(grow_memory(memory, 1), 1);
  assert_detached(buffer);
  assert_false(memory.buffer.resizable);
  assert_equals(memory.buffer.byteLength, 2 * page);
}, "Growth detaches it, and the next one has a fixed length, too");

//@ JS-TO-FIXED
test(() => {
  offered();
  const memory = new_memory({ initial: 1, maximum: 4 });
  memory.toResizableBuffer();
  grow_memory(memory, 2);
  assert_equals(memory.toFixedLengthBuffer().byteLength, 3 * page);
}, "It has the size to which the resizable one has grown");

test(() => {
  offered();
  for (const other of [undefined, null, 1, {}, new ArrayBuffer(8), WebAssembly.Memory, WebAssembly.Memory.prototype]) {
    assert_throws_js(TypeError, () => WebAssembly.Memory.prototype.toFixedLengthBuffer.call(other), format_value(other));
  }
}, "It wants a memory");
