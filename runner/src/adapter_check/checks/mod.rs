//! Everything that is asked of an adapter.

mod beyond;
mod functions;
pub(super) mod handshake;
mod memories;
mod modules;
mod stores;
mod threads;
mod wire;

use super::bench::Bench;

/// A question of which the answer is certain.
pub(super) struct Check {
    /// The command or the part of the protocol that it is about.
    pub topic: &'static str,
    /// What is to be, as a sentence.
    pub name: &'static str,
    /// What to do where it is not.
    pub advice: &'static str,
    /// Whether nothing else can be tried where it is not.
    pub is_vital: bool,
    /// Asks.
    pub run: fn(&mut Bench<'_>) -> Answer,
}

/// A remark, where there is one; or why it is not as it was to be.
pub(super) type Answer = Result<Option<String>, Stop>;

/// What ends a check.
#[derive(Debug)]
pub(super) enum Stop {
    /// The adapter, or its engine, does not have it.
    NotOffered(String),
    /// Something is wrong.
    Wrong {
        /// What the adapter did.
        what: String,
        /// What to do about it, where it is not what the check says.
        advice: Option<String>,
    },
}

impl Check {
    const fn new(
        topic: &'static str,
        name: &'static str,
        advice: &'static str,
        run: fn(&mut Bench<'_>) -> Answer,
    ) -> Self {
        Self { topic, name, advice, is_vital: false, run }
    }

    const fn vital(self) -> Self {
        Self { is_vital: true, ..self }
    }
}

/// Every check, in order. The first two begin the conversation.
pub(super) fn all() -> impl Iterator<Item = &'static Check> {
    [
        handshake::CHECKS,
        stores::CHECKS,
        modules::CHECKS,
        functions::CHECKS,
        memories::CHECKS,
        threads::CHECKS,
        beyond::CHECKS,
        wire::CHECKS,
    ]
    .into_iter()
    .flatten()
}
