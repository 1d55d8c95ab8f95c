#!/usr/bin/env bash
# Runs the live tests of CodeGuruProfiler.Agent with subjects on .NET 8, 9, 10, and 11:
#   eng/live-tests.sh RUNTIMES [8 9 10 11]
# RUNTIMES is the folder of eng/runtimes.sh. The tests themselves run on the .NET that is here; the programs that they sample run on each.
set -euo pipefail
runtimes="$(cd "$1" && pwd)"
shift
cd "$(dirname "$0")/.."

scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
versions=()
processes=()
for version in ${@:-8 9 10 11}; do
    case "$version" in
        8 | 9)
            dotnet build --nologo -v quiet tests/AgentSubject -p:SubjectFramework="net$version.0" -p:ArtifactsPath="$PWD/artifacts/subject-net$version" -p:RunAnalyzers=false
            subject="$PWD/artifacts/subject-net$version/bin/AgentSubject/debug/AgentSubject" root="$runtimes/$version" ;;
        10) subject="" root="" ;;
        *) subject="$PWD/artifacts/bin/AgentSubject/debug/AgentSubject" root="$runtimes/$version" ;;
    esac
    # They wait more than they work, so they run side by side.
    env ${subject:+AGENT_SUBJECT="$subject"} AGENT_SUBJECT_ROOT="$root" \
        dotnet run --no-build --project tests/CodeGuruProfiler.Agent.Tests -- -trait "Category=Live" > "$scratch/$version" 2>&1 &
    versions+=("$version")
    processes+=($!)
done

status=0
for index in "${!versions[@]}"; do
    wait "${processes[$index]}" || status=1
    printf -- '-- live tests, subjects on .NET %s\n' "${versions[$index]}"
    cat "$scratch/${versions[$index]}"
done
exit "$status"
