#!/usr/bin/env bash
# What the tool costs as a Native AOT program, next to floors that run in turns with it: --help ÷ an empty program with System.CommandLine; top of a
# profile of 9 MB ÷ the library alone; flamegraph against the local service ÷ the same calls in a loop. Usage: tool-start.sh [RUNS]
set -euo pipefail
cd "$(dirname "$0")/.."

runs="${1:-31}"
published="$PWD/artifacts/tool-start"
rid="$(dotnet --info | awk '$1 == "RID:" { print $2; exit }')"

# A warning of the trimmer or of Native AOT is an error, as every warning is.
dotnet publish --nologo -v quiet -c Release -r "$rid" -o "$published/tool" src/CodeGuruProfiler.Tool >&2
for program in Empty Library; do
    dotnet publish --nologo -v quiet -c Release -r "$rid" -o "$published/$program" "benchmarks/ToolStart/CodeGuruProfiler.ToolStart.$program" >&2
done
dotnet build --nologo -v quiet -c Release src/CodeGuruProfiler.LocalService.Tool >&2
tool="$published/tool/CodeGuruProfiler.Tool"
empty="$published/Empty/CodeGuruProfiler.ToolStart.Empty"
library="$published/Library/CodeGuruProfiler.ToolStart.Library"

scratch="$(mktemp -d)"
dotnet artifacts/bin/CodeGuruProfiler.LocalService.Tool/release/CodeGuruProfiler.LocalService.Tool.dll --urls http://127.0.0.1:0 > "$scratch/service" &
service=$!
trap 'kill "$service" 2>/dev/null || true; rm -rf "$scratch"' EXIT
until grep -q "Listening on" "$scratch/service"; do
    kill -0 "$service"
    sleep 0.1
done
AWS_ENDPOINT_URL="$(grep -o 'http://127.0.0.1:[0-9]*' "$scratch/service" | head -n 1)"
export AWS_ENDPOINT_URL AWS_REGION=us-east-1 AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local HOME="$scratch" TZ=UTC
unset AWS_PROFILE AWS_SESSION_TOKEN AWS_CONFIG_FILE AWS_SHARED_CREDENTIALS_FILE

"$library" write "$scratch/profile.json"
"$library" seed web-shop
# The hour that has the posted profile: 95 to 90 minutes ago.
at="$(date -u -d '95 minutes ago' +%Y-%m-%dT%H:00Z)"

# Appends the milliseconds of a command to a file.
measure() {
    local file="$1" start="$EPOCHREALTIME"
    shift
    "$@" > /dev/null 2>&1
    awk -v start="$start" -v end="$EPOCHREALTIME" 'BEGIN { printf "%.2f\n", (end - start) * 1000 }' >> "$scratch/$file"
}

for ((run = 0; run < runs; run++)); do
    measure help-floor "$empty" --help
    measure help-tool "$tool" --help
    measure top-floor "$library" top "$scratch/profile.json"
    measure top-tool "$tool" top "$scratch/profile.json"
    measure page-tool "$tool" flamegraph web-shop --at "$at" -o "$scratch/tool.html"
done
"$library" flamegraph web-shop "$at" "$scratch/library.html" "$runs" > "$scratch/page-floor"

median() { sort -n "$scratch/$1" | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }
row() { awk -v name="$1" -v floor="$(median "$2")" -v tool="$(median "$3")" -v most="$4" -v backstop="$5" \
    'BEGIN { ratio = tool / floor; printf "| %s | %.1f ms | %.1f ms | %.2f | %s%s |\n", name, floor, tool, ratio, most " (" backstop " ms)", (ratio > most) ? ", missed" : "" }'; }

echo "| $runs runs, medians | floor | tool | ratio | at most |"
echo "|---|---:|---:|---:|---:|"
row "\`--help\` ÷ an empty program" help-floor help-tool 2 20
row "\`top\` of $(stat -c %s "$scratch/profile.json" | awk '{ printf "%.1f", $1 / 1e6 }') MB ÷ the library" top-floor top-tool 1.3 150
row "\`flamegraph GROUP --at\` ÷ a loop of the library" page-floor page-tool 1.5 300
stat -c 'size: %s bytes' "$tool"
