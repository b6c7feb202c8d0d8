//! The lines that come from a process: read as they come, and looked at one by one.

use std::{
    io::{ErrorKind, Read},
    thread,
};

use super::{owed::Owed, process::Event};

/// The longest line that a reply may be, in bytes. Larger than any answer that makes sense, small enough to hold as many
/// of them as are read ahead.
pub(super) const LONGEST_REPLY: usize = 1_024 * 1_024;

/// How much is read at once, in bytes.
const CHUNK: usize = 64 * 1_024;

/// Lines that came at once, as far as nobody has looked at them.
#[derive(Debug, Default)]
pub(super) struct Unread {
    lines: Vec<u8>,
    /// Where the next line begins.
    next: usize,
}

impl From<Vec<u8>> for Unread {
    fn from(lines: Vec<u8>) -> Self {
        Self { lines, next: 0 }
    }
}

impl Unread {
    /// The next line, with its line feed.
    pub(super) fn next(&mut self) -> Option<&[u8]> {
        let line = self.lines[self.next..].split_inclusive(|byte| *byte == b'\n').next()?;
        self.next += line.len();
        Some(line)
    }
}

/// Hands on the lines of a process' output until `hand_on` wants no more: at once what came at once, since each time
/// wakes the other thread. While many are owed, they gather.
pub(super) fn read(mut stdout: impl Read, owed: &Owed, hand_on: impl Fn(Event) -> bool) {
    let mut chunk = vec![0; CHUNK];
    // The beginning of a line.
    let mut begun = Vec::new();
    loop {
        let came = match stdout.read(&mut chunk) {
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Ok(length @ 1..) => &chunk[..length],
            // What it was about to say when it ended is no answer.
            Ok(0) | Err(_) => {
                hand_on(Event::OutputClosed);
                return;
            }
        };
        let end = came.iter().position(|byte| *byte == b'\n');
        if begun.len() + end.unwrap_or(came.len()) >= LONGEST_REPLY {
            hand_on(Event::LongLine);
            return;
        }
        let whole = came.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
        let (whole, rest) = came.split_at(whole);
        if !whole.is_empty() {
            owed.fewer(whole.iter().filter(|byte| **byte == b'\n').count());
            let mut lines = std::mem::take(&mut begun);
            lines.extend_from_slice(whole);
            if !hand_on(Event::Lines(lines)) {
                return;
            }
        }
        begun.extend_from_slice(rest);
        if let Some(time) = owed.time_to_gather() {
            thread::sleep(time);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{cell::RefCell, collections::VecDeque};

    use super::*;

    /// Something that gives these pieces, one at a time.
    struct Pieces(VecDeque<Vec<u8>>);

    impl Read for Pieces {
        fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
            let Some(piece) = self.0.pop_front() else { return Ok(0) };
            let (now, later) = piece.split_at(piece.len().min(buffer.len()));
            buffer[..now.len()].copy_from_slice(now);
            if !later.is_empty() {
                self.0.push_front(later.to_vec());
            }
            Ok(now.len())
        }
    }

    /// The lines that are read of these pieces, and how it ends.
    fn lines(pieces: &[&[u8]]) -> (Vec<Vec<u8>>, &'static str) {
        let (heard, end) = (RefCell::new(Vec::new()), RefCell::new(""));
        read(Pieces(pieces.iter().map(|piece| piece.to_vec()).collect()), &Owed::default(), |event| {
            match event {
                Event::Lines(lines) => {
                    let mut unread = Unread::from(lines);
                    while let Some(line) = unread.next() {
                        heard.borrow_mut().push(line.to_vec());
                    }
                }
                Event::LongLine => *end.borrow_mut() = "long line",
                Event::OutputClosed => *end.borrow_mut() = "closed",
                Event::InputClosed => unreachable!("reading does not tell that"),
            }
            true
        });
        (heard.into_inner(), end.into_inner())
    }

    #[test]
    fn however_it_comes_each_line_is_one() {
        for pieces in [
            &[b"one\ntwo\n\nthree\n".as_slice()][..],
            &[b"o", b"ne\nt", b"wo\n\n", b"three", b"\n"],
            &[b"one\ntwo\n\nthree\nno answer"],
        ] {
            let expected = [b"one\n".as_slice(), b"two\n", b"\n", b"three\n"].map(<[u8]>::to_vec);
            assert_eq!(lines(pieces), (expected.to_vec(), "closed"));
        }
    }

    #[test]
    fn a_line_has_an_end_somewhere() {
        let mut longest = vec![b'x'; LONGEST_REPLY - 1];
        longest.push(b'\n');
        assert_eq!(lines(&[b"1\n", &longest]), (vec![b"1\n".to_vec(), longest.clone()], "closed"));
        longest.insert(0, b'x');
        assert_eq!(lines(&[b"1\n", &longest]), (vec![b"1\n".to_vec()], "long line"));
        assert_eq!(lines(&[&vec![b'x'; LONGEST_REPLY]]), (vec![], "long line"));
    }
}
