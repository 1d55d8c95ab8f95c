using CodeGuruProfiler.Profiles.CallTrees;

namespace CodeGuruProfiler.Profiles.Documents;

/// <summary>Merges aggregated profiles, one after the other.</summary>
internal static class ProfileMerge
{
    public static AggregatedProfile Merge(IEnumerable<AggregatedProfile> profiles)
    {
        var tree = new CallTreeAssembler();
        DateTimeOffset? start = null;
        DateTimeOffset? end = null;
        string? period = null;
        bool any = false;
        foreach (AggregatedProfile profile in profiles)
        {
            ArgumentNullException.ThrowIfNull(profile, nameof(profiles));

            CallTreeAddition.Add(tree, profile.CallTree);
            if (profile.Start is not null && !(profile.Start >= start))
            {
                start = profile.Start;
            }

            if (profile.End is not null && !(profile.End <= end))
            {
                end = profile.End;
            }

            period = !any || period == profile.Period ? profile.Period : null;
            any = true;
        }

        return new AggregatedProfile
        {
            Start = start,
            End = end,
            Period = period,
            CallTree = tree.Finish(),
        };
    }
}
