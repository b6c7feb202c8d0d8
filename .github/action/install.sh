#!/bin/sh
# Installs memlimits, unless the cache has it, and puts it on the path of the steps that follow.
#
#   MEMLIMITS_VERSION   a version on crates.io; empty for a checkout
#   MEMLIMITS_PATH      a checkout of memlimits
#   MEMLIMITS_FEATURES  features, separated by commas
#   MEMLIMITS_ROOT      where it is installed
#   GITHUB_PATH         gets the folder of the binary
set -eu

if [ -x "${MEMLIMITS_ROOT:?}/bin/memlimits" ]; then
    echo "memlimits is in the cache"
else
    set -- install --locked --root "$MEMLIMITS_ROOT"
    if [ -n "${MEMLIMITS_FEATURES:-}" ]; then
        set -- "$@" --features "$MEMLIMITS_FEATURES"
    fi
    if [ -n "${MEMLIMITS_VERSION:-}" ]; then
        set -- "$@" memlimits --version "=$MEMLIMITS_VERSION"
    else
        set -- "$@" --path "${MEMLIMITS_PATH:?a version or a path is needed}/runner"
    fi
    cargo "$@"
fi
"$MEMLIMITS_ROOT/bin/memlimits" --version
printf '%s\n' "$MEMLIMITS_ROOT/bin" >>"$GITHUB_PATH"
