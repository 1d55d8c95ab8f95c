namespace CodeGuruProfiler.FlameGraphs.Weights;

/// <summary>The rule of <see cref="Profiles.CallTreeComparison"/>, for the counters that a picture shows: the z of two proportions, noise up to 2, full color from 6.</summary>
internal static class Noise
{
    public const double Max = 2;

    private const double FullColor = 6;

    public static double Z(double before, double allBefore, double after, double allAfter)
    {
        if (!(allBefore > 0 && allAfter > 0))
        {
            return double.NaN;
        }

        double difference = Math.Abs((after / allAfter) - (before / allBefore));
        if (difference == 0)
        {
            return 0;
        }

        double p = (before + after) / (allBefore + allAfter);
        double rest = (allBefore - before + (allAfter - after)) / (allBefore + allAfter);
        return difference / Math.Sqrt(p * rest * ((1 / allBefore) + (1 / allAfter)));
    }

    /// <summary>How strong the color of a change is, 0 to 1. Where counts are not samples it grows with the change itself.</summary>
    public static double Strength(double z, double before, double after)
    {
        if (!double.IsNaN(z))
        {
            return (z - Max) / (FullColor - Max);
        }

        double larger = Math.Max(before, after);
        return larger > 0 ? Math.Abs(after - before) / larger : 0;
    }
}
