//! summary = "The guide's claims about shared memories in JavaScript"
//! features = ["threads"]
//! pages = 1024

//@ JS-SHARED-BUFFER
test(() => {
  const { buffer } = new_memory({ initial: 16, maximum: 256, shared: true });
  assert_class_string(buffer, "SharedArrayBuffer");
  assert_equals(buffer.byteLength, 1_048_576);
}, "The guide's shared memory can be constructed");

//@ JS-SHARED-MAX
test(() => {
  assert_throws_js(TypeError, () => new WebAssembly.Memory({ initial: 16, shared: true }));
}, "G24, G26: without a maximum the constructor throws a TypeError: right");

//@ JS-SHARED-KEEP
test(() => {
  const memory = new_memory({ initial: 16, maximum: 256, shared: true });
  const bytes = new Uint8Array(memory.buffer);
  bytes[0] = 1;
  grow_memory(memory, 16);
  assert_equals(bytes.length, 1_048_576);
  assert_equals(new Uint8Array(memory.buffer)[0], 1);
  bytes[1] = 2;
  assert_equals(new Uint8Array(memory.buffer)[1], 2);
}, "G25: growth happens in place, and views from before go on: right");
