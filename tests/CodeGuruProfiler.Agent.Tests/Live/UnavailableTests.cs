using System.Diagnostics;
using System.Runtime.Versioning;
using CodeGuruProfiler.Tests.Looking;

namespace CodeGuruProfiler.Agent.Tests.Live;

/// <summary>Processes that cannot be sampled, from within and from outside: each has its reason, which docs/agent-troubleshooting.md lists.</summary>
[Trait("Category", "Live")]
[Collection("Live")]
public class UnavailableTests
{
    // Of the system's user nobody.
    private const string OtherUser = "65534";

    private static bool IsRoot => Environment.UserName == "root";

    [Theory]
    [InlineData("DOTNET_EnableDiagnostics")]
    [InlineData("DOTNET_EnableDiagnostics_IPC")]
    public async Task Check_DiagnosticsAreOff_NamesTheVariable(string variable)
    {
        ILookup<string, string> printed = await Subject.RunAsync("check", [new(variable, "0")]);

        AssertUnavailable($"Diagnostics are turned off: {variable} is 0. Remove the variable, or set it to 1, and start the program again.", printed);
    }

    [Fact]
    public async Task Check_FolderThatIsMissing_NamesIt()
    {
        ILookup<string, string> printed = await Subject.RunAsync("check", [new("TMPDIR", "/nowhere/to/be/found")]);

        AssertUnavailable("The runtime could not create its diagnostics socket: the folder /nowhere/to/be/found does not exist. Set TMPDIR to a writable folder, and start the program again.", printed);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Check_FolderThatIsNotWritable_NamesIt()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory();
        try
        {
            folder.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
            // Root can write everywhere.
            ILookup<string, string> printed = await Subject.RunAsync("check", [new("TMPDIR", folder.FullName), new("HOME", "/")], user: IsRoot ? OtherUser : null);

            AssertUnavailable($"The runtime could not create its diagnostics socket: the folder {folder.FullName} is not writable. Set TMPDIR to a writable folder, such as an emptyDir volume, and start the program again.", printed);
        }
        finally
        {
            folder.Delete();
        }
    }

    [Fact]
    public async Task Check_ProcessOfAnotherUser_SaysSo()
    {
        Assert.SkipUnless(IsRoot, "Only root can be two users.");

        ILookup<string, string> printed = await Subject.RunAsync($"check {Environment.ProcessId}", [new("HOME", "/")], user: OtherUser);

        AssertUnavailable($"Process {Environment.ProcessId} belongs to another user. Run as that user, or as root.", printed);
    }

    [Fact]
    public async Task Check_ProgramThatIsNotOfDotNet_SaysSo()
    {
        using Process other = Process.Start(new ProcessStartInfo("sleep", "60"))!; // it starts a new process
        ILookup<string, string> printed = await Subject.RunAsync($"check {other.Id}");
        other.Kill();

        Assert.StartsWith($"Process {other.Id} has no diagnostics socket in ", Assert.Single(printed["reason"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Look_ProcessThatEnds_SaysSo()
    {
        await using var target = await Target.StartAsync();
        await using var sampler = new ProcessSampler(new ProcessSamplerOptions { ProcessId = target.Id });
        Look before = await Looks.TakeAsync(sampler);
        await target.EndAsync();

        Look after = await sampler.LookAsync();

        Assert.Equal((LookResult.Taken, null), (before.Result, before.Reason));
        Assert.Equal((LookResult.Unavailable, $"Process {target.Id} does not exist."), (after.Result, after.Reason));
    }

    [Fact]
    public async Task Look_OtherProcess_HasItsNames()
    {
        await using var target = await Target.StartAsync();
        await using var sampler = new ProcessSampler(new ProcessSamplerOptions { ProcessId = target.Id });
        for (int i = 0; i < 3; i++)
        {
            await Looks.TakeAsync(sampler);
        }

        Profiles.AgentProfile profile = await sampler.EndPeriodAsync();

        Assert.Equal(3, profile.Metadata.NumTimesSampled);
        Assert.Contains("AgentSubject.Situations.Sleep()", profile.CallTree.Frames);
        Assert.Contains(profile.CallTree.Frames, frame => frame.StartsWith("Program.", StringComparison.Ordinal));
        Assert.Contains("<Truncated>", profile.CallTree.Frames);
    }

    [Fact]
    public async Task Check_SlowSampler_WarnsAndSamples()
    {
        ILookup<string, string> printed = await Subject.RunAsync("check", [new("DOTNET_EventPipeThreadSamplingRate", "65")]);

        Assert.Equal("Taken", Assert.Single(printed["result"]));
        Assert.StartsWith("DOTNET_EventPipeThreadSamplingRate is 65 ", Assert.Single(printed["warning"]), StringComparison.Ordinal);
    }

    private static void AssertUnavailable(string reason, ILookup<string, string> printed)
    {
        Assert.Equal("Unavailable", Assert.Single(printed["result"]));
        Assert.Equal(reason, Assert.Single(printed["reason"]));
    }
}
