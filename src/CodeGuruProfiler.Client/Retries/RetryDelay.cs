using System.Globalization;
using CodeGuruProfiler.Client.Http;
using CodeGuruProfiler.Client.ServiceErrors;

namespace CodeGuruProfiler.Client.Retries;

/// <summary>The wait before the next attempt: exponential, with full jitter, and within bounds as the service asks.</summary>
internal sealed class RetryDelay(Func<double> jitter, TimeProvider timeProvider, TimeSpan cap)
{
    private const double TransientBase = 0.05;
    private const double ThrottlingBase = 1;

    public static readonly TimeSpan StandardCap = TimeSpan.FromSeconds(20);

    // The service may ask for more than the back-off, but not for much more.
    private const double MostAboveBackoff = 5;

    /// <param name="kind">Why the attempt failed.</param>
    /// <param name="retry">The retry that the wait is for, the first being 0.</param>
    /// <param name="asked">The time that the service sent.</param>
    public TimeSpan Before(RetryKind kind, int retry, RetryAfter asked)
    {
        double unit = kind == RetryKind.Throttling ? ThrottlingBase : TransientBase;
        double backoff = jitter() * Math.Min(unit * Math.Pow(2, retry), cap.TotalSeconds);
        double seconds = Asked(asked) is { } wanted ? Math.Clamp(wanted, backoff, backoff + MostAboveBackoff) : backoff;
        return TimeSpan.FromSeconds(seconds);
    }

    // x-amz-retry-after is in milliseconds; a value that is not a whole number, or below zero, counts as absent. Digits alone are read as a double: a
    // number that is too long for an integer asks for a long wait all the same.
    private double? Asked(RetryAfter asked)
    {
        if (double.TryParse(asked.Milliseconds, NumberStyles.None, CultureInfo.InvariantCulture, out double milliseconds))
        {
            return milliseconds / 1000;
        }

        if (double.TryParse(asked.Standard, NumberStyles.None, CultureInfo.InvariantCulture, out double seconds))
        {
            return seconds;
        }

        bool isDate = HttpDateText.TryParse(asked.Standard, out DateTimeOffset date);
        return isDate ? Math.Max(0, (date - timeProvider.GetUtcNow()).TotalSeconds) : null;
    }
}
