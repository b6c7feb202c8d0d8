//! summary = "initial and maximum of a 32-bit memory convert to numbers in the range of 32 bits"
//! pages = 1024

const page = 65_536;

// [EnforceRange] unsigned long: ToNumber, then the whole part, which has to be in 0 to 2^32 - 1.

//@ JS-VALUE32
for (const [value, pages] of [
  [1.9, 1],
  [0.99, 0],
  [-0, 0],
  ["2", 2],
  ["0x3", 3],
  [" 2 ", 2],
  ["1e0", 1],
  ["", 0],
  [null, 0],
  [false, 0],
  [true, 1],
  [[], 0],
  [[3], 3],
  [["1"], 1],
  [new Number(2), 2],
  [{ valueOf: () => 2 }, 2],
  [{ valueOf: () => "2" }, 2],
  [{ toString: () => "2" }, 2],
  [{ valueOf: () => 1, toString: () => "2" }, 1],
  [{ [Symbol.toPrimitive]: () => 2 }, 2],
]) {
  test(() => {
    assert_equals(new_memory({ initial: value }).buffer.byteLength, pages * page);
  }, `initial: ${format_value(value)} is ${pages}`);

  test(() => {
    const memory = new WebAssembly.Memory({ initial: 0, maximum: value });
    assert_throws_js(RangeError, () => memory.grow(pages + 1));
    if (pages > 0) assert_equals(grow_memory(memory, pages), 0);
  }, `maximum: ${format_value(value)} is ${pages}`);
}

// The whole part is taken first, and then has to be in the range.
test(() => {
  assert_equals(new WebAssembly.Memory({ initial: -0.99 }).buffer.byteLength, 0);
}, "initial: -0.99 is 0");

test(() => {
  assert_equals(new WebAssembly.Memory({ initial: 0, maximum: -0.99 }).buffer.byteLength, 0);
}, "maximum: -0.99 is 0");

test(() => {
  assert_throws_js(RangeError, () => new WebAssembly.Memory({ initial: 2 ** 32 - 0.5 }));
}, "initial: 2^32 - 0.5 is 2^32 - 1, and no size of a memory");

test(() => {
  assert_throws_js(RangeError, () => new WebAssembly.Memory({ initial: 0, maximum: 2 ** 32 - 0.5 }));
}, "maximum: 2^32 - 0.5 is 2^32 - 1, and no size of a memory");

const out_of_range = [
  NaN,
  Infinity,
  -Infinity,
  -1,
  -1.5,
  2 ** 32,
  2 ** 32 + 1,
  2 ** 36,
  2 ** 53,
  1e300,
  "-1",
  "4294967296",
  "abc",
  "1n",
  {},
  [1, 2],
  () => 1,
  { valueOf: () => 2 ** 32 },
  { valueOf: () => NaN },
  new Date(NaN),
];

for (const value of out_of_range) {
  test(() => {
    assert_throws_js(TypeError, () => new WebAssembly.Memory({ initial: value }));
  }, `initial: ${format_value(value)} is out of range`);

  test(() => {
    assert_throws_js(TypeError, () => new WebAssembly.Memory({ initial: 0, maximum: value }));
  }, `maximum: ${format_value(value)} is out of range`);
}

// In the range of 32 bits, and more pages than a memory may have.
//@ JS-VALUE32 JS-CTOR-VALID
for (const value of [65_537, 2 ** 31, 2 ** 32 - 1, "65537", "0xffffffff"]) {
  test(() => {
    assert_throws_js(RangeError, () => new WebAssembly.Memory({ initial: value }));
  }, `initial: ${format_value(value)} converts, and is no size of a memory`);

  test(() => {
    assert_throws_js(RangeError, () => new WebAssembly.Memory({ initial: 0, maximum: value }));
  }, `maximum: ${format_value(value)} converts, and is no size of a memory`);
}

//@ JS-VALUE32
for (const value of [0n, 1n, -1n, 2n ** 64n]) {
  test(() => {
    assert_throws_js(TypeError, () => new WebAssembly.Memory({ initial: value }));
  }, `initial: ${format_value(value)} is a BigInt, which is no number`);

  test(() => {
    assert_throws_js(TypeError, () => new WebAssembly.Memory({ initial: 0, maximum: value }));
  }, `maximum: ${format_value(value)} is a BigInt, which is no number`);
}

test(() => {
  assert_throws_js(TypeError, () => new WebAssembly.Memory({ initial: Symbol("1") }));
}, "initial: a symbol does not convert");

test(() => {
  assert_throws_js(TypeError, () => new WebAssembly.Memory({ initial: 0, maximum: Symbol("1") }));
}, "maximum: a symbol does not convert");

test(() => {
  assert_throws_js(TypeError, () => new WebAssembly.Memory({ initial: { valueOf: () => ({}), toString: () => ({}) } }));
}, "initial: an object without a primitive value does not convert");

//@ JS-VALUE32
for (const member of ["initial", "maximum"]) {
  test(() => {
    const error = new Error("from valueOf");
    const value = {
      valueOf() {
        throw error;
      },
    };
    assert_throws_exactly(error, () => new WebAssembly.Memory({ initial: 0, [member]: value }));
  }, `${member}: what valueOf throws is thrown`);

  test(() => {
    let calls = 0;
    const value = {
      valueOf() {
        calls += 1;
        return 1;
      },
    };
    new WebAssembly.Memory({ initial: 0, [member]: value });
    assert_equals(calls, 1);
  }, `${member}: is converted once`);
}
