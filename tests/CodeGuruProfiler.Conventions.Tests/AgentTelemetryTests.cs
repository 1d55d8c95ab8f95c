using System.Diagnostics.Metrics;
using System.Reflection;
using System.Text.RegularExpressions;
using CodeGuruProfiler.Agent;
using Microsoft.Extensions.Logging;

namespace CodeGuruProfiler.Conventions.Tests;

/// <summary>docs/telemetry.md lists the log lines and measurements of the agent, and docs/agent-troubleshooting.md each of its warnings.</summary>
public class AgentTelemetryTests
{
    private static readonly (LoggerMessageAttribute Message, string Name)[] Messages =
    [
        .. typeof(CodeGuruProfilerAgent).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public))
            .SelectMany(method => method.GetCustomAttributes<LoggerMessageAttribute>().Select(message => (message, method.Name))),
    ];

    [Fact]
    public void LogLines_AreThoseOfThePage()
    {
        Assert.NotEmpty(Messages);
        Assert.Equal(
            Rows("Log lines of the agent").Select(cells => string.Join(' ', cells.Select(Plain))).Order(StringComparer.Ordinal),
            Messages.Select(line => $"{line.Message.EventId} {line.Name} {line.Message.Level} {line.Message.Message}").Order(StringComparer.Ordinal));
        Assert.Equal(Messages.Length, Messages.Select(line => line.Message.EventId).Distinct().Count());
    }

    [Fact]
    public void Warnings_AreExplained()
    {
        string[] rows = TroubleshootingMessages();

        // A placeholder is "…" on the page, and the text on both sides of it must be there. A row is the whole message or its beginning, up to the end of a clause.
        foreach ((LoggerMessageAttribute message, string name) in Messages.Where(line => line.Message.Level >= LogLevel.Warning))
        {
            Assert.True(rows.Any(row => IsBeginning(row, Shown(message))), $"docs/agent-troubleshooting.md has no row for {name}: {Shown(message)}");
        }
    }

    [Fact]
    public void Warnings_OfTwoKinds_HaveTwoRows()
    {
        string[] warnings = [.. Messages.Where(line => line.Message.Level >= LogLevel.Warning).Select(line => Shown(line.Message))];

        Assert.All(TroubleshootingMessages(), row => Assert.InRange(warnings.Count(warning => IsBeginning(row, warning)), 0, 1));
    }

    [Theory]
    [InlineData("The agent failed … times in a row and stops.", "The agent failed … times in a row and stops.", true)]
    [InlineData("The agent failed … times in a row", "The agent failed … times in a row and stops.", false)]
    [InlineData("The agent failed and drops its profile", "The agent failed … times in a row and stops.", false)]
    [InlineData("The agent failed and drops its profile", "The agent failed and drops its profile; it tries again in … min.", true)]
    [InlineData("There is no profiling group … in …", "There is no profiling group … in …. Create it: …", true)]
    [InlineData("There is no profiling group", "There is no profiling group … in …. Create it: …", false)]
    public void IsBeginning_EndsWithAClause(string row, string message, bool expected) => Assert.Equal(expected, IsBeginning(row, message));

    [Fact]
    public void Measurements_AreThoseOfThePage()
    {
        List<string> published = [];
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, _) =>
        {
            if (instrument.Meter.Name == "CodeGuruProfiler.Agent")
            {
                published.Add($"{instrument.Name} {instrument.Unit} {instrument.Description}");
            }
        };
        listener.Start();
        System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor(typeof(CodeGuruProfilerAgent).Assembly.GetType("CodeGuruProfiler.Agent.Telemetry.AgentMeter", throwOnError: true)!.TypeHandle);

        Assert.Equal(
            Rows("Measurements of the agent").Select(cells => $"{Plain(cells[0])} {cells[1]} {cells[3].Split(": ", 2)[1]}").Order(StringComparer.Ordinal), published.Order(StringComparer.Ordinal));
    }

    // The first cells of the table, and the two sentences above it that precede their reason.
    private static string[] TroubleshootingMessages()
    {
        string[] lines = File.ReadAllLines(Repository.PathOf("docs", "agent-troubleshooting.md"));
        string[] cells = [.. lines.Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1).Select(line => line.Split(" | ")[0][2..])];
        Assert.NotEmpty(cells);
        return [.. cells, .. lines.TakeWhile(line => !line.StartsWith('|')).SelectMany(line => Regex.Matches(line, "\\*(.+?)\\*").Select(match => match.Groups[1].Value))];
    }

    private static string Shown(LoggerMessageAttribute message) => Regex.Replace(message.Message, "\\{[^}]+\\}", "…");

    private static bool IsBeginning(string row, string message)
    {
        string beginning = row.TrimEnd('.');
        return message.StartsWith(beginning, StringComparison.Ordinal) && (message.Length == beginning.Length || ".,;:".Contains(message[beginning.Length], StringComparison.Ordinal));
    }

    private static string[][] Rows(string heading)
    {
        string page = File.ReadAllText(Repository.PathOf("docs", "telemetry.md")).ReplaceLineEndings("\n");
        string section = Regex.Match(page, $"^## {heading}\n(?<text>.*?)(^## |\\z)", RegexOptions.Multiline | RegexOptions.Singleline).Groups["text"].Value;
        string[][] rows = [.. section.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1).Select(line => line[2..^2].Split(" | "))];
        Assert.NotEmpty(rows);
        return rows;
    }

    private static string Plain(string cell) => cell.Trim('`');
}
