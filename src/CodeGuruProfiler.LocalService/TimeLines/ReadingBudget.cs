namespace CodeGuruProfiler.LocalService.TimeLines;

/// <summary>The bytes of stored trees that a page may read for its time lines. The rest is counted for the next one.</summary>
internal sealed class ReadingBudget(long bytes)
{
    private readonly long _total = bytes;
    private long _left = bytes;

    /// <summary>Gets a value indicating whether everything fit.</summary>
    public bool IsSufficient { get; private set; } = true;

    /// <summary>Returns whether a tree may be read. The first may, whatever its length, so that each page gets further.</summary>
    public bool TryTake(long length)
    {
        bool isFirst = _left == _total;
        if (length > _left && !isFirst)
        {
            IsSufficient = false;
            return false;
        }

        _left -= length;
        return true;
    }
}
