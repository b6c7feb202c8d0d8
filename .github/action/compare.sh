#!/bin/sh
# Says what changed between two runs, and leaves the exit code for the step that comes after the upload.
#
#   MEMLIMITS_OLD        the log of the run before
#   MEMLIMITS_NEW        the log of the run after
#   MEMLIMITS_OUTPUT     a folder: gets comment.md
#   GITHUB_OUTPUT        gets exit-code=…
#   GITHUB_STEP_SUMMARY  gets the comparison
set -eu

output=${MEMLIMITS_OUTPUT:?}
mkdir -p "$output"
code=0
memlimits compare "${MEMLIMITS_OLD:?}" "${MEMLIMITS_NEW:?}" --format markdown >"$output/comment.md" || code=$?
if [ "$code" -gt 1 ]; then
    # What is there is not a comparison.
    rm -f "$output/comment.md"
else
    cat "$output/comment.md" >>"$GITHUB_STEP_SUMMARY"
fi
printf 'exit-code=%s\n' "$code" >>"$GITHUB_OUTPUT"
