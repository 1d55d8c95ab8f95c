// begin program
using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;

using var client = new CodeGuruProfilerClient(new CodeGuruProfilerClientOptions { Region = "eu-central-1" });
var request = new ListProfileTimesRequest
{
    ProfilingGroupName = "web-shop",
    Period = AggregationPeriod.PT1H,
    StartTime = DateTimeOffset.UtcNow.AddDays(-1),
    EndTime = DateTimeOffset.UtcNow,
};
await foreach (ProfileTime time in client.ListProfileTimesPaged(request))
{
    Console.WriteLine(time.Start); // newest first
}

// end program
