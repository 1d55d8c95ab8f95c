using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace CodeGuruProfiler.Client.DependencyInjection;

/// <summary>Finds keys that differ from an option by one or two letters. An unknown key is not an error: a section may contain keys of others.</summary>
internal static class KeySpelling
{
    private const int MostLetters = 2;

    public static void Warn(ILogger logger, List<IConfiguration> configurations)
    {
        foreach (IConfigurationSection section in configurations.SelectMany(configuration => configuration.GetChildren()))
        {
            // Text that is not a typing error must not reach the log.
            if (!section.Key.AsSpan().ContainsAnyExceptInRange(' ', '~') && Suggest(section.Key) is { } option)
            {
                Log.UnknownKey(logger, section.Path, option);
            }
        }
    }

    /// <summary>Gets the option that a key most likely means.</summary>
    /// <returns><see langword="null"/> when the key is an option, or is like none.</returns>
    public static string? Suggest(string key)
    {
        string? nearest = null;
        int least = MostLetters + 1;
        foreach (string option in OptionsBinding.Keys)
        {
            int distance = Distance(key, option);
            if (distance == 0)
            {
                return null;
            }

            if (distance < least)
            {
                (nearest, least) = (option, distance);
            }
        }

        return nearest;
    }

    // Letters to add, to take away or to change; upper and lower case are the same, as in configuration. One row of Levenshtein's table at a time.
    private static int Distance(string key, string option)
    {
        if (Math.Abs(key.Length - option.Length) > MostLetters)
        {
            return int.MaxValue;
        }

        Span<int> row = stackalloc int[option.Length + 1];
        for (int j = 0; j < row.Length; j++)
        {
            row[j] = j;
        }

        for (int i = 0; i < key.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i + 1;
            for (int j = 0; j < option.Length; j++)
            {
                int changed = char.ToUpperInvariant(key[i]) == char.ToUpperInvariant(option[j]) ? diagonal : diagonal + 1;
                diagonal = row[j + 1];
                row[j + 1] = Math.Min(changed, Math.Min(row[j], diagonal) + 1);
            }
        }

        return row[^1];
    }
}
