namespace CodeGuruProfiler.Client.Configuration;

/// <summary>The retry mode and the maximum number of attempts, from the options or from the settings that AWS tools share.</summary>
internal static class RetrySettings
{
    private const int DefaultMaxAttempts = 3;

    // Shared settings apply to every tool on the machine: values above the maximum of this client are reduced to it.
    public static int MaxAttempts(CodeGuruProfilerClientOptions options, AwsEnvironment environment)
        => options.MaxAttempts
            ?? Math.Min(environment.Number("AWS_MAX_ATTEMPTS", "max_attempts") ?? DefaultMaxAttempts, OptionsValidation.MostAttempts);

    public static RetryMode Mode(CodeGuruProfilerClientOptions options, AwsEnvironment environment)
        => options.RetryMode
            ?? (environment.Text("AWS_RETRY_MODE", "retry_mode") is { } mode ? Parse(mode) : RetryMode.Standard);

    // Legacy preceded standard; other tools on the machine may still support it.
    private static RetryMode Parse(Setting<string> mode) => mode.Value.ToLowerInvariant() switch
    {
        "standard" or "legacy" => RetryMode.Standard,
        "adaptive" => RetryMode.Adaptive,
        _ => throw Errors.NotARetryMode(mode),
    };
}
