using System.Globalization;
using System.Text;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.LocalService.Tests;

/// <summary>Agent profiles for posts, and returned profiles as lines of text.</summary>
internal static class Profile
{
    /// <summary>Creates the JSON of an agent profile from stacks such as <c>main;work 3</c>, in WALL_TIME unless a counter follows.</summary>
    public static byte[] Agent(DateTimeOffset start, params string[] stacks)
        => new AgentProfile { Start = start, End = start.AddMinutes(5), CallTree = Tree(stacks) }.ToArray(ProfileEncoding.Json);

    public static CallTree Tree(params string[] stacks)
    {
        var tree = new CallTreeBuilder();
        foreach (string[] parts in stacks.Select(stack => stack.Split(' ')))
        {
            CallFrame[] frames = [.. parts[0].Split(';').Select(name => new CallFrame(name))];
            tree.Add(frames, double.Parse(parts[1], CultureInfo.InvariantCulture), parts.Length > 2 ? parts[2] : "WALL_TIME");
        }

        return tree.ToCallTree();
    }

    /// <summary>Writes a tree as sorted stacks with the sums of their counters.</summary>
    public static string[] Stacks(CallTree tree)
        => [.. tree.Nodes.Where(node => node.Self != 0).Select(Stack).Order(StringComparer.Ordinal)];

    private static string Stack(CallTreeNode node)
    {
        var text = new StringBuilder();
        for (CallTreeNode? at = node; at is { IsRoot: false } frame; at = frame.Parent)
        {
            text.Insert(0, text.Length == 0 ? frame.Frame : frame.Frame + ";");
        }

        return string.Create(CultureInfo.InvariantCulture, $"{text} {node.Self}");
    }
}
