//! summary = "A 64-bit memory's grow takes and gives BigInts, and fails as a 32-bit memory's does"
//! features = ["memory64"]
//! pages = 1024

const page = 65_536;
const wide = (initial, maximum) => new_memory({ initial, maximum, address: "i64" });

//@ JS-ADDRESS JS-GROW-RET
for (const [initial, maximum, delta] of [
  [0n, undefined, 1n],
  [1n, undefined, 2n],
  [1n, 1n, 0n],
  [1n, 3n, 2n],
  [3n, 20n, 17n],
]) {
  test(() => {
    const memory = wide(initial, maximum);
    const old = memory.buffer;
    assert_equals(grow_memory(memory, delta), initial);
    assert_equals(memory.buffer.byteLength, Number(initial + delta) * page);
    assert_detached(old);
  }, `${initial} of ${maximum} by ${delta}`);
}

//@ JS-GROW-THROWS
for (const [initial, maximum, delta] of [
  [0n, 0n, 1n],
  [1n, 2n, 2n],
  [1n, 2n, 2n ** 32n],
  [1n, 2n, 2n ** 32n + 1n],
  [1n, 2n, 2n ** 48n],
  [1n, 2n, 2n ** 63n],
  [1n, 2n, 2n ** 64n - 1n],
  [1n, undefined, 2n ** 48n],
  [1n, undefined, 2n ** 63n],
  [1n, undefined, 2n ** 64n - 65_536n],
  [1n, undefined, 2n ** 64n - 1n],
]) {
  test(() => {
    const memory = wide(initial, maximum);
    const state = state_of(memory);
    assert_throws_js(RangeError, () => memory.grow(delta));
    assert_unchanged(memory, state);
  }, `A growth that fails: ${initial} of ${maximum} by ${delta}`);
}

//@ JS-ADDRESS
for (const value of [undefined, null, 0, 1, 1.5, NaN, -1n, 2n ** 64n, -(2n ** 64n), "-1", "18446744073709551616", { valueOf: () => 1 }, Symbol("1")]) {
  test(() => {
    const memory = wide(1n, 3n);
    const state = state_of(memory);
    assert_throws_js(TypeError, () => memory.grow(value));
    assert_unchanged(memory, state);
  }, `${format_value(value)} is a TypeError and nothing grows`);
}

test(() => {
  assert_throws_js(TypeError, () => wide(1n, 3n).grow());
}, "No delta is a TypeError");

for (const value of ["abc", "1.5", "1n", {}]) {
  test(() => {
    const memory = wide(1n, 3n);
    const state = state_of(memory);
    assert_throws_js(SyntaxError, () => memory.grow(value));
    assert_unchanged(memory, state);
  }, `${format_value(value)} is a SyntaxError and nothing grows`);
}

for (const [value, pages] of [["2", 2], ["0x1", 1], ["", 0], [true, 1], [false, 0], [[1n], 1], [Object(2n), 2], [{ valueOf: () => 2n }, 2]]) {
  test(() => {
    const memory = wide(1n, 10n);
    assert_equals(grow_memory(memory, value), 1n);
    assert_equals(memory.buffer.byteLength, (1 + pages) * page);
  }, `${format_value(value)} is ${pages}n`);
}

test(() => {
  const memory = new_memory({ initial: 1 });
  assert_throws_js(TypeError, () => memory.grow(1n));
  assert_equals(memory.buffer.byteLength, page);
}, "A 32-bit memory's grow does not take a BigInt");

// What WebAssembly is given and gives: 64 bits, with a sign on the way out.
//@ JS-WASM-VALUES JS-GROW-INSTR
test(() => {
  const { memory, grow, size } = memory_instance({ memories: [{ minimum: 1, maximum: 4, address: "i64" }] }).exports;
  const old = memory.buffer;
  assert_equals(size(), 1n);
  assert_equals(grow_by_instruction(grow, 2n, memory), 1n);
  assert_detached(old);
  assert_equals(size(), 3n);
  assert_equals(memory.buffer.byteLength, 3 * page);
}, "The instruction gives the old size as a BigInt, and detaches the buffer");

for (const delta of [4n, 2n ** 32n, 2n ** 48n, 2n ** 63n, 2n ** 64n - 1n, -1n, -(2n ** 63n)]) {
  test(() => {
    const { memory, grow, size } = memory_instance({ memories: [{ minimum: 1, maximum: 4, address: "i64" }] }).exports;
    const state = state_of(memory);
    assert_equals(grow(delta), -1n);
    assert_unchanged(memory, state);
    assert_equals(size(), 1n);
  }, `The instruction gives -1n for ${delta}, and keeps the buffer`);
}

//@ JS-WASM-VALUES
for (const [delta, name] of [[2n ** 64n, "2^64"], [-(2n ** 64n), "-2^64"], [2n ** 100n, "2^100"], ["0", "the string 0"], [false, "false"]]) {
  test(() => {
    const { memory, grow, size } = memory_instance({ memories: [{ minimum: 1, maximum: 4, address: "i64" }] }).exports;
    assert_equals(grow_by_instruction(grow, delta, memory), 1n);
    assert_equals(size(), 1n);
  }, `An exported grow takes ${name} for no pages: no range is enforced`);
}

for (const value of [0, 1, undefined, null, NaN]) {
  test(() => {
    const { grow, size } = memory_instance({ memories: [{ minimum: 1, maximum: 4, address: "i64" }] }).exports;
    assert_throws_js(TypeError, () => grow(value));
    assert_equals(size(), 1n);
  }, `An exported grow wants a BigInt, not ${format_value(value)}`);
}

//@ JS-BUFFER
test(() => {
  const { memory, load, store } = memory_instance({ memories: [{ minimum: 1, address: "i64" }] }).exports;
  new Uint8Array(memory.buffer)[page - 1] = 1;
  assert_equals(load(BigInt(page - 1)), 1);
  store(0n, 2);
  assert_equals(new Uint8Array(memory.buffer)[0], 2);
  for (const address of [BigInt(page), 2n ** 32n, 2n ** 63n, -1n]) {
    assert_throws_js(WebAssembly.RuntimeError, () => load(address), `${address}`);
  }
}, "JavaScript and WebAssembly see the same bytes");
