using System.Text.RegularExpressions;
using CodeGuruProfiler.LocalService.Http;
using CodeGuruProfiler.LocalService.Storage;

namespace CodeGuruProfiler.LocalService.Hosting;

/// <summary>An invalid option.</summary>
/// <param name="Option">The property's name.</param>
/// <param name="Reason">The requirement, a predicate that follows the name. It contains no secret.</param>
internal sealed partial record OptionMistake(string Option, string Reason)
{
    /// <summary>Returns the first invalid option; null when all are valid.</summary>
    public static OptionMistake? Find(LocalProfilerServiceOptions options) => Mistakes(options).FirstOrDefault();

    private static IEnumerable<OptionMistake> Mistakes(LocalProfilerServiceOptions options)
        =>
        [
            .. Mistake(nameof(options.Url), options.Url is null ? "must not be null." : ListenUrl.FindMistake(options.Url)),
            .. Mistake(nameof(options.DataFile), options.DataFile is null ? null : DataFile.FindMistake(options.DataFile)),
            .. Mistake(
                nameof(options.AccessKey),
                IsSendable(options.AccessKey) && !options.AccessKey.Contains(',', StringComparison.Ordinal)
                    ? null
                    : "must be one or more printable ASCII characters without spaces and commas: it is part of a header."),
            .. Mistake(
                nameof(options.SecretKey),
                string.IsNullOrEmpty(options.SecretKey) || options.SecretKey.Any(char.IsControl) ? "must be one or more characters without control characters." : null),
            .. Mistake(
                nameof(options.SessionToken),
                options.SessionToken is null || IsSendable(options.SessionToken)
                    ? null
                    : "must be one or more printable ASCII characters without spaces, or absent: it is the value of a header."),
            .. Mistake(
                nameof(options.Region),
                Region().IsMatch(options.Region ?? "") ? null : $"must be 1 to 63 lower-case letters, digits and hyphens, such as us-east-1, not '{options.Region}'."),
            .. Mistake(nameof(options.Account), Account().IsMatch(options.Account ?? "") ? null : $"must be 12 digits, such as 123456789012, not '{options.Account}'."),
            .. Mistake(
                nameof(options.AllowedHosts),
                options.AllowedHosts?.All(HostNames.IsName) == true ? null : "must be names or IP addresses without scheme, port and wildcard, such as profiler.test."),
            .. Mistake(
                nameof(options.MaxBodyBytes),
                options.MaxBodyBytes is >= 1 and <= int.MaxValue ? null : $"must be 1 to {int.MaxValue}, not {options.MaxBodyBytes}."),
            .. Mistake(
                nameof(options.MaxDecompressedBytes),
                options.MaxDecompressedBytes is >= 1 and <= int.MaxValue ? null : $"must be 1 to {int.MaxValue}, not {options.MaxDecompressedBytes}."),
            .. Mistake(nameof(options.ProfilingGroupQuota), options.ProfilingGroupQuota >= 0 ? null : $"must be 0 or more, not {options.ProfilingGroupQuota}."),
            .. Mistake(nameof(options.TimeProvider), options.TimeProvider is null ? "must not be null." : null),
            .. Mistake(nameof(options.NewId), options.NewId is null ? "must not be null." : null),
        ];

    private static OptionMistake[] Mistake(string option, string? reason) => reason is null ? [] : [new OptionMistake(option, reason)];

    // A single word of a header: no line breaks, and nothing that is trimmed.
    private static bool IsSendable(string? text) => !string.IsNullOrEmpty(text) && text.All(character => character is > ' ' and <= '~');

    [GeneratedRegex(@"\A[a-z0-9-]{1,63}\z")]
    private static partial Regex Region();

    [GeneratedRegex(@"\A[0-9]{12}\z")]
    private static partial Regex Account();
}
