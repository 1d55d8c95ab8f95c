using System.Diagnostics;
using System.Globalization;
using CodeGuruProfiler.Tool.Tests.Harness;

namespace CodeGuruProfiler.Tool.Tests.Processes;

/// <summary>attach and agent-check: the agent for another process.</summary>
[Trait("Category", "Live")]
[Collection("Recorded processes")]
public class AttachCommandTests
{
    [Fact]
    public async Task Attach_ProcessUntilItEnds_PostsItsProfiles()
    {
        await using ToolHost tool = await ToolHost.StartAsync("web-shop");
        tool.Variables["AWS_EC2_METADATA_DISABLED"] = "true";
        using Target target = await Target.StartAsync();

        Task<ToolOutcome> attached = tool.RunAsync("attach", "--pid", target.Id, "--group", "web-shop", "--interval", "1s", "--period", "30s");
        await PassTimeAsync(tool, attached, () => tool.Service!.GetRequests().Any(request => request.Path.EndsWith("/agentProfile", StringComparison.Ordinal)));
        await target.EndAsync();
        await PassTimeAsync(tool, attached, () => false);
        ToolOutcome outcome = await attached;

        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        Assert.Equal("", outcome.Output);
        Assert.Matches("[1-9][0-9]* profiles posted, 0 dropped", outcome.Errors);
        ToolOutcome top = await tool.RunAsync("top", "web-shop", "--latest", "--states", "RUNNABLE");
        Assert.Contains("AgentSubject.Situations.Compute()", top.Output, StringComparison.Ordinal);
    }

    // Looks take the time that they take; the clock of the agent passes meanwhile.
    private static async Task PassTimeAsync(ToolHost tool, Task attached, Func<bool> isOver)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!attached.IsCompleted && !isOver())
        {
            tool.Clock.Advance(TimeSpan.FromMilliseconds(500));
            await tick.WaitForNextTickAsync();
        }
    }

    [Fact]
    public async Task Attach_Interrupted_Ends()
    {
        await using ToolHost tool = await ToolHost.StartAsync("web-shop");
        tool.Variables["AWS_EC2_METADATA_DISABLED"] = "true";
        using Target target = await Target.StartAsync();
        using var interrupt = new CancellationTokenSource();

        Task<ToolOutcome> attached = tool.RunAsync(["attach", "--pid", target.Id, "--group", "web-shop"], interrupt.Token);
        await interrupt.CancelAsync();
        ToolOutcome outcome = await attached;

        Assert.True(outcome.ExitCode == 0, outcome.Errors);
    }

    // The variable is for agents, whose clients it changes; the client of the tool has the Region of its option.
    [Fact]
    public async Task Attach_GroupThatDoesNotExist_NamesTheRegionOfTheTool()
    {
        await using ToolHost tool = await ToolHost.StartAsync();
        tool.Variables["AWS_EC2_METADATA_DISABLED"] = "true";
        tool.Variables["AWS_CODEGURU_PROFILER_TARGET_REGION"] = "eu-north-1";
        using Target target = await Target.StartAsync();
        using var interrupt = new CancellationTokenSource();

        Task<ToolOutcome> attached = tool.RunAsync(["attach", "--pid", target.Id, "--group", "no-such-group", "--region", "us-east-1", "--period", "30s"], interrupt.Token);
        await PassTimeAsync(tool, attached, () => tool.Service!.GetRequests().Count(request => request.Operation == "ConfigureAgent") > 1);
        await interrupt.CancelAsync();
        ToolOutcome outcome = await attached;

        Assert.Contains("There is no profiling group no-such-group in us-east-1.", outcome.Errors, StringComparison.Ordinal);
        Assert.Contains("--client-token no-such-group --region us-east-1;", outcome.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 30)]
    [InlineData("7s", 7)]
    public async Task Attach_TimeLimitOfACall_IsThatOfAgents(string? timeout, int seconds)
    {
        await using ToolHost tool = await ToolHost.StartAsync("web-shop");
        tool.Variables["AWS_EC2_METADATA_DISABLED"] = "true";
        TimeSpan? limit = null;
        tool.Configure = options => limit = options.TotalTimeout;
        using Target target = await Target.StartAsync();

        string[] arguments = ["attach", "--pid", target.Id, "--group", "web-shop"];
        await tool.RunAsync(timeout is null ? arguments : [.. arguments, "--timeout", timeout], new CancellationToken(canceled: true));

        Assert.Equal(TimeSpan.FromSeconds(seconds), limit);
    }

    [Fact]
    public async Task Attach_NoProcessOrNoGroup_IsAMistake()
    {
        await using var tool = ToolHost.Create();

        ToolOutcome noProcess = await tool.RunAsync("attach", "--group", "web-shop");
        ToolOutcome noGroup = await tool.RunAsync("attach", "--pid", "1");
        ToolOutcome gone = await tool.RunAsync("attach", "--pid", "2147483647", "--group", "web-shop");

        Assert.Equal((2, "Name the process: --pid PID.\n"), (noProcess.ExitCode, noProcess.Errors));
        Assert.Equal((2, "Name the profiling group: --group GROUP.\n"), (noGroup.ExitCode, noGroup.Errors));
        Assert.Equal((1, "Process 2147483647 does not exist.\n"), (gone.ExitCode, gone.Errors));
    }

    [Fact]
    public async Task Attach_OptionOutOfRange_IsAMistake()
    {
        await using ToolHost tool = await ToolHost.StartAsync("web-shop");
        using Target target = await Target.StartAsync();

        ToolOutcome outcome = await tool.RunAsync("attach", "--pid", target.Id, "--group", "web-shop", "--interval", "1ms");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("SamplingInterval", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AgentCheck_Process_CanBeSampled()
    {
        await using var tool = ToolHost.Create();
        using Target target = await Target.StartAsync();

        ToolOutcome outcome = await tool.RunAsync("agent-check", "--pid", target.Id);
        ToolOutcome json = await tool.RunAsync("agent-check", "--pid", target.Id, "--json");

        Assert.Equal(0, outcome.ExitCode);
        Assert.StartsWith($"Process {target.Id} can be sampled: ", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("\"canBeSampled\": true", json.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AgentCheck_ProcessThatIsNotOfDotNet_SaysWhy()
    {
        await using var tool = ToolHost.Create();
        using Process other = Process.Start(new ProcessStartInfo("sleep", "60"))!; // a new process
        string id = other.Id.ToString(CultureInfo.InvariantCulture);

        ToolOutcome outcome = await tool.RunAsync("agent-check", "--pid", id);
        other.Kill();

        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith($"Process {id} cannot be sampled. Process {id} has no diagnostics socket in ", outcome.Output, StringComparison.Ordinal);
    }
}
