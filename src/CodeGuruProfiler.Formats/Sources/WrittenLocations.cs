using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Formats.Sources;

/// <summary>The locations of a file that is written, one for each frame, file and line, and the functions, one for each frame and file. Ids count from 1.</summary>
internal sealed class WrittenLocations(int frames, bool includeSources)
{
    // Most frames have one source or none.
    private readonly int[] _withoutSource = new int[frames];
    private readonly Dictionary<(int Frame, string? File, int Line), int> _locations = [];
    private readonly Dictionary<(int Frame, string? File), int> _functions = [];

    public List<(int Function, int Line)> Locations { get; } = [];

    public List<(int Frame, string? File)> Functions { get; } = [];

    public int IdOf(CallTreeNode node)
    {
        int frame = node.FrameIndex;
        string? file = includeSources ? node.File : null;
        int line = includeSources ? node.Lines?.First ?? 0 : 0;
        if (file is null && line == 0)
        {
            ref int known = ref _withoutSource[frame];
            return known != 0 ? known : known = AddLocation(frame, null, 0);
        }

        if (!_locations.TryGetValue((frame, file, line), out int id))
        {
            id = AddLocation(frame, file, line);
            _locations.Add((frame, file, line), id);
        }

        return id;
    }

    private int AddLocation(int frame, string? file, int line)
    {
        if (!_functions.TryGetValue((frame, file), out int function))
        {
            Functions.Add((frame, file));
            function = Functions.Count;
            _functions.Add((frame, file), function);
        }

        Locations.Add((function, line));
        return Locations.Count;
    }
}
