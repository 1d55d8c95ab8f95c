namespace CodeGuruProfiler.Ion.Tests.Vectors;

// The vectors of the Ion project, which are not in this repository: CONFORMANCE_VECTORS names the folder that has them in "ion".
internal static class VectorFolder
{
    internal const string Variable = "CONFORMANCE_VECTORS";

    internal static string[] Find(string folder, string pattern)
    {
        string? root = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(root), $"{Variable} is not set: it names the folder with the vectors of the Ion project.");
        string path = Path.Combine(root!, "ion", folder);
        string[] files = Directory.GetFiles(path, pattern, SearchOption.AllDirectories);
        Array.Sort(files, StringComparer.Ordinal);
        return files;
    }

    // A failure in one file does not hide the others.
    internal static int RunEach(string[] files, Action<byte[]> test)
    {
        var failures = new List<string>();
        foreach (string file in files)
        {
            try
            {
                test(File.ReadAllBytes(file));
            }
            catch (Exception e)
            {
                failures.Add($"{Path.GetFileName(file)}: {e.GetType().Name}: {e.Message}");
            }
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
        return files.Length;
    }
}
