//! summary = "type() gives the memory's present type: the size for a minimum, and the maximum if there is one"
//! pages = 1024

// The type reflection proposal; few engines offer it.

const reflected = (memory) => {
  assert_implements_optional("type" in WebAssembly.Memory.prototype, "WebAssembly.Memory.prototype.type");
  return memory.type();
};

//@ JS-TYPE
for (const [initial, maximum] of [[0, 0], [0, 1], [1, 1], [1, 4], [16, 256], [0, 65_536]]) {
  test(() => {
    const type = reflected(new_memory({ initial, maximum }));
    assert_equals(type.minimum, initial);
    assert_equals(type.maximum, maximum);
  }, `${initial} of ${maximum}`);
}

for (const initial of [0, 1, 17]) {
  test(() => {
    const type = reflected(new_memory({ initial }));
    assert_equals(type.minimum, initial);
    assert_not_own_property(type, "maximum");
  }, `${initial} without a maximum`);
}

test(() => {
  const memory = new_memory({ initial: 1, maximum: 4 });
  assert_equals(reflected(memory).minimum, 1);
  grow_memory(memory, 2);
  assert_equals(memory.type().minimum, 3);
  assert_equals(memory.type().maximum, 4);
}, "After a growth the minimum is the size, and the maximum stays");

test(() => {
  const { memory, grow } = memory_instance({ memories: [{ minimum: 1, maximum: 4 }] }).exports;
  assert_equals(reflected(memory).minimum, 1);
  grow_by_instruction(grow, 1, memory);
  assert_equals(memory.type().minimum, 2);
}, "After one by the instruction as well");

test(() => {
  const memory = new_memory({ initial: 1, maximum: 4 });
  reflected(memory);
  assert_throws_js(RangeError, () => memory.grow(4));
  assert_equals(memory.type().minimum, 1);
}, "After one that failed it is as before");

test(() => {
  const memory = new_memory({ initial: 1, maximum: 4 });
  const type = reflected(memory);
  assert_equals(Object.getPrototypeOf(type), Object.prototype);
  assert_not_equals(memory.type(), type);
  type.maximum = 100;
  assert_equals(memory.type().maximum, 4);
}, "Each time it is a new object");

test(() => {
  reflected(new_memory({ initial: 1 }));
  for (const other of [undefined, null, 1, {}, new ArrayBuffer(8), WebAssembly.Memory, WebAssembly.Memory.prototype]) {
    assert_throws_js(TypeError, () => WebAssembly.Memory.prototype.type.call(other), format_value(other));
  }
}, "It wants a memory");

//@ JS-TYPE-MINIMUM
test(() => {
  const type = reflected(new_memory({ initial: 2, maximum: 5 }));
  const memory = new WebAssembly.Memory(type);
  assert_equals(memory.type().minimum, 2);
  assert_equals(memory.type().maximum, 5);
}, "The constructor takes a type");

test(() => {
  reflected(new_memory({ initial: 1 }));
  assert_equals(new WebAssembly.Memory({ minimum: 3 }).buffer.byteLength, 3 * 65_536);
}, "With minimum in place of initial");

test(() => {
  reflected(new_memory({ initial: 1 }));
  assert_throws_js(TypeError, () => new WebAssembly.Memory({ initial: 1, minimum: 1 }));
  assert_throws_js(TypeError, () => new WebAssembly.Memory({ maximum: 1 }));
}, "With both or neither it is a TypeError");

test(() => {
  reflected(new_memory({ initial: 1 }));
  assert_throws_js(RangeError, () => new WebAssembly.Memory({ minimum: 2, maximum: 1 }));
  assert_throws_js(RangeError, () => new WebAssembly.Memory({ minimum: 65_537 }));
  assert_throws_js(TypeError, () => new WebAssembly.Memory({ minimum: -1 }));
}, "minimum is held to what initial is held to");
