#!/usr/bin/env bash
# Packs codeguru-profiler with Native AOT for this machine's platform, and for any other, into artifacts/feed-aot. docs/decisions/0102-the-tool-is-packed-twice.md
# Usage: eng/pack-aot-tool.sh [RID]
set -euo pipefail
cd "$(dirname "$0")/.."

rid="${1:-$(dotnet --info | awk '$1 == "RID:" { print $2; exit }')}"
feed="$PWD/artifacts/feed-aot"
rm -rf "$feed"
# The pointer package, then one for each: dotnet tool install chooses.
# Symbols are for libraries; a pointer has none.
pack() { dotnet pack -p:IncludeSymbols=false --nologo -v quiet -c Release src/CodeGuruProfiler.Tool -o "$feed" "-p:ToolPackageRuntimeIdentifiers=\"$rid;any\"" "$@"; }
pack
pack -r "$rid"
pack -r any
ls -l "$feed"
