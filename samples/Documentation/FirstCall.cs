using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Profiles;

namespace Documentation;

internal static class FirstCall
{
    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        // begin first-call
        using var client = new CodeGuruProfilerClient(new CodeGuruProfilerClientOptions { Region = "eu-central-1" });

        DateTimeOffset? latest = null;
        var times = new ListProfileTimesRequest
        {
            ProfilingGroupName = "web-shop",
            Period = AggregationPeriod.PT1H,
            StartTime = new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero),
            EndTime = new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero),
        };
        await foreach (ProfileTime time in client.ListProfileTimesPaged(times).WithCancellation(cancellationToken))
        {
            latest ??= time.Start; // newest first
        }

        var request = new GetProfileRequest { ProfilingGroupName = "web-shop", StartTime = latest, Period = "PT1H", Accept = ProfileMediaTypes.Json };
        GetProfileResponse response = await client.GetProfileAsync(request, cancellationToken);
        AggregatedProfile profile = AggregatedProfile.Parse(response.Profile.Span, response.ContentType, response.ContentEncoding);
        foreach (FrameTotals frame in profile.CallTree.HottestFrames(top: 10))
        {
            Console.WriteLine($"{frame.SelfShare,6:0.0%} {frame.TotalShare,6:0.0%}  {frame.Frame}");
        }

        // end first-call
    }
}
