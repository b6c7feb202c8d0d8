//! summary = "Each memory of a module has a buffer of its own, and only the one that grows loses it"
//! features = ["multi-memory"]
//! pages = 1024

const page = 65_536;
const three = () => memory_instance({ memories: [{ minimum: 1, maximum: 4 }, { minimum: 2, maximum: 4 }, { minimum: 0, maximum: 4 }] }).exports;
const suffixes = ["", "1", "2"];

//@ JS-OBJECT-CACHE JS-BUFFER
test(() => {
  const exports = three();
  const memories = suffixes.map((suffix) => exports[`memory${suffix}`]);
  assert_equals(new Set(memories).size, 3);
  assert_array_equals(memories.map((memory) => memory.buffer.byteLength), [page, 2 * page, 0]);
}, "Three memories, three objects, three sizes");

//@ JS-GROW-INSTR MM-INDEP
for (const grown of suffixes) {
  test(() => {
    const exports = three();
    const before = suffixes.map((suffix) => exports[`memory${suffix}`].buffer);
    const memory = exports[`memory${grown}`];
    grow_by_instruction(exports[`grow${grown}`], 2, memory);
    suffixes.forEach((suffix, index) => {
      const { buffer } = exports[`memory${suffix}`];
      if (suffix === grown) assert_not_equals(buffer, before[index], `memory ${index}`);
      else assert_equals(buffer, before[index], `memory ${index}`);
      assert_equals(buffer.byteLength, exports[`size${suffix}`]() * page, `memory ${index}`);
    });
    if (memory.buffer.byteLength > 0) assert_detached(before[suffixes.indexOf(grown)]);
  }, `The instruction grows memory ${grown || "0"}, and the others keep their buffers`);

  test(() => {
    const exports = three();
    const before = suffixes.map((suffix) => exports[`memory${suffix}`].buffer);
    grow_memory(exports[`memory${grown}`], 2);
    suffixes.forEach((suffix, index) => {
      const { buffer } = exports[`memory${suffix}`];
      if (suffix === grown) assert_not_equals(buffer, before[index], `memory ${index}`);
      else assert_equals(buffer, before[index], `memory ${index}`);
    });
  }, `So does the method of memory ${grown || "0"}`);
}

test(() => {
  const exports = three();
  const states = suffixes.map((suffix) => state_of(exports[`memory${suffix}`]));
  assert_equals(exports.grow1(3), -1);
  assert_throws_js(RangeError, () => exports.memory2.grow(5));
  suffixes.forEach((suffix, index) => assert_unchanged(exports[`memory${suffix}`], states[index]));
}, "A growth that fails leaves all of them");

test(() => {
  const exports = three();
  new Uint8Array(exports.memory.buffer).fill(1);
  new Uint8Array(exports.memory1.buffer).fill(2);
  assert_equals(exports.load(page - 1), 1);
  assert_equals(exports.load1(2 * page - 1), 2);
  exports.store1(0, 3);
  assert_equals(new Uint8Array(exports.memory.buffer)[0], 1);
  assert_equals(new Uint8Array(exports.memory1.buffer)[0], 3);
}, "What is written to one is not in another");

//@ JS-OBJECT-CACHE MM-SAME-TWICE
test(() => {
  const memory = new_memory({ initial: 1, maximum: 4 });
  const twice = ["a", "b"].map((name) => ({ module: "m", name, minimum: 1 }));
  const { exports } = memory_instance({ imports: twice }, { m: { a: memory, b: memory } });
  assert_equals(exports.memory, memory);
  assert_equals(exports.memory1, memory);
  const old = memory.buffer;
  assert_equals(grow_by_instruction(exports.grow1, 1, memory), 1);
  assert_detached(old);
  assert_equals(exports.size(), 2);
  assert_equals(exports.memory.buffer.byteLength, 2 * page);
}, "A memory imported twice is one object, and grows under both its indices");
