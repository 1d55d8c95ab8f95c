using System.CommandLine;
using CodeGuruProfiler.Profiles;
using CodeGuruProfiler.Tool.Running;

namespace CodeGuruProfiler.Tool.Selection;

/// <summary>The option that selects the counters of a call tree.</summary>
internal sealed class TreeOptions
{
    public Option<string[]?> States { get; } = new("--states")
    {
        Description = "Count these thread states only, such as RUNNABLE,NATIVE. Default: all.",
        HelpName = "STATES",
    };

    public void AddTo(Command command) => command.Add(States);

    /// <summary>Returns the names of the states; null for all.</summary>
    public string[]? Read(CommandRun run)
        => run.Get(States) is { Length: > 0 } states
            ? [.. states.SelectMany(text => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))]
            : null;

    /// <summary>Returns the tree with the states that the option names.</summary>
    /// <exception cref="Failures.ToolException">The tree has none of them.</exception>
    public CallTree Filter(CommandRun run, CallTree tree)
    {
        string[]? states = Read(run);
        return states is null ? tree
            : states.Intersect(tree.Counters).Any() ? tree.WithCounters(states)
            : throw Errors.NoCounters(states, tree.Counters);
    }
}
