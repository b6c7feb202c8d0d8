//! The forms in which commands about logs answer.

/// How the answer is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Format {
    /// For people, in a terminal
    #[default]
    Text,
    /// For other programs: one JSON object
    Json,
    /// For a pull request or a README
    Markdown,
}
