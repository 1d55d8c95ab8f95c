using CodeGuruProfiler.DocumentedCommands;

namespace CodeGuruProfiler.Conventions.Tests;

/// <summary>The gate runs the commands of the documentation, or a list contains the reason why not.</summary>
public class CommandTests
{
    private static DocumentedPage[] Pages { get; } =
        [.. DocumentedCommands.Repository.Pages(Repository.Root).Select(file => new DocumentedPage(Path.GetRelativePath(Repository.Root, file), File.ReadAllText(file)))];

    [Fact]
    public void Gate_RunsTheDocumentedCommands_AfterThePackagesAreMade()
    {
        string gate = File.ReadAllText(Repository.PathOf(".ci", "run"));

        int packed = gate.IndexOf("eng/Feed.proj", StringComparison.Ordinal);
        int run = gate.IndexOf("tests/CodeGuruProfiler.DocumentedCommands", StringComparison.Ordinal);
        Assert.True(packed > 0 && run > packed, ".ci/run packs, then runs tests/CodeGuruProfiler.DocumentedCommands.");
    }

    [Fact]
    public void Pages_WhoseCommandsAreRun_AreAllThatHaveAny()
    {
        string[] looked = [.. Pages.Select(page => page.Name)];

        string[] elsewhere = [.. Repository.Files("*.md").Select(file => new DocumentedPage(Path.GetRelativePath(Repository.Root, file), File.ReadAllText(file)))
            .Where(page => page.Commands.Any() && !looked.Contains(page.Name))
            .Select(page => page.Name)];

        Assert.Empty(elsewhere);
        Assert.True(Pages.Sum(page => page.Commands.Count()) > 20);
    }

    [Fact]
    public void Block_OfCommands_IsMarkedAsOne()
        => Assert.All(Pages, page => Assert.True(!page.UnmarkedCommands.Any(), $"{page.Name}: begin the block with ```sh, so that it is run:\n{page.UnmarkedCommands.FirstOrDefault()}"));

    [Fact]
    public void Commands_ThatAreNotRun_AreStillThere()
    {
        HashSet<(string Page, string Command)> shown = [.. Pages.SelectMany(page => page.Commands.Select(command => (page.Name, command)))];

        Assert.Empty(NotRun.Reasons.Keys.Except(shown));
    }

    [Fact]
    public void Commands_ThatAreNotRunBecauseTheGateHasThem_AreInTheGate()
        => Assert.Matches("(?m)^dotnet test ", File.ReadAllText(Repository.PathOf(".ci", "run")));

    [Fact]
    public void Samples_HaveAReadme_WithTheCommandThatRunsThem()
    {
        string[] programs =
        [
            .. Directory.GetDirectories(Repository.PathOf("samples"))
                .Where(folder => Directory.EnumerateFiles(folder, "*.csproj").Any(project => File.ReadAllText(project).Contains("<OutputType>Exe", StringComparison.Ordinal)))
                .Select(folder => Path.GetFileName(folder)),
        ];

        Assert.True(programs.Length >= 10);
        Assert.All(programs, program => Assert.Contains(
            Pages.Single(page => page.Name == $"samples/{program}/README.md").Commands,
            command => command.StartsWith($"dotnet run --project samples/{program}", StringComparison.Ordinal) || command == $"dotnet test --project samples/{program}"));
    }

    [Theory]
    [InlineData("```sh\ndotnet run   # why\n\n# a comment\ndotnet \\\n    test\n```\n", "dotnet run|dotnet  test")]
    [InlineData("```csharp\nF();\n```\n\n```sh\na # b\n```\n", "a")]
    [InlineData("```text\nprinted\n```\n", "")]
    public void Commands_OfAPage_AreThoseOfItsShellBlocks(string text, string expected)
        => Assert.Equal(expected, string.Join('|', new DocumentedPage("page.md", text).Commands.Select(command => command.Replace("     ", " ", StringComparison.Ordinal))));

    [Fact]
    public void Script_OfAPage_WritesItsFilesAndStopsAtAFailure()
    {
        var page = new DocumentedPage("page.md", "<!-- in: an empty folder -->\n```sh\nmkdir it\n```\n\n<!-- file: A.cs -->\n<!-- snippet: a#b -->\n```csharp\nvar a = 'x';\n```\n");

        string? script = PageScript.Of(page, "/root", "/empty");

        Assert.StartsWith("set -euo pipefail\n", script);
        Assert.EndsWith(
            "\nexport NUGET_PACKAGES='/root/artifacts/standalone/packages'\ncd '/empty'\nprintf '%s\\n' '+ mkdir it'\nmkdir it\nprintf '%s' 'var a = '\\''x'\\'';\n' > 'A.cs'\n",
            script);
    }

    [Fact]
    public void Script_OfAPageInTwoPlaces_GoesThere_AndWaitsForWhatListens()
    {
        var page = new DocumentedPage("page.md", "```sh\na\n```\n<!-- in: an empty folder -->\n```sh\nb &\n```\n<!-- in: the repository -->\n```sh\nc\n```\n");

        string? script = PageScript.Of(page, "/root", "/empty");

        Assert.EndsWith(
            "\nunset NUGET_PACKAGES\ncd '/root'\nprintf '%s\\n' '+ a'\na\n"
                + "export NUGET_PACKAGES='/root/artifacts/standalone/packages'\ncd '/empty'\nprintf '%s\\n' '+ b &'\nLOG='/empty.log' start b\n"
                + "unset NUGET_PACKAGES\ncd '/root'\nprintf '%s\\n' '+ c'\nc\n",
            script);
    }

    [Theory]
    [InlineData("made at 09:59\n80 % F()\n", "made at 10:05", true)]
    [InlineData("made at\n", "made at 10:05", false)]
    [InlineData("made at 09:59\n80 % F()\n", "80 % F()", true)]
    [InlineData("81 % F()\n", "80 % F()", false)]
    public void Output_OfAPage_IsThereWhole_WithAnyTimeOfDay(string output, string line, bool isThere) => Assert.Equal(isThere, PrintedLine.IsIn(output, line));

    [Fact]
    public void Script_OfAPageWithoutCommands_IsNone() => Assert.Null(PageScript.Of(new DocumentedPage("page.md", "Text.\n"), "/root", "/empty"));
}
