namespace CodeGuruProfiler.LocalService.Findings;

/// <summary>Something in a profile that is worth a recommendation.</summary>
internal sealed record Pattern
{
    public required string Id { get; init; }

    /// <summary>Gets what it says, by locale; en-US is always there.</summary>
    public required IReadOnlyDictionary<string, PatternText> Texts { get; init; }

    /// <summary>Gets the calls it is about, each a chain of frames from caller to callee in which a * stands for any text.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> TargetFrames { get; init; }

    /// <summary>Gets the thread states that count; none stands for all.</summary>
    public required IReadOnlyList<string> CountersToAggregate { get; init; }

    /// <summary>Gets how much of all samples must be in the calls.</summary>
    public required double ThresholdPercent { get; init; }

    public PatternText TextIn(string locale) => Texts.TryGetValue(locale, out PatternText? text) ? text : Texts[Locales.Default];
}
