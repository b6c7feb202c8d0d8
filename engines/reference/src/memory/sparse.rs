//! Bytes of a memory, stored so that a memory of 2^64 bytes costs nothing until its bytes differ.

use std::{
    collections::BTreeMap,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

/// Bytes in a chunk, the unit of storage; it is independent of a memory's page size.
const CHUNK: u128 = 1 << 16;

/// Beyond the largest effective address, which is below 2^65.
const REACH: u128 = 1 << 66;

/// What the bookkeeping of a run costs of the budget, in bytes.
const RUN: u64 = 64;

/// How many bytes may be stored, shared by all memories of a store.
#[derive(Clone, Debug)]
pub(crate) struct Budget {
    left: Arc<AtomicU64>,
}

/// The budget is used up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct OutOfStorage;

impl Budget {
    pub(crate) fn new(bytes: u64) -> Self {
        Self { left: Arc::new(AtomicU64::new(bytes)) }
    }

    fn take(&self, bytes: u64) -> Result<Share, OutOfStorage> {
        self.left
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(bytes))
            .map(|_| Share { bytes, budget: self.clone() })
            .map_err(|_| OutOfStorage)
    }
}

/// A part of the budget, given back when it is dropped.
#[derive(Debug)]
struct Share {
    bytes: u64,
    budget: Budget,
}

impl Drop for Share {
    fn drop(&mut self) {
        self.budget.left.fetch_add(self.bytes, Ordering::Relaxed);
    }
}

/// Consecutive chunks with one content.
#[derive(Debug)]
struct Run {
    content: Content,
    _share: Share,
}

#[derive(Debug)]
enum Content {
    /// So many chunks, all bytes equal.
    Uniform { chunks: u64, byte: u8 },
    /// The bytes of one chunk.
    Stored(Box<[u8]>),
}

impl Run {
    fn chunks(&self) -> u64 {
        match self.content {
            Content::Uniform { chunks, .. } => chunks,
            Content::Stored(_) => 1,
        }
    }
}

/// A piece of a range that was read: many equal bytes, or bytes as they are.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    /// So many bytes of one value.
    Uniform { length: u128, byte: u8 },
    /// These bytes.
    Bytes(Vec<u8>),
}

/// All bytes from address 0 on; those never written are zero. It has no end: bounds are the rules' affair.
#[derive(Debug)]
pub(crate) struct SparseBytes {
    /// By the index of the first chunk; the runs do not overlap, and between them all bytes are zero.
    runs: BTreeMap<u64, Run>,
    budget: Budget,
}

impl SparseBytes {
    pub(crate) fn new(budget: Budget) -> Self {
        Self { runs: BTreeMap::new(), budget }
    }

    /// Copies the bytes from `start` on into `into`.
    pub(crate) fn read(&self, start: u128, into: &mut [u8]) {
        let mut done = 0;
        while done < into.len() {
            let (chunk, within) = position(start + done as u128);
            let n = (into.len() - done).min(CHUNK as usize - within);
            let part = &mut into[done..done + n];
            match self.content_at(chunk) {
                Some(Content::Stored(bytes)) => part.copy_from_slice(&bytes[within..within + n]),
                Some(Content::Uniform { byte, .. }) => part.fill(*byte),
                None => part.fill(0),
            }
            done += n;
        }
    }

    /// Writes `bytes` from `start` on.
    pub(crate) fn write(&mut self, start: u128, bytes: &[u8]) -> Result<(), OutOfStorage> {
        let mut done = 0;
        while done < bytes.len() {
            let (chunk, within) = position(start + done as u128);
            let n = (bytes.len() - done).min(CHUNK as usize - within);
            self.stored(chunk)?[within..within + n].copy_from_slice(&bytes[done..done + n]);
            done += n;
        }
        Ok(())
    }

