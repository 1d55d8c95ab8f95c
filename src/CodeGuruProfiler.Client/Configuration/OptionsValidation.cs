namespace CodeGuruProfiler.Client.Configuration;

/// <summary>Checks the values of the options.</summary>
internal static class OptionsValidation
{
    public const int MostAttempts = 10;

    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public static void ThrowIfInvalid(CodeGuruProfilerClientOptions options)
    {
        List<string> failures = Failures(options);
        if (failures.Count > 0)
        {
            throw new ArgumentException(string.Join(' ', failures), nameof(options));
        }
    }

    /// <summary>Gives a sentence for each value that an option cannot have.</summary>
    public static List<string> Failures(CodeGuruProfilerClientOptions options)
    {
        var failures = new List<string>();
        CheckAttempts(failures, options.MaxAttempts);
        CheckLimit(failures, nameof(options.ConnectTimeout), options.ConnectTimeout);
        CheckLimit(failures, nameof(options.AttemptTimeout), options.AttemptTimeout);
        CheckLimit(failures, nameof(options.TotalTimeout), options.TotalTimeout);
        if (options.MaxResponseBytes < 1 || options.MaxResponseBytes >= Array.MaxLength)
        {
            failures.Add($"MaxResponseBytes must be 1 to {Array.MaxLength - 1}, but is {options.MaxResponseBytes}.");
        }

        if (!Enum.IsDefined(options.RetryMode))
        {
            failures.Add($"RetryMode must be Standard or Adaptive, but is {(int)options.RetryMode}.");
        }

        if (options.TimeProvider is null)
        {
            failures.Add("TimeProvider must not be null; leave it out for the system's clock.");
        }

        return failures;
    }

    private static void CheckAttempts(List<string> failures, int value)
    {
        if (value is < 1 or > MostAttempts)
        {
            failures.Add($"MaxAttempts must be 1 to {MostAttempts}, but is {value}.");
        }
    }

    // .NET reads the text 10, and also 24:00:00, as days: whichever way a value came here, nobody means that.
    private static void CheckLimit(List<string> failures, string option, TimeSpan value)
    {
        if (value != Timeout.InfiniteTimeSpan && (value <= TimeSpan.Zero || value >= Longest))
        {
            failures.Add($"{option} must be more than zero and less than a day, or Timeout.InfiniteTimeSpan, but is {value}{(value >= Longest ? " (days.hours:minutes:seconds; ten seconds are 00:00:10)" : string.Empty)}.");
        }
    }
}
