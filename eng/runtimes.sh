#!/usr/bin/env bash
# Makes folders in which the runtimes of .NET 8, 9 and 11 lie as an installation has them, from the packages that self-contained programs bring along:
#   eng/runtimes.sh FOLDER
#   DOTNET_ROOT=FOLDER/8 some-program            DOTNET_ROOT=FOLDER/11 DOTNET_ROLL_FORWARD=Major some-program
set -euo pipefail
folder="$1"
project="$(cd "$(dirname "$0")" && pwd)/../tests/standalone/Runtime/Runtime.csproj"

install() { # major, framework, further arguments
    local major="$1" framework="$2" built="$folder/build-$1"
    shift 2
    rm -rf "${folder:?}/$major"
    dotnet build --nologo -v quiet "$project" -p:RuntimeTarget="$framework" -p:ArtifactsPath="$built" "$@"
    local bin="$built/bin/Runtime/debug_linux-x64"
    local version
    version="$(grep -o '"version": "[0-9.]*"' "$bin/Runtime.runtimeconfig.json" | head -n 1 | grep -o '[0-9.]*[0-9]')"
    [ "${version%%.*}" = "$major" ] || { echo "Expected .NET $major, but the runtime is $version." >&2; exit 1; }
    local core="$folder/$major/shared/Microsoft.NETCore.App/$version" web="$folder/$major/shared/Microsoft.AspNetCore.App/$version"
    mkdir -p "$core" "$web" "$folder/$major/host/fxr/$version"
    cp "$bin"/*.dll "$bin"/*.so "$core"
    rm "$core/Runtime.dll"
    cp "$bin/Runtime.deps.json" "$core/Microsoft.NETCore.App.deps.json"
    mv "$core/libhostfxr.so" "$folder/$major/host/fxr/$version"
    # ASP.NET Core's files lie among those of .NET: its own framework is only a name.
    printf '{"runtimeTarget":{"name":".NETCoreApp,Version=v%s.0"},"targets":{".NETCoreApp,Version=v%s.0":{}},"libraries":{}}\n' "$major" "$major" > "$web/Microsoft.AspNetCore.App.deps.json"
    printf '{"runtimeOptions":{"framework":{"name":"Microsoft.NETCore.App","version":"%s"}}}\n' "$version" > "$web/Microsoft.AspNetCore.App.runtimeconfig.json"
}

install 8 net8.0
install 9 net9.0
install 11 net10.0 -p:RuntimeFrameworkVersion=11.0.0
