//! summary = "Every growth of an unshared memory that succeeds detaches its buffer, also one by no pages"
//! pages = 1024

const page = 65_536;

//@ JS-DETACH
for (const [initial, maximum, delta] of [
  [0, undefined, 1],
  [1, undefined, 1],
  [1, undefined, 15],
  [1, 2, 1],
  [1, 65_536, 1],
  [2, 10, 8],
]) {
  test(() => {
    const memory = new_memory({ initial, maximum });
    const old = memory.buffer;
    grow_memory(memory, delta);
    assert_detached(old);
    assert_not_equals(memory.buffer, old);
    assert_not_detached(memory.buffer, (initial + delta) * page);
  }, `${initial} of ${maximum} by ${delta}`);
}

for (const [initial, maximum] of [
  [0, undefined],
  [0, 0],
  [1, undefined],
  [1, 1],
  [1, 4],
]) {
  test(() => {
    const memory = new_memory({ initial, maximum });
    const old = memory.buffer;
    grow_memory(memory, 0);
    assert_detached(old);
    assert_not_equals(memory.buffer, old);
    assert_not_detached(memory.buffer, initial * page);
  }, `${initial} of ${maximum} by no pages`);
}

test(() => {
  const memory = new_memory({ initial: 1 });
  new Uint8Array(memory.buffer).fill(9);
  grow_memory(memory, 0);
  assert_true(new Uint8Array(memory.buffer).every((byte) => byte === 9));
}, "A growth by no pages keeps the bytes");

test(() => {
  const memory = new_memory({ initial: 1, maximum: 10 });
  const buffers = [];
  for (let times = 0; times < 9; times += 1) {
    buffers.push(memory.buffer);
    grow_memory(memory, 1);
    for (const buffer of buffers) assert_detached(buffer);
  }
}, "All the old buffers of a memory stay detached");

for (const View of [Uint8Array, Int16Array, Int32Array, Float64Array, BigInt64Array]) {
  test(() => {
    const memory = new_memory({ initial: 1 });
    const view = new View(memory.buffer);
    const part = new View(memory.buffer, 16, 4);
    grow_memory(memory, 1);
    for (const each of [view, part]) {
      assert_equals(each.length, 0, "length");
      assert_equals(each.byteLength, 0, "byteLength");
      assert_equals(each.byteOffset, 0, "byteOffset");
      assert_equals(each[0], undefined, "element 0");
    }
  }, `A ${View.name} from before is empty`);
}

test(() => {
  const memory = new_memory({ initial: 1 });
  const view = new DataView(memory.buffer);
  grow_memory(memory, 1);
  assert_throws_js(TypeError, () => view.byteLength);
  assert_throws_js(TypeError, () => view.getUint8(0));
  assert_throws_js(TypeError, () => view.setUint8(0, 1));
}, "A DataView from before throws a TypeError");

test(() => {
  const memory = new_memory({ initial: 1 });
  const bytes = new Uint8Array(memory.buffer);
  grow_memory(memory, 1);
  bytes[0] = 1;
  assert_equals(new Uint8Array(memory.buffer)[0], 0);
}, "What is written to an old view does not get into the memory");

test(() => {
  const memory = new_memory({ initial: 1 });
  const old = memory.buffer;
  grow_memory(memory, 1);
  assert_throws_js(TypeError, () => old.slice(0));
  assert_throws_js(TypeError, () => new Uint8Array(old));
}, "Nothing can be had from an old buffer");

test(() => {
  const memory = new_memory({ initial: 1 });
  const old = memory.buffer;
  grow_memory(memory, 1);
  assert_implements_optional("detached" in old, "ArrayBuffer.prototype.detached");
  assert_true(old.detached);
  assert_false(memory.buffer.detached);
}, "detached says so");

// Two modules with one memory: it is one memory, and has one buffer.
test(() => {
  const memory = new_memory({ initial: 1, maximum: 4 });
  const imports = { imports: [{ module: "m", name: "m", minimum: 1 }] };
  const one = memory_instance(imports, { m: { m: memory } }).exports;
  const other = memory_instance(imports, { m: { m: memory } }).exports;
  const old = memory.buffer;
  assert_equals(one.memory.buffer, old);
  assert_equals(grow_by_instruction(one.grow, 1, memory), 1);
  assert_detached(old);
  assert_equals(other.memory.buffer, memory.buffer);
  assert_equals(other.size(), 2);
  assert_equals(other.load(2 * page - 1), 0);
}, "A growth by one instance detaches the buffer for all who have it");
