using System.Text.Json.Nodes;
using CodeGuruProfiler.LocalService.Aggregation;
using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.Validation;

namespace CodeGuruProfiler.LocalService.Findings;

/// <summary>The number of findings in an aggregated profile.</summary>
internal sealed record FindingsReport
{
    public required long ProfileId { get; init; }

    public required long Version { get; init; }

    public required long GroupId { get; init; }

    public required string GroupName { get; init; }

    public required ProfileTime Time { get; init; }

    /// <summary>Gets the number of patterns that were found; null when this version of the profile has not been searched.</summary>
    public required int? Found { get; init; }

    /// <summary>Gets the number of seeded recommendations.</summary>
    public required int Seeded { get; init; }

    public JsonObject ToJson(string databaseId) => new()
    {
        ["id"] = Identifiers.UuidOf($"{databaseId} {GroupId} {Time.Period} {Time.Start:O}"),
        ["profilingGroupName"] = GroupName,
        ["profileStartTime"] = Iso8601.Write(Time.Start),
        ["profileEndTime"] = Iso8601.Write(Time.End),
        ["totalNumberOfFindings"] = Found + Seeded,
    };
}
