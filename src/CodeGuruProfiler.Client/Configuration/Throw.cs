namespace CodeGuruProfiler.Client.Configuration;

/// <summary>The messages of settings that cannot be.</summary>
internal static class Throw
{
    public static ArgumentException NoRegion()
        => new($"Set {nameof(CodeGuruProfilerClientOptions.Region)}, the environment variable AWS_REGION, or region in the profile: with none of them, there is no endpoint to call.");

    public static ArgumentException NotAnAddress(string address)
        => new($"The configured endpoint '{address}' must be an absolute http or https address. It comes from AWS_ENDPOINT_URL_CODEGURUPROFILER, AWS_ENDPOINT_URL or the profile's endpoint_url.");
}
