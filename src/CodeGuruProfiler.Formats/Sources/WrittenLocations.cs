using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Formats.Sources;

/// <summary>The locations of a file that is written, one for each frame, file and line, and the functions, one for each frame and file. Ids count from 1.</summary>
internal sealed class WrittenLocations(int frames, bool includeSources)
{
    // The location that each frame had last: most frames have one only. A tree has each file as one string.
    private readonly (string? File, int Line, int Id)[] _last = new (string?, int, int)[frames];
    private readonly Dictionary<(int Frame, string? File, int Line), int> _locations = [];
    private readonly Dictionary<(int Frame, string? File), int> _functions = [];

    public List<(int Function, int Line)> Locations { get; } = [];

    public List<(int Frame, string? File)> Functions { get; } = [];

    public int IdOf(CallTreeNode node)
    {
        int frame = node.FrameIndex;
        string? file = includeSources ? node.File : null;
        int line = includeSources ? node.Lines?.First ?? 0 : 0;
        ref (string? File, int Line, int Id) last = ref _last[frame];
        if (last.Id == 0 || last.Line != line || !ReferenceEquals(last.File, file))
        {
            last = (file, line, Find(frame, file, line));
        }

        return last.Id;
    }

    private int Find(int frame, string? file, int line)
    {
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
