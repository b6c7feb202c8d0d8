//! The kill matrix as a person reads it.

use std::collections::BTreeSet;

use super::{Extent, Matrix, Mutant, Score, Survivors};

impl Matrix {
    /// The score, the survivors, and after a full hunt what killed whom.
    pub fn report(&self, survivors: &Survivors) -> String {
        let mut text = String::new();
        if self.extent == Extent::Full {
            self.write_kills(&mut text);
            self.write_dispensable(&mut text);
        }
        self.write_survivors(survivors, &mut text);
        self.write_score(&mut text);
        text
    }

    fn write_kills(&self, text: &mut String) {
        let killed: Vec<&Mutant> = self.mutants.iter().filter(|mutant| mutant.is_killed()).collect();
        let widest = widest(killed.iter().map(|mutant| mutant.fault.name));
        text.push_str("Faults, how many scripts kill each, and what these are evidence for\n");
        for Mutant { fault, kills } in killed {
            let requirements: BTreeSet<&str> =
                kills.iter().flat_map(|kill| &kill.requirements).map(|id| id.as_str()).collect();
            let requirements: Vec<&str> = requirements.into_iter().collect();
            text.push_str(&format!("  {:widest$}  {:>3}  {}\n", fault.name, kills.len(), requirements.join(" ")));
        }
        text.push('\n');
    }

    fn write_dispensable(&self, text: &mut String) {
        let scripts = self.dispensable();
        if !scripts.is_empty() {
            text.push_str("Scripts that kill nothing that others do not\n");
            scripts.iter().for_each(|script| text.push_str(&format!("  {script}\n")));
            text.push('\n');
        }
    }

    fn write_survivors(&self, survivors: &Survivors, text: &mut String) {
        let mut alive = self.survivors().peekable();
        if alive.peek().is_none() {
            return;
        }
        text.push_str("Survivors\n");
        for Mutant { fault, .. } in alive {
            text.push_str(&format!("  {} ({}): {}\n", fault.name, fault.class, fault.sentence));
            match survivors.reason(fault) {
                Some(known) => text.push_str(&format!("    {}: {}\n", known.status.name(), known.reason)),
                None => text.push_str("    not listed\n"),
            }
        }
        text.push('\n');
    }

    fn write_score(&self, text: &mut String) {
        let classes = self.classes();
        let widest = widest(classes.iter().map(|(class, _)| *class).chain(["all"]));
        text.push_str("Killed\n");
        for (class, Score { killed, of }) in classes.into_iter().chain([("all", self.score())]) {
            let percent = 100 * killed / of.max(1);
            text.push_str(&format!("  {class:widest$}  {killed:>3} of {of:>3}  {percent:>3} %\n"));
        }
    }
}

fn widest<'a>(names: impl Iterator<Item = &'a str>) -> usize {
    names.map(str::len).max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{
        super::tests::{MINUS_ONE, RETURNS, hunted, task},
        *,
    };

    const FAULTS: [&str; 3] = ["grow-returns-new-size", "grow-failure-returns-zero", "loads-unchecked"];

    #[test]
    fn survivors_and_score_are_told() {
        let matrix = hunted(&[task("a.wast", RETURNS)], &FAULTS, Extent::FirstKill).unwrap();
        let survivors = Survivors::parse("[to-come]\nloads-unchecked = \"chapter access-bounds\"\n").unwrap();
        assert_eq!(
            matrix.report(&survivors),
            "\
Survivors
  loads-unchecked (K15): Loads beyond the end read zeros.
    to come: chapter access-bounds

Killed
  K1     2 of   2  100 %
  K15    0 of   1    0 %
  all    2 of   3   66 %
"
        );
        assert!(matrix.report(&Survivors::default()).contains("    not listed\n"));
    }

    #[test]
    fn a_full_hunt_tells_what_killed_whom() {
        let tasks = [task("a.wast", RETURNS), task("b.wast", MINUS_ONE)];
        let matrix = hunted(&tasks, &FAULTS[..2], Extent::Full).unwrap();
        assert_eq!(
            matrix.report(&Survivors::default()),
            "\
Faults, how many scripts kill each, and what these are evidence for
  grow-returns-new-size        1  GROW-RET-OLD
  grow-failure-returns-zero    2  GROW-FAIL-M1 GROW-MAX-MUST-FAIL

Scripts that kill nothing that others do not
  b.wast

Killed
  K1     2 of   2  100 %
  all    2 of   2  100 %
"
        );
    }
}