    /// Sets `length` bytes from `start` on to `byte`. Whole chunks cost nothing.
    pub(crate) fn fill(&mut self, start: u128, length: u128, byte: u8) -> Result<(), OutOfStorage> {
        let (start, end) = within_reach(start, length);
        let (first_whole, end_whole) = (start.div_ceil(CHUNK), end / CHUNK);
        if first_whole >= end_whole {
            let middle = end.min(first_whole * CHUNK);
            self.fill_within_chunk(start, middle - start, byte)?;
            return self.fill_within_chunk(middle, end - middle, byte);
        }
        self.fill_within_chunk(start, first_whole * CHUNK - start, byte)?;
        self.fill_within_chunk(end_whole * CHUNK, end % CHUNK, byte)?;
        let (first, chunks) = (first_whole as u64, (end_whole - first_whole) as u64);
        self.clear(first, chunks)?;
        if byte == 0 { Ok(()) } else { self.insert_uniform(first, first + chunks, byte) }
    }

    /// The bytes of a range as pieces, in order. The number of pieces and their bytes are bounded by what is stored.
    pub(crate) fn pieces(&self, start: u128, length: u128) -> Vec<Piece> {
        let (start, end) = within_reach(start, length);
        let mut pieces = Vec::new();
        let mut at = start;
        while at < end {
            let (chunk, within) = position(at);
            let run_end = |first: u64, run: &Run| (u128::from(first) + u128::from(run.chunks())) * CHUNK;
            let piece_end = match self.entry_at(chunk) {
                Some((first, run)) => run_end(first, run),
                None => self.runs.range(chunk..).next().map_or(end, |(next, _)| u128::from(*next) * CHUNK),
            }
            .min(end);
            pieces.push(match self.content_at(chunk) {
                Some(Content::Stored(bytes)) => {
                    Piece::Bytes(bytes[within..within + (piece_end - at) as usize].to_vec())
                }
                Some(Content::Uniform { byte, .. }) => Piece::Uniform { length: piece_end - at, byte: *byte },
                None => Piece::Uniform { length: piece_end - at, byte: 0 },
            });
            at = piece_end;
        }
        pieces
    }

    /// Writes pieces one after the other from `start` on.
    pub(crate) fn write_pieces(&mut self, start: u128, pieces: &[Piece]) -> Result<(), OutOfStorage> {
        let mut at = start;
        for piece in pieces {
            match piece {
                Piece::Uniform { length, byte } => {
                    self.fill(at, *length, *byte)?;
                    at += length;
                }
                Piece::Bytes(bytes) => {
                    self.write(at, bytes)?;
                    at += bytes.len() as u128;
                }
            }
        }
        Ok(())
    }

    fn fill_within_chunk(&mut self, start: u128, length: u128, byte: u8) -> Result<(), OutOfStorage> {
        let (chunk, within) = position(start);
        let uniform = self.uniform_byte(chunk);
        if length == 0 || uniform == Some(byte) {
            return Ok(());
        }
        self.stored(chunk)?[within..within + length as usize].fill(byte);
        Ok(())
    }

    fn entry_at(&self, chunk: u64) -> Option<(u64, &Run)> {
        let (first, run) = self.runs.range(..=chunk).next_back()?;
        (chunk - first < run.chunks()).then_some((*first, run))
    }

    fn content_at(&self, chunk: u64) -> Option<&Content> {
        self.entry_at(chunk).map(|(_, run)| &run.content)
    }

    /// The value of all bytes of a chunk, if they are equal as far as is known.
    fn uniform_byte(&self, chunk: u64) -> Option<u8> {
        match self.content_at(chunk) {
            None => Some(0),
            Some(Content::Uniform { byte, .. }) => Some(*byte),
            Some(Content::Stored(_)) => None,
        }
    }

    /// The bytes of one chunk, made real.
    fn stored(&mut self, chunk: u64) -> Result<&mut [u8], OutOfStorage> {
        if let Some(byte) = self.uniform_byte(chunk) {
            let share = self.budget.take(CHUNK as u64)?;
            self.clear(chunk, 1)?;
            let bytes = vec![byte; CHUNK as usize].into_boxed_slice();
            self.runs.insert(chunk, Run { content: Content::Stored(bytes), _share: share });
        }
        match self.runs.get_mut(&chunk).map(|run| &mut run.content) {
            Some(Content::Stored(bytes)) => Ok(bytes),
            _ => Err(OutOfStorage),
        }
    }

    /// Makes `chunks` chunks from `first` on absent, splitting the runs that reach into them.
    fn clear(&mut self, first: u64, chunks: u64) -> Result<(), OutOfStorage> {
        let end = first + chunks;
        self.split(first)?;
        self.split(end)?;
        let inside: Vec<u64> = self.runs.range(first..end).map(|(first, _)| *first).collect();
        for run in inside {
            self.runs.remove(&run);
        }
        Ok(())
    }

