namespace CodeGuruProfiler.Reports.Tests.Samples;

/// <summary>A folder that lives as long as a test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("codeguru-reports-");

    public string Root => _folder.FullName;

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Writes a file, and the folders around it.</summary>
    public string Write(string name, string text = "")
    {
        string path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!); // The path of a file has a directory.
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
