using System.Net;
using Amazon.Runtime;
using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Profiles;

// Profiles, and calls over a handler: from the packages as they are packed, on the oldest runtime that they are for.
Expect(Environment.Version.Major == 8, "the runtime is .NET 8");

var builder = new CallTreeBuilder();
builder.Add(["main", "work"], 3);
DateTimeOffset now = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);
var profile = new AgentProfile { Start = now.AddMinutes(-5), End = now, CallTree = builder.ToCallTree() };
foreach (ProfileEncoding encoding in Enum.GetValues<ProfileEncoding>())
{
    AgentProfile read = AgentProfile.Parse(profile.ToArray(encoding));
    Expect(read.CallTree.HottestFrames(1)[0] is { Frame: "work", Self: 3 }, $"{encoding} is read back");
}

using var service = new HttpClient(new Service(profile));
using var client = new CodeGuruProfilerClient(
    new CodeGuruProfilerClientOptions { Region = "us-east-1", Credentials = new BasicAWSCredentials("key", "secret") }, service);
DescribeProfilingGroupResponse group = await client.DescribeProfilingGroupAsync(new DescribeProfilingGroupRequest { ProfilingGroupName = "web" });
Expect(group.ProfilingGroup.Name == "web", "a response is read");
AggregatedProfile aggregated = await client.GetAggregatedProfileAsync(new GetProfileRequest { ProfilingGroupName = "web" });
Expect(aggregated.CallTree.HottestFrames(1)[0].Frame == "work", "a profile is read");
Console.WriteLine($".NET 8: all responses are as expected on {System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription}.");

static void Expect(bool condition, string what)
{
    if (!condition)
    {
        throw new InvalidOperationException($"Expected that {what}.");
    }
}

internal sealed class Service(AgentProfile profile) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        bool isProfile = request.RequestUri?.AbsolutePath.EndsWith("/profile", StringComparison.Ordinal) == true;
        bool isSigned = request.Headers.Contains("Authorization");
        return Task.FromResult(new HttpResponseMessage(isSigned ? HttpStatusCode.OK : HttpStatusCode.Forbidden)
        {
            Content = new ByteArrayContent(isProfile ? profile.ToArray(ProfileEncoding.Ion) : """{"name":"web"}"""u8.ToArray()),
        });
    }
}
