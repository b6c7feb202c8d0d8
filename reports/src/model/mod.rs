//! What reports count and group, worked out once for every rendering.

mod behaviour;
mod finding;
mod grid;
mod lineage;
mod refusal;
mod results;
pub mod sheet;
mod standing;
mod unjudged;

pub use behaviour::behaviour;
pub(crate) use finding::reason_of;
pub use finding::{Finding, known, unexpected};
pub use grid::{Chapter, Grid};
pub use lineage::{Family, families, votes};
pub use refusal::{Refusals, refusals};
pub use results::Results;
pub use sheet::Sheet;
pub use standing::{Standing, Standings};
pub use unjudged::{Unjudged, unjudged};
