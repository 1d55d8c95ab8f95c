namespace CodeGuruProfiler.Formats.Pprof;

/// <summary>Recognises a column that only sums up the others.</summary>
internal static class PprofSums
{
    /// <summary>Returns whether in each sample the first of some values is the sum of the others.</summary>
    public static bool AreFirst(ReadOnlySpan<byte> file, PprofTables tables, int[] columns)
    {
        var samples = new PprofSampleReader(file, tables);
        while (samples.Read())
        {
            Int128 sum = 0;
            foreach (int column in columns.AsSpan(1))
            {
                sum += samples.Values[column];
            }

            if (sum != samples.Values[columns[0]])
            {
                return false;
            }
        }

        return true;
    }
}
