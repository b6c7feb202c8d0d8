(module ÿ)
