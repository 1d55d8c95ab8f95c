using CodeGuruProfiler.Profiles;
using CodeGuruProfiler.Tool.Failures;
using CodeGuruProfiler.Tool.Tests.Harness;

namespace CodeGuruProfiler.Tool.Tests.Commands;

/// <summary>get and put, and what the service and the network do wrong.</summary>
public class ServiceCommandTests
{
    [Fact]
    public async Task Get_Raw_IsTheBytesOfTheService()
    {
        await using ToolHost host = await ToolHost.StartAsync("web-shop");
        await host.AddProfileAsync("web-shop", ToolHost.Now.AddHours(-2), ("main;work", 7));

        ToolOutcome outcome = await host.RunAsync("get", "web-shop", "--at", "-2h", "-o", "p.ion");

        Assert.Equal((ExitCode.Success, "p.ion\n"), (outcome.ExitCode, outcome.Output));
        byte[] bytes = await File.ReadAllBytesAsync(host.PathOf("p.ion"));
        Assert.Equal([0xE0, 0x01, 0x00, 0xEA], bytes[..4]);
        Assert.Equal(7, AggregatedProfile.Parse(bytes).CallTree.Root.Total);
    }

    [Fact]
    public async Task Get_RawToATerminal_IsRefused()
    {
        await using ToolHost host = await ToolHost.StartAsync("web-shop");
        await host.AddProfileAsync("web-shop", ToolHost.Now.AddHours(-2), ("main", 7));
        host.IsTerminal = true;

        ToolOutcome outcome = await host.RunAsync("get", "web-shop", "--at", "-2h");

        Assert.Equal((ExitCode.Usage, ""), (outcome.ExitCode, outcome.Output));
    }

    [Fact]
    public async Task Get_Range_IsConverted()
    {
        await using ToolHost host = await ToolHost.StartAsync("web-shop");
        await host.AddProfileAsync("web-shop", ToolHost.Now.AddHours(-2), ("main", 7));
        await host.AddProfileAsync("web-shop", ToolHost.Now.AddHours(-1), ("main", 3));

        ToolOutcome outcome = await host.RunAsync("get", "web-shop", "--from", "-3h", "--to", "now", "--format", "folded");

        Assert.Equal((ExitCode.Success, "main 10\n"), (outcome.ExitCode, outcome.Output));
    }

