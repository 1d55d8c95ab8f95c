#!/usr/bin/env bash
# Records tests/NetTraceSubject on .NET 8 to 11 into the test data of CodeGuruProfiler.NetTrace.Tests. Programs are self-contained, so one SDK is enough.
set -euo pipefail
cd "$(dirname "$0")/../.."

data=tests/CodeGuruProfiler.NetTrace.Tests/Recordings
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
mkdir -p "$data"

dotnet build --nologo -v quiet tests/NetTraceRecorder
for runtime in 8 9 10 11; do
    framework="net$runtime.0"
    version=()
    # This SDK builds for .NET 10 at most; the program runs on the runtime that it brings.
    if [ "$runtime" = 11 ]; then framework=net10.0 version=(-p:RuntimeFrameworkVersion=11.0.0); fi
    dotnet publish --nologo -v quiet tests/NetTraceSubject -r linux-x64 --self-contained -p:SubjectFramework="$framework" "${version[@]}" \
        -p:ArtifactsPath="$scratch/$runtime" -o "$scratch/$runtime/out"
    dotnet run --no-build --project tests/NetTraceRecorder -- "$data/dotnet$runtime.nettrace.gz" "$scratch/$runtime/out/NetTraceSubject"
done
ls -l "$data"
