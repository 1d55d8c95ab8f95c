using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.LocalService;
using CodeGuruProfiler.Tests.Listening;
using Microsoft.Extensions.Logging;

namespace CodeGuruProfiler.Conventions.Tests;

/// <summary>docs/telemetry.md lists everything that a listener receives, and nothing else.</summary>
public sealed class TelemetryDocumentationTests : IDisposable
{
    private readonly ClientListener _listener;
    private readonly ConcurrentQueue<Activity> _spans = [];
    private readonly ConcurrentDictionary<string, ConcurrentBag<string>> _measured = [];

    public TelemetryDocumentationTests()
        => _listener = new ClientListener(_spans.Enqueue, (instrument, _, tags, _) =>
        {
            ConcurrentBag<string> names = _measured.GetOrAdd($"{instrument.Name} {instrument.Unit}", _ => []);
            foreach (KeyValuePair<string, object?> tag in tags)
            {
                names.Add(tag.Key);
            }
        });

    public void Dispose() => _listener.Dispose();

    [Fact]
    public async Task Telemetry_OfASuccessARetryAndAFailure_HasTheNamesOfThePage()
    {
        await CallAsync();

        Assert.All(_spans, span => Assert.StartsWith("CodeGuruProfiler.", span.OperationName, StringComparison.Ordinal));
        Assert.Equal(Names(Rows("Spans")), Sorted(_spans.SelectMany(span => span.TagObjects.Select(tag => tag.Key))));
        Assert.All(_spans.SelectMany(span => span.Events), happened => Assert.Equal("attempt", happened.Name));
        Assert.Equal(Names(Rows("Span events")), Sorted(_spans.SelectMany(span => span.Events).SelectMany(happened => happened.Tags.Where(tag => tag.Value is not null).Select(tag => tag.Key))));
        Assert.Equal(Sorted(Rows("Measurements").Select(cells => $"{Plain(cells[0])} {cells[1]}")), Sorted(_measured.Keys));
        Assert.All(Rows("Measurements"), cells => Assert.Equal(Sorted(cells[2].Split(", ").Select(Plain)), Sorted(_measured[$"{Plain(cells[0])} {cells[1]}"])));
    }

    [Fact]
    public void LogLines_OfTheClient_AreThoseOfThePage()
    {
        string[] messages =
        [
            .. typeof(CodeGuruProfilerClient).Assembly.GetTypes()
                .SelectMany(type => type.GetMethods(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Public))
                .SelectMany(method => method.GetCustomAttributes(typeof(LoggerMessageAttribute), false).Cast<LoggerMessageAttribute>()
                    .Select(message => $"{message.EventId} {message.EventName ?? method.Name} {message.Level} {message.Message}")),
        ];

        Assert.NotEmpty(messages);
        Assert.Equal(Sorted(Rows("Log lines").Select(cells => $"{cells[0]} {Plain(cells[1])} {cells[2]} {Plain(cells[3])}")), Sorted(messages));
    }

    // A call that succeeds, one that does at the second attempt, and one that fails.
    private static async Task CallAsync()
    {
        await using LocalProfilerService service = await LocalProfilerService.StartAsync();
        using var client = new CodeGuruProfilerClient(new CodeGuruProfilerClientOptions
        {
            Region = "us-east-1",
            ServiceUrl = service.Url,
            Credentials = service.Credentials,
            TotalTimeout = Timeout.InfiniteTimeSpan,
            AttemptTimeout = Timeout.InfiniteTimeSpan,
            ConnectTimeout = Timeout.InfiniteTimeSpan,
        });
        await client.ListProfilingGroupsAsync(new ListProfilingGroupsRequest());
        service.Faults.FailNext("InternalServerException");
        await client.ListProfilingGroupsAsync(new ListProfilingGroupsRequest());
        await Assert.ThrowsAsync<ResourceNotFoundException>(() => client.DescribeProfilingGroupAsync(new DescribeProfilingGroupRequest { ProfilingGroupName = "none" }));
    }

    private static string[][] Rows(string heading)
    {
        string page = File.ReadAllText(Repository.PathOf("docs", "telemetry.md")).ReplaceLineEndings("\n");
        string section = Regex.Match(page, $"^## {heading}\n(?<text>.*?)(^## |\\z)", RegexOptions.Multiline | RegexOptions.Singleline).Groups["text"].Value;
        string[][] rows = [.. section.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1).Select(line => line.Trim('|', ' ').Split(" | "))];
        Assert.NotEmpty(rows);
        return rows;
    }

    private static string[] Names(IEnumerable<string[]> rows) => Sorted(rows.Select(cells => Plain(cells[0])));

    private static string[] Sorted(IEnumerable<string> names) => [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static string Plain(string cell) => cell.Trim('`');
}
