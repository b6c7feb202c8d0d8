//! summary = "The address type i64 makes a 64-bit memory, whose initial and maximum are BigInts in the range of 64 bits"
//! features = ["memory64"]
//! pages = 1024

const page = 65_536;

//@ JS-ADDRESS
for (const [descriptor, pages] of [
  [{ initial: 1, address: "i32" }, 1],
  [{ initial: 1, address: undefined }, 1],
  [{ initial: 2, maximum: 3, address: "i32" }, 2],
  [{ initial: 0n, address: "i64" }, 0],
  [{ initial: 1n, address: "i64" }, 1],
  [{ initial: 2n, maximum: 3n, address: "i64" }, 2],
  [{ initial: 2n, maximum: undefined, address: "i64" }, 2],
  [{ initial: 17n, maximum: 17n, address: "i64" }, 17],
]) {
  test(() => {
    assert_equals(new_memory(descriptor).buffer.byteLength, pages * page);
  }, `${pages} pages with the address type ${format_value(descriptor.address)}`);
}

for (const address of ["", "i16", "I64", "i64 ", "i128", "none", null, 0, 64, true, {}, [], ["i32", "i64"]]) {
  test(() => {
    assert_throws_js(TypeError, () => new WebAssembly.Memory({ initial: 1, address }));
    assert_throws_js(TypeError, () => new WebAssembly.Memory({ initial: 1n, address }));
  }, `No address type: ${format_value(address)}`);
}

test(() => {
  assert_throws_js(TypeError, () => new WebAssembly.Memory({ initial: 1, address: Symbol("i64") }));
}, "No address type: a symbol");

for (const address of [["i64"], { toString: () => "i64" }, new String("i64")]) {
  test(() => {
    assert_equals(new_memory({ initial: 1n, address }).buffer.byteLength, page);
  }, `What converts to the string i64 is an address type: ${format_value(address)}`);
}

// Without the address type, or with i32, BigInts are no numbers; with i64, numbers are no BigInts.
for (const descriptor of [
  { initial: 1n },
  { initial: 1n, address: "i32" },
  { initial: 0, maximum: 1n },
  { initial: 0, maximum: 1n, address: "i32" },
  { initial: 1, address: "i64" },
  { initial: 0, maximum: 1, address: "i64" },
  { initial: 0n, maximum: 1, address: "i64" },
  { initial: 0, maximum: 1n, address: "i64" },
]) {
  test(() => {
    assert_throws_js(TypeError, () => new WebAssembly.Memory(descriptor));
  }, `Mixed: ${Object.entries(descriptor).map(([key, value]) => `${key} ${format_value(value)}`).join(", ")}`);
}

for (const [value, pages] of [
  ["3", 3],
  ["0x3", 3],
  [" 2 ", 2],
  ["", 0],
  [false, 0],
  [true, 1],
  [[], 0],
  [["2"], 2],
  [[3n], 3],
  [Object(2n), 2],
  [{ valueOf: () => 2n }, 2],
  [{ toString: () => "2" }, 2],
  [{ [Symbol.toPrimitive]: () => 2n }, 2],
]) {
  test(() => {
    assert_equals(new_memory({ initial: value, address: "i64" }).buffer.byteLength, pages * page);
  }, `initial: ${format_value(value)} is ${pages}n`);

  test(() => {
    const memory = new WebAssembly.Memory({ initial: 0n, maximum: value, address: "i64" });
    assert_throws_js(RangeError, () => memory.grow(BigInt(pages + 1)));
  }, `maximum: ${format_value(value)} is ${pages}n`);
}

for (const value of [0, 1, 1.5, NaN, Infinity, -1n, -(2n ** 63n), 2n ** 64n, 2n ** 64n + 1n, "-1", "18446744073709551616", { valueOf: () => 1 }, null, Symbol("1")]) {
  test(() => {
    assert_throws_js(TypeError, () => new WebAssembly.Memory({ initial: value, address: "i64" }));
  }, `initial: ${format_value(value)} is a TypeError`);

  test(() => {
    assert_throws_js(TypeError, () => new WebAssembly.Memory({ initial: 0n, maximum: value, address: "i64" }));
  }, `maximum: ${format_value(value)} is a TypeError`);
}

