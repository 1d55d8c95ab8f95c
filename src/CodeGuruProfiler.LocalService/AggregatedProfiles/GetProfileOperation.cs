using CodeGuruProfiler.LocalService.Aggregation;
using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.ProfilingGroups;
using CodeGuruProfiler.LocalService.Requests;
using CodeGuruProfiler.LocalService.ServiceErrors;
using CodeGuruProfiler.LocalService.Storage;

namespace CodeGuruProfiler.LocalService.AggregatedProfiles;

/// <summary>Returns the aggregated profile of a time range, or the newest one.</summary>
internal sealed class GetProfileOperation(ServiceContext service) : Operation("GetProfile")
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    public override async Task<OperationOutput> RunAsync(OperationInput input, CancellationToken cancellationToken)
    {
        TimeRange? range = TimeRange.Find(input, Longest);
        TimeSpan? period = TimeRange.FindPeriod(input, Longest);
        if (range is null && period is null)
        {
            throw Errors.Invalid("Specify one or two of startTime, endTime and period.");
        }

        StoredProfile profile = await service.Database.ReadAsync(
            session => Read(session, input.GroupName, range, period ?? default),
            cancellationToken).ConfigureAwait(false);
        if (input.FindNumber("maxDepth") is { } maxDepth)
        {
            profile = profile with { Tree = profile.Tree.CutAtDepth(maxDepth) };
        }

        return StoredProfileWriter.Write(profile, input.Request);
    }

    private StoredProfile Read(DatabaseSession session, string groupName, TimeRange? range, TimeSpan period)
    {
        long groupId = ProfilingGroupStore.GetId(session, groupName);
        List<ProfileTime> times = range is not null
            ? ProfileCover.Find(session, groupId, range, service.Now)
            : Latest(session, groupId, period);
        if (times.Count == 0)
        {
            throw Errors.NotFound($"The profiling group '{groupName}' has no aggregated profile for the requested time.");
        }

        return new StoredProfile(
            times[0].Start,
            times[^1].End,
            times is [ProfileTime one] ? one.Period : null,
            ProfileParts.Read(session, groupId, times));
    }

    private List<ProfileTime> Latest(DatabaseSession session, long groupId, TimeSpan length)
    {
        AggregationPeriod? exact = AggregationPeriod.All.FirstOrDefault(period => period.Length == length);
        ProfileTime? latest = ProfileTimeStore.FindLatest(session, groupId, exact ?? AggregationPeriod.FiveMinutes, service.Now);
        if (latest is null)
        {
            return [];
        }

        return exact is not null
            ? [latest]
            : ProfileCover.Find(session, groupId, new TimeRange(latest.End - length, latest.End), service.Now);
    }
}
