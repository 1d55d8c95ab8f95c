namespace CodeGuruProfiler.Client.Tests.Fuzzing;

/// <summary>What the random tests start from: valid inputs, and every input that once did harm.</summary>
internal static class Corpus
{
    public static TheoryData<string> Names(string folder) => [.. Directory.EnumerateFiles(PathOf(folder)).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    public static byte[] Read(string folder, string name) => File.ReadAllBytes(Path.Combine(PathOf(folder), name));

    private static string PathOf(string folder) => Path.Combine(AppContext.BaseDirectory, "Fuzzing", "Corpus", folder);
}
