#!/bin/sh
# Runs scripts on engines, and leaves the exit code for the step that comes after the upload.
#
#   MEMLIMITS_SCRIPTS    scripts, folders or chapters, one a line; empty for the corpus
#   MEMLIMITS_ENGINES    engines, separated by commas; empty for those that are built in
#   MEMLIMITS_SHARD      K/N; empty for the whole selection
#   MEMLIMITS_ARGUMENTS  more arguments of `memlimits run`, one a line
#   MEMLIMITS_NAME       the log's name; by default from engines and shard
#   RUNNER_TEMP          where the log goes
#   GITHUB_OUTPUT        gets name=…, log=… (empty where there is none) and exit-code=…
#   GITHUB_STEP_SUMMARY  gets the report
set -eu

name=${MEMLIMITS_NAME:-}
if [ -z "$name" ]; then
    name=memlimits
    [ -z "${MEMLIMITS_ENGINES:-}" ] || name="$name-$MEMLIMITS_ENGINES"
    [ -z "${MEMLIMITS_SHARD:-}" ] || name="$name-$(printf '%s' "$MEMLIMITS_SHARD" | sed 's,/,-of-,')"
fi
# Artifacts and files have narrower names than engines.
name=$(printf '%s' "$name" | LC_ALL=C tr -c 'A-Za-z0-9._-' '-')
folder="${RUNNER_TEMP:?}/memlimits/$name"
log="$folder/$name.jsonl"
rm -rf "$folder"
mkdir -p "$folder"

set -- run --log "$log"
[ -z "${MEMLIMITS_ENGINES:-}" ] || set -- "$@" --engine "$MEMLIMITS_ENGINES"
[ -z "${MEMLIMITS_SHARD:-}" ] || set -- "$@" --shard "$MEMLIMITS_SHARD"
while IFS= read -r argument; do
    [ -z "$argument" ] || set -- "$@" "$argument"
done <<END
${MEMLIMITS_ARGUMENTS:-}
END
set -- "$@" --
while IFS= read -r script; do
    [ -z "$script" ] || set -- "$@" "$script"
done <<END
${MEMLIMITS_SCRIPTS:-}
END

code=0
memlimits "$@" || code=$?

if [ -f "$log" ]; then
    reported=0
    memlimits report "$log" --github - --markdown "$folder/summary.md" || reported=$?
    if [ "$reported" -eq 0 ]; then
        cat "$folder/summary.md" >>"$GITHUB_STEP_SUMMARY"
    elif [ "$code" -le 1 ]; then
        code=$reported
    fi
else
    log=
    # A run without a log is no success, whatever it says.
    [ "$code" -ne 0 ] || code=3
fi
printf 'name=%s\nlog=%s\nexit-code=%s\n' "$name" "$log" "$code" >>"$GITHUB_OUTPUT"
