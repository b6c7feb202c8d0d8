//! summary = "memory.grow puts a new buffer in the old one's place if it succeeds, and leaves it if it gives -1"
//! pages = 1024

const page = 65_536;
const instance = (minimum, maximum, more = {}) => memory_instance({ memories: [{ minimum, maximum }], ...more });

//@ JS-GROW-INSTR
for (const delta of [1, 2, 9]) {
  test(() => {
    const { memory, grow, size } = instance(1, 10).exports;
    const old = memory.buffer;
    assert_equals(grow_by_instruction(grow, delta, memory), 1);
    assert_detached(old);
    assert_not_equals(memory.buffer, old);
    assert_equals(memory.buffer.byteLength, (1 + delta) * page);
    assert_equals(size(), 1 + delta);
  }, `A growth by ${delta} detaches the buffer`);
}

test(() => {
  const { memory, grow } = instance(1, 10).exports;
  const old = memory.buffer;
  assert_equals(grow_by_instruction(grow, 0, memory), 1);
  assert_detached(old);
  assert_not_equals(memory.buffer, old);
  assert_equals(memory.buffer.byteLength, page);
}, "A growth by no pages detaches the buffer");

test(() => {
  const { memory, grow } = instance(0, 0).exports;
  const old = memory.buffer;
  assert_equals(grow_by_instruction(grow, 0, memory), 0);
  assert_not_equals(memory.buffer, old);
  assert_equals(memory.buffer.byteLength, 0);
}, "So does one of a memory without pages");

for (const [minimum, maximum, delta] of [
  [0, 0, 1],
  [1, 1, 1],
  [1, 3, 3],
  [1, 10, 10],
  [1, 10, 65_536],
  [1, 10, 2 ** 31],
  [1, 10, -1],
  [1, undefined, 65_536],
  [1, undefined, -1],
  [1, undefined, -65_536],
]) {
  test(() => {
    const { memory, grow, size } = instance(minimum, maximum).exports;
    const state = state_of(memory);
    assert_equals(grow(delta), -1);
    assert_unchanged(memory, state);
    assert_equals(size(), minimum);
  }, `A growth of ${minimum} of ${maximum} by ${delta} gives -1 and keeps the buffer`);
}

test(() => {
  const { memory, grow } = instance(1, 3).exports;
  const before = memory.buffer;
  assert_equals(grow(3), -1);
  assert_equals(memory.buffer, before);
  assert_equals(grow_by_instruction(grow, 2, memory), 1);
  const after = memory.buffer;
  assert_not_equals(after, before);
  assert_equals(grow(1), -1);
  assert_equals(memory.buffer, after);
  assert_equals(after.byteLength, 3 * page);
}, "Failure, success, failure: one change of the buffer");

// A buffer that nobody has asked for yet is none the worse for it.
test(() => {
  const { memory, grow } = instance(1, 3).exports;
  const old = grow(1);
  if (old === -1) refused("memory.grow gave -1");
  assert_equals(old, 1);
  assert_equals(memory.buffer.byteLength, 2 * page);
  assert_equals(memory.buffer, memory.buffer);
}, "The first reading comes after the growth");

test(() => {
  const { memory, grow, load } = instance(1, 3).exports;
  const old = new Uint8Array(memory.buffer);
  old[page - 1] = 3;
  grow_by_instruction(grow, 1, memory);
  assert_equals(old.length, 0, "the old view");
  const bytes = new Uint8Array(memory.buffer);
  assert_equals(bytes[page - 1], 3);
  bytes[2 * page - 1] = 5;
  assert_equals(load(2 * page - 1), 5);
}, "What was written is in the new buffer, and old views are empty");

//@ GROW-IN-START JS-GROW-INSTR
test(() => {
  const { memory, size } = instance(1, 3, { start: 2 }).exports;
  const pages = size();
  assert_equals(memory.buffer.byteLength, pages * page);
  if (pages === 1) refused("the growth in the start function");
  assert_equals(pages, 3);
}, "A growth in the start function is there when the memory is first seen");

test(() => {
  const memory = new_memory({ initial: 1, maximum: 3 });
  const old = memory.buffer;
  memory_instance({ imports: [{ module: "m", name: "m", minimum: 1 }], start: 2 }, { m: { m: memory } });
  if (memory.buffer === old) refused("the growth in the start function");
  assert_detached(old);
  assert_equals(memory.buffer.byteLength, 3 * page);
}, "A growth of an imported memory in the start function detaches the buffer that the importer has");

test(() => {
  const memory = new_memory({ initial: 1, maximum: 3 });
  const state = state_of(memory);
  memory_instance({ imports: [{ module: "m", name: "m", minimum: 1 }], start: 3 }, { m: { m: memory } });
  assert_unchanged(memory, state);
}, "One that fails there leaves it");

// JavaScript in the midst of a WebAssembly function.
//@ JS-GROW-INSTR
test(() => {
  let memory;
  let seen;
  const imports = {
    host: {
      callback() {
        seen = memory.buffer;
      },
    },
  };
  const { exports } = memory_instance({ memories: [{ minimum: 1, maximum: 4 }], callback: true }, imports);
  memory = exports.memory;
  const old = memory.buffer;
  const size = exports.grow_call_size(2);
  if (size === 1) refused("memory.grow");
  assert_equals(size, 3);
  assert_detached(old);
  assert_equals(seen, memory.buffer);
  assert_equals(seen.byteLength, 3 * page);
}, "A function called after the growth, in the same WebAssembly function, sees the new buffer");

//@ GROW-FRESH JS-GROW-RET
test(() => {
  let memory;
  const imports = {
    host: {
      callback() {
        assert_equals(grow_memory(memory, 2), 1);
      },
    },
  };
  const { exports } = memory_instance({ memories: [{ minimum: 1, maximum: 4 }], callback: true }, imports);
  memory = exports.memory;
  assert_equals(exports.call_then_size(), 3);
}, "A WebAssembly function sees the size to which JavaScript grew in its midst");

test(() => {
  let memory;
  const imports = {
    host: {
      callback() {
        grow_memory(memory, 1);
        new Uint8Array(memory.buffer)[2 * page - 1] = 0x77;
      },
    },
  };
  const { exports } = memory_instance({ memories: [{ minimum: 1, maximum: 4 }], callback: true }, imports);
  memory = exports.memory;
  assert_equals(exports.call_then_load(2 * page - 1), 0x77);
}, "It loads from the page that JavaScript grew in its midst");

//@ JS-GROW-THROWS GROW-FRESH
test(() => {
  let memory;
  const imports = {
    host: {
      callback() {
        assert_throws_js(RangeError, () => memory.grow(4));
      },
    },
  };
  const { exports } = memory_instance({ memories: [{ minimum: 1, maximum: 4 }], callback: true }, imports);
  memory = exports.memory;
  assert_equals(exports.call_then_size(), 1);
}, "A failure in its midst leaves the size");
