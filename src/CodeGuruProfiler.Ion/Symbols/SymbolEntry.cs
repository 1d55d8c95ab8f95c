namespace CodeGuruProfiler.Ion;

// A text that has an id, and the entry that was asked for after it the last time.
internal struct SymbolEntry
{
    internal int Start;
    internal int Length;
    internal long Id;
    internal int Follower;

    internal readonly int End => Start + Length;
}
