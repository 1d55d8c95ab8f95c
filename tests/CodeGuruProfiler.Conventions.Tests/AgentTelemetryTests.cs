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
        string page = File.ReadAllText(Repository.PathOf("docs", "agent-troubleshooting.md"));

        // The beginning of each message. The page continues some with their reasons.
        IEnumerable<string> beginnings = Messages.Where(line => line.Message.Level >= LogLevel.Warning).Select(line => line.Message.Message.Split(['{', ',', ';', ':'])[0].Split(". ")[0].TrimEnd('.', ' '));

        Assert.All(beginnings, beginning => Assert.Contains(beginning, page, StringComparison.Ordinal));
    }

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
