//! Which scripts run on which engines.

use std::collections::BTreeSet;

use memlimits_reports::log::{Header, LeftOut, Shard};
use sha2::{Digest, Sha256};

use super::{
    Aside, Key, Task,
    header::{Hash, header, hexadecimal},
};
use crate::fleet::Fleet;

/// Which scripts run on which engines: all on all, where it is not narrowed down.
#[derive(Clone, Copy)]
pub struct Selection<'a> {
    tasks: &'a [Task],
    fleets: &'a [Fleet],
    only: Option<&'a Pairs>,
    shard: Option<Shard>,
    left_out: &'a [LeftOut],
}

/// Engines and scripts, by id and name.
pub type Pairs = BTreeSet<Key>;

impl<'a> Selection<'a> {
    /// All of these scripts on all of these engines.
    pub fn all(tasks: &'a [Task], fleets: &'a [Fleet]) -> Self {
        Self { tasks, fleets, only: None, shard: None, left_out: &[] }
    }

    /// Of these, only what is among some pairs of engine and script.
    #[must_use]
    pub fn only(self, pairs: &'a Pairs) -> Self {
        Self { only: Some(pairs), ..self }
    }

    /// Of these, only the scripts of one part: see [`in_shard`].
    #[must_use]
    pub fn shard(self, shard: Shard) -> Self {
        Self { shard: Some(shard), ..self }
    }

    /// The same, with a note of what was asked for beside it and is not there.
    #[must_use]
    pub fn leaving_out(self, left_out: &'a [LeftOut]) -> Self {
        Self { left_out, ..self }
    }

    /// The scripts, those of other shards included.
    pub fn tasks(&self) -> &'a [Task] {
        self.tasks
    }

    /// The engines.
    pub fn fleets(&self) -> &'a [Fleet] {
        self.fleets
    }

    /// Which script runs on which engine, in the log's order.
    pub fn pairs(&self) -> impl Iterator<Item = (&'a Fleet, &'a Task)> {
        let Self { tasks, fleets, only, shard, .. } = *self;
        let all = fleets.iter().flat_map(move |fleet| tasks.iter().map(move |task| (fleet, task)));
        all.filter(move |(fleet, task)| {
            let wanted = |only: &Pairs| only.contains(&(fleet.id().to_owned(), task.name().to_owned()));
            only.is_none_or(wanted) && shard.is_none_or(|shard| in_shard(task.name(), shard))
        })
    }

    /// Puts what does not stand in the log into its order.
    pub fn sort(&self, asides: &mut [Aside]) {
        let position = |aside: &Aside| self.fleets.iter().position(|fleet| fleet.id() == aside.engine);
        asides.sort_by(|a, b| (position(a), &a.script).cmp(&(position(b), &b.script)));
    }

    /// The header of the log of all this, once every engine was greeted.
    pub fn header(&self) -> Header {
        let mut header = header(self.tasks, self.fleets);
        header.shard = self.shard;
        header.left_out = self.left_out.to_vec();
        if let Some(only) = self.only {
            let mut hash = Hash::default();
            hash.part(&header.selection.hash);
            for (engine, script) in only {
                hash.part(engine);
                hash.part(script);
            }
            header.selection.hash = hexadecimal(hash.end());
            let unsplit = Self { shard: None, ..*self };
            header.selection.pairs = Some(unsplit.pairs().count() as u64);
        }
        header
    }
}

/// Whether a script is in a shard: by a hash of its name alone, so that it stays there whatever else is selected, on
/// every machine and for every engine.
pub fn in_shard(script: &str, shard: Shard) -> bool {
    let hash = Sha256::digest(script);
    let number = hash.iter().take(8).fold(0, |number: u64, byte| number << 8 | u64::from(*byte));
    number % u64::from(shard.count) == u64::from(shard.index) - 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_script_is_in_one_shard() {
        for count in 1..12 {
            let shards: Vec<Shard> = (1..=count).map(|index| Shard { index, count }).collect();
            for source in memlimits_suite::corpus() {
                assert_eq!(shards.iter().filter(|shard| in_shard(&source.name, **shard)).count(), 1, "{}", source.name);
            }
        }
    }

    /// Shards of different versions and machines are put together: where a script is must never change.
    #[test]
    fn a_script_stays_in_its_shard() {
        let shard = |script| (1..=5).find(|index| in_shard(script, Shard { index: *index, count: 5 })).unwrap();
        assert_eq!(["a.wast", "b.wast", "c.wast", "cap/grow-to-cap.wast"].map(shard), [5, 1, 2, 5]);
    }
}
