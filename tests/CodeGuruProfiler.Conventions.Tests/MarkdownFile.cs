using System.Text.RegularExpressions;

namespace CodeGuruProfiler.Conventions.Tests;

/// <summary>A page of documentation: its code blocks and its links.</summary>
internal sealed partial class MarkdownFile(string path)
{
    private readonly string _text = File.ReadAllText(path).ReplaceLineEndings("\n");

    public string Name { get; } = Path.GetRelativePath(Repository.Root, path);

    public string Folder { get; } = Path.GetDirectoryName(path)!;

    public static IEnumerable<MarkdownFile> All => Repository.Files("*.md").Select(file => new MarkdownFile(file));

    /// <summary>Gets the C# blocks, each with the file and region that the comment before it names.</summary>
    public IEnumerable<(string? Source, string? Region, string Code)> CodeBlocks
        => CSharpBlock().Matches(_text).Select(match => (
            match.Groups["source"].Success ? match.Groups["source"].Value : null,
            match.Groups["region"].Success ? match.Groups["region"].Value : null,
            match.Groups["code"].Value));

    public IEnumerable<string> Links => Link().Matches(WithoutCode()).Select(match => match.Groups["target"].Value);

    /// <summary>Gets links of other forms than <see cref="Links"/>: reference definitions and HTML.</summary>
    public IEnumerable<string> OtherLinks => OtherLink().Matches(WithoutCode()).Select(match => match.Value.Trim());

    /// <summary>Gets the anchors of the headings. Of two that are the same, the second ends in -1.</summary>
    public IEnumerable<string> Headings
        => Heading().Matches(WithoutFences()).Select(match => Anchor(match.Groups["text"].Value))
            .GroupBy(anchor => anchor, StringComparer.Ordinal)
            .SelectMany(same => same.Select((anchor, i) => i == 0 ? anchor : $"{anchor}-{i}"));

    private string WithoutFences() => Fence().Replace(_text, string.Empty);

    private string WithoutCode() => Code().Replace(WithoutFences(), string.Empty);

    private static string Anchor(string heading)
        => string.Concat(heading.Trim().ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-');

    [GeneratedRegex(@"(?:<!-- snippet: (?<source>[^#\s]+)#(?<region>\S+) -->\n+)?^```csharp\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();

    [GeneratedRegex(@"(?<!!)\[[^\]]*\]\((?<target>[^)\s]+)\)|!\[[^\]]*\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#{1,6} (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    // The text of a link may be code; what is between its brackets stays when it is taken out.
    [GeneratedRegex(@"`[^`\n]*`")]
    private static partial Regex Code();

    [GeneratedRegex(@"^\[[^\]]+\]:.*$|<(a|img)\b[^>]*>|<https?:[^>]*>", RegexOptions.Multiline)]
    private static partial Regex OtherLink();
}
