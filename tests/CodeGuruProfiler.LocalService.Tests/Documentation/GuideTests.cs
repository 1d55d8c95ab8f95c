using System.Runtime.CompilerServices;
using CodeGuruProfiler.LocalService.Findings;

namespace CodeGuruProfiler.LocalService.Tests.Documentation;

public sealed class GuideTests
{
    private static readonly string Guide = File.ReadAllText(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../../docs/local-service.md"));

    [Fact]
    public void Guide_EveryPattern_IsInTheTable()
        => Assert.All(PatternCatalogue.All, pattern => Assert.Contains(
            FormattableString.Invariant($"| {pattern.TextIn("en-US").Name} | {string.Join(", ", pattern.TargetFrames.Select(chain => $"`{string.Join(" → ", chain)}`"))} | {pattern.ThresholdPercent} % |"),
            Guide,
            StringComparison.Ordinal));

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
