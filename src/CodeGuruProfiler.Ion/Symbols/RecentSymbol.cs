namespace CodeGuruProfiler.Ion;

// A short text that was asked for, and its id.
internal struct RecentSymbol
{
    internal ShortText Text;
    internal long Id;
}
