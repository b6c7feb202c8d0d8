//! summary = "A large initial is granted in full, or refused with a RangeError"
//! pages = 65536

// Nothing writes to these memories: where an engine only reserves pages, they cost nothing.

const page = 65_536;

//@ JS-CTOR-ALLOC
for (const initial of [1_024, 16_384, 32_767, 32_768, 49_152, 65_535, 65_536]) {
  test(() => {
    const { buffer } = new_memory({ initial });
    assert_equals(buffer.byteLength, initial * page);
    const ends = [new Uint8Array(buffer, 0, 1)[0], new Uint8Array(buffer, buffer.byteLength - 1, 1)[0]];
    assert_array_equals(ends, [0, 0]);
  }, `${initial} pages`);
}

test(() => {
  const { buffer } = new_memory({ initial: 65_536, maximum: 65_536 });
  assert_equals(buffer.byteLength, 2 ** 32);
}, "65,536 pages with the same maximum");

test(() => {
  const memory = new_memory({ initial: 65_536 });
  assert_throws_js(RangeError, () => memory.grow(1));
  assert_equals(memory.buffer.byteLength, 2 ** 32);
}, "65,536 pages cannot become more");

// Whoever is refused can go on, with less.
test(() => {
  try {
    new WebAssembly.Memory({ initial: 65_536 });
  } catch (error) {
    assert_true(error instanceof RangeError, `${error}`);
  }
  assert_equals(new_memory({ initial: 1 }).buffer.byteLength, page);
}, "After a large request, granted or not, a small one can be had");
