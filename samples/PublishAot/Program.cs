// begin program
using Amazon.Runtime;
using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Profiles;

var builder = new CallTreeBuilder();
builder.Add(["Shop.Program.Main()", "Shop.Orders.Post()"], weight: 64);
DateTimeOffset now = DateTimeOffset.UtcNow;
byte[] ion = new AgentProfile { Start = now.AddMinutes(-5), End = now, CallTree = builder.ToCallTree() }.ToArray(ProfileEncoding.Ion);
Console.WriteLine($"the hottest frame is {AgentProfile.Parse(ion).CallTree.HottestFrames(top: 1)[0].Frame}");

using var client = new CodeGuruProfilerClient(new CodeGuruProfilerClientOptions
{
    Region = "eu-central-1",
    Credentials = new BasicAWSCredentials("access key id", "secret access key"),
});
var request = new GetProfileRequest { ProfilingGroupName = "web-shop", Period = "PT1H" };
Uri url = await client.PresignAsync(request, expiresIn: TimeSpan.FromMinutes(15));
Console.WriteLine($"signed for {url.Host}");

// end program
