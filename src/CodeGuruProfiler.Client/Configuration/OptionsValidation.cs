namespace CodeGuruProfiler.Client.Configuration;

/// <summary>Validates the options.</summary>
internal static class OptionsValidation
{
    public const int MostAttempts = 10;

    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <exception cref="ArgumentException">An option is invalid. The message names all that are.</exception>
    public static void Check(CodeGuruProfilerClientOptions options)
    {
        List<string> failures = FindFailures(options);
        if (failures.Count > 0)
        {
            throw Errors.InvalidOptions(failures, nameof(options));
        }
    }

    /// <summary>Returns a sentence for each invalid option.</summary>
    public static List<string> FindFailures(CodeGuruProfilerClientOptions options)
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

        if (options.RetryMode is { } mode && !Enum.IsDefined(mode))
        {
            failures.Add($"RetryMode must be Standard or Adaptive, but is {(int)mode}.");
        }

        if (options.TimeProvider is null)
        {
            failures.Add("TimeProvider must not be null; omit it to use the system's clock.");
        }

        return failures;
    }

    private static void CheckAttempts(List<string> failures, int? value)
    {
        if (value is < 1 or > MostAttempts)
        {
            failures.Add($"MaxAttempts must be 1 to {MostAttempts}, but is {value}.");
        }
    }

    // .NET parses the text 10, and also 24:00:00, as days. Such a value is a mistake, whatever its source.
    private static void CheckLimit(List<string> failures, string option, TimeSpan value)
    {
        if (value != Timeout.InfiniteTimeSpan && (value <= TimeSpan.Zero || value >= Longest))
        {
            failures.Add($"{option} must be more than zero and less than a day, or Timeout.InfiniteTimeSpan, but is {value}{(value >= Longest ? " (days.hours:minutes:seconds; ten seconds are 00:00:10)" : "")}.");
        }
    }
}
