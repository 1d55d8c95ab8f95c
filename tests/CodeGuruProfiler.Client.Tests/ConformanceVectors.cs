namespace CodeGuruProfiler.Client.Tests;

/// <summary>The folder of AWS's own cases, which are not part of this repository.</summary>
internal static class ConformanceVectors
{
    private const string Variable = "CONFORMANCE_VECTORS";

    public static string? Root => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path ? path : null;

    public static string Folder(params string[] parts)
    {
        Assert.SkipWhen(Root is null, $"{Variable} does not name the folder of the vectors.");
        return Path.Combine([Root!, .. parts]);
    }
}
