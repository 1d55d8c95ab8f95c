using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Profiles;
using Samples;

// Gets the profile of the last hour, keeps its bytes in a file, and prints the hottest frames.
// DownloadProfile [--aws] [GROUP [FILE]]
await using Session session = await Session.StartAsync(args);
ICodeGuruProfilerClient client = session.Client;
string group = session.Arguments.ElementAtOrDefault(0) ?? "sample-download";
DateTimeOffset now = TimeProvider.System.GetUtcNow();
if (session.IsLocal)
{
    await SampleData.CreateAsync(client, group, now);
}

// begin untouched-bytes
var request = new GetProfileRequest { ProfilingGroupName = group, StartTime = now.AddHours(-1), EndTime = now.AddMinutes(5) };
GetProfileResponse response = await client.GetProfileAsync(request);
Console.WriteLine($"{response.Profile.Length} bytes of {response.ContentType}, encoding: {response.ContentEncoding ?? "none"}");

// end untouched-bytes
if (session.Arguments.ElementAtOrDefault(1) is { } file)
{
    await File.WriteAllBytesAsync(file, response.Profile);
}

// begin typed-profile
AggregatedProfile profile = await client.GetAggregatedProfileAsync(request);
foreach (FrameTotals frame in profile.CallTree.HottestFrames(top: 5))
{
    Console.WriteLine($"{frame.SelfShare,6:0.0%} self  {frame.TotalShare,6:0.0%} total  {frame.Frame}");
}

// end typed-profile
