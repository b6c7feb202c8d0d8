//! summary = "Nobody but the memory detaches its buffer: attempts to transfer it are a TypeError"
//! pages = 1024

// The buffer has a key for detaching it, which only the memory knows.

const page = 65_536;

const check = (attempt, memory) => {
  const state = state_of(memory);
  assert_throws_js(TypeError, () => attempt(memory.buffer));
  assert_unchanged(memory, state);
  assert_not_detached(memory.buffer, state.length);
};

//@ JS-DETACH-KEY
test(() => {
  assert_implements_optional("transfer" in ArrayBuffer.prototype, "ArrayBuffer.prototype.transfer");
  check((buffer) => buffer.transfer(), new_memory({ initial: 1 }));
}, "transfer()");

test(() => {
  assert_implements_optional("transfer" in ArrayBuffer.prototype, "ArrayBuffer.prototype.transfer");
  check((buffer) => buffer.transfer(16), new_memory({ initial: 1 }));
}, "transfer() to another length");

test(() => {
  assert_implements_optional("transferToFixedLength" in ArrayBuffer.prototype, "ArrayBuffer.prototype.transferToFixedLength");
  check((buffer) => buffer.transferToFixedLength(), new_memory({ initial: 1 }));
}, "transferToFixedLength()");

test(() => {
  assert_implements_optional("transfer" in ArrayBuffer.prototype, "ArrayBuffer.prototype.transfer");
  check((buffer) => buffer.transfer(), new_memory({ initial: 0 }));
}, "transfer() of a memory without pages");

test(() => {
  assert_implements_optional("transfer" in ArrayBuffer.prototype, "ArrayBuffer.prototype.transfer");
  const memory = new_memory({ initial: 1 });
  grow_memory(memory, 1);
  check((buffer) => buffer.transfer(), memory);
}, "transfer() of the buffer after a growth");

test(() => {
  assert_implements_optional("transfer" in ArrayBuffer.prototype, "ArrayBuffer.prototype.transfer");
  check((buffer) => buffer.transfer(), memory_instance({ memories: [{ minimum: 1 }] }).exports.memory);
}, "transfer() of an exported memory's buffer");

// HTML detaches what is transferred without a key, and says that this is what keeps memories from it.
//@ HTML-TRANSFER
test(() => {
  assert_implements_optional(typeof structuredClone === "function", "structuredClone");
  check((buffer) => structuredClone(buffer, { transfer: [buffer] }), new_memory({ initial: 1 }));
}, "structuredClone() with a transfer list");

test(() => {
  assert_implements_optional(typeof MessageChannel === "function", "MessageChannel");
  const { port1, port2 } = new MessageChannel();
  try {
    check((buffer) => port1.postMessage(buffer, [buffer]), new_memory({ initial: 1 }));
  } finally {
    port1.close();
    port2.close();
  }
}, "postMessage() with a transfer list");

//@ JS-DETACH-KEY JS-GROW-RET
test(() => {
  assert_implements_optional("transfer" in ArrayBuffer.prototype, "ArrayBuffer.prototype.transfer");
  const { memory, load } = memory_instance({ memories: [{ minimum: 1, maximum: 3 }] }).exports;
  new Uint8Array(memory.buffer)[7] = 7;
  assert_throws_js(TypeError, () => memory.buffer.transfer());
  assert_equals(load(7), 7);
  assert_equals(grow_memory(memory, 1), 1);
  assert_equals(load(2 * page - 1), 0);
}, "The memory works on after an attempt");

//@ JS-BUFFER
test(() => {
  assert_implements_optional(typeof structuredClone === "function", "structuredClone");
  const memory = new_memory({ initial: 1 });
  new Uint8Array(memory.buffer)[3] = 3;
  const copy = structuredClone(memory.buffer);
  assert_equals(copy.byteLength, page);
  assert_equals(new Uint8Array(copy)[3], 3);
  new Uint8Array(copy)[3] = 4;
  assert_equals(new Uint8Array(memory.buffer)[3], 3);
  assert_not_detached(memory.buffer, page);
}, "A clone without a transfer list is a copy");

test(() => {
  const memory = new_memory({ initial: 1 });
  const copy = memory.buffer.slice(0);
  assert_not_equals(copy, memory.buffer);
  assert_equals(copy.byteLength, page);
  grow_memory(memory, 1);
  assert_not_detached(copy, page);
}, "So is a slice, and growth does not detach it");
