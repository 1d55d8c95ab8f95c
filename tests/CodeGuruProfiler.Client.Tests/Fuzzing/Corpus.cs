namespace CodeGuruProfiler.Client.Tests.Fuzzing;

/// <summary>The starting points of the random tests: valid inputs, and every input that once caused a failure.</summary>
internal static class Corpus
{
    public static TheoryData<string> Names(string folder) => [.. Directory.EnumerateFiles(PathOf(folder)).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    public static byte[] Read(string folder, string name) => File.ReadAllBytes(Path.Combine(PathOf(folder), name));

    private static string PathOf(string folder) => Path.Combine(AppContext.BaseDirectory, "Fuzzing", "Corpus", folder);
}
