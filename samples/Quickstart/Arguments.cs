namespace Quickstart;

/// <summary>The command line: <c>[--region REGION] [--profile PROFILE]</c>.</summary>
internal sealed record Arguments(string? Region, string? Profile)
{
    public bool UsesAws => Region is not null || Profile is not null;

    public static Arguments Parse(string[] args)
    {
        var parsed = new Arguments(null, null);
        for (int i = 0; i < args.Length; i += 2)
        {
            string? value = i + 1 < args.Length ? args[i + 1] : null;
            parsed = (args[i], value) switch
            {
                ("--region", not null) => parsed with { Region = value },
                ("--profile", not null) => parsed with { Profile = value },
                _ => throw new ArgumentException($"'{args[i]}' is not a valid argument. Usage: Quickstart [--region REGION] [--profile PROFILE]"),
            };
        }

        return parsed;
    }
}
