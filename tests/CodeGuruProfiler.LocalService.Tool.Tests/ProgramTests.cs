using System.Net;
using Amazon.Runtime;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.LocalService.Tool.Tests;

public sealed class ProgramTests : IDisposable
{
    private static readonly DateTimeOffset Posted = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("local-service-");

    private string DataFile => Path.Combine(_folder.FullName, "profiles.db");

    [Fact]
    public async Task Program_Killed_LosesNoAcknowledgedWrite()
    {
        using (RunningProgram first = await RunningProgram.StartAsync("--data-file", DataFile))
        {
            SignedClient client = Client(first);
            await client.PostAsync("/profilingGroups?clientToken=t", """{"profilingGroupName":"web"}""");
            for (int i = 0; i < 20; i++)
            {
                ServiceResponse posted = await client.PostAsync("/profilingGroups/web/agentProfile", Profile.Agent(Posted, "main 1"));
                Assert.Equal(HttpStatusCode.NoContent, posted.Status);
            }

            await first.KillAsync();
        }

        using RunningProgram second = await RunningProgram.StartAsync("--data-file", DataFile);
        ServiceResponse response = await Client(second).GetAsync("/profilingGroups/web/profile?startTime=2026-06-01T00:00:00Z&period=P1D");
        Assert.Equal(["main 20"], Profile.Stacks(AggregatedProfile.Parse(response.Body).CallTree));
    }

    [Fact]
    public async Task Program_TwoOnOneFile_LoseNothing()
    {
        using RunningProgram first = await RunningProgram.StartAsync("--data-file", DataFile);
        using RunningProgram second = await RunningProgram.StartAsync("--data-file", DataFile);
        await Client(first).PostAsync("/profilingGroups?clientToken=t", """{"profilingGroupName":"web"}""");

        ServiceResponse[] responses = await Task.WhenAll(Enumerable.Range(0, 100).Select(i =>
            Client(i % 2 == 0 ? first : second).PostAsync("/profilingGroups/web/agentProfile", Profile.Agent(Posted, "main 1"))));

        Assert.All(responses, response => Assert.True(response.Status == HttpStatusCode.NoContent, response.Text));
        ServiceResponse profile = await Client(second).GetAsync("/profilingGroups/web/profile?startTime=2026-06-01T00:00:00Z&period=P1D");
        Assert.Equal(["main 100"], Profile.Stacks(AggregatedProfile.Parse(profile.Body).CallTree));
    }

    [Fact]
    public async Task Program_WithADemo_HasProfilesOfEachHour_BeforeItListens()
    {
        using RunningProgram program = await RunningProgram.StartAsync("--demo", "--data-file", DataFile);
        string times = $"startTime={Escape(DateTimeOffset.UtcNow.AddHours(-30))}&endTime={Escape(DateTimeOffset.UtcNow)}";

        ServiceResponse hours = await Client(program).GetAsync($"/profilingGroups/web-shop/profileTimes?{times}&period=PT1H");

        Assert.InRange(hours.Json["profileTimes"]!.AsArray().Count, 29, 31); // The response has them.
        ServiceResponse found = await Client(program).GetAsync($"/internal/profilingGroups/web-shop/recommendations?{times}");
        Assert.Contains("Regular expressions are constructed again and again", found.Text, StringComparison.Ordinal);

        // A second start with the same file adds nothing.
        Assert.Equal(0, await program.TerminateAsync());
        using RunningProgram second = await RunningProgram.StartAsync("--demo", "--data-file", DataFile);
        ServiceResponse again = await Client(second).GetAsync($"/profilingGroups/web-shop/profileTimes?{times}&period=PT1H");
        Assert.Equal(hours.Json["profileTimes"]!.ToJsonString(), again.Json["profileTimes"]!.ToJsonString()); // As above.
    }

