;;! features = ["memory46"]
(module)
