;;! sumary = "misspelt"
(module)