    private static string Escape(DateTimeOffset time) => Uri.EscapeDataString(time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", null));

    [Fact]
    public async Task Program_Terminated_ShutsDownCleanly()
    {
        using RunningProgram program = await RunningProgram.StartAsync("--data-file", DataFile, "--log-format", "json");

        Assert.Equal(0, await program.TerminateAsync());
        // The last connection merged the log into the file.
        Assert.Equal(["profiles.db"], _folder.GetFiles().Select(file => file.Name));
    }

    [Fact]
    public async Task Program_OtherKeysAndRegion_AreAccepted()
    {
        using RunningProgram program = await RunningProgram.StartAsync("--access-key", "a", "--secret-key", "s", "--region", "eu-west-1", "--account", "210987654321");

        ServiceResponse response = await new SignedClient(program.Url, new BasicAWSCredentials("a", "s"), "eu-west-1", TimeProvider.System)
            .PostAsync("/profilingGroups?clientToken=t", """{"profilingGroupName":"web"}""");

        Assert.Equal("arn:aws:codeguru-profiler:eu-west-1:210987654321:profilingGroup/web", response.Json["arn"]!.GetValue<string>());
    }

    [Fact]
    public async Task Program_Help_PrintsTheHelp()
    {
        (int exitCode, string output, _) = await RunningProgram.RunAsync("--help");

        Assert.Equal(0, exitCode);
        Assert.StartsWith("Amazon CodeGuru Profiler on localhost", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Program_Version_PrintsTheVersion()
    {
        (int exitCode, string output, _) = await RunningProgram.RunAsync("--version");

        Assert.Equal(0, exitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+", output);
    }

    [Fact]
    public async Task Program_UnknownOption_IsAMistake()
    {
        (int exitCode, _, string errors) = await RunningProgram.RunAsync("--port", "80");

        Assert.Equal((2, "'--port' is not an option. See --help."), (exitCode, errors.Trim()));
    }

    [Fact]
    public async Task Program_PortIsInUse_ReportsIt()
    {
        using RunningProgram program = await RunningProgram.StartAsync();

        (int exitCode, _, string errors) = await RunningProgram.RunAsync("--urls", program.Url.ToString());

        Assert.Equal(1, exitCode);
        Assert.Contains("address already in use", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Program_AddressOfAnotherMachine_ReportsIt()
    {
        (int exitCode, _, string errors) = await RunningProgram.RunAsync("--urls", "http://192.0.2.1:0");

        Assert.Equal(1, exitCode);
        Assert.StartsWith("Failed to bind to http://192.0.2.1:0: ", errors, StringComparison.Ordinal);
        Assert.Single(errors.Trim().Split('\n'));
    }

    [Fact]
    public async Task Program_UnusableDataFile_ReportsReasonAndRemedyInOneLine()
    {
        await File.WriteAllTextAsync(DataFile, "my notes");

        (int exitCode, string output, string errors) = await RunningProgram.RunAsync("--urls", "http://127.0.0.1:0", "--data-file", DataFile);

        Assert.Equal((1, "", $"The data file '{DataFile}' cannot be used: it is not a SQLite database. Use another file."), (exitCode, output, errors.Trim()));
        Assert.Equal("my notes", await File.ReadAllTextAsync(DataFile));
    }

    [Fact]
    public async Task Program_OnEveryInterface_Warns()
    {
        using RunningProgram program = await RunningProgram.StartAsync("--urls", "http://*:0");

        Assert.Contains("warn: ", await program.ReadLineAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "/console/")]
    [InlineData("--no-console", null)]
    public async Task Program_OnThisMachine_HasAConsoleUnlessItIsOff(string argument, string? location)
    {
        using RunningProgram program = await RunningProgram.StartAsync(argument.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, program.Url);
        request.Headers.Accept.ParseAdd("text/html");

        using HttpResponseMessage response = await http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(location, response.Headers.Location?.OriginalString);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static SignedClient Client(RunningProgram program)
        => new(program.Url, new BasicAWSCredentials("local", "local"), "us-east-1", TimeProvider.System);
}
