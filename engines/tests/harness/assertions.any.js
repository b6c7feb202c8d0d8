// Each assertion, where it holds and where it does not.
const fails = (assertion) => {
  try {
    assertion();
  } catch (error) {
    if (error.name !== "AssertionError") throw error;
    return;
  }
  throw new Error(`holds: ${assertion}`);
};
const thrower = (value) => () => {
  throw value;
};
const object = { own: 1 };

test(() => {
  assert_equals(NaN, NaN);
  assert_not_equals(0, -0);
  assert_true(true);
  assert_false(false);
  assert_in_array(1, [0, 1]);
  assert_array_equals([1, NaN], [1, NaN]);
  assert_less_than(1, 2);
  assert_less_than_equal(2, 2);
  assert_greater_than(2n, 1n);
  assert_greater_than_equal(2, 2);
  assert_class_string([], "Array");
  assert_own_property(object, "own");
  assert_not_own_property(object, "toString");
  assert_inherits(object, "toString");
  assert_idl_attribute(object, "own");
  assert_readonly(Object.freeze({ x: 1 }), "x");
  assert_regexp_match("abc", /b/);
  assert_throws_js(TypeError, thrower(new TypeError()));
  assert_throws_exactly(object, thrower(object));
  assert_throws(new TypeError(), thrower(new TypeError()));
  assert_throws_dom("DataCloneError", thrower(new DOMException("", "DataCloneError")));
  assert_implements(1);
  assert_implements_optional(1);
}, "hold");

test(() => {
  fails(() => assert_equals(0, -0));
  fails(() => assert_equals(1, "1"));
  fails(() => assert_not_equals(NaN, NaN));
  fails(() => assert_true(1));
  fails(() => assert_false(undefined));
  fails(() => assert_in_array(2, [0, 1]));
  fails(() => assert_array_equals([1], [1, 2]));
  fails(() => assert_array_equals([0], [-0]));
  fails(() => assert_less_than(2, 2));
  fails(() => assert_less_than(1, 2n));
  fails(() => assert_less_than_equal(3, 2));
  fails(() => assert_greater_than(2, 2));
  fails(() => assert_greater_than_equal(NaN, 2));
  fails(() => assert_class_string([], "Object"));
  fails(() => assert_own_property(object, "toString"));
  fails(() => assert_not_own_property(object, "own"));
  fails(() => assert_inherits(object, "own"));
  fails(() => assert_idl_attribute(object, "not there"));
  fails(() => assert_readonly({ x: 1 }, "x"));
  fails(() => assert_regexp_match("abc", /d/));
  fails(() => assert_unreached());
  fails(() => assert_implements(0));
}, "do not hold");

test(() => {
  fails(() => assert_throws_js(TypeError, () => {}));
  fails(() => assert_throws_js(TypeError, thrower(new RangeError())));
  fails(() => assert_throws_js(TypeError, thrower("TypeError")));
  fails(() => assert_throws_js(Error, thrower(new TypeError())));
  fails(() => assert_throws_exactly(object, thrower({ own: 1 })));
  fails(() => assert_throws(new TypeError(), thrower(new RangeError())));
  fails(() => assert_throws_dom("DataCloneError", thrower(new TypeError())));
}, "do not hold of what is thrown");

promise_test(async (t) => {
  const rejected = (assertion) =>
    assertion.then(
      () => {
        throw new Error("holds");
      },
      (error) => assert_equals(error.name, "AssertionError"),
    );
  await rejected(promise_rejects_js(t, TypeError, Promise.resolve(1)));
  await rejected(promise_rejects_js(t, TypeError, Promise.reject(new RangeError())));
  await rejected(promise_rejects_exactly(t, object, Promise.reject({})));
  await promise_rejects_exactly(t, object, Promise.reject(object));
}, "do not hold of a promise");
