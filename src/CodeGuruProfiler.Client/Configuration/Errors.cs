using CodeGuruProfiler.Client.SafeText;
using CodeGuruProfiler.Text;

namespace CodeGuruProfiler.Client.Configuration;

/// <summary>The exceptions for invalid settings. Each names the option, the variable, or the file, profile and key that the value comes from.</summary>
internal static class Errors
{
    // The words of AWS's endpoint rules come first, so that a search finds them.
    public static ArgumentException NoRegion()
        => new($"Invalid Configuration: Missing Region. Set {nameof(CodeGuruProfilerClientOptions.Region)}, the environment variable AWS_REGION, or region in the profile: with none of them, there is no endpoint to call.");

    /// <param name="failures">A sentence for each invalid option.</param>
    /// <param name="parameter">The name of the parameter for the options.</param>
    public static ArgumentException InvalidOptions(IEnumerable<string> failures, string parameter) => new(string.Join(' ', failures), parameter);

    public static ArgumentException NotAUrl(Setting<string> url)
        => new($"{url.Source} must be an absolute http or https URL, but is '{OneLine.Of(UserInfo.RemoveFrom(url.Value))}'.");

    public static ArgumentException NotAFlag(Setting<string> flag) => new($"{flag.Source} must be true or false, but is '{flag.Value}'.");

    public static ArgumentException NotANumber(Setting<string> number)
        => new($"{number.Source} must be a whole number of at least 1, but is '{number.Value}'.");

    public static ArgumentException NotARetryMode(Setting<string> mode) => new($"{mode.Source} must be standard or adaptive, but is '{mode.Value}'.");
}
