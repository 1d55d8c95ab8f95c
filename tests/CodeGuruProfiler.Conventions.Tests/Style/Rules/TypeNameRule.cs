namespace CodeGuruProfiler.Conventions.Tests.Style.Rules;

/// <summary>A name means one thing in a package, and no two names differ by an s only.</summary>
internal static class TypeNameRule
{
    // One a folder by design.
    private static readonly HashSet<string> OneAnArea = ["Errors", "ThrowHelper", "Log"];

    // The public contract names the enumeration and the class that reads and writes its formats.
    private static readonly HashSet<string> OfTheContract = ["ProfileFormat"];

    public static IEnumerable<string> FindOffences(SourcePackage package)
    {
        var types =
            (from file in package.Files
             from type in file.Types
             let name = type.NameOf()
             where !OneAnArea.Contains(name)
             // The parts of a type and its generic forms are one.
             group (File: file, Type: type) by (name, Namespace: type.NamespaceOf()) into parts
             select (parts.Key.name, parts.Key.Namespace, IsData: parts.First().File.Path.StartsWith("Generated/Model/", StringComparison.Ordinal), At: parts.First())).ToList();
        var byName = types.ToLookup(type => type.name);

        IEnumerable<string> twice =
            from named in byName
            where named.Count() > 1
            select $"{named.Key} is the name of several types: {string.Join(", ", named.Select(type => type.At.File.Path))}.";
        // The service chose the names of its data.
        IEnumerable<string> plural =
            from type in types
            from other in byName[type.name + "s"]
            where !(type.IsData && other.IsData) && !OfTheContract.Contains(type.name)
            select type.At.File.At(type.At.Type, $"{type.name} and {other.name} differ by an s.");
        return twice.Concat(plural);
    }
}
