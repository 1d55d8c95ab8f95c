namespace CodeGuruProfiler.LocalService.Findings;

/// <summary>A pattern that was found in a profile, and its places, worst first.</summary>
internal sealed record Finding(Pattern Pattern, IReadOnlyList<PatternMatch> Matches)
{
    public double Percent => Matches.Sum(match => match.Percent);
}
