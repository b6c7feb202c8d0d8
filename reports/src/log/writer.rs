//! A log, written line by line.

use std::io::{self, Write};

use super::{Footer, Header, Line, ScriptEntry, line::line_of};

/// Writes a log line by line, for whoever does not have all of it at once.
///
/// What it writes is a log if the lines come in the log's order (engines as in the header, then scripts by name), and
/// add up to the footer: as do the scripts and the footer of a [`RunLog`](super::RunLog), or of a
/// [`Digest`](crate::Digest) and the lines that it was made of.
///
/// Every line is handed to the writer in one piece: a file that others look at meanwhile is torn as seldom as possible.
#[derive(Debug)]
pub struct LogWriter<W> {
    writer: W,
}

impl<W: Write> LogWriter<W> {
    /// Begins a log.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn new(mut writer: W, header: &Header) -> io::Result<Self> {
        writer.write_all(&Line::Header(header).bytes())?;
        Ok(Self { writer })
    }

    /// Writes the line of a script.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn script(&mut self, entry: &ScriptEntry) -> io::Result<()> {
        self.line(&line_of(entry))
    }

    /// Writes the line of a script that [`line_of`] made before, line feed included.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn line(&mut self, line: &[u8]) -> io::Result<()> {
        self.writer.write_all(line)
    }

    /// Ends the log, and flushes the writer.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn end(mut self, footer: &Footer) -> io::Result<()> {
        self.writer.write_all(&Line::Footer(footer).bytes())?;
        self.writer.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn a_log_of_lines_has_the_bytes_of_the_whole() {
        for log in [sample::every_verdict(), sample::hostile(), sample::interrupted()] {
            let mut bytes = Vec::new();
            let mut writer = LogWriter::new(&mut bytes, log.header()).unwrap();
            for (place, entry) in log.scripts().iter().enumerate() {
                if place % 2 == 0 { writer.script(entry) } else { writer.line(&line_of(entry)) }.unwrap();
            }
            writer.end(log.footer()).unwrap();
            assert_eq!(String::from_utf8(bytes).unwrap(), sample::written(&log));
        }
    }

    #[test]
    fn a_line_is_written_in_one_piece() {
        /// Counts how often it is written to.
        struct Pieces(usize);

        impl Write for Pieces {
            fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
                self.0 += 1;
                Ok(bytes.len())
            }

            fn flush(&mut self) -> io::Result<()> {
                Ok(())
            }
        }

        let log = sample::every_verdict();
        let mut pieces = Pieces(0);
        log.write(&mut pieces).unwrap();
        assert_eq!(pieces.0, log.scripts().len() + 2);
    }
}
