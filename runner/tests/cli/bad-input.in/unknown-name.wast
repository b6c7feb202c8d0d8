(module $memory)
  (invoke $memry "f")
