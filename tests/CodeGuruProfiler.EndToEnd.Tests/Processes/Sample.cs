using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.EndToEnd.Tests.Processes;

internal static class Sample
{
    /// <summary>Creates an agent's profile of five minutes and one stack, its frames separated by semicolons.</summary>
    public static AgentProfile Profile(DateTimeOffset start, string stack, double samples)
    {
        var tree = new CallTreeBuilder();
        tree.Add(stack.Split(';'), samples);
        return new AgentProfile { Start = start, End = start.AddMinutes(5), CallTree = tree.ToCallTree() };
    }
}
