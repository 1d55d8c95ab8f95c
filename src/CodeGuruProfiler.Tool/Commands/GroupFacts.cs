using System.Globalization;
using System.Text;
using System.Text.Json;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Tool.Json;
using CodeGuruProfiler.Tool.Terminal;
using CodeGuruProfiler.Tool.Times;

namespace CodeGuruProfiler.Tool.Commands;

/// <summary>A profiling group, in words and as JSON.</summary>
internal static class GroupFacts
{
    public static TableCell State(ProfilingGroupDescription group) => group.AgentOrchestrationConfig?.ProfilingEnabled switch
    {
        true => new TableCell("on", Style: TextStyle.Good),
        false => new TableCell("off", Style: TextStyle.Bad),
        null => "",
    };

    public static TableCell Latest(ProfilingGroupDescription group, TimeZoneInfo zone)
        => group.ProfilingStatus?.LatestAggregatedProfile?.Start is { } start ? new TableCell(TimeDisplay.Local(start, zone), TimeDisplay.Utc(start)) : "";

    public static string Text(ProfilingGroupDescription group, TimeZoneInfo zone)
    {
        var lines = new StringBuilder();
        Add("Name", group.Name);
        Add("ARN", group.Arn);
        Add("Platform", group.ComputePlatform?.Value);
        Add("Profiling", State(group).Text);
        Add("Created", Local(group.CreatedAt));
        Add("Updated", Local(group.UpdatedAt));
        Add("Agent asked", Local(group.ProfilingStatus?.LatestAgentOrchestratedAt));
        Add("Agent posted", Local(group.ProfilingStatus?.LatestAgentProfileReportedAt));
        Add("Latest profile", Local(group.ProfilingStatus?.LatestAggregatedProfile?.Start) is { } latest
            ? $"{latest}, {group.ProfilingStatus?.LatestAggregatedProfile?.Period?.Value}"
            : null);
        foreach ((string key, string value) in group.Tags)
        {
            Add("Tag", $"{key} = {value}");
        }

        return lines.ToString();

        string? Local(DateTimeOffset? time) => time is { } present ? TimeDisplay.Local(present, zone) : null;

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                lines.Append(CultureInfo.InvariantCulture, $"{name,-15} {VisibleName.Of(value)}\n");
            }
        }
    }

    public static void Write(Utf8JsonWriter json, ProfilingGroupDescription group)
    {
        json.WriteText("name", group.Name);
        json.WriteText("arn", group.Arn);
        json.WriteText("computePlatform", group.ComputePlatform?.Value);
        if (group.AgentOrchestrationConfig is { } agent)
        {
            json.WriteBoolean("profilingEnabled", agent.ProfilingEnabled);
        }
        else
        {
            json.WriteNull("profilingEnabled");
        }

        json.WriteTime("createdAt", group.CreatedAt);
        json.WriteTime("updatedAt", group.UpdatedAt);
        json.WriteTime("latestAgentOrchestratedAt", group.ProfilingStatus?.LatestAgentOrchestratedAt);
        json.WriteTime("latestAgentProfileReportedAt", group.ProfilingStatus?.LatestAgentProfileReportedAt);
        json.WriteTime("latestProfileStart", group.ProfilingStatus?.LatestAggregatedProfile?.Start);
        json.WriteText("latestProfilePeriod", group.ProfilingStatus?.LatestAggregatedProfile?.Period?.Value);
        json.WriteStartObject("tags");
        foreach ((string key, string value) in group.Tags)
        {
            json.WriteString(key, value);
        }

        json.WriteEndObject();
    }
}
