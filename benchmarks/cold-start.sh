#!/usr/bin/env bash
# How long a program that was just started takes to its first response: this client and floor (b), each run by the JIT and as Native AOT, in turns,
# so that what else the machine does meets all of them. Credentials, Region and address are the environment's. Usage: cold-start.sh [STARTS]
set -euo pipefail
cd "$(dirname "$0")/.."

starts="${1:-101}"
published="$PWD/artifacts/cold-start"

for program in Client Floor; do
    project="benchmarks/ColdStart/CodeGuruProfiler.ColdStart.$program"
    # A warning of the trimmer or of Native AOT is an error, as every warning is.
    dotnet publish --nologo -v quiet -c Release -p:PublishAot=false -o "$published/$program-jit" "$project" >&2
    dotnet publish --nologo -v quiet -c Release -o "$published/$program-aot" "$project" >&2
done
# The client's program once more, without the sources of credentials that it does not use: docs/aot.md
dotnet publish --nologo -v quiet -c Release -p:CodeGuruProfilerCredentialChainSupport=false -p:ArtifactsPivots=release_lean -o "$published/Client-lean" \
    benchmarks/ColdStart/CodeGuruProfiler.ColdStart.Client >&2
dotnet build --nologo -v quiet -c Release benchmarks/CodeGuruProfiler.LoadTest >&2

scratch="$(mktemp -d)"
mkfifo "$scratch/input"
exec 3<>"$scratch/input" # It serves until its input ends.
dotnet artifacts/bin/CodeGuruProfiler.LoadTest/release/CodeGuruProfiler.LoadTest.dll --serve <"$scratch/input" >"$scratch/url" &
server=$!
trap 'kill "$server" 2>/dev/null || true; rm -rf "$scratch"' EXIT
until [ -s "$scratch/url" ]; do
    kill -0 "$server"
    sleep 0.1
done

AWS_ENDPOINT_URL="$(cat "$scratch/url")"
export AWS_ENDPOINT_URL AWS_REGION=us-east-1 AWS_ACCESS_KEY_ID=AKIDEXAMPLE AWS_SECRET_ACCESS_KEY=secret
# Nothing of the user's own settings: another profile or region would be another way to start.
export HOME="$scratch"
unset AWS_PROFILE AWS_SESSION_TOKEN AWS_CONFIG_FILE AWS_SHARED_CREDENTIALS_FILE

for ((start = 0; start < starts; start++)); do
    # Each is first as often as second.
    for program in $([ $((start % 2)) = 0 ] && echo Client Floor || echo Floor Client); do
        name="CodeGuruProfiler.ColdStart.$program"
        COLD_START="$EPOCHREALTIME" dotnet "$published/$program-jit/$name.dll" >> "$scratch/$program-jit"
        COLD_START="$EPOCHREALTIME" "$published/$program-aot/$name" >> "$scratch/$program-aot"
    done
    COLD_START="$EPOCHREALTIME" "$published/Client-lean/CodeGuruProfiler.ColdStart.Client" >> "$scratch/Client-lean"
done

median() { sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }
bytes() { stat -c %s "$published/$1/CodeGuruProfiler.ColdStart.${1%-*}"; }
row() { awk -v name="$1" -v unit="$2" -v floor="$3" -v client="$4" -v ratio="$5" -v most="$6" \
    'BEGIN { printf "| %s | %s | %s | %.2f | %.2f%s |\n", name, floor unit, client unit, ratio, most, (ratio > most) ? ", missed" : "" }'; }
# The ratio is of starts side by side, before its median is taken.
times() { row "$1" " ms" "$(median < "$scratch/$2")" "$(median < "$scratch/$3")" "$(paste "$scratch/$3" "$scratch/$2" | awk '{ print $1 / $2 }' | median)" "$4"; }
sizes() { row "$1" " bytes" "$(bytes "$2")" "$(bytes "$3")" "$(awk "BEGIN { print $(bytes "$3") / $(bytes "$2") }")" "$4"; }

echo "| $starts starts, medians | signed and parsed | this client | ratio | at most |"
echo "|---|---:|---:|---:|---:|"
times "first response, JIT" Floor-jit Client-jit 1.20
times "first response, Native AOT" Floor-aot Client-aot 1.30
times "first response, Native AOT without the credential chain" Floor-aot Client-lean 1.30
sizes "size of the Native AOT program" Floor-aot Client-aot 1.25
sizes "size of the Native AOT program without the credential chain" Floor-aot Client-lean 1.25
