namespace CodeGuruProfiler.Formats.Pprof;

/// <summary>Finds the place of a location or function by its id. Ids are any numbers but 0; most files count from 1.</summary>
internal sealed class IdTable
{
    private readonly Dictionary<ulong, int> _others = [];
    private int _inOrder;
    private int _count;

    /// <summary>Assigns the next place to an id; returns false when the id has one.</summary>
    public bool TryAdd(ulong id)
    {
        int place = _count++;
        if (id == (ulong)_inOrder + 1 && place == _inOrder)
        {
            _inOrder++;
            return true;
        }

        return id > (ulong)_inOrder && _others.TryAdd(id, place);
    }

    /// <summary>Returns -1 when no place has the id.</summary>
    public int Find(ulong id)
    {
        if (id - 1 < (ulong)_inOrder)
        {
            return (int)(id - 1);
        }

        return _others.TryGetValue(id, out int place) ? place : -1;
    }
}
