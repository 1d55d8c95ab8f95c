using System.Reflection;
using System.Runtime.InteropServices;

namespace CodeGuruProfiler.Client.Pipeline;

/// <summary>How the client names itself to the service.</summary>
internal static class UserAgent
{
    public static string OfThisClient { get; } = Create();

    private static string Create()
    {
        string version = typeof(UserAgent).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
        int build = version.IndexOf('+', StringComparison.Ordinal);
        string system = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "macos" : OperatingSystem.IsLinux() ? "linux" : "other";
        return $"CodeGuruProfiler.Client/{(build < 0 ? version : version[..build])} lang/dotnet#{Environment.Version} os/{system} md/arch#{RuntimeInformation.ProcessArchitecture}";
    }
}
