;;@ GROW-RET-OL
(module)
