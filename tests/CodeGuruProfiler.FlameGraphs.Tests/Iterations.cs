using System.Globalization;

namespace CodeGuruProfiler.FlameGraphs.Tests;

/// <summary>How often a property is tried.</summary>
internal static class Iterations
{
    /// <summary>Returns the number, or what FUZZ_ITERATIONS says instead.</summary>
    public static int Of(int usual)
        => int.TryParse(Environment.GetEnvironmentVariable("FUZZ_ITERATIONS"), CultureInfo.InvariantCulture, out int set) ? set : usual;
}
