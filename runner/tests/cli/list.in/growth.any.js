// META: global=window,dedicatedworker,jsshell
//! summary = "A growth returns the size before it, in pages"

//@ JS-GROW-RET
for (const pages of [0, 1, 2]) {
  test(() => {
    const memory = new WebAssembly.Memory({ initial: pages, maximum: 4 });
    assert_equals(memory.grow(1), pages);
  }, `from ${pages}`);
}

//@ JS-GROW-THROWS
promise_test(async () => {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 1 });
  assert_throws_js(RangeError, () => memory.grow(1));
}, "beyond the maximum");
