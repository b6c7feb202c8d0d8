globalThis.memlimitsEvaluated = ((function (mark, format_value, assert_equals, assert_not_equals, assert_true, assert_false, assert_in_array, assert_array_equals, assert_less_than, assert_greater_than, assert_less_than_equal, assert_greater_than_equal, assert_class_string, assert_own_property, assert_not_own_property, assert_inherits, assert_idl_attribute, assert_readonly, assert_regexp_match, assert_unreached, assert_throws_js, assert_throws_dom, assert_throws_exactly, assert_throws, promise_rejects_js, promise_rejects_dom, promise_rejects_exactly, promise_rejects, assert_implements, assert_implements_optional, memory_module, memory_instance, new_memory, grow_memory, grow_by_instruction, state_of, assert_unchanged, assert_detached, assert_not_detached, start_worker, refused, self, test, promise_test, async_test, setup, done, step_timeout) { mark(); return function () {//! summary = "An import of a memory wants a Memory whose limits match, else there is a LinkError"
//! pages = 1024

const importing = (limits) => ({ imports: [{ module: "m", name: "m", ...limits }] });
const link = (memory, limits) => memory_instance(importing(limits), { m: { m: memory } });
const instance = (imports) => new WebAssembly.Instance(new WebAssembly.Module(memory_module(importing({ minimum: 1 }))), imports);

//@ JS-LINK-KIND
test(() => {
  assert_throws_js(TypeError, () => instance());
}, "No import object");

for (const imports of [null, 1, "m", true, Symbol("m")]) {
  test(() => {
    assert_throws_js(TypeError, () => instance(imports));
  }, `An import object that is none: ${format_value(imports)}`);
}

for (const namespace of [undefined, null, 1, "m", true]) {
  test(() => {
    assert_throws_js(TypeError, () => instance({ m: namespace }));
  }, `A module of the import object that is no object: ${format_value(namespace)}`);
}

for (const value of [
  undefined,
  null,
  0,
  1n,
  "memory",
  {},
  [],
  () => {},
  new ArrayBuffer(65_536),
  new Uint8Array(65_536),
  WebAssembly.Memory,
  WebAssembly.Memory.prototype,
  Object.create(WebAssembly.Memory.prototype),
  new WebAssembly.Table({ initial: 1, element: "anyfunc" }),
  new WebAssembly.Global({ value: "i32" }, 1),
]) {
  test(() => {
    assert_throws_js(WebAssembly.LinkError, () => instance({ m: { m: value } }));
  }, `No Memory: ${format_value(value)}`);
}

test(() => {
  const memory = new_memory({ initial: 1 });
  assert_throws_js(WebAssembly.LinkError, () => instance({ m: { m: memory.buffer } }));
  assert_throws_js(WebAssembly.LinkError, () => instance({ m: { m: { buffer: memory.buffer } } }));
  assert_throws_js(WebAssembly.LinkError, () => instance({ m: { m: new Proxy(memory, {}) } }));
}, "A memory's buffer is no Memory, nor what looks like one");

//@ JS-LINK-KIND JS-ASYNC
promise_test(async (t) => {
  const compiled = await WebAssembly.compile(memory_module(importing({ minimum: 1 })));
  await promise_rejects_js(t, WebAssembly.LinkError, WebAssembly.instantiate(compiled, { m: { m: {} } }));
  await promise_rejects_js(t, TypeError, WebAssembly.instantiate(compiled));
}, "By WebAssembly.instantiate, too");

//@ LINK-MIN-CURRENT JS-LINK
for (const [initial, minimum] of [[0, 0], [1, 0], [1, 1], [2, 1], [17, 16]]) {
  test(() => {
    link(new_memory({ initial }), { minimum });
  }, `${initial} pages match a minimum of ${minimum}`);
}

for (const [initial, minimum] of [[0, 1], [1, 2], [16, 17], [1, 65_536]]) {
  test(() => {
    assert_throws_js(WebAssembly.LinkError, () => link(new_memory({ initial }), { minimum }));
  }, `${initial} pages do not match a minimum of ${minimum}`);
}

test(() => {
  const memory = new_memory({ initial: 1, maximum: 5 });
  assert_throws_js(WebAssembly.LinkError, () => link(memory, { minimum: 3 }));
  grow_memory(memory, 1);
  assert_throws_js(WebAssembly.LinkError, () => link(memory, { minimum: 3 }));
  grow_memory(memory, 1);
  link(memory, { minimum: 3 });
  assert_throws_js(WebAssembly.LinkError, () => link(memory, { minimum: 4 }));
}, "After growth by grow the size counts, not initial");

test(() => {
  const memory = new_memory({ initial: 1, maximum: 5 });
  const { grow } = link(memory, { minimum: 1 }).exports;
  grow_by_instruction(grow, 2, memory);
  link(memory, { minimum: 3 });
  assert_throws_js(WebAssembly.LinkError, () => link(memory, { minimum: 4 }));
}, "After growth by the instruction as well");

test(() => {
  const memory = new_memory({ initial: 1, maximum: 2 });
  assert_throws_js(RangeError, () => memory.grow(2));
  assert_throws_js(WebAssembly.LinkError, () => link(memory, { minimum: 2 }));
  link(memory, { minimum: 1 });
}, "A growth that failed does not count");

//@ LINK-MAX-LE JS-LINK
for (const [maximum, wanted] of [[1, 1], [2, 2], [2, 3], [2, 65_536], [65_536, 65_536]]) {
  test(() => {
    link(new_memory({ initial: 1, maximum }), { minimum: 1, maximum: wanted });
  }, `A maximum of ${maximum} matches one of ${wanted}`);
}

for (const [maximum, wanted] of [[2, 1], [3, 2], [65_536, 65_535]]) {
  test(() => {
    assert_throws_js(WebAssembly.LinkError, () => link(new_memory({ initial: 1, maximum }), { minimum: 1, maximum: wanted }));
  }, `A maximum of ${maximum} does not match one of ${wanted}`);
}

//@ LINK-MAX-REQUIRED JS-LINK
for (const wanted of [1, 2, 65_535, 65_536]) {
  test(() => {
    assert_throws_js(WebAssembly.LinkError, () => link(new_memory({ initial: 1 }), { minimum: 1, maximum: wanted }));
  }, `No maximum does not match one of ${wanted}`);
}

test(() => {
  link(new_memory({ initial: 1, maximum: 1 }), { minimum: 1 });
}, "A maximum matches an import without one");

//@ JS-LINK GROW-TYPE-MAX
test(() => {
  const memory = new_memory({ initial: 1, maximum: 3 });
  grow_memory(memory, 2);
  link(memory, { minimum: 3, maximum: 3 });
  assert_throws_js(WebAssembly.LinkError, () => link(memory, { minimum: 1, maximum: 2 }));
}, "Growth leaves the maximum");

//@ JS-LINK
test(() => {
  const memory = new_memory({ initial: 1, maximum: 5 });
  const state = state_of(memory);
  for (const limits of [{ minimum: 2 }, { minimum: 1, maximum: 4 }]) {
    assert_throws_js(WebAssembly.LinkError, () => link(memory, limits));
    assert_unchanged(memory, state);
  }
}, "A memory that does not match is left as it is");

}; }))
