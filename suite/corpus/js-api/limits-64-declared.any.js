//! summary = "A module whose 64-bit memory declares more than 2^37 - 1 pages is rejected with a CompileError, one with as many is not"
//! features = ["memory64"]
//! pages = 1024

const own = (limits) => memory_module({ memories: [{ ...limits, address: "i64" }], functions: false });
const imported = (limits) => memory_module({ imports: [{ module: "m", name: "m", ...limits, address: "i64" }], functions: false });

// 262,144 pages are the limit at run time, which is no limit of declarations.
//@ JS-LIMIT64-DECL
for (const pages of [0n, 65_536n, 65_537n, 262_144n]) {
  test(() => {
    for (const declare of [own, imported]) {
      for (const limits of [{ minimum: 0, maximum: pages }, { minimum: pages }]) {
        assert_true(WebAssembly.validate(declare(limits)));
        new WebAssembly.Module(declare(limits));
      }
    }
  }, `${pages} pages compile: nothing is allocated yet`);
}

for (const pages of [262_145n, 2n ** 31n, 2n ** 32n, 2n ** 36n, 2n ** 37n - 2n, 2n ** 37n - 1n]) {
  test(() => {
    for (const declare of [own, imported]) {
      const bytes = declare({ minimum: 0, maximum: pages });
      assert_true(WebAssembly.validate(bytes));
      new WebAssembly.Module(bytes);
    }
  }, `A maximum of ${pages} compiles, too`);

  test(() => {
    for (const declare of [own, imported]) {
      const bytes = declare({ minimum: pages });
      assert_true(WebAssembly.validate(bytes));
      new WebAssembly.Module(bytes);
    }
  }, `So does a minimum of ${pages}`);
}

for (const pages of [2n ** 37n, 2n ** 37n + 1n, 2n ** 40n, 2n ** 47n, 2n ** 48n - 1n, 2n ** 48n, 2n ** 48n + 1n, 2n ** 63n, 2n ** 64n - 1n]) {
  test(() => {
    for (const declare of [own, imported]) {
      const bytes = declare({ minimum: 0, maximum: pages });
      assert_false(WebAssembly.validate(bytes));
      assert_throws_js(WebAssembly.CompileError, () => new WebAssembly.Module(bytes));
    }
  }, `A maximum of ${pages} is a CompileError`);

  test(() => {
    for (const declare of [own, imported]) {
      const bytes = declare({ minimum: pages });
      assert_false(WebAssembly.validate(bytes));
      assert_throws_js(WebAssembly.CompileError, () => new WebAssembly.Module(bytes));
    }
  }, `A minimum of ${pages} is a CompileError`);
}

//@ JS-ASYNC JS-LIMIT64-DECL
promise_test(async (t) => {
  await promise_rejects_js(t, WebAssembly.CompileError, WebAssembly.compile(own({ minimum: 0, maximum: 2n ** 37n })));
  await promise_rejects_js(t, WebAssembly.CompileError, WebAssembly.instantiate(own({ minimum: 0, maximum: 2n ** 37n })));
}, "compile() and instantiate() say the same");

//@ VAL-MAX-NOT-ALLOC
for (const maximum of [65_537n, 262_144n]) {
  test(() => {
    const bytes = memory_module({ memories: [{ minimum: 1, maximum, address: "i64" }] });
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes));
    assert_equals(exports.size(), 1n);
  }, `A maximum of ${maximum} is no reason against an instance`);
}

for (const maximum of [262_145n, 2n ** 32n, 2n ** 37n - 1n]) {
  test(() => {
    const bytes = memory_module({ memories: [{ minimum: 1, maximum, address: "i64" }] });
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes));
    assert_equals(exports.size(), 1n);
  }, `Nor is one of ${maximum}, although so many pages cannot be had`);
}
