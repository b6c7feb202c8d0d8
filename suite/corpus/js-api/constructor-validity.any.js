//! summary = "A memory type that is not valid is a RangeError of the constructor"
//! pages = 1024

//@ JS-CTOR-VALID
for (const [initial, maximum] of [
  [1, 0],
  [2, 1],
  [10, 9],
  [65_536, 65_535],
  [65_536, 0],
  [17, 16],
]) {
  test(() => {
    assert_throws_js(RangeError, () => new WebAssembly.Memory({ initial, maximum }));
  }, `initial ${initial} is more than maximum ${maximum}`);
}

for (const pages of [65_537, 65_538, 70_000, 100_000, 2 ** 17, 2 ** 20, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1]) {
  test(() => {
    assert_throws_js(RangeError, () => new WebAssembly.Memory({ initial: pages }));
  }, `initial ${pages} is above 65,536`);

  test(() => {
    assert_throws_js(RangeError, () => new WebAssembly.Memory({ initial: 0, maximum: pages }));
  }, `maximum ${pages} is above 65,536`);

  test(() => {
    assert_throws_js(RangeError, () => new WebAssembly.Memory({ initial: pages, maximum: pages }));
  }, `initial and maximum ${pages} are above 65,536`);
}

//@ VAL-MAX-NOT-ALLOC
for (const maximum of [1, 16_384, 32_767, 32_768, 65_535, 65_536]) {
  test(() => {
    const memory = new WebAssembly.Memory({ initial: 0, maximum });
    assert_equals(memory.buffer.byteLength, 0);
  }, `A maximum of ${maximum} is no reason to throw`);
}

test(() => {
  const memories = [];
  for (let count = 0; count < 8; count += 1) memories.push(new WebAssembly.Memory({ initial: 0, maximum: 65_536 }));
  assert_equals(memories.length, 8);
}, "Nor are eight memories with a maximum of 65,536");
