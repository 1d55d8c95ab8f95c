using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace CodeGuruProfiler.Conventions.Tests;

/// <summary>The content of the packages. The gate creates them before it runs the tests, twice; elsewhere, run: dotnet build eng/Feed.proj.</summary>
public class PackageTests
{
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");
    private static readonly string Folder = Repository.PathOf("artifacts", "feed");
    private static readonly string Again = Repository.PathOf("artifacts", "feed-again");

    public static TheoryData<string, string> Packages
        => [.. PackageProject.All.Where(package => package.Command is null).Select(package => new TheoryDataRow<string, string>(package.Name, string.Join(' ', package.Frameworks)))];

    public static TheoryData<string, string> Tools
        => [.. PackageProject.All.Where(package => package.Command is not null).Select(package => new TheoryDataRow<string, string>(package.Name, package.Command!))];

    public static TheoryData<string> Names => [.. Packages.Concat(Tools).Select(row => row.Data.Item1)];

    [Theory]
    [MemberData(nameof(Packages))]
    public void Package_HasEveryFrameworkWithItsDocumentation(string package, string frameworks)
    {
        using ZipArchive archive = Open(Folder, package, "nupkg");

        string[] expected = [.. frameworks.Split(' ').SelectMany(framework => new[] { $"lib/{framework}/{package}.dll", $"lib/{framework}/{package}.xml" }), "README.md", "icon.png", $"{package}.nuspec"];
        Assert.Empty(expected.Except(archive.Entries.Select(entry => entry.FullName)));
        Assert.Equal(
            frameworks.Split(' ').Order(), archive.Entries.Where(entry => entry.FullName.StartsWith("lib/", StringComparison.Ordinal)).Select(entry => entry.FullName.Split('/')[1]).Distinct().Order());
        Assert.All(archive.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal) && entry.FullName.StartsWith("lib/", StringComparison.Ordinal)), entry => Assert.True(entry.Length > 10_000, entry.FullName));
    }

    [Fact]
    public void Readme_ListsEveryPackage()
    {
        string readme = File.ReadAllText(Repository.PathOf("README.md"));

        Assert.True(PackageProject.All.Count >= 6);
        Assert.All(PackageProject.All, package => Assert.Contains($"\n| `{package.Name}` |", readme, StringComparison.Ordinal));
    }

    // Without it the property of docs/aot.md would do nothing.
    [Fact]
    public void ClientPackage_BringsItsProperty()
    {
        using ZipArchive archive = Open(Folder, "CodeGuruProfiler.Client", "nupkg");

        Assert.NotNull(archive.GetEntry("buildTransitive/CodeGuruProfiler.Client.targets"));
    }

    [Theory]
    [MemberData(nameof(Tools))]
    public void Tool_HasItsCommandAndWhatItRuns(string package, string command)
    {
        using ZipArchive archive = Open(Folder, package, "nupkg");
        using var settings = new MemoryStream(Bytes(archive, "tools/net10.0/any/DotnetToolSettings.xml"));

        XElement entry = XDocument.Load(settings).Descendants().Single(element => element.Name.LocalName == "Command");
        Assert.Equal((command, package + ".dll"), (entry.Attribute("Name")?.Value, entry.Attribute("EntryPoint")?.Value));
        Assert.NotNull(archive.GetEntry($"tools/net10.0/any/{package}.dll"));
        Assert.NotNull(archive.GetEntry($"tools/net10.0/any/{package}.runtimeconfig.json"));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Package_NamesTheDependenciesOfEveryFramework(string package, string frameworks)
    {
        using ZipArchive archive = Open(Folder, package, "nupkg");

        Assert.Equal(
            frameworks.Split(' ').Order(),
            Child(Metadata(archive, package), "dependencies").Elements().Select(group => group.Attribute("targetFramework")?.Value ?? "").Order());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Package_DescribesItself(string package)
    {
        using ZipArchive archive = Open(Folder, package, "nupkg");
        XElement metadata = Metadata(archive, package);

        Assert.Equal(package, Value(metadata, "id"));
        Assert.Matches(@"^\d+\.\d+\.\d+(-[\w.]+)?$", Value(metadata, "version"));
        Assert.Equal("Apache-2.0", Value(metadata, "license"));
        Assert.Equal("icon.png", Value(metadata, "icon"));
        Assert.Equal("README.md", Value(metadata, "readme"));
        Assert.Contains("CHANGELOG.md", Value(metadata, "releaseNotes"), StringComparison.Ordinal);
        Assert.True(Value(metadata, "description").Length > 40);
        Assert.True(Value(metadata, "tags").Split(' ').Length >= 4);
        Assert.NotEmpty(Value(metadata, "authors"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Package_NamesItsCommitAndNoHost(string package)
    {
        using ZipArchive archive = Open(Folder, package, "nupkg");
        XElement repository = Child(Metadata(archive, package), "repository");

        Assert.Equal("git", repository.Attribute("type")?.Value);
        Assert.Matches("^[0-9a-f]{40}$", repository.Attribute("commit")?.Value ?? "");
        Assert.Null(repository.Attribute("url"));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Symbols_BelongToTheAssemblies_AndNameNoPathOfTheMachine(string package, string frameworks)
    {
        using ZipArchive archive = Open(Folder, package, "nupkg");
        using ZipArchive symbols = Open(Folder, package, "snupkg");
        foreach (string framework in frameworks.Split(' '))
        {
            using var assembly = new PEReader(new MemoryStream(Bytes(archive, $"lib/{framework}/{package}.dll")));
            using var pdb = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(Bytes(symbols, $"lib/{framework}/{package}.pdb")));
            DebugDirectoryEntry[] entries = [.. assembly.ReadDebugDirectory()];
            Guid expected = assembly.ReadCodeViewDebugDirectoryData(entries.Single(entry => entry.Type == DebugDirectoryEntryType.CodeView)).Guid;

            Assert.Equal(expected, new BlobContentId(pdb.GetMetadataReader().DebugMetadataHeader!.Id).Guid);
            Assert.Contains(entries, entry => entry.Type == DebugDirectoryEntryType.Reproducible);
            Assert.All(Documents(pdb.GetMetadataReader()), path => Assert.StartsWith("/_/", path, StringComparison.Ordinal));
            Assert.Empty(DocumentsWithoutSource(pdb.GetMetadataReader()));
        }
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Assemblies_BuiltTwice_AreTheSameBytes(string package, string frameworks)
    {
        using ZipArchive first = Open(Folder, package, "nupkg");
        using ZipArchive second = Open(Again, package, "nupkg");
        foreach (string framework in frameworks.Split(' '))
        {
            Assert.Equal(Bytes(first, $"lib/{framework}/{package}.dll"), Bytes(second, $"lib/{framework}/{package}.dll"));
        }
    }

    [Fact]
    public void Packages_OfOneBuild_HaveOneVersion()
    {
        string[] versions = [.. Names.Select(row => row.Data).Select(package =>
        {
            using ZipArchive archive = Open(Folder, package, "nupkg");
            return Value(Metadata(archive, package), "version");
        })];

        Assert.Single(versions.Distinct());
    }

    private static ZipArchive Open(string folder, string package, string extension)
    {
        // A digit begins the version; after a letter, it is another package whose name begins with this one.
        string? file = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, $"{package}.*.{extension}").SingleOrDefault(path => char.IsAsciiDigit(Path.GetFileName(path)[package.Length + 1]))
            : null;
        // In the gate a missing package is an error, not a reason to skip.
        Assert.SkipUnless(file is not null || Environment.GetEnvironmentVariable("CONFORMANCE_REQUIRED") == "true", $"{package} is not packed here.");
        return ZipFile.OpenRead(file ?? throw new InvalidOperationException($"{package} is not packed."));
    }

    private static XElement Metadata(ZipArchive archive, string package)
    {
        using Stream stream = archive.GetEntry($"{package}.nuspec")!.Open();
        return Child(XDocument.Load(stream).Root!, "metadata");
    }

    private static XElement Child(XElement element, string name) => element.Elements().Single(child => child.Name.LocalName == name);

    private static string Value(XElement element, string name) => Child(element, name).Value;

    private static IEnumerable<string> Documents(MetadataReader reader)
        => reader.Documents.Select(handle => reader.GetString(reader.GetDocument(handle).Name));

    private static IEnumerable<string> DocumentsWithoutSource(MetadataReader reader)
        => reader.Documents
            .Where(handle => !reader.GetCustomDebugInformation(handle).Any(information => reader.GetGuid(reader.GetCustomDebugInformation(information).Kind) == EmbeddedSource))
            .Select(handle => reader.GetString(reader.GetDocument(handle).Name));

    private static byte[] Bytes(ZipArchive archive, string name)
    {
        using Stream stream = (archive.GetEntry(name) ?? throw new InvalidOperationException($"There is no {name}.")).Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
