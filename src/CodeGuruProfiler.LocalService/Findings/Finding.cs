namespace CodeGuruProfiler.LocalService.Findings;

/// <summary>A pattern that a profile breaks, and where: the worst place first.</summary>
internal sealed record Finding(Pattern Pattern, IReadOnlyList<PatternMatch> Matches)
{
    public double Percent => Matches.Sum(match => match.Percent);
}
