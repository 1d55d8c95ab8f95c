namespace CodeGuruProfiler.Client.Tests.Operations.Coverage;

/// <summary>Every member that a structure of the model has, however deep; no structure of this model holds itself.</summary>
internal static class AllMembers
{
    public static IEnumerable<string> Of(string structure) => Under(structure, string.Empty);

    private static IEnumerable<string> Under(string shape, string path) => ServiceModel.Type(shape) switch
    {
        "structure" => [path, .. ServiceModel.Members(shape).SelectMany(member => Under(member.Target, $"{path}.{member.Name}"))],
        "list" => [path, .. Under(ServiceModel.Element(shape), path + "[]")],
        "map" => [path, .. Under(ServiceModel.Value(shape), path + "{}")],
        _ => [path],
    };
}
