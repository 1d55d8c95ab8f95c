using Amazon.Runtime;
using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Tool.Failures;
using CodeGuruProfiler.Tool.Running;
using CodeGuruProfiler.Tool.Times;

namespace CodeGuruProfiler.Tool.Selection;

/// <summary>Explains what is missing: the group, or the profile, and which profiles there are near it.</summary>
internal static class MissingProfile
{
    private const int Shown = 3;

    private static readonly TimeSpan Near = TimeSpan.FromDays(1);

    /// <summary>Returns the exception that names the nearest profiles, or the group with the most similar name.</summary>
    public static async Task<ToolException> ExplainAsync(CommandRun run, string group, ProfileSelection selection, CancellationToken cancellationToken)
    {
        AggregationLength period = selection.Period ?? AggregationLength.Hour;
        DateTimeOffset now = run.Clock.GetUtcNow();
        DateTimeOffset wanted = selection.Start is { } start && start < now ? start : now;
        DateTimeOffset end = (selection.FindEnd() ?? now) + Near;
        var request = new ListProfileTimesRequest
        {
            ProfilingGroupName = group,
            Period = period.Name,
            StartTime = (wanted - Near).ToUniversalTime(),
            EndTime = (end < now ? end : now).ToUniversalTime(),
        };
        try
        {
            var times = new List<DateTimeOffset>();
            await foreach (ProfileTime time in run.Client.ListProfileTimesPaged(request).WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                if (time.Start is { } present)
                {
                    times.Add(present);
                }
            }

            return selection.Start is null
                ? Service.Errors.NoProfileYet(group, period.ShortName)
                : Service.Errors.NoProfile(group, selection.Describe(run.Zone), Nearest(times, wanted, run.Zone));
        }
        catch (ResourceNotFoundException)
        {
            return Service.Errors.NoGroup(group, await FindSimilarAsync(run.Client, group, cancellationToken).ConfigureAwait(false));
        }
    }

    /// <summary>Returns the name of the group that was probably meant; null if none is near, or the names may not be listed.</summary>
    public static async Task<string?> FindSimilarAsync(CodeGuruProfilerClient client, string group, CancellationToken cancellationToken)
    {
        try
        {
            var names = new List<string>();
            await foreach (string name in client.ListProfilingGroupNamesPaged().WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                names.Add(name);
            }

            return SimilarNames.Find(group, names);
        }
        catch (AmazonServiceException)
        {
            // Without the permission to list groups there is no suggestion; the group is missing all the same.
            return null;
        }
    }

    private static string Nearest(List<DateTimeOffset> times, DateTimeOffset wanted, TimeZoneInfo zone)
    {
        if (times.Count == 0)
        {
            return "There is none within a day of it.";
        }

        IEnumerable<DateTimeOffset> nearest = times.OrderBy(time => (time - wanted).Duration()).Take(Shown).Order();
        return $"The nearest begin at {string.Join(", ", nearest.Select(time => TimeDisplay.Local(time, zone)))}.";
    }
}
