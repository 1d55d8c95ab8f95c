using System.Text.RegularExpressions;

namespace CodeGuruProfiler.LocalService.Model;

/// <summary>The constraints of the model on a value. A constraint that is null does not apply.</summary>
internal sealed record Constraints
{
    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    public double? Min { get; init; }

    public double? Max { get; init; }

    public string? Pattern { get; init; }

    /// <summary>Gets the expression of the pattern, which matches the whole value and only ASCII for \w.</summary>
    public Regex? Expression { get; init; }

    public IReadOnlyList<string>? EnumValues { get; init; }

    public bool UniqueItems { get; init; }

    public bool IsArn { get; init; }
}
