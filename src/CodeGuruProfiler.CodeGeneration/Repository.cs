namespace CodeGuruProfiler.CodeGeneration;

/// <summary>Where this repository keeps the model and the generated files.</summary>
internal sealed record Repository(string Root)
{
    private const string ModelPath = "model/codeguruprofiler-2019-07-18.json";
    private const string OutputPath = "src/CodeGuruProfiler.Client/Generated";

    public string Model => Path.Combine(Root, ModelPath);

    public string Pages => Path.Combine(Root, "docs", "operations");

    public string Examples => Path.Combine(Root, "samples", "Documentation", "Operations");

    public string Output => Path.Combine(Root, OutputPath);

    /// <summary>Looks upwards from each of the folders for one that holds the model.</summary>
    public static Repository? Find(params ReadOnlySpan<string> folders)
    {
        foreach (string start in folders)
        {
            for (string? folder = Path.GetFullPath(start); folder is not null; folder = Path.GetDirectoryName(folder))
            {
                if (File.Exists(Path.Combine(folder, ModelPath)))
                {
                    return new Repository(folder);
                }
            }
        }

        return null;
    }
}
