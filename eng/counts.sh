#!/usr/bin/env bash
# Prints the sizes of files and members, the public types and the namespace pairs of every project in src, as a Markdown table.
#   bash eng/counts.sh              this tree
#   bash eng/counts.sh OTHER/src    the source of another tree, such as a checkout of an earlier commit
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
COUNTS_FILE=$(mktemp)
export COUNTS_FILE
trap 'rm -f "$COUNTS_FILE"' EXIT
if [ $# -gt 0 ]; then
    COUNTS_SOURCE=$(cd "$1" && pwd)
    export COUNTS_SOURCE
fi

if ! output=$(dotnet run --project "$root/tests/CodeGuruProfiler.Conventions.Tests" -- -method "*Counts_OfAllPackages*" 2>&1); then
    echo "$output" >&2
    exit 1
fi

cat "$COUNTS_FILE"
