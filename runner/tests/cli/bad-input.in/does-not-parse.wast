(module)
(asert_return (invoke "f"))
