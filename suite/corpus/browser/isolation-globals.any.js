//! summary = "What a page has of shared memory at all, with and without cross-origin isolation"
//! features = ["threads"]
//! pages = 1024

const isolated = () => {
  assert_implements_optional(typeof self.crossOriginIsolated === "boolean", "a browser");
  return self.crossOriginIsolated;
};
const with_isolation = () => assert_implements_optional(isolated(), "cross-origin isolation");
const without_isolation = () => assert_implements_optional(!isolated(), "a page without cross-origin isolation");

//@ HTML-SAB-GLOBAL
test(() => {
  with_isolation();
  assert_equals(typeof SharedArrayBuffer, "function");
  assert_equals(new SharedArrayBuffer(8).byteLength, 8);
}, "Isolated: there is a SharedArrayBuffer");

test(() => {
  without_isolation();
  assert_false("SharedArrayBuffer" in self);
}, "Not isolated: there is no SharedArrayBuffer");

// The guide says that instantiation fails for want of the headers.
//@ JS-SHARED-BUFFER
test(() => {
  without_isolation();
  const { buffer } = new_memory({ initial: 1, maximum: 2, shared: true });
  assert_class_string(buffer, "SharedArrayBuffer");
  assert_equals(buffer.byteLength, 65_536);
}, "Not isolated: a shared memory can be constructed all the same");

test(() => {
  without_isolation();
  const { memory, size } = memory_instance({ memories: [{ minimum: 1, maximum: 2, shared: true }] }).exports;
  assert_equals(size(), 1);
  assert_class_string(memory.buffer, "SharedArrayBuffer");
}, "Not isolated: a module with a shared memory can be instantiated");

test(() => {
  without_isolation();
  const { constructor } = new_memory({ initial: 0, maximum: 0, shared: true }).buffer;
  assert_equals(constructor.name, "SharedArrayBuffer");
  assert_equals(new constructor(16).byteLength, 16);
}, "Not isolated: its buffer's constructor is to be had");

test(() => {
  with_isolation();
  const { buffer } = new_memory({ initial: 1, maximum: 2, shared: true });
  assert_equals(buffer.constructor, SharedArrayBuffer);
  assert_true(buffer instanceof SharedArrayBuffer);
}, "Isolated: its buffer is an instance of the global SharedArrayBuffer");

//@ JS-SHARED-MAX
test(() => {
  isolated();
  assert_throws_js(TypeError, () => new WebAssembly.Memory({ initial: 1, shared: true }));
}, "Isolated or not: without a maximum it is a TypeError");

//@ JS-SHARED-KEEP JS-GROW-RET
test(() => {
  isolated();
  const memory = new_memory({ initial: 1, maximum: 3, shared: true });
  const old = memory.buffer;
  assert_equals(grow_memory(memory, 2), 1);
  assert_equals(old.byteLength, 65_536);
  assert_equals(memory.buffer.byteLength, 3 * 65_536);
}, "Isolated or not: it grows");

//@ JS-GROW-THROWS SHARED-GROW-MAX
test(() => {
  isolated();
  const memory = new_memory({ initial: 1, maximum: 3, shared: true });
  const state = state_of(memory);
  assert_throws_js(RangeError, () => memory.grow(3));
  assert_unchanged(memory, state);
}, "Isolated or not: not beyond its maximum");

//@ JS-SHARED-BUFFER
test(() => {
  isolated();
  const words = new Int32Array(new_memory({ initial: 1, maximum: 1, shared: true }).buffer);
  assert_equals(Atomics.add(words, 0, 5), 0);
  assert_equals(Atomics.load(words, 0), 5);
  assert_equals(Atomics.notify(words, 0), 0);
}, "Isolated or not: it can be accessed with Atomics");
