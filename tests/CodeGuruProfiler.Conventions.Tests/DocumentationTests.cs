using System.Text.RegularExpressions;

namespace CodeGuruProfiler.Conventions.Tests;

/// <summary>The documentation is real: code is a region of a compiled sample, and links have targets.</summary>
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
            Assert.True(target.StartsWith(Repository.Root, StringComparison.Ordinal), $"{page}: the link {link} leads out of the repository.");
            Assert.True(File.Exists(target) || Directory.Exists(target), $"{page}: the link {link} leads nowhere.");
            if (parts.Length == 2 && target.EndsWith(".md", StringComparison.Ordinal))
            {
                Assert.True(new MarkdownFile(target).Headings.Contains(parts[1]), $"{page}: {link} names no heading of that page.");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Link_ToTheWeb_IsAnAbsoluteHttpsUrl(string page)
    {
        foreach (string link in Open(page).Links.Where(link => link.Contains(':', StringComparison.Ordinal)))
        {
            Assert.True(
                Uri.TryCreate(link, UriKind.Absolute, out Uri? url) && url.Scheme == Uri.UriSchemeHttps && url.Host.Contains('.', StringComparison.Ordinal),
                $"{page}: {link} is not an https URL.");
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Link_OfAnotherForm_IsNotUsed(string page) => Assert.Empty(Open(page).OtherLinks);

    [Fact]
    public void Readme_OfAPackage_HasNoLinksIntoTheRepository()
    {
        // It is also shown where the packages are, and there is no repository around it.
        MarkdownFile[] readmes = [.. MarkdownFile.All.Where(file => file.Name.StartsWith("src/", StringComparison.Ordinal))];

        Assert.Equal(PackageProject.All.Count, readmes.Length);
        Assert.All(readmes, file => Assert.DoesNotContain(file.Links, link => !link.Contains("://", StringComparison.Ordinal)));
    }

    [Fact]
    public void Guides_AreAllReachedFromTheIndex()
    {
        string[] linked = [.. Open("docs/index.md").Links.Select(link => link.Split('#')[0])];

        Assert.Empty(Directory.GetFiles(Repository.PathOf("docs"), "*.md").Select(file => Path.GetFileName(file)).Except(linked).Except(["index.md"]));
    }

    [Theory]
    [InlineData("[`code`](a.md#b-c)", "a.md#b-c")]
    [InlineData("`[not](a.md)` and\n```\n[nor](b.md)\n```\n![image](c.svg)", "c.svg")]
    public void Links_OfAPage_AreThoseOutsideCode(string text, string expected)
    {
        string path = Path.GetTempFileName();
        File.WriteAllText(path, text);

        Assert.Equal([expected], new MarkdownFile(path).Links);
        File.Delete(path);
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
