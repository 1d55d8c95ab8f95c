using System.Diagnostics;

namespace CodeGuruProfiler.Agent.Tests.Live;

/// <summary>The subject, published in forms that leave parts of the runtime out. Publishing takes a minute.</summary>
[Trait("Category", "Slow")]
[Collection("Live")]
public class PublishedTests
{
    [Fact]
    public async Task Check_SingleFileThatIsTrimmed_IsSampledWithItsNames()
    {
        string program = await PublishAsync("single-file", "-p:PublishSingleFile=true", "-p:PublishTrimmed=true", "--self-contained");

        ILookup<string, string> printed = await Subject.RunAsync("check", program: program);

        Assert.Equal("Taken", Assert.Single(printed["result"]));
        Assert.Equal("True", Assert.Single(printed["main"]));
    }

    [Fact]
    public async Task Check_NativeAot_SaysSoFromWithinAndFromOutside()
    {
        string program = await PublishAsync("native", "-p:PublishAot=true");

        ILookup<string, string> within = await Subject.RunAsync("check", program: program);
        await using var target = await Target.StartAsync(program: program);
        ILookup<string, string> outside = await Subject.RunAsync($"check {target.Id}");

        Assert.Equal("Unavailable", Assert.Single(within["result"]));
        Assert.Equal("Native AOT programs cannot be sampled: they do not contain the names of their methods.", Assert.Single(within["reason"]));
        Assert.Equal("Unavailable", Assert.Single(outside["result"]));
        Assert.StartsWith($"Process {target.Id} has no diagnostics socket in ", Assert.Single(outside["reason"]), StringComparison.Ordinal);
    }

    private static async Task<string> PublishAsync(string name, params string[] arguments)
    {
        string root = Repository.Folder;
        string output = Path.Combine(root, "artifacts", "subjects", name);
        var publish = new ProcessStartInfo(
            "dotnet",
            [
                "publish", "--nologo", "-v", "quiet", "-c", "Debug", Path.Combine(root, "tests", "AgentSubject"), "-r", "linux-x64", "-o", output,
                "-p:TreatWarningsAsErrors=false", "-p:SuppressTrimAnalysisWarnings=true", "-p:SuppressAotAnalysisWarnings=true", "-p:RunAnalyzers=false", .. arguments,
            ])
        {
            RedirectStandardOutput = true,
        };
        using Process process = Process.Start(publish)!; // it starts a new process
        string printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.True(process.ExitCode == 0, printed);
        return Path.Combine(output, "AgentSubject");
    }
}
