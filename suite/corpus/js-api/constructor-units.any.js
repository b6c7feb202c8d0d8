//! summary = "initial and maximum count pages of 65,536 bytes, and a new memory is zero"
//! pages = 1024

const page = 65_536;

//@ JS-CTOR-UNITS
for (const initial of [0, 1, 2, 3, 16, 17, 100]) {
  test(() => {
    const memory = new_memory({ initial });
    assert_equals(memory.buffer.byteLength, initial * page);
  }, `${initial} pages are ${initial * page} bytes`);
}

for (const [initial, maximum] of [[0, 0], [0, 1], [1, 1], [1, 3], [16, 256], [1, 1000]]) {
  test(() => {
    const memory = new_memory({ initial, maximum });
    assert_equals(memory.buffer.byteLength, initial * page);
  }, `${initial} pages of at most ${maximum} are ${initial * page} bytes`);
}

// Who takes bytes for pages asks for 65,536 times too much.
test(() => {
  const memory = new_memory({ initial: 1, maximum: page });
  assert_equals(memory.buffer.byteLength, page);
}, "A maximum of 65,536 is as many pages, and no more than one page is there");

//@ JS-CTOR-VALID
test(() => {
  assert_throws_js(RangeError, () => new WebAssembly.Memory({ initial: 16 * page }));
}, "16 pages given in bytes are more pages than there can be");

test(() => {
  assert_throws_js(RangeError, () => new WebAssembly.Memory({ initial: 1, maximum: 256 * page }));
}, "A maximum of 256 pages given in bytes is more pages than there can be");

//@ JS-CTOR-UNITS JS-GROW-THROWS
for (const maximum of [1, 2, 3, 10]) {
  test(() => {
    const memory = new_memory({ initial: 1, maximum });
    grow_memory(memory, maximum - 1);
    assert_equals(memory.buffer.byteLength, maximum * page);
    assert_throws_js(RangeError, () => memory.grow(1));
  }, `A maximum of ${maximum} lets the memory have ${maximum} pages and not one more`);
}

//@ ALLOC-ZERO JS-BUFFER
for (const initial of [1, 2, 16]) {
  test(() => {
    const memory = new_memory({ initial });
    assert_true(new Uint8Array(memory.buffer).every((byte) => byte === 0));
  }, `All bytes of ${initial} new pages are zero`);
}

test(() => {
  for (let times = 0; times < 4; times += 1) {
    const bytes = new Uint8Array(new_memory({ initial: 2 }).buffer);
    assert_true(bytes.every((byte) => byte === 0), `memory ${times}`);
    bytes.fill(0xaa);
  }
}, "A new memory is zero although others were written to before");

//@ ALLOC-INDEPENDENT JS-OBJECT-CACHE
test(() => {
  const descriptor = { initial: 1 };
  const one = new_memory(descriptor);
  const other = new_memory(descriptor);
  new Uint8Array(one.buffer).fill(1);
  assert_not_equals(one.buffer, other.buffer);
  assert_true(new Uint8Array(other.buffer).every((byte) => byte === 0));
  grow_memory(one, 1);
  assert_equals(other.buffer.byteLength, page);
}, "Two memories from one descriptor do not share anything");

//@ JS-CTOR-UNITS
test(() => {
  const descriptor = { initial: 1, maximum: 4 };
  const memory = new_memory(descriptor);
  descriptor.maximum = 1;
  descriptor.initial = 9;
  assert_equals(memory.buffer.byteLength, page);
  assert_equals(grow_memory(memory, 3), 1);
}, "What becomes of the descriptor later is nothing to the memory");
