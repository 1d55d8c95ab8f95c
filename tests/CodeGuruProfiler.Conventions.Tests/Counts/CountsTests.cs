using System.Globalization;
using System.Reflection;
using System.Text;
using CodeGuruProfiler.Conventions.Tests.Style;

namespace CodeGuruProfiler.Conventions.Tests.Counts;

/// <summary>Files and members stay small. eng/counts.sh prints the counts of all packages.</summary>
public class CountsTests
{
    private const string OutputVariable = "COUNTS_FILE";
    private const string SourceVariable = "COUNTS_SOURCE";

    [Fact]
    public void Files_AreShort()
    {
        PackageCounts counts = CountAll([.. SourcePackage.FindNames().Select(SourcePackage.Read)]);

        Assert.InRange(counts.Files.Percentile(50), 1, 79);
        Assert.InRange(counts.Files.Percentile(90), 1, 199);
    }

    [Fact]
    public void Members_AreShort()
    {
        PackageCounts counts = CountAll([.. SourcePackage.FindNames().Select(SourcePackage.Read)]);

        Assert.InRange(counts.Members.Percentile(50), 1, 15);
        Assert.InRange(counts.Members.Percentile(90), 1, 39);
    }

    [Fact]
    public void Counts_OfAPlantedPackage_AreThoseOfItsLines()
    {
        var counts = new PackageCounts(SourcePackage.Of(
            "Planted",
            ("A.cs", "namespace Planted;\npublic class A\n{\n    int _field;\n    int Auto { get; set; }\n    int Short => 1;\n    /// <summary>Not counted.</summary>\n    void M()\n    {\n        M();\n    }\n\n    int P\n    {\n        get { return 1; }\n    }\n}\n"),
            ("B.cs", "namespace Planted;\ninternal class B { B() { } }\n"),
            ("Generated/C.cs", "namespace Planted;\npublic class C { void M() { } }\n")));

        Assert.Equal((2, 19, 17), (counts.Files.Count, counts.Lines, counts.Files.Max));
        Assert.Equal((2, 17), (counts.Files.Percentile(50), counts.Files.Percentile(90)));
        Assert.Equal((3, 4, 4), (counts.Members.Count, counts.Members.Percentile(50), counts.Members.Max));
        Assert.Equal(2, counts.PublicTypes);
    }

    [Fact]
    public void Percentiles_AreTheSmallestLengthsThatEnoughDoNotExceed()
    {
        var sizes = new Sizes(Enumerable.Range(1, 10));

        Assert.Equal((5, 9, 10, 10), (sizes.Percentile(50), sizes.Percentile(90), sizes.Percentile(99), sizes.Max));
    }

    // eng/counts.sh names the file.
    [Fact]
    public void Counts_OfAllPackages_AreWrittenWhereTheyAreAskedFor()
    {
        string? output = Environment.GetEnvironmentVariable(OutputVariable);
        Assert.SkipWhen(output is null, $"{OutputVariable} is not set.");

        string? source = Environment.GetEnvironmentVariable(SourceVariable);
        IEnumerable<SourcePackage> packages = source is null
            ? SourcePackage.FindNames().Select(SourcePackage.Read)
            : Directory.EnumerateFiles(source, "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Select(project => SourcePackage.ReadFolder(Path.GetFileNameWithoutExtension(project), Path.GetDirectoryName(project)!)); // A file is in a folder.
        File.WriteAllText(output!, Table([.. packages], hasAssemblies: source is null)); // Skipped without one.
    }

    private static PackageCounts CountAll(IEnumerable<SourcePackage> packages) => new(new SourcePackage("all", [.. packages.SelectMany(package => package.Files)]));

    private static string Table(IReadOnlyList<SourcePackage> packages, bool hasAssemblies)
    {
        var table = new StringBuilder();
        table.AppendLine("| project | files | lines | file median / 90 % / max | members | member median / 90 % / 99 % / max | public types | namespace pairs |");
        table.AppendLine("|---|---:|---:|---:|---:|---:|---:|---:|");
        foreach (SourcePackage package in packages)
        {
            string pairs = hasAssemblies ? Number(NamespaceGraph.Read(package.Name, Assembly.Load(package.Name).Location).FindPairs().Count()) : "";
            table.AppendLine(Row(new PackageCounts(package), pairs));
        }

        table.AppendLine(Row(CountAll(packages), ""));
        return table.ToString();
    }

    private static string Row(PackageCounts counts, string pairs)
    {
        string[] cells =
        [
            counts.Name,
            Number(counts.Files.Count),
            Number(counts.Lines),
            $"{counts.Files.Percentile(50)} / {counts.Files.Percentile(90)} / {counts.Files.Max}",
            Number(counts.Members.Count),
            $"{counts.Members.Percentile(50)} / {counts.Members.Percentile(90)} / {counts.Members.Percentile(99)} / {counts.Members.Max}",
            Number(counts.PublicTypes),
            pairs,
        ];
        return $"| {string.Join(" | ", cells)} |";
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
