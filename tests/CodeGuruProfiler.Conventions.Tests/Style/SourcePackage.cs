using System.Collections.Concurrent;

namespace CodeGuruProfiler.Conventions.Tests.Style;

/// <summary>The source of a package, a folder of src.</summary>
internal sealed class SourcePackage(string name, IReadOnlyList<SourceFile> files)
{
    private static readonly ConcurrentDictionary<string, SourcePackage> Packages = new();

    public string Name => name;

    public IReadOnlyList<SourceFile> Files => files;

    /// <summary>Gets the files that were written by hand.</summary>
    public IEnumerable<SourceFile> HandWritten => files.Where(file => !file.IsGenerated);

    /// <summary>Finds the packages: every folder of src that has a project.</summary>
    public static IEnumerable<string> FindNames()
        => Directory.EnumerateFiles(Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    public static SourcePackage Read(string name) => Packages.GetOrAdd(name, static name => ReadFolder(name, Repository.PathOf("src", name)));

    /// <summary>Returns a package of source that no file contains, to plant an offence.</summary>
    public static SourcePackage Of(string name, params (string Path, string Text)[] files)
        => new(name, [.. files.Select(file => new SourceFile(file.Path, file.Text))]);

    /// <summary>Reads a package of this tree or of another one.</summary>
    public static SourcePackage ReadFolder(string name, string folder)
    {
        string[] paths =
        [
            .. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
                .Where(path => !path.StartsWith("obj/", StringComparison.Ordinal) && !path.StartsWith("bin/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
        return Of(name, [.. paths.Select(path => (path, File.ReadAllText(Path.Combine(folder, path))))]);
    }
}
