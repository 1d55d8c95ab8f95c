using System.Text.RegularExpressions;
using CodeGuruProfiler.LocalService.Findings;
using CodeGuruProfiler.LocalService.Hosting;

namespace CodeGuruProfiler.LocalService.Tests.Documentation;

public sealed class GuideTests
{
    private static readonly string Folder = Path.GetDirectoryName(Snippets.SourceFile)!;
    private static readonly string Guide = File.ReadAllText(Path.Combine(Folder, "../../../docs/local-service.md"));

    [Fact]
    public void Guide_EverySnippet_IsCodeThatRuns()
    {
        string source = File.ReadAllText(Snippets.SourceFile);
        MatchCollection snippets = Regex.Matches(Guide, "<!-- snippet: (\\w+) -->\n```csharp\n(.*?)```", RegexOptions.Singleline);

        Assert.Equal(3, snippets.Count);
        Assert.Equal(3, Regex.Count(Guide, "```csharp"));
        Assert.All(snippets, snippet => Assert.Equal(Code(source, snippet.Groups[1].Value), snippet.Groups[2].Value.TrimEnd()));
    }

    [Fact]
    public void Guide_Help_IsThatOfTheProgram()
        => Assert.Contains($"<!-- help -->\n```text\n{HelpText.Text}\n```", Guide, StringComparison.Ordinal);

    [Fact]
    public void Guide_EveryPattern_IsInItsTable()
        => Assert.All(PatternCatalogue.All, pattern => Assert.Contains(
            FormattableString.Invariant($"| {pattern.TextIn("en-US").Name} | {string.Join(", ", pattern.TargetFrames.Select(chain => $"`{string.Join(" → ", chain)}`"))} | {pattern.ThresholdPercent} % |"),
            Guide,
            StringComparison.Ordinal));

    [Fact]
    public void Guide_EveryLink_LeadsToAFile()
        => Assert.All(
            Regex.Matches(Guide, @"\]\(([^)#]+\.md)\)"),
            link => Assert.True(File.Exists(Path.Combine(Folder, "../../../docs", link.Groups[1].Value)), link.Value));

    private static string Code(string source, string name)
    {
        Match code = Regex.Match(source, $"        // snippet: {name}\n(.*?)        // end\n", RegexOptions.Singleline);
        return string.Join('\n', code.Groups[1].Value.Split('\n').Select(line => line.StartsWith("        ", StringComparison.Ordinal) ? line[8..] : line)).TrimEnd();
    }
}
