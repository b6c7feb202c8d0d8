// What a test in web-platform-tests' form can assert. A classic script without imports, for every JavaScript host; it
// defines `globalThis.memlimitsAssertions`.
//
// The names and what they mean are those of web-platform-tests' testharness.js, as far as its files about
// WebAssembly use them. An assertion that does not hold throws an `AssertionError`.

globalThis.memlimitsAssertions = (() => {
  "use strict";

  /** An assertion that does not hold; its message is for people. */
  class AssertionError extends Error {}
  AssertionError.prototype.name = "AssertionError";

  /** The host does not offer what the test is about. */
  class NotOffered extends Error {}
  NotOffered.prototype.name = "NotOffered";

  /** The host did not grant a resource that the specification lets it refuse. */
  class Refused extends Error {}
  Refused.prototype.name = "Refused";

  const toText = (value) => {
    try {
      return String(value);
    } catch {
      return Object.prototype.toString.call(value);
    }
  };

  /** A value as messages and names of tests show it. */
  const format_value = (value, depth = 0) => {
    switch (typeof value) {
      case "string":
        return JSON.stringify(value);
      case "bigint":
        return `${value}n`;
      case "number":
        return Object.is(value, -0) ? "-0" : String(value);
      case "function":
        return `function "${value.name}"`;
      case "object":
        if (value === null) return "null";
        if (Array.isArray(value)) {
          return depth > 3 ? "[…]" : `[${value.map((item) => format_value(item, depth + 1)).join(", ")}]`;
        }
        return `object "${toText(value)}"`;
      default:
        return toText(value);
    }
  };

  const check = (holds, name, description, message) => {
    if (!holds) throw new AssertionError(`${name}: ${description === undefined ? "" : `${description}: `}${message}`);
  };

  // SameValue, but that two different objects are shown as such.
  const assert_equals = (actual, expected, description) =>
    check(
      Object.is(actual, expected),
      "assert_equals",
      description,
      typeof actual === typeof expected
        ? `expected ${format_value(expected)} but got ${format_value(actual)}`
        : `expected (${typeof expected}) ${format_value(expected)} but got (${typeof actual}) ${format_value(actual)}`,
    );

  const assert_not_equals = (actual, expected, description) =>
    check(!Object.is(actual, expected), "assert_not_equals", description, `got ${format_value(actual)}`);

  const assert_true = (actual, description) =>
    check(actual === true, "assert_true", description, `expected true but got ${format_value(actual)}`);

  const assert_false = (actual, description) =>
    check(actual === false, "assert_false", description, `expected false but got ${format_value(actual)}`);

  const assert_in_array = (actual, expected, description) =>
    check(
      expected.includes(actual),
      "assert_in_array",
      description,
      `expected one of ${format_value(expected)} but got ${format_value(actual)}`,
    );

  const assert_array_equals = (actual, expected, description) => {
    const name = "assert_array_equals";
    check(typeof actual === "object" && actual !== null && "length" in actual, name, description, "not an array");
    check(
      actual.length === expected.length,
      name,
      description,
      `expected length ${expected.length} but got ${actual.length}: ${format_value(Array.from(actual))}`,
    );
    for (let index = 0; index < expected.length; index += 1) {
      check(
        Object.is(actual[index], expected[index]),
        name,
        description,
        `at ${index} expected ${format_value(expected[index])} but got ${format_value(actual[index])}`,
      );
    }
  };

  const comparison = (name, words, holds) => (actual, expected, description) =>
    check(
      typeof actual === typeof expected && holds(actual, expected),
      name,
      description,
      `expected ${words} ${format_value(expected)} but got ${format_value(actual)}`,
    );

  const assert_class_string = (object, expected, description) =>
    assert_equals(Object.prototype.toString.call(object), `[object ${expected}]`, description);

  const assert_own_property = (object, key, description) =>
    check(Object.hasOwn(object, key), "assert_own_property", description, `no property ${format_value(key)}`);

  const assert_not_own_property = (object, key, description) =>
    check(!Object.hasOwn(object, key), "assert_not_own_property", description, `property ${format_value(key)} is there`);

  const assert_inherits = (object, key, description) =>
    check(
      !Object.hasOwn(object, key) && key in object,
      "assert_inherits",
      description,
      `property ${format_value(key)} is not inherited`,
    );

  const assert_idl_attribute = (object, key, description) =>
    check(key in object, "assert_idl_attribute", description, `no property ${format_value(key)}`);

  const assert_readonly = (object, key, description) => {
    const before = object[key];
    try {
      object[key] = `${toText(before)}, but another`;
    } catch {
      // Code in strict mode is told so.
    }
    check(Object.is(object[key], before), "assert_readonly", description, `${format_value(key)} was changed`);
  };

  const assert_regexp_match = (actual, expected, description) =>
    check(expected.test(actual), "assert_regexp_match", description, `${format_value(actual)} does not match ${expected}`);

  const assert_unreached = (description) => check(false, "assert_unreached", description, "reached");

  // The class of an error is both its constructor and its name.
  const check_js_error = (name, error, constructor, description) => {
    check(
      typeof error === "object" && error !== null,
      name,
      description,
      `expected a ${constructor.name} but ${format_value(error)} was thrown, which is no object`,
    );
    check(
      error.constructor === constructor && error.name === constructor.name,
      name,
      description,
      `expected a ${constructor.name} but got ${toText(error)}`,
    );
  };

  const check_dom_exception = (name, error, expected, description) =>
    check(
      typeof error === "object" && error !== null && error.name === expected,
      name,
      description,
      `expected a DOMException ${expected} but got ${toText(error)}`,
    );

  const check_same = (name, error, expected, description) =>
    check(Object.is(error, expected), name, description, `expected ${toText(expected)} itself but got ${toText(error)}`);

  const check_old_style = (name, error, expected, description) =>
    check(
      typeof error === "object" && error !== null && error.name === (expected.name ?? expected),
      name,
      description,
      `expected ${toText(expected)} but got ${toText(error)}`,
    );

  // Some things that are thrown are no errors of what is tested: they go on to the test.
  const is_word = (error) => error instanceof NotOffered || error instanceof Refused;

  const throwing = (name, checkError) => (expected, call, description) => {
    try {
      call.call(undefined);
    } catch (error) {
      if (is_word(error)) throw error;
      checkError(name, error, expected, description);
      return;
    }
    check(false, name, description, `${toText(expected?.name ?? expected)} was expected, nothing was thrown`);
  };

  const rejecting = (name, checkError) => (_test, expected, promise, description) =>
    promise.then(
      (value) =>
        check(false, name, description, `a rejection was expected, but the promise has the value ${format_value(value)}`),
      (error) => {
        if (is_word(error)) throw error;
        checkError(name, error, expected, description);
      },
    );

  const assert_implements = (condition, description) =>
    check(Boolean(condition), "assert_implements", description, "not implemented");

  const assert_implements_optional = (condition, description) => {
    if (!condition) throw new NotOffered(description);
  };

  return {
    AssertionError,
    NotOffered,
    Refused,
    toText,
    // What scripts see.
    functions: {
      format_value,
      assert_equals,
      assert_not_equals,
      assert_true,
      assert_false,
      assert_in_array,
      assert_array_equals,
      assert_less_than: comparison("assert_less_than", "a number less than", (a, b) => a < b),
      assert_greater_than: comparison("assert_greater_than", "a number greater than", (a, b) => a > b),
      assert_less_than_equal: comparison("assert_less_than_equal", "a number at most", (a, b) => a <= b),
      assert_greater_than_equal: comparison("assert_greater_than_equal", "a number at least", (a, b) => a >= b),
      assert_class_string,
      assert_own_property,
      assert_not_own_property,
      assert_inherits,
      assert_idl_attribute,
      assert_readonly,
      assert_regexp_match,
      assert_unreached,
      assert_throws_js: throwing("assert_throws_js", check_js_error),
      assert_throws_dom: throwing("assert_throws_dom", check_dom_exception),
      assert_throws_exactly: throwing("assert_throws_exactly", check_same),
      // The old form takes an object of the class.
      assert_throws: throwing("assert_throws", check_old_style),
      promise_rejects_js: rejecting("promise_rejects_js", check_js_error),
      promise_rejects_dom: rejecting("promise_rejects_dom", check_dom_exception),
      promise_rejects_exactly: rejecting("promise_rejects_exactly", check_same),
      promise_rejects: rejecting("promise_rejects", check_old_style),
      assert_implements,
      assert_implements_optional,
    },
  };
})();
