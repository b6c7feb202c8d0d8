#!/bin/sh
# Puts a file into a pull request as a comment, in the place of the one that it put there before.
#
# It runs beside secrets, for pull requests from anywhere: the pull request is found by what GitHub says of the run, never
# by what the run says of itself, and the file is only ever sent.
#
#   MEMLIMITS_COMMENT      the file
#   MEMLIMITS_HEAD_OWNER   whose repository the pull request comes from
#   MEMLIMITS_HEAD_BRANCH  which branch
#   MEMLIMITS_HEAD_SHA     which commit was run
#   GITHUB_REPOSITORY      where the pull request is
#   GH_TOKEN               for `gh`
set -eu

mark='<!-- memlimits -->'
# GitHub takes 65,536 characters.
most=65000

number=$(gh api --method GET "repos/$GITHUB_REPOSITORY/pulls" -f state=open \
    -f "head=$MEMLIMITS_HEAD_OWNER:$MEMLIMITS_HEAD_BRANCH" \
    --jq "map(select(.head.sha == env.MEMLIMITS_HEAD_SHA)) | .[0].number // empty")
if [ -z "$number" ]; then
    echo "No open pull request is at $MEMLIMITS_HEAD_SHA any more"
    exit 0
fi

body=$(mktemp)
trap 'rm -f "$body"' EXIT
if [ "$(wc -m <"$MEMLIMITS_COMMENT")" -gt "$most" ]; then
    printf '%s\nThe comparison of memlimits is too long for a comment: the summary of the run has it.\n' "$mark" >"$body"
else
    { printf '%s\n' "$mark" && cat "$MEMLIMITS_COMMENT"; } >"$body"
fi

comment=$(gh api --method GET --paginate "repos/$GITHUB_REPOSITORY/issues/$number/comments" \
    --jq ".[] | select(.user.type == \"Bot\" and (.body | startswith(\"$mark\"))) | .id" | head -n 1)
if [ -n "$comment" ]; then
    gh api --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$comment" -F "body=@$body" --jq .html_url
else
    gh api --method POST "repos/$GITHUB_REPOSITORY/issues/$number/comments" -F "body=@$body" --jq .html_url
fi
