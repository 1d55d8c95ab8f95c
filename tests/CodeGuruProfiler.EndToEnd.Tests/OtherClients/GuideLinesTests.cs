using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.EndToEnd.Tests.Processes;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.EndToEnd.Tests.OtherClients;

/// <summary>The guide's commands for boto3 and the AWS CLI, unchanged, behind a proxy that does not exist.</summary>
public sealed partial class GuideLinesTests
{
    [Fact]
    public async Task Boto3_LinesOfTheGuide_CreateTheGroup()
    {
        await RequireAsync("python3", "-c", "import boto3");
        await using ServiceProgram service = await ServiceProgram.StartAsync();
        using TemporaryFolder folder = new();
        string python = Block("python", "import boto3");

        await BashAsync(service, folder, $"python3 - <<'END'\n{python}END\n");

        using CodeGuruProfilerClient client = service.CreateClient();
        Assert.Equal("web", (await client.DescribeProfilingGroupAsync(new DescribeProfilingGroupRequest { ProfilingGroupName = "web" })).ProfilingGroup.Name);
    }

    [Fact]
    public async Task AwsCli_LinesOfTheGuide_PostAndGetAProfile()
    {
        await RequireAsync("aws", "--version");
        await using ServiceProgram service = await ServiceProgram.StartAsync();
        using TemporaryFolder folder = new();
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        var tree = new CallTreeBuilder();
        tree.Add(["main"], 3);
        await File.WriteAllBytesAsync(
            Path.Combine(folder.Path, "profile.json"),
            new AgentProfile { Start = now, End = now, CallTree = tree.ToCallTree() }.ToArray(ProfileEncoding.Json));

        await BashAsync(service, folder, Block("sh", "aws codeguruprofiler"));

        AggregatedProfile profile = AggregatedProfile.Parse(await File.ReadAllBytesAsync(Path.Combine(folder.Path, "profile.out.json")));
        Assert.Equal(3, profile.CallTree.Root.Total);
    }

    // The guide's own environment, with the service's URL and secret in it.
    private static Task<string> BashAsync(ServiceProgram service, TemporaryFolder folder, string commands)
    {
        string exports = Block("sh", "export AWS_ENDPOINT_URL_CODEGURUPROFILER")
            .Replace("http://127.0.0.1:8000", service.Url.ToString().TrimEnd('/'), StringComparison.Ordinal)
            .Replace("AWS_SECRET_ACCESS_KEY=local", $"AWS_SECRET_ACCESS_KEY={TestSecrets.Key}", StringComparison.Ordinal);
        string script = $"""
            set -euo pipefail
            unset AWS_REGION AWS_DEFAULT_REGION AWS_PROFILE AWS_SESSION_TOKEN NO_PROXY no_proxy
            export HOME='{folder.Path}' AWS_CONFIG_FILE=/dev/null AWS_SHARED_CREDENTIALS_FILE=/dev/null AWS_EC2_METADATA_DISABLED=true
            export HTTP_PROXY=http://127.0.0.1:9 http_proxy=http://127.0.0.1:9
            {exports}
            {commands}
            """;
        return ChildProcess.RunAsync("bash", ["-c", script], folder: folder.Path);
    }

    // Without Python, these lines are not used.
    private static async Task RequireAsync(string program, params string[] arguments)
    {
        try
        {
            await ChildProcess.RunAsync(program, arguments);
        }
        catch (Exception missing) when (missing is Win32Exception or InvalidOperationException)
        {
            Assert.Skip($"'{program} {string.Join(' ', arguments)}' does not run here: {missing.Message}");
        }
    }

    private static string Block(string language, string start)
        => Blocks().Matches(File.ReadAllText(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../../docs/local-service.md")))
            .Where(block => block.Groups["language"].Value == language)
            .Select(block => block.Groups["text"].Value)
            .Single(text => text.StartsWith(start, StringComparison.Ordinal));

    private static string ThisFile([CallerFilePath] string path = "") => path;

    [GeneratedRegex("^```(?<language>\\w+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