test(() => {
  assert_throws_js(TypeError, () => new WebAssembly.Memory({ address: "i64" }));
  assert_throws_js(TypeError, () => new WebAssembly.Memory({ initial: undefined, address: "i64" }));
  assert_throws_js(TypeError, () => new WebAssembly.Memory({ maximum: 1n, address: "i64" }));
}, "initial is required");

// ToBigInt of a text that is no number is a SyntaxError, in contrast to ToNumber.
for (const value of ["abc", "1.5", "1n", "1e3", {}]) {
  test(() => {
    assert_throws_js(SyntaxError, () => new WebAssembly.Memory({ initial: value, address: "i64" }));
  }, `initial: ${format_value(value)} is a SyntaxError`);

  test(() => {
    assert_throws_js(SyntaxError, () => new WebAssembly.Memory({ initial: 0n, maximum: value, address: "i64" }));
  }, `maximum: ${format_value(value)} is a SyntaxError`);
}

//@ JS-CTOR-VALID
for (const [initial, maximum] of [
  [1n, 0n],
  [10n, 9n],
  [2n ** 32n, 2n ** 32n - 1n],
  [2n ** 48n + 1n, undefined],
  [2n ** 63n, undefined],
  [2n ** 64n - 1n, undefined],
  [0n, 2n ** 48n + 1n],
  [0n, 2n ** 63n],
  [0n, 2n ** 64n - 1n],
]) {
  test(() => {
    assert_throws_js(RangeError, () => new WebAssembly.Memory({ initial, maximum, address: "i64" }));
  }, `A type that is not valid: ${initial} of ${maximum}`);
}

//@ JS-ADDRESS JS-CTOR-DICTIONARY
test(() => {
  const order = [];
  const descriptor = {};
  for (const [key, value] of [["maximum", 1n], ["initial", 1n], ["address", "i64"]]) {
    Object.defineProperty(descriptor, key, {
      get() {
        order.push(key);
        return value;
      },
    });
  }
  new WebAssembly.Memory(descriptor);
  assert_array_equals(order, ["address", "initial", "maximum"]);
}, "address, initial and maximum are read once each, in this order");

test(() => {
  const error = new Error("from a getter");
  const descriptor = {
    initial: 1n,
    get address() {
      throw error;
    },
  };
  assert_throws_exactly(error, () => new WebAssembly.Memory(descriptor));
}, "What the getter of address throws is thrown");

//@ VAL-MAX-NOT-ALLOC JS-ADDRESS
for (const maximum of [65_536n, 65_537n, 2n ** 17n, 262_144n]) {
  test(() => {
    assert_equals(new WebAssembly.Memory({ initial: 1n, maximum, address: "i64" }).buffer.byteLength, page);
  }, `A maximum of ${maximum} is no reason to throw`);
}

for (const maximum of [262_145n, 2n ** 20n, 2n ** 32n, 2n ** 37n - 1n]) {
  test(() => {
    assert_equals(new WebAssembly.Memory({ initial: 1n, maximum, address: "i64" }).buffer.byteLength, page);
  }, `Nor is one of ${maximum}, although so many pages cannot be had`);
}

// The limit of 2^37 - 1 pages is written down for modules; the constructor's steps do not mention it.
//@ JS-LIMIT64-CTOR
for (const maximum of [2n ** 37n, 2n ** 40n, 2n ** 48n]) {
  test(() => {
    assert_equals(new WebAssembly.Memory({ initial: 0n, maximum, address: "i64" }).buffer.byteLength, 0);
  }, `Nor is one of ${maximum}`);
}

//@ LINK-AT-EQ JS-LINK
test(() => {
  const importing = (address) => ({ imports: [{ module: "m", name: "m", minimum: 1, address }] });
  const narrow = new_memory({ initial: 1 });
  const wide = new_memory({ initial: 1n, address: "i64" });
  assert_equals(memory_instance(importing("i32"), { m: { m: narrow } }).exports.memory, narrow);
  assert_equals(memory_instance(importing("i64"), { m: { m: wide } }).exports.memory, wide);
  assert_throws_js(WebAssembly.LinkError, () => memory_instance(importing("i64"), { m: { m: narrow } }));
  assert_throws_js(WebAssembly.LinkError, () => memory_instance(importing("i32"), { m: { m: wide } }));
}, "Memories match imports of their own address type only");
