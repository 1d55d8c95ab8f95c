using System.Reflection;

namespace CodeGuruProfiler.Tool.Hosting;

/// <summary>The version of the program.</summary>
internal static class ToolVersion
{
    /// <summary>Gets the version with the commit, such as 1.0.0+8f9e….</summary>
    public static string WithCommit { get; } =
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <summary>Gets the version alone.</summary>
    public static string Number { get; } = WithCommit.Split('+')[0];
}
