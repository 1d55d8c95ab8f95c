namespace CodeGuruProfiler.Formats.Pprof;

/// <summary>The texts of a file that is written, each once. The first is the empty one.</summary>
internal sealed class PprofOutStrings
{
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal) { [""] = 0 };

    public List<string> All { get; } = [""];

    public int Add(string text)
    {
        if (!_indexes.TryGetValue(text, out int index))
        {
            index = All.Count;
            _indexes.Add(text, index);
            All.Add(text);
        }

        return index;
    }
}
