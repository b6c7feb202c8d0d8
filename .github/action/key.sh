#!/bin/sh
# Names what an installed memlimits is made of, so that a cache never gives another one.
#
#   MEMLIMITS_VERSION   a version on crates.io; empty for a checkout
#   MEMLIMITS_PATH      a checkout of memlimits
#   MEMLIMITS_FEATURES  features, separated by commas
#   GITHUB_OUTPUT       gets key=…
set -eu

if [ -n "${MEMLIMITS_VERSION:-}" ]; then
    source="version $MEMLIMITS_VERSION"
else
    cd "${MEMLIMITS_PATH:?a version or a path is needed}"
    # Every file that a build can depend on, whatever its time.
    files=$(find . \( -name .git -o -name target \) -prune -o -type f -print | LC_ALL=C sort)
    hashes=$(printf '%s\n' "$files" | git hash-object --no-filters --stdin-paths)
    source="$files
$hashes"
fi
compiler=$(rustc --version)
key=$(printf '%s\n' "$source" "${MEMLIMITS_FEATURES:-}" "$compiler" | git hash-object --stdin)
printf 'key=%s\n' "$key" >>"$GITHUB_OUTPUT"
