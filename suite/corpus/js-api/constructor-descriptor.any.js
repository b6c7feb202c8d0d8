//! summary = "The constructor needs new, an object and its initial, and reads each member of it once"
//! pages = 1024

//@ JS-CTOR-VALID
test(() => {
  assert_throws_js(TypeError, () => WebAssembly.Memory({ initial: 1 }));
}, "Without new");

test(() => {
  assert_throws_js(TypeError, () => new WebAssembly.Memory());
}, "Without a descriptor");

for (const descriptor of [undefined, null, true, false, 0, 1, NaN, "", "initial", 1n, Symbol("initial")]) {
  test(() => {
    assert_throws_js(TypeError, () => new WebAssembly.Memory(descriptor));
  }, `With ${format_value(descriptor)} for a descriptor`);
}

for (const [descriptor, name] of [
  [{}, "an empty object"],
  [{ maximum: 1 }, "a maximum only"],
  [{ initial: undefined }, "initial: undefined"],
  [{ initial: undefined, maximum: 1 }, "initial: undefined and a maximum"],
  [[], "an array"],
  [() => {}, "a function"],
  [{ Initial: 1 }, "another letter case"],
]) {
  test(() => {
    assert_throws_js(TypeError, () => new WebAssembly.Memory(descriptor));
  }, `initial is required: ${name}`);
}

//@ JS-CTOR-UNITS
test(() => {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: undefined });
  assert_equals(grow_memory(memory, 4), 1);
}, "maximum: undefined is no maximum");

//@ JS-CTOR-VALID
test(() => {
  assert_throws_js(RangeError, () => new WebAssembly.Memory({ initial: 1, maximum: null }));
}, "maximum: null is a maximum of 0");

//@ JS-CTOR-DICTIONARY
test(() => {
  const memory = new WebAssembly.Memory(Object.create({ initial: 1 }));
  assert_equals(memory.buffer.byteLength, 65_536);
}, "Members may be inherited");

test(() => {
  const descriptor = Object.assign(() => {}, { initial: 1 });
  assert_equals(new WebAssembly.Memory(descriptor).buffer.byteLength, 65_536);
}, "A function with members is a descriptor");

test(() => {
  const descriptor = Object.assign([], { initial: 1 });
  assert_equals(new WebAssembly.Memory(descriptor).buffer.byteLength, 65_536);
}, "An array with members is a descriptor");

test(() => {
  const memory = new WebAssembly.Memory({ initial: 1, size: 7, pages: 8, index: undefined });
  assert_equals(memory.buffer.byteLength, 65_536);
}, "Members that are not known do not matter");

test(() => {
  const memory = new WebAssembly.Memory({ initial: 1 }, { initial: 1 });
  assert_equals(memory.buffer.byteLength, 65_536);
}, "A second argument does not matter");

test(() => {
  const descriptor = new Proxy(
    { initial: 1, maximum: 2 },
    {
      has() {
        throw new Error("asked whether a member is there");
      },
      ownKeys() {
        throw new Error("asked for the members");
      },
    },
  );
  assert_equals(new WebAssembly.Memory(descriptor).buffer.byteLength, 65_536);
}, "Members are read, and nobody asks whether they are there");

const recorded = () => {
  const order = [];
  const number = (name) => ({
    valueOf() {
      order.push(`${name} valueOf`);
      return 1;
    },
  });
  const descriptor = {
    get maximum() {
      order.push("maximum");
      return number("maximum");
    },
    get initial() {
      order.push("initial");
      return number("initial");
    },
  };
  return { order, descriptor };
};

test(() => {
  const { order, descriptor } = recorded();
  new WebAssembly.Memory(descriptor);
  assert_true(order.indexOf("initial") < order.indexOf("maximum"), order.join());
}, "initial is read before maximum");

test(() => {
  const { order, descriptor } = recorded();
  new WebAssembly.Memory(descriptor);
  assert_array_equals([...order].sort(), ["initial", "initial valueOf", "maximum", "maximum valueOf"]);
}, "Each member is read and converted once");

test(() => {
  const { order, descriptor } = recorded();
  new WebAssembly.Memory(descriptor);
  assert_true(order.indexOf("initial valueOf") < order.indexOf("maximum valueOf"), order.join());
}, "initial is converted before maximum");

// The type of both members is any, so that Web IDL reads both before the constructor's steps convert the first one. The tests
// upstream expect each to be converted as it is read.
//@ JS-CTOR-ORDER
test(() => {
  const { order, descriptor } = recorded();
  new WebAssembly.Memory(descriptor);
  assert_array_equals(order, ["initial", "maximum", "initial valueOf", "maximum valueOf"]);
}, "Both members are read before one is converted");

//@ JS-CTOR-DICTIONARY
for (const member of ["initial", "maximum"]) {
  test(() => {
    const error = new Error("from a getter");
    const descriptor = { initial: 1 };
    Object.defineProperty(descriptor, member, {
      get() {
        throw error;
      },
    });
    assert_throws_exactly(error, () => new WebAssembly.Memory(descriptor));
  }, `What the getter of ${member} throws is thrown`);
}

test(() => {
  assert_throws_js(TypeError, () => new WebAssembly.Memory({ initial: 1, maximum: NaN }));
}, "A maximum that does not convert is a TypeError although initial is right");

test(() => {
  assert_throws_js(TypeError, () => new WebAssembly.Memory({ initial: 70_000, maximum: -1 }));
}, "Members are converted before their values are looked at");
