using System.Globalization;

namespace CodeGuruProfiler.AgentLoad;

/// <summary>The command line: <c>[--seconds 60] [--agents 32] [--bytes 1000000] [--profiles 100000]</c>.</summary>
internal sealed record LoadArguments
{
    public int Seconds { get; init; } = 60;

    public int Agents { get; init; } = 32;

    public int Bytes { get; init; } = 1_000_000;

    public int Profiles { get; init; } = 100_000;

    public static LoadArguments Parse(string[] args)
    {
        var parsed = new LoadArguments();
        for (int i = 0; i < args.Length; i += 2)
        {
            int value = i + 1 < args.Length && int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;
            parsed = (args[i], value) switch
            {
                ("--seconds", > 0) => parsed with { Seconds = value },
                ("--agents", > 0) => parsed with { Agents = value },
                ("--bytes", > 0) => parsed with { Bytes = value },
                ("--profiles", > 0) => parsed with { Profiles = value },
                _ => throw new ArgumentException($"'{args[i]}' is not understood. Usage: [--seconds 60] [--agents 32] [--bytes 1000000] [--profiles 100000]", nameof(args)),
            };
        }

        return parsed;
    }
}
