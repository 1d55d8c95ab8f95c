using System.Reflection;

namespace CodeGuruProfiler.Agent.Configuration;

/// <summary>The name and version of this agent, in profiles and measurements.</summary>
internal static class AgentVersion
{
    /// <summary>The name of the logger category and of the meter.</summary>
    public const string Name = "CodeGuruProfiler.Agent";

    /// <summary>The type of the agent in profiles, in the form of AWS's agents.</summary>
    public const string Type = "CodeGuruProfiler-dotnet";

    /// <summary>Gets the version, without what identifies its build.</summary>
    public static string Version { get; } =
        (typeof(AgentVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0").Split('+')[0];
}
