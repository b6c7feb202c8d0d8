//! What goes to the terminal.

use std::io::{self, ErrorKind, IsTerminal, Read, Write};

use anstream::{AutoStream, ColorChoice};
use anstyle::{AnsiColor, Style};
use memlimits_reports::terminal;

/// The widest that a report is laid out, in columns: longer lines are hard to read.
const WIDEST: usize = 120;
/// The width where standard output is no terminal, in columns.
const ELSEWHERE: usize = 100;

/// How a report looks on standard output: its width, and colours where the terminal and the user have them.
pub(super) fn style() -> terminal::Style {
    let width = terminal_size::terminal_size().map_or(ELSEWHERE, |(width, _)| usize::from(width.0).min(WIDEST));
    let colour = AutoStream::choice(&io::stdout()) != ColorChoice::Never;
    terminal::Style { width, colour }
}

/// Writes to standard output. A reader that has seen enough, such as `head`, is no error.
pub(super) fn print(text: &str) -> Result<(), super::BadInput> {
    print_all(&mut text.as_bytes())
}

/// Writes all that can be read there to standard output.
pub(super) fn print_all(text: &mut impl Read) -> Result<(), super::BadInput> {
    let mut stdout = anstream::stdout().lock();
    match io::copy(text, &mut stdout).and_then(|_| stdout.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(super::BadInput::new(format!("cannot write to standard output: {error}")))
        }
        _ => Ok(()),
    }
}

/// Says what is wrong, on standard error.
pub(super) fn error(message: &str) {
    let red = Style::new().fg_color(Some(AnsiColor::Red.into())).bold();
    anstream::eprintln!("{red}error:{red:#} {message}");
}

/// Whether somebody watches standard error.
pub(super) fn is_watched() -> bool {
    io::stderr().is_terminal()
}
