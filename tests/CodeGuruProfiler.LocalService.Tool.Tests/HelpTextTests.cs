using System.Runtime.CompilerServices;

namespace CodeGuruProfiler.LocalService.Tool.Tests;

public sealed class HelpTextTests
{
    [Fact]
    public void Text_GuideContainsIt()
        => Assert.Contains(
            $"<!-- help -->\n```text\n{HelpText.Text}\n```",
            File.ReadAllText(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../docs/local-service.md")),
            StringComparison.Ordinal);

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
