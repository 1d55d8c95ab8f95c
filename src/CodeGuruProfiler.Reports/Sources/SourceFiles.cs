namespace CodeGuruProfiler.Reports.Sources;

/// <summary>
/// The files under a root folder, by their names. The search is breadth first and ends at a number of entries. It follows no links, so that it stays within
/// the root, and skips what is hidden and what builds and package managers write.
/// </summary>
internal sealed class SourceFiles
{
    private const int MaxDepth = 64;

    private static readonly EnumerationOptions OneFolder = new()
    {
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
        IgnoreInaccessible = true,
    };

    private static readonly HashSet<string> SkippedFolders = new(StringComparer.OrdinalIgnoreCase) { "bin", "obj", "node_modules" };

    private readonly string _root;
    private readonly Dictionary<string, List<string>> _byStem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _byName = new(StringComparer.Ordinal);
    private int _remaining;

    private SourceFiles(string root, int maxEntries)
    {
        _root = root;
        _remaining = maxEntries;
    }

    /// <summary>Gets a value indicating whether the search ended at its limit.</summary>
    public bool IsIncomplete { get; private set; }

    /// <summary>Searches a folder.</summary>
    public static SourceFiles Find(string root, int maxEntries)
    {
        var files = new SourceFiles(root, maxEntries);
        var folders = new Queue<(string Path, int Depth)>([("", 0)]);
        while (folders.TryDequeue(out (string Path, int Depth) folder))
        {
            files.Read(folder.Path, folder.Depth, folders);
        }

        return files;
    }

    /// <summary>Returns the paths of the files with a name, the extension included.</summary>
    public IReadOnlyList<string> WithName(string name) => _byName.TryGetValue(name, out List<string>? paths) ? paths : [];

    /// <summary>Returns the paths of the files with a name, the extension left out.</summary>
    public IReadOnlyList<string> WithStem(string stem) => _byStem.TryGetValue(stem, out List<string>? paths) ? paths : [];

    /// <summary>Returns the text of a file; <see langword="null"/> when it is longer, or cannot be read, for example because it was deleted meanwhile.</summary>
    public string? ReadText(string path, long maxLength)
    {
        var file = new FileInfo(Path.Combine(_root, path));
        try
        {
            // Pipes and devices have the length 0: opening a pipe would wait for its writer.
            return file.Length > 0 && file.Length <= maxLength ? File.ReadAllText(file.FullName) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private void Read(string folder, int depth, Queue<(string Path, int Depth)> folders)
    {
        FileSystemInfo[] entries = List(folder);
        IsIncomplete |= entries.Length > _remaining;
        foreach (FileSystemInfo entry in entries.Take(_remaining))
        {
            string path = folder.Length == 0 ? entry.Name : $"{folder}/{entry.Name}";
            if (entry is FileInfo)
            {
                Add(_byName, entry.Name, path);
                Add(_byStem, Path.GetFileNameWithoutExtension(entry.Name), path);
            }
            else if (depth < MaxDepth && !SkippedFolders.Contains(entry.Name))
            {
                folders.Enqueue((path, depth + 1));
            }
        }

        _remaining -= Math.Min(entries.Length, _remaining);
    }

    // One more than may be looked at, to see whether there are more. The order of the file system is nobody's: sorted, two searches find the same.
    private FileSystemInfo[] List(string folder)
    {
        try
        {
            FileSystemInfo[] entries = [.. new DirectoryInfo(Path.Combine(_root, folder)).EnumerateFileSystemInfos("*", OneFolder).Take((int)Math.Min(_remaining + 1L, int.MaxValue))];
            Array.Sort(entries, (one, other) => string.CompareOrdinal(one.Name, other.Name));
            return entries;
        }
        catch (DirectoryNotFoundException)
        {
            // Deleted meanwhile.
            return [];
        }
    }

    private static void Add(Dictionary<string, List<string>> index, string key, string path)
    {
        if (!index.TryGetValue(key, out List<string>? paths))
        {
            index[key] = paths = [];
        }

        paths.Add(path);
    }
}
