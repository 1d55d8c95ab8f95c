using System.Security.Cryptography;
using System.Text;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Names;

namespace CodeGuruProfiler.Reports.Sarif;

/// <summary>A pattern as a rule of SARIF.</summary>
/// <param name="Id">The id of the pattern; otherwise a readable part of its name, and a digest that distinguishes names.</param>
/// <param name="Pattern">The pattern.</param>
internal sealed record SarifRule(string Id, Pattern Pattern)
{
    private const int MaxSlug = 60;
    private const int MaxWords = 12;

    public static SarifRule Of(Pattern pattern)
        => new(pattern.Id is { Length: > 0 } id ? VisibleText.Of(id) : $"{Slug(pattern.Name ?? "")}-{Digest(pattern.Name ?? "")}", pattern);

    /// <summary>Gets the name for people.</summary>
    public string Title => VisibleText.Of(Pattern.Name is { Length: > 0 } name ? name : Id);

    /// <summary>Gets the name as one word, as SARIF asks for; empty when the name has no letters of ASCII.</summary>
    public string Word => string.Concat(Words(Pattern.Name ?? "").Take(MaxWords).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static string Slug(string name)
    {
        string slug = string.Join('-', Words(name)).ToLowerInvariant();
        return slug.Length switch
        {
            0 => "recommendation",
            > MaxSlug => slug[..MaxSlug].TrimEnd('-'),
            _ => slug,
        };
    }

    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (char character in text)
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                word.Append(character);
            }
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }

    private static string Digest(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 4)).ToLowerInvariant();
}
