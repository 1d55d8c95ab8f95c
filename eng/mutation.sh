#!/usr/bin/env bash
# Changes the client's code in small ways (a negated condition, a removed statement, another operator) and runs its tests against each change:
#   eng/mutation.sh [FOLDER…]             for example: eng/mutation.sh Paging ClockSkew
# A mutant that survives is a line whose behavior no test holds. The report is artifacts/mutation/reports/mutation-report.html. docs/decisions/0075
# It takes minutes for each folder, so the gate does not run it.
set -euo pipefail
cd "$(dirname "$0")/.."
root="$PWD"
[ "$#" -gt 0 ] || set -- Retries Signing Paging ClockSkew

# As in the gate: AWS's cases lie beside the repository.
if [ -z "${CONFORMANCE_VECTORS:-}" ] && [ -d ../shared/vectors ]; then
    CONFORMANCE_VECTORS="$(cd ../shared/vectors && pwd)"
    export CONFORMANCE_VECTORS
fi

tool="$root/artifacts/tools/dotnet-stryker"
[ -x "$tool" ] || dotnet tool install dotnet-stryker --version 5.1.0 --tool-path "$root/artifacts/tools"

# Stryker writes into the output folder of what it tests, so it gets a copy of what is committed.
tree="$root/artifacts/mutation/tree"
rm -rf "$tree" "$root/artifacts/mutation/reports"
mkdir -p "$tree"
git archive HEAD | tar -x -C "$tree"

# Each mutant is the business of the tests in the folder of the same name: the others are left out.
mutate=()
others=()
for folder in "$@"; do
    [ -d "src/CodeGuruProfiler.Client/$folder" ] || { echo "src/CodeGuruProfiler.Client has no folder $folder." >&2; exit 2; }
    mutate+=(--mutate "**/$folder/*.cs")
    others+=(! -path "*/$folder/*")
done
export RunAnalyzers=false
cd "$tree/tests/CodeGuruProfiler.Client.Tests"
find . -name '*Tests.cs' "${others[@]}" -delete
# A machine that has other work is slow: only a mutant that never ends runs out of this time. Such mutants wait and do nothing, so there are more at once than processors.
printf '{ "stryker-config": { "additional-timeout": 30000 } }\n' > stryker-config.json
"$tool" --test-runner mtp --project CodeGuruProfiler.Client.csproj --target-framework net10.0 --concurrency "$((3 * $(getconf _NPROCESSORS_ONLN)))" "${mutate[@]}" \
    --reporter dots --reporter html --reporter cleartext --reporter json --output "$root/artifacts/mutation"
