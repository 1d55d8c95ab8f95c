using CodeGuruProfiler.Client.Http;
using CodeGuruProfiler.Client.Pipeline;

namespace CodeGuruProfiler.Client.ClockSkew;

/// <summary>
/// Reads the service's clock from a response, and decides which errors a wrong clock causes. AWS's shared test cases state the rules;
/// docs/decisions/0023-clock-skew.md describes where these go further.
/// </summary>
internal static class ClockSkewRules
{
    // In a longer exchange, the time of the response is too uncertain.
    private static readonly TimeSpan LongestExchange = TimeSpan.FromMinutes(15);

    // Further off, a date is not a reading of a clock; added to this machine's time, one of the year 9999 would be past the end of all time.
    private static readonly TimeSpan MostSkew = TimeSpan.FromDays(100 * 365);

    // Services accept a signature for five minutes before and after its time.
    private static readonly TimeSpan MostTolerated = TimeSpan.FromMinutes(4);

    /// <summary>Returns how far the clock that dated the response is ahead, or <see langword="null"/> if it is unknown.</summary>
    public static TimeSpan? Measure(DateTimeOffset sent, DateTimeOffset received, string? date, ServiceResponse response)
    {
        TimeSpan exchange = received - sent;
        if (exchange < TimeSpan.Zero || exchange > LongestExchange)
        {
            return null;
        }

        // With an Age, the date is that of a copy in a cache.
        bool isDated = HttpDateText.TryParse(date, out DateTimeOffset time);
        if (!isDated || response.GetHeader("Age") is not null)
        {
            return null;
        }

        TimeSpan skew = time - (sent + (exchange / 2));
        return skew.Duration() <= MostSkew ? skew : null;
    }

    /// <summary>Gets whether the attempt failed because its signature bore a time that the service does not accept.</summary>
    public static bool Explains(Exception failure, PipelineMessage message)
        => message.Clock.ObservedSkew is { } observed
            && (observed - message.Clock.Skew).Duration() > MostTolerated
            && failure is CodeGuruProfilerException { ErrorCode: { } code }
            && IsAboutTime(code);

    private static bool IsAboutTime(string code) => code is
        "InvalidSignatureException"
        or "SignatureDoesNotMatch"
        or "AuthFailure"
        or "RequestTimeTooSkewed"
        or "AccessDeniedException"
        or "RequestExpired"
        or "RequestInTheFuture";
}
