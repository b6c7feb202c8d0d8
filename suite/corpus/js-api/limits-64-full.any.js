//! summary = "A 64-bit memory gets all its 262,144 pages, or the growth is refused"
//! features = ["memory64"]
//! pages = 262144

// 16 GiB that are asked for and never touched.

const limit = 262_144n;
const page = 65_536;

//@ JS-GROW-RET JS-LIMIT64-SIZE
test(() => {
  const memory = new_memory({ initial: 0n, maximum: limit, address: "i64" });
  let old;
  try {
    old = memory.grow(limit);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    assert_equals(memory.buffer.byteLength, 0);
    refused(`${error}`);
  }
  assert_equals(old, 0n);
  assert_equals(memory.buffer.byteLength, Number(limit) * page);
  assert_throws_js(RangeError, () => memory.grow(1n));
  assert_equals(memory.grow(0n), limit);
}, "By the method");

test(() => {
  const { memory, grow, size, load } = memory_instance({ memories: [{ minimum: 0, maximum: limit, address: "i64" }] }).exports;
  const old = grow(limit);
  if (old === -1n) {
    assert_equals(memory.buffer.byteLength, 0);
    refused("memory.grow gave -1");
  }
  assert_equals(old, 0n);
  assert_equals(size(), limit);
  assert_equals(load(limit * BigInt(page) - 1n), 0);
  assert_throws_js(WebAssembly.RuntimeError, () => load(limit * BigInt(page)));
  assert_equals(grow(1n), -1n);
}, "By the instruction");
