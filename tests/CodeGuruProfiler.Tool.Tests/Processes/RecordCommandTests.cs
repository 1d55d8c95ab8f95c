using CodeGuruProfiler.Formats;
using CodeGuruProfiler.Tool.Tests.Harness;

namespace CodeGuruProfiler.Tool.Tests.Processes;

/// <summary>record: processes that run, and programs that it starts.</summary>
[Trait("Category", "Live")]
[Collection("Recorded processes")]
public class RecordCommandTests
{
    [Fact]
    public async Task Record_Program_HasItsStartAndPassesItsExitCodeOn()
    {
        await using var tool = ToolHost.Create();

        ToolOutcome outcome = await tool.RunAsync("record", "-o", "start.folded", "--", Target.Program, "exit", "7");

        Assert.Equal(7, outcome.ExitCode);
        Assert.Equal("", outcome.Output); // it is the program's
        Assert.Contains("start.folded", outcome.Errors, StringComparison.Ordinal);
        ConvertedProfile profile = Read(tool, "start.folded");
        Assert.Contains("AgentSubject.StartUp.Work()", profile.CallTree.Frames);
        Assert.Contains("Program.Main(string[])", profile.CallTree.Frames);
    }

    [Fact]
    public async Task Record_ProgramThatCrashes_PassesItsExitCodeOn()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no signals.");
        await using var tool = ToolHost.Create();

        ToolOutcome outcome = await tool.RunAsync("record", "-o", "crash.folded", "--", Target.Program, "crash");

        Assert.Equal(137, outcome.ExitCode);
        Assert.StartsWith("The process ended before it had written the names of its methods", outcome.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(tool.PathOf("crash.folded")));
    }

    [Fact]
    public async Task Record_ProgramThatStartsAnother_RecordsTheFirstAndLetsTheOtherGo()
    {
        await using var tool = ToolHost.Create();

        ToolOutcome outcome = await tool.RunAsync("record", "-o", "start.folded", "--", Target.Program, "start", "5");

        Assert.Equal(5, outcome.ExitCode);
        ConvertedProfile profile = Read(tool, "start.folded");
        Assert.Contains(profile.CallTree.Frames, frame => frame.StartsWith("AgentSubject.StartUp.StartOtherAsync", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Record_ProgramThatIsNotOfDotNet_SaysSo()
    {
        await using var tool = ToolHost.Create();

        ToolOutcome outcome = await tool.RunAsync("record", "--", "true");

        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith("'true' ended with exit code 0 before a .NET runtime asked to be recorded", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Record_ProgramThatNeverConnects_EndsWithTheInterruption()
    {
        await using var tool = ToolHost.Create();
        using var interrupt = new CancellationTokenSource();

        Task<ToolOutcome> recorded = tool.RunAsync(["record", "-o", "never.html", "--", "sleep", "86400"], interrupt.Token);
        await interrupt.CancelAsync();
        ToolOutcome outcome = await recorded;

        Assert.Equal(130, outcome.ExitCode);
        Assert.False(File.Exists(tool.PathOf("never.html")));
    }

    [Fact]
    public async Task Record_ProgramThatDoesNotExist_SaysSo()
    {
        await using var tool = ToolHost.Create();

        ToolOutcome outcome = await tool.RunAsync("record", "--", "/no/such/program");

        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith("'/no/such/program' cannot be started: ", outcome.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("test")]
    public async Task Record_CommandOfTheSdk_IsRefused(string command)
    {
        await using var tool = ToolHost.Create();

        ToolOutcome outcome = await tool.RunAsync("record", "--", "dotnet", command);

        Assert.Equal(2, outcome.ExitCode);
        Assert.StartsWith($"'dotnet {command}' starts your program in another process.", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Record_NoProcessOrTwo_IsAMistake()
    {
        await using var tool = ToolHost.Create();

        ToolOutcome none = await tool.RunAsync("record");
        ToolOutcome two = await tool.RunAsync("record", "--pid", "1", "--", "true");

        Assert.Equal((2, "Name one process: --pid PID, or -- COMMAND to start one.\n"), (none.ExitCode, none.Errors));
        Assert.Equal((2, "Name one process: --pid PID, or -- COMMAND to start one.\n"), (two.ExitCode, two.Errors));
    }

    [Fact]
    public async Task Record_ProcessInterrupted_WritesWhatItHas()
    {
        await using var tool = ToolHost.Create();
        using Target target = await Target.StartAsync();
        using var interrupt = new CancellationTokenSource();

        // The clock stands still: only Ctrl+C ends the recording, whose time begins when the session is open.
        Task timed = tool.Clock.WaitForTimerAsync();
        Task<ToolOutcome> recorded = tool.RunAsync(["record", "--pid", target.Id, "--interval", "1ms", "-o", "target.speedscope.json"], interrupt.Token);
        await Task.WhenAny(timed, recorded);
        await interrupt.CancelAsync();
        ToolOutcome outcome = await recorded;

        Assert.Equal((0, "target.speedscope.json\n"), (outcome.ExitCode, outcome.Output));
        Assert.Equal(ProfileFormat.Speedscope, Read(tool, "target.speedscope.json").Format);
    }

    [Fact]
    public async Task Record_ProcessForItsDuration_IsAPage()
    {
        await using var tool = ToolHost.Create();
        using Target target = await Target.StartAsync();

        ToolOutcome outcome = await RecordAsync(tool, "record", "--pid", target.Id, "--duration", "2s", "--title", "Shop");

        Assert.Equal((0, $"AgentSubject-{target.Id}.html\n"), (outcome.ExitCode, outcome.Output));
        Assert.Contains("<title>Shop", await File.ReadAllTextAsync(tool.PathOf($"AgentSubject-{target.Id}.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Record_ProcessAtAnInterval_HasItsFramesAtThatInterval()
    {
        await using var tool = ToolHost.Create();
        using Target target = await Target.StartAsync();

        ToolOutcome outcome = await RecordAsync(tool, "record", "--pid", target.Id, "--duration", "2s", "--interval", "20ms", "-o", "target.speedscope.json");

        Assert.Equal((0, "target.speedscope.json\n"), (outcome.ExitCode, outcome.Output));
        ConvertedProfile profile = Read(tool, "target.speedscope.json");
        Assert.Contains("AgentSubject.Situations.Compute()", profile.CallTree.Frames);
        Assert.InRange(profile.TimePerCount ?? TimeSpan.Zero, TimeSpan.FromMilliseconds(20), TimeSpan.MaxValue);
    }

    private static async Task<ToolOutcome> RecordAsync(ToolHost tool, params string[] arguments)
    {
        Task<ToolOutcome> recorded = tool.RunAsync(arguments);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!recorded.IsCompleted)
        {
            // However long the session takes to open, time passes.
            tool.Clock.Advance(TimeSpan.FromMilliseconds(100));
            await tick.WaitForNextTickAsync();
        }

        return await recorded;
    }

    [Fact]
    public async Task Record_ProcessThatDoesNotExist_SaysSo()
    {
        await using var tool = ToolHost.Create();

        ToolOutcome outcome = await tool.RunAsync("record", "--pid", "2147483647");

        Assert.Equal((1, "Process 2147483647 does not exist.\n"), (outcome.ExitCode, outcome.Errors));
    }

    private static ConvertedProfile Read(ToolHost tool, string name) => ProfileFormats.Read(File.ReadAllBytes(tool.PathOf(name)));
}
