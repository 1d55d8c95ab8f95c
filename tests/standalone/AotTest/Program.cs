using AotTest;
using CodeGuruProfiler.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

// Published with Native AOT and run against the local service: does everything once, and fails on a wrong response.
// Usage: AotTest ADDRESS
IConfiguration configuration = new ConfigurationBuilder()
    .AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["Region"] = "us-east-1",
        ["ServiceUrl"] = args[0],
        ["MaxAttempts"] = "3",
        ["AttemptTimeout"] = "00:00:10",
    })
    .Build();
var services = new ServiceCollection();
services.AddSingleton<Amazon.Runtime.AWSCredentials>(new Amazon.Runtime.BasicAWSCredentials("local", "local"));
services.AddCodeGuruProfilerClient(configuration).AddHttpMessageHandler(() => new FailsFirst());
using ServiceProvider provider = services.BuildServiceProvider();

await Checks.RunAsync(provider.GetRequiredService<ICodeGuruProfilerClient>());
Console.WriteLine("AOT: all responses are as expected.");
