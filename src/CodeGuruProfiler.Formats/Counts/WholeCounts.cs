namespace CodeGuruProfiler.Formats.Counts;

/// <summary>Whole numbers for counts with fractions: what a node is rounded by is carried to the next node.</summary>
/// <remarks>
/// The nodes of a subtree follow one another, so that the sum of every subtree is within 1 of the true sum. Rounding each node by itself has no such bound:
/// 1,000 leaves of 0.4 would be 0 together.
/// </remarks>
internal sealed class WholeCounts(int counters)
{
    // The largest doubles that a long can hold.
    private const double Most = 9_223_372_036_854_774_784;

    private readonly double[] _carried = new double[counters];

    /// <summary>Returns the whole number for the next node in the tree's order.</summary>
    public long Next(int counter, double count)
    {
        if (count == 0)
        {
            return 0;
        }

        double exact = Math.Clamp(count + _carried[counter], -Most, Most);
        double whole = Math.Round(exact);
        _carried[counter] = exact - whole;
        return (long)whole;
    }
}
