#!/usr/bin/env bash
# Runs the random tests with a million inputs each:
#   eng/fuzz.sh [ROUNDS [PROJECT…]]       for example: eng/fuzz.sh 100000 Ion Formats
# A failure prints its seed. It takes hours, so the gate tries fewer.
set -euo pipefail
cd "$(dirname "$0")/.."
export FUZZ_ITERATIONS="${1:-1000000}"
[ "$#" = 0 ] || shift

# As in the gate: AWS's cases lie beside the repository.
if [ -z "${CONFORMANCE_VECTORS:-}" ] && [ -d ../shared/vectors ]; then
    CONFORMANCE_VECTORS="$(cd ../shared/vectors && pwd)"
    export CONFORMANCE_VECTORS
fi

if [ "$#" = 0 ]; then
    # Each project whose tests ask for a number of rounds.
    set -- $(grep -rl --include='*.cs' 'Fuzz\.Rounds(' tests/CodeGuruProfiler.*.Tests | cut -d / -f 2 | sort -u | sed 's/^CodeGuruProfiler\.//; s/\.Tests$//')
fi
status=0
for project in "$@"; do
    tests="tests/CodeGuruProfiler.$project.Tests"
    classes=()
    for file in $(grep -rl --include='*.cs' 'Fuzz\.Rounds(' "$tests"); do
        classes+=(-class "*.$(basename "$file" .cs)")
    done
    printf '== %s\n' "$project"
    dotnet run --project "$tests" -- "${classes[@]}" || status=1
done
exit "$status"
