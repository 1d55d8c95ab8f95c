using System.Text.RegularExpressions;

namespace CodeGuruProfiler.Conventions.Tests;

/// <summary>Rules for the whole tree.</summary>
public class RepositoryTests
{
    [Fact]
    public void Solution_ContainsEveryProject()
    {
        string solution = File.ReadAllText(Repository.PathOf("CodeGuruProfiler.Client.sln"));

        foreach (string project in Repository.Files("*.csproj").Where(file => !file.Contains($"{Path.DirectorySeparatorChar}standalone{Path.DirectorySeparatorChar}", StringComparison.Ordinal)))
        {
            Assert.Contains(Path.GetFileName(project), solution, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void NuGetConfig_NamesNoHost() => Assert.DoesNotContain("://", File.ReadAllText(Repository.PathOf("NuGet.config")), StringComparison.Ordinal);

    [Fact]
    public void Contributing_WhereDoITable_NamesPathsThatExist()
    {
        string text = File.ReadAllText(Repository.PathOf("CONTRIBUTING.md"));
        string[] paths = [.. Regex.Matches(text, @"^\|[^|]*\|(?<where>[^|]*)\|", RegexOptions.Multiline)
            .SelectMany(row => Regex.Matches(row.Groups["where"].Value, "`(?<path>[^`]+)`").Select(match => match.Groups["path"].Value))];

        Assert.NotEmpty(paths);
        foreach (string path in paths)
        {
            Assert.True(Path.Exists(Repository.PathOf(path)), $"CONTRIBUTING.md refers to {path}, which does not exist.");
        }
    }

    [Fact]
    public void Architecture_NamesTheFoldersOfEachProject_AndNoOthers()
    {
        string page = File.ReadAllText(Repository.PathOf("docs", "architecture.md")).ReplaceLineEndings("\n") + "\n#";
        // src/Shared has no project.
        foreach (string project in Directory.GetDirectories(Repository.PathOf("src")).Where(folder => Directory.EnumerateFiles(folder, "*.csproj").Any()))
        {
            Match section = Regex.Match(page, $@"^### {Regex.Escape(Path.GetFileName(project))}\n(?<text>.*?)^#", RegexOptions.Multiline | RegexOptions.Singleline);
            string[] named = [.. Regex.Matches(section.Groups["text"].Value, @"^\| (?<names>`[^|]+) \|", RegexOptions.Multiline)
                .SelectMany(row => Regex.Matches(row.Groups["names"].Value, "`(?<name>[^`]+)`").Select(name => name.Groups["name"].Value))];

            Assert.Equal(
                Directory.GetDirectories(project).Select(folder => Path.GetFileName(folder)).Except(["bin", "obj"]).Order(StringComparer.Ordinal),
                named.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Contributing_WhereDoITable_SendsToEveryProject()
    {
        string text = File.ReadAllText(Repository.PathOf("CONTRIBUTING.md"));

        foreach (string folder in new[] { "src", "tests", "benchmarks" }.SelectMany(root => Directory.GetDirectories(Repository.PathOf(root))).Where(folder => Directory.EnumerateFiles(folder, "*.csproj").Any()))
        {
            Assert.Contains($"`{Path.GetRelativePath(Repository.Root, folder).Replace('\\', '/')}", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(".github/pull_request_template.md")]
    [InlineData(".github/ISSUE_TEMPLATE/bug.md")]
    [InlineData(".github/ISSUE_TEMPLATE/idea.md")]
    [InlineData("SECURITY.md")]
    [InlineData("CHANGELOG.md")]
    [InlineData("LICENSE")]
    public void Repository_HasWhatContributorsLookFor(string file) => Assert.True(new FileInfo(Repository.PathOf(file)).Length > 100, file);

    [Theory]
    [InlineData("CodeGuruProfiler.Client.Tests")]
    [InlineData("CodeGuruProfiler.EndToEnd.Tests")]
    public void Tests_SignWithTheSecretsThatAreWatched(string project)
    {
        // A key that is written out is one that SecretsWatch does not know.
        var writtenOut = new Regex("(AWSCredentials|ImmutableCredentials)\\([^,()]+, \"|aws_secret_access_key = (?!\\{)|\"SecretAccessKey\":\"(?!\\{)|(Set\\(|\\[)\"AWS_SECRET_ACCESS_KEY\"(, |\\] = )\"|--secret-key\", \"");
        string[] sources = Directory.GetFiles(Repository.PathOf("tests", project), "*.cs", SearchOption.AllDirectories);

        Assert.NotEmpty(sources);
        Assert.All(sources, file => Assert.DoesNotMatch(writtenOut, File.ReadAllText(file)));
        Assert.Contains("../Secrecy/*.cs", File.ReadAllText(Repository.PathOf("tests", project, $"{project}.csproj")), StringComparison.Ordinal);
    }

    [Fact]
    public void Decisions_AreAllListed()
        => Assert.Equal(
            Directory.GetFiles(Repository.PathOf("docs", "decisions"), "0*.md").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal),
            Regex.Matches(File.ReadAllText(Repository.PathOf("docs", "decisions", "README.md")), @"\((?<file>\d{4}-[^)]+)\)").Select(match => match.Groups["file"].Value).Order(StringComparer.Ordinal));

    [Fact]
    public void HandWrittenSource_HasNoSuppressionsAndNoOpenEnds()
    {
        string[] sources = [.. Repository.Files("*.cs").Where(file => !file.Contains("Generated", StringComparison.Ordinal) && !file.Contains("Golden", StringComparison.Ordinal))];

        Assert.True(sources.Length > 100);
        foreach (string source in sources.Where(file => Path.GetFileName(file) != "RepositoryTests.cs"))
        {
            string text = File.ReadAllText(source);
            Assert.False(Regex.IsMatch(text, @"^\s*#pragma", RegexOptions.Multiline), $"{source}: suppress in .editorconfig, with the reason.");
            Assert.False(Regex.IsMatch(text, @"^\s*#region", RegexOptions.Multiline), $"{source}: a file that needs regions is two files.");
            Assert.False(Regex.IsMatch(text, @"\bTODO\b(?! #\d)|NotImplementedException"), $"{source}: finish it, or name the issue.");
        }
    }
}
