using CodeGuruProfiler.ColdStart;
using CodeGuruProfiler.Floors.Clients;
using CodeGuruProfiler.Floors.Model;

// The same call by hand.
using var client = new SignedClient(
    new Uri(Setting("AWS_ENDPOINT_URL")), Setting("AWS_REGION"), Setting("AWS_ACCESS_KEY_ID"), Setting("AWS_SECRET_ACCESS_KEY"));
ProfilingGroup group = await client.DescribeProfilingGroupAsync("web-shop");
SinceStart.Print();
return group.Name == "web-shop" ? 0 : 1;

static string Setting(string name) => Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"{name} is not set.");
