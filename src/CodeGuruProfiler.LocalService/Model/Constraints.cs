using System.Text.RegularExpressions;

namespace CodeGuruProfiler.LocalService.Model;

/// <summary>What the model demands of a value. What is null is not demanded.</summary>
internal sealed record Constraints
{
    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    public double? Min { get; init; }

    public double? Max { get; init; }

    public string? Pattern { get; init; }

    /// <summary>Gets the pattern as it is matched: the whole value, and \w is ASCII.</summary>
    public Regex? Expression { get; init; }

    public IReadOnlyList<string>? EnumValues { get; init; }

    public bool UniqueItems { get; init; }

    public bool IsArn { get; init; }
}
