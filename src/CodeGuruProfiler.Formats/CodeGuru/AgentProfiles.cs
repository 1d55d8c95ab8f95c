using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Formats.CodeGuru;

/// <summary>Agent profiles, which have sample weights: how many counts of a counter stand for a second.</summary>
internal static class AgentProfiles
{
    public static AgentProfile Create(ConvertedProfile profile, FleetInfo fleet, AgentInfo? agent)
    {
        if (profile.Start is not { } start || profile.End is not { } end)
        {
            throw Errors.NoTimes();
        }

        if (end <= start)
        {
            throw Errors.EndNotAfterStart(start, end);
        }

        return new AgentProfile
        {
            Start = start,
            End = end,
            CallTree = profile.CallTree,
            Metadata = new AgentMetadata
            {
                FleetInfo = fleet,
                AgentInfo = agent,
                DurationInMs = (long)(end - start).TotalMilliseconds,
                NumTimesSampled = profile.TimesSampled,
                SampleWeights = WeightsOf(profile),
            },
        };
    }

    /// <summary>Returns the time of a count, when it is the same for all counters.</summary>
    public static TimeSpan? TimePerCountOf(AgentMetadata metadata)
    {
        double? weight = null;
        foreach (double each in metadata.SampleWeights.Values)
        {
            if (each != (weight ?? each))
            {
                return null;
            }

            weight = each;
        }

        double seconds = 1 / (weight ?? 0);
        return seconds > 0 && seconds < TimeSpan.MaxValue.TotalSeconds && TimeSpan.FromSeconds(seconds) is { Ticks: > 0 } time ? time : null;
    }

    private static Dictionary<string, double> WeightsOf(ConvertedProfile profile)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        if (profile.TimePerCount is { Ticks: > 0 } time)
        {
            foreach (string counter in profile.CallTree.Counters)
            {
                weights.Add(counter, 1 / time.TotalSeconds);
            }
        }

        return weights;
    }
}
