using System.Reflection;
using System.Runtime.InteropServices;

namespace CodeGuruProfiler.Client.Telemetry;

/// <summary>The client's name in requests.</summary>
internal static class UserAgent
{
    /// <summary>Gets the version of the client, without what identifies its build.</summary>
    public static string Version { get; } =
        (typeof(UserAgent).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0").Split('+')[0];

    public static string OfThisClient { get; } = Create();

    private static string Create()
    {
        string system = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "macos" : OperatingSystem.IsLinux() ? "linux" : "other";
        return $"CodeGuruProfiler.Client/{Version} lang/dotnet#{Environment.Version} os/{system} md/arch#{RuntimeInformation.ProcessArchitecture}";
    }
}
