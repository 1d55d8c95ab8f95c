using Amazon.Runtime;
using CodeGuruProfiler.Client;
using CodeGuruProfiler.Tool.Service;
using CodeGuruProfiler.Tool.Tests.Harness;

namespace CodeGuruProfiler.Tool.Tests.Service;

/// <summary>--local: the local service as it starts without options.</summary>
public class LocalServiceTests
{
    [Fact]
    public void Options_OfTheLocalService_AreItsDefaults()
    {
        CodeGuruProfilerClientOptions options = new ServiceSettings(null, null, null, null, null) { IsLocal = true }.ToClientOptions();

        ImmutableCredentials keys = options.Credentials!.GetCredentials(); // They are set.
        Assert.Equal((new Uri("http://127.0.0.1:8000"), "us-east-1", "local", "local"), (options.ServiceUrl, options.Region, keys.AccessKey, keys.SecretKey));
    }

    [Fact]
    public void Options_ThatAreGiven_OverrideThem()
    {
        CodeGuruProfilerClientOptions options = new ServiceSettings("eu-west-1", null, "http://localhost:9000", null, null) { IsLocal = true }.ToClientOptions();

        Assert.Equal((new Uri("http://localhost:9000"), "eu-west-1"), (options.ServiceUrl, options.Region));
    }

    [Fact]
    public void Options_WithoutIt_AreThoseOfTheEnvironment()
    {
        CodeGuruProfilerClientOptions options = new ServiceSettings(null, null, null, null, null).ToClientOptions();

        Assert.Equal((null, null, null), (options.ServiceUrl, options.Region, options.Credentials));
    }

    [Fact]
    public async Task Groups_WithLocal_AreThoseOfTheLocalService()
    {
        await using ToolHost host = await ToolHost.StartAsync("web-shop");
        string? region = null;
        host.Configure = options => region = options.Region;

        ToolOutcome outcome = await host.RunAsync("groups", "--local", "--endpoint-url", host.Service!.Url.ToString()); // It was started.

        Assert.Equal((0, "us-east-1"), (outcome.ExitCode, region));
        Assert.StartsWith("web-shop\t", outcome.Output);
    }
}
