using System.Text.Json;
using CodeGuruProfiler.Tool.Failures;
using CodeGuruProfiler.Tool.Tests.Harness;

namespace CodeGuruProfiler.Tool.Tests.Commands;

/// <summary>Comparisons, and the gate of --fail-on.</summary>
public class DiffCommandTests
{
    [Theory]
    [InlineData("5pp", ExitCode.GateClosed)]
    [InlineData("+10pp", ExitCode.GateClosed)]
    [InlineData("10.1pp", ExitCode.Success)]
    public async Task Diff_FrameThatGrew_ClosesTheGate(string limit, int exitCode)
    {
        await using var host = ToolHost.Create();
        host.Write("a.folded", "main;slow 1000\nmain;rest 9000\n");
        host.Write("b.folded", "main;slow 2000\nmain;rest 8000\n");

        ToolOutcome outcome = await host.RunAsync("diff", "a.folded", "b.folded", "--fail-on", limit);

        Assert.Equal(exitCode, outcome.ExitCode);
        Assert.Equal(exitCode == ExitCode.GateClosed, outcome.Errors.Contains("1 frame grew by ", StringComparison.Ordinal));
        Assert.Equal("10\t0.1\t0.2\t", outcome.OutputLines.Single(line => line.EndsWith("\tslow", StringComparison.Ordinal))[..11]);
        Assert.True(File.Exists(host.PathOf("diff-a.folded-b.folded.html")));
    }

    // 10 points of ten samples are noise.
    [Fact]
    public async Task Diff_GrowthWithinNoise_KeepsTheGateOpen()
    {
        await using var host = ToolHost.Create();
        host.Write("a.folded", "main;slow 1\nmain;rest 9\n");
        host.Write("b.folded", "main;slow 2\nmain;rest 8\n");

        ToolOutcome outcome = await host.RunAsync("diff", "a.folded", "b.folded", "--fail-on", "5pp", "--no-html");

        Assert.Equal(ExitCode.Success, outcome.ExitCode);
        Assert.Equal(2, Directory.GetFiles(host.Folder).Length);
    }

    [Fact]
    public async Task Diff_TwoTimesOfAGroup_AreCompared()
    {
        await using ToolHost host = await ToolHost.StartAsync("web-shop");
        await host.AddProfileAsync("web-shop", ToolHost.Now.AddHours(-21), ("main;a", 50), ("main;b", 50));
        await host.AddProfileAsync("web-shop", ToolHost.Now.AddHours(-1), ("main;a", 100));

        ToolOutcome outcome = await host.RunAsync("diff", "web-shop@yesterday 14:00", "web-shop@-1h", "-o", "d.html", "--json");

        using var json = JsonDocument.Parse(outcome.Output);
        Assert.Equal(host.PathOf("d.html"), json.RootElement.GetProperty("output").GetString());
        Assert.Equal(
            [("a", 50.0), ("b", -50.0)],
            json.RootElement.GetProperty("frames").EnumerateArray().Where(frame => frame.GetProperty("points").GetDouble() != 0)
                .Select(frame => (frame.GetProperty("frame").GetString()!, frame.GetProperty("points").GetDouble())).Order());
        Assert.Contains("Before: web-shop, 2026-11-25 14:00 to 15:00 +01:00 (Test/Berlin)\nAfter: web-shop, 2026-11-26 10:00 to 11:00 +01:00 (Test/Berlin)\n", outcome.Errors, StringComparison.Ordinal);
    }
}
