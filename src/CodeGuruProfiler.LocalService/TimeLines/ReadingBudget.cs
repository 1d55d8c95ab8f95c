namespace CodeGuruProfiler.LocalService.TimeLines;

/// <summary>The bytes of stored trees that a page may read for its time lines. The rest is counted for the next one.</summary>
internal sealed class ReadingBudget
{
    private readonly bool _allowsAnyFirst;
    private readonly long _total;
    private long _left;

    private ReadingBudget(long bytes, bool allowsAnyFirst)
    {
        (_total, _left, _allowsAnyFirst) = (bytes, bytes, allowsAnyFirst);
    }

    /// <summary>Gets a value indicating whether everything fit.</summary>
    public bool IsSufficient { get; private set; } = true;

    /// <summary>Creates the budget of a page that the browser does not have yet: it is sent soon, and the first update follows at once.</summary>
    public static ReadingBudget OfFirstView() => new(512 * 1024, allowsAnyFirst: false);

    /// <summary>Creates the budget of an update. The first tree may be read whatever its length, so that each update gets further.</summary>
    public static ReadingBudget OfUpdate(long bytes = 4 * 1024 * 1024) => new(bytes, allowsAnyFirst: true);

    /// <summary>Returns whether a tree may be read.</summary>
    public bool TryTake(long length)
    {
        if (length > _left && !(_allowsAnyFirst && _left == _total))
        {
            IsSufficient = false;
            return false;
        }

        _left -= length;
        return true;
    }
}
