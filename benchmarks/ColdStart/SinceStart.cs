using System.Globalization;

namespace CodeGuruProfiler.ColdStart;

/// <summary>The time since the start of this process, as the starting script passes it: the system's own time is exact only to ten milliseconds.</summary>
internal static class SinceStart
{
    /// <summary>Prints the milliseconds since COLD_START, which is in seconds since 1970, when it is given.</summary>
    public static void Print()
    {
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        if (decimal.TryParse(Environment.GetEnvironmentVariable("COLD_START"), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal started))
        {
            decimal seconds = ((now - DateTimeOffset.UnixEpoch).Ticks / (decimal)TimeSpan.TicksPerSecond) - started;
            Console.WriteLine((seconds * 1000).ToString("0.000", CultureInfo.InvariantCulture));
        }
    }
}
