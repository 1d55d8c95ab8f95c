#!/usr/bin/env bash
# Installs the programs from elsewhere that judge what the tests write, and prints where they are, as lines for the shell:
#   eval "$(eng/judges.sh)"
# JUDGES is a folder whose node_modules holds the packages of eng/judges/package.json; BROWSER_PATH is Chromium or Chrome; FIREFOX_PATH is Firefox;
# GO_PATH is the go command (go tool pprof); DOTNET_TRACE_PATH is dotnet-trace; TMUX_PATH is tmux, in which a program sees a terminal. A variable is absent where the program is: the tests that need it are skipped with the reason,
# unless CONFORMANCE_REQUIRED is true. On Debian and Ubuntu what is missing is installed, with sudo where you are not root.
set -euo pipefail
root="$(cd "$(dirname "$0")/.." && pwd)"
# What the installers print is for people; standard output is for the shell.
exec 3>&1 1>&2

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }
# Prints the first of the given commands that exists.
find_command() {
    local name
    for name in "$@"; do
        if command -v "$name"; then
            return
        fi
    done
    return 1
}
find_browser() { find_command chromium chromium-browser google-chrome google-chrome-stable; }
find_firefox() { find_command firefox-esr firefox; }

# The missing ones, by Debian's names.
missing=()
find_browser > /dev/null || missing+=(chromium)
find_firefox > /dev/null || missing+=(firefox-esr)
find_command go > /dev/null || missing+=(golang-go)
find_command npm > /dev/null || missing+=(nodejs npm)
find_command tmux > /dev/null || missing+=(tmux)
if [ "${#missing[@]}" -gt 0 ] && command -v apt-get > /dev/null; then
    export DEBIAN_FRONTEND=noninteractive
    as_root apt-get update -qq || echo "judges: the lists of packages cannot be renewed."
    # One at a time: where a system lacks one of them, the others still come.
    for package in "${missing[@]}"; do
        as_root apt-get -o DPkg::Lock::Timeout=600 install -y -qq --no-install-recommends "$package" > /dev/null || echo "judges: $package cannot be installed here."
    done
fi

judges="$root/artifacts/judges"
if find_command npm > /dev/null && ! cmp -s "$root/eng/judges/package.json" "$judges/package.json"; then
    rm -rf "$judges"
    mkdir -p "$judges"
    cp "$root/eng/judges/package.json" "$judges"
    # No script of a package runs at its installation.
    (cd "$judges" && npm install --no-package-lock --no-audit --no-fund --ignore-scripts --loglevel=error) || { rm -rf "$judges"; exit 1; }
fi

# Its archive has no permissions.
sarif="$judges/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool"
if [ -f "$sarif" ]; then
    chmod +x "$sarif"
fi

# Microsoft's converter of traces.
trace="$judges/tools/dotnet-trace"
if [ ! -x "$trace" ] && find_command dotnet > /dev/null; then
    dotnet tool install dotnet-trace --version 10.0.750501 --tool-path "$judges/tools" > /dev/null || echo "judges: dotnet-trace cannot be installed here."
fi

# Prints a variable that has a value.
print_variable() { if [ -n "$2" ]; then printf 'export %s=%q
' "$1" "$2" >&3; else echo "judges: $1 is absent."; fi; }
print_variable JUDGES "$([ -e "$judges/package.json" ] && echo "$judges" || true)"
print_variable BROWSER_PATH "$(find_browser || true)"
print_variable FIREFOX_PATH "$(find_firefox || true)"
print_variable GO_PATH "$(find_command go || true)"
print_variable DOTNET_TRACE_PATH "$([ -x "$trace" ] && echo "$trace" || true)"
print_variable TMUX_PATH "$(find_command tmux || true)"
