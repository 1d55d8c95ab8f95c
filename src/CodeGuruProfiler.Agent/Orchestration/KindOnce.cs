namespace CodeGuruProfiler.Agent.Orchestration;

/// <summary>Remembers the kind of the last failure, so that each kind is a warning once until something else happens.</summary>
internal sealed class KindOnce
{
    private object? _last;

    /// <summary>Gets whether a kind is another than the last.</summary>
    public bool IsNew(object kind)
    {
        bool isNew = !kind.Equals(_last);
        _last = kind;
        return isNew;
    }

    public void Clear() => _last = null;
}
