using System.Buffers;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Formats.Speedscope;

/// <summary>Decides which profiles of a file are read, and which counter each is for.</summary>
internal static class SpeedscopeCounters
{
    /// <summary>The name of the profile that sums up the others in the files that we write.</summary>
    public const string AllStates = "all states";

    /// <summary>The exporter of our files.</summary>
    public const string Exporter = "CodeGuruProfiler.Formats";

    // Weights with fractions add up to a little more or less.
    private const double Tolerance = 1e-9;

    private static readonly SearchValues<char> InCounters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");

    public static string CounterOf(string unit) => unit == "bytes" ? "BYTES" : CallTreeBuilder.WallTime;

    public static SpeedscopeProfile[] Choose(SpeedscopeDocument document, string? name, int fileLength, out bool namesAreCounters)
    {
        List<SpeedscopeProfile> all = document.Profiles;
        bool isSumFirst = IsSumFirst(all);
        namesAreCounters = isSumFirst || all.TrueForAll(profile => document.Exporter == Exporter ? profile.Name != AllStates : IsCounter(profile.Name));
        if (name is not null)
        {
            SpeedscopeProfile[] named = [.. all.Where(profile => profile.Name == name)];
            return named.Length > 0 ? named : throw Errors.NoSuchProfile(name, all.Select(profile => profile.Name), fileLength);
        }

        return isSumFirst ? [.. all.Skip(1)] : [.. all];
    }

    private static bool IsSumFirst(List<SpeedscopeProfile> profiles)
    {
        if (profiles.Count < 3 || profiles[0].Name != AllStates)
        {
            return false;
        }

        double sum = profiles.Skip(1).Sum(profile => profile.Duration);
        return Math.Abs(sum - profiles[0].Duration) <= Tolerance * profiles.Count * Math.Abs(sum);
    }

    // Of other writers, and of speedscope when it exports our files.
    private static bool IsCounter(string name) => name.Length > 0 && !name.AsSpan().ContainsAnyExcept(InCounters);
}
