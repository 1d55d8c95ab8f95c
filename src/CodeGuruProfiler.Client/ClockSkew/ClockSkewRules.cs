using CodeGuruProfiler.Client.Http;
using CodeGuruProfiler.Client.Pipeline;

namespace CodeGuruProfiler.Client.ClockSkew;

/// <summary>
/// What an answer tells of the service's clock, and which errors a wrong clock explains. AWS's shared test cases state the rules;
/// docs/decisions/0023-clock-skew.md says where these go further.
/// </summary>
internal static class ClockSkewRules
{
    // An exchange that took longer says too little of when in it the answer was made.
    private static readonly TimeSpan LongestExchange = TimeSpan.FromMinutes(15);

    // Further off, a date is no reading of a clock; added to this machine's time, one of the year 9999 would be past the end of all time.
    private static readonly TimeSpan MostSkew = TimeSpan.FromDays(100 * 365);

    // Services accept a signature for five minutes before and after its time.
    private static readonly TimeSpan MostTolerated = TimeSpan.FromMinutes(4);

    /// <summary>Gives how far the clock that dated the answer is ahead; <see langword="null"/> when the answer does not tell.</summary>
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
