namespace CodeGuruProfiler.Profiles.Comparisons;

/// <summary>Distinguishes change from noise of sampling: the z of two proportions.</summary>
internal static class Significance
{
    /// <summary>Returns z, or NaN when a side has no samples at all.</summary>
    /// <param name="before">The samples that count, before.</param>
    /// <param name="allBefore">All samples before.</param>
    /// <param name="after">The samples that count, after.</param>
    /// <param name="allAfter">All samples after.</param>
    public static double Z(double before, double allBefore, double after, double allAfter)
    {
        if (allBefore <= 0 || allAfter <= 0)
        {
            return double.NaN;
        }

        double difference = Math.Abs((after / allAfter) - (before / allBefore));
        if (difference == 0)
        {
            return 0; // Also of a frame that has everything, or nothing, on both sides: there p(1 - p) is 0.
        }

        // Halves, so that no sum is infinite; roots one by one, so that no product is 0. Counts outside the frame are added up, because 1 - p loses digits near 1.
        double all = (allBefore / 2) + (allAfter / 2);
        double p = ((before / 2) + (after / 2)) / all;
        double rest = (((allBefore - before) / 2) + ((allAfter - after) / 2)) / all;
        return difference / (Math.Sqrt(p) * Math.Sqrt(rest) * Math.Sqrt((1 / allBefore) + (1 / allAfter)));
    }
}
