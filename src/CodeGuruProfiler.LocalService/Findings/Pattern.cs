namespace CodeGuruProfiler.LocalService.Findings;

/// <summary>A pattern of calls that causes a recommendation.</summary>
internal sealed record Pattern
{
    public required string Id { get; init; }

    /// <summary>Gets the texts by locale. en-US is always present.</summary>
    public required IReadOnlyDictionary<string, PatternText> Texts { get; init; }

    /// <summary>Gets the chains of frames, from caller to callee, in which * stands for any text.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> TargetFrames { get; init; }

    /// <summary>Gets the thread states to count; empty for all.</summary>
    public required IReadOnlyList<string> CountersToAggregate { get; init; }

    /// <summary>Gets the percentage of all samples that must be in the calls.</summary>
    public required double ThresholdPercent { get; init; }

    public PatternText TextIn(string locale) => Texts.TryGetValue(locale, out PatternText? text) ? text : Texts[Locales.Default];
}
