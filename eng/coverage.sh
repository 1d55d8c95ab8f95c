#!/usr/bin/env bash
# Measures how much of each project its own tests reach, and compares it with the floor in eng/coverage-floor.txt:
#   eng/coverage.sh [PROJECT…]            for example: eng/coverage.sh Ion Profiles
#   eng/coverage.sh --renew [PROJECT…]    writes what was measured as the new floor, rounded down
# Reports in Cobertura's format are left in artifacts/coverage/reports.
set -euo pipefail
cd "$(dirname "$0")/.."
floors="eng/coverage-floor.txt"
built="$PWD/artifacts/coverage"
# What is random runs in full in the gate.
export FUZZ_ITERATIONS="${FUZZ_ITERATIONS:-100}"

# As in the gate: AWS's cases lie beside the repository.
if [ -z "${CONFORMANCE_VECTORS:-}" ] && [ -d ../shared/vectors ]; then
    CONFORMANCE_VECTORS="$(cd ../shared/vectors && pwd)"
    export CONFORMANCE_VECTORS
fi

renew=false
if [ "${1:-}" = --renew ]; then
    renew=true
    shift
fi
if [ "$#" = 0 ]; then
    # Each project in src that has tests.
    set -- $(for project in src/*/; do name="$(basename "$project")"; [ -d "tests/$name.Tests" ] && echo "${name#CodeGuruProfiler.}"; done)
fi

rate() { grep -o "<coverage [^>]*" "$1" | grep -o " $2-rate=\"[0-9.]*\"" | grep -o '[0-9.]*' | awk '{ printf "%.1f", $1 * 100 }'; }
status=0
for project in "$@"; do
    name="CodeGuruProfiler.$project"
    reports="$built/reports/$project"
    rm -rf "$reports"
    dotnet build --nologo -v quiet "tests/$name.Tests" -p:Coverage=true -p:RunAnalyzers=false -p:ArtifactsPath="$built"
    # A test that fails ends its program with an error, and so this script.
    dotnet "$built/bin/$name.Tests/debug/$name.Tests.dll" --coverlet --coverlet-include "[$name]*" --coverlet-output-format cobertura --results-directory "$reports" > "$built/$project.log" \
        || { cat "$built/$project.log"; exit 1; }
    report="$(find "$reports" -name '*cobertura*.xml' | head -n 1)"
    lines="$(rate "$report" line)" branches="$(rate "$report" branch)"
    read -r _ line_floor branch_floor < <(grep "^$project " "$floors" || echo "$project 0 0")
    verdict="$(awk -v l="$lines" -v b="$branches" -v lf="$line_floor" -v bf="$branch_floor" 'BEGIN { print (l >= lf && b >= bf) ? "" : "below the floor" }')"
    printf '%-20s %5s %% of lines (floor %s)   %5s %% of branches (floor %s)   %s\n' "$project" "$lines" "$line_floor" "$branches" "$branch_floor" "$verdict"
    [ -z "$verdict" ] || status=1
    if [ "$renew" = true ]; then
        { grep -v "^$project " "$floors" || true; printf '%s %d %d\n' "$project" "${lines%.*}" "${branches%.*}"; } > "$floors.new"
        mv "$floors.new" "$floors"
        status=0
    fi
done
exit "$status"
