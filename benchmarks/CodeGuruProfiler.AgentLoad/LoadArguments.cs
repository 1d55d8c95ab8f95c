using System.Globalization;

namespace CodeGuruProfiler.AgentLoad;

/// <summary>The command line.</summary>
internal sealed record LoadArguments
{
    private const string Usage = "[--seconds 60] [--agents 32] [--groups 1] [--bytes 1000000] [--profiles 100000] [--before PROGRAM.dll [--turns 3]]";

    public int Seconds { get; init; } = 60;

    public int Agents { get; init; } = 32;

    /// <summary>Gets how many profiling groups the agents are of.</summary>
    public int Groups { get; init; } = 1;

    public int Bytes { get; init; } = 1_000_000;

    public int Profiles { get; init; } = 100_000;

    /// <summary>Gets the program of an earlier build to compare with; null to measure this one alone.</summary>
    public string? Before { get; init; }

    /// <summary>Gets how many turns each build has in a comparison.</summary>
    public int Turns { get; init; } = 3;

    public PostingPlan Plan => new() { Agents = Agents, Groups = Groups, Bytes = Bytes, Duration = TimeSpan.FromSeconds(Seconds) };

    public static LoadArguments Parse(string[] args)
    {
        var parsed = new LoadArguments();
        for (int i = 0; i < args.Length; i += 2)
        {
            string text = i + 1 < args.Length ? args[i + 1] : "";
            int value = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;
            parsed = (args[i], value) switch
            {
                ("--seconds", > 0) => parsed with { Seconds = value },
                ("--agents", > 0) => parsed with { Agents = value },
                ("--groups", > 0) => parsed with { Groups = value },
                ("--bytes", > 0) => parsed with { Bytes = value },
                ("--profiles", > 0) => parsed with { Profiles = value },
                ("--turns", > 0) => parsed with { Turns = value },
                ("--before", _) when text.Length > 0 => parsed with { Before = text },
                _ => throw new ArgumentException($"'{args[i]}' is not understood. Usage: {Usage}", nameof(args)),
            };
        }

        return parsed;
    }
}
