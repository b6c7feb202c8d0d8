(module)
(assert_return (invoke "f"))
(assert_return (invoke "f"))
