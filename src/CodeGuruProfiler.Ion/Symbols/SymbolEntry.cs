namespace CodeGuruProfiler.Ion;

// A text that has an id: its hash, where it is among the texts, and which of them it is, from 1; 0 where none is. Sixteen bytes, so that asking
// for one touches one line of the cache.
internal struct SymbolEntry
{
    internal uint Hash;
    internal int Start;
    internal int Length;
    internal int Number;
}