    [Fact]
    public async Task Put_FoldedFile_IsAProfileOfTheService()
    {
        await using ToolHost host = await ToolHost.StartAsync("web-shop");
        host.Write("a.folded", "main;work 12\n");

        ToolOutcome put = await host.RunAsync("put", "web-shop", "a.folded", "--start", "-70m", "--end", "-65m");
        ToolOutcome top = await host.RunAsync("top", "web-shop", "--at", "-70m");

        Assert.Equal((ExitCode.Success, "Posted to web-shop: 2026-11-26 09:50 to 09:55 +01:00 (Test/Berlin).\n"), (put.ExitCode, put.Errors));
        Assert.StartsWith("1\t1\t12\twork\n", top.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Put_ProfileOfAnAgent_KeepsItsMetadata()
    {
        await using ToolHost host = await ToolHost.StartAsync("web-shop");
        AgentProfile profile = ToolHost.Profile(ToolHost.Now.AddMinutes(-10), ("main", 5)) with
        {
            Metadata = new AgentMetadata { FleetInfo = FleetInfo.Ec2Instance("i-1", "m5.large"), NumTimesSampled = 5 },
        };
        await File.WriteAllBytesAsync(host.PathOf("agent.json"), profile.ToArray(ProfileEncoding.Json));
        host.Service!.ClearRequests();

        ToolOutcome outcome = await host.RunAsync("put", "web-shop", "agent.json");

        Assert.Equal(ExitCode.Success, outcome.ExitCode);
        AgentProfile posted = AgentProfile.Parse(Assert.Single(host.Service.GetRequests()).Body.Span);
        Assert.Equal(("i-1", profile.Start), (posted.Metadata.FleetInfo?.HostName, posted.Start));
    }

    [Theory]
    [InlineData("AccessDeniedException", 403, ExitCode.Access)]
    [InlineData("UnrecognizedClientException", 403, ExitCode.Access)]
    [InlineData("ExpiredTokenException", 403, ExitCode.Access)]
    [InlineData("ValidationException", 400, ExitCode.Service)]
    public async Task Command_ErrorOfTheService_HasItsExitCode(string code, int status, int exitCode)
    {
        await using ToolHost host = await ToolHost.StartAsync("web-shop");
        host.Service!.Faults.FailNext(code, status, "a message", count: 10);

        ToolOutcome outcome = await host.RunAsync("groups", "--profile", "work");

        Assert.Equal((exitCode, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains(code, Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(code == "ExpiredTokenException", outcome.Errors.Contains("aws sso login --profile work", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Command_NoServiceAtTheUrl_IsExitCode6InOneLine()
    {
        await using ToolHost host = await ToolHost.StartAsync("web-shop");
        host.Configure = options => options.MaxAttempts = 1;

        ToolOutcome outcome = await host.RunAsync("groups", "--endpoint-url", "http://127.0.0.1:1");

        Assert.Equal((ExitCode.Service, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith("ListProfilingGroups: no usable response from 127.0.0.1", Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("groups --endpoint-url localhost:8000", "--endpoint-url must be an absolute http or https URL, but is 'localhost:8000'.")]
    [InlineData("groups --region US_EAST", "Region must be a Region in lower case such as us-east-1, but is 'US_EAST'. Use --region, --profile and --endpoint-url.")]
    [InlineData("groups --timeout 10", "'10' is not a duration: use 30s, 5m, 2h or 1d.")]
    [InlineData("groups --timeout 2d", "TotalTimeout must be more than zero and less than a day")]
    public async Task Command_InvalidSettings_AreUsage(string line, string mistake)
    {
        await using ToolHost host = await ToolHost.StartAsync("web-shop");

        ToolOutcome outcome = await host.RunAsync(line.Split(' '));

        Assert.Equal((ExitCode.Usage, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains(mistake, Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Command_ResponseThatIsNoProfile_IsExitCode6()
    {
        await using ToolHost host = await ToolHost.StartAsync("web-shop");
        await host.AddProfileAsync("web-shop", ToolHost.Now.AddHours(-1), ("main;work", 7));
        host.Service!.Faults.CutBodyNext(bytes: 8, count: 10);
        host.Configure = options => options.MaxAttempts = 1;

        ToolOutcome outcome = await host.RunAsync("flamegraph", "web-shop");

        Assert.Equal((ExitCode.Service, ""), (outcome.ExitCode, outcome.Output));
        Assert.Single(outcome.ErrorLines);
        Assert.Empty(Directory.GetFiles(host.Folder));
    }

    [Fact]
    public async Task Verbose_PrintsCallsAndRequestIds_AndNoSecrets()
    {
        await using ToolHost host = await ToolHost.StartAsync("web-shop");

        ToolOutcome outcome = await host.RunAsync("groups", "--verbose");

        Assert.Contains("verbose: ", outcome.Errors, StringComparison.Ordinal);
        Assert.Contains("ListProfilingGroups", outcome.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("AWS4-HMAC", outcome.Errors, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Success, outcome.ExitCode);
    }

    [Fact]
    public async Task Command_Cancelled_IsExitCode130AndWritesNothing()
    {
        await using ToolHost host = await ToolHost.StartAsync("web-shop");
        await host.AddProfileAsync("web-shop", ToolHost.Now.AddHours(-1), ("main;work", 7));
        using var interrupted = new CancellationTokenSource();
        await interrupted.CancelAsync();

        ToolOutcome outcome = await host.RunAsync(["flamegraph", "web-shop"], interrupted.Token);

        Assert.Equal((ExitCode.Interrupted, "", ""), (outcome.ExitCode, outcome.Output, outcome.Errors));
        Assert.Empty(Directory.GetFiles(host.Folder));
    }
}
