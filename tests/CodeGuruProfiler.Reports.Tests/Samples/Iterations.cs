using System.Globalization;

namespace CodeGuruProfiler.Reports.Tests.Samples;

/// <summary>The number of times that a property is tried.</summary>
internal static class Iterations
{
    /// <summary>Returns the number, or that of FUZZ_ITERATIONS.</summary>
    public static int Of(int usual)
        => int.TryParse(Environment.GetEnvironmentVariable("FUZZ_ITERATIONS"), CultureInfo.InvariantCulture, out int set) ? set : usual;
}
