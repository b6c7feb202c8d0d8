//! summary = "A 64-bit memory has at most 262,144 pages at run time, and says so by failing"
//! features = ["memory64"]
//! pages = 65537

// 262,144 pages are 16 GiB. They are only asked for, never touched, and what may be granted is asked of memories with a
// maximum, so that no engine has to copy one to grow it.

const limit = 262_144n;
const page = 65_536;

// The section on limits says that a RuntimeError is thrown, the steps of the constructor and of grow say a RangeError.
const assert_refused = (call) => {
  try {
    call();
  } catch (error) {
    if (error instanceof RangeError || error instanceof WebAssembly.RuntimeError) return;
    throw error;
  }
  assert_unreached("more than 262,144 pages were granted");
};

//@ JS-LIMIT64-SIZE
for (const initial of [limit + 1n, limit + 10n, 2n ** 20n, 2n ** 32n, 2n ** 37n - 1n]) {
  test(() => {
    assert_refused(() => new WebAssembly.Memory({ initial, address: "i64" }));
  }, `The constructor does not grant ${initial} pages`);
}

for (const delta of [limit, limit + 1n, 2n ** 20n, 2n ** 32n, 2n ** 36n, 2n ** 37n - 2n]) {
  test(() => {
    const memory = new_memory({ initial: 1n, address: "i64" });
    const state = state_of(memory);
    assert_refused(() => memory.grow(delta));
    assert_unchanged(memory, state);
  }, `grow does not grant ${delta} pages on top of one`);

  test(() => {
    const { memory, grow, size } = memory_instance({ memories: [{ minimum: 1, address: "i64" }] }).exports;
    const state = state_of(memory);
    let result;
    try {
      result = grow(delta);
    } catch (error) {
      assert_true(error instanceof WebAssembly.RuntimeError, `${error}`);
      result = -1n;
    }
    assert_equals(result, -1n);
    assert_unchanged(memory, state);
    assert_equals(size(), 1n);
  }, `The instruction does not grant ${delta} pages on top of one`);
}

test(() => {
  for (const minimum of [limit + 1n, 2n ** 32n, 2n ** 37n - 1n]) {
    let instance;
    try {
      instance = new WebAssembly.Instance(new WebAssembly.Module(memory_module({ memories: [{ minimum, address: "i64" }] })));
    } catch {
      // The class of what is thrown for want of memory is the implementation's own.
    }
    assert_equals(instance, undefined, `${minimum} pages`);
  }
}, "Nor does an instance get more");

//@ JS-LIMIT64-RUN
test(() => {
  assert_throws_js(WebAssembly.RuntimeError, () => new WebAssembly.Memory({ initial: limit + 1n, address: "i64" }));
}, "The constructor throws a RuntimeError, as the section on limits has it");

test(() => {
  const memory = new_memory({ initial: 1n, address: "i64" });
  assert_throws_js(WebAssembly.RuntimeError, () => memory.grow(limit));
}, "So does grow");

//@ JS-GROW-RET
test(() => {
  const memory = new_memory({ initial: 1n, maximum: 65_537n, address: "i64" });
  assert_equals(grow_memory(memory, 65_536n), 1n);
  assert_equals(memory.buffer.byteLength, 65_537 * page);
}, "One page more than a 32-bit memory may have");
