//! summary = "A module with more than 100 memories is rejected with a CompileError, one with 100 is not"
//! features = ["multi-memory"]
//! pages = 1024

const memories = (count) => Array.from({ length: count }, () => ({ minimum: 0, maximum: 1 }));
const imports = (count) => memories(count).map((each) => ({ ...each, module: "m", name: "m" }));
const own = (count) => memory_module({ memories: memories(count), functions: false });
const imported = (count) => memory_module({ imports: imports(count), functions: false });
const mixed = (first, second) => memory_module({ imports: imports(first), memories: memories(second), functions: false });

//@ JS-MEMS-100
for (const count of [1, 2, 50, 99, 100]) {
  test(() => {
    assert_true(WebAssembly.validate(own(count)));
    new WebAssembly.Module(own(count));
  }, `${count} memories of its own`);

  test(() => {
    assert_true(WebAssembly.validate(imported(count)));
    new WebAssembly.Module(imported(count));
  }, `${count} imported memories`);
}

for (const count of [101, 102, 128, 200, 1000]) {
  test(() => {
    assert_false(WebAssembly.validate(own(count)));
    assert_throws_js(WebAssembly.CompileError, () => new WebAssembly.Module(own(count)));
  }, `${count} memories of its own are too many`);

  test(() => {
    assert_false(WebAssembly.validate(imported(count)));
    assert_throws_js(WebAssembly.CompileError, () => new WebAssembly.Module(imported(count)));
  }, `${count} imported memories are too many`);
}

for (const [first, second] of [[1, 99], [50, 50], [99, 1]]) {
  test(() => {
    assert_true(WebAssembly.validate(mixed(first, second)));
    new WebAssembly.Module(mixed(first, second));
  }, `${first} imported memories and ${second} of its own`);
}

for (const [first, second] of [[1, 100], [51, 50], [100, 1]]) {
  test(() => {
    assert_false(WebAssembly.validate(mixed(first, second)));
    assert_throws_js(WebAssembly.CompileError, () => new WebAssembly.Module(mixed(first, second)));
  }, `${first} imported memories and ${second} of its own are too many`);
}

//@ JS-ASYNC JS-MEMS-100
promise_test(async (t) => {
  assert_true((await WebAssembly.compile(own(100))) instanceof WebAssembly.Module);
  await promise_rejects_js(t, WebAssembly.CompileError, WebAssembly.compile(own(101)));
}, "compile() says the same");

//@ MM-COUNT
test(() => {
  const { exports } = memory_instance({ memories: memories(100) });
  assert_equals(grow_by_instruction(exports.grow99, 1, exports.memory99), 0);
  assert_equals(exports.memory99.buffer.byteLength, 65_536);
  assert_equals(exports.memory98.buffer.byteLength, 0);
  assert_equals(new Set(Array.from({ length: 100 }, (_, index) => exports[`memory${index || ""}`])).size, 100);
}, "An instance has its 100 memories, each of them another");
