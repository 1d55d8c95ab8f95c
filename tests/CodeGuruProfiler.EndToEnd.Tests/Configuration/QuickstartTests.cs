using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.EndToEnd.Tests.Processes;

namespace CodeGuruProfiler.EndToEnd.Tests.Configuration;

/// <summary>The program of samples/Quickstart in a separate process, with nothing configured and with everything in the environment.</summary>
public sealed partial class QuickstartTests
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Quickstart.dll");

    [Fact]
    public async Task Quickstart_NothingConfigured_ShowsTheTour()
    {
        string output = await ChildProcess.RunAsync("dotnet", [Program]);

        Assert.Matches(@"\ACalling the local service at http://127\.0\.0\.1:\d+/", output);
        AssertIsTheTour(output);
    }

    [Fact]
    public async Task Quickstart_WritesAFlameGraph_AndPrintsItsPathInOneLine()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("quickstart-");
        try
        {
            string output = await ChildProcess.RunAsync("dotnet", [Program], folder: folder.FullName);

            string path = FlameGraphPath().Match(output).Groups["path"].Value;
            Assert.Equal([path], Directory.GetFiles(folder.FullName));
            string page = await File.ReadAllTextAsync(path);
            Assert.StartsWith("<!doctype html>", page, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("codeguru-quickstart", page, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Quickstart_InATerminal_KeepsItsConsoleOpenUntilEnter()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "script, which makes a terminal, is absent.");
        DirectoryInfo folder = Directory.CreateTempSubdirectory("quickstart-");
        var start = new ProcessStartInfo("/usr/bin/script", ["-qec", $"dotnet '{Program}'", "/dev/null"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = folder.FullName,
        };
        using Process terminal = Process.Start(start)!; // A new process: it is not shared.
        try
        {
            var printed = new StringBuilder();
            char[] buffer = new char[1024];
            while (!printed.ToString().Contains("Press Enter to end.", StringComparison.Ordinal))
            {
                int count = await terminal.StandardOutput.ReadAsync(buffer);
                Assert.True(count > 0, $"It ended by itself:\n{printed}");
                printed.Append(buffer, 0, count);
            }

            using var browser = new HttpClient();
            string page = await browser.GetStringAsync(new Uri(ConsoleUrl().Match(printed.ToString()).Value));
            Assert.Contains("codeguru-quickstart", page, StringComparison.Ordinal);
            await terminal.StandardInput.WriteAsync('\n');
            await terminal.StandardInput.FlushAsync();
            await terminal.StandardOutput.ReadToEndAsync();
            await terminal.WaitForExitAsync();
            Assert.Equal(0, terminal.ExitCode);
        }
        finally
        {
            await ChildProcess.EndAsync(terminal);
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("AWS_ENDPOINT_URL_CODEGURUPROFILER")]
    [InlineData("AWS_ENDPOINT_URL")]
    public async Task Quickstart_AddressInTheEnvironment_CallsIt(string variable)
    {
        await using ServiceProgram service = await ServiceProgram.StartAsync("--access-key", "from-the-environment", "--region", "eu-central-1");

        string output = await ChildProcess.RunAsync("dotnet", [Program, "--region", "eu-central-1"], new Dictionary<string, string>
        {
            [variable] = service.Url.ToString(),
            ["AWS_ACCESS_KEY_ID"] = "from-the-environment",
            ["AWS_SECRET_ACCESS_KEY"] = TestSecrets.Key,
            // No profile of the machine takes part.
            ["AWS_SHARED_CREDENTIALS_FILE"] = "/dev/null",
            ["AWS_CONFIG_FILE"] = "/dev/null",
        });

        Assert.StartsWith("Calling AWS.", output, StringComparison.Ordinal);
        AssertIsTheTour(output);
        using CodeGuruProfilerClient client = service.CreateClient(options =>
        {
            options.Region = "eu-central-1";
            options.Credentials = new Amazon.Runtime.BasicAWSCredentials("from-the-environment", TestSecrets.Key);
        });
        ListProfilingGroupsResponse groups = await client.ListProfilingGroupsAsync(new ListProfilingGroupsRequest());
        Assert.Equal(["codeguru-quickstart"], groups.ProfilingGroupNames);
    }

    [Theory]
    [InlineData("--regoin", "eu-central-1", "'--regoin' is not a valid argument.")]
    [InlineData("--region", "--profile", "--region needs a value.")]
    public async Task Quickstart_InvalidArgument_IsOneLineAndAnExitCode(string first, string second, string expected)
    {
        using Process process = ChildProcess.Start("dotnet", [Program, first, second]);
        string errors = await process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal($"{expected} Usage: Quickstart [--region REGION] [--profile PROFILE] [--live]{Environment.NewLine}", errors);
        Assert.Equal("", output);
        Assert.Equal(2, process.ExitCode);
    }

    private static void AssertIsTheTour(string output)
    {
        Assert.Matches("Created arn:aws:codeguru-profiler:[a-z0-9-]+:123456789012:profilingGroup/codeguru-quickstart\n", output);
        Assert.Equal(4, Posted().Count(output));
        // The four end five minutes apart; one is shorter, so that two may begin in the same five minutes.
        Assert.InRange(Aggregated().Count(output), 3, 4);
        Assert.Contains("\nThe hottest frames\n", output, StringComparison.Ordinal);
        Assert.Contains("\nThe call tree (", output, StringComparison.Ordinal);
        double posted = Posted().Matches(output).Sum(match => double.Parse(match.Groups["samples"].Value, null));
        Assert.Contains($"\nThe call tree ({posted} samples;", output, StringComparison.Ordinal);
        // The hottest are first, in the list and among the children of a frame.
        double[] self = [.. SelfShare().Matches(output).Select(match => double.Parse(match.Groups["share"].Value, CultureInfo.InvariantCulture))];
        Assert.Equal(10, self.Length);
        Assert.Equal(self.OrderDescending(), self);
        Assert.Matches(@"Shop\.Program\.Main\n(.*\n)+.*Shop\.Worker\.Program\.Main\n", output);
        Assert.Matches(@"\nRecommendations\n ?\d+\.\d%  Regular expressions are constructed again and again: ", output);
        Assert.Single(FlameGraphPath().Matches(output));
        Assert.Matches(@"\nNext: .*\n\z", output);
        // Redirected output has no color.
        Assert.DoesNotContain('\e', output);
    }

    [GeneratedRegex(@"^Posted [\w-]+\.json: \d+ nodes, (?<samples>\d+) samples$", RegexOptions.Multiline)]
    private static partial Regex Posted();

    [GeneratedRegex(@"^ *(?<share>\d+\.\d)% self ", RegexOptions.Multiline)]
    private static partial Regex SelfShare();

    [GeneratedRegex("^Flame graph: (?<path>/.*/codeguru-quickstart\\.html)$", RegexOptions.Multiline)]
    private static partial Regex FlameGraphPath();

    [GeneratedRegex("http://127\\.0\\.0\\.1:[0-9]+/console/")]
    private static partial Regex ConsoleUrl();

    [GeneratedRegex("^  aggregated: five minutes from ", RegexOptions.Multiline)]
    private static partial Regex Aggregated();
}
