//! summary = "The delta of a 32-bit memory's grow converts to a number in the range of 32 bits, before anything grows"
//! pages = 1024

const page = 65_536;

//@ JS-VALUE32
for (const [value, pages] of [
  [1.9, 1],
  [0.99, 0],
  [-0, 0],
  ["2", 2],
  ["0x3", 3],
  [" 1 ", 1],
  ["", 0],
  [null, 0],
  [false, 0],
  [true, 1],
  [[], 0],
  [[2], 2],
  [{ valueOf: () => 2 }, 2],
  [{ toString: () => "2" }, 2],
  [{ [Symbol.toPrimitive]: () => 2 }, 2],
]) {
  test(() => {
    const memory = new_memory({ initial: 1 });
    assert_equals(grow_memory(memory, value), 1);
    assert_equals(memory.buffer.byteLength, (1 + pages) * page);
  }, `${format_value(value)} is ${pages}`);
}

test(() => {
  const memory = new_memory({ initial: 1 });
  assert_equals(grow_memory(memory, -0.99), 1);
  assert_equals(memory.buffer.byteLength, page);
}, "-0.99 is 0: the whole part is taken before the range is looked at");

test(() => {
  const memory = new_memory({ initial: 1 });
  assert_throws_js(RangeError, () => memory.grow(2 ** 32 - 0.5));
}, "2^32 - 0.5 is 2^32 - 1, and too much");

for (const value of [
  undefined,
  NaN,
  Infinity,
  -Infinity,
  -1,
  -1.5,
  2 ** 32,
  2 ** 32 + 1,
  2 ** 53,
  1e300,
  "-1",
  "4294967296",
  "abc",
  {},
  [1, 2],
  () => 1,
  { valueOf: () => -1 },
  0n,
  1n,
  -1n,
  Symbol("1"),
]) {
  test(() => {
    const memory = new_memory({ initial: 1, maximum: 3 });
    const state = state_of(memory);
    assert_throws_js(TypeError, () => memory.grow(value));
    assert_unchanged(memory, state);
  }, `${format_value(value)} is a TypeError and nothing grows`);
}

test(() => {
  const memory = new_memory({ initial: 1 });
  const state = state_of(memory);
  assert_throws_js(TypeError, () => memory.grow());
  assert_unchanged(memory, state);
}, "No delta is a TypeError and nothing grows");

//@ JS-GROW-THROWS
for (const value of [65_536, 65_537, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 65_536, 2 ** 32 - 1, "0xffffffff"]) {
  test(() => {
    const memory = new_memory({ initial: 1 });
    const state = state_of(memory);
    assert_throws_js(RangeError, () => memory.grow(value));
    assert_unchanged(memory, state);
  }, `${format_value(value)} converts, and is a RangeError`);
}

//@ JS-VALUE32
test(() => {
  const memory = new_memory({ initial: 1 });
  const state = state_of(memory);
  const error = new Error("from valueOf");
  const value = {
    valueOf() {
      throw error;
    },
  };
  assert_throws_exactly(error, () => memory.grow(value));
  assert_unchanged(memory, state);
}, "What valueOf throws is thrown and nothing grows");

test(() => {
  let calls = 0;
  const value = {
    valueOf() {
      calls += 1;
      return 1;
    },
  };
  grow_memory(new_memory({ initial: 1 }), value);
  assert_equals(calls, 1);
}, "The delta is converted once");

test(() => {
  const memory = new_memory({ initial: 1 });
  assert_equals(memory.grow(0, 5), 1);
  assert_equals(memory.buffer.byteLength, page);
}, "A second argument does not matter");

// The size is looked at after the conversion.
//@ JS-GROW-RET
test(() => {
  const memory = new_memory({ initial: 1, maximum: 10 });
  const value = {
    valueOf() {
      grow_memory(memory, 2);
      return 3;
    },
  };
  assert_equals(memory.grow(value), 3);
  assert_equals(memory.buffer.byteLength, 6 * page);
}, "A delta whose conversion grows the memory itself");

//@ JS-GROW-THROWS
test(() => {
  const memory = new_memory({ initial: 1, maximum: 3 });
  const value = {
    valueOf() {
      grow_memory(memory, 2);
      return 1;
    },
  };
  assert_throws_js(RangeError, () => memory.grow(value));
  assert_equals(memory.buffer.byteLength, 3 * page);
}, "A delta whose conversion takes the last pages");

//@ JS-VALUE32
test(() => {
  const untouched = {
    valueOf() {
      throw new Error("the argument was converted");
    },
  };
  for (const other of [undefined, null, 1, "", {}, new ArrayBuffer(8), WebAssembly.Memory, WebAssembly.Memory.prototype]) {
    assert_throws_js(TypeError, () => WebAssembly.Memory.prototype.grow.call(other, untouched), format_value(other));
  }
}, "grow of what is no memory is a TypeError, before the delta converts");
