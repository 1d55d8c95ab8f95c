using CodeGuruProfiler.Agent.Sampling;
using CodeGuruProfiler.Profiles;
using Microsoft.Extensions.Time.Testing;

namespace CodeGuruProfiler.Agent.Tests.Sampling;

/// <summary>Looks over a scripted port.</summary>
internal static class ScriptedLooks
{
    public const int Depth = 1000;

    /// <summary>Gets the methods of a program, with their addresses.</summary>
    public static (ulong, string, string)[] Methods { get; } = [(0x1000, "Shop.Program", "Main"), (0x2000, "Shop.Orders", "Post"), (0x3000, "Shop.Prices", "Find")];

    public static ProcessLooks Create(ScriptedPort port, ProcessSamplerOptions? options = null) => new(port, options ?? new ProcessSamplerOptions(), new FakeTimeProvider());

    /// <summary>Writes each node of the tree with its own count.</summary>
    public static string[] Describe(CallTree tree) => [.. Enumerable.Range(1, tree.NodeCount).Select(index => $"{tree[index].Frame} {tree[index].Self}")];
}
