using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Calls;

/// <summary>A profile of about 1 MB in Ion, as a program of many methods has it: stacks of sixteen frames that share their beginnings.</summary>
internal static class SampleProfile
{
    /// <summary>The group whose aggregated profile it is.</summary>
    public const string Group = "typed-profile";

    private const int Stacks = 13_800;

    public static AgentProfile Agent { get; } = Create();

    public static byte[] AggregatedBytes() => AggregatedProfile.From(Agent).ToArray(ProfileEncoding.Ion);

    private static AgentProfile Create()
    {
        var tree = new CallTreeBuilder();
        string[] stack = [.. Enumerable.Range(0, 16).Select(depth => $"com.example.shop.layer{depth}")];
        for (int i = 0; i < Stacks; i++)
        {
            stack[^2] = $"com.example.shop.checkout.Group{i / 8}.dispatch";
            stack[^1] = $"com.example.shop.checkout.Step{i}.handleRequest";
            tree.Add(stack, 1);
        }

        return new AgentProfile { Start = CallData.Start, End = CallData.Start.AddMinutes(5), CallTree = tree.ToCallTree() };
    }
}
