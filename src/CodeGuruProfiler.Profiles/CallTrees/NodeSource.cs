namespace CodeGuruProfiler.Profiles.CallTrees;

/// <summary>Where a node's code was seen: a file's number, -1 without one, and the first and last line, -1 without any.</summary>
internal readonly record struct NodeSource(int File, int FirstLine, int LastLine)
{
    public static NodeSource None { get; } = new(-1, -1, -1);

    public bool HasLines => FirstLine >= 0;

    /// <summary>The lines of both when the file is the same; else the one whose file comes first, so that the order of merging does not matter.</summary>
    public NodeSource MergeWith(NodeSource other, StringTable files)
    {
        if (File == other.File)
        {
            return !HasLines ? other
                : !other.HasLines ? this
                : new NodeSource(File, Math.Min(FirstLine, other.FirstLine), Math.Max(LastLine, other.LastLine));
        }

        if (File < 0 || other.File < 0)
        {
            return File < 0 ? other : this;
        }

        return string.CompareOrdinal(files[File], files[other.File]) < 0 ? this : other;
    }
}
