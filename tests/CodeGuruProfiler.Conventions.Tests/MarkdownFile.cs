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

    public IEnumerable<string> Headings => Heading().Matches(WithoutCode()).Select(match => Anchor(match.Groups["text"].Value));

    private string WithoutCode() => Fence().Replace(_text, string.Empty);

    private static string Anchor(string heading)
        => string.Concat(heading.Trim().ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-');

    [GeneratedRegex(@"(?:<!-- snippet: (?<source>[^#\s]+)#(?<region>\S+) -->\n+)?^```csharp\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();

    [GeneratedRegex(@"(?<!!)\[[^\]]*\]\((?<target>[^)\s]+)\)|!\[[^\]]*\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#{1,6} (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^```.*?^```|`[^`\n]*`", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
