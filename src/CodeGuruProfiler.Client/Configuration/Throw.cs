using CodeGuruProfiler.Client.Errors;

namespace CodeGuruProfiler.Client.Configuration;

/// <summary>The messages of settings that cannot be.</summary>
internal static class Throw
{
    // The words of AWS's endpoint rules come first, so that a search finds them.
    public static ArgumentException NoRegion()
        => new($"Invalid Configuration: Missing Region. Set {nameof(CodeGuruProfilerClientOptions.Region)}, the environment variable AWS_REGION, or region in the profile: with none of them, there is no endpoint to call.");

    public static ArgumentException NotAnAddress(string address, string source)
        => new($"{source} must be an absolute http or https address, but is '{OneLine.Of(UserInfo.RemoveFrom(address))}'.");

    public static ArgumentException NotAFlag(string value, string source) => new($"{source} must be true or false, but is '{value}'.");

    public static ArgumentException NotANumber(string value, string source) => new($"{source} must be a whole number of at least 1, but is '{value}'.");

    public static ArgumentException NotARetryMode(string value, string source) => new($"{source} must be standard or adaptive, but is '{value}'.");

    public static string InProfile(string key, string profile) => $"{key} in the profile '{profile}'";
}
