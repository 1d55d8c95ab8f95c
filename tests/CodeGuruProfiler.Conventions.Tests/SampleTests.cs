using System.Xml.Linq;

namespace CodeGuruProfiler.Conventions.Tests;

/// <summary>A sample's folder can be copied: it is self-contained, and refers to nothing outside. The gate builds copies from the packages.</summary>
public class SampleTests
{
    // The code of the guides is not a sample: it is compiled here and read there.
    private static readonly string[] Folders = [.. Directory.GetDirectories(Repository.PathOf("samples")).Where(folder => Path.GetFileName(folder) != "Documentation")];

    public static TheoryData<string> Samples => [.. Folders.Select(folder => Path.GetFileName(folder))];

    [Fact]
    public void Samples_AreMany() => Assert.True(Folders.Length >= 12);

    [Theory]
    [MemberData(nameof(Samples))]
    public void Sample_CopiedToAnEmptyFolder_LeadsNowhereOutside(string sample)
    {
        string copy = Directory.CreateTempSubdirectory("sample-").FullName;
        try
        {
            Copy(Repository.PathOf("samples", sample), copy);

            string[] projects = Directory.GetFiles(copy, "*.csproj", SearchOption.AllDirectories);
            Assert.NotEmpty(projects);
            Assert.All(projects, project => Assert.Empty(PathsOutside(project, copy)));
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Sample_ReportsWhatItsProjectNeeds(string sample)
        => Assert.All(Directory.GetFiles(Repository.PathOf("samples", sample), "*.csproj", SearchOption.AllDirectories), file =>
        {
            var project = XDocument.Load(file);

            Assert.Equal(["net10.0", "enable", "enable"], new[] { "TargetFramework", "Nullable", "ImplicitUsings" }.Select(name => project.Descendants(name).Single().Value));
            Assert.All(project.Descendants("PackageReference"), package => Assert.NotEmpty(package.Attribute("Version")?.Value ?? ""));
            // Any version, the ones before a release too.
            Assert.All(
                project.Descendants("PackageReference").Where(package => package.Attribute("Include")!.Value.StartsWith("CodeGuruProfiler.", StringComparison.Ordinal)),
                package => Assert.Equal("*-*", package.Attribute("Version")!.Value));
        });

    [Theory]
    [InlineData("<Project><ItemGroup><ProjectReference Include=\"../Common/Common.csproj\" /></ItemGroup></Project>", 1)]
    [InlineData("<Project><ItemGroup><Compile Include=\"..\\Shared\\A.cs\" /><Content Include=\"a/*.json\" /></ItemGroup></Project>", 1)]
    [InlineData("<Project><ItemGroup><ProjectReference Include=\"App/App.csproj\" /></ItemGroup></Project>", 0)]
    public void PathsOutside_OfAProject_AreThoseThatLeaveTheFolder(string project, int expected)
    {
        string folder = Directory.CreateTempSubdirectory("sample-").FullName;
        string file = Path.Combine(folder, "a.csproj");
        File.WriteAllText(file, project);

        Assert.Equal(expected, PathsOutside(file, folder).Length);
        Directory.Delete(folder, recursive: true);
    }

    private static string[] PathsOutside(string project, string folder)
        => [.. XDocument.Load(project).Descendants()
            .Where(element => element.Name.LocalName is not ("PackageReference" or "Using"))
            .SelectMany(element => element.Attributes().Where(attribute => attribute.Name.LocalName is "Include" or "Update" or "Project"))
            .Select(attribute => attribute.Value)
            .Where(path => !Path.GetFullPath(path.Replace('\\', '/'), Path.GetDirectoryName(project)!).StartsWith(folder + "/", StringComparison.Ordinal))];

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
