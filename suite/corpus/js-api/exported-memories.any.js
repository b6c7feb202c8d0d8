//! summary = "A memory has one object: exported, imported and exported again, it is the same"
//! pages = 1024

const page = 65_536;
const importing = (minimum, more = {}) => ({ imports: [{ module: "m", name: "m", minimum }], ...more });

//@ JS-OBJECT-CACHE
test(() => {
  const { exports } = memory_instance({ memories: [{ minimum: 1 }] });
  assert_true(exports.memory instanceof WebAssembly.Memory);
  assert_equals(Object.getPrototypeOf(exports.memory), WebAssembly.Memory.prototype);
  assert_equals(exports.memory, exports.memory);
}, "An export is one Memory");

test(() => {
  const memory = new_memory({ initial: 1 });
  const { exports } = memory_instance(importing(1), { m: { m: memory } });
  assert_equals(exports.memory, memory);
  assert_equals(exports.memory.buffer, memory.buffer);
}, "An imported memory that is exported again is the same object");

test(() => {
  const memory = new_memory({ initial: 1, maximum: 4 });
  const first = memory_instance(importing(1), { m: { m: memory } }).exports;
  const second = memory_instance(importing(1), { m: { m: first.memory } }).exports;
  assert_equals(second.memory, memory);
  grow_by_instruction(second.grow, 1, memory);
  assert_equals(first.size(), 2);
  assert_equals(memory.buffer.byteLength, 2 * page);
  assert_equals(grow_memory(memory, 1), 2);
  assert_equals(first.size(), 3);
  assert_equals(second.size(), 3);
}, "Through two instances");

test(() => {
  const memory = new_memory({ initial: 1, maximum: 4 });
  const { exports } = memory_instance(importing(1), { m: { m: memory } });
  grow_memory(memory, 1);
  assert_equals(exports.memory, memory);
  grow_by_instruction(exports.grow, 1, memory);
  assert_equals(exports.memory, memory);
}, "Growth does not make another object of it");

test(() => {
  const compiled = new WebAssembly.Module(memory_module({ memories: [{ minimum: 1 }] }));
  const one = new WebAssembly.Instance(compiled).exports;
  const other = new WebAssembly.Instance(compiled).exports;
  assert_not_equals(one.memory, other.memory);
  assert_not_equals(one.memory.buffer, other.memory.buffer);
}, "Two instances of a module have two memories");

//@ ALLOC-INDEPENDENT JS-OBJECT-CACHE
test(() => {
  const compiled = new WebAssembly.Module(memory_module({ memories: [{ minimum: 1, maximum: 3 }] }));
  const one = new WebAssembly.Instance(compiled).exports;
  const other = new WebAssembly.Instance(compiled).exports;
  one.store(0, 1);
  assert_equals(other.load(0), 0);
  const old = other.memory.buffer;
  grow_by_instruction(one.grow, 1, one.memory);
  assert_equals(other.size(), 1);
  assert_equals(other.memory.buffer, old);
}, "What happens to the one is nothing to the other");

//@ JS-ASYNC JS-OBJECT-CACHE
promise_test(async () => {
  const memory = new_memory({ initial: 1 });
  const { instance } = await WebAssembly.instantiate(memory_module(importing(1)), { m: { m: memory } });
  assert_equals(instance.exports.memory, memory);
}, "By WebAssembly.instantiate, too");

//@ JS-OBJECT-CACHE
test(() => {
  const memory = new_memory({ initial: 1 });
  memory.remark = "mine";
  const { exports } = memory_instance(importing(1), { m: { m: memory } });
  assert_equals(exports.memory.remark, "mine");
}, "With the properties that it was given");

test(() => {
  class Own extends WebAssembly.Memory {}
  const memory = new Own({ initial: 1 });
  const { exports } = memory_instance(importing(1), { m: { m: memory } });
  assert_equals(exports.memory, memory);
  assert_equals(Object.getPrototypeOf(exports.memory), Own.prototype);
}, "A subclass is kept");

//@ JS-BUFFER
for (const minimum of [0, 1, 2, 17]) {
  test(() => {
    const { memory, size } = memory_instance({ memories: [{ minimum }] }).exports;
    assert_equals(size(), minimum);
    assert_equals(memory.buffer.byteLength, minimum * page);
  }, `A module's memory of ${minimum} pages has a buffer of as many`);
}
