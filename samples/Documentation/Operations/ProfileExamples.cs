using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Profiles;

namespace Documentation.Operations;

/// <summary>The aggregated profiles.</summary>
internal static class ProfileExamples
{
    public static async Task GetAsync(ICodeGuruProfilerClient client, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // begin GetProfile
        var request = new GetProfileRequest { ProfilingGroupName = "web-shop", StartTime = now.AddHours(-3), EndTime = now };
        GetProfileResponse response = await client.GetProfileAsync(request, cancellationToken);
        Console.WriteLine($"{response.Profile.Length} bytes of {response.ContentType}");

        // The same as a call tree.
        AggregatedProfile profile = await client.GetAggregatedProfileAsync(request, cancellationToken: cancellationToken);
        foreach (FrameTotals frame in profile.CallTree.HottestFrames(top: 3))
        {
            Console.WriteLine($"{frame.SelfShare,6:0.0%}  {frame.Frame}");
        }

        // end GetProfile
    }

    public static async Task ListTimesAsync(ICodeGuruProfilerClient client, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // begin ListProfileTimes
        var request = new ListProfileTimesRequest
        {
            ProfilingGroupName = "web-shop",
            Period = AggregationPeriod.PT1H,
            StartTime = now.AddDays(-1),
            EndTime = now,
            OrderBy = OrderBy.TimestampDescending,
        };
        await foreach (ProfileTime time in client.ListProfileTimesPaged(request).WithCancellation(cancellationToken))
        {
            Console.WriteLine($"{time.Start:u}");
        }

        // end ListProfileTimes
    }

    public static async Task GetMetricsAsync(ICodeGuruProfilerClient client, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // begin BatchGetFrameMetricData
        var request = new BatchGetFrameMetricDataRequest
        {
            ProfilingGroupName = "web-shop",
            StartTime = now.AddHours(-6),
            EndTime = now,
            TargetResolution = AggregationPeriod.PT1H,
            FrameMetrics =
            [
                new FrameMetric { FrameName = "Shop.Orders.Post", Type = MetricType.AggregatedRelativeTotalTime, ThreadStates = ["WALL_TIME"] },
            ],
        };
        BatchGetFrameMetricDataResponse response = await client.BatchGetFrameMetricDataAsync(request, cancellationToken);
        foreach (FrameMetricDatum series in response.FrameMetricData)
        {
            Console.WriteLine($"{series.FrameMetric.FrameName}: {string.Join(", ", series.Values.Select(value => $"{value:0.00}"))}");
        }

        // end BatchGetFrameMetricData
    }
}
