using System.Diagnostics.CodeAnalysis;

namespace Quickstart;

/// <summary>The command line: <c>[--region REGION] [--profile PROFILE] [--live]</c>.</summary>
internal sealed record Arguments(string? Region, string? Profile, bool IsLive)
{
    public const string Usage = "Usage: Quickstart [--region REGION] [--profile PROFILE] [--live]";

    public bool UsesAws => Region is not null || Profile is not null;

    /// <summary>Reads the command line.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="parsed">The parsed arguments.</param>
    /// <param name="error">One line about the invalid argument.</param>
    /// <returns>Whether the command line is valid.</returns>
    public static bool TryParse(string[] args, [NotNullWhen(true)] out Arguments? parsed, [NotNullWhen(false)] out string? error)
    {
        bool isLive = args.Contains("--live");
        args = [.. args.Where(argument => argument != "--live")];
        parsed = new Arguments(null, null, isLive);
        error = null;
        for (int i = 0; i < args.Length; i += 2)
        {
            string? value = i + 1 < args.Length && !args[i + 1].StartsWith("--", StringComparison.Ordinal) ? args[i + 1] : null;
            (parsed, error) = (args[i], value) switch
            {
                ("--region", not null) => (parsed with { Region = value }, error),
                ("--profile", not null) => (parsed with { Profile = value }, error),
                ("--region" or "--profile", null) => (parsed, $"{args[i]} needs a value. {Usage}"),
                _ => (parsed, $"'{args[i]}' is not a valid argument. {Usage}"),
            };
            if (error is not null)
            {
                return false;
            }
        }

        return true;
    }
}
