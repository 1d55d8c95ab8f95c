using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Runtime;
using System.Runtime.CompilerServices;
using System.Text;

namespace CodeGuruProfiler.Agent.Ports;

/// <summary>Finds the diagnostics port of a process: this one, or another.</summary>
/// <remarks>
/// The socket is <c>dotnet-diagnostic-{process}-{key}-socket</c> in the folder for temporary files. The key is the time at which the process started: sockets of killed
/// processes stay behind, and in containers their ids come again.
/// </remarks>
internal sealed class PortSearch(int? processId, string procFolder = "/proc") : IPortSource
{
    private readonly int _processId = processId ?? Environment.ProcessId;

    /// <summary>Gets a value indicating whether this program is one of Native AOT: then no method was ever compiled at run time.</summary>
    /// <remarks>Dynamic code alone is also off where a project that is meant for Native AOT is run without it.</remarks>
    public static bool IsNativeAot => !RuntimeFeature.IsDynamicCodeSupported && JitInfo.GetCompiledMethodCount() == 0;

    private bool IsOwn => _processId == Environment.ProcessId;

    public PortLocation Find()
    {
        if (IsOwn && IsNativeAot)
        {
            return PortLocation.Unavailable(PortReasons.NativeAot);
        }

        if (OperatingSystem.IsWindows())
        {
            return FindPipe();
        }

        return Directory.Exists(Path.Combine(procFolder, "self")) ? FindInProc() : FindByName(OwnOrDefaultEnvironment());
    }

    public string? FindWarning()
    {
        StartEnvironment? environment = IsOwn ? StartEnvironment.Own : null;
        if (!IsOwn && !OperatingSystem.IsWindows())
        {
            try
            {
                environment = ProcessFiles.Of(_processId, procFolder).ReadEnvironment();
            }
            catch (UnauthorizedAccessException)
            {
                return null; // Find has the reason.
            }
        }

        return environment?.FindSlowSampler() is { } rate ? PortReasons.SlowSampler(rate) : null;
    }

    public string? Explain(Exception failure)
    {
        if (!IsRunning())
        {
            return PortReasons.ProcessGone(_processId);
        }

        return failure is UnauthorizedAccessException or SocketException { SocketErrorCode: SocketError.AccessDenied } ? PortReasons.OtherUser(_processId) : null;
    }

    private bool IsRunning()
    {
        if (IsOwn)
        {
            return true;
        }

        if (!OperatingSystem.IsWindows() && Directory.Exists(Path.Combine(procFolder, "self")))
        {
            return ProcessFiles.Of(_processId, procFolder).Exists;
        }

        try
        {
            using var process = Process.GetProcessById(_processId);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private PortLocation FindInProc()
    {
        ProcessFiles files = ProcessFiles.Of(_processId, procFolder);
        if (!files.Exists)
        {
            return PortLocation.Unavailable(PortReasons.ProcessGone(_processId));
        }

        StartEnvironment? environment;
        try
        {
            environment = files.ReadEnvironment();
        }
        catch (UnauthorizedAccessException)
        {
            if (!IsOwn)
            {
                return PortLocation.Unavailable(PortReasons.OtherUser(_processId));
            }

            environment = StartEnvironment.Own; // a program that its owner may not inspect
        }

        environment ??= OwnOrDefaultEnvironment();
        string folder = environment.TemporaryFolder;
        string name = string.Create(CultureInfo.InvariantCulture, $"dotnet-diagnostic-{files.ReadInnermostId() ?? _processId}-{files.ReadStartTime()}-socket");
        string path = Path.Combine(folder, name);
        if (File.Exists(path))
        {
            return At(path);
        }

        // The process may see another file system: that of its container.
        string inside = Path.Join(files.Root, folder, name);
        return !IsOwn && File.Exists(inside)
            ? At(inside)
            : PortLocation.Unavailable(Explain(environment, IsOwn ? folder : Path.Join(files.Root, folder), path));
    }

    private PortLocation FindByName(StartEnvironment environment)
    {
        if (!IsRunning())
        {
            return PortLocation.Unavailable(PortReasons.ProcessGone(_processId));
        }

        string folder = environment.TemporaryFolder;
        string pattern = string.Create(CultureInfo.InvariantCulture, $"dotnet-diagnostic-{_processId}-*-socket");
        string? newest = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, pattern).MaxBy(File.GetLastWriteTimeUtc) : null;
        return newest is null ? PortLocation.Unavailable(Explain(environment, folder, Path.Combine(folder, pattern))) : At(newest);
    }

    private static PortLocation At(string path)
        => IsTooLong(path) ? PortLocation.Unavailable(PortReasons.PathTooLong(path)) : PortLocation.At(new UnixEndpoint(path));

    // The longest path that the address of a socket has room for.
    private static bool IsTooLong(string path) => Encoding.UTF8.GetByteCount(path) > (OperatingSystem.IsMacOS() ? 103 : 107);

    private PortLocation FindPipe()
    {
        if (!IsRunning())
        {
            return PortLocation.Unavailable(PortReasons.ProcessGone(_processId));
        }

        return IsOwn && StartEnvironment.Own.FindSwitchedOff() is { } off
            ? PortLocation.Unavailable(PortReasons.DiagnosticsOff(off.Name, off.Value))
            : PortLocation.At(new PipeEndpoint(string.Create(CultureInfo.InvariantCulture, $"dotnet-diagnostic-{_processId}")));
    }

    private StartEnvironment OwnOrDefaultEnvironment() => IsOwn ? StartEnvironment.Own : StartEnvironment.Parse("");

    private string Explain(StartEnvironment environment, string folder, string path)
    {
        if (environment.FindSwitchedOff() is { } off)
        {
            return PortReasons.DiagnosticsOff(off.Name, off.Value);
        }

        if (!Directory.Exists(folder))
        {
            return PortReasons.FolderMissing(environment.TemporaryFolder);
        }

        // The runtime has no room for it either.
        if (IsTooLong(path))
        {
            return PortReasons.PathTooLong(path);
        }

        return IsOwn && !FolderAccess.IsWritable(folder) ? PortReasons.FolderNotWritable(folder) : PortReasons.NoSocket(_processId, environment.TemporaryFolder);
    }
}
