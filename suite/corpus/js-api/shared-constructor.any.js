//! summary = "A shared memory needs a maximum, and has a SharedArrayBuffer that is frozen"
//! features = ["threads"]
//! pages = 1024

const page = 65_536;

//@ JS-SHARED-MAX
for (const descriptor of [
  { initial: 0, shared: true },
  { initial: 1, shared: true },
  { initial: 1, maximum: undefined, shared: true },
  { initial: 1, shared: 1 },
  { initial: 1, shared: "false" },
  { initial: 1, shared: {} },
]) {
  test(() => {
    assert_throws_js(TypeError, () => new WebAssembly.Memory(descriptor));
  }, `No maximum: initial ${descriptor.initial}, shared ${format_value(descriptor.shared)}`);
}

//@ JS-SHARED-BUFFER
for (const shared of [false, undefined, null, 0, NaN, ""]) {
  test(() => {
    const memory = new WebAssembly.Memory({ initial: 1, shared });
    assert_class_string(memory.buffer, "ArrayBuffer");
  }, `shared: ${format_value(shared)} is false`);
}

for (const shared of [true, 1, "false", {}, [], () => {}, 1n, Symbol("shared")]) {
  test(() => {
    const memory = new_memory({ initial: 1, maximum: 1, shared });
    assert_class_string(memory.buffer, "SharedArrayBuffer");
  }, `shared: ${format_value(shared)} is true`);
}

for (const [initial, maximum] of [[0, 0], [0, 1], [1, 1], [1, 4], [16, 256]]) {
  test(() => {
    const memory = new_memory({ initial, maximum, shared: true });
    assert_equals(memory.buffer.byteLength, initial * page);
    assert_equals(memory.buffer, memory.buffer);
  }, `${initial} pages of at most ${maximum} are ${initial * page} bytes`);
}

test(() => {
  const { buffer } = new_memory({ initial: 1, maximum: 2, shared: true });
  assert_true(Object.isFrozen(buffer));
  assert_false(Object.isExtensible(buffer));
}, "The buffer is frozen");

test(() => {
  "use strict";
  const { buffer } = new_memory({ initial: 1, maximum: 2, shared: true });
  assert_throws_js(TypeError, () => {
    buffer.remark = "mine";
  });
  assert_not_own_property(buffer, "remark");
}, "It takes no properties");

test(() => {
  const { buffer } = new_memory({ initial: 1, maximum: 4, shared: true });
  assert_implements_optional("growable" in buffer, "SharedArrayBuffer.prototype.growable");
  assert_false(buffer.growable);
  assert_throws_js(TypeError, () => buffer.grow(2 * page));
}, "It has a fixed length");

test(() => {
  const { memory } = memory_instance({ memories: [{ minimum: 1, maximum: 2, shared: true }] }).exports;
  assert_class_string(memory.buffer, "SharedArrayBuffer");
  assert_true(Object.isFrozen(memory.buffer));
  assert_equals(memory.buffer.byteLength, page);
}, "So is that of a module's own shared memory");

//@ JS-CTOR-VALID
for (const [initial, maximum] of [[1, 0], [2, 1], [65_537, 65_537], [1, 65_537], [1, 2 ** 32 - 1]]) {
  test(() => {
    assert_throws_js(RangeError, () => new WebAssembly.Memory({ initial, maximum, shared: true }));
  }, `A type that is not valid: ${initial} of ${maximum}`);
}

//@ JS-SHARED-BUFFER
test(() => {
  let read = 0;
  const value = {
    valueOf() {
      throw new Error("converted to a number");
    },
    toString() {
      throw new Error("converted to a string");
    },
  };
  const descriptor = {
    initial: 0,
    maximum: 0,
    get shared() {
      read += 1;
      return value;
    },
  };
  assert_class_string(new WebAssembly.Memory(descriptor).buffer, "SharedArrayBuffer");
  assert_equals(read, 1);
}, "shared is read once, and an object is true without a conversion");

//@ LINK-SHARED-EQ JS-LINK
test(() => {
  const shared = new_memory({ initial: 1, maximum: 2, shared: true });
  const unshared = new_memory({ initial: 1, maximum: 2 });
  const importing = (limits) => ({ imports: [{ module: "m", name: "m", minimum: 1, maximum: 2, ...limits }] });
  const { exports } = memory_instance(importing({ shared: true }), { m: { m: shared } });
  assert_equals(exports.memory, shared);
  assert_throws_js(WebAssembly.LinkError, () => memory_instance(importing({ shared: true }), { m: { m: unshared } }));
  assert_throws_js(WebAssembly.LinkError, () => memory_instance(importing({}), { m: { m: shared } }));
}, "Shared memories match imports of shared memories, and unshared ones those of unshared ones");
