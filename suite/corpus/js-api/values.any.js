//! summary = "What WebAssembly makes of JavaScript's numbers, and JavaScript of WebAssembly's, where sizes of memories are concerned"
//! pages = 65536

const page = 65_536;
const { exports } = memory_instance({ memories: [{ minimum: 1, maximum: 4 }] });

// A parameter of type i32 is ToInt32 of the argument: no range is enforced, in contrast to grow.
//@ JS-WASM-VALUES
for (const [value, name] of [
  [0, "0"],
  [-0, "-0"],
  [0.9, "0.9"],
  [-0.9, "-0.9"],
  [2 ** 32, "2^32"],
  [-(2 ** 32), "-2^32"],
  [2 ** 40, "2^40"],
  [NaN, "NaN"],
  [Infinity, "Infinity"],
  [-Infinity, "-Infinity"],
  [undefined, "undefined"],
  [null, "null"],
  ["", "an empty string"],
  ["abc", "a string that is no number"],
  [{}, "an object"],
]) {
  test(() => {
    assert_equals(grow_by_instruction(exports.grow, value, exports.memory), 1);
    assert_equals(exports.size(), 1);
  }, `An exported grow takes ${name} for no pages`);
}

test(() => {
  assert_equals(grow_by_instruction(exports.grow, undefined, exports.memory), 1);
  assert_equals(grow_by_instruction(() => exports.grow(), undefined, exports.memory), 1);
  assert_equals(exports.size(), 1);
}, "An exported grow takes a missing argument for no pages");

for (const [value, name] of [
  [-1, "-1"],
  [2 ** 32 - 1, "2^32 - 1"],
  [2 ** 31, "2^31"],
  [-(2 ** 31), "-2^31"],
  [65_536, "65,536"],
  [2 ** 32 + 4, "2^32 + 4, which is 4,"],
  ["4", "the string 4"],
  [4.9, "4.9"],
]) {
  test(() => {
    assert_equals(exports.grow(value), -1);
    assert_equals(exports.size(), 1);
  }, `An exported grow by ${name} gives -1, as a number with a sign`);
}

test(() => {
  assert_throws_js(TypeError, () => exports.grow(0n));
  assert_throws_js(TypeError, () => exports.grow(Symbol("0")));
  assert_equals(exports.size(), 1);
}, "A BigInt is no i32, nor is a symbol");

test(() => {
  const { memory, grow, size } = memory_instance({ memories: [{ minimum: 0 }] }).exports;
  assert_equals(grow_by_instruction(grow, 65_536, memory), 0);
  assert_equals(size(), 65_536);
  assert_equals(grow(1), -1);
  assert_equals(grow(0), 65_536);
}, "A full memory has 65,536 pages, also as WebAssembly tells JavaScript");

//@ JS-WASM-VALUES EA-LAST-BYTE
test(() => {
  exports.store(page - 1, 0x1ff);
  assert_equals(exports.load(page - 1), 0xff);
  assert_equals(exports.load(page - 1 + 2 ** 32), 0xff, "the address is taken modulo 2^32");
  for (const address of [page, -1, 2 ** 31, 2 ** 32 - 1, -(2 ** 31)]) {
    assert_throws_js(WebAssembly.RuntimeError, () => exports.load(address), `${address}`);
  }
}, "Addresses are numbers without a sign, and beyond the last byte there is a RuntimeError");

//@ JS-GROW-THROWS GROW-FAIL-M1
test(() => {
  const state = state_of(exports.memory);
  assert_equals(exports.grow(4), -1);
  assert_throws_js(RangeError, () => exports.memory.grow(4));
  assert_unchanged(exports.memory, state);
}, "The same growth fails: the instruction gives -1, the method throws");
