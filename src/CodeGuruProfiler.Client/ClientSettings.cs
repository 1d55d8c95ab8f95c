using CodeGuruProfiler.Client.Configuration;
using CodeGuruProfiler.Client.Endpoints;

namespace CodeGuruProfiler.Client;

/// <summary>The options, completed from the environment once, when the client is created.</summary>
internal sealed record ClientSettings
{
    // Without a Region, requests to a custom endpoint are signed for this one.
    private const string RegionOfCustomEndpoints = "us-east-1";

    public required CodeGuruProfilerClientOptions Options { get; init; }

    public required Endpoint Endpoint { get; init; }

    public required int MaxAttempts { get; init; }

    public required RetryMode RetryMode { get; init; }

    public required bool CorrectsClockSkew { get; init; }

    /// <summary>Completes the options. The first source that has a setting wins: the options, the environment variables, the profile.</summary>
    /// <exception cref="ArgumentException">An option is invalid, or no Region was found.</exception>
    public static ClientSettings Resolve(CodeGuruProfilerClientOptions options, AwsEnvironment environment)
    {
        OptionsValidation.Check(options);
        Setting<Uri>? custom = ConfiguredEndpoint.Find(options, environment);
        Setting<string> region = FindRegion(options, environment)
            ?? (custom is null ? throw Configuration.Errors.NoRegion() : new Setting<string>(RegionOfCustomEndpoints, nameof(options.Region)));
        return new ClientSettings
        {
            Options = options,
            Endpoint = EndpointRules.Resolve(
                region,
                FindFlag(options.UseFips, nameof(options.UseFips), environment, "AWS_USE_FIPS_ENDPOINT", "use_fips_endpoint"),
                FindFlag(options.UseDualStack, nameof(options.UseDualStack), environment, "AWS_USE_DUALSTACK_ENDPOINT", "use_dualstack_endpoint"),
                custom),
            MaxAttempts = RetrySettings.MaxAttempts(options, environment),
            RetryMode = RetrySettings.Mode(options, environment),
            CorrectsClockSkew = options.CorrectClockSkew
                ?? !(environment.Flag("AWS_DISABLE_CLOCK_SKEW_CORRECTION", "disable_clock_skew_correction")?.Value ?? false),
        };
    }

    private static Setting<string>? FindRegion(CodeGuruProfilerClientOptions options, AwsEnvironment environment)
        => options.Region is { } region
            ? new Setting<string>(region, nameof(options.Region))
            : environment.NamedVariable("AWS_REGION") ?? environment.Text("AWS_DEFAULT_REGION", "region");

    private static Setting<bool> FindFlag(bool? given, string option, AwsEnvironment environment, string variable, string key)
        => (given is null ? environment.Flag(variable, key) : null) ?? new Setting<bool>(given ?? false, option);
}
