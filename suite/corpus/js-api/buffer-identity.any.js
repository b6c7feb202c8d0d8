//! summary = "buffer is the memory's bytes, one object until the memory grows, and cannot be set"
//! pages = 1024

const page = 65_536;

//@ JS-BUFFER
for (const descriptor of [{ initial: 0 }, { initial: 1 }, { initial: 2, maximum: 2 }, { initial: 16, maximum: 256 }]) {
  test(() => {
    const memory = new_memory(descriptor);
    const { buffer } = memory;
    assert_equals(Object.getPrototypeOf(buffer), ArrayBuffer.prototype);
    assert_class_string(buffer, "ArrayBuffer");
    for (let times = 0; times < 5; times += 1) assert_equals(memory.buffer, buffer);
  }, `The same ArrayBuffer at each reading: ${descriptor.initial} of ${descriptor.maximum}`);
}

test(() => {
  const memory = new_memory({ initial: 1, maximum: 4 });
  const buffers = [memory.buffer];
  for (let times = 0; times < 3; times += 1) {
    grow_memory(memory, 1);
    assert_equals(memory.buffer, memory.buffer);
    buffers.push(memory.buffer);
  }
  assert_equals(new Set(buffers).size, 4);
}, "A new one after each growth, the same until the next");

test(() => {
  const memory = new_memory({ initial: 1 });
  const { buffer } = memory;
  memory.buffer = new ArrayBuffer(page);
  assert_equals(memory.buffer, buffer);
}, "Setting it in sloppy mode does nothing");

test(() => {
  "use strict";
  const memory = new_memory({ initial: 1 });
  const { buffer } = memory;
  assert_throws_js(TypeError, () => {
    memory.buffer = new ArrayBuffer(page);
  });
  assert_equals(memory.buffer, buffer);
}, "Setting it in strict mode is a TypeError");

test(() => {
  const { get, set } = Object.getOwnPropertyDescriptor(WebAssembly.Memory.prototype, "buffer");
  assert_equals(set, undefined);
  const memory = new_memory({ initial: 1 });
  assert_equals(get.call(memory), memory.buffer);
  for (const other of [undefined, null, 1, {}, new ArrayBuffer(8), WebAssembly.Memory, WebAssembly.Memory.prototype]) {
    assert_throws_js(TypeError, () => get.call(other), format_value(other));
  }
}, "The getter wants a memory");

test(() => {
  const { buffer } = new_memory({ initial: 1, maximum: 4 });
  assert_implements_optional("resizable" in buffer, "ArrayBuffer.prototype.resizable");
  assert_false(buffer.resizable);
  assert_equals(buffer.maxByteLength, page);
  assert_throws_js(TypeError, () => buffer.resize(2 * page));
  assert_equals(buffer.byteLength, page);
}, "It has a fixed length");

test(() => {
  const { buffer } = new_memory({ initial: 1 });
  assert_true(Object.isExtensible(buffer));
  buffer.remark = "mine";
  assert_equals(buffer.remark, "mine");
}, "An unshared buffer takes properties");

//@ JS-BUFFER JS-DETACH
test(() => {
  const memory = new_memory({ initial: 1 });
  memory.buffer.remark = "mine";
  grow_memory(memory, 1);
  assert_not_own_property(memory.buffer, "remark");
}, "They are not those of the buffer after a growth");

//@ JS-BUFFER
test(() => {
  const { memory, load, store } = memory_instance({ memories: [{ minimum: 2 }] }).exports;
  const bytes = new Uint8Array(memory.buffer);
  for (const address of [0, 1, page - 1, page, 2 * page - 1]) {
    bytes[address] = 0x11;
    assert_equals(load(address), 0x11, `loaded from ${address}`);
    store(address, 0x22);
    assert_equals(bytes[address], 0x22, `stored to ${address}`);
  }
}, "What JavaScript writes WebAssembly loads, and the other way round");

test(() => {
  const memory = new_memory({ initial: 1 });
  const words = new Uint32Array(memory.buffer);
  words[1] = 0x04030201;
  const bytes = new Uint8Array(memory.buffer, 4, 4);
  assert_equals(bytes[0] + bytes[1] + bytes[2] + bytes[3], 10);
  new DataView(memory.buffer).setUint8(page - 1, 0xff);
  assert_equals(new Uint8Array(memory.buffer)[page - 1], 0xff);
}, "All views of it are of the same bytes");

test(() => {
  const { memory } = memory_instance({ memories: [{ minimum: 1 }], data: [{ offset: page - 3, bytes: [7, 8, 9] }] }).exports;
  assert_array_equals(new Uint8Array(memory.buffer, page - 4), [0, 7, 8, 9]);
}, "Data segments are in it");

test(() => {
  const memory = new_memory({ initial: 1 });
  const bytes = new Uint8Array(memory.buffer);
  bytes[page] = 1;
  assert_equals(bytes[page], undefined);
  assert_throws_js(RangeError, () => new DataView(memory.buffer).setUint8(page, 1));
  assert_throws_js(RangeError, () => new Uint8Array(memory.buffer, 0, page + 1));
}, "It ends with the memory's last byte");
