// begin program
using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Profiles;

using var client = new CodeGuruProfilerClient(new CodeGuruProfilerClientOptions { Region = "eu-central-1" });
AggregatedProfile profile = await client.GetAggregatedProfileAsync(new GetProfileRequest { ProfilingGroupName = "web-shop", Period = "PT1H" });
foreach (FrameTotals frame in profile.CallTree.HottestFrames(top: 10))
{
    Console.WriteLine($"{frame.SelfShare,6:0.0%} {frame.TotalShare,6:0.0%}  {frame.Frame}");
}

// end program
