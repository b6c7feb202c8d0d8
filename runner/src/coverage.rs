//! What the corpus has to show for each requirement of the catalogue.

use std::collections::{BTreeMap, BTreeSet};

use memlimits_suite::{Catalogue, Requirement, RequirementId};
use serde::Serialize;

use crate::{
    mutants::Kills,
    run::{Changed, Task},
};

/// A requirement, and what the scripts have to show for it.
#[derive(Clone, Debug, Serialize)]
pub struct Coverage<'a> {
    /// The requirement.
    #[serde(flatten)]
    pub requirement: &'a Requirement,
    /// How many assertions are evidence for it.
    pub assertions: usize,
    /// The scripts that they stand in, by name.
    pub scripts: BTreeSet<&'a str>,
    /// The seeded faults that they kill, by name; none where no kill matrix was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kills: Option<BTreeSet<&'a str>>,
}

/// What these scripts have to show for each requirement, in the order of the catalogue.
///
/// # Errors
///
/// [`Changed`], where a script is not any more what it was.
pub fn coverage<'a>(
    catalogue: &'a Catalogue,
    tasks: &'a [Task],
    kills: Option<&'a Kills>,
) -> Result<Vec<Coverage<'a>>, Changed> {
    let mut evidence: BTreeMap<RequirementId, (usize, BTreeSet<&str>)> = BTreeMap::new();
    for task in tasks {
        let plan = task.plan()?;
        for step in plan.steps.iter().flat_map(|step| step.flat()).filter(|step| step.kind.is_assertion()) {
            for id in &step.requirements {
                let (assertions, scripts) = evidence.entry(id.clone()).or_default();
                *assertions += 1;
                scripts.insert(task.name());
            }
        }
    }
    let coverage = |requirement: &'a Requirement| {
        let (assertions, scripts) = evidence.remove(&requirement.id).unwrap_or_default();
        let kills = kills.map(|kills| kills.of(&requirement.id));
        Coverage { requirement, assertions, scripts, kills }
    };
    Ok(catalogue.iter().map(coverage).collect())
}

#[cfg(test)]
mod tests {
    use memlimits_suite::{Origin, Script, Source};

    use super::*;
    use crate::plan::Plan;

    #[test]
    fn assertions_are_counted_on_threads_too() {
        let text = ";;@ SHARED-VISIBLE SIZE-UNITS\n(module (memory (export \"m\") 1 1 shared) (func (export \"f\")))\n\
                    (thread $t (module (func (export \"f\"))) (assert_return (invoke \"f\")))\n(wait $t)\n\
                    ;;@ SIZE-UNITS\n(assert_return (invoke \"f\"))\n";
        let catalogue = Catalogue::builtin();
        let source = Source { name: "x.wast".into(), text: text.into() };
        let script = Script::read(source, Origin::User, catalogue).unwrap();
        let tasks = [Task::new(&script, Plan::new(&script, catalogue).unwrap())];
        let coverage = coverage(catalogue, &tasks, None).unwrap();
        let of = |id: &str| coverage.iter().find(|coverage| &*coverage.requirement.id == id).unwrap();
        assert_eq!(of("SIZE-UNITS").assertions, 2);
        assert_eq!(of("SHARED-VISIBLE").assertions, 1);
        assert_eq!(of("SHARED-VISIBLE").scripts, BTreeSet::from(["x.wast"]));
        assert_eq!(of("GROW-RET-OLD").assertions, 0);
    }
}
