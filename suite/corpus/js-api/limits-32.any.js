//! summary = "A module whose 32-bit memory declares more than 65,536 pages is rejected with a CompileError, one with 65,536 is not"
//! pages = 65536

const own = (limits) => memory_module({ memories: [limits], functions: false });
const imported = (limits) => memory_module({ imports: [{ module: "m", name: "m", ...limits }], functions: false });
const above = [65_537, 65_538, 2 ** 17, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1, 2 ** 32, 2 ** 37, 2 ** 48];
const within = [0, 1, 16_384, 32_767, 32_768, 65_535, 65_536];

// What is declared is no request yet: pages are wanted at instantiation.
//@ JS-LIMIT32
for (const pages of within) {
  test(() => {
    for (const declare of [own, imported]) {
      for (const limits of [{ minimum: pages }, { minimum: 0, maximum: pages }, { minimum: pages, maximum: pages }]) {
        const bytes = declare(limits);
        assert_true(WebAssembly.validate(bytes), JSON.stringify(limits));
        new WebAssembly.Module(bytes);
      }
    }
  }, `${pages} pages compile`);
}

for (const pages of above) {
  test(() => {
    assert_false(WebAssembly.validate(own({ minimum: pages })));
    assert_throws_js(WebAssembly.CompileError, () => new WebAssembly.Module(own({ minimum: pages })));
  }, `A minimum of ${pages}`);

  test(() => {
    assert_false(WebAssembly.validate(own({ minimum: 0, maximum: pages })));
    assert_throws_js(WebAssembly.CompileError, () => new WebAssembly.Module(own({ minimum: 0, maximum: pages })));
  }, `A maximum of ${pages}`);

  test(() => {
    for (const limits of [{ minimum: pages }, { minimum: 0, maximum: pages }]) {
      assert_false(WebAssembly.validate(imported(limits)));
      assert_throws_js(WebAssembly.CompileError, () => new WebAssembly.Module(imported(limits)));
    }
  }, `An imported memory with ${pages}`);
}

//@ JS-ASYNC JS-LIMIT32
promise_test(async () => {
  for (const pages of within) assert_true((await WebAssembly.compile(own({ minimum: 0, maximum: pages }))) instanceof WebAssembly.Module);
}, "compile() says the same of what is within the limit");

promise_test(async (t) => {
  for (const pages of above) {
    await promise_rejects_js(t, WebAssembly.CompileError, WebAssembly.compile(own({ minimum: pages })));
    await promise_rejects_js(t, WebAssembly.CompileError, WebAssembly.compile(own({ minimum: 0, maximum: pages })));
  }
}, "compile() says the same of what is above it");

promise_test(async (t) => {
  for (const pages of above) {
    await promise_rejects_js(t, WebAssembly.CompileError, WebAssembly.instantiate(own({ minimum: 0, maximum: pages })));
  }
}, "So does instantiate()");

//@ VAL-MIN-LE-MAX
for (const [minimum, maximum] of [[1, 0], [2, 1], [65_536, 65_535]]) {
  test(() => {
    assert_false(WebAssembly.validate(own({ minimum, maximum })));
    assert_throws_js(WebAssembly.CompileError, () => new WebAssembly.Module(own({ minimum, maximum })));
  }, `A minimum of ${minimum} above a maximum of ${maximum} is a CompileError`);
}

//@ ALLOC-SIZE-EQ-MIN
for (const minimum of [16_384, 32_768, 65_535, 65_536]) {
  test(() => {
    const { memory, size } = memory_instance({ memories: [{ minimum }] }).exports;
    assert_equals(size(), minimum);
    assert_equals(memory.buffer.byteLength, minimum * 65_536);
  }, `An instance has all its ${minimum} pages, or there is none`);
}

//@ VAL-MAX-NOT-ALLOC
for (const maximum of [32_768, 65_535, 65_536]) {
  test(() => {
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(memory_module({ memories: [{ minimum: 1, maximum }] })));
    assert_equals(exports.size(), 1);
  }, `A maximum of ${maximum} is no reason against an instance`);
}
