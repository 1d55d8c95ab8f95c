namespace CodeGuruProfiler.Client.Configuration;

/// <summary>How often and in which mode calls are retried: by the options, else by the settings that AWS's tools share.</summary>
internal static class RetrySettings
{
    // Shared settings are for every tool on the machine: more than this client does is as much as it does.
    public static int MaxAttempts(CodeGuruProfilerClientOptions options, AwsEnvironment environment)
        => options.GivenMaxAttempts
            ?? Math.Min(
                environment.Number("AWS_MAX_ATTEMPTS", "max_attempts") ?? CodeGuruProfilerClientOptions.DefaultMaxAttempts, OptionsValidation.MostAttempts);

    public static RetryMode Mode(CodeGuruProfilerClientOptions options, AwsEnvironment environment)
        => options.GivenRetryMode
            ?? (environment.Text("AWS_RETRY_MODE", "retry_mode") is { } mode ? Parse(mode) : RetryMode.Standard);

    // Legacy is what came before standard; other tools on the machine may still know it.
    private static RetryMode Parse(Setting<string> mode) => mode.Value.ToLowerInvariant() switch
    {
        "standard" or "legacy" => RetryMode.Standard,
        "adaptive" => RetryMode.Adaptive,
        _ => throw Throw.NotARetryMode(mode),
    };
}
