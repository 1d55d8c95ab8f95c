using System.Globalization;

namespace CodeGuruProfiler.Agent.Ports;

/// <summary>Why a process cannot be sampled, in sentences that say what to do. docs/agent-troubleshooting.md lists them.</summary>
internal static class PortReasons
{
    public const string NativeAot = "Native AOT programs cannot be sampled: they do not contain the names of their methods.";

    private const string UnknownVersion = "The runtime writes its trace in a version that this package does not know. Update CodeGuruProfiler.Agent.";

    public static string DiagnosticsOff(string variable, string value)
        => $"Diagnostics are turned off: {variable} is {value}. Remove the variable, or set it to 1, and start the program again.";

    public static string FolderMissing(string folder)
        => $"The runtime could not create its diagnostics socket: the folder {folder} does not exist. Set TMPDIR to a writable folder, and start the program again.";

    public static string FolderNotWritable(string folder)
        => $"The runtime could not create its diagnostics socket: the folder {folder} is not writable. Set TMPDIR to a writable folder, such as an emptyDir volume, and start the program again.";

    public static string PathTooLong(string path) => $"The path of the diagnostics socket is too long for a socket: {path}. Set TMPDIR to a shorter one, and start the program again.";

    public static string NoSocket(int processId, string folder)
        => string.Create(
            CultureInfo.InvariantCulture,
            $"Process {processId} has no diagnostics socket in {folder}: it is not a .NET program, or one of Native AOT, or it could not write to that folder when it started, or the socket was removed.");

    public static string ProcessGone(int processId) => string.Create(CultureInfo.InvariantCulture, $"Process {processId} does not exist.");

    public static string OtherUser(int processId)
        => string.Create(CultureInfo.InvariantCulture, $"Process {processId} belongs to another user. Run as that user, or as root.");

    public static string TraceVersion(string message) => $"{UnknownVersion} {message}";

    /// <summary>Indicates whether a reason lasts as long as the process runs.</summary>
    public static bool IsLasting(string reason) => reason == NativeAot || reason.StartsWith(UnknownVersion, StringComparison.Ordinal);

    public static string SlowSampler(string value)
        => $"DOTNET_EventPipeThreadSamplingRate is {value} (hexadecimal milliseconds): the runtime waits as long at the end of each look, and creating an EventSource waits with it. Remove the variable, or set it to 64 at most.";
}
