using System.Xml.Linq;

namespace CodeGuruProfiler.Conventions.Tests;

/// <summary>A project in src that is packed. eng/Feed.proj packs the same ones; there is no other list of packages.</summary>
/// <param name="Name">The name of the project and of its package.</param>
/// <param name="Frameworks">The frameworks that it targets.</param>
/// <param name="Command">The command that it installs; <see langword="null"/> for a library.</param>
internal sealed record PackageProject(string Name, IReadOnlyList<string> Frameworks, string? Command)
{
    public static IReadOnlyList<PackageProject> All { get; } =
        [.. Repository.Files("*.csproj").Where(file => file.StartsWith(Repository.PathOf("src"), StringComparison.Ordinal)).Select(Read).OfType<PackageProject>()];

    private static PackageProject? Read(string file)
    {
        var project = XDocument.Load(file);
        if (Property(project, "IsPackable") == "false")
        {
            return null;
        }

        string frameworks = Property(project, "TargetFramework")
            ?? Property(project, "TargetFrameworks")
            ?? Property(XDocument.Load(Repository.PathOf("src", "Directory.Build.props")), "TargetFrameworks")
            ?? throw new InvalidOperationException($"{file} targets nothing.");
        return new PackageProject(Path.GetFileNameWithoutExtension(file), frameworks.Split(';'), Property(project, "ToolCommandName"));
    }

    private static string? Property(XDocument project, string name)
        => project.Descendants(name).Select(element => element.Value).LastOrDefault(value => value.Length > 0);
}