    /// Makes a run that reaches over the start of a chunk end there, and another begin.
    fn split(&mut self, chunk: u64) -> Result<(), OutOfStorage> {
        let Some((first, run)) = self.entry_at(chunk) else { return Ok(()) };
        let Content::Uniform { chunks, byte } = run.content else { return Ok(()) };
        if first == chunk {
            return Ok(());
        }
        self.insert_uniform(chunk, first + chunks, byte)?;
        if let Some(Content::Uniform { chunks, .. }) = self.runs.get_mut(&first).map(|run| &mut run.content) {
            *chunks = chunk - first;
        }
        Ok(())
    }

    fn insert_uniform(&mut self, first: u64, end: u64, byte: u8) -> Result<(), OutOfStorage> {
        let content = Content::Uniform { chunks: end - first, byte };
        self.runs.insert(first, Run { content, _share: self.budget.take(RUN)? });
        Ok(())
    }
}

/// The start and end of a range, without what no instruction reaches.
fn within_reach(start: u128, length: u128) -> (u128, u128) {
    (start.min(REACH), start.saturating_add(length).min(REACH))
}

/// The chunk of an address, and the place within it.
fn position(address: u128) -> (u64, usize) {
    ((address / CHUNK) as u64, (address % CHUNK) as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sparse(budget: u64) -> SparseBytes {
        SparseBytes::new(Budget::new(budget))
    }

    fn byte(bytes: &SparseBytes, at: u128) -> u8 {
        let mut one = [0];
        bytes.read(at, &mut one);
        one[0]
    }

    #[test]
    fn whole_address_space_is_filled_in_no_time() {
        let mut bytes = sparse(RUN);
        bytes.fill(0, 1 << 64, 7).unwrap();
        assert_eq!((byte(&bytes, 0), byte(&bytes, (1 << 64) - 1), byte(&bytes, 1 << 64)), (7, 7, 0));
        assert_eq!(bytes.pieces(5, 1 << 63), [Piece::Uniform { length: 1 << 63, byte: 7 }]);
    }

    #[test]
    fn agrees_with_a_plain_array() {
        const LENGTH: usize = 5 << 16;
        let mut bytes = sparse(u64::MAX);
        let mut plain = vec![0_u8; LENGTH];
        let mut seed = 1_u64;
        let mut random = |below: usize| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) as usize % below
        };
        for step in 0..400 {
            let start = if step % 3 == 0 { random(5) << 16 } else { random(LENGTH) };
            let length = if step % 2 == 0 { random(LENGTH - start + 1) } else { random((LENGTH - start).min(9) + 1) };
            match random(3) {
                0 => {
                    let to = random(LENGTH - length + 1);
                    let pieces = bytes.pieces(start as u128, length as u128);
                    bytes.write_pieces(to as u128, &pieces).unwrap();
                    plain.copy_within(start..start + length, to);
                }
                1 => {
                    bytes.fill(start as u128, length as u128, step as u8).unwrap();
                    plain[start..start + length].fill(step as u8);
                }
                _ => {
                    let data: Vec<u8> = (0..length).map(|i| (i * 31 + step) as u8).collect();
                    bytes.write(start as u128, &data).unwrap();
                    plain[start..start + length].copy_from_slice(&data);
                }
            }
            let mut read = vec![1; LENGTH];
            bytes.read(0, &mut read);
            assert!(read == plain, "step {step}");
        }
    }

    #[test]
    fn storage_is_bounded_and_given_back() {
        let mut bytes = sparse(2 << 16);
        bytes.write(0, &[1]).unwrap();
        bytes.write(1 << 16, &[1]).unwrap();
        assert_eq!(bytes.write(2 << 16, &[1]), Err(OutOfStorage));
        bytes.fill(0, 1 << 16, 0).unwrap();
        bytes.write(2 << 16, &[1]).unwrap();
        assert_eq!(bytes.fill(3 << 16, 1 << 16, 1), Err(OutOfStorage));
        bytes.fill(0, 8 << 16, 0).unwrap();
        assert_eq!(bytes.budget.left.load(Ordering::Relaxed), 2 << 16);
    }
}
