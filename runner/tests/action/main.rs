//! What GitHub runs: the action's scripts, with stand-ins for the commands that they call and once with the real one, and
//! the YAML around them, as far as it can be tested without GitHub.

mod scripts;
mod stage;
mod yaml;
