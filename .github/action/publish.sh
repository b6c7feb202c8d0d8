#!/bin/sh
# Puts the logs of a run together and renders what is published of it.
#
#   MEMLIMITS_LOGS       the folder below which the logs are
#   MEMLIMITS_OUTPUT     a folder: gets run.jsonl, summary.md, and site/ with badges/ and memlimits.json in it
#   GITHUB_STEP_SUMMARY  gets the report
set -eu

set --
list=$(find "${MEMLIMITS_LOGS:?}" -type f -name '*.jsonl' ! -name '*.side.jsonl' | LC_ALL=C sort)
while IFS= read -r log; do
    [ -z "$log" ] || set -- "$@" "$log"
done <<END
$list
END
if [ $# -eq 0 ]; then
    echo "::error title=memlimits::there is no log below $MEMLIMITS_LOGS"
    exit 2
fi

output=${MEMLIMITS_OUTPUT:?}
mkdir -p "$output"
memlimits merge "$@" --output "$output/run.jsonl"
# The site first: what stands in its folder is replaced with it.
memlimits report "$output/run.jsonl" --html "$output/site"
memlimits report "$output/run.jsonl" --github - --markdown "$output/summary.md" \
    --badges "$output/site/badges" --json "$output/site/memlimits.json"
cat "$output/summary.md" >>"$GITHUB_STEP_SUMMARY"
