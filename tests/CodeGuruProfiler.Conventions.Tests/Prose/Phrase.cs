using System.Text.RegularExpressions;

namespace CodeGuruProfiler.Conventions.Tests.Prose;

/// <summary>A phrase of eng/vocabulary.txt that our prose does not use.</summary>
internal sealed class Phrase(string pattern, string better)
{
    // A space is any white space: a phrase may go over the end of a line. «start» is the start of a sentence.
    private readonly Regex _regex = new(
        pattern.Replace("«start»", @"(?<=(?:^|[.!?][)""]?)\s*)\b", StringComparison.Ordinal).Replace(" ", @"\s+", StringComparison.Ordinal),
        RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant);

    /// <summary>Gets the wording to use instead.</summary>
    public string Better { get; } = better;

    public IEnumerable<Match> Matches(string text) => _regex.Matches(text);
}
