//! The corpus on every engine that is built in.

fn main() -> std::process::ExitCode {
    memlimits::harness::main(memlimits_engines::builtin::engines())
}
