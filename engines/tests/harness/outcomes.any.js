// What can come of a test. The lines are named in harness.rs.
test(() => assert_equals(1, 1), "passes");
test(() => assert_equals(1, 1n), "fails");
test(() => {
  throw "out of memory";
}, "throws a string");
test(() => refused("no pages"), "is refused");
test(() => assert_implements_optional(false, "something"), "is not offered");
test(() => assert_throws_js(RangeError, () => refused("no pages")), "is refused in an assertion");
test((t) => t.add_cleanup(() => assert_unreached("cleanup")), "fails when it cleans up");
promise_test(async () => assert_true(false), "fails later");
promise_test(() => new Promise(() => {}), "never settles");
promise_test(() => 1, "gives no promise");
promise_test(async (t) => promise_rejects_js(t, TypeError, Promise.reject(new TypeError())), "passes later");
async_test((t) => step_timeout(t.step_func_done(), 1), "is done");
async_test((t) => step_timeout(t.unreached_func("reached"), 1), "reaches what it should not");
async_test(() => {}, "is never done");
for (const number of [1, 2]) {
  test(() => {}, "in a loop");
}
function named(name) {
  test(() => {}, name);
}
named("through a function");
test(() => {});
