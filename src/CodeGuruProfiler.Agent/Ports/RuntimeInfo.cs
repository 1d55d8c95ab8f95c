using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace CodeGuruProfiler.Agent.Ports;

/// <summary>The runtime of a process.</summary>
/// <param name="Version">Its version, such as 10.0.12; empty when the response does not contain it.</param>
internal readonly record struct RuntimeInfo(string Version)
{
    // .NET 9 suspends threads in another way, and reports all of them as it does on Windows: https://github.com/dotnet/runtime/issues/45179
    private const string VersionWithoutManagedSamples = "9.";

    /// <summary>Gets a value indicating whether samples distinguish managed code from native code.</summary>
    public bool DistinguishesNativeCode => !OperatingSystem.IsWindows() && !Version.StartsWith(VersionWithoutManagedSamples, StringComparison.Ordinal);

    /// <summary>Reads the response to a request for a description of the process.</summary>
    public static RuntimeInfo Parse(ReadOnlySpan<byte> response)
    {
        const int IdAndCookieLength = sizeof(ulong) + 16;
        const int TextsBeforeVersion = 4; // command line, operating system, architecture, assembly

        ReadOnlySpan<byte> rest = response.Length > IdAndCookieLength ? response[IdAndCookieLength..] : [];
        for (int i = 0; i < TextsBeforeVersion; i++)
        {
            TakeText(ref rest);
        }

        string version = TakeText(ref rest).ToString();
        return new RuntimeInfo(version.Split('+', '-')[0]);
    }

    // A number of characters, the terminating zero included, and the characters.
    private static ReadOnlySpan<char> TakeText(ref ReadOnlySpan<byte> rest)
    {
        if (rest.Length < sizeof(uint))
        {
            rest = [];
            return [];
        }

        uint count = BinaryPrimitives.ReadUInt32LittleEndian(rest);
        rest = rest[sizeof(uint)..];
        if (count > rest.Length / sizeof(char))
        {
            rest = [];
            return [];
        }

        ReadOnlySpan<byte> text = rest[..((int)count * sizeof(char))];
        rest = rest[text.Length..];
        return MemoryMarshal.Cast<byte, char>(text).TrimEnd('\0');
    }
}
