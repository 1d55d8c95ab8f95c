using System.Text.Json;
using CodeGuruProfiler.Formats.Input;
using CodeGuruProfiler.Formats.Json;
using CodeGuruProfiler.Formats.Times;

namespace CodeGuruProfiler.Formats.Speedscope;

/// <summary>Reads a file that is not compressed.</summary>
internal static class SpeedscopeParser
{
    private const double NanosecondsPerMicrosecond = 1000;

    public static ConvertedProfile Parse(ReadOnlySpan<byte> file, SpeedscopeReadOptions options, ReadLimits limits)
    {
        try
        {
            return Read(file, options, limits);
        }
        catch (JsonException exception)
        {
            throw Errors.Json(exception, JsonPositions.Of(exception, file));
        }
    }

    private static ConvertedProfile Read(ReadOnlySpan<byte> file, SpeedscopeReadOptions options, ReadLimits limits)
    {
        var document = SpeedscopeDocument.Read(file);
        List<string> warnings = [];
        SpeedscopeProfile[] profiles = SpeedscopeCounters.Choose(document, options.ProfileName, file.Length, out bool namesAreCounters);
        string unit = profiles.Length == 0 ? "none" : profiles[0].Unit;

        // A count is one of the unit, or a microsecond: TimeSpan cannot hold a nanosecond.
        double? nanoseconds = TimeUnits.NanosecondsOf(unit) is { } exact ? Math.Max(exact, NanosecondsPerMicrosecond) : null;
        var tree = new SpeedscopeTree(document, limits);
        foreach (SpeedscopeProfile profile in profiles)
        {
            if (ScaleOf(profile.Unit, unit, nanoseconds) is not { } scale)
            {
                warnings.Add($"The profile '{profile.Name}' was left out: its unit is {profile.Unit}, not {unit}.");
                continue;
            }

            tree.Begin(namesAreCounters && profile.Name.Length > 0 ? profile.Name : SpeedscopeCounters.CounterOf(unit));
            Add(file, profile, tree, scale, warnings);
        }

        return new ConvertedProfile
        {
            Format = ProfileFormat.Speedscope,
            CallTree = tree.ToCallTree(),
            TimePerCount = nanoseconds is null ? null : TimeUnits.FromNanoseconds(nanoseconds.Value),
            Name = string.IsNullOrEmpty(document.Name) ? null : document.Name,
            Warnings = warnings,
        };
    }

    private static void Add(ReadOnlySpan<byte> file, SpeedscopeProfile profile, SpeedscopeTree tree, double scale, List<string> warnings)
    {
        switch (profile.Type)
        {
            case "sampled":
                SampledProfile.Add(file, profile, tree, scale);
                break;
            case "evented":
                if (!EventedProfile.Add(file, profile, tree, scale))
                {
                    warnings.Add($"The profile '{profile.Name}' ends inside of calls.");
                }

                break;
            default:
                throw Errors.Unexpected("a profile of the type sampled or evented", $"'{profile.Type}'", profile.Position);
        }
    }

    private static double? ScaleOf(string unit, string unitOfAll, double? nanosecondsPerCount)
        => nanosecondsPerCount is null
            ? unit == unitOfAll ? 1 : null
            : TimeUnits.NanosecondsOf(unit) / nanosecondsPerCount;
}
