//! summary = "The guide's claims about the JavaScript API, with what the specification says instead where they are wrong"
//! pages = 65536

// The worked examples of the guide, claim by claim. What it says is in the test's name; a claim that is not the
// specification's is tested for the opposite.

const page = 65_536;

//@ JS-CTOR-UNITS
test(() => {
  assert_equals(new_memory({ initial: 16, maximum: 256 }).buffer.byteLength, 1_048_576);
}, "G02, G06: 16 pages are 1,048,576 bytes: right");

//@ ALLOC-ZERO JS-BUFFER
test(() => {
  assert_true(new Uint8Array(new_memory({ initial: 16, maximum: 256 }).buffer).every((byte) => byte === 0));
}, "G04: the initial pages are zero: right");

//@ JS-GROW-RET
test(() => {
  const memory = new_memory({ initial: 16, maximum: 256 });
  assert_equals(grow_memory(memory, 16), 16);
  assert_equals(memory.buffer.byteLength, 2_097_152);
}, "G07: grow(16) of 16 pages returns 16, and there are 2,097,152 bytes: right");

//@ JS-GROW-THROWS
test(() => {
  const memory = new_memory({ initial: 1, maximum: 2 });
  grow_memory(memory, 1);
  assert_throws_js(RangeError, () => memory.grow(1));
}, "G05: the maximum is the ceiling: right");

//@ JS-DETACH
test(() => {
  const memory = new_memory({ initial: 16, maximum: 256 });
  const { buffer } = memory;
  grow_memory(memory, 16);
  assert_not_equals(memory.buffer, buffer);
}, "G08: the buffer may be replaced by growth: it always is, where it is neither shared nor resizable");

//@ JS-LIMIT32 JS-CTOR-VALID
test(() => {
  new WebAssembly.Memory({ initial: 0, maximum: 65_536 });
  assert_throws_js(RangeError, () => new WebAssembly.Memory({ initial: 0, maximum: 65_537 }));
}, "G10: the ceiling is 65,536 pages: right");

//@ JS-CTOR-VALID
test(() => {
  assert_throws_js(RangeError, () => new WebAssembly.Memory({ initial: 16 * page, maximum: 256 * page }));
}, "G23: the constructor takes pages, not bytes: right");

// G28 of the guide expects [1, 2, -1].
//@ JS-GROW-RET JS-GROW-THROWS
test(() => {
  const memory = new_memory({ initial: 1, maximum: 3 });
  const lengths = [memory.buffer.byteLength];
  assert_equals(grow_memory(memory, 1), 1);
  lengths.push(memory.buffer.byteLength);
  assert_equals(grow_memory(memory, 1), 2);
  lengths.push(memory.buffer.byteLength);
  const { buffer } = memory;
  assert_throws_js(RangeError, () => memory.grow(1));
  assert_equals(memory.buffer, buffer);
  assert_array_equals(lengths, [65_536, 131_072, 196_608]);
}, "G28: the third growth of the worked example returns -1: wrong, it throws a RangeError; the lengths are right");

//@ JS-GROW-RET
test(() => {
  const memory = new_memory({ initial: 3, maximum: 10 });
  for (const size of [3, 5, 7]) assert_equals(grow_memory(memory, 2), size);
}, "G30: a growth that succeeds returns the old page count: right");

//@ JS-GROW-THROWS
test(() => {
  const memory = new_memory({ initial: 1, maximum: 1 });
  const results = [];
  for (const delta of [1, 2, 65_535, 65_536, 2 ** 32 - 1]) {
    assert_throws_js(RangeError, () => results.push(memory.grow(delta)));
  }
  assert_array_equals(results, []);
  assert_equals(memory.buffer.byteLength, page);
}, "G31, G34: grow signals failure by returning -1: wrong, nothing is returned; that byteLength stays is right");

//@ JS-CTOR-ALLOC
test(() => {
  assert_equals(new_memory({ initial: 65_536 }).buffer.byteLength, 2 ** 32);
}, "G32: the constructor throws a RangeError if initial cannot be had: right");

//@ VAL-MAX-NOT-ALLOC
test(() => {
  assert_equals(new WebAssembly.Memory({ initial: 1, maximum: 65_536 }).buffer.byteLength, page);
}, "G33: it throws if a large maximum cannot be reserved: nothing in the specification lets it");

//@ JS-GROW-THROWS GROW-FAIL-M1
test(() => {
  for (const [limits, delta] of [
    [{ minimum: 1, maximum: 2 }, 2],
    [{ minimum: 1 }, 65_536],
  ]) {
    const { memory, grow } = memory_instance({ memories: [limits] }).exports;
    assert_equals(grow(delta), -1);
    assert_throws_js(RangeError, () => memory.grow(delta));
  }
}, "G35, G42: some engines throw, on some paths: all do, of the method; the instruction gives -1");

//@ JS-DETACH
test(() => {
  const memory = new_memory({ initial: 1, maximum: 2 });
  const bytes = new Uint8Array(memory.buffer);
  const view = new DataView(memory.buffer);
  grow_memory(memory, 1);
  assert_equals(bytes.length, 0);
  assert_throws_js(TypeError, () => view.byteLength);
}, "G36: after a growth old views have no bytes: right, but that a DataView throws");
