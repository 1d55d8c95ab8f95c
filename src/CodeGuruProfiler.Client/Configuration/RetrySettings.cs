namespace CodeGuruProfiler.Client.Configuration;

/// <summary>How often and in which mode calls are sent again: by the options, else by what AWS's tools share.</summary>
internal static class RetrySettings
{
    private const string ModeVariable = "AWS_RETRY_MODE";
    private const string ModeKey = "retry_mode";

    // Shared settings are for every tool on the machine: more than this client does is as much as it does.
    public static int MaxAttempts(CodeGuruProfilerClientOptions options, AwsEnvironment environment)
        => options.GivenMaxAttempts
            ?? Math.Min(
                environment.Number("AWS_MAX_ATTEMPTS", "max_attempts") ?? CodeGuruProfilerClientOptions.DefaultMaxAttempts, OptionsValidation.MostAttempts);

    public static RetryMode Mode(CodeGuruProfilerClientOptions options, AwsEnvironment environment)
        => options.GivenRetryMode
            ?? Parse(environment.Variable(ModeVariable), ModeVariable)
            ?? Parse(environment.OfProfile(ModeKey), Throw.InProfile(ModeKey, environment.ProfileName))
            ?? RetryMode.Standard;

    // Legacy is what came before standard; other tools on the machine may still know it.
    private static RetryMode? Parse(string? name, string source) => name?.ToLowerInvariant() switch
    {
        null => null,
        "standard" or "legacy" => RetryMode.Standard,
        "adaptive" => RetryMode.Adaptive,
        _ => throw Throw.NotARetryMode(name, source),
    };
}
