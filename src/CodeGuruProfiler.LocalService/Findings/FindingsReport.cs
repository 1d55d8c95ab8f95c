using System.Text.Json.Nodes;
using CodeGuruProfiler.LocalService.Aggregation;
using CodeGuruProfiler.LocalService.Validation;

namespace CodeGuruProfiler.LocalService.Findings;

/// <summary>How much was found in one aggregated profile.</summary>
internal sealed record FindingsReport
{
    public required long ProfileId { get; init; }

    public required long Version { get; init; }

    public required long GroupId { get; init; }

    public required string GroupName { get; init; }

    public required ProfileTime Time { get; init; }

    /// <summary>Gets how many patterns were found; null when that is not known of this version of the profile.</summary>
    public required int? Found { get; init; }

    /// <summary>Gets how many recommendations a test put there.</summary>
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
