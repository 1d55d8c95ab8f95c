using System.Text.RegularExpressions;

namespace CodeGuruProfiler.Conventions.Tests;

/// <summary>What the documentation shows is real: code is a region of a compiled sample, links lead somewhere.</summary>
public class DocumentationTests
{
    public static TheoryData<string> Pages => [.. MarkdownFile.All.Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void CodeBlock_InCSharp_IsARegionOfACompiledFile(string page)
    {
        foreach ((string? source, string? region, string code) in Open(page).CodeBlocks)
        {
            Assert.True(source is not null, $"{page}: a csharp block has no '<!-- snippet: file#region -->' before it:\n{code}");
            Assert.True(
                Region(source, region!) == code.TrimEnd(),
                $"{page}: the block is not the region {region} of {source}, which is now:\n{Region(source, region!)}");
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Link_WithinTheRepository_LeadsToAFileAndAHeading(string page)
    {
        MarkdownFile file = Open(page);
        foreach (string link in file.Links.Where(link => !link.Contains("://", StringComparison.Ordinal)))
        {
            string[] parts = link.Split('#', 2);
            string target = parts[0].Length == 0 ? Repository.PathOf(page) : Path.GetFullPath(Path.Combine(file.Folder, parts[0]));
            Assert.True(File.Exists(target) || Directory.Exists(target), $"{page}: the link {link} leads nowhere.");
            if (parts.Length == 2 && target.EndsWith(".md", StringComparison.Ordinal))
            {
                Assert.True(new MarkdownFile(target).Headings.Contains(parts[1]), $"{page}: {link} names no heading of that page.");
            }
        }
    }

    [Fact]
    public void Pages_ThatAreChecked_IncludeTheReadme() => Assert.Contains("README.md", MarkdownFile.All.Select(file => file.Name));

    private static MarkdownFile Open(string page) => new(Repository.PathOf(page));

    private static string Region(string source, string region)
    {
        string text = File.ReadAllText(Repository.PathOf(source)).ReplaceLineEndings("\n");
        Match match = Regex.Match(text, $@"^[ ]*// begin {Regex.Escape(region)}\n(?<code>.*?)^[ ]*// end {Regex.Escape(region)}$", RegexOptions.Multiline | RegexOptions.Singleline);
        Assert.True(match.Success, $"{source} has no lines between '// begin {region}' and '// end {region}'.");
        return Unindent(match.Groups["code"].Value);
    }

    private static string Unindent(string code)
    {
        string[] lines = code.TrimEnd().Split('\n');
        int indent = lines.Where(line => line.Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line.Length == 0 ? line : line[indent..]));
    }
}
